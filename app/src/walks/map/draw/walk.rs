//! The walk itself on its map: the line with its arrows, the signs of what stands along it, and both as numbers for the
//! device that says where it is.

use super::{
    super::{clip::Xy, frame::Frame},
    push,
};
use crate::walks::{
    line::Line,
    simplify,
    stops::{Passing, Stop, StopKind},
};
use std::fmt::Write;

/// Most points of the line: finer than anybody can see.
const POINTS_MOST: usize = 1_500;
/// Most signs.
const SIGNS_MOST: usize = 300;
/// A stroke through a sign, with an edge.
const GONE: &str = "<path class=\"gone\" d=\"M-12 12L12-12\"/><path class=\"gone\" d=\"M-12 12L12-12\"/>";
/// Arrows along the line, in units apart.
const ARROWS: f64 = 420.0;

/// The line itself, with arrows.
pub fn route(svg: &mut String, line: &Line, frame: &Frame) {
    let mut d = String::new();
    let points = frame.line(line.points());
    let kept: Vec<Xy> = simplify::kept(&points, 2.0, POINTS_MOST).into_iter().map(|i| points[i]).collect();
    push(&mut d, &kept, false);
    let _ = write!(svg, "<path class=\"walk edge\" d=\"{d}\"/><path class=\"walk\" d=\"{d}\"/>");
    let step = (ARROWS / frame.per_metre).max(line.length() / 60.0);
    let mut at = step / 2.0;
    while at < line.length() {
        if let (Some(a), Some(b)) = (line.at(at - step * 0.02), line.at(at + step * 0.02)) {
            let (a, b) = (frame.xy(a), frame.xy(b));
            let turned = (b.1 - a.1).atan2(b.0 - a.0).to_degrees();
            let _ = write!(svg, "<g transform=\"translate({:.0} {:.0})rotate({turned:.0})\">", b.0, b.1);
            svg.push_str("<path class=\"arrow\" d=\"M-3-4L3 0-3 4\"/></g>");
        }
        at += step;
    }
}

/// What stands along it, where it begins, and a place for whoever is on it.
pub fn marks(svg: &mut String, line: &Line, along: &[Passing], frame: &Frame) {
    let mut stops: Vec<(Xy, &Stop)> = Vec::new();
    for passing in along.iter().filter(|p| p.stop.kind != StopKind::Crossing) {
        if !stops.iter().any(|(_, stop)| std::ptr::eq(*stop, passing.stop)) {
            stops.push((frame.xy(passing.stop.point), passing.stop));
        }
    }
    for ((x, y), stop) in apart(stops) {
        // Struck out: pale alone would be colour alone.
        let broken = if stop.bench.broken { GONE } else { "" };
        let kind = stop.kind.as_str();
        let _ = write!(
            svg,
            "<g class=\"mark\" transform=\"translate({x:.0} {y:.0})\"><use href=\"#i-{kind}\"/>{broken}</g>"
        );
    }
    if let Some((x, y)) = line.points().first().map(|p| frame.xy(*p)) {
        let _ = write!(svg, "<g class=\"mark\" transform=\"translate({x:.0} {y:.0})\"><use href=\"#i-start\"/></g>");
    }
    svg.push_str("<g id=\"jij\" class=\"mark\" display=\"none\"><circle class=\"near\" r=\"9\"/><circle class=\"you\" r=\"5\"/></g>");
}

/// Where there are more signs than a map can carry, those that would cover another of their kind are left out, so far
/// apart as it takes. All of them stand in the list.
fn apart(stops: Vec<(Xy, &Stop)>) -> Vec<(Xy, &Stop)> {
    let mut kept = stops.clone();
    let mut least = 15.0;
    while kept.len() > SIGNS_MOST {
        kept.clear();
        for (place, stop) in &stops {
            let covers = |(other, of): &(Xy, &Stop)| {
                of.kind == stop.kind && f64::hypot(place.0 - other.0, place.1 - other.1) < least
            };
            if !kept.iter().any(covers) {
                kept.push((*place, *stop));
            }
        }
        least *= 1.5;
    }
    kept
}

/// The line for the phone that says where it is: places in units, each with its metres from the start.
pub fn data_line(line: &Line, frame: &Frame) -> String {
    let points = frame.line(line.points());
    let kept = simplify::kept(&points, 2.0, POINTS_MOST);
    let places = kept.into_iter().map(|i| format!("{:.0} {:.0} {:.0}", points[i].0, points[i].1, line.along()[i]));
    places.collect::<Vec<_>>().join(",")
}

/// Where there is something to look forward to: metres from the start, and what.
pub fn data_stops(along: &[Passing]) -> String {
    let benches = along.iter().filter(|p| p.stop.seats_somebody());
    let mut places: Vec<String> = benches.map(|p| format!("{:.0}", p.passage.at)).collect();
    places.dedup();
    places.join(" ")
}
