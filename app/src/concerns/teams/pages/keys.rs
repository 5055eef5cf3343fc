//! `/regie/sleutels`: the steps of a regisseur's keys. All stand in the page, one is shown; the words are here, what
//! happens is in the browser.

use super::{
    super::passphrase,
    steps::{self, Steps},
};
use crate::concerns::scripts::{KEEPER_PATH, REGIE_KEYS_PATH, REGIE_PATH};
use crate::{
    i18n::{RegieKeyTexts, fill},
    people::Regie,
    ui::{Page, Visit, assets::VAULT_PATH, frame::phone_link},
};
use axum::response::Response;
use leptos::prelude::*;

pub const HERE: &str = "/regie/sleutels";

/// After so long without a touch what is open locks itself, in milliseconds.
pub const LOCK_AFTER: u32 = 15 * 60 * 1000;

/// `GET /regie/sleutels`
pub async fn get(visit: Visit, _: Regie) -> Response {
    let t = RegieKeyTexts::of(visit.lang);
    let mut page = Page::new(t.title, HERE, None).private();
    page.calm = true;
    page.scripts = vec![REGIE_PATH.as_str(), REGIE_KEYS_PATH.as_str()];
    page.main = main(&visit, t);
    visit.answer(Ok(page))
}

fn main(visit: &Visit, t: &'static RegieKeyTexts) -> AnyView {
    let s = Steps { visit, t };
    let wasm = visit.app.assets.regie.clone();
    view! {
        <h1 class="screen-only">{t.title}</h1>
        <div class="regie js-only" data-regie="" data-at=visit.href(HERE) data-next=visit.href("/regie/TEAM/ploeg")
            data-keeper=KEEPER_PATH.as_str() data-script=VAULT_PATH.as_str() data-wasm=wasm
            data-after=LOCK_AFTER.to_string()>
            <section data-step="loading"><h2 tabindex="-1">{t.loading}</h2></section>
            {s.step("failed", t.failed_title, view! { <p>{t.failed}" "{phone_link(&visit.app.phone)}</p> }.into_any())}
            {begin(&s)}
            {steps::team(&s)}
            {steps::change(&s)}
            {steps::forgotten(&s)}
            {steps::rows(&s)}
        </div>
        <noscript><p class="note">{t.without_javascript}</p></noscript>
    }
    .into_any()
}

/// From nothing to keys: six words, asked back, and a sheet of paper.
fn begin(s: &Steps<'_>) -> AnyView {
    let t = s.t;
    let bits =
        fill(t.words_bits, &[("n", &passphrase::WORDS.len().to_string()), ("bits", &passphrase::bits().to_string())]);
    let start = view! {
        <p class="lead">{t.start_words}</p>
        <p>{t.start_need}</p>
        <button class="button" type="button" data-do="begin">{t.begin}</button>
    };
    let words = view! {
        <p>{t.words_why}</p>
        <ol class="six" data-list="words" translate="no" lang="nl"></ol>
        <p class="hint">{bits}</p>
        <p class="stack">
            <button class="button" type="button" data-do="written">{t.words_written}</button>
            <button class="button plain" type="button" data-do="others">{t.words_others}</button>
        </p>
    };
    let repeat = view! {
        <form data-form="repeat" novalidate=true>
            {s.secret("herhaal", t.repeat_label, Some(t.repeat_hint), &[("differs", t.repeat_wrong), ("failed", t.failed)])}
            <button class="button" type="submit">{t.repeat_do}</button>
        </form>
        <p class="stack"><button class="button plain" type="button" data-do="show-again">{t.repeat_show}</button></p>
    };
    let working = view! {
        <p role="status">{t.working_words}</p>
        <progress aria-label=t.working_title></progress>
    };
    let [before, after] = steps::around(t.recovery_sheet, "name");
    let recovery = view! {
        <p class="screen-only">{t.recovery_words}</p>
        <article class="paper-sheet">
            <h3>{before}<span data-fill="name"></span>{after}</h3>
            <p class="digits" data-fill="code" translate="no"></p>
            <p>{t.recovery_use}</p>
        </article>
        <p class="stack"><button class="button" type="button" data-print="">{t.recovery_print}</button></p>
        <form data-form="recovery" novalidate=true>
            {s.secret("staart", t.recovery_label, None, &[("differs", t.recovery_wrong), ("Status409", t.too_late), ("failed", t.failed)])}
            <button class="button plain" type="submit">{t.recovery_do}</button>
        </form>
    };
    view! {
        {s.step("start", t.start_title, start.into_any())}
        {s.step("words", t.words_title, words.into_any())}
        {s.step("repeat", t.repeat_title, repeat.into_any())}
        {s.step("working", t.working_title, working.into_any())}
        {s.step("recovery", t.recovery_title, recovery.into_any())}
    }
    .into_any()
}
