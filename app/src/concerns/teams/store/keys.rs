//! The keys of a regisseur: public parts, and private parts wrapped under what only she knows.

use super::{exactly, malformed};
use crate::{audit, db::Db, in_transaction, on, people::Regie};
use jiff::Timestamp;
use serde_json::json;
use sqlx::FromRow;
use uuid::Uuid;
use vault::{
    Refused,
    keys::{MailboxPublic, MemberPublic},
    wrap::WRAPPED,
};

const DAY: i64 = 86_400;

/// Keys that can still be opened.
#[derive(Clone, Debug)]
pub struct Key {
    pub id: Uuid,
    pub public: MemberPublic,
    /// Under her passphrase.
    pub wrapped: Vec<u8>,
    /// Under her recovery code.
    pub recovery: Vec<u8>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    receive: Vec<u8>,
    verify: Vec<u8>,
    wrapped: Vec<u8>,
    recovery: Vec<u8>,
}

/// The keys of an account, while they are not given up.
pub async fn own_key(db: &Db, account: Uuid) -> Result<Option<Key>, sqlx::Error> {
    const SQL: &str = "SELECT id, receive, verify, wrapped, recovery FROM member_key
        WHERE account = $1 AND wrapped IS NOT NULL AND recovery IS NOT NULL";
    let row: Option<Row> = on!(db, |p| sqlx::query_as(SQL).bind(account).fetch_optional(p).await)?;
    let read = |row: Row| {
        let public = MemberPublic { receive: MailboxPublic(exactly(&row.receive)?), verify: exactly(&row.verify)? };
        Ok::<_, sqlx::Error>(Key { id: row.id, public, wrapped: row.wrapped, recovery: row.recovery })
    };
    row.map(read).transpose()
}

/// New keys, as a browser made them.
#[derive(Clone, Debug)]
pub struct New {
    pub public: MemberPublic,
    pub wrapped: Vec<u8>,
    pub recovery: Vec<u8>,
}

impl New {
    /// Whether both wrappings have the length of one.
    pub fn is_sound(&self) -> bool {
        self.wrapped.len() == WRAPPED && self.recovery.len() == WRAPPED
    }
}

/// Keeps new keys. Those of before (what they sign with) are given up: nobody can unwrap them any more; what they signed
/// stays to be read. The same ones sent twice are there once. `false`: she has others by now, made on another page, or
/// these are somebody's.
pub async fn make(
    db: &Db,
    by: &Regie,
    new: &New,
    before: Option<[u8; 32]>,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    let account = by.member().account.id;
    if !new.is_sound() {
        return Err(malformed(Refused::Malformed));
    }
    in_transaction!(db, |tx| {
        // Two pages at once wait for each other here.
        sqlx::query("UPDATE accounts SET name = name WHERE id = $1").bind(account).execute(&mut **tx).await?;
        let there: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT verify FROM member_key WHERE account = $1 AND wrapped IS NOT NULL")
                .bind(account)
                .fetch_optional(&mut **tx)
                .await?;
        if there.as_deref() == Some(&new.public.verify[..]) {
            return Ok(true);
        }
        let taken: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM member_key WHERE verify = $1")
            .bind(&new.public.verify[..])
            .fetch_one(&mut **tx)
            .await?;
        if taken > 0 || there.as_deref() != before.as_ref().map(|verify| &verify[..]) {
            return Ok(false);
        }
        sqlx::query("UPDATE member_key SET wrapped = NULL, recovery = NULL WHERE account = $1")
            .bind(account)
            .execute(&mut **tx)
            .await?;
        sqlx::query(
            "INSERT INTO member_key (id, account, receive, verify, wrapped, recovery, made)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(Uuid::new_v4())
        .bind(account)
        .bind(&new.public.receive.0[..])
        .bind(&new.public.verify[..])
        .bind(&new.wrapped)
        .bind(&new.recovery)
        .bind(now.as_second().div_euclid(DAY))
        .execute(&mut **tx)
        .await?;
        for place in by.places() {
            audit!(tx, now, Some(account), "regisseur-keys-made", &place.code, account, json!({}));
        }
        Ok(true)
    })
}

/// The same keys under another passphrase and another recovery code. `false`: they are not hers, or given up.
pub async fn wrap_anew(db: &Db, by: &Regie, new: &New, now: Timestamp) -> Result<bool, sqlx::Error> {
    let account = by.member().account.id;
    if !new.is_sound() {
        return Err(malformed(Refused::Malformed));
    }
    in_transaction!(db, |tx| {
        let wrapped = sqlx::query(
            "UPDATE member_key SET wrapped = $3, recovery = $4
             WHERE account = $1 AND verify = $2 AND receive = $5 AND wrapped IS NOT NULL",
        )
        .bind(account)
        .bind(&new.public.verify[..])
        .bind(&new.wrapped)
        .bind(&new.recovery)
        .bind(&new.public.receive.0[..])
        .execute(&mut **tx)
        .await?;
        if wrapped.rows_affected() == 1 {
            for place in by.places() {
                audit!(tx, now, Some(account), "regisseur-keys-wrapped", &place.code, account, json!({}));
            }
        }
        Ok(wrapped.rows_affected() == 1)
    })
}
