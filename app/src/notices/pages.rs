//! Notices as everybody reads them: two on the front page, all of them on a page of their own.

pub mod desk;

use super::{FRONT_MOST, Notice, store};
use crate::{
    clock,
    i18n::{InboxTexts, NoticeTexts, dates, fill},
    neighbourhoods::Neighbourhood,
    problem::Problem,
    ui::{Page, Visit},
};
use axum::{extract::Path, response::Response};
use jiff::{Timestamp, ToSpan};
use leptos::prelude::*;

/// `GET /hamont-lo/berichten`
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let t = NoticeTexts::of(visit.lang);
    let place = visit.neighbourhood(slug)?;
    let found = store::newest(&visit.app.db, &place.code, visit.now.timestamp()).await?;
    let none = found.is_empty().then(|| view! { <p class="nothing">{t.none}</p> });
    let list = found.iter().map(|n| said(visit, n, false)).collect_view();
    let mut page = Page::new(t.title, format!("/{slug}/berichten"), Some(place.clone()));
    page.description = fill(t.description, &[("place", &place.name)]);
    page.main = view! {
        <p class="back"><a href=visit.href(&format!("/{slug}"))>{visit.texts().back_to_front}</a></p>
        <h1>{t.title}</h1>
        <p class="lead">{t.words}</p>
        {none}
        {list}
    }
    .into_any();
    let midnight = clock::midnight(visit.today().saturating_add(1.day()));
    Ok(page.kept(&place.code, midnight))
}

/// What stands on the front page, and until when that is right.
pub async fn front(visit: &Visit, place: &Neighbourhood) -> Result<Option<(AnyView, Timestamp)>, Problem> {
    let t = NoticeTexts::of(visit.lang);
    let now = visit.now.timestamp();
    let mut found = store::newest(&visit.app.db, &place.code, now).await?;
    found.retain(|n| n.until > now.as_second());
    found.truncate(FRONT_MOST);
    let Some(until) = found.iter().map(|n| n.until).min() else { return Ok(None) };
    let list = found.iter().map(|n| said(visit, n, true)).collect_view();
    let all = visit.href(&format!("/{}/berichten", place.slug));
    let view = view! {
        <h2>{t.title}</h2>
        {list}
        <p class="onward"><a href=all>{t.all}</a></p>
    };
    Ok(Some((view.into_any(), Timestamp::from_second(until).unwrap_or(Timestamp::MAX))))
}

/// One notice, as it is read; `under` a heading of its own, or right below the title of the page.
pub fn said(visit: &Visit, notice: &Notice, under: bool) -> AnyView {
    let day = clock::local(Timestamp::from_second(notice.created).unwrap_or(Timestamp::UNIX_EPOCH)).date();
    let words = dates::full(visit.lang, day, visit.today());
    let theirs = (notice.lang != visit.lang.tag()).then(|| notice.lang.clone());
    let paragraphs =
        notice.body.split("\n\n").filter(|p| !p.trim().is_empty()).map(|p| view! { <p>{p.to_owned()}</p> });
    let theme = notice.theme.map(|theme| {
        let name = InboxTexts::of(visit.lang).theme(theme);
        view! { <p class="hint">{fill(NoticeTexts::of(visit.lang).of_theme, &[("theme", name)])}</p> }
    });
    let title = notice.title.clone();
    let heading = if under {
        view! { <h3 lang=theirs.clone()>{title}</h3> }.into_any()
    } else {
        view! { <h2 lang=theirs.clone()>{title}</h2> }.into_any()
    };
    view! {
        <article class="notice" id=format!("b-{}", notice.id.simple())>
            {heading}
            {theme}
            <div class="story" lang=theirs>{paragraphs.collect_view()}</div>
            <time datetime=day.to_string()>{words}</time>
        </article>
    }
    .into_any()
}
