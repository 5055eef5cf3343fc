//! Who: the visible faces of a neighbourhood.

pub mod pages;

/// What somebody is to the neighbourhood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Coordinator,
    Regisseur,
    MeetingPlace,
    CaringNeighbour,
}

impl Role {
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
    pub role: Role,
    pub name: String,
    pub phone: Option<String>,
    /// When and where to find them.
    pub words: String,
}
