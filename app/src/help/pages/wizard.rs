//! A new note in five questions, one a screen: back and forth without loss, kept on the way, without JavaScript.

mod screens;

use super::fields;
use crate::{
    add_post, enqueue, first_press, forget_draft,
    help::{
        PostKind,
        store::{self, drafts, write::New},
    },
    i18n::{HelpTexts, fill},
    in_transaction,
    moderation::{About, Kind},
    neighbourhoods::Neighbourhood,
    people::{Member, Sent, Typed, limits, sent::Fields},
    problem::Problem,
    ui::{Page, Visit, form::Form, page::redirect},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use screens::step_page;
use std::sync::Arc;
use uuid::Uuid;

/// So many questions, the last one a look at the answers.
const STEPS: usize = 5;
/// The fields of each question.
const FIELDS: [&[&str]; STEPS] =
    [&["soort", "rubriek"], &["titel", "tekst", "taal"], &["wanneer"], &["zien", "naam", "voor", "akkoord"], &[]];

/// What a draft of this form is kept under.
pub fn draft_of(place: &Neighbourhood) -> String {
    format!("help:{}", place.code)
}

fn path(place: &Neighbourhood) -> String {
    format!("/{}/helpen/nieuw", place.slug)
}

fn step_of(word: &str) -> Option<usize> {
    word.parse().ok().filter(|step| (1..=STEPS).contains(step))
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
    let asked = typed.as_ref().and_then(|typed| step_of(typed.get("stap"))).or(in_query(visit, "stap")).unwrap_or(1);
    let form = match typed {
        Some(typed) => {
            take_over(&mut answers, &typed, asked);
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
    Ok(step_page(visit, &place, member, &form, asked, false))
}

/// Puts what was answered on one screen into the answers.
fn take_over(answers: &mut Fields, sent: &Fields, step: usize) {
    for name in FIELDS[step - 1] {
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

const NUMBER: &str = "formulier";

/// The first question that has no sound answer; the last screen where all have.
fn open(visit: &Visit, answers: &Fields) -> usize {
    (1..STEPS).find(|step| !checked(visit, answers.clone(), *step).is_sound()).unwrap_or(STEPS)
}

fn checked(visit: &Visit, answers: Fields, step: usize) -> Form {
    let mut form = Form::new(answers);
    match step {
        1 => {
            fields::check_kind(visit, &mut form);
            fields::check_category(visit, &mut form);
        }
        2 => fields::check_exactly(visit, &mut form),
        3 => fields::check_when(visit, &mut form),
        4 => {
            fields::check_reach(visit, &mut form);
            fields::check_name(visit, &mut form);
            fields::check_for_whom(visit, &mut form);
        }
        _ => {}
    }
    form
}

/// `POST /hamont-lo/helpen/nieuw`
pub async fn post(visit: Visit, Path(slug): Path<String>, Sent(member, fields): Sent<Member>) -> Response {
    let answer = answered(&visit, &slug, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn answered(visit: &Visit, slug: &str, member: &Member, sent: Fields) -> Result<Response, Problem> {
    let place = visit.neighbourhood(slug)?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let (account, draft) = (member.account.id, draft_of(&place));
    let to = |step: usize| redirect(&visit.href(&format!("{}?stap={step}", path(&place))));
    if sent.has("weg") {
        drafts::forget(db, account, &draft).await?;
        return Ok(redirect(&visit.href(&path(&place))));
    }
    let step = step_of(sent.get("stap")).unwrap_or(1);
    let kept = drafts::read(db, account, &draft).await?;
    if step == STEPS && kept.is_none() {
        // A second press, after the first one was done.
        let done = store::sent(db, sent.number()).await?;
        return Ok(done.map_or_else(|| to(1), |result| redirect(&result)));
    }
    let mut answers = kept.unwrap_or_default();
    if step < STEPS {
        take_over(&mut answers, &sent, step);
        drafts::keep(db, account, &draft, &answers, now).await?;
    }
    if sent.has("terug") {
        return Ok(to(step.max(2) - 1));
    }
    if step < STEPS {
        let form = checked(visit, answers.clone(), step);
        if !form.is_sound() {
            return Ok(visit.answer(Ok(step_page(visit, &place, member, &form, step, false))));
        }
        let looked = sent.get("dan") == "5";
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
    let (Some(words), Some(kind), STEPS) = (fields::words(&answers), PostKind::from_slug(answers.get("soort")), open)
    else {
        // An answer is no longer sound: its question is asked again, with what is wrong.
        let form = checked(visit, answers, open);
        return Ok(visit.answer(Ok(step_page(visit, place, member, &form, open.min(STEPS - 1), false))));
    };
    let (db, now, account) = (&visit.app.db, visit.now.timestamp(), member.account.id);
    if let Err(seconds) = limits::count(db, limits::POSTS, &account.to_string(), now).await? {
        let hours = ((seconds + 3_599) / 3_600).to_string();
        let mut form = Form::new(answers);
        form.refuse("verzenden", fill(HelpTexts::of(visit.lang).too_many, &[("n", &hours)]));
        return Ok(visit.answer(Ok(step_page(visit, place, member, &form, STEPS, false))));
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
        for_other: answers.get("voor") == "ander",
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
