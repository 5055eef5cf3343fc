//! `/regie`: the inbox. The page holds the words and the forms; what is in the signals comes in sealed, and is opened in
//! the browser.

use super::parts;
use crate::concerns::scripts::{INBOX_ACTS_PATH, INBOX_PATH, INBOX_SIGNAL_PATH, KEEPER_PATH, REGIE_PATH};
use crate::{
    concerns::teams::pages::{keys::LOCK_AFTER, steps::Steps},
    i18n::{InboxTexts, RegieKeyTexts},
    people::Regie,
    ui::{Page, Visit, assets::VAULT_PATH},
};
use axum::response::Response;
use leptos::prelude::*;

/// `GET /regie`
pub async fn get(visit: Visit, _: Regie) -> Response {
    let t = InboxTexts::of(visit.lang);
    let mut page = Page::new(t.title, "/regie", None).private();
    page.calm = true;
    page.scripts = vec![REGIE_PATH.as_str(), INBOX_PATH.as_str(), INBOX_SIGNAL_PATH.as_str(), INBOX_ACTS_PATH.as_str()];
    page.main = main(&visit, t);
    visit.answer(Ok(page))
}

fn main(visit: &Visit, t: &'static InboxTexts) -> AnyView {
    let k = RegieKeyTexts::of(visit.lang);
    let s = Steps { visit, t: k };
    let wrong = [("failed", t.failed), ("DoesNotOpen", k.wrong_words), ("Malformed", k.wrong_words)];
    let unlock = view! {
        <p class="note" role="status" data-when="locked" hidden=true>{t.locked}</p>
        <form data-form="unlock" novalidate=true>
            {s.secret("woorden", k.passphrase, Some(k.passphrase_hint), &wrong)}
            <button class="button" type="submit">{t.unlock}</button>
        </form>
        <p class="hint">{t.locks_itself}</p>
        {keys(visit, t)}
    };
    let working = view! {
        <p role="status">{k.working_words}</p>
        <progress data-progress="" aria-label=t.opening></progress>
    };
    let none = view! { <p>{t.no_keys}</p>{keys(visit, t)} };
    view! {
        <h1>{t.title}</h1>
        <div class="regie inbox js-only" data-regie="" data-state=visit.href("/regie/sleutels/stand")
            data-list=visit.href("/regie/TEAM/signalen") data-ways=visit.href("/regie/TEAM/wegen")
            data-picked=visit.href("/regie/TEAM/opgenomen") data-reads=visit.href("/regie/TEAM/gelezen.json")
            data-keeper=KEEPER_PATH.as_str() data-script=VAULT_PATH.as_str() data-wasm=visit.app.assets.regie.clone()
            data-after=LOCK_AFTER.to_string()>
            <section data-step="loading"><h2 tabindex="-1">{k.loading}</h2></section>
            {s.step("failed", k.failed_title, view! { <p>{k.failed}</p> }.into_any())}
            {s.step("none", t.unlock_title, none.into_any())}
            {s.step("unlock", t.unlock_title, unlock.into_any())}
            {s.step("working", t.opening, working.into_any())}
            {parts::list(visit, t)}
            {parts::one(&s, t)}
            {parts::words(t)}
        </div>
        <noscript><p class="note">{t.without_javascript}</p></noscript>
    }
    .into_any()
}

/// The way to keys and team.
fn keys(visit: &Visit, t: &InboxTexts) -> AnyView {
    view! { <ul class="ways"><li><a href=visit.href("/regie/sleutels")>{t.to_keys}</a></li></ul> }.into_any()
}
