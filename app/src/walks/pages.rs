//! What the server shows of walks: the list, one walk, its sheet of paper.

pub mod benches;
pub mod desk;
pub mod detail;
pub mod edit;
pub mod figure;
pub mod list;
pub mod read;
pub mod rows;
pub mod sheet;
pub mod signs;
pub mod standing;
pub mod trail;
pub mod trip;
pub mod underfoot;
pub mod words;

use super::{map::draw::Drawing, walk::Walk};
use crate::{
    i18n::walks::WalkTexts,
    problem::Problem,
    ui::{Visit, problems},
    walks::{Line, State, map::draw, map::frame::Frame, stops::Passing, store},
};
use axum::response::Response;
use leptos::prelude::*;
use standing::standing;
use std::sync::Arc;

/// The published walk at this address, with its neighbourhood.
pub async fn found(
    visit: &Visit,
    slug: &str,
    address: &str,
) -> Result<(Arc<crate::neighbourhoods::Neighbourhood>, Walk), Problem> {
    let place = visit.neighbourhood(slug)?;
    let walk = store::by_slug(&visit.app.db, &place.code, address).await?;
    let walk = walk.filter(|w| w.state == State::Published);
    Ok((place, walk.ok_or_else(|| Problem::UnknownWalk(address.to_owned()))?))
}

/// The page, or what is nearest to a mistyped address.
async fn answer(visit: &Visit, slug: &str, address: &str, page: Result<crate::ui::Page, Problem>) -> Response {
    match page {
        Err(problem @ Problem::UnknownWalk(_)) => {
            let nearest = nearest(visit, slug, address).await;
            visit.answer(nearest.map(|nearest| problems::page(visit, &problem, Some(nearest))))
        }
        other => visit.answer(other),
    }
}

async fn nearest(visit: &Visit, slug: &str, typed: &str) -> Result<problems::Nearest, Problem> {
    let place = visit.neighbourhood(slug)?;
    let typed = crate::text::slug(typed);
    let mut titles = store::titles(&visit.app.db, &place.code).await?;
    let alike = |slug: &str| (strsim::jaro_winkler(&typed, slug) * 1000.0) as u32;
    titles.retain(|(slug, _)| alike(slug) >= 750);
    titles.sort_by_key(|(slug, _)| std::cmp::Reverse(alike(slug)));
    titles.truncate(5);
    Ok(problems::Nearest { place, titles, room: problems::Room::Walks })
}

/// The map of a walk, with its signs.
async fn map(visit: &Visit, walk: &Walk, line: &Line, along: &[Passing<'_>]) -> Result<Drawing, Problem> {
    let t = WalkTexts::of(visit.lang);
    let Some(frame) = Frame::around(line) else { return Ok(Drawing::default()) };
    let features = store::ground::within(&visit.app.db, &frame.bounds()).await?;
    let title = crate::i18n::fill(t.map_of, &[("title", &walk.body.title)]);
    let mut drawing = draw::map(line, along, &features, &title).unwrap_or_default();
    drawing.svg = drawing.svg.replacen('>', &format!(">{}", signs::DEFS), 1);
    Ok(drawing)
}

/// Whose map it is.
fn credit(t: &WalkTexts, drawing: &Drawing) -> Option<AnyView> {
    let osm = drawing.of_osm.then_some(t.osm);
    let made_up = drawing.made_up.then_some(t.map_made_up);
    let words: Vec<&str> = osm.into_iter().chain(made_up).collect();
    (!words.is_empty()).then(|| view! { <figcaption>{words.join(" · ")}</figcaption> }.into_any())
}
