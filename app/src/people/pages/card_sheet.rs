//! The card on paper: a name, a code to scan and to type, a number to call. Its code is kept for an hour, readable with
//! the session of the coordinator who made it alone; after that nobody can read it.

use crate::{
    i18n::{CardTexts, fill},
    neighbourhoods::qr,
    people::{
        Coordinator, account,
        browser::Cookie,
        secrets, sent,
        store::{self, at_counter, cards},
    },
    problem::Problem,
    ui::{Page, Visit, frame::phone_link},
};
use axum::{
    extract::Path,
    http::HeaderMap,
    response::Response,
};
use leptos::prelude::*;
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
    let t = CardTexts::of(visit.lang);
    let people = visit.href(&format!("/beheer/{}/mensen", desk.place().slug));
    let place = Some(desk.place().clone());
    let code = if card.blocked.is_some() { None } else { code(visit, headers, id).await? };
    let Some(code) = code else {
        let mut page = Page::new(t.card_gone, super::cards::address(&desk.place().slug, id), place).private();
        page.main = view! {
            <h1>{t.card_gone}</h1>
            <p class="lead">{t.card_gone_words}</p>
            {super::cards::presses(visit, desk, &person)}
            <p><a href=people>{t.back_to_people}</a></p>
        }
        .into_any();
        return Ok(page);
    };
    let address = format!("{}{}", visit.app.public_url, visit.href("/aanmelden/kaart"));
    let shown = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    // Behind the # it is never sent to a server, nor written in any log.
    let drawing = qr::svg(&format!("{address}#{code}"), t.card_qr);
    let number = desk.place().phone().map_or(visit.app.phone.as_str(), |(_, number)| number);
    let mut page = Page::new(t.card, super::cards::address(&desk.place().slug, id), place).private();
    page.paper = true;
    page.main = view! {
        <div class="screen-only">
            <p class="back"><a href=people>{t.back_to_people}</a></p>
            <p class="note">{t.card_once}</p>
            <p class="stack"><button class="button js-only" type="button" data-print="">{t.card_print}</button></p>
            <noscript><p class="note">{visit.texts().print_hint}</p></noscript>
        </div>
        <article class="buurtkaart">
            <header>
                <h1>{t.card}" "<span>{fill(t.card_of, &[("name", &person.name)])}</span></h1>
                <p>{desk.place().name.clone()}", "{desk.place().municipality.name.clone()}</p>
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
    Ok(page)
}
