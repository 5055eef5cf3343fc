//! A time zone that only its own calendar knows (VTIMEZONE, RFC 5545 § 3.6.5): found again among the known ones by
//! the offsets it has through a year.

use super::{tree::Component, value::When};
use app::activities::{Length, Schedule, State};
use jiff::{
    Span, Timestamp,
    civil::{Date, DateTime},
    tz::{Offset, TimeZone},
};

/// The known zones that are compared, Brussels first: among zones with equal offsets the first is taken.
const CANDIDATES: [&str; 33] = [
    "Europe/Brussels",
    "Europe/London",
    "UTC",
    "Europe/Athens",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Africa/Casablanca",
    "Atlantic/Azores",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Halifax",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Bogota",
    "Asia/Jerusalem",
    "Asia/Dubai",
    "Asia/Tehran",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Brisbane",
    "Australia/Adelaide",
    "Australia/Sydney",
    "Pacific/Auckland",
];
/// Most STANDARD and DAYLIGHT parts that are looked at: a zone written out since 1847 has some 140.
const PARTS_MOST: usize = 400;
/// Most of them that recur.
const RULES_MOST: usize = 40;

/// The known zone that has the offsets of this VTIMEZONE on every day of a year.
pub fn matching(zone: &Component, year: i16) -> Option<&'static str> {
    let first: DateTime = Date::new(year, 1, 1).ok()?.at(12, 0, 0, 0);
    let turns = turns(zone, year)?;
    // Noon and the small hours: a change of the clock that comes on another day or hour is another zone.
    let days: Vec<Timestamp> = (0..365 * 4)
        .filter_map(|i| first.checked_add(Span::new().hours(i64::from(i) * 6)).ok()?.to_zoned(TimeZone::UTC).ok())
        .map(|z| z.timestamp())
        .collect();
    let offset = |moment: Timestamp| turns.iter().rev().find(|(at, _)| *at <= moment).map(|(_, offset)| *offset);
    let known: Vec<(Timestamp, Offset)> = days.into_iter().filter_map(|m| Some((m, offset(m)?))).collect();
    if known.is_empty() {
        return None;
    }
    CANDIDATES.into_iter().find(|name| {
        TimeZone::get(name).is_ok_and(|tz| known.iter().all(|(moment, offset)| tz.to_offset(*moment) == *offset))
    })
}

/// When the offsets of a VTIMEZONE change: from the last time before a year until its end, by time.
fn turns(zone: &Component, year: i16) -> Option<Vec<(Timestamp, Offset)>> {
    let from = Date::new(year - 1, 1, 1).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    let until = Date::new(year + 1, 1, 1).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    let (mut turns, mut rules) = (Vec::new(), 0);
    for part in zone.children.iter().filter(|c| matches!(c.name.as_str(), "STANDARD" | "DAYLIGHT")).take(PARTS_MOST) {
        let before = offset(&part.get("TZOFFSETFROM")?.value)?;
        let after = offset(&part.get("TZOFFSETTO")?.value)?;
        let start = wall(part.get("DTSTART")?.value.trim())?;
        let also = part.all("RDATE").flat_map(|line| line.value.split(',')).filter_map(wall);
        let mut walls: Vec<DateTime> = std::iter::once(start).chain(also).collect();
        if let Some(rule) = part.get("RRULE") {
            rules += 1;
            // A clock is changed once a year by each rule; what recurs otherwise is no zone, and could take for ever.
            if rules > RULES_MOST || !rule.value.to_ascii_uppercase().contains("FREQ=YEARLY") {
                return None;
            }
            let mut schedule = Schedule::once(start, Length::Minutes(1));
            schedule.zone = "UTC".to_owned();
            schedule.rule = Some(rule.value.trim().to_owned());
            let found = schedule.occurrences(&State::Planned, from, until).ok()?;
            walls.extend(found.iter().map(|o| o.starts.to_zoned(TimeZone::UTC).datetime()));
        }
        for wall in walls {
            if let Ok(moment) = before.to_timestamp(wall) {
                turns.push((moment, after));
            }
        }
    }
    turns.sort_by_key(|(moment, _)| *moment);
    Some(turns)
}

/// A wall time; of the times before our calendar the year is enough (Windows writes 1601 for "always").
fn wall(value: &str) -> Option<DateTime> {
    match When::parse(value)? {
        When::Wall(wall) => Some(wall),
        When::Day(day) => Some(day.at(0, 0, 0, 0)),
        When::Utc(moment) => Some(moment.to_zoned(TimeZone::UTC).datetime()),
    }
}

/// A UTC-OFFSET (§ 3.3.14): `+0100`, `-013000`.
fn offset(value: &str) -> Option<Offset> {
    let value = value.trim();
    let (sign, digits) = match value.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize| digits.get(at..at + 2).and_then(|p| p.parse::<i32>().ok()).unwrap_or_default();
    Offset::from_seconds(sign * (part(0) * 3_600 + part(2) * 60 + part(4))).ok()
}
