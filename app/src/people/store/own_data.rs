//! Everything that is kept of somebody, for themselves: as they see it, and as a file.

mod said;

use super::{cards, grants, passkeys, pauses, sessions};
use crate::{db::Db, on, people::Member};
use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::{Error, FromRow, types::Json};

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

/// A note as it is stored. The board reads notes through what it knows of them: a word it does not know becomes another
/// one, and a change it cannot read is an error. Whoever asks for what is kept of them gets it as it is kept.
#[derive(FromRow)]
struct Written {
    neighbourhood: String,
    kind: String,
    category: String,
    title: String,
    body: String,
    availability: String,
    reach: String,
    nameless: bool,
    for_other: bool,
    lang: String,
    state: String,
    pending: Option<Json<Value>>,
    created: i64,
    published: Option<i64>,
    ends: i64,
}

async fn posts(db: &Db, member: &Member) -> Result<Vec<Value>, Error> {
    const SQL: &str =
        "SELECT neighbourhood, kind, category, title, body, availability, reach, nameless, for_other, lang,
        state, pending, created, published, ends FROM posts WHERE author = $1 ORDER BY id";
    let rows: Vec<Written> = on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)?;
    let read = |row: Written| {
        json!({ "buurt": row.neighbourhood, "soort": row.kind, "rubriek": row.category, "titel": row.title,
            "tekst": row.body, "wanneer": row.availability, "wie_ziet_het": row.reach, "zonder_naam": row.nameless,
            "voor_iemand_anders": row.for_other, "taal": row.lang, "stand": row.state,
            "wijziging_die_wacht": row.pending.map(|words| words.0), "geschreven": moment(row.created),
            "op_het_bord_sinds": row.published.and_then(moment), "tot": moment(row.ends) })
    };
    Ok(rows.into_iter().map(read).collect())
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
