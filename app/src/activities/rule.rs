//! The recurrence rule (RFC 5545 § 3.3.10): read, checked and bounded before anything works with it.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use std::fmt;

#[cfg(test)]
mod tests;

/// A rule taken apart. Keys in the order they came, values in upper case.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    parts: Vec<(String, String)>,
}

/// Why a rule is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleError {
    /// Not of the form KEY=VALUE;KEY=VALUE.
    Shape,
    /// FREQ is missing or unknown.
    Frequency,
    /// More often than hourly: no meeting moment does that, and working it out has no end.
    TooOften,
    /// A part the standard does not know, or twice the same.
    Part(String),
    /// UNTIL is no date.
    Until,
    /// What the parts say together makes no sense.
    Meaning(String),
    /// Working out the dates took too many steps.
    Endless,
    /// The time zone is unknown.
    Zone(String),
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => f.write_str("the recurrence rule is not of the form KEY=VALUE"),
            Self::Frequency => f.write_str("the recurrence rule has no known FREQ"),
            Self::TooOften => f.write_str("it recurs more often than every hour"),
            Self::Part(part) => write!(f, "the recurrence rule has a part that is unknown or there twice: {part}"),
            Self::Until => f.write_str("UNTIL in the recurrence rule is no date"),
            Self::Meaning(why) => write!(f, "the recurrence rule makes no sense: {why}"),
            Self::Endless => f.write_str("the recurrence rule has no end that can be worked out"),
            Self::Zone(zone) => write!(f, "unknown time zone {zone}"),
        }
    }
}
impl std::error::Error for RuleError {}

const KNOWN: [&str; 14] = [
    "FREQ",
    "UNTIL",
    "COUNT",
    "INTERVAL",
    "BYSECOND",
    "BYMINUTE",
    "BYHOUR",
    "BYDAY",
    "BYMONTHDAY",
    "BYYEARDAY",
    "BYWEEKNO",
    "BYMONTH",
    "BYSETPOS",
    "WKST",
];

impl Rule {
    /// Reads the value of an RRULE property.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let mut parts: Vec<(String, String)> = Vec::new();
        for part in text.trim().trim_end_matches(';').split(';') {
            let (key, value) = part.split_once('=').ok_or(RuleError::Shape)?;
            let (key, value) = (key.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            let legal = value.chars().all(|c| c.is_ascii_alphanumeric() || "+-,:".contains(c));
            if !KNOWN.contains(&key.as_str()) || value.is_empty() || !legal || parts.iter().any(|(k, _)| *k == key) {
                return Err(RuleError::Part(crate::text::cut(part, 40).0.to_owned()));
            }
            parts.push((key, value));
        }
        let rule = Self { parts };
        match rule.get("FREQ") {
            Some("SECONDLY" | "MINUTELY") => return Err(RuleError::TooOften),
            Some("HOURLY" | "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY") => {}
            _ => return Err(RuleError::Frequency),
        }
        // A list of minutes within an hour is "more often than hourly" by another door; every hour of chosen days of a
        // year is a search that may never find one.
        let endless = ["BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"].iter().any(|k| rule.get(k).is_some());
        if ["BYSECOND", "BYMINUTE"].iter().any(|k| rule.list(k).len() > 1)
            || (rule.get("FREQ") == Some("HOURLY") && endless)
        {
            return Err(RuleError::TooOften);
        }
        if let Some(until) = rule.get("UNTIL") {
            parse_until(until)?;
        }
        rule.makes_sense()?;
        Ok(rule)
    }

