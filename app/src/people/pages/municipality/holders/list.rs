//! The people of the counter, found by name and neighbourhood.

use super::{address, list_address, one_address, place};
use crate::{
    i18n::{HolderTexts, RoleTexts, fill},
    people::{
        Administrator,
        pages::cards::card_state,
        store::holders::{self, Holder},
    },
    problem::Problem,
    text,
    ui::{Page, Visit, find::find},
};
use axum::response::Response;
use leptos::prelude::*;

/// Most people on the page; how many there are is said.
const SHOWN: usize = 100;

/// `GET /beheer/gemeente/{municipality}/mensen`
pub async fn list(visit: Visit, by: Administrator) -> Response {
    let page = list_page(&visit, &by).await;
    visit.answer(page)
}

async fn list_page(visit: &Visit, by: &Administrator) -> Result<Page, Problem> {
    let t = HolderTexts::of(visit.lang);
    let here = list_address(by);
    let people = holders::people(&visit.app.db, by).await?;
    let asked = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == "zoek");
    let asked = asked.map(|(_, words)| text::cut(words.trim(), 60).0.to_owned()).unwrap_or_default();
    let wanted = text::words(&asked);
    let found: Vec<&Holder> = people
        .iter()
        .filter(|holder| {
            let said = text::fold(&format!("{} {}", holder.person.name, place(visit, holder)));
            wanted.iter().all(|word| said.contains(word.as_str()))
        })
        .collect();
    let empty = found.is_empty().then(|| {
        let words = if people.is_empty() { t.nobody } else { RoleTexts::of(visit.lang).nobody_found };
        view! { <p class="nothing">{words}</p> }
    });
    let more = (found.len() > SHOWN).then(|| {
        let (shown, all) = (SHOWN.to_string(), found.len().to_string());
        view! { <p class="note">{fill(t.more, &[("shown", &shown), ("n", &all)])}</p> }
    });
    let rows = found.iter().take(SHOWN).map(|holder| {
        let name = fill(t.lives, &[("name", &holder.person.name), ("place", &place(visit, holder))]);
        view! {
            <li>
                <a href=visit.href(&one_address(by, holder))>{name}</a>
                <p class="hint">{card_state(visit, &holder.person)}</p>
            </li>
        }
    });
    let mut page = Page::new(t.title, here.clone(), None).private();
    page.main = view! {
        <p class="back"><a href=visit.href(&address(by))>{RoleTexts::of(visit.lang).to_people}</a></p>
        <h1>{t.title}</h1>
        <p>{fill(t.words, &[("name", &by.municipality().name)])}</p>
        {find(visit, &here, t.search, &asked, 60)}
        {empty}
        {more}
        <ul class="ways">{rows.collect_view()}</ul>
    }
    .into_any();
    Ok(page)
}
