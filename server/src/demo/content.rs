//! The files of the example: what may stand in them, and the municipalities, neighbourhoods and faces they hold.

use anyhow::Context;
use app::{
    activities::{Draft, Kind, RegistrationNeed},
    clock::Clock,
    i18n::Lang,
    neighbourhoods::store::Incoming,
    people::{Face, FaceRole},
};
use jiff::civil::{DateTime, Time};
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
pub(super) struct Entry {
    pub neighbourhood: String,
    pub kind: Kind,
    pub title: String,
    pub description: String,
    pub lang: Option<String>,
    pub start: String,
    pub end: Option<Time>,
    pub days: Option<i64>,
    pub rule: Option<String>,
    #[serde(default)]
    pub also: Vec<DateTime>,
    #[serde(default)]
    pub except: Vec<DateTime>,
    pub place: String,
    pub address: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub directions: Option<String>,
    pub step_free: Option<bool>,
    pub adapted_toilet: Option<bool>,
    pub price_cents: Option<i64>,
    pub price_words: Option<String>,
    pub registration: RegistrationNeed,
    pub registration_words: Option<String>,
    /// Where one registers in Keuvel: how many can come, and how many hours before it ends.
    pub places: Option<i64>,
    pub closes: Option<i64>,
    pub contact: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub organiser: Option<String>,
    #[serde(default)]
    pub languages: Vec<String>,
    pub transport: Option<String>,
    #[serde(default)]
    pub regisseur: bool,
    pub state: Option<StateWord>,
    pub reason: Option<String>,
    /// For caring neighbours alone.
    #[serde(default)]
    pub for_caring_neighbours: bool,
    #[serde(default)]
    pub live: Vec<Live>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum StateWord {
    Stopped,
    Cancelled,
}

/// Something that happens to the n-th coming occurrence.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Live {
    pub nth: usize,
    pub what: What,
    pub reason: Option<String>,
    pub days: Option<i64>,
    pub time: Option<Time>,
    pub place: Option<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum What {
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

    /// The UIDs of what is for caring neighbours alone.
    pub fn for_caring_neighbours(&self) -> impl Iterator<Item = String> {
        self.activity.iter().filter(|entry| entry.for_caring_neighbours).map(Entry::uid)
    }

    /// The activities as they are today.
    pub fn drafts(&self, clock: &Clock) -> impl Iterator<Item = Draft> {
        self.activity.iter().filter_map(|entry| entry.draft(clock))
    }
}
