//! What calendars become: series, exceptions, zones, and everything that can be wrong with them.

mod cards;

use super::*;
use crate::import::reading::Found;
use app::activities::{Change, Kind, Length, State, Status};
use jiff::Timestamp;

fn read_all(text: &str) -> Reading {
    let mut checker = Checker::new("2026-12-03T12:00:00Z".parse().unwrap());
    read(text.replace('|', "\r\n").as_bytes(), 20_000, &mut checker).unwrap()
}

/// A calendar with one event of these lines.
fn one(lines: &str) -> Reading {
    read_all(&format!("BEGIN:VCALENDAR|BEGIN:VEVENT|UID:u|SUMMARY:Soep|{lines}|END:VEVENT|END:VCALENDAR"))
}

fn found(lines: &str) -> Found {
    let reading = one(lines);
    assert_eq!(reading.skipped, [], "{lines}");
    reading.found.into_iter().next().unwrap()
}

fn why(lines: &str) -> String {
    let reading = one(lines);
    assert_eq!(reading.found.len(), 0, "{lines}");
    reading.skipped[0].to_string()
}

/// Starts and states between two days in 2026 and 2027.
fn dates(found: &Found, from: &str, until: &str) -> Vec<(String, Status)> {
    let day = |d: &str| format!("{d}T00:00:00Z").parse::<Timestamp>().unwrap();
    let all = found.draft.schedule.occurrences(&State::Planned, day(from), day(until)).unwrap();
    all.iter().map(|o| (app::clock::local(o.starts).strftime("%m-%d %H:%M").to_string(), o.status)).collect()
}

fn planned(dates: &[&str]) -> Vec<(String, Status)> {
    dates.iter().map(|d| ((*d).to_owned(), Status::Planned)).collect()
}

#[test]
fn a_series_stays_at_its_hour_over_the_change_of_the_clock() {
    let series = found(
        "DTSTART;TZID=Europe/Brussels:20261021T140000|DTEND;TZID=Europe/Brussels:20261021T160000|\
            RRULE:FREQ=WEEKLY;COUNT=3",
    );
    assert_eq!(dates(&series, "2026-10-01", "2026-12-01"), planned(&["10-21 14:00", "10-28 14:00", "11-04 14:00"]));
    assert_eq!(series.draft.schedule.length, Length::Minutes(120));
    let utc = found("DTSTART:20261021T120000Z|DURATION:PT2H|RRULE:FREQ=WEEKLY;COUNT=2");
    assert_eq!(dates(&utc, "2026-10-01", "2026-12-01"), planned(&["10-21 14:00", "10-28 13:00"]));
    assert_eq!(utc.draft.schedule.zone, "UTC");
}

#[test]
fn a_single_time_in_utc_is_one_in_brussels() {
    let single = found("DTSTART:20261203T130000Z");
    assert_eq!(
        (single.draft.schedule.zone.as_str(), single.draft.schedule.start.to_string()),
        ("Europe/Brussels", "2026-12-03T14:00:00".to_owned())
    );
    assert_eq!(single.draft.schedule.length, Length::Minutes(0));
}

#[test]
fn whole_days_are_days() {
    assert_eq!(found("DTSTART;VALUE=DATE:20261203").draft.schedule.length, Length::Days(1));
    assert_eq!(found("DTSTART;VALUE=DATE:20261203|DTEND;VALUE=DATE:20261206").draft.schedule.length, Length::Days(3));
    assert_eq!(found("DTSTART:20261203|DTEND:20261203").draft.schedule.length, Length::Days(1));
    assert_eq!(found("DTSTART:20261203|DURATION:P2D").draft.schedule.length, Length::Days(2));
}

