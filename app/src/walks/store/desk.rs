//! What a coordinator does with walks: writes, publishes, hides, closes.

use super::{
    super::walk::{Closed, Draft, State},
    row::{Row, free},
};
use crate::{db::Db, in_transaction, raise_revision, revision::EVERYWHERE};
use jiff::Timestamp;
use sqlx::types::Json;
use uuid::Uuid;

/// Keeps what somebody writes: a new walk as a draft, or a correction of one that is there, in the state that it has.
/// Gives its id. Nothing is taken from the ground any more: whoever corrects knows better.
pub async fn save_draft(db: &Db, id: Option<Uuid>, draft: &Draft, now: Timestamp) -> Result<Uuid, sqlx::Error> {
    let row = Row::of(db, &draft.body, id.is_none()).await?;
    let second = now.as_second();
    in_transaction!(db, |tx| {
        let place = draft.neighbourhood.as_str();
        if let Some(id) = id {
            let done = sqlx::query(
                "UPDATE walks SET summary = $3, body = $4, cells = $5, corrected = $6, updated = $7
                 WHERE id = $1 AND neighbourhood = $2",
            )
            .bind(id)
            .bind(place)
            .bind(Json(&row.summary))
            .bind(Json(&row.body))
            .bind(Json(&row.cells))
            .bind(true)
            .bind(second)
            .execute(&mut **tx)
            .await?;
            // Of another neighbourhood, or removed in the meantime.
            if done.rows_affected() == 0 {
                return Err(sqlx::Error::RowNotFound);
            }
            raise_revision!(tx, place);
            return Ok(id);
        }
        let taken: Vec<String> = sqlx::query_scalar("SELECT slug FROM walks WHERE neighbourhood = $1")
            .bind(place)
            .fetch_all(&mut **tx)
            .await?;
        let id = Uuid::now_v7();
        sqlx::query(
            "INSERT INTO walks (id, neighbourhood, slug, state, summary, body, corrected, cells, created, updated, uid)
             VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $8, $9)",
        )
        .bind(id)
        .bind(place)
        .bind(free(&mut taken.into_iter().collect(), &row.body.title))
        .bind(Json(&row.summary))
        .bind(Json(&row.body))
        .bind(true)
        .bind(Json(&row.cells))
        .bind(second)
        .bind(&draft.uid)
        .execute(&mut **tx)
        .await?;
        Ok(id)
    })
}

/// Everybody sees it from now on.
pub async fn publish(db: &Db, id: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    put_in_state(db, id, State::Published, now).await
}

/// Nobody sees it from now on; its address stays its own.
pub async fn hide(db: &Db, id: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    put_in_state(db, id, State::Hidden, now).await
}

async fn put_in_state(db: &Db, id: Uuid, state: State, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        let place: String =
            sqlx::query_scalar("SELECT neighbourhood FROM walks WHERE id = $1").bind(id).fetch_one(&mut **tx).await?;
        let before = count!(tx, &place);
        sqlx::query("UPDATE walks SET state = $2, updated = $3 WHERE id = $1")
            .bind(id)
            .bind(state.as_str())
            .bind(now.as_second())
            .execute(&mut **tx)
            .await?;
        changed!(tx, before, &place);
        Ok(())
    })
}

/// Says loudly that the path cannot be walked, or that it can again.
pub async fn close(db: &Db, id: Uuid, closed: Option<&Closed>, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        let place: String =
            sqlx::query_scalar("UPDATE walks SET closed = $2, updated = $3 WHERE id = $1 RETURNING neighbourhood")
                .bind(id)
                .bind(closed.map(Json))
                .bind(now.as_second())
                .fetch_one(&mut **tx)
                .await?;
        raise_revision!(tx, &place);
        Ok(())
    })
}
