//! Two questions for who is new: a name and a neighbourhood.

use super::entry::{begin, open_request};
use crate::{
    i18n::PeopleTexts,
    neighbourhoods::pages::pick,
    people::{
        Sent, account,
        handles::Anybody,
        store::{self, Newcomer, sign_in},
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        page::redirect,
    },
};
use axum::{http::HeaderMap, response::Response};
use leptos::prelude::*;

/// `GET /aanmelden/welkom`
pub async fn get(visit: Visit, headers: HeaderMap) -> Response {
    match open_request(&visit, &headers, true).await {
        Ok(Some(_)) => visit.answer(Ok(welcome_page(&visit, &Form::default(), &[]))),
        Ok(None) => redirect(&visit.href("/aanmelden")),
        Err(problem) => visit.answer(Err(problem)),
    }
}

/// `POST /aanmelden/welkom`
pub async fn post(visit: Visit, headers: HeaderMap, Sent(Anybody, fields): Sent<Anybody>) -> Response {
    let answer = make(&visit, &headers, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn make(visit: &Visit, headers: &HeaderMap, mut form: Form) -> Result<Response, Problem> {
    let Some((_, request)) = open_request(visit, headers, true).await? else {
        return Ok(redirect(&visit.href("/aanmelden")));
    };
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let name = account::name(form.fields.get("naam"));
    if name.is_none() {
        form.refuse("naam", PeopleTexts::of(visit.lang).name_wrong);
    }
    let place = pick::read(visit, &mut form);
    let (Some(name), Ok(place)) = (name, &place) else {
        let hits = place.err().unwrap_or_default();
        return Ok(visit.answer(Ok(welcome_page(visit, &form, &hits))));
    };
    if !sign_in::use_up(db, request.id).await? {
        return Ok(redirect(&visit.href("/aanmelden")));
    }
    let email = request.email.as_deref();
    // Two browsers of one person, at once: the second one finds the account of the first.
    let known = match email {
        Some(email) => store::by_email(db, email).await?.map(|a| a.id),
        None => None,
    };
    let id = match known {
        Some(id) => id,
        None => {
            let new = Newcomer { name: &name, neighbourhood: &place.code, email, lang: visit.lang, at_counter: false };
            store::add(db, &new, now).await?
        }
    };
    if let Some(email) = email {
        sign_in::take_up_invitations(db, id, email, now).await?;
    }
    begin(visit, headers, id, &request.onward, false).await
}

fn welcome_page(visit: &Visit, form: &Form, hits: &[pick::Hit]) -> Page {
    let t = PeopleTexts::of(visit.lang);
    let name = Field::new("naam", t.name).hint(t.name_hint).autocomplete("given-name").most(account::NAME_MOST);
    let mut page = Page::new(form.title(visit, t.welcome), "/aanmelden/welkom", None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.welcome}</h1>
        <p class="lead">{t.welcome_words}</p>
        <form method="post" action=visit.href("/aanmelden/welkom") novalidate=true>
            {form.head(visit)}
            {name.line(form, visit)}
            {pick::field(visit, form, hits)}
            <button class="button" type="submit">{t.make_account}</button>
        </form>
    }
    .into_any();
    page
}
