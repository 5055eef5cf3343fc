//! No schedule comes in that cannot be worked out: each is tried for the two years ahead, and all together have a
//! limited time.

use app::activities::{Schedule, State, store::occurrences::window};
use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

/// Most occurrences of one activity in two years: two a day.
pub const OCCURRENCES_MOST: usize = 1_500;
/// Most occurrences of all activities of one file: 20,000 that take place every week.
const TOGETHER_MOST: usize = 2_500_000;
/// So long may working out the dates of one file take; 20,000 usual events take a few seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// Why an event, or the whole file, is refused.
#[derive(Debug)]
pub enum Fault {
    /// This event; the others may come in.
    Event(String),
    /// The file: nothing comes in.
    File(anyhow::Error),
}

impl From<String> for Fault {
    fn from(why: String) -> Self {
        Self::Event(why)
    }
}

/// Tries schedules.
pub struct Checker {
    from: Timestamp,
    until: Timestamp,
    spent: Duration,
    dates: usize,
}

impl Checker {
    /// For a file that is read at this moment.
    pub fn new(now: Timestamp) -> Self {
        let (first, last) = window(app::clock::local(now).date());
        Self { from: app::clock::midnight(first), until: app::clock::midnight(last), spent: Duration::ZERO, dates: 0 }
    }

    /// Whether a schedule can be worked out, and makes no more dates than anybody could read.
    pub fn check(&mut self, schedule: &Schedule) -> Result<(), Fault> {
        let dates = self.timed(schedule, self.from, self.until)?;
        if dates > OCCURRENCES_MOST {
            return Err(Fault::Event(format!(
                "it takes place {dates} times in two years, more than {OCCURRENCES_MOST}"
            )));
        }
        self.dates += dates;
        if self.dates > TOGETHER_MOST {
            let why = format!(
                "all its events together take place more than {TOGETHER_MOST} times in two years: nothing was imported"
            );
            return Err(Fault::File(anyhow::anyhow!(why)));
        }
        Ok(())
    }

    /// Which of these wall times are really starts of the schedule.
    pub fn present(
        &mut self,
        schedule: &Schedule,
        zone: &TimeZone,
        walls: &[DateTime],
    ) -> Result<HashSet<DateTime>, Fault> {
        let at = |wall: &DateTime| zone.to_ambiguous_timestamp(*wall).compatible().ok();
        let Some((first, last)) = walls.iter().min().and_then(at).zip(walls.iter().max().and_then(at)) else {
            return Ok(HashSet::new());
        };
        let day = SignedDuration::from_hours(24);
        let (from, until) = (first.saturating_sub(day).unwrap_or(first), last.saturating_add(day).unwrap_or(last));
        let began = Instant::now();
        let found = schedule.occurrences(&State::Planned, from, until).map_err(|e| e.to_string());
        self.spend(began)?;
        let starts: HashSet<Timestamp> = found?.iter().map(|o| o.original).collect();
        Ok(walls.iter().filter(|w| at(w).is_some_and(|t| starts.contains(&t))).copied().collect())
    }

    fn timed(&mut self, schedule: &Schedule, from: Timestamp, until: Timestamp) -> Result<usize, Fault> {
        let began = Instant::now();
        let found = schedule.occurrences(&State::Planned, from, until).map(|o| o.len()).map_err(|e| e.to_string());
        self.spend(began)?;
        Ok(found?)
    }

    fn spend(&mut self, began: Instant) -> Result<(), Fault> {
        self.spent += began.elapsed();
        if self.spent > PATIENCE {
            return Err(Fault::File(anyhow::anyhow!(
                "its recurrence rules take too long to work out: nothing was imported"
            )));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::activities::Length;

    fn checked(rule: &str) -> Result<(), String> {
        let mut schedule = Schedule::once("2026-01-01T10:00:00".parse().unwrap(), Length::Minutes(60));
        schedule.rule = Some(rule.to_owned());
        let mut checker = Checker::new("2026-12-03T12:00:00Z".parse().unwrap());
        checker.check(&schedule).map_err(|fault| match fault {
            Fault::Event(why) => why,
            Fault::File(why) => why.to_string(),
        })
    }

    #[test]
    fn a_schedule_with_too_many_dates_is_refused() {
        assert_eq!(checked("FREQ=DAILY"), Ok(()));
        assert!(checked("FREQ=HOURLY").is_err_and(|why| why.contains("more than 1500")));
    }

    #[test]
    fn working_out_has_an_end() {
        let mut checker = Checker::new("2026-12-03T12:00:00Z".parse().unwrap());
        checker.spent = PATIENCE;
        let schedule = Schedule::once("2026-12-05T10:00:00".parse().unwrap(), Length::Minutes(60));
        assert!(matches!(checker.check(&schedule), Err(Fault::File(_))));
        (checker.spent, checker.dates) = (Duration::ZERO, TOGETHER_MOST);
        assert!(matches!(checker.check(&schedule), Err(Fault::File(_))));
    }
}
