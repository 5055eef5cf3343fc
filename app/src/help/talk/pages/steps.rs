//! What somebody does with a conversation besides writing: asked once more before it is done, and undone the same way.

use super::{address, open};
use crate::{
    help::{
        owner::Owner,
        talk::{
            Conversation,
            store::steps::{self, Step},
        },
    },
    i18n::{FormTexts, TalkTexts, fill},
    neighbourhoods::Neighbourhood,
    people::{Member, Sent},
    problem::Problem,
    ui::{Page, Visit, form::Form, page::redirect},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::sync::Arc;

/// `GET /mijn/gesprekken/{conversation}/stap/{step}`
pub async fn get(visit: Visit, Path((id, step)): Path<(String, String)>, Owner(member): Owner) -> Response {
    let answer = async {
        let step = Step::from_slug(&step).ok_or(Problem::NotFound)?;
        let (conversation, place) = open(&visit, &member, &id).await?;
        if !step.is_open_to(&conversation) {
            return Ok(redirect(&visit.href(&address(&conversation))));
        }
        Ok(visit.answer(Ok(page(&visit, &conversation, place, &member, step))))
    };
    let answer: Result<Response, Problem> = answer.await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

/// `POST /mijn/gesprekken/{conversation}/stap/{step}`
pub async fn post(
    visit: Visit,
    Path((id, step)): Path<(String, String)>,
    Sent(Owner(member), _): Sent<Owner>,
) -> Response {
    let answer = async {
        let step = Step::from_slug(&step).ok_or(Problem::NotFound)?;
        let (conversation, place) = open(&visit, &member, &id).await?;
        if step.is_open_to(&conversation) {
            let (app, now) = (&visit.app, visit.now.timestamp());
            steps::take(&app.db, &member, &conversation, step, place.as_deref(), &app.public_url, now).await?;
        }
        Ok(redirect(&visit.href(&address(&conversation))))
    };
    let answer: Result<Response, Problem> = answer.await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

fn page(visit: &Visit, c: &Conversation, place: Option<Arc<Neighbourhood>>, member: &Member, step: Step) -> Page {
    let t = TalkTexts::of(visit.lang);
    let named = fill(t.name_words, &[("name", &member.account.name)]);
    let asked = fill(t.ask_words, &[("place", place.as_ref().map_or("", |p| p.name.as_str()))]);
    let (title, words, button) = match step {
        Step::SayName => (t.name_title, named, t.name_link),
        Step::AskCoordinator => (t.ask_title, asked, t.ask_link),
        Step::UnaskCoordinator => (t.unask_title, t.unask_words.to_owned(), t.unask),
        Step::Close => (t.close_title, t.close_words.to_owned(), t.close_link),
        Step::Open => (t.open_title, t.open_words.to_owned(), t.open_link),
        Step::Block => (t.block_title, t.block_words.to_owned(), t.block),
        Step::Unblock => (t.unblock_title, t.unblock_words.to_owned(), t.unblock_link),
    };
    let mut page = Page::new(title, visit.path.clone(), place).private();
    page.calm = true;
    page.main = view! {
        <h1>{title}</h1>
        <p class="lead">{words}</p>
        <form method="post" action=visit.href(&visit.path)>
            {Form::default().head(visit)}
            <button class="button" type="submit">{button}</button>
        </form>
        <p class="onward"><a href=visit.href(&address(c))>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}
