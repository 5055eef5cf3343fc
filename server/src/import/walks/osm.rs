//! OpenStreetMap XML (api 0.6), read as a stream: nodes, ways and relations in whatever order; only what is used is kept.

mod ground;
mod routes;

use super::{
    Found,
    tags::Tags,
    xml::{Attributes, Piece, Xml},
};
use anyhow::{bail, ensure};
use app::walks::{
    Point,
    map::{Bounds, Feature},
};
use std::{collections::HashMap, io::BufRead};

/// Most of each kind in one file: a province.
const NODES_MOST: usize = 20_000_000;
const WAYS_MOST: usize = 3_000_000;
const RELATIONS_MOST: usize = 300_000;
/// Most nodes of a way, and members of a relation.
const REFS_MOST: usize = 100_000;

/// What a file holds.
#[derive(Default)]
pub struct Extract {
    bounds: Option<Bounds>,
    nodes: HashMap<i64, Point>,
    /// Nodes that are something by themselves.
    things: Vec<(i64, Tags)>,
    ways: HashMap<i64, Way>,
    relations: Vec<Relation>,
}

#[derive(Default)]
struct Way {
    nodes: Vec<i64>,
    tags: Tags,
}

#[derive(Default)]
struct Relation {
    id: i64,
    /// The ways, with their roles.
    ways: Vec<(i64, bool)>,
    tags: Tags,
}

/// What is being read.
enum Open {
    Nothing,
    Node(i64, Tags),
    Way(i64, Way),
    Relation(Relation),
}

/// Reads a file to its end. Errors with the line.
pub fn read(source: impl BufRead) -> anyhow::Result<Extract> {
    let mut xml = Xml::new(source);
    let mut extract = Extract::default();
    let mut open = Open::Nothing;
    loop {
        match xml.next()? {
            Piece::Done => return Ok(extract),
            Piece::Begin(name, attributes) => begin(&mut extract, &mut open, &name, &attributes, xml.line())?,
            Piece::End(name, _) if matches!(name.as_str(), "node" | "way" | "relation") => {
                match std::mem::replace(&mut open, Open::Nothing) {
                    Open::Node(id, tags) if !tags.is_empty() => extract.things.push((id, tags)),
                    Open::Way(id, way) => _ = extract.ways.insert(id, way),
                    Open::Relation(relation) => extract.relations.push(relation),
                    Open::Node(..) | Open::Nothing => {}
                }
            }
            Piece::End(..) => {}
        }
    }
}

fn begin(
    extract: &mut Extract,
    open: &mut Open,
    name: &str,
    attributes: &Attributes,
    line: usize,
) -> anyhow::Result<()> {
    let id = |name: &str| match attributes.get(name).map(str::parse::<i64>) {
        Some(Ok(id)) => Ok(id),
        _ => bail!("line {line}: {name} is missing or no number"),
    };
    let degrees = |name: &str, most: f64| match attributes.get(name).map(str::parse::<f64>) {
        Some(Ok(degrees)) if degrees.is_finite() && degrees.abs() <= most => Ok(degrees),
        _ => bail!("line {line}: {name} is missing or no number of degrees"),
    };
    match (name, &mut *open) {
        ("bounds", _) => {
            extract.bounds = Some(Bounds {
                south: degrees("minlat", 90.0)?,
                west: degrees("minlon", 180.0)?,
                north: degrees("maxlat", 90.0)?,
                east: degrees("maxlon", 180.0)?,
            });
        }
        ("node", _) => {
            // A deleted node has no place.
            if attributes.get("visible") == Some("false") {
                return Ok(());
            }
            ensure!(extract.nodes.len() < NODES_MOST, "line {line}: it has more than {NODES_MOST} nodes");
            let id = id("id")?;
            extract.nodes.insert(id, Point::new(degrees("lat", 90.0)?, degrees("lon", 180.0)?));
            *open = Open::Node(id, Tags::default());
        }
        ("way", _) => {
            ensure!(extract.ways.len() < WAYS_MOST, "line {line}: it has more than {WAYS_MOST} ways");
            *open = Open::Way(id("id")?, Way::default());
        }
        ("relation", _) => {
            ensure!(
                extract.relations.len() < RELATIONS_MOST,
                "line {line}: it has more than {RELATIONS_MOST} relations"
            );
            *open = Open::Relation(Relation { id: id("id")?, ..Relation::default() });
        }
        ("nd", Open::Way(_, way)) => {
            ensure!(way.nodes.len() < REFS_MOST, "line {line}: a way has more than {REFS_MOST} nodes");
            way.nodes.push(id("ref")?);
        }
        ("member", Open::Relation(relation)) => {
            ensure!(relation.ways.len() < REFS_MOST, "line {line}: a relation has more than {REFS_MOST} members");
            if attributes.get("type") == Some("way") {
                relation.ways.push((id("ref")?, attributes.get("role") == Some("inner")));
            }
        }
        ("tag", Open::Node(_, tags) | Open::Way(_, Way { tags, .. }) | Open::Relation(Relation { tags, .. })) => {
            tags.put(attributes.get("k").unwrap_or_default(), attributes.get("v").unwrap_or_default());
        }
        _ => {}
    }
    Ok(())
}

impl Extract {
    /// The foot routes, what lies on the ground, and how far the extract reaches: nowhere, where it does not say.
    pub fn into_parts(self) -> (Found, Vec<Feature>, Bounds) {
        let nowhere = Bounds { south: 0.0, west: 0.0, north: 0.0, east: 0.0 };
        let bounds = self.bounds.unwrap_or(nowhere);
        let found = routes::of(&self);
        (found, ground::of(&self), bounds)
    }

    /// The pieces of a way that lie in the file, as nodes.
    fn pieces(&self, way: &Way) -> Vec<Vec<i64>> {
        let runs = way.nodes.split(|id| !self.nodes.contains_key(id));
        runs.filter(|run| run.len() > 1).map(<[i64]>::to_vec).collect()
    }

    fn points(&self, nodes: &[i64]) -> Vec<Point> {
        nodes.iter().filter_map(|id| self.nodes.get(id).copied()).collect()
    }
}
