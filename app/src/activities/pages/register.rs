//! Registering for one date: with one press for who is signed in. Somebody's own page: the page of the activity stays the
//! same for all.

use super::detail::{day_words, hours_of};
use crate::{
    activities::{
        Activity, Occurrence,
        registration::{PEOPLE_MOST, Places, WORDS_MOST, moment_of, word_of},
        store::{
            self,
            registrations::{self, Canceller, Mine, Registered, Who, Wish},
        },
    },
    i18n::{RegisterTexts, count, fill},
    neighbourhoods::Neighbourhood,
    people::{Circle, Member, Sent, Typed},
    problem::Problem,
    ui::{
        Page, Visit, cards,
        form::{Field, Fields, Form},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::sync::Arc;

/// One date as somebody sees it who may register.
struct Asked {
    place: Arc<Neighbourhood>,
    activity: Activity,
    date: Occurrence,
    places: Places,
    mine: Option<Mine>,
}

async fn asked(visit: &Visit, member: &Member, (place, slug, word): (&str, &str, &str)) -> Result<Asked, Problem> {
    let db = &visit.app.db;
    let place = visit.neighbourhood(place)?;
    let mut found = store::by_slug(db, &place.code, slug).await?;
    if found.is_none()
        && let Ok(circle) = Circle::of_member(member.clone(), &visit.app)
    {
        found = store::circle::by_slug(db, &circle, &place.code, slug).await?;
    }
    let activity = found.ok_or_else(|| Problem::UnknownActivity(slug.to_owned()))?;
    let original = moment_of(word).ok_or(Problem::NotFound)?;
    let date = activity.date(original).filter(|_| activity.details.registers_here()).ok_or(Problem::NotFound)?;
    let places = registrations::places(db, &activity, date.original).await?;
    let mine = registrations::of_account_and_date(db, member, activity.id, date.original).await?;
    Ok(Asked { place, activity, date, places, mine })
}

/// `GET /hamont-lo/activiteiten/buurtrestaurant/inschrijven/2026-12-03T1200`
pub async fn get(
    visit: Visit,
    member: Member,
    typed: Typed,
    Path((place, slug, word)): Path<(String, String, String)>,
) -> Response {
    let page = asked(&visit, &member, (&place, &slug, &word)).await.map(|asked| {
        let form = Form::typed_or(typed.0, || Fields::default().with("mensen", "1"));
        page(&visit, &form, &asked)
    });
    visit.answer(page)
}

/// `POST` to the same address: comes, or does not come after all.
pub async fn post(
    visit: Visit,
    Path((place, slug, word)): Path<(String, String, String)>,
    Sent(member, fields): Sent<Member>,
) -> Response {
    let answer = write(&visit, &member, (&place, &slug, &word), Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn write(
    visit: &Visit,
    member: &Member,
    address: (&str, &str, &str),
    mut form: Form,
) -> Result<Response, Problem> {
    let t = RegisterTexts::of(visit.lang);
    let found = asked(visit, member, address).await?;
    let here = visit.href(&here(&found));
    if let Some(mine) = found.mine.as_ref().filter(|_| form.fields.has("afzeggen")) {
        let (db, now) = (&visit.app.db, visit.now.timestamp());
        registrations::cancel(db, Canceller::Member(member), mine.id, &visit.app.public_url, now).await?;
        return Ok(redirect(&here));
    }
    let people = form.fields.get("mensen").parse::<i64>().ok().filter(|n| (1..=PEOPLE_MOST).contains(n));
    if people.is_none() {
        form.refuse("mensen", fill(t.people_wrong, &[("n", &PEOPLE_MOST.to_string())]));
    }
    Field::new("woord", t.words).most(WORDS_MOST).optional().check(&mut form, visit);
    let (true, Some(people)) = (form.is_sound(), people) else {
        return Ok(visit.answer(Ok(page(visit, &form, &found))));
    };
    let words = form.fields.get("woord").to_owned();
    let wish = Wish {
        activity: found.activity.id,
        original: found.date.original,
        people,
        words: &words,
        number: form.fields.number(),
    };
    match settled(visit, Who::Member(member), wish).await? {
        Registered::Place | Registered::Waiting | Registered::Already => Ok(redirect(&here)),
        Registered::Closed | Registered::Unsettled => {
            form.refuse("mensen", t.not_open);
            Ok(visit.answer(Ok(page(visit, &form, &asked(visit, member, address).await?))))
        }
    }
}

/// Registers; where the activity just changed, whoever was registered is looked at first.
pub async fn settled(visit: &Visit, who: Who<'_>, wish: Wish<'_>) -> Result<Registered, Problem> {
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    for _ in 0..3 {
        match registrations::register(db, who, wish, now).await? {
            Registered::Unsettled => {
                registrations::follow(db, &visit.app.public_url, now).await?;
            }
            done => return Ok(done),
        }
    }
    Ok(Registered::Unsettled)
}

fn here(asked: &Asked) -> String {
    format!("/{}/activiteiten/{}/inschrijven/{}", asked.place.slug, asked.activity.slug, word_of(asked.date.original))
}

/// "Je komt met 2." or "Je staat op de wachtlijst, als tweede."
pub fn standing(visit: &Visit, mine: &Mine) -> String {
    let t = RegisterTexts::of(visit.lang);
    match mine.waiting {
        Some(n) => fill(t.you_wait, &[("n", &n.to_string())]),
        None => count(mine.people.unsigned_abs() as usize, t.you_come, t.you_come_with),
    }
}

fn page(visit: &Visit, form: &Form, asked: &Asked) -> Page {
    let t = RegisterTexts::of(visit.lang);
    let (activity, date, place) = (&asked.activity, &asked.date, &asked.place);
    let here = here(asked);
    let day = crate::clock::local(date.starts).date();
    let public = format!("{}?dag={day}", activity.path(&place.slug));
    let theirs = visit.contributed(&activity.details.lang);
    let spot = date.note.place.as_ref().unwrap_or(&activity.details.place.name).clone();
    let title = date.note.title.as_ref().unwrap_or(&activity.details.title).clone();
    let stamp = cards::stamp(visit.lang, date.status, &date.note, visit.today())
        .map(|words| cards::stamp_view(visit, date.status, words, &activity.details.lang));
    let open = activity.is_open(date, visit.now.timestamp());
    let body = match &asked.mine {
        Some(mine) => registered(visit, &here, mine),
        None if open => ask(visit, &here, form, asked),
        None => view! { <p class="nothing">{t.closed}</p><p>{t.closed_words}</p> }.into_any(),
    };
    let mut page = Page::new(form.title(visit, t.register), here.clone(), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&public)>{t.back_to_activity}</a></p>
        <h1>{t.register}</h1>
        <p class="lead"><b lang=theirs.clone()>{title}</b></p>
        {stamp}
        <p>{day_words(visit, date)}", "{hours_of(visit.lang, date, visit.today())}". "<span lang=theirs>{spot}</span></p>
        {body}
        <p class="onward"><a href=visit.href("/mijn/inschrijvingen")>{t.mine_title}</a></p>
    }
    .into_any();
    page
}

fn registered(visit: &Visit, here: &str, mine: &Mine) -> AnyView {
    let t = RegisterTexts::of(visit.lang);
    let more = mine.waiting.is_some().then(|| view! { <p>{t.you_wait_words}</p> });
    view! {
        <p class="note" role="status"><b>{standing(visit, mine)}</b></p>
        {more}
        <form method="post" action=visit.href(here)>
            {Form::default().head(visit)}
            <input type="hidden" name="afzeggen" value="ja" />
            <p class="stack"><button class="button plain" type="submit">{t.cancel_mine}</button></p>
        </form>
    }
    .into_any()
}

fn ask(visit: &Visit, here: &str, form: &Form, asked: &Asked) -> AnyView {
    let t = RegisterTexts::of(visit.lang);
    let full = asked.places.left() == Some(0);
    let left = match asked.places.left() {
        None => None,
        Some(0) => Some(t.full_words.to_owned()),
        Some(n) => Some(count(n.unsigned_abs() as usize, t.one_left, t.n_left)),
    };
    let left = left.map(|words| view! { <p class="found">{words}</p> });
    let numbers: Vec<_> = (1..=PEOPLE_MOST).map(|n| (n.to_string(), count(n as usize, t.just_me, t.with_n))).collect();
    let press = if full { t.to_waiting_list } else { t.press };
    view! {
        {left}
        <form method="post" action=visit.href(here) novalidate=true>
            {form.head(visit)}
            {Field::new("mensen", t.how_many).choice(form, visit, &numbers)}
            {Field::new("woord", t.words).hint(t.words_hint).most(WORDS_MOST).optional().line(form, visit)}
            <button class="button" type="submit">{press}</button>
        </form>
    }
    .into_any()
}
