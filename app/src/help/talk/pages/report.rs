//! Reporting a message or a whole conversation to the coordinators of the neighbourhood.

use super::{address, moment, open, too_often};
use crate::{
    help::{
        owner::Owner,
        store::sent,
        talk::{
            Conversation, Message, REPORT_MOST,
            store::{
                reports,
                write::{Sending, press},
            },
            tidy,
        },
    },
    i18n::{FormTexts, TalkTexts},
    neighbourhoods::Neighbourhood,
    people::{Member, Sent, Typed, limits},
    problem::Problem,
    text,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

const WHICH: &str = "waarover";
const WHY: &str = "reden";
const ALL: &str = "alles";
/// So much of a message is shown to know it by, in characters.
const SHOWN: usize = 80;

/// `GET /mijn/gesprekken/{conversation}/melden`
pub async fn get(visit: Visit, Path(id): Path<String>, Owner(member): Owner, typed: Typed) -> Response {
    let page = async {
        let (conversation, place) = open(&visit, &member, &id).await?;
        let messages = reports::reportable(&visit.app.db, &conversation).await?;
        let form = Form::typed_or(typed.0, Fields::default);
        Ok(page(&visit, &conversation, place, &messages, &form))
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

/// `POST /mijn/gesprekken/{conversation}/melden`
pub async fn post(visit: Visit, Path(id): Path<String>, Sent(Owner(member), fields): Sent<Owner>) -> Response {
    let answer = send(&visit, &id, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn send(visit: &Visit, id: &str, member: &Member, fields: Fields) -> Result<Response, Problem> {
    let (conversation, place) = open(visit, member, id).await?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let t = TalkTexts::of(visit.lang);
    let back = || redirect(&visit.href(&format!("{}?gedaan=gemeld", address(&conversation))));
    let words = tidy(fields.get(WHY));
    let mut form = Form::new(fields);
    let number = form.fields.number();
    let which: Option<Option<Uuid>> = match form.fields.get(WHICH) {
        ALL => Some(None),
        one => one.parse().ok().map(Some),
    };
    if which.is_none() {
        form.refuse(WHICH, t.report_which_missing);
    }
    why(t).check(&mut form, visit);
    if form.is_sound() && sent(db, press(number, &words)).await?.is_some() {
        return Ok(back());
    }
    if form.is_sound()
        && let Err(seconds) = limits::count(db, limits::REPORTS, &member.account.id.to_string(), now).await?
    {
        form.refuse(WHY, too_often(visit, seconds));
    }
    if let Some(which) = which.filter(|_| form.is_sound()) {
        let sending = Sending { words: &words, form: number, house: &visit.app.public_url, now };
        if reports::report(db, member, &conversation, which, sending).await? {
            return Ok(back());
        }
        form.refuse(WHICH, t.report_which_missing);
    }
    let messages = reports::reportable(db, &conversation).await?;
    Ok(visit.answer(Ok(page(visit, &conversation, place, &messages, &form))))
}

fn why(t: &TalkTexts) -> Field {
    Field::new(WHY, t.report_why).hint(t.report_hint).most(REPORT_MOST).rows(4)
}

fn page(visit: &Visit, c: &Conversation, place: Option<Arc<Neighbourhood>>, messages: &[Message], form: &Form) -> Page {
    let t = TalkTexts::of(visit.lang);
    let mut options = vec![(ALL.to_owned(), t.report_all.to_owned())];
    options.extend(messages.iter().map(|m| {
        let (words, cut) = text::cut(&m.words, SHOWN);
        let end = if cut { "…" } else { "" };
        (m.id.to_string(), format!("{}: “{words}{end}”", moment(visit, m.at)))
    }));
    let path = format!("{}/melden", address(c));
    let mut page = Page::new(form.title(visit, t.report_title), path.clone(), place).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.report_title}</h1>
        <p class="lead">{t.report_words}</p>
        <form method="post" action=visit.href(&path) novalidate=true>
            {form.head(visit)}
            {Field::new(WHICH, t.report_which).choice(form, visit, &options)}
            {why(t).text(form, visit)}
            <button class="button" type="submit">{t.report}</button>
        </form>
        <p class="onward"><a href=visit.href(&address(c))>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}
