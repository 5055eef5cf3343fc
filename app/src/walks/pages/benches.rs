//! The benches of a walk, to choose one of them.

use super::words;
use crate::{
    i18n::{fill, walks::WalkTexts},
    walks::{Stop, StopKind, Walk},
};

/// Where each bench stands, as a form sends it, and in words: "na 350 meter, met leuning". A bench that is passed twice
/// is one.
pub fn options(t: &WalkTexts, walk: &Walk) -> Vec<(String, String)> {
    let line = walk.body.line();
    let mut seen: Vec<*const Stop> = Vec::new();
    let mut options = Vec::new();
    for passing in walk.body.along(&line).iter().filter(|p| p.stop.kind == StopKind::Bench) {
        let stop: *const Stop = passing.stop;
        if seen.contains(&stop) {
            continue;
        }
        seen.push(stop);
        let after = fill(t.after, &[("distance", &words::distance(t, passing.passage.at))]);
        let how = words::bench(t, passing.stop);
        let said =
            [passing.stop.name.clone(), Some(after)].into_iter().flatten().chain(how).collect::<Vec<_>>().join(", ");
        options.push((passing.stop.place(), said));
    }
    options
}

/// The bench that stands there.
pub fn at<'a>(walk: &'a Walk, place: &str) -> Option<&'a Stop> {
    walk.body.stops.iter().find(|s| s.kind == StopKind::Bench && s.place() == place)
}
