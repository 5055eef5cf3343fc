//! At the counter: a coordinator writes a note for somebody, who stands beside them.

use super::fields;
use crate::{
    add_post, audit, first_press,
    help::{
        PostKind, Words,
        store::{self, write::New},
    },
    i18n::HelpTexts,
    in_transaction,
    people::{Coordinator, Sent, Typed, sent::Fields},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        frame,
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

/// `GET /beheer/hamont-lo/helpen/nieuw`
pub async fn get(visit: Visit, coordinator: Coordinator, typed: Typed) -> Response {
    let form = Form::typed_or(typed.0, Fields::default);
    let page = page(&visit, &coordinator, &form).await;
    visit.answer(page)
}

/// `POST /beheer/hamont-lo/helpen/nieuw`
pub async fn post(visit: Visit, Sent(coordinator, fields): Sent<Coordinator>) -> Response {
    let answer = posted(&visit, &coordinator, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn posted(visit: &Visit, coordinator: &Coordinator, sent: Fields) -> Result<Response, Problem> {
    let t = HelpTexts::of(visit.lang);
    let (db, now, place) = (&visit.app.db, visit.now.timestamp(), coordinator.place());
    // The name of who stands at the counter is not asked, and not shown.
    let mut form = Form::new(sent.with("naam", "nee"));
    fields::check_kind(visit, &mut form);
    fields::check_category(visit, &mut form);
    fields::check_exactly(visit, &mut form);
    fields::check_when(visit, &mut form);
    fields::check_reach(visit, &mut form);
    let people = store::counter::registered(db, &place.code).await?;
    let chosen = form.fields.filled("voorwie").map(|id| people.iter().find(|(known, _)| known.to_string() == id));
    if chosen == Some(None) {
        form.refuse("voorwie", t.for_missing);
    }
    if form.fields.get("akkoord") != "ja" {
        form.refuse("akkoord", t.consent_missing);
    }
    let kind = PostKind::from_slug(form.fields.get("soort"));
    let (Some(words), Some(kind), true) = (fields::words(&form.fields), kind, form.is_sound()) else {
        return Ok(visit.answer(page(visit, coordinator, &form).await));
    };
    let words = Words { nameless: true, ..words };
    let actor = coordinator.member().account.id;
    let new = New {
        id: Uuid::now_v7(),
        neighbourhood: &place.code,
        // Who is known here reads the answers with a card; for everybody else they come to the coordinator.
        author: chosen.flatten().map_or(actor, |(id, _)| *id),
        posted_by: Some(actor),
        kind,
        words: &words,
        for_other: true,
        open: true,
    };
    let result = visit.href(&format!("/{}/helpen/{}", place.slug, new.id));
    let number = form.fields.number();
    let pressed = in_transaction!(db, |tx| {
        let pressed = first_press!(tx, number, &result, now);
        if pressed.is_none() {
            add_post!(tx, new, now);
            audit!(tx, now, Some(actor), "post-at-counter", &place.code, new.id, serde_json::json!({}));
        }
        Ok(pressed)
    })?;
    Ok(redirect(&pressed.unwrap_or(result)))
}

async fn page(visit: &Visit, coordinator: &Coordinator, form: &Form) -> Result<Page, Problem> {
    let t = HelpTexts::of(visit.lang);
    let place = coordinator.place();
    let people = store::counter::registered(&visit.app.db, &place.code).await?;
    let mut options = vec![(String::new(), t.counter_nobody.to_owned())];
    options.extend(people.into_iter().map(|(id, name)| (id.to_string(), name)));
    let whom = Field::new("voorwie", t.counter_for).hint(t.counter_for_hint).select(form, visit, &options);
    let address = format!("/beheer/{}/helpen/nieuw", place.slug);
    let mut page = Page::new(form.title(visit, t.counter_title), address.clone(), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        {frame::to_desk(visit)}
        <h1>{t.counter_title}</h1>
        <p class="lead">{t.counter_words}</p>
        <form method="post" action=visit.href(&address) novalidate=true>
            {form.head(visit)}
            {whom}
            {fields::kind(visit, form, t.counter_kind, t.they_ask, t.they_offer)}
            {fields::category(visit, form)}
            {fields::exactly(visit, form)}
            {fields::when(visit, form)}
            {fields::reach(visit, form, place)}
            {Field::new("akkoord", t.counter_consent).tick(form, visit)}
            <div class="stack"><button class="button" type="submit">{t.put_on_board}</button></div>
        </form>
    }
    .into_any();
    Ok(page)
}
