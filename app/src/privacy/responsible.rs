//! `/beheer/gemeente/{municipality}/privacy`: who is responsible, the officer and the procedure for complaints, in the words
//! of the municipality: they stand on the page about privacy.

use super::store;
use crate::{
    i18n::{KeepingTexts, Lang, NoticeTexts, PrivacyTexts},
    people::{Administrator, Sent, pages::municipality, sent::Typed},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form},
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

/// Longest text, in characters.
const MOST: usize = 2_000;
/// In which language it is written.
const LANG: &str = "taal";

fn path(by: &Administrator) -> String {
    format!("{}/privacy", municipality::address(by))
}

/// `GET /beheer/gemeente/{municipality}/privacy`
pub async fn get(visit: Visit, by: Administrator, Typed(typed): Typed) -> Response {
    let words = store::of(&visit.app.db, &by).await;
    let page = words.map_err(Problem::from).map(|told| {
        // Whoever writes it first most likely does so in the language they read.
        let lang = if told.words.is_empty() { visit.lang.tag().to_owned() } else { told.lang };
        let form = Form::typed_or(typed, || Fields::default().with("tekst", told.words).with(LANG, lang));
        page(&visit, &by, &form)
    });
    visit.answer(page)
}

fn field(t: &PrivacyTexts) -> Field {
    Field::new("tekst", t.told_field).hint(t.told_hint).most(MOST).rows(8).optional()
}

fn page(visit: &Visit, by: &Administrator, form: &Form) -> Page {
    let (t, k) = (PrivacyTexts::of(visit.lang), KeepingTexts::of(visit.lang));
    let saved = (visit.query == "klaar=ja").then(|| view! { <p class="note" role="status">{t.told_saved}</p> });
    let languages: Vec<_> = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.name().to_owned())).into();
    let mut page = Page::new(form.title(visit, t.told_title), path(by), None).private();
    page.status = form.status();
    page.main = view! {
        <p class="back"><a href=visit.href(&municipality::address(by))>{k.back}</a></p>
        <h1>{t.told_title}</h1>
        {saved}
        <p class="lead">{t.told_lead}</p>
        <form method="post" action=visit.href(&path(by)) novalidate=true>
            {form.head(visit)}
            {field(t).text(form, visit)}
            {Field::new(LANG, NoticeTexts::of(visit.lang).field_lang).select(form, visit, &languages)}
            <div class="stack"><button class="button" type="submit">{k.save}</button></div>
        </form>
        <p class="stack"><a href=visit.href("/privacy")>{t.title}</a></p>
    }
    .into_any();
    page
}

/// `POST /beheer/gemeente/{municipality}/privacy`
pub async fn post(visit: Visit, Sent(by, sent): Sent<Administrator>) -> Response {
    let mut form = Form::new(sent);
    field(PrivacyTexts::of(visit.lang)).check(&mut form, &visit);
    if !form.is_sound() {
        return visit.answer(Ok(page(&visit, &by, &form)));
    }
    let lang = Lang::from_tag(form.fields.get(LANG));
    let words = (form.fields.get("tekst").trim(), lang.tag());
    match store::write(&visit.app.db, &by, words, visit.now.timestamp()).await {
        Ok(()) => redirect(&visit.href(&format!("{}?klaar=ja", path(&by)))),
        Err(error) => visit.answer(Err(error.into())),
    }
}
