//! The larger roads of a piece of ground, put together where they touch: a road goes on where its name changes. Where
//! more than two meet, those belong together that go straight on.

use super::Feature;
use crate::walks::geo::{Plane, Point};
use std::collections::BTreeMap;

/// A road, with the name of each piece between two of its points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joined<'a> {
    pub points: Vec<Point>,
    pub names: Vec<&'a str>,
}

/// An end of a piece: its number, and whether it is the last point.
type End = (usize, bool);

/// Joins all parts of these roads.
pub fn joined<'a>(roads: impl IntoIterator<Item = &'a Feature>) -> Vec<Joined<'a>> {
    let pieces: Vec<(&str, &[Point])> = roads
        .into_iter()
        .flat_map(|road| road.parts.iter().map(|part| (road.name.as_str(), part.as_slice())))
        .filter(|(_, points)| points.len() >= 2)
        .collect();
    let partners = partners(&pieces);
    let mut used = vec![false; pieces.len()];
    let mut roads = Vec::new();
    // First from the ends where nothing goes on; what is left then are rings.
    let open = (0..pieces.len()).flat_map(|i| [(i, false), (i, true)]).filter(|end| !partners.contains_key(end));
    let rings = (0..pieces.len()).map(|i| (i, false));
    for first in open.chain(rings) {
        if !used[first.0] {
            roads.push(follow(first, &pieces, &partners, &mut used));
        }
    }
    roads
}

/// The road that begins at this end.
fn follow<'a>(
    first: End,
    pieces: &[(&'a str, &[Point])],
    partners: &BTreeMap<End, End>,
    used: &mut [bool],
) -> Joined<'a> {
    let mut road = Joined::default();
    let mut next = Some(first);
    while let Some((piece, turned)) = next.filter(|(piece, _)| !used[*piece]) {
        used[piece] = true;
        let (name, points) = pieces[piece];
        let skip = usize::from(!road.points.is_empty());
        if turned {
            road.points.extend(points.iter().rev().skip(skip));
        } else {
            road.points.extend(points.iter().skip(skip));
        }
        road.names.resize(road.points.len() - 1, name);
        next = partners.get(&(piece, !turned)).copied();
    }
    road
}

/// Which end goes on as which.
fn partners(pieces: &[(&str, &[Point])]) -> BTreeMap<End, End> {
    let mut nodes: BTreeMap<(i64, i64), Vec<End>> = BTreeMap::new();
    for (i, (_, points)) in pieces.iter().enumerate() {
        for last in [false, true] {
            let point = if last { points[points.len() - 1] } else { points[0] };
            let key = |degrees: f64| (degrees * 1e7).round() as i64;
            nodes.entry((key(point.lat), key(point.lon))).or_default().push((i, last));
        }
    }
    let mut partners = BTreeMap::new();
    for ends in nodes.into_values() {
        let mut pairs: Vec<(f64, bool, End, End)> = Vec::new();
        for (i, a) in ends.iter().enumerate() {
            for b in &ends[i + 1..] {
                let bend = bend(leaving(pieces[a.0].1, a.1), leaving(pieces[b.0].1, b.1));
                pairs.push((bend, pieces[a.0].0 != pieces[b.0].0, *a, *b));
            }
        }
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        for (_, _, a, b) in pairs {
            if !partners.contains_key(&a) && !partners.contains_key(&b) {
                partners.insert(a, b);
                partners.insert(b, a);
            }
        }
    }
    partners
}

/// The direction in which a piece leaves its end.
fn leaving(points: &[Point], last: bool) -> (f64, f64) {
    let (from, to) = if last { (points.len() - 1, points.len() - 2) } else { (0, 1) };
    Plane::around(points[from]).xy(points[to])
}

/// From 0 for two that leave straight away from each other to 2 for two that leave the same way; to a hundredth, so that
/// of two alike the name decides.
fn bend(a: (f64, f64), b: (f64, f64)) -> f64 {
    let lengths = f64::hypot(a.0, a.1) * f64::hypot(b.0, b.1);
    let cos = if lengths > 0.0 { (a.0 * b.0 + a.1 * b.1) / lengths } else { 1.0 };
    ((cos + 1.0) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::map::{About, Kind};

    fn road(name: &str, places: &[(f64, f64)]) -> Feature {
        let plane = Plane::around(Point::new(51.2251, 5.5352));
        let points = places.iter().map(|(x, y)| plane.point(*x, *y).rounded()).collect();
        Feature {
            id: String::new(),
            kind: Kind::Major,
            name: name.into(),
            parts: vec![points],
            about: About::default(),
        }
    }

    fn names(roads: &[Feature]) -> Vec<Vec<&str>> {
        joined(roads).into_iter().map(|road| road.names).collect()
    }

    #[test]
    fn a_road_goes_on_where_its_name_changes() {
        let roads = [
            road("Lozenweg", &[(0.0, 0.0), (100.0, 0.0)]),
            road("Grote Baan", &[(200.0, 10.0), (150.0, 0.0), (100.0, 0.0)]),
        ];
        assert_eq!(names(&roads), [vec!["Lozenweg", "Grote Baan", "Grote Baan"]]);
        let points = &joined(&roads)[0].points;
        assert_eq!((points.len(), points[1]), (4, roads[0].parts[0][1]));
        assert_eq!(names(&[road("Weg", &[(0.0, 0.0)])]), Vec::<Vec<&str>>::new(), "a point is no road");
    }

    #[test]
    fn where_more_meet_they_go_straight_on() {
        let (middle, west, east, south) = ((0.0, 0.0), (-100.0, 5.0), (100.0, 0.0), (0.0, -100.0));
        let roads = [road("Zuid", &[south, middle]), road("Zuid", &[middle, west]), road("Oost", &[middle, east])];
        assert_eq!(names(&roads), [vec!["Zuid"], vec!["Zuid", "Oost"]], "the one from the south ends there");
    }

    #[test]
    fn a_ring_comes_back_to_where_it_begins() {
        let roads = [
            road("Ring", &[(0.0, 0.0), (50.0, 50.0), (100.0, 0.0)]),
            road("Ring", &[(100.0, 0.0), (50.0, -50.0), (0.0, 0.0)]),
        ];
        let found = joined(&roads);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].points.len(), found[0].points[0]), (5, found[0].points[4]));
    }
}
