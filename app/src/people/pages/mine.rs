//! *Mijn Keuvel*: what is somebody's own, and signing out.

use crate::{
    clock,
    help::talk::store::{self as talk, upkeep},
    i18n::{FaultTexts, InboxTexts, MineTexts, PeopleTexts, TalkTexts, ThemeTexts, dates, fill},
    moderation::told,
    people::{Member, Role, browser::Cookie, handles::Maybe, store},
    ui::{
        Page, Visit,
        assets::{DESK_PATH, OUTBOX_PATH},
        page::redirect,
    },
};
use axum::{
    http::{HeaderName, HeaderValue, header},
    response::Response,
};
use jiff::Timestamp;
use leptos::prelude::*;

pub mod address;
pub mod change;
pub mod data;
pub mod devices;
pub mod leave;
pub mod pause;

/// `GET /mijn`
pub async fn get(visit: Visit, member: Member) -> Response {
    // Who has no e-mail address hears here that something waits.
    let waiting = match talk::waiting(&visit.app.db, member.account.id).await {
        Ok(waiting) => waiting > 0,
        Err(error) => return visit.answer(Err(error.into())),
    };
    let verdicts = match told::of_walks(&visit.app.db, &member, visit.now.timestamp()).await {
        Ok(verdicts) => verdicts,
        Err(error) => return visit.answer(Err(error.into())),
    };
    let verdicts = verdicts.into_iter().map(|verdict| {
        let href = visit.href(&format!("/mijn/besluiten/{}", verdict.item));
        view! { <p class="note"><a href=href>{FaultTexts::of(visit.lang).answered}</a></p> }
    });
    let verdicts = verdicts.collect_view();
    let of_posts = match on_the_board(&visit, &member).await {
        Ok(notes) => notes,
        Err(error) => return visit.answer(Err(error.into())),
    };
    let (t, m) = (PeopleTexts::of(visit.lang), MineTexts::of(visit.lang));
    let links = |list: &[(String, String)]| {
        let list = list.iter().map(|(path, words)| view! { <li><a href=visit.href(path)>{words.clone()}</a></li> });
        view! { <ul class="ways">{list.collect_view()}</ul> }.into_any()
    };
    let own = [
        ("/mijn/helpen", m.my_posts),
        ("/mijn/gesprekken", m.my_conversations),
        ("/mijn/inschrijvingen", m.my_registrations),
        ("/mijn/geblokkeerd", m.my_blocked),
        ("/mijn/gegevens", m.my_data),
        ("/mijn/toestellen", m.my_devices),
        ("/mijn/sleutel", m.my_keys),
    ];
    let own: Vec<_> = own.into_iter().map(|(path, words)| (path.to_owned(), words.to_owned())).collect();
    let waiting = waiting.then(|| {
        let words = TalkTexts::of(visit.lang).something_new;
        view! { <p class="note"><a href=visit.href("/mijn/gesprekken")>{words}</a></p> }
    });
    let resting = match pause::on_mine(&visit, &member).await {
        Ok(resting) => resting,
        Err(error) => return visit.answer(Err(error.into())),
    };
    let work = work(&visit, &member);
    let work = (!work.is_empty()).then(|| view! { <h2>{m.my_work}</h2>{links(&work)} });
    let mut page = Page::new(t.mine, "/mijn", None).private();
    page.main = view! {
        <h1>{fill(t.hello, &[("name", &member.account.name)])}</h1>
        {resting}
        {waiting}
        {verdicts}
        {of_posts}
        {links(&own)}
        {work}
        <form method="post" action=visit.href("/afmelden")>
            <button class="button plain" type="submit">{t.sign_out}</button>
        </form>
    }
    .into_any();
    visit.answer(Ok(page))
}

