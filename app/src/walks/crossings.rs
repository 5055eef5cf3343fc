//! Where a walk crosses a larger road: from one side of it to the other, and not where it runs beside it.

use super::{
    geo::{Plane, Point},
    line::Line,
};
use std::collections::HashMap;

/// So near to the middle of a road one is on it, in metres.
const ON_IT: f64 = 8.0;
/// Crossings of one road so near to each other are one: it has two carriageways, in metres.
const SAME: f64 = 40.0;
/// The walk is looked at every so many metres.
const STEP: f64 = 2.0;
/// Two distances that differ by less are the same, in metres.
const ALIKE: f64 = 1e-6;

/// A road, with the name that people know for each piece between two of its points.
#[derive(Clone, Copy, Debug)]
pub struct Road<'a> {
    pub points: &'a [Point],
    pub names: &'a [&'a str],
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
        let pieces = Pieces::of(road.points.iter().map(|p| plane.xy(*p)).collect());
        let mut found = Vec::new();
        // The side from which the road was entered, and where.
        let mut entered: Option<(f64, usize)> = None;
        let mut before: Option<f64> = None;
        for (i, place) in self.places.iter().enumerate() {
            match pieces.beside(*place).map(|(side, _)| side) {
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
                        let piece = pieces.beside(self.places[(start + i - 1) / 2]).map(|(_, piece)| piece);
                        let name = piece.and_then(|piece| road.names.get(piece)).copied().unwrap_or_default();
                        found.push(Crossing { at: (start + i - 1) as f64 / 2.0 * self.step, name: name.to_owned() });
                    }
                    entered = None;
                    before = other;
                }
            }
        }
        found
    }
}

/// The pieces of a road, found by where they are: of what is far off nobody asks on which side it lies.
struct Pieces {
    line: Vec<(f64, f64)>,
    cells: HashMap<(i64, i64), Vec<usize>>,
}

/// Height and width of a cell, in metres: well over what counts as near.
const CELL: f64 = 64.0;

fn cell(place: (f64, f64)) -> (i64, i64) {
    ((place.0 / CELL).floor() as i64, (place.1 / CELL).floor() as i64)
}

impl Pieces {
    fn of(line: Vec<(f64, f64)>) -> Self {
        let mut cells: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
        for (i, pair) in line.windows(2).enumerate() {
            let (a, b) = (pair[0], pair[1]);
            let count = (f64::hypot(b.0 - a.0, b.1 - a.1) / (CELL / 2.0)).ceil().max(1.0);
            for k in 0..=count as usize {
                let part = k as f64 / count;
                let (x, y) = cell((a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part));
                for around in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy))) {
                    let there = cells.entry(around).or_default();
                    if there.last() != Some(&i) {
                        there.push(i);
                    }
                }
            }
        }
        Self { line, cells }
    }

    /// How far a place is beside the road: positive on its left, negative on its right; and beside which piece of it.
    /// `None` beyond its ends, and far off.
    fn beside(&self, place: (f64, f64)) -> Option<(f64, usize)> {
        let line = &self.line;
        let is_ring = line.len() > 3 && line.first() == line.last();
        // How far, how far across the piece itself, to which side of it, which piece.
        let mut nearest: Option<(f64, f64, f64, usize)> = None;
        for i in self.cells.get(&cell(place))?.iter().copied() {
            let ((ax, ay), (bx, by)) = (line[i], line[i + 1]);
            let (dx, dy) = (bx - ax, by - ay);
            let length2 = dx * dx + dy * dy;
            if length2 == 0.0 {
                continue;
            }
            let part = ((place.0 - ax) * dx + (place.1 - ay) * dy) / length2;
            // Beyond an end of the road there is no road to cross.
            if !is_ring && ((i == 0 && part < 0.0) || (i + 2 == line.len() && part > 1.0)) {
                continue;
            }
            let part = part.clamp(0.0, 1.0);
            let far = f64::hypot(place.0 - ax - dx * part, place.1 - ay - dy * part);
            let side = dx * (place.1 - ay) - dy * (place.0 - ax);
            let across = side.abs() / length2.sqrt();
            // Outside a bend both pieces are as far, at the point they share: the one that is less end-on knows the side.
            let better =
                |(n, a, ..): (f64, f64, f64, usize)| far < n - ALIKE || (far < n + ALIKE && across > a + ALIKE);
            if nearest.is_none_or(better) {
                nearest = Some((far, across, side, i));
            }
        }
        nearest.map(|(far, _, side, piece)| (far.copysign(side), piece))
    }
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
        let names: Vec<Vec<&str>> = lines.iter().map(|(name, line)| vec![*name; line.len() - 1]).collect();
        let roads = lines.iter().zip(&names).map(|((_, points), names)| Road { points, names });
        let roads: Vec<Road> = roads.collect();
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

    /// What is crossed of one road that changes its name at the origin.
    fn crossed_at_the_name(walk: &[(f64, f64)], west: (f64, f64), east: (f64, f64)) -> Vec<String> {
        let points = places(&[west, (0.0, 0.0), east]);
        let road = Road { points: &points, names: &["Lozenweg", "Grote Baan"] };
        of(&Line::new(places(walk)), &[road]).into_iter().map(|c| c.name).collect()
    }

    #[test]
    fn a_road_is_crossed_where_its_name_changes() {
        let (west, east) = ((-300.0, 0.0), (300.0, 0.0));
        assert_eq!(crossed_at_the_name(&[(0.0, -100.0), (0.0, 100.0)], west, east).len(), 1, "straight over");
        assert_eq!(crossed_at_the_name(&[(-60.0, -100.0), (60.0, 100.0)], west, east).len(), 1, "obliquely");
        assert_eq!(crossed_at_the_name(&[(-20.0, -100.0), (-20.0, 100.0)], west, east), ["Lozenweg"]);
        assert_eq!(crossed_at_the_name(&[(20.0, -100.0), (20.0, 100.0)], west, east), ["Grote Baan"]);
        // The road bends sharply where its name changes; the walk comes from inside the bend, and goes on outside.
        let (west, north) = ((-300.0, 0.0), (-300.0, 150.0));
        assert_eq!(crossed_at_the_name(&[(-200.0, 50.0), (0.0, 0.0), (100.0, -25.0)], west, north).len(), 1);
        // Past the point of the bend, outside it all the time.
        assert_eq!(crossed_at_the_name(&[(5.0, -100.0), (5.0, 100.0)], west, north).len(), 0);
    }
}
