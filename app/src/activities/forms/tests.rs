//! What is typed becomes the dates that were meant, and what is there comes back into the form.

use super::{
    day_of, hour_of,
    repeat::{
        AFTER, AS_IT_IS, End, MONTHLY_DATE, MONTHLY_LAST, MONTHLY_WEEKDAY, Misfit, Repeat, TWO_WEEKLY, WEEKLY, also,
    },
};
use crate::activities::{Length, Schedule};
use jiff::civil::{Date, Weekday, date, time};

fn repeat(way: &'static str) -> Repeat {
    Repeat { way, days: Vec::new(), nths: Vec::new(), end: End::Never }
}

/// The second Tuesday of December.
const FIRST: Date = date(2026, 12, 8);

#[test]
fn what_is_chosen_becomes_the_rule_that_was_meant() {
    let rule = |repeat: Repeat, first: Date| repeat.rule(first).unwrap().unwrap();
    assert_eq!(rule(repeat(WEEKLY), FIRST), "FREQ=WEEKLY;BYDAY=TU");
    let days = Repeat { days: vec![Weekday::Thursday, Weekday::Tuesday], ..repeat(TWO_WEEKLY) };
    assert_eq!(rule(days, FIRST), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH");
    assert_eq!(rule(repeat(MONTHLY_WEEKDAY), FIRST), "FREQ=MONTHLY;BYDAY=2TU");
    let twice = Repeat { nths: vec![-1, 2], ..repeat(MONTHLY_WEEKDAY) };
    assert_eq!(rule(twice, FIRST), "FREQ=MONTHLY;BYDAY=2TU,-1TU");
    assert_eq!(rule(repeat(MONTHLY_WEEKDAY), date(2026, 12, 29)), "FREQ=MONTHLY;BYDAY=-1TU", "a fifth is the last");
    assert_eq!(rule(repeat(MONTHLY_DATE), FIRST), "FREQ=MONTHLY;BYMONTHDAY=8");
    assert_eq!(rule(repeat(MONTHLY_LAST), date(2026, 12, 31)), "FREQ=MONTHLY;BYMONTHDAY=-1");
    let until = Repeat { end: End::On(date(2027, 3, 1)), ..repeat(WEEKLY) };
    assert_eq!(rule(until, FIRST), "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301");
    let times = Repeat { end: End::After(6), ..repeat(WEEKLY) };
    assert_eq!(rule(times, FIRST), "FREQ=WEEKLY;BYDAY=TU;COUNT=6");
    assert_eq!(repeat(super::repeat::ONCE).rule(FIRST), Ok(None));
}

#[test]
fn what_does_not_fit_together_is_said() {
    let days = Repeat { days: vec![Weekday::Monday], ..repeat(WEEKLY) };
    assert_eq!(days.rule(FIRST), Err(Misfit::FirstDay));
    let nth = Repeat { nths: vec![1], ..repeat(MONTHLY_WEEKDAY) };
    assert_eq!(nth.rule(FIRST), Err(Misfit::FirstNth));
    assert_eq!(repeat(MONTHLY_DATE).rule(date(2026, 12, 31)), Err(Misfit::DayOfMonth));
    assert_eq!(repeat(MONTHLY_LAST).rule(FIRST), Err(Misfit::FirstNth));
    let over = Repeat { end: End::On(date(2026, 12, 1)), ..repeat(WEEKLY) };
    assert_eq!(over.rule(FIRST), Err(Misfit::EndsBefore));
}

#[test]
fn a_rule_comes_back_as_it_was_chosen_or_stays_as_it_is() {
    let of = |rule: &str| {
        let mut schedule = Schedule::once(FIRST.at(14, 0, 0, 0), Length::Minutes(120));
        schedule.rule = Some(rule.to_owned());
        Repeat::of(&schedule)
    };
    for (rule, way) in [
        ("FREQ=WEEKLY", WEEKLY),
        ("FREQ=WEEKLY;INTERVAL=1;BYDAY=TH,TU;WKST=MO", WEEKLY),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270301T225959Z", TWO_WEEKLY),
        ("FREQ=MONTHLY;BYDAY=2TU,4TU", MONTHLY_WEEKDAY),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", MONTHLY_WEEKDAY),
        ("FREQ=MONTHLY", MONTHLY_DATE),
        ("FREQ=MONTHLY;BYMONTHDAY=8;COUNT=4", MONTHLY_DATE),
        ("FREQ=YEARLY", AS_IT_IS),
        ("FREQ=DAILY", AS_IT_IS),
        ("FREQ=MONTHLY;BYDAY=2WE", AS_IT_IS),
        ("FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10", AS_IT_IS),
        ("FREQ=WEEKLY;INTERVAL=3", AS_IT_IS),
    ] {
        assert_eq!(of(rule).way, way, "{rule}");
    }
    assert_eq!(of("FREQ=WEEKLY;COUNT=4").end, End::After(4));
    assert_eq!(of("FREQ=WEEKLY;UNTIL=20270301").end, End::On(date(2027, 3, 1)));
    assert_eq!(AFTER, "keren");
}

#[test]
fn days_and_hours_are_read_as_people_type_them() {
    for typed in ["2026-12-03", "3/12/2026", "3-12-2026", "03.12.2026"] {
        assert_eq!(day_of(typed), Some(date(2026, 12, 3)), "{typed}");
    }
    for typed in ["", "morgen", "31/2/2026", "3/12/26", "12/2026"] {
        assert_eq!(day_of(typed), None, "{typed}");
    }
    for typed in ["14:30", "14.30", "14u30", "14h30", "14.30 uur"] {
        assert_eq!(hour_of(typed), Some(time(14, 30, 0, 0)), "{typed}");
    }
    assert_eq!(hour_of("14 uur"), Some(time(14, 0, 0, 0)));
    for typed in ["", "25:00", "14:61", "middag"] {
        assert_eq!(hour_of(typed), None, "{typed}");
    }
}

#[test]
fn a_date_beside_the_rule_keeps_an_hour_of_its_own() {
    let start = FIRST.at(14, 0, 0, 0);
    let mut before = Schedule::once(start, Length::Minutes(60));
    before.also = vec![date(2026, 12, 24).at(18, 0, 0, 0)];
    let found = also(&[date(2026, 12, 24), date(2026, 12, 20), FIRST], start, Some(&before));
    assert_eq!(found, [date(2026, 12, 20).at(14, 0, 0, 0), date(2026, 12, 24).at(18, 0, 0, 0)]);
}
