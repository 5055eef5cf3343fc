//! A note on the board as a card that reads like a sentence: "Maria zoekt hulp · Wie snoeit mijn haag? · op zaterdag".

use crate::{
    help::{Post, guard},
    i18n::HelpTexts,
    neighbourhoods::Neighbourhood,
    ui::Visit,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The name to show with a note. A name that is a way to reach somebody is kept out, as it is in the text.
pub fn name(post: &Post) -> Option<&str> {
    post.name().filter(|name| guard::find(name).is_empty())
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
    match (post.posted_by, post.for_other) {
        (Some(_), _) => Some(t.at_counter),
        (None, true) => Some(t.for_other),
        (None, false) => None,
    }
}

/// A card on the board of a neighbourhood.
pub fn card(visit: &Visit, board: &Neighbourhood, post: &Post) -> AnyView {
    let t = HelpTexts::of(visit.lang);
    let Some(place) = place_of(visit, post) else { return ().into_any() };
    let theirs = written_in(visit, &post.words.lang);
    let elsewhere = (place.code != board.code).then(|| view! { <li>{place.name.clone()}</li> });
    let how = how(t, post).map(|words| view! { <li>{words}</li> });
    let when = post.words.availability.clone();
    let when = (!when.is_empty()).then(|| view! { <li lang=theirs.clone()>{when}</li> });
    view! {
        <article class="card note-card">
            <p class="speaks">{t.speaks(post.kind, name(post))}</p>
            <h3 lang=theirs><a href=visit.href(&address(&place, post))>{post.words.title.clone()}</a></h3>
            <ul class="facts">{when}<li>{t.category(post.words.category)}</li>{elsewhere}{how}</ul>
        </article>
    }
    .into_any()
}

/// What somebody wrote, in paragraphs.
pub fn paragraphs(text: &str) -> AnyView {
    let parts = text.split("\n\n").filter(|p| !p.trim().is_empty());
    parts.map(|p| view! { <p class="as-typed">{p.trim().to_owned()}</p> }).collect_view().into_any()
}
