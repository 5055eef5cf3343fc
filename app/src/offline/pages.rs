//! The page that says there is no network, and what a device fetches after its first visit.

use crate::{
    activities::store,
    clock, directory,
    i18n::OutboxTexts,
    problem::Problem,
    revision::EVERYWHERE,
    ui::{Page, Visit},
    walks::store as walks,
};
use axum::response::Response;
use jiff::{Timestamp, ToSpan};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// So many days ahead can be read without network.
pub const DAYS: i64 = 14;

/// `GET /offline`: what the service worker shows where it has no copy.
pub async fn get(visit: Visit) -> Response {
    let t = visit.texts();
    let mut page = Page::new(t.offline_title, "/offline", None);
    page.hidden = true;
    page.main = view! {
        <h1>{t.offline_title}</h1>
        <p>{t.offline_words}</p>
        <p class="stack">
            <a class="button" href=visit.href("/")>{t.to_my_neighbourhood}</a>
            <a class="button plain" href=visit.href("/bewaard")>{t.kept_title}</a>
        </p>
    }
    .into_any();
    visit.answer(Ok(page.kept(EVERYWHERE, Timestamp::MAX)))
}

/// The place on a page for what waits on this device for the network. Filled in by the browser; hidden where nothing waits.
pub fn waiting(visit: &Visit) -> AnyView {
    let t = OutboxTexts::of(visit.lang);
    let texts = serde_json::json!({
        "waits": t.waits, "signIn": t.sign_in, "refused": t.refused, "others": t.others, "done": t.done,
        "look": t.look, "gone": t.gone, "youTyped": t.you_typed, "sure": t.sure,
        "typed": t.typed, "open": t.open, "see": t.see, "door": t.door, "forget": t.forget,
        "doorAt": visit.href("/aanmelden?naar=%2Fbewaard"), "lang": visit.lang.tag(),
        "kinds": { "helpen": t.kind_board, "gesprekken": t.kind_conversation, "": t.kind_other },
    });
    view! {
        <section id="wacht" class="waiting" tabindex="-1" hidden=true data-texts=texts.to_string()>
            <h2>{t.title}</h2>
            <p class="note" role="status">{t.words}</p>
            <ul class="rows"></ul>
            <p><button class="button" type="button">{t.send}</button></p>
        </section>
    }
    .into_any()
}

/// The addresses that a device of this neighbourhood keeps, most important first: the front page, the lists of the
/// coming days, and each moment of the coming [`DAYS`] days.
pub async fn addresses(visit: &Visit, slug: &str) -> Result<Vec<String>, Problem> {
    let place = visit.neighbourhood(slug)?;
    let until = clock::midnight(visit.today().saturating_add(DAYS.days()));
    let listed = store::list(&visit.app.db, &place.code, visit.now.timestamp(), until).await?;
    let base = visit.href(&format!("/{slug}"));
    let mut addresses =
        vec![base.clone(), format!("{base}/activiteiten"), visit.href("/bewaard"), visit.href("/offline")];
    addresses.extend([format!("{base}/doorgeven"), visit.href("/signalen")]);
    addresses.extend(["helpen", "wie-is-wie", "weekprogramma", "berichten"].map(|page| format!("{base}/{page}")));
    addresses.push(format!("{base}/activiteiten?wanneer=weekend"));
    if directory::store::any(&visit.app.db, &place).await? {
        addresses.push(format!("{base}/sociale-kaart"));
    }
    let mut seen = BTreeSet::new();
    for l in &listed {
        let address = format!("{base}/activiteiten/{}?dag={}", l.slug, clock::local(l.starts).date());
        if seen.insert(address.clone()) {
            addresses.push(address);
        }
    }
    Ok(addresses)
}

/// The addresses of the walks of this neighbourhood, the list first, then the shortest walk: the likeliest one.
pub async fn walk_addresses(visit: &Visit, slug: &str) -> Result<Vec<String>, Problem> {
    let place = visit.neighbourhood(slug)?;
    let mut listed = walks::list(&visit.app.db, &place.code).await?;
    listed.sort_by(|a, b| a.summary.length.total_cmp(&b.summary.length));
    let base = visit.href(&format!("/{slug}/wandelingen"));
    let walks = listed.iter().map(|l| format!("{base}/{}", l.slug));
    Ok(if listed.is_empty() { Vec::new() } else { [base.clone()].into_iter().chain(walks).collect() })
}
