use super::*;
use crate::feeds::tests::{ID, change, feed, once, seconds, series, wall};
use app::{
    activities::{Change, Length, State},
    i18n::Lang,
};

/// The lines of each VEVENT, unfolded.
fn events(calendar: &str) -> Vec<Vec<String>> {
    assert!(calendar.ends_with("END:VCALENDAR\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
    let whole = calendar.replace("\r\n ", "");
    let blocks = whole.split("BEGIN:VEVENT\r\n").skip(1).map(|b| b.split("END:VEVENT").next().unwrap_or_default());
    blocks.map(|b| b.lines().map(str::to_owned).collect()).collect()
}

/// The value of the one property with this name, parameters and all.
fn get<'a>(event: &'a [String], name: &str) -> &'a str {
    let found: Vec<&str> = event.iter().filter_map(|l| l.strip_prefix(name)).filter(|l| l.starts_with([':', ';'])).collect();
    assert!(found.len() < 2, "{name} more than once: {found:?}");
    found.first().copied().unwrap_or_default()
}

fn nl(activity: Activity) -> Vec<Vec<String>> {
    events(&calendar(&feed(Lang::Nl), &[activity]))
}

#[test]
fn one_moment_says_all_that_a_calendar_can_hold() {
    let whole = calendar(&feed(Lang::Nl), &[once("2026-12-03T14:00")]);
    for line in ["VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:Keuvel Hamont-Lo", "X-PUBLISHED-TTL:PT1H"] {
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
fn a_cancelled_activity_says_so_in_its_title() {
    let mut activity = series("2026-12-03T14:00", "FREQ=WEEKLY");
    activity.state = State::Cancelled { reason: Some("de zaal; staat onder water".into()) };
    let event = &nl(activity)[0];
    assert_eq!(get(event, "STATUS"), ":CANCELLED");
    assert_eq!(get(event, "SUMMARY"), ":Gaat niet door: Buurtbabbel");
    assert!(get(event, "DESCRIPTION").starts_with(":Gaat niet door: de zaal\\; staat onder water\\n\\nKoffie"));
    assert_eq!(get(event, "RRULE"), ":FREQ=WEEKLY");
}

#[test]
fn single_dates_are_cancelled_moved_and_changed() {
    let mut activity = series("2026-12-03T14:00", "FREQ=WEEKLY;COUNT=8");
    let cancelled = Change { cancelled: true, reason: Some("feestdag".into()), ..change("2026-12-10T14:00") };
    let moved = Change { start: Some(wall("2026-12-18T10:30")), ..change("2026-12-17T14:00") };
    let place = Some("De tuin".to_owned());
    let changed = Change { place, title: Some("Vuur".into()), ..change("2026-12-24T14:00") };
    activity.schedule.changes = vec![cancelled, moved, changed];
    let found = nl(activity);
    assert_eq!(found.len(), 4);
    assert!(found.iter().all(|e| get(e, "UID") == format!(":{ID}@keuvel") && get(e, "SEQUENCE") == ":3"));
    assert_eq!(get(&found[0], "STATUS"), ":CONFIRMED");
    assert_eq!(get(&found[1], "RECURRENCE-ID"), ";TZID=Europe/Brussels:20261210T140000");
    assert_eq!(get(&found[1], "STATUS"), ":CANCELLED");
    assert_eq!(get(&found[1], "SUMMARY"), ":Gaat niet door: Buurtbabbel");
    assert!(get(&found[1], "DESCRIPTION").starts_with(":Gaat niet door: feestdag"));
    assert!(get(&found[1], "URL").ends_with("?dag=2026-12-10"));
    assert_eq!(get(&found[2], "RECURRENCE-ID"), ";TZID=Europe/Brussels:20261217T140000");
    assert_eq!(get(&found[2], "DTSTART"), ";TZID=Europe/Brussels:20261218T103000");
    assert_eq!(get(&found[2], "STATUS"), ":CONFIRMED");
    assert!(get(&found[2], "DESCRIPTION").starts_with(":Nieuwe datum\\, was eerst donderdag 17 december\\, 14 uur"));
    assert_eq!(get(&found[3], "SUMMARY"), ":Vuur");
    assert_eq!(get(&found[3], "LOCATION"), ":De tuin");
    assert_eq!(get(&found[3], "GEO"), "");
}

#[test]
fn a_change_to_a_date_that_the_series_does_not_have_is_not_written() {
    let mut activity = series("2026-12-03T14:00", "FREQ=WEEKLY;COUNT=4");
    let cancelled = |at: &str| Change { cancelled: true, ..change(at) };
    // An exception already, another day, after the last one.
    activity.schedule.changes =
        vec![cancelled("2026-12-10T14:00"), cancelled("2026-12-11T14:00"), cancelled("2027-01-07T14:00")];
    activity.schedule.except = vec![wall("2026-12-10T14:00"), wall("2026-12-12T14:00")];
    let found = nl(activity);
    assert_eq!(found.len(), 1);
    assert_eq!(get(&found[0], "EXDATE"), ";TZID=Europe/Brussels:20261210T140000");
}

#[test]
fn what_happened_to_an_activity_of_one_date_is_what_it_is() {
    let mut activity = once("2026-12-03T14:00");
    let moved = Change { start: Some(wall("2026-12-05T10:00")), ..change("2026-12-03T14:00") };
    activity.schedule.changes = vec![moved];
    let found = nl(activity.clone());
    assert_eq!(found.len(), 1);
    assert_eq!(get(&found[0], "DTSTART"), ";TZID=Europe/Brussels:20261205T100000");
    assert_eq!(get(&found[0], "RECURRENCE-ID"), "");
    activity.schedule.changes[0].start = None;
    activity.schedule.changes[0].cancelled = true;
    assert_eq!(get(&nl(activity)[0], "STATUS"), ":CANCELLED");
}

#[test]
fn a_stopped_series_ends_after_the_dates_that_say_so() {
    let mut activity = series("2026-09-03T14:00", "FREQ=WEEKLY");
    activity.schedule.also = vec![wall("2026-12-05T14:00"), wall("2027-03-06T14:00")];
    activity.state = State::Stopped { since: seconds("2026-11-30T23:00:00Z"), reason: Some("Ria is verhuisd".into()) };
    let found = nl(activity);
    assert_eq!(get(&found[0], "STATUS"), ":CONFIRMED");
    assert_eq!(get(&found[0], "SUMMARY"), ":Buurtbabbel");
    assert!(get(&found[0], "DESCRIPTION").starts_with(":Gestopt: Ria is verhuisd"));
    assert_eq!(get(&found[0], "RRULE"), ":FREQ=WEEKLY;UNTIL=20261228T225959Z");
    assert_eq!(get(&found[0], "RDATE"), ";TZID=Europe/Brussels:20261205T140000");
    let off: Vec<&str> = found[1..].iter().map(|e| get(e, "RECURRENCE-ID")).collect();
    let dates = ["1203", "1205", "1210", "1217", "1224"].map(|d| format!(";TZID=Europe/Brussels:2026{d}T140000"));
    assert_eq!(off, dates);
    assert!(found[1..].iter().all(|e| get(e, "STATUS") == ":CANCELLED" && get(e, "SUMMARY") == ":Gestopt: Buurtbabbel"));
}

#[test]
fn stopping_never_makes_a_series_longer() {
    for (rule, until) in [
        ("FREQ=WEEKLY;UNTIL=20261210T130000Z", "FREQ=WEEKLY;UNTIL=20261210T130000Z"),
        ("FREQ=WEEKLY;UNTIL=20280101", "FREQ=WEEKLY;UNTIL=20261228T225959Z"),
        ("FREQ=WEEKLY;COUNT=14", "FREQ=WEEKLY;UNTIL=20261203T130000Z"),
        ("FREQ=WEEKLY;COUNT=140", "FREQ=WEEKLY;UNTIL=20261224T130000Z"),
    ] {
        let mut activity = series("2026-09-03T14:00", rule);
        activity.state = State::Stopped { since: seconds("2026-11-30T23:00:00Z"), reason: None };
        assert_eq!(get(&nl(activity)[0], "RRULE"), format!(":{until}"), "{rule}");
    }
}

#[test]
fn a_series_that_stopped_before_it_began_is_one_cancelled_date() {
    let mut activity = series("2027-03-04T14:00", "FREQ=WEEKLY");
    activity.state = State::Stopped { since: seconds("2026-11-30T23:00:00Z"), reason: None };
    let found = nl(activity);
    assert_eq!(found.len(), 1);
    assert_eq!((get(&found[0], "STATUS"), get(&found[0], "RRULE")), (":CANCELLED", ""));
}

#[test]
fn a_date_moved_past_the_end_does_not_come_back_where_it_was() {
    let mut activity = series("2026-09-03T14:00", "FREQ=WEEKLY");
    let late = Change { start: Some(wall("2027-06-01T14:00")), ..change("2026-11-26T14:00") };
    let early = Change { start: Some(wall("2026-11-27T14:00")), ..change("2027-04-01T14:00") };
    activity.schedule.changes = vec![late, early];
    activity.state = State::Stopped { since: seconds("2026-11-30T23:00:00Z"), reason: None };
    let found = nl(activity);
    let of = |original: &str| found.iter().find(|e| get(e, "RECURRENCE-ID").ends_with(original)).unwrap();
    assert_eq!(get(of("20261126T140000"), "STATUS"), ":CANCELLED");
    assert_eq!(get(of("20270401T140000"), "STATUS"), ":CONFIRMED");
    assert_eq!(get(&found[0], "RDATE"), ";TZID=Europe/Brussels:20270401T140000");
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
    let change = Change { title: text.clone(), place: text.clone(), reason: text.clone(), ..change("2026-12-10T14:00") };
    activity.schedule.changes = vec![change];
    activity.state = State::Cancelled { reason: text };
    let mut feed = feed(Lang::Nl);
    feed.name = hostile.into();
    let whole = calendar(&feed, &[activity]);
    assert_eq!(whole.matches("\r\nBEGIN:VEVENT\r\n").count(), 2);
    assert!(!whole.contains("\r\nSUMMARY:kwaad") && !whole.contains('\u{2028}') && !whole.contains("GEO"));
    assert!(events(&whole).iter().flatten().all(|line| !line.chars().any(char::is_control)));
}

#[test]
fn one_date_of_a_series_is_an_event_of_its_own() {
    let mut activity = series("2026-09-03T14:00", "FREQ=WEEKLY");
    let moved = Change { start: Some(wall("2026-12-04T10:00")), ..change("2026-12-03T14:00") };
    activity.schedule.changes = vec![moved];
    let today = wall("2026-11-22T00:00").date();
    // Asked for by the day it was, or by the day it is: the same event.
    for day in ["2026-12-03", "2026-12-04"] {
        let o = crate::feeds::on_day(&activity, day.parse().unwrap(), today).unwrap();
        let found = events(&single(&feed(Lang::Nl), &activity, &o));
        assert_eq!(found.len(), 1);
        assert_eq!(get(&found[0], "UID"), format!(":{ID}-2026-12-03@keuvel"));
        assert_eq!(get(&found[0], "DTSTART"), ";TZID=Europe/Brussels:20261204T100000");
        assert_eq!((get(&found[0], "RRULE"), get(&found[0], "RECURRENCE-ID")), ("", ""));
        assert!(get(&found[0], "URL").ends_with("?dag=2026-12-04"));
    }
    assert_eq!(crate::feeds::on_day(&activity, "2026-12-05".parse().unwrap(), today), None);
    assert_eq!(crate::feeds::on_day(&activity, "9999-12-31".parse().unwrap(), today), None);
}
