//! What people said or changed by hand about a walk: neither a map nor the file it came from changes that again. The rest
//! is worked out anew whenever there is more to work it out from.

use super::{
    stops::{Stop, StopKind},
    walk::Body,
};

/// Whether it is step-free, goes with a walker, is lit: as somebody answered.
pub const STEP_FREE: &str = "step-free";
pub const WALKER: &str = "walker";
pub const LIT: &str = "lit";
/// All that stands along it: of walks that were corrected before each thing was noted.
pub const STOPS: &str = "stops";

impl Stop {
    /// What it is at its source, or else where it stands.
    fn key(&self) -> String {
        self.source.clone().unwrap_or_else(|| self.place())
    }
}

impl Body {
    /// Whether somebody said this.
    pub fn said(&self, what: &str) -> bool {
        self.by_hand.iter().any(|w| w == what)
    }

    /// Whether somebody changed this stop, or found that nobody can sit there.
    pub fn changed_by_hand(&self, stop: &Stop) -> bool {
        stop.bench.broken || self.said(&stop.key())
    }

    /// From now on this is as somebody said it.
    pub fn note(&mut self, what: impl Into<String>) {
        let what = what.into();
        if !self.said(&what) {
            self.by_hand.push(what);
        }
    }

    /// From now on this stop is as somebody said it.
    pub fn note_stop(&mut self, stop: &Stop) {
        self.note(stop.key());
    }

    /// Notes all that somebody changed since it was as `before`: what they took away does not come back either.
    pub fn note_changes(&mut self, before: &Self) {
        let changed = [
            (STEP_FREE, self.step_free != before.step_free),
            (WALKER, self.walker != before.walker),
            (LIT, self.lit != before.lit),
        ];
        changed.into_iter().filter(|(_, changed)| *changed).for_each(|(what, _)| self.note(what));
        for stop in before.stops.iter().filter(|s| s.kind != StopKind::Crossing) {
            if !self.stops.contains(stop) {
                self.note_stop(stop);
            }
        }
    }

    /// Takes over what people changed here about the same walk, as it came in before.
    pub fn keep_changes(&mut self, before: &Self) {
        let kept = |what| before.said(what) && !self.said(what);
        let (step_free, walker, lit) = (kept(STEP_FREE), kept(WALKER), kept(LIT));
        self.step_free = if step_free { before.step_free } else { self.step_free };
        self.walker = if walker { before.walker } else { self.walker };
        self.lit = if lit { before.lit } else { self.lit };
        for stop in before.stops.iter().filter(|s| before.changed_by_hand(s)) {
            match self.stops.iter_mut().find(|s| s.kind == stop.kind && s.key() == stop.key()) {
                Some(same) => *same = stop.clone(),
                None => self.stops.push(stop.clone()),
            }
        }
        before.by_hand.iter().for_each(|what| self.note(what.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::Point;

    fn bench(source: Option<&str>, lat: f64) -> Stop {
        Stop { source: source.map(str::to_owned), ..Stop::new(StopKind::Bench, Point::new(lat, 5.5)) }
    }

    #[test]
    fn only_what_somebody_changed_is_noted() {
        let before = Body {
            stops: vec![bench(Some("osm:node/1"), 51.0), bench(Some("osm:node/2"), 51.1), bench(None, 51.2)],
            step_free: Some(true),
            lit: Some(true),
            ..Body::default()
        };
        let mut same = before.clone();
        same.note_changes(&before);
        assert_eq!(same, before);
        let mut after = Body { lit: None, ..before.clone() };
        after.stops[0].words = Some("Onder de linde.".into());
        after.stops.remove(1);
        after.note_changes(&before);
        assert_eq!(after.by_hand, [LIT, "osm:node/1", "osm:node/2"]);
    }

    #[test]
    fn a_file_that_comes_again_mends_no_bench_and_breaks_none() {
        let file = Body { stops: vec![bench(None, 51.0), bench(None, 51.1)], ..Body::default() };
        let mut before = file.clone();
        assert!(before.break_bench(Point::new(51.0, 5.5), true));
        let mut again = file.clone();
        again.keep_changes(&before);
        assert_eq!(again.stops.iter().map(|s| s.bench.broken).collect::<Vec<_>>(), [true, false]);
        // Its file says that it is broken; here somebody mended it.
        let mut broken = file;
        broken.stops[0].bench.broken = true;
        assert!(before.break_bench(Point::new(51.0, 5.5), false));
        broken.keep_changes(&before);
        assert!(broken.stops.iter().all(|s| !s.bench.broken));
    }
}
