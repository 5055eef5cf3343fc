//! What somebody typed and may not send yet, or must read within the hour: sealed, under a key that is not here.

use crate::{db::Db, in_transaction, on};

/// Keeps what somebody typed, sealed, until then.
pub async fn keep_form(db: &Db, id: &[u8], path: &str, sealed: &[u8], expires: i64) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("INSERT INTO kept_forms (id, path, sealed, expires) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(path)
            .bind(sealed)
            .bind(expires)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// What is kept for the form at this path.
pub async fn kept_form(db: &Db, id: &[u8], path: &str, now: i64) -> Result<Option<Vec<u8>>, sqlx::Error> {
    const SQL: &str = "SELECT sealed FROM kept_forms WHERE id = $1 AND path = $2 AND expires > $3";
    on!(db, |p| sqlx::query_scalar(SQL).bind(id).bind(path).bind(now).fetch_optional(p).await)
}

/// It was sent after all. What is kept for another form stays: signing in is a form as well.
pub async fn forget_form(db: &Db, id: &[u8], path: &str) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM kept_forms WHERE id = $1 AND path = $2")
            .bind(id)
            .bind(path)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}
