//! Forms: what was typed, what is wrong with it, and how a form looks. A refused form comes back with every field as
//! typed, a summary on top that has the focus and links to the fields, and the same words at the field.

mod field;
mod fields;
mod options;

pub use field::Field;
pub use fields::{Fields, NUMBER, WHO};
pub use options::options;

use super::Visit;
use crate::i18n::FormTexts;
use leptos::prelude::*;

/// A form as it is shown: with what was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub fields: Fields,
    /// Name of the field, and what to do about it.
    wrong: Vec<(&'static str, String)>,
    /// It was typed before somebody had to sign in again, and is not sent yet.
    kept: bool,
}

impl Form {
    /// An empty form, or one that is filled in already.
    pub fn new(fields: Fields) -> Self {
        Self { fields, ..Self::default() }
    }

    /// What was kept for somebody who had to sign in again, else these fields.
    pub fn typed_or(typed: Option<Fields>, fields: impl FnOnce() -> Fields) -> Self {
        match typed {
            Some(fields) => Self { fields, kept: true, ..Self::default() },
            None => Self::new(fields()),
        }
    }

    /// Says what is wrong with a field.
    pub fn refuse(&mut self, name: &'static str, words: impl Into<String>) {
        self.wrong.push((name, words.into()));
    }

    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.wrong.is_empty()
    }

    /// 422 (RFC 9110 § 15.5.21) for a refused form, else 200.
    pub fn status(&self) -> u16 {
        if self.is_sound() { 200 } else { 422 }
    }

    /// The title of its page: a refused form says so before anything else.
    pub fn title(&self, visit: &Visit, title: &str) -> String {
        if self.is_sound() { title.to_owned() } else { format!("{} {title}", FormTexts::of(visit.lang).wrong) }
    }

    /// What is wrong with a field, for one that is shown in a way of its own.
    pub fn wrong_with(&self, name: &str) -> Option<&str> {
        self.wrong.iter().find(|(n, _)| *n == name).map(|(_, words)| words.as_str())
    }

    /// What stands above the fields: the summary, or that this was kept. And the number of the form, and whose it is.
    pub fn head(&self, visit: &Visit) -> AnyView {
        let t = FormTexts::of(visit.lang);
        let number = self.fields.number().to_string();
        let kept = self.kept.then(|| view! { <p class="note" role="status">{t.kept_words}</p> });
        view! {
            <input type="hidden" name=NUMBER value=number />
            {visit.who.clone().map(|who| hidden(WHO, who))}
            {kept}
            {self.summary(visit)}
        }
        .into_any()
    }

    /// The summary of a refused form: for a page whose form has no fields to link to, it stands alone.
    pub fn summary(&self, visit: &Visit) -> AnyView {
        let t = FormTexts::of(visit.lang);
        let summary = (!self.is_sound()).then(|| {
            let links = self.wrong.iter().map(|(name, words)| {
                view! { <li><a href=format!("#{name}")>{words.clone()}</a></li> }
            });
            view! {
                <div class="summary" role="alert" tabindex="-1" autofocus=true>
                    <h2>{t.summary}</h2>
                    <ul>{links.collect_view()}</ul>
                </div>
            }
        });
        view! { {summary} }.into_any()
    }
}

/// A value that goes along unseen.
pub fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    let value: String = value.into();
    view! { <input type="hidden" name=name value=value /> }.into_any()
}
