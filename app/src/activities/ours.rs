//! What a coordinator decided about an activity that another program brings: kept apart from what is imported, and laid
//! over it again at each import, so that a date called off here stays off.

use super::{Change, Schedule, State};
use crate::clock;
use jiff::{ToSpan, civil::DateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// Decisions about single dates are forgotten so many days after the date.
const KEPT_DAYS: i64 = 40;

/// The decisions about one activity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ours {
    /// All of it is cancelled or stopped here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// What happens to single dates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

impl Ours {
    pub fn is_empty(&self) -> bool {
        self.state.is_none() && self.changes.is_empty()
    }

    /// Decides about one date; `None` takes a decision back.
    pub fn decide(&mut self, original: DateTime, change: Option<Change>, today: jiff::civil::Date) {
        let old = today.saturating_sub(KEPT_DAYS.days());
        self.changes.retain(|c| c.original != original && c.original.date() >= old);
        self.changes.extend(change);
    }

    /// Lays the decisions over what an import brings. A date whose hour moved is known again by its day; what the source
    /// itself calls off stays off, whatever was decided here.
    pub fn lay_over(&self, schedule: &mut Schedule, state: &mut State) {
        if let Some(ours) = self.state.as_ref().filter(|_| *state == State::Planned) {
            *state = ours.clone();
        }
        for change in &self.changes {
            let Some(original) = same_date(schedule, change.original) else { continue };
            if schedule.changes.iter().any(|c| c.original == original && c.cancelled) {
                continue;
            }
            schedule.changes.retain(|c| c.original != original);
            schedule.changes.push(Change { original, ..change.clone() });
        }
    }
}

/// The date of a schedule that starts then, or else on that day.
fn same_date(schedule: &Schedule, original: DateTime) -> Option<DateTime> {
    let zone = if schedule.length.whole_days() {
        clock::BRUSSELS.clone()
    } else {
        TimeZone::get(&schedule.zone).unwrap_or_else(|_| clock::BRUSSELS.clone())
    };
    let bare = Schedule { changes: Vec::new(), ..schedule.clone() };
    let from = clock::midnight(original.date().saturating_sub(1.day()));
    let until = clock::midnight(original.date().saturating_add(2.days()));
    let found = bare.occurrences(&State::Planned, from, until).ok()?;
    let walls: Vec<DateTime> = found.iter().map(|o| o.original.to_zoned(zone.clone()).datetime()).collect();
    let exact = walls.iter().find(|w| **w == original);
    exact.or_else(|| walls.iter().find(|w| w.date() == original.date())).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activities::Length;
    use jiff::civil::date;

    fn weekly(hour: i8) -> Schedule {
        let mut schedule = Schedule::once(date(2026, 12, 1).at(hour, 0, 0, 0), Length::Minutes(60));
        schedule.rule = Some("FREQ=WEEKLY".to_owned());
        schedule
    }

    fn off(original: DateTime) -> Change {
        Change {
            original,
            cancelled: true,
            start: None,
            length: None,
            title: None,
            place: None,
            reason: Some("De zaal is dicht.".to_owned()),
        }
    }

    #[test]
    fn a_date_called_off_here_is_off_after_the_import_too() {
        let mut ours = Ours::default();
        ours.decide(
            date(2026, 12, 8).at(14, 0, 0, 0),
            Some(off(date(2026, 12, 8).at(14, 0, 0, 0))),
            date(2026, 11, 24),
        );
        let (mut schedule, mut state) = (weekly(14), State::Planned);
        ours.lay_over(&mut schedule, &mut state);
        assert_eq!((schedule.changes.len(), schedule.changes[0].cancelled), (1, true));
        let (mut later, mut state) = (weekly(15), State::Planned);
        ours.lay_over(&mut later, &mut state);
        assert_eq!(later.changes[0].original, date(2026, 12, 8).at(15, 0, 0, 0), "known again by its day");
        let (mut gone, mut state) =
            (Schedule::once(date(2026, 12, 1).at(14, 0, 0, 0), Length::Minutes(60)), State::Planned);
        ours.lay_over(&mut gone, &mut state);
        assert!(gone.changes.is_empty(), "a date that is no longer there needs no word");
    }

    #[test]
    fn what_the_source_calls_off_stays_off() {
        let original = date(2026, 12, 8).at(14, 0, 0, 0);
        let mut ours = Ours { state: Some(State::Cancelled { reason: None }), changes: Vec::new() };
        ours.decide(
            original,
            Some(Change { cancelled: false, place: Some("Elders".into()), ..off(original) }),
            date(2026, 11, 24),
        );
        let mut schedule = weekly(14);
        schedule.changes.push(off(original));
        let mut state = State::Stopped { since: 0, reason: None };
        ours.lay_over(&mut schedule, &mut state);
        assert!(schedule.changes[0].cancelled);
        assert_eq!(state, State::Stopped { since: 0, reason: None });
    }
}
