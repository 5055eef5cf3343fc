//! Registering for one date of an activity: which date it is, until when it is open, and what people were told of it.

use super::{Activity, Details, Occurrence, RegistrationNeed, Status};
use crate::clock;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::DateTime, tz::TimeZone};

/// Most people that one person registers.
pub const PEOPLE_MOST: i64 = 4;
/// Longest word for the cook, in characters.
pub const WORDS_MOST: usize = 200;
/// Registrations are deleted so many days after the date.
pub const KEPT_DAYS: i64 = 30;

/// How a date stands in an address: when the rule says it starts, on the clock of Brussels.
pub fn word_of(original: Timestamp) -> String {
    clock::local(original).strftime("%Y-%m-%dT%H%M").to_string()
}

/// The date with this word.
pub fn moment_of(word: &str) -> Option<Timestamp> {
    let wall = DateTime::strptime("%Y-%m-%dT%H%M", word).ok()?;
    clock::BRUSSELS.to_ambiguous_timestamp(wall).compatible().ok()
}

impl Activity {
    /// The zone on whose clock its hours stand.
    pub fn time_zone(&self) -> TimeZone {
        if self.schedule.length.whole_days() {
            return clock::BRUSSELS.clone();
        }
        TimeZone::get(&self.schedule.zone).unwrap_or_else(|_| clock::BRUSSELS.clone())
    }

    /// When a date starts by the rule, on the wall clock of the schedule: what a change of it is named by.
    pub fn wall_of(&self, original: Timestamp) -> DateTime {
        original.to_zoned(self.time_zone()).datetime()
    }

    /// One date, at the time it has now. A date whose hour changed for good is known again by its day.
    pub fn date(&self, original: Timestamp) -> Option<Occurrence> {
        let second = SignedDuration::from_secs(1);
        let around = |moment: Timestamp| {
            let from = moment.saturating_sub(second).unwrap_or(moment);
            self.occurrences(from, moment.saturating_add(second).unwrap_or(moment))
        };
        let found = around(original).into_iter().find(|o| o.original == original);
        let Some(found) = found else {
            let day = clock::local(original).date();
            let of_day = self.occurrences(clock::midnight(day), clock::midnight(day.saturating_add(1.day())));
            return of_day
                .into_iter()
                .find(|o| clock::local(o.original).date() == day && o.status != Status::MovedHere);
        };
        let Some(other) = found.note.other.filter(|_| found.status == Status::MovedAway) else { return Some(found) };
        let Ok(moved) = Timestamp::from_second(other) else { return Some(found) };
        let here = around(moved).into_iter().find(|o| o.original == found.original && o.status != Status::MovedAway);
        Some(here.unwrap_or(found))
    }

    /// When registering for a date ends.
    pub fn closes(&self, date: &Occurrence) -> Timestamp {
        let hours = self.details.registration.closes.unwrap_or(0);
        date.starts.saturating_sub(SignedDuration::from_hours(hours)).unwrap_or(date.starts)
    }

    /// Whether one can register for a date now.
    pub fn is_open(&self, date: &Occurrence, now: Timestamp) -> bool {
        self.details.registers_here() && date.status.takes_place() && now < self.closes(date)
    }

    /// What somebody who registered must know of a date: when it starts and where, or that it is off. Two of these are
    /// compared; people are told when they differ.
    pub fn known(&self, date: Option<&Occurrence>) -> String {
        match date.filter(|d| d.status.takes_place()) {
            None => "off".to_owned(),
            Some(date) => {
                let place = date.note.place.as_ref().unwrap_or(&self.details.place.name);
                format!("{} {place}", date.starts.as_second())
            }
        }
    }
}

impl Details {
    /// Whether people register in Keuvel.
    pub fn registers_here(&self) -> bool {
        self.registration.need == RegistrationNeed::Keuvel
    }
}

/// How full one date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// How many people can come; `None` for no limit.
    pub most: Option<i64>,
    /// Who come.
    pub taken: i64,
}

impl Places {
    /// How many are left; `None` for no limit.
    pub fn left(self) -> Option<i64> {
        self.most.map(|most| (most - self.taken).max(0))
    }

