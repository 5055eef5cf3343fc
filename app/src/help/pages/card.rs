//! A note on the board as a card that reads like a sentence: "Maria zoekt hulp · Wie snoeit mijn haag? · op zaterdag".

use crate::{
    help::{Post, guard, store::board::cards::Card},
    i18n::HelpTexts,
    neighbourhoods::Neighbourhood,
    ui::{
        Visit,
        document::{escape, put},
    },
};
use leptos::{prelude::*, tachys::html::InertElement};
use std::sync::Arc;
use uuid::Uuid;

/// The name to show with a note. A name that is a way to reach somebody is kept out, as it is in the text.
pub fn name(post: &Post) -> Option<&str> {
    post.name().filter(fit)
}

fn fit(name: &&str) -> bool {
    guard::find(name).is_empty()
}

/// The language of what was written, where it is not that of the page.
pub fn written_in(visit: &Visit, lang: &str) -> Option<String> {
    (lang != visit.lang.tag()).then(|| lang.to_owned())
}

/// The neighbourhood of a note, where it still exists.
pub fn place_of(visit: &Visit, post: &Post) -> Option<Arc<Neighbourhood>> {
    visit.app.atlas().by_code(&post.neighbourhood)
}

/// The address of a note, without its language.
pub fn address(place: &Neighbourhood, post: &Post) -> String {
    format!("/{}/helpen/{}", place.slug, post.id)
}

/// How a note came here, beside its author: at the counter, for somebody else.
pub fn how(t: &HelpTexts, post: &Post) -> Option<&'static str> {
    came(t, post.posted_by.is_some(), post.for_other)
}

fn came(t: &HelpTexts, at_counter: bool, for_other: bool) -> Option<&'static str> {
    match (at_counter, for_other) {
        (true, _) => Some(t.at_counter),
        (false, true) => Some(t.for_other),
        (false, false) => None,
    }
}

/// Cards on the board of a neighbourhood, one after the other. Written as text: as views they took more time than the
/// rest of the page. It stands where a view stands, on the server alone.
pub fn cards(visit: &Visit, board: &Neighbourhood, cards: &[Card]) -> InertElement {
    let mut html = String::with_capacity(512 * cards.len());
    for one in cards {
        card(&mut html, visit, board, one);
    }
    InertElement::new(html)
}

fn card(html: &mut String, visit: &Visit, board: &Neighbourhood, card: &Card) {
    let t = HelpTexts::of(visit.lang);
    let elsewhere = card.elsewhere.as_ref().map(|code| visit.app.atlas().by_code(code));
    // A neighbourhood that is there no longer has no page to lead to.
    let place = match &elsewhere {
        Some(None) => return,
        Some(Some(place)) => place,
        None => board,
    };
    let lang = written_in(visit, &card.lang).map(|tag| [r#" lang=""#, &escape(&tag), r#"""#].concat());
    let lang = lang.as_deref().unwrap_or_default();
    let speaks = t.speaks(card.kind, card.name.as_deref().filter(fit));
    let mut id = Uuid::encode_buffer();
    let (slug, id) = (escape(&place.slug), card.id.hyphenated().encode_lower(&mut id));
    put(html, &[r#"<article class="card note-card"><p class="speaks">"#, &escape(&speaks), "</p><h3", lang]);
    put(html, &[r#"><a href=""#, visit.lang.prefix(), "/", &slug, "/helpen/", id, r#"">"#, &escape(&card.title)]);
    html.push_str(r#"</a></h3><ul class="facts">"#);
    if !card.availability.is_empty() {
        put(html, &["<li", lang, ">", &escape(&card.availability), "</li>"]);
    }
    put(html, &["<li>", &escape(t.category(card.category)), "</li>"]);
    if elsewhere.is_some() {
        put(html, &["<li>", &escape(&place.name), "</li>"]);
    }
    if let Some(how) = came(t, card.at_counter, card.for_other) {
        put(html, &["<li>", &escape(how), "</li>"]);
    }
    html.push_str("</ul></article>");
}

/// What somebody wrote, in paragraphs.
pub fn paragraphs(text: &str) -> AnyView {
    let parts = text.split("\n\n").filter(|p| !p.trim().is_empty());
    parts.map(|p| view! { <p class="as-typed">{p.trim().to_owned()}</p> }).collect_view().into_any()
}
