//! All walks of a neighbourhood for whoever looks after them, and a door for a file from a walking app.

use super::words;
use crate::{
    i18n::{WalkDeskTexts, fill, walks::WalkTexts},
    people::Coordinator,
    problem::Problem,
    ui::{Page, Visit, frame},
    walks::{State, file::Said, store},
};
use axum::response::Response;
use leptos::prelude::*;

/// Largest file that is taken in the browser, in bytes.
pub const FILE_MOST: usize = 20_000_000;

/// What went wrong with a file.
#[derive(Clone, Debug)]
pub enum Refused {
    /// None was chosen.
    NoFile,
    /// What is wrong with it.
    Unreadable(Said),
}

/// Where the walks of a neighbourhood are looked after.
pub fn address(of: &Coordinator) -> String {
    format!("/beheer/{}/wandelingen", of.place().slug)
}

/// `GET /beheer/hamont-lo/wandelingen`
pub async fn get(visit: Visit, of: Coordinator) -> Response {
    answer(&visit, &of, None).await
}

/// The same, with what is wrong with the file that was sent.
pub async fn answer(visit: &Visit, of: &Coordinator, refused: Option<Refused>) -> Response {
    let page = page(visit, of, refused).await;
    visit.answer(page)
}

async fn page(visit: &Visit, of: &Coordinator, refused: Option<Refused>) -> Result<Page, Problem> {
    let (d, t) = (WalkDeskTexts::of(visit.lang), WalkTexts::of(visit.lang));
    let all = store::all(&visit.app.db, &of.place().code).await?;
    let none = all.is_empty().then(|| view! { <p class="nothing">{d.none}</p> });
    let items = all.into_iter().map(|(_, state, listed)| {
        let state = match state {
            State::Draft => d.draft,
            State::Published => d.published,
            State::Hidden => d.hidden,
        };
        let closed = listed.closed.is_some().then(|| format!(", {}", t.closed));
        let length = words::distance(t, listed.summary.length);
        let benches = words::benches(t, listed.summary.benches);
        view! {
            <li>
                <a href=visit.href(&format!("{}/{}", address(of), listed.slug))>{listed.summary.title}</a>
                <p class="hint">{state}{closed}". "{length}", "{benches}"."</p>
            </li>
        }
    });
    let title = fill(d.title, &[("place", &of.place().name)]);
    let status = if refused.is_some() { 422 } else { 200 };
    let gone = (visit.query == "weg=ja").then(|| view! { <p class="note" role="status">{d.removed}</p> });
    let megabytes = (FILE_MOST / 1_000_000).to_string();
    let wrong = refused.map(|refused| {
        let words = match refused {
            Refused::NoFile => view! { {d.no_file} }.into_any(),
            Refused::Unreadable(why) => view! { {d.unreadable}" "{why.words(visit.lang)}"." }.into_any(),
        };
        view! { <div class="summary" role="alert" tabindex="-1" autofocus=true><p><a href="#bestand">{words}</a></p></div> }
    });
    let mut page = Page::new(title.clone(), address(of), Some(of.place().clone())).private();
    page.status = status;
    page.main = view! {
        {frame::to_desk(visit)}
        <h1>{title}</h1>
        {wrong}
        {gone}
        <p class="lead">{d.words}</p>
        {none}
        <ul class="ways">{items.collect_view()}</ul>
        <h2>{d.add}</h2>
        <form method="post" enctype="multipart/form-data" action=visit.href(&format!("{}/bestand", address(of)))>
            <div class="field">
                <label for="bestand">{d.file}</label>
                <p class="hint" id="bestand-hint">{fill(d.file_hint, &[("n", &megabytes)])}</p>
                <input id="bestand" type="file" name="bestand" accept=".gpx,.geojson,.json,application/gpx+xml,application/geo+json" aria-describedby="bestand-hint" />
            </div>
            <div class="field">
                <label class="tick"><input id="omgekeerd" type="checkbox" name="omgekeerd" value="ja" /><span>{d.swapped}</span></label>
            </div>
            <div class="stack"><button class="button" type="submit">{d.send}</button></div>
        </form>
    }
    .into_any();
    Ok(page)
}
