//! "Binnen twee werkdagen": what is promised to who posts something, counted as people at a desk count.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// So many working days a coordinator has to look.
const DAYS: usize = 2;

/// The last day on which a coordinator will have looked at what was sent on this day.
pub fn by(sent: Date) -> Date {
    let days = std::iter::successors(sent.tomorrow().ok(), |day| day.tomorrow().ok());
    days.filter(|day| is_workday(*day)).nth(DAYS - 1).unwrap_or(sent)
}

/// Whether the day that was promised is over.
pub fn is_broken(sent: Date, today: Date) -> bool {
    today > by(sent)
}

/// Whether desks are open: no weekend, and no legal holiday of Belgium.
pub fn is_workday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

/// The ten legal holidays (royal decree of 18 April 1974, art. 1).
fn is_holiday(day: Date) -> bool {
    const FIXED: [(i8, i8); 7] = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)];
    let easter = easter(day.year());
    // Easter Monday, Ascension, Whit Monday.
    let moving = [1, 39, 50].map(|days: i64| easter.saturating_add(days.days()));
    FIXED.contains(&(day.month(), day.day())) || moving.contains(&day)
}

/// Easter Sunday in the Gregorian calendar (the computation of Meeus, Jones and Butcher).
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    // The day lies between 22 March and 25 April of each year.
    Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn two_working_days_are_counted_from_the_day_after() {
        assert_eq!(by(date(2026, 11, 24)), date(2026, 11, 26), "Tuesday to Thursday");
        assert_eq!(by(date(2026, 11, 26)), date(2026, 11, 30), "Thursday to Monday");
        assert_eq!(by(date(2026, 11, 28)), date(2026, 12, 1), "Saturday counts from Monday");
    }

    #[test]
    fn holidays_do_not_count() {
        assert_eq!(by(date(2026, 12, 24)), date(2026, 12, 29), "Christmas on a Friday");
        assert_eq!(by(date(2026, 11, 10)), date(2026, 11, 13), "the eleventh of November");
        assert_eq!(by(date(2026, 4, 2)), date(2026, 4, 7), "Easter Monday is the sixth of April");
        assert_eq!(by(date(2026, 5, 13)), date(2026, 5, 18), "Ascension on the fourteenth of May");
        assert_eq!(by(date(2026, 5, 22)), date(2026, 5, 27), "Whit Monday on the twenty-fifth");
    }

    #[test]
    fn easter_falls_where_the_church_puts_it() {
        let known = [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)];
        for (year, month, day) in known {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn a_promise_is_broken_on_the_day_after() {
        let sent = date(2026, 11, 24);
        assert!(!is_broken(sent, date(2026, 11, 26)));
        assert!(is_broken(sent, date(2026, 11, 27)));
    }
}
