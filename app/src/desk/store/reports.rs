//! Reports and words to the coordinator: what people put in the queue themselves.

use crate::{
    db::Db,
    enqueue, first_press, hide, in_transaction,
    moderation::{About, Kind, report::HIDE_AFTER, told::Verdict},
    people::Member,
};
use jiff::Timestamp;
use uuid::Uuid;

/// Something that somebody reports.
#[derive(Clone, Copy, Debug)]
pub struct Reported<'a> {
    /// Official code: whose coordinators look at it.
    pub neighbourhood: &'a str,
    pub about: About,
    pub subject: Uuid,
    /// Who is told of the decision.
    pub author: Option<Uuid>,
    /// As [`crate::moderation::report::kept`] makes them.
    pub words: &'a str,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Noted {
    /// It is in the queue.
    Now,
    /// This person reported it before, or pressed twice.
    Before,
}

/// Puts a report in the queue, once for each person and thing. The second person's hides a post until somebody looked.
pub async fn report(
    db: &Db,
    who: &Member,
    what: Reported<'_>,
    form: Uuid,
    now: Timestamp,
) -> Result<Noted, sqlx::Error> {
    let reporter = who.account.id;
    in_transaction!(db, |tx| {
        if first_press!(tx, form, "", now).is_some() {
            return Ok(Noted::Before);
        }
        // Two at once: the second waits here until the first is written, so that one of them counts two.
        if what.about == About::Post {
            sqlx::query("UPDATE posts SET version = version WHERE id = $1")
                .bind(what.subject)
                .execute(&mut **tx)
                .await?;
        }
        let before: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM queue WHERE subject = $1 AND kind = 'report' AND reporter = $2")
                .bind(what.subject)
                .bind(reporter)
                .fetch_one(&mut **tx)
                .await?;
        if before > 0 {
            return Ok(Noted::Before);
        }
        let (place, subject) = (what.neighbourhood, what.subject);
        enqueue!(tx, place, Kind::Report, what.about, subject, what.author, Some(reporter), what.words, now);
        if what.about == About::Post {
            let people: i64 = sqlx::query_scalar(
                "SELECT COUNT(DISTINCT reporter) FROM queue WHERE subject = $1 AND kind = 'report' AND decided_at IS NULL",
            )
            .bind(what.subject)
            .fetch_one(&mut **tx)
            .await?;
            if people == HIDE_AFTER {
                hide!(tx, what.subject, true, now);
            }
        }
        Ok(Noted::Now)
    })
}

/// Puts the author's word about a decision in the queue, once for each decision. Gives whether it is new.
pub async fn answer(
    db: &Db,
    who: &Member,
    place: &str,
    verdict: &Verdict,
    words: &str,
    form: Uuid,
    now: Timestamp,
) -> Result<Noted, sqlx::Error> {
    let author = who.account.id;
    in_transaction!(db, |tx| {
        if first_press!(tx, form, "", now).is_some() {
            return Ok(Noted::Before);
        }
        // The decision's row is locked: two at once, and one of them is the first.
        sqlx::query("UPDATE queue SET version = version WHERE id = $1").bind(verdict.item).execute(&mut **tx).await?;
        let before: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM queue WHERE subject = $1 AND kind = 'answer' AND author = $2 AND at >= $3",
        )
        .bind(verdict.subject)
        .bind(author)
        .bind(verdict.at)
        .fetch_one(&mut **tx)
        .await?;
        if before > 0 {
            return Ok(Noted::Before);
        }
        enqueue!(tx, place, Kind::Answer, verdict.about, verdict.subject, Some(author), None, words, now);
        Ok(Noted::Now)
    })
}
