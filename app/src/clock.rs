//! What time it is: asked in one place and passed on, so that a test can stand on any day.

use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};
use std::sync::LazyLock;

/// The zone in which Keuvel speaks of days and hours.
pub static BRUSSELS: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get("Europe/Brussels").unwrap_or(TimeZone::UTC));

/// The clock of a running program.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's own.
    #[default]
    System,
    /// The machine's own, shifted by so many seconds: a rehearsal on another day.
    Shifted(i64),
    /// Stands still.
    Fixed(Timestamp),
}

impl Clock {
    /// A clock that shows `start` now and then runs on. Errors when `start` is not an RFC 9557 or RFC 3339 time.
    pub fn starting_at(start: &str) -> Result<Self, jiff::Error> {
        let wanted: Timestamp = start.parse::<Zoned>().map(|z| z.timestamp()).or_else(|_| start.parse())?;
        Ok(Self::Shifted(wanted.as_second() - Timestamp::now().as_second()))
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Shifted(seconds) => {
                Timestamp::from_second(Timestamp::now().as_second() + seconds).unwrap_or(Timestamp::MAX)
            }
            Self::Fixed(moment) => *moment,
        }
    }

    /// The moment it is, as the church tower shows it.
    pub fn local(&self) -> Zoned {
        self.now().to_zoned(BRUSSELS.clone())
    }

    /// The day it is in Brussels.
    pub fn today(&self) -> Date {
        self.local().date()
    }
}

/// A moment on the wall clock of Brussels.
pub fn local(moment: Timestamp) -> Zoned {
    moment.to_zoned(BRUSSELS.clone())
}

/// The moment a day begins in Brussels.
pub fn midnight(day: Date) -> Timestamp {
    day.to_zoned(BRUSSELS.clone()).map(|z| z.timestamp()).unwrap_or(Timestamp::MAX)
}
