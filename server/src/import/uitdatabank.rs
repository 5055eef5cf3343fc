//! Events of UiTdatabank (JSON-LD), as its API, its search and its exports give them, in the shapes of ten years.

mod calendar;
mod card;
mod hours;
mod json;
mod position;
mod summary;

#[cfg(test)]
mod tests;

use super::{
    check::{Checker, Fault},
    clean, html,
    reading::{AtSource, Found, Reading, Skipped},
};
use anyhow::bail;
use app::activities::{Schedule, State};
use json::Languages;
use serde_json::Value;

/// The names under which a page of search results has its events.
const LISTS: [&str; 3] = ["member", "hydra:member", "@graph"];

/// Reads one event, a list of them, or a page of search results. Errors, with the line where there is one, when
/// nothing of it can come in.
pub fn read(text: &str, most: usize, checker: &mut Checker) -> anyhow::Result<Reading> {
    let whole: Value = match serde_json::from_str(text) {
        Ok(whole) => whole,
        Err(e) => bail!("line {}: this is no JSON: {}", e.line(), clean::quoted(&e.to_string())),
    };
    let (events, list) = match &whole {
        Value::Array(events) => (events.iter().collect(), Some(None)),
        Value::Object(page) => match LISTS.iter().find_map(|key| Some((*key, page.get(*key)?.as_array()?))) {
            Some((key, events)) => (events.iter().collect(), Some(Some(key))),
            None if page.get("type").and_then(Value::as_str) == Some("FeatureCollection") => {
                bail!("this is GeoJSON: for neighbourhoods use `keuvel import neighbourhoods`")
            }
            None => (vec![&whole], None),
        },
        _ => bail!("line 1: this JSON holds no events"),
    };
    if events.len() > most {
        bail!("there are {} events in it, more than {most}", events.len());
    }
    let lines = list.map(|key| position::lines(text, key)).unwrap_or_else(|| vec![1]);
    let mut reading = Reading { events: events.len(), ..Reading::default() };
    let mut nameless = 0;
    for (index, event) in events.iter().enumerate() {
        let line = lines.get(index).copied().unwrap_or_default();
        match one(event, line, &mut nameless, checker) {
            Ok(found) => reading.found.extend(found),
            Err(Fault::Event(why)) => {
                let title = Languages::of(event).text(event.get("name")).map(html::line).unwrap_or_default();
                let withdrawn = event.get("workflowStatus").and_then(Value::as_str).and_then(withdrawal).is_some();
                let source = if withdrawn {
                    AtSource::Gone
                } else {
                    AtSource::There(identity(event).unwrap_or_else(|| content(event)))
                };
                reading.skipped.push(Skipped { line, title, why, source });
            }
            Err(Fault::File(why)) => return Err(why),
        }
    }
    if nameless > 0 {
        let events = if nameless == 1 { "1 event has" } else { &format!("{nameless} events have") };
        reading
            .notes
            .push(format!("{events} no @id: known again by name, dates and place, and new when one of these changes"));
    }
    Ok(reading)
}

fn identity(event: &Value) -> Option<String> {
    event.get("@id").and_then(Value::as_str).and_then(clean::uid)
}

/// What an event without an @id is known by.
fn content(event: &Value) -> String {
    let keys = ["name", "startDate", "endDate", "openingHours", "subEvent", "location"];
    let parts: Vec<String> = keys.iter().map(|k| event.get(k).map(Value::to_string).unwrap_or_default()).collect();
    clean::hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Why an event with this workflowStatus is not for readers.
fn withdrawal(status: &str) -> Option<&'static str> {
    match status {
        "DELETED" => Some("it was deleted in UiTdatabank"),
        "REJECTED" => Some("it was rejected in UiTdatabank"),
        "DRAFT" => Some("it is a draft in UiTdatabank"),
        _ => None,
    }
}

/// The drafts of one event: one for each time at which it opens.
fn one(event: &Value, line: usize, nameless: &mut usize, checker: &mut Checker) -> Result<Vec<Found>, Fault> {
    let Value::Object(fields) = event else { return Err(Fault::Event("it is no event".to_owned())) };
    if let Some(kind) = fields.get("@type").and_then(Value::as_str).filter(|t| *t != "Event") {
        return Err(Fault::Event(format!("it is no event but: {}", clean::quoted(kind))));
    }
    let withdrawn = fields.get("workflowStatus").and_then(Value::as_str).and_then(withdrawal);
    if fields.get("name").is_none() {
        let why = if fields.contains_key("@id") {
            "it has an address and no more: ask for whole events (embed=true)"
        } else {
            "it has no name"
        };
        return Err(Fault::Event(withdrawn.unwrap_or(why).to_owned()));
    }
    let languages = Languages::of(event);
    let details = card::details(event, &languages)?;
    let timings = calendar::read(event, &languages).map_err(|why| withdrawn.map_or(why, str::to_owned))?;
    let state = match calendar::called_off(event, &languages) {
        Some(reason) => State::Cancelled { reason },
        None => State::Planned,
    };
    let description = languages.text(fields.get("description")).map(html::text).unwrap_or_default();
    let id = identity(event);
    *nameless += usize::from(id.is_none());
    let id = id.unwrap_or_else(|| content(event));
    let locality = card::locality(event, &languages);
    let mut drafts = Vec::new();
    for (own, schedule) in timings {
        let mut schedule: Schedule = schedule;
        if state != State::Planned {
            // That all of it is off is said once.
            schedule.changes.retain(|c| !c.cancelled);
        }
        checker.check(&schedule)?;
        let uid = own.map_or_else(|| Some(id.clone()), |own| clean::uid(&format!("{id}#{own}"))).unwrap_or_default();
        let mut found = Found::new(line, uid, details.clone(), description.clone(), schedule, state.clone());
        (found.locality, found.withdrawn) = (locality.clone(), withdrawn);
        drafts.push(found);
    }
    Ok(drafts)
}
