//! Who comes to one date: the list, somebody registered at the counter by name, and whom to call when something changed.

use super::{
    edit::managed,
    names::{counter, row, to_call},
    words,
};
use crate::{
    activities::{
        Activity, Occurrence,
        details::dialable,
        registration::{WORDS_MOST, moment_of, word_of},
        store::{
            manage,
            registrations::{self, Canceller, OnList, Registered, Who, Wish},
        },
    },
    i18n::{RegisterTexts, count, dates, fill},
    people::{Coordinator, Sent, Typed, account},
    problem::Problem,
    ui::{
        Page, Visit, cards,
        form::{Field, Fields, Form},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use uuid::Uuid;

/// Most people that are registered in one go at the counter: a table of friends.
const COUNTER_MOST: i64 = 12;

/// One date with who comes.
pub struct Listed {
    pub activity: Activity,
    pub original: Timestamp,
    pub date: Option<Occurrence>,
    pub people: Vec<OnList>,
}

/// The list of a date; of one that no longer is, too: those people must be called.
pub async fn listed(visit: &Visit, by: &Coordinator, slug: &str, word: &str) -> Result<Listed, Problem> {
    let activity = managed(visit, by, slug).await?.activity;
    let original = moment_of(word).ok_or(Problem::NotFound)?;
    let date = activity.date(original);
    let original = date.as_ref().map_or(original, |d| d.original);
    let people = registrations::of_date(&visit.app.db, by, activity.id, original).await?;
    if date.is_none() && people.is_empty() {
        return Err(Problem::NotFound);
    }
    Ok(Listed { activity, original, date, people })
}

impl Listed {
    /// How many people come, and how many wait.
    pub fn counts(&self) -> (i64, i64) {
        let of = |waiting: bool| self.people.iter().filter(|p| p.waiting == waiting).map(|p| p.people).sum();
        (of(false), of(true))
    }

    pub fn when(&self, visit: &Visit) -> String {
        match &self.date {
            Some(date) => words::date(visit, date),
            None => dates::full(visit.lang, crate::clock::local(self.original).date(), visit.today()),
        }
    }

    pub fn here(&self, by: &Coordinator) -> String {
        format!("{}/inschrijvingen/{}", manage::address(by.place(), &self.activity.slug), word_of(self.original))
    }
}

/// `GET /beheer/hamont-lo/activiteiten/soep-op-dinsdag/inschrijvingen/2026-12-01T1200`
pub async fn get(
    visit: Visit,
    by: Coordinator,
    typed: Typed,
    Path((_, slug, word)): Path<(String, String, String)>,
) -> Response {
    let page = listed(&visit, &by, &slug, &word).await.map(|listed| {
        let form = Form::typed_or(typed.0, || Fields::default().with("mensen", "1"));
        page(&visit, &by, &form, &listed)
    });
    visit.answer(page)
}

/// `POST` to the same address: somebody comes, somebody does not, somebody was called.
pub async fn change(
    visit: Visit,
    Path((_, slug, word)): Path<(String, String, String)>,
    Sent(by, fields): Sent<Coordinator>,
) -> Response {
    let answer = write(&visit, &by, (&slug, &word), Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn write(
    visit: &Visit,
    by: &Coordinator,
    (slug, word): (&str, &str),
    mut form: Form,
) -> Result<Response, Problem> {
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let listed = listed(visit, by, slug, word).await?;
    let there = visit.href(&listed.here(by));
    let id = |name: &str| form.fields.get(name).parse::<Uuid>().ok();
    if let Some(gone) = id("weg") {
        registrations::cancel(db, Canceller::Coordinator(by), gone, &visit.app.public_url, now).await?;
        return Ok(redirect(&there));
    }
    if let Some(called) = id("gebeld") {
        registrations::called(db, by, called).await?;
        return Ok(redirect(&there));
    }
    let t = RegisterTexts::of(visit.lang);
    let name = account::name(form.fields.get("naam"));
    if name.is_none() {
        form.refuse("naam", t.name_wrong);
    }
    let phone = form.fields.get("telefoon").to_owned();
    if !phone.is_empty() && (dialable(&phone).is_none() || phone.chars().count() > 30) {
        form.refuse("telefoon", t.phone_wrong);
    }
    let people = form.fields.get("mensen").parse::<i64>().ok().filter(|n| (1..=COUNTER_MOST).contains(n));
    if people.is_none() {
        form.refuse("mensen", fill(t.people_wrong, &[("n", &COUNTER_MOST.to_string())]));
    }
    Field::new("woord", t.words).most(WORDS_MOST).optional().check(&mut form, visit);
    let (true, Some(name), Some(people)) = (form.is_sound(), name, people) else {
        return Ok(visit.answer(Ok(page(visit, by, &form, &listed))));
    };
    let words = form.fields.get("woord").to_owned();
    let wish = Wish {
        activity: listed.activity.id,
        original: listed.original,
        people,
        words: &words,
        number: form.fields.number(),
    };
    let who = Who::Counter { by, name: &name, phone: &phone };
    match super::super::register::settled(visit, who, wish).await? {
        Registered::Place | Registered::Waiting | Registered::Already => Ok(redirect(&there)),
        Registered::Closed | Registered::Unsettled => {
            form.refuse("naam", t.not_open);
            Ok(visit.answer(Ok(page(visit, by, &form, &listed))))
        }
    }
}

fn page(visit: &Visit, by: &Coordinator, form: &Form, listed: &Listed) -> Page {
    let t = RegisterTexts::of(visit.lang);
    let (place, activity) = (by.place(), &listed.activity);
    let here = listed.here(by);
    let (come, wait) = listed.counts();
    let most = activity.details.registration.places;
    let counted = match most {
        Some(most) => fill(t.come_of, &[("n", &come.to_string()), ("most", &most.to_string())]),
        None => count(come.unsigned_abs() as usize, t.one_comes, t.n_come),
    };
    let waiting = (wait > 0).then(|| view! { " "{count(wait.unsigned_abs() as usize, t.one_waits, t.n_wait)} });
    let stamp = listed.date.as_ref().and_then(|d| {
        let words = cards::stamp(visit.lang, d.status, &d.note, visit.today())?;
        Some(cards::stamp_view(visit, d.status, words, &activity.details.lang))
    });
    let gone = listed.date.is_none().then(|| view! { <p class="stamp">{visit.texts().cancelled}</p> });
    let call: Vec<_> = listed.people.iter().filter(|p| p.to_call).map(|p| to_call(visit, &here, p)).collect();
    let call = (!call.is_empty()).then(|| {
        view! { <section class="group"><h2>{t.to_call}</h2><p>{t.to_call_words}</p><ul class="desk-list">{call}</ul></section> }
    });
    let rows = |waits: bool| -> Vec<AnyView> {
        listed.people.iter().filter(|p| p.waiting == waits).map(|p| row(visit, &here, p)).collect()
    };
    let (places, waits) = (rows(false), rows(true));
    let none = places.is_empty().then(|| view! { <p class="nothing">{t.nobody_yet}</p> });
    let waits = (!waits.is_empty()).then(|| view! { <h2>{t.waiting_list}</h2><ol class="desk-list">{waits}</ol> });
    let open = listed.date.as_ref().is_some_and(|d| d.status.takes_place() && d.ends > visit.now.timestamp());
    let counter = (open && activity.details.registers_here()).then(|| counter(visit, &here, form));
    let mut page = Page::new(form.title(visit, t.list_title), here.clone(), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&manage::address(place, &activity.slug))>{t.back_to_activity}</a></p>
        <p class="kind">{activity.details.title.clone()}</p>
        <h1>{dates::capital(&listed.when(visit))}</h1>
        {stamp}
        {gone}
        <p class="found">{counted}{waiting}</p>
        {call}
        {none}
        <ol class="desk-list">{places}</ol>
        {waits}
        <p class="onward"><a href=visit.href(&format!("{here}/blad"))>{t.print_list}</a></p>
        {counter}
    }
    .into_any();
    page
}
