//! One note on the board, with the way to answer it.

use super::{board::right_until, card};
use crate::{
    clock,
    help::{Post, store},
    i18n::{HelpTexts, LookTexts, dates},
    problem::Problem,
    ui::{
        Page, Visit,
        assets::DESK_PATH,
        page::{Door, redirect},
    },
};
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use uuid::Uuid;

/// `GET /hamont-lo/helpen/{post}`
pub async fn get(visit: Visit, Path((slug, post)): Path<(String, String)>) -> Response {
    match found(&visit, &slug, &post).await {
        Ok(Found::Here(page)) => visit.answer(Ok(*page)),
        Ok(Found::Elsewhere(address)) => redirect(&visit.href(&address)),
        Err(problem) => visit.answer(Err(problem)),
    }
}

enum Found {
    Here(Box<Page>),
    /// It is right, and stands at another address: somebody typed the id in their own way.
    Elsewhere(String),
}

async fn found(visit: &Visit, slug: &str, typed: &str) -> Result<Found, Problem> {
    let place = visit.neighbourhood(slug)?;
    let post = match Uuid::try_parse(typed) {
        Ok(id) => store::post(&visit.app.db, id).await?,
        Err(_) => None,
    };
    // What is not on the board gives nothing away: whether it waits, was refused, or never was.
    let Some(post) = post.filter(|p| p.is_on_the_board(visit.now.timestamp().as_second())) else {
        return Ok(Found::Here(Box::new(gone(visit, slug)?)));
    };
    if store::board::rests(&visit.app.db, &post, visit.now.timestamp()).await? {
        return Ok(Found::Here(Box::new(gone(visit, slug)?)));
    }
    let home = card::place_of(visit, &post).ok_or(Problem::NotFound)?;
    let address = card::address(&home, &post);
    if home.code != place.code || typed != post.id.to_string() {
        return Ok(Found::Elsewhere(address));
    }
    Ok(Found::Here(Box::new(page(visit, &post, address, home))))
}

fn page(
    visit: &Visit,
    post: &Post,
    address: String,
    place: std::sync::Arc<crate::neighbourhoods::Neighbourhood>,
) -> Page {
    let t = HelpTexts::of(visit.lang);
    let theirs = card::written_in(visit, &post.words.lang);
    let url = format!("{}{}", visit.app.public_url, visit.href(&address));
    let how = card::how(t, post).map(|words| view! { <small>{words}</small> });
    let who = card::name(post).unwrap_or(t.somebody).to_owned();
    let last = Timestamp::from_second(post.ends).map(|end| clock::local(end).date()).unwrap_or(visit.today());
    let row = |term: &'static str, said: AnyView| view! { <div><dt>{term}</dt><dd>{said}</dd></div> };
    let when = (!post.words.availability.is_empty()).then(|| {
        let words = view! { <span class="as-typed" lang=theirs.clone()>{post.words.availability.clone()}</span> };
        row(t.when, words.into_any())
    });
    // Whoever left cannot be answered.
    let answer = post.author.map(|_| {
        let href = visit.href(&format!("{address}/antwoorden"));
        view! { <a class="button" href=href>{t.answer}</a><p class="hint">{t.answer_words}</p> }
    });
    let mut page = Page::new(post.words.title.clone(), address.clone(), Some(place.clone()));
    page.door = Door::Help;
    page.hidden = true;
    page.scripts = vec![DESK_PATH.as_str()];
    page.main = view! {
        <p class="back"><a href=visit.href(&format!("/{}/helpen", place.slug))>{t.back_to_board}</a></p>
        <p class="kind">{t.speaks(post.kind, card::name(post))}</p>
        <h1 lang=theirs.clone()>{post.words.title.clone()}</h1>
        <dl>
            {when}
            {row(t.about, dates::capital(t.category(post.words.category)).into_any())}
            {row(t.who, view! { {who}{how} }.into_any())}
            {row(t.place, place.name.clone().into_any())}
            {row(t.until, dates::full(visit.lang, last, visit.today()).into_any())}
        </dl>
        <div class="story" lang=theirs>{card::paragraphs(&post.words.body)}</div>
        <div class="stack">
            {answer}
            <button class="button plain js-only" type="button" data-share=url data-done=t.shared>{t.share}</button>
            <button class="button plain js-only" type="button" data-print="">{t.print}</button>
        </div>
        <p class="onward"><a href=visit.href(&format!("{address}/melden"))>{t.report}</a></p>
        // This page is the same for all: a device on which a coordinator works shows the way.
        <p class="onward" data-desk-of=place.slug.clone() hidden=true>
            <a href=visit.href(&format!("/beheer/{}/helpen/{}", place.slug, post.id))>{LookTexts::of(visit.lang).to_desk}</a>
        </p>
    }
    .into_any();
    page.kept(&place.code, right_until(visit, Some(post.ends)))
}

fn gone(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let t = HelpTexts::of(visit.lang);
    let mut page = Page::new(t.gone, format!("/{slug}/helpen"), Some(place));
    page.status = 404;
    page.door = Door::Help;
    page.hidden = true;
    page.main = view! {
        <h1>{t.gone}</h1>
        <p>{t.gone_words}</p>
        <p class="stack"><a class="button" href=visit.href(&format!("/{slug}/helpen"))>{t.to_board}</a></p>
    }
    .into_any();
    Ok(page)
}
