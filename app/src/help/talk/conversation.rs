//! A conversation as one of its two sides sees it, and what stands in the way of more words.

use super::Side;
use uuid::Uuid;

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
}
