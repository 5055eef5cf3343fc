//! `/beheer/{neighbourhood}/helpen/{post}`: a note that a coordinator saw on the board. Taking it off, or closing it, asks
//! for a reason, can be taken back and stands in the audit list, as if somebody had reported it.

use super::{
    item::{Opened, forms, message},
    queue::QUEUE,
};
use crate::{
    desk::{
        Subject,
        store::{self, Asked, Outcome},
    },
    help::{self, Post},
    i18n::{DeskTexts, LookTexts},
    moderation::{
        About, Decision, Kind,
        decision::choices,
        store::{Item, Part},
    },
    people::{Coordinator, Sent, Typed, store as people},
    problem::Problem,
    ui::{Page, Visit, form::Form, page::redirect},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

/// Where a note of this neighbourhood is looked at.
pub fn address(slug: &str, post: Uuid) -> String {
    format!("/beheer/{slug}/helpen/{post}")
}

/// The note as an item that waits for nobody; `None` where it is not on the board.
async fn opened(visit: &Visit, who: &Coordinator, post: Post) -> Result<Option<Opened>, Problem> {
    let now = visit.now.timestamp().as_second();
    // One that was reported twice is hidden: that is decided where it waits.
    if !post.is_on_the_board(now) {
        return Ok(None);
    }
    let author = match post.author {
        Some(author) => people::account(&visit.app.db, author).await?,
        None => None,
    };
    let item = Item {
        id: Uuid::now_v7(),
        neighbourhood: post.neighbourhood.clone(),
        kind: Kind::Look,
        about: About::Post,
        subject: post.id,
        author: post.author,
        words: String::new(),
        at: now,
        version: 0,
        decided: None,
    };
    let address = address(&who.place().slug, post.id);
    let subject = Subject::Post(Box::new(post));
    Ok(Some(Opened { item, subject, author, part: Part::default(), address, same: Vec::new() }))
}

async fn found(visit: &Visit, who: &Coordinator, id: &str) -> Result<Post, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
    let post = help::store::post(&visit.app.db, id).await?;
    post.filter(|post| post.neighbourhood == who.place().code).ok_or(Problem::NotFound)
}

/// `GET /beheer/{neighbourhood}/helpen/{post}`
pub async fn get(
    visit: Visit,
    who: Coordinator,
    Path((_, id)): Path<(String, String)>,
    Typed(typed): Typed,
) -> Response {
    let page = async {
        let post = found(&visit, &who, &id).await?;
        let begun = typed.and_then(|fields| {
            let decision = Decision::from_word(fields.get("besluit"))?;
            Some((decision, Form::typed_or(Some(fields), Default::default)))
        });
        page(&visit, &who, post, begun).await
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

/// `POST /beheer/{neighbourhood}/helpen/{post}`
pub async fn post(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Sent(who, fields): Sent<Coordinator>,
) -> Response {
    let answer = decide(&visit, &who, &id, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn decide(visit: &Visit, who: &Coordinator, id: &str, mut form: Form) -> Result<Response, Problem> {
    let db = &visit.app.db;
    let post = found(visit, who, id).await?;
    let number = form.fields.number();
    // The second press of the same button: by now it is off the board.
    if let Some(led) = help::store::sent(db, number).await? {
        return Ok(redirect(&led));
    }
    let Some(opened) = opened(visit, who, post).await? else {
        let post = found(visit, who, id).await?;
        return Ok(visit.answer(page(visit, who, post, None).await));
    };
    let decision = Decision::from_word(form.fields.get("besluit"));
    let decision = decision.filter(|d| choices(Kind::Look, About::Post).contains(d)).ok_or(Problem::BadRequest)?;
    let subject_version = form.fields.get("stand").parse().map_err(|_| Problem::BadRequest)?;
    let reason = forms::reason(visit, &opened, decision, &mut form);
    if form.is_sound() {
        let led = visit.href(&format!("{QUEUE}?beslist={}", opened.item.id));
        let asked = Asked {
            item: &opened.item,
            version: opened.item.version,
            subject_version,
            decision,
            reason: &reason,
            form: number,
            onward: &led,
            mail: message(visit, &opened, decision),
            walk: None,
            others: Vec::new(),
        };
        match store::decide(db, who, &asked, visit.now.timestamp()).await? {
            Outcome::Done => return Ok(redirect(&led)),
            Outcome::Again(led) => return Ok(redirect(&led)),
            Outcome::Stale => form.refuse("besluit", DeskTexts::of(visit.lang).text_changed),
        }
    }
    let post = found(visit, who, id).await?;
    Ok(visit.answer(page(visit, who, post, Some((decision, form))).await))
}

async fn page(visit: &Visit, who: &Coordinator, post: Post, begun: Option<(Decision, Form)>) -> Result<Page, Problem> {
    let (t, l) = (DeskTexts::of(visit.lang), LookTexts::of(visit.lang));
    let (place, id) = (who.place(), post.id);
    let title = match &begun {
        Some((_, form)) => form.title(visit, t.kind_look),
        None => t.kind_look.to_owned(),
    };
    let mut page = Page::new(title, address(&place.slug, id), Some(place.clone())).private();
    page.calm = true;
    page.status = begun.as_ref().map_or(200, |(_, form)| form.status());
    let back = visit.href(&format!("/{}/helpen/{id}", place.slug));
    page.main = match opened(visit, who, post).await? {
        Some(opened) => view! {
            <h1>{t.kind_look}": "{opened.subject.title(visit)}</h1>
            {opened.subject.view(visit)}
            {forms::all(visit, &opened, begun)}
            <ul class="ways"><li><a href=back>{l.to_note}</a></li></ul>
        }
        .into_any(),
        None => view! {
            <h1>{t.kind_look}</h1>
            <p class="note">{l.not_there}</p>
            <ul class="ways"><li><a href=visit.href(QUEUE)>{t.back_to_queue}</a></li></ul>
        }
        .into_any(),
    };
    Ok(page)
}
