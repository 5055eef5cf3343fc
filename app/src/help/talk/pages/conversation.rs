//! One conversation: what was said, one field, one button, and below it what else can be done.

use super::{
    MINE, address,
    answer::WORDS,
    asked, open, post_address,
    said::{self, Eyes},
    their_name, too_often,
};
use crate::{
    help::{
        owner::Owner,
        store::sent,
        talk::{
            Conversation, Kind, Message, Side, WORDS_MOST, Wall, store,
            store::{
                steps::Step,
                write::{self, Sending, Written, press},
            },
            tidy,
        },
    },
    i18n::{DeskTexts, TalkTexts, dates::capital, fill},
    moderation::told,
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

/// `GET /mijn/gesprekken/{conversation}`
pub async fn get(visit: Visit, Path(id): Path<String>, Owner(member): Owner, typed: Typed) -> Response {
    let page = async {
        let (conversation, place) = open(&visit, &member, &id).await?;
        store::looked(&visit.app.db, &conversation).await?;
        let form = Form::typed_or(typed.0, Fields::default);
        page(&visit, &conversation, place, &form).await
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

/// `POST /mijn/gesprekken/{conversation}`
pub async fn post(visit: Visit, Path(id): Path<String>, Sent(Owner(member), fields): Sent<Owner>) -> Response {
    let answer = send(&visit, &id, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn send(visit: &Visit, id: &str, member: &Member, fields: Fields) -> Result<Response, Problem> {
    let (mut conversation, place) = open(visit, member, id).await?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let back = || redirect(&visit.href(&format!("{}#nieuwste", address(&conversation))));
    let words = tidy(fields.get(WORDS));
    let mut form = Form::new(fields);
    field(visit).check(&mut form, visit);
    let number = form.fields.number();
    if form.is_sound() && sent(db, press(number, &words)).await?.is_some() {
        return Ok(back());
    }
    if form.is_sound()
        && let Err(seconds) = limits::count(db, limits::MESSAGES, &member.account.id.to_string(), now).await?
    {
        form.refuse(WORDS, too_often(visit, seconds));
    }
    if form.is_sound() {
        let sending = Sending { words: &words, form: number, house: &visit.app.public_url, now };
        match write::message(db, member, &conversation, Kind::Text, sending).await? {
            Written::Sent | Written::Before => return Ok(back()),
            Written::Walled(wall) => {
                let t = TalkTexts::of(visit.lang);
                form.refuse(WORDS, format!("{} {}", t.not_sent, wall_words(t, wall)));
                conversation = open(visit, member, id).await?.0;
            }
        }
    }
    Ok(visit.answer(page(visit, &conversation, place, &form).await))
}

fn field(visit: &Visit) -> Field {
    Field::new(WORDS, TalkTexts::of(visit.lang).write).most(WORDS_MOST).rows(4)
}

/// Why nothing more can be written, in words.
pub fn wall_words(t: &TalkTexts, wall: Wall) -> &'static str {
    match wall {
        Wall::Left => t.wall_left,
        Wall::Blocked => t.wall_blocked,
        Wall::ClosedByMe => t.wall_closed,
        Wall::Ended => t.wall_ended,
    }
}

async fn page(
    visit: &Visit,
    c: &Conversation,
    place: Option<Arc<Neighbourhood>>,
    form: &Form,
) -> Result<Page, Problem> {
    let t = TalkTexts::of(visit.lang);
    let before = asked(visit, "voor").and_then(|id| id.parse().ok());
    let (messages, earlier) = store::messages(&visit.app.db, c, before, visit.now.timestamp()).await?;
    // What a coordinator decided about words of theirs stands here for who gets no e-mail.
    let decided = match c.mine.account {
        Some(me) => told::of_conversation(&visit.app.db, me, c.id, visit.now.timestamp()).await?,
        None => Vec::new(),
    };
    let decided = decided.first().map(|verdict| {
        let href = visit.href(&format!("/mijn/besluiten/{}", verdict.item));
        view! { <p class="note"><a href=href>{DeskTexts::of(visit.lang).see_verdict}</a></p> }
    });
    let title = fill(t.talk_with, &[("name", &their_name(c, t))]);
    let here = address(c);
    let mut page = Page::new(form.title(visit, &title), here.clone(), place).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(MINE)>{t.back_to_all}</a></p>
        <h1>{title}</h1>
        {about(visit, c)}
        {notes(visit, c)}
        {decided}
        {(!form.is_sound()).then(|| writing(visit, c, form))}
        {log(visit, c, &messages, earlier, before.is_some())}
        {form.is_sound().then(|| writing(visit, c, form))}
        {more(visit, c)}
    }
    .into_any();
    Ok(page)
}

fn about(visit: &Visit, c: &Conversation) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let address = c.post.and_then(|post| post_address(visit, &c.neighbourhood, post));
    let title = c.title.clone();
    let title = match address {
        Some(address) => view! { <a href=visit.href(&address) dir="auto">{title}</a> }.into_any(),
        None => view! { <b dir="auto">{title}</b> }.into_any(),
    };
    view! { <p>{t.about}" "{title}</p> }.into_any()
}

/// What one must know while talking here.
fn notes(visit: &Visit, c: &Conversation) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let note = |words: String| view! { <p class="note" role="status">{words}</p> };
    let reported = (asked(visit, "gedaan").as_deref() == Some("gemeld")).then(|| note(t.reported_note.to_owned()));
    let stand_in = match (c.stands_in, c.side) {
        (true, Side::Answerer) => Some(fill(t.stand_in_note, &[("name", &capital(&their_name(c, t)))])),
        (true, Side::Author) => Some(t.stand_in_mine.to_owned()),
        _ => None,
    };
    let stand_in = stand_in.map(|words| view! { <p class="hint">{words}</p> });
    let nameless = c.mine.nameless.then(|| view! { <p class="hint">{t.nameless_note}</p> });
    let along = c.has_coordinator().then(|| view! { <p class="note">{t.reads_along}</p> });
    view! { {reported}{stand_in}{nameless}{along} }.into_any()
}

fn log(visit: &Visit, c: &Conversation, messages: &[Message], earlier: bool, paged: bool) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let oldest = messages.first().map(|m| m.id).filter(|_| earlier);
    let earlier = oldest.map(|id| {
        let href = visit.href(&format!("{}?voor={id}", address(c)));
        view! { <p class="onward"><a href=href>{t.earlier}</a></p> }
    });
    let newest = paged.then(|| view! { <p class="onward"><a href=visit.href(&address(c))>{t.to_newest}</a></p> });
    view! {
        {earlier}
        // The newest ones are fetched again when somebody comes back to the page.
        <section class="said-all" data-fresh=(!paged).then_some("") role="log" aria-label=t.messages>
            {said::by_day(visit, c, messages, Eyes::Mine)}
        </section>
        {newest}
    }
    .into_any()
}

