//! Referral cards (*doorverwijskaartjes*): a practice hands one over, or fills it in together with somebody. What comes
//! with a card is sealed like all else; the card itself holds a code, and no data of anybody.

pub mod desk;
pub mod open;
pub mod report;
pub mod sheet;
pub mod store;

/// Longest name of a practice, in characters.
pub const NAME_MOST: usize = 80;
/// Most that may come with one card in a day: what a coordinator can choose.
pub const A_DAY: std::ops::RangeInclusive<i64> = 1..=50;
/// What is proposed.
pub const A_DAY_USUAL: i64 = 10;
/// So far back uses of a card are counted, and so long a card is kept after it was revoked, in days.
pub const KEPT_DAYS: i64 = 365;
/// Most cards of one neighbourhood that work.
pub const CARDS_MOST: usize = 500;
