//! One walk: how far, how long, where one can sit, on a map that needs no network.

use super::{figure, standing::Standing, trail, trip, underfoot, words};
use crate::{
    activities::{self, details::dialable},
    i18n::{count, dates, fill, walks::WalkTexts},
    neighbourhoods::Neighbourhood,
    offline::islands::{KeepTexts, Kept, SaveButton},
    problem::Problem,
    text,
    ui::{Page, Visit, cards, frame::phone_link, page::Door},
    walks::{Facts, StopKind, Walk, stops::Passing},
};
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;

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
    let moments = moments(visit, &walk).await?;
    let contributed = visit.contributed(&body.lang);
    let path = format!("/{slug}/wandelingen/{address}");
    let url = format!("{}{}", visit.app.public_url, visit.href(&path));
    let mut page = Page::new(body.title.clone(), path.clone(), Some(place.clone()));
    page.description = description(visit, &walk, &facts, &place);
    page.json_ld = Some(trip::json_ld(t, &walk, &line, &facts, &along, &url, &place.municipality.name));
    page.door = Door::Walks;
    let until = activities::pages::right_until(&visit.now, &moments);
    let until = if moments.is_empty() { Timestamp::MAX } else { until };
    let paragraphs = body.story.split("\n\n").filter(|p| !p.trim().is_empty()).map(|p| view! { <p>{p.to_owned()}</p> });
    let keep = KeepTexts { keep: t.keep.into(), ..KeepTexts::of(visit.texts()) };
    let together = (!moments.is_empty()).then(|| {
        let cards = cards::cards(visit, &place, &moments, true);
        view! { <section><h2>{t.meet_on_it}</h2>{cards}</section> }
    });
    let share = visit.texts();
    page.main = view! {
        <p class="back"><a href=visit.href(&format!("/{slug}/wandelingen"))>{t.back_to_walks}</a></p>
        <p class="kind">{t.a_walk}</p>
        <h1 lang=contributed.clone()>{body.title.clone()}</h1>
        <div id="toestand">{super::standing(visit, &Standing::of(&walk, &line))}</div>
        {body.example.then(|| view! { <p class="note">{t.example}</p> })}
        {facts_list(visit, &walk, &facts, &along)}
        <div class="story" lang=contributed>{paragraphs.collect_view()}</div>
        {figure::view(visit, drawing)}
        <div class="stack">
            <div class="js-only"><SaveButton kept=kept(visit, &place, &walk, &facts) texts=keep /></div>
            <a class="button plain" href=visit.href(&format!("{path}/blad"))>{t.print_sheet}</a>
            <a class="button plain" href=visit.href(&format!("{path}/route.gpx"))>{t.gpx}</a>
            <a class="button plain" href=visit.href(&format!("{path}/route.geojson"))>{t.geojson}</a>
            <a class="button plain" href=visit.href(&format!("{path}/melden"))>{t.report}</a>
            <button class="button plain js-only" type="button" data-share=url data-done=share.shared>{share.share}</button>
        </div>
        <section class="way">
            <h2>{t.on_the_way}</h2>
            <p class="hint">{t.on_the_way_words}</p>
            {trail::list(visit, body, &facts, &along)}
        </section>
        {together}
    }
    .into_any();
    Ok(page.kept(&place.code, until))
}

/// The meeting moments on it, each with its next date.
async fn moments(visit: &Visit, walk: &Walk) -> Result<Vec<activities::store::Listed>, Problem> {
    let mut found = Vec::new();
    for id in &walk.body.moments {
        let next = activities::store::next(&visit.app.db, *id, &walk.neighbourhood, visit.now.timestamp()).await?;
        found.extend(next);
    }
    found.sort_by_key(|l| l.starts);
    Ok(found)
}

fn row(term: &'static str, said: AnyView, more: Vec<String>) -> AnyView {
    let more = more.into_iter().map(|words| view! { <small>{words}</small> });
    view! { <div><dt>{term}</dt><dd>{said}{more.collect_view()}</dd></div> }.into_any()
}

