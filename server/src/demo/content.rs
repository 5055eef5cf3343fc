//! Reads the files of the example, and turns them into drafts for today.

use anyhow::Context;
use app::{
    activities::{
        Change, Contact, Details, Draft, Kind, Length, Place, Price, Registration, RegistrationNeed, Schedule, State,
    },
    clock::{self, Clock},
    i18n::Lang,
    neighbourhoods::store::Incoming,
    people::{Face, FaceRole},
    text,
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One file: a municipality with all that is in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    municipality: About,
    neighbourhood: Vec<Neighbourhood>,
    face: Vec<FaceEntry>,
    activity: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    nis: String,
    name: String,
    postcodes: Vec<String>,
    languages: Vec<Lang>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Neighbourhood {
    code: String,
    name: String,
    lat: f64,
    lon: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FaceEntry {
    neighbourhood: String,
    role: String,
    name: String,
    phone: Option<String>,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    neighbourhood: String,
    kind: Kind,
    title: String,
    description: String,
    lang: Option<String>,
    start: String,
    end: Option<Time>,
    days: Option<i64>,
    rule: Option<String>,
    #[serde(default)]
    also: Vec<DateTime>,
    #[serde(default)]
    except: Vec<DateTime>,
    place: String,
    address: Option<String>,
    lat: Option<f64>,
    lon: Option<f64>,
    directions: Option<String>,
    step_free: Option<bool>,
    adapted_toilet: Option<bool>,
    price_cents: Option<i64>,
    price_words: Option<String>,
    registration: RegistrationNeed,
    registration_words: Option<String>,
    contact: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    organiser: Option<String>,
    #[serde(default)]
    languages: Vec<String>,
    transport: Option<String>,
    #[serde(default)]
    regisseur: bool,
    state: Option<StateWord>,
    reason: Option<String>,
    #[serde(default)]
    live: Vec<Live>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StateWord {
    Stopped,
    Cancelled,
}

/// Something that happens to the n-th coming occurrence.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Live {
    nth: usize,
    what: What,
    reason: Option<String>,
    days: Option<i64>,
    time: Option<Time>,
    place: Option<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum What {
    Cancelled,
    Moved,
    Changed,
}

/// Reads the files; errors name the place in the file.
pub fn read(files: &[&str]) -> anyhow::Result<Vec<Municipality>> {
    files.iter().map(|file| toml::from_str(file).context("the example content cannot be read")).collect()
}

impl Municipality {
    pub fn neighbourhoods(&self) -> impl Iterator<Item = Incoming> {
        self.neighbourhood.iter().map(|n| Incoming {
            code: n.code.clone(),
            name: n.name.clone(),
            nis: self.municipality.nis.clone(),
            municipality: self.municipality.name.clone(),
            postcodes: self.municipality.postcodes.clone(),
            languages: self.municipality.languages.clone(),
            lat: n.lat,
            lon: n.lon,
            outline: None,
        })
    }

    /// The faces of each neighbourhood.
    pub fn faces(&self) -> BTreeMap<String, Vec<Face>> {
        let mut faces: BTreeMap<String, Vec<Face>> = BTreeMap::new();
        for entry in &self.face {
            let Some(role) = FaceRole::from_word(&entry.role) else { continue };
            let face = Face { role, name: entry.name.clone(), phone: entry.phone.clone(), words: entry.text.clone() };
            faces.entry(entry.neighbourhood.clone()).or_default().push(face);
        }
        faces
    }

    /// The activities as they are today.
    pub fn drafts(&self, clock: &Clock) -> impl Iterator<Item = Draft> {
        self.activity.iter().filter_map(|entry| entry.draft(clock))
    }
}

impl Entry {
    fn draft(&self, clock: &Clock) -> Option<Draft> {
        let today = clock.today();
        let mut schedule = self.schedule()?;
        let state = match self.state {
            None => State::Planned,
            Some(StateWord::Cancelled) => State::Cancelled { reason: self.reason.clone() },
            // It stopped last week: so its next dates stand in the lists as stopped.
            Some(StateWord::Stopped) => {
                let since = app::activities::week::monday_of(today).saturating_sub(7.days());
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
            uid: Some(format!("example:{}:{}", self.neighbourhood, text::slug(&self.title))),
        })
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
        let monday = app::activities::week::monday_of(today);
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
            registration: Registration { need: self.registration, words: self.registration_words.clone() },
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
