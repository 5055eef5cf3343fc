//! What there is to say about a file that was just read: on the page of the walk that came out of it.

use crate::{i18n::WalkDeskTexts, ui::Visit, walks::file::Said};
use leptos::prelude::*;

/// The query that names it.
pub fn query(notes: &[Said]) -> String {
    let codes: Vec<&str> = notes.iter().filter_map(Said::code).collect();
    format!("gelezen={}", if codes.is_empty() { "ja".to_owned() } else { codes.join(".") })
}

/// What the address says was read.
pub fn said(visit: &Visit) -> Option<AnyView> {
    let d = WalkDeskTexts::of(visit.lang);
    let mut pairs = form_urlencoded::parse(visit.query.as_bytes());
    let (_, codes) = pairs.find(|(name, _)| name == "gelezen")?;
    let notes: Vec<_> =
        Said::of_codes(&codes).into_iter().map(|note| view! { <li>{note.words(visit.lang)}</li> }).collect();
    let notes = (!notes.is_empty()).then(|| view! { <p>{d.read_notes}</p><ul>{notes}</ul> });
    Some(view! { <div class="note" role="status"><p>{d.read}</p>{notes}</div> }.into_any())
}
