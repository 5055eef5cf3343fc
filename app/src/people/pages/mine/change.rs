//! Correcting what Keuvel keeps: a name, a neighbourhood, a language, which messages are wanted.

use crate::{
    i18n::{Lang, MineTexts, PeopleTexts},
    neighbourhoods::pages::pick,
    people::{
        Member, Sent, Typed, account,
        pages::Fields,
        store::own::{self, Own},
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

const HERE: &str = "/mijn/wijzigen";

/// The words of a kind of message.
type Words = fn(&'static MineTexts) -> &'static str;
/// The kinds of message that can be done without, as they stand in the database.
pub const KINDS: [(&str, Words); 3] = [
    ("berichten", |m| m.kind_messages),
    ("herinneringen", |m| m.kind_reminders),
    ("activiteiten", |m| m.kind_activities),
];

/// `GET /mijn/wijzigen`
pub async fn get(visit: Visit, member: Member, Typed(typed): Typed) -> Response {
    let form = Form::typed_or(typed, || kept(&visit, &member));
    visit.answer(Ok(page(&visit, &member, &form, &[])))
}

fn kept(visit: &Visit, member: &Member) -> Fields {
    let account = &member.account;
    let place = visit.app.atlas().by_code(&account.neighbourhood);
    let fields = Fields::default()
        .with("naam", &account.name)
        .with("buurt", place.map(|p| p.slug.clone()).unwrap_or_default())
        .with("taal", account.lang.tag());
    let wanted = KINDS.iter().filter(|(kind, _)| !account.muted.iter().any(|m| m == kind));
    wanted.fold(fields, |fields, (kind, _)| fields.and("krijg", *kind))
}

/// `POST /mijn/wijzigen`
pub async fn post(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let answer = change(&visit, &member, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn change(visit: &Visit, member: &Member, mut form: Form) -> Result<Response, Problem> {
    let name = account::name(form.fields.get("naam"));
    if name.is_none() {
        form.refuse("naam", PeopleTexts::of(visit.lang).name_wrong);
    }
    let place = pick::read(visit, &mut form);
    let (Some(name), Ok(place)) = (name, &place) else {
        let hits = place.err().unwrap_or_default();
        return Ok(visit.answer(Ok(page(visit, member, &form, &hits))));
    };
    // Without an address there is no message to do without: what was chosen before stays.
    let muted: Vec<String> = match member.account.email {
        Some(_) => {
            let wanted: Vec<&str> = form.fields.all("krijg").collect();
            KINDS.iter().map(|(kind, _)| *kind).filter(|kind| !wanted.contains(kind)).map(str::to_owned).collect()
        }
        None => member.account.muted.clone(),
    };
    let lang = Lang::from_tag(form.fields.get("taal"));
    let own = Own { name: &name, neighbourhood: &place.code, lang, muted: &muted };
    let done = visit.href("/mijn/gegevens?klaar=ja");
    own::change(&visit.app.db, member, &own, (form.fields.number(), &done), visit.now.timestamp()).await?;
    Ok(redirect(&done))
}

fn page(visit: &Visit, member: &Member, form: &Form, hits: &[pick::Hit]) -> Page {
    let (t, m) = (PeopleTexts::of(visit.lang), MineTexts::of(visit.lang));
    let name = Field::new("naam", t.name).hint(t.name_hint).autocomplete("given-name").most(account::NAME_MOST);
    let languages = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.name().to_owned()));
    let kinds = KINDS.map(|(kind, words)| (kind.to_owned(), words(m).to_owned()));
    let wanted = member
        .account
        .email
        .is_some()
        .then(|| Field::new("krijg", m.wanted_question).hint(m.wanted_hint).ticks(form, visit, &kinds));
    let mut page = Page::new(form.title(visit, m.change_title), HERE, None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{m.change_title}</h1>
        <form method="post" action=visit.href(HERE) novalidate=true>
            {form.head(visit)}
            {name.line(form, visit)}
            {pick::field(visit, form, hits)}
            {Field::new("taal", m.language_question).choice(form, visit, &languages)}
            {wanted}
            <button class="button" type="submit">{crate::i18n::FormTexts::of(visit.lang).save}</button>
        </form>
        <p><a href=visit.href("/mijn/gegevens")>{crate::i18n::FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}
