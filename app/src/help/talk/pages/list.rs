//! *Mijn gesprekken*: with whom, about what, and quietly whether there is something new.

use super::{MINE, address, moment, page_asked, their_name, tips};
use crate::{
    help::talk::{Conversation, store},
    i18n::{TalkTexts, fill},
    people::Member,
    problem::Problem,
    ui::{Page, Visit},
};
use axum::response::Response;
use leptos::prelude::*;

/// `GET /mijn/gesprekken`
pub async fn get(visit: Visit, member: Member) -> Response {
    let page = page(&visit, &member).await;
    visit.answer(page)
}

async fn page(visit: &Visit, member: &Member) -> Result<Page, Problem> {
    let t = TalkTexts::of(visit.lang);
    let asked = page_asked(visit);
    let (conversations, more) = store::mine(&visit.app.db, member, asked).await?;
    let tips = tips::view(visit, member).await?;
    let list = if conversations.is_empty() && asked == 0 {
        view! { <p class="nothing">{t.none}</p><p>{t.none_words}</p> }.into_any()
    } else {
        let items = conversations.iter().map(|c| item(visit, c, t));
        view! { <ul class="ways talks">{items.collect_view()}</ul> }.into_any()
    };
    let mut page = Page::new(t.conversations, MINE, None).private();
    page.main = view! {
        <p class="back"><a href=visit.href("/mijn")>{visit.texts().mine}</a></p>
        <h1>{t.conversations}</h1>
        {tips}
        {list}
        {turn(visit, MINE, asked, more)}
        <p class="onward"><a href=visit.href("/mijn/geblokkeerd")>{t.blocked_title}</a></p>
    }
    .into_any();
    Ok(page)
}

/// To older and newer ones.
pub fn turn(visit: &Visit, path: &str, page: i64, more: bool) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let to = |n: i64| visit.href(&if n == 0 { path.to_owned() } else { format!("{path}?bladzijde={}", n + 1) });
    let newer = (page > 0).then(|| view! { <a href=to(page - 1)>{t.newer}</a> });
    let older = more.then(|| view! { <a href=to(page + 1)>{t.older}</a> });
    (newer.is_some() || older.is_some()).then(|| view! { <p class="onward">{newer}{older}</p> }).into_any()
}

fn item(visit: &Visit, c: &Conversation, t: &'static TalkTexts) -> AnyView {
    let new = c.mine.unread.then(|| view! { <b class="new">{t.new}</b> });
    let closed = (c.mine.closed || c.theirs.closed).then(|| view! { <span>{t.closed_word}</span> });
    view! {
        <li>
            <a href=visit.href(&format!("{}#nieuwste", address(c)))>
                <b dir="auto">{c.title.clone()}</b>" "<span dir="auto">{fill(t.with, &[("name", &their_name(c, t))])}</span>
            </a>
            <p class="hint">{moment(visit, c.latest)}{new}{closed}</p>
        </li>
    }
    .into_any()
}
