//! People of the counter, for the administrator: one of them, given a role on the account they have, their card replaced
//! or blocked.

use super::address;
use crate::{
    i18n::{CardTexts, HolderTexts, RoleTexts, fill},
    people::{
        Administrator, Role, Sent, Typed,
        pages::{card_sheet, cards::card_state},
        secrets,
        store::{
            self,
            at_counter::{Made, NewCard},
            holders::{self, Holder},
            roles::{self, Done, Task},
        },
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
        page::redirect,
    },
};
use axum::{extract::Path, http::HeaderMap, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

mod list;

pub use list::list;

fn list_address(by: &Administrator) -> String {
    format!("{}/mensen", address(by))
}

fn one_address(by: &Administrator, of: &Holder) -> String {
    format!("{}/{}", list_address(by), of.person.id)
}

/// Where somebody lives, by its name.
fn place(visit: &Visit, of: &Holder) -> String {
    visit.app.atlas().by_code(&of.neighbourhood).map(|place| place.name.clone()).unwrap_or_default()
}

async fn found(visit: &Visit, by: &Administrator, id: &str) -> Result<Holder, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
    holders::one(&visit.app.db, by, id).await?.ok_or(Problem::NotFound)
}

/// `GET /beheer/gemeente/{municipality}/mensen/{person}`
pub async fn get(
    visit: Visit,
    by: Administrator,
    Path((_, id)): Path<(String, String)>,
    Typed(typed): Typed,
) -> Response {
    let page = async {
        let holder = found(&visit, &by, &id).await?;
        page(&visit, &by, &holder, &Form::typed_or(typed, Default::default)).await
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

/// `POST /beheer/gemeente/{municipality}/mensen/{person}`: gives or takes a task, makes a card, blocks one.
pub async fn post(
    visit: Visit,
    headers: HeaderMap,
    Path((_, id)): Path<(String, String)>,
    Sent(by, fields): Sent<Administrator>,
) -> Response {
    let answer = change(&visit, &headers, &by, &id, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn change(
    visit: &Visit,
    headers: &HeaderMap,
    by: &Administrator,
    id: &str,
    mut form: Form,
) -> Result<Response, Problem> {
    let (db, now, r) = (&visit.app.db, visit.now.timestamp(), RoleTexts::of(visit.lang));
    let holder = found(visit, by, id).await?;
    let back = |said: &str| visit.href(&format!("{}?klaar={said}", one_address(by, &holder)));
    let role = Role::from_word(form.fields.get("rol"));
    let done = match form.fields.get("doe") {
        "kaart" => return new_card(visit, headers, by, &holder, form).await,
        "blokkeer" => {
            holders::block(db, by, &holder, now).await?;
            return Ok(redirect(&back("geblokkeerd")));
        }
        "geef" => {
            let Some(role) = role else {
                form.refuse("rol", r.which_role_missing);
                return Ok(visit.answer(page(visit, by, &holder, &form).await));
            };
            let nis = &by.municipality().nis;
            // An administrator of one neighbourhood does not exist.
            let asked = form.fields.filled("waar").unwrap_or(nis).to_owned();
            let scope = if role == Role::Administrator { nis } else { &asked };
            let press = (form.fields.number(), back("gegeven"));
            holders::give(db, by, &holder, Task { role, scope }, (press.0, &press.1), now).await?
        }
        "neem" => {
            let (role, scope) = (role.ok_or(Problem::BadRequest)?, form.fields.get("waar").to_owned());
            roles::take(db, by, holder.person.id, Task { role, scope: &scope }, now).await?
        }
        _ => return Err(Problem::BadRequest),
    };
    match done {
        Done::Clash => form.refuse("rol", r.clash),
        Done::LastAdministrator => form.refuse("rol", r.last_administrator),
        Done::NotTheirs => return Err(Problem::Forbidden),
        Done::Before(led) => return Ok(redirect(&led)),
        // Whoever took their own last task has no business here any more.
        _ if form.fields.get("doe") == "neem" && holder.person.id == by.member().account.id => {
            return Ok(redirect(&visit.href("/mijn")));
        }
        _ if form.fields.get("doe") == "neem" => return Ok(redirect(&back("weg"))),
        _ => return Ok(redirect(&back("gegeven"))),
    }
    Ok(visit.answer(page(visit, by, &holder, &form).await))
}

async fn new_card(
    visit: &Visit,
    headers: &HeaderMap,
    by: &Administrator,
    holder: &Holder,
    mut form: Form,
) -> Result<Response, Problem> {
    let code = secrets::card_code();
    let card = NewCard { id: Uuid::now_v7(), code: secrets::hash(&code) };
    let result = visit.href(&format!("{}/kaarten/{}", address(by), card.id));
    let press = (form.fields.number(), result.as_str());
    card_sheet::keep(visit, headers, card.id, &code).await?;
    match holders::new_card(&visit.app.db, by, holder, &card, press, visit.now.timestamp()).await? {
        Made::Yes => Ok(redirect(&result)),
        Made::Before(led) => Ok(redirect(&led)),
        Made::NotTheirs => {
            let said = CardTexts::of(visit.lang).not_for_own_way;
            form.refuse("rol", fill(said, &[("name", &holder.person.name)]));
            Ok(visit.answer(page(visit, by, holder, &form).await))
        }
    }
}

async fn page(visit: &Visit, by: &Administrator, holder: &Holder, form: &Form) -> Result<Page, Problem> {
    let (t, r, c) = (HolderTexts::of(visit.lang), RoleTexts::of(visit.lang), CardTexts::of(visit.lang));
    let (here, person) = (one_address(by, holder), &holder.person);
    let atlas = visit.app.atlas();
    let grants = store::grants(&visit.app.db, person.id).await?;
    let held: Vec<_> = grants.into_iter().filter(|grant| by.holds(&grant.scope)).collect();
    let none = held.is_empty().then(|| view! { <p class="hint">{t.no_tasks}</p> });
    let action = visit.href(&here);
    let tasks = held.iter().map(|grant| {
        let task = r.task(&atlas, grant);
        let said = fill(r.take_named, &[("name", &person.name), ("task", &task)]);
        view! {
            <form method="post" action=action.clone()>
                {Form::default().head(visit)}
                {hidden("doe", "neem")}
                {hidden("rol", grant.role.as_str())}
                {hidden("waar", grant.scope.clone())}
                <p>{task}</p>
                <button class="button plain" type="submit" aria-label=said>{r.take}</button>
            </form>
        }
    });
    let done = match visit.query.as_str() {
        "klaar=gegeven" => Some(r.given),
        "klaar=weg" => Some(r.taken),
        "klaar=geblokkeerd" => Some(t.blocked),
        _ => None,
    };
    let done = done.map(|words| view! { <p class="note" role="status">{words}</p> });
    let all: Vec<(String, String)> =
        Role::ALL.iter().map(|role| (role.as_str().to_owned(), r.role(*role).to_owned())).collect();
    let whole = (by.municipality().nis.clone(), fill(r.whole, &[("name", &by.municipality().name)]));
    let mut places: Vec<(String, String)> = by.places().iter().map(|p| (p.code.clone(), p.name.clone())).collect();
    // Where they live comes first: that is where most are asked to do something.
    places.sort_by_key(|(code, _)| *code != holder.neighbourhood);
    places.push(whole);
    let press = |what: &'static str, words: &'static str| {
        let said = fill(c.for_whom, &[("action", words), ("name", &person.name)]);
        view! {
            <form method="post" action=action.clone()>
                {Form::default().head(visit)}
                {hidden("doe", what)}
                <button class="button plain" type="submit" aria-label=said>{words}</button>
            </form>
        }
    };
    let make = (!person.own_way).then(|| press("kaart", if person.card.is_some() { c.replace } else { c.make }));
    let block = person.card.is_some().then(|| press("blokkeer", c.block));
    let mut page = Page::new(form.title(visit, &person.name), here, None).private();
    page.status = form.status();
    page.main = view! {
        <p class="back"><a href=visit.href(&list_address(by))>{t.to_all}</a></p>
        <h1>{fill(t.lives, &[("name", &person.name), ("place", &place(visit, holder))])}</h1>
        {form.summary(visit)}
        {done}
        <h2>{t.tasks}</h2>
        {none}
        <div class="presses">{tasks.collect_view()}</div>
        <h2>{t.give}</h2>
        <form method="post" action=action.clone() novalidate=true>
            {Form::default().head(visit)}
            {hidden("doe", "geef")}
            {Field::new("rol", r.which_role).choice(form, visit, &all)}
            {Field::new("waar", r.which_place).hint(r.which_place_hint).select(form, visit, &places)}
            <p class="hint">{t.strong}</p>
            <button class="button" type="submit">{r.do_invite}</button>
        </form>
        <h2>{t.card}</h2>
        <p>{card_state(visit, person)}</p>
        <p class="hint">{t.card_words}</p>
        <div class="presses">{make}{block}</div>
    }
    .into_any();
    Ok(page)
}
