//! What happens to single dates: moved, cancelled, and of a series that has ended.

use super::*;
use crate::clock;
use jiff::civil::date;
use std::time::Instant;

/// Every Thursday at two, from September 2026.
fn thursdays() -> Schedule {
    let rule = Some("FREQ=WEEKLY".to_owned());
    Schedule { rule, ..Schedule::once(date(2026, 9, 3).at(14, 0, 0, 0), Length::Minutes(60)) }
}

fn change(original: DateTime) -> Change {
    Change { original, cancelled: false, start: None, length: None, title: None, place: None, reason: None }
}

fn two(year: i16, month: i8, day: i8) -> DateTime {
    date(year, month, day).at(14, 0, 0, 0)
}

/// Days and statuses from the first of December 2026 until a day.
fn from_december(schedule: &Schedule, state: &State, until: jiff::civil::Date) -> Vec<(String, Status)> {
    let found = schedule.occurrences(state, clock::midnight(date(2026, 12, 1)), clock::midnight(until)).unwrap();
    found.into_iter().map(|o| (clock::local(o.starts).date().to_string(), o.status)).collect()
}

#[test]
fn what_was_moved_here_from_far_away_is_here_if_it_was_ever_there() {
    let mut schedule = thursdays();
    let moved = |from, to| Change { start: Some(to), ..change(from) };
    schedule.changes = vec![
        moved(two(2027, 10, 7), two(2026, 12, 1)),
        // A Friday: the rule has none.
        moved(two(2027, 10, 8), two(2026, 12, 2)),
        // The rule never ends, and is not followed to there: the others must not go with it.
        moved(two(9998, 1, 1), two(2026, 12, 2)),
    ];
    let found = from_december(&schedule, &State::Planned, date(2026, 12, 5));
    assert_eq!(found, [("2026-12-01".into(), Status::MovedHere), ("2026-12-03".into(), Status::Planned)]);
}

#[test]
fn a_thousand_dates_moved_here_from_far_away_cost_one_run_of_the_rule() {
    let mut schedule = thursdays();
    schedule.rule = Some("FREQ=DAILY".to_owned());
    let far = (0..1_000).map(|day| two(2036, 1, 1).saturating_add(day.days()));
    schedule.changes = far.map(|from| Change { start: Some(two(2026, 12, 2)), ..change(from) }).collect();
    let one = Schedule { changes: schedule.changes[999..].to_vec(), ..schedule.clone() };
    let time = |schedule: &Schedule| {
        let begun = Instant::now();
        let found = from_december(schedule, &State::Planned, date(2026, 12, 3));
        (found.len(), begun.elapsed())
    };
    let (alone, all) = (time(&one), time(&schedule));
    assert_eq!((alone.0, all.0), (3, 1_002));
    assert!(all.1 < alone.1 * 30, "one: {:?}, a thousand: {:?}", alone.1, all.1);
}
