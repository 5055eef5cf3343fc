//! The four calendars of UiTdatabank (single, multiple, periodic, permanent) as schedules in Brussels.

use super::{
    hours,
    json::{self, Languages},
    summary,
};
use crate::import::{clean, ical::value::DAYS_MOST};
use app::activities::{Change, Length, Schedule};
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};
use serde_json::Value;

/// Most dates of one event.
const DATES_MOST: usize = 1_500;

/// When an event is: one schedule, or one for each time at which it opens, with what tells it from the others.
pub type Timings = Vec<(Option<String>, Schedule)>;

/// Reads them. Errors say, in words for people, what is wrong.
pub fn read(event: &Value, languages: &Languages) -> Result<Timings, String> {
    let kind = event.get("calendarType").and_then(Value::as_str);
    let dates = json::objects(event.get("subEvent"));
    match kind {
        Some("permanent") => hours::permanent(event),
        Some("periodic") if json::objects(event.get("openingHours")).is_empty() => period(event).map(one),
        Some("periodic") => hours::periodic(event, day(event, "startDate")?, day(event, "endDate")?),
        Some("single" | "multiple") | None if !dates.is_empty() => several(&dates, languages).map(one),
        Some("multiple") => summarised(event).map(one),
        Some("single") | None => single(event).map(one),
        Some(other) => Err(format!("its calendarType is unknown: {}", clean::quoted(other))),
    }
}

fn one(schedule: Schedule) -> Timings {
    vec![(None, schedule)]
}

fn single(event: &Value) -> Result<Schedule, String> {
    let start = wall(event, "startDate")?.ok_or("it has no startDate")?;
    let (start, length) = span(start, wall(event, "endDate")?)?;
    Ok(Schedule::once(start, length))
}

/// A period without hours, as of an exhibition: its days, unless it begins and ends on one day.
fn period(event: &Value) -> Result<Schedule, String> {
    let (first, last) = (day(event, "startDate")?, day(event, "endDate")?);
    if first == last {
        return single(event);
    }
    let days = first.until(last).map_or(-1, |s| i64::from(s.get_days()));
    if !(0..DAYS_MOST).contains(&days) {
        return Err(if days < 0 {
            "it ends before it begins".to_owned()
        } else {
            format!("it lasts more than {DAYS_MOST} days")
        });
    }
    Ok(Schedule::once(first.at(0, 0, 0, 0), Length::Days(days + 1)))
}

/// `multiple` from before there were sub-events: the dates stand in a summary for people, or nowhere.
fn summarised(event: &Value) -> Result<Schedule, String> {
    let start = wall(event, "startDate")?.ok_or("it has no startDate")?;
    let end = wall(event, "endDate")?;
    let missing = "it has several dates and does not say which (subEvent)";
    let words = event.get("calendarSummary").and_then(Value::as_str).and_then(summary::parse);
    let Some(dates) = words else {
        // Several dates on one day are one.
        return if end.is_some_and(|e| e.date() == start.date()) { single(event) } else { Err(missing.to_owned()) };
    };
    // A summary that begins and ends elsewhere than the event is of another version of it.
    let last = dates.iter().map(|(s, _)| s.date()).max();
    if dates.first().map(|d| d.0) != Some(start) || end.is_some_and(|e| last.is_some_and(|l| l > e.date())) {
        return Err(missing.to_owned());
    }
    let dates = dates.into_iter().map(|(start, end)| Ok((span(start, end)?, None)));
    together(dates.collect::<Result<_, String>>()?)
}

/// One date, and what is special about it.
type Dated = ((DateTime, Length), Option<(bool, Option<String>)>);

fn several(dates: &[&Value], languages: &Languages) -> Result<Schedule, String> {
    let mut all: Vec<Dated> = Vec::new();
    for date in dates {
        let start = wall(date, "startDate")?.ok_or("one of its dates has no startDate")?;
        let when = span(start, wall(date, "endDate")?)?;
        let full = json::kind(date.get("bookingAvailability")) == Some("Unavailable");
        let special = match called_off(date, languages) {
            Some(reason) => Some((true, reason)),
            // Full on every date is said of the whole event.
            None if full && dates.len() > 1 => Some((false, Some(fully_booked(languages).to_owned()))),
            None => None,
        };
        all.push((when, special));
    }
    if all.iter().all(|(_, special)| special.as_ref().is_some_and(|(off, _)| !off)) {
        all.iter_mut().for_each(|(_, special)| *special = None);
    }
    together(all)
}

