//! Themes of the neighbourhood: counted in the browser of a regisseur, once for each quarter that is over, and published
//! as they came, with small numbers hidden.

pub mod pages;
pub mod store;

use jiff::civil::Date;
use vault::{
    notes::Theme,
    small::{Row, Shown},
};

/// A quarter of a year, as it is written: 2026-K3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    pub year: i16,
    /// 1 to 4.
    pub number: i8,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), number: (day.month() - 1) / 3 + 1 }
    }

    /// The one before: the newest that is over.
    pub fn before(self) -> Self {
        match self.number {
            1 => Self { year: self.year - 1, number: 4 },
            number => Self { number: number - 1, ..self },
        }
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        jiff::civil::date(self.year, self.number * 3 - 2, 1)
    }

    /// First and last day, as ISO 8601 has them.
    pub fn days(self) -> [String; 2] {
        let (first, last) = (self.number * 3 - 2, self.number * 3);
        let end = if matches!(last, 6 | 9) { 30 } else { 31 };
        [format!("{:04}-{first:02}-01", self.year), format!("{:04}-{last:02}-{end}", self.year)]
    }
}

impl std::fmt::Display for Quarter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-K{}", self.year, self.number)
    }
}

/// Whether this can be a table: a row for each theme, each as the rule for small numbers makes it.
pub fn is_sound(rows: &[Row]) -> bool {
    rows.len() == Theme::ALL.len() && rows.iter().all(Row::is_sound)
}

/// A number in a table for a spreadsheet.
pub fn in_csv(shown: Shown) -> String {
    match shown {
        Shown::Number(n) => n.to_string(),
        Shown::Few => "<5".to_owned(),
        Shown::Hidden => "x".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_quarter_that_is_over_is_the_one_before_today() {
        let quarter = |day: &str| Quarter::of(day.parse().unwrap()).before();
        assert_eq!(quarter("2026-11-24").to_string(), "2026-K3");
        assert_eq!(quarter("2027-01-01").to_string(), "2026-K4");
        assert_eq!(quarter("2026-10-01").days(), ["2026-07-01", "2026-09-30"]);
        assert_eq!(quarter("2026-07-01").days(), ["2026-04-01", "2026-06-30"]);
        assert_eq!(quarter("2027-01-01").days(), ["2026-10-01", "2026-12-31"]);
    }
}
