//! Sessions: the devices on which somebody is signed in, and whether a passkey vouched on them.

use super::{AccountRow, DAY};
use crate::{
    db::Db,
    in_transaction, on,
    people::{
        Account, Session,
        account::{SESSION_DAYS, STRONG_SECONDS},
    },
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

#[derive(FromRow)]
struct SessionRow {
    session: Uuid,
    device: String,
    begun: i64,
    seen: i64,
    strong_until: i64,
    #[sqlx(flatten)]
    account: AccountRow,
}

/// Who is behind this token (its hash); nobody where the session ended. Notes the day, and no hour.
pub async fn session(db: &Db, token: &[u8], now: Timestamp) -> Result<Option<(Account, Session)>, sqlx::Error> {
    const SQL: &str = "SELECT s.id AS session, s.device, s.created AS begun, s.seen, s.strong_until,
            a.id, a.name, a.neighbourhood, a.email, a.lang, a.muted, a.at_counter, a.created
        FROM sessions s JOIN accounts a ON a.id = s.account WHERE s.token = $1 AND s.seen > $2";
    let today = now.as_second().div_euclid(DAY);
    let row: Option<SessionRow> =
        on!(db, |p| sqlx::query_as(SQL).bind(token).bind(today - SESSION_DAYS).fetch_optional(p).await)?;
    let Some(row) = row else { return Ok(None) };
    let session = Session {
        id: row.session,
        device: row.device,
        created: row.begun,
        seen: row.seen,
        strong_until: row.strong_until,
    };
    let account = Account::from(row.account);
    if session.seen < today {
        in_transaction!(db, |tx| {
            sqlx::query("UPDATE sessions SET seen = $2 WHERE id = $1")
                .bind(session.id)
                .bind(today)
                .execute(&mut **tx)
                .await?;
            sqlx::query("UPDATE accounts SET seen = $2 WHERE id = $1")
                .bind(account.id)
                .bind(today)
                .execute(&mut **tx)
                .await?;
            Ok(())
        })?;
    }
    Ok(Some((account, session)))
}

/// Begins a session for who proved who they are, in the place of one that this device had. `token` is a hash.
pub async fn begin_session(
    db: &Db,
    account: Uuid,
    token: &[u8],
    old: Option<&[u8]>,
    device: &str,
    strong: bool,
    now: Timestamp,
) -> Result<Uuid, sqlx::Error> {
    let id = Uuid::new_v4();
    in_transaction!(db, |tx| {
        if let Some(old) = old {
            sqlx::query("DELETE FROM sessions WHERE token = $1").bind(old).execute(&mut **tx).await?;
        }
        sqlx::query(
            "INSERT INTO sessions (id, account, token, device, created, seen, strong_until)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(account)
        .bind(token)
        .bind(device)
        .bind(now.as_second())
        .bind(now.as_second().div_euclid(DAY))
        .bind(if strong { now.as_second() + STRONG_SECONDS } else { 0 })
        .execute(&mut **tx)
        .await?;
        Ok(())
    })?;
    Ok(id)
}

/// A passkey vouched for who uses this session.
pub async fn strengthen(db: &Db, session: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE sessions SET strong_until = $2 WHERE id = $1")
            .bind(session)
            .bind(now.as_second() + STRONG_SECONDS)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// The devices on which somebody is signed in, the newest first.
pub async fn sessions(db: &Db, account: Uuid, now: Timestamp) -> Result<Vec<Session>, sqlx::Error> {
    const SQL: &str = "SELECT id, device, created, seen, strong_until FROM sessions
        WHERE account = $1 AND seen > $2 ORDER BY created DESC";
    let last = now.as_second().div_euclid(DAY) - SESSION_DAYS;
    let rows: Vec<(Uuid, String, i64, i64, i64)> =
        on!(db, |p| sqlx::query_as(SQL).bind(account).bind(last).fetch_all(p).await)?;
    let read = |(id, device, created, seen, strong_until)| Session { id, device, created, seen, strong_until };
    Ok(rows.into_iter().map(read).collect())
}

/// Ends one session of somebody, or all of them.
pub async fn end_sessions(db: &Db, account: Uuid, session: Option<Uuid>) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        match session {
            Some(id) => {
                sqlx::query("DELETE FROM sessions WHERE account = $1 AND id = $2")
                    .bind(account)
                    .bind(id)
                    .execute(&mut **tx)
                    .await?
            }
            None => sqlx::query("DELETE FROM sessions WHERE account = $1").bind(account).execute(&mut **tx).await?,
        };
        Ok(())
    })
}
