//! What a walk goes over: the ways under it, their surface, steps, light. Where the map shows none, that is known too.

use super::{Feature, Kind};
use crate::walks::{
    geo::Plane,
    line::Line,
    surface::{Stretch, Surface},
};
use std::collections::BTreeMap;

/// A walk goes over a way that is so near, in metres.
const ON_A_WAY: f64 = 12.0;
/// The walk is looked at every so many metres.
const STEP: f64 = 10.0;
/// A walk that is nowhere further than this off every way lies on ground that the map shows, in metres.
const OFF_MOST: f64 = 100.0;
/// Who goes so far along steps goes over them, in metres; of shorter ones half is enough.
const ALONG: f64 = 5.0;

/// What a walk goes over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Underfoot {
    pub stretches: Vec<Stretch>,
    pub steps: bool,
    /// A way under it is said to be no way for a wheelchair.
    pub barred: bool,
    /// Every way under it is said to be fit for a wheelchair.
    pub step_free: bool,
    /// All lit, or all dark; nothing where it differs or nobody said.
    pub lit: Option<bool>,
    /// The map shows ways under all of it: a road that it does not show is not there.
    pub mapped: bool,
}

impl Underfoot {
    pub fn of(line: &Line, features: &[Feature]) -> Self {
        let ways: Vec<&Feature> = features.iter().filter(|f| f.kind.is_way()).collect();
        let ground = Ground::of(line, &ways);
        let count = (line.length() / STEP).ceil() as usize;
        let (mut stretches, mut under): (Vec<Stretch>, Vec<Option<&Feature>>) = (Vec::new(), Vec::new());
        for i in 0..count {
            let (from, to) = (i as f64 * STEP, ((i + 1) as f64 * STEP).min(line.length()));
            let middle = line.at((from + to) / 2.0).map(|p| ground.plane.xy(p));
            let way = middle.and_then(|place| ground.nearest(place)).map(|way| ways[way]);
            under.push(way);
            let Some(surface) = way.and_then(surface) else { continue };
            match stretches.last_mut().filter(|s| s.surface == surface && from - s.to < 1.0) {
                Some(last) => last.to = to,
                None => stretches.push(Stretch { from, to, surface }),
            }
        }
        let all = |is: fn(&Feature) -> bool| count > 0 && under.iter().all(|way| way.is_some_and(is));
        // A flight of steps is shorter than what lies between two looks: each is held against the line itself.
        let over =
            |is: fn(&Feature) -> bool| (0..ways.len()).any(|way| is(ways[way]) && ground.goes_over(way, ways[way]));
        let steps = over(|way| way.kind == Kind::Steps);
        let barred = over(|way| way.about.step_free == Some(false));
        let lit = [true, false]
            .into_iter()
            .zip([all(|way| way.about.lit == Some(true)), all(|way| way.about.lit == Some(false))]);
        Self {
            steps,
            barred,
            step_free: !steps && !barred && all(|way| way.about.step_free == Some(true)),
            lit: lit.filter(|(_, all)| *all).map(|(lit, _)| lit).next(),
            mapped: mapped(&under),
            stretches,
        }
    }
}

fn mapped(under: &[Option<&Feature>]) -> bool {
    let off = under.chunk_by(|a, b| a.is_none() && b.is_none()).filter(|run| run[0].is_none());
    let longest = off.map(<[_]>::len).max().unwrap_or_default();
    let on = under.iter().flatten().count();
    on > 0 && 2 * on >= under.len() && longest as f64 * STEP <= OFF_MOST
}

/// The surface that is said; a street or road of which nobody says it is paved in Belgium, a path may be anything.
fn surface(way: &Feature) -> Option<Surface> {
    let usual = matches!(way.kind, Kind::Major | Kind::Medium | Kind::Street).then_some(Surface::Asphalt);
    way.about.surface.or(usual)
}

/// The pieces of all ways, found by where they are, and the walk over them.
struct Ground {
    plane: Plane,
    walk: Vec<(f64, f64)>,
    cells: BTreeMap<(i64, i64), Vec<Piece>>,
}

#[derive(Clone, Copy)]
struct Piece {
    way: usize,
    a: (f64, f64),
    b: (f64, f64),
}

