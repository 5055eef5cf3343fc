//! Cards at the coordinator's desk: which practices have one, making one, revoking one.

use super::{
    A_DAY, A_DAY_USUAL, CARDS_MOST, KEPT_DAYS, NAME_MOST, sheet,
    store::{self, Card, Made, NewCard},
};
use crate::{
    clock,
    i18n::{ReferralTexts, count, dates, fill},
    people::{Coordinator, Sent, Typed, secrets},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
        page::redirect,
    },
};
use axum::{http::HeaderMap, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use uuid::Uuid;

/// Where the cards of a neighbourhood are.
pub fn path(slug: &str) -> String {
    format!("/beheer/{slug}/doorverwijskaartjes")
}

/// `GET /beheer/{neighbourhood}/doorverwijskaartjes`
pub async fn get(visit: Visit, desk: Coordinator, Typed(typed): Typed) -> Response {
    let form = Form::typed_or(typed.filter(|typed| typed.has("naam")), Default::default);
    let page = page(&visit, &desk, &form).await;
    visit.answer(page)
}

fn fields(visit: &Visit) -> [Field; 2] {
    let t = ReferralTexts::of(visit.lang);
    [
        Field::new("naam", t.practice).hint(t.practice_hint).most(NAME_MOST),
        Field::new("per-dag", t.a_day).hint(t.a_day_hint).kind("number").keys("numeric").most(3),
    ]
}

async fn page(visit: &Visit, desk: &Coordinator, form: &Form) -> Result<Page, Problem> {
    let t = ReferralTexts::of(visit.lang);
    let slug = &desk.place().slug;
    let cards = store::list(&visit.app.db, desk).await?;
    let empty = cards.is_empty().then(|| view! { <p class="nothing">{t.none}</p> });
    let rows = cards.iter().map(|card| row(visit, slug, card));
    let [name, a_day] = fields(visit);
    let mut shown = form.clone();
    if !shown.fields.has("per-dag") {
        shown.fields.set("per-dag", A_DAY_USUAL.to_string());
    }
    let mut page = Page::new(form.title(visit, t.desk_title), path(slug), Some(desk.place().clone())).private();
    page.status = form.status();
    page.main = view! {
        <h1>{t.desk_title}</h1>
        <p class="lead">{t.desk_lead}</p>
        {empty}
        <ul class="rows">{rows.collect_view()}</ul>
        <h2>{t.make}</h2>
        <form method="post" action=visit.href(&path(slug)) novalidate=true>
            {shown.head(visit)}
            {name.line(&shown, visit)}
            {a_day.line(&shown, visit)}
            <div class="stack"><button class="button" type="submit">{t.make_press}</button></div>
        </form>
    }
    .into_any();
    Ok(page)
}

fn row(visit: &Visit, slug: &str, card: &Card) -> AnyView {
    let t = ReferralTexts::of(visit.lang);
    let day = |at: i64| {
        let date = clock::local(Timestamp::from_second(at).unwrap_or_default()).date();
        dates::day_month(visit.lang, date)
    };
    let state = match card.revoked {
        Some(at) => fill(t.revoked_on, &[("day", &day(at))]),
        None => fill(t.works_since, &[("day", &day(card.made)), ("n", &card.a_day.to_string())]),
    };
    let said = fill(t.revoke_named, &[("name", &card.name)]);
    let revoke = card.revoked.is_none().then(|| {
        view! {
            <form method="post" action=visit.href(&path(slug))>
                {Form::default().head(visit)}
                {hidden("trek-in", card.id.to_string())}
                <button class="button plain" type="submit" aria-label=said>{t.revoke}</button>
            </form>
        }
    });
    view! {
        <li>
            <h2>{card.name.clone()}</h2>
            <p class="hint">{state}</p>
            <p>{fill(t.report_since, &[("n", &KEPT_DAYS.to_string())])}" "{count(card.came as usize, t.came_one, t.came_n)}" "{count(card.picked as usize, t.picked_one, t.picked_n)}</p>
            <div class="presses">{revoke}</div>
        </li>
    }
    .into_any()
}

/// `POST /beheer/{neighbourhood}/doorverwijskaartjes`: makes one, or revokes one.
pub async fn post(visit: Visit, headers: HeaderMap, Sent(desk, sent): Sent<Coordinator>) -> Response {
    let answered = change(&visit, &headers, &desk, Form::new(sent)).await;
    answered.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn change(visit: &Visit, headers: &HeaderMap, desk: &Coordinator, mut form: Form) -> Result<Response, Problem> {
    let t = ReferralTexts::of(visit.lang);
    let (db, now, slug) = (&visit.app.db, visit.now.timestamp(), &desk.place().slug);
    if let Ok(card) = form.fields.get("trek-in").parse::<Uuid>() {
        return match store::revoke(db, desk, card, now).await? {
            true => Ok(redirect(&visit.href(&path(slug)))),
            false => Err(Problem::Forbidden),
        };
    }
    for field in fields(visit) {
        field.check(&mut form, visit);
    }
    let a_day = form.fields.get("per-dag").parse::<i64>().ok().filter(|n| A_DAY.contains(n));
    if a_day.is_none() && form.wrong_with("per-dag").is_none() {
        form.refuse("per-dag", t.a_day_wrong);
    }
    let (Some(a_day), true) = (a_day, form.is_sound()) else {
        return Ok(visit.answer(page(visit, desk, &form).await));
    };
    let (code, secret) = (secrets::card_code(), secrets::card_code());
    let card = NewCard {
        id: Uuid::now_v7(),
        name: form.fields.get("naam"),
        a_day,
        code: secrets::hash(&code),
        report: secrets::hash(&secret),
    };
    let result = visit.href(&format!("{}/{}", path(slug), card.id));
    sheet::keep(visit, headers, card.id, &code, &secret).await?;
    match store::make(db, desk, &card, (form.fields.number(), &result), now).await? {
        Made::Yes => Ok(redirect(&result)),
        Made::Before(led) => Ok(redirect(&led)),
        Made::Full => {
            form.refuse("naam", fill(t.full, &[("n", &CARDS_MOST.to_string())]));
            Ok(visit.answer(page(visit, desk, &form).await))
        }
    }
}
