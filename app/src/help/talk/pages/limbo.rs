//! Requests that nobody answered, for the coordinator of the neighbourhood, with offers that fit.

use super::{day, post_address};
use crate::{
    help::talk::store::{
        limbo::{self, SHOWN, Unanswered},
        write::Sending,
    },
    i18n::{TalkTexts, dates::capital, fill},
    people::{Coordinator, Sent},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Form, hidden},
        frame,
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

fn path(of: &Coordinator) -> String {
    format!("/beheer/{}/zonder-antwoord", of.place().slug)
}

/// `GET /beheer/{neighbourhood}/zonder-antwoord`
pub async fn get(visit: Visit, of: Coordinator) -> Response {
    let page = page(&visit, &of, false).await;
    visit.answer(page)
}

/// `POST /beheer/{neighbourhood}/zonder-antwoord`: passes an offer on.
pub async fn post(visit: Visit, Sent(of, fields): Sent<Coordinator>) -> Response {
    let (Ok(request), Ok(offer)) = (fields.get("vraag").parse(), fields.get("aanbod").parse()) else {
        return visit.answer(Err(Problem::BadRequest));
    };
    let sending = Sending {
        words: fields.get("aanbod"),
        form: fields.number(),
        house: &visit.app.public_url,
        now: visit.now.timestamp(),
    };
    match limbo::pass_on(&visit.app.db, &of, request, offer, sending).await {
        Ok(true) => redirect(&visit.href(&path(&of))),
        Ok(false) => visit.answer(page(&visit, &of, true).await),
        Err(error) => visit.answer(Err(error.into())),
    }
}

async fn page(visit: &Visit, of: &Coordinator, refused: bool) -> Result<Page, Problem> {
    let t = TalkTexts::of(visit.lang);
    let (app, now) = (&visit.app, visit.now.timestamp());
    let requests = limbo::unanswered(&app.db, of, &app.atlas(), now).await?;
    let total = limbo::count(&app.db, &of.place().code, now).await?;
    let words = if requests.is_empty() {
        view! { <p class="nothing">{t.limbo_none}</p> }.into_any()
    } else {
        let more = (total > SHOWN).then(|| view! { <p>{fill(t.limbo_more, &[("n", &total.to_string())])}</p> });
        view! { <p class="lead">{t.limbo_words}</p>{more} }.into_any()
    };
    let refused_words = refused.then(|| view! { <p class="note" role="alert">{t.pass_on_gone}</p> });
    let items = requests.iter().map(|one| request(visit, of, one));
    let mut page = Page::new(t.limbo_title, path(of), Some(of.place().clone())).private();
    page.status = if refused { 422 } else { 200 };
    page.main = view! { {frame::to_desk(visit)}<h1>{t.limbo_title}</h1>{refused_words}{words}{items.collect_view()} }
        .into_any();
    Ok(page)
}

fn request(visit: &Visit, of: &Coordinator, one: &Unanswered) -> AnyView {
    let t = TalkTexts::of(visit.lang);
    let post = &one.request;
    let href = post_address(visit, &post.neighbourhood, post.id).map(|address| visit.href(&address));
    let since = fill(t.limbo_since, &[("day", &day(visit, post.published.unwrap_or(post.created)))]);
    let fits = one.fits.iter().map(|(fit, offer)| {
        let place = visit.app.atlas().by_code(&offer.neighbourhood);
        let mut facts = vec![match place.filter(|_| !fit.same_neighbourhood) {
            Some(place) => fill(t.fits_from, &[("place", &place.name)]),
            None => t.fits_here.to_owned(),
        }];
        if !fit.shared.is_empty() {
            facts.push(fill(t.fits_shared, &[("words", &fit.shared.join(", "))]));
        }
        let facts = facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
        let offered = post_address(visit, &offer.neighbourhood, offer.id).map(|address| visit.href(&address));
        let way = match one.passed_on.get(&offer.id) {
            Some(at) => view! { <p class="found">{fill(t.passed_on, &[("day", &day(visit, *at))])}</p> }.into_any(),
            None => {
                let name = fill(t.pass_on_of, &[("offer", &offer.words.title)]);
                view! {
                    <form method="post" action=visit.href(&path(of))>
                        {Form::default().head(visit)}
                        {hidden("vraag", post.id.to_string())}
                        {hidden("aanbod", offer.id.to_string())}
                        <button class="button plain" type="submit" aria-label=name>{t.pass_on}</button>
                    </form>
                }
                .into_any()
            }
        };
        view! {
            <li>
                <p><a href=offered dir="auto">{offer.words.title.clone()}</a></p>
                <p class="when-suits" dir="auto">{offer.words.availability.clone()}</p>
                <ul class="facts">{facts}</ul>
                {way}
            </li>
        }
    });
    let fits = if one.fits.is_empty() {
        view! { <p>{t.fits_none}</p> }.into_any()
    } else {
        view! { <h3>{t.fits}</h3><ul class="ways">{fits.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="limbo">
            <h2><a href=href dir="auto">{post.words.title.clone()}</a></h2>
            <p class="hint">{capital(&since)}</p>
            <p dir="auto">{post.words.availability.clone()}</p>
            {fits}
        </section>
    }
    .into_any()
}