impl Piece {
    /// How far a place is from it, and how far along it the nearest point lies; in metres.
    fn far(&self, place: (f64, f64)) -> (f64, f64) {
        let (dx, dy) = (self.b.0 - self.a.0, self.b.1 - self.a.1);
        let length2 = dx * dx + dy * dy;
        let (x, y) = (place.0 - self.a.0, place.1 - self.a.1);
        let part = if length2 == 0.0 { 0.0 } else { ((x * dx + y * dy) / length2).clamp(0.0, 1.0) };
        (f64::hypot(x - dx * part, y - dy * part), part * length2.sqrt())
    }

    fn length(&self) -> f64 {
        f64::hypot(self.b.0 - self.a.0, self.b.1 - self.a.1)
    }
}

/// Height and width of a cell, in metres.
const CELL: f64 = 60.0;

impl Ground {
    fn of(line: &Line, ways: &[&Feature]) -> Self {
        let plane = Plane::around(line.points().first().copied().unwrap_or_default());
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
        Self { plane, walk: line.points().iter().map(|p| plane.xy(*p)).collect(), cells }
    }

    fn nearest(&self, place: (f64, f64)) -> Option<usize> {
        let key = ((place.0 / CELL).floor() as i64, (place.1 / CELL).floor() as i64);
        let pieces = self.cells.get(&key)?;
        let nearest = pieces.iter().map(|p| (p.far(place).0, p.way)).min_by(|a, b| a.0.total_cmp(&b.0))?;
        (nearest.0 <= ON_A_WAY).then_some(nearest.1)
    }

    /// Whether the walk goes along this way, and not only past it or across it.
    fn goes_over(&self, way: usize, feature: &Feature) -> bool {
        feature.parts.iter().any(|part| {
            let places: Vec<(f64, f64)> = part.iter().map(|p| self.plane.xy(*p)).collect();
            let pieces: Vec<Piece> = places.windows(2).map(|pair| Piece { way, a: pair[0], b: pair[1] }).collect();
            let length: f64 = pieces.iter().map(Piece::length).sum();
            let along: Vec<f64> = self
                .looks(&places, (length / 20.0).clamp(0.2, 2.0))
                .filter(|place| self.nearest(*place) == Some(way))
                .filter_map(|place| along(&pieces, place))
                .collect();
            let (first, last) = along.iter().fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(*v), b.max(*v)));
            length > 0.0 && last - first >= (length / 2.0).min(ALONG)
        })
    }

    /// Places on the walk, so far apart, wherever it comes near to these.
    fn looks<'a>(&'a self, near: &[(f64, f64)], apart: f64) -> impl Iterator<Item = (f64, f64)> + use<'a> {
        let edge =
            |of: fn(&(f64, f64)) -> f64, pick: fn(f64, f64) -> f64, begin: f64| near.iter().map(of).fold(begin, pick);
        let (left, right) =
            (edge(|p| p.0, f64::min, f64::MAX) - ON_A_WAY, edge(|p| p.0, f64::max, f64::MIN) + ON_A_WAY);
        let (low, high) = (edge(|p| p.1, f64::min, f64::MAX) - ON_A_WAY, edge(|p| p.1, f64::max, f64::MIN) + ON_A_WAY);
        let touches = move |a: f64, b: f64, from: f64, to: f64| a.min(b) <= to && a.max(b) >= from;
        let pairs = self.walk.windows(2).map(|pair| (pair[0], pair[1]));
        let pairs = pairs.filter(move |(a, b)| touches(a.0, b.0, left, right) && touches(a.1, b.1, low, high));
        let looks = pairs.flat_map(move |(a, b)| {
            let count = (f64::hypot(b.0 - a.0, b.1 - a.1) / apart).ceil().max(1.0);
            (0..=count as usize).map(move |i| {
                let part = i as f64 / count;
                (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part)
            })
        });
        looks.filter(move |(x, y)| (left..=right).contains(x) && (low..=high).contains(y))
    }
}

/// How far along these pieces the nearest point lies.
fn along(pieces: &[Piece], place: (f64, f64)) -> Option<f64> {
    let mut begin = 0.0;
    let mut nearest: Option<(f64, f64)> = None;
    for piece in pieces {
        let (far, along) = piece.far(place);
        if nearest.is_none_or(|(n, _)| far < n) {
            nearest = Some((far, begin + along));
        }
        begin += piece.length();
    }
    nearest.map(|(_, along)| along)
}
