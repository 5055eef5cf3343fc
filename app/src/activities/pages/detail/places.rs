//! Where people register in Keuvel: how full a date is, until when it is open, and the way there. The same for
//! everybody: whether somebody is on the list, they see on a page of their own.

use crate::{
    activities::{
        Activity, Occurrence,
        registration::{Places, word_of},
    },
    clock,
    i18n::{RegisterTexts, count, dates, fill},
    ui::Visit,
};
use leptos::prelude::*;

/// What is said of registering: the words that count, and more.
pub fn row(
    visit: &Visit,
    activity: &Activity,
    shown: Option<&Occurrence>,
    places: Option<Places>,
) -> (String, Vec<String>) {
    let t = RegisterTexts::of(visit.lang);
    let now = visit.now.timestamp();
    let Some(date) = shown.filter(|d| d.status.takes_place() && d.ends > now) else {
        return (t.here.to_owned(), Vec::new());
    };
    let closes = activity.closes(date);
    if closes <= now {
        return (t.closed.to_owned(), vec![t.closed_words.to_owned()]);
    }
    let left = places.unwrap_or(Places { most: activity.details.registration.places, taken: 0 }).left();
    let (first, mut more) = match left {
        None => (t.here.to_owned(), Vec::new()),
        Some(0) => (t.full.to_owned(), vec![t.full_words.to_owned()]),
        Some(n) => (t.here.to_owned(), vec![count(n.unsigned_abs() as usize, t.one_left, t.n_left)]),
    };
    if closes < date.starts {
        let moment = clock::local(closes);
        let day = dates::full(visit.lang, moment.date(), visit.today());
        let hour = dates::time(visit.lang, moment.time());
        more.push(fill(t.until, &[("day", &day), ("hour", &hour)]));
    }
    (first, more)
}

/// The way to registering, where it is open.
pub fn button(
    visit: &Visit,
    activity: &Activity,
    date: &Occurrence,
    path: &str,
    places: Option<Places>,
) -> Option<AnyView> {
    if !activity.is_open(date, visit.now.timestamp()) {
        return None;
    }
    let t = RegisterTexts::of(visit.lang);
    let words = if places.and_then(Places::left) == Some(0) { t.to_waiting_list } else { t.register };
    let href = visit.href(&format!("{path}/inschrijven/{}", word_of(date.original)));
    Some(view! { <a class="button" href=href>{words}</a> }.into_any())
}
