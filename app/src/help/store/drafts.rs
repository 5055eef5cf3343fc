//! What somebody began to write and did not send yet: kept, so that it is there the next time.

use crate::{db::Db, in_transaction, on, people::sent::Fields};
use jiff::Timestamp;
use uuid::Uuid;

/// A draft that nobody touched for so long is forgotten, in seconds: sixty days.
const KEPT: i64 = 60 * 86_400;

/// What somebody began at this form.
pub async fn read(db: &Db, account: Uuid, form: &str) -> Result<Option<Fields>, sqlx::Error> {
    const SQL: &str = "SELECT fields FROM drafts WHERE account = $1 AND form = $2";
    let kept: Option<String> = on!(db, |p| sqlx::query_scalar(SQL).bind(account).bind(form).fetch_optional(p).await)?;
    Ok(kept.map(|fields| Fields::parse(fields.as_bytes())))
}

/// The forms at which somebody began something, the newest first.
pub async fn of(db: &Db, account: Uuid) -> Result<Vec<String>, sqlx::Error> {
    const SQL: &str = "SELECT form FROM drafts WHERE account = $1 ORDER BY updated DESC, form";
    on!(db, |p| sqlx::query_scalar(SQL).bind(account).fetch_all(p).await)
}

/// Keeps it, in the place of what was kept.
pub async fn keep(db: &Db, account: Uuid, form: &str, fields: &Fields, now: Timestamp) -> Result<(), sqlx::Error> {
    let encoded = fields.encode();
    in_transaction!(db, |tx| {
        sqlx::query(
            "INSERT INTO drafts (account, form, fields, updated) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account, form) DO UPDATE SET fields = excluded.fields, updated = excluded.updated",
        )
        .bind(account)
        .bind(form)
        .bind(&encoded)
        .bind(now.as_second())
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}

/// Throws it away inside a transaction of ours.
#[macro_export]
macro_rules! forget_draft {
    ($tx:expr, $account:expr, $form:expr) => {{
        sqlx::query("DELETE FROM drafts WHERE account = $1 AND form = $2")
            .bind($account)
            .bind($form)
            .execute(&mut **$tx)
            .await?;
    }};
}

/// Throws it away.
pub async fn forget(db: &Db, account: Uuid, form: &str) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        forget_draft!(tx, account, form);
        Ok(())
    })
}

/// Forgets what nobody came back to.
pub async fn forget_the_old(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM drafts WHERE updated < $1").bind(now.as_second() - KEPT).execute(&mut **tx).await?;
        Ok(())
    })
}
