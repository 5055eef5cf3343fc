//! The map of a walk as SVG: drawn here, once, for the screen, the dark, and paper. Colours and sizes are CSS; what is
//! here are shapes, in whole units.

use super::{
    Feature, Kind, chains,
    clip::{self, Xy},
    frame::{Frame, WIDTH},
    labels::{self, Named},
};
use crate::{
    ui::document::escape,
    walks::{line::Line, simplify, stops::Passing},
};
use std::{collections::BTreeMap, fmt::Write};

mod walk;

/// Largest drawing and largest ground in it, in bytes before compression: they come to less than half of that.
const DRAWING_MOST: usize = 120_000;
const GROUND_MOST: usize = 80_000;
/// Higher than this a map is narrow on paper, and its letters are drawn larger for it; in units.
const TALL: f64 = 2_100.0;
/// How closely is looked, from the finest on.
const DETAIL: [Detail; 8] = [
    Detail::of(20.0, 3.0, 0.0),
    Detail::of(60.0, 8.0, 0.0),
    Detail::of(150.0, 20.0, 0.0),
    Detail::of(f64::INFINITY, 40.0, 0.0),
    Detail::of(f64::INFINITY, 160.0, 0.0),
    Detail::of(f64::INFINITY, 160.0, 40.0),
    Detail::of(f64::INFINITY, 640.0, 120.0),
    Detail::of(f64::INFINITY, 2_560.0, 300.0),
];

/// How closely is looked.
#[derive(Clone, Copy)]
struct Detail {
    /// The smallest building and the smallest bend, in square units.
    building: f64,
    bend: f64,
    /// The shortest way, in units.
    way: f64,
}

impl Detail {
    const fn of(building: f64, bend: f64, way: f64) -> Self {
        Self { building, bend, way }
    }
}

/// A map, and whose it is.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    pub svg: String,
    /// It shows something of OpenStreetMap.
    pub of_osm: bool,
    /// It shows something that was made up.
    pub made_up: bool,
}

/// Draws a walk on its ground. `title` says in words what is seen.
pub fn map(line: &Line, along: &[Passing], features: &[Feature], title: &str) -> Option<Drawing> {
    let frame = Frame::around(line)?;
    let bounds = frame.bounds();
    let mut shown: Vec<&Feature> =
        features.iter().filter(|f| super::Bounds::around(f.points()).is_some_and(|b| b.touches(&bounds))).collect();
    shown.sort_by(|a, b| a.id.cmp(&b.id));
    let signs: Vec<Xy> =
        along.iter().map(|p| &p.stop.point).chain(line.points().first()).map(|p| frame.xy(*p)).collect();
    // The walk first: its ground has the room that is left.
    let (mut svg, mut over) = (String::with_capacity(DRAWING_MOST), String::new());
    let _ = write!(
        svg,
        "<svg id=\"kaart\" class=\"map{tall}\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{title}\" \
         data-place=\"{lat} {lon} {per_lat} {per_lon}\" data-line=\"{data}\" data-stops=\"{stops}\">",
        tall = if frame.height > TALL { " tall" } else { "" },
        height = frame.height,
        title = escape(title),
        lat = round(frame.plane.centre.lat, 7),
        lon = round(frame.plane.centre.lon, 7),
        per_lat = round(frame.plane.per_lat * frame.per_metre, 1),
        per_lon = round(frame.plane.per_lon * frame.per_metre, 1),
        data = walk::data_line(line, &frame),
        stops = walk::data_stops(along),
    );
    walk::route(&mut over, line, &frame);
    names(&mut over, &shown, &signs, &frame);
    walk::marks(&mut over, line, along, &frame);
    over.push_str("</svg>");
    let room = DRAWING_MOST.saturating_sub(svg.len() + over.len()).min(GROUND_MOST);
    let fits = |detail: &Detail| Some(ground(&shown, &frame, *detail)).filter(|g| g.len() <= room);
    svg.push_str(&DETAIL.iter().find_map(fits).unwrap_or_default());
    svg.push_str(&over);
    let any = |f: fn(&Feature) -> bool| shown.iter().any(|s| f(s));
    Some(Drawing { svg, of_osm: any(Feature::is_of_osm), made_up: any(|f| !f.is_of_osm()) })
}

