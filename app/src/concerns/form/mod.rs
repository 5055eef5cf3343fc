//! The page on which something is passed on. The same for everybody, kept by the server and on the device: what is typed
//! into it is sealed there, by the script, and goes nowhere else.

mod before;
mod questions;

use crate::{
    concerns::{retention, teams},
    i18n::{ConcernTexts, fill},
    neighbourhoods::Neighbourhood,
    problem::Problem,
    ui::{
        Page, Visit,
        assets::{FORM_PATH, OUTSIDE_PATH, SIGNALS_PATH, VAULT_PATH},
        frame::phone_link,
    },
};
use axum::{extract::Path, response::Response};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::json;
use std::sync::Arc;

/// `GET /{neighbourhood}/doorgeven`
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

/// Where it is in the house.
pub fn path(place: &Neighbourhood) -> String {
    format!("/{}/doorgeven", place.slug)
}

/// Who can be called about a person, as a line with a number to press.
pub fn call(visit: &Visit, place: &Neighbourhood) -> AnyView {
    let t = ConcernTexts::of(visit.lang);
    let (who, number) = match place.regisseur() {
        Some((name, number)) => (Some(fill(t.regisseur, &[("name", name)])), number),
        None => match place.phone() {
            Some((name, number)) => (Some(name.to_owned()), number),
            None => (None, visit.app.phone.as_str()),
        },
    };
    let who = who.map(|who| view! { {who}" " });
    view! { <span class="whom">{who}{phone_link(number)}</span> }.into_any()
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let t = ConcernTexts::of(visit.lang);
    let place = visit.neighbourhood(slug)?;
    let mailbox = teams::mailbox(&visit.app.db, &place.code).await?;
    let mut page = Page::new(t.title, path(&place), Some(place.clone()));
    page.description = fill(t.description, &[("place", &place.name)]);
    page.calm = true;
    page.scripts = vec![OUTSIDE_PATH.as_str(), VAULT_PATH.as_str(), SIGNALS_PATH.as_str(), FORM_PATH.as_str()];
    let body = match mailbox {
        Some(mailbox) => form(visit, &place, &mailbox).await?,
        None => view! { <p class="note" role="status">{t.no_key}" "{call(visit, &place)}</p> }.into_any(),
    };
    page.main = view! {
        <h1>{t.title}</h1>
        {before::urgent(visit)}
        <p class="lead" data-first="">{t.lead}</p>
        <p class="note">{t.or_call}" "{call(visit, &place)}</p>
        <noscript><p class="note">{t.no_script}" "{call(visit, &place)}</p></noscript>
        {body}
        <p class="onward" data-first=""><a href=visit.href(&format!("{}/buurt", path(&place)))>{t.who_place}</a></p>
        {leave(visit, &place)}
    }
    .into_any();
    Ok(page.kept(&place.code, Timestamp::MAX))
}

/// A way out at once: with the script it empties the page first; without it is a link.
pub fn leave(visit: &Visit, place: &Neighbourhood) -> AnyView {
    let t = ConcernTexts::of(visit.lang);
    view! {
        <div class="leave">
            <a class="button plain" data-leave="" href=visit.href(&format!("/{}/activiteiten", place.slug))>{t.quick}</a>
        </div>
        <p class="hint js-only" data-first="">{t.quick_hint}</p>
    }
    .into_any()
}

async fn form(visit: &Visit, place: &Arc<Neighbourhood>, mailbox: &teams::Mailbox) -> Result<AnyView, Problem> {
    let t = ConcernTexts::of(visit.lang);
    let chain = teams::store::chain(&visit.app.db, mailbox.team).await?;
    let epochs: Vec<String> = chain.iter().map(|epoch| BASE64_URL_SAFE_NO_PAD.encode(epoch.to_bytes())).collect();
    let to = json!({
        "team": teams::sealed_name(mailbox.team), "neighbourhood": place.code, "slug": place.slug, "epochs": epochs,
        "vault": visit.app.assets.vault, "who": format!("{}/wie", path(place)), "place": visit.href(&format!("{}/buurt", path(place))),
    });
    let words = json!({
        "step": t.step, "left": t.left, "tooLong": t.too_long, "choose": t.choose, "say": t.say_something,
        "needReach": t.need_reach, "nothing": t.nothing, "change": t.change, "sealing": t.sealing,
        "passOn": t.pass_on, "next": t.next,
    });
    let days = retention::days(&visit.app.db, &place.municipality.nis).await?;
    let say = |name: &'static str, words: &'static str, number: bool| {
        let call = number.then(|| call(visit, place));
        view! { <p class="note" role="status" data-say=name hidden=true>{words}" "{call}</p> }
    };
    Ok(view! {
        <p class="js-only" data-say="ready">{t.getting_ready}" "{call(visit, place)}</p>
        {say("unsafe", t.not_safe, true)}
        {say("broken", t.broken, true)}
        {say("renewed", t.renewed, true)}
        {say("storage", t.no_storage, false)}
        <form id="signaal" class="passing" method="post" autocomplete="off" novalidate=true hidden=true
            data-to=to.to_string() data-words=words.to_string()>
            <p class="step" data-step-count="" aria-live="polite"></p>
            {questions::all(visit, place, &mailbox.fingerprint, days)}
            {say("noSeal", t.no_seal, true)}
            {say("notSent", t.not_sent, true)}
            <div class="stack">
                <button class="button" type="submit" data-next="">{t.next}</button>
                <button class="button plain" type="button" data-back="" hidden=true>{t.back}</button>
            </div>
            <p class="hint">{t.in_memory}</p>
            <div data-first="">{say("fragile", t.not_persistent, false)}</div>
        </form>
        {questions::done(visit, place)}
    }
    .into_any())
}
