//! Those who were registered at the counter: a coordinator sees the ones of the neighbourhood, and nobody who signed
//! up alone.

use super::{
    card_sheet,
    cards::{self, card_state, presses},
    mine::pause,
};
use crate::{
    i18n::{CardTexts, CareTexts, Lang, fill},
    people::{
        Coordinator, Sent, Typed, account, secrets,
        store::{
            at_counter::{self, NewCard, Person},
            pauses::{self, Neighbour},
        },
    },
    problem::Problem,
    text,
    ui::{
        Page, Visit,
        find::find,
        form::{Field, Form},
        frame,
        page::redirect,
    },
};
use axum::{http::HeaderMap, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

/// `GET /beheer/{neighbourhood}/mensen`
pub async fn get(visit: Visit, desk: Coordinator) -> Response {
    let page = async {
        let people = at_counter::people(&visit.app.db, &desk).await?;
        let neighbours = pauses::neighbours(&visit.app.db, &desk, visit.now.timestamp()).await?;
        Ok(list(&visit, &desk, &people, &neighbours))
    };
    let page: Result<_, Problem> = page.await;
    visit.answer(page)
}

/// Who are the caring neighbours, and which of them are left in peace for a while: so that nobody calls them.
fn caring(visit: &Visit, neighbours: &[Neighbour]) -> AnyView {
    let c = CareTexts::of(visit.lang);
    let words = if neighbours.is_empty() { c.neighbours_none } else { c.neighbours_words };
    let rows = neighbours.iter().map(|one| {
        let pause = one.pause.map(|pause| {
            view! { <p><span class="stamp note">{pause::beside_the_name(visit, pause)}</span></p> }
        });
        view! { <li><p class="desk-name">{one.name.clone()}</p>{pause}</li> }
    });
    view! {
        <h2>{c.neighbours}</h2>
        <p>{words}</p>
        <ul class="desk-list">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn list(visit: &Visit, desk: &Coordinator, people: &[Person], neighbours: &[Neighbour]) -> Page {
    let t = CardTexts::of(visit.lang);
    let base = format!("/beheer/{}/mensen", desk.place().slug);
    let asked = asked(visit, "zoek");
    let folded = text::fold(&asked);
    let found: Vec<&Person> = people.iter().filter(|p| text::fold(&p.name).contains(&folded)).collect();
    let stopped = people.iter().find(|p| p.id.to_string() == self::asked(visit, "geblokkeerd"));
    let done = match stopped {
        Some(person) => Some(fill(t.blocked_now, &[("name", &person.name)])),
        None => (self::asked(visit, "klaar") == "ja").then(|| t.registered.to_owned()),
    };
    let done = done.map(|words| view! { <p class="note" role="status">{words}</p> });
    let empty = found.is_empty().then(|| {
        view! { <p class="nothing">{if people.is_empty() { t.nobody } else { t.nobody_found }}</p> }
    });
    let rows = found.iter().map(|person| {
        view! {
            <li>
                <h2>{person.name.clone()}</h2>
                <p class="hint">{card_state(visit, person)}</p>
                {presses(visit, desk, person)}
            </li>
        }
    });
    let search = (people.len() > 8).then(|| find(visit, &base, t.search, &asked, 40));
    let mut page = Page::new(t.people, base.clone(), Some(desk.place().clone())).private();
    page.main = view! {
        {frame::to_desk(visit)}
        <h1>{t.people}</h1>
        {done}
        <p>{t.people_words}</p>
        <p class="stack"><a class="button" href=visit.href(&format!("{base}/nieuw"))>{t.register}</a></p>
        {search}
        {empty}
        <ul class="rows">{rows.collect_view()}</ul>
        {caring(visit, neighbours)}
    }
    .into_any();
    page
}

fn asked(visit: &Visit, name: &str) -> String {
    let pair = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == name);
    pair.map(|(_, value)| text::cut(value.trim(), account::NAME_MOST).0.to_owned()).unwrap_or_default()
}

/// `GET /beheer/{neighbourhood}/mensen/nieuw`
pub async fn new(visit: Visit, desk: Coordinator, Typed(typed): Typed) -> Response {
    let form = Form::typed_or(typed, || super::Fields::default().with("taal", visit.lang.tag()).with("kaart", "ja"));
    visit.answer(Ok(form_page(&visit, &desk, &form)))
}

/// `POST /beheer/{neighbourhood}/mensen/nieuw`
pub async fn post(visit: Visit, headers: HeaderMap, Sent(desk, fields): Sent<Coordinator>) -> Response {
    let answer = register(&visit, &headers, &desk, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn register(visit: &Visit, headers: &HeaderMap, desk: &Coordinator, mut form: Form) -> Result<Response, Problem> {
    let name = account::name(form.fields.get("naam"));
    let Some(name) = name else {
        form.refuse("naam", super::PeopleTexts::of(visit.lang).name_wrong);
        return Ok(visit.answer(Ok(form_page(visit, desk, &form))));
    };
    let lang = Lang::from_tag(form.fields.get("taal"));
    let code = secrets::card_code();
    let card = form.fields.has("kaart").then(|| NewCard { id: Uuid::now_v7(), code: secrets::hash(&code) });
    let slug = &desk.place().slug;
    let result = match &card {
        Some(card) => visit.href(&cards::address(slug, card.id)),
        None => visit.href(&format!("/beheer/{slug}/mensen?klaar=ja")),
    };
    let number = form.fields.number();
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    if let Some(card) = &card {
        card_sheet::keep(visit, headers, card.id, &code).await?;
    }
    let before = at_counter::register(db, desk, (&name, lang), card.as_ref(), (number, &result), now).await?;
    Ok(redirect(before.as_ref().unwrap_or(&result)))
}

fn form_page(visit: &Visit, desk: &Coordinator, form: &Form) -> Page {
    let t = CardTexts::of(visit.lang);
    let here = format!("/beheer/{}/mensen/nieuw", desk.place().slug);
    let languages: Vec<(String, String)> =
        desk.place().municipality.languages.iter().map(|l| (l.tag().to_owned(), l.name().to_owned())).collect();
    let name = Field::new("naam", t.their_name).hint(t.their_name_hint).autocomplete("off").most(account::NAME_MOST);
    let lang = Field::new("taal", t.their_language).choice(form, visit, &languages);
    let card = Field::new("kaart", t.with_card).hint(t.with_card_hint).tick(form, visit);
    let mut page = Page::new(form.title(visit, t.register), here.clone(), Some(desk.place().clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.register}</h1>
        <p class="lead">{t.register_words}</p>
        <form method="post" action=visit.href(&here) novalidate=true>
            {form.head(visit)}
            {name.line(form, visit)}
            {lang}
            {card}
            <button class="button" type="submit">{t.do_register}</button>
        </form>
        <p><a href=visit.href(&format!("/beheer/{}/mensen", desk.place().slug))>{t.back_to_people}</a></p>
    }
    .into_any();
    page
}
