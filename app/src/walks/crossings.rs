//! Where a walk crosses a larger road: from one side of it to the other, and not where it runs beside it.

use super::{
    geo::{Plane, Point},
    line::Line,
};

/// So near to the middle of a road one is on it, in metres.
const ON_IT: f64 = 8.0;
/// Crossings of one road so near to each other are one: it has two carriageways, in metres.
const SAME: f64 = 40.0;
/// The walk is looked at every so many metres.
const STEP: f64 = 2.0;

/// A road, with the name that people know.
#[derive(Clone, Copy, Debug)]
pub struct Road<'a> {
    pub name: &'a str,
    pub points: &'a [Point],
}

/// A crossing.
#[derive(Clone, Debug, PartialEq)]
pub struct Crossing {
    /// Metres from the start of the walk.
    pub at: f64,
    pub name: String,
}

/// The crossings of a walk, in order.
pub fn of(line: &Line, roads: &[Road]) -> Vec<Crossing> {
    let Some(first) = line.points().first() else { return Vec::new() };
    let plane = Plane::around(*first);
    let walk = Sampled::new(line, &plane);
    let mut found: Vec<Crossing> = roads.iter().flat_map(|road| walk.across(road, &plane)).collect();
    found.sort_by(|a, b| a.at.total_cmp(&b.at));
    found.dedup_by(|next, one| next.name == one.name && next.at - one.at <= SAME);
    found
}

/// The walk as places a step apart.
struct Sampled {
    places: Vec<(f64, f64)>,
    step: f64,
}

impl Sampled {
    fn new(line: &Line, plane: &Plane) -> Self {
        // A very long walk is looked at less closely.
        let step = STEP.max(line.length() / 20_000.0);
        let count = (line.length() / step).ceil() as usize;
        let places = (0..=count).filter_map(|i| line.at(i as f64 * step)).map(|p| plane.xy(p)).collect();
        Self { places, step }
    }

    fn across(&self, road: &Road, plane: &Plane) -> Vec<Crossing> {
        let road_line: Vec<(f64, f64)> = road.points.iter().map(|p| plane.xy(*p)).collect();
        let around =
            |f: fn(f64, f64) -> f64, of: fn(&(f64, f64)) -> f64, begin: f64| road_line.iter().map(of).fold(begin, f);
        let (left, right) = (around(f64::min, |p| p.0, f64::MAX), around(f64::max, |p| p.0, f64::MIN));
        let (low, high) = (around(f64::min, |p| p.1, f64::MAX), around(f64::max, |p| p.1, f64::MIN));
        let mut found = Vec::new();
        // The side from which the road was entered, and where.
        let mut entered: Option<(f64, usize)> = None;
        let mut before: Option<f64> = None;
        for (i, (x, y)) in self.places.iter().enumerate() {
            let near = *x >= left - 2.0 * ON_IT
                && *x <= right + 2.0 * ON_IT
                && *y >= low - 2.0 * ON_IT
                && *y <= high + 2.0 * ON_IT;
            let beside = if near { beside(&road_line, (*x, *y)) } else { None };
            match beside {
                Some(side) if side.abs() <= ON_IT => {
                    if entered.is_none() {
                        // A walk that begins on the road comes from no side.
                        entered = Some((before.unwrap_or(0.0), i));
                    }
                }
                other => {
                    if let (Some((from, start)), Some(to)) = (entered, other)
                        && from * to < 0.0
                    {
                        let at = (start + i - 1) as f64 / 2.0 * self.step;
                        found.push(Crossing { at, name: road.name.to_owned() });
                    }
                    entered = None;
                    before = other;
                }
            }
        }
        found
    }
}

