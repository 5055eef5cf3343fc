//! What is on the way, in order: all that the map shows, as a list to read or to hear.

use super::{signs, words};
use crate::{
    i18n::{fill, walks::WalkTexts},
    ui::Visit,
    walks::{Body, Facts, StopKind, stops::Passing},
};
use leptos::prelude::*;

/// The list.
pub fn list(visit: &Visit, body: &Body, facts: &Facts, along: &[Passing]) -> AnyView {
    let t = WalkTexts::of(visit.lang);
    let lang = visit.contributed(&body.lang);
    let start = step("start", None, t.start.to_owned(), Vec::new(), Some(body.start.name.clone()), None, lang.clone());
    let stops = along.iter().enumerate().map(|(i, passing)| {
        let stop = passing.stop;
        let name = stop.name.clone().map(|name| (name, stop.kind == StopKind::Bench));
        let word = t.stop(stop.kind).to_owned();
        let after = fill(t.after, &[("distance", &words::distance(t, passing.passage.at))]);
        let next = (stop.seats_somebody()).then(|| next_bench(t, facts, along, i));
        let mut said = words::bench(t, stop);
        if passing.passage.aside > 20.0 {
            said.push(fill(t.beside, &[("distance", &words::distance(t, passing.passage.aside))]));
        }
        let theirs = [name.map(|(n, _)| n), stop.words.clone()].into_iter().flatten().collect::<Vec<_>>().join(". ");
        step(stop.kind.as_str(), Some(after), word, said, Some(theirs), next, lang.clone())
    });
    let end = fill(t.after, &[("distance", &words::distance(t, facts.length))]);
    let end = step("end", Some(end), t.end.to_owned(), Vec::new(), None, None, None);
    view! {
        <ol class="trail">
            {start}
            {stops.collect_view()}
            {end}
        </ol>
    }
    .into_any()
}

fn step(
    sign: &str,
    after: Option<String>,
    word: String,
    said: Vec<String>,
    theirs: Option<String>,
    next: Option<String>,
    lang: Option<String>,
) -> AnyView {
    let said = said.join(", ");
    let said = (!said.is_empty()).then(|| view! { ", "{said} });
    let theirs = theirs.filter(|w| !w.is_empty()).map(|w| view! { ": "<span lang=lang>{w}</span> });
    view! {
        <li>
            {signs::named(sign)}
            <div>
                {after.map(|a| view! { <b>{a}</b>" " })}
                {word}{said}{theirs}
                {next.map(|n| view! { <small>{n}</small> })}
            </div>
        </li>
    }
    .into_any()
}

/// How far it is from this bench to the next one.
fn next_bench(t: &WalkTexts, facts: &Facts, along: &[Passing], i: usize) -> String {
    let here = along[i].passage.at;
    let later = along[i + 1..].iter().filter(|p| p.stop.seats_somebody()).map(|p| p.passage.at - here).next();
    // A round walk goes on past its start.
    let first = along.iter().filter(|p| p.stop.seats_somebody()).map(|p| p.passage.at).next();
    let around = first.filter(|_| facts.round && facts.benches > 1).map(|at| facts.length - here + at);
    match later.or(around) {
        Some(metres) => fill(t.next_bench_after, &[("distance", &words::distance(t, metres))]),
        None => t.no_bench_after.to_owned(),
    }
}
