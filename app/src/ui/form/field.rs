//! One field: its label, what helps, what is wrong with it, and what may be in it.

use super::Form;
use crate::{
    i18n::{FormTexts, fill},
    ui::{Visit, document::escape},
};
use leptos::prelude::*;

/// One field of a form: its name, the words at it, and what may be in it.
#[derive(Clone, Debug)]
pub struct Field {
    name: &'static str,
    label: String,
    hint: Option<String>,
    most: usize,
    kind: &'static str,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    optional: bool,
    rows: usize,
    under_its_heading: bool,
}

impl Field {
    /// A field with a label above it.
    pub fn new(name: &'static str, label: impl Into<String>) -> Self {
        Self {
            name,
            label: label.into(),
            hint: None,
            most: 300,
            kind: "text",
            autocomplete: None,
            inputmode: None,
            optional: false,
            rows: 5,
            under_its_heading: false,
        }
    }

    /// What helps, under the label.
    pub fn hint(mut self, words: impl Into<String>) -> Self {
        self.hint = Some(words.into());
        self
    }

    /// Longest value, in characters. The server looks as well: see [`Field::check`].
    pub fn most(mut self, most: usize) -> Self {
        self.most = most;
        self
    }

    /// `email`, `tel`, `date`, `time`, `number`, `password`.
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// What a browser may fill in (HTML § 4.10.18.7).
    pub fn autocomplete(mut self, of: &'static str) -> Self {
        self.autocomplete = Some(of);
        self
    }

    /// Which keys a phone shows: `numeric`, `email`, `tel`.
    pub fn keys(mut self, mode: &'static str) -> Self {
        self.inputmode = Some(mode);
        self
    }

    /// It may stay empty, and says so.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Height of a field of several lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The heading of the page asks it already, in the same words: of a choice, the legend is not shown a second time.
    pub fn under_its_heading(mut self) -> Self {
        self.under_its_heading = true;
        self
    }

    /// Refuses a value that is too long, or missing where it must be there.
    pub fn check(&self, form: &mut Form, visit: &Visit) {
        let t = FormTexts::of(visit.lang);
        let value = form.fields.get(self.name);
        if value.chars().count() > self.most {
            let most = self.most.to_string();
            form.refuse(self.name, fill(t.too_long, &[("label", &self.label), ("n", &most)]));
        } else if value.is_empty() && !self.optional {
            form.refuse(self.name, fill(t.missing, &[("label", &self.label)]));
        }
    }

    fn label_words(&self, visit: &Visit) -> String {
        if self.optional {
            format!("{} ({})", self.label, FormTexts::of(visit.lang).optional)
        } else {
            self.label.clone()
        }
    }

    /// The ids of what describes the field, and the words themselves.
    fn described(&self, form: &Form, visit: &Visit) -> (Option<String>, AnyView, Option<&'static str>) {
        let wrong = form.wrong_with(self.name).map(str::to_owned);
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{}-hint", self.name));
        }
        if wrong.is_some() {
            ids.push(format!("{}-fout", self.name));
        }
        let hint =
            self.hint.clone().map(|words| view! { <p class="hint" id=format!("{}-hint", self.name)>{words}</p> });
        let invalid = wrong.is_some().then_some("true");
        let mark = FormTexts::of(visit.lang).wrong;
        let wrong = wrong.map(|words| {
            view! { <p class="wrong" id=format!("{}-fout", self.name)><b>{mark}</b>" "{words}</p> }
        });
        let ids = (!ids.is_empty()).then(|| ids.join(" "));
        (ids, view! { {hint}{wrong} }.into_any(), invalid)
    }

    /// One line.
    pub fn line(&self, form: &Form, visit: &Visit) -> AnyView {
        let (ids, words, invalid) = self.described(form, visit);
        // A secret is typed anew: it is not sent back.
        let value = (self.kind != "password").then(|| form.fields.get(self.name).to_owned());
        // Dates and hours have a length of their own (HTML § 4.10.5.3.1).
        let most = (!matches!(self.kind, "date" | "time")).then(|| self.most.to_string());
        view! {
            <div class="field">
                <label for=self.name>{self.label_words(visit)}</label>
                {words}
                <input id=self.name type=self.kind name=self.name value=value maxlength=most
                    autocomplete=self.autocomplete inputmode=self.inputmode aria-describedby=ids aria-invalid=invalid />
            </div>
        }
        .into_any()
    }

    /// Several lines. Leptos 0.8 would write the content raw: it is escaped here, and nowhere else.
    pub fn text(&self, form: &Form, visit: &Visit) -> AnyView {
        let (ids, words, invalid) = self.described(form, visit);
        // The first line break after the tag belongs to the tag (HTML § 13.1.2.5).
        let content = format!("\n{}", escape(form.fields.get(self.name)));
        let area = leptos::html::textarea()
            .id(self.name)
            .name(self.name)
            .rows(self.rows.to_string())
            .maxlength(self.most.to_string())
            .attr("autocomplete", self.autocomplete)
            .attr("aria-describedby", ids)
            .attr("aria-invalid", invalid)
            .inner_html(content);
        view! {
            <div class="field">
                <label for=self.name>{self.label_words(visit)}</label>
                {words}
                {area}
            </div>
        }
        .into_any()
    }

    /// One of a few: value and words.
    pub fn choice(&self, form: &Form, visit: &Visit, options: &[(String, String)]) -> AnyView {
        self.options(form, visit, options, "radio")
    }

    /// Any number of a few: value and words.
    pub fn ticks(&self, form: &Form, visit: &Visit, options: &[(String, String)]) -> AnyView {
        self.options(form, visit, options, "checkbox")
    }

    fn options(&self, form: &Form, visit: &Visit, options: &[(String, String)], kind: &'static str) -> AnyView {
        let (ids, words, _) = self.described(form, visit);
        let chosen: Vec<&str> = form.fields.all(self.name).collect();
        let options = options.iter().enumerate().map(|(i, (value, words))| {
            // The summary links to the first of them.
            let id = if i == 0 { self.name.to_owned() } else { format!("{}-{i}", self.name) };
            let checked = chosen.contains(&value.as_str());
            view! {
                <label class="tick">
                    <input id=id type=kind name=self.name value=value.clone() checked=checked />
                    <span>{words.clone()}</span>
                </label>
            }
        });
        view! {
            <fieldset class="field" aria-describedby=ids>
                <legend class=self.under_its_heading.then_some("unseen")>{self.label_words(visit)}</legend>
                {words}
                {options.collect_view()}
            </fieldset>
        }
        .into_any()
    }

    /// One box with its words.
    pub fn tick(&self, form: &Form, visit: &Visit) -> AnyView {
        let (ids, words, invalid) = self.described(form, visit);
        let checked = form.fields.has(self.name);
        view! {
            <div class="field">
                <label class="tick">
                    <input id=self.name type="checkbox" name=self.name value="ja" checked=checked aria-describedby=ids aria-invalid=invalid />
                    <span>{self.label.clone()}</span>
                </label>
                {words}
            </div>
        }
        .into_any()
    }

    /// One of many: value and words.
    pub fn select(&self, form: &Form, visit: &Visit, options: &[(String, String)]) -> AnyView {
        let (ids, words, invalid) = self.described(form, visit);
        let chosen = form.fields.get(self.name);
        let choices = options.iter().map(|(value, words)| (value, words));
        view! {
            <div class="field">
                <label for=self.name>{self.label_words(visit)}</label>
                {words}
                <select id=self.name name=self.name aria-describedby=ids aria-invalid=invalid>{super::options(choices, chosen)}</select>
            </div>
        }
        .into_any()
    }
}
