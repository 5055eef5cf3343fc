//! What events of UiTdatabank become, in the shapes of ten years.

mod cards;

use super::*;
use app::activities::{Kind, Length, RegistrationNeed};
use serde_json::json;

fn read_all(value: &Value) -> Reading {
    read_text(&value.to_string())
}

fn read_text(text: &str) -> Reading {
    let mut checker = Checker::new("2026-12-03T12:00:00Z".parse().unwrap());
    read(text, 20_000, &mut checker).unwrap()
}

/// An event with these fields besides the needed ones.
fn event(more: Value) -> Value {
    let mut event = json!({"@id": "https://io.example.org/event/1", "@type": "Event", "name": {"nl": "Soep"},
        "calendarType": "single",
        "startDate": "2026-12-03T14:00:00+01:00", "endDate": "2026-12-03T16:00:00+01:00"});
    for (key, value) in more.as_object().unwrap() {
        event[key] = value.clone();
    }
    event
}

fn found(more: Value) -> Found {
    let reading = read_all(&event(more));
    assert_eq!(reading.skipped, []);
    reading.found.into_iter().next().unwrap()
}

fn why(more: Value) -> String {
    let reading = read_all(&event(more));
    assert_eq!(reading.found.len(), 0);
    reading.skipped[0].why.clone()
}

#[test]
fn an_event_a_list_and_a_page_of_results_are_read() {
    let (one, mut other) = (event(json!({})), event(json!({})));
    other["@id"] = json!("https://io.example.org/event/2");
    for whole in
        [json!([one, other]), json!({"totalItems": 2, "member": [one, other]}), json!({"hydra:member": [one, other]})]
    {
        assert_eq!(read_all(&whole).found.len(), 2);
    }
    assert_eq!(read_all(&json!([])).events, 0);
    let text = format!(
        "{{\"member\": [\n{one},\n3,\n{{\"@type\": \"Place\", \"name\": \"x\"}},\n{{\"@id\": \"https://x\"}}]}}"
    );
    let reading = read_text(&text);
    assert_eq!(reading.found[0].line, 2);
    let why: Vec<_> = reading.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        why,
        [
            "line 3: it is no event",
            "line 4: \"x\": it is no event but: Place",
            "line 5: it has an address and no more: ask for whole events (embed=true)"
        ]
    );
}

#[test]
fn what_is_no_json_is_refused_with_its_line() {
    let mut checker = Checker::new("2026-12-03T12:00:00Z".parse().unwrap());
    for (text, reason) in [
        ("{\n\"name\": }", "line 2: this is no JSON"),
        ("[", "line 1: this is no JSON"),
        ("{\"type\": \"FeatureCollection\", \"features\": []}", "this is GeoJSON"),
        ("[1, 2, 3]", "there are 3 events in it, more than 2"),
    ] {
        let refused = read(text, 2, &mut checker).unwrap_err().to_string();
        assert!(refused.starts_with(reason) && !refused.contains('\n'), "{refused}");
    }
    assert!(read(&"[".repeat(100_000), 2, &mut checker).is_err());
}

#[test]
fn several_dates_are_one_activity() {
    let dates = json!({"calendarType": "multiple", "subEvent": [
        {"startDate": "2026-12-10T13:00:00+00:00", "endDate": "2026-12-10T15:00:00+00:00"},
        {"startDate": "2026-12-03T14:00:00+01:00", "endDate": "2026-12-03T16:00:00+01:00",
            "bookingAvailability": {"type": "Unavailable"}},
        {"startDate": "2026-12-17T14:00:00+01:00", "endDate": "2026-12-17T17:00:00+01:00"},
        {"startDate": "2026-12-24T14:00:00+01:00", "endDate": "2026-12-24T16:00:00+01:00",
            "status": {"type": "Unavailable", "reason": {"nl": "Kerst", "en": "Christmas"}}},
        {"startDate": "2026-12-31T14:00:00+01:00", "endDate": "2026-12-31T16:00:00+01:00",
            "status": {"type": "TemporarilyUnavailable"}}
    ]});
    let schedule = found(dates).draft.schedule;
    assert_eq!(
        (schedule.start.to_string(), schedule.length, schedule.also.len()),
        ("2026-12-03T14:00:00".to_owned(), Length::Minutes(120), 4)
    );
    let shown: Vec<_> =
        schedule.changes.iter().map(|c| (c.original.day(), c.cancelled, c.length, c.reason.as_deref())).collect();
    assert_eq!(
        shown,
        [
            (3, false, None, Some("Volzet")),
            (17, false, Some(Length::Minutes(180)), None),
            (24, true, None, Some("Kerst")),
            (31, true, None, Some("Uitgesteld"))
        ]
    );
}

