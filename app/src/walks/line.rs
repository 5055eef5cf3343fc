//! The line of a walk: how long it is, where one is on it, where it passes something.

use super::geo::{Plane, Point};
use serde::{Deserialize, Serialize};

/// Ends so near to each other make a round walk, in metres.
const ROUND: f64 = 40.0;
/// Who goes back this near to where they came goes the same way, in metres; on so large a part of it.
const SAME_WAY: f64 = 15.0;
const SAME_PART: f64 = 0.8;
/// A round walk is at least so long, in metres: else it is a stroll on a square.
const ROUND_LEAST: f64 = 150.0;

/// A line with the distance from its start at each point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    points: Vec<Point>,
    /// Metres from the start.
    along: Vec<f64>,
}

/// Where a line passes something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// Metres from the start of the line.
    pub at: f64,
    /// Metres beside it.
    pub aside: f64,
}

impl Line {
    /// Points that repeat the one before are left out.
    pub fn new(points: impl IntoIterator<Item = Point>) -> Self {
        let mut line = Self::default();
        let mut metres = 0.0;
        for point in points {
            if let Some(last) = line.points.last() {
                if *last == point {
                    continue;
                }
                metres += last.metres_to(point);
            }
            line.points.push(point);
            line.along.push(metres);
        }
        line
    }

    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Metres from the start, one for each point.
    pub fn along(&self) -> &[f64] {
        &self.along
    }

    /// In metres.
    pub fn length(&self) -> f64 {
        self.along.last().copied().unwrap_or_default()
    }

    /// Whether it ends where it begins, after another way than it came.
    pub fn is_round(&self) -> bool {
        self.comes_home() && !self.goes_back()
    }

    /// Whether it goes somewhere, and comes home the same way.
    pub fn is_there_and_back(&self) -> bool {
        self.comes_home() && self.goes_back()
    }

    fn comes_home(&self) -> bool {
        let ends = self.points.first().zip(self.points.last());
        self.length() >= ROUND_LEAST && ends.is_some_and(|(a, b)| a.metres_to(*b) <= ROUND)
    }

    /// Whether most of its first half lies on its second.
    fn goes_back(&self) -> bool {
        const LOOKS: usize = 100;
        const ASTRAY_MOST: usize = ((1.0 - SAME_PART) * LOOKS as f64) as usize;
        let half = self.length() / 2.0;
        let (Some(start), Some(turn)) = (self.points.first(), self.at(half)) else { return false };
        let plane = Plane::around(*start);
        let rest = &self.points[self.along.partition_point(|a| *a <= half)..];
        let back: Vec<(f64, f64)> = std::iter::once(&turn).chain(rest).map(|p| plane.xy(*p)).collect();
        let there = (0..LOOKS).filter_map(|i| self.at((i as f64 + 0.5) * half / LOOKS as f64)).map(|p| plane.xy(p));
        let astray = there.filter(|(x, y)| {
            let seen = |(a, b): (f64, f64)| (a - x, b - y);
            !back.windows(2).any(|pair| Near::of(seen(pair[0]), seen(pair[1]), SAME_WAY).is_some())
        });
        astray.take(ASTRAY_MOST + 1).count() <= ASTRAY_MOST
    }

    /// The point so many metres from the start; its nearest end for less than nothing or more than all of it.
    pub fn at(&self, metres: f64) -> Option<Point> {
        let next = self.along.partition_point(|a| *a < metres);
        if next == 0 || next >= self.points.len() {
            return if next == 0 { self.points.first().copied() } else { self.points.last().copied() };
        }
        let (from, to) = (self.points[next - 1], self.points[next]);
        let part = (metres - self.along[next - 1]) / (self.along[next] - self.along[next - 1]);
        Some(Point::new(from.lat + (to.lat - from.lat) * part, from.lon + (to.lon - from.lon) * part))
    }

    /// Where the line passes within so many metres of a point: once for each time it comes by, where it is nearest.
    pub fn passages(&self, point: Point, within: f64) -> Vec<Passage> {
        let mut found: Vec<Passage> = Vec::new();
        let plane = Plane::around(point);
        // Whether the line is still near since the last piece, without having been away.
        let mut going_on = false;
        for i in 1..self.points.len() {
            let (a, b) = (plane.xy(self.points[i - 1]), plane.xy(self.points[i]));
            let Some(near) = Near::of(a, b, within) else {
                going_on = false;
                continue;
            };
            let at = self.along[i - 1] + (self.along[i] - self.along[i - 1]) * near.nearest;
            let passage = Passage { at, aside: near.aside };
            match found.last_mut().filter(|_| going_on && near.from <= 0.0) {
                Some(last) if passage.aside < last.aside => *last = passage,
                Some(_) => {}
                None => found.push(passage),
            }
            going_on = near.to >= 1.0;
        }
        self.joined_at_the_start(found, within)
    }

    /// A walk that comes home passes what stands at its start once, not at its end as well.
    fn joined_at_the_start(&self, mut found: Vec<Passage>, within: f64) -> Vec<Passage> {
        if found.len() < 2 || !self.comes_home() {
            return found;
        }
        let (first, last) = (found[0], found[found.len() - 1]);
        if first.at <= within && self.length() - last.at <= within {
            found.pop();
            found[0].aside = first.aside.min(last.aside);
        }
        found
    }
}

