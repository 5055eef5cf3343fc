//! `/kaart/verslag`: what a practice may know, behind its report secret: how many came, how many were picked up. The secret
//! travels in the body of a form, never in an address.

use super::{
    KEPT_DAYS,
    store::{self, Report},
};
use crate::{
    concerns::sending::days_since_1970,
    i18n::{ReferralTexts, count, fill},
    people::{Sent, handles::Anybody, limits, secrets},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
    },
};
use axum::response::Response;
use leptos::prelude::*;

/// `GET /kaart/verslag`
pub async fn get(visit: Visit) -> Response {
    visit.answer(Ok(page(&visit, &Form::default(), None)))
}

/// `POST /kaart/verslag`
pub async fn post(visit: Visit, Sent(_, sent): Sent<Anybody>) -> Response {
    let answered = look(&visit, Form::new(sent)).await;
    visit.answer(answered)
}

async fn look(visit: &Visit, mut form: Form) -> Result<Page, Problem> {
    let t = ReferralTexts::of(visit.lang);
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let Some(secret) = secrets::read_card_code(form.fields.get("geheim")) else {
        form.refuse("geheim", t.secret_unknown);
        return Ok(page(visit, &form, None));
    };
    // Counted before it is looked up: many at once get no more tries.
    if limits::count(db, limits::REFERRALS_FROM_ONE, &visit.client, now).await?.is_err() {
        form.refuse("geheim", t.too_often);
        return Ok(page(visit, &form, None));
    }
    let found = store::report(db, &secrets::hash(&secret), days_since_1970(visit.today()) - KEPT_DAYS).await?;
    match found {
        Some(_) => limits::forgive(db, limits::REFERRALS_FROM_ONE, &visit.client).await?,
        None => form.refuse("geheim", t.secret_unknown),
    }
    Ok(page(visit, &form, found))
}

fn page(visit: &Visit, form: &Form, found: Option<Report>) -> Page {
    let t = ReferralTexts::of(visit.lang);
    let mut page = Page::new(form.title(visit, t.report_title), "/kaart/verslag", None).private();
    page.status = form.status();
    page.calm = true;
    let body = match found {
        Some(report) => view! {
            <h2>{report.name}</h2>
            <p>{fill(t.report_since, &[("n", &KEPT_DAYS.to_string())])}</p>
            <ul class="plain-list">
                <li>{count(report.came as usize, t.came_one, t.came_n)}</li>
                <li>{count(report.picked as usize, t.picked_one, t.picked_n)}</li>
            </ul>
            {report.revoked.then(|| view! { <p class="note">{t.report_revoked}</p> })}
            <p class="hint">{t.report_nothing_else}</p>
        }
        .into_any(),
        None => view! {
            <p class="lead">{t.report_lead}</p>
            <form method="post" action=visit.href("/kaart/verslag") autocomplete="off" novalidate=true data-from-fragment="geheim">
                {form.head(visit)}
                {Field::new("geheim", t.secret).hint(t.code_hint).most(20).autocomplete("off").line(form, visit)}
                <div class="stack"><button class="button" type="submit">{t.show}</button></div>
            </form>
        }
        .into_any(),
    };
    page.main = view! { <h1>{t.report_title}</h1>{body} }.into_any();
    page
}
