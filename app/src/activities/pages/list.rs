//! The list by day, with filters that are plain links and a form that needs no JavaScript.

use super::{front::day_heading, right_until};
use crate::{
    activities::{
        Kind,
        filter::{Filter, LeftOut, Period, SEARCH_MOST},
        store::{self, Listed},
    },
    clock,
    i18n::{Texts, count, dates, fill},
    neighbourhoods::Neighbourhood,
    problem::Problem,
    ui::{Page, Visit, cards, form::options, page::Door},
};
use axum::{extract::Path, response::Response};
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use std::{
    collections::{BTreeMap, HashSet},
    iter,
};

pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let t = visit.texts();
    let (filter, left_out) = Filter::parse(&visit.query, visit.today());
    let (first, end) = filter.period.days(visit.today());
    // What is over today is left out, unless that very day was asked for.
    let midnight = clock::midnight(first);
    let from = if matches!(filter.period, Period::Day(_)) { midnight } else { midnight.max(visit.now.timestamp()) };
    let words = filter.words();
    let mut listed = if words.is_empty() {
        store::list(&visit.app.db, &place.code, from, clock::midnight(end)).await?
    } else {
        store::search(&visit.app.db, &place.code, from, clock::midnight(end), &words).await?
    };
    let full = listed.len() >= store::LIST_MOST;
    let until = right_until(&visit.now, &listed);
    listed.retain(|l| filter.lets_through(l));
    if filter.period == Period::Soon {
        let mut seen = HashSet::new();
        listed.retain(|l| seen.insert(l.slug.clone()));
    }

    let title = title(visit, &filter);
    let query = filter.query();
    let canonical =
        if query.is_empty() { format!("/{slug}/activiteiten") } else { format!("/{slug}/activiteiten?{query}") };
    let notices = notices(t, left_out, full);
    let body = if listed.is_empty() {
        nothing(visit, &place, &filter).into_any()
    } else {
        days(visit, &place, &listed, first).into_any()
    };
    let found = (!filter.search.is_empty()).then(|| {
        view! { <p class="found" role="status">{count(listed.len(), t.one_found, t.n_found)}</p> }
    });
    let mut page = Page::new(title.clone(), canonical, Some(place.clone()));
    page.description = fill(t.list_description, &[("place", &place.name), ("municipality", &place.municipality.name)]);
    page.door = Door::Meet;
    page.hidden = filter.narrows();
    page.main = view! {
        <h1>{title}</h1>
        {notices}
        {periods(visit, slug, &filter)}
        {form(visit, slug, &filter)}
        {found}
        {body}
        {neighbouring_days(visit, slug, &filter)}
        <p class="onward">
            <a href=visit.href(&format!("/{slug}/weekprogramma"))>{t.print_week}</a>
            <a href=visit.href(&format!("/{slug}/agenda.ics"))>{t.subscribe}</a>
        </p>
    }
    .into_any();
    // A search is somebody's own: it is not kept.
    Ok(if filter.search.is_empty() { page.kept(&place.code, until) } else { page })
}

fn title(visit: &Visit, filter: &Filter) -> String {
    let t = visit.texts();
    match filter.period {
        Period::Today => t.title_today.to_owned(),
        Period::Week => t.title_week.to_owned(),
        Period::Weekend => t.title_weekend.to_owned(),
        Period::Month => t.title_month.to_owned(),
        Period::Soon => t.title_soon.to_owned(),
        Period::Day(day) => dates::capital(&dates::full(visit.lang, day, visit.today())),
    }
}

fn notices(t: &Texts, left_out: LeftOut, full: bool) -> impl IntoView + use<> {
    let most = SEARCH_MOST.to_string();
    [
        left_out.nonsense.then(|| t.filter_nonsense.to_owned()),
        left_out.search_cut.then(|| fill(t.search_cut, &[("n", &most)])),
        full.then(|| t.list_full.to_owned()),
    ]
    .into_iter()
    .flatten()
    .map(|words| view! { <p class="note">{words}</p> })
    .collect_view()
}

/// By day; what began before the list does stands on its first day.
fn days(visit: &Visit, place: &Neighbourhood, listed: &[Listed], first: Date) -> impl IntoView + use<> {
    let mut by_day: BTreeMap<Date, Vec<&Listed>> = BTreeMap::new();
    for l in listed {
        by_day.entry(clock::local(l.starts).date().max(first)).or_default().push(l);
    }
    let sections = by_day.into_iter().map(|(day, moments)| {
        view! { <section>{day_heading(visit, day)}{cards::cards(visit, place, moments, false)}</section> }
    });
    sections.collect_view()
}

