//! The walks of the example, with a small map made up for each.

use anyhow::Context;
use app::{
    activities,
    clock::Clock,
    db::Db,
    walks::{
        Bench, Body, Draft, Line, Point, State, Stop, StopKind, Stretch, Surface,
        geo::Plane,
        map::{About, Bounds, Feature, Kind},
        store::{ground, write},
        walk::{Keeper, Start},
    },
};
use serde::Deserialize;

const FILE: &str = include_str!("walks.toml");
/// The source of the example's walks.
const SOURCE: &str = "example";
/// Houses stand so far apart along a street, and so far from its middle, in metres.
const PLOT: f64 = 19.0;
const FRONT: f64 = 15.0;
/// Nothing is built nearer than this to a way, in metres.
const CLEAR: f64 = 11.0;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    walk: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    neighbourhood: String,
    title: String,
    story: String,
    start: String,
    directions: Option<String>,
    at: (f64, f64),
    line: Vec<(f64, f64)>,
    surfaces: Vec<(f64, f64, Surface)>,
    step_free: Option<bool>,
    walker: Option<bool>,
    pram: Option<bool>,
    lit: Option<bool>,
    keeper: Option<String>,
    phone: Option<String>,
    #[serde(default)]
    moments: Vec<String>,
    stops: Vec<StopEntry>,
    ground: Vec<GroundEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StopEntry {
    kind: StopKind,
    metres: f64,
    beside: f64,
    name: Option<String>,
    words: Option<String>,
    back: Option<bool>,
    arms: Option<bool>,
    seats: Option<u8>,
    shade: Option<bool>,
    #[serde(default)]
    broken: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroundEntry {
    kind: GroundKind,
    name: String,
    line: Vec<(f64, f64)>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum GroundKind {
    Street,
    Medium,
    Path,
    Stream,
    Wood,
    Green,
    Water,
    House,
    Place,
}

/// Writes the walks and the ground under them; the activities must be there. Gives how many walks there are.
pub async fn fill(db: &Db, clock: &Clock) -> anyhow::Result<usize> {
    let file: File = toml::from_str(FILE).context("the walks of the example cannot be read")?;
    let features: Vec<Feature> = file.walk.iter().enumerate().flat_map(|(i, entry)| entry.features(i)).collect();
    let nowhere = Bounds { south: 0.0, west: 0.0, north: 0.0, east: 0.0 };
    ground::save(db, features, &nowhere).await?;
    let mut drafts = Vec::new();
    for entry in &file.walk {
        drafts.push(entry.draft(db).await?);
    }
    Ok(write::save(db, &drafts, SOURCE, State::Published, clock.now()).await?.added)
}

impl Entry {
    fn plane(&self) -> Plane {
        Plane::around(Point::new(self.at.0, self.at.1))
    }

    async fn draft(&self, db: &Db) -> anyhow::Result<Draft> {
        let plane = self.plane();
        let line = Line::new(self.line.iter().map(|(x, y)| plane.point(*x, *y)));
        let mut moments = Vec::new();
        for slug in &self.moments {
            let found = activities::store::by_slug(db, &self.neighbourhood, slug).await?;
            moments.push(found.with_context(|| format!("the example has no activity {slug}"))?.id);
        }
        let stretch = |(from, to, surface): &(f64, f64, Surface)| Stretch { from: *from, to: *to, surface: *surface };
        let body = Body {
            title: self.title.clone(),
            lang: "nl".to_owned(),
            story: self.story.trim().to_owned(),
            start: Start { name: self.start.clone(), directions: self.directions.clone() },
            stretches: self.surfaces.iter().map(stretch).collect(),
            stretches_said: true,
            stops: self.stops.iter().filter_map(|s| s.stop(&line, &plane)).collect(),
            points: line.points().to_vec(),
            step_free: self.step_free,
            walker: self.walker,
            pram: self.pram,
            lit: self.lit,
            keeper: Keeper { name: self.keeper.clone(), phone: self.phone.clone() },
            moments,
            example: true,
        };
        let uid = format!("example:{}:{}", self.neighbourhood, app::text::slug(&self.title));
        Ok(Draft { neighbourhood: self.neighbourhood.clone(), body, uid: Some(uid) })
    }

    /// What lies on the ground, with houses along the streets.
    fn features(&self, number: usize) -> Vec<Feature> {
        let plane = self.plane();
        let feature = |i: usize, kind: Kind, name: &str, line: &[(f64, f64)]| Feature {
            id: format!("voorbeeld:{number}.{i}"),
            kind,
            name: name.to_owned(),
            parts: vec![line.iter().map(|(x, y)| plane.point(*x, *y)).collect()],
            about: About::default(),
        };
        let mut found: Vec<Feature> =
            self.ground.iter().enumerate().map(|(i, g)| feature(i, g.kind.kind(), &g.name, &g.line)).collect();
        let houses = self.houses();
        found.extend(houses.iter().enumerate().map(|(i, h)| feature(1_000 + i, Kind::Building, "", h)));
        found
    }

    fn houses(&self) -> Vec<Vec<(f64, f64)>> {
        let ways: Vec<&[(f64, f64)]> =
            self.ground.iter().filter(|g| g.kind.is_way()).map(|g| g.line.as_slice()).chain([self.line.as_slice()]).collect();
        let areas: Vec<&[(f64, f64)]> =
            self.ground.iter().filter(|g| g.kind.is_area()).map(|g| g.line.as_slice()).collect();
        let mut houses: Vec<Vec<(f64, f64)>> = Vec::new();
        let mut middles: Vec<(f64, f64)> = Vec::new();
        for street in self.ground.iter().filter(|g| g.kind == GroundKind::Street) {
            for pair in street.line.windows(2) {
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
        }
        houses
    }
}

impl StopEntry {
    fn stop(&self, line: &Line, plane: &Plane) -> Option<Stop> {
        let (here, on) = (plane.xy(line.at(self.metres)?), plane.xy(line.at(self.metres + 1.0)?));
        let back = plane.xy(line.at(self.metres - 1.0)?);
        let (dx, dy) = (on.0 - back.0, on.1 - back.1);
        let length = f64::hypot(dx, dy).max(1e-9);
        // To the left of who walks where it is positive.
        let point = plane.point(here.0 - dy / length * self.beside, here.1 + dx / length * self.beside);
        let bench =
            Bench { back: self.back, arms: self.arms, seats: self.seats, shade: self.shade, broken: self.broken };
        Some(Stop { name: self.name.clone(), words: self.words.clone(), bench, ..Stop::new(self.kind, point) })
    }
}

impl GroundKind {
    fn kind(self) -> Kind {
        match self {
            Self::Street => Kind::Street,
            Self::Medium => Kind::Medium,
            Self::Path => Kind::Path,
            Self::Stream => Kind::Stream,
            Self::Wood => Kind::Wood,
            Self::Green => Kind::Green,
            Self::Water => Kind::Water,
            Self::House => Kind::Building,
            Self::Place => Kind::Place,
        }
    }

    fn is_way(self) -> bool {
        matches!(self, Self::Street | Self::Medium | Self::Path | Self::Stream)
    }

    fn is_area(self) -> bool {
        matches!(self, Self::Wood | Self::Green | Self::Water | Self::House)
    }
}

/// Houses on both sides of a straight piece of street: the middle of each, and its corners.
fn row(a: (f64, f64), b: (f64, f64)) -> Vec<((f64, f64), Vec<(f64, f64)>)> {
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
fn far(line: &[(f64, f64)], place: (f64, f64)) -> f64 {
    let one = |pair: &[(f64, f64)]| {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let (x, y) = (place.0 - pair[0].0, place.1 - pair[0].1);
        let part = ((x * dx + y * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
        f64::hypot(x - dx * part, y - dy * part)
    };
    line.windows(2).map(one).fold(f64::INFINITY, f64::min)
}

/// Whether a place lies in a ring.
fn inside(ring: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossed = ring.iter().zip(next).filter(|(a, b)| {
        (a.1 > y) != (b.1 > y) && a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0) > x
    });
    crossed.count() % 2 == 1
}
