//! How an activity comes back: RRULE, RDATE and EXDATE as a calendar may hold them, with the end of a series that
//! stopped (RFC 5545 § 3.8.5).

use super::zone::{Face, FaceKind, utc};
use app::activities::{Schedule, State, recurrence::STOPPED_SHOWN_DAYS, rule::Rule};
use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use std::collections::HashSet;

/// A series that has ended before its time.
pub struct Stopped {
    pub since: Timestamp,
    /// The last second at which an occurrence is shown as stopped.
    pub last_shown: Timestamp,
}

/// When the series stopped, if it did.
pub fn stopped(state: &State) -> Option<Stopped> {
    let State::Stopped { since, .. } = state else { return None };
    let moment = |second| Timestamp::from_second(second).unwrap_or(Timestamp::MAX);
    let last = since.saturating_add(STOPPED_SHOWN_DAYS * 86_400).saturating_sub(1);
    Some(Stopped { since: moment(*since), last_shown: moment(last) })
}

/// The value of RRULE, with UNTIL of the type that DTSTART has, and nothing after `cap`.
pub fn rule(schedule: &Schedule, face: &Face, cap: Option<Timestamp>) -> Option<String> {
    let rule = Rule::parse(schedule.rule.as_deref()?).ok()?;
    let until = until(&rule, face);
    let until = match cap {
        // A number of times becomes a last time: the rule must not go on for longer than it did.
        Some(cap) => Some(until.unwrap_or(cap).min(last_counted(schedule, face, &rule, cap))),
        None => until,
    };
    let days = face.kind == FaceKind::Days;
    let kept = |key: &str| match key {
        "UNTIL" => false,
        "COUNT" => cap.is_none(),
        // A day has no hours (§ 3.3.10).
        "BYHOUR" | "BYMINUTE" | "BYSECOND" => !days,
        _ => true,
    };
    let written = rule.to_string();
    let mut parts: Vec<String> =
        written.split(';').filter(|part| kept(part.split('=').next().unwrap_or_default())).map(str::to_owned).collect();
    parts.extend(until.map(|until| {
        let value = if days { face.value(face.wall(until)) } else { utc(until) };
        format!("UNTIL={value}")
    }));
    Some(parts.join(";"))
}

/// The moment that UNTIL names. One in UTC is taken as it is: in the hour that is there twice, a wall time says less.
fn until(rule: &Rule, face: &Face) -> Option<Timestamp> {
    let utc = DateTime::strptime("%Y%m%dT%H%M%SZ", rule.get("UNTIL")?).ok();
    let utc = utc.and_then(|wall| wall.to_zoned(TimeZone::UTC).ok()).map(|z| z.timestamp());
    utc.or_else(|| rule.until(&face.zone).map(|wall| face.moment(wall)))
}

/// The last time that COUNT leaves before `cap`; `cap` itself for a rule that does not count.
fn last_counted(schedule: &Schedule, face: &Face, rule: &Rule, cap: Timestamp) -> Timestamp {
    if rule.get("COUNT").is_none() {
        return cap;
    }
    let bare = Schedule { also: Vec::new(), except: Vec::new(), changes: Vec::new(), ..schedule.clone() };
    let day = SignedDuration::from_hours(24);
    let start = face.moment(schedule.start).saturating_sub(day).unwrap_or(Timestamp::MIN);
    let after = cap.saturating_add(SignedDuration::from_secs(1)).unwrap_or(cap);
    let found = bare.occurrences(&State::Planned, start, after).unwrap_or_default();
    found.last().map_or(cap, |last| last.original.min(cap))
}

/// The times that RDATE must name: what the rule has already would be there twice in some programs, and others forget
/// the start of a series without a rule unless it is named as well.
pub fn also(schedule: &Schedule, face: &Face, cap: Option<Timestamp>) -> Vec<DateTime> {
    let ruled = Schedule { also: Vec::new(), ..schedule.clone() };
    let there = if schedule.rule.is_some() { starts(&ruled, face, &schedule.also) } else { None }.unwrap_or_default();
    let missing = |wall: &&DateTime| {
        let moment = face.moment(**wall);
        cap.is_none_or(|cap| moment <= cap) && !there.contains(&moment)
    };
    let mut walls: Vec<DateTime> = schedule.also.iter().filter(missing).copied().collect();
    if schedule.rule.is_none() {
        walls.push(schedule.start);
    }
    walls
}

/// The times that EXDATE must name: one that the series does not have makes some programs overlook the next one.
pub fn except(schedule: &Schedule, face: &Face) -> Vec<DateTime> {
    let there = starts(schedule, face, &schedule.except);
    let real = |wall: &&DateTime| there.as_ref().is_none_or(|there| there.contains(&face.moment(**wall)));
    schedule.except.iter().filter(real).copied().collect()
}

/// When a schedule starts from the first to the last of these times, without its exceptions.
fn starts(schedule: &Schedule, face: &Face, walls: &[DateTime]) -> Option<HashSet<Timestamp>> {
    let second = SignedDuration::from_secs(1);
    let first = face.moment(*walls.iter().min()?).saturating_sub(second).ok()?;
    let last = face.moment(*walls.iter().max()?).saturating_add(second).ok()?;
    let bare = Schedule { except: Vec::new(), changes: Vec::new(), ..schedule.clone() };
    let found = bare.occurrences(&State::Planned, first, last).ok()?;
    Some(found.into_iter().map(|o| o.original).collect())
}

/// The value of RDATE or EXDATE: each time once.
pub fn dates(face: &Face, walls: &[DateTime]) -> String {
    let mut walls = walls.to_vec();
    walls.sort_unstable();
    let mut values: Vec<String> = walls.into_iter().map(|wall| face.value(wall)).collect();
    values.dedup();
    values.join(",")
}
