//! *Het kleine helpen*: what neighbours offer and ask each other. What a post is, and what may become of it.

pub mod filter;
pub mod guard;
pub mod owner;
pub mod pages;
pub mod sheet;
pub mod store;
pub mod talk;
pub mod told;

use crate::people::Account;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So long a post stands on the board before its author is asked again, in days.
pub const STANDS_DAYS: i64 = 60;
/// Longest title, in characters.
pub const TITLE_MOST: usize = 80;
/// Longest text, in characters.
pub const BODY_MOST: usize = 1_000;
/// Longest words about when it suits, in characters.
pub const WHEN_MOST: usize = 200;
/// So long a coordinator can take a decision back, in seconds: only then the author hears of it.
pub const UNDO_SECONDS: i64 = 600;

/// Makes an enum whose variants have a word in the database, and one in addresses and forms.
macro_rules! words {
    ($(#[$doc:meta])* $Name:ident { $($(#[$of:meta])* $Variant:ident $word:literal $slug:literal)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $Name { $($(#[$of])* #[serde(rename = $word)] $Variant,)* }

        impl $Name {
            pub const ALL: &[Self] = &[$(Self::$Variant),*];

            /// The word in the database; never changes.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$Variant => $word,)* }
            }

            /// What has this word in the database.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }

            /// The word in addresses and forms; never changes.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$Variant => $slug,)* }
            }

            /// What has this word in an address or a form.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.slug() == slug)
            }
        }
    };
}

words! {
    /// Everyone offers and everyone asks: one board.
    PostKind {
        Offer "offer" "aanbod"
        Request "request" "vraag"
    }
}

words! {
    /// What it is about.
    Category {
        Groceries "groceries" "boodschappen"
        Transport "transport" "vervoer"
        Company "company" "gezelschap"
        Garden "garden" "tuin-en-klusjes"
        Paperwork "paperwork" "papieren-en-computer"
        Animals "animals" "dieren"
        Cooking "cooking" "koken"
        Children "children" "kinderen"
        Other "other" "iets-anders"
    }
}

words! {
    /// On whose boards it stands.
    Reach {
        /// Of its own neighbourhood.
        Neighbourhood "neighbourhood" "buurt"
        /// Of every neighbourhood of the municipality.
        Municipality "municipality" "gemeente"
    }
}

words! {
    /// How a post stands.
    PostState {
        /// A coordinator looks at it before anybody else.
        Waiting "waiting" "wacht"
        /// On the board.
        Open "open" "open"
        /// A coordinator asked its author to change something.
        Change "change" "aanpassen"
        /// A coordinator said no, and why.
        Refused "refused" "geweigerd"
        /// A coordinator took it off the board.
        Offline "offline" "offline"
        /// A coordinator took it off the board for good: its author cannot bring it back.
        Locked "locked" "gesloten"
        /// It worked out.
        Met "met" "gelukt"
        /// Its author took it off the board.
        Ended "ended" "gestopt"
    }
}

impl PostState {
    /// Whether a post may go from here to there.
    pub fn may_become(self, to: Self) -> bool {
        use PostState::{Change, Ended, Locked, Met, Offline, Open, Refused, Waiting};
        match self {
            Waiting => matches!(to, Open | Change | Refused | Offline | Locked | Ended),
            Open => matches!(to, Change | Refused | Offline | Locked | Met | Ended),
            // What its author changes, a coordinator looks at anew.
            Change | Refused | Offline if to == Waiting => true,
            Change => matches!(to, Ended | Locked | Offline),
            Refused => matches!(to, Ended | Locked),
            Offline => matches!(to, Open | Ended | Locked),
            Locked => matches!(to, Open | Offline),
            // Only what stood on the board can be met: its words were looked at.
            Met => matches!(to, Open | Ended),
            Ended => to == Waiting,
        }
    }

    /// Whether a coordinator's decision that led here can be taken back to there.
    pub fn may_go_back_to(self, before: Self) -> bool {
        let decided = matches!(self, Self::Open | Self::Change | Self::Refused | Self::Offline | Self::Locked);
        decided && (before.may_become(self) || before == self)
    }

