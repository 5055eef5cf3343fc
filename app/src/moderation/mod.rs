//! What a coordinator looks at before others see it: one queue, the oldest first. Rules alone; other areas know them.

pub mod decision;
pub mod doubt;
pub mod fault;
pub mod promise;
pub mod report;
pub mod store;
pub mod told;
pub mod view;

pub use decision::{Decision, Ready};

/// Why something is in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A new post: nobody sees it yet.
    Post,
    /// A change to a post that is on the board: the old text stays until then.
    Edit,
    /// Somebody reported it.
    Report,
    /// An import is not sure of something.
    Import,
    /// The author of a post has a word to say about what was decided.
    Answer,
    /// Something is wrong on a walk.
    Fault,
    /// A coordinator saw it on the board, and decided. It never waits.
    Look,
}

impl Kind {
    pub const ALL: [Self; 7] =
        [Self::Post, Self::Edit, Self::Report, Self::Import, Self::Answer, Self::Fault, Self::Look];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Edit => "edit",
            Self::Report => "report",
            Self::Import => "import",
            Self::Answer => "answer",
            Self::Fault => "fault",
            Self::Look => "look",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// The word in addresses; never changes.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Post => "nieuw",
            Self::Edit => "veranderd",
            Self::Report => "gemeld",
            Self::Import => "overgenomen",
            Self::Answer => "antwoord",
            Self::Fault => "wandeling",
            Self::Look => "van-het-bord",
        }
    }

    /// The kind with this word in an address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.slug() == slug)
    }
}

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Post,
    Message,
    Activity,
    Walk,
}

impl About {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Message => "message",
            Self::Activity => "activity",
            Self::Walk => "walk",
        }
    }

    /// What has this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Post, Self::Message, Self::Activity, Self::Walk].into_iter().find(|a| a.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_words() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.as_str()), Some(kind));
            assert_eq!(Kind::from_slug(kind.slug()), Some(kind));
        }
        assert_eq!((Kind::from_word("?"), About::from_word("?")), (None, None));
    }
}