fn ground(shown: &[&Feature], frame: &Frame, detail: Detail) -> String {
    let mut out = String::new();
    let areas = [(Kind::Wood, "wood"), (Kind::Green, "green"), (Kind::Water, "water"), (Kind::Building, "house")];
    for (kind, class) in areas {
        let least = if kind == Kind::Building { detail.building } else { 30.0 };
        let mut d = String::new();
        for feature in shown.iter().filter(|f| f.kind == kind) {
            for part in &feature.parts {
                let ring = clip::ring(&frame.line(part), &frame.edges(20.0));
                if clip::twice_area(&ring) >= 2.0 * least {
                    push(&mut d, &simple(&ring, detail.bend), true);
                }
            }
        }
        layer(&mut out, class, &d);
    }
    let lines = [(Kind::Stream, "stream"), (Kind::Rail, "rail"), (Kind::Path, "path"), (Kind::Steps, "steps")];
    for (kind, class) in lines {
        layer(&mut out, class, &ways(shown, kind, frame, detail));
    }
    // Each weight twice: its edge under all, and what lies between.
    let mut over = String::new();
    for (kind, class) in [(Kind::Street, "street"), (Kind::Medium, "medium"), (Kind::Major, "major")] {
        let d = ways(shown, kind, frame, detail);
        if !d.is_empty() {
            let _ = write!(out, "<path class=\"{class} edge\" d=\"{d}\"/>");
            let _ = write!(over, "<path class=\"{class}\" d=\"{d}\"/>");
        }
    }
    out.push_str(&over);
    out
}

fn layer(out: &mut String, class: &str, d: &str) {
    if !d.is_empty() {
        let _ = write!(out, "<path class=\"{class}\" d=\"{d}\"/>");
    }
}

fn ways(shown: &[&Feature], kind: Kind, frame: &Frame, detail: Detail) -> String {
    let parts = shown.iter().filter(|f| f.kind == kind).flat_map(|f| f.parts.iter().cloned());
    let mut d = String::new();
    for part in chains::join(parts.collect()) {
        for piece in clip::line(&frame.line(&part), &frame.edges(20.0)) {
            if long(&piece) >= detail.way {
                push(&mut d, &simple(&piece, detail.bend), false);
            }
        }
    }
    d
}

/// In units.
fn long(line: &[Xy]) -> f64 {
    line.windows(2).map(|p| f64::hypot(p[1].0 - p[0].0, p[1].1 - p[0].1)).sum()
}

fn simple(points: &[Xy], bend: f64) -> Vec<Xy> {
    simplify::kept(points, bend, usize::MAX).into_iter().map(|i| points[i]).collect()
}

/// A line as path data (SVG 2 § 9.3): whole units, each step from the one before.
fn push(d: &mut String, points: &[Xy], closed: bool) {
    let whole = |(x, y): Xy| (x.round() as i64, y.round() as i64);
    let Some(first) = points.first().map(|p| whole(*p)) else { return };
    let mut steps = String::new();
    let mut last = first;
    for point in points[1..].iter().map(|p| whole(*p)) {
        let (dx, dy) = (point.0 - last.0, point.1 - last.1);
        if (dx, dy) == (0, 0) || (closed && point == first) {
            continue;
        }
        // A minus divides numbers as well as a space does.
        let gap = if steps.is_empty() || dx < 0 { "" } else { " " };
        let middle = if dy < 0 { "" } else { " " };
        let _ = write!(steps, "{gap}{dx}{middle}{dy}");
        last = point;
    }
    if !steps.is_empty() {
        let end = if closed { "z" } else { "" };
        let _ = write!(d, "M{} {}l{steps}{end}", first.0, first.1);
    }
}

fn names(out: &mut String, shown: &[&Feature], signs: &[Xy], frame: &Frame) {
    let mut by_name: BTreeMap<(u8, &str), Vec<Vec<Xy>>> = BTreeMap::new();
    for feature in shown.iter().filter(|f| !f.name.is_empty()) {
        let rank = match feature.kind {
            Kind::Place => 0,
            Kind::Major | Kind::Medium => 1,
            Kind::Street => 2,
            Kind::Water | Kind::Wood | Kind::Green => 3,
            Kind::Path | Kind::Stream => 4,
            _ => continue,
        };
        let lines = by_name.entry((rank, feature.name.as_str())).or_default();
        if feature.kind.is_area() {
            let middle =
                feature.parts.first().and_then(super::Bounds::around).map(|b| {
                    frame.xy(crate::walks::geo::Point::new((b.south + b.north) / 2.0, (b.west + b.east) / 2.0))
                });
            lines.extend(middle.map(|m| vec![m]));
        } else {
            lines.extend(feature.parts.iter().map(|part| frame.line(part)));
        }
    }
    let named: Vec<Named> = by_name
        .into_iter()
        .flat_map(|((rank, name), lines)| {
            let (single, lines): (Vec<_>, Vec<_>) = lines.into_iter().partition(|l| l.len() == 1);
            let all = chains::join(lines).into_iter().map(|l| simple(&l, 20.0)).chain(single);
            all.map(move |line| Named { name: name.to_owned(), rank, line })
        })
        .collect();
    for label in labels::place(&named, signs, frame) {
        let turned = label.turned.round();
        let _ = write!(out, "<text class=\"t{}\" transform=\"", label.level);
        let _ = write!(out, "translate({:.0} {:.0})", label.middle.0, label.middle.1);
        if turned != 0.0 {
            let _ = write!(out, "rotate({turned})");
        }
        let _ = write!(out, "\">{}</text>", escape(&label.name));
    }
}

fn round(value: f64, decimals: i32) -> f64 {
    let by = 10_f64.powi(decimals);
    (value * by).round() / by
}

#[cfg(test)]
mod tests;
