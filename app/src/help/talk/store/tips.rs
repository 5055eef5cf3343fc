//! What a coordinator passed on, as the two hear of it; and what others ask, once a request was met.

use crate::{
    coordinates,
    db::Db,
    help::{Post, PostKind, store::board},
    in_transaction, on,
    people::{Member, store::pauses},
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// So long a tip is shown, in seconds: thirty days.
const SHOWN_SECONDS: i64 = 30 * 86_400;
/// So many requests of others are shown: a word, not a list.
const OTHERS: usize = 3;

/// Something that a coordinator passed on, as one of the two sees it.
#[derive(Clone, Debug, FromRow)]
pub struct Tip {
    pub id: Uuid,
    /// They asked; else they offered.
    pub asked: bool,
    /// The title of their own post.
    pub mine: String,
    /// The post of the other one.
    pub post: Uuid,
    pub title: String,
    /// Its neighbourhood: the official code.
    pub neighbourhood: String,
    pub new: bool,
}

/// What was passed on to somebody in the last weeks and can still be answered, the newest first.
pub async fn of(db: &Db, member: &Member, now: Timestamp) -> Result<Vec<Tip>, sqlx::Error> {
    // What is for the counter is a coordinator's as long as they are one.
    const SQL: &str = concat!(
        "SELECT w.id, (w.asker = $1) AS asked,
            CASE WHEN w.asker = $1 THEN r.title ELSE o.title END AS mine,
            CASE WHEN w.asker = $1 THEN o.id ELSE r.id END AS post,
            CASE WHEN w.asker = $1 THEN o.title ELSE r.title END AS title,
            CASE WHEN w.asker = $1 THEN o.neighbourhood ELSE r.neighbourhood END AS neighbourhood,
            CASE WHEN w.asker = $1 THEN w.asker_new ELSE w.offerer_new END AS new
        FROM passed_on w JOIN posts r ON r.id = w.request JOIN posts o ON o.id = w.offer
        WHERE (w.asker = $1 OR w.offerer = $1) AND w.at > $2
            AND r.state = 'open' AND r.hidden = FALSE AND r.ends > $3
            AND o.state = 'open' AND o.hidden = FALSE AND o.ends > $3
            AND (w.asker <> $1 OR r.posted_by IS NULL OR r.posted_by <> $1 OR ",
        coordinates!("$1", "r.neighbourhood"),
        ") ORDER BY w.id DESC"
    );
    let second = now.as_second();
    on!(db, |p| {
        sqlx::query_as(SQL).bind(member.account.id).bind(second - SHOWN_SECONDS).bind(second).fetch_all(p).await
    })
}

/// They were seen.
pub async fn looked(db: &Db, member: &Member, tips: &[Tip]) -> Result<(), sqlx::Error> {
    if !tips.iter().any(|tip| tip.new) {
        return Ok(());
    }
    let me = member.account.id;
    in_transaction!(db, |tx| {
        for sql in [
            "UPDATE passed_on SET asker_new = FALSE WHERE asker = $1 AND asker_new = TRUE",
            "UPDATE passed_on SET offerer_new = FALSE WHERE offerer = $1 AND offerer_new = TRUE",
        ] {
            sqlx::query(sql).bind(me).execute(&mut **tx).await?;
        }
        Ok(())
    })
}

/// What others ask nearby, for somebody whose request was met: once, and nothing after that.
pub async fn others(db: &Db, member: &Member, met: &Post, now: Timestamp) -> Result<Vec<Post>, sqlx::Error> {
    if met.kind != PostKind::Request || met.author != Some(member.account.id) {
        return Ok(Vec::new());
    }
    let asked = board::Asked { kind: Some(PostKind::Request), ..board::Asked::default() };
    // Who takes a pause is not asked for more.
    if pauses::of(db, member.account.id, now).await?.is_some() {
        return Ok(Vec::new());
    }
    let me = Some(member.account.id);
    let mut others = board::posts(db, &met.neighbourhood, asked, 0..OTHERS as i64 * 10, now).await?;
    others.retain(|p| p.author != me && p.posted_by != me);
    others.truncate(OTHERS);
    if others.is_empty() {
        return Ok(others);
    }
    let first: bool = in_transaction!(db, |tx| {
        let noted = sqlx::query("INSERT INTO others_shown (post, at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(met.id)
            .bind(now.as_second())
            .execute(&mut **tx)
            .await?;
        Ok(noted.rows_affected() == 1)
    })?;
    Ok(if first { others } else { Vec::new() })
}
