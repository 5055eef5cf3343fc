//! What was read from a file, before anything is written: what can come in, what cannot and why.

use app::activities::{Details, Draft, Schedule, State};

/// What a file gave.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub found: Vec<Found>,
    pub skipped: Vec<Skipped>,
    /// What else there is to say, a line each.
    pub notes: Vec<String>,
    /// How many events stand in the file, read or not.
    pub events: usize,
    /// The file breaks off: what is missing may have been in it.
    pub cut_off: bool,
}

/// An event that can come in.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it begins in the file.
    pub line: usize,
    /// Without a neighbourhood as yet.
    pub draft: Draft,
    pub locality: Option<Locality>,
    /// Withdrawn at its source, and why: only what was imported before hears of it.
    pub withdrawn: Option<&'static str>,
}

impl Found {
    pub fn new(
        line: usize,
        uid: String,
        details: Details,
        description: String,
        schedule: Schedule,
        state: State,
    ) -> Self {
        let draft = Draft { neighbourhood: String::new(), details, description, schedule, state, uid: Some(uid) };
        Self { line, draft, locality: None, withdrawn: None }
    }
}

/// The postcode and the name of a village or town.
#[derive(Clone, Debug, PartialEq)]
pub struct Locality {
    pub postcode: String,
    pub name: String,
}

impl Locality {
    /// The one in an address written on one line: "Zaal De Kring, Dorpsstraat 1, B-3930 Hamont".
    pub fn within(address: &str) -> Option<Self> {
        address.split([',', '\n', ';', '(', ')']).rev().find_map(|part| {
            let (postcode, name) = part.trim().split_once(' ')?;
            let postcode = postcode.strip_prefix("B-").or(postcode.strip_prefix("BE-")).unwrap_or(postcode);
            Self::new(postcode, name)
        })
    }

    /// A Belgian postcode and a name; `None` where one of them is none.
    pub fn new(postcode: &str, name: &str) -> Option<Self> {
        let (postcode, name) = (postcode.trim(), super::clean::line(name));
        let legal = postcode.len() == 4 && postcode.bytes().all(|b| b.is_ascii_digit()) && !postcode.starts_with('0');
        (legal && name.starts_with(char::is_alphabetic)).then(|| Self { postcode: postcode.to_owned(), name })
    }
}

/// An event that stays out.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    /// Where it begins in the file, or where it is wrong; 0 where nobody knows.
    pub line: usize,
    pub title: String,
    pub why: String,
    pub source: AtSource,
}

/// How an event that stays out stands at its source.
#[derive(Clone, Debug, PartialEq)]
pub enum AtSource {
    /// Gone, or replaced by a newer version of itself: what was imported of it may be cancelled.
    Gone,
    /// Still there, under this UID.
    There(String),
    /// There, and nobody knows under which UID.
    Nameless,
}

impl std::fmt::Display for Skipped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        if !self.title.is_empty() {
            write!(f, "\"{}\": ", self.title)?;
        }
        f.write_str(&super::clean::line(&self.why))
    }
}
