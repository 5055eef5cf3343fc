//! How an activity comes back, as a schema.org `Schedule`: only where its words can say all of the rule.

use crate::{
    activities::{Activity, Length, State, rule::Rule},
    clock::{self, BRUSSELS},
};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use serde_json::{Map, Value, json};

/// Most exceptions that are named.
const EXCEPTIONS_MOST: usize = 100;

/// The schedule; nothing for one date, and for a rule that schema.org has no words for.
pub fn of(activity: &Activity) -> Option<Value> {
    let s = &activity.schedule;
    let rule = Rule::parse(s.rule.as_deref()?).ok()?;
    let unit = match rule.get("FREQ")? {
        "DAILY" => "D",
        "WEEKLY" => "W",
        "MONTHLY" => "M",
        "YEARLY" => "Y",
        _ => return None,
    };
    if ["BYHOUR", "BYMINUTE", "BYSECOND", "BYYEARDAY", "BYWEEKNO"].iter().any(|key| rule.get(key).is_some()) {
        return None;
    }
    let days = s.length.whole_days();
    let zone = if days { BRUSSELS.clone() } else { TimeZone::get(&s.zone).ok()? };
    let mut schedule = Map::new();
    let mut put = |key: &str, value: Value| schedule.insert(key.to_owned(), value);
    put("@type", json!("Schedule"));
    put("startDate", json!(s.start.date().to_string()));
    put("repeatFrequency", json!(format!("P{}{unit}", rule.number("INTERVAL").unwrap_or(1).max(1))));
    let by_day: Vec<Value> = by_day(&rule)?.into_iter().map(Value::from).collect();
    if !by_day.is_empty() {
        put("byDay", json!(by_day));
    }
    for (key, part) in [("byMonth", "BYMONTH"), ("byMonthDay", "BYMONTHDAY")] {
        let numbers: Vec<i64> = rule.list(part).iter().map(|n| n.parse().ok()).collect::<Option<_>>()?;
        if !numbers.is_empty() {
            put(key, json!(numbers));
        }
    }
    if let Some(count) = rule.number("COUNT") {
        put("repeatCount", json!(count));
    }
    if let Some(last) = last_day(activity, &rule, &zone) {
        put("endDate", json!(last.to_string()));
    }
    if let Length::Minutes(minutes) = s.length {
        let clock = |time: jiff::civil::Time| json!(time.strftime("%H:%M:%S").to_string());
        put("startTime", clock(s.start.time()));
        put("duration", json!(format!("PT{}M", minutes.max(0))));
        put("endTime", clock(s.start.saturating_add(minutes.clamp(0, 1_000_000).minutes()).time()));
    }
    put("scheduleTimezone", json!(zone.iana_name().unwrap_or("Europe/Brussels")));
    let cancelled = s.changes.iter().filter(|c| c.cancelled || c.start.is_some()).map(|c| c.original);
    let mut exceptions: Vec<Date> = s.except.iter().copied().chain(cancelled).map(|wall| wall.date()).collect();
    exceptions.sort_unstable();
    exceptions.dedup();
    // The newest ones: nobody goes to what was left out years ago.
    let old = exceptions.len().saturating_sub(EXCEPTIONS_MOST);
    if !exceptions.is_empty() {
        put("exceptDate", json!(exceptions[old..].iter().map(Date::to_string).collect::<Vec<_>>()));
    }
    Some(Value::Object(schedule))
}

/// The last day that the rule allows, or on which a stopped series was still there.
fn last_day(activity: &Activity, rule: &Rule, zone: &TimeZone) -> Option<Date> {
    let until = rule.until(zone).map(|wall| wall.date());
    let stopped = match activity.state {
        State::Stopped { since, .. } => {
            Timestamp::from_second(since.saturating_sub(1)).ok().map(|t| clock::local(t).date())
        }
        _ => None,
    };
    until.into_iter().chain(stopped).min()
}

/// `https://schema.org/Tuesday`, or `2TU` as in iCalendar for the second one of a month. Nothing where the position
/// is of more than one day.
fn by_day(rule: &Rule) -> Option<Vec<String>> {
    let (days, positions) = (rule.list("BYDAY"), rule.list("BYSETPOS"));
    match (days.as_slice(), positions.as_slice()) {
        (_, []) => Some(days.into_iter().map(name).collect()),
        ([day], positions) if day.len() == 2 && rule.get("FREQ") == Some("MONTHLY") => {
            Some(positions.iter().map(|position| format!("{}{day}", position.trim_start_matches('+'))).collect())
        }
        _ => None,
    }
}

fn name(day: &str) -> String {
    let name = match day {
        "MO" => "Monday",
        "TU" => "Tuesday",
        "WE" => "Wednesday",
        "TH" => "Thursday",
        "FR" => "Friday",
        "SA" => "Saturday",
        "SU" => "Sunday",
        numbered => return numbered.trim_start_matches('+').to_owned(),
    };
    format!("https://schema.org/{name}")
}