#[test]
fn exceptions_count_in_whatever_zone_they_are_written() {
    let series = "DTSTART;TZID=Europe/Brussels:20261201T140000|RRULE:FREQ=DAILY;COUNT=5";
    let gone = found(&format!(
        "{series}|EXDATE:20261202T130000Z|EXDATE;VALUE=DATE:20261203|EXDATE;TZID=Europe/London:20261204T130000, "
    ));
    assert_eq!(dates(&gone, "2026-12-01", "2026-12-31"), planned(&["12-01 14:00", "12-05 14:00"]));
    let floating = found("DTSTART:20261201T140000|RRULE:FREQ=DAILY;COUNT=3|EXDATE:20261202T140000Z");
    assert_eq!(dates(&floating, "2026-12-01", "2026-12-31"), planned(&["12-01 14:00", "12-03 14:00"]));
    let days = found("DTSTART;VALUE=DATE:20261201|RRULE:FREQ=DAILY;COUNT=3|EXDATE:20261201T230000Z");
    assert_eq!(days.draft.schedule.except.len(), 1);
    assert_eq!(dates(&days, "2026-12-01", "2026-12-31"), planned(&["12-01 00:00", "12-03 00:00"]));
}

#[test]
fn extra_dates_may_last_longer() {
    let extra = found(
        "DTSTART;TZID=Europe/Brussels:20261201T140000|DURATION:PT1H|RDATE;TZID=Europe/Brussels:20261205T100000|\
        RDATE;VALUE=PERIOD:20261206T090000Z/PT2H,20261207T090000Z/20261207T100000Z",
    );
    assert_eq!(
        dates(&extra, "2026-12-01", "2026-12-31"),
        [
            ("12-01 14:00", Status::Planned),
            ("12-05 10:00", Status::Planned),
            ("12-06 10:00", Status::Changed),
            ("12-07 10:00", Status::Planned)
        ]
        .map(|(d, s)| (d.to_owned(), s))
    );
}

#[test]
fn single_dates_are_moved_changed_and_called_off() {
    let reading = read_all(
        "BEGIN:VCALENDAR|BEGIN:VEVENT|UID:u|SUMMARY:Soep|LOCATION:Zaal|DTSTART;TZID=Europe/Brussels:20261201T140000|\
         DTEND;TZID=Europe/Brussels:20261201T150000|RRULE:FREQ=DAILY;COUNT=5|END:VEVENT|\
         BEGIN:VEVENT|UID:u|RECURRENCE-ID;TZID=Europe/Brussels:20261202T140000|\
         DTSTART;TZID=Europe/Brussels:20261202T160000|DTEND;TZID=Europe/Brussels:20261202T170000|\
         SUMMARY:Soep|LOCATION:Zaal|\
         COMMENT:De zaal is bezet|END:VEVENT|\
         BEGIN:VEVENT|UID:u|RECURRENCE-ID:20261203T130000Z|STATUS:CANCELLED|SUMMARY:Soep|END:VEVENT|\
         BEGIN:VEVENT|UID:u|RECURRENCE-ID;TZID=Europe/Brussels:20261204T140000|\
         DTSTART:20261204T130000Z|DTEND:20261204T150000Z|SUMMARY:Soep met ballen|LOCATION:Kerk|END:VEVENT|\
         BEGIN:VEVENT|UID:u|RECURRENCE-ID;TZID=Europe/Brussels:20261205T140000|SUMMARY:Soep|END:VEVENT|\
         BEGIN:VEVENT|UID:u|RECURRENCE-ID;TZID=Europe/Brussels:20261220T140000|\
         DTSTART;TZID=Europe/Brussels:20261221T100000|SUMMARY:Kerstsoep|END:VEVENT|\
         END:VCALENDAR",
    );
    assert_eq!(reading.skipped, []);
    let series = &reading.found[0];
    let at = |t: &str| t.parse().unwrap();
    let change = |original: &str| dates::unchanged(at(original));
    assert_eq!(
        series.draft.schedule.changes,
        [
            Change {
                start: Some(at("2026-12-02T16:00:00")),
                reason: Some("De zaal is bezet".to_owned()),
                ..change("2026-12-02T14:00:00")
            },
            Change { cancelled: true, ..change("2026-12-03T14:00:00") },
            Change {
                length: Some(Length::Minutes(120)),
                title: Some("Soep met ballen".to_owned()),
                place: Some("Kerk".to_owned()),
                ..change("2026-12-04T14:00:00")
            },
            Change { title: Some("Kerstsoep".to_owned()), ..change("2026-12-21T10:00:00") },
        ]
    );
    assert_eq!(
        dates(series, "2026-12-01", "2026-12-31"),
        [
            ("12-01 14:00", Status::Planned),
            ("12-02 14:00", Status::MovedAway),
            ("12-02 16:00", Status::MovedHere),
            ("12-03 14:00", Status::Cancelled),
            ("12-04 14:00", Status::Changed),
            ("12-05 14:00", Status::Planned),
            ("12-21 10:00", Status::Changed)
        ]
        .map(|(d, s)| (d.to_owned(), s))
    );
}

