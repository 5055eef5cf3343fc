//! What of a line or an area lies on the map: cut at its edges (Liang and Barsky 1984; Sutherland and Hodgman 1974).

pub type Xy = (f64, f64);

/// A map from 0, 0 to its width and height, with a rim around it that is still drawn.
#[derive(Clone, Copy, Debug)]
pub struct Edges {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Edges {
    pub fn new(width: f64, height: f64, rim: f64) -> Self {
        Self { left: -rim, top: -rim, right: width + rim, bottom: height + rim }
    }

    pub fn holds(&self, (x, y): Xy) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }
}

/// The pieces of a line that lie on the map.
pub fn line(points: &[Xy], edges: &Edges) -> Vec<Vec<Xy>> {
    let mut pieces: Vec<Vec<Xy>> = Vec::new();
    let mut going_on = false;
    for pair in points.windows(2) {
        let Some((from, to, leaves)) = piece(pair[0], pair[1], edges) else {
            going_on = false;
            continue;
        };
        match pieces.last_mut().filter(|_| going_on) {
            Some(last) => last.push(to),
            None => pieces.push(vec![from, to]),
        }
        going_on = !leaves;
    }
    pieces
}

/// The part of one piece, and whether it leaves the map before its end.
fn piece(a: Xy, b: Xy, edges: &Edges) -> Option<(Xy, Xy, bool)> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (p, q) in [(-dx, a.0 - edges.left), (dx, edges.right - a.0), (-dy, a.1 - edges.top), (dy, edges.bottom - a.1)] {
        if p == 0.0 {
            if q < 0.0 {
                return None;
            }
        } else if p < 0.0 {
            from = from.max(q / p);
        } else {
            to = to.min(q / p);
        }
    }
    let at = |part: f64| (a.0 + dx * part, a.1 + dy * part);
    (from <= to).then(|| (at(from), at(to), to < 1.0))
}

/// The part of a ring that lies on the map, as one ring; empty where none does.
pub fn ring(points: &[Xy], edges: &Edges) -> Vec<Xy> {
    if points.iter().all(|p| edges.holds(*p)) {
        return points.to_vec();
    }
    let sides: [fn(Xy, &Edges) -> f64; 4] =
        [|p, e| p.0 - e.left, |p, e| e.right - p.0, |p, e| p.1 - e.top, |p, e| e.bottom - p.1];
    let mut ring = points.to_vec();
    for inside in sides {
        let before = std::mem::take(&mut ring);
        let count = before.len();
        for i in 0..count {
            let (a, b) = (before[(i + count - 1) % count], before[i]);
            let (in_a, in_b) = (inside(a, edges), inside(b, edges));
            if (in_a < 0.0) != (in_b < 0.0) {
                let part = in_a / (in_a - in_b);
                ring.push((a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part));
            }
            if in_b >= 0.0 {
                ring.push(b);
            }
        }
    }
    ring
}

/// Twice the area of a ring, without sign.
pub fn twice_area(ring: &[Xy]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges() -> Edges {
        Edges::new(10.0, 10.0, 0.0)
    }

    #[test]
    fn a_line_is_cut_at_the_edges() {
        assert_eq!(line(&[(-5.0, 5.0), (15.0, 5.0)], &edges()), [vec![(0.0, 5.0), (10.0, 5.0)]]);
        // Out on the right and back in: two pieces.
        let pieces = line(&[(5.0, 2.0), (15.0, 2.0), (15.0, 8.0), (5.0, 8.0)], &edges());
        assert_eq!(pieces, [vec![(5.0, 2.0), (10.0, 2.0)], vec![(10.0, 8.0), (5.0, 8.0)]]);
        assert_eq!(line(&[(1.0, 1.0), (2.0, 2.0), (3.0, 1.0)], &edges())[0].len(), 3);
        assert!(line(&[(-5.0, -1.0), (15.0, -1.0)], &edges()).is_empty());
        assert!(line(&[(-5.0, 4.0), (4.0, -5.0)], &edges()).is_empty(), "past the corner");
    }

    #[test]
    fn an_area_is_cut_at_the_edges() {
        let square = [(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)];
        assert!((twice_area(&ring(&square, &edges())) - 50.0).abs() < 1e-9);
        let around = [(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)];
        assert!((twice_area(&ring(&around, &edges())) - 200.0).abs() < 1e-9);
        assert!(ring(&[(20.0, 20.0), (30.0, 20.0), (30.0, 30.0)], &edges()).is_empty());
        let inside = [(1.0, 1.0), (2.0, 1.0), (2.0, 2.0)];
        assert_eq!(ring(&inside, &edges()), inside);
    }
}
