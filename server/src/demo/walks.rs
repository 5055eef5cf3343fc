//! The walks of the example, with a small map made up for each.

mod houses;

use anyhow::Context;
use app::{
    activities,
    clock::Clock,
    db::Db,
    walks::{
        Bench, Body, Draft, Line, Point, State, Stop, StopKind, Stretch, Surface,
        by_hand::{LIT, STEP_FREE, WALKER},
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
        let mut body = Body {
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
            ..Body::default()
        };
        // The map that is made up with it says none of this.
        let said = [(STEP_FREE, body.step_free), (WALKER, body.walker), (LIT, body.lit)];
        said.into_iter().filter(|(_, said)| said.is_some()).for_each(|(what, _)| body.note(what));
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
        let of = |wanted: fn(GroundKind) -> bool| {
            self.ground.iter().filter(move |g| wanted(g.kind)).map(|g| g.line.as_slice())
        };
        let streets: Vec<&[(f64, f64)]> = of(|kind| kind == GroundKind::Street).collect();
        let ways: Vec<&[(f64, f64)]> = of(GroundKind::is_way).chain([self.line.as_slice()]).collect();
        let areas: Vec<&[(f64, f64)]> = of(GroundKind::is_area).collect();
        houses::along(&streets, &ways, &areas)
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
