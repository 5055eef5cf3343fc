//! Choosing a neighbourhood: once, and again whenever one likes.

use super::{Neighbourhood, qr, search::QUERY_MOST};
pub mod manage;
pub mod pick;

use crate::{
    i18n::{Lang, count, fill},
    problem::Problem,
    revision::EVERYWHERE,
    text,
    ui::{
        Page, Visit,
        frame::{languages, phone_link},
        page::{Door, redirect},
    },
};
use axum::{
    Form,
    body::Body,
    extract::{Path, rejection::FormRejection},
    http::{HeaderValue, header},
    response::Response,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Up to so many neighbourhoods are shown without searching.
const SHOW_ALL_MOST: usize = 60;

/// `GET /`: leads to the chosen neighbourhood, unless another is to be chosen.
pub async fn choose(visit: Visit) -> Response {
    let mut search = String::new();
    let mut again = false;
    for (key, value) in form_urlencoded::parse(visit.query.as_bytes()) {
        match key.as_ref() {
            "zoek" => search = value.into_owned(),
            "kies" => again = true,
            _ => {}
        }
    }
    if search.is_empty() && !again {
        let chosen = visit.chosen.as_ref().and_then(|slug| visit.app.atlas().at(slug));
        if let Some(place) = chosen {
            let mut response = redirect(&visit.href(&format!("/{}", place.slug)));
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            return response;
        }
    }
    let page = page(&visit, search.trim());
    visit.answer(Ok(page))
}

/// What the form on `/` sends.
#[derive(serde::Deserialize)]
pub struct Choice {
    buurt: String,
}

/// `POST /`: keeps the choice in a cookie for a year, and leads there.
pub async fn chosen(visit: Visit, form: Result<Form<Choice>, FormRejection>) -> Response {
    let Ok(Form(choice)) = form else { return visit.answer(Err(Problem::BadRequest)) };
    let place = match visit.neighbourhood(&choice.buurt) {
        Ok(place) => place,
        Err(problem) => return visit.answer(Err(problem)),
    };
    let mut response = redirect(&visit.href(&format!("/{}", place.slug)));
    let secure = if visit.app.public_url.starts_with("https:") { "; Secure" } else { "" };
    let cookie = format!("keuvel-buurt={}; Path=/; Max-Age=31536000; SameSite=Lax{secure}", place.slug);
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn page(visit: &Visit, search: &str) -> Page {
    let t = visit.texts();
    let atlas = visit.app.atlas();
    let (asked, cut) = text::cut(search, QUERY_MOST);
    let hits = atlas.search(asked);
    let found = if search.is_empty() {
        everything(visit).into_any()
    } else if hits.is_empty() {
        view! {
            <p class="nothing" role="status">{fill(t.no_neighbourhood_found, &[("typed", asked)])}</p>
            <p>{t.no_neighbourhood_hint}" "{phone_link(&visit.app.phone)}</p>
            {everything(visit)}
        }
        .into_any()
    } else {
        view! {
            <p class="found" role="status">{count(hits.len(), t.one_neighbourhood, t.n_neighbourhoods)}</p>
            {buttons(visit, &hits, true)}
        }
        .into_any()
    };
    let most = QUERY_MOST.to_string();
    let cut = cut.then(|| view! { <p class="note">{fill(t.search_cut, &[("n", &most)])}</p> });
    let mut page = Page::new(t.choose_neighbourhood, "/", None);
    page.door = Door::Start;
    page.hidden = !search.is_empty();
    page.main = view! {
        {languages(visit, &Lang::ALL, "/?kies=ja")}
        <h1>{t.choose_title}</h1>
        <p class="lead">{t.choose_words}</p>
        <form class="find" method="get" action=visit.href("/") role="search">
            <label for="zoek">{t.choose_label}</label>
            <p class="hint" id="zoek-hint">{t.choose_hint}</p>
            <input id="zoek" type="search" name="zoek" value=asked.to_owned() maxlength=most.clone() autocomplete="address-level3" aria-describedby="zoek-hint" />
            <button class="button" type="submit">{t.search}</button>
        </form>
        {cut}
        {found}
    }
    .into_any();
    page
}

/// All of them by municipality; with all of Flanders, the municipalities alone.
fn everything(visit: &Visit) -> impl IntoView + use<> {
    let t = visit.texts();
    let atlas = visit.app.atlas();
    if atlas.all().is_empty() {
        return view! { <p class="note">{t.no_neighbourhoods_yet}</p> }.into_any();
    }
    let municipalities = atlas.municipalities();
    if atlas.all().len() > SHOW_ALL_MOST {
        let links = municipalities.into_iter().map(|(m, list)| {
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("zoek", &m.name).finish();
            let n = count(list.len(), t.one_neighbourhood, t.n_neighbourhoods);
            view! { <li><a href=visit.href(&format!("/?{query}"))>{m.name.clone()}</a>" "<small>{n}</small></li> }
        });
        return view! { <h2>{t.by_municipality}</h2><ul class="ways columns">{links.collect_view()}</ul> }.into_any();
    }
    let sections = municipalities.into_iter().map(|(m, list)| {
        view! { <section><h2>{m.name.clone()}</h2>{buttons(visit, &list, false)}</section> }
    });
    sections.collect_view().into_any()
}

fn buttons(visit: &Visit, places: &[Arc<Neighbourhood>], municipality: bool) -> impl IntoView + use<> {
    let list = places.iter().map(|n| {
        let where_ = municipality.then(|| {
            let postcodes = n.municipality.postcodes.join(", ");
            view! { " "<small>{format!("{} {postcodes}", n.municipality.name)}</small> }
        });
        view! { <li><button class="choice" type="submit" name="buurt" value=n.slug.clone()><b>{n.name.clone()}</b>{where_}</button></li> }
    });
    view! { <form method="post" action=visit.href("/")><ul class="choices">{list.collect_view()}</ul></form> }
}

/// `GET /hamont-lo/qr.svg`: the address of the neighbourhood as a code, for posters.
pub async fn code(visit: Visit, Path(slug): Path<String>) -> Response {
    let place = match visit.neighbourhood(&slug) {
        Ok(place) => place,
        Err(problem) => return visit.answer(Err(problem)),
    };
    let address = format!("{}{}", visit.app.public_url, visit.href(&format!("/{slug}")));
    let Some(svg) = qr::svg(&address, &place.name) else { return visit.answer(Err(Problem::NotFound)) };
    let mut response = Response::new(Body::from(svg));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    response
        .extensions_mut()
        .insert(crate::ui::page::Keep { scope: EVERYWHERE.to_owned(), until: jiff::Timestamp::MAX });
    response
}
