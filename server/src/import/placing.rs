//! From what was read to what is written: each event in its neighbourhood, and nothing twice when one has moved.

use super::{
    place::Finder,
    reading::{AtSource, Found, Reading, Skipped},
};
use app::{
    activities::{Draft, State},
    neighbourhoods::Atlas,
};
use std::collections::{HashMap, HashSet};

/// Why an event that nobody could place stays out.
pub const NOWHERE: &str = "it lies in no neighbourhood that we know: say which one with --neighbourhood";

/// Which UIDs came from a source before, and to which neighbourhoods.
pub type Known = HashMap<String, Vec<String>>;

/// Gives each event its neighbourhood: the one that was said, else the one where it is, else the one where it was.
/// What cannot be placed, or is withdrawn and was never here, moves to the skipped.
pub fn drafts(reading: &mut Reading, given: Option<&str>, finder: &Finder, atlas: &Atlas, known: &Known) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for found in std::mem::take(&mut reading.found) {
        let uid = found.draft.uid.as_deref().unwrap_or_default();
        let before = known.get(uid).map(Vec::as_slice).unwrap_or_default();
        if let Some(why) = found.withdrawn.filter(|_| before.is_empty()) {
            reading.skipped.push(skipped(&found, why, AtSource::Gone));
            continue;
        }
        let placed = || finder.find(found.draft.details.place.point, found.locality.as_ref());
        let Some(neighbourhood) = given.map(str::to_owned).or_else(placed).or_else(|| before.first().cloned()) else {
            let there = AtSource::There(uid.to_owned());
            reading.skipped.push(skipped(&found, NOWHERE, there));
            continue;
        };
        if given.is_none() {
            drafts.extend(left_behind(&found.draft, &neighbourhood, before, atlas));
        }
        let mut draft = found.draft;
        if found.withdrawn.is_some() && draft.state == State::Planned {
            draft.state = State::Cancelled { reason: Some(super::WITHDRAWN.to_owned()) };
        }
        drafts.push(Draft { neighbourhood, ..draft });
    }
    reading.skipped.sort_by_key(|s| s.line);
    drafts
}

/// The same activity where it was before it moved: cancelled there, with where it went.
fn left_behind(draft: &Draft, now: &str, before: &[String], atlas: &Atlas) -> Vec<Draft> {
    let name = atlas.by_code(now).map(|n| n.name.clone()).unwrap_or_default();
    let old = before.iter().filter(|code| *code != now);
    let reason = State::Cancelled { reason: Some(format!("Gaat nu door in een andere buurt: {name}.")) };
    old.map(|code| Draft { neighbourhood: code.clone(), state: reason.clone(), ..draft.clone() }).collect()
}

fn skipped(found: &Found, why: &str, source: AtSource) -> Skipped {
    Skipped { line: found.line, title: found.draft.details.title.clone(), why: why.to_owned(), source }
}

/// Whether what is missing from the drafts is gone from the source. An event that is there but could not be read must
/// not be called withdrawn.
pub fn tells_what_is_gone(reading: &Reading, known: &Known) -> bool {
    // One event can have come in as several activities, whose UIDs have a part of their own behind a `#`.
    let known: HashSet<&str> =
        known.keys().flat_map(|uid| [Some(uid.as_str()), uid.rsplit_once('#').map(|(own, _)| own)]).flatten().collect();
    let missed = |skipped: &Skipped| match &skipped.source {
        AtSource::Gone => false,
        AtSource::There(uid) => known.contains(uid.as_str()),
        AtSource::Nameless => true,
    };
    !reading.cut_off && !reading.skipped.iter().any(missed)
}
