//! Short notices of a neighbourhood (*terugkoppeling*): what became of an idea.

pub mod pages;
pub mod store;

use crate::clock;
use jiff::{Timestamp, ToSpan, civil::Date};
use uuid::Uuid;
use vault::notes::Theme;

/// Longest title, in characters.
pub const TITLE_MOST: usize = 120;
/// Longest text, in characters.
pub const BODY_MOST: usize = 1_500;
/// So many stand on the front page.
pub const FRONT_MOST: usize = 2;
/// So long a notice stands on the front page unless another date is chosen, in days.
pub const USUAL_DAYS: i64 = 21;
/// The longest that can be chosen, in days.
pub const DAYS_MOST: i64 = 180;
/// So long a notice can be read on the page of notices, in days.
pub const READ_DAYS: i64 = 365;

/// One notice.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub id: Uuid,
    pub title: String,
    /// Plain text; an empty line divides paragraphs.
    pub body: String,
    /// BCP 47.
    pub lang: String,
    /// What was done with this theme of the neighbourhood.
    pub theme: Option<Theme>,
    /// Seconds since 1970.
    pub created: i64,
    /// Seconds since 1970.
    pub updated: i64,
    /// Seconds since 1970: until then it stands on the front page.
    pub until: i64,
    pub version: i64,
}

impl Notice {
    /// The last day on which it stands on the front page.
    pub fn last_day(&self) -> Date {
        clock::local(Timestamp::from_second(self.until - 1).unwrap_or(Timestamp::MAX)).date()
    }
}

/// Until when something stands there whose last day this is: seconds since 1970.
pub fn end_of(day: Date) -> i64 {
    clock::midnight(day.saturating_add(1.day())).as_second()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_notice_stands_there_for_all_of_its_last_day() {
        let day = date(2026, 12, 3);
        let notice = Notice {
            id: Uuid::nil(),
            title: String::new(),
            body: String::new(),
            lang: "nl".into(),
            theme: None,
            created: 0,
            updated: 0,
            until: end_of(day),
            version: 0,
        };
        assert_eq!(notice.last_day(), day);
        assert_eq!(Timestamp::from_second(notice.until).unwrap(), "2026-12-03T23:00:00Z".parse().unwrap());
    }
}
