//! "Even pauze": a caring neighbour says so, and is left in peace. One press begins it, one press ends it; nobody is asked
//! why.

use super::back;
use crate::{
    clock,
    i18n::{CareTexts, PublishTexts, dates, fill},
    people::{
        Caring, Circle, Member, Sent, Typed,
        handles::Refusal,
        pages::Fields,
        store::pauses::{self, Pause},
    },
    problem::Problem,
    text,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
        page::redirect,
    },
};
use axum::response::Response;
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;

const HERE: &str = "/mijn/pauze";
/// The press that ends it.
const END: &str = "einde";

/// `GET /mijn/pauze`
pub async fn get(visit: Visit, by: Caring, Typed(typed): Typed) -> Response {
    let page = async {
        let pause = pauses::of(&visit.app.db, by.member().account.id, visit.now.timestamp()).await?;
        let day = pause.and_then(last_day).map(|day| day.to_string()).unwrap_or_default();
        let form = Form::typed_or(typed, || Fields::default().with("tot", day));
        Ok(page(&visit, &form, pause))
    };
    let page: Result<_, Problem> = page.await;
    visit.answer(page)
}

/// `POST /mijn/pauze`: begins it, gives it another end, or ends it.
pub async fn post(visit: Visit, Sent(by, fields): Sent<Caring>) -> Response {
    let answer = write(&visit, &by, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn write(visit: &Visit, by: &Caring, mut form: Form) -> Result<Response, Problem> {
    let db = &visit.app.db;
    if form.fields.has(END) {
        pauses::end(db, by).await?;
        return Ok(redirect(&visit.href("/mijn")));
    }
    let day = read(visit, &mut form);
    if !form.is_sound() {
        let pause = pauses::of(db, by.member().account.id, visit.now.timestamp()).await?;
        return Ok(visit.answer(Ok(page(visit, &form, pause))));
    }
    let until = day.map(|day| clock::midnight(day.saturating_add(1.day())));
    pauses::begin(db, by, Pause { until }).await?;
    Ok(redirect(&visit.href(HERE)))
}

/// The last day, where there is one: not over, and at most a year on.
fn read(visit: &Visit, form: &mut Form) -> Option<Date> {
    let t = PublishTexts::of(visit.lang);
    let (today, typed) = (visit.today(), form.fields.filled("tot")?.to_owned());
    let wrong = match text::day(&typed) {
        None => t.date_wrong,
        Some(day) if day < today => t.date_past,
        Some(day) if day > today.saturating_add(1.year()) => CareTexts::of(visit.lang).pause_far,
        Some(day) => return Some(day),
    };
    form.refuse("tot", wrong);
    None
}

fn last_day(pause: Pause) -> Option<Date> {
    Some(dates::last_day(&clock::local(pause.until?)))
}

/// "Je neemt even pauze, tot en met zaterdag 5 december." And so for others, in the words for an end and for none.
fn said(visit: &Visit, pause: Pause, open: &str, until: &str) -> String {
    match last_day(pause) {
        Some(day) => fill(until, &[("day", &dates::full(visit.lang, day, visit.today()))]),
        None => open.to_owned(),
    }
}

/// What a coordinator sees beside a name.
pub fn beside_the_name(visit: &Visit, pause: Pause) -> String {
    let c = CareTexts::of(visit.lang);
    said(visit, pause, c.rests, c.rests_until)
}

/// What stands among somebody's own data.
pub fn among_the_data(visit: &Visit, pause: Pause) -> String {
    let c = CareTexts::of(visit.lang);
    said(visit, pause, c.data_pause_open, c.data_pause_until)
}

/// That somebody takes a pause, with the press that ends it.
fn standing(visit: &Visit, pause: Pause) -> AnyView {
    let c = CareTexts::of(visit.lang);
    view! {
        <div class="note" role="status">
            <p>{said(visit, pause, c.pause_now, c.pause_now_until)}</p>
            <form method="post" action=visit.href(HERE)>
                {Form::default().head(visit)}
                {hidden(END, "ja")}
                <p class="stack"><button class="button plain" type="submit">{c.pause_end}</button></p>
            </form>
        </div>
    }
    .into_any()
}

fn page(visit: &Visit, form: &Form, pause: Option<Pause>) -> Page {
    let c = CareTexts::of(visit.lang);
    let day = Field::new("tot", c.pause_until).hint(c.pause_until_hint).kind("date").most(10).optional();
    let press = if pause.is_some() { c.pause_change } else { c.pause_begin };
    let class = if pause.is_some() { "button plain" } else { "button" };
    let does = [c.pause_does, c.pause_handover, c.pause_offers, c.pause_seen, c.pause_still];
    let does = does.map(|words| view! { <li>{words}</li> });
    let mut page = Page::new(form.title(visit, c.pause), HERE, None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        {back(visit)}
        <h1>{c.pause}</h1>
        {pause.map(|pause| standing(visit, pause))}
        <p class="lead">{c.pause_lead}</p>
        <ul class="plain-list">{does.collect_view()}</ul>
        <form method="post" action=visit.href(HERE) novalidate=true>
            {form.head(visit)}
            {day.line(form, visit)}
            <button class=class type="submit">{press}</button>
        </form>
    }
    .into_any();
    page
}

/// What stands on *Mijn Keuvel* while a pause lasts.
pub async fn on_mine(visit: &Visit, member: &Member) -> Result<Option<AnyView>, sqlx::Error> {
    if Caring::of_member(member).is_none() {
        return Ok(None);
    }
    let pause = pauses::of(&visit.app.db, member.account.id, visit.now.timestamp()).await?;
    Ok(pause.map(|pause| standing(visit, pause)))
}

/// The doors on *Mijn Keuvel* for caring neighbours and who works with them.
pub fn doors(visit: &Visit, member: &Member) -> Vec<(String, String)> {
    let c = CareTexts::of(visit.lang);
    let mut doors = Vec::new();
    if matches!(Circle::of_member(member.clone(), &visit.app), Ok(_) | Err(Refusal::Passkey)) {
        doors.push(("/mijn/zorgzame-buren".to_owned(), c.title.to_owned()));
    }
    if Caring::of_member(member).is_some() {
        doors.push((HERE.to_owned(), c.pause.to_owned()));
    }
    doors
}
