//! What people see of the sociale kaart: one list to search in, and one page for each service.

pub mod detail;
pub mod list;

use super::{Open, Phone};
use crate::{
    activities::details::dialable,
    i18n::{DirectoryTexts, Lang, dates, fill, recurrence::join},
    ui::Visit,
};
use jiff::civil::{Time, Weekday};
use leptos::prelude::*;

/// "maandag tot vrijdag: 9 uur tot 12 uur", a line for each stretch.
fn hours_words(lang: Lang, hours: &[Open]) -> Vec<String> {
    let t = DirectoryTexts::of(lang);
    let line = |open: &Open| {
        let days: Vec<Weekday> = open.weekdays().collect();
        if days.len() == 7 && open.opens == Time::midnight() && open.closes >= Time::constant(23, 59, 0, 0) {
            return t.always.to_owned();
        }
        let one_stretch = days.len() > 2 && open.days.windows(2).all(|w| w[1] == w[0] + 1);
        let names: Vec<&str> = days.iter().map(|d| dates::weekday(lang, *d)).collect();
        let days = match (names.first(), names.last()) {
            (Some(first), Some(last)) if one_stretch => fill(t.days_range, &[("first", first), ("last", last)]),
            _ => join(lang, &names),
        };
        let (from, to) = (dates::time(lang, open.opens), dates::time(lang, open.closes));
        fill(t.hours_of, &[("days", &days), ("from", &from), ("to", &to)])
    };
    hours.iter().map(line).collect()
}

/// A number as a button, with when to call it.
fn call(visit: &Visit, name: &str, phone: &Phone, lang: Option<&str>) -> AnyView {
    let t = DirectoryTexts::of(visit.lang);
    let words = phone.words.clone().map(|w| view! { <small lang=lang.map(str::to_owned)>{w}</small> });
    match dialable(&phone.number) {
        Some(digits) => {
            // Who hears the page hears whose number it is; who sees it reads that above the button.
            let number = fill(t.call, &[("name", &phone.number)]);
            let label = format!("{number}, {name}");
            view! { <p class="ring"><a class="button tel" href=format!("tel:{digits}") aria-label=label>{number}</a>{words}</p> }
                .into_any()
        }
        None => view! { <p class="ring">{phone.number.clone()}" "{words}</p> }.into_any(),
    }
}
