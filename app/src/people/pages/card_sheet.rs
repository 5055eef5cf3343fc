//! The card on paper: a name, a code to scan and to type, a number to call. Its code is kept for an hour, readable with
//! the session of the coordinator who made it alone; after that nobody can read it.

use crate::{
    i18n::{CardTexts, fill},
    neighbourhoods::{Neighbourhood, qr},
    people::{
        Coordinator, account,
        browser::Cookie,
        secrets, sent,
        store::{self, at_counter, cards},
    },
    problem::Problem,
    ui::{Page, Visit, frame::phone_link},
};
use axum::{extract::Path, http::HeaderMap, response::Response};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// So long the code can be printed, in seconds.
const READABLE_SECONDS: i64 = 3_600;
/// What the code is kept for, in the place of an address.
const FOR: &str = "buurtkaart";

/// The key of this card in this session.
fn key(visit: &Visit, headers: &HeaderMap, card: Uuid) -> Option<String> {
    let token = Cookie::Session.read(headers, visit.app.secure())?;
    Some(account::seal_key(&token, card))
}

/// Keeps the code of a card that was just made.
pub async fn keep(visit: &Visit, headers: &HeaderMap, card: Uuid, code: &str) -> Result<(), Problem> {
    let Some(key) = key(visit, headers, card) else { return Ok(()) };
    let Some(sealed) = sent::seal(&key, code) else { return Ok(()) };
    let until = visit.now.timestamp().as_second() + READABLE_SECONDS;
    Ok(store::keep_form(&visit.app.db, &secrets::hash(&key), FOR, &sealed, until).await?)
}

async fn code(visit: &Visit, headers: &HeaderMap, card: Uuid) -> Result<Option<String>, Problem> {
    let Some(key) = key(visit, headers, card) else { return Ok(None) };
    let now = visit.now.timestamp().as_second();
    let sealed = store::kept_form(&visit.app.db, &secrets::hash(&key), FOR, now).await?;
    Ok(sealed.and_then(|sealed| sent::open(&key, &sealed)).and_then(|code| String::from_utf8(code).ok()))
}

/// `GET /beheer/{neighbourhood}/kaarten/{card}`
pub async fn get(
    visit: Visit,
    desk: Coordinator,
    Path((_, card)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let page = sheet(&visit, &desk, &card, &headers).await;
    visit.answer(page)
}

async fn sheet(visit: &Visit, desk: &Coordinator, card: &str, headers: &HeaderMap) -> Result<Page, Problem> {
    let id: Uuid = card.parse().map_err(|_| Problem::NotFound)?;
    let card = cards::card(&visit.app.db, id).await?.ok_or(Problem::NotFound)?;
    let person = at_counter::person(&visit.app.db, desk, card.account).await?.ok_or(Problem::Forbidden)?;
    let here = super::cards::address(&desk.place().slug, id);
    let back = format!("/beheer/{}/mensen", desk.place().slug);
    match readable(visit, headers, &card).await? {
        Some(code) => Ok(paper(visit, desk.place(), &person.name, &code, (&here, &back))),
        None => Ok(gone(visit, (&here, &back), Some(super::cards::presses(visit, desk, &person)))),
    }
}

/// The code of a card, while it works and can be read in this session.
pub async fn readable(visit: &Visit, headers: &HeaderMap, card: &cards::Card) -> Result<Option<String>, Problem> {
    if card.blocked.is_some() { Ok(None) } else { code(visit, headers, card.id).await }
}

/// The page of a card whose code nobody can read any more.
pub fn gone(visit: &Visit, (here, back): (&str, &str), presses: Option<AnyView>) -> Page {
    let t = CardTexts::of(visit.lang);
    let mut page = Page::new(t.card_gone, here, None).private();
    page.main = view! {
        <h1>{t.card_gone}</h1>
        <p class="lead">{t.card_gone_words}</p>
        {presses}
        <p><a href=visit.href(back)>{t.back_to_people}</a></p>
    }
    .into_any();
    page
}

/// The card as it is printed.
pub fn paper(visit: &Visit, place: &Arc<Neighbourhood>, name: &str, code: &str, (here, back): (&str, &str)) -> Page {
    let t = CardTexts::of(visit.lang);
    let address = format!("{}{}", visit.app.public_url, visit.href("/aanmelden/kaart"));
    let shown = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    // Behind the # it is never sent to a server, nor written in any log.
    let drawing = qr::svg(&format!("{address}#{code}"), t.card_qr);
    let number = place.phone().map_or(visit.app.phone.as_str(), |(_, number)| number);
    let (code, name) = (code.to_owned(), fill(t.card_of, &[("name", name)]));
    let mut page = Page::new(t.card, here, Some(place.clone())).private();
    page.paper = true;
    page.main = view! {
        <div class="screen-only">
            <p class="back"><a href=visit.href(back)>{t.back_to_people}</a></p>
            <p class="note">{t.card_once}</p>
            <p class="stack"><button class="button js-only" type="button" data-print="">{t.card_print}</button></p>
            <noscript><p class="note">{visit.texts().print_hint}</p></noscript>
        </div>
        <article class="buurtkaart">
            <header>
                <h1>{t.card}" "<span>{name}</span></h1>
                <p>{place.name.clone()}", "{place.municipality.name.clone()}</p>
            </header>
            <div class="code" inner_html=drawing.unwrap_or_default()></div>
            <ol>
                <li>{t.card_step_one}" "<b>{shown}</b></li>
                <li>{t.card_step_two}" "<b class="card-code" translate="no">{code}</b></li>
                <li>{t.card_step_three}</li>
            </ol>
            <p class="card-call">{t.card_lost}" "{phone_link(number)}</p>
        </article>
    }
    .into_any();
    page
}
