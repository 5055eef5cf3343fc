//! `/beheer`: what waits and for how long, and the ways to everything a coordinator or an administrator keeps.

use super::queue;
use crate::{
    desk::{Office, said},
    help::talk::store as talk,
    i18n::{DeskTexts, ReferralTexts, ThemeTexts, fill, walks::WalkTexts},
    moderation::{
        Kind,
        store::{self, Count, Part},
    },
    neighbourhoods::Neighbourhood,
    people::Desk,
    problem::Problem,
    ui::{Page, Visit, assets::DESK_PATH},
};
use axum::response::Response;
use leptos::prelude::*;
use std::collections::HashMap;

/// `GET /beheer`
pub async fn get(visit: Visit, office: Office) -> Response {
    let page = page(&visit, &office).await;
    visit.answer(page)
}

async fn page(visit: &Visit, office: &Office) -> Result<Page, Problem> {
    let t = DeskTexts::of(visit.lang);
    let counts = match office.desk() {
        Some(desk) => store::counts(&visit.app.db, desk).await?,
        None => Vec::new(),
    };
    // What nobody answered, and who asks for a coordinator: by the code of the neighbourhood.
    let mut alone = HashMap::new();
    for place in office.desk().map(Desk::places).unwrap_or_default() {
        let unanswered = talk::limbo::count(&visit.app.db, &place.code, visit.now.timestamp()).await?;
        alone.insert(place.code.clone(), (unanswered, talk::desk::count(&visit.app.db, &place.code).await?));
    }
    let desk = office.desk().map(|desk| waiting(visit, desk, &counts, &alone));
    let municipalities = (!office.municipalities().is_empty()).then(|| {
        let links = office.municipalities().iter().map(|m| {
            let words = fill(t.municipality, &[("name", &m.name)]);
            view! { <li><a href=visit.href(&format!("/beheer/gemeente/{}", m.nis))>{words}</a></li> }
        });
        view! {
            <section>
                <h2>{t.your_municipalities}</h2>
                <ul class="ways">{links.collect_view()}</ul>
            </section>
        }
    });
    let mut page = Page::new(t.desk, "/beheer", None).private();
    page.scripts = vec![DESK_PATH.as_str()];
    page.main = view! {
        <h1>{fill(t.hello, &[("name", &office.member().account.name)])}</h1>
        {desk}
        {municipalities}
    }
    .into_any();
    Ok(page)
}

/// How many requests nobody answered, and how many conversations ask for a coordinator.
type Alone = HashMap<String, (i64, i64)>;

fn waiting(visit: &Visit, desk: &Desk, counts: &[Count], alone: &Alone) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let words = summary(visit, counts.iter()).unwrap_or_else(|| t.waits_nothing.to_owned());
    let button = (!counts.is_empty())
        .then(|| view! { <p><a class="button" href=visit.href("/beheer/wachtrij")>{t.open_queue}</a></p> });
    let late = counts.iter().map(|c| c.oldest).min().filter(|at| said::is_overdue(visit, *at));
    let late = late.map(|at| view! { <p class="note"><b>{t.overdue}.</b>" "{said::promised(visit, at)}</p> });
    let slugs: Vec<&str> = desk.places().iter().map(|place| place.slug.as_str()).collect();
    let slugs = slugs.join(" ");
    let several = desk.places().len() > 1;
    let places = desk.places().iter().map(|place| of_place(visit, place, counts, alone, several));
    view! {
        <section>
            <h2>{t.waiting_now}</h2>
            <p class="lead">{words}</p>
            {late}
            {button}
        </section>
        <section class="desks" data-desks=slugs>
            <h2>{t.your_places}</h2>
            {places.collect_view()}
        </section>
    }
    .into_any()
}

/// "Er wachten 3 dingen op jou, het oudste sinds gisteren." Nothing where nothing waits.
fn summary<'a>(visit: &Visit, counts: impl Iterator<Item = &'a Count> + Clone) -> Option<String> {
    let t = DeskTexts::of(visit.lang);
    let oldest = counts.clone().map(|c| c.oldest).min()?;
    let items: i64 = counts.map(|c| c.items).sum();
    let words = if items == 1 { t.waits_one } else { t.waits_several };
    Some(fill(words, &[("n", &items.to_string()), ("since", &said::since(visit, oldest))]))
}

fn of_place(visit: &Visit, place: &Neighbourhood, counts: &[Count], alone: &Alone, several: bool) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let (unanswered, asked) = alone.get(&place.code).copied().unwrap_or_default();
    let with_number = |words: &str, n: i64| if n == 0 { words.to_owned() } else { format!("{words}: {n}") };
    let here: Vec<&Count> = counts.iter().filter(|c| c.neighbourhood == place.code).collect();
    // With one neighbourhood it stands above already.
    let words = several.then(|| {
        let words = summary(visit, here.iter().copied()).unwrap_or_else(|| t.waits_nothing_here.to_owned());
        view! { <p>{words}</p> }
    });
    let kinds = here.iter().filter_map(|c| {
        let kind = Kind::from_word(&c.kind)?;
        let part = Part { kind: Some(kind), place: Some(place.code.clone()) };
        let words = format!("{}: {}", t.kind(kind), c.items);
        Some(view! { <li><a href=queue::address(visit, &part, None)>{words}</a></li> })
    });
    let ways = [
        (format!("/beheer/{}/activiteiten", place.slug), t.activities.to_owned()),
        (format!("/beheer/{}/wandelingen", place.slug), WalkTexts::of(visit.lang).walks.to_owned()),
        (format!("/beheer/{}/berichten", place.slug), t.notices.to_owned()),
        (format!("/beheer/{}/mensen", place.slug), t.people.to_owned()),
        (format!("/beheer/{}/kaarten", place.slug), t.cards.to_owned()),
        (format!("/beheer/{}/doorverwijskaartjes", place.slug), ReferralTexts::of(visit.lang).desk_title.to_owned()),
        (format!("/beheer/{}/themas", place.slug), ThemeTexts::of(visit.lang).title.to_owned()),
        (format!("/beheer/{}/zonder-antwoord", place.slug), with_number(t.unanswered, unanswered)),
        (format!("/beheer/{}/gesprekken", place.slug), with_number(t.conversations, asked)),
        (format!("/beheer/{}/helpen/nieuw", place.slug), t.post_for.to_owned()),
        (format!("/{}/helpen", place.slug), t.board.to_owned()),
    ]
    .map(|(href, words)| view! { <li><a href=visit.href(&href)>{words}</a></li> });
    view! {
        <article class="card desk">
            <h3>{place.name.clone()}</h3>
            {words}
            <ul class="ways">{kinds.collect_view()}{ways.collect_view()}</ul>
        </article>
    }
    .into_any()
}
