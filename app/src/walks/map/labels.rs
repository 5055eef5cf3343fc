//! Names on the map: along their street, none over another. A short street shows its name when one comes nearer.

use super::{
    clip::{self, Edges, Xy},
    frame::Frame,
};
use std::{collections::HashSet, f64::consts::FRAC_PI_2};

/// Size of letters on the whole map, in units: 16 pixels on the narrowest phone.
pub const LETTERS: f64 = 100.0;
/// Each level comes so much nearer.
pub const NEARER: f64 = 1.6;
/// So many levels.
pub const LEVELS: usize = 5;
/// Width of a letter as a part of its height, on the wide side.
const WIDE: f64 = 0.56;
/// So straight must a street be under its name: the straight way as a part of the way along it.
const STRAIGHT: f64 = 0.97;
/// So far from the middle of a sign must a name stay, as a part of the height of letters: half of each.
const SIGN: f64 = 1.05;
/// Most names.
const MOST: usize = 90;

/// A name to put on the map.
pub struct Named {
    pub name: String,
    /// Smaller first.
    pub rank: u8,
    /// One point stands upright.
    pub line: Vec<Xy>,
}

/// A name in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub name: String,
    pub middle: Xy,
    /// Degrees, clockwise.
    pub turned: f64,
    /// From which level on it is shown.
    pub level: usize,
}

/// Places names, the most important first; none under a sign, which stand at `signs`.
pub fn place(named: &[Named], signs: &[Xy], frame: &Frame) -> Vec<Label> {
    let edges = frame.edges(-80.0);
    let mut spots: Vec<(u8, Spot)> =
        named.iter().flat_map(|n| Spot::of(n, &edges).into_iter().map(|spot| (n.rank, spot))).collect();
    spots.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.room.total_cmp(&a.1.room)));
    let mut placed: Vec<(Spot, usize)> = Vec::new();
    let mut tried: HashSet<&str> = HashSet::new();
    for (_, first) in &spots {
        // One street may be many pieces: its name stands there once.
        if placed.len() >= MOST || !tried.insert(&first.name) {
            continue;
        }
        let level_of = |spot: &Spot| {
            (0..LEVELS).find(|level| {
                let letters = LETTERS / NEARER.powi(*level as i32);
                let fits = spot.upright || width(&spot.name, letters) <= spot.room;
                let free = || placed.iter().all(|(other, at)| at > level || !spot.covers(other, letters));
                fits && !spot.is_under(signs, letters) && free()
            })
        };
        // Where it can be read from furthest away.
        let all = spots.iter().filter(|(_, spot)| spot.name == first.name);
        let best = all.filter_map(|(_, spot)| Some((level_of(spot)?, spot))).min_by_key(|(level, _)| *level);
        placed.extend(best.map(|(level, spot)| (spot.clone(), level)));
    }
    placed.into_iter().map(|(spot, level)| spot.label(level)).collect()
}

fn width(name: &str, letters: f64) -> f64 {
    (name.chars().count() as f64 + 1.0) * WIDE * letters
}

/// Where a name could stand.
#[derive(Clone)]
struct Spot {
    name: String,
    middle: Xy,
    angle: f64,
    room: f64,
    upright: bool,
}

impl Spot {
    /// In the middle of its straightest part, or, where that is taken, a quarter from either end.
    fn of(named: &Named, edges: &Edges) -> Vec<Self> {
        if let [only] = named.line[..] {
            let (name, room) = (named.name.clone(), f64::INFINITY);
            let spot = Self { name, middle: only, angle: 0.0, room, upright: true };
            return if edges.holds(only) { vec![spot] } else { Vec::new() };
        }
        let pieces = clip::line(&named.line, edges);
        let straightest = pieces.iter().filter_map(|piece| straight(piece)).max_by(|a, b| a.2.total_cmp(&b.2));
        let Some(((ax, ay), (bx, by), room)) = straightest else { return Vec::new() };
        let mut angle = (by - ay).atan2(bx - ax);
        // Never upside down.
        if angle > FRAC_PI_2 {
            angle -= 2.0 * FRAC_PI_2;
        } else if angle <= -FRAC_PI_2 {
            angle += 2.0 * FRAC_PI_2;
        }
        let at = |part: f64, room: f64| Self {
            name: named.name.clone(),
            middle: (ax + (bx - ax) * part, ay + (by - ay) * part),
            angle,
            room,
            upright: false,
        };
        // Where a sign stands in the middle there may be room beside it.
        vec![at(0.5, room), at(0.25, room / 2.0), at(0.75, room / 2.0), at(0.38, room * 0.76), at(0.62, room * 0.76)]
    }

