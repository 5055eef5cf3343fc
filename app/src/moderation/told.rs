//! What authors know of the queue: that their post waits and until when, and, once a decision can no longer be taken
//! back, what was decided and why.

use super::{About, Decision, Kind, decision::UNDO_SECONDS};
use crate::{db::Db, on, people::Member};
use jiff::Timestamp;
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

/// So long something was decided lately, in seconds.
const LATELY: i64 = 14 * 86_400;

/// How one thing of somebody stands with the coordinators.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// Since when it waits to be looked at, in seconds since 1970. A decision that may still be taken back has not been
    /// made as far as its author knows.
    pub waits_since: Option<i64>,
    /// What was decided last, and may be told.
    pub verdict: Option<Verdict>,
}

/// A decision that its author may know of.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The item of the queue: `/mijn/besluiten/{item}` tells all of it.
    pub item: Uuid,
    pub subject: Uuid,
    pub kind: Kind,
    pub about: About,
    pub decision: Decision,
    /// In the language of the author.
    pub reason: String,
    /// Seconds since 1970.
    pub at: i64,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    subject: Uuid,
    kind: String,
    about: String,
    at: i64,
    decision: Option<String>,
    reason: String,
    decided_at: Option<i64>,
}

impl Row {
    fn verdict(&self, now: i64) -> Option<Verdict> {
        let at = self.decided_at.filter(|at| at + UNDO_SECONDS <= now)?;
        Some(Verdict {
            item: self.id,
            subject: self.subject,
            kind: Kind::from_word(&self.kind)?,
            about: About::from_word(&self.about)?,
            decision: Decision::from_word(self.decision.as_deref()?)?,
            reason: self.reason.clone(),
            at,
        })
    }
}

/// Whether the author hears of a decision: a report that came to nothing is not told.
pub fn is_told(kind: Kind, decision: Decision) -> bool {
    !matches!((kind, decision), (Kind::Report | Kind::Import, Decision::Dismiss))
}

/// How the posts of somebody stand, and their messages, by their ids. What is not in it never was in the queue, or long ago.
pub async fn standings(db: &Db, member: &Member, now: Timestamp) -> Result<HashMap<Uuid, Standing>, sqlx::Error> {
    const SQL: &str = "SELECT id, subject, kind, about, at, decision, reason, decided_at FROM queue
        WHERE author = $1 AND about IN ('post', 'message') ORDER BY at DESC, id DESC LIMIT 500";
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)?;
    let mut standings: HashMap<Uuid, Standing> = HashMap::new();
    for row in rows {
        let standing = standings.entry(row.subject).or_default();
        match row.verdict(now.as_second()) {
            Some(verdict) if is_told(verdict.kind, verdict.decision) => {
                // Of reports that were answered together one has the reason.
                let better =
                    |newer: &Verdict| newer.at < verdict.at || (newer.at == verdict.at && newer.reason.is_empty());
                if standing.verdict.as_ref().is_none_or(better) {
                    standing.verdict = Some(verdict);
                }
            }
            Some(_) => {}
            // That it was reported is known to its author after a decision alone.
            None if row.kind == Kind::Report.as_str() || row.kind == Kind::Look.as_str() => {}
            None => standing.waits_since = standing.waits_since.or(Some(row.at)),
        }
    }
    Ok(standings)
}

/// One decision about something of this person, once they may know of it.
pub async fn verdict(db: &Db, member: &Member, item: Uuid, now: Timestamp) -> Result<Option<Verdict>, sqlx::Error> {
    const SQL: &str = "SELECT id, subject, kind, about, at, decision, reason, decided_at FROM queue
        WHERE id = $1 AND author = $2 AND about IN ('post', 'walk', 'message')";
    let row: Option<Row> =
        on!(db, |p| { sqlx::query_as(SQL).bind(item).bind(member.account.id).fetch_optional(p).await })?;
    let verdict = row.and_then(|row| row.verdict(now.as_second()));
    Ok(verdict.filter(|v| is_told(v.kind, v.decision)))
}

/// What was decided lately about the posts of this person and has a page, the newest first, with the title: for who gets
/// no message.
pub async fn of_posts(db: &Db, member: &Member, now: Timestamp) -> Result<Vec<(Verdict, String)>, sqlx::Error> {
    const SQL: &str = "SELECT id, subject, kind, about, at, decision, reason, decided_at FROM queue
        WHERE author = $1 AND about = 'post' AND decided_at > $2 ORDER BY decided_at DESC, id DESC LIMIT 20";
    const TITLE: &str = "SELECT title FROM posts WHERE id = $1 AND author = $2";
    let since = now.as_second() - LATELY;
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).bind(since).fetch_all(p).await)?;
    let mut told: Vec<(Verdict, String)> = Vec::new();
    for verdict in rows.iter().filter_map(|row| row.verdict(now.as_second())) {
        // Of each post the newest alone.
        let known = told.iter().any(|(other, _)| other.subject == verdict.subject);
        if known || !is_told(verdict.kind, verdict.decision) {
            continue;
        }
        let (post, me) = (verdict.subject, member.account.id);
        let title: Option<String> = on!(db, |p| sqlx::query_scalar(TITLE).bind(post).bind(me).fetch_optional(p).await)?;
        told.extend(title.map(|title| (verdict, title)));
    }
    Ok(told)
}

/// What was decided lately about what this person reported on walks, the newest first: for who gets no message.
pub async fn of_walks(db: &Db, member: &Member, now: Timestamp) -> Result<Vec<Verdict>, sqlx::Error> {
    const SQL: &str = "SELECT id, subject, kind, about, at, decision, reason, decided_at FROM queue
        WHERE author = $1 AND about = 'walk' AND decided_at > $2 ORDER BY decided_at DESC LIMIT 5";
    let since = now.as_second() - LATELY;
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).bind(since).fetch_all(p).await)?;
    Ok(rows.iter().filter_map(|row| row.verdict(now.as_second())).collect())
}

/// What was decided about the messages of somebody in a conversation, the newest first, once they may know of it.
pub async fn of_conversation(
    db: &Db,
    account: Uuid,
    conversation: Uuid,
    now: Timestamp,
) -> Result<Vec<Verdict>, sqlx::Error> {
    const SQL: &str = "SELECT q.id, q.subject, q.kind, q.about, q.at, q.decision, q.reason, q.decided_at
        FROM queue q JOIN messages m ON m.id = q.subject
        WHERE q.author = $1 AND q.about = 'message' AND m.conversation = $2 AND q.decided_at IS NOT NULL
        ORDER BY q.decided_at DESC, q.id DESC LIMIT 20";
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(account).bind(conversation).fetch_all(p).await)?;
    let told = rows.iter().filter_map(|row| row.verdict(now.as_second())).filter(|v| is_told(v.kind, v.decision));
    // Of reports that were answered together one has the reason.
    Ok(told.filter(|v| !(v.decision.needs_reason() && v.reason.is_empty())).collect())
}
