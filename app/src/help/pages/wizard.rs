//! A new note in five questions, one a screen, and a look at the answers: back and forth without loss, kept on the way,
//! without JavaScript.

mod choices;
mod screens;

use super::fields;
use crate::{
    add_post, enqueue, first_press, forget_draft,
    help::store::{self, drafts, write::New},
    i18n::{HelpTexts, fill},
    in_transaction,
    moderation::{About, Kind},
    neighbourhoods::Neighbourhood,
    people::{Member, Sent, Typed, limits, sent::Fields},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Form, NUMBER},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use screens::step_page;
use std::sync::Arc;
use uuid::Uuid;

/// The fields of each question.
const FIELDS: [&[&str]; 5] = [&["wat"], &["rubriek"], &["titel", "tekst", "taal"], &["wanneer"], &["wie"]];
/// The screen after the last question: the look at the answers.
const LOOK: usize = FIELDS.len() + 1;
/// The field, and the part of an address, that leads back to the look.
const THEN: &str = "dan";

/// What a draft of this form is kept under.
pub fn draft_of(place: &Neighbourhood) -> String {
    format!("help:{}", place.code)
}

fn path(place: &Neighbourhood) -> String {
    format!("/{}/helpen/nieuw", place.slug)
}

fn step_of(word: &str) -> Option<usize> {
    word.parse().ok().filter(|step| (1..=LOOK).contains(step))
}

/// The screen that was sent. It is known by its fields: what was typed on a page of before an update, whose questions had
/// other numbers, still comes to its own question.
fn screen_of(sent: &Fields) -> Option<usize> {
    let answered = FIELDS.iter().position(|names| names.iter().any(|name| sent.has(name)));
    answered.map(|i| i + 1).or_else(|| step_of(sent.get("stap")))
}

fn in_query(visit: &Visit, name: &str) -> Option<usize> {
    form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == name).and_then(|(_, word)| step_of(&word))
}

/// `GET /hamont-lo/helpen/nieuw?stap=…`
pub async fn get(visit: Visit, Path(slug): Path<String>, member: Member, typed: Typed) -> Response {
    let page = show(&visit, &slug, &member, typed).await;
    visit.answer(page)
}

async fn show(visit: &Visit, slug: &str, member: &Member, Typed(typed): Typed) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let kept = drafts::read(&visit.app.db, member.account.id, &draft_of(&place)).await?;
    let begun = kept.is_some() && in_query(visit, "stap").is_none() && typed.is_none();
    let mut answers = kept.unwrap_or_default();
    let asked = typed.as_ref().and_then(screen_of).or(in_query(visit, "stap")).unwrap_or(1);
    let form = match typed {
        Some(typed) => {
            take_over(&mut answers, &typed);
            answers.set(THEN, typed.get(THEN));
            Form::typed_or(Some(answers), Fields::default)
        }
        // Nobody looks at answers that were not given yet.
        None => {
            return Ok(step_page(
                visit,
                &place,
                member,
                &Form::new(answers.clone()),
                asked.min(open(visit, &answers)),
                begun,
            ));
        }
    };
    let asked = if asked == LOOK { open(visit, &form.fields) } else { asked };
    Ok(step_page(visit, &place, member, &form, asked, false))
}

/// Puts what was answered on one screen into the answers. What it did not ask stays as it was.
fn take_over(answers: &mut Fields, sent: &Fields) {
    for name in FIELDS.concat().into_iter().filter(|name| sent.has(name)) {
        answers.remove(name);
        if let Some(value) = sent.filled(name) {
            answers.set(name, value);
        }
    }
    // One number from the first screen to the last: whichever was pressed twice, it is one note.
    if answers.filled(NUMBER).is_none() {
        answers.set(NUMBER, sent.number().to_string());
    }
}

/// The first question that has no sound answer; the look where all have.
fn open(visit: &Visit, answers: &Fields) -> usize {
    (1..LOOK).find(|step| !checked(visit, answers.clone(), *step).is_sound()).unwrap_or(LOOK)
}

fn checked(visit: &Visit, answers: Fields, step: usize) -> Form {
    let mut form = Form::new(answers);
    let t = HelpTexts::of(visit.lang);
    match step {
        1 if choices::does(form.fields.get("wat")).is_none() => form.refuse("wat", t.q_what_missing),
        2 => fields::check_category(visit, &mut form),
        3 => fields::check_exactly(visit, &mut form),
        4 => fields::check_when(visit, &mut form),
        5 if choices::sees(form.fields.get("wie")).is_none() => form.refuse("wie", t.reach_missing),
        _ => {}
    }
    form
}

