//! What a card shows of a walk: kept beside it, so that a list needs nothing else.

use super::{facts::Facts, geo::Point, stops::StopKind, walk::Body};
use serde::{Deserialize, Serialize};

/// What a card shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    pub title: String,
    pub lang: String,
    pub start: String,
    /// Where it begins.
    pub point: Point,
    pub length: f64,
    pub round: bool,
    /// Metres of the longest stretch without a bench.
    pub longest: f64,
    pub benches: usize,
    /// How many more stand there that nobody can sit on for now.
    #[serde(skip_serializing_if = "is_zero")]
    pub broken: usize,
    pub toilet: bool,
    pub drinks: bool,
    pub step_free: Option<bool>,
    pub walker: Option<bool>,
    pub example: bool,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Summary {
    pub fn of(body: &Body) -> Self {
        let line = body.line();
        let facts = Facts::of(body, &line);
        Self {
            title: body.title.clone(),
            lang: body.lang.clone(),
            start: body.start.name.clone(),
            point: line.points().first().copied().unwrap_or_default().rounded(),
            length: facts.length,
            round: facts.round,
            longest: facts.longest.metres,
            benches: facts.benches,
            broken: body.broken_benches(&line).len(),
            toilet: body.has(StopKind::Toilet),
            drinks: body.has(StopKind::Drinks),
            step_free: body.step_free,
            walker: body.walker,
            example: body.example,
        }
    }
}
