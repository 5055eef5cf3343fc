//! The walks of a neighbourhood, narrowed down by a form that needs no JavaScript.

use super::{standing::Standing, words};
use crate::{
    i18n::{fill, walks::WalkTexts},
    neighbourhoods::Neighbourhood,
    problem::Problem,
    ui::{Page, Visit, assets::MAP_PATH, form::options, page::Door},
    walks::{
        Point, facts,
        filter::{BENCHES, Filter, Length},
        store::{self, Listed},
    },
};
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use std::{iter, sync::Arc};

/// So many neighbourhoods around are looked at, and none further away than this, in metres.
const AROUND_MOST: usize = 8;
const AROUND_FAR: f64 = 5_000.0;

pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let t = WalkTexts::of(visit.lang);
    let (filter, nonsense) = Filter::parse(&visit.query);
    let middle = Point::new(place.lat, place.lon);
    let mut places = vec![place.clone()];
    if filter.around {
        places.extend(around(visit, &place, middle));
    }
    let (mut walks, mut full) = (Vec::new(), false);
    for place in &places {
        let found = store::list(&visit.app.db, &place.code).await?;
        full |= found.len() >= store::LIST_MOST;
        walks.extend(found.into_iter().map(|w| (place.clone(), w)));
    }
    let any = !walks.is_empty();
    walks.retain(|(_, w)| filter.lets_through(w, middle));
    let query = filter.query();
    let path = format!("/{slug}/wandelingen");
    let canonical = if query.is_empty() { path.clone() } else { format!("{path}?{query}") };
    let title = if filter.around { t.list_title_around } else { t.list_title };
    let notices = [(nonsense, visit.texts().filter_nonsense), (full, t.list_full)]
        .into_iter()
        .filter(|(yes, _)| *yes)
        .map(|(_, words)| view! { <p class="note">{words}</p> });
    let body = match (walks.is_empty(), any) {
        (false, _) => {
            walks.iter().map(|(of, w)| card(visit, of, w, of.code != place.code, middle)).collect_view().into_any()
        }
        (true, true) => view! { <p class="nothing">{t.nothing_fits}</p> }.into_any(),
        (true, false) => view! { <p class="nothing">{t.nothing_yet}</p> }.into_any(),
    };
    let other = Filter { around: !filter.around, ..filter.clone() }.query();
    let other = visit.href(&if other.is_empty() { path.clone() } else { format!("{path}?{other}") });
    let near = (walks.len() > 1).then(|| near_me(t));
    let mut page = Page::new(title, canonical, Some(place.clone()));
    page.description = fill(t.list_description, &[("place", &place.name), ("municipality", &place.municipality.name)]);
    page.door = Door::Walks;
    page.scripts = vec![MAP_PATH.as_str()];
    page.hidden = filter != Filter::default();
    page.main = view! {
        <h1>{title}</h1>
        <p class="hint">{t.list_words}</p>
        {notices.collect_view()}
        {any.then(|| form(visit, &path, &filter))}
        {near}
        // Shown on the device, where a copy is narrowed without a server.
        <p class="nothing" id="past-niet" hidden=true>{t.nothing_fits}</p>
        <p class="note" id="alleen-hier" hidden=true>{t.here_only_offline}</p>
        {any.then(|| view! { <h2 class="unseen">{t.walks}</h2> })}
        {body}
        <p class="onward"><a href=other>{if filter.around { t.only_here } else { t.around }}</a></p>
    }
    .into_any();
    // What shows other neighbourhoods changes when they do: it is made anew each time.
    Ok(if filter.around { page } else { page.kept(&place.code, Timestamp::MAX) })
}

/// The neighbourhoods whose middle is nearest.
fn around(visit: &Visit, place: &Neighbourhood, middle: Point) -> Vec<Arc<Neighbourhood>> {
    let atlas = visit.app.atlas();
    let mut near: Vec<(f64, &Arc<Neighbourhood>)> = atlas
        .all()
        .iter()
        .filter(|n| n.walks > 0 && n.code != place.code)
        .map(|n| (middle.metres_to(Point::new(n.lat, n.lon)), n))
        .filter(|(far, _)| *far <= AROUND_FAR)
        .collect();
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    near.into_iter().take(AROUND_MOST).map(|(_, n)| n.clone()).collect()
}

