//! The queue in the database.

use super::{About, Decision, Kind, fault::Fault, report};
use crate::{db::Db, in_transaction, on};
use jiff::Timestamp;
use sqlx::{FromRow, QueryBuilder, types::Json};
use uuid::Uuid;

mod deciding;
mod lately;
mod leaving;
mod waiting;

pub use lately::lately;
pub use waiting::{Count, PAGE, Part, counts, next, waiting};

/// So long a decision is kept, in seconds: a year, as the page about privacy says.
pub const KEPT: i64 = 365 * 86_400;

/// Puts something in the queue inside a transaction of ours, so that it waits there exactly when it was written.
/// `$author` is told of the decision; `$reporter` and `$words` belong to a report, `$words` also to an import.
#[macro_export]
macro_rules! enqueue {
    ($tx:expr, $place:expr, $kind:expr, $about:expr, $subject:expr, $author:expr, $reporter:expr, $words:expr, $now:expr) => {{
        let (kind, about): ($crate::moderation::Kind, $crate::moderation::About) = ($kind, $about);
        let (author, reporter): (Option<uuid::Uuid>, Option<uuid::Uuid>) = ($author, $reporter);
        sqlx::query(
            "INSERT INTO queue (id, neighbourhood, kind, about, subject, author, reporter, words, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(uuid::Uuid::now_v7())
        .bind($place)
        .bind(kind.as_str())
        .bind(about.as_str())
        .bind($subject)
        .bind(author)
        .bind(reporter)
        .bind($words)
        .bind($now.as_second())
        .execute(&mut **$tx)
        .await?;
    }};
}

/// One thing in the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub id: Uuid,
    /// Official code.
    pub neighbourhood: String,
    pub kind: Kind,
    pub about: About,
    /// Id of what it is about.
    pub subject: Uuid,
    /// Who is told of the decision.
    pub author: Option<Uuid>,
    pub words: String,
    /// Seconds since 1970.
    pub at: i64,
    /// Raised by each decision and each time one is taken back.
    pub version: i64,
    pub decided: Option<Decided>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    pub decision: Decision,
    /// What the author is told.
    pub reason: String,
    /// Name of who decided, while they have an account.
    pub by: Option<String>,
    /// Seconds since 1970.
    pub at: i64,
    /// What taking it back puts back.
    pub before: Option<serde_json::Value>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    neighbourhood: String,
    kind: String,
    about: String,
    subject: Uuid,
    author: Option<Uuid>,
    words: String,
    at: i64,
    version: i64,
    decision: Option<String>,
    reason: String,
    decided_at: Option<i64>,
    before: Option<Json<serde_json::Value>>,
    decider: Option<String>,
}

impl Row {
    /// `None` for a row of a newer version of Keuvel.
    fn read(self) -> Option<Item> {
        let decided = match (self.decision.as_deref().and_then(Decision::from_word), self.decided_at) {
            (Some(decision), Some(at)) => {
                Some(Decided { decision, reason: self.reason, by: self.decider, at, before: self.before.map(|b| b.0) })
            }
            _ => None,
        };
        Some(Item {
            id: self.id,
            neighbourhood: self.neighbourhood,
            kind: Kind::from_word(&self.kind)?,
            about: About::from_word(&self.about)?,
            subject: self.subject,
            author: self.author,
            words: self.words,
            at: self.at,
            version: self.version,
            decided,
        })
    }
}

const ROW: &str = "SELECT q.id, q.neighbourhood, q.kind, q.about, q.subject, q.author, q.words, q.at, q.version,
        q.decision, q.reason, q.decided_at, q.before, a.name AS decider
    FROM queue q LEFT JOIN accounts a ON a.id = q.decided_by ";

/// One item, waiting or decided; whoever asks looks at its neighbourhood.
pub async fn item(db: &Db, id: Uuid) -> Result<Option<Item>, sqlx::Error> {
    let row: Option<Row> = on!(db, |p| {
        let mut query = QueryBuilder::new(ROW);
        query.push("WHERE q.id = ").push_bind(id);
        query.build_query_as().fetch_optional(p).await
    })?;
    Ok(row.and_then(Row::read))
}

/// What people said who reported this, while nobody looked: the oldest first.
pub async fn reports(db: &Db, subject: Uuid) -> Result<Vec<(String, i64)>, sqlx::Error> {
    const SQL: &str = "SELECT words, at FROM queue WHERE subject = $1 AND kind = 'report' AND decided_at IS NULL
        ORDER BY at, id LIMIT 50";
    on!(db, |p| sqlx::query_as(SQL).bind(subject).fetch_all(p).await)
}

/// Something wrong on a walk, at which nobody looked yet.
#[derive(Clone, Debug, PartialEq, FromRow)]
pub struct Waiting {
    pub id: Uuid,
    /// Who is told.
    pub author: Option<Uuid>,
    /// As [`super::fault::Fault::kept`] makes them.
    pub words: String,
    /// Seconds since 1970.
    pub at: i64,
    pub version: i64,
}

/// What is wrong on a walk, the oldest report first.
pub async fn faults(db: &Db, walk: Uuid) -> Result<Vec<Waiting>, sqlx::Error> {
    const SQL: &str = "SELECT id, author, words, at, version FROM queue WHERE subject = $1 AND kind = 'fault'
        AND decided_at IS NULL ORDER BY at, id LIMIT 100";
    on!(db, |p| sqlx::query_as(SQL).bind(walk).fetch_all(p).await)
}

/// When this person reported this, and whether somebody looked at it.
pub async fn reported(db: &Db, subject: Uuid, reporter: Uuid) -> Result<Option<(i64, Option<i64>)>, sqlx::Error> {
    const SQL: &str = "SELECT at, decided_at FROM queue WHERE subject = $1 AND reporter = $2 AND kind = 'report'
        ORDER BY at LIMIT 1";
    on!(db, |p| sqlx::query_as(SQL).bind(subject).bind(reporter).fetch_optional(p).await)
}

/// What is left of a report when who wrote it has left: the reason, and which bench.
pub fn without_words(kind: &str, kept: &str) -> String {
    match Kind::from_word(kind) {
        Some(Kind::Report) => report::read(kept).0.map(|reason| report::kept(reason, "")).unwrap_or_default(),
        Some(Kind::Fault) => Fault::read(kept).map(|fault| Fault { words: "", ..fault }.kept()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Forgets what taking a decision back would have put back, once it can no longer be taken back: words that were taken
/// away are gone then. A year later the decision is forgotten too.
pub async fn forget_the_old(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE queue SET before = NULL WHERE before IS NOT NULL AND decided_at < $1")
            .bind(now.as_second() - super::decision::UNDO_SECONDS)
            .execute(&mut **tx)
            .await?;
        sqlx::query("DELETE FROM queue WHERE decided_at < $1").bind(now.as_second() - KEPT).execute(&mut **tx).await?;
        Ok(())
    })
}

/// What is kept with a report that was answered together with another one.
pub fn with(item: Uuid) -> serde_json::Value {
    serde_json::json!({ "with": item })
}
