//! The front page of a neighbourhood: what is there today and this week?

use super::right_until;
use crate::{
    activities::store::{self, Listed},
    clock, directory,
    i18n::{ConcernTexts, DirectoryTexts, HelpTexts, count, dates, fill, walks::WalkTexts},
    neighbourhoods::Neighbourhood,
    notices,
    problem::Problem,
    ui::{Page, Visit, cards, frame::languages, icons, page::Door},
};
use axum::{extract::Path, response::Response};
use jiff::{ToSpan, civil::Date};
use leptos::{prelude::*, tachys::html::InertElement};
use std::sync::Arc;

/// So many moments of the days after today are shown; the others are one press away.
const THIS_WEEK_MOST: usize = 6;

pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let (lang, t, today) = (visit.lang, visit.texts(), visit.today());
    let h = HelpTexts::of(lang);
    let tomorrow = today.saturating_add(1.day());
    let until = clock::midnight(today.saturating_add(7.days()));
    let listed = store::list(&visit.app.db, &place.code, visit.now.timestamp(), until).await?;
    let (now, later): (Vec<&Listed>, Vec<&Listed>) = listed.iter().partition(|l| l.starts < clock::midnight(tomorrow));

    let heading = view! {
        <h1><span class="today relative">{dates::capital(t.today)}</span>" "{dates::full(lang, today, today)}</h1>
    };
    let of_today = if now.is_empty() {
        nothing_today(visit, &place, &later).into_any()
    } else {
        cards::cards(visit, &place, now, false).into_any()
    };
    let week = (!later.is_empty()).then(|| {
        let shown = later.into_iter().take(THIS_WEEK_MOST);
        view! {
            <h2>{t.this_week}</h2>
            {cards::cards(visit, &place, shown, true)}
        }
    });
    let directory = directory::store::any(&visit.app.db, &place).await?;
    let directory = directory.then(|| {
        let href = visit.href(&format!("/{slug}/sociale-kaart"));
        view! { <a href=href>{DirectoryTexts::of(lang).door}</a> }
    });
    let going_on = listed.iter().filter(|l| l.status.takes_place()).count();
    let news = notices::pages::front(visit, &place).await?;
    let until_news = news.as_ref().map(|(_, until)| *until);
    let news = news.map(|(view, _)| view);
    let list = visit.href(&format!("/{slug}/activiteiten"));
    let mut page = Page::new(place.name.clone(), format!("/{slug}"), Some(place.clone()));
    page.description = fill(t.front_description, &[("place", &place.name), ("municipality", &place.municipality.name)]);
    page.door = Door::Start;
    page.main = view! {
        {languages(visit, &page.languages, &page.canonical)}
        {heading}
        <h2 class="unseen">{t.on_the_programme}</h2>
        {of_today}
        <div class="doors">
            <a class="door" href=list.clone()>
                {InertElement::new(icons::TALK)}
                <span><b>{t.meet}</b>" "<small>{count(going_on, t.one_moment_this_week, t.n_moments_this_week)}</small></span>
            </a>
            {walks(visit, &place)}
            <a class="door" href=visit.href(&format!("/{slug}/helpen"))>
                {InertElement::new(icons::HANDS)}
                <span><b>{h.help}</b>" "<small>{h.help_door}</small></span>
            </a>
        </div>
        {week}
        {news}
        <p class="onward">
            <a href=list>{t.all_of_this_week}</a>
            <a href=visit.href(&format!("/{slug}/weekprogramma"))>{t.print_week}</a>
            {directory}
            <a href=visit.href(&format!("/{slug}/doorgeven"))>{ConcernTexts::of(lang).door}</a>
        </p>
        {make_mine(visit, &place)}
    }
    .into_any();
    let right = right_until(&visit.now, &listed);
    Ok(page.kept(&place.code, until_news.map_or(right, |until| until.min(right))))
}

/// A day without moments says what there is next.
fn nothing_today(visit: &Visit, place: &Neighbourhood, later: &[&Listed]) -> impl IntoView + use<> {
    let t = visit.texts();
    let next = later.iter().find(|l| l.status.takes_place()).map(|l| {
        let starts = clock::local(l.starts);
        let day = dates::relative(visit.lang, starts.date(), visit.today());
        let relative = day.map(|word| view! { <span class="relative">{word}", "</span> });
        let full = dates::full(visit.lang, starts.date(), visit.today());
        let href = visit.href(&format!("/{}/activiteiten/{}?dag={}", place.slug, l.slug, starts.date()));
        view! { <p>{t.next_is}" "{relative}{full}": "<a href=href lang=visit.contributed(&l.card.lang)>{l.title().to_owned()}</a>"."</p> }
    });
    view! {
        <p class="nothing">{t.nothing_today}</p>
        {next}
    }
}

/// The door to the walks, where there are any.
fn walks(visit: &Visit, place: &Neighbourhood) -> Option<impl IntoView + use<>> {
    let t = WalkTexts::of(visit.lang);
    (place.walks > 0).then(|| {
        view! {
            <a class="door" href=visit.href(&format!("/{}/wandelingen", place.slug))>
                {InertElement::new(icons::PATH)}
                <span><b>{t.walks}</b>" "<small>{count(place.walks, t.one_walk, t.n_walks)}</small></span>
            </a>
        }
    })
}

/// Without JavaScript a press keeps this neighbourhood for the device; with it, the first visit did.
fn make_mine(visit: &Visit, place: &Arc<Neighbourhood>) -> impl IntoView + use<> {
    let t = visit.texts();
    view! {
        <form class="mine" method="post" action=visit.href("/")>
            <button class="button plain" type="submit" name="buurt" value=place.slug.clone()>{fill(t.make_mine, &[("place", &place.name)])}</button>
            <p class="hint">{t.make_mine_hint}</p>
        </form>
    }
}

/// The heading of a day in a list: "vandaag" marked, always with the date beside it.
pub fn day_heading(visit: &Visit, day: Date) -> impl IntoView + use<> {
    let relative = dates::relative(visit.lang, day, visit.today());
    let class = if day == visit.today() { "today relative" } else { "relative" };
    let word = relative.map(|word| view! { <span class=class>{dates::capital(word)}</span>" " });
    view! { <h2 class="day">{word}{dates::full(visit.lang, day, visit.today())}</h2> }
}