    /// Whether so many people still fit.
    pub fn fit(self, people: i64) -> bool {
        self.left().is_none_or(|left| people <= left)
    }
}

/// Who moves up from the waiting list: in its order, everybody for whom there is room. Nobody who fits waits for
/// somebody who does not. `waiting` holds the numbers of people; gives their positions.
pub fn moving_up(mut places: Places, waiting: &[i64]) -> Vec<usize> {
    let mut up = Vec::new();
    for (i, people) in waiting.iter().enumerate() {
        if places.fit(*people) {
            places.taken += people;
            up.push(i);
        }
    }
    up
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activities::{Change, Length, Schedule, State};
    use jiff::civil::date;
    use uuid::Uuid;

    fn weekly() -> Activity {
        let mut schedule = Schedule::once(date(2026, 12, 1).at(14, 0, 0, 0), Length::Minutes(60));
        schedule.rule = Some("FREQ=WEEKLY".to_owned());
        let mut details = Details::default();
        details.registration.need = RegistrationNeed::Keuvel;
        details.place.name = "De Link".to_owned();
        Activity {
            id: Uuid::nil(),
            neighbourhood: String::new(),
            slug: String::new(),
            details,
            description: String::new(),
            schedule,
            state: State::Planned,
            sequence: 0,
            created: 0,
            updated: 0,
            uid: None,
            audience: Default::default(),
        }
    }

    fn second() -> Timestamp {
        moment_of("2026-12-08T1400").unwrap()
    }

    #[test]
    fn a_date_is_known_again_wherever_it_moves() {
        let mut activity = weekly();
        assert_eq!(word_of(second()), "2026-12-08T1400");
        let planned = activity.known(activity.date(second()).as_ref());
        let moved = Change {
            original: date(2026, 12, 8).at(14, 0, 0, 0),
            cancelled: false,
            start: Some(date(2026, 12, 10).at(16, 0, 0, 0)),
            length: None,
            title: None,
            place: None,
            reason: None,
        };
        activity.schedule.changes = vec![moved.clone()];
        let there = activity.date(second()).unwrap();
        assert_eq!((there.status, word_of(there.starts).as_str()), (Status::MovedHere, "2026-12-10T1600"));
        assert_ne!(activity.known(Some(&there)), planned);
        activity.schedule.changes = vec![Change { cancelled: true, ..moved }];
        assert_eq!(activity.known(activity.date(second()).as_ref()), "off");
        activity.schedule.changes.clear();
        activity.schedule.start = date(2026, 12, 1).at(15, 0, 0, 0);
        assert_eq!(word_of(activity.date(second()).unwrap().original), "2026-12-08T1500", "another hour for good");
        activity.schedule.rule = None;
        assert_eq!(activity.known(activity.date(second()).as_ref()), "off", "a date that is no more");
    }

    #[test]
    fn registering_ends_when_it_was_said_to_end() {
        let mut activity = weekly();
        activity.details.registration.closes = Some(24);
        let date = activity.date(second()).unwrap();
        let before = |hours| date.starts.saturating_sub(SignedDuration::from_hours(hours)).unwrap();
        assert!(activity.is_open(&date, before(25)));
        assert!(!activity.is_open(&date, before(24)));
        activity.state = State::Cancelled { reason: None };
        let date = activity.date(second()).unwrap();
        assert!(!activity.is_open(&date, before(25)));
    }

    #[test]
    fn who_fits_moves_up_in_the_order_of_coming() {
        let places = |taken| Places { most: Some(10), taken };
        assert_eq!(moving_up(places(8), &[3, 2, 1]), [1], "nobody who fits waits for somebody who does not");
        assert_eq!(moving_up(places(7), &[3, 2, 1]), [0]);
        assert_eq!(moving_up(places(10), &[1]), [0usize; 0]);
        assert_eq!(moving_up(Places { most: None, taken: 500 }, &[4, 4]), [0, 1]);
        assert_eq!(Places { most: Some(5), taken: 9 }.left(), Some(0), "fewer places than there were");
    }
}
