//! Who read what: a page for the regisseurs of a team, whose browser follows the list; and for the administrator, who
//! reads no signals and sees that others do.

use crate::concerns::scripts::{KEEPER_PATH, READS_PATH, REGIE_PATH};
use crate::{
    clock,
    concerns::{
        inbox::store::reads::{self, Line},
        teams::{Tandem, pages::keys::LOCK_AFTER, sealed_name},
        wire::{answer, b64},
    },
    i18n::{InboxTexts, dates, fill},
    people::Administrator,
    problem::Problem,
    ui::{Page, Visit, assets::VAULT_PATH},
};
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::{Value, json};

/// `GET /regie/{team}/gelezen.json?vanaf=12`: the list from a line on, for the inbox, which follows it as it opens.
pub async fn lines(visit: Visit, by: Tandem) -> Response {
    let told = async {
        let from = visit.query.strip_prefix("vanaf=").and_then(|from| from.parse::<i64>().ok()).unwrap_or(1);
        let lines = reads::of_team(&visit.app.db, &by, from).await?;
        let line = |line: &Line| json!({ "number": line.number, "concern": line.concern, "reader": b64(&line.reader), "at": line.at, "hash": b64(&line.hash) });
        Ok(lines.iter().map(line).collect::<Value>())
    };
    answer(&visit, told.await)
}

/// `GET /regie/{team}/gelezen`
pub async fn get(visit: Visit, by: Tandem) -> Response {
    let page = of_team(&visit, &by).await;
    visit.answer(page)
}

async fn of_team(visit: &Visit, by: &Tandem) -> Result<Page, Problem> {
    let t = InboxTexts::of(visit.lang);
    let lines = reads::of_team(&visit.app.db, by, 1).await?;
    let team = sealed_name(by.team());
    let mut page = Page::new(t.reads, format!("/regie/{team}/gelezen"), None).private();
    page.scripts = vec![REGIE_PATH.as_str(), READS_PATH.as_str()];
    page.main = view! {
        <p class="back"><a href=visit.href("/regie/sleutels")>{t.to_keys}</a></p>
        <h1>{t.reads}</h1>
        <p>{t.reads_words}</p>
        <div data-regie="" data-team=team data-keeper=KEEPER_PATH.as_str() data-script=VAULT_PATH.as_str()
            data-wasm=visit.app.assets.regie.clone() data-after=LOCK_AFTER.to_string()>
            <p class="note" role="status" data-when="sound" hidden=true>{t.reads_sound}</p>
            <p class="note" role="alert" data-when="broken" hidden=true>{t.reads_broken}</p>
            {table(visit, t, &lines)}
        </div>
    }
    .into_any();
    Ok(page)
}

/// `GET /beheer/gemeente/{municipality}/gelezen`
pub async fn of_municipality(visit: Visit, by: Administrator) -> Response {
    let page = for_municipality(&visit, &by).await;
    visit.answer(page)
}

async fn for_municipality(visit: &Visit, by: &Administrator) -> Result<Page, Problem> {
    let t = InboxTexts::of(visit.lang);
    let lines = reads::of_municipality(&visit.app.db, by).await?;
    let most = reads::LINES_MOST;
    let cut =
        (lines.len() >= most).then(|| view! { <p class="note">{fill(t.reads_cut, &[("n", &most.to_string())])}</p> });
    let mut page = Page::new(t.reads, format!("/beheer/gemeente/{}/gelezen", by.municipality().nis), None).private();
    page.main = view! {
        <h1>{t.reads}</h1>
        <p>{t.reads_words}</p>
        {cut}
        {table(visit, t, &lines)}
    }
    .into_any();
    Ok(page)
}

fn table(visit: &Visit, t: &InboxTexts, lines: &[Line]) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="nothing">{t.reads_empty}</p> }.into_any();
    }
    let rows = lines.iter().map(|line| {
        let when = clock::local(Timestamp::from_second(line.at).unwrap_or(Timestamp::UNIX_EPOCH));
        let said = format!(
            "{}, {}",
            dates::full(visit.lang, when.date(), visit.today()),
            dates::time(visit.lang, when.time())
        );
        let which = line.concern.simple().to_string()[..8].to_owned();
        view! {
            <tr data-number=line.number data-concern=line.concern.to_string() data-reader=b64(&line.reader)
                data-time=line.at data-hash=b64(&line.hash)>
                <td>{said}</td>
                <td>{line.name.clone().unwrap_or_else(|| t.somebody.to_owned())}</td>
                <td><code>{which}</code></td>
            </tr>
        }
    });
    view! {
        <section class="wide" tabindex="0" aria-label=t.reads>
            <table>
                <thead><tr><th scope="col">{t.reads_when}</th><th scope="col">{t.reads_who}</th><th scope="col">{t.reads_which}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