/// A walk as a card: how far first, then where one can sit.
pub fn card(visit: &Visit, place: &Neighbourhood, listed: &Listed, elsewhere: bool, middle: Point) -> AnyView {
    let t = WalkTexts::of(visit.lang);
    let s = &listed.summary;
    let contributed = visit.contributed(&s.lang);
    let (slow, pace) = (words::duration(t, facts::minutes(s.length, facts::PACES[1])), t.slowly);
    let mut facts = vec![words::benches(t, s.benches)];
    facts.extend((s.benches > 0).then(|| words::longest(t, s.longest)));
    facts.extend(s.round.then(|| t.round.to_owned()));
    facts.extend((s.step_free == Some(true)).then(|| t.step_free.to_owned()));
    facts.extend((s.walker == Some(true)).then(|| t.walker_yes.to_owned()));
    facts.extend(s.toilet.then(|| t.with_toilet.to_owned()));
    let facts = facts.into_iter().map(|fact| view! { <li>{fact}</li> });
    let href = visit.href(&format!("/{}/wandelingen/{}", place.slug, listed.slug));
    let start = [elsewhere.then(|| place.name.clone()), Some(s.start.clone()).filter(|s| !s.is_empty())];
    let start = start.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let class = if listed.closed.is_some() { "card walk off" } else { "card walk" };
    view! {
        <article class=class data-at=format!("{} {}", s.point.lat, s.point.lon) data-fits=Filter::fitting(listed, middle)>
            {super::standing(visit, &Standing::listed(listed))}
            <p class="when"><b>{words::distance(t, s.length)}</b>" "<small>{slow}", "{pace}</small></p>
            <h3 lang=contributed.clone()><a href=href>{s.title.clone()}</a></h3>
            {(!start.is_empty()).then(|| view! { <p class="where">{t.start}": "<span lang=contributed>{start}</span></p> })}
            <ul class="facts">{facts.collect_view()}</ul>
        </article>
    }
    .into_any()
}

/// A button that puts the walks in the order of how near they begin. The words are ready-made: the script has none.
fn near_me(t: &'static WalkTexts) -> impl IntoView {
    let words = serde_json::json!({
        "from_here": t.from_here,
        "looking": t.looking,
        "not_found": t.not_found_position,
        "refused": t.refused_position,
        "metres": t.metres,
        "one_kilometre": t.one_kilometre,
        "kilometres": t.kilometres,
        "decimal": t.lang.texts().decimal,
    });
    view! {
        <div class="js-only near-me" data-words=words.to_string()>
            <button class="button plain" type="button">{t.near_me}</button>
            <p class="hint">{t.stays_here}</p>
            <p class="note" role="status" hidden=true></p>
        </div>
    }
}

fn form(visit: &Visit, path: &str, filter: &Filter) -> impl IntoView + use<> {
    let t = WalkTexts::of(visit.lang);
    let tick = |name: &'static str, on: bool, words: &'static str| {
        view! { <label class="tick"><input type="checkbox" name=name value="ja" checked=on />" "{words}</label> }
    };
    let lengths = Length::ALL.map(|length| {
        let words = match length {
            Length::Short => t.short,
            Length::Middle => t.middle,
            Length::Long => t.long,
        };
        (length.slug(), words)
    });
    let lengths = iter::once(("", t.any_length)).chain(lengths);
    let benches = BENCHES.map(|metres| (metres.to_string(), fill(t.bench_within, &[("n", &metres.to_string())])));
    let benches = iter::once((String::new(), t.any_bench.to_owned())).chain(benches);
    let bench = filter.bench.map_or_else(String::new, |metres| metres.to_string());
    let open = filter.narrows();
    let clear = open.then(|| view! { <a class="clear" href=visit.href(path)>{t.clear}</a> });
    view! {
        <details class="filter" open=open>
            <summary>{t.choose}</summary>
            <form method="get" action=visit.href(path)>
                {filter.around.then(|| view! { <input type="hidden" name="ernaast" value="ja" /> })}
                <label for="lengte">{t.how_long}</label>
                <select id="lengte" name="lengte">
                    {options(lengths, filter.length.map_or("", Length::slug))}
                </select>
                <label for="bank">{t.bench_every}</label>
                <select id="bank" name="bank">
                    {options(benches, &bench)}
                </select>
                <fieldset>
                    <legend>{t.only}</legend>
                    {tick("zonder-trap", filter.step_free, t.step_free)}
                    {tick("toilet", filter.toilet, t.with_toilet)}
                    {tick("te-voet", filter.on_foot, t.on_foot)}
                    <p class="hint">{t.on_foot_hint}</p>
                </fieldset>
                <button class="button" type="submit">{t.show}</button>
                {clear}
            </form>
        </details>
    }
}
