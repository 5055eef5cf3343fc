//! What stands around every page: where you are, the doors, the phone number, the languages. Written as text: it is the
//! same for all pages of a neighbourhood but for a word or two, and as views it took as long as what a page has to say.

use super::{
    Page, Visit,
    document::{escape, put},
    icons,
    page::Door,
};
use crate::{
    activities::details::dialable,
    i18n::{HelpTexts, Lang, fill, walks::WalkTexts},
    neighbourhoods::Neighbourhood,
};
use leptos::{prelude::*, tachys::html::InertElement};
use std::borrow::Cow;

/// What stands above the page, up to the beginning of its `main`.
pub fn above(html: &mut String, visit: &Visit, page: &Page) {
    let t = visit.texts();
    let place = page.place.as_deref();
    if !page.paper {
        put(html, &[r##"<a class="skip" href="#inhoud">"##, &escape(t.skip), "</a>"]);
        header(html, visit, place);
        if !page.calm {
            bar(html, visit, place, page.door);
        }
    }
    // The service worker puts the words in where the page is a copy.
    html.push_str(r#"<div id="copy" class="copy" role="status" hidden></div>"#);
    html.push_str(r#"<div id="update" class="update" role="status" hidden><p>"#);
    put(html, &[&escape(t.update_ready), r#"</p><button class="button plain" type="button">"#]);
    put(html, &[&escape(t.update_now), r#"</button></div><main id="inhoud" tabindex="-1">"#]);
}

/// What stands below it, from the end of its `main` on.
pub fn below(html: &mut String, visit: &Visit, page: &Page) {
    if visit.lang != Lang::Nl {
        put(html, &[r#"<p class="translation">"#, &escape(visit.texts().translation), "</p>"]);
    }
    html.push_str("</main>");
    if !page.paper {
        footer(html, visit, page);
    }
}

fn header(html: &mut String, visit: &Visit, place: Option<&Neighbourhood>) {
    let t = visit.texts();
    let (home, name, about) = match place {
        Some(place) => (home(place), place.name.as_str(), place.municipality.name.as_str()),
        None => ("/".to_owned(), "Keuvel", t.keuvel_in_few_words),
    };
    put(html, &[r#"<header><a class="place" href=""#, &escape(&visit.href(&home)), r#"">"#, icons::BENCH]);
    put(html, &["<span><b>", &escape(name), "</b> <small>", &escape(about), "</small></span></a>"]);
    put(html, &[r#"<a class="change" href=""#, &visit.href("/?kies=ja"), r#"">"#, &escape(t.other_neighbourhood)]);
    html.push_str("</a></header>");
}

fn home(place: &Neighbourhood) -> String {
    ["/", &place.slug].concat()
}

fn bar(html: &mut String, visit: &Visit, place: Option<&Neighbourhood>, open: Door) {
    let t = visit.texts();
    put(html, &[r#"<nav class="bar" aria-label=""#, &escape(t.main_menu), r#""><ul>"#]);
    let mut door = |door: Door, path: &str, icon: &str, words: &str| {
        let current = if door == open { r#"" aria-current="page">"# } else { r#"">"# };
        put(html, &[r#"<li><a href=""#, &escape(&visit.href(path)), current, icon]);
        put(html, &["<span>", &escape(words), "</span></a></li>"]);
    };
    // Four doors are as many as stand beside each other on a phone: what is kept, and who is who, are at the foot.
    match place {
        Some(place) => {
            let home = home(place);
            door(Door::Start, &home, icons::HOUSE, t.start);
            door(Door::Meet, &[&home, "/activiteiten"].concat(), icons::TALK, t.meet);
            // A door that leads to an empty room is no door.
            if place.walks > 0 {
                door(Door::Walks, &[&home, "/wandelingen"].concat(), icons::PATH, WalkTexts::of(visit.lang).walks);
            }
            door(Door::Help, &[&home, "/helpen"].concat(), icons::HANDS, HelpTexts::of(visit.lang).help);
        }
        None => {
            door(Door::Start, "/", icons::HOUSE, t.start);
            door(Door::Kept, "/bewaard", icons::KEEP, t.kept);
        }
    }
    html.push_str("</ul></nav>");
}

fn footer(html: &mut String, visit: &Visit, page: &Page) {
    let t = visit.texts();
    let place = page.place.as_deref();
    let (who, number) = match place.and_then(Neighbourhood::phone) {
        Some((who, number)) => (Cow::Owned(fill(t.questions_call_name, &[("name", who)])), number),
        None => (Cow::Borrowed(t.questions_call), visit.app.phone.as_str()),
    };
    put(html, &[r#"<footer><p class="call">"#, icons::PHONE, "<span>", &escape(&who), " ", &phone(number)]);
    html.push_str(r#"</span></p><ul class="links">"#);
    let mut link = |path: &str, words: &str| {
        put(html, &[r#"<li><a href=""#, &escape(&visit.href(path)), r#"">"#, &escape(words), "</a></li>"]);
    };
    if let Some(home) = place.map(home) {
        link("/bewaard", t.kept);
        link(&[&home, "/wie-is-wie"].concat(), t.who_is_who);
        link(&[&home, "/weekprogramma"].concat(), t.print_week);
        link(&[&home, "/agenda.ics"].concat(), t.subscribe);
    }
    link("/mijn", t.mine);
    link("/privacy", t.privacy);
    link("/bewaard#letters", t.letter_size);
    let path = if page.canonical.is_empty() { "/" } else { &page.canonical };
    put(html, &["</ul>", &language_links(visit, &page.languages, path), "</footer>"]);
}

/// The same page in each of these languages: plain links. Nothing where there is no choice.
pub fn languages(visit: &Visit, offered: &[Lang], path: &str) -> InertElement {
    InertElement::new(language_links(visit, offered, path))
}

fn language_links(visit: &Visit, offered: &[Lang], path: &str) -> String {
    let mut html = String::new();
    if offered.len() > 1 {
        put(&mut html, &[r#"<ul class="languages" aria-label=""#, &escape(visit.texts().languages), r#"">"#]);
        for lang in offered {
            let (tag, current) = (lang.tag(), if *lang == visit.lang { r#"" aria-current="true">"# } else { r#"">"# });
            put(
                &mut html,
                &[r#"<li><a href=""#, &escape(&lang.href(path)), r#"" lang=""#, tag, r#"" hreflang=""#, tag],
            );
            put(&mut html, &[current, lang.name(), "</a></li>"]);
        }
        html.push_str("</ul>");
    }
    html
}

/// The way back to where a coordinator begins.
pub fn to_desk(visit: &Visit) -> AnyView {
    view! { <p class="back"><a href=visit.href("/beheer")>{visit.texts().back_to_desk}</a></p> }.into_any()
}

/// A number to press; as it is written where it cannot be dialled.
pub fn phone_link(number: &str) -> AnyView {
    InertElement::new(phone(number)).into_any()
}

fn phone(number: &str) -> String {
    let written = escape(number);
    match dialable(number) {
        Some(digits) => [r#"<a class="tel" href="tel:"#, &digits, r#"">"#, &written, "</a>"].concat(),
        None => ["<span>", &written, "</span>"].concat(),
    }
}
