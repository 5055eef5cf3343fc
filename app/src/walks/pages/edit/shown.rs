//! How the form of a walk looks: its fields, the map beside them, the buttons.

use super::{MOMENTS, REMOVE, STAND, SURE};
use crate::{
    activities::{forms::LANGUAGES, store},
    i18n::{WalkDeskTexts, dates, walks::WalkTexts},
    people::Coordinator,
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
    },
    walks::{
        LINE_MOST, STORY_MOST, State, Walk,
        pages::{self, desk::address, read, rows, standing::Standing},
    },
};
use leptos::prelude::*;
use uuid::Uuid;

/// The fields above the rows, in their order.
pub fn fields(t: &WalkDeskTexts) -> [Field; 6] {
    [
        Field::new("naam", t.name).most(LINE_MOST),
        Field::new("verhaal", t.story).most(STORY_MOST).optional(),
        Field::new("start", t.start).most(LINE_MOST).optional(),
        Field::new("route", t.directions).most(LINE_MOST).optional(),
        Field::new("zorg", t.keeper).most(LINE_MOST).optional(),
        Field::new("telefoon", t.phone).kind("tel").most(40).optional(),
    ]
}

pub fn reason(t: &WalkDeskTexts) -> Field {
    Field::new("reden", t.reason).most(LINE_MOST)
}

fn press(value: &'static str, words: &'static str) -> AnyView {
    view! { <div class="stack"><button class="button plain" type="submit" name="doe" value=value>{words}</button></div> }
        .into_any()
}

/// The way out of a draft: thrown away, or, where the next import would bring it back, put away.
fn away(visit: &Visit, walk: &Walk, form: &Form) -> Option<AnyView> {
    let d = WalkDeskTexts::of(visit.lang);
    let ways = match (walk.state, &walk.uid) {
        (State::Draft, None) => {
            let sure = Field::new(SURE, d.sure).tick(form, visit);
            view! { {sure}{press(REMOVE, d.remove)} }.into_any()
        }
        (State::Draft, Some(_)) => {
            view! { <p class="hint">{d.put_away_hint}</p>{press("verberg", d.put_away)} }.into_any()
        }
        (State::Published | State::Hidden, _) => return None,
    };
    Some(view! { <h2>{d.unwanted}</h2>{ways} }.into_any())
}

pub async fn page(visit: &Visit, of: &Coordinator, walk: &Walk, form: &Form) -> Result<Page, Problem> {
    let (d, t) = (WalkDeskTexts::of(visit.lang), WalkTexts::of(visit.lang));
    let line = walk.body.line();
    let drawing = pages::map(visit, walk, &line, &walk.body.along(&line)).await?;
    let credit = pages::credit(t, &drawing);
    let own = format!("{}/{}", address(of), walk.slug);
    let answers = [("", d.unknown), ("ja", d.yes), ("nee", d.no)].map(|(v, w)| (v.to_owned(), w.to_owned()));
    let ask =
        |name: &'static str, words: &'static str| Field::new(name, words).optional().select(form, visit, &answers);
    let [name, story, start, directions, keeper, phone] = fields(d);
    let saved = (visit.query == "bewaard=ja").then(|| view! { <p class="note" role="status">{d.saved}</p> });
    let moments: Vec<_> =
        moments(visit, of, walk).await?.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
    let moments = (!moments.is_empty()).then(|| {
        let ticks = Field::new(MOMENTS, d.moments_which).hint(d.moments_hint).optional().ticks(form, visit, &moments);
        view! { <details class="filter" open=form.fields.has(MOMENTS)><summary>{d.moments}</summary>{ticks}</details> }
    });
    let see = (walk.state == State::Published).then(|| {
        let href = visit.href(&format!("/{}/wandelingen/{}", of.place().slug, walk.slug));
        view! { <p class="onward"><a href=href>{d.see}</a></p> }
    });
    let seen = match walk.state {
        State::Published => ("verberg", d.hide),
        State::Draft | State::Hidden => ("publiceer", d.publish),
    };
    let path = match walk.closed {
        Some(_) => vec![("sluit", d.change_reason), ("open", d.open)],
        None => vec![("sluit", d.close)],
    };
    let path = path.into_iter().map(|(value, words)| press(value, words));
    let mut page = Page::new(form.title(visit, d.correct), own.clone(), Some(of.place().clone())).private();
    page.status = form.status();
    page.main = view! {
        <p class="back"><a href=visit.href(&address(of))>{d.back}</a></p>
        <h1>{walk.body.title.clone()}</h1>
        {saved}
        {read::said(visit)}
        {pages::standing::standing(visit, &Standing::of(walk, &line))}
        {see}
        <figure class="map-beside"><div class="map-window" inner_html=drawing.svg></div>{credit}</figure>
        <form method="post" action=visit.href(&own) novalidate=true>
            {form.head(visit)}
            {hidden(STAND, form.fields.get(STAND))}
            {name.line(form, visit)}
            {story.rows(8).text(form, visit)}
            {Field::new("taal", d.written_in).select(form, visit, &languages(visit, form))}
            {start.line(form, visit)}
            {directions.line(form, visit)}
            {ask("trap", d.step_free)}
            {ask("rollator", d.walker)}
            {ask("kinderwagen", d.pram)}
            {ask("licht", d.lit)}
            {keeper.line(form, visit)}
            {phone.line(form, visit)}
            {moments}
            <h2>{d.stops}</h2>
            <p class="hint">{d.stops_hint}</p>
            {rows::view(d, t, form)}
            <div class="stack"><button class="button" type="submit" name="doe" value="bewaar">{d.save}</button></div>
            {press(seen.0, seen.1)}
            <h2>{d.closing}</h2>
            {reason(d).line(form, visit)}
            {path.collect_view()}
            {away(visit, walk, form)}
        </form>
    }
    .into_any();
    Ok(page)
}

/// The languages in which a walk can be written, its own among them.
fn languages(visit: &Visit, form: &Form) -> Vec<(String, String)> {
    let own = Some(form.fields.get("taal")).filter(|tag| !tag.is_empty() && !LANGUAGES.contains(tag));
    let tags = LANGUAGES.into_iter().chain(own);
    tags.map(|tag| (tag.to_owned(), dates::capital(&visit.texts().language(tag)))).collect()
}

/// The activities of the neighbourhood, which can lie on this walk; those that do come first.
pub async fn moments(visit: &Visit, of: &Coordinator, walk: &Walk) -> Result<Vec<(Uuid, String)>, Problem> {
    let mut found = store::ids(&visit.app.db, &of.place().code).await?;
    found.sort_by_key(|(id, _)| !walk.body.moments.contains(id));
    Ok(found)
}
