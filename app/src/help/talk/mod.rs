//! Talking about a post, inside Keuvel: the rules. Two sides, their words, and what stands in the way of more of
//! them. Nobody's number or address is needed, and nobody's name before they say it.

mod conversation;
pub mod letters;
pub mod limbo;
pub mod pages;
pub mod store;

pub use conversation::{Conversation, Half, Wall};
use uuid::Uuid;

/// Longest message, in characters.
pub const WORDS_MOST: usize = 2_000;
/// Longest thank-you, in characters.
pub const THANKS_MOST: usize = 200;
/// Longest explanation of a report, in characters.
pub const REPORT_MOST: usize = 500;
/// A request that nobody answered for so long appears with the coordinator, in seconds: five days.
pub const LIMBO_SECONDS: i64 = 5 * 86_400;
/// A conversation that was closed so long ago is deleted, in seconds: twelve months.
pub const RETENTION_SECONDS: i64 = 365 * 86_400;
/// Messages about conversations; somebody may want none of them.
pub const MUTED_KIND: &str = "berichten";

/// The two of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Who wrote the post, or stands in for them.
    Author,
    /// Who answered it.
    Answerer,
}

impl Side {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Answerer => "answerer",
        }
    }

    /// The side with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Author, Self::Answerer].into_iter().find(|s| s.as_str() == word)
    }

    pub fn other(self) -> Self {
        match self {
            Self::Author => Self::Answerer,
            Self::Answerer => Self::Author,
        }
    }
}

/// Who says something: one of the two, or the coordinator whom one of them asked to join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    Of(Side),
    Coordinator,
}

impl Voice {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Of(side) => side.as_str(),
            Self::Coordinator => "coordinator",
        }
    }

    /// The voice with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        if word == "coordinator" { Some(Self::Coordinator) } else { Side::from_word(word).map(Self::Of) }
    }
}

/// What stands in a conversation: words, or something that happened in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Thanks,
    /// A nameless author said their name.
    Named,
    CoordinatorAsked,
    CoordinatorThanked,
    Closed,
    Opened,
    /// A coordinator took the words away.
    Removed,
}

impl Kind {
    const ALL: [Self; 8] = [
        Self::Text,
        Self::Thanks,
        Self::Named,
        Self::CoordinatorAsked,
        Self::CoordinatorThanked,
        Self::Closed,
        Self::Opened,
        Self::Removed,
    ];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Thanks => "thanks",
            Self::Named => "named",
            Self::CoordinatorAsked => "coordinator-asked",
            Self::CoordinatorThanked => "coordinator-thanked",
            Self::Closed => "closed",
            Self::Opened => "opened",
            Self::Removed => "removed",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == word)
    }
}

/// One message, or one thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub id: Uuid,
    pub voice: Voice,
    /// Who wrote it deleted their account, and their words with it.
    pub gone: bool,
    /// Of the account that wrote it: shown only where the conversation shows it.
    pub real_name: Option<String>,
    pub kind: Kind,
    pub words: String,
    /// Seconds since 1970.
    pub at: i64,
}

/// What somebody wrote, as it is kept: lines without space at their end, no more than one empty line in a row.
pub fn tidy(typed: &str) -> String {
    let mut tidy = String::with_capacity(typed.len());
    let mut empty = 0;
    for line in typed.trim().lines() {
        let line = line.trim_end();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty > 1 {
            continue;
        }
        if !tidy.is_empty() {
            tidy.push('\n');
        }
        tidy.push_str(line);
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_without_empty_room() {
        assert_eq!(tidy("  dag  \r\n\n\n\n  tot zo \n "), "dag\n\n  tot zo");
        assert_eq!(tidy(" \n\t "), "");
    }

    #[test]
    fn every_word_in_the_database_is_read_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.as_str()), Some(kind));
        }
        for voice in [Voice::Of(Side::Author), Voice::Of(Side::Answerer), Voice::Coordinator] {
            assert_eq!(Voice::from_word(voice.as_str()), Some(voice));
        }
    }
}
