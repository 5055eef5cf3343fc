//! On which clock the times of an activity are written, and how that clock is described (RFC 5545 § 3.6.5).

use super::line::Lines;
use app::{activities::Schedule, clock::BRUSSELS};
use jiff::{
    SignedDuration, Timestamp,
    civil::{DateTime, date},
    tz::{Offset, TimeZone},
};
use std::collections::BTreeMap;

/// Most changes of a clock that are written for one zone: two a year for two centuries.
const TRANSITIONS_MOST: usize = 400;

/// The way in which one activity writes its times.
#[derive(Clone, Debug)]
pub struct Face {
    pub zone: TimeZone,
    pub kind: FaceKind,
}

#[derive(Clone, Debug, PartialEq)]
pub enum FaceKind {
    /// Whole days: a DATE.
    Days,
    /// A DATE-TIME that ends in Z.
    Utc,
    /// A DATE-TIME with a TZID.
    Zone(String),
}

impl Face {
    /// Nothing for a zone that nobody knows: such an activity has no occurrences either.
    pub fn of(schedule: &Schedule) -> Option<Self> {
        if schedule.length.whole_days() {
            return Some(Self { zone: BRUSSELS.clone(), kind: FaceKind::Days });
        }
        let zone = TimeZone::get(&schedule.zone).ok()?;
        let name = zone.iana_name().unwrap_or("UTC").to_owned();
        let utc = ["UTC", "UCT", "Zulu", "Universal", "Etc/Unknown"].contains(&name.trim_start_matches("Etc/"));
        Some(Self { zone, kind: if utc { FaceKind::Utc } else { FaceKind::Zone(name) } })
    }

    /// The moment a wall clock in this zone shows this time: the offset before a gap, the first of two (§ 3.3.5).
    pub fn moment(&self, wall: DateTime) -> Timestamp {
        self.zone.to_ambiguous_timestamp(wall).compatible().unwrap_or(Timestamp::MAX)
    }

    pub fn wall(&self, moment: Timestamp) -> DateTime {
        moment.to_zoned(self.zone.clone()).datetime()
    }

    /// The parameters of a property that holds such times.
    pub fn parameters(&self) -> String {
        match &self.kind {
            FaceKind::Days => ";VALUE=DATE".to_owned(),
            FaceKind::Utc => String::new(),
            FaceKind::Zone(name) => format!(";TZID={name}"),
        }
    }

    /// A time as the value of such a property.
    pub fn value(&self, wall: DateTime) -> String {
        match self.kind {
            FaceKind::Days => wall.strftime("%Y%m%d").to_string(),
            FaceKind::Utc => format!("{}Z", wall.strftime("%Y%m%dT%H%M%S")),
            FaceKind::Zone(_) => wall.strftime("%Y%m%dT%H%M%S").to_string(),
        }
    }
}

/// A moment in UTC (§ 3.3.5, form 2).
pub fn utc(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The zones that a calendar speaks of, each with the first moment it is needed for.
#[derive(Debug, Default)]
pub struct Zones(BTreeMap<String, (TimeZone, Timestamp)>);

impl Zones {
    pub fn need(&mut self, face: &Face, from: Timestamp) {
        if let FaceKind::Zone(name) = &face.kind {
            let (_, first) = self.0.entry(name.clone()).or_insert_with(|| (face.zone.clone(), from));
            *first = from.min(*first);
        }
    }

    /// One VTIMEZONE for each. A calendar needs a component: one without any times gets the zone of the house.
    pub fn write(&self, lines: &mut Lines, horizon: Timestamp, alone: bool) {
        if alone && self.0.is_empty() {
            brussels(lines);
        }
        for (name, (zone, first)) in &self.0 {
            if name == "Europe/Brussels" { brussels(lines) } else { derived(lines, name, zone, *first, horizon) }
        }
    }
}

/// The two rules by which the clock changes in Belgium since 1996.
fn brussels(lines: &mut Lines) {
    for (name, value) in [
        ("BEGIN", "VTIMEZONE"),
        ("TZID", "Europe/Brussels"),
        ("BEGIN", "DAYLIGHT"),
        ("DTSTART", "19960331T020000"),
        ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        ("TZOFFSETFROM", "+0100"),
        ("TZOFFSETTO", "+0200"),
        ("TZNAME", "CEST"),
        ("END", "DAYLIGHT"),
        ("BEGIN", "STANDARD"),
        ("DTSTART", "19961027T030000"),
        ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
        ("TZOFFSETFROM", "+0200"),
        ("TZOFFSETTO", "+0100"),
        ("TZNAME", "CET"),
        ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ] {
        lines.put(name, value);
    }
}

/// The changes that there really are, from the one that holds at `first` until `horizon`. Each has a part of its own:
/// some programs read only the first of several onsets, or forget DTSTART where there are more.
fn derived(lines: &mut Lines, name: &str, zone: &TimeZone, first: Timestamp, horizon: Timestamp) {
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", name);
    let before = zone.preceding(first).next();
    if before.is_none() {
        let info = zone.to_offset_info(first);
        let start = zone.to_datetime(first).min(date(1970, 1, 1).at(0, 0, 0, 0));
        observance(lines, info.dst().is_dst(), start, [info.offset(), info.offset()], info.abbreviation());
    }
    let second = SignedDuration::from_secs(1);
    let following = zone.following(first).take_while(|t| t.timestamp() <= horizon).take(TRANSITIONS_MOST);
    for change in before.into_iter().chain(following) {
        let from = zone.to_offset(change.timestamp().saturating_sub(second).unwrap_or(first));
        // The onset is told on the clock as it was before the change.
        let onset = from.to_datetime(change.timestamp());
        observance(lines, change.dst().is_dst(), onset, [from, change.offset()], change.abbreviation());
    }
    lines.put("END", "VTIMEZONE");
}

fn observance(lines: &mut Lines, dst: bool, onset: DateTime, [from, to]: [Offset; 2], abbreviation: &str) {
    let kind = if dst { "DAYLIGHT" } else { "STANDARD" };
    lines.put("BEGIN", kind);
    lines.put("DTSTART", &onset.strftime("%Y%m%dT%H%M%S").to_string());
    lines.put("TZOFFSETFROM", &offset(from.seconds()));
    lines.put("TZOFFSETTO", &offset(to.seconds()));
    lines.text("TZNAME", abbreviation);
    lines.put("END", kind);
}

/// UTC-OFFSET (§ 3.3.14); seconds only where there are any.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes, rest) = (seconds.abs() / 3600, seconds.abs() / 60 % 60, seconds.abs() % 60);
    let tail = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_written_as_calendars_write_it() {
        assert_eq!(offset(3_600), "+0100");
        assert_eq!(offset(-12_600), "-0330");
        assert_eq!(offset(1_050), "+001730");
    }
}
