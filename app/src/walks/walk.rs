//! A walk: all that it says.

use super::{
    crossings::Crossing,
    geo::Point,
    line::Line,
    stops::{Passing, Stop, StopKind, in_order},
    surface::Stretch,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    /// `None` where neither somebody nor the map says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_free: Option<bool>,
    /// Whether it goes with a walker (*rollator*).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub walker: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pram: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lit: Option<bool>,
    /// The map shows ways under all of it: a larger road that it does not show is not there.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mapped: bool,
    /// What somebody said or changed by hand, by its word in `by_hand`, or for a stop by what it is at its source or else
    /// where it stands: the map does not change that again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by_hand: Vec<String>,
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
    /// Of the last change; later with each of them, so that it names the state somebody saw.
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

/// When a walk that was last changed at `seen` is changed now: two changes never bear the same second.
pub fn after(seen: i64, now: Timestamp) -> i64 {
    now.as_second().max(seen + 1)
}

impl Walk {
    /// When it is changed, if that is now.
    pub fn after(&self, now: Timestamp) -> i64 {
        after(self.updated, now)
    }
}

impl Body {
    pub fn line(&self) -> Line {
        Line::new(self.points.iter().copied())
    }

    /// What is along it, in order.
    pub fn along<'a>(&'a self, line: &Line) -> Vec<Passing<'a>> {
        in_order(line, &self.stops)
    }

    /// Whether something of this sort is on it.
    pub fn has(&self, kind: StopKind) -> bool {
        self.stops.iter().any(|s| s.kind == kind)
    }

    /// Says of the bench that stands there whether it is broken. Gives whether there is one, and it was otherwise.
    pub fn break_bench(&mut self, at: Point, broken: bool) -> bool {
        let benches = self.stops.iter_mut().filter(|s| s.kind == StopKind::Bench);
        let nearest = benches.map(|s| (s.point.metres_to(at), s)).min_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, stop)) = nearest.filter(|(metres, stop)| *metres < 1.0 && stop.bench.broken != broken) else {
            return false;
        };
        stop.bench.broken = broken;
        let stop = stop.clone();
        self.note_stop(&stop);
        true
    }

    /// The benches on which nobody can sit for now, as metres from the start.
    pub fn broken_benches(&self, line: &Line) -> Vec<f64> {
        let mut seen: Vec<*const Stop> = Vec::new();
        let along = self.along(line);
        let broken = along.iter().filter(|p| p.stop.kind == StopKind::Bench && p.stop.bench.broken);
        // A walk there and back comes by twice.
        let once = broken.filter(|p| {
            let stop: *const Stop = p.stop;
            let new = !seen.contains(&stop);
            seen.push(stop);
            new
        });
        once.map(|p| p.passage.at).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::geo::Plane;

    #[test]
    fn of_two_benches_side_by_side_the_nearest_is_broken() {
        let plane = Plane::around(Point::new(51.2251, 5.5352));
        let bench = |x| Stop::new(StopKind::Bench, plane.point(x, 0.0).rounded());
        let mut body = Body { stops: vec![bench(0.0), bench(0.8)], ..Body::default() };
        let second = body.stops[1].point;
        assert!(body.break_bench(second, true));
        assert_eq!(body.stops.iter().map(|s| s.bench.broken).collect::<Vec<_>>(), [false, true]);
        assert!(!body.break_bench(second, true), "it was so already");
        assert!(!body.break_bench(plane.point(5.0, 0.0), true), "nobody's bench");
    }
}
