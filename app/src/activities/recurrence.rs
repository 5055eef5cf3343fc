//! Works out the occurrences of a schedule (RFC 5545 § 3.8.5).
//!
//! The rule runs on the wall clock, and each wall time is then looked up in the zone: so "14 uur" stays 14 uur over
//! both changes of the clock. A wall time that does not exist is read with the offset before the gap; one that
//! exists twice is the first (RFC 5545 § 3.3.5).

use super::{
    Activity, Change, Length, Note, Occurrence, Schedule, State, Status,
    rule::{Rule, RuleError},
};
use crate::clock::{BRUSSELS, midnight};
use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use run::{Wanted, by_rule};
use std::collections::{HashMap, HashSet};

mod run;
#[cfg(test)]
mod tests;

/// So long do the next dates of a stopped series stand in the lists as stopped, in days.
pub const STOPPED_SHOWN_DAYS: i64 = 28;

impl Schedule {
    fn time_zone(&self) -> Result<TimeZone, RuleError> {
        // Whole days are days where the neighbourhood is, wherever the calendar was made.
        if self.length.whole_days() {
            return Ok(BRUSSELS.clone());
        }
        TimeZone::get(&self.zone).map_err(|_| RuleError::Zone(self.zone.clone()))
    }

    /// Every occurrence that touches the time from `from` until `until`, by start.
    ///
    /// Errors when the rule or the zone cannot be worked with; a schedule that was checked once never does.
    pub fn occurrences(&self, state: &State, from: Timestamp, until: Timestamp) -> Result<Vec<Occurrence>, RuleError> {
        let zone = self.time_zone()?;
        let at = |wall: DateTime| moment(wall, &zone);
        let longest = self.changes.iter().filter_map(|c| c.length).chain([self.length]).map(span).max();
        let wall = |t: Timestamp| t.to_zoned(zone.clone()).datetime();
        // A day to spare on either side for the wall clock.
        let first = wall(minus(from, longest.unwrap_or_default() + SignedDuration::from_hours(24)));
        let last = wall(until).saturating_add(1.day());

        let mut starts = self.wall_starts(&zone, &Wanted::of(self, first, last))?;
        starts.sort_unstable();
        starts.dedup();

        let mut changes: HashMap<DateTime, &Change> = HashMap::new();
        for change in &self.changes {
            changes.entry(change.original).or_insert(change);
        }
        let mut found = Vec::new();
        for start in starts {
            self.one(at, start, changes.get(&start).copied(), &mut found);
        }
        for occurrence in &mut found {
            occurrence.stand(state);
        }
        found.retain(|o| o.ends > from && o.starts < until);
        if let State::Stopped { since, .. } = state {
            // Whatever else happened to a date so long after the end, nobody looks for it there any more.
            let shown = since.saturating_add(STOPPED_SHOWN_DAYS * 86_400);
            found.retain(|o| o.starts.as_second() < shown);
        }
        found.sort_by_key(|o| (o.starts, o.original, o.status));
        Ok(found)
    }

    /// The wall times at which the rule and its extra dates start, without the exceptions.
    fn wall_starts(&self, zone: &TimeZone, wanted: &Wanted) -> Result<Vec<DateTime>, RuleError> {
        let mut starts: Vec<DateTime> = Vec::new();
        starts.push(self.start);
        starts.extend(&self.also);
        starts.retain(|s| wanted.has(*s));
        if let Some(rule) = &self.rule {
            let rule = Rule::parse(rule)?;
            let until = rule.until_moment();
            let found = by_rule(&rule, zone, self.start, wanted)?;
            starts.extend(found.into_iter().filter(|wall| until.is_none_or(|until| moment(*wall, zone) <= until)));
        }
        if !self.except.is_empty() {
            let except: HashSet<&DateTime> = self.except.iter().collect();
            starts.retain(|s| !except.contains(s));
        }
        Ok(starts)
    }

