//! Houses along the streets of a map that was made up: in rows, never on a path, in the water or on each other.

type Place = (f64, f64);

/// Houses stand so far apart along a street, and so far from its middle, in metres.
const PLOT: f64 = 19.0;
const FRONT: f64 = 15.0;
/// Nothing is built nearer than this to a way, in metres.
const CLEAR: f64 = 11.0;

/// Houses along streets, as their corners in metres.
pub fn along(streets: &[&[Place]], ways: &[&[Place]], areas: &[&[Place]]) -> Vec<Vec<Place>> {
    let mut houses: Vec<Vec<Place>> = Vec::new();
    let mut middles: Vec<Place> = Vec::new();
    for pair in streets.iter().flat_map(|street| street.windows(2)) {
        for (middle, house) in row(pair[0], pair[1]) {
            let free = ways.iter().all(|way| far(way, middle) >= CLEAR)
                && !areas.iter().any(|area| inside(area, middle))
                && middles.iter().all(|m| f64::hypot(m.0 - middle.0, m.1 - middle.1) >= PLOT - 4.0);
            if free {
                middles.push(middle);
                houses.push(house);
            }
        }
    }
    houses
}

/// Houses on both sides of a straight piece of street: the middle of each, and its corners.
fn row(a: Place, b: Place) -> Vec<(Place, Vec<Place>)> {
    let length = f64::hypot(b.0 - a.0, b.1 - a.1);
    let (dx, dy) = ((b.0 - a.0) / length.max(1e-9), (b.1 - a.1) / length.max(1e-9));
    let plots = (length / PLOT) as usize;
    let sides = [FRONT, -FRONT];
    let place = |along: f64, aside: f64| (a.0 + dx * along - dy * aside, a.1 + dy * along + dx * aside);
    let house = |plot: usize, side: f64| {
        // Not two alike beside each other.
        let (wide, deep) = (4.0 + (plot * 7 % 3) as f64, 4.0 + (plot * 5 % 4) as f64);
        let along = (plot as f64 + 0.5) * PLOT;
        let corners = [(-wide, -deep), (wide, -deep), (wide, deep), (-wide, deep)];
        (place(along, side), corners.map(|(w, d)| place(along + w, side + d)).to_vec())
    };
    (0..plots).flat_map(|plot| sides.map(|side| house(plot, side))).collect()
}

/// How far a place is from a line.
fn far(line: &[Place], place: Place) -> f64 {
    let one = |pair: &[Place]| {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let (x, y) = (place.0 - pair[0].0, place.1 - pair[0].1);
        let part = ((x * dx + y * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
        f64::hypot(x - dx * part, y - dy * part)
    };
    line.windows(2).map(one).fold(f64::INFINITY, f64::min)
}

/// Whether a place lies in a ring.
fn inside(ring: &[Place], (x, y): Place) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossed = ring
        .iter()
        .zip(next)
        .filter(|(a, b)| (a.1 > y) != (b.1 > y) && a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0) > x);
    crossed.count() % 2 == 1
}
