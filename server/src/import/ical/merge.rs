//! The events of one UID, put together: the newest version of the series, and what happened to its single dates
//! (RECURRENCE-ID, RFC 5545 § 3.8.4.4).

use super::{
    Event, card,
    dates::{self, Clock, Dates, unchanged},
};
use crate::import::{
    check::{Checker, Fault},
    clean,
    reading::{AtSource, Found, Reading, Skipped},
};
use app::activities::{Change, Schedule};
use jiff::civil::DateTime;
use std::collections::BTreeMap;

/// Most single dates of one series that may differ.
const CHANGES_MOST: usize = 1_000;

/// Adds what the events of one UID make to the reading. Errors only with [`Fault::File`].
pub fn group(events: Vec<Event>, reading: &mut Reading, checker: &mut Checker) -> Result<(), Fault> {
    if let Some(future) = events.iter().find(|e| this_and_future(e)) {
        let why = "it changes from one date on (RANGE=THISANDFUTURE), which cannot be imported";
        reading.skipped.push(future.skipped(why.to_owned()));
        let rest = events.iter().filter(|e| e.index != future.index);
        reading
            .skipped
            .extend(rest.map(|e| e.skipped(format!("line {} changes the series: {why}", future.component.line))));
        return Ok(());
    }
    let (overrides, masters): (Vec<Event>, Vec<Event>) = events.into_iter().partition(Event::is_override);
    let master = newest(masters, reading);
    let Some(master) = master else { return alone(overrides, reading, checker) };
    match series(&master, checker) {
        Ok((found, dates)) => with_changes(master, found, dates, overrides, reading, checker),
        Err(Fault::Event(why)) => {
            reading.skipped.push(master.skipped(why));
            let why = "its series is skipped";
            reading
                .skipped
                .extend(overrides.iter().map(|e| e.skipped(format!("{why} (line {})", master.component.line))));
            Ok(())
        }
        Err(file) => Err(file),
    }
}

fn this_and_future(event: &Event) -> bool {
    let range = event.component.get("RECURRENCE-ID").and_then(|l| l.param("RANGE"));
    range.is_some_and(|r| r.eq_ignore_ascii_case("THISANDFUTURE"))
}

/// The newest of several versions; the others are reported.
fn newest<'a>(mut versions: Vec<Event<'a>>, reading: &mut Reading) -> Option<Event<'a>> {
    versions.sort_by_key(Event::version);
    let newest = versions.pop()?;
    for old in versions {
        let why = format!("line {} has the same UID and is newer", newest.component.line);
        reading.skipped.push(Skipped { source: AtSource::Gone, ..old.skipped(why) });
    }
    Some(newest)
}

/// The series without its changes.
fn series(event: &Event, checker: &mut Checker) -> Result<(Found, Dates), Fault> {
    let card = card::read(event.component)?;
    let dates = dates::read(event.component, event.zones)?;
    checker.check(&dates.schedule)?;
    let state = card::state(event.component, event.withdrawn);
    let schedule = dates.schedule.clone();
    let mut found =
        Found::new(event.component.line, event.uid.clone(), card.details, card.description, schedule, state);
    found.locality = card.locality;
    Ok((found, dates))
}

fn with_changes(
    master: Event,
    mut found: Found,
    dates: Dates,
    overrides: Vec<Event>,
    reading: &mut Reading,
    checker: &mut Checker,
) -> Result<(), Fault> {
    let mut by_date: BTreeMap<DateTime, Vec<Event>> = BTreeMap::new();
    for event in overrides {
        match original(&event, &dates.clock) {
            Ok(date) => by_date.entry(date).or_default().push(event),
            Err(why) => reading.skipped.push(event.skipped(why)),
        }
    }
    let mut changes = Vec::new();
    for (date, versions) in by_date {
        let Some(event) = newest(versions, reading) else { continue };
        match change(date, &event, &master, &dates) {
            Ok(change) => changes.push(change),
            Err(why) => reading.skipped.push(event.skipped(why)),
        }
    }
    if changes.len() + dates.schedule.changes.len() > CHANGES_MOST {
        reading.skipped.push(master.skipped(format!("more than {CHANGES_MOST} of its dates differ")));
        return Ok(());
    }
    if !changes.is_empty() {
        let walls: Vec<DateTime> = changes.iter().map(|c| c.original).collect();
        let present = match checker.present(&dates.schedule, &dates.clock.zone.tz, &walls) {
            Ok(present) => present,
            Err(Fault::Event(why)) => {
                reading.skipped.push(master.skipped(why));
                return Ok(());
            }
            Err(file) => return Err(file),
        };
        for change in changes {
            if present.contains(&change.original) {
                replace(&mut found.draft.schedule, change)
            } else {
                besides(&mut found.draft.schedule, change)
            }
        }
    }
    match checker.check(&found.draft.schedule) {
        Ok(()) => reading.found.push(found),
        Err(Fault::Event(why)) => reading.skipped.push(master.skipped(why)),
        Err(file) => return Err(file),
    }
    Ok(())
}

