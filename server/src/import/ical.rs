//! iCalendar (RFC 5545): events, their series and what happened to single dates of them, as drafts of activities.

mod card;
mod dates;
mod merge;
mod observance;
mod tree;
pub(super) mod value;
mod windows;
mod zone;

#[cfg(test)]
mod tests;

use super::{
    check::{Checker, Fault},
    clean,
    reading::{AtSource, Reading, Skipped},
};
use std::{cell::Cell, collections::HashMap};
use tree::Component;
use zone::Zones;

/// One VEVENT, with what stands around it.
struct Event<'a> {
    component: &'a Component,
    zones: &'a Zones<'a>,
    /// METHOD:CANCEL on its calendar.
    withdrawn: bool,
    uid: String,
    /// Order in the file.
    index: usize,
}

impl Event<'_> {
    fn is_override(&self) -> bool {
        self.component.get("RECURRENCE-ID").is_some()
    }

    /// Which of two versions is newer: SEQUENCE, then LAST-MODIFIED, then the place in the file.
    fn version(&self) -> (i64, String, usize) {
        let sequence = self.component.get("SEQUENCE").and_then(|l| l.value.trim().parse().ok()).unwrap_or(0);
        let modified = self.component.get("LAST-MODIFIED").map(|l| l.value.trim().to_owned()).unwrap_or_default();
        (sequence, modified, self.index)
    }

    fn skipped(&self, why: String) -> Skipped {
        skipped(self.component, self.component.line, why, AtSource::There(self.uid.clone()))
    }
}

fn skipped(component: &Component, line: usize, why: String, source: AtSource) -> Skipped {
    Skipped { line, title: card::title(component), why, source }
}

/// Reads a calendar. Errors, with the line where there is one, when nothing of it can come in.
pub fn read(bytes: &[u8], most: usize, checker: &mut Checker) -> anyhow::Result<Reading> {
    let roots = tree::read(bytes)?;
    let mut reading = Reading { cut_off: roots.iter().any(|r| r.broken.is_some()), ..Reading::default() };
    let compared = Cell::new(0);
    let zones: Vec<Zones> = roots.iter().map(|root| Zones::of(root, &compared)).collect();
    let mut groups: Vec<Vec<Event>> = Vec::new();
    let mut by_uid: HashMap<String, usize> = HashMap::new();
    let mut nameless = 0;
    for (root, zones) in roots.iter().zip(&zones) {
        let withdrawn = root.get("METHOD").is_some_and(|l| l.value.trim().eq_ignore_ascii_case("CANCEL"));
        let own = (root.name == "VEVENT").then_some(root);
        for component in own.into_iter().chain(root.children.iter().filter(|c| c.name == "VEVENT")) {
            reading.events += 1;
            if reading.events > most {
                anyhow::bail!("line {}: there are more than {most} events in it", component.line);
            }
            let given = component.get("UID").and_then(|l| clean::uid(&l.text()));
            if let Some((line, why)) = &component.broken {
                let source = given.map_or(AtSource::Nameless, AtSource::There);
                reading.skipped.push(skipped(component, *line, why.clone(), source));
                continue;
            }
            if !card::public(component) {
                reading.skipped.push(skipped(
                    component,
                    component.line,
                    "its maker calls it private (CLASS)".to_owned(),
                    AtSource::Gone,
                ));
                continue;
            }
            nameless += usize::from(given.is_none());
            let uid = given.unwrap_or_else(|| identity(component));
            let group = *by_uid.entry(uid.clone()).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[group].push(Event { component, zones, withdrawn, uid, index: reading.events });
        }
    }
    for group in groups {
        if let Err(Fault::File(why)) = merge::group(group, &mut reading, checker) {
            return Err(why);
        }
    }
    reading.found.sort_by_key(|f| f.line);
    reading.skipped.sort_by_key(|s| s.line);
    if nameless > 0 {
        let events = if nameless == 1 { "1 event has" } else { &format!("{nameless} events have") };
        reading
            .notes
            .push(format!("{events} no UID: known again by title, time and place, and new when one of these changes"));
    }
    if let Some((line, why)) = roots.iter().find_map(|r| r.broken.as_ref()) {
        reading.notes.push(format!("line {line}: {why}: the file may break off before its end"));
    }
    Ok(reading)
}

/// What an event without a UID is known by.
fn identity(event: &Component) -> String {
    let names = ["SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "LOCATION", "RECURRENCE-ID"];
    let values: Vec<String> =
        names.iter().map(|n| event.get(n).map(|l| clean::line(&l.text())).unwrap_or_default()).collect();
    clean::hash(&values.iter().map(String::as_str).collect::<Vec<_>>())
}
