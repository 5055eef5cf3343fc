//! What this device keeps: moments, and the size of the letters. Filled in by the browser; the same for everybody.

use crate::{
    offline::{
        islands::{KeepTexts, KeptList},
        waiting,
    },
    revision::EVERYWHERE,
    ui::{Page, Visit, assets::OUTBOX_PATH, page::Door},
};
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;

pub async fn get(visit: Visit) -> Response {
    let t = visit.texts();
    let sizes = [("", "1", t.letters_normal), ("2", "2", t.letters_large), ("3", "3", t.letters_largest)];
    // The starting script presses these: a few lines there weigh less than an island here.
    let sizes = sizes.map(|(value, size, word)| {
        let class = format!("button plain letters-{size}");
        view! { <button class=class type="button" data-size=value aria-pressed="false">{word}</button> }
    });
    let mut page = Page::new(t.kept_title, "/bewaard", None);
    page.door = Door::Kept;
    page.scripts = vec![OUTBOX_PATH.as_str()];
    page.hidden = true;
    page.main = view! {
        <h1>{t.kept_title}</h1>
        <p class="hint">{t.kept_words}</p>
        {waiting(&visit)}
        <noscript><p class="note">{t.kept_needs_javascript}</p></noscript>
        <KeptList texts=KeepTexts::of(t) />
        <p class="onward"><a href=visit.href("/")>{t.to_my_neighbourhood}</a></p>
        <section id="letters">
            <h2>{t.letter_size}</h2>
            <noscript><p class="note">{t.letters_need_javascript}</p></noscript>
            <div class="js-only sizes">{sizes.collect_view()}</div>
        </section>
    }
    .into_any();
    visit.answer(Ok(page.kept(EVERYWHERE, Timestamp::MAX)))
}
