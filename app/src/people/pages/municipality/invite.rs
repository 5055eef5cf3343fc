//! Giving somebody a task: by e-mail, or with a card for who has none.

use super::address;
use crate::{
    i18n::{CardTexts, FormTexts, PeopleTexts, RoleTexts, fill},
    neighbourhoods::Neighbourhood,
    people::{
        Administrator, Role, Sent, Typed, account,
        pages::{Fields, card_sheet},
        secrets,
        store::{
            Newcomer, account as account_of,
            at_counter::NewCard,
            cards,
            roles::{self, Done, Task, Words},
        },
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        page::redirect,
    },
};
use axum::{extract::Path, http::HeaderMap, response::Response};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// `GET /beheer/gemeente/{municipality}/uitnodigen`
pub async fn get(visit: Visit, by: Administrator, Typed(typed): Typed) -> Response {
    let form = Form::typed_or(typed, Fields::default);
    visit.answer(Ok(page(&visit, &by, &form)))
}

/// `POST /beheer/gemeente/{municipality}/uitnodigen`
pub async fn post(visit: Visit, headers: HeaderMap, Sent(by, fields): Sent<Administrator>) -> Response {
    let answer = give(&visit, &headers, &by, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn give(visit: &Visit, headers: &HeaderMap, by: &Administrator, mut form: Form) -> Result<Response, Problem> {
    let (t, r) = (PeopleTexts::of(visit.lang), RoleTexts::of(visit.lang));
    let role = Role::from_word(form.fields.get("rol"));
    if role.is_none() {
        form.refuse("rol", r.which_role_missing);
    }
    let nis = by.municipality().nis.clone();
    // An administrator of one neighbourhood does not exist.
    let asked = form.fields.filled("waar").unwrap_or(&nis).to_owned();
    let scope = if role == Some(Role::Administrator) { nis } else { asked };
    if !by.holds(&scope) {
        return Err(Problem::Forbidden);
    }
    let (email, name) = (form.fields.filled("email").map(str::to_owned), form.fields.filled("naam").map(str::to_owned));
    let email = match (&email, &name) {
        (Some(_), Some(_)) | (None, None) => {
            form.refuse("email", r.one_of_two);
            None
        }
        (Some(typed), None) => {
            let email = account::email(typed);
            if email.is_none() {
                form.refuse("email", t.email_wrong);
            }
            email
        }
        (None, Some(typed)) => {
            if account::name(typed).is_none() {
                form.refuse("naam", t.name_wrong);
            }
            None
        }
    };
    let (true, Some(role)) = (form.is_sound(), role) else {
        return Ok(visit.answer(Ok(page(visit, by, &form))));
    };
    let task = Task { role, scope: &scope };
    match email {
        Some(email) => by_email(visit, by, form, &email, task).await,
        None => {
            let name = name.as_deref().and_then(account::name).ok_or(Problem::BadRequest)?;
            with_card(visit, headers, by, &form, &name, task).await
        }
    }
}

async fn by_email(
    visit: &Visit,
    by: &Administrator,
    mut form: Form,
    email: &str,
    task: Task<'_>,
) -> Result<Response, Problem> {
    let r = RoleTexts::of(visit.lang);
    let link = format!("{}{}", visit.app.public_url, visit.href("/aanmelden"));
    let body = fill(r.mail_body, &[("link", &link), ("phone", &visit.app.phone)]);
    let words = Words { subject: r.mail_subject, body: &body };
    let result = visit.href(&format!("{}?klaar=uitgenodigd", address(by)));
    let number = form.fields.number();
    match roles::give(&visit.app.db, by, email, task, words, (number, &result), visit.now.timestamp()).await? {
        Done::Yes => Ok(redirect(&visit.href(&format!("{}?klaar=gegeven", address(by))))),
        Done::Before(led) => Ok(redirect(&led)),
        Done::Clash => {
            form.refuse("rol", r.clash);
            Ok(visit.answer(Ok(page(visit, by, &form))))
        }
        Done::NotTheirs => Err(Problem::Forbidden),
        Done::Invited | Done::LastAdministrator => Ok(redirect(&result)),
    }
}

async fn with_card(
    visit: &Visit,
    headers: &HeaderMap,
    by: &Administrator,
    form: &Form,
    name: &str,
    task: Task<'_>,
) -> Result<Response, Problem> {
    let place = home(by, task.scope).ok_or(Problem::Forbidden)?;
    let new = Newcomer { name, neighbourhood: &place.code, email: None, lang: visit.lang, at_counter: true };
    let code = secrets::card_code();
    let card = NewCard { id: Uuid::now_v7(), code: secrets::hash(&code) };
    let result = visit.href(&format!("{}/kaarten/{}", address(by), card.id));
    let number = form.fields.number();
    let now = visit.now.timestamp();
    card_sheet::keep(visit, headers, card.id, &code).await?;
    match roles::give_with_card(&visit.app.db, by, &new, task, &card, (number, &result), now).await? {
        Done::Before(led) => Ok(redirect(&led)),
        Done::NotTheirs => Err(Problem::Forbidden),
        _ => Ok(redirect(&result)),
    }
}

/// Where somebody with this task belongs: the neighbourhood, or the first of the municipality.
fn home(by: &Administrator, scope: &str) -> Option<Arc<Neighbourhood>> {
    by.places().iter().find(|p| p.code == scope).or_else(|| by.places().first()).cloned()
}

/// `GET /beheer/gemeente/{municipality}/kaarten/{card}`: the card of somebody who was given a task with one.
pub async fn card(
    visit: Visit,
    by: Administrator,
    Path((_, card)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let page = sheet(&visit, &by, &card, &headers).await;
    visit.answer(page)
}

async fn sheet(visit: &Visit, by: &Administrator, card: &str, headers: &HeaderMap) -> Result<Page, Problem> {
    let db = &visit.app.db;
    let id: Uuid = card.parse().map_err(|_| Problem::NotFound)?;
    let card = cards::card(db, id).await?.ok_or(Problem::NotFound)?;
    let person = account_of(db, card.account).await?.ok_or(Problem::NotFound)?;
    let place = by.places().iter().find(|p| p.code == person.neighbourhood).ok_or(Problem::Forbidden)?;
    let (here, back) = (format!("{}/kaarten/{id}", address(by)), address(by));
    Ok(match card_sheet::readable(visit, headers, &card).await? {
        Some(code) => card_sheet::paper(visit, place, &person.name, &code, (&here, &back)),
        None => card_sheet::gone(visit, (&here, &back), None),
    })
}

fn page(visit: &Visit, by: &Administrator, form: &Form) -> Page {
    let r = RoleTexts::of(visit.lang);
    let here = format!("{}/uitnodigen", address(by));
    let tasks: Vec<(String, String)> =
        Role::ALL.iter().map(|role| (role.as_str().to_owned(), r.role(*role).to_owned())).collect();
    let whole = (by.municipality().nis.clone(), fill(r.whole, &[("name", &by.municipality().name)]));
    let places: Vec<(String, String)> =
        std::iter::once(whole).chain(by.places().iter().map(|p| (p.code.clone(), p.name.clone()))).collect();
    let email = Field::new("email", r.their_email).hint(r.their_email_hint).kind("email").keys("email");
    let name = Field::new("naam", r.their_name).hint(r.their_name_hint).autocomplete("off").most(account::NAME_MOST);
    let mut page = Page::new(form.title(visit, r.invite), here.clone(), None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{r.invite}</h1>
        <p class="lead">{r.invite_words}</p>
        <form method="post" action=visit.href(&here) novalidate=true>
            {form.head(visit)}
            {Field::new("rol", r.which_role).choice(form, visit, &tasks)}
            {Field::new("waar", r.which_place).hint(r.which_place_hint).select(form, visit, &places)}
            {email.autocomplete("off").most(account::EMAIL_MOST).line(form, visit)}
            {name.line(form, visit)}
            <button class="button" type="submit">{r.do_invite}</button>
        </form>
        <p class="hint">{CardTexts::of(visit.lang).card_once}</p>
        <p><a href=visit.href(&address(by))>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}
