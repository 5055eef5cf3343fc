//! The page about privacy: what is kept, who sees it, how long. Public, the same for everybody, readable offline.

pub mod responsible;
pub mod store;

use crate::{
    help::pages::card::paragraphs,
    i18n::PrivacyTexts,
    problem::Problem,
    revision::EVERYWHERE,
    ui::{Page, Visit},
};
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;

/// `GET /privacy`
pub async fn get(visit: Visit) -> Response {
    let page = page(&visit).await;
    visit.answer(page)
}

async fn page(visit: &Visit) -> Result<Page, Problem> {
    let t = PrivacyTexts::of(visit.lang);
    let told = store::all(&visit.app.db).await?;
    let sections: [(&str, &[&str]); 8] = [
        (t.reading, &[t.reading_1, t.reading_2, t.reading_3]),
        (t.account, &[t.account_1, t.account_2, t.account_3, t.account_4, t.account_pause]),
        (t.writing, &[t.writing_1, t.writing_2, t.writing_3]),
        (t.passing, &[t.passing_1, t.passing_2, t.passing_3, t.passing_4, t.passing_5, t.passing_6, t.passing_7]),
        (
            t.long,
            &[
                t.long_account,
                t.long_pause,
                t.long_post,
                t.long_draft,
                t.long_talk,
                t.long_registration,
                t.long_desk,
                t.long_session,
                t.long_audit,
                t.long_reads,
            ],
        ),
        (t.rights, &[t.rights_1, t.rights_2, t.rights_3]),
        (
            t.cookies,
            &[
                t.cookie_place,
                t.cookie_session,
                t.cookie_asking,
                t.cookie_copies,
                t.cookie_waiting,
                t.cookie_sealed,
                t.cookie_seen,
                t.cookie_desk,
            ],
        ),
        (t.responsible, &[t.responsible_words]),
    ];
    let sections = sections.map(|(title, lines)| {
        let lines = lines.iter().map(|line| view! { <li>{line.to_string()}</li> });
        view! { <h2>{title}</h2><ul class="plain-list">{lines.collect_view()}</ul> }
    });
    // In the words of each municipality that wrote them.
    let told = told.into_iter().map(|told| {
        let lang = visit.contributed(&told.lang);
        view! { <h3>{told.name}</h3><div lang=lang>{paragraphs(&told.words)}</div> }
    });
    let mut page = Page::new(t.title, "/privacy", None);
    page.description = t.description.to_owned();
    page.main = view! {
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {sections.collect_view()}
        {told.collect_view()}
        <p class="stack"><a class="button plain" href=visit.href("/mijn")>{visit.texts().mine}</a></p>
        <p class="note">{t.not_reviewed}</p>
    }
    .into_any();
    Ok(page.kept(EVERYWHERE, Timestamp::MAX))
}
