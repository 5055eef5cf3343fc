//! Calendars as they are written: one moment, whole days, clocks, hostile texts.

mod exceptions;

use super::*;
use crate::feeds::tests::{ID, change, feed, once, series, wall};
use app::{
    activities::{Change, Length, State},
    i18n::Lang,
};

/// The lines of each VEVENT, unfolded.
pub fn events(calendar: &str) -> Vec<Vec<String>> {
    assert!(calendar.ends_with("END:VCALENDAR\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
    let whole = calendar.replace("\r\n ", "");
    let blocks = whole.split("BEGIN:VEVENT\r\n").skip(1).map(|b| b.split("END:VEVENT").next().unwrap_or_default());
    blocks.map(|b| b.lines().map(str::to_owned).collect()).collect()
}

/// The value of the one property with this name, parameters and all.
pub fn get<'a>(event: &'a [String], name: &str) -> &'a str {
    let found: Vec<&str> =
        event.iter().filter_map(|l| l.strip_prefix(name)).filter(|l| l.starts_with([':', ';'])).collect();
    assert!(found.len() < 2, "{name} more than once: {found:?}");
    found.first().copied().unwrap_or_default()
}

pub fn nl(activity: Activity) -> Vec<Vec<String>> {
    events(&calendar(&feed(Lang::Nl), &[activity]))
}

#[test]
fn one_moment_says_all_that_a_calendar_can_hold() {
    let whole = calendar(&feed(Lang::Nl), &[once("2026-12-03T14:00")]);
    for line in ["VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:Keuvel Hamont-Lo", "X-PUBLISHED-TTL:PT1H"]
    {
        assert!(whole.contains(&format!("\r\n{line}\r\n")), "{line}");
    }
    let event = &events(&whole)[0];
    assert_eq!(get(event, "UID"), format!(":{ID}@keuvel"));
    assert_eq!(get(event, "DTSTAMP"), ":20261120T093000Z");
    assert_eq!(get(event, "CREATED"), ":20260801T100000Z");
    assert_eq!(get(event, "SEQUENCE"), ":3");
    assert_eq!(get(event, "DTSTART"), ";TZID=Europe/Brussels:20261203T140000");
    assert_eq!(get(event, "DTEND"), ";TZID=Europe/Brussels:20261203T160000");
    assert_eq!(get(event, "STATUS"), ":CONFIRMED");
    assert_eq!(get(event, "LOCATION"), ":Zaal Het Lo\\, Lostraat 1\\, 3930 Hamont");
    assert_eq!(get(event, "GEO"), ":51.250000;5.540000");
    assert_eq!(get(event, "CATEGORIES"), ":buurtbabbel");
    assert_eq!(get(event, "CONTACT"), ":Els\\, 011 00 00 10");
    let page = "https://keuvel.example/hamont-lo/activiteiten/buurtbabbel";
    assert_eq!(get(event, "URL"), format!(":{page}"));
    let description = get(event, "DESCRIPTION");
    assert!(description.starts_with(":Koffie\\, thee en een babbel.\\n\\nIedereen welkom."), "{description}");
    assert!(description.contains("Prijs: 2\\,50 euro") && description.ends_with(page), "{description}");
    assert_eq!(whole.matches("BEGIN:VTIMEZONE").count(), 1);
}

#[test]
fn another_language_has_its_own_address_and_says_so_of_its_own_words() {
    let mut activity = once("2026-12-03T14:00");
    activity.details.lang = "ar".into();
    let event = &events(&calendar(&feed(Lang::Fr), &[activity]))[0];
    assert_eq!(get(event, "CATEGORIES"), ";LANGUAGE=fr:papote de quartier");
    assert_eq!(get(event, "SUMMARY"), ";LANGUAGE=ar:Buurtbabbel");
    assert!(get(event, "URL").starts_with(":https://keuvel.example/fr/hamont-lo/"));
}

#[test]
fn a_rule_that_cannot_be_worked_with_is_not_passed_on() {
    assert!(nl(series("2026-12-03T14:00", "FREQ=SECONDLY")).is_empty());
    assert!(nl(series("2026-12-03T14:00", "FREQ=DAILY;X=\r\nEND:VEVENT")).is_empty());
}

#[test]
fn whole_days_are_dates_and_end_on_the_day_after() {
    let mut activity = series("2026-10-24T00:00", "FREQ=YEARLY;UNTIL=20301231T225959Z");
    activity.schedule.length = Length::Days(2);
    activity.schedule.except = vec![wall("2027-10-24T00:00")];
    let cancelled = Change { cancelled: true, ..change("2028-10-24T00:00") };
    activity.schedule.changes = vec![cancelled];
    let whole = calendar(&feed(Lang::Nl), &[activity]);
    assert!(!whole.contains("VTIMEZONE") && !whole.contains("TZID"));
    let found = events(&whole);
    assert_eq!(get(&found[0], "DTSTART"), ";VALUE=DATE:20261024");
    assert_eq!(get(&found[0], "DTEND"), ";VALUE=DATE:20261026");
    assert_eq!(get(&found[0], "RRULE"), ":FREQ=YEARLY;UNTIL=20301231");
    assert_eq!(get(&found[0], "EXDATE"), ";VALUE=DATE:20271024");
    assert_eq!(get(&found[1], "RECURRENCE-ID"), ";VALUE=DATE:20281024");
}

