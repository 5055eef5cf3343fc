//! The questions of a note, each with what is looked at in its answer: the same on every form that asks them.

use crate::{
    help::{BODY_MOST, Category, PostKind, Reach, TITLE_MOST, WHEN_MOST, Words, guard},
    i18n::{HelpTexts, dates, fill},
    neighbourhoods::Neighbourhood,
    people::sent::Fields,
    ui::{
        Visit,
        form::{Field, Form},
    },
};
use leptos::prelude::*;

/// The languages somebody may write in: the house's own, and those that are spoken most beside them.
const LANGS: [&str; 18] =
    ["nl", "fr", "en", "de", "ar", "tr", "pl", "uk", "ro", "bg", "ru", "es", "it", "pt", "fa", "ps", "ti", "so"];

fn pair(value: &str, words: impl Into<String>) -> (String, String) {
    (value.to_owned(), words.into())
}

/// To ask, or to offer.
pub fn kind(visit: &Visit, form: &Form, label: &'static str, ask: &'static str, offer: &'static str) -> AnyView {
    let options = [pair(PostKind::Request.slug(), ask), pair(PostKind::Offer.slug(), offer)];
    Field::new("soort", label).choice(form, visit, &options)
}

pub fn category(visit: &Visit, form: &Form) -> AnyView {
    let t = HelpTexts::of(visit.lang);
    Field::new("rubriek", t.q_about).choice(form, visit, &categories(t))
}

/// What a note can be about, in words.
pub fn categories(t: &HelpTexts) -> Vec<(String, String)> {
    Category::ALL.iter().map(|c| pair(c.slug(), dates::capital(t.category(*c)))).collect()
}

fn title_field(t: &HelpTexts) -> Field {
    Field::new("titel", t.title).hint(t.title_hint).most(TITLE_MOST)
}

fn body_field(t: &HelpTexts) -> Field {
    Field::new("tekst", t.body).hint(t.body_hint).most(BODY_MOST).optional().rows(6)
}

fn when_field(t: &HelpTexts) -> Field {
    Field::new("wanneer", t.when_label).hint(t.when_hint).most(WHEN_MOST).rows(3)
}

pub fn exactly(visit: &Visit, form: &Form) -> AnyView {
    view! { {told(visit, form)}{language(visit, form)} }.into_any()
}

/// What it is, without the language it is written in.
pub fn told(visit: &Visit, form: &Form) -> AnyView {
    let t = HelpTexts::of(visit.lang);
    view! { {title_field(t).line(form, visit)}{body_field(t).text(form, visit)} }.into_any()
}

/// The language that was chosen; else that of the page.
pub fn lang(visit: &Visit, form: &Form) -> &'static str {
    let chosen = form.fields.get("taal");
    LANGS.into_iter().find(|known| *known == chosen).unwrap_or(visit.lang.tag())
}

pub fn language(visit: &Visit, form: &Form) -> AnyView {
    let options: Vec<_> = LANGS.iter().map(|tag| pair(tag, dates::capital(&visit.texts().language(tag)))).collect();
    let mut form = form.clone();
    let chosen = lang(visit, &form);
    form.fields.set("taal", chosen);
    Field::new("taal", HelpTexts::of(visit.lang).written_in).select(&form, visit, &options)
}

pub fn when(visit: &Visit, form: &Form) -> AnyView {
    when_field(HelpTexts::of(visit.lang)).text(form, visit)
}

pub fn reach(visit: &Visit, form: &Form, place: &Neighbourhood) -> AnyView {
    let t = HelpTexts::of(visit.lang);
    let options = [
        pair(Reach::Neighbourhood.slug(), fill(t.reach_own, &[("place", &place.name)])),
        pair(Reach::Municipality.slug(), fill(t.reach_all, &[("municipality", &place.municipality.name)])),
    ];
    Field::new("zien", t.q_who).choice(form, visit, &options)
}

