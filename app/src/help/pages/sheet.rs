//! The board on one A4 for the counter and the fridge: large letters, the code, the phone number.

use super::card;
use crate::{
    help::{
        Post, PostKind,
        sheet::{LINES, LINES_TRANSLATED, fits},
        store::board::{self, Asked},
    },
    i18n::{HelpTexts, Lang, count, fill},
    neighbourhoods::{Neighbourhood, qr},
    problem::Problem,
    text,
    ui::{Page, Visit, frame::phone_link},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// No sheet holds more than so many of one kind.
const READ_MOST: i64 = 60;
/// Longest words about when, on paper, in characters.
const WHEN_MOST: usize = 40;

/// `GET /hamont-lo/helpen/blad`
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let (t, now) = (HelpTexts::of(visit.lang), visit.now.timestamp());
    let asked = |kind| Asked { kind: Some(kind), ..Asked::default() };
    let db = &visit.app.db;
    let requests = board::posts(db, &place.code, asked(PostKind::Request), 0..READ_MOST, now).await?;
    let offers = board::posts(db, &place.code, asked(PostKind::Offer), 0..READ_MOST, now).await?;
    let (all, first_end) = board::count(db, &place.code, Asked::default(), now).await?;
    let tails = |posts: &[Post]| posts.iter().map(|p| tail(visit, &place, p)).collect::<Vec<_>>();
    let (asked_for, offered) = (tails(&requests), tails(&offers));
    let lengths = |posts: &[Post], tails: &[String]| {
        let length = |(post, tail): (&Post, &String)| post.words.title.chars().count() + 1 + tail.chars().count();
        posts.iter().zip(tails).map(length).collect::<Vec<_>>()
    };
    let room = if visit.lang == Lang::Nl { LINES } else { LINES_TRANSLATED };
    let (x, y) = fits(&lengths(&requests, &asked_for), &lengths(&offers, &offered), room);
    let left = usize::try_from(all).unwrap_or(0).saturating_sub(x + y);

    let list = |title: &'static str, posts: &[Post], tails: &[String]| {
        let lines = posts.iter().zip(tails).map(|(post, tail)| {
            let theirs = card::written_in(visit, &post.words.lang);
            view! { <li class="sheet-note"><strong lang=theirs>{post.words.title.clone()}</strong>" "{tail.clone()}</li> }
        });
        (!posts.is_empty()).then(|| view! { <section><h2>{title}</h2><ul>{lines.collect_view()}</ul></section> })
    };
    let empty = (all == 0).then(|| view! { <p class="nothing">{t.nothing_yet}</p> });
    let more = (left > 0).then(|| view! { <p class="more">{count(left, t.sheet_more_one, t.sheet_more)}</p> });
    let title = fill(t.sheet_title, &[("place", &place.name)]);
    let mut page = Page::new(t.print_board, format!("/{slug}/helpen/blad"), Some(place.clone()));
    page.paper = true;
    page.hidden = true;
    page.main = view! {
        <div class="screen-only">
            <p class="back"><a href=visit.href(&format!("/{slug}/helpen"))>{t.back_to_board}</a></p>
            <p class="stack"><button class="button js-only" type="button" data-print="">{visit.texts().print_this}</button></p>
            <noscript><p class="note">{visit.texts().print_hint}</p></noscript>
        </div>
        <div class="sheet">
            <header class="sheet-head">
                <p class="sheet-place">{place.name.clone()}" "<small>{place.municipality.name.clone()}</small></p>
                <h1>{title}</h1>
            </header>
            {empty}
            {list(t.sheet_requests, &requests[..x], &asked_for)}
            {list(t.sheet_offers, &offers[..y], &offered)}
            {more}
            {foot(visit, &place)}
        </div>
    }
    .into_any();
    Ok(page.kept(&place.code, super::board::right_until(visit, first_end)))
}

/// What stands behind the title: who, when, and where it is not here.
fn tail(visit: &Visit, board: &Neighbourhood, post: &Post) -> String {
    let mut parts = Vec::with_capacity(3);
    parts.push(card::name(post).unwrap_or(HelpTexts::of(visit.lang).somebody).to_owned());
    match text::cut(&post.words.availability, WHEN_MOST) {
        ("", _) => {}
        (when, false) => parts.push(when.replace('\n', " ")),
        (start, true) => parts.push(format!("{}…", start.replace('\n', " ").trim_end_matches([' ', '.', ',']))),
    }
    if post.neighbourhood != board.code {
        parts.extend(card::place_of(visit, post).map(|place| place.name.clone()));
    }
    parts.join(" · ")
}

fn foot(visit: &Visit, place: &Neighbourhood) -> impl IntoView + use<> {
    let (t, house) = (HelpTexts::of(visit.lang), visit.texts());
    let address = format!("{}{}", visit.app.public_url, visit.href(&format!("/{}/helpen", place.slug)));
    let shown = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    let code = qr::svg(&address, &fill(house.code_of, &[("address", &shown)]));
    let (call, number) = match place.phone() {
        Some((name, number)) => (format!("{},", fill(house.call_name, &[("name", name)])), number),
        None => (house.call.to_owned(), visit.app.phone.as_str()),
    };
    view! {
        <footer class="sheet-foot">
            <div class="code" inner_html=code.unwrap_or_default()></div>
            <div>
                <p>{t.sheet_how}</p>
                <p class="big">{call}" "{phone_link(number)}</p>
                <p>{house.more_on}" "<b>{shown}</b></p>
            </div>
        </footer>
    }
}
