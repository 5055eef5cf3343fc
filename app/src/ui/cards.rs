//! One occurrence as a card that reads like a sentence: "14 uur · Buurtbabbel · zaal Het Lo · gratis · zonder trap".

use super::Visit;
use crate::{
    activities::{Details, Note, RegistrationNeed, Status, store::Listed},
    clock,
    i18n::{Lang, RegisterTexts, Texts, dates, fill},
    neighbourhoods::Neighbourhood,
    text,
};
use jiff::{Timestamp, Zoned, civil::Date};
use leptos::prelude::*;

/// A card. `dated` puts the day on it, for lists that are not divided by day.
pub fn card(visit: &Visit, place: &Neighbourhood, listed: &Listed, dated: bool) -> AnyView {
    let (lang, t) = (visit.lang, visit.texts());
    let (starts, ends) = (clock::local(listed.starts), clock::local(listed.ends));
    let (big, small) = clock_words(lang, listed, &starts, &ends, visit.today());
    let day = dated.then(|| {
        let day = starts.date().max(visit.today());
        view! { <span class="day-of">{dates::full(lang, day, visit.today())}</span>" " }
    });
    let href = visit.href(&format!("/{}/activiteiten/{}?dag={}", place.slug, listed.slug, starts.date()));
    let stamp = stamp(lang, listed.status, &listed.note, visit.today())
        .map(|words| stamp_view(visit, listed.status, words, &listed.details));
    let class = if listed.status.takes_place() { "card" } else { "card off" };
    let contributed = contributed(visit, &listed.details);
    let facts = facts(t, &listed.details).into_iter().map(|fact| view! { <li>{fact}</li> });
    view! {
        <article class=class>
            {stamp}
            <p class="when">{day}<time datetime=machine_time(listed, &starts)>{big}</time>{small.map(|s| view! { " "<small>{s}</small> })}</p>
            <h3 lang=contributed><a href=href>{listed.title().to_owned()}</a></h3>
            <p class="where">{listed.place().to_owned()}</p>
            <ul class="facts">{facts.collect_view()}</ul>
        </article>
    }
    .into_any()
}

/// The language of what was contributed, where it is not that of the page.
pub fn contributed(visit: &Visit, details: &Details) -> Option<String> {
    let tag = if details.lang.is_empty() { "nl" } else { details.lang.as_str() };
    (tag != visit.lang.tag()).then(|| tag.to_owned())
}

/// The hour in large, and until when in small.
fn clock_words(lang: Lang, listed: &Listed, starts: &Zoned, ends: &Zoned, today: Date) -> (String, Option<String>) {
    let t = lang.texts();
    if listed.all_day {
        let last = dates::last_day(ends);
        let more = (last > starts.date()).then(|| fill(t.until_and_with, &[("day", &dates::full(lang, last, today))]));
        return (t.whole_day.to_owned(), more);
    }
    let begin = dates::time(lang, starts.time());
    if listed.ends <= listed.starts {
        return (begin, None);
    }
    let end = dates::time(lang, ends.time());
    let until = if dates::same_evening(starts, ends) {
        fill(t.to, &[("to", &end)])
    } else {
        fill(t.to_day, &[("day", &dates::full(lang, ends.date(), today)), ("to", &end)])
    };
    (begin, Some(until))
}

/// The moment for programs: HTML § 2.3.5.
fn machine_time(listed: &Listed, starts: &Zoned) -> String {
    if listed.all_day { starts.date().to_string() } else { starts.strftime("%Y-%m-%dT%H:%M").to_string() }
}

/// What must be said loudly about an occurrence; nothing when all is as planned. Divided in what we say and the
/// reason as it was contributed.
pub fn stamp(lang: Lang, status: Status, note: &Note, today: Date) -> Option<(String, Option<String>)> {
    let t = lang.texts();
    let other = || {
        let moment = clock::local(Timestamp::from_second(note.other?).ok()?);
        Some(format!("{}, {}", dates::full(lang, moment.date(), today), dates::time(lang, moment.time())))
    };
    let ours = match status {
        Status::Planned => return None,
        Status::Cancelled => t.cancelled.to_owned(),
        Status::Stopped => t.stopped.to_owned(),
        Status::Changed => t.changed.to_owned(),
        Status::MovedAway => fill(t.moved_to, &[("when", &other().unwrap_or_default())]),
        Status::MovedHere => fill(t.moved_from, &[("when", &other().unwrap_or_default())]),
    };
    Some((ours, note.reason.clone()))
}

/// The stamp as it stands on a card or a page.
pub fn stamp_view(visit: &Visit, status: Status, words: (String, Option<String>), details: &Details) -> AnyView {
    let (ours, reason) = words;
    // "Gestopt: gestopt, want …" is said once.
    let twice = reason.as_deref().is_some_and(|r| text::fold(r).starts_with(&text::fold(&ours)));
    let class = if status.takes_place() { "stamp note" } else { "stamp" };
    let contributed = contributed(visit, details);
    let reason = reason.map(|r| view! { <span lang=contributed>{r}</span> });
    if twice {
        return view! { <p class=class>{reason}</p> }.into_any();
    }
    let colon = reason.is_some().then_some(": ");
    view! { <p class=class>{ours}{colon}{reason}</p> }.into_any()
}

/// The same as plain text, for feeds and paper.
pub fn stamp_text(lang: Lang, status: Status, note: &Note, today: Date) -> Option<String> {
    let (ours, reason) = stamp(lang, status, note, today)?;
    Some(match reason {
        Some(reason) if text::fold(&reason).starts_with(&text::fold(&ours)) => reason,
        Some(reason) => format!("{ours}: {reason}"),
        None => ours,
    })
}

/// What helps to decide: price, steps, registration, who is there.
fn facts(t: &Texts, details: &Details) -> Vec<String> {
    let mut facts = Vec::with_capacity(6);
    if let Some(price) = price(t, details) {
        facts.push(price);
    }
    if details.place.step_free == Some(true) {
        facts.push(t.step_free.to_owned());
    }
    match details.registration.need {
        RegistrationNeed::Phone => facts.push(t.register_by_phone.to_owned()),
        RegistrationNeed::Keuvel => facts.push(RegisterTexts::of(t.lang).on_card.to_owned()),
        RegistrationNeed::Full => facts.push(t.full.to_owned()),
        RegistrationNeed::None | RegistrationNeed::Unknown => {}
    }
    if details.transport.is_some() {
        facts.push(t.transport_offered.to_owned());
    }
    if details.regisseur_present {
        facts.push(t.regisseur_present.to_owned());
    }
    facts
}

/// "gratis", "6 euro", "2,50 euro"; the contributed words where there is no number.
pub fn price(t: &Texts, details: &Details) -> Option<String> {
    match details.price.cents {
        Some(0) => Some(t.free.to_owned()),
        Some(cents) => Some(fill(t.euro, &[("n", &euros(cents, t.decimal))])),
        None => details.price.words.clone(),
    }
}

fn euros(cents: i64, decimal: &str) -> String {
    match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => format!("{}{decimal}{rest:02}", cents / 100),
    }
}
