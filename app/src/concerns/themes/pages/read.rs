//! What the regieteam reads: a table for each quarter, and what came in about the neighbourhood itself.

use crate::{
    concerns::{
        themes::{Quarter, in_csv, store},
        voice::{self, heard},
    },
    i18n::{InboxTexts, ThemeTexts, fill},
    notices::store as notices,
    people::handles::Regieteam,
    problem::Problem,
    ui::{Page, Visit},
};
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use leptos::prelude::*;
use std::{cmp::Reverse, collections::BTreeMap};
use vault::{
    notes::{Outcome, Theme},
    small::{Row, Shown},
};

/// `GET /beheer/{neighbourhood}/themas`
pub async fn get(visit: Visit, by: Regieteam) -> Response {
    let page = page(&visit, &by).await;
    visit.answer(page)
}

async fn page(visit: &Visit, by: &Regieteam) -> Result<Page, Problem> {
    let t = ThemeTexts::of(visit.lang);
    let place = by.place();
    let here = format!("/beheer/{}/themas", place.slug);
    let tables = store::of_place(&visit.app.db, &place.code).await?;
    let none = tables.is_empty().then(|| view! { <p class="nothing">{t.none}</p> });
    let csv = (!tables.is_empty()).then(|| view! { <p><a href=visit.href(&format!("{here}.csv"))>{t.csv}</a></p> });
    let tables = tables.iter().map(|(quarter, rows)| table(visit, quarter, rows)).collect_view();
    let voices = heard::list(visit, by).await?;
    let mut page = Page::new(t.title, here, Some(place.clone())).private();
    page.main = view! {
        <h1>{t.title}</h1>
        <p class="lead">{t.words}</p>
        <p class="hint">{t.rule}</p>
        {none}
        {tables}
        {csv}
        <h2>{t.voices}</h2>
        {voices}
        <h2>{t.done_with}</h2>
        <p class="hint">{t.done_with_words}</p>
        {done_with(visit, by).await?}
    }
    .into_any();
    Ok(page)
}

/// What was told the neighbourhood of each theme, and where to tell more.
async fn done_with(visit: &Visit, by: &Regieteam) -> Result<AnyView, Problem> {
    let (t, i) = (ThemeTexts::of(visit.lang), InboxTexts::of(visit.lang));
    let place = by.place();
    let notices = notices::newest(&visit.app.db, &place.code, visit.now.timestamp()).await?;
    let rows = Theme::ALL.map(|theme| {
        let told: Vec<_> = notices.iter().filter(|notice| notice.theme == Some(theme)).collect();
        let none = told.is_empty().then(|| view! { <p class="hint">{t.done_nothing}</p> });
        let told = told.into_iter().map(|notice| {
            let at = visit.href(&format!("/{}/berichten#b-{}", place.slug, notice.id.simple()));
            view! { <p><a href=at lang=notice.lang.clone()>{notice.title.clone()}</a></p> }
        });
        let write = by.writes().then(|| {
            let at = visit.href(&format!("/beheer/{}/berichten/nieuw?thema={}", place.slug, theme.word()));
            let words = fill(t.done_write, &[("theme", i.theme(theme))]);
            view! { <p><a href=at>{words}</a></p> }
        });
        view! { <li><h3>{i.theme(theme)}</h3>{none}{told.collect_view()}{write}</li> }
    });
    Ok(view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any())
}

/// A number in words where it is none.
pub fn said(t: &ThemeTexts, shown: Shown) -> String {
    match shown {
        Shown::Number(n) => n.to_string(),
        Shown::Few => t.few.to_owned(),
        Shown::Hidden => t.hidden.to_owned(),
    }
}

fn table(visit: &Visit, quarter: &str, rows: &[Row]) -> AnyView {
    let (t, i) = (ThemeTexts::of(visit.lang), InboxTexts::of(visit.lang));
    let heads = Outcome::ALL.map(|one| view! { <th scope="col">{i.outcome(one)}</th> }).collect_view();
    let rows = Theme::ALL.into_iter().zip(rows).map(|(theme, row)| {
        let cells = row.cells.map(|cell| view! { <td>{said(t, cell)}</td> }).collect_view();
        view! { <tr><th scope="row">{i.theme(theme)}</th>{cells}<td><b>{said(t, row.total)}</b></td></tr> }
    });
    view! {
        <h2>{t.quarter}" "{quarter.to_owned()}</h2>
        <section class="wide" tabindex="0" aria-label=format!("{} {quarter}", t.quarter)>
            <table>
                <thead><tr><th scope="col">{t.theme}</th>{heads}<th scope="col">{t.total}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// How many messages about the neighbourhood itself came in, by quarter, the newest first; those of a year are kept.
async fn voices(visit: &Visit, by: &Regieteam) -> Result<BTreeMap<Reverse<Quarter>, usize>, Problem> {
    let mut counted = BTreeMap::new();
    for voice in voice::store::list(&visit.app.db, by).await? {
        *counted.entry(Reverse(Quarter::of(voice.day))).or_insert(0) += 1;
    }
    Ok(counted)
}

/// `GET /beheer/{neighbourhood}/themas.csv` (RFC 4180); a small number is `<5`, a hidden one `x`.
pub async fn csv(visit: Visit, by: Regieteam) -> Response {
    let (t, i) = (ThemeTexts::of(visit.lang), InboxTexts::of(visit.lang));
    let (db, code) = (&visit.app.db, &by.place().code);
    let read = async { Ok((store::of_place(db, code).await?, voices(&visit, &by).await?)) };
    let (tables, voices) = match read.await {
        Ok(both) => both,
        Err(problem) => return visit.answer(Err(problem)),
    };
    let heads = Outcome::ALL.map(|one| format!("\"{}\"", i.outcome(one))).join(",");
    let mut text = format!("\"{}\",\"{}\",{heads},\"{}\"\r\n", t.quarter, t.theme, t.total);
    for (quarter, rows) in &tables {
        for (theme, row) in Theme::ALL.into_iter().zip(rows) {
            let cells = row.cells.map(in_csv).join(",");
            text += &format!("{quarter},\"{}\",{cells},{}\r\n", i.theme(theme), in_csv(row.total));
        }
    }
    // What came in about the neighbourhood itself has no outcome: a row of its own for each quarter.
    for (Reverse(quarter), many) in voices {
        let none = ",".repeat(Outcome::ALL.len());
        text += &format!("{quarter},\"{}\",{none}{many}\r\n", t.voices);
    }
    let mut response = Response::new(text.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"themas.csv\""));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
