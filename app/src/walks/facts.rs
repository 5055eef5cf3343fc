//! What is worked out about a walk, and never typed: length, time, benches, what lies underfoot.

use super::{
    line::Line,
    stops::{Gap, longest_gap},
    surface::Shares,
    walk::Body,
};

/// The paces at which a walk is timed, in kilometres an hour.
pub const PACES: [f64; 3] = [2.0, 3.0, 4.0];

/// What is worked out from the line and the stops.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// In metres.
    pub length: f64,
    pub round: bool,
    /// It comes home the way it went.
    pub back: bool,
    /// The longest stretch without a bench.
    pub longest: Gap,
    /// How many benches one can sit on; a bench that is passed twice is one.
    pub benches: usize,
    pub paved: Shares,
}

impl Facts {
    pub fn of(body: &Body, line: &Line) -> Self {
        let (length, round) = (line.length(), line.is_round());
        let back = !round && line.is_there_and_back();
        let met = body.along(line);
        let benches: Vec<f64> = met.iter().filter(|p| p.stop.seats_somebody()).map(|p| p.passage.at).collect();
        let count =
            body.stops.iter().filter(|s| s.seats_somebody() && met.iter().any(|p| std::ptr::eq(p.stop, *s))).count();
        Self {
            length,
            round,
            back,
            longest: longest_gap(length, round, &benches),
            benches: count,
            paved: Shares::of(length, &body.stretches),
        }
    }
}

/// A length as cards say it: to ten metres, from a kilometre on to a hundred.
pub fn rounded(metres: f64) -> f64 {
    let tens = (metres / 10.0).round().max(0.0) * 10.0;
    if tens < 1_000.0 { tens } else { (metres / 100.0).round() * 100.0 }
}

/// Minutes for so many metres at a pace in kilometres an hour.
pub fn minutes(metres: f64, pace: f64) -> f64 {
    metres / (pace * 1_000.0 / 60.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::{
        geo::{Plane, Point},
        stops::{Stop, StopKind},
        summary::Summary,
        surface::{Stretch, Surface},
        walk::State,
    };

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
        let facts = Facts::of(&body, &body.line());
        assert!((facts.length - 400.0).abs() < 0.2);
        assert!(facts.round);
        assert_eq!(facts.benches, 2);
        // From the second bench, at 150 m, over the start to the first, at 50 m.
        assert!((facts.longest.metres - 300.0).abs() < 0.2, "{:?}", facts.longest);
        assert!((facts.paved.paved_part() - 0.75).abs() < 0.001);
        let mut broken = square();
        broken.stops[1].bench.broken = true;
        let facts = Facts::of(&broken, &broken.line());
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