/// One field and one button; or why there is none.
fn writing(visit: &Visit, c: &Conversation, form: &Form) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let walled = c.wall().map(|wall| view! { <p class="note">{wall_words(t, wall)}</p> });
    // What was typed stays on the page, so that it can be taken along.
    if c.wall().is_some() && form.is_sound() && form.fields.filled(WORDS).is_none() {
        return walled.into_any();
    }
    view! {
        {walled}
        <form method="post" action=visit.href(&address(c)) novalidate=true>
            {form.head(visit)}
            {field(visit).text(form, visit)}
            <button class="button" type="submit">{t.send}</button>
        </form>
    }
    .into_any()
}

fn more(visit: &Visit, c: &Conversation) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let mut ways: Vec<(String, &'static str)> = Vec::new();
    if c.may_thank() {
        ways.push((format!("{}/bedanken", address(c)), t.thanks_link));
    }
    for (step, slug, words) in [
        (Step::SayName, "naam", t.name_link),
        (Step::AskCoordinator, "coordinator", t.ask_link),
        (Step::UnaskCoordinator, "coordinator-weg", t.unask_link),
        (Step::Close, "afsluiten", t.close_link),
        (Step::Open, "openen", t.open_link),
    ] {
        if step.is_open_to(c) {
            ways.push((format!("{}/stap/{slug}", address(c)), words));
        }
    }
    ways.push((format!("{}/melden", address(c)), t.report_link));
    for (step, slug, words) in
        [(Step::Block, "blokkeren", t.block_link), (Step::Unblock, "deblokkeren", t.unblock_link)]
    {
        if step.is_open_to(c) {
            ways.push((format!("{}/stap/{slug}", address(c)), words));
        }
    }
    let ways = ways.into_iter().map(|(path, words)| view! { <li><a href=visit.href(&path)>{words}</a></li> });
    view! {
        <section>
            <h2>{t.what_else}</h2>
            <ul class="ways">{ways.collect_view()}</ul>
        </section>
    }
    .into_any()
}
