use super::*;
use crate::activities::{Change, Length, Schedule};
use jiff::civil::{Date, date};
use std::sync::Arc;

fn place() -> Neighbourhood {
    let municipality = crate::neighbourhoods::Municipality {
        nis: "72037".into(),
        name: "Hamont-Achel".into(),
        postcodes: Vec::new(),
        languages: Lang::ALL.to_vec(),
    };
    Neighbourhood {
        code: "72037W04".into(),
        name: "Hamont-Lo".into(),
        slug: "hamont-lo".into(),
        municipality: Arc::new(municipality),
        lat: 51.25,
        lon: 5.54,
        faces: Vec::new(),
        walks: 0,
    }
}

/// Every Thursday at 14 uur for two hours, since 3 September 2026.
fn activity() -> Activity {
    let mut schedule = Schedule::once(date(2026, 9, 3).at(14, 0, 0, 0), Length::Minutes(120));
    schedule.rule = Some("FREQ=WEEKLY;BYDAY=TH".into());
    let mut activity = Activity {
        id: uuid::Uuid::nil(),
        neighbourhood: "72037W04".into(),
        slug: "buurtbabbel".into(),
        details: Default::default(),
        description: "Koffie en een babbel.\n\nIedereen welkom.".into(),
        schedule,
        state: State::Planned,
        sequence: 0,
        created: 0,
        updated: 0,
        uid: None,
        audience: Default::default(),
    };
    let d = &mut activity.details;
    d.title = "Buurtbabbel".into();
    d.place.name = "Zaal Het Lo".into();
    d.place.address = Some("Lostraat 1, 3930 Hamont".into());
    d.place.point = Some((51.25, 5.54));
    d.place.step_free = Some(true);
    d.price.cents = Some(250);
    d.organiser = Some("Buurtwerk".into());
    d.languages = vec!["nl".into(), "fr".into()];
    activity
}

fn json(activity: &Activity, day: Date) -> Value {
    let around = (clock::midnight(day), clock::midnight(day.tomorrow().unwrap()));
    let found = activity.schedule.occurrences(&activity.state, around.0, around.1).unwrap();
    let now = clock::midnight(date(2026, 11, 22));
    event(Lang::Nl, now, &place(), activity, found.first(), "https://keuvel.example/hamont-lo/activiteiten/buurtbabbel")
}

#[test]
fn a_planned_moment_says_all_there_is_to_know() {
    let event = json(&activity(), date(2026, 12, 3));
    assert_eq!(event["@type"], "Event");
    assert_eq!(event["startDate"], "2026-12-03T14:00:00+01:00");
    assert_eq!(event["endDate"], "2026-12-03T16:00:00+01:00");
    assert_eq!(event["eventStatus"], "https://schema.org/EventScheduled");
    assert_eq!(event["previousStartDate"], Value::Null);
    assert_eq!(event["description"], "Koffie en een babbel. Iedereen welkom.");
    assert_eq!(event["location"]["address"]["addressLocality"], "Hamont-Achel");
    assert_eq!(event["location"]["geo"]["latitude"], 51.25);
    assert_eq!(event["location"]["amenityFeature"][0]["value"], true);
    assert_eq!(event["offers"]["price"], "2.50");
    assert_eq!(event["isAccessibleForFree"], false);
    assert_eq!(event["inLanguage"], json!(["nl", "fr"]));
    let schedule = &event["eventSchedule"];
    assert_eq!(schedule["repeatFrequency"], "P1W");
    assert_eq!(schedule["byDay"], json!(["https://schema.org/Thursday"]));
    assert_eq!(schedule["startTime"], "14:00:00");
    assert_eq!(schedule["scheduleTimezone"], "Europe/Brussels");
}

#[test]
fn a_summer_moment_has_the_offset_of_summer() {
    assert_eq!(json(&activity(), date(2026, 9, 10))["startDate"], "2026-09-10T14:00:00+02:00");
}

