//! Everything that is kept of somebody, for themselves: as they see it, and as a file.

mod said;

use super::{cards, grants, passkeys, pauses, sessions};
use crate::{
    db::Db,
    help::{Post, store::of_author},
    on,
    people::Member,
};
use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::{Error, types::Json};

fn moment(seconds: i64) -> Option<String> {
    Timestamp::from_second(seconds).ok().map(|t| t.to_string())
}

fn day(days: i64) -> Option<String> {
    let moment = moment(days.checked_mul(86_400)?)?;
    moment.split('T').next().map(str::to_owned)
}

/// All of it, in plain words.
pub async fn of(db: &Db, member: &Member, now: Timestamp) -> Result<Value, Error> {
    let a = &member.account;
    let roles: Vec<Value> =
        grants(db, a.id).await?.iter().map(|g| json!({ "rol": g.role.as_str(), "waar": g.scope })).collect();
    let devices: Vec<Value> = sessions(db, a.id, now)
        .await?
        .iter()
        .map(|s| json!({ "toestel": s.device, "sinds": moment(s.created), "laatst_gezien": day(s.seen) }))
        .collect();
    let cards: Vec<Value> = cards::of_account(db, a.id)
        .await?
        .iter()
        .map(|c| json!({ "gemaakt": moment(c.made), "pincode_gekozen": c.chosen, "geblokkeerd": c.blocked.and_then(moment) }))
        .collect();
    let keys: Vec<Value> = passkeys::of_account(db, a.id)
        .await?
        .iter()
        .map(|k| json!({ "naam": k.name, "gemaakt": moment(k.made), "laatst_gebruikt": day(k.used) }))
        .collect();
    let pause = pauses::of(db, a.id, now).await?.map(|pause| match pause.until {
        Some(until) => json!({ "tot": until.to_string() }),
        None => json!({ "tot": "je het zelf zegt" }),
    });
    let (said, heard) = said::with_coordinators(db, member, now).await?;
    Ok(json!({
        "naam": a.name,
        "buurt": a.neighbourhood,
        "e-mailadres": a.email,
        "taal": a.lang.tag(),
        "berichten_die_je_niet_wil": a.muted,
        "ingeschreven_aan_de_balie": a.at_counter,
        "sinds": moment(a.created),
        "rollen": roles,
        "even_pauze": pause,
        "toestellen": devices,
        "buurtkaarten": cards,
        "sleutels": keys,
        "op_het_bord": posts(db, member).await?,
        "waarvoor_je_inschreef": registrations(db, member).await?,
        "nog_niet_verstuurd": drafts(db, member).await?,
        "wat_je_schreef_in_gesprekken": messages(db, member).await?,
        "wie_je_blokkeerde": said::blocked(db, member).await?,
        "wat_je_meldde_of_antwoordde": said,
        "wat_coördinatoren_je_lieten_weten": heard,
        "wat_voor_je_werd_doorgegeven": said::passed_on(db, member).await?,
    }))
}

/// In the order in which they were written.
async fn posts(db: &Db, member: &Member) -> Result<Vec<Value>, Error> {
    let read = |post: Post| {
        let words = post.words;
        json!({ "buurt": post.neighbourhood, "soort": post.kind.as_str(), "rubriek": words.category.as_str(),
            "titel": words.title, "tekst": words.body, "wanneer": words.availability,
            "wie_ziet_het": words.reach.as_str(), "zonder_naam": words.nameless, "voor_iemand_anders": post.for_other,
            "taal": words.lang, "stand": post.state.as_str(), "wijziging_die_wacht": post.pending,
            "geschreven": moment(post.created), "op_het_bord_sinds": post.published.and_then(moment),
            "tot": moment(post.ends) })
    };
    Ok(of_author(db, member.account.id).await?.into_iter().rev().map(read).collect())
}

async fn registrations(db: &Db, member: &Member) -> Result<Vec<Value>, Error> {
    const SQL: &str = "SELECT a.details, r.original, r.people, r.words, r.waiting, r.at FROM registrations r
        JOIN activities a ON a.id = r.activity WHERE r.account = $1 ORDER BY r.original, r.id";
    let rows: Vec<(Json<Value>, i64, i64, String, bool, i64)> =
        on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)?;
    let read = |(details, original, people, words, waiting, at): (Json<Value>, i64, i64, String, bool, i64)| {
        json!({ "activiteit": details.0["title"], "wanneer": moment(original), "met_hoeveel": people,
            "voor_de_kok": words, "op_de_wachtlijst": waiting, "ingeschreven": moment(at) })
    };
    Ok(rows.into_iter().map(read).collect())
}

async fn drafts(db: &Db, member: &Member) -> Result<Vec<Value>, Error> {
    const SQL: &str = "SELECT form, fields, updated FROM drafts WHERE account = $1 ORDER BY form";
    let rows: Vec<(String, String, i64)> = on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)?;
    let read = |(form, fields, updated): (String, String, i64)| {
        let fields: serde_json::Map<String, Value> = form_urlencoded::parse(fields.as_bytes())
            .map(|(name, value)| (name.into_owned(), Value::String(value.into_owned())))
            .collect();
        json!({ "formulier": form, "velden": fields, "bewaard": moment(updated) })
    };
    Ok(rows.into_iter().map(read).collect())
}

async fn messages(db: &Db, member: &Member) -> Result<Vec<Value>, Error> {
    const SQL: &str =
        "SELECT c.title, m.kind, m.words, m.at FROM messages m JOIN conversations c ON c.id = m.conversation
        WHERE m.author = $1 ORDER BY m.id";
    let rows: Vec<(String, String, String, i64)> =
        on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)?;
    let read = |(title, kind, words, at): (String, String, String, i64)| json!({ "over": title, "soort": kind, "tekst": words, "geschreven": moment(at) });
    Ok(rows.into_iter().map(read).collect())
}
