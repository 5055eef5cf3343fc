//! When an activity takes place: the rule, and what happened to single dates of it. The shapes of RFC 5545 § 3.8.

use jiff::{Timestamp, civil::DateTime};
use serde::{Deserialize, Serialize};

/// How long one occurrence lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    /// Exactly so many minutes, over a change of the clock too.
    Minutes(i64),
    /// So many whole days, from midnight to midnight.
    Days(i64),
}

impl Length {
    pub fn whole_days(self) -> bool {
        matches!(self, Self::Days(_))
    }
}

/// A recurring or single date. All times are of the wall clock in `zone`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Schedule {
    /// IANA name; ignored for whole days, which are days in Brussels.
    pub zone: String,
    /// DTSTART: the first occurrence.
    pub start: DateTime,
    pub length: Length,
    /// RRULE, checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// RDATE.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<DateTime>,
    /// EXDATE.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<DateTime>,
    /// What happened to single occurrences (RECURRENCE-ID).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

/// One occurrence that differs from the rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// RECURRENCE-ID: when it would have started.
    pub original: DateTime,
    #[serde(default)]
    pub cancelled: bool,
    /// When it starts instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<DateTime>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<Length>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// How one occurrence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    Planned,
    Cancelled,
    /// Would have been here; is somewhere else in time.
    MovedAway,
    /// Was somewhere else in time; is here now.
    MovedHere,
    /// Another title, place or length for once.
    Changed,
    /// One of the next dates of a series that has stopped: shown for a while, where people would look for it.
    Stopped,
}

impl Status {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::MovedAway => "moved-away",
            Self::MovedHere => "moved-here",
            Self::Changed => "changed",
            Self::Stopped => "stopped",
        }
    }

    /// The status with this word; a word nobody knows counts as planned.
    pub fn from_word(word: &str) -> Self {
        match word {
            "cancelled" => Self::Cancelled,
            "moved-away" => Self::MovedAway,
            "moved-here" => Self::MovedHere,
            "changed" => Self::Changed,
            "stopped" => Self::Stopped,
            _ => Self::Planned,
        }
    }

    /// Whether somebody who goes there then finds people.
    pub fn takes_place(self) -> bool {
        matches!(self, Self::Planned | Self::MovedHere | Self::Changed)
    }
}

/// What there is to say about one occurrence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Note {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where it moved to, or came from: seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<i64>,
}

/// One date of an activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence {
    /// When the rule says it starts: its identity in calendars (RECURRENCE-ID).
    pub original: Timestamp,
    pub starts: Timestamp,
    /// Exclusive.
    pub ends: Timestamp,
    pub all_day: bool,
    pub status: Status,
    pub note: Note,
}

impl Schedule {
    /// A single date in Brussels.
    pub fn once(start: DateTime, length: Length) -> Self {
        Self {
            zone: "Europe/Brussels".to_owned(),
            start,
            length,
            rule: None,
            also: Vec::new(),
            except: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Whether there is more than one date.
    pub fn recurs(&self) -> bool {
        self.rule.is_some() || !self.also.is_empty()
    }
}