fn nothing(visit: &Visit, place: &Neighbourhood, filter: &Filter) -> impl IntoView + use<> {
    let t = visit.texts();
    let all = visit.href(&format!("/{}/activiteiten?wanneer=maand", place.slug));
    let words = if filter.narrows() { t.nothing_fits } else { t.nothing_planned };
    view! {
        <p class="nothing">{words}</p>
        <p class="onward"><a href=all>{t.show_month}</a></p>
    }
}

fn periods(visit: &Visit, slug: &str, filter: &Filter) -> impl IntoView + use<> {
    let t = visit.texts();
    let links = Period::CHOICES.map(|period| {
        let name = match period {
            Period::Today => t.today,
            Period::Week => t.week,
            Period::Weekend => t.weekend,
            _ => t.month,
        };
        let query = Filter { period, ..filter.clone() }.query();
        let href = visit.href(&format!("/{slug}/activiteiten{}{query}", if query.is_empty() { "" } else { "?" }));
        let current = (period == filter.period).then_some("true");
        view! { <li><a href=href aria-current=current>{dates::capital(name)}</a></li> }
    });
    view! { <nav aria-label=t.when><ul class="periods">{links.collect_view()}</ul></nav> }
}

/// The day before and the day after, where one day is shown.
fn neighbouring_days(visit: &Visit, slug: &str, filter: &Filter) -> Option<impl IntoView + use<>> {
    let day = match filter.period {
        Period::Day(day) => day,
        Period::Today => visit.today(),
        _ => return None,
    };
    let t = visit.texts();
    let link = |day: Date, words: &'static str| {
        let query = Filter { period: Period::Day(day), ..filter.clone() }.query();
        let href = visit.href(&format!("/{slug}/activiteiten?{query}"));
        view! { <a href=href>{words}": "{dates::full(visit.lang, day, visit.today())}</a> }
    };
    let before = day.saturating_sub(1.day());
    let earlier = (before >= visit.today()).then(|| link(before, t.day_before));
    Some(view! { <p class="onward">{earlier}{link(day.saturating_add(1.day()), t.day_after)}</p> })
}

fn form(visit: &Visit, slug: &str, filter: &Filter) -> impl IntoView + use<> {
    let t = visit.texts();
    let kinds = iter::once(("", t.all_kinds)).chain(Kind::ALL.map(|kind| (kind.slug(), t.kind(kind))));
    let tick = |name: &'static str, on: bool, words: &'static str| {
        view! { <label class="tick"><input type="checkbox" name=name value="ja" checked=on />" "{words}</label> }
    };
    let (wanneer, dag) = match filter.period {
        Period::Week | Period::Soon => (None, None),
        Period::Day(day) => (None, Some(day.to_string())),
        period => (Some(period.slug()), None),
    };
    let open = filter.narrows();
    let clear =
        open.then(|| view! { <a class="clear" href=visit.href(&format!("/{slug}/activiteiten"))>{t.clear_filter}</a> });
    view! {
        <details class="filter" open=open>
            <summary>{t.search_and_filter}</summary>
            <form method="get" action=visit.href(&format!("/{slug}/activiteiten")) role="search">
                {wanneer.map(|w| view! { <input type="hidden" name="wanneer" value=w /> })}
                {dag.map(|d| view! { <input type="hidden" name="dag" value=d /> })}
                <label for="zoek">{t.search_label}</label>
                <input id="zoek" type="search" name="zoek" value=filter.search.clone() maxlength=SEARCH_MOST.to_string() autocomplete="off" />
                <label for="soort">{t.kind_label}</label>
                <select id="soort" name="soort">
                    {options(kinds, filter.kind.map_or("", Kind::slug))}
                </select>
                <fieldset>
                    <legend>{t.only}</legend>
                    {tick("gratis", filter.free, t.free)}
                    {tick("zonder-trap", filter.step_free, t.step_free)}
                    {tick("zonder-inschrijven", filter.no_registration, t.no_registration)}
                    {tick("avond", filter.evening, t.evening)}
                </fieldset>
                <button class="button" type="submit">{t.show}</button>
                {clear}
            </form>
        </details>
    }
}
