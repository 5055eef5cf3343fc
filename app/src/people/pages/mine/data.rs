//! Everything Keuvel keeps of somebody: to see, and to take along as a file.

use super::{back, change::KINDS, pause};
use crate::{
    clock,
    i18n::{CareTexts, MineTexts, RoleTexts, dates, fill},
    people::{
        Member,
        store::{cards, own_data, pauses},
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{NUMBER, WHO},
    },
};
use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::Response,
};
use jiff::Timestamp;
use leptos::prelude::*;
use serde_json::Value;

/// `GET /mijn/gegevens`
pub async fn get(visit: Visit, member: Member) -> Response {
    let page = page(&visit, &member).await;
    visit.answer(page)
}

async fn page(visit: &Visit, member: &Member) -> Result<Page, Problem> {
    let m = MineTexts::of(visit.lang);
    let account = &member.account;
    let atlas = visit.app.atlas();
    let place = atlas.by_code(&account.neighbourhood);
    let place = place.map_or_else(|| account.neighbourhood.clone(), |p| format!("{}, {}", p.name, p.municipality.name));
    let day = |seconds: i64| {
        let moment = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        dates::full(visit.lang, clock::local(moment).date(), visit.today())
    };
    let kinds: Vec<&str> =
        KINDS.iter().filter(|(k, _)| !account.muted.iter().any(|m| m == k)).map(|(_, w)| w(m)).collect();
    let wanted = if kinds.is_empty() { m.wanted_none.to_owned() } else { kinds.join(" · ") };
    let card = cards::of_account(&visit.app.db, account.id).await?.into_iter().find(|c| c.blocked.is_none());
    let r = RoleTexts::of(visit.lang);
    let tasks: Vec<String> = member.grants().iter().map(|g| r.task(&atlas, g)).collect();
    let mut lines = vec![
        (m.name, account.name.clone()),
        (m.neighbourhood, place),
        (m.email, account.email.clone().unwrap_or_else(|| m.no_email.to_owned())),
        (m.language, account.lang.name().to_owned()),
        (m.since, day(account.created)),
    ];
    if account.email.is_some() {
        lines.insert(4, (m.wanted, wanted));
    }
    if account.at_counter {
        lines.push((m.at_counter, crate::i18n::FormTexts::of(visit.lang).yes.to_owned()));
    }
    if let Some(card) = card {
        lines.push((m.card, fill(m.card_made, &[("date", &day(card.made))])));
    }
    if !tasks.is_empty() {
        lines.push((m.roles, tasks.join(" · ")));
    }
    if let Some(pause) = pauses::of(&visit.app.db, account.id, visit.now.timestamp()).await? {
        lines.push((CareTexts::of(visit.lang).pause, pause::among_the_data(visit, pause)));
    }
    let data = own_data::of(&visit.app.db, member, visit.now.timestamp()).await?;
    let more = further(visit, &data);
    let lines = lines.into_iter().map(|(term, words)| view! { <div><dt>{term}</dt><dd>{words}</dd></div> });
    let email = if account.email.is_some() { m.change_email } else { m.add_email };
    let done = (visit.query == "klaar=ja").then(|| view! { <p class="note" role="status">{m.changed}</p> });
    let mut page = Page::new(m.my_data, "/mijn/gegevens", None).private();
    page.main = view! {
        {back(visit)}
        <h1>{m.my_data}</h1>
        {done}
        <p>{m.data_words}</p>
        <dl class="own">{lines.collect_view()}</dl>
        {more}
        <ul class="ways">
            <li><a href=visit.href("/mijn/wijzigen")>{m.change}</a></li>
            <li><a href=visit.href("/mijn/adres")>{email}</a></li>
            <li><a href=visit.href("/mijn/gegevens.json") download="keuvel.json">{m.download}</a></li>
            <li><a href=visit.href("/mijn/weg")>{m.leave}</a></li>
        </ul>
    }
    .into_any();
    Ok(page)
}

/// What somebody wrote and heard, as far as there is any: how much, and where it can be read; in full where no other
/// page shows it.
fn further(visit: &Visit, data: &Value) -> AnyView {
    let m = MineTexts::of(visit.lang);
    let list = |name: &str| data[name].as_array().map_or(&[][..], Vec::as_slice);
    let doors = [
        (m.board, "op_het_bord", "/mijn/helpen"),
        (m.my_registrations, "waarvoor_je_inschreef", "/mijn/inschrijvingen"),
        (m.messages, "wat_je_schreef_in_gesprekken", "/mijn/gesprekken"),
        (m.my_blocked, "wie_je_blokkeerde", "/mijn/geblokkeerd"),
    ];
    let doors = doors.into_iter().filter(|(_, name, _)| !list(name).is_empty());
    let doors = doors.map(|(words, name, href)| {
        view! { <li><a href=visit.href(href)>{format!("{words}: {}", list(name).len())}</a></li> }
    });
    let told = [
        (m.drafts, "nog_niet_verstuurd", &[][..]),
        (m.said, "wat_je_meldde_of_antwoordde", &["titel", "tekst"][..]),
        (m.heard, "wat_coördinatoren_je_lieten_weten", &["titel", "reden"][..]),
        (m.passed_on, "wat_voor_je_werd_doorgegeven", &["vraag", "aanbod"][..]),
    ];
    let told = told.into_iter().filter(|(_, name, _)| !list(name).is_empty()).map(|(words, name, parts)| {
        let rows = list(name).iter().map(|row| {
            let said = match parts {
                // Of what was begun, the answers, under whatever name the form has for them.
                [] => row["velden"].as_object().map_or(Vec::new(), |fields| {
                    fields.iter().filter(|(name, _)| *name != NUMBER && *name != WHO).map(|(_, value)| value).collect()
                }),
                parts => parts.iter().map(|part| &row[part]).collect(),
            };
            let said: Vec<&str> =
                said.into_iter().filter_map(Value::as_str).filter(|words| !words.is_empty()).collect();
            view! { <li class="as-typed">{said.join(" · ")}</li> }
        });
        view! { <h2>{words}</h2><ul class="plain-list">{rows.collect_view()}</ul> }
    });
    view! { <ul class="ways">{doors.collect_view()}</ul>{told.collect_view()} }.into_any()
}

/// `GET /mijn/gegevens.json`
pub async fn json(visit: Visit, member: Member) -> Response {
    let data = match own_data::of(&visit.app.db, &member, visit.now.timestamp()).await {
        Ok(data) => data,
        Err(error) => return visit.answer(Err(error.into())),
    };
    let mut response = Response::new(Body::from(serde_json::to_string_pretty(&data).unwrap_or_default()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"keuvel.json\""));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
