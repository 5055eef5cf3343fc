//! An activity for search engines: schema.org `Event`, as JSON-LD.

mod schedule;
#[cfg(test)]
mod tests;

use crate::{
    activities::{Activity, Note, Occurrence, RegistrationNeed, State, Status},
    clock,
    i18n::{Lang, dates},
    neighbourhoods::Neighbourhood,
    text,
    ui::{Visit, cards},
};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::{Map, Value, json};

/// Longest description, in characters: the page has the whole of it already.
const DESCRIPTION_MOST: usize = 300;

/// The event as JSON, for a `script` element of type `application/ld+json`. `occurrence` is the date that the page
/// shows; without one, the first of the series stands for all. `url` is the page's whole address.
pub fn json_ld(
    visit: &Visit,
    place: &Neighbourhood,
    activity: &Activity,
    occurrence: Option<&Occurrence>,
    url: &str,
) -> String {
    event(visit.lang, visit.now.timestamp(), place, activity, occurrence, url).to_string()
}

fn event(
    lang: Lang,
    now: Timestamp,
    place: &Neighbourhood,
    activity: &Activity,
    occurrence: Option<&Occurrence>,
    url: &str,
) -> Value {
    let details = &activity.details;
    let shown = occurrence.cloned().map(|o| where_it_is_now(activity, o)).or_else(|| first(activity));
    let note = shown.as_ref().map(|o| o.note.clone()).unwrap_or_default();
    let mut event = Map::new();
    let mut put = |key: &str, value: Value| {
        if !matches!(&value, Value::Null) && value != "" && value != json!([]) {
            event.insert(key.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org"));
    put("@type", json!("Event"));
    put("name", json!(note.title.as_deref().unwrap_or(&details.title)));
    put("description", json!(description(lang, now, activity, shown.as_ref())));
    put("url", json!(url));
    if let Some(o) = &shown {
        put("startDate", json!(moment(o.starts, o.all_day)));
        put("endDate", json!(end(o)));
    }
    let status = status(now, activity, shown.as_ref());
    put("eventStatus", json!(format!("https://schema.org/{status}")));
    if let Some(o) = shown.as_ref().filter(|_| status == "EventRescheduled") {
        let previous = o.note.other.and_then(|second| Timestamp::from_second(second).ok());
        put("previousStartDate", previous.map_or(Value::Null, |previous| json!(moment(previous, o.all_day))));
    }
    put("eventAttendanceMode", json!("https://schema.org/OfflineEventAttendanceMode"));
    put("location", location(lang, place, activity, &note));
    if let Some(cents) = details.price.cents.filter(|cents| *cents >= 0) {
        put("isAccessibleForFree", json!(cents == 0));
        let price = format!("{}.{:02}", cents / 100, cents % 100);
        let mut offer = json!({ "@type": "Offer", "price": price, "priceCurrency": "EUR", "url": url });
        if status != "EventCancelled" {
            let stock = if details.registration.need == RegistrationNeed::Full { "SoldOut" } else { "InStock" };
            offer["availability"] = json!(format!("https://schema.org/{stock}"));
        }
        put("offers", offer);
    }
    if let Some(organiser) = &details.organiser {
        let mut organizer = json!({ "@type": "Organization", "name": organiser });
        if let Some(site) =
            details.contact.url.as_ref().filter(|u| u.starts_with("https://") || u.starts_with("http://"))
        {
            organizer["url"] = json!(site);
        }
        put("organizer", organizer);
    }
    // What is spoken there; where nobody said, the language of the announcement.
    let own = if details.lang.is_empty() { "nl" } else { details.lang.as_str() };
    put("inLanguage", if details.languages.is_empty() { json!(own) } else { json!(details.languages) });
    put("eventSchedule", schedule::of(activity).unwrap_or_default());
    Value::Object(event)
}

/// What moved away, at the time it has now.
fn where_it_is_now(activity: &Activity, o: Occurrence) -> Occurrence {
    let Some(new) = o.note.other.filter(|_| o.status == Status::MovedAway) else { return o };
    let around = |seconds| Timestamp::from_second(new.saturating_add(seconds)).unwrap_or(Timestamp::MAX);
    let found = activity.schedule.occurrences(&activity.state, around(-1), around(1)).unwrap_or_default();
    found.into_iter().find(|other| other.original == o.original && other.status != Status::MovedAway).unwrap_or(o)
}

/// The first date there was.
fn first(activity: &Activity) -> Option<Occurrence> {
    let day = activity.schedule.start.date();
    let from = clock::midnight(day.saturating_sub(1.day()));
    let until = clock::midnight(day.saturating_add(2.days()));
    activity.schedule.occurrences(&activity.state, from, until).ok()?.into_iter().next()
}

fn status(now: Timestamp, activity: &Activity, shown: Option<&Occurrence>) -> &'static str {
    let stopped = match activity.state {
        State::Planned => false,
        State::Cancelled { .. } => true,
        State::Stopped { since, .. } => since <= now.as_second(),
    };
    match shown.map(|o| o.status) {
        Some(Status::Cancelled | Status::Stopped) => "EventCancelled",
        Some(Status::MovedHere | Status::MovedAway) => "EventRescheduled",
        Some(Status::Planned | Status::Changed) => "EventScheduled",
        None if stopped => "EventCancelled",
        None => "EventScheduled",
    }
}

/// With its offset from UTC; a whole day as the day it is (ISO 8601).
fn moment(moment: Timestamp, all_day: bool) -> String {
    let local = clock::local(moment);
    if all_day { local.date().to_string() } else { local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string() }
}

/// The last day of whole days; the end of anything else; nothing for what has no length.
fn end(o: &Occurrence) -> Option<String> {
    if o.all_day {
        return Some(dates::last_day(&clock::local(o.ends)).to_string());
    }
    (o.ends.duration_since(o.starts) > SignedDuration::ZERO).then(|| moment(o.ends, false))
}

/// What is wrong, then what it is about.
fn description(lang: Lang, now: Timestamp, activity: &Activity, shown: Option<&Occurrence>) -> String {
    let today = clock::local(now).date();
    let loud = shown.and_then(|o| cards::stamp_text(lang, o.status, &o.note, today));
    let words = activity.description.split_whitespace().collect::<Vec<_>>().join(" ");
    let all = loud.map_or_else(|| words.clone(), |loud| format!("{}. {words}", loud.trim_end_matches('.')));
    match text::cut(all.trim(), DESCRIPTION_MOST) {
        (cut, true) => format!("{}…", cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole)),
        (all, false) => all.to_owned(),
    }
}

/// Where; for once somewhere else perhaps, of which no more is known than its name.
fn location(lang: Lang, place: &Neighbourhood, activity: &Activity, note: &Note) -> Value {
    let usual = &activity.details.place;
    let t = lang.texts();
    let mut address =
        json!({ "@type": "PostalAddress", "addressLocality": place.municipality.name, "addressCountry": "BE" });
    if let Some(other) = &note.place {
        return json!({ "@type": "Place", "name": other, "address": address });
    }
    if let Some(street) = &usual.address {
        address["streetAddress"] = json!(street);
    }
    let name = if usual.name.is_empty() { &place.name } else { &usual.name };
    let mut location = json!({ "@type": "Place", "name": name, "address": address });
    if let Some((lat, lon)) = usual.point.filter(|(lat, lon)| lat.is_finite() && lon.is_finite()) {
        location["geo"] = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
    }
    let features: Vec<Value> = [(t.step_free, usual.step_free), (t.adapted_toilet, usual.adapted_toilet)]
        .into_iter()
        .filter_map(|(name, value)| {
            Some(json!({ "@type": "LocationFeatureSpecification", "name": name, "value": value? }))
        })
        .collect();
    if !features.is_empty() {
        location["amenityFeature"] = json!(features);
    }
    location
}
