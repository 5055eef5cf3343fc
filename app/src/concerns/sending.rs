//! What arrives sealed, and what its sender may hear of it: types and rules, without a database.

use super::wire::B64;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use uuid::{Uuid, Version};
use vault::envelope::SEALED;

/// How far a concern is, as the server knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Received,
    Read,
    FollowedUp,
    Closed,
}

impl Status {
    pub const ALL: [Self; 4] = [Self::Received, Self::Read, Self::FollowedUp, Self::Closed];

    /// The number in the database; never changes.
    pub fn number(self) -> i64 {
        Self::ALL.iter().position(|s| *s == self).unwrap_or_default() as i64
    }

    /// The status with this number; the first where there is none such.
    pub fn from_number(number: i64) -> Self {
        usize::try_from(number).ok().and_then(|n| Self::ALL.get(n).copied()).unwrap_or(Self::Received)
    }

    /// The word that the sender's browser knows.
    pub fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Read => "read",
            Self::FollowedUp => "followed-up",
            Self::Closed => "closed",
        }
    }
}

/// The few things that a regisseur can say back without writing anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixedAnswer {
    /// "Dank je, ik neem contact op."
    WillContact,
    /// "Bel mij even."
    CallMe,
    /// "Dank je, het is geregeld."
    Arranged,
}

impl FixedAnswer {
    pub const ALL: [Self; 3] = [Self::WillContact, Self::CallMe, Self::Arranged];

    /// The number in the database, counted from 1; never changes.
    pub fn number(self) -> i64 {
        Self::ALL.iter().position(|a| *a == self).unwrap_or_default() as i64 + 1
    }

    /// The answer with this number.
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.get(usize::try_from(number.checked_sub(1)?).ok()?).copied()
    }

    /// The word that the sender's browser knows.
    pub fn word(self) -> &'static str {
        match self {
            Self::WillContact => "will-contact",
            Self::CallMe => "call-me",
            Self::Arranged => "arranged",
        }
    }
}

/// A concern as its sender's browser hands it over.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arriving {
    pub id: Uuid,
    pub team: Uuid,
    /// Official code.
    pub neighbourhood: String,
    pub epoch: u64,
    pub headline: B64,
    pub body: B64,
    /// SHA-256 of the receipt secret.
    pub receipt: B64,
    /// By whom: decides how many may come, and is not stored.
    #[serde(rename = "as")]
    pub by: By,
    /// The referral card it came with, for its limit; not stored with it.
    #[serde(default)]
    pub card: Option<String>,
}

/// Who passes something on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// A caring neighbour, who must be signed in.
    Neighbour,
    Anybody,
    /// A practice, with a referral card.
    Card,
}

impl Arriving {
    /// Whether it has the shape that our page gives it.
    pub fn is_sound(&self) -> bool {
        let sizes = self.headline.0.len() == SEALED && self.body.0.len() == SEALED && self.receipt.0.len() == 32;
        // A key that tells the time would tell when it was sent.
        let random = self.id.get_version() == Some(Version::Random);
        sizes && random && (self.by == By::Card) == self.card.is_some()
    }
}

/// What stays of a concern that is gone.
pub fn tombstone(id: Uuid) -> Vec<u8> {
    Sha256::digest(id.as_bytes()).to_vec()
}

/// The Monday of the week of a day, in days since 1970: all that is kept of when.
pub fn week_of(day: Date) -> i64 {
    let monday = day.saturating_sub(jiff::Span::new().days(i64::from(day.weekday().since(Weekday::Monday))));
    days_since_1970(monday)
}

/// A day as a number.
pub fn days_since_1970(day: Date) -> i64 {
    (day - jiff::civil::date(1970, 1, 1)).get_days().into()
}

/// The day with this number; the first of 1970 for one that no calendar has.
pub fn day_of(days: i64) -> Date {
    let epoch = jiff::civil::date(1970, 1, 1);
    jiff::Span::new().try_days(days).map_or(epoch, |span| epoch.saturating_add(span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn of_a_moment_the_week_is_left() {
        for day in [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29)] {
            assert_eq!(day_of(week_of(day)), date(2026, 11, 23));
        }
        assert_eq!(day_of(week_of(date(2026, 11, 30))), date(2026, 11, 30));
        assert_eq!(day_of(i64::MAX), date(1970, 1, 1));
    }

    #[test]
    fn numbers_in_the_database_come_back() {
        for status in Status::ALL {
            assert_eq!(Status::from_number(status.number()), status);
        }
        for answer in FixedAnswer::ALL {
            assert_eq!(FixedAnswer::from_number(answer.number()), Some(answer));
        }
        assert_eq!((FixedAnswer::from_number(0), FixedAnswer::from_number(i64::MIN)), (None, None));
        assert_eq!((Status::from_number(-1), Status::from_number(99)), (Status::Received, Status::Received));
    }

    #[test]
    fn what_our_page_does_not_make_is_refused() {
        let sound = Arriving {
            id: Uuid::new_v4(),
            team: Uuid::new_v4(),
            neighbourhood: "72037W04".into(),
            epoch: 1,
            headline: B64(vec![1; SEALED]),
            body: B64(vec![2; SEALED]),
            receipt: B64(vec![3; 32]),
            by: By::Anybody,
            card: None,
        };
        assert!(sound.is_sound());
        for wrong in [
            Arriving { id: Uuid::now_v7(), ..sound.clone() },
            Arriving { body: B64(vec![2; SEALED - 1]), ..sound.clone() },
            Arriving { headline: B64(vec![2; SEALED + 1]), ..sound.clone() },
            Arriving { receipt: B64(Vec::new()), ..sound.clone() },
            Arriving { by: By::Card, ..sound.clone() },
            Arriving { card: Some("x".into()), ..sound },
        ] {
            assert!(!wrong.is_sound(), "{wrong:?}");
        }
    }
}
