//! Fewer points for the same line: the one that matters least goes first (Visvalingam and Whyatt 1993). A line of a
//! million points takes n log n steps, whatever its shape.

use std::{cmp::Ordering, collections::BinaryHeap};

/// The places of the points to keep: those whose triangle with their neighbours is at least `area` large, and of
/// these the `most` that matter most. The ends stay.
pub fn kept(points: &[(f64, f64)], area: f64, most: usize) -> Vec<usize> {
    let n = points.len();
    if n <= 2 {
        return (0..n).collect();
    }
    let mut before: Vec<usize> = (0..n).map(|i| i.wrapping_sub(1)).collect();
    let mut after: Vec<usize> = (1..=n).collect();
    let mut there = vec![true; n];
    let mut areas = vec![f64::INFINITY; n];
    let mut heap = BinaryHeap::with_capacity(n);
    for i in 1..n - 1 {
        areas[i] = triangle(points[i - 1], points[i], points[i + 1]);
        heap.push(Small { area: areas[i], place: i });
    }
    let mut left = n;
    while let Some(Small { area: smallest, place }) = heap.pop() {
        // An older size of a point that has another one by now.
        if !there[place] || smallest != areas[place] {
            continue;
        }
        if smallest >= area && left <= most.max(2) {
            break;
        }
        there[place] = false;
        left -= 1;
        let (b, a) = (before[place], after[place]);
        (after[b], before[a]) = (a, b);
        for i in [b, a] {
            if i == 0 || i == n - 1 {
                continue;
            }
            // Never smaller than what went before it, or a long curve would be eaten from one end.
            areas[i] = triangle(points[before[i]], points[i], points[after[i]]).max(smallest);
            heap.push(Small { area: areas[i], place: i });
        }
    }
    (0..n).filter(|i| there[*i]).collect()
}

/// The triangle of a point with its neighbours. Where the line turns back on itself that has no width, and the point is
/// where a walk turns: there the shorter way to it counts, squared.
fn triangle(a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> f64 {
    let ([ax, ay], [cx, cy]) = ([a.0 - b.0, a.1 - b.1], [c.0 - b.0, c.1 - b.1]);
    let wide = (ax * cy - ay * cx).abs() / 2.0;
    let turns = ax * cx + ay * cy > 0.0;
    if turns { wide.max((ax * ax + ay * ay).min(cx * cx + cy * cy) / 2.0) } else { wide }
}

/// In a heap the smallest comes first.
struct Small {
    area: f64,
    place: usize,
}

impl Ord for Small {
    fn cmp(&self, other: &Self) -> Ordering {
        other.area.total_cmp(&self.area).then(other.place.cmp(&self.place))
    }
}
impl PartialOrd for Small {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Small {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Small {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_on_a_straight_line_goes_and_corners_stay() {
        let points = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 0.0), (3.0, 3.0), (3.0, 6.0)];
        assert_eq!(kept(&points, 0.5, usize::MAX), [0, 3, 5]);
        assert_eq!(kept(&points, 0.0, usize::MAX).len(), 6, "an area of nothing keeps all");
        assert_eq!(kept(&points, 0.0, 3), [0, 3, 5]);
        assert_eq!(kept(&points[..2], 9.0, 1), [0, 1]);
    }

    #[test]
    fn where_a_line_turns_back_it_is_not_cut_off() {
        let there = [(0.0, 0.0), (0.0, 100.0), (40.0, 200.0), (40.0, 300.0)];
        let back: Vec<_> = there.iter().chain(there[..3].iter().rev()).copied().collect();
        assert_eq!(kept(&back, 40.0, usize::MAX), [0, 1, 2, 3, 4, 5, 6]);
        let straight = [(0.0, 0.0), (0.0, 100.0), (0.0, 200.0), (0.0, 100.0), (0.0, 0.0)];
        assert_eq!(kept(&straight, 40.0, usize::MAX), [0, 2, 4]);
        let to_a_bench = [(0.0, 0.0), (100.0, 0.0), (100.0, 30.0), (100.0, 0.0), (200.0, 0.0)];
        assert_eq!(kept(&to_a_bench, 40.0, usize::MAX).len(), 5);
        let trembling = [(0.0, 0.0), (100.0, 0.0), (100.0, 1.0), (100.0, 0.0), (200.0, 0.0)];
        assert_eq!(kept(&trembling, 40.0, usize::MAX), [0, 4]);
    }

    #[test]
    fn a_million_points_take_a_moment() {
        let points: Vec<(f64, f64)> =
            (0..1_000_000).map(|i| (f64::from(i) * 0.01, (f64::from(i) * 0.000_1).sin() * 500.0)).collect();
        let kept = kept(&points, 1.0, 5_000);
        assert!((1_000..=5_000).contains(&kept.len()), "{}", kept.len());
        assert_eq!((kept[0], kept[kept.len() - 1]), (0, 999_999));
    }
}
