//! Runs one rule on the wall clock, from its first date to the last one that somebody asks for, and not for ever.

use super::super::{
    Schedule,
    rule::{Rule, RuleError},
};
use chrono::TimeZone as _;
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use std::collections::HashSet;

/// So many steps are taken before a rule counts as endless: an hourly rule of ten years.
const MOST_STEPS: usize = 100_000;

/// The wall times that somebody asks for, as seconds that are called UTC: a stretch, and single ones far from it that
/// were moved into it.
pub struct Wanted {
    first: i64,
    last: i64,
    moved_in: HashSet<i64>,
    /// The last of all.
    end: i64,
}

impl Wanted {
    pub fn of(schedule: &Schedule, first: DateTime, last: DateTime) -> Self {
        let inside = |wall: &DateTime| (first..=last).contains(wall);
        let moved_in = schedule.changes.iter().filter(|c| !inside(&c.original) && c.start.as_ref().is_some_and(inside));
        let moved_in: HashSet<i64> = moved_in.map(|c| seconds(c.original)).collect();
        let (first, last) = (seconds(first), seconds(last));
        Self { first, last, end: moved_in.iter().copied().max().unwrap_or(last).max(last), moved_in }
    }

    pub fn has(&self, wall: DateTime) -> bool {
        self.has_second(seconds(wall))
    }

    fn has_second(&self, second: i64) -> bool {
        (self.first..=self.last).contains(&second) || self.moved_in.contains(&second)
    }
}

/// The wall times that the rule gives, of those that are wanted.
pub fn by_rule(rule: &Rule, zone: &TimeZone, start: DateTime, wanted: &Wanted) -> Result<Vec<DateTime>, RuleError> {
    let meaning = |e: rrule::RRuleError| RuleError::Meaning(e.to_string());
    let utc = |wall: DateTime| {
        rrule::Tz::UTC.timestamp_opt(wall.to_zoned(TimeZone::UTC).map_or(0, |z| z.timestamp().as_second()), 0).single()
    };
    let begin = utc(start).ok_or(RuleError::Endless)?;
    let unchecked: rrule::RRule<rrule::Unvalidated> = rule.on_wall_clock(zone).parse().map_err(meaning)?;
    let set = rrule::RRuleSet::new(begin).limit().rrule(unchecked.validate(begin).map_err(meaning)?);
    let mut found = Vec::new();
    for (step, date) in (&set).into_iter().enumerate() {
        let second = date.timestamp();
        // A change that names a date without end must not take the others with it.
        if second > wanted.end || (second > wanted.last && step >= MOST_STEPS) {
            break;
        }
        if step >= MOST_STEPS {
            return Err(RuleError::Endless);
        }
        if wanted.has_second(second) {
            let wall = Timestamp::from_second(second).map_err(|_| RuleError::Endless)?;
            found.push(wall.to_zoned(TimeZone::UTC).datetime());
        }
    }
    Ok(found)
}

/// A wall time as seconds, as if it were UTC.
fn seconds(wall: DateTime) -> i64 {
    wall.to_zoned(TimeZone::UTC).map_or(i64::MAX, |z| z.timestamp().as_second())
}
