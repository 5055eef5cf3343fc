//! Meeting moments (*ontmoetingsmomenten*): what there is to do. One activity has many occurrences.

#[cfg(feature = "ssr")]
pub mod card;
#[cfg(feature = "ssr")]
pub mod details;
#[cfg(feature = "ssr")]
pub mod filter;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod ours;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod recurrence;
#[cfg(feature = "ssr")]
pub mod registration;
#[cfg(feature = "ssr")]
pub mod rule;
#[cfg(feature = "ssr")]
pub mod schedule;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod week;

#[cfg(feature = "ssr")]
pub use {
    card::Card,
    details::{Contact, Details, Kind, Place, Price, Registration, RegistrationNeed},
    schedule::{Change, Length, Note, Occurrence, Schedule, Status},
};

#[cfg(feature = "ssr")]
mod activity {
    use super::{Details, Schedule};
    use serde::{Deserialize, Serialize};
    use uuid::Uuid;

    /// Whether the whole activity goes on.
    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "is", rename_all = "kebab-case")]
    pub enum State {
        #[default]
        Planned,
        /// Every coming occurrence is cancelled; the activity may come back.
        Cancelled { reason: Option<String> },
        /// A series that has ended before its time. `since` in seconds since 1970.
        Stopped { since: i64, reason: Option<String> },
    }

    impl State {
        /// Why, where it does not simply go on.
        pub fn reason(&self) -> Option<&str> {
            match self {
                Self::Planned => None,
                Self::Cancelled { reason } | Self::Stopped { reason, .. } => reason.as_deref(),
            }
        }
    }

    /// Who an activity is for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Audience {
        #[default]
        Everybody,
        /// The caring neighbours of the neighbourhood, and who works there: nobody else sees that it exists.
        CaringNeighbours,
    }

    impl Audience {
        /// The word in the database; nothing for everybody.
        pub fn as_word(self) -> Option<&'static str> {
            match self {
                Self::Everybody => None,
                Self::CaringNeighbours => Some("caring-neighbours"),
            }
        }

        /// The one with this word. A word of a newer program is shown to as few as can be.
        pub fn from_word(word: Option<&str>) -> Self {
            if word.is_none() { Self::Everybody } else { Self::CaringNeighbours }
        }

        /// Whether everybody may see it.
        pub fn is_everybody(self) -> bool {
            self == Self::Everybody
        }
    }

    /// One activity, as it is kept.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Activity {
        pub id: Uuid,
        /// Official code of the neighbourhood.
        pub neighbourhood: String,
        /// Its address within the neighbourhood; unique there, never changed.
        pub slug: String,
        pub details: Details,
        /// Plain text; an empty line divides paragraphs.
        pub description: String,
        pub schedule: Schedule,
        pub state: State,
        /// RFC 5545 SEQUENCE: raised at each change that a calendar must know of.
        pub sequence: i64,
        /// Seconds since 1970.
        pub created: i64,
        /// Seconds since 1970.
        pub updated: i64,
        /// UID or @id at the source it was imported from.
        pub uid: Option<String>,
        pub audience: Audience,
    }

    impl Activity {
        /// Where it is read, in the neighbourhood with this address: what is not for everybody has no public page.
        pub fn path(&self, place: &str) -> String {
            match self.audience {
                Audience::Everybody => format!("/{place}/activiteiten/{}", self.slug),
                Audience::CaringNeighbours => format!("/mijn/zorgzame-buren/{place}/{}", self.slug),
            }
        }
    }

    /// What somebody wants to publish: an activity before it has an id, an address and a history.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Draft {
        pub neighbourhood: String,
        pub details: Details,
        pub description: String,
        pub schedule: Schedule,
        pub state: State,
        pub uid: Option<String>,
    }
}
#[cfg(feature = "ssr")]
pub use activity::{Activity, Audience, Draft, State};

/// Longest description kept, in characters.
pub const DESCRIPTION_MOST: usize = 8_000;
/// Longest title, place or other single line, in characters.
pub const LINE_MOST: usize = 300;
/// How far ahead occurrences are worked out, in days.
pub const AHEAD_DAYS: i64 = 731;
/// How long an occurrence stays in the lists after its end, in days.
pub const BEHIND_DAYS: i64 = 8;