/// The part of a piece of line that lies within a circle around the origin.
struct Near {
    /// Parts of the piece: 0 is its start, 1 its end.
    from: f64,
    to: f64,
    nearest: f64,
    aside: f64,
}

impl Near {
    fn of(a: (f64, f64), b: (f64, f64), within: f64) -> Option<Self> {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length2 = dx * dx + dy * dy;
        if length2 == 0.0 {
            return None;
        }
        let foot = -(a.0 * dx + a.1 * dy) / length2;
        let nearest = foot.clamp(0.0, 1.0);
        let aside = f64::hypot(a.0 + dx * nearest, a.1 + dy * nearest);
        if aside > within {
            return None;
        }
        // Half the chord of the circle, as a part of the piece.
        let beside2 = (a.0 + dx * foot).powi(2) + (a.1 + dy * foot).powi(2);
        let half = ((within * within - beside2).max(0.0) / length2).sqrt();
        Some(Self { from: foot - half, to: foot + half, nearest, aside })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: Point = Point::new(51.2251, 5.5352);

    /// A line through places given in metres east and north.
    fn line(places: &[(f64, f64)]) -> Line {
        let plane = Plane::around(ORIGIN);
        Line::new(places.iter().map(|(x, y)| plane.point(*x, *y)))
    }

    fn passages(line: &Line, x: f64, y: f64) -> Vec<(i64, i64)> {
        let found = line.passages(Plane::around(ORIGIN).point(x, y), 25.0);
        found.iter().map(|p| (p.at.round() as i64, p.aside.round() as i64)).collect()
    }

    #[test]
    fn a_line_is_as_long_as_its_pieces() {
        let l = line(&[(0.0, 0.0), (300.0, 0.0), (300.0, 400.0), (300.0, 400.0), (0.0, 0.0)]);
        assert_eq!(l.points().len(), 4);
        assert!((l.length() - 1_200.0).abs() < 0.5, "{}", l.length());
        assert!(l.is_round());
        assert!(!line(&[(0.0, 0.0), (300.0, 0.0)]).is_round());
        assert!(!line(&[(0.0, 0.0), (30.0, 0.0), (0.0, 1.0)]).is_round());
        assert_eq!(Line::new([ORIGIN]).length(), 0.0);
    }

    #[test]
    fn there_and_back_the_same_way_is_not_round() {
        // Out over a bend, and back on the other side of the street, measured a little longer.
        let back =
            line(&[(0.0, 0.0), (300.0, 0.0), (300.0, 400.0), (308.0, 398.0), (306.0, 4.0), (150.0, 9.0), (2.0, 6.0)]);
        assert!(back.is_there_and_back() && !back.is_round());
        // One piece out and one back, as somebody draws it.
        assert!(line(&[(0.0, 0.0), (500.0, 0.0), (0.0, 1.0)]).is_there_and_back());
        // A round at the end of a path that is walked twice is a round.
        let lollipop =
            line(&[(0.0, 0.0), (200.0, 0.0), (200.0, 300.0), (500.0, 300.0), (500.0, 0.0), (200.0, 0.0), (0.0, 0.0)]);
        assert!(lollipop.is_round() && !lollipop.is_there_and_back());
        let square = line(&[(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0)]);
        assert!(square.is_round() && !square.is_there_and_back());
        let one_way = line(&[(0.0, 0.0), (300.0, 0.0)]);
        assert!(!one_way.is_round() && !one_way.is_there_and_back());
    }

    #[test]
    fn a_distance_along_the_line_is_a_place() {
        let l = line(&[(0.0, 0.0), (300.0, 0.0), (300.0, 400.0)]);
        let plane = Plane::around(ORIGIN);
        for (metres, x, y) in [(150.0, 150.0, 0.0), (400.0, 300.0, 100.0), (-5.0, 0.0, 0.0), (9_999.0, 300.0, 400.0)] {
            let (x_2, y_2) = plane.xy(l.at(metres).unwrap());
            assert!((x - x_2).abs() < 0.3 && (y - y_2).abs() < 0.3, "{metres}: {x_2} {y_2}");
        }
        assert_eq!(Line::default().at(3.0), None);
    }

    #[test]
    fn a_bench_is_passed_where_the_line_is_nearest() {
        let l = line(&[(0.0, 0.0), (300.0, 0.0), (300.0, 400.0)]);
        assert_eq!(passages(&l, 120.0, 10.0), [(120, 10)]);
        assert_eq!(passages(&l, 120.0, 26.0), []);
        // In the bend two pieces are near: it is one passage, at the nearer.
        assert_eq!(passages(&l, 295.0, 10.0), [(310, 5)]);
        assert_eq!(passages(&l, -20.0, 0.0), [(0, 20)]);
    }

    #[test]
    fn there_and_back_passes_a_bench_twice() {
        let l = line(&[(0.0, 0.0), (500.0, 0.0), (0.0, 2.0)]);
        assert_eq!(passages(&l, 100.0, 5.0), [(100, 5), (900, 3)]);
        // At the turning point it is once.
        assert_eq!(passages(&l, 495.0, 8.0).len(), 1);
    }

    #[test]
    fn a_round_walk_passes_what_stands_at_its_start_once() {
        let l = line(&[(0.0, 0.0), (300.0, 0.0), (300.0, 300.0), (0.0, 300.0), (0.0, 5.0)]);
        assert_eq!(passages(&l, -5.0, 0.0), [(0, 5)]);
        assert_eq!(passages(&l, 0.0, 150.0), [(1_050, 0)]);
    }
}
