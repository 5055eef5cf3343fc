//! The voice of the neighbourhood: a dark crossing, no bus, a lonely square. About a place, never about a person; an
//! ordinary message to the regieteam, not sealed, with a public answer later among the notices.

pub mod heard;
pub mod pages;
pub mod store;

use jiff::civil::Date;
use uuid::Uuid;

/// Longest message, in characters.
pub const BODY_MOST: usize = 1_500;
/// Longest name, and way to reach somebody, in characters.
pub const LINE_MOST: usize = 120;
/// So long it is kept, in days.
pub const KEPT_DAYS: i64 = 365;
/// So many may come from one place on the network in a day.
pub const FROM_ONE: usize = 10;

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    pub id: Uuid,
    /// Official code of the neighbourhood.
    pub neighbourhood: String,
    pub day: Date,
    pub body: String,
    /// BCP 47: the language of the page on which it was written.
    pub lang: String,
    pub name: Option<String>,
    pub reach: Option<String>,
    /// When the regieteam looked at it.
    pub done: Option<Date>,
}
