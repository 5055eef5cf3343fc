//! What somebody said to the coordinators and heard from them, whom they blocked, and what was brought together for them.
//! What others said about them is not theirs: of a report they read what was decided.

use super::moment;
use crate::{
    db::Db,
    moderation::{Decision, Kind, decision::UNDO_SECONDS, report, told::is_told},
    on,
    people::Member,
};
use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::{Error, FromRow};
use uuid::Uuid;

/// Whom they blocked.
pub async fn blocked(db: &Db, member: &Member) -> Result<Vec<Value>, Error> {
    const SQL: &str = "SELECT shown, title, at FROM blocks WHERE account = $1 ORDER BY at, id";
    let rows: Vec<(String, String, i64)> = on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)?;
    let read =
        |(shown, title, at): (String, String, i64)| json!({ "wie": shown, "gesprek_over": title, "sinds": moment(at) });
    Ok(rows.into_iter().map(read).collect())
}

#[derive(FromRow)]
struct Row {
    kind: String,
    about: String,
    words: String,
    at: i64,
    decision: Option<String>,
    reason: String,
    decided_at: Option<i64>,
    title: Option<String>,
    reporter: Option<Uuid>,
}

const QUEUE: &str = "SELECT q.kind, q.about, q.words, q.at, q.decision, q.reason, q.decided_at, p.title, q.reporter
    FROM queue q LEFT JOIN posts p ON p.id = q.subject AND p.author = $1
    WHERE q.reporter = $1 OR q.author = $1 ORDER BY q.at, q.id";

/// What they reported and answered, with their words; and what was decided about what is theirs, as far as they may know.
pub async fn with_coordinators(db: &Db, member: &Member, now: Timestamp) -> Result<(Vec<Value>, Vec<Value>), Error> {
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(QUEUE).bind(member.account.id).fetch_all(p).await)?;
    let (mut said, mut heard) = (Vec::new(), Vec::new());
    for row in rows {
        let Some(kind) = Kind::from_word(&row.kind) else { continue };
        let decided = row.decided_at.filter(|at| at + UNDO_SECONDS <= now.as_second());
        let mine = row.reporter == Some(member.account.id) || matches!(kind, Kind::Answer | Kind::Fault);
        if mine {
            said.push(json!({ "soort": kind.slug(), "over": row.about, "titel": row.title, "tekst": in_words(kind, &row.words),
                "geschreven": moment(row.at), "bekeken": decided.and_then(moment) }));
        }
        // That they reported something was told above; what came of it is for who wrote that.
        let decision = row.decision.as_deref().and_then(Decision::from_word);
        let theirs = !mine || kind != Kind::Report;
        if let (Some(at), Some(decision), true) = (decided, decision, theirs)
            && is_told(kind, decision)
        {
            heard.push(
                json!({ "soort": kind.slug(), "over": row.about, "titel": row.title, "besluit": decision.as_str(),
                "reden": row.reason, "besloten": moment(at) }),
            );
        }
    }
    Ok((said, heard))
}

/// A report without the line that programs read.
fn in_words(kind: Kind, kept: &str) -> String {
    match kind {
        Kind::Report => match report::read(kept) {
            (Some(reason), words) => format!("{}: {words}", reason.as_str()),
            (None, words) => words.to_owned(),
        },
        Kind::Fault => kept.replacen('\n', ": ", 1),
        _ => kept.to_owned(),
    }
}

/// What a coordinator brought together: a request and an offer, of which one is theirs.
pub async fn passed_on(db: &Db, member: &Member) -> Result<Vec<Value>, Error> {
    const SQL: &str = "SELECT r.title, o.title, p.asker, p.at FROM passed_on p
        JOIN posts r ON r.id = p.request JOIN posts o ON o.id = p.offer
        WHERE p.asker = $1 OR p.offerer = $1 ORDER BY p.at, p.id";
    let me = member.account.id;
    let rows: Vec<(String, String, Uuid, i64)> = on!(db, |p| sqlx::query_as(SQL).bind(me).fetch_all(p).await)?;
    let read = |(request, offer, asker, at): (String, String, Uuid, i64)| json!({ "vraag": request, "aanbod": offer, "van_jou": if asker == me { "vraag" } else { "aanbod" }, "doorgegeven": moment(at) });
    Ok(rows.into_iter().map(read).collect())
}