    /// Whether it would cover another one with letters of this size.
    fn covers(&self, other: &Self, letters: f64) -> bool {
        let ours = self.dots(letters);
        other.dots(letters).any(|(x, y)| ours.clone().any(|(a, b)| f64::hypot(x - a, y - b) < letters))
    }

    /// Whether a sign would cover part of it: signs grow and shrink with the letters.
    fn is_under(&self, signs: &[Xy], letters: f64) -> bool {
        self.dots(letters).any(|(x, y)| signs.iter().any(|(a, b)| f64::hypot(x - a, y - b) < letters * SIGN))
    }

    fn dots(&self, letters: f64) -> impl Iterator<Item = Xy> + Clone {
        let (half, (sin, cos), middle) = (width(&self.name, letters) / 2.0, self.angle.sin_cos(), self.middle);
        let steps = (2.0 * half / letters).ceil().max(1.0);
        (0..=steps as usize).map(move |i| {
            let along = -half + 2.0 * half * i as f64 / steps;
            (middle.0 + cos * along, middle.1 + sin * along)
        })
    }

    fn label(self, level: usize) -> Label {
        Label { name: self.name, middle: self.middle, turned: self.angle.to_degrees(), level }
    }
}

/// The longest nearly straight part of a line: its ends, and how far they are apart.
fn straight(line: &[Xy]) -> Option<(Xy, Xy, f64)> {
    let mut best: Option<(Xy, Xy, f64)> = None;
    for i in 0..line.len() {
        let mut along = 0.0;
        // A line of thousands of corners has no straight part that long.
        for j in i + 1..line.len().min(i + 60) {
            along += f64::hypot(line[j].0 - line[j - 1].0, line[j].1 - line[j - 1].1);
            let apart = f64::hypot(line[j].0 - line[i].0, line[j].1 - line[i].1);
            if apart >= STRAIGHT * along && best.is_none_or(|(_, _, most)| apart > most) {
                best = Some((line[i], line[j], apart));
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::{
        geo::{Plane, Point},
        line::Line,
    };

    fn frame() -> Frame {
        let plane = Plane::around(Point::new(51.2251, 5.5352));
        Frame::around(&Line::new([plane.point(0.0, 0.0), plane.point(2_000.0, 2_000.0)])).unwrap()
    }

    fn named(name: &str, rank: u8, line: &[Xy]) -> Named {
        Named { name: name.into(), rank, line: line.to_vec() }
    }

    #[test]
    fn a_long_street_has_its_name_at_once_a_short_one_from_nearby() {
        let labels = place(
            &[
                named("Lozenweg", 1, &[(100.0, 300.0), (900.0, 300.0)]),
                named("Pastorijstraat", 2, &[(200.0, 900.0), (600.0, 900.0)]),
            ],
            &[],
            &frame(),
        );
        assert_eq!(labels[0], Label { name: "Lozenweg".into(), middle: (500.0, 300.0), turned: 0.0, level: 0 });
        // 15 letters of 56 units at the first size are 840: they fit into 400 from the second step on.
        assert_eq!(labels[1].level, 2);
    }

    #[test]
    fn no_name_covers_another_and_none_stands_on_its_head() {
        let cross = [
            named("Lozenweg", 1, &[(900.0, 500.0), (100.0, 500.0)]),
            named("Lostraat", 2, &[(500.0, 900.0), (500.0, 100.0)]),
            named("Lozenweg", 3, &[(100.0, 1_400.0), (900.0, 1_400.0)]),
        ];
        let labels = place(&cross, &[], &frame());
        assert_eq!(labels.len(), 2, "the same name stands there once");
        assert_eq!((labels[0].turned.round(), labels[0].level), (0.0, 0));
        assert_eq!(labels[1].turned.round(), 90.0);
        assert!(labels[1].level > 0, "they cross: the smaller street waits, and stands beside the crossing");
    }

    #[test]
    fn no_name_stands_under_a_sign() {
        let street = [named("Lozenweg", 1, &[(100.0, 500.0), (1_100.0, 500.0)])];
        let at = |signs: &[Xy]| place(&street, signs, &frame())[0].clone();
        assert_eq!((at(&[]).middle.0, at(&[]).level), (600.0, 0));
        let beside = at(&[(250.0, 500.0)]);
        assert_eq!((beside.middle.0, beside.level), (720.0, 0), "it moves along its street");
        assert!(at(&[(500.0, 500.0), (900.0, 500.0)]).level > 0, "or waits until one comes nearer");
    }

    #[test]
    fn a_winding_street_has_its_name_where_it_is_straight() {
        let line = [(100.0, 100.0), (200.0, 300.0), (300.0, 100.0), (900.0, 110.0)];
        let labels = place(&[named("Bocht", 1, &line)], &[], &frame());
        assert_eq!(labels[0].middle, (600.0, 105.0));
    }
}
