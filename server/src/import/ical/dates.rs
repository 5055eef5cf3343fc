//! When an event takes place: DTSTART to EXDATE (RFC 5545 § 3.8.2 and § 3.8.5) as a schedule on the clock of its zone.

use super::{
    tree::Component,
    value::{DAYS_MOST, Duration, When},
    zone::{Zone, Zones},
};
use crate::import::{clean, lines::Line};
use app::activities::{Change, Length, Schedule, rule::Rule};
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// Most RDATEs, and most EXDATEs, of one event.
pub const DATES_MOST: usize = 2_000;
/// Longest recurrence rule, in characters.
const RULE_MOST: usize = 500;

/// The clock on which the times of one event stand.
#[derive(Clone, Debug)]
pub struct Clock {
    pub zone: Zone,
    /// DTSTART has no zone of its own.
    floating: bool,
    /// DTSTART is a DATE.
    whole_days: bool,
    /// For dates without a time among dates with one.
    start: DateTime,
}

/// When the event is, without what happened to single dates.
pub struct Dates {
    pub clock: Clock,
    pub schedule: Schedule,
}

/// The one date of an override whose series is not there.
pub fn single(event: &Component, zones: &Zones) -> Result<Dates, String> {
    let start = event.get("DTSTART").ok_or("it has no start (DTSTART)")?;
    let clock = Clock::of(start, zones, false)?;
    let mut schedule = Schedule::once(clock.start, clock.length(event, zones)?);
    schedule.zone = clock.zone.name.clone();
    Ok(Dates { clock, schedule })
}

/// Reads them. Errors say, in words for people, what is wrong.
pub fn read(event: &Component, zones: &Zones) -> Result<Dates, String> {
    let start = event.get("DTSTART").ok_or("it has no start (DTSTART)")?;
    if event.all("RRULE").count() > 1 {
        return Err("it has more than one recurrence rule (RRULE)".to_owned());
    }
    if event.get("EXRULE").is_some() {
        return Err("it has a rule of exceptions (EXRULE), which the standard has withdrawn".to_owned());
    }
    let rule = event.get("RRULE").map(|line| line.value.trim());
    let recurs = rule.is_some() || event.get("RDATE").is_some();
    let clock = Clock::of(start, zones, recurs)?;
    let mut schedule = Schedule::once(clock.start, clock.length(event, zones)?);
    schedule.zone = clock.zone.name.clone();
    schedule.rule = rule.map(|rule| clock.rule(rule)).transpose()?;
    for line in event.all("RDATE") {
        for value in line.value.split(',').map(str::trim).filter(|v| !v.is_empty()) {
            let (begin, period) = value.split_once('/').map_or((value, None), |(begin, end)| (begin, Some(end)));
            let wall = clock.wall(begin, line, zones)?;
            schedule.also.push(wall);
            let length = period.map(|end| clock.period(wall, end, line, zones)).transpose()?;
            if let Some(length) = length.filter(|l| *l != schedule.length) {
                schedule.changes.push(Change { length: Some(length), ..unchanged(wall) });
            }
        }
    }
    for line in event.all("EXDATE") {
        for value in line.value.split(',').map(str::trim).filter(|v| !v.is_empty()) {
            schedule.except.push(clock.wall(value, line, zones)?);
        }
    }
    for dates in [&mut schedule.also, &mut schedule.except] {
        dates.sort_unstable();
        dates.dedup();
        if dates.len() > DATES_MOST {
            return Err(format!("it has more than {DATES_MOST} single dates"));
        }
    }
    schedule.also.retain(|wall| *wall != schedule.start);
    Ok(Dates { clock, schedule })
}

/// A change that changes nothing as yet.
pub fn unchanged(original: DateTime) -> Change {
    Change { original, cancelled: false, start: None, length: None, title: None, place: None, reason: None }
}

impl Clock {
    fn of(start: &Line, zones: &Zones, recurs: bool) -> Result<Self, String> {
        let when = parse(&start.value, "DTSTART")?;
        let brussels = Zone::brussels();
        let clock = |zone: Zone, start: DateTime| Self { zone, floating: false, whole_days: false, start };
        Ok(match (when, start.param("TZID")) {
            (When::Day(day), _) => Self { whole_days: true, ..clock(brussels, midnight(day)) },
            (When::Utc(moment), _) if recurs => clock(Zone::utc(), moment.to_zoned(TimeZone::UTC).datetime()),
            (When::Utc(moment), _) => clock(brussels.clone(), moment.to_zoned(brussels.tz).datetime()),
            (When::Wall(wall), Some(tzid)) => clock(zones.get(tzid, wall.year())?, wall),
            (When::Wall(wall), None) => Self { floating: true, ..clock(zones.floating.clone(), wall) },
        })
    }

    /// The wall time on this clock that a value means: of DTSTART, RDATE, EXDATE or RECURRENCE-ID.
    pub fn wall(&self, value: &str, line: &Line, zones: &Zones) -> Result<DateTime, String> {
        let wall = match (parse(value, &line.name)?, line.param("TZID")) {
            (When::Day(day), _) if self.whole_days => return Ok(midnight(day)),
            (When::Day(day), _) => return Ok(day.to_datetime(self.start.time())),
            // A floating time is no moment: whoever wrote a Z behind its exceptions meant the same wall.
            (When::Utc(moment), _) if self.floating => moment.to_zoned(TimeZone::UTC).datetime(),
            (When::Utc(moment), _) => moment.to_zoned(self.zone.tz.clone()).datetime(),
            (When::Wall(wall), Some(tzid)) => {
                let zone = zones.get(tzid, wall.year())?;
                if zone == self.zone { wall } else { moment(wall, &zone.tz)?.to_zoned(self.zone.tz.clone()).datetime() }
            }
            (When::Wall(wall), None) => wall,
        };
        Ok(if self.whole_days { midnight(wall.date()) } else { wall })
    }

