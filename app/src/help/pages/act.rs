//! What somebody does with a note of their own by one press: it may stay, it worked out, it ends, it comes back.

use super::{
    card,
    mine::{one_page, own},
};
use crate::{
    enqueue, extend_post, first_press,
    help::{PostKind, PostState, owner::Owner, store, talk::pages::others::after_met, told::Act},
    i18n::{HelpTexts, fill},
    in_transaction, leave_queue,
    moderation::{About, Kind},
    people::{Member, Sent, limits, sent::Fields},
    problem::Problem,
    set_state,
    ui::{Page, Visit, form::Form, page::redirect},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// `POST /mijn/helpen/{post}`
pub async fn post(visit: Visit, Path(note): Path<String>, Sent(Owner(member), fields): Sent<Owner>) -> Response {
    let answer = acted(&visit, &note, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn acted(visit: &Visit, typed: &str, member: &Member, fields: Fields) -> Result<Response, Problem> {
    let post = own(visit, member, typed).await?;
    let (db, now, id, author) = (&visit.app.db, visit.now.timestamp(), post.id, member.account.id);
    let Some(act) = Act::from_slug(fields.get("wat")) else { return Err(Problem::BadRequest) };
    let t = HelpTexts::of(visit.lang);
    let met_request = act == Act::Met && post.kind == PostKind::Request;
    let result = if met_request {
        format!("/mijn/helpen/{id}/gelukt")
    } else {
        format!("/mijn/helpen/{id}?gedaan={}", act.slug())
    };
    let result = visit.href(&result);
    let number = fields.number();
    if let Some(first) = store::sent(db, number).await? {
        return Ok(redirect(&first));
    }
    let version: i64 = fields.get("versie").parse().unwrap_or(-1);
    let mut form = Form::default();
    // Back to a coordinator: as many in a day as new ones.
    if act == Act::Again
        && post.state == PostState::Ended
        && let Err(seconds) = limits::count(db, limits::POSTS, &author.to_string(), now).await?
    {
        form.refuse("wat", fill(t.too_many, &[("n", &((seconds + 3_599) / 3_600).to_string())]));
        return Ok(visit.answer(one_page(visit, member, &post, &form).await));
    }
    let done = in_transaction!(db, |tx| {
        let done = match act {
            Act::Extend => extend_post!(tx, id, now),
            Act::Met => set_state!(tx, id, version, PostState::Met, now),
            Act::End => set_state!(tx, id, version, PostState::Ended, now),
            Act::Again if post.state == PostState::Met => set_state!(tx, id, version, PostState::Open, now),
            Act::Again => set_state!(tx, id, version, PostState::Waiting, now),
        };
        if done {
            // What is no longer asked for is not looked at either; a change that waited goes with it.
            if matches!(act, Act::End | Act::Met) {
                leave_queue!(tx, id);
            }
            if act == Act::Again && post.state == PostState::Ended {
                enqueue!(tx, &post.neighbourhood, Kind::Post, About::Post, id, Some(author), None, "", now);
            }
            let _ = first_press!(tx, number, &result, now);
        }
        Ok(done)
    })?;
    if done {
        return Ok(redirect(&result));
    }
    let post = own(visit, member, typed).await?;
    form.refuse("wat", t.not_possible);
    Ok(visit.answer(one_page(visit, member, &post, &form).await))
}

/// `GET /mijn/helpen/{post}/gelukt`: after a request was met, once and kindly what others ask.
pub async fn met(visit: Visit, Path(post): Path<String>, Owner(member): Owner) -> Response {
    let page = async {
        let post = own(&visit, &member, &post).await?;
        let place = card::place_of(&visit, &post).ok_or(Problem::NotFound)?;
        let t = HelpTexts::of(visit.lang);
        let others = match (post.kind, post.state) {
            (PostKind::Request, PostState::Met) => after_met(&visit, &member, &post).await?,
            _ => None,
        };
        let mut page = Page::new(t.done_met, format!("/mijn/helpen/{}/gelukt", post.id), None).private();
        page.main = view! {
            <h1>{t.done_met}</h1>
            {others}
            <p class="stack">
                <a class="button plain" href=visit.href("/mijn/helpen")>{t.to_mine}</a>
                <a class="button plain" href=visit.href(&format!("/{}/helpen", place.slug))>{t.to_board}</a>
            </p>
        }
        .into_any();
        Ok(page)
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}
