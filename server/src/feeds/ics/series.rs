//! Which VEVENTs an activity has: the series, and one for each date that is not as the series says.

use super::{
    super::{Feed, words},
    event::{Moment, event},
    line::Lines,
    repeat,
    zone::{Face, Zones},
};
use app::{
    activities::{Activity, Length, Note, Occurrence, Schedule, State, Status, rule::Rule},
    clock,
};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::DateTime};
use std::collections::HashMap;

/// An activity, the clock it is written on, and the calendar it is written in.
pub struct Series<'a> {
    pub feed: &'a Feed,
    pub activity: &'a Activity,
    pub face: Face,
    /// The wall times that changes name, by what they mean.
    named: HashMap<Timestamp, DateTime>,
}

impl<'a> Series<'a> {
    /// Nothing for an activity whose times cannot be written.
    pub fn of(feed: &'a Feed, activity: &'a Activity) -> Option<Self> {
        let schedule = &activity.schedule;
        let face = Face::of(schedule).filter(|_| schedule.start.year() > 0)?;
        if schedule.rule.as_deref().is_some_and(|rule| Rule::parse(rule).is_err()) {
            return None;
        }
        let named = schedule.changes.iter().map(|c| (face.moment(c.original), c.original)).collect();
        Some(Self { feed, activity, face, named })
    }

    /// The whole activity, with its rule and its exceptions.
    pub fn write(&self, lines: &mut Lines, zones: &mut Zones) {
        let Some(found) = self.differing() else { return };
        let uid = format!("{}@keuvel", self.activity.id);
        if !self.activity.schedule.recurs() {
            // One date has no exceptions: what happened to it is what it is.
            if let Some(o) = found.iter().find(|o| o.status != Status::MovedAway) {
                event(self, &self.moment(o, uid, false), lines, zones, |_| {});
            }
            return;
        }
        self.master(&uid, &found, lines, zones);
        for o in found.iter().filter(|o| o.status != Status::MovedAway) {
            let status = words::standing(&self.activity.state, o);
            let changed = self.named.contains_key(&o.original) && status != Status::Planned;
            if changed || status == Status::Stopped {
                let original = self.face.value(self.original_wall(o.original));
                event(self, &self.moment(o, uid.clone(), true), lines, zones, |lines| {
                    lines.put(&format!("RECURRENCE-ID{}", self.face.parameters()), &original);
                });
            }
        }
    }

    /// One occurrence as an event of its own.
    pub fn write_one(&self, o: &Occurrence, lines: &mut Lines, zones: &mut Zones) {
        let uid = format!("{}-{}@keuvel", self.activity.id, clock::local(o.original).date());
        event(self, &self.moment(o, uid, true), lines, zones, |_| {});
    }

    /// The occurrences that may differ from the rule, worked out as if the activity simply went on. Nothing where the
    /// schedule cannot be worked with.
    fn differing(&self) -> Option<Vec<Occurrence>> {
        let Activity { schedule, state, .. } = self.activity;
        let times = schedule.changes.iter().flat_map(|c| [Some(c.original), c.start]).flatten();
        let mut edges: Vec<Timestamp> = times.map(|wall| self.face.moment(wall)).collect();
        if !schedule.recurs() {
            edges.push(self.face.moment(schedule.start));
        }
        let stopped = repeat::stopped(state).filter(|_| schedule.recurs());
        edges.extend(stopped.iter().flat_map(|s| [s.since, s.last_shown]));
        let (Some(first), Some(last)) = (edges.iter().min(), edges.iter().max()) else { return Some(Vec::new()) };
        // A second on either side: what lasts no time at all touches no time between.
        let second = SignedDuration::from_secs(1);
        let (first, last) = (first.saturating_sub(second).ok()?, last.saturating_add(second).ok()?);
        let mut found = schedule.occurrences(&State::Planned, first, last).ok()?;
        if let Some(s) = stopped {
            // The rule ends with the last one that is shown; what was brought forward to before that is another matter.
            found.retain(|o| o.original <= s.last_shown || (o.starts <= s.last_shown && o.status.takes_place()));
        }
        Some(found)
    }

    fn master(&self, uid: &str, found: &[Occurrence], lines: &mut Lines, zones: &mut Zones) {
        let Activity { schedule, state, .. } = self.activity;
        let o = first(schedule, &self.face);
        let said = match state {
            State::Planned => Status::Planned,
            State::Cancelled { .. } => Status::Cancelled,
            // Said where the dates before took place as well: whoever looks at them should know.
            State::Stopped { .. } => Status::Stopped,
        };
        let note = Note { reason: state.reason().map(str::to_owned), ..Note::default() };
        let moment = Moment {
            uid: uid.to_owned(),
            start: schedule.start,
            occurrence: &o,
            status: words::standing(state, &o),
            loud: words::loud(self.feed, said, &note),
            dated: false,
        };
        let cap = repeat::stopped(state).map(|s| s.last_shown);
        // Stopped before it ever began: one date that says so is all there is.
        let never = cap.is_some_and(|cap| o.starts > cap);
        event(self, &moment, lines, zones, |lines| {
            let rule = if never { None } else { repeat::rule(schedule, &self.face, cap) };
            if let Some(rule) = rule {
                lines.put("RRULE", &rule);
            }
            let mut also = repeat::also(schedule, &self.face, cap);
            // What was brought forward from after the end is in no rule that ends there.
            let early =
                found.iter().filter(|o| o.status == Status::MovedHere && cap.is_some_and(|cap| o.original > cap));
            also.extend(early.map(|o| self.original_wall(o.original)));
            for (name, walls) in [("RDATE", also), ("EXDATE", repeat::except(schedule, &self.face))] {
                if !walls.is_empty() {
                    lines.put(&format!("{name}{}", self.face.parameters()), &repeat::dates(&self.face, &walls));
                }
            }
        });
    }

    fn moment<'o>(&self, o: &'o Occurrence, uid: String, dated: bool) -> Moment<'o> {
        let status = words::standing(&self.activity.state, o);
        let mut note = o.note.clone();
        if status != o.status {
            note.reason = self.activity.state.reason().map(str::to_owned);
        }
        Moment {
            uid,
            start: self.face.wall(o.starts),
            occurrence: o,
            status,
            loud: words::loud(self.feed, status, &note),
            dated,
        }
    }

    /// The wall time that the rule gives for this moment: in the hour that a clock skips, it is not what the clock shows.
    fn original_wall(&self, original: Timestamp) -> DateTime {
        let shown = self.face.wall(original);
        let usual = Some(shown.date().to_datetime(self.activity.schedule.start.time()));
        let usual = usual.filter(|wall| self.face.moment(*wall) == original);
        self.named.get(&original).copied().or(usual).unwrap_or(shown)
    }
}

/// The first date of a series, as if nothing had happened to it.
fn first(schedule: &Schedule, face: &Face) -> Occurrence {
    let starts = face.moment(schedule.start);
    let ends = match schedule.length {
        Length::Minutes(minutes) => starts.saturating_add(SignedDuration::from_mins(minutes.max(0))).unwrap_or(starts),
        Length::Days(days) => face.moment(schedule.start.saturating_add(days.max(1).days())),
    };
    let all_day = schedule.length.whole_days();
    Occurrence { original: starts, starts, ends, all_day, status: Status::Planned, note: Note::default() }
}
