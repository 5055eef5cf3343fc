//! *Voor zorgzame buren*: training and *intervisie*, for those who care and who work with them. Somebody's own pages: no
//! cache, no search engine and no device keeps them.

use super::{
    detail::{self, Moment, View, asked_day, hours_of},
    register::standing,
};
use crate::{
    activities::{
        AHEAD_DAYS, Activity, Occurrence, Status,
        store::{
            circle,
            registrations::{self, Mine},
        },
    },
    clock,
    i18n::{CareTexts, dates},
    people::{Caring, Circle},
    problem::Problem,
    ui::{Page, Visit, cards},
};
use axum::{extract::Path, response::Response};
use jiff::ToSpan;
use leptos::prelude::*;

/// So many dates of one activity are shown; its own page has the others.
const DATES: usize = 3;

/// `GET /mijn/zorgzame-buren`
pub async fn list(visit: Visit, by: Circle) -> Response {
    let page = page(&visit, &by).await;
    visit.answer(page)
}

async fn page(visit: &Visit, by: &Circle) -> Result<Page, Problem> {
    let (c, db, now) = (CareTexts::of(visit.lang), &visit.app.db, visit.now.timestamp());
    let activities = circle::coming(db, by, now).await?;
    let mine = registrations::mine(db, by.member()).await?;
    let until = clock::midnight(visit.today().saturating_add(AHEAD_DAYS.days()));
    let mut found: Vec<(&Activity, Occurrence)> = Vec::new();
    for activity in &activities {
        let coming = activity.occurrences(now, until).into_iter().filter(|o| o.status != Status::MovedAway);
        found.extend(coming.take(DATES).map(|o| (activity, o)));
    }
    found.sort_by_key(|(_, o)| o.starts);
    let none = found.is_empty().then(|| view! { <p class="nothing">{c.nothing}</p> });
    let full = (activities.len() >= circle::LIST_MOST).then(|| view! { <p class="note">{c.full}</p> });
    let cards = found.iter().map(|(activity, o)| {
        let own = mine.iter().find(|m| m.activity.id == activity.id && m.original == o.original);
        card(visit, by, activity, o, own)
    });
    let pause = Caring::of_member(by.member()).map(|_| {
        view! { <p class="onward"><a href=visit.href("/mijn/pauze")>{c.pause}</a></p> }
    });
    let mut page = Page::new(c.title, "/mijn/zorgzame-buren", None).private();
    page.main = view! {
        <p class="back"><a href=visit.href("/mijn")>{visit.texts().mine}</a></p>
        <h1>{c.title}</h1>
        <p class="lead">{c.lead}</p>
        {full}
        {none}
        {cards.collect_view()}
        <p class="hint">{c.closed_words}</p>
        {pause}
    }
    .into_any();
    Ok(page)
}

fn card(visit: &Visit, by: &Circle, activity: &Activity, o: &Occurrence, own: Option<&Mine>) -> AnyView {
    let place = by.places().iter().find(|p| p.code == activity.neighbourhood);
    let day = clock::local(o.starts).date();
    let href = place.map(|p| visit.href(&format!("{}?dag={day}", activity.path(&p.slug))));
    let stamp = cards::stamp(visit.lang, o.status, &o.note, visit.today())
        .map(|words| cards::stamp_view(visit, o.status, words, &activity.details.lang));
    let title = o.note.title.as_ref().unwrap_or(&activity.details.title).clone();
    let mut spot = o.note.place.as_ref().unwrap_or(&activity.details.place.name).clone();
    if let Some(place) = place.filter(|_| by.places().len() > 1) {
        spot = format!("{spot}, {}", place.name);
    }
    let on = o.status.takes_place();
    let state = own.filter(|_| on).map(|own| view! { <p><b>{standing(visit, own)}</b></p> });
    let when = dates::capital(&dates::full(visit.lang, day, visit.today()));
    let theirs = visit.contributed(&activity.details.lang);
    view! {
        <article class=if on { "card mine-card" } else { "card mine-card off" }>
            {stamp}
            <p class="when">{when}", "{hours_of(visit.lang, o, visit.today())}</p>
            <h2 class="card-title" lang=theirs><a href=href>{title}</a></h2>
            <p class="where">{spot}</p>
            {state}
        </article>
    }
    .into_any()
}

/// `GET /mijn/zorgzame-buren/hamont-lo/luisteren-zonder-oplossen`
pub async fn one(visit: Visit, by: Circle, Path((place, slug)): Path<(String, String)>) -> Response {
    let page = shown(&visit, &by, &place, &slug).await;
    visit.answer(page)
}

async fn shown(visit: &Visit, by: &Circle, place: &str, slug: &str) -> Result<Page, Problem> {
    let place = by.places().iter().find(|p| p.slug == place).ok_or(Problem::NotFound)?;
    let db = &visit.app.db;
    let activity = circle::by_slug(db, by, &place.code, slug).await?.ok_or(Problem::NotFound)?;
    let (asked, nonsense) = asked_day(&visit.query);
    let moment = Moment::of(visit, &activity, asked);
    let places = match &moment.shown {
        Some(date) if activity.details.registers_here() => {
            Some(registrations::places(db, &activity, date.original).await?)
        }
        _ => None,
    };
    Ok(detail::shown(visit, place, &activity, &moment, &View { nonsense, places, pressing: true }))
}
