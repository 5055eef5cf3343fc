//! What a coordinator does with walks: adds, corrects, publishes, hides, closes. What was done stands in the audit
//! list; what was written does not. Each change names the state it was made on: of two at once, the second is told.

use super::{
    super::walk::{Body, Closed, State, Walk},
    row::{Row, free},
};
use crate::{
    audit, close_walk, db::Db, first_press, in_transaction, people::Coordinator, raise_revision, revision::EVERYWHERE,
};
use jiff::Timestamp;
use serde_json::json;
use sqlx::types::Json;
use uuid::Uuid;

/// What a coordinator does with a walk besides correcting it.
#[derive(Clone, Debug, PartialEq)]
pub enum Also {
    /// Everybody sees it from now on.
    Publish,
    /// Nobody sees it from now on; its address stays its own.
    Hide,
    /// The path cannot be walked, and that is said loudly.
    Close(Closed),
    /// It can again.
    Open,
}

/// A walk as a coordinator wants it.
#[derive(Clone, Debug)]
pub struct Correction<'a> {
    /// As they saw it.
    pub walk: &'a Walk,
    pub body: Body,
    pub also: Vec<Also>,
    /// Of the form: pressed twice, it counts once.
    pub number: Uuid,
}

/// Adds walks as drafts, with what lies on the ground under them: a map that comes later is looked at as well. Gives
/// their addresses.
pub async fn add(db: &Db, by: &Coordinator, bodies: &[Body], now: Timestamp) -> Result<Vec<String>, sqlx::Error> {
    let (place, second) = (by.place(), now.as_second());
    let mut rows = Vec::with_capacity(bodies.len());
    for body in bodies {
        rows.push(Row::of(db, body, true).await?);
    }
    in_transaction!(db, |tx| {
        // Two at once wait for each other here: both could otherwise find the same address free.
        sqlx::query("UPDATE neighbourhoods SET name = name WHERE code = $1")
            .bind(&place.code)
            .execute(&mut **tx)
            .await?;
        let taken: Vec<String> = sqlx::query_scalar(
            "SELECT slug FROM walks WHERE neighbourhood = $1 UNION SELECT walk FROM old_walks WHERE place = $2",
        )
        .bind(&place.code)
        .bind(&place.slug)
        .fetch_all(&mut **tx)
        .await?;
        let mut taken = taken.into_iter().collect();
        let mut slugs = Vec::new();
        for row in &rows {
            let (id, slug) = (Uuid::now_v7(), free(&mut taken, &row.body.title));
            sqlx::query(
                "INSERT INTO walks (id, neighbourhood, slug, state, summary, body, corrected, cells, created, updated)
                 VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $8)",
            )
            .bind(id)
            .bind(&place.code)
            .bind(&slug)
            .bind(Json(&row.summary))
            .bind(Json(&row.body))
            .bind(false)
            .bind(Json(&row.cells))
            .bind(second)
            .execute(&mut **tx)
            .await?;
            audit!(tx, now, Some(by.member().account.id), "walk-added", &place.code, id, json!({}));
            slugs.push(slug);
        }
        Ok(slugs)
    })
}

/// Removes a draft that only the desk ever saw. One that an import brought would come back with the next: that is hidden
/// instead. Gives whether it was still a draft as they saw it.
pub async fn remove(db: &Db, by: &Coordinator, walk: &Walk, now: Timestamp) -> Result<bool, sqlx::Error> {
    let place = &by.place().code;
    in_transaction!(db, |tx| {
        let done = sqlx::query(
            "DELETE FROM walks WHERE id = $1 AND neighbourhood = $2 AND updated = $3 AND state = 'draft' AND uid IS NULL",
        )
        .bind(walk.id)
        .bind(place)
        .bind(walk.updated)
        .execute(&mut **tx)
        .await?;
        let gone = done.rows_affected() > 0;
        if gone {
            audit!(tx, now, Some(by.member().account.id), "walk-removed", place, walk.id, json!({}));
        }
        Ok(gone)
    })
}

/// Ends a transaction that came too late (of another neighbourhood, changed by somebody else, or removed in the meantime),
/// so that nothing of it stays, the number of the form included: the same form is sent again.
const STALE: sqlx::Error = sqlx::Error::RowNotFound;

/// Writes a correction that was made on `correction.walk`. Gives whether that was still the newest: if not, nothing is
/// written. What they changed stays as they say; of the rest a map that comes later may know more.
pub async fn correct(
    db: &Db,
    by: &Coordinator,
    correction: &Correction<'_>,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    let (walk, place) = (correction.walk, &by.place().code);
    let mut body = correction.body.clone();
    body.note_changes(&walk.body);
    let row = Row::of(db, &body, false).await?;
    let corrected = walk.corrected || correction.body != walk.body;
    let state = correction.also.iter().fold(walk.state, |state, also| match also {
        Also::Publish => State::Published,
        Also::Hide => State::Hidden,
        Also::Close(_) | Also::Open => state,
    });
    // A closed path that is closed for another reason is corrected, not closed once more.
    let other_reason =
        |also: &Also| matches!(also, Also::Close(now) if walk.closed.as_ref().is_some_and(|was| was != now));
    let said_otherwise = correction.body != walk.body || correction.also.iter().any(other_reason);
    let written = async {
        in_transaction!(db, |tx| {
            if first_press!(tx, correction.number, &walk.slug, now).is_some() {
                return Ok(());
            }
            let before = count!(tx, place);
            let done = sqlx::query(
                "UPDATE walks SET summary = $4, body = $5, cells = $6, corrected = $7, state = $8, updated = $9
             WHERE id = $1 AND neighbourhood = $2 AND updated = $3",
            )
            .bind(walk.id)
            .bind(place)
            .bind(walk.updated)
            .bind(Json(&row.summary))
            .bind(Json(&row.body))
            .bind(Json(&row.cells))
            .bind(corrected)
            .bind(state.as_str())
            .bind(walk.after(now))
            .execute(&mut **tx)
            .await?;
            if done.rows_affected() == 0 {
                return Err(STALE);
            }
            let actor = Some(by.member().account.id);
            if said_otherwise {
                audit!(tx, now, actor, "walk-corrected", place, walk.id, json!({}));
            }
            for also in &correction.also {
                let deed = match also {
                    Also::Publish => (walk.state != State::Published).then_some("walk-published"),
                    Also::Hide => (walk.state != State::Hidden).then_some("walk-hidden"),
                    Also::Close(closed) => {
                        close_walk!(tx, walk.id, Some(closed));
                        walk.closed.is_none().then_some("walk-closed")
                    }
                    Also::Open => {
                        close_walk!(tx, walk.id, None);
                        walk.closed.is_some().then_some("walk-opened")
                    }
                };
                if let Some(deed) = deed {
                    audit!(tx, now, actor, deed, place, walk.id, json!({}));
                }
            }
            changed!(tx, before, place);
            Ok(())
        })
    }
    .await;
    match written {
        Err(sqlx::Error::RowNotFound) => Ok(false),
        other => other.map(|()| true),
    }
}
