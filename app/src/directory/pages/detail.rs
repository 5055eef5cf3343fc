//! One service: who it is for, when to call, where it is.

use super::{call, hours_words};
use crate::{
    directory::{Service, store},
    i18n::{DirectoryTexts, dates, fill, recurrence::join},
    problem::Problem,
    revision::EVERYWHERE,
    text,
    ui::{Page, Visit},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// `GET /{neighbourhood}/sociale-kaart/{service}`
pub async fn get(visit: Visit, Path((slug, service)): Path<(String, String)>) -> Response {
    let page = page(&visit, &slug, &service).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str, address: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let (t, house) = (DirectoryTexts::of(visit.lang), visit.texts());
    let back = visit.href(&format!("/{slug}/sociale-kaart"));
    let Some(service) = store::by_slug(&visit.app.db, &place, address).await? else {
        let mut page = Page::new(t.unknown, visit.path.clone(), Some(place));
        page.status = 404;
        page.hidden = true;
        page.main =
            view! { <h1>{t.unknown}</h1><p class="stack"><a class="button" href=back>{t.back}</a></p> }.into_any();
        return Ok(page);
    };
    let d = &service.details;
    let lang = visit.contributed(&d.lang);
    let phones = d.phones.iter().map(|phone| call(visit, &service.name, phone, lang.as_deref()));
    let story = d.description.split("\n\n").filter(|p| !p.trim().is_empty()).map(|p| view! { <p>{p.to_owned()}</p> });
    let checked = service.checked.map(|day| {
        let day = dates::full(visit.lang, day, visit.today());
        view! { <p class="hint">{fill(t.checked, &[("day", &day)])}</p> }
    });
    let path = format!("/{slug}/sociale-kaart/{address}");
    let mut page = Page::new(service.name.clone(), path.clone(), Some(place.clone()));
    page.description = text::cut(&d.description.replace('\n', " "), 200).0.to_owned();
    page.json_ld = Some(json_ld(visit, &service, &path));
    page.main = view! {
        <p class="back"><a href=back>{t.back}</a></p>
        <h1 lang=lang.clone()>{service.name.clone()}</h1>
        <p class="where">{(service.organisation != service.name).then(|| service.organisation.clone())}</p>
        {phones.collect_view()}
        {facts(visit, &service)}
        <div class="story" lang=lang>{story.collect_view()}</div>
        {checked}
        <div class="stack">
            <button class="button plain js-only" type="button" data-print="">{house.print}</button>
        </div>
    }
    .into_any();
    Ok(page.kept(EVERYWHERE, jiff::Timestamp::MAX))
}

fn facts(visit: &Visit, service: &Service) -> AnyView {
    let (t, house, d) = (DirectoryTexts::of(visit.lang), visit.texts(), &service.details);
    let lang = visit.contributed(&d.lang);
    let mut rows: Vec<AnyView> = Vec::new();
    let mut row = |term: &'static str, said: AnyView| {
        rows.push(view! { <div><dt>{term}</dt><dd>{said}</dd></div> }.into_any());
    };
    let theirs = |words: &str| view! { <span lang=lang.clone()>{words.to_owned()}</span> }.into_any();
    if let Some(words) = &d.who_for {
        row(t.who_for, theirs(words));
    }
    match &d.hours_words {
        Some(words) => row(t.hours, theirs(words)),
        None if d.hours.is_empty() => {}
        None => {
            let lines = hours_words(visit.lang, &d.hours).into_iter().map(|line| view! { <small>{line}</small> });
            row(t.hours, lines.collect_view().into_any());
        }
    }
    if let Some(address) = &d.address {
        let steps = match d.step_free {
            Some(true) => Some(house.step_free),
            Some(false) => Some(house.with_steps),
            None => None,
        };
        let steps = steps.map(|words| view! { <small>{words}</small> });
        row(t.address, view! { {address.clone()}{steps} }.into_any());
    }
    if let Some(cost) = &d.cost {
        row(t.cost, theirs(cost));
    }
    if let Some(mail) = &d.email {
        row(t.email, view! { <a href=format!("mailto:{mail}")>{mail.clone()}</a> }.into_any());
    }
    if let Some(url) = d.url.clone().filter(|u| u.starts_with("https://") || u.starts_with("http://")) {
        let shown = url.split_once("://").map_or(url.clone(), |(_, rest)| rest.trim_end_matches('/').to_owned());
        row(t.website, view! { <a href=url rel="noopener noreferrer nofollow">{shown}</a> }.into_any());
    }
    if d.languages.iter().any(|l| l != "nl") {
        let names: Vec<String> = d.languages.iter().map(|l| house.language(l)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        row(t.languages, join(visit.lang, &names).into_any());
    }
    view! { <dl>{rows}</dl> }.into_any()
}

/// schema.org `GovernmentService`'s parent: a `Service` with who provides it.
fn json_ld(visit: &Visit, service: &Service, path: &str) -> String {
    let d = &service.details;
    let hours: Vec<_> = d
        .hours
        .iter()
        .map(|open| {
            let days: Vec<String> = open.weekdays().map(|day| format!("https://schema.org/{day:?}")).collect();
            serde_json::json!({
                "@type": "OpeningHoursSpecification", "dayOfWeek": days,
                "opens": open.opens.strftime("%H:%M").to_string(), "closes": open.closes.strftime("%H:%M").to_string(),
            })
        })
        .collect();
    let channel = serde_json::json!({
        "@type": "ServiceChannel",
        "servicePhone": d.phones.first().map(|p| serde_json::json!({ "@type": "ContactPoint", "telephone": p.number })),
        "serviceUrl": d.url,
        "hoursAvailable": hours,
    });
    serde_json::json!({
        "@context": "https://schema.org", "@type": "Service",
        "name": service.name, "description": d.description,
        "url": format!("{}{}", visit.app.public_url, visit.href(path)),
        "provider": { "@type": "Organization", "name": service.organisation },
        "availableChannel": channel,
    })
    .to_string()
}
