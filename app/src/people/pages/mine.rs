//! *Mijn Keuvel*: what is somebody's own, and signing out.

use crate::{
    i18n::{PeopleTexts, fill},
    people::{Member, browser::Cookie, handles::Maybe, store},
    ui::{Page, Visit, page::redirect},
};
use axum::{http::header, response::Response};
use leptos::prelude::*;

/// `GET /mijn`
pub async fn get(visit: Visit, member: Member) -> Response {
    let t = PeopleTexts::of(visit.lang);
    let mut page = Page::new(t.mine, "/mijn", None).private();
    page.main = view! {
        <h1>{fill(t.hello, &[("name", &member.account.name)])}</h1>
        <form method="post" action=visit.href("/afmelden")>
            <button class="button plain" type="submit">{t.sign_out}</button>
        </form>
    }
    .into_any();
    visit.answer(Ok(page))
}

/// `POST /afmelden`: ends the session of this device.
pub async fn sign_out(visit: Visit, Maybe(member): Maybe) -> Response {
    if let Some(member) = member {
        let ended = store::end_sessions(&visit.app.db, member.account.id, Some(member.session.id)).await;
        if let Err(error) = ended {
            return visit.answer(Err(error.into()));
        }
    }
    let mut response = redirect(&visit.href("/afgemeld"));
    response.headers_mut().append(header::SET_COOKIE, Cookie::Session.write("", visit.app.secure()));
    response
}

/// `GET /afgemeld`
pub async fn signed_out(visit: Visit) -> Response {
    let t = PeopleTexts::of(visit.lang);
    let mut page = Page::new(t.signed_out, "/afgemeld", None).private();
    page.main = view! {
        <h1>{t.signed_out}</h1>
        <p class="lead">{t.signed_out_words}</p>
        <p class="stack">
            <a class="button" href=visit.href("/")>{visit.texts().to_my_neighbourhood}</a>
            <a class="button plain" href=visit.href("/aanmelden")>{t.sign_in}</a>
        </p>
    }
    .into_any();
    visit.answer(Ok(page))
}
