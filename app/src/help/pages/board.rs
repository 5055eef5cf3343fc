//! The board of a neighbourhood: offers and requests together or apart, by plain links and a form without JavaScript.

use super::card;
use crate::{
    clock,
    help::{
        Category, PostKind,
        filter::Filter,
        store::board::cards::{self, Card, Cards},
    },
    i18n::{HelpTexts, dates, fill},
    problem::Problem,
    ui::{Page, Visit, form::options, page::Door},
};
use axum::{extract::Path, response::Response};
use jiff::{Timestamp, ToSpan};
use leptos::prelude::*;
use std::iter;

/// `GET /hamont-lo/helpen`
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let t = HelpTexts::of(visit.lang);
    let (filter, nonsense) = Filter::parse(&visit.query);
    let now = visit.now.timestamp();
    let near = !filter.own_only && visit.app.atlas().has_neighbours(&place);
    let Cards { shown, more, first_end } =
        cards::page(&visit.app.db, &place.code, near, filter.asked(), filter.page, now).await?;
    let own = shown.iter().take_while(|card| card.elsewhere.is_none()).count();
    let (own, near): (&[Card], &[Card]) = shown.split_at(own);
    let near = (!near.is_empty()).then(|| {
        let title = fill(t.neighbours, &[("municipality", &place.municipality.name)]);
        view! { <section><h2>{title}</h2>{card::cards(visit, &place, near)}</section> }
    });
    let body = if shown.is_empty() {
        nothing(visit, slug, &filter).into_any()
    } else {
        let own = card::cards(visit, &place, own);
        view! { <section><h2 class="unseen">{place.name.clone()}</h2>{own}</section>{near} }.into_any()
    };
    let title = match filter.category {
        Some(category) => format!("{}: {}", t.board, t.category(category)),
        None => t.board.to_owned(),
    };
    let mut page = Page::new(title.clone(), filter.address(slug), Some(place.clone()));
    page.description = fill(t.board_description, &[("place", &place.name)]);
    page.door = Door::Help;
    page.hidden = true;
    page.main = view! {
        <h1>{title}</h1>
        {nonsense.then(|| view! { <p class="note">{visit.texts().filter_nonsense}</p> })}
        <p>{t.board_words}</p>
        <p class="stack"><a class="button" href=visit.href(&format!("/{slug}/helpen/nieuw"))>{t.ask_or_offer}</a></p>
        {kinds(visit, slug, &filter)}
        {narrow(visit, slug, &filter)}
        {body}
        {pages(visit, slug, &filter, more)}
        <p class="onward"><a href=visit.href(&format!("/{slug}/helpen/blad"))>{t.print_board}</a></p>
    }
    .into_any();
    Ok(page.kept(&place.code, right_until(visit, first_end)))
}

/// Until the first note shown comes to its end, at the latest until midnight.
pub fn right_until(visit: &Visit, first_end: Option<i64>) -> Timestamp {
    let midnight = clock::midnight(visit.today().saturating_add(1.day()));
    first_end.and_then(|end| Timestamp::from_second(end).ok()).map_or(midnight, |end| end.min(midnight))
}

/// Together, or apart.
fn kinds(visit: &Visit, slug: &str, filter: &Filter) -> impl IntoView + use<> {
    let t = HelpTexts::of(visit.lang);
    let links = [(None, t.everything), (Some(PostKind::Request), t.requests), (Some(PostKind::Offer), t.offers)].map(
        |(kind, words)| {
            let href = visit.href(&Filter { kind, page: 0, ..*filter }.address(slug));
            let current = (kind == filter.kind).then_some("true");
            view! { <li><a href=href aria-current=current>{dates::capital(words)}</a></li> }
        },
    );
    view! { <nav aria-label=t.show><ul class="periods">{links.collect_view()}</ul></nav> }
}

fn narrow(visit: &Visit, slug: &str, filter: &Filter) -> impl IntoView + use<> {
    let t = HelpTexts::of(visit.lang);
    let categories = Category::ALL.iter().map(|c| (c.slug(), dates::capital(t.category(*c))));
    let categories = iter::once(("", t.every_category.to_owned())).chain(categories);
    let kind = filter.kind.map(|kind| view! { <input type="hidden" name="soort" value=kind.slug() /> });
    let clear = filter.narrows().then(|| {
        let everything = Filter { kind: filter.kind, ..Filter::default() };
        view! { <a class="clear" href=visit.href(&everything.address(slug))>{t.clear}</a> }
    });
    view! {
        <details class="filter" open=filter.narrows()>
            <summary>{t.narrow}</summary>
            <form method="get" action=visit.href(&format!("/{slug}/helpen")) role="search">
                {kind}
                <label for="rubriek">{t.about}</label>
                <select id="rubriek" name="rubriek">
                    {options(categories, filter.category.map_or("", Category::slug))}
                </select>
                <label class="tick"><input type="checkbox" name="waar" value="buurt" checked=filter.own_only />" "{t.own_only}</label>
                <button class="button" type="submit">{t.apply}</button>
                {clear}
            </form>
        </details>
    }
}

/// An empty board has a way on.
fn nothing(visit: &Visit, slug: &str, filter: &Filter) -> impl IntoView + use<> {
    let t = HelpTexts::of(visit.lang);
    let all = *filter == Filter::default();
    let words = if all { t.nothing_yet } else { t.nothing_fits };
    let on = (!all).then(|| {
        let href = visit.href(&Filter::default().address(slug));
        view! { <p class="onward"><a href=href>{t.clear}</a></p> }
    });
    view! { <p class="nothing">{words}</p>{on} }
}

fn pages(visit: &Visit, slug: &str, filter: &Filter, more: bool) -> Option<impl IntoView + use<>> {
    let t = HelpTexts::of(visit.lang);
    let link = |page: i64, words: &'static str| {
        let href = visit.href(&Filter { page, ..*filter }.address(slug));
        view! { <a href=href>{words}</a> }
    };
    let before = (filter.page > 0).then(|| link(filter.page - 1, t.previous_page));
    let after = more.then(|| link(filter.page + 1, t.next_page));
    (before.is_some() || after.is_some()).then(|| view! { <p class="onward">{after}{before}</p> })
}