/// How far a place is beside a line: positive on its left, negative on its right; `None` beyond its ends.
fn beside(line: &[(f64, f64)], place: (f64, f64)) -> Option<f64> {
    let mut nearest: Option<(f64, f64)> = None;
    for (i, pair) in line.windows(2).enumerate() {
        let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
        let (dx, dy) = (bx - ax, by - ay);
        let length2 = dx * dx + dy * dy;
        if length2 == 0.0 {
            continue;
        }
        let part = ((place.0 - ax) * dx + (place.1 - ay) * dy) / length2;
        // Beyond an end of the road there is no road to cross.
        if (i == 0 && part < 0.0) || (i + 2 == line.len() && part > 1.0) {
            continue;
        }
        let part = part.clamp(0.0, 1.0);
        let (x, y) = (place.0 - ax - dx * part, place.1 - ay - dy * part);
        let far = f64::hypot(x, y);
        let side = dx * (place.1 - ay) - dy * (place.0 - ax);
        if nearest.is_none_or(|(n, _)| far < n) {
            nearest = Some((far, far.copysign(side)));
        }
    }
    nearest.map(|(_, signed)| signed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: Point = Point::new(51.2251, 5.5352);

    fn places(places: &[(f64, f64)]) -> Vec<Point> {
        let plane = Plane::around(ORIGIN);
        places.iter().map(|(x, y)| plane.point(*x, *y)).collect()
    }

    fn crossed(walk: &[(f64, f64)], roads: &[(&str, &[(f64, f64)])]) -> Vec<(String, i64)> {
        let lines: Vec<(&str, Vec<Point>)> = roads.iter().map(|(name, line)| (*name, places(line))).collect();
        let roads: Vec<Road> = lines.iter().map(|(name, points)| Road { name, points }).collect();
        let found = of(&Line::new(places(walk)), &roads);
        found.into_iter().map(|c| (c.name, (c.at / 10.0).round() as i64 * 10)).collect()
    }

    #[test]
    fn from_one_side_to_the_other_is_a_crossing() {
        let road: (&str, &[(f64, f64)]) = ("Lozenweg", &[(100.0, -500.0), (100.0, 500.0)]);
        assert_eq!(crossed(&[(0.0, 0.0), (300.0, 0.0)], &[road]), [("Lozenweg".to_owned(), 100)]);
        // There and back: twice.
        assert_eq!(crossed(&[(0.0, 0.0), (300.0, 0.0), (0.0, 3.0)], &[road]).len(), 2);
    }

    #[test]
    fn beside_a_road_is_not_across_it() {
        let road: (&str, &[(f64, f64)]) = ("Lozenweg", &[(0.0, 0.0), (500.0, 0.0)]);
        // Along it, on it for a while, and off again on the same side.
        assert_eq!(crossed(&[(50.0, 60.0), (50.0, 2.0), (300.0, 2.0), (300.0, 60.0)], &[road]), []);
        // On it for a while, and off on the other side: that is one crossing, halfway.
        assert_eq!(
            crossed(&[(50.0, 60.0), (50.0, 2.0), (250.0, -2.0), (250.0, -60.0)], &[road]),
            [("Lozenweg".to_owned(), 160)]
        );
        // It begins on the road, or ends there.
        assert_eq!(crossed(&[(50.0, 0.0), (50.0, 60.0)], &[road]), []);
        assert_eq!(crossed(&[(50.0, 60.0), (50.0, 0.0)], &[road]), []);
        // Past the end of a dead-end road.
        assert_eq!(crossed(&[(520.0, -50.0), (520.0, 50.0)], &[road]), []);
    }

    #[test]
    fn two_carriageways_are_one_road() {
        let one: (&str, &[(f64, f64)]) = ("N74", &[(100.0, -500.0), (100.0, 500.0)]);
        let two: (&str, &[(f64, f64)]) = ("N74", &[(120.0, 500.0), (120.0, -500.0)]);
        let other: (&str, &[(f64, f64)]) = ("Kerkstraat", &[(130.0, 500.0), (130.0, -500.0)]);
        let found = crossed(&[(0.0, 0.0), (300.0, 0.0)], &[one, two, other]);
        assert_eq!(found.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["N74", "Kerkstraat"]);
    }
}
