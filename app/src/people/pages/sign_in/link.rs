//! The link in the message: consumed by a button, in the browser that asked.

use super::entry::{Browser, finish};
use crate::{
    i18n::PeopleTexts,
    people::{secrets, store::sign_in},
    problem::Problem,
    ui::{Page, Visit},
};
use axum::{extract::Path, http::HeaderMap, response::Response};
use leptos::prelude::*;

/// `GET /aanmelden/link/…`: asks for a press; a program that looks at links in messages uses nothing up.
pub async fn get(visit: Visit, Path(link): Path<String>, headers: HeaderMap) -> Response {
    let page = link_page(&visit, &link, &headers).await;
    visit.answer(page)
}

async fn link_page(visit: &Visit, link: &str, headers: &HeaderMap) -> Result<Page, Problem> {
    let t = PeopleTexts::of(visit.lang);
    let request = sign_in::by_link(&visit.app.db, &secrets::hash(link), visit.now.timestamp()).await?;
    let mine = Browser::of(visit, headers);
    let page = |title: &'static str, words: &'static str, way: AnyView, status: u16| {
        let mut page = Page::new(title, "/aanmelden", None).private();
        page.status = status;
        page.calm = true;
        page.main = view! { <h1>{title}</h1><p class="lead">{words}</p>{way} }.into_any();
        page
    };
    let again = view! { <p><a class="button" href=visit.href("/aanmelden")>{t.ask_again}</a></p> }.into_any();
    Ok(match request {
        None => page(t.link_gone, t.link_gone_words, again, 410),
        Some(request) if !bound_to(&request, mine.as_ref()) => {
            page(t.link_elsewhere, t.link_elsewhere_words, again, 403)
        }
        Some(_) => {
            let press = view! {
                <form method="post" action=visit.href(&visit.path)>
                    <button class="button" type="submit">{t.link_press}</button>
                </form>
            };
            page(t.link_title, t.link_words, press.into_any(), 200)
        }
    })
}

/// A link from the command line belongs to whoever holds it; one from a message to the browser that asked.
fn bound_to(request: &sign_in::SignIn, browser: Option<&Browser>) -> bool {
    match &request.browser {
        None => true,
        Some(asked) => browser.is_some_and(|b| b.hash == *asked),
    }
}

/// `POST /aanmelden/link/…`
pub async fn pressed(visit: Visit, Path(link): Path<String>, headers: HeaderMap) -> Response {
    let answer = async {
        let found = sign_in::by_link(&visit.app.db, &secrets::hash(&link), visit.now.timestamp()).await?;
        let browser = Browser::of_or_new(&visit, &headers);
        match found.filter(|request| bound_to(request, Some(&browser))) {
            Some(request) => finish(&visit, &headers, &browser, &request).await,
            None => Ok(visit.answer(link_page(&visit, &link, &headers).await)),
        }
    };
    let answer: Result<Response, Problem> = answer.await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}
