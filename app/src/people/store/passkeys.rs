//! Passkeys in the database.

use crate::{audit, db::Db, in_transaction, on, people::passkeys};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

const DAY: i64 = 86_400;

/// One passkey of somebody.
#[derive(Clone, Debug, FromRow)]
pub struct Key {
    /// Credential id (WebAuthn Level 3 § 4).
    pub id: Vec<u8>,
    pub account: Uuid,
    pub name: String,
    pub credential: Json<Passkey>,
    /// Seconds since 1970.
    pub made: i64,
    /// Days since 1970.
    pub used: i64,
}

/// The passkeys of somebody, the oldest first.
pub async fn of_account(db: &Db, account: Uuid) -> Result<Vec<Key>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, account, name, credential, made, used FROM passkeys WHERE account = $1 ORDER BY made, id";
    on!(db, |p| sqlx::query_as(SQL).bind(account).fetch_all(p).await)
}

/// The passkey with this id.
pub async fn by_id(db: &Db, id: &[u8]) -> Result<Option<Key>, sqlx::Error> {
    const SQL: &str = "SELECT id, account, name, credential, made, used FROM passkeys WHERE id = $1";
    on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_optional(p).await)
}

/// Adds one. `false`: in the meantime it may no longer be added, there are too many, or it is somebody's already.
pub async fn add(
    db: &Db,
    account: Uuid,
    (name, key): (&str, &Passkey),
    (strong, scope): (bool, &str),
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    in_transaction!(db, |tx| {
        // Two at once, each as the first: the second one waits here, and then sees the first.
        sqlx::query("UPDATE accounts SET seen = seen WHERE id = $1").bind(account).execute(&mut **tx).await?;
        let there: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM passkeys WHERE account = $1")
            .bind(account)
            .fetch_one(&mut **tx)
            .await?;
        if there >= passkeys::MOST || !passkeys::may_make(there as usize, strong) {
            return Ok(false);
        }
        let added = sqlx::query(
            "INSERT INTO passkeys (id, account, name, credential, made, used) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING",
        )
        .bind(key.cred_id().as_ref() as &[u8])
        .bind(account)
        .bind(name)
        .bind(Json(key))
        .bind(now.as_second())
        .bind(now.as_second().div_euclid(DAY))
        .execute(&mut **tx)
        .await?;
        if added.rows_affected() == 1 {
            audit!(tx, now, Some(account), "passkey-made", scope, account, serde_json::json!({}));
        }
        Ok(added.rows_affected() == 1)
    })
}

/// It vouched for somebody: its counter, and the day.
pub async fn used(db: &Db, key: &Passkey, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE passkeys SET credential = $2, used = $3 WHERE id = $1")
            .bind(key.cred_id().as_ref() as &[u8])
            .bind(Json(key))
            .bind(now.as_second().div_euclid(DAY))
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// Gives one of somebody another name.
pub async fn rename(db: &Db, account: Uuid, id: &[u8], name: &str) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE passkeys SET name = $3 WHERE id = $1 AND account = $2")
            .bind(id)
            .bind(account)
            .bind(name)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// Takes one of somebody away.
pub async fn remove(db: &Db, account: Uuid, id: &[u8], scope: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        let gone = sqlx::query("DELETE FROM passkeys WHERE id = $1 AND account = $2")
            .bind(id)
            .bind(account)
            .execute(&mut **tx)
            .await?;
        if gone.rows_affected() == 1 {
            audit!(tx, now, Some(account), "passkey-removed", scope, account, serde_json::json!({}));
        }
        Ok(())
    })
}

/// Takes all passkeys of somebody away and signs them out everywhere: from the command line.
pub async fn forget_all(db: &Db, account: Uuid, scope: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        for sql in ["DELETE FROM passkeys WHERE account = $1", "DELETE FROM sessions WHERE account = $1"] {
            sqlx::query(sql).bind(account).execute(&mut **tx).await?;
        }
        audit!(tx, now, None, "passkeys-forgotten", scope, account, serde_json::json!({}));
        Ok(())
    })
}