#[test]
fn a_changed_date_without_its_series_stands_alone() {
    let lone = found("RECURRENCE-ID:20261203T130000Z|DTSTART:20261203T150000Z|DTEND:20261203T160000Z|RRULE:FREQ=DAILY");
    assert_eq!((lone.draft.uid.as_deref(), lone.draft.schedule.rule.as_deref()), (Some("u#20261203T130000Z"), None));
}

#[test]
fn what_changes_all_later_dates_keeps_the_whole_series_out() {
    let reading = read_all(
        "BEGIN:VEVENT|UID:u|SUMMARY:Soep|DTSTART:20261201T140000|RRULE:FREQ=DAILY|END:VEVENT|\
        BEGIN:VEVENT|UID:u|SUMMARY:Soep|RECURRENCE-ID;RANGE=THISANDFUTURE:20261205T140000|DTSTART:20261205T150000|\
        END:VEVENT",
    );
    assert_eq!(reading.found.len(), 0);
    let why: Vec<_> = reading.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        why,
        [
            "line 1: \"Soep\": line 7 changes the series: it changes from one date on (RANGE=THISANDFUTURE), which \
                cannot be imported",
            "line 7: \"Soep\": it changes from one date on (RANGE=THISANDFUTURE), which cannot be imported",
        ]
    );
}

#[test]
fn the_newest_of_several_versions_counts() {
    let version = |more: &str, title: &str| {
        format!("BEGIN:VEVENT|UID:u|{more}|DTSTART:20261201T140000|SUMMARY:{title}|END:VEVENT|")
    };
    for (versions, newest, old_line) in [
        ([("SEQUENCE:2", "a"), ("SEQUENCE:1", "b")], "a", 7),
        ([("LAST-MODIFIED:20260101T000000Z", "a"), ("LAST-MODIFIED:20250101T000000Z", "b")], "a", 7),
        ([("SEQUENCE:0", "a"), ("X-A:1", "b")], "b", 1),
    ] {
        let text: String = versions.iter().map(|(more, title)| version(more, title)).collect();
        let reading = read_all(&text);
        assert_eq!((reading.found.len(), reading.found[0].draft.details.title.as_str()), (1, newest), "{versions:?}");
        assert_eq!(reading.skipped[0].line, old_line, "{versions:?}");
        assert!(reading.skipped[0].why.ends_with("has the same UID and is newer"));
    }
}

#[test]
fn an_event_without_a_uid_is_known_again() {
    let text = "BEGIN:VEVENT|SUMMARY:Soep|DTSTART:20261201T140000|DTSTAMP:20260101T000000Z|DESCRIPTION:x|END:VEVENT";
    let (first, again) = (read_all(text), read_all(&text.replace("2026010", "2026020").replace(":x", ":y")));
    assert_eq!(first.found[0].draft.uid, again.found[0].draft.uid);
    assert_ne!(first.found[0].draft.uid, read_all(&text.replace("140000", "150000")).found[0].draft.uid);
    assert!(first.notes[0].starts_with("1 event has no UID"));
}

#[test]
fn a_calendar_that_cancels_cancels_all_it_holds() {
    assert_eq!(
        found("DTSTART:20261203T140000|STATUS:cancelled|COMMENT:Te weinig volk").draft.state,
        State::Cancelled { reason: Some("Te weinig volk".to_owned()) }
    );
    let reading = read_all(
        "BEGIN:VCALENDAR|METHOD:CANCEL|BEGIN:VEVENT|UID:u|SUMMARY:Soep|DTSTART:20261203T140000|END:VEVENT|\
            END:VCALENDAR",
    );
    assert_eq!(reading.found[0].draft.state, State::Cancelled { reason: None });
}
