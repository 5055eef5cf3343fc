//! The whole sociale kaart of a neighbourhood: help lines first, then a search, then by category.

use super::{call, hours_words};
use crate::{
    directory::{
        Category, Service,
        store::{self, WORDS_MOST},
    },
    i18n::{DirectoryTexts, count, fill},
    neighbourhoods::Neighbourhood,
    problem::Problem,
    revision::EVERYWHERE,
    text,
    ui::{Page, Visit, frame::phone_link, page::Door},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// Longest search, in characters.
const SEARCH_MOST: usize = 80;

/// What the list is asked to show.
#[derive(Debug, Default, PartialEq)]
struct Asked {
    category: Option<Category>,
    search: String,
    nonsense: bool,
    cut: bool,
}

impl Asked {
    fn parse(query: &str) -> Self {
        let mut asked = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            match (key.as_ref(), value) {
                (_, "") => {}
                ("soort", slug) => match Category::from_slug(slug) {
                    Some(category) => asked.category = Some(category),
                    None => asked.nonsense = true,
                },
                ("zoek", words) => {
                    let (words, cut) = text::cut(words, SEARCH_MOST);
                    (asked.search, asked.cut) = (words.to_owned(), cut);
                }
                _ => asked.nonsense = true,
            }
        }
        asked
    }

    fn words(&self) -> Vec<String> {
        let mut words = text::words(&self.search);
        words.truncate(WORDS_MOST);
        words
    }
}

/// `GET /{neighbourhood}/sociale-kaart`
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let page = page(&visit, &slug).await;
    visit.answer(page)
}

async fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let (t, house) = (DirectoryTexts::of(visit.lang), visit.texts());
    let asked = Asked::parse(&visit.query);
    let mut services = store::search(&visit.app.db, &place, &asked.words()).await?;
    let present: Vec<Category> =
        Category::ALL.into_iter().filter(|c| services.iter().any(|s| s.categories.contains(c))).collect();
    if let Some(category) = asked.category {
        services.retain(|s| s.categories.contains(&category));
    }
    let narrowed = asked.category.is_some() || !asked.search.is_empty();
    let whole = (!narrowed).then_some("ja");
    let base = format!("/{slug}/sociale-kaart");
    let body = match (services.is_empty(), narrowed) {
        (true, true) => nothing(visit, &place, t.nothing),
        (true, false) => nothing(visit, &place, t.empty),
        (false, _) => sections(visit, &place, &services, asked.category),
    };
    let found =
        narrowed.then(|| view! { <p class="found" role="status">{count(services.len(), t.one_found, t.n_found)}</p> });
    let most = SEARCH_MOST.to_string();
    let notices = [
        asked.nonsense.then(|| house.filter_nonsense.to_owned()),
        asked.cut.then(|| fill(house.search_cut, &[("n", &most)])),
    ];
    let notices = notices.into_iter().flatten().map(|words| view! { <p class="note">{words}</p> });
    let canonical = match asked.category {
        Some(category) => format!("{base}?soort={}", category.slug()),
        None => base.clone(),
    };
    let mut page = Page::new(t.title, canonical, Some(place.clone()));
    page.description = fill(t.description, &[("place", &place.name), ("municipality", &place.municipality.name)]);
    page.hidden = narrowed;
    page.door = Door::None;
    page.main = view! {
        <h1>{t.title}</h1>
        <p class="lead">{fill(t.lead, &[("place", &place.name)])}</p>
        {notices.collect_view()}
        {help_lines(visit)}
        <form class="find" method="get" action=visit.href(&base) role="search">
            <label for="zoek">{t.search_label}</label>
            <p class="hint" id="zoek-hint">{t.search_hint}</p>
            <input id="zoek" type="search" name="zoek" value=asked.search.clone() maxlength=most autocomplete="off" aria-describedby="zoek-hint" />
            <button class="button" type="submit">{house.search}</button>
        </form>
        {categories(visit, &base, &present, &asked)}
        {found}
        <div class="services" data-find=whole>{body}</div>
    }
    .into_any();
    // A search is somebody's own: it is not kept.
    Ok(if asked.search.is_empty() { page.kept(EVERYWHERE, jiff::Timestamp::MAX) } else { page })
}