#[test]
fn hours_that_a_clock_skips_or_repeats_are_written_as_a_length() {
    // The night to 25 October 2026 has 25 hours, that to 29 March 2026 has 23.
    for (start, minutes, name, value) in [
        ("2026-10-24T22:00", 330, "DURATION", ":PT330M"),
        ("2026-10-24T22:00", 600, "DURATION", ":PT600M"),
        ("2026-03-28T22:00", 600, "DURATION", ":PT600M"),
        ("2026-10-24T14:00", 120, "DTEND", ";TZID=Europe/Brussels:20261024T160000"),
    ] {
        let mut activity = once(start);
        activity.schedule.length = Length::Minutes(minutes);
        assert_eq!(get(&nl(activity)[0], name), value, "{start}");
    }
    let mut moment = once("2026-12-03T14:00");
    moment.schedule.length = Length::Minutes(0);
    let event = &nl(moment)[0];
    assert_eq!((get(event, "DTEND"), get(event, "DURATION")), ("", ""));
}

#[test]
fn every_zone_is_described_and_utc_needs_no_description() {
    let zoned = |zone: &str| {
        let mut activity = series("2026-12-03T14:00", "FREQ=WEEKLY;UNTIL=20270101T120000");
        activity.schedule.zone = zone.into();
        activity
    };
    let all = ["America/New_York", "Asia/Kolkata", "Etc/UTC", "europe/brussels", "Atlantis/Poseidonis"].map(zoned);
    let whole = calendar(&feed(Lang::Nl), &all);
    let found = events(&whole);
    assert_eq!(found.len(), 4, "what nobody can work out is left out");
    assert_eq!(get(&found[0], "RRULE"), ":FREQ=WEEKLY;UNTIL=20270101T170000Z");
    assert_eq!(get(&found[2], "DTSTART"), ":20261203T140000Z");
    assert_eq!(get(&found[3], "DTSTART"), ";TZID=Europe/Brussels:20261203T140000");
    assert_eq!(whole.matches("BEGIN:VTIMEZONE").count(), 3);
    let new_york = "TZID:America/New_York\r\nBEGIN:STANDARD\r\nDTSTART:20261101T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n";
    assert!(whole.contains(new_york) && whole.matches("TZNAME:EDT").count() == 2);
    assert!(whole.contains("TZID:Asia/Kolkata\r\nBEGIN:STANDARD\r\n") && whole.contains("TZOFFSETTO:+0530\r\n"));
}

#[test]
fn a_calendar_without_activities_is_still_a_calendar() {
    let whole = calendar(&feed(Lang::Nl), &[]);
    assert!(whole.contains("BEGIN:VTIMEZONE") && events(&whole).is_empty());
}

#[test]
fn no_field_can_bring_in_a_line_of_its_own() {
    let hostile = "x\r\nBEGIN:VEVENT\r\nSUMMARY:kwaad\u{2028};,\\\"<script>\u{0}";
    let mut activity = series("2026-12-03T14:00", "FREQ=WEEKLY");
    let d = &mut activity.details;
    for field in [&mut d.title, &mut d.lang, &mut d.place.name, &mut activity.description] {
        *field = hostile.into();
    }
    for field in [
        &mut d.place.address,
        &mut d.place.directions,
        &mut d.price.words,
        &mut d.registration.words,
        &mut d.contact.name,
        &mut d.contact.phone,
        &mut d.contact.email,
        &mut d.contact.url,
        &mut d.organiser,
        &mut d.transport,
    ] {
        *field = Some(hostile.into());
    }
    d.languages = vec![hostile.into()];
    d.place.point = Some((f64::INFINITY, 900.0));
    let text = Some(hostile.to_owned());
    let change =
        Change { title: text.clone(), place: text.clone(), reason: text.clone(), ..change("2026-12-10T14:00") };
    activity.schedule.changes = vec![change];
    activity.state = State::Cancelled { reason: text };
    let mut feed = feed(Lang::Nl);
    feed.name = hostile.into();
    let whole = calendar(&feed, &[activity]);
    assert_eq!(whole.matches("\r\nBEGIN:VEVENT\r\n").count(), 2);
    assert!(!whole.contains("\r\nSUMMARY:kwaad") && !whole.contains('\u{2028}') && !whole.contains("GEO"));
    assert!(events(&whole).iter().flatten().all(|line| !line.chars().any(char::is_control)));
}
