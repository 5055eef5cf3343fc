//! Who: the visible faces of a neighbourhood, and the people who signed in.

pub mod account;
pub mod browser;
pub mod card;
pub mod for_an_hour;
pub mod handles;
pub mod limits;
pub mod pages;
pub mod passkeys;
pub mod pin;
pub mod roles;
pub mod secrets;
pub mod sent;
pub mod store;

pub use account::{Account, Session};
pub use handles::{Administrator, Caring, CaringNeighbour, Circle, Coordinator, Desk, Maybe, Member, Regie, Regisseur};
pub use roles::{Grant, Role};
pub use sent::{Sent, Typed};

/// What a visible face is to the neighbourhood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceRole {
    Coordinator,
    Regisseur,
    MeetingPlace,
    CaringNeighbour,
}

impl FaceRole {
    /// The word in the database and in the example content.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Regisseur => "regisseur",
            Self::MeetingPlace => "meeting-place",
            Self::CaringNeighbour => "caring-neighbour",
        }
    }

    /// The role with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Coordinator, Self::Regisseur, Self::MeetingPlace, Self::CaringNeighbour]
            .into_iter()
            .find(|r| r.as_str() == word)
    }
}

/// A person or place that everybody may know.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    pub role: FaceRole,
    pub name: String,
    pub phone: Option<String>,
    /// When and where to find them.
    pub words: String,
}