    /// How long each occurrence lasts: DTEND or DURATION, or what the standard says where there is neither.
    pub fn length(&self, event: &Component, zones: &Zones) -> Result<Length, String> {
        if let Some(line) = event.get("DTEND") {
            let end = parse(&line.value, "DTEND")?;
            if self.whole_days {
                let wall = self.wall(&line.value, line, zones)?;
                // Many write the last day, where the standard wants the day after it.
                return days(self.start.date(), wall.date()).map(|n| Length::Days(n.max(1)));
            }
            return match end {
                When::Day(day) => self.minutes(self.start, midnight(day)),
                _ => self.minutes(self.start, self.wall(&line.value, line, zones)?),
            };
        }
        match event.get("DURATION") {
            Some(line) => self.lasting(self.start, &line.value),
            None if self.whole_days => Ok(Length::Days(1)),
            None => Ok(Length::Minutes(0)),
        }
    }

    /// The length of a PERIOD (§ 3.3.9) by its end or its duration.
    fn period(&self, start: DateTime, end: &str, line: &Line, zones: &Zones) -> Result<Length, String> {
        if end.starts_with(['P', 'p', '+']) {
            return self.lasting(start, end);
        }
        let end = self.wall(end, line, zones)?;
        if self.whole_days { days(start.date(), end.date()).map(Length::Days) } else { self.minutes(start, end) }
    }

    fn lasting(&self, start: DateTime, value: &str) -> Result<Length, String> {
        let wrong = || format!("its DURATION is none: {}", clean::quoted(value));
        let Duration { days, seconds } = Duration::parse(value).ok_or_else(wrong)?;
        if self.whole_days {
            return Ok(Length::Days((days + seconds / 86_400).max(1)));
        }
        let later = start.checked_add(jiff::Span::new().days(days)).map_err(|_| wrong())?;
        let Length::Minutes(minutes) = self.minutes(start, later)? else { return Err(wrong()) };
        Ok(Length::Minutes(minutes + seconds / 60))
    }

    /// From one wall time to another, exactly.
    fn minutes(&self, start: DateTime, end: DateTime) -> Result<Length, String> {
        let seconds = moment(end, &self.zone.tz)?.as_second() - moment(start, &self.zone.tz)?.as_second();
        if seconds < 0 {
            return Err("it ends before it begins".to_owned());
        }
        if seconds > DAYS_MOST * 86_400 {
            return Err(format!("it lasts more than {DAYS_MOST} days"));
        }
        Ok(Length::Minutes(seconds / 60))
    }

    fn rule(&self, source: &str) -> Result<String, String> {
        if source.len() > RULE_MOST {
            return Err("its recurrence rule is too long".to_owned());
        }
        let rule = Rule::parse(source).map_err(|e| e.to_string())?;
        if never(&rule) {
            return Err("its recurrence rule asks for a day that its months do not have".to_owned());
        }
        if rule.until(&self.zone.tz).is_some_and(|until| until < self.start) {
            return Err("its recurrence ends (UNTIL) before it begins".to_owned());
        }
        Ok(rule.to_string())
    }

    /// When an override on a clock of its own starts, on this one.
    pub fn of_override(&self, own: &Self) -> Result<DateTime, String> {
        if own.whole_days || own.floating || own.zone == self.zone {
            return Ok(own.start);
        }
        Ok(moment(own.start, &own.zone.tz)?.to_zoned(self.zone.tz.clone()).datetime())
    }
}

/// Whether a rule looks for the 30th of February: the search would go on to the end of time.
fn never(rule: &Rule) -> bool {
    const DAYS: [i64; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let numbers = |key: &str| rule.list(key).into_iter().filter_map(|n| n.parse::<i64>().ok()).collect::<Vec<_>>();
    let (months, days) = (numbers("BYMONTH"), numbers("BYMONTHDAY"));
    let longest = months.iter().filter_map(|m| DAYS.get(usize::try_from(m - 1).ok()?)).max();
    longest.is_some_and(|longest| !days.is_empty() && days.iter().all(|day| day.abs() > *longest))
}

fn parse(value: &str, name: &str) -> Result<When, String> {
    When::parse(value).ok_or_else(|| format!("its {name} is no date: {}", clean::quoted(value)))
}

fn midnight(day: Date) -> DateTime {
    day.at(0, 0, 0, 0)
}

fn moment(wall: DateTime, tz: &TimeZone) -> Result<Timestamp, String> {
    tz.to_ambiguous_timestamp(wall).compatible().map_err(|_| "its dates are out of reach".to_owned())
}

fn days(from: Date, until: Date) -> Result<i64, String> {
    let days = from.until(until).map_or(-1, |span| i64::from(span.get_days()));
    match days {
        ..0 => Err("it ends before it begins".to_owned()),
        0..=DAYS_MOST => Ok(days),
        _ => Err(format!("it lasts more than {DAYS_MOST} days")),
    }
}
