//! What stands around every page: where you are, the doors, the phone number, the languages.

use super::{Page, Visit, icons, page::Door};
use crate::{
    activities::details::dialable,
    i18n::{HelpTexts, Lang, fill, walks::WalkTexts},
    neighbourhoods::Neighbourhood,
};
use leptos::prelude::*;

/// The page in its frame.
pub fn around(visit: &Visit, page: Page) -> impl IntoView + use<> {
    let t = visit.texts();
    let (paper, calm) = (page.paper, page.calm);
    let place = page.place.clone();
    let translated = (visit.lang != Lang::Nl).then(|| view! { <p class="translation">{t.translation}</p> });
    let top = (!paper).then(|| {
        view! {
            <a class="skip" href="#inhoud">{t.skip}</a>
            {header(visit, place.as_deref())}
            {(!calm).then(|| bar(visit, place.as_deref(), page.door))}
        }
    });
    let bottom = (!paper).then(|| {
        view! {
            {footer(visit, &page)}
        }
    });
    view! {
        {top.into_any()}
        // The service worker puts the words in where the page is a copy.
        <div id="copy" class="copy" role="status" hidden=true></div>
        <div id="update" class="update" role="status" hidden=true>
            <p>{t.update_ready}</p>
            <button class="button plain" type="button">{t.update_now}</button>
        </div>
        <main id="inhoud" tabindex="-1">{page.main}{translated}</main>
        {bottom.into_any()}
    }
}

fn header(visit: &Visit, place: Option<&Neighbourhood>) -> AnyView {
    let t = visit.texts();
    match place {
        Some(place) => view! {
            <header>
                <a class="place" href=visit.href(&format!("/{}", place.slug))>
                    {icons::bench()}
                    <span><b>{place.name.clone()}</b>" "<small>{place.municipality.name.clone()}</small></span>
                </a>
                <a class="change" href=visit.href("/?kies=ja")>{t.other_neighbourhood}</a>
            </header>
        }
        .into_any(),
        None => view! {
            <header>
                <a class="place" href=visit.href("/")>
                    {icons::bench()}
                    <span><b>"Keuvel"</b>" "<small>{t.keuvel_in_few_words}</small></span>
                </a>
                <a class="change" href=visit.href("/?kies=ja")>{t.other_neighbourhood}</a>
            </header>
        }
        .into_any(),
    }
}

fn footer(visit: &Visit, page: &Page) -> AnyView {
    let t = visit.texts();
    let place = page.place.as_deref();
    let (who, number) = match place.and_then(Neighbourhood::phone) {
        Some((who, number)) => (fill(t.questions_call_name, &[("name", who)]), number.to_owned()),
        None => (t.questions_call.to_owned(), visit.app.phone.clone()),
    };
    let query = if page.canonical.is_empty() { "/" } else { &page.canonical };
    let links = place.map(|place| {
        let slug = &place.slug;
        view! {
            <li><a href=visit.href("/bewaard")>{t.kept}</a></li>
            <li><a href=visit.href(&format!("/{slug}/wie-is-wie"))>{t.who_is_who}</a></li>
            <li><a href=visit.href(&format!("/{slug}/weekprogramma"))>{t.print_week}</a></li>
            <li><a href=visit.href(&format!("/{slug}/agenda.ics"))>{t.subscribe}</a></li>
        }
    });
    view! {
        <footer>
            <p class="call">{icons::phone()}<span>{who}" "{phone_link(&number)}</span></p>
            <ul class="links">
                {links}
                <li><a href=visit.href("/mijn")>{t.mine}</a></li>
                <li><a href=visit.href("/privacy")>{t.privacy}</a></li>
                <li><a href=visit.href("/bewaard#letters")>{t.letter_size}</a></li>
            </ul>
            {languages(visit, &page.languages, query)}
        </footer>
    }
    .into_any()
}

/// The same page in each of these languages: plain links. Nothing where there is no choice.
pub fn languages(visit: &Visit, offered: &[Lang], path: &str) -> Option<AnyView> {
    let links = offered.iter().map(|lang| {
        let current = (*lang == visit.lang).then_some("true");
        view! { <li><a href=lang.href(path) lang=lang.tag() hreflang=lang.tag() aria-current=current>{lang.name()}</a></li> }
    });
    let list = view! { <ul class="languages" aria-label=visit.texts().languages>{links.collect_view()}</ul> };
    (offered.len() > 1).then(|| list.into_any())
}

/// The way back to where a coordinator begins.
pub fn to_desk(visit: &Visit) -> AnyView {
    view! { <p class="back"><a href=visit.href("/beheer")>{visit.texts().back_to_desk}</a></p> }.into_any()
}

/// A number to press; as it is written where it cannot be dialled.
pub fn phone_link(number: &str) -> AnyView {
    match dialable(number) {
        Some(digits) => view! { <a class="tel" href=format!("tel:{digits}")>{number.to_owned()}</a> }.into_any(),
        None => view! { <span>{number.to_owned()}</span> }.into_any(),
    }
}

fn bar(visit: &Visit, place: Option<&Neighbourhood>, open: Door) -> AnyView {
    let t = visit.texts();
    let current = |door: Door| (door == open).then_some("page");
    let home = place.map_or_else(|| "/".to_owned(), |n| format!("/{}", n.slug));
    let of_place = place.map(|place| {
        view! {
            <li><a href=visit.href(&format!("/{}/activiteiten", place.slug)) aria-current=current(Door::Meet)>{icons::talk()}<span>{t.meet}</span></a></li>
        }
    });
    let help = place.map(|place| {
        view! {
            <li><a href=visit.href(&format!("/{}/helpen", place.slug)) aria-current=current(Door::Help)>{icons::hands()}<span>{HelpTexts::of(visit.lang).help}</span></a></li>
        }
    });
    // A door that leads to an empty room is no door.
    let walks = place.filter(|place| place.walks > 0).map(|place| {
        let words = WalkTexts::of(visit.lang).walks;
        view! {
            <li><a href=visit.href(&format!("/{}/wandelingen", place.slug)) aria-current=current(Door::Walks)>{icons::path()}<span>{words}</span></a></li>
        }
    });
    // Four doors are as many as stand beside each other on a phone: what is kept, and who is who, are at the foot.
    let kept = place.is_none().then(|| {
        view! { <li><a href=visit.href("/bewaard") aria-current=current(Door::Kept)>{icons::keep()}<span>{t.kept}</span></a></li> }
    });
    view! {
        <nav class="bar" aria-label=t.main_menu>
            <ul>
                <li><a href=visit.href(&home) aria-current=current(Door::Start)>{icons::house()}<span>{t.start}</span></a></li>
                {of_place}
                {walks}
                {help}
                {kept}
            </ul>
        </nav>
    }
    .into_any()
}
