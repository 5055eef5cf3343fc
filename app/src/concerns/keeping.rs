//! `/beheer/gemeente/{municipality}/bewaren`: how long concerns are kept after closing, as the municipality chooses.

use super::retention::{self, DAYS, USUAL_DAYS};
use crate::{
    i18n::{KeepingTexts, fill},
    people::{Administrator, Sent, Typed, pages::municipality},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form},
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

fn path(by: &Administrator) -> String {
    format!("{}/bewaren", municipality::address(by))
}

/// `GET /beheer/gemeente/{municipality}/bewaren`
pub async fn get(visit: Visit, by: Administrator, Typed(typed): Typed) -> Response {
    let days = retention::days(&visit.app.db, &by.municipality().nis).await;
    let page = days.map_err(Problem::from).map(|days| {
        let form = Form::typed_or(typed, || Fields::default().with("dagen", days.to_string()));
        page(&visit, &by, &form)
    });
    visit.answer(page)
}

fn words(text: &str) -> String {
    let (least, most, usual) = (DAYS.start().to_string(), DAYS.end().to_string(), USUAL_DAYS.to_string());
    fill(text, &[("least", &least), ("most", &most), ("usual", &usual)])
}

fn page(visit: &Visit, by: &Administrator, form: &Form) -> Page {
    let t = KeepingTexts::of(visit.lang);
    let saved = (visit.query == "klaar=ja").then(|| view! { <p class="note" role="status">{t.saved}</p> });
    let field = Field::new("dagen", t.field).hint(words(t.hint)).kind("number").keys("numeric").most(4);
    let mut page = Page::new(form.title(visit, t.title), path(by), None).private();
    page.status = form.status();
    page.main = view! {
        <p class="back"><a href=visit.href(&municipality::address(by))>{t.back}</a></p>
        <h1>{t.title}</h1>
        {saved}
        <p class="lead">{t.lead}</p>
        <form method="post" action=visit.href(&path(by)) novalidate=true>
            {form.head(visit)}
            {field.line(form, visit)}
            <div class="stack"><button class="button" type="submit">{t.save}</button></div>
        </form>
    }
    .into_any();
    page
}

/// `POST /beheer/gemeente/{municipality}/bewaren`
pub async fn post(visit: Visit, Sent(by, sent): Sent<Administrator>) -> Response {
    let mut form = Form::new(sent);
    let days = form.fields.get("dagen").parse::<i64>().ok().filter(|days| DAYS.contains(days));
    let Some(days) = days else {
        form.refuse("dagen", words(KeepingTexts::of(visit.lang).wrong));
        return visit.answer(Ok(page(&visit, &by, &form)));
    };
    match retention::choose(&visit.app.db, &by, days, visit.now.timestamp()).await {
        Ok(()) => redirect(&visit.href(&format!("{}?klaar=ja", path(&by)))),
        Err(error) => visit.answer(Err(error.into())),
    }
}
