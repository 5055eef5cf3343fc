//! What stands along a walk: benches first, and whatever else makes somebody dare to go.

use super::{
    geo::Point,
    line::{Line, Passage},
};
use serde::{Deserialize, Serialize};

/// So near must something stand to be on the walk, in metres.
pub const BESIDE: f64 = 25.0;
/// The same for what is worth a look: one sees it from the path.
pub const IN_SIGHT: f64 = 100.0;

/// The sorts of things along a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopKind {
    Bench,
    Toilet,
    /// Somewhere to drink something.
    Drinks,
    Pharmacy,
    Shelter,
    /// Worth a look.
    Sight,
    /// A larger road is crossed.
    Crossing,
}

impl StopKind {
    pub const ALL: [Self; 7] =
        [Self::Bench, Self::Toilet, Self::Drinks, Self::Pharmacy, Self::Shelter, Self::Sight, Self::Crossing];

    /// The word in files; never changes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bench => "bench",
            Self::Toilet => "toilet",
            Self::Drinks => "drinks",
            Self::Pharmacy => "pharmacy",
            Self::Shelter => "shelter",
            Self::Sight => "sight",
            Self::Crossing => "crossing",
        }
    }

    /// How far from the line it may stand, in metres.
    pub fn reach(self) -> f64 {
        if self == Self::Sight { IN_SIGHT } else { BESIDE }
    }
}

/// How one sits there; `None` where nobody said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bench {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub back: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arms: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shade: Option<bool>,
    /// Nobody can sit on it for now.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub broken: bool,
}

/// One thing along a walk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    pub kind: StopKind,
    pub point: Point,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A sentence about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    #[serde(default, skip_serializing_if = "no_bench")]
    pub bench: Bench,
    /// What it is at its source, such as `osm:node/123`: the same again is the same thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

fn no_bench(bench: &Bench) -> bool {
    *bench == Bench::default()
}

impl Stop {
    pub fn new(kind: StopKind, point: Point) -> Self {
        Self { kind, point, name: None, words: None, bench: Bench::default(), source: None }
    }

    /// Where it stands, as forms and reports name it: nothing else about it stays the same.
    pub fn place(&self) -> String {
        format!("{:.7} {:.7}", self.point.lat, self.point.lon)
    }

    /// Whether one can sit there.
    pub fn seats_somebody(&self) -> bool {
        self.kind == StopKind::Bench && !self.bench.broken
    }
}

/// A stop where the walk comes by; a walk there and back comes by twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passing<'a> {
    pub stop: &'a Stop,
    pub passage: Passage,
}

/// The stops in the order in which somebody who walks meets them. What stands too far from the line is left out.
pub fn in_order<'a>(line: &Line, stops: &'a [Stop]) -> Vec<Passing<'a>> {
    let mut met: Vec<Passing> = stops
        .iter()
        .flat_map(|stop| {
            let passages = line.passages(stop.point, stop.kind.reach());
            passages.into_iter().map(move |passage| Passing { stop, passage })
        })
        .collect();
    met.sort_by(|a, b| a.passage.at.total_cmp(&b.passage.at).then(a.stop.kind.cmp(&b.stop.kind)));
    met
}

/// A stretch of a walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// Metres from the start of the walk; on a round walk `to` may lie before `from`, past the start.
    pub from: f64,
    pub to: f64,
    pub metres: f64,
}

/// The longest stretch without a bench. `benches` in metres from the start, in order. A round walk goes on past its
/// start; any other counts from its start and to its end.
pub fn longest_gap(length: f64, round: bool, benches: &[f64]) -> Gap {
    let (Some(first), Some(last)) = (benches.first(), benches.last()) else {
        return Gap { from: 0.0, to: length, metres: length };
    };
    let between = benches.windows(2).map(|pair| Gap { from: pair[0], to: pair[1], metres: pair[1] - pair[0] });
    let ends = if round {
        [Some(Gap { from: *last, to: *first, metres: length - last + first }), None]
    } else {
        let start = Gap { from: 0.0, to: *first, metres: *first };
        [Some(start), Some(Gap { from: *last, to: length, metres: length - last })]
    };
    let all = between.chain(ends.into_iter().flatten());
    all.max_by(|a, b| a.metres.total_cmp(&b.metres)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::geo::Plane;

    fn gap(length: f64, round: bool, benches: &[f64]) -> (f64, f64, f64) {
        let gap = longest_gap(length, round, benches);
        (gap.from, gap.to, gap.metres)
    }

    #[test]
    fn one_way_counts_from_the_start_and_to_the_end() {
        assert_eq!(gap(1_000.0, false, &[]), (0.0, 1_000.0, 1_000.0));
        assert_eq!(gap(1_000.0, false, &[300.0, 500.0, 900.0]), (500.0, 900.0, 400.0));
        assert_eq!(gap(1_000.0, false, &[450.0, 500.0]), (500.0, 1_000.0, 500.0));
        assert_eq!(gap(1_000.0, false, &[600.0]), (0.0, 600.0, 600.0));
    }

    #[test]
    fn a_round_walk_goes_on_past_its_start() {
        assert_eq!(gap(1_000.0, true, &[]), (0.0, 1_000.0, 1_000.0));
        // From the last bench at 800 over the start to the first at 300: 500 m, more than the 300 between 500 and 800.
        assert_eq!(gap(1_000.0, true, &[300.0, 500.0, 800.0]), (800.0, 300.0, 500.0));
        assert_eq!(gap(1_000.0, true, &[0.0, 250.0, 750.0]), (250.0, 750.0, 500.0));
        // One bench: all the way round to itself.
        assert_eq!(gap(1_000.0, true, &[200.0]), (200.0, 200.0, 1_000.0));
    }

    #[test]
    fn stops_come_in_the_order_of_the_walk() {
        let plane = Plane::around(Point::new(51.2251, 5.5352));
        let line = Line::new([(0.0, 0.0), (400.0, 0.0), (0.0, 1.0)].map(|(x, y)| plane.point(x, y)));
        let stop = |kind, x, y| Stop::new(kind, plane.point(x, y));
        let stops = [
            stop(StopKind::Toilet, 300.0, -20.0),
            stop(StopKind::Bench, 100.0, 10.0),
            stop(StopKind::Sight, 200.0, 80.0),
            stop(StopKind::Bench, 200.0, 80.0),
        ];
        let met: Vec<(StopKind, i64)> =
            in_order(&line, &stops).iter().map(|p| (p.stop.kind, (p.passage.at / 10.0).round() as i64 * 10)).collect();
        use StopKind::{Bench, Sight, Toilet};
        assert_eq!(met, [(Bench, 100), (Sight, 200), (Toilet, 300), (Toilet, 500), (Sight, 600), (Bench, 700)]);
    }

    #[test]
    fn a_broken_bench_seats_nobody() {
        let mut bench = Stop::new(StopKind::Bench, Point::new(51.0, 5.0));
        assert!(bench.seats_somebody());
        bench.bench.broken = true;
        assert!(!bench.seats_somebody());
        assert!(!Stop::new(StopKind::Shelter, Point::new(51.0, 5.0)).seats_somebody());
    }
}
