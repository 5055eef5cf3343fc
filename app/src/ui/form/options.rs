//! The choices of a `select`.

use crate::ui::document::{escape, put};
use leptos::tachys::html::InertElement;

/// Values and words, in their order, with this value chosen. As text: a list that is narrowed by them is rendered often.
pub fn options<V, W>(choices: impl IntoIterator<Item = (V, W)>, chosen: &str) -> InertElement
where
    V: AsRef<str>,
    W: AsRef<str>,
{
    let mut html = String::with_capacity(512);
    for (value, words) in choices {
        let (value, words) = (value.as_ref(), words.as_ref());
        let mark = if value == chosen { r#"" selected>"# } else { r#"">"# };
        put(&mut html, &[r#"<option value=""#, &escape(value), mark, &escape(words), "</option>"]);
    }
    InertElement::new(html)
}
