//! The example as it is today: series that go on, and what happens to single dates moves along with the weeks.

use super::content::{Entry, StateWord, What};
use app::{
    activities::{
        Change, Contact, Details, Draft, Length, Place, Price, Registration, Schedule, State, week::monday_of,
    },
    clock::{self, Clock},
    text,
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

impl Entry {
    /// The activity as it is today; nothing where its start cannot be read.
    pub fn draft(&self, clock: &Clock) -> Option<Draft> {
        let today = clock.today();
        let mut schedule = self.schedule()?;
        let state = match self.state {
            None => State::Planned,
            Some(StateWord::Cancelled) => State::Cancelled { reason: self.reason.clone() },
            // It stopped last week: so its next dates stand in the lists as stopped.
            Some(StateWord::Stopped) => {
                let since = monday_of(today).saturating_sub(7.days());
                State::Stopped { since: clock::midnight(since).as_second(), reason: self.reason.clone() }
            }
        };
        schedule.changes = self.changes(&schedule, today);
        Some(Draft {
            neighbourhood: self.neighbourhood.clone(),
            details: self.details(),
            description: self.description.trim().to_owned(),
            schedule,
            state,
            uid: Some(self.uid()),
        })
    }

    /// What the example knows it by.
    pub fn uid(&self) -> String {
        format!("example:{}:{}", self.neighbourhood, text::slug(&self.title))
    }

    fn schedule(&self) -> Option<Schedule> {
        let (start, length) = if self.start.contains('T') {
            let start: DateTime = self.start.parse().ok()?;
            let end = self.end.unwrap_or(start.time());
            let minutes = (i64::from(end.hour()) - i64::from(start.hour())) * 60 + i64::from(end.minute())
                - i64::from(start.minute());
            (start, Length::Minutes(if minutes < 0 { minutes + 1440 } else { minutes }))
        } else {
            (self.start.parse::<Date>().ok()?.at(0, 0, 0, 0), Length::Days(self.days.unwrap_or(1)))
        };
        let once = Schedule::once(start, length);
        Some(Schedule { rule: self.rule.clone(), also: self.also.clone(), except: self.except.clone(), ..once })
    }

    /// What happens to the coming dates, counted in weeks from Monday so that a change stays where it is for a week.
    fn changes(&self, schedule: &Schedule, today: Date) -> Vec<Change> {
        let monday = monday_of(today);
        let (from, until) = (clock::midnight(monday), clock::midnight(today.saturating_add(400.days())));
        let coming = schedule.occurrences(&State::Planned, from, until).unwrap_or_default();
        let changes = self.live.iter().filter_map(|live| {
            let occurrence = coming.iter().filter(|o| o.starts >= from).nth(live.nth.saturating_sub(1))?;
            let original = clock::local(occurrence.starts).datetime();
            let moved = (live.what == What::Moved).then(|| {
                let day = original.saturating_add(live.days.unwrap_or(0).days());
                live.time.map_or(day, |time| day.date().to_datetime(time))
            });
            Some(Change {
                original,
                cancelled: live.what == What::Cancelled,
                start: moved,
                length: None,
                title: None,
                place: live.place.clone(),
                reason: live.reason.clone(),
            })
        });
        changes.collect()
    }

    fn details(&self) -> Details {
        Details {
            kind: self.kind,
            title: self.title.clone(),
            lang: self.lang.clone().unwrap_or_else(|| "nl".to_owned()),
            place: Place {
                name: self.place.clone(),
                address: self.address.clone(),
                point: self.lat.zip(self.lon),
                directions: self.directions.clone(),
                step_free: self.step_free,
                adapted_toilet: self.adapted_toilet,
            },
            price: Price { cents: self.price_cents, words: self.price_words.clone() },
            registration: Registration {
                need: self.registration,
                words: self.registration_words.clone(),
                places: self.places,
                closes: self.closes,
            },
            contact: Contact {
                name: self.contact.clone(),
                phone: self.phone.clone(),
                email: self.email.clone(),
                url: None,
            },
            organiser: self.organiser.clone(),
            languages: if self.languages.is_empty() { vec!["nl".to_owned()] } else { self.languages.clone() },
            transport: self.transport.clone(),
            regisseur_present: self.regisseur,
        }
    }
}
