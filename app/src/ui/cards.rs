//! One occurrence as a card that reads like a sentence: "14 uur · Buurtbabbel · zaal Het Lo · gratis · zonder trap".

use super::{
    Visit,
    document::{escape, put},
};
use crate::{
    activities::{Card, Note, Price, RegistrationNeed, Status, store::Listed},
    clock,
    i18n::{Lang, RegisterTexts, Texts, dates, fill},
    neighbourhoods::Neighbourhood,
    text,
};
use jiff::{Timestamp, Zoned, civil::Date};
use leptos::{prelude::*, tachys::html::InertElement};

/// Cards, one after the other. `dated` puts the day on them, for lists that are not divided by day.
///
/// Written as text: a list is made of hundreds of such small parts, and as views they took more time than the database
/// and the rest of the page together. It stands where a view stands, on the server alone.
pub fn cards<'a>(
    visit: &Visit,
    place: &Neighbourhood,
    listed: impl IntoIterator<Item = &'a Listed>,
    dated: bool,
) -> InertElement {
    let base = visit.href(&format!("/{}/activiteiten/", place.slug));
    let mut html = String::with_capacity(2_048);
    for l in listed {
        card(&mut html, visit, &base, l, dated);
    }
    InertElement::new(html)
}

fn card(html: &mut String, visit: &Visit, base: &str, listed: &Listed, dated: bool) {
    let (lang, today) = (visit.lang, visit.today());
    let (starts, ends) = (clock::local(listed.starts), clock::local(listed.ends));
    let date = dates::iso(starts.date());
    html.push_str(if listed.status.takes_place() {
        r#"<article class="card">"#
    } else {
        r#"<article class="card off">"#
    });
    if let Some(words) = stamp(lang, listed.status, &listed.note, today) {
        html.push_str(&stamp_html(visit, listed.status, words, &listed.card.lang));
    }
    html.push_str(r#"<p class="when">"#);
    if dated {
        let day = dates::full(lang, starts.date().max(today), today);
        put(html, &[r#"<span class="day-of">"#, &escape(&day), "</span> "]);
    }
    let (big, small) = clock_words(lang, listed, &starts, &ends, today);
    put(html, &[r#"<time datetime=""#, &date, &machine_time(listed, &starts), r#"">"#, &escape(&big), "</time>"]);
    if let Some(small) = small {
        put(html, &[" <small>", &escape(&small), "</small>"]);
    }
    html.push_str("</p><h3");
    if let Some(tag) = visit.contributed(&listed.card.lang) {
        put(html, &[r#" lang=""#, &escape(&tag), r#"""#]);
    }
    put(html, &[r#"><a href=""#, &escape(base), &escape(&listed.slug), "?dag=", &date, r#"">"#]);
    put(html, &[&escape(listed.title()), r#"</a></h3><p class="where">"#, &escape(listed.place())]);
    html.push_str(r#"</p><ul class="facts">"#);
    facts(html, visit.texts(), &listed.card);
    html.push_str("</ul></article>");
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

/// What programs read behind the date: HTML § 2.3.5.
fn machine_time(listed: &Listed, starts: &Zoned) -> String {
    if listed.all_day {
        return String::new();
    }
    ["T", &dates::two(starts.hour()), ":", &dates::two(starts.minute())].concat()
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

/// The stamp as it stands on a page.
pub fn stamp_view(visit: &Visit, status: Status, words: (String, Option<String>), lang: &str) -> AnyView {
    InertElement::new(stamp_html(visit, status, words, lang)).into_any()
}

fn stamp_html(visit: &Visit, status: Status, words: (String, Option<String>), lang: &str) -> String {
    let (ours, reason) = words;
    // "Gestopt: gestopt, want …" is said once.
    let twice = reason.as_deref().is_some_and(|reason| says(reason, &ours));
    let mut html = format!(r#"<p class="{}">"#, if status.takes_place() { "stamp note" } else { "stamp" });
    if !twice {
        put(&mut html, &[&escape(&ours), if reason.is_some() { ": " } else { "" }]);
    }
    if let Some(reason) = reason {
        let lang = visit.contributed(lang).map(|tag| format!(r#" lang="{}""#, escape(&tag))).unwrap_or_default();
        put(&mut html, &["<span", &lang, ">", &escape(&reason), "</span>"]);
    }
    html.push_str("</p>");
    html
}

/// Whether a reason begins with our word for it.
fn says(reason: &str, ours: &str) -> bool {
    let head: String = reason.chars().take(ours.chars().count()).collect();
    text::fold(&head) == text::fold(ours)
}

/// The same as plain text, for feeds and paper.
pub fn stamp_text(lang: Lang, status: Status, note: &Note, today: Date) -> Option<String> {
    let (ours, reason) = stamp(lang, status, note, today)?;
    Some(match reason {
        Some(reason) if says(&reason, &ours) => reason,
        Some(reason) => format!("{ours}: {reason}"),
        None => ours,
    })
}

/// What helps to decide: price, steps, registration, who is there.
fn facts(html: &mut String, t: &Texts, card: &Card) {
    let mut say = |fact: &str| put(html, &["<li>", &escape(fact), "</li>"]);
    if let Some(price) = price(t, &card.price) {
        say(&price);
    }
    if card.place.step_free == Some(true) {
        say(t.step_free);
    }
    match card.registration.need {
        RegistrationNeed::Phone => say(t.register_by_phone),
        RegistrationNeed::Keuvel => say(RegisterTexts::of(t.lang).on_card),
        RegistrationNeed::Full => say(t.full),
        RegistrationNeed::None | RegistrationNeed::Unknown => {}
    }
    if card.transport.is_some() {
        say(t.transport_offered);
    }
    if card.regisseur_present {
        say(t.regisseur_present);
    }
}

/// "gratis", "6 euro", "2,50 euro"; the contributed words where there is no number.
pub fn price(t: &Texts, price: &Price) -> Option<String> {
    match price.cents {
        Some(0) => Some(t.free.to_owned()),
        Some(cents) => Some(fill(t.euro, &[("n", &euros(cents, t.decimal))])),
        None => price.words.clone(),
    }
}

fn euros(cents: i64, decimal: &str) -> String {
    match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => format!("{}{decimal}{rest:02}", cents / 100),
    }
}
