//! How the form of a walk looks: its fields, the map beside them, the buttons.

use super::{MOMENTS, STAND};
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
        Some(_) => ("open", d.open),
        None => ("sluit", d.close),
    };
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
            <div class="stack"><button class="button plain" type="submit" name="doe" value=seen.0>{seen.1}</button></div>
            <h2>{d.closing}</h2>
            {reason(d).line(form, visit)}
            <div class="stack"><button class="button plain" type="submit" name="doe" value=path.0>{path.1}</button></div>
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
