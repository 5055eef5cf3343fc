//! Values of time as they are written: DATE, DATE-TIME and DURATION (RFC 5545 § 3.3.4 to § 3.3.6).

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

/// The years in which somebody may meet.
const YEARS: std::ops::RangeInclusive<i16> = 1583..=2199;
/// Longest that something may last, in days.
pub const DAYS_MOST: i64 = 10_000;

/// A date, or a time on some wall or in UTC.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    Day(Date),
    Wall(DateTime),
    Utc(Timestamp),
}

impl When {
    /// Reads a DATE or a DATE-TIME; seconds may lack.
    pub fn parse(value: &str) -> Option<Self> {
        let value = Some(value.trim()).filter(|v| v.is_ascii())?;
        let day = value.get(..8)?;
        let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i16>().ok()).flatten();
        let year = number(&day[..4]).filter(|y| YEARS.contains(y))?;
        let date = Date::new(year, number(&day[4..6])? as i8, number(&day[6..])? as i8).ok()?;
        let Some(time) = value[8..].strip_prefix(['T', 't']) else {
            return value[8..].is_empty().then_some(Self::Day(date));
        };
        let (time, utc) = time.strip_suffix(['Z', 'z']).map_or((time, false), |t| (t, true));
        if !matches!(time.len(), 4 | 6) {
            return None;
        }
        let part = |at: usize| time.get(at..at + 2).map_or(Some(0), number).map(|n| n as i8);
        // A leap second is the second before it, as in the standard's own reading.
        let clock = Time::new(part(0)?, part(2)?, part(4)?.min(59), 0).ok()?;
        let wall = date.to_datetime(clock);
        if !utc {
            return Some(Self::Wall(wall));
        }
        wall.to_zoned(TimeZone::UTC).ok().map(|z| Self::Utc(z.timestamp()))
    }
}

/// A DURATION: days are days of the calendar, the rest is exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration {
    pub days: i64,
    pub seconds: i64,
}

impl Duration {
    /// Reads a DURATION that is not negative and not out of all bounds.
    pub fn parse(value: &str) -> Option<Self> {
        let value = value.trim().to_ascii_uppercase();
        let value = value.strip_prefix('+').unwrap_or(&value);
        let (days, time) = value.strip_prefix('P')?.split_once('T').unwrap_or((value.strip_prefix('P')?, ""));
        let days = sum(days, &[('W', 7), ('D', 1)])?;
        let seconds = sum(time, &[('H', 3600), ('M', 60), ('S', 1)])?;
        let bounded = days <= DAYS_MOST && seconds <= DAYS_MOST * 86_400;
        (value.bytes().any(|b| b.is_ascii_digit()) && bounded).then_some(Self { days, seconds })
    }
}

/// The sum of numbers, each with its unit, units in this order.
fn sum(text: &str, units: &[(char, i64)]) -> Option<i64> {
    let (mut rest, mut sum) = (text, 0_i64);
    for (unit, worth) in units {
        if let Some((number, after)) = rest.split_once(*unit) {
            let digits = (1..=9).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
            sum += digits.then(|| number.parse::<i64>().ok()).flatten()?.checked_mul(*worth)?;
            rest = after;
        }
    }
    rest.is_empty().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_read() {
        assert_eq!(When::parse("20261203"), Some(When::Day("2026-12-03".parse().unwrap())));
        assert_eq!(When::parse(" 20261203T140000 "), Some(When::Wall("2026-12-03T14:00:00".parse().unwrap())));
        assert_eq!(When::parse("20261203T1400"), Some(When::Wall("2026-12-03T14:00:00".parse().unwrap())));
        assert_eq!(When::parse("20261203t140060z"), Some(When::Utc("2026-12-03T14:00:59Z".parse().unwrap())));
        for bad in [
            "",
            "2026",
            "20261303",
            "20260230",
            "20261203T",
            "20261203T18300",
            "20261203T250000",
            "20261203T14000é",
            "-0011130T100000",
            "99991231",
            "2026-12-03",
            "é0261203",
            "202é1203",
            "20261203X",
        ] {
            assert_eq!(When::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn durations_are_read() {
        let of = |days, seconds| Some(Duration { days, seconds });
        assert_eq!(Duration::parse("PT1H30M"), of(0, 5_400));
        assert_eq!(Duration::parse("P1DT2H"), of(1, 7_200));
        assert_eq!(Duration::parse("+P2W"), of(14, 0));
        assert_eq!(Duration::parse("P0D"), of(0, 0));
        for bad in ["", "P", "-PT1H", "PT", "1H", "PTH", "PT1X", "P99999999W", "PT1M1H", "P1é"] {
            assert_eq!(Duration::parse(bad), None, "{bad}");
        }
    }
}