/// `POST /hamont-lo/helpen/nieuw`
pub async fn post(visit: Visit, Path(slug): Path<String>, Sent(member, fields): Sent<Member>) -> Response {
    let answer = answered(&visit, &slug, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn answered(visit: &Visit, slug: &str, member: &Member, mut sent: Fields) -> Result<Response, Problem> {
    let place = visit.neighbourhood(slug)?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let (account, draft) = (member.account.id, draft_of(&place));
    let to = |step: usize| redirect(&visit.href(&format!("{}?stap={step}", path(&place))));
    if sent.has("weg") {
        drafts::forget(db, account, &draft).await?;
        return Ok(redirect(&visit.href(&path(&place))));
    }
    let step = screen_of(&sent).unwrap_or(1);
    let kept = drafts::read(db, account, &draft).await?;
    if kept.is_none() {
        let done = store::sent(db, sent.number()).await?;
        if step == LOOK {
            // A second press, after the first one was done.
            return Ok(done.map_or_else(|| to(1), |result| redirect(&result)));
        }
        if done.is_some() {
            // Back on a screen of a note that was sent: what is answered now is another note.
            sent.remove(NUMBER);
        }
    }
    let mut answers = kept.unwrap_or_default();
    if step < LOOK {
        take_over(&mut answers, &sent);
        drafts::keep(db, account, &draft, &answers, now).await?;
    }
    if sent.has("terug") {
        return Ok(to(step.max(2) - 1));
    }
    if step < LOOK {
        let mut form = checked(visit, answers.clone(), step);
        if !form.is_sound() {
            form.fields.set(THEN, sent.get(THEN));
            return Ok(visit.answer(Ok(step_page(visit, &place, member, &form, step, false))));
        }
        let looked = sent.filled(THEN).is_some();
        return Ok(to(if looked { open(visit, &answers) } else { step + 1 }));
    }
    send(visit, &place, member, answers).await
}

async fn send(
    visit: &Visit,
    place: &Arc<Neighbourhood>,
    member: &Member,
    answers: Fields,
) -> Result<Response, Problem> {
    let open = open(visit, &answers);
    let (Some((kind, for_other, words)), LOOK) = (choices::note(&answers), open) else {
        // An answer is no longer sound: its question is asked again, with what is wrong.
        let mut form = checked(visit, answers, open);
        form.fields.set(THEN, LOOK.to_string());
        return Ok(visit.answer(Ok(step_page(visit, place, member, &form, open.min(LOOK - 1), false))));
    };
    let (db, now, account) = (&visit.app.db, visit.now.timestamp(), member.account.id);
    if let Err(seconds) = limits::count(db, limits::POSTS, &account.to_string(), now).await? {
        let hours = ((seconds + 3_599) / 3_600).to_string();
        let mut form = Form::new(answers);
        form.refuse("verzenden", fill(HelpTexts::of(visit.lang).too_many, &[("n", &hours)]));
        return Ok(visit.answer(Ok(step_page(visit, place, member, &form, LOOK, false))));
    }
    let result = visit.href(&format!("{}/klaar", path(place)));
    let draft = draft_of(place);
    let new = New {
        id: Uuid::now_v7(),
        neighbourhood: &place.code,
        author: account,
        posted_by: None,
        kind,
        words: &words,
        for_other,
        open: false,
    };
    let number = answers.number();
    let pressed = in_transaction!(db, |tx| {
        let pressed = first_press!(tx, number, &result, now);
        if pressed.is_none() {
            add_post!(tx, new, now);
            enqueue!(tx, &place.code, Kind::Post, About::Post, new.id, Some(account), None, "", now);
            forget_draft!(tx, account, &draft);
        }
        Ok(pressed)
    })?;
    Ok(redirect(&pressed.unwrap_or(result)))
}

/// `GET /hamont-lo/helpen/nieuw/klaar`
pub async fn done(visit: Visit, Path(slug): Path<String>, _: Member) -> Response {
    let page = visit.neighbourhood(&slug).map(|place| {
        let t = HelpTexts::of(visit.lang);
        let mut page = Page::new(t.thanks_title, format!("{}/klaar", path(&place)), Some(place)).private();
        page.main = view! {
            <h1>{t.thanks_title}</h1>
            <p class="lead">{t.thanks}</p>
            <p>{t.thanks_words}</p>
            <p class="stack">
                <a class="button" href=visit.href("/mijn/helpen")>{t.to_mine}</a>
                <a class="button plain" href=visit.href(&format!("/{slug}/helpen"))>{t.to_board}</a>
            </p>
        }
        .into_any();
        page
    });
    visit.answer(page)
}
