//! Opening hours as weekly rules: one schedule for each distinct time of opening and closing.

use super::{
    calendar::{self, Timings},
    json,
};
use crate::import::clean;
use app::activities::{Length, Schedule};
use jiff::{
    ToSpan,
    civil::{Date, Time, Weekday, date},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// A permanent event has no first day; where it does not say when it was made, it is taken to be open since then.
const LONG_AGO: Date = date(2020, 1, 6);
const DAYS: [(&str, &str, Weekday); 7] = [
    ("monday", "MO", Weekday::Monday),
    ("tuesday", "TU", Weekday::Tuesday),
    ("wednesday", "WE", Weekday::Wednesday),
    ("thursday", "TH", Weekday::Thursday),
    ("friday", "FR", Weekday::Friday),
    ("saturday", "SA", Weekday::Saturday),
    ("sunday", "SU", Weekday::Sunday),
];

/// The schedules of an event that is open every week without end.
pub fn permanent(event: &Value) -> Result<Timings, String> {
    let made = ["startDate", "availableFrom", "created"].iter().find_map(|key| calendar::wall(event, key).ok()?);
    weekly(event, made.map_or(LONG_AGO, |m| m.date()), None)
}

/// The schedules of an event that is open every week between two days, both included.
pub fn periodic(event: &Value, first: Date, last: Date) -> Result<Timings, String> {
    if last < first {
        return Err("it ends before it begins".to_owned());
    }
    weekly(event, first, Some(last))
}

fn weekly(event: &Value, first: Date, last: Option<Date>) -> Result<Timings, String> {
    let mut hours: BTreeMap<(Time, Time), Vec<usize>> = BTreeMap::new();
    for entry in json::objects(event.get("openingHours")) {
        let time = |key: &str| {
            let text = entry.get(key).and_then(Value::as_str).unwrap_or_default();
            parse(text).ok_or_else(|| format!("its openingHours have no time in \"{key}\": {}", clean::quoted(text)))
        };
        let days = hours.entry((time("opens")?, time("closes")?)).or_default();
        for name in json::texts(entry.get("dayOfWeek")) {
            // "monday", and long ago "http://schema.org/Monday".
            let short = name.rsplit('/').next().unwrap_or_default().trim().to_ascii_lowercase();
            let day = DAYS.iter().position(|(day, _, _)| *day == short);
            days.push(day.ok_or_else(|| format!("its openingHours have an unknown day: {}", clean::quoted(name)))?);
        }
    }
    if hours.is_empty() {
        return Err("it is always open and has no hours: that is a place, no activity".to_owned());
    }
    let several = hours.len() > 1;
    let mut timings = Timings::new();
    for ((opens, closes), mut days) in hours {
        days.sort_unstable();
        days.dedup();
        let open = |day: Date| days.iter().any(|d| DAYS[*d].2 == day.weekday());
        let start = (0..7).filter_map(|i| first.checked_add(i.days()).ok()).find(|d| open(*d));
        let Some(start) = start.filter(|s| last.is_none_or(|last| *s <= last)) else { continue };
        let length = length(opens, closes);
        let mut schedule = Schedule::once(start.to_datetime(opens), length);
        let until = last.map(|l| format!(";UNTIL={}", l.strftime("%Y%m%dT235959"))).unwrap_or_default();
        let names: Vec<&str> = days.iter().map(|d| DAYS[*d].1).collect();
        schedule.rule = Some(format!("FREQ=WEEKLY{until};BYDAY={}", names.join(",")));
        let own = format!("{}-{}", opens.strftime("%H%M"), closes.strftime("%H%M"));
        timings.push((several.then_some(own), schedule));
    }
    if timings.is_empty() {
        return Err("it is open on none of the days between its startDate and its endDate".to_owned());
    }
    Ok(timings)
}

/// How long it is open; closing at or before opening is closing the next day, 00:00 to 23:59 is the whole day.
fn length(opens: Time, closes: Time) -> Length {
    let minute = |t: Time| i64::from(t.hour()) * 60 + i64::from(t.minute());
    if minute(opens) == 0 && minute(closes) == 23 * 60 + 59 {
        return Length::Days(1);
    }
    let open = minute(closes) - minute(opens);
    Length::Minutes(if open > 0 { open } else { open + 24 * 60 })
}

/// `9:00`, `09:00` or `09:00:00`; midnight at the end of a day is `24:00` to some.
fn parse(text: &str) -> Option<Time> {
    let mut parts = text.trim().split(':').map(|p| p.parse::<i8>().ok().filter(|_| (1..=2).contains(&p.len())));
    let (hour, minute) = (parts.next()??, parts.next()??);
    Time::new(if (hour, minute) == (24, 0) { 0 } else { hour }, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_distinct_pair_of_hours_is_a_schedule() {
        let event = json!({"openingHours": [
            {"opens": "10:00", "closes": "16:00", "dayOfWeek": ["tuesday", "monday"]},
            {"opens": "10:00:00", "closes": "16:00", "dayOfWeek": "http://schema.org/Friday"},
            {"opens": "20:00", "closes": "01:00", "dayOfWeek": ["saturday"]}
        ]});
        let timings = periodic(&event, date(2026, 12, 2), date(2026, 12, 31)).unwrap();
        let shown: Vec<_> = timings
            .iter()
            .map(|(own, s)| (own.as_deref().unwrap(), s.start.to_string(), s.length, s.rule.as_deref().unwrap()))
            .collect();
        assert_eq!(
            shown,
            [
                (
                    "1000-1600",
                    "2026-12-04T10:00:00".to_owned(),
                    Length::Minutes(360),
                    "FREQ=WEEKLY;UNTIL=20261231T235959;BYDAY=MO,TU,FR"
                ),
                (
                    "2000-0100",
                    "2026-12-05T20:00:00".to_owned(),
                    Length::Minutes(300),
                    "FREQ=WEEKLY;UNTIL=20261231T235959;BYDAY=SA"
                ),
            ]
        );
    }

    #[test]
    fn hours_that_are_none_are_refused() {
        for hours in [
            json!([]),
            json!([{"opens": "x", "closes": "16:00", "dayOfWeek": ["monday"]}]),
            json!([{"opens": "10:00", "closes": "16:00", "dayOfWeek": ["someday"]}]),
            json!([{"opens": "10:00", "closes": "16:00"}]),
        ] {
            assert!(permanent(&json!({"openingHours": hours})).is_err(), "{hours}");
        }
    }
}