    /// Whether its author may still change its words.
    pub fn may_be_edited(self) -> bool {
        matches!(self, Self::Waiting | Self::Open | Self::Change | Self::Refused | Self::Offline)
    }
}

/// What its author wrote and chose, and may change later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub category: Category,
    pub title: String,
    pub body: String,
    /// When it suits.
    pub availability: String,
    pub reach: Reach,
    /// Shown as "een buur".
    pub nameless: bool,
    /// BCP 47: of what was written.
    pub lang: String,
}

/// An offer or a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    pub id: Uuid,
    /// Official code.
    pub neighbourhood: String,
    /// `None` where they left: "een buur".
    pub author: Option<Uuid>,
    /// Their name as it is now. For showing there is [`Post::name`].
    pub author_name: Option<String>,
    /// The coordinator who posted it at the counter.
    pub posted_by: Option<Uuid>,
    pub kind: PostKind,
    pub words: Words,
    /// Made for somebody else, who agrees.
    pub for_other: bool,
    pub state: PostState,
    /// Reported by two people: out of sight until somebody looked.
    pub hidden: bool,
    /// A change that waits for a coordinator.
    pub pending: Option<Words>,
    /// Seconds since 1970, as are the others.
    pub created: i64,
    pub updated: i64,
    /// First time on the board.
    pub published: Option<i64>,
    pub ends: i64,
    /// When its author was asked whether it may stay.
    pub reminded: Option<i64>,
    pub version: i64,
}

impl Post {
    /// The name to show; `None` is "een buur".
    pub fn name(&self) -> Option<&str> {
        let named = !self.words.nameless && self.posted_by.is_none();
        self.author_name.as_deref().filter(|_| named)
    }

    /// Whether others see it now.
    pub fn is_on_the_board(&self, now: i64) -> bool {
        self.state == PostState::Open && !self.hidden && self.ends > now
    }

    /// Whether it is theirs to change: of its author, and of who wrote it for them at the counter.
    pub fn is_of(&self, account: &Account) -> bool {
        self.author == Some(account.id) || self.posted_by == Some(account.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_the_database_and_in_addresses_lead_back() {
        for state in PostState::ALL {
            assert_eq!(PostState::from_word(state.as_str()), Some(*state));
        }
        for category in Category::ALL {
            assert_eq!(Category::from_slug(category.slug()), Some(*category));
            assert_eq!(serde_json::to_string(category).unwrap(), format!("\"{}\"", category.as_str()));
        }
        assert_eq!((Reach::from_slug("x"), PostKind::from_word("")), (None, None));
    }

    #[test]
    fn nothing_comes_onto_the_board_without_a_coordinator() {
        use PostState::{Met, Offline, Open, Waiting};
        let to_open: Vec<_> = PostState::ALL.iter().filter(|s| s.may_become(Open)).collect();
        // Locked and offline are left by coordinators alone; met stood on the board as it is.
        assert_eq!(to_open, [&Waiting, &Offline, &PostState::Locked, &Met]);
        assert!(!PostState::Ended.may_become(Open) && PostState::Ended.may_become(Waiting));
        assert!(!PostState::Locked.may_be_edited());
    }

    #[test]
    fn no_state_becomes_itself_and_each_can_be_left() {
        for state in PostState::ALL {
            assert!(!state.may_become(*state), "{state:?}");
            assert!(PostState::ALL.iter().any(|to| state.may_become(*to)), "{state:?}");
        }
    }

    #[test]
    fn what_a_coordinator_decided_can_be_taken_back() {
        use PostState::{Change, Ended, Met, Open, Refused, Waiting};
        assert!(Open.may_go_back_to(Waiting) && Change.may_go_back_to(Waiting) && Refused.may_go_back_to(Waiting));
        assert!(PostState::Offline.may_go_back_to(Open) && PostState::Locked.may_go_back_to(Open));
        assert!(!Ended.may_go_back_to(Open) && !Met.may_go_back_to(Open), "that was their author's");
    }
}
