//! Answering a post: one field, and from then on a conversation.

use super::{MINE, too_often};
use crate::{
    help::{
        self, Post,
        pages::card,
        store::sent,
        talk::{
            WORDS_MOST,
            store::{
                begin::{self, Answers, Begun},
                write::{Sending, press},
            },
            tidy,
        },
    },
    i18n::{TalkTexts, fill},
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

/// The name of the field.
pub const WORDS: &str = "bericht";

/// `GET /{neighbourhood}/helpen/{post}/antwoorden`
pub async fn get(visit: Visit, path: Path<(String, String)>, member: Member, typed: Typed) -> Response {
    let answer = show(&visit, path, &member, typed.0).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

/// The post at this address, with its neighbourhood; leads on where it stands in another one.
async fn find(
    visit: &Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Result<(Post, Arc<Neighbourhood>), Response>, Problem> {
    let place = visit.neighbourhood(&slug)?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let post = help::store::post(&visit.app.db, id).await?.ok_or(Problem::NotFound)?;
    if post.neighbourhood == place.code {
        return Ok(Ok((post, place)));
    }
    let own = visit.app.atlas().by_code(&post.neighbourhood).ok_or(Problem::NotFound)?;
    Ok(Err(redirect(&visit.href(&format!("/{}/helpen/{id}/antwoorden", own.slug)))))
}

async fn show(
    visit: &Visit,
    path: Path<(String, String)>,
    member: &Member,
    typed: Option<Fields>,
) -> Result<Response, Problem> {
    let (post, place) = match find(visit, path).await? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let db = &visit.app.db;
    // Who talks already goes on talking; what was typed before signing in is not lost on the way.
    if let Some(id) = begin::answered(db, member, post.id).await?.filter(|_| typed.is_none()) {
        return Ok(redirect(&visit.href(&format!("{MINE}/{id}"))));
    }
    let refused = |of: &Begun| visit.answer(Ok(no(visit, &place, of)));
    if help::store::board::rests(db, &post, visit.now.timestamp()).await? {
        return Ok(refused(&Begun::Gone));
    }
    let answers = match begin::who_answers(db, &post).await? {
        _ if post.author == Some(member.account.id) => return Ok(refused(&Begun::Own)),
        Some(answers) if answers.account == member.account.id => return Ok(refused(&Begun::Own)),
        _ if !post.is_on_the_board(visit.now.timestamp().as_second()) => return Ok(refused(&Begun::Gone)),
        None => return Ok(refused(&Begun::Unwanted)),
        Some(answers) => answers,
    };
    if begin::apart(db, member.account.id, answers.account).await? {
        return Ok(refused(&Begun::Unwanted));
    }
    let form = Form::typed_or(typed, Fields::default);
    Ok(visit.answer(Ok(page(visit, &place, &post, Some(&answers), member, &form))))
}

/// `POST /{neighbourhood}/helpen/{post}/antwoorden`
pub async fn post(visit: Visit, path: Path<(String, String)>, Sent(member, fields): Sent<Member>) -> Response {
    let answer = send(&visit, path, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn send(
    visit: &Visit,
    path: Path<(String, String)>,
    member: &Member,
    fields: Fields,
) -> Result<Response, Problem> {
    let (post, place) = match find(visit, path).await? {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let words = tidy(fields.get(WORDS));
    let mut form = Form::new(fields);
    field(visit).check(&mut form, visit);
    let number = form.fields.number();
    if form.is_sound()
        && let Some(before) = sent(db, press(number, &words)).await?
    {
        return Ok(redirect(&visit.href(&before)));
    }
    if form.is_sound() {
        let limit = match begin::answered(db, member, post.id).await? {
            Some(_) => limits::MESSAGES,
            None => limits::ANSWERS,
        };
        if let Err(seconds) = limits::count(db, limit, &member.account.id.to_string(), now).await? {
            form.refuse(WORDS, too_often(visit, seconds));
        }
    }
    if form.is_sound() {
        let sending = Sending { words: &words, form: number, house: &visit.app.public_url, now };
        match begin::answer(db, member, &post, sending).await? {
            Begun::There(id) => return Ok(redirect(&visit.href(&format!("{MINE}/{id}")))),
            Begun::Before(to) => return Ok(redirect(&visit.href(&to))),
            Begun::Walled(_) => {
                let t = TalkTexts::of(visit.lang);
                form.refuse(WORDS, format!("{} {}", t.not_sent, t.wall_ended));
            }
            refused => return Ok(visit.answer(Ok(no(visit, &place, &refused)))),
        }
    }
    let answers = begin::who_answers(db, &post).await?;
    Ok(visit.answer(Ok(page(visit, &place, &post, answers.as_ref(), member, &form))))
}

fn field(visit: &Visit) -> Field {
    let t = TalkTexts::of(visit.lang);
    Field::new(WORDS, t.your_message).hint(t.answer_hint).most(WORDS_MOST).rows(6)
}

fn page(
    visit: &Visit,
    place: &Arc<Neighbourhood>,
    post: &Post,
    answers: Option<&Answers>,
    member: &Member,
    form: &Form,
) -> Page {
    let t = TalkTexts::of(visit.lang);
    let title = fill(t.answer_title, &[("title", &post.words.title)]);
    let to = match answers {
        Some(answers) if answers.stands_in => {
            let name = fill(t.as_coordinator, &[("name", &answers.name)]);
            fill(t.answer_stand_in, &[("name", &name)])
        }
        _ => fill(t.answer_to, &[("name", card::name(post).unwrap_or(t.somebody))]),
    };
    let path = format!("/{}/helpen/{}/antwoorden", place.slug, post.id);
    let mut page = Page::new(form.title(visit, &title), path.clone(), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{title}</h1>
        <p class="lead">{to}</p>
        <p>{fill(t.answer_words, &[("name", &member.account.name)])}</p>
        <form method="post" action=visit.href(&path) novalidate=true>
            {form.head(visit)}
            {field(visit).text(form, visit)}
            <button class="button" type="submit">{t.send_answer}</button>
        </form>
    }
    .into_any();
    page
}

/// Why not, in words that hurt nobody.
fn no(visit: &Visit, place: &Arc<Neighbourhood>, why: &Begun) -> Page {
    let t = TalkTexts::of(visit.lang);
    let (title, words, status) = match why {
        Begun::Own => (t.answer_own, t.answer_own_words, 409),
        Begun::Gone => (t.answer_gone, t.answer_gone_words, 410),
        _ => (t.answer_not, t.answer_not_words, 403),
    };
    let mut page = Page::new(title, visit.path.clone(), Some(place.clone())).private();
    page.status = status;
    page.main = view! {
        <h1>{title}</h1>
        <p class="lead">{words}</p>
        <p class="stack"><a class="button" href=visit.href(&format!("/{}/helpen", place.slug))>{t.to_the_board}</a></p>
    }
    .into_any();
    page
}
