//! One VEVENT (RFC 5545 § 3.6.1).

use super::{
    super::words,
    line::{Lines, language},
    series::Series,
    zone::{Face, FaceKind, Zones, utc},
};
use app::{
    activities::{Occurrence, Status},
    clock,
};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::DateTime};

/// What is written of one moment.
pub struct Moment<'a> {
    pub uid: String,
    /// The wall time at which it starts.
    pub start: DateTime,
    pub occurrence: &'a Occurrence,
    pub status: Status,
    /// What its description begins with.
    pub loud: Option<String>,
    /// Whether its page is that of its own day, and not that of the whole activity.
    pub dated: bool,
}

/// Writes a moment; `more` writes what makes it a series, or an exception to one.
pub fn event(series: &Series, moment: &Moment, lines: &mut Lines, zones: &mut Zones, more: impl FnOnce(&mut Lines)) {
    let (feed, activity, o) = (series.feed, series.activity, moment.occurrence);
    let details = &activity.details;
    // What for once lasts whole days, or hours, is written as what it is.
    let own = Face { kind: if o.all_day { FaceKind::Days } else { hours(&series.face) }, ..series.face.clone() };
    for face in [&own, &series.face] {
        zones.need(face, o.starts.min(o.original));
    }
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &moment.uid);
    lines.put("DTSTAMP", &second(activity.updated));
    lines.put("CREATED", &second(activity.created));
    lines.put("LAST-MODIFIED", &second(activity.updated));
    lines.put("SEQUENCE", &activity.sequence.max(0).to_string());
    lines.put(&format!("DTSTART{}", own.parameters()), &own.value(moment.start));
    end(&own, moment.start, o, lines);
    more(lines);
    let off = words::off(feed.lang, moment.status);
    lines.put("STATUS", if off.is_some() { "CANCELLED" } else { "CONFIRMED" });
    let theirs = language(&details.lang);
    let title = o.note.title.as_deref().unwrap_or(&details.title);
    let title = off.map_or_else(|| title.to_owned(), |off| format!("{off}: {title}"));
    lines.text(&format!("SUMMARY{theirs}"), &title);
    lines.text(&format!("LOCATION{theirs}"), &words::place(details, &o.note));
    if let Some((lat, lon)) = details.place.point.filter(|_| o.note.place.is_none()).filter(on_earth) {
        lines.put("GEO", &format!("{lat:.6};{lon:.6}"));
    }
    let page = words::page(feed, activity, moment.dated.then(|| clock::local(o.starts).date()));
    let facts = words::facts(feed.lang, details, &o.note).join("\n");
    let said = [moment.loud.as_deref().unwrap_or_default(), &activity.description, &facts, &page].map(str::trim);
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    lines.text(&format!("DESCRIPTION{theirs}"), &said.join("\n\n"));
    lines.put("URL", &page);
    lines.text(&format!("CATEGORIES{}", language(feed.lang.tag())), feed.lang.texts().kind(details.kind));
    lines.text("CONTACT", &words::contact(feed, details));
    lines.put("END", "VEVENT");
}

/// DTEND; DURATION where a clock changes on the way, because an hour then is there twice, or not at all. Neither for
/// what has no length.
fn end(face: &Face, start: DateTime, o: &Occurrence, lines: &mut Lines) {
    let end = face.wall(o.ends);
    if o.all_day {
        let end = end.max(start.saturating_add(1.day()));
        lines.put(&format!("DTEND{}", face.parameters()), &face.value(end));
        return;
    }
    let length = o.ends.duration_since(o.starts);
    if length <= SignedDuration::ZERO {
        return;
    }
    if end.duration_since(start) == length && face.moment(end) == o.ends {
        lines.put(&format!("DTEND{}", face.parameters()), &face.value(end));
    } else {
        lines.put("DURATION", &format!("PT{}M", length.as_mins()));
    }
}

/// How hours are written on this clock: where whole days are the rule, on that of the neighbourhood.
fn hours(face: &Face) -> FaceKind {
    match &face.kind {
        FaceKind::Days => FaceKind::Zone("Europe/Brussels".to_owned()),
        other => other.clone(),
    }
}

/// Seconds since 1970 as a moment in UTC.
fn second(second: i64) -> String {
    utc(Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH))
}

/// WGS 84 degrees that there are.
fn on_earth(point: &(f64, f64)) -> bool {
    (-90.0..=90.0).contains(&point.0) && (-180.0..=180.0).contains(&point.1)
}
