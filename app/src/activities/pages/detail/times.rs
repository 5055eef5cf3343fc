//! The dates of an activity: the one that is shown, and the others that come.

use crate::{
    activities::{Activity, Occurrence},
    clock,
    i18n::{Lang, dates},
    ui::{Visit, cards},
};
use jiff::{Timestamp, civil::Date};
use leptos::prelude::*;

/// So many coming dates are listed.
const DATES_MOST: usize = 8;

/// The last occurrence before now: a past activity is still readable.
pub fn last_time(activity: &Activity, now: Timestamp) -> Option<Occurrence> {
    let start = clock::midnight(activity.schedule.start.date());
    let mut past = activity.occurrences(start.min(now), now);
    past.pop()
}

/// "Vandaag, zondag 22 november".
pub fn day_words(visit: &Visit, o: &Occurrence) -> AnyView {
    let starts = clock::local(o.starts);
    let relative = dates::relative(visit.lang, starts.date(), visit.today())
        .map(|word| view! { <span class="relative">{dates::capital(word)}", "</span> });
    let full = dates::full(visit.lang, starts.date(), visit.today());
    let machine = if o.all_day { starts.date().to_string() } else { starts.strftime("%Y-%m-%dT%H:%M").to_string() };
    view! { {relative}<time datetime=machine>{full}</time> }.into_any()
}

/// From when till when, with the days where there are several.
pub fn hours_of(lang: Lang, o: &Occurrence, today: Date) -> String {
    dates::hours(lang, &clock::local(o.starts), &clock::local(o.ends), o.all_day, today)
}

/// The coming dates but the one that is shown, each with what is wrong with it.
pub fn other_dates(visit: &Visit, path: &str, coming: &[Occurrence], shown: Option<&Occurrence>) -> Option<AnyView> {
    let t = visit.texts();
    let others: Vec<_> = coming.iter().filter(|o| Some(*o) != shown).take(DATES_MOST).collect();
    if others.is_empty() {
        return None;
    }
    let list = others.into_iter().map(|o| {
        let day = clock::local(o.starts).date();
        let stamp = cards::stamp_text(visit.lang, o.status, &o.note, visit.today());
        let class = if o.status.takes_place() { "stamp note" } else { "stamp" };
        let stamp = stamp.map(|s| view! { " "<span class=class>{s}</span> });
        let words =
            format!("{}, {}", dates::full(visit.lang, day, visit.today()), hours_of(visit.lang, o, visit.today()));
        view! { <li><a href=visit.href(&format!("{path}?dag={day}"))>{words}</a>{stamp}</li> }
    });
    Some(view! { <h2>{t.other_dates}</h2><ul class="ways">{list.collect_view()}</ul> }.into_any())
}
