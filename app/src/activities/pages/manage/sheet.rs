//! Who comes, on paper: for the kitchen and the door, in large letters on A4, with a box to tick.

use super::registered::listed;
use crate::{
    i18n::{RegisterTexts, count, dates, fill},
    people::Coordinator,
    problem::Problem,
    ui::{Page, Visit},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// `GET /beheer/hamont-lo/activiteiten/soep-op-dinsdag/inschrijvingen/2026-12-01T1200/blad`
pub async fn get(visit: Visit, by: Coordinator, Path((_, slug, word)): Path<(String, String, String)>) -> Response {
    let page = page(&visit, &by, &slug, &word).await;
    visit.answer(page)
}

async fn page(visit: &Visit, by: &Coordinator, slug: &str, word: &str) -> Result<Page, Problem> {
    let t = RegisterTexts::of(visit.lang);
    let listed = listed(visit, by, slug, word).await?;
    let (come, _) = listed.counts();
    let row = |waits: bool| {
        let people = listed.people.iter().filter(move |p| p.waiting == waits);
        people
            .map(|p| {
                let number = fill(t.with_n, &[("n", &p.people.to_string())]);
                let number = (p.people > 1).then_some(number);
                view! {
                    <tr>
                        <td class="box"></td>
                        <td><b>{p.shown.clone()}</b>" "{number}</td>
                        <td>{p.words.clone()}" "{p.phone.clone()}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    let table = |waits: bool| {
        view! {
            <table class="names">
                <thead><tr><th scope="col"><span class="unseen">{t.is_there}</span></th><th scope="col">{t.name}</th><th scope="col">{t.words_short}</th></tr></thead>
                <tbody>{row(waits)}</tbody>
            </table>
        }
    };
    let waits = listed.people.iter().any(|p| p.waiting).then(|| view! { <h2>{t.waiting_list}</h2>{table(true)} });
    let here = listed.here(by);
    let mut page = Page::new(t.list_title, format!("{here}/blad"), Some(by.place().clone())).private();
    page.paper = true;
    page.main = view! {
        <div class="screen-only">
            <p class="back"><a href=visit.href(&here)>{t.back_to_list}</a></p>
            <p class="stack"><button class="button js-only" type="button" data-print="">{visit.texts().print_this}</button></p>
            <noscript><p class="note">{visit.texts().print_hint}</p></noscript>
        </div>
        <div class="sheet names-sheet">
            <header class="sheet-head">
                <p class="sheet-place">{listed.activity.details.title.clone()}</p>
                <h1>{dates::capital(&listed.when(visit))}</h1>
                <p>{listed.activity.details.place.name.clone()}". "{count(come.unsigned_abs() as usize, t.one_comes, t.n_come)}</p>
            </header>
            {table(false)}
            {waits}
        </div>
    }
    .into_any();
    Ok(page)
}
