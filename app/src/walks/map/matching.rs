//! From the ground to the walk: the benches beside it, what lies underfoot, the roads it crosses.

use super::{Feature, Kind, chains};
use crate::walks::{
    crossings::{self, Road},
    geo::{Plane, Point},
    line::Line,
    stops::{BESIDE, Stop, StopKind},
    surface::{Stretch, Surface},
    walk::Body,
};
use std::collections::BTreeMap;

/// A walk goes over a way that is so near, in metres.
const ON_A_WAY: f64 = 12.0;
/// The walk is looked at every so many metres.
const STEP: f64 = 10.0;
/// Two things of one sort so near to each other are one, whoever named them, in metres.
const SAME: f64 = 8.0;

/// Puts what the ground says into a walk; what somebody wrote about it stays.
pub fn complete(body: &mut Body, features: &[Feature]) {
    let line = body.line();
    if line.length() == 0.0 {
        return;
    }
    let theirs = body.stops.iter().filter(|s| s.source.is_none()).cloned().collect::<Vec<_>>();
    let found = stops(&line, features);
    let new = found
        .into_iter()
        .filter(|new| !theirs.iter().any(|old| old.kind == new.kind && old.point.metres_to(new.point) <= SAME));
    let new: Vec<Stop> = new.collect();
    body.stops = theirs;
    body.stops.extend(new);
    let under = underfoot(&line, features);
    if !body.stretches_said {
        body.stretches = under.stretches;
    }
    if under.steps {
        body.step_free = body.step_free.or(Some(false));
    } else if under.step_free {
        body.step_free = body.step_free.or(Some(true));
    }
    body.lit = body.lit.or(under.lit);
    body.set_crossings(&line, crossed(&line, features));
}

/// The things that stand within reach of the line.
fn stops(line: &Line, features: &[Feature]) -> Vec<Stop> {
    let kinds = [
        (Kind::Bench, StopKind::Bench),
        (Kind::Toilet, StopKind::Toilet),
        (Kind::Drinks, StopKind::Drinks),
        (Kind::Pharmacy, StopKind::Pharmacy),
        (Kind::Shelter, StopKind::Shelter),
    ];
    let near = |feature: &Feature| {
        let kind = kinds.iter().find(|(of_map, _)| *of_map == feature.kind)?.1;
        let point = *feature.points().next()?;
        (!line.passages(point, BESIDE).is_empty()).then(|| Stop {
            name: Some(feature.name.clone()).filter(|n| !n.is_empty()),
            bench: feature.about.bench.clone().unwrap_or_default(),
            source: Some(feature.id.clone()),
            ..Stop::new(kind, point)
        })
    };
    features.iter().filter_map(near).collect()
}

/// What a walk goes over.
struct Underfoot {
    stretches: Vec<Stretch>,
    steps: bool,
    /// Every way under it is said to be fit for a wheelchair.
    step_free: bool,
    /// All lit, or all dark; nothing where it differs or nobody said.
    lit: Option<bool>,
}

fn underfoot(line: &Line, features: &[Feature]) -> Underfoot {
    let ways: Vec<&Feature> = features.iter().filter(|f| f.kind.is_way()).collect();
    let plane = Plane::around(line.points().first().copied().unwrap_or_default());
    let pieces = Pieces::of(&ways, &plane);
    let count = (line.length() / STEP).ceil() as usize;
    let mut stretches: Vec<Stretch> = Vec::new();
    let (mut steps, mut step_free, mut lit) = (false, count > 0, Vec::new());
    for i in 0..count {
        let (from, to) = (i as f64 * STEP, ((i + 1) as f64 * STEP).min(line.length()));
        let Some(middle) = line.at((from + to) / 2.0) else { continue };
        let Some(way) = pieces.nearest(plane.xy(middle)).map(|w| ways[w]) else {
            step_free = false;
            lit.push(None);
            continue;
        };
        steps |= way.kind == Kind::Steps;
        step_free &= way.about.step_free == Some(true);
        lit.push(way.about.lit);
        let Some(surface) = surface(way) else { continue };
        match stretches.last_mut().filter(|s| s.surface == surface && from - s.to < 1.0) {
            Some(last) => last.to = to,
            None => stretches.push(Stretch { from, to, surface }),
        }
    }
    let same = lit.first().copied().flatten().filter(|first| lit.iter().all(|l| *l == Some(*first)));
    Underfoot { stretches, steps, step_free, lit: same }
}

