//! What lies on the ground of an extract: areas, ways and things, as the map shows them.

use super::{Extract, Relation, Way};
use app::walks::{
    Point,
    map::{About, Feature, Kind, chains},
};

pub fn of(extract: &Extract) -> Vec<Feature> {
    let mut features = Vec::new();
    for (id, tags) in &extract.things {
        let Some(point) = extract.nodes.get(id).copied() else { continue };
        let kind = tags.thing().or(tags.is_named_place().then_some(Kind::Place));
        if let Some(kind) = kind {
            let about = tags.about(kind);
            features.push(Feature {
                id: format!("osm:node/{id}"),
                kind,
                name: tags.name(),
                parts: vec![vec![point]],
                about,
            });
        }
    }
    for (id, way) in &extract.ways {
        of_way(extract, *id, way, &mut features);
    }
    for relation in &extract.relations {
        features.extend(of_relation(extract, relation));
    }
    features
}

fn of_way(extract: &Extract, id: i64, way: &Way, features: &mut Vec<Feature>) {
    if way.tags.is_empty() {
        return;
    }
    let (name, pieces) = (way.tags.name(), extract.pieces(way));
    let id = format!("osm:way/{id}");
    let closed = way.nodes.len() > 3 && way.nodes.first() == way.nodes.last();
    let whole = || (closed && pieces.len() == 1).then(|| extract.points(&pieces[0]));
    if let Some(kind) = way.tags.line() {
        let parts: Vec<Vec<Point>> = pieces.iter().map(|p| extract.points(p)).collect();
        if !parts.is_empty() {
            let about = way.tags.about(kind);
            features.push(Feature { id: id.clone(), kind, name: name.clone(), parts, about });
        }
    } else if let (Some(kind), Some(ring)) = (way.tags.area(), whole()) {
        // The name of a house is no name on the map.
        let name = if kind == Kind::Building { String::new() } else { name.clone() };
        let parts = vec![turned(ring, true)];
        features.push(Feature { id: id.clone(), kind, name, parts, about: About::default() });
    }
    if let (Some(kind), Some(middle)) = (way.tags.thing(), middle(&extract.points(&way.nodes))) {
        let about = way.tags.about(kind);
        features.push(Feature { id: format!("{id}#"), kind, name, parts: vec![vec![middle]], about });
    }
}

/// An area of several rings; a ring of which a part lies outside the file is left out.
fn of_relation(extract: &Extract, relation: &Relation) -> Option<Feature> {
    if relation.tags.get("type") != Some("multipolygon") {
        return None;
    }
    let kind = relation.tags.area()?;
    let rings = |inner: bool| {
        let ways = relation.ways.iter().filter(|(_, is_inner)| *is_inner == inner);
        let pieces = ways.filter_map(|(id, _)| extract.ways.get(id)).flat_map(|way| extract.pieces(way));
        let joined = chains::join(pieces.collect::<Vec<_>>());
        let closed = joined.into_iter().filter(|ring| ring.len() > 3 && ring.first() == ring.last());
        closed.map(|ring| turned(extract.points(&ring), !inner)).collect::<Vec<_>>()
    };
    let mut parts = rings(false);
    if parts.is_empty() {
        return None;
    }
    parts.extend(rings(true));
    let name = if kind == Kind::Building { String::new() } else { relation.tags.name() };
    Some(Feature { id: format!("osm:relation/{}", relation.id), kind, name, parts, about: About::default() })
}

/// Outlines run one way and holes the other, so that areas that overlap do not cancel each other.
fn turned(mut ring: Vec<Point>, outline: bool) -> Vec<Point> {
    let next = ring.iter().cycle().skip(1);
    let twice: f64 = ring.iter().zip(next).map(|(a, b)| a.lon * b.lat - b.lon * a.lat).sum();
    if (twice > 0.0) != outline {
        ring.reverse();
    }
    ring
}

fn middle(points: &[Point]) -> Option<Point> {
    let count = points.len() as f64;
    let sum = points.iter().fold((0.0, 0.0), |(lat, lon), p| (lat + p.lat, lon + p.lon));
    (!points.is_empty()).then(|| Point::new(sum.0 / count, sum.1 / count))
}
