//! A thank-you: said once from each side, seen by the two alone. No number is made of it.

use super::{address, open, their_name, too_often};
use crate::{
    help::{
        owner::Owner,
        store::sent,
        talk::{
            Conversation, Kind, THANKS_MOST,
            store::write::{self, Sending, press},
            tidy,
        },
    },
    i18n::{FormTexts, TalkTexts, fill},
    neighbourhoods::Neighbourhood,
    people::{Member, Sent, Typed, limits},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::sync::Arc;

const WORDS: &str = "bedankje";

/// `GET /mijn/gesprekken/{conversation}/bedanken`
pub async fn get(visit: Visit, Path(id): Path<String>, Owner(member): Owner, typed: Typed) -> Response {
    let answer = async {
        let (conversation, place) = open(&visit, &member, &id).await?;
        if !conversation.may_thank() {
            return Ok(redirect(&visit.href(&address(&conversation))));
        }
        let form = Form::typed_or(typed.0, Fields::default);
        Ok(visit.answer(Ok(page(&visit, &conversation, place, &form))))
    };
    let answer: Result<Response, Problem> = answer.await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

/// `POST /mijn/gesprekken/{conversation}/bedanken`
pub async fn post(visit: Visit, Path(id): Path<String>, Sent(Owner(member), fields): Sent<Owner>) -> Response {
    let answer = send(&visit, &id, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn send(visit: &Visit, id: &str, member: &Member, fields: Fields) -> Result<Response, Problem> {
    let (conversation, place) = open(visit, member, id).await?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let back = || redirect(&visit.href(&format!("{}#nieuwste", address(&conversation))));
    let words = tidy(fields.get(WORDS));
    let mut form = Form::new(fields);
    let number = form.fields.number();
    // Said already, by this press or in another tab.
    if sent(db, press(number, &words)).await?.is_some() || !conversation.may_thank() {
        return Ok(back());
    }
    field(visit).check(&mut form, visit);
    if form.is_sound()
        && let Err(seconds) = limits::count(db, limits::MESSAGES, &member.account.id.to_string(), now).await?
    {
        form.refuse(WORDS, too_often(visit, seconds));
    }
    if form.is_sound() {
        let sending = Sending { words: &words, form: number, house: &visit.app.public_url, now };
        write::message(db, member, &conversation, Kind::Thanks, sending).await?;
        return Ok(back());
    }
    Ok(visit.answer(Ok(page(visit, &conversation, place, &form))))
}

fn field(visit: &Visit) -> Field {
    let t = TalkTexts::of(visit.lang);
    let hint = fill(t.thanks_hint, &[("n", &THANKS_MOST.to_string())]);
    Field::new(WORDS, t.your_thanks).hint(hint).most(THANKS_MOST).rows(3)
}

fn page(visit: &Visit, c: &Conversation, place: Option<Arc<Neighbourhood>>, form: &Form) -> Page {
    let t = TalkTexts::of(visit.lang);
    let path = format!("{}/bedanken", address(c));
    let mut page = Page::new(form.title(visit, t.thanks_title), path.clone(), place).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.thanks_title}</h1>
        <p class="lead">{fill(t.answer_to, &[("name", &their_name(c, t))])}" "{t.thanks_words}</p>
        <form method="post" action=visit.href(&path) novalidate=true>
            {form.head(visit)}
            {field(visit).text(form, visit)}
            <button class="button" type="submit">{t.send_thanks}</button>
        </form>
        <p class="onward"><a href=visit.href(&address(c))>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}
