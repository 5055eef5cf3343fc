//! The devices on which somebody is signed in: signing out one, or all.

use super::{back, gone};
use crate::{
    clock,
    i18n::{MineTexts, dates, fill},
    people::{Member, Sent, Session, store},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Form, hidden},
        page::redirect,
    },
};
use axum::response::Response;
use jiff::Timestamp;
use leptos::prelude::*;
use uuid::Uuid;

const HERE: &str = "/mijn/toestellen";

/// `GET /mijn/toestellen`
pub async fn get(visit: Visit, member: Member) -> Response {
    let sessions = store::sessions(&visit.app.db, member.account.id, visit.now.timestamp()).await;
    visit.answer(sessions.map(|sessions| page(&visit, &member, &sessions)).map_err(Problem::from))
}

/// `POST /mijn/toestellen`
pub async fn post(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let one: Option<Uuid> = fields.get("toestel").parse().ok();
    if one.is_none() && !fields.has("overal") {
        return visit.answer(Err(Problem::BadRequest));
    }
    let ended = store::end_sessions(&visit.app.db, member.account.id, one).await;
    match ended {
        Ok(()) if one.is_none_or(|id| id == member.session.id) => gone(&visit, "/afgemeld"),
        Ok(()) => redirect(&visit.href(HERE)),
        Err(error) => visit.answer(Err(error.into())),
    }
}

fn page(visit: &Visit, member: &Member, sessions: &[Session]) -> Page {
    let m = MineTexts::of(visit.lang);
    let day = |seconds: i64| {
        let moment = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        dates::full(visit.lang, clock::local(moment).date(), visit.today())
    };
    let rows = sessions.iter().map(|session| {
        let device = if session.device.is_empty() { m.device_unknown.to_owned() } else { session.device.clone() };
        let this = (session.id == member.session.id).then(|| view! { " "<small>"("{m.device_this}")"</small> });
        // Seen is kept by the day: noon of it is that day in Brussels too.
        let seen = day(session.seen * 86_400 + 43_200);
        let said = fill(m.device_seen, &[("begun", &day(session.created)), ("seen", &seen)]);
        let out = fill(m.device_out_named, &[("device", &device)]);
        view! {
            <li>
                <h2>{device}{this}</h2>
                <p class="hint">{said}</p>
                <form method="post" action=visit.href(HERE)>
                    {Form::default().head(visit)}
                    {hidden("toestel", session.id.to_string())}
                    <button class="button plain" type="submit" aria-label=out>{m.device_out}</button>
                </form>
            </li>
        }
    });
    let mut page = Page::new(m.my_devices, HERE, None).private();
    page.main = view! {
        {back(visit)}
        <h1>{m.my_devices}</h1>
        <p>{m.devices_words}</p>
        <ul class="rows">{rows.collect_view()}</ul>
        <form method="post" action=visit.href(HERE)>
            {Form::default().head(visit)}
            {hidden("overal", "ja")}
            <button class="button" type="submit">{m.devices_out}</button>
        </form>
    }
    .into_any();
    page
}
