//! What happened to single dates, and to series that were cancelled or stopped.

use super::{events, get, nl};
use crate::feeds::{
    ics::single,
    on_day,
    tests::{ID, change, feed, once, seconds, series, wall},
};
use app::{
    activities::{Change, State},
    i18n::Lang,
};

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
    assert!(
        found[1..].iter().all(|e| get(e, "STATUS") == ":CANCELLED" && get(e, "SUMMARY") == ":Gestopt: Buurtbabbel")
    );
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
fn extra_dates_are_named_once_and_the_first_one_too() {
    let mut activity = series("2026-12-03T14:00", "FREQ=WEEKLY;COUNT=4");
    activity.schedule.also = vec![wall("2026-12-05T14:00"), wall("2026-12-10T14:00"), wall("2026-12-05T14:00")];
    assert_eq!(get(&nl(activity.clone())[0], "RDATE"), ";TZID=Europe/Brussels:20261205T140000");
    activity.schedule.rule = None;
    let all = ";TZID=Europe/Brussels:20261203T140000,20261205T140000,20261210T140000";
    assert_eq!(get(&nl(activity)[0], "RDATE"), all);
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
fn one_date_of_a_series_is_an_event_of_its_own() {
    let mut activity = series("2026-09-03T14:00", "FREQ=WEEKLY");
    let moved = Change { start: Some(wall("2026-12-04T10:00")), ..change("2026-12-03T14:00") };
    activity.schedule.changes = vec![moved];
    let today = wall("2026-11-22T00:00").date();
    // Asked for by the day it was, or by the day it is: the same event.
    for day in ["2026-12-03", "2026-12-04"] {
        let o = on_day(&activity, day.parse().unwrap(), today).unwrap();
        let found = events(&single(&feed(Lang::Nl), &activity, &o));
        assert_eq!(found.len(), 1);
        assert_eq!(get(&found[0], "UID"), format!(":{ID}-2026-12-03@keuvel"));
        assert_eq!(get(&found[0], "DTSTART"), ";TZID=Europe/Brussels:20261204T100000");
        assert_eq!((get(&found[0], "RRULE"), get(&found[0], "RECURRENCE-ID")), ("", ""));
        assert!(get(&found[0], "URL").ends_with("?dag=2026-12-04"));
    }
    assert_eq!(on_day(&activity, "2026-12-05".parse().unwrap(), today), None);
    assert_eq!(on_day(&activity, "9999-12-31".parse().unwrap(), today), None);
}
