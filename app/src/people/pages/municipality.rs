//! The administrator's room: who does what in the municipality, and taking a task away.

use crate::{
    i18n::{HolderTexts, InboxTexts, KeepingTexts, PrivacyTexts, RoleTexts, fill},
    people::{
        Administrator, Role, Sent,
        store::roles::{self, Done, Invitation, Person, Task},
    },
    problem::Problem,
    text,
    ui::{
        Page, Visit,
        find::find,
        form::{Form, hidden},
        frame,
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

pub mod holders;
pub mod invite;
pub mod log;

/// The address of a municipality's room.
pub fn address(by: &Administrator) -> String {
    format!("/beheer/gemeente/{}", by.municipality().nis)
}

/// `GET /beheer/gemeente/{municipality}`
pub async fn get(visit: Visit, by: Administrator) -> Response {
    let page = page(&visit, &by, &Form::default()).await;
    visit.answer(page)
}

/// `POST /beheer/gemeente/{municipality}`: takes a task, withdraws an invitation, removes somebody's passkeys.
pub async fn post(visit: Visit, Sent(by, fields): Sent<Administrator>) -> Response {
    let answer = change(&visit, &by, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn change(visit: &Visit, by: &Administrator, mut form: Form) -> Result<Response, Problem> {
    let (db, now, r) = (&visit.app.db, visit.now.timestamp(), RoleTexts::of(visit.lang));
    if let Ok(invitation) = form.fields.get("uitnodiging").parse() {
        roles::withdraw(db, by, invitation, now).await?;
        return Ok(redirect(&visit.href(&address(by))));
    }
    let account = form.fields.get("wie").parse().map_err(|_| Problem::BadRequest)?;
    let (done, said) = if form.fields.has("sleutels") {
        (roles::forget_keys(db, by, account, now).await?, "sleutels")
    } else {
        let role = Role::from_word(form.fields.get("rol")).ok_or(Problem::BadRequest)?;
        let scope = form.fields.get("waar").to_owned();
        (roles::take(db, by, account, Task { role, scope: &scope }, now).await?, "weg")
    };
    match done {
        Done::LastAdministrator => {
            form.refuse("inhoud", r.last_administrator);
            Ok(visit.answer(page(visit, by, &form).await))
        }
        Done::NotTheirs => Err(Problem::Forbidden),
        // Whoever took their own last task has no business here any more: the page of who they are.
        _ if account == by.member().account.id => Ok(redirect(&visit.href("/mijn"))),
        _ => Ok(redirect(&visit.href(&format!("{}?klaar={said}", address(by))))),
    }
}

async fn page(visit: &Visit, by: &Administrator, form: &Form) -> Result<Page, Problem> {
    let r = RoleTexts::of(visit.lang);
    let db = &visit.app.db;
    let here = address(by);
    let name = &by.municipality().name;
    let people = roles::people(db, by).await?;
    let invitations = roles::invitations(db, by, visit.now.timestamp()).await?;
    let asked = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == "zoek");
    let asked = asked.map(|(_, words)| text::cut(words.trim(), 60).0.to_owned()).unwrap_or_default();
    let folded = text::fold(&asked);
    let atlas = visit.app.atlas();
    let fits = |person: &&Person| {
        let tasks = person.grants.iter().map(|g| r.task(&atlas, g));
        std::iter::once(person.name.clone()).chain(tasks).any(|words| text::fold(&words).contains(&folded))
    };
    let found: Vec<&Person> = people.iter().filter(fits).collect();
    let said = match visit.query.as_str() {
        "klaar=weg" => Some(r.taken),
        "klaar=sleutels" => Some(r.forgot_keys),
        "klaar=gegeven" => Some(r.given),
        "klaar=uitgenodigd" => Some(r.invited),
        _ => None,
    };
    let said = said.map(|words| view! { <p class="note" role="status">{words}</p> });
    let empty = found.is_empty().then(|| view! { <p class="nothing">{r.nobody_found}</p> });
    let rows = found.into_iter().map(|one| person(visit, by, one));
    let open = (!invitations.is_empty()).then(|| {
        let rows = invitations.iter().map(|one| invitation(visit, by, one));
        view! { <h2>{r.open_invitations}</h2><ul class="rows">{rows.collect_view()}</ul> }
    });
    let title = fill(r.title, &[("name", name)]);
    let mut page = Page::new(form.title(visit, &title), here.clone(), None).private();
    page.status = form.status();
    page.main = view! {
        {frame::to_desk(visit)}
        <h1>{title}</h1>
        {form.summary(visit)}
        {said}
        <ul class="ways">
            <li><a href=visit.href(&format!("{here}/uitnodigen"))>{r.invite}</a></li>
            <li><a href=visit.href(&format!("{here}/mensen"))>{HolderTexts::of(visit.lang).title}</a></li>
            <li><a href=visit.href(&format!("{here}/buurten"))>{r.places}</a></li>
            <li><a href=visit.href(&format!("{here}/bewaren"))>{KeepingTexts::of(visit.lang).title}</a></li>
            <li><a href=visit.href(&format!("{here}/privacy"))>{PrivacyTexts::of(visit.lang).told_title}</a></li>
            <li><a href=visit.href(&format!("{here}/gelezen"))>{InboxTexts::of(visit.lang).reads}</a></li>
            <li><a href=visit.href(&format!("{here}/logboek"))>{r.log}</a></li>
        </ul>
        <h2>{r.people}</h2>
        <p>{fill(r.people_words, &[("name", name)])}</p>
        {find(visit, &here, r.search, &asked, 60)}
        {empty}
        <ul class="rows">{rows.collect_view()}</ul>
        {open}
    }
    .into_any();
    Ok(page)
}

fn person(visit: &Visit, by: &Administrator, person: &Person) -> AnyView {
    let r = RoleTexts::of(visit.lang);
    let atlas = visit.app.atlas();
    let action = visit.href(&address(by));
    let you = (person.id == by.member().account.id).then(|| view! { " "<small>"("{r.you}")"</small> });
    let tasks = person.grants.iter().map(|grant| {
        let task = r.task(&atlas, grant);
        let said = fill(r.take_named, &[("name", &person.name), ("task", &task)]);
        view! {
            <form method="post" action=action.clone()>
                {hidden("wie", person.id.to_string())}
                {hidden("rol", grant.role.as_str())}
                {hidden("waar", grant.scope.clone())}
                <p>{task}</p>
                <button class="button plain" type="submit" aria-label=said>{r.take}</button>
            </form>
        }
    });
    let works = person.grants.iter().any(|g| g.role.needs_passkey()) && person.id != by.member().account.id;
    let keys = works.then(|| {
        let said = fill(r.forget_keys_named, &[("name", &person.name)]);
        view! {
            <form method="post" action=action.clone()>
                {hidden("wie", person.id.to_string())}
                {hidden("sleutels", "weg")}
                <p class="hint">{r.forget_keys_words}</p>
                <button class="button plain" type="submit" aria-label=said>{r.forget_keys}</button>
            </form>
        }
    });
    let email = person.email.clone().map(|email| view! { <p class="hint">{email}</p> });
    // Who was registered at a counter signs in with a card.
    let card = person.at_counter.then(|| {
        let said = format!("{}: {}", HolderTexts::of(visit.lang).open, person.name);
        let href = visit.href(&format!("{}/mensen/{}", address(by), person.id));
        view! { <p class="onward"><a href=href aria-label=said>{HolderTexts::of(visit.lang).open}</a></p> }
    });
    view! {
        <li>
            <h3>{person.name.clone()}{you}</h3>
            {email}
            {card}
            <div class="presses">{tasks.collect_view()}{keys}</div>
        </li>
    }
    .into_any()
}

fn invitation(visit: &Visit, by: &Administrator, one: &Invitation) -> AnyView {
    let r = RoleTexts::of(visit.lang);
    let role = Role::from_word(&one.role).map_or(r.resident, |role| r.role(role));
    let place = r.place(&visit.app.atlas(), &one.scope);
    let said = fill(r.withdraw_named, &[("email", &one.email)]);
    view! {
        <li>
            <h3>{one.email.clone()}</h3>
            <p class="hint">{fill(r.somewhere, &[("role", role), ("place", &place)])}</p>
            <form method="post" action=visit.href(&address(by))>
                {hidden("uitnodiging", one.id.to_string())}
                <button class="button plain" type="submit" aria-label=said>{r.withdraw}</button>
            </form>
        </li>
    }
    .into_any()
}