/// The numbers that are always there, before anything else. They belong to all of Belgium, or of Flanders.
fn help_lines(visit: &Visit) -> AnyView {
    let t = DirectoryTexts::of(visit.lang);
    let lines =
        [("106", t.line_106), ("1813", t.line_1813), ("1712", t.line_1712), ("102", t.line_102), ("1733", t.line_1733)];
    let lines = lines.map(|(number, words)| view! { <li><span>{words}</span>" "{phone_link(number)}</li> });
    view! {
        <section class="lines">
            <p class="urgent"><a class="tel" href="tel:112">{t.urgent}</a></p>
            <details>
                <summary>{t.lines}</summary>
                <ul>{lines.collect_view()}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn categories(visit: &Visit, base: &str, present: &[Category], asked: &Asked) -> Option<AnyView> {
    let t = DirectoryTexts::of(visit.lang);
    if present.len() < 2 || !asked.search.is_empty() {
        return None;
    }
    let all = asked.category.is_some().then(|| view! { <li><a href=visit.href(base)>{t.everything}</a></li> });
    let links = present.iter().map(|category| {
        let current = (asked.category == Some(*category)).then_some("true");
        let href = visit.href(&format!("{base}?soort={}", category.slug()));
        view! { <li><a href=href aria-current=current>{t.category(*category)}</a></li> }
    });
    let links = links.collect_view();
    Some(view! { <nav aria-label=t.by_category><ul class="topics">{all}{links}</ul></nav> }.into_any())
}

fn nothing(visit: &Visit, place: &Neighbourhood, words: &'static str) -> AnyView {
    let number = place.phone().map_or(visit.app.phone.as_str(), |(_, n)| n);
    view! { <p class="nothing">{words}</p><p>{phone_link(number)}</p> }.into_any()
}

/// Each service once, under its first category; under the chosen one where there is one.
fn sections(visit: &Visit, place: &Neighbourhood, services: &[Service], chosen: Option<Category>) -> AnyView {
    let t = DirectoryTexts::of(visit.lang);
    let section = |category: Category, services: Vec<&Service>| {
        let cards = services.into_iter().map(|s| card(visit, place, s)).collect_view();
        // By these words the browser finds it in a copy, where no server searches.
        view! { <section data-words=category.looked_for_as()><h2>{t.category(category)}</h2>{cards}</section> }
    };
    if let Some(category) = chosen {
        return section(category, services.iter().collect()).into_any();
    }
    let stands = |s: &Service| s.categories.first().copied().unwrap_or(Category::IetsAnders);
    let all = Category::ALL.into_iter().filter_map(|category| {
        let of_it: Vec<&Service> = services.iter().filter(|s| stands(s) == category).collect();
        (!of_it.is_empty()).then(|| section(category, of_it))
    });
    all.collect_view().into_any()
}

fn card(visit: &Visit, place: &Neighbourhood, service: &Service) -> AnyView {
    let d = &service.details;
    let lang = visit.contributed(&d.lang);
    let href = visit.href(&format!("/{}/sociale-kaart/{}", place.slug, service.slug));
    let what = d.who_for.clone().or_else(|| d.description.split("\n\n").next().map(str::to_owned));
    let what =
        what.filter(|w| !w.is_empty()).map(|w| view! { <p lang=lang.clone()>{text::cut(&w, 160).0.to_owned()}</p> });
    let organisation = (service.organisation != service.name).then(|| service.organisation.clone());
    let hours = match (&d.hours_words, hours_words(visit.lang, &d.hours)) {
        (Some(words), _) => vec![words.clone()],
        (None, lines) => lines,
    };
    let hours = hours.into_iter().map(|line| view! { <li>{line}</li> });
    let phone = d.phones.first().map(|phone| call(visit, &service.name, phone, lang.as_deref()));
    view! {
        <article class="card service">
            <h3 lang=lang.clone()><a href=href>{service.name.clone()}</a></h3>
            <p class="where">{organisation}</p>
            {what}
            <ul class="facts">{hours.collect_view()}</ul>
            {phone}
        </article>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nonsense_is_left_out_and_said() {
        let asked = Asked::parse("soort=vervoer&zoek=&kleur=rood");
        assert_eq!((asked.category, asked.nonsense, asked.search.as_str()), (Some(Category::Vervoer), true, ""));
        let long = Asked::parse(&format!("zoek={}", "a".repeat(100)));
        assert_eq!((long.search.len(), long.cut), (SEARCH_MOST, true));
    }
}
