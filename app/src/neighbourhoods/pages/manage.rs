//! The neighbourhoods of a municipality, for its administrator: another name, two that become one, one that becomes two.

use crate::{
    activities::store as activities,
    i18n::{PlacesTexts, fill},
    neighbourhoods::{Neighbourhood, store::change},
    people::{Administrator, Sent, Typed},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form, hidden},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// Longest name of a neighbourhood, in characters.
const NAME_MOST: usize = 60;
const RENAME: &str = "hernoemen";
const MERGE: &str = "samenvoegen";
const SPLIT: &str = "splitsen";

fn list_address(by: &Administrator) -> String {
    format!("/beheer/gemeente/{}/buurten", by.municipality().nis)
}

/// `GET /beheer/gemeente/72037/buurten`
pub async fn list(visit: Visit, by: Administrator) -> Response {
    let t = PlacesTexts::of(visit.lang);
    let here = list_address(&by);
    let rows = by.places().iter().map(|place| {
        let href = visit.href(&format!("{here}/{}", place.slug));
        view! {
            <li>
                <p class="desk-name"><a href=href>{place.name.clone()}</a></p>
                <span>{format!("/{}", place.slug)}</span>
            </li>
        }
    });
    let mut page = Page::new(t.title, here.clone(), None).private();
    page.main = view! {
        <p class="back"><a href=visit.href(&format!("/beheer/gemeente/{}", by.municipality().nis))>{by.municipality().name.clone()}</a></p>
        <h1>{t.title}</h1>
        <p class="lead">{t.words}</p>
        <ul class="desk-list">{rows.collect_view()}</ul>
    }
    .into_any();
    visit.answer(Ok(page))
}

fn own(by: &Administrator, slug: &str) -> Result<Arc<Neighbourhood>, Problem> {
    by.places().iter().find(|p| p.slug == slug).cloned().ok_or(Problem::NotFound)
}

/// `GET /beheer/gemeente/72037/buurten/hamont-lo`
pub async fn get(visit: Visit, by: Administrator, typed: Typed, Path((_, slug)): Path<(String, String)>) -> Response {
    let page = async {
        let place = own(&by, &slug)?;
        let form = Form::typed_or(typed.0, || Fields::default().with("naam", place.name.clone()));
        page(&visit, &by, &place, &form).await
    };
    let page = page.await;
    visit.answer(page)
}

