//! What stands inside an entry: what was done with a concern. Each one says how the matter stands after it, so that the
//! newest alone is enough for a list.

use crate::Refused;
use serde::{Deserialize, Serialize};

/// The only version there is.
pub const VERSION: u8 = 1;

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub v: u8,
    pub kind: Kind,
    /// The day it was written.
    pub on: String,
    #[serde(default)]
    pub text: String,
    /// Where somebody was led to; only with a hand-over.
    #[serde(default)]
    pub to: Option<Destination>,
    /// What the sender was told, of the fixed answers.
    #[serde(default)]
    pub answer: Option<u8>,
    /// How the matter stands now.
    pub state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Note,
    /// Somebody of the team takes it, or gives it to another one.
    Holder,
    /// *Toeleiding*.
    Handover,
    Theme,
    Outcome,
    Reopened,
    /// It waits until a day.
    Waiting,
    /// One of the fixed answers to the sender.
    Answer,
}

/// Where somebody is led to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destination {
    pub kind: Way,
    /// As it is called.
    pub name: String,
    /// The person agrees that this one hears of it. Without that there is no hand-over.
    pub agreed: bool,
    /// The day to look whether it worked.
    pub check: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// Of the social map.
    Service,
    Moment,
    Post,
    Neighbour,
    /// Something that Keuvel does not know.
    Other,
}

/// How the matter stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// What the one who has it signs with, as base64url; nobody where it is empty.
    #[serde(default)]
    pub holder: String,
    #[serde(default)]
    pub themes: Vec<Theme>,
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// The day it was closed.
    #[serde(default)]
    pub closed: Option<String>,
    /// How often it was opened again.
    #[serde(default)]
    pub reopened: u16,
}

/// What a concern is about, for policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    Loneliness,
    Health,
    Household,
    Money,
    Housing,
    InformalCare,
    Safety,
    Mobility,
    Other,
}

impl Theme {
    pub const ALL: [Self; 9] = [
        Self::Loneliness,
        Self::Health,
        Self::Household,
        Self::Money,
        Self::Housing,
        Self::InformalCare,
        Self::Safety,
        Self::Mobility,
        Self::Other,
    ];

    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Loneliness => "loneliness",
            Self::Health => "health",
            Self::Household => "household",
            Self::Money => "money",
            Self::Housing => "housing",
            Self::InformalCare => "informal-care",
            Self::Safety => "safety",
            Self::Mobility => "mobility",
            Self::Other => "other",
        }
    }

    /// The theme that is written so.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    Helped,
    Referred,
    Declined,
    Unreached,
    Other,
}

impl Outcome {
    pub const ALL: [Self; 5] = [Self::Helped, Self::Referred, Self::Declined, Self::Unreached, Self::Other];
}

/// Reads one; refuses what the inbox cannot show, and a hand-over that nobody agreed to.
pub fn read(text: &[u8]) -> Result<Note, Refused> {
    let note: Note = serde_json::from_slice(text).map_err(|_| Refused::Malformed)?;
    let agreed = note.to.as_ref().is_none_or(|to| to.agreed && !to.name.is_empty() && !to.check.is_empty());
    let fits = (note.kind == Kind::Handover) == note.to.is_some()
        && (note.kind != Kind::Outcome || note.state.outcome.is_some())
        && (note.kind != Kind::Answer || note.answer.is_some());
    if note.v == VERSION && agreed && fits { Ok(note) } else { Err(Refused::Malformed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_written_in_one_way() {
        for theme in Theme::ALL {
            assert_eq!(serde_json::to_value(theme).unwrap(), theme.word());
            assert_eq!(Theme::from_word(theme.word()), Some(theme));
        }
        assert_eq!(Theme::from_word("weather"), None);
    }

    fn handed_over(agreed: bool) -> String {
        format!(
            r#"{{"v":1,"kind":"handover","on":"2026-11-24","to":{{"kind":"service","name":"Huis van het Kind",
            "agreed":{agreed},"check":"2026-12-08"}},"state":{{"holder":"abc","themes":["informal-care"]}}}}"#
        )
    }

    #[test]
    fn a_hand_over_needs_the_consent_of_the_person() {
        assert!(read(handed_over(true).as_bytes()).is_ok());
        assert_eq!(read(handed_over(false).as_bytes()), Err(Refused::Malformed));
    }

    #[test]
    fn what_the_inbox_cannot_show_is_not_sealed() {
        let note = r#"{"v":1,"kind":"note","on":"2026-11-24","text":"gebeld","state":{}}"#;
        assert!(read(note.as_bytes()).is_ok());
        for bad in [
            note.replace("\"v\":1", "\"v\":2"),
            note.replace("note", "gossip"),
            note.replace("\"note\"", "\"handover\""),
            note.replace("\"note\"", "\"outcome\""),
            note.replace("\"note\"", "\"answer\""),
        ] {
            assert_eq!(read(bad.as_bytes()), Err(Refused::Malformed), "{bad}");
        }
    }
}
