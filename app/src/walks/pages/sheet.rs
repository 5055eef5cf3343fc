//! A walk on one sheet of paper: its map, the benches with their distances, the number to call.

use super::{signs, standing::Standing, words};
use crate::{
    i18n::{fill, walks::WalkTexts},
    neighbourhoods::{Neighbourhood, qr},
    problem::Problem,
    ui::{Page, Visit, frame::phone_link},
    walks::{Facts, StopKind, Walk, stops::Passing},
};
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;

/// So many things along the way fit beside the map.
const STOPS_MOST: usize = 18;
/// Longest title and name on paper, in characters.
const TITLE_MOST: usize = 60;
const NAME_MOST: usize = 30;

pub async fn get(visit: Visit, Path((slug, address)): Path<(String, String)>) -> Response {
    let page = page(&visit, &slug, &address).await;
    super::answer(&visit, &slug, &address, page).await
}

async fn page(visit: &Visit, slug: &str, address: &str) -> Result<Page, Problem> {
    let (place, walk) = super::found(visit, slug, address).await?;
    let t = WalkTexts::of(visit.lang);
    let body = &walk.body;
    let line = body.line();
    let (facts, along) = (Facts::of(body, &line), body.along(&line));
    let drawing = super::map(visit, &walk, &line, &along).await?;
    let contributed = visit.contributed(&body.lang);
    let path = format!("/{slug}/wandelingen/{address}");
    let (stops, left) = stops(visit, &along);
    let more = (left > 0).then(|| view! { <p class="more">{fill(t.sheet_more, &[("n", &left.to_string())])}</p> });
    let credit = super::credit(t, &drawing);
    let [_, (calm, pace), _] = words::paces(t, facts.length);
    let shape = words::shape(t, &facts);
    let longest = (facts.benches > 0).then(|| view! { " · "{words::longest(t, facts.longest.metres)} });
    let mut page = Page::new(format!("{}: {}", t.sheet_title, body.title), format!("{path}/blad"), Some(place.clone()));
    page.hidden = true;
    page.paper = true;
    page.main = view! {
        <div class="screen-only">
            <p class="back"><a href=visit.href(&path)>{t.back_to_walk}</a></p>
            <p class="stack"><button class="button js-only" type="button" data-print="">{t.print_this}</button></p>
            <noscript><p class="note">{t.print_hint}</p></noscript>
        </div>
        <div class="sheet walk-sheet">
            <header class="sheet-head">
                <p class="sheet-place">{place.name.clone()}" "<small>{place.municipality.name.clone()}</small></p>
                <h1 lang=contributed>{shortened(&body.title, TITLE_MOST)}</h1>
            </header>
            {super::standing(visit, &Standing::of(&walk, &line))}
            <p>
                <b>{words::distance(t, facts.length)}</b>" · "{shape}" · "{calm}", "{pace}" · "
                {words::benches(t, facts.benches)}{longest}
            </p>
            <figure><div class="map-window" inner_html=drawing.svg></div>{credit}</figure>
            <h2>{t.on_the_way}</h2>
            <ul class="stops">{stops}</ul>
            {more}
            {foot(visit, &place, &walk, &path)}
        </div>
    }
    .into_any();
    Ok(page.kept(&place.code, Timestamp::MAX))
}

/// Benches first of all; the others as long as there is room. In the order of the walk, with how many are left out.
fn stops(visit: &Visit, along: &[Passing]) -> (Vec<AnyView>, usize) {
    let t = WalkTexts::of(visit.lang);
    let important = |p: &&Passing| p.stop.seats_somebody() || p.stop.kind == StopKind::Toilet;
    let room = STOPS_MOST.saturating_sub(along.iter().filter(important).count());
    let mut others = 0;
    let shown: Vec<&Passing> = along
        .iter()
        .filter(|p| {
            others += usize::from(!important(p));
            important(p) || others <= room
        })
        .take(STOPS_MOST)
        .collect();
    let left = along.len() - shown.len();
    let lines = shown.into_iter().map(|p| {
        let name = p.stop.name.as_ref().map(|name| format!(" {}", shortened(name, NAME_MOST)));
        let broken = p.stop.bench.broken.then(|| format!(", {}", t.broken));
        view! {
            <li>{signs::of(p.stop.kind)}" "<b>{words::distance(t, p.passage.at)}</b>" "{t.stop(p.stop.kind)}{name}{broken}</li>
        }
        .into_any()
    });
    (lines.collect(), left)
}

fn shortened(text: &str, most: usize) -> String {
    match crate::text::cut(text, most) {
        (text, false) => text.to_owned(),
        (start, true) => format!("{}…", start.trim_end_matches([' ', '.', ','])),
    }
}

fn foot(visit: &Visit, place: &Neighbourhood, walk: &Walk, path: &str) -> impl IntoView + use<> {
    let t = WalkTexts::of(visit.lang);
    let address = format!("{}{}", visit.app.public_url, visit.href(path));
    let shown = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    let code = qr::svg(&address, &fill(t.code_of, &[("address", &shown)]));
    let keeper = walk.body.keeper.phone.clone().map(|phone| (walk.body.keeper.name.clone().unwrap_or_default(), phone));
    let of_place = || place.phone().map(|(name, number)| (name.to_owned(), number.to_owned()));
    let texts = visit.texts();
    let (who, number) = keeper.or_else(of_place).unwrap_or_else(|| (String::new(), visit.app.phone.clone()));
    let call =
        if who.is_empty() { texts.call.to_owned() } else { format!("{},", fill(texts.call_name, &[("name", &who)])) };
    view! {
        <footer class="sheet-foot">
            <div class="code" inner_html=code.unwrap_or_default()></div>
            <div>
                <p>{t.in_trouble}</p>
                <p class="big">{call}" "{phone_link(&number)}</p>
            </div>
        </footer>
    }
}
