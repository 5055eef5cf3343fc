//! Deleting an account: said plainly, confirmed by typing a word, done at once.

use super::gone;
use crate::{
    activities::store::registrations,
    i18n::{FormTexts, MineTexts, fill},
    people::{Member, Sent, store::own},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
    },
};
use axum::response::Response;
use leptos::prelude::*;

const HERE: &str = "/mijn/weg";

/// `GET /mijn/weg`
pub async fn get(visit: Visit, _: Member) -> Response {
    visit.answer(Ok(page(&visit, &Form::default())))
}

/// `POST /mijn/weg`
pub async fn post(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let answer = leave(&visit, &member, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn leave(visit: &Visit, member: &Member, mut form: Form) -> Result<Response, Problem> {
    let m = MineTexts::of(visit.lang);
    if form.fields.get("woord").to_uppercase() != m.leave_word {
        form.refuse("woord", fill(m.leave_wrong, &[("word", m.leave_word)]));
        return Ok(visit.answer(Ok(page(visit, &form))));
    }
    if let Some(nis) = own::alone_in(&visit.app.db, member).await?.first() {
        let atlas = visit.app.atlas();
        let name = atlas.all().iter().find(|p| p.municipality.nis == *nis).map(|p| p.municipality.name.clone());
        form.refuse("woord", fill(m.leave_alone, &[("name", name.as_ref().unwrap_or(nis))]));
        return Ok(visit.answer(Ok(page(visit, &form))));
    }
    // First their chairs: whoever waits for one moves up at once.
    registrations::leave(&visit.app.db, member, &visit.app.public_url, visit.now.timestamp()).await?;
    own::leave(&visit.app.db, member, visit.now.timestamp()).await?;
    Ok(gone(visit, "/afgemeld?weg=ja"))
}

fn page(visit: &Visit, form: &Form) -> Page {
    let m = MineTexts::of(visit.lang);
    let word = Field::new("woord", m.leave_type).autocomplete("off").most(20);
    let mut page = Page::new(form.title(visit, m.leave_title), HERE, None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{m.leave_title}</h1>
        <p class="lead">{m.leave_words}</p>
        <p><b>{m.leave_for_ever}</b></p>
        <form method="post" action=visit.href(HERE) novalidate=true>
            {form.head(visit)}
            {word.line(form, visit)}
            <button class="button" type="submit">{m.leave_do}</button>
        </form>
        <p><a href=visit.href("/mijn/gegevens")>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}
