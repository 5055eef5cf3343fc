//! Recurrence against an independent program: `recurrence/expected.json` is what python-dateutil says.
#![cfg(feature = "ssr")]

use app::activities::{
    Length, Schedule, State, Status,
    rule::{Rule, RuleError},
};
use jiff::{
    civil::{Date, DateTime},
    tz::TimeZone,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    name: String,
    zone: String,
    start: DateTime,
    rule: Option<String>,
    also: Vec<DateTime>,
    except: Vec<DateTime>,
    from: Date,
    until: Date,
    expect: Vec<(DateTime, i64)>,
}

#[test]
fn occurrences_are_those_of_an_independent_program() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("recurrence/expected.json")).unwrap();
    assert!(cases.len() > 400);
    let mut wrong = Vec::new();
    let mut tried = 0;
    for case in cases {
        if let Some(Err(RuleError::TooOften)) = case.rule.as_deref().map(Rule::parse) {
            continue;
        }
        tried += 1;
        let zone = TimeZone::get(&case.zone).unwrap();
        let schedule = Schedule {
            zone: case.zone.clone(),
            rule: case.rule.clone(),
            also: case.also.clone(),
            except: case.except.clone(),
            ..Schedule::once(case.start, Length::Minutes(1))
        };
        // The window of the reference is on the wall clock; ours is in time, and a minute long at its end.
        let at = |day: Date| zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible().unwrap();
        let found = match schedule.occurrences(&State::Planned, at(case.from), at(case.until)) {
            Ok(found) => found,
            Err(error) => {
                wrong.push(format!("{}: {error}", case.name));
                continue;
            }
        };
        assert!(found.iter().all(|o| o.status == Status::Planned));
        let found: Vec<i64> = found.iter().map(|o| o.starts.as_second()).collect();
        let mut expected: Vec<i64> = case.expect.iter().map(|(_, second)| *second).collect();
        expected.sort_unstable();
        if found != expected {
            let differ = found.iter().zip(&expected).position(|(a, b)| a != b);
            wrong.push(format!(
                "{}: {:?} {:?} gives {} of {}, first differing at {differ:?}",
                case.name,
                case.start,
                case.rule,
                found.len(),
                expected.len()
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {tried} differ:\n{}", wrong.len(), wrong.join("\n"));
}