    fn one(
        &self,
        at: impl Fn(DateTime) -> Timestamp,
        start: DateTime,
        change: Option<&Change>,
        found: &mut Vec<Occurrence>,
    ) {
        let original = at(start);
        let planned = |begin: DateTime, length: Length, status: Status, note: Note| {
            let starts = at(begin);
            let ends = match length {
                Length::Minutes(minutes) => plus(starts, SignedDuration::from_mins(minutes.max(0))),
                Length::Days(days) => at(begin.saturating_add(days.max(1).days())),
            };
            Occurrence { original, starts, ends, all_day: length.whole_days(), status, note }
        };
        let Some(change) = change else {
            found.push(planned(start, self.length, Status::Planned, Note::default()));
            return;
        };
        let length = change.length.unwrap_or(self.length);
        let note = Note {
            reason: change.reason.clone(),
            title: change.title.clone(),
            place: change.place.clone(),
            other: None,
        };
        if change.cancelled {
            found.push(planned(start, self.length, Status::Cancelled, note));
            return;
        }
        match change.start.filter(|s| *s != start) {
            Some(new) => {
                let away = Note { other: Some(at(new).as_second()), ..note.clone() };
                found.push(planned(start, self.length, Status::MovedAway, away));
                let here = Note { other: Some(original.as_second()), ..note };
                found.push(planned(new, length, Status::MovedHere, here));
            }
            None => {
                let differs = change.length.is_some_and(|l| l != self.length) || note != Note::default();
                let status = if differs { Status::Changed } else { Status::Planned };
                found.push(planned(start, length, status, note));
            }
        }
    }
}

impl Activity {
    /// Its occurrences that touch the time from `from` until `until`, worked out now and not from the table. None where
    /// the schedule cannot be worked with.
    pub fn occurrences(&self, from: Timestamp, until: Timestamp) -> Vec<Occurrence> {
        self.schedule.occurrences(&self.state, from, until).unwrap_or_default()
    }

    /// The ones that begin, or go on, that day in Brussels; the ones that take place first.
    pub fn on_day(&self, day: Date) -> Vec<Occurrence> {
        let mut found = self.occurrences(midnight(day), midnight(day.saturating_add(1.day())));
        found.sort_by_key(|o| (!o.status.takes_place(), o.starts));
        found
    }
}

impl Occurrence {
    /// What the state of the whole activity makes of one date.
    fn stand(&mut self, state: &State) {
        let (status, since) = match state {
            State::Planned => return,
            State::Cancelled { .. } => (Status::Cancelled, i64::MIN),
            State::Stopped { since, .. } => (Status::Stopped, *since),
        };
        let off = |second: i64| second >= since;
        let away = self.status == Status::MovedAway;
        // "Moved to the fifth" must not send people to a fifth on which nobody comes.
        if (self.status.takes_place() && off(self.starts.as_second())) || (away && self.note.other.is_some_and(off)) {
            self.status = status;
            self.note.reason = state.reason().map(str::to_owned);
            if away {
                self.note.other = None;
            }
        }
    }
}

/// The moment a wall clock in this zone shows this time.
fn moment(wall: DateTime, zone: &TimeZone) -> Timestamp {
    // jiff's "compatible" way is that of RFC 5545: the offset before a gap, the first of two.
    zone.to_ambiguous_timestamp(wall).compatible().unwrap_or(Timestamp::MAX)
}

fn span(length: Length) -> SignedDuration {
    match length {
        Length::Minutes(minutes) => SignedDuration::from_mins(minutes.clamp(0, 10_000_000)),
        Length::Days(days) => SignedDuration::from_hours(24 * days.clamp(1, 10_000) + 1),
    }
}

fn plus(moment: Timestamp, by: SignedDuration) -> Timestamp {
    moment.saturating_add(by).unwrap_or(Timestamp::MAX)
}

fn minus(moment: Timestamp, by: SignedDuration) -> Timestamp {
    moment.saturating_sub(by).unwrap_or(Timestamp::MIN)
}
