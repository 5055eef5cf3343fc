//! Talking about a post, inside Keuvel: the rules. Two sides, their words, and what stands in the way of more of
//! them. Nobody's number or address is needed, and nobody's name before they say it.

pub mod letters;
pub mod limbo;
pub mod pages;
pub mod store;

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

/// One side of a conversation, as it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Half {
    /// `None` for somebody who left.
    pub account: Option<Uuid>,
    /// The name of their account: shown only through [`Half::name`].
    pub real_name: Option<String>,
    pub nameless: bool,
    pub closed: bool,
    /// Asked the coordinator to join.
    pub asked: bool,
    /// Blocked the other side.
    pub blocks: bool,
    /// Said thank you.
    pub thanked: bool,
    pub unread: bool,
}

impl Half {
    /// The name that the other side sees, or none.
    pub fn name(&self) -> Option<&str> {
        self.real_name.as_deref().filter(|_| !self.nameless && self.account.is_some())
    }
}

/// A conversation, seen from one of its sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    pub id: Uuid,
    /// `None` where the post was deleted.
    pub post: Option<Uuid>,
    /// Of the post, as it was when it was answered.
    pub title: String,
    /// The post is a request, not an offer.
    pub about_request: bool,
    /// Official code.
    pub neighbourhood: String,
    /// A coordinator speaks for who asked at the counter.
    pub stands_in: bool,
    /// Of the newest message, in seconds since 1970.
    pub latest: i64,
    pub side: Side,
    pub mine: Half,
    pub theirs: Half,
}

/// Why nothing more can be written in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// The other side deleted their account.
    Left,
    /// I blocked the other side.
    Blocked,
    /// I closed it.
    ClosedByMe,
    /// The other side closed it, or blocked me: which of the two is theirs alone to know.
    Ended,
}

impl Conversation {
    /// What stands in the way of a message of mine, if anything.
    pub fn wall(&self) -> Option<Wall> {
        if self.theirs.account.is_none() {
            return Some(Wall::Left);
        }
        if self.mine.blocks {
            return Some(Wall::Blocked);
        }
        if self.mine.closed {
            return Some(Wall::ClosedByMe);
        }
        (self.theirs.closed || self.theirs.blocks).then_some(Wall::Ended)
    }

    /// Whether I may still say thank you: once, also when it is closed; not across a block.
    pub fn may_thank(&self) -> bool {
        self.theirs.account.is_some() && !self.mine.thanked && !self.mine.blocks && !self.theirs.blocks
    }

    /// Whether a coordinator reads along.
    pub fn has_coordinator(&self) -> bool {
        self.mine.asked || self.theirs.asked
    }

    /// Whether the other side is the coordinator who stands in for somebody.
    pub fn with_stand_in(&self) -> bool {
        self.stands_in && self.side == Side::Answerer
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

    fn conversation() -> Conversation {
        let half = || Half { account: Some(Uuid::nil()), real_name: Some("Maria".into()), ..Half::default() };
        Conversation {
            id: Uuid::nil(),
            post: None,
            title: "De haag".into(),
            about_request: true,
            neighbourhood: "72037W04".into(),
            stands_in: false,
            latest: 0,
            side: Side::Answerer,
            mine: half(),
            theirs: half(),
        }
    }

    #[test]
    fn a_name_is_seen_once_it_is_said_and_not_after_somebody_left() {
        let mut half = conversation().theirs;
        assert_eq!(half.name(), Some("Maria"));
        half.nameless = true;
        assert_eq!(half.name(), None);
        half.nameless = false;
        half.account = None;
        assert_eq!(half.name(), None);
    }

    #[test]
    fn who_is_blocked_cannot_tell_it_from_a_closed_conversation() {
        let open = conversation();
        assert_eq!(open.wall(), None);
        let (mut blocked, mut closed) = (open.clone(), open.clone());
        blocked.theirs.blocks = true;
        closed.theirs.closed = true;
        assert_eq!(blocked.wall(), Some(Wall::Ended));
        assert_eq!(blocked.wall(), closed.wall());
        let mut mine = open.clone();
        mine.mine.closed = true;
        assert_eq!(mine.wall(), Some(Wall::ClosedByMe));
        mine.mine.blocks = true;
        assert_eq!(mine.wall(), Some(Wall::Blocked), "what I can undo comes first");
        let mut left = mine;
        left.theirs.account = None;
        assert_eq!(left.wall(), Some(Wall::Left));
    }

    #[test]
    fn thanks_are_said_once_also_afterwards_and_never_across_a_block() {
        let mut c = conversation();
        c.mine.closed = true;
        assert!(c.may_thank());
        c.mine.thanked = true;
        assert!(!c.may_thank());
        c.mine.thanked = false;
        c.theirs.blocks = true;
        assert!(!c.may_thank());
    }

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
