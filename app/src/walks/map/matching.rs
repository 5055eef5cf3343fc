//! From the ground to the walk: the benches beside it, what lies underfoot, the roads it crosses.

use super::{Feature, Kind, roads, underfoot::Underfoot};
use crate::walks::{
    by_hand::{LIT, STEP_FREE, STOPS, WALKER},
    crossings::{self, Road},
    line::Line,
    stops::{BESIDE, Stop, StopKind},
    walk::Body,
};

/// Two things of one sort so near to each other are one, whoever named them, in metres.
const SAME: f64 = 8.0;

/// Puts what the ground says into a walk; what somebody said or wrote about it stays.
pub fn complete(body: &mut Body, features: &[Feature]) {
    let line = body.line();
    if line.length() == 0.0 {
        return;
    }
    if !body.said(STOPS) {
        let theirs: Vec<Stop> =
            body.stops.iter().filter(|s| s.source.is_none() || body.changed_by_hand(s)).cloned().collect();
        let is_there = |new: &Stop| {
            theirs
                .iter()
                .any(|old| old.kind == new.kind && (old.source == new.source || old.point.metres_to(new.point) <= SAME))
        };
        let found = stops(&line, features).into_iter().filter(|new| !body.changed_by_hand(new) && !is_there(new));
        body.stops = theirs.iter().cloned().chain(found).collect();
    }
    let under = Underfoot::of(&line, features);
    if !body.said(STEP_FREE) {
        body.step_free = if under.steps { Some(false) } else { under.step_free.then_some(true) };
    }
    // Where no wheelchair can go, a walker can hardly.
    if !body.said(WALKER) {
        body.walker = under.barred.then_some(false);
    }
    if !body.said(LIT) {
        body.lit = under.lit;
    }
    if !body.stretches_said {
        body.stretches = under.stretches;
    }
    body.mapped = under.mapped;
    body.set_crossings(&line, crossed(&line, features));
}

/// Of a walk that was corrected before each thing was noted, all that stands along it counts as somebody's. This says
/// instead what they changed, by the map that lies there still: what it says just so is not theirs, and what it shows and
/// the walk does not, they took away. A newer map may then say the rest anew.
pub fn settle(body: &mut Body, features: &[Feature]) {
    let found = stops(&body.line(), features);
    let theirs: Vec<Stop> = body.stops.iter().filter(|s| s.kind != StopKind::Crossing).cloned().collect();
    let changed = theirs.iter().filter(|s| !found.contains(s));
    let taken_away = found.iter().filter(|f| theirs.iter().all(|s| s.source != f.source));
    changed.chain(taken_away).for_each(|stop| body.note_stop(stop));
    body.by_hand.retain(|what| what != STOPS);
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

/// The larger roads that the walk crosses.
fn crossed(line: &Line, features: &[Feature]) -> Vec<crossings::Crossing> {
    let larger = features.iter().filter(|f| matches!(f.kind, Kind::Major | Kind::Medium));
    let joined = roads::joined(larger);
    let roads: Vec<Road> = joined.iter().map(|road| Road { points: &road.points, names: &road.names }).collect();
    crossings::of(line, &roads)
}

#[cfg(test)]
mod tests;
