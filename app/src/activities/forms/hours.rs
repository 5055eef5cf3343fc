//! One date of the form: which day, from when till when. Read as people type it.

use super::when;
use crate::{
    activities::{AHEAD_DAYS, Length, Schedule},
    i18n::{FormTexts, PublishTexts, fill},
    text::day as day_of,
    ui::{
        Visit,
        form::{Fields, Form},
    },
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time},
};

/// What ends before this hour may have begun the evening before.
pub const NIGHT_ENDS: i8 = 6;

/// An hour as a browser sends it (14:30), or as people type it (14.30, 14u30, 14 uur).
pub fn hour_of(typed: &str) -> Option<Time> {
    let lower = typed.to_lowercase();
    let digits = lower.trim_end_matches("uur").trim_end_matches(['u', 'h']).trim();
    let mut parts = digits.split([':', '.', 'u', 'h']).map(str::trim);
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = parts.next().filter(|m| !m.is_empty()).map_or(Some(0), |m| m.parse().ok())?;
    Time::new(hour, minute, 0, 0).ok()
}

/// The day of the first date, which is not over and not too far away.
pub fn first_day(form: &mut Form, visit: &Visit, before: Option<&Schedule>) -> Option<Date> {
    let t = PublishTexts::of(visit.lang);
    let Some(day) = day_of(form.fields.get("datum")) else {
        form.refuse("datum", t.date_wrong);
        return None;
    };
    let known = before.is_some_and(|b| b.start.date() == day);
    if day < visit.today() && !known && before.is_none_or(|b| day < b.start.date()) {
        form.refuse("datum", t.date_past);
        return None;
    }
    if day > visit.today().saturating_add(AHEAD_DAYS.days()) {
        form.refuse("datum", t.date_far);
        return None;
    }
    Some(day)
}

fn last_day(form: &mut Form, visit: &Visit, first: Option<Date>) -> Option<Option<Date>> {
    let t = PublishTexts::of(visit.lang);
    let Some(typed) = form.fields.filled("laatste") else { return Some(None) };
    match (day_of(typed), first) {
        (Some(last), Some(first)) if last < first || last > first.saturating_add(60.days()) => {
            form.refuse("laatste", t.last_day_wrong);
            None
        }
        (Some(last), _) => Some(Some(last)),
        (None, _) => {
            form.refuse("laatste", t.date_wrong);
            None
        }
    }
}

/// Whole days: midnight, and how many.
pub fn whole_days(form: &mut Form, visit: &Visit, first: Option<Date>) -> Option<(Time, Length)> {
    let last = last_day(form, visit, first)?;
    let days = match (first, last) {
        (Some(first), Some(last)) => i64::from(last.since(first).ok()?.get_days()) + 1,
        _ => 1,
    };
    Some((Time::midnight(), Length::Days(days)))
}

/// Hours of one day, or until a later one.
pub fn hours(form: &mut Form, visit: &Visit, first: Option<Date>) -> Option<(Time, Length)> {
    let t = PublishTexts::of(visit.lang);
    let last = last_day(form, visit, first)?;
    let begin = hour_of(form.fields.get("begin"));
    if begin.is_none() {
        let missing = form.fields.filled("begin").is_none();
        let words = if missing {
            fill(FormTexts::of(visit.lang).missing, &[("label", t.begins)])
        } else {
            t.hour_wrong.to_owned()
        };
        form.refuse("begin", words);
    }
    let end = match form.fields.filled("einde") {
        None => None,
        Some(typed) => match hour_of(typed) {
            Some(end) => Some(end),
            None => {
                form.refuse("einde", t.hour_wrong);
                return None;
            }
        },
    };
    let begin = begin?;
    let Some(end) = end else { return Some((begin, Length::Minutes(0))) };
    let minute = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    let days = match (first, last) {
        (Some(first), Some(last)) => i64::from(last.since(first).ok()?.get_days()),
        _ => 0,
    };
    let mut minutes = days * 1_440 + minute(end) - minute(begin);
    if minutes < 0 && end.hour() <= NIGHT_ENDS {
        minutes += 1_440;
    }
    if minutes < 0 {
        form.refuse("einde", t.end_before_begin);
        return None;
    }
    Some((begin, Length::Minutes(minutes)))
}

/// The fields of one date: its day, from when till when.
pub fn pairs_of_date(start: DateTime, length: Length) -> Fields {
    let schedule = Schedule::once(start, length);
    super::filled(&when::pairs(&schedule))
}

/// One date as it was typed: when it starts instead, and how long it lasts.
pub fn read_date(form: &mut Form, visit: &Visit, whole_days: bool) -> Option<(DateTime, Length)> {
    let t = PublishTexts::of(visit.lang);
    let Some(day) = day_of(form.fields.get("datum")) else {
        form.refuse("datum", t.date_wrong);
        return None;
    };
    if day < visit.today() {
        form.refuse("datum", t.date_past);
        return None;
    }
    if day > visit.today().saturating_add(AHEAD_DAYS.days()) {
        form.refuse("datum", t.date_far);
        return None;
    }
    let (time, length) =
        if whole_days { self::whole_days(form, visit, Some(day))? } else { hours(form, visit, Some(day))? };
    Some((day.to_datetime(time), length))
}
