//! What an author sees of the queue beside their own post: the promise while it waits, and the way to what was decided.

use super::{promise, told::Standing};
use crate::{
    clock,
    i18n::{DeskTexts, dates, fill},
    ui::Visit,
};
use jiff::Timestamp;
use leptos::prelude::*;

/// By when a coordinator will have looked; and the way to the whole of a decision, with room for an answer.
pub fn promised(visit: &Visit, standing: &Standing) -> Option<AnyView> {
    let t = DeskTexts::of(visit.lang);
    let waits = standing.waits_since.map(|since| {
        let sent = clock::local(Timestamp::from_second(since).unwrap_or(Timestamp::MIN)).date();
        let by = promise::by(sent);
        let day = dates::relative(visit.lang, by, visit.today());
        let day = day.map_or_else(|| dates::full(visit.lang, by, visit.today()), str::to_owned);
        let words = if promise::is_broken(sent, visit.today()) { t.promise_late } else { t.promise };
        view! { <p class="note">{fill(words, &[("day", &day)])}</p> }
    });
    let verdict = standing.verdict.as_ref().map(|verdict| {
        let href = visit.href(&format!("/mijn/besluiten/{}", verdict.item));
        view! { <p class="onward"><a href=href>{t.see_verdict}</a></p> }
    });
    if waits.is_none() && verdict.is_none() {
        return None;
    }
    Some(view! { {waits}{verdict} }.into_any())
}