pub fn name(visit: &Visit, form: &Form, name: &str) -> AnyView {
    let t = HelpTexts::of(visit.lang);
    let options = [pair("ja", fill(t.with_name, &[("name", name)])), pair("nee", t.without_name)];
    Field::new("naam", t.q_name).choice(form, visit, &options)
}

pub fn check_kind(visit: &Visit, form: &mut Form) {
    if PostKind::from_slug(form.fields.get("soort")).is_none() {
        form.refuse("soort", HelpTexts::of(visit.lang).q_what_missing);
    }
}

pub fn check_category(visit: &Visit, form: &mut Form) {
    if Category::from_slug(form.fields.get("rubriek")).is_none() {
        form.refuse("rubriek", HelpTexts::of(visit.lang).q_about_missing);
    }
}

/// Title and text: there, not too long, and nothing in them that gives somebody away.
pub fn check_exactly(visit: &Visit, form: &mut Form) {
    let t = HelpTexts::of(visit.lang);
    title_field(t).check(form, visit);
    body_field(t).check(form, visit);
    let (title, body) = (line(form.fields.get("titel")), form.fields.get("tekst").to_owned());
    guarded(t, form, "titel", &title);
    guarded(t, form, "tekst", &body);
    across(t, form, "tekst", &[&title, &body]);
}

/// When it suits; and that no number is divided over the questions.
pub fn check_when(visit: &Visit, form: &mut Form) {
    let t = HelpTexts::of(visit.lang);
    when_field(t).check(form, visit);
    let when = form.fields.get("wanneer").to_owned();
    guarded(t, form, "wanneer", &when);
    let (title, body) = (line(form.fields.get("titel")), form.fields.get("tekst").to_owned());
    across(t, form, "wanneer", &[&title, &body, &when]);
    across(t, form, "wanneer", &[&title, &when]);
}

pub fn check_reach(visit: &Visit, form: &mut Form) {
    if Reach::from_slug(form.fields.get("zien")).is_none() {
        form.refuse("zien", HelpTexts::of(visit.lang).reach_missing);
    }
}

pub fn check_name(visit: &Visit, form: &mut Form) {
    if !matches!(form.fields.get("naam"), "ja" | "nee") {
        form.refuse("naam", HelpTexts::of(visit.lang).name_missing);
    }
}

/// Longer than this nothing is read: it was refused for its length already.
const READ_MOST: usize = 4 * BODY_MOST;

fn guarded(t: &HelpTexts, form: &mut Form, field: &'static str, text: &str) {
    let found = if text.chars().count() > READ_MOST { Vec::new() } else { guard::find(text) };
    if !found.is_empty() {
        form.refuse(field, t.found(&found));
    }
}

fn across(t: &HelpTexts, form: &mut Form, field: &'static str, texts: &[&str]) {
    if !form.is_sound() {
        return;
    }
    let found = guard::find_across(texts);
    if !found.is_empty() {
        form.refuse(field, t.found(&found));
    }
}

/// One line, whatever was typed.
fn line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was answered, where all of it is sound. `None` where a question is still open.
pub fn words(fields: &Fields) -> Option<Words> {
    let lang = fields.get("taal");
    Some(Words {
        category: Category::from_slug(fields.get("rubriek"))?,
        title: Some(line(fields.get("titel"))).filter(|title| !title.is_empty())?,
        body: fields.get("tekst").to_owned(),
        availability: fields.get("wanneer").to_owned(),
        reach: Reach::from_slug(fields.get("zien"))?,
        nameless: fields.get("naam") != "ja",
        lang: LANGS.iter().find(|known| **known == lang).unwrap_or(&"nl").to_string(),
    })
}

/// The answers of a note as they stand in a form.
pub fn of(words: &Words) -> Fields {
    Fields::default()
        .with("rubriek", words.category.slug())
        .with("titel", &words.title)
        .with("tekst", &words.body)
        .with("wanneer", &words.availability)
        .with("zien", words.reach.slug())
        .with("naam", if words.nameless { "nee" } else { "ja" })
        .with("taal", &words.lang)
}
