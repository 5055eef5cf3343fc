//! Cards at the desk: who has one, making a new one in the place of the old, blocking one that was lost.

use super::card_sheet;
use crate::{
    clock,
    i18n::{CardTexts, dates, fill},
    people::{
        Coordinator, Sent, secrets,
        store::{
            at_counter::{self, Made, NewCard, Person},
            cards,
        },
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Form, hidden},
        frame,
        page::redirect,
    },
};
use axum::{http::HeaderMap, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use uuid::Uuid;

/// Where a card can be printed.
pub fn address(slug: &str, card: Uuid) -> String {
    format!("/beheer/{slug}/kaarten/{card}")
}

/// What can be said of somebody's card.
pub fn card_state(visit: &Visit, person: &Person) -> String {
    let t = CardTexts::of(visit.lang);
    let made = person.made.and_then(|made| Timestamp::from_second(made).ok());
    match made {
        None if person.own_way => t.own_way.to_owned(),
        None => t.no_card.to_owned(),
        Some(made) => {
            let date = dates::day_month(visit.lang, clock::local(made).date());
            fill(if person.chosen { t.card_used } else { t.card_fresh }, &[("date", &date)])
        }
    }
}

/// The buttons at somebody's name. Each is a form of its own, with its own number.
pub fn presses(visit: &Visit, desk: &Coordinator, person: &Person) -> AnyView {
    let t = CardTexts::of(visit.lang);
    let action = visit.href(&format!("/beheer/{}/kaarten", desk.place().slug));
    let press = |what: &'static str, value: Uuid, words: &'static str| {
        let said = fill(t.for_whom, &[("action", words), ("name", &person.name)]);
        view! {
            <form method="post" action=action.clone()>
                {Form::default().head(visit)}
                {hidden(what, value.to_string())}
                <button class="button plain" type="submit" aria-label=said>{words}</button>
            </form>
        }
    };
    let make = (!person.own_way)
        .then(|| press("kaart-voor", person.id, if person.card.is_some() { t.replace } else { t.make }));
    let block = person.card.map(|card| press("blokkeer", card, t.block));
    view! { <div class="presses">{make}{block}</div> }.into_any()
}

/// `GET /beheer/{neighbourhood}/kaarten`
pub async fn get(visit: Visit, desk: Coordinator) -> Response {
    let page = list(&visit, &desk, None, 200).await;
    visit.answer(page)
}

async fn list(visit: &Visit, desk: &Coordinator, said: Option<String>, status: u16) -> Result<Page, Problem> {
    let t = CardTexts::of(visit.lang);
    let people = at_counter::people(&visit.app.db, desk).await?;
    let said = said.map(|words| view! { <p class="note" role="status">{words}</p> });
    let empty = people.is_empty().then(|| view! { <p class="nothing">{t.nobody}</p> });
    let rows = people.iter().map(|person| {
        view! {
            <li>
                <h2>{person.name.clone()}</h2>
                <p class="hint">{card_state(visit, person)}</p>
                {presses(visit, desk, person)}
            </li>
        }
    });
    let slug = &desk.place().slug;
    let mut page = Page::new(t.cards, format!("/beheer/{slug}/kaarten"), Some(desk.place().clone())).private();
    page.status = status;
    page.main = view! {
        {frame::to_desk(visit)}
        <h1>{t.cards}</h1>
        {said}
        <p>{t.cards_words}" "{t.replace_words}</p>
        {empty}
        <ul class="rows">{rows.collect_view()}</ul>
        <p class="stack"><a class="button" href=visit.href(&format!("/beheer/{slug}/mensen/nieuw"))>{t.register}</a></p>
    }
    .into_any();
    Ok(page)
}

/// `POST /beheer/{neighbourhood}/kaarten`: makes a new one, or blocks one.
pub async fn post(visit: Visit, headers: HeaderMap, Sent(desk, fields): Sent<Coordinator>) -> Response {
    let form = Form::new(fields);
    let answer = async {
        if let Ok(card) = form.fields.get("blokkeer").parse() {
            return block(&visit, &desk, card).await;
        }
        match form.fields.get("kaart-voor").parse() {
            Ok(account) => make(&visit, &headers, &desk, account, &form).await,
            Err(_) => Err(Problem::BadRequest),
        }
    };
    let answer: Result<Response, Problem> = answer.await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn make(
    visit: &Visit,
    headers: &HeaderMap,
    desk: &Coordinator,
    account: Uuid,
    form: &Form,
) -> Result<Response, Problem> {
    let t = CardTexts::of(visit.lang);
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let code = secrets::card_code();
    let card = NewCard { id: Uuid::now_v7(), code: secrets::hash(&code) };
    let result = visit.href(&address(&desk.place().slug, card.id));
    card_sheet::keep(visit, headers, card.id, &code).await?;
    match at_counter::new_card(db, desk, account, &card, (form.fields.number(), &result), now).await? {
        Made::Before(led) => Ok(redirect(&led)),
        Made::Yes => Ok(redirect(&result)),
        Made::NotTheirs => match at_counter::person(db, desk, account).await? {
            Some(person) => {
                let said = if person.own_way { t.not_for_own_way } else { t.not_for_role };
                let said = fill(said, &[("name", &person.name)]);
                Ok(visit.answer(list(visit, desk, Some(said), 422).await))
            }
            None => Err(Problem::Forbidden),
        },
    }
}

async fn block(visit: &Visit, desk: &Coordinator, card: Uuid) -> Result<Response, Problem> {
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let known = cards::card(db, card).await?;
    let person = match &known {
        Some(card) => at_counter::person(db, desk, card.account).await?,
        None => None,
    };
    let Some(person) = person else { return Err(Problem::Forbidden) };
    // Pressed twice it is blocked all the same.
    cards::block(db, desk, card, now).await?;
    Ok(redirect(&visit.href(&format!("/beheer/{}/mensen?geblokkeerd={}", desk.place().slug, person.id))))
}
