//! `/kaart`: the code, out of the fragment or typed, and which neighbourhood; then the form. The code is in no address that
//! a server sees: it stays behind the #, and travels in the body of a request.

use super::store;
use crate::{
    concerns::{
        form, teams,
        wire::{bare, plain, refused},
    },
    i18n::ReferralTexts,
    people::{limits, secrets},
    problem::Problem,
    revision::EVERYWHERE,
    ui::{
        Page, Visit,
        assets::{CARD_PATH, OUTSIDE_PATH},
    },
};
use axum::{body::Bytes, http::StatusCode, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

/// `GET /kaart`
pub async fn get(visit: Visit) -> Response {
    let t = ReferralTexts::of(visit.lang);
    let mut page = Page::new(t.title, "/kaart", None);
    page.hidden = true;
    page.calm = true;
    page.scripts = vec![OUTSIDE_PATH.as_str(), CARD_PATH.as_str()];
    page.main = view! {
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <noscript><p class="note">{t.no_script}</p></noscript>
        <form id="kaart" class="passing js-only" method="post" autocomplete="off" novalidate=true
            data-lang=visit.lang.prefix()>
            <div class="field">
                <label for="code">{t.code}</label>
                <p class="hint">{t.code_hint}</p>
                <p class="wrong" role="alert" data-wrong=""></p>
                <input id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" />
            </div>
            <p class="note" role="status" data-say="unknown" hidden=true>{t.unknown}</p>
            <p class="note" role="status" data-say="often" hidden=true>{t.too_often}</p>
            <p class="note" role="status" data-say="nowhere" hidden=true>{t.nowhere}</p>
            <p class="note" role="status" data-say="failed" hidden=true>{t.failed}</p>
            <p class="note" role="status" data-say="offline" hidden=true>{t.offline}</p>
            <div class="stack"><button class="button" type="submit">{t.open}</button></div>
        </form>
        <section id="kaart-buurt" hidden=true>
            <h2 tabindex="-1">{t.q_place}</h2>
            <ul class="ways"></ul>
        </section>
        <p class="onward"><a data-leave="" href=visit.href("/")>{visit.texts().to_my_neighbourhood}</a></p>
    }
    .into_any();
    visit.answer(Ok(page.kept(EVERYWHERE, Timestamp::MAX)))
}

#[derive(Deserialize)]
struct Asked {
    code: String,
}

/// `POST /kaart/code`: where this card works, for who has it.
pub async fn code(visit: Visit, body: Bytes) -> Response {
    let answer = places(&visit, &body).await;
    answer.unwrap_or_else(|problem| refused(&problem))
}

async fn places(visit: &Visit, body: &Bytes) -> Result<Response, Problem> {
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let asked: Option<Asked> = serde_json::from_slice(body).ok();
    let Some(code) = asked.and_then(|asked| secrets::read_card_code(&asked.code)) else {
        return Ok(bare(StatusCode::UNPROCESSABLE_ENTITY));
    };
    // Counted before it is looked up: whoever guesses gets few tries, and many at once get no more.
    if limits::count(db, limits::REFERRALS_FROM_ONE, &visit.client, now).await?.is_err() {
        return Ok(bare(StatusCode::TOO_MANY_REQUESTS));
    }
    let Some(nis) = store::works_in(db, &secrets::hash(&code)).await? else {
        return Ok(bare(StatusCode::UNPROCESSABLE_ENTITY));
    };
    limits::forgive(db, limits::REFERRALS_FROM_ONE, &visit.client).await?;
    let atlas = visit.app.atlas();
    let mut places = Vec::new();
    for place in atlas.all().iter().filter(|place| place.municipality.nis == nis) {
        if teams::mailbox(db, &place.code).await?.is_some() {
            places.push(json!({ "name": place.name, "path": form::path(place) }));
        }
    }
    Ok(plain(StatusCode::OK, &json!({ "code": code, "places": places })))
}
