//! A walk, and what is worked out about it.

use super::{
    crossings::Crossing,
    geo::Point,
    line::Line,
    stops::{Gap, Passing, Stop, StopKind, in_order, longest_gap},
    surface::{Shares, Stretch},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The paces at which a walk is timed, in kilometres an hour.
pub const PACES: [f64; 3] = [2.0, 3.0, 4.0];

/// Where a walk stands on its way to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Somebody is still working on it.
    Draft,
    #[default]
    Published,
    /// Was there, and is put away.
    Hidden,
}

impl State {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Hidden => "hidden",
        }
    }

    /// The state with this word; a word of a newer version hides.
    pub fn from_word(word: &str) -> Self {
        match word {
            "draft" => Self::Draft,
            "published" => Self::Published,
            _ => Self::Hidden,
        }
    }
}

/// A path that cannot be walked for now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Closed {
    /// Why, and until when, in a sentence.
    pub reason: String,
    /// Seconds since 1970.
    pub since: i64,
}

/// Where it begins, and how one gets there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Start {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directions: Option<String>,
}

/// Who looks after it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Keeper {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// All that a walk says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    pub title: String,
    /// Language of what was contributed, BCP 47.
    pub lang: String,
    /// Plain text; an empty line divides paragraphs.
    pub story: String,
    pub start: Start,
    pub points: Vec<Point>,
    pub stretches: Vec<Stretch>,
    /// Somebody said what lies underfoot: the map does not know better.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub stretches_said: bool,
    pub stops: Vec<Stop>,
    /// `None` where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_free: Option<bool>,
    /// Whether it goes with a walker (*rollator*).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub walker: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pram: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lit: Option<bool>,
    pub keeper: Keeper,
    /// Ids of meeting moments on it.
    pub moments: Vec<Uuid>,
    /// Made up, to show what Keuvel does.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
}

/// A walk as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    pub id: Uuid,
    /// Official code of the neighbourhood.
    pub neighbourhood: String,
    /// Its address within the neighbourhood; unique there, never changed.
    pub slug: String,
    pub body: Body,
    pub state: State,
    pub closed: Option<Closed>,
    /// Seconds since 1970.
    pub created: i64,
    pub updated: i64,
    /// Somebody corrected it here: an import leaves it as it is.
    pub corrected: bool,
    /// What it is called at the source it was imported from.
    pub uid: Option<String>,
}

/// What somebody wants to keep: a walk before it has an id, an address and a history.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub neighbourhood: String,
    pub body: Body,
    pub uid: Option<String>,
}

/// What is worked out from the line and the stops.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// In metres.
    pub length: f64,
    pub round: bool,
    /// The longest stretch without a bench.
    pub longest: Gap,
    /// How many benches one can sit on; a bench that is passed twice is one.
    pub benches: usize,
    pub paved: Shares,
}

impl Body {
    pub fn line(&self) -> Line {
        Line::new(self.points.iter().copied())
    }

    /// What is along it, in order.
    pub fn along<'a>(&'a self, line: &Line) -> Vec<Passing<'a>> {
        in_order(line, &self.stops)
    }

    pub fn facts(&self, line: &Line) -> Facts {
        let (length, round) = (line.length(), line.is_round());
        let met = self.along(line);
        let benches: Vec<f64> = met.iter().filter(|p| p.stop.seats_somebody()).map(|p| p.passage.at).collect();
        let count =
            self.stops.iter().filter(|s| s.seats_somebody() && met.iter().any(|p| std::ptr::eq(p.stop, *s))).count();
        Facts {
            length,
            round,
            longest: longest_gap(length, round, &benches),
            benches: count,
            paved: Shares::of(length, &self.stretches),
        }
    }

    /// Whether something of this sort is on it.
    pub fn has(&self, kind: StopKind) -> bool {
        self.stops.iter().any(|s| s.kind == kind)
    }

    /// Puts crossings in the place of those that were found before.
    pub fn set_crossings(&mut self, line: &Line, crossings: Vec<Crossing>) {
        self.stops.retain(|s| s.kind != StopKind::Crossing);
        for crossing in crossings {
            let Some(point) = line.at(crossing.at) else { continue };
            let name = (!crossing.name.is_empty()).then_some(crossing.name);
            // A walk there and back crosses twice at one place.
            let same = |s: &Stop| s.kind == StopKind::Crossing && s.name == name && s.point.metres_to(point) < 30.0;
            if !self.stops.iter().any(same) {
                self.stops.push(Stop { name, ..Stop::new(StopKind::Crossing, point) });
            }
        }
    }
}