/// The surface that is said; a street or road of which nobody says it is paved in Belgium, a path may be anything.
fn surface(way: &Feature) -> Option<Surface> {
    let usual = matches!(way.kind, Kind::Major | Kind::Medium | Kind::Street).then_some(Surface::Asphalt);
    way.about.surface.or(usual)
}

/// The pieces of all ways, found by where they are.
struct Pieces {
    cells: BTreeMap<(i64, i64), Vec<Piece>>,
}

#[derive(Clone, Copy)]
struct Piece {
    way: usize,
    a: (f64, f64),
    b: (f64, f64),
}

/// Height and width of a cell, in metres.
const CELL: f64 = 60.0;

impl Pieces {
    fn of(ways: &[&Feature], plane: &Plane) -> Self {
        let mut cells: BTreeMap<(i64, i64), Vec<Piece>> = BTreeMap::new();
        for (way, feature) in ways.iter().enumerate() {
            for pair in feature.parts.iter().flat_map(|part| part.windows(2)) {
                let (a, b) = (plane.xy(pair[0]), plane.xy(pair[1]));
                let cell = |v: f64| (v / CELL).floor() as i64;
                let reach = ON_A_WAY;
                let (left, right) = (cell(a.0.min(b.0) - reach), cell(a.0.max(b.0) + reach));
                let (low, high) = (cell(a.1.min(b.1) - reach), cell(a.1.max(b.1) + reach));
                // A piece of many kilometres is no way that one walks.
                if (right - left + 1).saturating_mul(high - low + 1) > 10_000 {
                    continue;
                }
                for x in left..=right {
                    for y in low..=high {
                        cells.entry((x, y)).or_default().push(Piece { way, a, b });
                    }
                }
            }
        }
        Self { cells }
    }

    fn nearest(&self, place: (f64, f64)) -> Option<usize> {
        let key = ((place.0 / CELL).floor() as i64, (place.1 / CELL).floor() as i64);
        let pieces = self.cells.get(&key)?;
        let far = |p: &Piece| {
            let (dx, dy) = (p.b.0 - p.a.0, p.b.1 - p.a.1);
            let length2 = dx * dx + dy * dy;
            let (x, y) = (place.0 - p.a.0, place.1 - p.a.1);
            let part = if length2 == 0.0 { 0.0 } else { ((x * dx + y * dy) / length2).clamp(0.0, 1.0) };
            f64::hypot(x - dx * part, y - dy * part)
        };
        let nearest = pieces.iter().map(|p| (far(p), p.way)).min_by(|a, b| a.0.total_cmp(&b.0))?;
        (nearest.0 <= ON_A_WAY).then_some(nearest.1)
    }
}

/// The larger roads that the walk crosses.
fn crossed(line: &Line, features: &[Feature]) -> Vec<crossings::Crossing> {
    let mut by_name: BTreeMap<&str, Vec<Vec<Point>>> = BTreeMap::new();
    for feature in features.iter().filter(|f| matches!(f.kind, Kind::Major | Kind::Medium)) {
        by_name.entry(&feature.name).or_default().extend(feature.parts.iter().cloned());
    }
    let joined: Vec<(&str, Vec<Point>)> = by_name
        .into_iter()
        .flat_map(|(name, pieces)| chains::join(pieces).into_iter().map(move |points| (name, points)))
        .collect();
    let roads: Vec<Road> = joined.iter().map(|(name, points)| Road { name, points }).collect();
    crossings::of(line, &roads)
}

#[cfg(test)]
mod tests;
