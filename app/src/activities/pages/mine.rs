//! *Mijn inschrijvingen*: where somebody comes, or waits for a place.

use super::register::standing;
use crate::{
    activities::{
        pages::detail::hours_of,
        store::registrations::{self, Canceller, Mine},
    },
    clock,
    i18n::{RegisterTexts, dates},
    people::{Circle, Member, Sent},
    problem::Problem,
    ui::{Page, Visit, cards, form::Form, page::redirect},
};
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

/// `GET /mijn/inschrijvingen`
pub async fn get(visit: Visit, member: Member) -> Response {
    let page = page(&visit, &member).await;
    visit.answer(page)
}

/// `POST /mijn/inschrijvingen`: does not come after all.
pub async fn post(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    if let Ok(id) = fields.get("weg").parse::<Uuid>() {
        let cancelled = registrations::cancel(db, Canceller::Member(&member), id, &visit.app.public_url, now).await;
        if let Err(error) = cancelled {
            return visit.answer(Err(error.into()));
        }
    }
    redirect(&visit.href("/mijn/inschrijvingen"))
}

async fn page(visit: &Visit, member: &Member) -> Result<Page, Problem> {
    let t = RegisterTexts::of(visit.lang);
    let now = visit.now.timestamp();
    let all = registrations::mine(&visit.app.db, member).await?;
    let circle = Circle::of_member(member.clone(), &visit.app).ok();
    let circle = circle.as_ref();
    let over = |m: &&Mine| m.activity.date(m.original).map_or(m.original, |d| d.ends) <= now;
    let (past, coming): (Vec<&Mine>, Vec<&Mine>) = all.iter().partition(over);
    let none = coming.is_empty().then(|| view! { <p class="nothing">{t.mine_none}</p> });
    let cards = coming.into_iter().map(|m| card(visit, circle, m, true)).collect_view();
    let past = (!past.is_empty()).then(|| {
        let cards = past.into_iter().map(|m| card(visit, circle, m, false)).collect_view();
        view! { <h2>{t.mine_past}</h2><p class="hint">{t.mine_past_words}</p>{cards} }
    });
    let mut page = Page::new(t.mine_title, "/mijn/inschrijvingen", None).private();
    page.main = view! {
        <p class="back"><a href=visit.href("/mijn")>{visit.texts().mine}</a></p>
        <h1>{t.mine_title}</h1>
        {none}
        {cards}
        {past}
    }
    .into_any();
    Ok(page)
}

fn card(visit: &Visit, circle: Option<&Circle>, mine: &Mine, coming: bool) -> AnyView {
    let t = RegisterTexts::of(visit.lang);
    let activity = &mine.activity;
    let date = activity.date(mine.original);
    let stamp = match &date {
        Some(date) => cards::stamp(visit.lang, date.status, &date.note, visit.today())
            .map(|words| cards::stamp_view(visit, date.status, words, &activity.details.lang)),
        None => Some(view! { <p class="stamp">{visit.texts().cancelled}</p> }.into_any()),
    };
    let day = clock::local(date.as_ref().map_or(mine.original, |d| d.starts)).date();
    let when = dates::capital(&dates::full(visit.lang, day, visit.today()));
    let hours = date.as_ref().map(|d| format!(", {}", hours_of(visit.lang, d, visit.today())));
    let title = date.as_ref().and_then(|d| d.note.title.clone()).unwrap_or_else(|| activity.details.title.clone());
    let spot = date.as_ref().and_then(|d| d.note.place.clone()).unwrap_or_else(|| activity.details.place.name.clone());
    let place = visit.app.atlas().by_code(&activity.neighbourhood);
    // Who is of the circle no longer keeps the registration, and finds no page any more.
    let place =
        place.filter(|_| activity.audience.is_everybody() || circle.is_some_and(|c| c.has(&activity.neighbourhood)));
    let href = place.map(|p| visit.href(&format!("{}?dag={day}", activity.path(&p.slug))));
    let theirs = visit.contributed(&activity.details.lang);
    let on = date.as_ref().is_some_and(|d| d.status.takes_place());
    let state = (coming && on).then(|| view! { <p><b>{standing(visit, mine)}</b></p> });
    let words = (!mine.words.is_empty()).then(|| view! { <p class="hint">{mine.words.clone()}</p> });
    let cancel = coming.then(|| {
        view! {
            <form method="post" action=visit.href("/mijn/inschrijvingen")>
                {Form::default().head(visit)}
                <input type="hidden" name="weg" value=mine.id.to_string() />
                <button class="button plain" type="submit">{if on { t.cancel_mine } else { t.take_away }}<span class="unseen">": "{title.clone()}</span></button>
            </form>
        }
    });
    let class = if on { "card mine-card" } else { "card mine-card off" };
    view! {
        <article class=class>
            {stamp}
            <p class="when">{when}{hours}</p>
            <h2 class="card-title" lang=theirs><a href=href>{title.clone()}</a></h2>
            <p class="where">{spot}</p>
            {state}
            {words}
            {cancel}
        </article>
    }
    .into_any()
}
