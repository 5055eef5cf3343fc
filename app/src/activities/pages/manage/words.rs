//! An activity in words, for who publishes it: how often, until when, and which dates that gives.

use crate::{
    activities::pages::detail::hours_of,
    activities::{AHEAD_DAYS, Activity, Occurrence, Schedule, Status, rule::Rule},
    clock,
    i18n::{PublishTexts, count, dates, fill, recurrence},
    ui::Visit,
};
use jiff::ToSpan;

/// The coming dates, at most so many; what moved stands where it is now.
pub fn coming(visit: &Visit, activity: &Activity, most: usize) -> Vec<Occurrence> {
    let until = clock::midnight(visit.today().saturating_add(AHEAD_DAYS.days()));
    let mut found = activity.occurrences(visit.now.timestamp(), until);
    found.retain(|o| o.status != Status::MovedAway);
    found.truncate(most);
    found
}

/// "dinsdag 8 december, van 14 uur tot 16 uur".
pub fn date(visit: &Visit, o: &Occurrence) -> String {
    let day = dates::full(visit.lang, clock::local(o.starts).date(), visit.today());
    format!("{day}, {}", hours_of(visit.lang, o, visit.today()))
}

/// The next date that takes place, else the next one at all.
pub fn next_date(visit: &Visit, activity: &Activity) -> Option<String> {
    let coming = coming(visit, activity, usize::MAX);
    let next = coming.iter().find(|o| o.status.takes_place()).or(coming.first())?;
    Some(date(visit, next))
}

/// "Elke tweede dinsdag van de maand, tot en met maandag 1 maart." Nothing for what is once.
pub fn how_often(visit: &Visit, schedule: &Schedule) -> Option<String> {
    let t = PublishTexts::of(visit.lang);
    let often = dates::capital(&recurrence::in_words(visit.lang, schedule)?);
    let rule = schedule.rule.as_deref().and_then(|r| Rule::parse(r).ok());
    let zone = jiff::tz::TimeZone::get(&schedule.zone).unwrap_or_else(|_| clock::BRUSSELS.clone());
    let end = rule.and_then(|rule| match (rule.number("COUNT"), rule.until(&zone)) {
        (Some(n), _) => Some(count(n.unsigned_abs() as usize, t.one_time, t.n_times)),
        (None, Some(until)) => {
            let day = dates::full(visit.lang, until.date(), visit.today());
            Some(fill(visit.texts().until_and_with, &[("day", &day)]))
        }
        (None, None) => None,
    });
    let also = (!schedule.also.is_empty() && schedule.rule.is_some())
        .then(|| count(schedule.also.len(), t.one_more_date, t.n_more_dates));
    Some([Some(often), end, also].into_iter().flatten().collect::<Vec<_>>().join(", "))
}
