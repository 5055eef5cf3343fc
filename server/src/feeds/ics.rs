//! The calendar that other programs subscribe to (RFC 5545, RFC 7986).

mod event;
mod line;
mod repeat;
mod series;
#[cfg(test)]
mod tests;
mod zone;

pub use super::Feed;

use app::activities::{AHEAD_DAYS, Activity, Occurrence};
use line::Lines;
use series::Series;
use zone::Zones;

/// How often a program that subscribes should look again.
const REFRESH: &str = "PT1H";

/// A calendar with all of these activities, each with its rule and its exceptions. An activity that has no
/// occurrence at all, or a schedule that cannot be worked with, is left out.
pub fn calendar(feed: &Feed, activities: &[Activity]) -> String {
    let mut events = Lines::default();
    let mut zones = Zones::default();
    for activity in activities {
        if let Some(series) = Series::of(feed, activity) {
            series.write(&mut events, &mut zones);
        }
    }
    around(feed, &events, &zones)
}

/// A calendar with one occurrence as an event of its own, for who wants that one date and not the series.
///
/// Its UID is `<uuid>-<date>@keuvel`, with the date on which the rule has it: saved again after it was moved, it
/// takes the place of what was saved before.
pub fn single(feed: &Feed, activity: &Activity, occurrence: &Occurrence) -> String {
    let mut events = Lines::default();
    let mut zones = Zones::default();
    if let Some(series) = Series::of(feed, activity) {
        series.write_one(occurrence, &mut events, &mut zones);
    }
    around(feed, &events, &zones)
}

fn around(feed: &Feed, events: &Lines, zones: &Zones) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Keuvel//Keuvel//NL");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.text("NAME", &feed.name);
    lines.text("X-WR-CALNAME", &feed.name);
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.put("X-PUBLISHED-TTL", REFRESH);
    let ahead = jiff::SignedDuration::from_hours(24 * AHEAD_DAYS);
    let horizon = feed.now.saturating_add(ahead).unwrap_or(feed.now);
    zones.write(&mut lines, horizon, events.is_empty());
    lines.append(events);
    lines.put("END", "VCALENDAR");
    lines.finish()
}
