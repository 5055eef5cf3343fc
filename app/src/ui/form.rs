//! Forms: what was typed, what is wrong with it, and how a form looks. A refused form comes back with every field as
//! typed, a summary on top that has the focus and links to the fields, and the same words at the field.

use super::{Visit, document::escape};
use crate::{
    i18n::{FormTexts, fill},
    text,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Most fields of one form.
const FIELDS_MOST: usize = 300;
/// The field that holds the number of a form.
const NUMBER: &str = "formulier";
/// The field that says which account typed a form.
pub const WHO: &str = "wie-typte";

/// What was sent with a form, in its order: cleaned of what cannot be seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded` (URL Standard § 5.1).
    pub fn parse(body: &[u8]) -> Self {
        let read = form_urlencoded::parse(body).take(FIELDS_MOST);
        Self(read.map(|(name, value)| (name.into_owned(), text::clean(&value))).collect())
    }

    /// The same, to be read again.
    pub fn encode(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// The value of a field, without space around it; empty where it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim())
    }

    /// The value of a field that was filled in.
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// Every value under one name: of boxes that were ticked.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.trim())
    }

    /// Whether a field was sent at all: a box that was ticked, a button that was pressed.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// Puts a value in the place of those under this name.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Takes away what was sent under this name.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(n, _)| n != name);
    }

    /// The same fields with this one.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// The same fields with one more under this name: of boxes that are ticked.
    pub fn and(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// The number that the form carries; a new one where it carries none that can be read.
    pub fn number(&self) -> Uuid {
        self.get(NUMBER).parse().unwrap_or_else(|_| Uuid::new_v4())
    }
}

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
        view! {
            <div class="field">
                <label for=self.name>{self.label_words(visit)}</label>
                {words}
                <input id=self.name type=self.kind name=self.name value=value maxlength=self.most.to_string()
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
            let of = id.clone();
            view! {
                <label class="tick" for=of>
                    <input id=id type=kind name=self.name value=value.clone() checked=checked />
                    <span>{words.clone()}</span>
                </label>
            }
        });
        view! {
            <fieldset class="field" aria-describedby=ids>
                <legend>{self.label_words(visit)}</legend>
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
                <label class="tick" for=self.name>
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
        let options = options.iter().map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value.clone() selected=selected>{words.clone()}</option> }
        });
        view! {
            <div class="field">
                <label for=self.name>{self.label_words(visit)}</label>
                {words}
                <select id=self.name name=self.name aria-describedby=ids aria-invalid=invalid>{options.collect_view()}</select>
            </div>
        }
        .into_any()
    }
}

/// A value that goes along unseen.
pub fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    let value: String = value.into();
    view! { <input type="hidden" name=name value=value /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_cleaned_and_read_again() {
        let fields = Fields::parse("tekst=haag%E2%80%AE%20&dag=ma&dag=di&leeg=".as_bytes());
        assert_eq!(fields.get("tekst"), "haag");
        assert_eq!(fields.all("dag").collect::<Vec<_>>(), ["ma", "di"]);
        assert_eq!((fields.filled("leeg"), fields.has("leeg"), fields.has("geen")), (None, true, false));
        assert_eq!(Fields::parse(fields.encode().as_bytes()), fields);
        assert!(Fields::parse("a=1&".repeat(1_000).as_bytes()).0.len() <= FIELDS_MOST);
    }
}