/// What is to be known of one's own posts: that one ends; and, for who has no e-mail address, what was decided.
async fn on_the_board(visit: &Visit, member: &Member) -> Result<AnyView, sqlx::Error> {
    let m = MineTexts::of(visit.lang);
    let (db, now, account) = (&visit.app.db, visit.now.timestamp(), &member.account);
    let note = |href: String, words: String| view! { <p class="note"><a href=visit.href(&href)>{words}</a></p> };
    let told = if account.email.is_none() { told::of_posts(db, member, now).await? } else { Vec::new() };
    let told = told.into_iter().map(|(verdict, title)| {
        note(format!("/mijn/besluiten/{}", verdict.item), fill(m.decided, &[("title", &title)]))
    });
    let ending = upkeep::ending(db, account.id, now).await?;
    let ending = ending.into_iter().map(|(id, title, ends)| {
        let moment = Timestamp::from_second(ends).unwrap_or(now);
        let day = dates::full(visit.lang, clock::local(moment).date(), visit.today());
        let words = if ends > now.as_second() { m.ending } else { m.ended };
        note(format!("/mijn/helpen/{id}"), fill(words, &[("title", &title), ("day", &day)]))
    });
    Ok(view! { {told.collect_view()}{ending.collect_view()} }.into_any())
}

/// The doors to what somebody does here beyond a resident.
fn work(visit: &Visit, member: &Member) -> Vec<(String, String)> {
    let m = MineTexts::of(visit.lang);
    let mut doors = pause::doors(visit, member);
    let has = |role: Role| member.grants().iter().any(|g| g.role == role);
    if has(Role::Coordinator) {
        doors.push(("/beheer".to_owned(), m.desk.to_owned()));
    }
    // Whoever hands out the roles reads no signals: that door stays shut.
    if has(Role::Regisseur) && !has(Role::Administrator) {
        doors.push(("/regie".to_owned(), InboxTexts::of(visit.lang).title.to_owned()));
    }
    let atlas = visit.app.atlas();
    for place in atlas.all().iter().filter(|p| member.is(Role::TeamMember, p) || member.is(Role::Regisseur, p)) {
        let words = format!("{}: {}", ThemeTexts::of(visit.lang).title, place.name);
        doors.push((format!("/beheer/{}/themas", place.slug), words));
    }
    for grant in member.grants().iter().filter(|g| g.role == Role::Administrator) {
        let named = atlas.all().iter().find(|p| p.municipality.nis == grant.scope);
        let name = named.map_or(grant.scope.as_str(), |p| p.municipality.name.as_str());
        doors.push((format!("/beheer/gemeente/{}", grant.scope), fill(m.municipality, &[("name", name)])));
    }
    doors
}

/// `POST /afmelden`: ends the session of this device.
pub async fn sign_out(visit: Visit, Maybe(member): Maybe) -> Response {
    if let Some(member) = member {
        let ended = store::end_sessions(&visit.app.db, member.account.id, Some(member.session.id)).await;
        if let Err(error) = ended {
            return visit.answer(Err(error.into()));
        }
    }
    gone(&visit, "/afgemeld")
}

/// Leads on from a device on which nobody is signed in any more: nothing of theirs is left on it but what waits.
fn gone(visit: &Visit, to: &str) -> Response {
    let mut response = redirect(&visit.href(to));
    let secure = visit.app.secure();
    let headers = response.headers_mut();
    for cookie in [Cookie::Session, Cookie::Who, Cookie::Typed] {
        headers.append(header::SET_COOKIE, cookie.write("", secure));
    }
    // Pages that a browser keeps to go back to. What the service worker keeps, and what waits to be sent, is no "cache".
    headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    response
}

/// `GET /afgemeld`
pub async fn signed_out(visit: Visit) -> Response {
    let t = PeopleTexts::of(visit.lang);
    let left = visit.query == "weg=ja";
    let m = MineTexts::of(visit.lang);
    let (title, words) = if left { (m.left, m.left_words) } else { (t.signed_out, t.signed_out_words) };
    let mut page = Page::new(title, "/afgemeld", None).private();
    // Empties what is theirs on the device.
    page.scripts = vec![OUTBOX_PATH.as_str(), DESK_PATH.as_str()];
    page.main = view! {
        {visit.who.is_none().then(|| view! { <span id="afgemeld" hidden=true></span> })}
        <h1>{title}</h1>
        <p class="lead">{words}</p>
        <p class="stack">
            <a class="button" href=visit.href("/")>{visit.texts().to_my_neighbourhood}</a>
            <a class="button plain" href=visit.href("/aanmelden")>{t.sign_in}</a>
        </p>
    }
    .into_any();
    visit.answer(Ok(page))
}

/// The way back from a page of this room.
fn back(visit: &Visit) -> AnyView {
    let words = MineTexts::of(visit.lang).back_to_mine;
    view! { <p class="back"><a href=visit.href("/mijn")>{words}</a></p> }.into_any()
}
