//! `/beheer/wachtrij`: what waits in all neighbourhoods of a coordinator, the oldest first, narrowed by plain links.

use crate::{
    desk::{said, store::titles},
    i18n::DeskTexts,
    moderation::{
        Kind,
        store::{self, Item, PAGE, Part},
    },
    people::Desk,
    problem::Problem,
    ui::{Page, Visit, frame},
};
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;
use uuid::Uuid;

/// The queue's own address.
pub const QUEUE: &str = "/beheer/wachtrij";

/// Which part of the queue an address or a form asks for: `soort` and `buurt`, by their words. What nobody has is
/// left out.
pub fn part(visit: &Visit, desk: &Desk, value: impl Fn(&str) -> Option<String>) -> Part {
    let place = value("buurt").and_then(|slug| visit.app.atlas().by_slug(&slug));
    Part {
        kind: value("soort").and_then(|word| Kind::from_slug(&word)),
        place: place.map(|p| p.code.clone()).filter(|code| desk.of(code).is_some()),
    }
}

/// A value in the query of this visit.
pub fn asked(visit: &Visit, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(visit.query.as_bytes());
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// `soort=…&buurt=…` of a part, and more.
pub fn query(visit: &Visit, part: &Part, more: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(kind) = part.kind {
        query.append_pair("soort", kind.slug());
    }
    if let Some(place) = part.place.as_ref().and_then(|code| visit.app.atlas().by_code(code)) {
        query.append_pair("buurt", &place.slug);
    }
    query.extend_pairs(more);
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// The address of a part of the queue; of what comes behind `after`.
pub fn address(visit: &Visit, part: &Part, after: Option<&Item>) -> String {
    let after = after.map(|item| format!("{}.{}", item.at, item.id.simple()));
    let more: Vec<(&str, &str)> = after.as_deref().map(|after| ("na", after)).into_iter().collect();
    visit.href(&format!("{QUEUE}{}", query(visit, part, &more)))
}

/// The address of one item in a part of the queue.
pub fn item_address(visit: &Visit, part: &Part, item: Uuid, more: &[(&str, &str)]) -> String {
    visit.href(&format!("{QUEUE}/{item}{}", query(visit, part, more)))
}

/// `GET /beheer/wachtrij`
pub async fn get(visit: Visit, desk: Desk) -> Response {
    let page = page(&visit, &desk).await;
    visit.answer(page)
}

async fn page(visit: &Visit, desk: &Desk) -> Result<Page, Problem> {
    let (t, db) = (DeskTexts::of(visit.lang), &visit.app.db);
    let part = part(visit, desk, |name| asked(visit, name));
    let after = asked(visit, "na").and_then(|after| {
        let (at, id) = after.split_once('.')?;
        Some((at.parse().ok()?, id.parse().ok()?))
    });
    let mut items = store::waiting(db, desk, &part, after, PAGE + 1).await?;
    let more = items.len() > PAGE;
    items.truncate(PAGE);
    let titles = titles::of(db, &items).await?;
    let note = super::decided::note(visit, desk, &part).await?;
    let lately = super::decided::lately(visit, desk, &part).await?;
    let list = if items.is_empty() {
        view! { <p class="nothing">{if after.is_some() { t.waits_nothing_here } else { t.waits_nothing }}</p> }
            .into_any()
    } else {
        let rows = items.iter().map(|item| row(visit, &part, item, &titles));
        view! { <ol class="onward queue">{rows.collect_view()}</ol> }.into_any()
    };
    let onward = more.then(|| {
        view! { <p><a class="button plain" href=address(visit, &part, items.last())>{t.next_page}</a></p> }
    });
    let back = after.map(|_| {
        view! { <p><a class="button plain" href=address(visit, &part, None)>{t.first_page}</a></p> }
    });
    let mut page = Page::new(t.queue, QUEUE, None).private();
    page.main = view! {
        {frame::to_desk(visit)}
        {note}
        <h1>{t.queue}</h1>
        <p class="lead">{t.queue_words}</p>
        {kinds(visit, &part)}
        {places(visit, desk, &part)}
        {list}
        {onward}
        {back}
        {lately}
    }
    .into_any();
    Ok(page)
}

fn row(visit: &Visit, part: &Part, item: &Item, titles: &HashMap<Uuid, String>) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let title = titles.get(&item.subject).cloned().unwrap_or_else(|| t.without_title.to_owned());
    let place = visit.app.atlas().by_code(&item.neighbourhood).map(|p| p.name.clone()).unwrap_or_default();
    let late = said::is_overdue(visit, item.at).then(|| view! { <li><b>{t.overdue}</b></li> });
    view! {
        <li>
            <a href=item_address(visit, part, item.id, &[])>{t.kind(item.kind)}": "{title}</a>
            <ul class="facts"><li>{place}</li><li>{said::since(visit, item.at)}</li>{late}</ul>
        </li>
    }
    .into_any()
}

fn kinds(visit: &Visit, part: &Part) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let all = std::iter::once(None).chain(Kind::ALL.into_iter().filter(|kind| *kind != Kind::Look).map(Some));
    let links = all.map(|kind| {
        let here = (part.kind == kind).then_some("true");
        let part = Part { kind, ..part.clone() };
        let words = kind.map_or(t.all_kinds, |kind| t.kind(kind));
        view! { <li><a href=address(visit, &part, None) aria-current=here>{words}</a></li> }
    });
    view! { <nav aria-label=t.which_kind><ul class="periods">{links.collect_view()}</ul></nav> }.into_any()
}

/// Nothing to choose for who has one neighbourhood.
fn places(visit: &Visit, desk: &Desk, part: &Part) -> Option<AnyView> {
    let t = DeskTexts::of(visit.lang);
    if desk.places().len() < 2 {
        return None;
    }
    let all = std::iter::once(None).chain(desk.places().iter().map(Some));
    let links = all.map(|place| {
        let code = place.map(|p| p.code.clone());
        let here = (part.place == code).then_some("true");
        let words = place.map_or_else(|| t.all_places.to_owned(), |p| p.name.clone());
        let part = Part { place: code, ..part.clone() };
        view! { <li><a href=address(visit, &part, None) aria-current=here>{words}</a></li> }
    });
    Some(view! { <nav aria-label=t.which_place><ul class="periods">{links.collect_view()}</ul></nav> }.into_any())
}