/// One schedule of all dates; those of another length, and those that are special, as changes.
fn together(mut dates: Vec<Dated>) -> Result<Schedule, String> {
    if dates.len() > DATES_MOST {
        return Err(format!("it has more than {DATES_MOST} dates"));
    }
    dates.sort_by_key(|((start, _), _)| *start);
    dates.dedup_by_key(|((start, _), _)| *start);
    if !dates.iter().all(|((_, length), _)| length.whole_days()) {
        dates.iter_mut().for_each(|((_, length), _)| *length = Length::Minutes(minutes(*length)));
    }
    let most = |length: Length| dates.iter().filter(|((_, l), _)| *l == length).count();
    let usual = dates.iter().map(|((_, l), _)| *l).max_by_key(|l| (most(*l), std::cmp::Reverse(minutes(*l))));
    let first = dates.first().map(|((start, _), _)| *start);
    let (Some(length), Some(start)) = (usual, first) else { return Err("it has no dates".to_owned()) };
    let mut schedule = Schedule::once(start, length);
    for ((start, own), special) in dates {
        if start != schedule.start {
            schedule.also.push(start);
        }
        let (cancelled, reason) = special.unwrap_or_default();
        if cancelled || reason.is_some() || own != length {
            let length = Some(own).filter(|l| *l != length);
            schedule.changes.push(Change {
                original: start,
                cancelled,
                start: None,
                length,
                title: None,
                place: None,
                reason,
            });
        }
    }
    Ok(schedule)
}

fn minutes(length: Length) -> i64 {
    match length {
        Length::Minutes(minutes) => minutes,
        Length::Days(days) => days * 24 * 60,
    }
}

/// Why an event or a date does not go on; `None` when it does.
pub fn called_off(value: &Value, languages: &Languages) -> Option<Option<String>> {
    let status = value.get("status");
    let kind = json::kind(status).filter(|k| matches!(*k, "Unavailable" | "TemporarilyUnavailable"))?;
    let said = languages.text(status.and_then(|s| s.get("reason"))).and_then(clean::some_line);
    let postponed = match languages.chosen.as_str() {
        "fr" => "Reporté",
        "en" => "Postponed",
        _ => "Uitgesteld",
    };
    Some(said.or_else(|| (kind == "TemporarilyUnavailable").then(|| postponed.to_owned())))
}

fn fully_booked(languages: &Languages) -> &'static str {
    match languages.chosen.as_str() {
        "fr" => "Complet",
        "en" => "Fully booked",
        _ => "Volzet",
    }
}

/// Start and length; from midnight until the last minute of a day are whole days.
fn span(start: DateTime, end: Option<DateTime>) -> Result<(DateTime, Length), String> {
    let Some(end) = end else { return Ok((start, Length::Minutes(0))) };
    let at = |wall: DateTime| app::clock::BRUSSELS.to_ambiguous_timestamp(wall).compatible().ok();
    let seconds = at(end).zip(at(start)).map_or(-1, |(end, start)| end.as_second() - start.as_second());
    if !(0..=DAYS_MOST * 86_400).contains(&seconds) {
        return Err(if seconds < 0 {
            "it ends before it begins".to_owned()
        } else {
            format!("it lasts more than {DAYS_MOST} days")
        });
    }
    let midnight = start.hour() == 0 && start.minute() == 0;
    if midnight && end.hour() == 23 && end.minute() == 59 {
        let days = start.date().until(end.date()).map_or(0, |s| i64::from(s.get_days()));
        return Ok((start.date().at(0, 0, 0, 0), Length::Days(days + 1)));
    }
    Ok((start, Length::Minutes(seconds / 60)))
}

/// A day of the event.
fn day(event: &Value, key: &str) -> Result<Date, String> {
    wall(event, key)?.map(DateTime::date).ok_or_else(|| format!("it has no {key}"))
}

/// A moment, on the wall clock of Brussels: with an offset (RFC 3339), or without one as it stands there.
pub fn wall(value: &Value, key: &str) -> Result<Option<DateTime>, String> {
    let Some(text) = value.get(key).and_then(Value::as_str).map(str::trim).filter(|t| !t.is_empty()) else {
        return Ok(None);
    };
    let local = |moment: Timestamp| app::clock::local(moment).datetime();
    let read = text.parse::<Timestamp>().map(local).ok().or_else(|| text.parse::<DateTime>().ok());
    let read = read.filter(|wall| (1583..=2199).contains(&wall.year()));
    read.map(Some).ok_or_else(|| format!("its {key} is no date: {}", clean::quoted(text)))
}
