//! What a coordinator reads and writes: the conversations in which one of the two asked for them.

use super::{
    address,
    answer::WORDS,
    asked, moment, name_of, page_asked,
    said::{self, Eyes},
};
use crate::{
    help::{
        store::sent,
        talk::{
            Conversation, Side, WORDS_MOST,
            store::{
                desk,
                write::{Sending, press},
            },
            tidy,
        },
    },
    i18n::{TalkTexts, dates::capital, fill},
    people::{Coordinator, Sent, Typed},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form},
        frame,
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

/// `GET /beheer/{neighbourhood}/gesprekken`
pub async fn list(visit: Visit, of: Coordinator) -> Response {
    let page = list_page(&visit, &of).await;
    visit.answer(page)
}

fn all(of: &Coordinator) -> String {
    format!("/beheer/{}/gesprekken", of.place().slug)
}

async fn list_page(visit: &Visit, of: &Coordinator) -> Result<Page, Problem> {
    let t = TalkTexts::of(visit.lang);
    let n = page_asked(visit);
    let (conversations, more) = desk::asked(&visit.app.db, of, n).await?;
    let items = conversations.iter().map(|c| {
        view! {
            <li>
                <a href=visit.href(&format!("{}/{}#nieuwste", all(of), c.id))>
                    <b dir="auto">{c.title.clone()}</b>" "<span dir="auto">{between(c, t)}</span>
                </a>
                <p class="hint">{moment(visit, c.latest)}</p>
            </li>
        }
    });
    let list = if conversations.is_empty() && n == 0 {
        view! { <p class="nothing">{t.desk_none}</p> }.into_any()
    } else {
        view! { <ul class="ways talks">{items.collect_view()}</ul> }.into_any()
    };
    let mut page = Page::new(t.desk_title, all(of), Some(of.place().clone())).private();
    page.main =
        view! { {frame::to_desk(visit)}<h1>{t.desk_title}</h1>{list}{super::list::turn(visit, &all(of), n, more)} }
            .into_any();
    Ok(page)
}

fn between(c: &Conversation, t: &TalkTexts) -> String {
    let name = |side: Side| {
        let half = if side == c.side { &c.mine } else { &c.theirs };
        name_of(half, c.stands_in && side == Side::Author, t)
    };
    capital(&fill(t.desk_between, &[("one", &name(Side::Author)), ("other", &name(Side::Answerer))]))
}

/// `GET /beheer/{neighbourhood}/gesprekken/{conversation}`
pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>, of: Coordinator, typed: Typed) -> Response {
    let page = async {
        let conversation = open(&visit, &of, &id).await?;
        page(&visit, &of, &conversation, &Form::typed_or(typed.0, Fields::default)).await
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

async fn open(visit: &Visit, of: &Coordinator, id: &str) -> Result<Conversation, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
    desk::one(&visit.app.db, of, id).await?.ok_or(Problem::NotFound)
}

/// `POST /beheer/{neighbourhood}/gesprekken/{conversation}`
pub async fn post(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Sent(of, fields): Sent<Coordinator>,
) -> Response {
    let answer = send(&visit, &of, &id, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn send(visit: &Visit, of: &Coordinator, id: &str, fields: Fields) -> Result<Response, Problem> {
    let conversation = open(visit, of, id).await?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let back = || redirect(&visit.href(&format!("{}/{}#nieuwste", all(of), conversation.id)));
    let words = tidy(fields.get(WORDS));
    let mut form = Form::new(fields);
    field(visit).check(&mut form, visit);
    let number = form.fields.number();
    if form.is_sound() {
        if sent(db, press(number, &words)).await?.is_some() {
            return Ok(back());
        }
        let sending = Sending { words: &words, form: number, house: &visit.app.public_url, now };
        if desk::write(db, of, conversation.id, sending).await? {
            return Ok(back());
        }
        return Err(Problem::NotFound);
    }
    Ok(visit.answer(page(visit, of, &conversation, &form).await))
}

fn field(visit: &Visit) -> Field {
    Field::new(WORDS, TalkTexts::of(visit.lang).write).most(WORDS_MOST).rows(4)
}

async fn page(visit: &Visit, of: &Coordinator, c: &Conversation, form: &Form) -> Result<Page, Problem> {
    let t = TalkTexts::of(visit.lang);
    let before = asked(visit, "voor").and_then(|id| id.parse().ok());
    let (messages, earlier) = desk::messages(&visit.app.db, of, c.id, before).await?;
    let here = format!("{}/{}", all(of), c.id);
    let title = fill(t.desk_talk, &[("title", &c.title)]);
    let oldest = messages.first().map(|m| m.id).filter(|_| earlier);
    let earlier = oldest.map(|id| {
        view! { <p class="onward"><a href=visit.href(&format!("{here}?voor={id}"))>{t.earlier}</a></p> }
    });
    // Whoever is one of the two writes as themselves.
    let mine = [&c.mine, &c.theirs].iter().any(|half| half.account == Some(of.member().account.id));
    let writing = if mine {
        view! { <p class="onward"><a href=visit.href(&address(c))>{t.back}</a></p> }.into_any()
    } else {
        view! {
            <form method="post" action=visit.href(&here) novalidate=true>
                {form.head(visit)}
                {field(visit).text(form, visit)}
                <button class="button" type="submit">{t.send}</button>
            </form>
        }
        .into_any()
    };
    let mut page = Page::new(form.title(visit, &title), here.clone(), Some(of.place().clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&all(of))>{t.desk_back}</a></p>
        <h1>{title}</h1>
        <p>{between(c, t)}</p>
        <p class="note">{t.desk_note}</p>
        {earlier}
        <section class="said-all" role="log" aria-label=t.messages>{said::by_day(visit, c, &messages, Eyes::Desk)}</section>
        {writing}
    }
    .into_any();
    Ok(page)
}
