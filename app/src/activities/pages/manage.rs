//! The desk of the activities: what is coming, and the way to adding, copying and changing.

pub mod date;
pub mod edit;
mod existing;
mod form;
mod names;
mod preview;
pub mod registered;
pub mod sheet;
pub mod stand;
mod words;

use crate::{
    activities::{Activity, State, store::manage},
    clock,
    i18n::{CareTexts, PublishTexts, dates, recurrence},
    neighbourhoods::Neighbourhood,
    people::Coordinator,
    problem::Problem,
    ui::{Page, Visit, frame},
};
use axum::response::Response;
use leptos::prelude::*;
use std::sync::Arc;

/// `GET /beheer/hamont-lo/activiteiten`; `?welke=voorbij` gives what is over, to copy from.
pub async fn get(visit: Visit, by: Coordinator) -> Response {
    let page = page(&visit, &by).await;
    visit.answer(page)
}

async fn page(visit: &Visit, by: &Coordinator) -> Result<Page, Problem> {
    let t = PublishTexts::of(visit.lang);
    let (db, now, place) = (&visit.app.db, visit.now.timestamp(), by.place());
    let past = asked(visit, "welke") == "voorbij";
    let mut found = if past { manage::over(db, by, now).await? } else { manage::coming(db, by, now).await? };
    if !past {
        let until = clock::midnight(visit.today().saturating_add(jiff::ToSpan::days(crate::activities::AHEAD_DAYS)));
        found.sort_by_cached_key(|a| a.occurrences(now, until).into_iter().map(|o| o.starts).min());
    }
    let full = found.len() as i64 >= manage::LIST_MOST;
    let base = format!("/beheer/{}/activiteiten", place.slug);
    let title = if past { t.over_title } else { t.desk_title };
    let empty = found.is_empty().then(|| view! { <p class="nothing">{t.nothing_here}</p> });
    let rows = found.iter().map(|activity| row(visit, place, activity));
    let (other, other_words) =
        if past { (base.clone(), t.to_coming) } else { (format!("{base}?welke=voorbij"), t.to_over) };
    let mut page = Page::new(title, base.clone(), Some(place.clone())).private();
    page.main = view! {
        {frame::to_desk(visit)}
        <h1>{title}</h1>
        <p class="stack"><a class="button" href=visit.href(&format!("{base}/nieuw"))>{t.add}</a></p>
        {full.then(|| view! { <p class="note">{t.list_full}</p> })}
        {empty}
        <ul class="desk-list">{rows.collect_view()}</ul>
        <p class="onward"><a href=visit.href(&other)>{other_words}</a></p>
    }
    .into_any();
    Ok(page)
}

/// One value of the query.
fn asked(visit: &Visit, name: &str) -> String {
    let pair = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == name);
    pair.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

fn row(visit: &Visit, place: &Arc<Neighbourhood>, activity: &Activity) -> AnyView {
    let t = PublishTexts::of(visit.lang);
    let here = manage::address(place, &activity.slug);
    let often =
        recurrence::in_words(visit.lang, &activity.schedule).map(|w| view! { <span>{dates::capital(&w)}</span> });
    let next = words::next_date(visit, activity).map(|w| view! { <span>{t.next_time}" "{w}</span> });
    let stamp = match &activity.state {
        State::Planned => None,
        State::Cancelled { .. } => Some(visit.texts().cancelled),
        State::Stopped { .. } => Some(visit.texts().stopped),
    };
    let stamp = stamp.map(|words| view! { <span class="stamp">{words}</span> });
    let only = (!activity.audience.is_everybody())
        .then(|| view! { <span class="stamp note">{CareTexts::of(visit.lang).only_for_short}</span> });
    let title = activity.details.title.clone();
    let copy = format!("/beheer/{}/activiteiten/nieuw?kopie={}", place.slug, activity.slug);
    view! {
        <li>
            <p class="desk-name"><a href=visit.href(&here)>{title.clone()}</a></p>
            {stamp}
            {only}
            {next}
            {often}
            <p class="desk-ways">
                <a href=visit.href(&activity.path(&place.slug))>{t.look}<span class="unseen">": "{title.clone()}</span></a>
                <a href=visit.href(&copy)>{t.copy}<span class="unseen">": "{title}</span></a>
            </p>
        </li>
    }
    .into_any()
}
