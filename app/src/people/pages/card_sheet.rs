//! The card on paper: a name, a code to scan and to type, a number to call. Its code is kept for an hour, readable with
//! the session of the coordinator who made it alone; after that nobody can read it.

use crate::{
    i18n::{CardTexts, fill},
    neighbourhoods::{Neighbourhood, qr},
    people::{
        Coordinator, for_an_hour,
        store::{at_counter, cards},
    },
    problem::Problem,
    ui::{Page, Visit, frame::phone_link},
};
use axum::{extract::Path, http::HeaderMap, response::Response};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// What the code is kept for, in the place of an address.
const FOR: &str = "buurtkaart";

/// Keeps the code of a card that is about to be made.
pub async fn keep(visit: &Visit, headers: &HeaderMap, card: Uuid, code: &str) -> Result<(), Problem> {
    for_an_hour::keep(visit, headers, FOR, card, code).await
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
    if card.blocked.is_some() { Ok(None) } else { for_an_hour::read(visit, headers, FOR, card.id).await }
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