#[test]
fn a_cancelled_moment_is_cancelled_and_says_why() {
    let mut activity = activity();
    activity.state = State::Cancelled { reason: Some("de zaal is dicht".into()) };
    let event = json(&activity, date(2026, 12, 3));
    assert_eq!(event["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(event["description"], "Gaat niet door: de zaal is dicht. Koffie en een babbel. Iedereen welkom.");
}

#[test]
fn a_moved_moment_says_where_it_was_from_either_day() {
    let mut activity = activity();
    activity.schedule.changes.push(Change {
        original: date(2026, 12, 3).at(14, 0, 0, 0),
        cancelled: false,
        start: Some(date(2026, 12, 4).at(10, 0, 0, 0)),
        length: None,
        title: None,
        place: Some("De tuin".into()),
        reason: None,
    });
    for day in [3, 4] {
        let event = json(&activity, date(2026, 12, day));
        assert_eq!(event["eventStatus"], "https://schema.org/EventRescheduled");
        assert_eq!(event["startDate"], "2026-12-04T10:00:00+01:00");
        assert_eq!(event["previousStartDate"], "2026-12-03T14:00:00+01:00");
        assert_eq!(event["location"]["name"], "De tuin");
        assert_eq!(event["location"]["geo"], Value::Null);
        assert_eq!(event["eventSchedule"]["exceptDate"], json!(["2026-12-03"]));
    }
}

#[test]
fn a_stopped_series_ends_when_it_stopped() {
    let mut activity = activity();
    activity.state = State::Stopped { since: clock::midnight(date(2026, 11, 20)).as_second(), reason: None };
    let event = json(&activity, date(2026, 12, 3));
    assert_eq!(event["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(event["eventSchedule"]["endDate"], "2026-11-19");
}

#[test]
fn whole_days_are_days_and_the_last_one_counts() {
    let mut activity = activity();
    activity.schedule = Schedule::once(date(2026, 10, 24).at(0, 0, 0, 0), Length::Days(2));
    let event = json(&activity, date(2026, 10, 24));
    assert_eq!((&event["startDate"], &event["endDate"]), (&json!("2026-10-24"), &json!("2026-10-25")));
    assert_eq!(event["eventSchedule"], Value::Null);
}

#[test]
fn a_rule_without_words_is_left_out() {
    for (rule, days) in [
        ("FREQ=MONTHLY;BYDAY=2TU,-1TU", json!(["2TU", "-1TU"])),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", json!(["-1FR"])),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", Value::Null),
        ("FREQ=HOURLY", Value::Null),
        ("FREQ=DAILY;BYHOUR=10,14", Value::Null),
    ] {
        let mut activity = activity();
        activity.schedule.rule = Some(rule.into());
        assert_eq!(schedule::of(&activity).unwrap_or_default()["byDay"], days, "{rule}");
    }
}

#[test]
fn what_nobody_said_is_not_said() {
    let mut activity = activity();
    activity.details = Default::default();
    activity.description = String::new();
    let event = json(&activity, date(2026, 12, 3));
    for key in ["name", "description", "offers", "isAccessibleForFree", "organizer"] {
        assert_eq!(event[key], Value::Null, "{key}");
    }
    assert_eq!(event["location"]["name"], "Hamont-Lo");
}

#[test]
fn hostile_strings_stay_strings() {
    let mut activity = activity();
    activity.details.title = "\"}</script><script>alert(1)</script>".into();
    activity.details.contact.url = Some("javascript:alert(1)".into());
    activity.details.place.point = Some((f64::NAN, 5.0));
    let event = json(&activity, date(2026, 12, 3));
    let again: Value = serde_json::from_str(&event.to_string()).unwrap();
    assert_eq!(again["name"], activity.details.title);
    assert_eq!(again["organizer"]["url"], Value::Null);
    assert_eq!(again["location"]["geo"], Value::Null);
}