#[test]
fn full_on_every_date_is_full() {
    let full = |n: usize| {
        (0..n)
            .map(|i| {
                json!({"startDate": format!("2026-12-0{}T14:00:00+01:00", i + 1),
            "bookingAvailability": {"type": "Unavailable"}})
            })
            .collect::<Vec<_>>()
    };
    for n in [1, 3] {
        let all = found(json!({"calendarType": "multiple", "subEvent": full(n)})).draft;
        assert_eq!((all.details.registration.need, all.schedule.changes.len()), (RegistrationNeed::Full, 0));
    }
    assert_eq!(
        found(json!({"bookingAvailability": {"type": "Unavailable"}})).draft.details.registration.need,
        RegistrationNeed::Full
    );
}

#[test]
fn an_event_that_is_called_off_says_why() {
    let off = |status: Value| found(json!({"status": status})).draft.state;
    assert_eq!(
        off(json!({"type": "Unavailable", "reason": {"nl": "Te weinig volk"}})),
        State::Cancelled { reason: Some("Te weinig volk".to_owned()) }
    );
    assert_eq!(
        off(json!({"type": "TemporarilyUnavailable"})),
        State::Cancelled { reason: Some("Uitgesteld".to_owned()) }
    );
    assert_eq!(off(json!("Unavailable")), State::Cancelled { reason: None });
    assert_eq!(off(json!({"type": "Available", "reason": {"nl": "x"}})), State::Planned);
}

#[test]
fn periods_with_hours_are_weekly_and_without_are_whole_days() {
    let open = |days: &str, opens: &str| json!({"dayOfWeek": [days], "opens": opens, "closes": "17:00"});
    let period = |hours: Value| {
        event(json!({"calendarType": "periodic", "startDate": "2026-12-01T00:00:00+01:00",
                "endDate": "2026-12-31T00:00:00+01:00", "openingHours": hours}))
    };
    let two = read_all(&period(json!([open("monday", "09:00"), open("friday", "10:00")]))).found;
    let uids: Vec<_> = two.iter().map(|f| f.draft.uid.as_deref().unwrap()).collect();
    assert_eq!(uids, ["https://io.example.org/event/1#0900-1700", "https://io.example.org/event/1#1000-1700"]);
    let one = read_all(&period(json!([open("monday", "09:00"), open("friday", "09:00")]))).found;
    assert_eq!(one[0].draft.uid.as_deref(), Some("https://io.example.org/event/1"));
    let days = read_all(&period(json!([]))).found;
    assert_eq!(days[0].draft.schedule.length, Length::Days(31));
}

#[test]
fn what_cannot_be_dated_is_refused_in_words() {
    assert_eq!(why(json!({"startDate": "500 BC"})), "its startDate is no date: 500 BC");
    assert_eq!(why(json!({"startDate": null})), "it has no startDate");
    assert_eq!(why(json!({"endDate": "2026-12-02T16:00:00+01:00"})), "it ends before it begins");
    assert_eq!(
        why(json!({"calendarType": "permanent"})),
        "it is always open and has no hours: that is a place, no activity"
    );
    assert_eq!(
        why(json!({"calendarType": "multiple", "endDate": "2026-12-30T16:00:00+01:00"})),
        "it has several dates and does not say which (subEvent)"
    );
    assert_eq!(why(json!({"calendarType": "lunar"})), "its calendarType is unknown: lunar");
    assert_eq!(why(json!({"name": {"nl": "\u{200b}"}})), "it has no name");
    let many: Vec<_> = (0..2_000)
        .map(|i| {
            json!({"startDate": format!("{}-{:02}-{:02}T10:00:00+01:00",
        2027 + i / 336, i / 28 % 12 + 1, i % 28 + 1)})
        })
        .collect();
    assert_eq!(why(json!({"calendarType": "multiple", "subEvent": many})), "it has more than 1500 dates");
}

#[test]
fn whole_days_and_times_without_an_offset_are_read() {
    let days =
        found(json!({"startDate": "2026-12-03T00:00:00+01:00", "endDate": "2026-12-04T23:59:59+01:00"})).draft.schedule;
    assert_eq!((days.start.to_string(), days.length), ("2026-12-03T00:00:00".to_owned(), Length::Days(2)));
    let local = found(json!({"startDate": "2026-12-03T14:00:00", "endDate": "2026-12-03 16:00:00"})).draft.schedule;
    assert_eq!((local.start.to_string(), local.length), ("2026-12-03T14:00:00".to_owned(), Length::Minutes(120)));
    assert_eq!(
        found(json!({"startDate": "2026-12-03T13:00:00+0000", "endDate": null})).draft.schedule.start.hour(),
        14
    );
}
