//! `/{neighbourhood}/doorgeven/buurt`: an ordinary form, with or without JavaScript, and the page that says thanks.

use super::{BODY_MOST, FROM_ONE, LINE_MOST, Voice, store};
use crate::{
    concerns::{form, limit},
    i18n::{FormTexts, VoiceTexts, fill},
    neighbourhoods::Neighbourhood,
    people::{Sent, handles::Anybody},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use std::sync::Arc;

fn path(place: &Neighbourhood) -> String {
    format!("{}/buurt", form::path(place))
}

/// `GET /{neighbourhood}/doorgeven/buurt`
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = visit.neighbourhood(&slug).map(|place| page(&visit, &place, &Form::default()));
    visit.answer(page)
}

fn fields(visit: &Visit) -> [Field; 3] {
    let t = VoiceTexts::of(visit.lang);
    [
        Field::new("tekst", t.q_what).hint(t.what_hint).most(BODY_MOST).rows(6),
        Field::new("naam", t.name).most(LINE_MOST).optional(),
        Field::new("bereik", t.reach).hint(t.reach_hint).most(LINE_MOST).optional(),
    ]
}

fn page(visit: &Visit, place: &Arc<Neighbourhood>, form: &Form) -> Page {
    let t = VoiceTexts::of(visit.lang);
    let [what, name, reach] = fields(visit);
    let mut page = Page::new(form.title(visit, t.title), path(place), Some(place.clone())).private();
    page.description = fill(t.description, &[("place", &place.name)]);
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p class="note">{t.not_sealed}" "<a href=visit.href(&form::path(place))>{t.about_somebody}</a></p>
        <form method="post" action=visit.href(&path(place)) novalidate=true>
            {form.head(visit)}
            {what.text(form, visit)}
            {name.line(form, visit)}
            {reach.line(form, visit)}
            <p class="hint">{t.kept}</p>
            <div class="stack"><button class="button" type="submit">{t.send}</button></div>
        </form>
        <p class="onward"><a href=visit.href(&format!("/{}", place.slug))>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}

/// `POST /{neighbourhood}/doorgeven/buurt`
pub async fn post(visit: Visit, Path(slug): Path<String>, Sent(_, sent): Sent<Anybody>) -> Response {
    let answered = take(&visit, &slug, Form::new(sent)).await;
    answered.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn take(visit: &Visit, slug: &str, mut form: Form) -> Result<Response, Problem> {
    let t = VoiceTexts::of(visit.lang);
    let (db, place) = (&visit.app.db, visit.neighbourhood(slug)?);
    for field in fields(visit) {
        field.check(&mut form, visit);
    }
    let body = form.fields.get("tekst").to_owned();
    if body.is_empty() && form.wrong_with("tekst").is_none() {
        form.refuse("tekst", t.empty);
    }
    let number = form.fields.number();
    let before = store::is_there(db, number).await?;
    let now = visit.now.timestamp();
    if form.is_sound() && !before && limit::count(&format!("voice {}", visit.client), FROM_ONE, now).is_err() {
        form.refuse("tekst", t.often);
    }
    if !form.is_sound() {
        return Ok(visit.answer(Ok(page(visit, &place, &form))));
    }
    let line = |name: &str| form.fields.filled(name).map(str::to_owned);
    let voice = Voice {
        id: number,
        neighbourhood: place.code.clone(),
        day: visit.today(),
        body,
        lang: visit.lang.tag().to_owned(),
        name: line("naam"),
        reach: line("bereik"),
        done: None,
    };
    store::add(db, &voice).await?;
    Ok(redirect(&visit.href(&format!("{}/klaar", path(&place)))))
}

/// `GET /{neighbourhood}/doorgeven/buurt/klaar`
pub async fn done(visit: Visit, Path(slug): Path<String>) -> Response {
    let t = VoiceTexts::of(visit.lang);
    let page = visit.neighbourhood(&slug).map(|place| {
        let mut page = Page::new(t.thanks, format!("{}/klaar", path(&place)), Some(place.clone()));
        page.hidden = true;
        page.main = view! {
            <h1>{t.thanks}</h1>
            <p class="lead" role="status">{t.thanks_words}</p>
            <p class="stack"><a class="button" href=visit.href(&format!("/{}/berichten", place.slug))>{t.to_news}</a></p>
        }
        .into_any();
        page.kept(&place.code, Timestamp::MAX)
    });
    visit.answer(page)
}
