//! The week on one sheet: which days, and what fits.

pub mod letters;
pub mod sheet;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// The Monday of the week that somebody prints today: from Saturday on, the coming one.
pub fn usual_monday(today: Date) -> Date {
    match today.weekday() {
        Weekday::Saturday => today.saturating_add(2.days()),
        Weekday::Sunday => today.saturating_add(1.day()),
        day => today.saturating_sub(i64::from(day.to_monday_zero_offset()).days()),
    }
}

/// The Monday of the week in which a day lies.
pub fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_week_is_this_one_until_friday() {
        assert_eq!(usual_monday(date(2026, 11, 20)), date(2026, 11, 16));
        assert_eq!(usual_monday(date(2026, 11, 21)), date(2026, 11, 23));
        assert_eq!(usual_monday(date(2026, 11, 22)), date(2026, 11, 23));
        assert_eq!(usual_monday(date(2026, 11, 23)), date(2026, 11, 23));
    }
}