    /// What § 3.3.10 forbids and other programs read in ways of their own: a guess would send people to closed doors.
    fn makes_sense(&self) -> Result<(), RuleError> {
        let wrong = |why: &str| Err(RuleError::Meaning(why.to_owned()));
        for key in ["INTERVAL", "COUNT"] {
            let number = self.get(key).is_none_or(|value| value.bytes().all(|b| b.is_ascii_digit()));
            if !number || self.number(key) == Some(0) {
                return wrong(&format!("{key} must be a number from 1"));
            }
        }
        if self.list("BYDAY").iter().any(|day| day.contains(|c: char| c.is_ascii_digit())) {
            if !matches!(self.get("FREQ"), Some("MONTHLY" | "YEARLY")) {
                return wrong("a number before a day of the week needs months or years");
            }
            if self.get("FREQ") == Some("YEARLY") && self.get("BYWEEKNO").is_some() {
                return wrong("a number before a day of the week cannot go with BYWEEKNO");
            }
        }
        Ok(())
    }

    /// The value of a part.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.parts.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    /// The values of a part, divided at its commas.
    pub fn list(&self, key: &str) -> Vec<&str> {
        self.get(key).map(|v| v.split(',').collect()).unwrap_or_default()
    }

    /// A number that a part gives.
    pub fn number(&self, key: &str) -> Option<i64> {
        self.get(key)?.parse().ok()
    }

    /// The last wall time the rule allows in this zone.
    pub fn until(&self, zone: &TimeZone) -> Option<DateTime> {
        parse_until(self.get("UNTIL")?).ok().map(|until| until.wall(zone))
    }

    /// The last moment the rule allows, where UNTIL is a moment and not a wall time.
    pub(super) fn until_moment(&self) -> Option<Timestamp> {
        match parse_until(self.get("UNTIL")?) {
            Ok(Until::Utc(moment)) => Some(moment),
            _ => None,
        }
    }

    /// The rule with UNTIL written as a wall time that is called UTC: recurrence is worked out on the wall clock.
    pub(super) fn on_wall_clock(&self, zone: &TimeZone) -> String {
        // A wall time may stand for two moments: with a day to spare, whoever asks compares the moments themselves.
        let spare = if self.until_moment().is_some() { 1 } else { 0 };
        let until = self.until(zone).map(|wall| wall.saturating_add(spare.days()));
        let parts = self.parts.iter().map(|(key, value)| match (key.as_str(), until) {
            ("UNTIL", Some(wall)) => format!("UNTIL={}", wall.strftime("%Y%m%dT%H%M%SZ")),
            _ => format!("{key}={value}"),
        });
        parts.collect::<Vec<_>>().join(";")
    }

    /// The rule with another end: for a series that stopped. `until` in UTC.
    pub fn ending(&self, until: Timestamp) -> String {
        let kept = self.parts.iter().filter(|(k, _)| k != "COUNT" && k != "UNTIL").map(|(k, v)| format!("{k}={v}"));
        kept.chain([format!("UNTIL={}", until.strftime("%Y%m%dT%H%M%SZ"))]).collect::<Vec<_>>().join(";")
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (key, value)) in self.parts.iter().enumerate() {
            write!(f, "{}{key}={value}", if i == 0 { "" } else { ";" })?;
        }
        Ok(())
    }
}

enum Until {
    Day(Date),
    Wall(DateTime),
    Utc(Timestamp),
}

impl Until {
    fn wall(&self, zone: &TimeZone) -> DateTime {
        match self {
            // "Until that day" includes all of the day.
            Self::Day(day) => day.at(23, 59, 59, 0),
            Self::Wall(wall) => *wall,
            Self::Utc(moment) => moment.to_zoned(zone.clone()).datetime(),
        }
    }
}

fn parse_until(text: &str) -> Result<Until, RuleError> {
    let wrong = |_| RuleError::Until;
    if let Some(utc) = text.strip_suffix('Z') {
        let wall = DateTime::strptime("%Y%m%dT%H%M%S", utc).map_err(wrong)?;
        return Ok(Until::Utc(wall.to_zoned(TimeZone::UTC).map_err(wrong)?.timestamp()));
    }
    if text.len() == 8 {
        return Date::strptime("%Y%m%d", text).map(Until::Day).map_err(wrong);
    }
    DateTime::strptime("%Y%m%dT%H%M%S", text).map(Until::Wall).map_err(wrong)
}
