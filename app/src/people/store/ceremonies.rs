//! What a browser has begun and must end itself within a quarter of an hour: a card whose number is still to be
//! typed, a passkey that is still to answer.

use crate::{db::Db, in_transaction, on};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use sqlx::types::Json;

/// So long it may take, in seconds.
const HOLDS_SECONDS: i64 = 15 * 60;

/// What was begun. One browser may have begun one of each.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A card's code was typed.
    Card,
    /// A passkey is to sign somebody in.
    Enter,
    /// A passkey is being made.
    Make,
    /// A passkey is to vouch for who is signed in.
    Vouch,
}

fn key(kind: Kind, who: &[u8]) -> Vec<u8> {
    let kind = match kind {
        Kind::Card => "card",
        Kind::Enter => "enter",
        Kind::Make => "make",
        Kind::Vouch => "vouch",
    };
    Sha256::new().chain_update(kind).chain_update([0]).chain_update(who).finalize().to_vec()
}

/// Begins it, in the place of what `who` (a hash of a cookie, or the id of a session) had begun before.
pub async fn begin(
    db: &Db,
    kind: Kind,
    who: &[u8],
    state: &(impl Serialize + Sync),
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    let state = serde_json::to_value(state).map_err(|e| sqlx::Error::Encode(e.into()))?;
    let state = Json(state);
    in_transaction!(db, |tx| {
        sqlx::query(
            "INSERT INTO ceremonies (browser, state, expires) VALUES ($1, $2, $3)
             ON CONFLICT (browser) DO UPDATE SET state = excluded.state, expires = excluded.expires",
        )
        .bind(key(kind, who))
        .bind(&state)
        .bind(now.as_second() + HOLDS_SECONDS)
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}

/// What was begun and is still open.
pub async fn open<T: DeserializeOwned>(
    db: &Db,
    kind: Kind,
    who: &[u8],
    now: Timestamp,
) -> Result<Option<T>, sqlx::Error> {
    const SQL: &str = "SELECT state FROM ceremonies WHERE browser = $1 AND expires > $2";
    let (key, second) = (key(kind, who), now.as_second());
    let state: Option<Json<serde_json::Value>> =
        on!(db, |p| sqlx::query_scalar(SQL).bind(&key).bind(second).fetch_optional(p).await)?;
    Ok(state.and_then(|state| serde_json::from_value(state.0).ok()))
}

/// Takes what was begun: once. Two at once, and one of them gets nothing.
pub async fn take<T: DeserializeOwned>(
    db: &Db,
    kind: Kind,
    who: &[u8],
    now: Timestamp,
) -> Result<Option<T>, sqlx::Error> {
    let state: Option<Json<serde_json::Value>> = in_transaction!(db, |tx| {
        sqlx::query_scalar("DELETE FROM ceremonies WHERE browser = $1 AND expires > $2 RETURNING state")
            .bind(key(kind, who))
            .bind(now.as_second())
            .fetch_optional(&mut **tx)
            .await
    })?;
    Ok(state.and_then(|state| serde_json::from_value(state.0).ok()))
}
