//! Whom somebody blocked: also after the conversation is gone a block can be taken back.

use super::{MINE, moment};
use crate::{
    help::talk::store::steps::{self, Blocked},
    i18n::{TalkTexts, dates::capital, fill},
    people::{Member, Sent},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Form, hidden},
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

const PATH: &str = "/mijn/geblokkeerd";

/// `GET /mijn/geblokkeerd`
pub async fn get(visit: Visit, member: Member) -> Response {
    let page = async {
        let blocked = steps::blocked(&visit.app.db, &member).await?;
        Ok(page(&visit, &blocked))
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

/// `POST /mijn/geblokkeerd`: takes one back.
pub async fn post(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let Ok(block) = fields.get("wie").parse() else { return visit.answer(Err(Problem::BadRequest)) };
    match steps::unblock(&visit.app.db, &member, block).await {
        Ok(()) => redirect(&visit.href(PATH)),
        Err(error) => visit.answer(Err(error.into())),
    }
}

fn page(visit: &Visit, blocked: &[Blocked]) -> Page {
    let t = TalkTexts::of(visit.lang);
    let items = blocked.iter().map(|one| {
        let name = if one.shown.is_empty() { t.somebody } else { &one.shown };
        view! {
            <li>
                <p><b dir="auto">{capital(name)}</b></p>
                <p class="hint">{fill(t.blocked_about, &[("title", &one.title)])}" "{moment(visit, one.at)}</p>
                <form method="post" action=visit.href(PATH)>
                    {Form::default().head(visit)}
                    {hidden("wie", one.id.to_string())}
                    <button class="button plain" type="submit">{fill(t.unblock_name, &[("name", name)])}</button>
                </form>
            </li>
        }
    });
    let list = if blocked.is_empty() {
        view! { <p class="nothing">{t.blocked_none}</p> }.into_any()
    } else {
        view! { <p>{t.blocked_words}</p><ul class="ways">{items.collect_view()}</ul> }.into_any()
    };
    let mut page = Page::new(t.blocked_title, PATH, None).private();
    page.main = view! {
        <p class="back"><a href=visit.href(MINE)>{t.back_to_all}</a></p>
        <h1>{t.blocked_title}</h1>
        {list}
    }
    .into_any();
    page
}
