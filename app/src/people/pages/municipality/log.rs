//! The audit list as an administrator reads it.

use super::address;
use crate::{
    clock,
    i18n::{DeskTexts, RoleTexts, dates},
    moderation::Decision,
    people::{
        Administrator, Role,
        store::{self, audit},
    },
    problem::Problem,
    ui::{Page, Visit},
};
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

/// `GET /beheer/gemeente/{municipality}/logboek`
pub async fn get(visit: Visit, by: Administrator) -> Response {
    let page = page(&visit, &by).await;
    visit.answer(page)
}

async fn page(visit: &Visit, by: &Administrator) -> Result<Page, Problem> {
    let r = RoleTexts::of(visit.lang);
    let db = &visit.app.db;
    let here = format!("{}/logboek", address(by));
    let before = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == "voor");
    let before: Option<Uuid> = before.and_then(|(_, id)| id.parse().ok());
    let entries = audit::of_municipality(db, by, before).await?;
    // Who it was done to: those who are still there, by name.
    let mut names: HashMap<Uuid, Option<String>> = HashMap::new();
    for entry in &entries {
        if let Ok(id) = entry.subject.parse::<Uuid>()
            && !names.contains_key(&id)
        {
            names.insert(id, store::account(db, id).await?.map(|account| account.name));
        }
    }
    let older = entries.last().filter(|_| entries.len() == audit::PAGE_MOST).map(|entry| {
        let href = visit.href(&format!("{here}?voor={}", entry.id));
        view! { <p><a class="button plain" href=href>{r.log_older}</a></p> }
    });
    let empty = entries.is_empty().then(|| view! { <p class="nothing">{r.log_empty}</p> });
    let atlas = visit.app.atlas();
    let rows = entries.iter().map(|entry| {
        let at = clock::local(Timestamp::from_second(entry.at).unwrap_or(Timestamp::UNIX_EPOCH));
        let when =
            format!("{}, {}", dates::full(visit.lang, at.date(), visit.today()), dates::time(visit.lang, at.time()));
        let who = match (&entry.actor, &entry.actor_name) {
            (None, _) => r.log_command_line.to_owned(),
            (Some(_), Some(name)) => name.clone(),
            (Some(_), None) => r.log_gone.to_owned(),
        };
        let role = entry.details.0.get("role").and_then(|role| Role::from_word(role.as_str()?));
        let decision = entry.details.0.get("decision").and_then(|word| Decision::from_word(word.as_str()?));
        let which = role.map(|role| r.role(role));
        let which = which.or(decision.map(|decision| DeskTexts::of(visit.lang).decision(decision)));
        let what = match which {
            Some(which) => format!("{}: {which}", r.did(&entry.action)),
            None => r.did(&entry.action).to_owned(),
        };
        let whom = entry.subject.parse().ok().and_then(|id: Uuid| names.get(&id).cloned().flatten());
        view! {
            <tr>
                <th scope="row">{when}</th>
                <td>{who}</td>
                <td>{what}</td>
                <td>{whom.unwrap_or_default()}</td>
                <td>{r.place(&atlas, &entry.scope)}</td>
            </tr>
        }
    });
    let table = (!entries.is_empty()).then(|| {
        view! {
            <section class="wide" tabindex="0" aria-label=r.log>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{r.log_when}</th>
                            <th scope="col">{r.log_who}</th>
                            <th scope="col">{r.log_what}</th>
                            <th scope="col">{r.log_whom}</th>
                            <th scope="col">{r.log_where}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </section>
        }
    });
    let mut page = Page::new(r.log, here, None).private();
    page.main = view! {
        <p class="back"><a href=visit.href(&address(by))>{r.to_people}</a></p>
        <h1>{r.log}</h1>
        <p>{r.log_words}</p>
        {empty}
        {table}
        {older}
    }
    .into_any();
    Ok(page)
}