fn facts_list(visit: &Visit, walk: &Walk, facts: &Facts, along: &[Passing]) -> AnyView {
    let t = WalkTexts::of(visit.lang);
    let body = &walk.body;
    let theirs = visit.contributed(&body.lang);
    let mut rows = Vec::new();
    let shape = words::shape(t, facts).to_owned();
    rows.push(row(t.how_far, words::distance(t, facts.length).into_any(), vec![shape]));
    let [slow, calm, brisk] = words::paces(t, facts.length);
    let more = [slow, brisk].map(|(time, pace)| format!("{time}: {pace}")).to_vec();
    let said = view! { {calm.0}<small>{calm.1}</small> }.into_any();
    rows.push(row(t.how_much_time, said, more));
    rows.push(row(t.benches, words::benches(t, facts.benches).into_any(), longest(t, facts)));
    rows.extend(underfoot::said(t, body, facts).map(|said| row(t.underfoot, said, Vec::new())));
    let mut fit: Vec<String> = Vec::new();
    fit.extend(body.step_free.map(|yes| if yes { t.step_free } else { t.with_steps }.to_owned()));
    fit.extend(body.walker.map(|yes| if yes { t.walker_yes } else { t.walker_no }.to_owned()));
    fit.extend(body.pram.map(|yes| if yes { t.pram_yes } else { t.pram_no }.to_owned()));
    if !fit.is_empty() {
        let first = fit.remove(0);
        rows.push(row(t.for_whom, dates::capital(&first).into_any(), fit));
    }
    let crossings: Vec<&Passing> = along.iter().filter(|p| p.stop.kind == StopKind::Crossing).collect();
    let places = crossings.iter().map(|p| {
        let after = fill(t.after, &[("distance", &words::distance(t, p.passage.at))]);
        p.stop.name.as_ref().map_or(after.clone(), |name| format!("{name}, {after}"))
    });
    // That there is none is known only where the map shows the ways.
    let perhaps = (!crossings.is_empty() && !body.mapped).then(|| t.roads_perhaps.to_owned());
    let places: Vec<String> = places.chain(perhaps).collect();
    let said = match (crossings.len(), body.mapped) {
        (0, true) => t.no_crossing.to_owned(),
        (0, false) => t.roads_unknown.to_owned(),
        (n, _) => count(n, t.one_crossing, t.n_crossings),
    };
    rows.push(row(t.roads, dates::capital(&said).into_any(), places));
    if let Some(lit) = body.lit {
        rows.push(row(t.light, dates::capital(if lit { t.lit } else { t.not_lit }).into_any(), Vec::new()));
    }
    if !body.start.name.is_empty() {
        let directions = body.start.directions.clone().map(|d| view! { <small lang=theirs.clone()>{d}</small> });
        let said = view! { <span lang=theirs.clone()>{body.start.name.clone()}</span>{directions} };
        rows.push(row(t.start, said.into_any(), Vec::new()));
    }
    let keeper = &body.keeper;
    if keeper.name.is_some() || keeper.phone.is_some() {
        let comma = (keeper.name.is_some() && keeper.phone.is_some()).then_some(", ");
        let phone = keeper.phone.as_deref().filter(|p| dialable(p).is_some()).map(phone_link);
        rows.push(row(t.keeper, view! { {keeper.name.clone()}{comma}{phone} }.into_any(), Vec::new()));
    }
    view! { <dl>{rows}</dl> }.into_any()
}

/// Where the longest stretch without a bench begins.
fn longest(t: &WalkTexts, facts: &Facts) -> Vec<String> {
    if facts.benches == 0 {
        return Vec::new();
    }
    let gap = &facts.longest;
    let distance = words::distance_at_most(t, gap.metres);
    if gap.from <= 0.0 {
        return vec![fill(t.longest_at_start, &[("distance", &distance)])];
    }
    vec![fill(t.longest_where, &[("distance", &distance), ("from", &words::distance(t, gap.from))])]
}

/// What the device keeps of a walk. It has no end.
fn kept(visit: &Visit, place: &Neighbourhood, walk: &Walk, facts: &Facts) -> Kept {
    let t = WalkTexts::of(visit.lang);
    Kept {
        href: visit.href(&format!("/{}/wandelingen/{}", place.slug, walk.slug)),
        title: walk.body.title.clone(),
        when: format!("{}, {}", dates::capital(t.a_walk), words::distance(t, facts.length)),
        place: walk.body.start.name.clone(),
        // The largest number that JavaScript keeps whole.
        ends: 9_007_199_254_740_991,
        takes_place: walk.closed.is_none(),
        standing: Standing::of(walk, &walk.body.line()).words(t),
    }
}

fn description(visit: &Visit, walk: &Walk, facts: &Facts, place: &Neighbourhood) -> String {
    let t = WalkTexts::of(visit.lang);
    let closed = walk.closed.as_ref().map(|c| format!("{}: {} ", t.closed, c.reason)).unwrap_or_default();
    let all = format!(
        "{closed}{}, {}, {}. {}. {}",
        dates::capital(t.a_walk),
        words::distance(t, facts.length),
        words::benches(t, facts.benches),
        place.name,
        walk.body.story.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    text::cut(&all, 300).0.to_owned()
}