/// `POST` to the same address.
pub async fn post(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    Sent(by, fields): Sent<Administrator>,
) -> Response {
    let answer = write(&visit, &by, &slug, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

/// A name as it is kept: one line with letters in it. `None` where it is not, or too long.
fn name(typed: &str) -> Option<String> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let sound =
        line.chars().any(char::is_alphabetic) && line.chars().count() <= NAME_MOST && !line.contains(['<', '>', '/']);
    sound.then_some(line)
}

async fn write(visit: &Visit, by: &Administrator, slug: &str, mut form: Form) -> Result<Response, Problem> {
    let t = PlacesTexts::of(visit.lang);
    let place = own(by, slug)?;
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let list = list_address(by);
    let done = match form.fields.get("wat") {
        RENAME => match name(form.fields.get("naam")) {
            Some(name) => Some(change::rename(db, by, &place, &name, now).await?),
            None => {
                form.refuse("naam", t.name_wrong);
                None
            }
        },
        MERGE => {
            let chosen = form.fields.get("naar").to_owned();
            let into = by.places().iter().find(|p| p.slug == chosen && p.code != place.code);
            let sure = form.fields.has("zeker");
            match into {
                Some(into) if sure => {
                    if !change::merge(db, by, &place, into, now).await? {
                        form.refuse("naar", t.not_there);
                    }
                    Some(into.slug.clone()).filter(|_| form.is_sound())
                }
                Some(_) => {
                    form.refuse("zeker", t.be_sure);
                    None
                }
                None => {
                    form.refuse("naar", t.which_missing);
                    None
                }
            }
        }
        SPLIT => {
            let chosen: Vec<Uuid> = form.fields.all("activiteit").filter_map(|id| id.parse().ok()).collect();
            match name(form.fields.get("nieuw")) {
                Some(name) => {
                    let made = change::split(db, by, &place, &name, &chosen, now).await?;
                    if made.is_none() {
                        form.refuse("nieuw", t.no_code_left);
                    }
                    made
                }
                None => {
                    form.refuse("nieuw", t.name_wrong);
                    None
                }
            }
        }
        _ => return Err(Problem::BadRequest),
    };
    let Some(_) = done else {
        return Ok(visit.answer(page(visit, by, &place, &form).await));
    };
    // This server shows it at once; the others follow within a second.
    visit.app.reload_atlas().await?;
    Ok(redirect(&visit.href(&list)))
}

async fn page(visit: &Visit, by: &Administrator, place: &Arc<Neighbourhood>, form: &Form) -> Result<Page, Problem> {
    let t = PlacesTexts::of(visit.lang);
    let list = list_address(by);
    let here = format!("{list}/{}", place.slug);
    let others: Vec<_> =
        by.places().iter().filter(|p| p.code != place.code).map(|p| (p.slug.clone(), p.name.clone())).collect();
    let titles = activities::manage::to_divide(&visit.app.db, by, &place.code).await?;
    let more = (titles.len() >= activities::CHOICE_MOST).then(|| {
        view! { <p class="note">{fill(t.split_most, &[("n", &activities::CHOICE_MOST.to_string()), ("name", &place.name)])}</p> }
    });
    let activities: Vec<_> = titles.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
    // What is wrong stands at the form that was sent, and each form has a number of its own.
    let fresh = Form::new(Fields::default().with("naam", place.name.clone()));
    let of = |what: &str| if form.fields.get("wat") == what || !form.fields.has("wat") { form } else { &fresh };
    let (first, second, third) = (of(RENAME), of(MERGE), of(SPLIT));
    let head = |form: &Form, what: &'static str| {
        let summary = (form.fields.get("wat") == what).then(|| form.head(visit));
        view! { {summary}{hidden("wat", what)} }.into_any()
    };
    let merge = (!others.is_empty()).then(|| {
        let mut options = vec![(String::new(), t.choose.to_owned())];
        options.extend(others);
        view! {
            <section class="group">
                <h2>{t.merge}</h2>
                <p>{fill(t.merge_words, &[("name", &place.name)])}</p>
                <form class="long" method="post" action=visit.href(&here) novalidate=true>
                    {head(second, MERGE)}
                    {Field::new("naar", t.merge_into).select(second, visit, &options)}
                    {Field::new("zeker", t.sure).tick(second, visit)}
                    <button class="button plain" type="submit">{t.merge_press}</button>
                </form>
            </section>
        }
    });
    let mut page = Page::new(form.title(visit, &place.name), here.clone(), None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&list)>{t.title}</a></p>
        <h1>{place.name.clone()}</h1>
        <section class="group">
            <h2>{t.rename}</h2>
            <p>{t.rename_words}</p>
            <form class="long" method="post" action=visit.href(&here) novalidate=true>
                {head(first, RENAME)}
                {Field::new("naam", t.name).most(NAME_MOST).line(first, visit)}
                <button class="button" type="submit">{t.rename_press}</button>
            </form>
        </section>
        {merge}
        <section class="group">
            <h2>{t.split}</h2>
            <p>{t.split_words}</p>
            {more}
            <form class="long" method="post" action=visit.href(&here) novalidate=true>
                {head(third, SPLIT)}
                {Field::new("nieuw", t.new_name).most(NAME_MOST).line(third, visit)}
                {Field::new("activiteit", t.which_activities).optional().ticks(third, visit, &activities)}
                <button class="button plain" type="submit">{t.split_press}</button>
            </form>
        </section>
    }
    .into_any();
    Ok(page)
}
