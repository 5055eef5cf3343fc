//! What the server shows of activities: the front page, the list, one activity, the week on paper; and the desk.

pub mod circle;
pub mod detail;
pub mod event;
pub mod front;
pub mod list;
pub mod manage;
pub mod mine;
pub mod register;
pub mod week;

use super::store::Listed;
use crate::clock;
use jiff::{Timestamp, Zoned};

/// Until when a page that shows these is right: the next start or end among them, and midnight at the latest.
pub fn right_until<'a>(now: &Zoned, shown: impl IntoIterator<Item = &'a Listed>) -> Timestamp {
    let midnight = clock::midnight(now.date().tomorrow().unwrap_or(now.date()));
    let moment = now.timestamp();
    let edges = shown.into_iter().flat_map(|l| [l.starts, l.ends]).filter(|t| *t > moment);
    edges.chain([midnight]).min().unwrap_or(midnight)
}
