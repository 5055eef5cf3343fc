//! What somebody typed and may not send yet, or must read within the hour: sealed, under a key that is not here.

use crate::{db::Db, in_transaction, on};
use uuid::Uuid;

/// So many forms are kept for one browser; of more, the oldest go. Each takes a page that was still open when the
/// session ended.
pub const KEPT_MOST: i64 = 20;

/// Something to keep: of which browser, from which address, and which form it was, so that the same one is kept once.
#[derive(Clone, Copy, Debug)]
pub struct Keep<'a> {
    /// SHA-256 of the key of the browser.
    pub browser: &'a [u8],
    pub path: &'a str,
    /// SHA-256 of the number of the form.
    pub form: &'a [u8],
}

/// Keeps what somebody typed, sealed, until then.
pub async fn keep_form(db: &Db, what: Keep<'_>, sealed: &[u8], expires: i64) -> Result<(), sqlx::Error> {
    // In the order of time: of two in one second it is known which was later.
    let id = Uuid::now_v7();
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM kept_forms WHERE browser = $1 AND path = $2 AND form = $3")
            .bind(what.browser)
            .bind(what.path)
            .bind(what.form)
            .execute(&mut **tx)
            .await?;
        sqlx::query(
            "INSERT INTO kept_forms (id, browser, path, form, sealed, expires) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(&id.as_bytes()[..])
        .bind(what.browser)
        .bind(what.path)
        .bind(what.form)
        .bind(sealed)
        .bind(expires)
        .execute(&mut **tx)
        .await?;
        sqlx::query(
            "DELETE FROM kept_forms WHERE browser = $1 AND id NOT IN
                (SELECT id FROM kept_forms WHERE browser = $1 ORDER BY expires DESC, id DESC LIMIT $2)",
        )
        .bind(what.browser)
        .bind(KEPT_MOST)
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}

/// What is kept for the form at this path, the newest first.
pub async fn kept_forms(db: &Db, browser: &[u8], path: &str, now: i64) -> Result<Vec<Vec<u8>>, sqlx::Error> {
    const SQL: &str = "SELECT sealed FROM kept_forms WHERE browser = $1 AND path = $2 AND expires > $3 ORDER BY expires DESC, id DESC";
    on!(db, |p| sqlx::query_scalar(SQL).bind(browser).bind(path).bind(now).fetch_all(p).await)
}

/// It was sent after all: the one with this number, else the newest of this path, which is the one that was shown. What
/// is kept for another form stays: signing in is a form as well.
pub async fn forget_form(db: &Db, what: Keep<'_>) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        let gone = sqlx::query("DELETE FROM kept_forms WHERE browser = $1 AND path = $2 AND form = $3")
            .bind(what.browser)
            .bind(what.path)
            .bind(what.form)
            .execute(&mut **tx)
            .await?;
        if gone.rows_affected() == 0 {
            sqlx::query(
                "DELETE FROM kept_forms WHERE id IN (SELECT id FROM kept_forms WHERE browser = $1 AND path = $2
                    ORDER BY expires DESC, id DESC LIMIT 1)",
            )
            .bind(what.browser)
            .bind(what.path)
            .execute(&mut **tx)
            .await?;
        }
        Ok(())
    })
}
