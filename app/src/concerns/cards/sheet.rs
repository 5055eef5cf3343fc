//! The card on paper, to be copied and cut; and the page for the practice alone. The codes can be printed for an hour, with
//! the session of the coordinator who made the card; after that nobody can read them, and a new card is made.

use super::{desk, store};
use crate::{
    i18n::ReferralTexts,
    neighbourhoods::qr,
    people::{Coordinator, for_an_hour},
    problem::Problem,
    ui::{Page, Visit, frame::phone_link},
};
use axum::{extract::Path, http::HeaderMap, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

/// What they are kept for, in the place of an address.
const FOR: &str = "doorverwijskaartje";

/// Keeps the two codes of a card that is about to be made.
pub async fn keep(visit: &Visit, headers: &HeaderMap, card: Uuid, code: &str, secret: &str) -> Result<(), Problem> {
    for_an_hour::keep(visit, headers, FOR, card, &format!("{code} {secret}")).await
}

async fn codes(visit: &Visit, headers: &HeaderMap, card: Uuid) -> Result<Option<(String, String)>, Problem> {
    let plain = for_an_hour::read(visit, headers, FOR, card).await?;
    Ok(plain.and_then(|plain| plain.split_once(' ').map(|(code, secret)| (code.to_owned(), secret.to_owned()))))
}

/// `GET /beheer/{neighbourhood}/doorverwijskaartjes/{card}`
pub async fn get(
    visit: Visit,
    desk: Coordinator,
    Path((_, card)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let page = page(&visit, &desk, &card, &headers).await;
    visit.answer(page)
}

async fn page(visit: &Visit, by: &Coordinator, card: &str, headers: &HeaderMap) -> Result<Page, Problem> {
    let t = ReferralTexts::of(visit.lang);
    let id: Uuid = card.parse().map_err(|_| Problem::NotFound)?;
    let card = store::card(&visit.app.db, by, id).await?.ok_or(Problem::NotFound)?;
    let (back, place) = (desk::path(&by.place().slug), by.place());
    let here = format!("{back}/{id}");
    let codes = if card.revoked.is_some() { None } else { codes(visit, headers, id).await? };
    let Some((code, secret)) = codes else {
        let mut page = Page::new(t.sheet_gone, here, Some(place.clone())).private();
        page.main = view! {
            <h1>{t.sheet_gone}</h1>
            <p class="lead">{t.sheet_gone_words}</p>
            <p><a href=visit.href(&back)>{t.desk_title}</a></p>
        }
        .into_any();
        return Ok(page);
    };
    let address = |path: &str| {
        let whole = format!("{}{}", visit.app.public_url, visit.href(path));
        (whole.trim_start_matches("https://").trim_start_matches("http://").to_owned(), whole)
    };
    let ((shown, whole), (report_shown, _)) = (address("/kaart"), address("/kaart/verslag"));
    // Behind the # it is never sent to a server, nor written in any log.
    let drawing = qr::svg(&format!("{whole}#{code}"), t.qr);
    let number = place.regisseur().map_or(visit.app.phone.as_str(), |(_, number)| number);
    let mut page = Page::new(t.card, here, Some(place.clone())).private();
    page.paper = true;
    page.main = view! {
        <div class="screen-only">
            <p class="back"><a href=visit.href(&back)>{t.desk_title}</a></p>
            <p class="note">{t.sheet_once}</p>
            <p class="stack"><button class="button js-only" type="button" data-print="">{t.print}</button></p>
            <noscript><p class="note">{visit.texts().print_hint}</p></noscript>
        </div>
        <article class="buurtkaart">
            <header>
                <h1>{t.card}</h1>
                <p>{place.municipality.name.clone()}</p>
            </header>
            <div class="code" inner_html=drawing.unwrap_or_default()></div>
            <p>{t.card_words}</p>
            <ol>
                <li>{t.card_step_one}" "<b>{shown}</b></li>
                <li>{t.card_step_two}" "<b class="card-code" translate="no">{code}</b></li>
                <li>{t.card_step_three}</li>
            </ol>
            <p class="card-call">{t.card_call}" "{phone_link(number)}</p>
        </article>
        <article class="buurtkaart">
            <header>
                <h2>{t.for_practice}</h2>
                <p>{card.name.clone()}</p>
            </header>
            <p>{t.for_practice_words}</p>
            <ol>
                <li>{t.report_step_one}" "<b>{report_shown}</b></li>
                <li>{t.secret}" "<b class="card-code" translate="no">{secret}</b></li>
            </ol>
        </article>
    }
    .into_any();
    Ok(page)
}
