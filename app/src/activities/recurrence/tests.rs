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

#[test]
fn long_after_a_series_stopped_nothing_of_it_is_listed_whatever_happened_to_single_dates() {
    let mut schedule = thursdays();
    let off = |day| Change { cancelled: true, reason: Some("Ria is ziek.".into()), ..change(day) };
    schedule.changes = vec![
        off(two(2026, 12, 10)),
        off(two(2027, 2, 11)),
        Change { start: Some(two(2027, 3, 5)), ..change(two(2027, 3, 4)) },
    ];
    let state = State::Stopped { since: clock::midnight(date(2026, 12, 1)).as_second(), reason: None };
    let found = from_december(&schedule, &state, date(2027, 12, 1));
    let stopped = |day: &str| (day.to_owned(), Status::Stopped);
    // What was cancelled by itself keeps its own reason for as long as the others are shown.
    let cancelled = ("2026-12-10".to_owned(), Status::Cancelled);
    assert_eq!(found, [stopped("2026-12-03"), cancelled, stopped("2026-12-17"), stopped("2026-12-24")]);
}

#[test]
fn nothing_says_it_moved_to_a_day_on_which_nobody_comes() {
    let mut schedule = thursdays();
    schedule.changes = vec![
        Change { start: Some(two(2026, 12, 4)), reason: Some("Sint.".into()), ..change(two(2026, 12, 3)) },
        Change { start: Some(two(2026, 12, 28)), ..change(two(2026, 12, 10)) },
    ];
    let reason = Some("Ria is verhuisd.".to_owned());
    let stopped = State::Stopped { since: clock::midnight(date(2026, 12, 15)).as_second(), reason: reason.clone() };
    let found = from_december(&schedule, &stopped, date(2026, 12, 12));
    assert_eq!(
        found,
        [
            ("2026-12-03".into(), Status::MovedAway),
            ("2026-12-04".into(), Status::MovedHere),
            ("2026-12-10".into(), Status::Stopped)
        ]
    );
    let until = clock::midnight(date(2026, 12, 5));
    let all =
        schedule.occurrences(&State::Cancelled { reason: reason.clone() }, clock::midnight(date(2026, 12, 1)), until);
    for o in all.unwrap() {
        assert_eq!(
            (o.status, o.note.reason, o.note.other.is_some()),
            (Status::Cancelled, reason.clone(), o.starts != o.original)
        );
    }
}