/// When the date would have been.
fn original(event: &Event, clock: &Clock) -> Result<DateTime, String> {
    let line = event.component.get("RECURRENCE-ID").ok_or("it has no RECURRENCE-ID")?;
    clock.wall(&line.value, line, event.zones)
}

/// What an override changes about its date.
fn change(original: DateTime, event: &Event, master: &Event, dates: &Dates) -> Result<Change, String> {
    let own = event.component;
    let mut change = Change { reason: card::reason(own), ..unchanged(original) };
    if event.withdrawn || card::cancelled(own) {
        change.cancelled = true;
        return Ok(change);
    }
    let planned = dates.schedule.length;
    if own.get("DTSTART").is_some() {
        let single = dates::single(own, event.zones)?;
        change.start = Some(dates.clock.of_override(&single.clock)?).filter(|start| *start != original);
        if own.get("DTEND").is_some() || own.get("DURATION").is_some() {
            change.length = Some(single.schedule.length).filter(|length| *length != planned);
        }
    }
    let title = own.get("SUMMARY").map(|_| card::title(own)).filter(|t| !t.is_empty());
    change.title = title.filter(|t| *t != card::title(master.component));
    change.place = card::place(own).filter(|p| Some(p) != card::place(master.component).as_ref());
    Ok(change)
}

/// A date of the series differs.
fn replace(schedule: &mut Schedule, change: Change) {
    schedule.changes.retain(|c| c.original != change.original);
    if change != unchanged(change.original) {
        schedule.changes.push(change);
    }
    schedule.changes.sort_by_key(|c| c.original);
}

/// The series has no such date: what is not called off takes place beside it.
fn besides(schedule: &mut Schedule, change: Change) {
    if change.cancelled {
        return;
    }
    let start = change.start.unwrap_or(change.original);
    schedule.except.retain(|e| *e != start);
    schedule.also.push(start);
    schedule.also.sort_unstable();
    schedule.also.dedup();
    replace(schedule, Change { original: start, start: None, ..change });
}

/// Overrides whose series is not in the file: activities of their own.
fn alone(events: Vec<Event>, reading: &mut Reading, checker: &mut Checker) -> Result<(), Fault> {
    let mut by_date: BTreeMap<String, Vec<Event>> = BTreeMap::new();
    for event in events {
        let date = event.component.get("RECURRENCE-ID").map(|l| l.value.trim().to_owned()).unwrap_or_default();
        by_date.entry(date).or_default().push(event);
    }
    for (date, versions) in by_date {
        let Some(event) = newest(versions, reading) else { continue };
        match single(&event, &date, checker) {
            Ok(found) => reading.found.push(found),
            Err(Fault::Event(why)) => reading.skipped.push(event.skipped(why)),
            Err(file) => return Err(file),
        }
    }
    Ok(())
}

fn single(event: &Event, date: &str, checker: &mut Checker) -> Result<Found, Fault> {
    let card = card::read(event.component)?;
    let schedule = dates::single(event.component, event.zones)?.schedule;
    checker.check(&schedule)?;
    let state = card::state(event.component, event.withdrawn);
    let uid = clean::uid(&format!("{}#{date}", event.uid)).unwrap_or_else(|| event.uid.clone());
    let mut found = Found::new(event.component.line, uid, card.details, card.description, schedule, state);
    found.locality = card.locality;
    Ok(found)
}