/// Minutes for so many metres at a pace in kilometres an hour.
pub fn minutes(metres: f64, pace: f64) -> f64 {
    metres / (pace * 1_000.0 / 60.0)
}

/// What a card shows: kept beside the walk, so that a list needs nothing else.
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
    pub toilet: bool,
    pub drinks: bool,
    pub step_free: Option<bool>,
    pub walker: Option<bool>,
    pub example: bool,
}

impl Summary {
    pub fn of(body: &Body) -> Self {
        let line = body.line();
        let facts = body.facts(&line);
        Self {
            title: body.title.clone(),
            lang: body.lang.clone(),
            start: body.start.name.clone(),
            point: line.points().first().copied().unwrap_or_default().rounded(),
            length: facts.length,
            round: facts.round,
            longest: facts.longest.metres,
            benches: facts.benches,
            toilet: body.has(StopKind::Toilet),
            drinks: body.has(StopKind::Drinks),
            step_free: body.step_free,
            walker: body.walker,
            example: body.example,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::{geo::Plane, surface::Surface};

    /// Round a square of 400 m, with a bench in the middle of each of the first two sides.
    fn square() -> Body {
        let plane = Plane::around(Point::new(51.2251, 5.5352));
        let corners = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0)];
        let bench = |x, y| Stop::new(StopKind::Bench, plane.point(x, y));
        Body {
            title: "Rond het plein".into(),
            points: corners.iter().map(|(x, y)| plane.point(*x, *y)).collect(),
            stops: vec![bench(50.0, 5.0), bench(105.0, 50.0)],
            stretches: vec![Stretch { from: 0.0, to: 300.0, surface: Surface::Asphalt }],
            ..Body::default()
        }
    }

    #[test]
    fn what_is_worked_out_is_what_one_measures() {
        let body = square();
        let facts = body.facts(&body.line());
        assert!((facts.length - 400.0).abs() < 0.2);
        assert!(facts.round);
        assert_eq!(facts.benches, 2);
        // From the second bench, at 150 m, over the start to the first, at 50 m.
        assert!((facts.longest.metres - 300.0).abs() < 0.2, "{:?}", facts.longest);
        assert!((facts.paved.paved_part() - 0.75).abs() < 0.001);
        let mut broken = square();
        broken.stops[1].bench.broken = true;
        let facts = broken.facts(&broken.line());
        assert_eq!(facts.benches, 1);
        assert!((facts.longest.metres - 400.0).abs() < 0.2);
    }

    #[test]
    fn the_time_at_each_pace() {
        assert_eq!(PACES.map(|pace| minutes(3_000.0, pace)), [90.0, 60.0, 45.0]);
    }

    #[test]
    fn a_walk_is_read_back_as_it_was_written() {
        let body = square();
        let json = serde_json::to_string(&body).unwrap();
        let again: Body = serde_json::from_str(&json).unwrap();
        assert!((again.line().length() - body.line().length()).abs() < 0.05, "to the centimetre at each point");
        assert_eq!(serde_json::to_string(&again).unwrap(), json);
        assert_eq!(Summary::of(&again).benches, 2);
        assert_eq!(State::from_word(State::Draft.as_str()), State::Draft);
    }
}
