//! Signing in by e-mail, in the database: asked, proven once, used up.

use crate::{
    audit,
    db::Db,
    give_role, hand_over_counter, in_transaction, on,
    people::{Role, roles::go_together},
    send_mail,
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// So long a link and a code hold, in seconds.
pub const HOLDS_SECONDS: i64 = 15 * 60;
/// So often a code may be typed wrong.
pub const TRIES_MOST: i64 = 5;

/// Somebody asked to sign in.
#[derive(Clone, Debug, FromRow)]
pub struct SignIn {
    pub id: Uuid,
    /// Hash of the cookie of the browser that asked; `None` from the command line: any browser may use it.
    pub browser: Option<Vec<u8>>,
    pub email: Option<String>,
    pub account: Option<Uuid>,
    pub onward: String,
    pub tries: i64,
    /// The address is theirs; the account is still to be made.
    pub proven: bool,
}

/// The request of a browser to sign in with an address.
pub struct Asked<'a> {
    /// Hash of the browser's cookie.
    pub browser: &'a [u8],
    pub email: &'a str,
    /// Hash of browser and code.
    pub code: &'a [u8],
    /// Hash.
    pub link: &'a [u8],
    pub onward: &'a str,
    pub subject: &'a str,
    pub body: &'a str,
}

/// Keeps the request and sends its message. What the same browser asked before no longer holds.
pub async fn ask(db: &Db, asked: &Asked<'_>, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM sign_ins WHERE browser = $1").bind(asked.browser).execute(&mut **tx).await?;
        sqlx::query(
            "INSERT INTO sign_ins (id, browser, email, code, link, onward, expires) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(Uuid::new_v4())
        .bind(asked.browser)
        .bind(asked.email)
        .bind(asked.code)
        .bind(asked.link)
        .bind(asked.onward)
        .bind(now.as_second() + HOLDS_SECONDS)
        .execute(&mut **tx)
        .await?;
        send_mail!(tx, asked.email, asked.subject, asked.body, None, now);
        Ok(())
    })
}

/// A link for one account that any browser may use once: from the command line, for `seconds`.
pub async fn offer(db: &Db, account: Uuid, link: &[u8], seconds: i64, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("INSERT INTO sign_ins (id, account, link, onward, expires) VALUES ($1, $2, $3, '/mijn', $4)")
            .bind(Uuid::new_v4())
            .bind(account)
            .bind(link)
            .bind(now.as_second() + seconds)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// What is open for this link.
pub async fn by_link(db: &Db, link: &[u8], now: Timestamp) -> Result<Option<SignIn>, sqlx::Error> {
    const SQL: &str = "SELECT id, browser, email, account, onward, tries, proven FROM sign_ins
        WHERE link = $1 AND expires > $2 AND NOT proven";
    on!(db, |p| sqlx::query_as(SQL).bind(link).bind(now.as_second()).fetch_optional(p).await)
}

/// What this browser asked and did not use yet; `proven` where only the account is still to be made.
pub async fn by_browser(db: &Db, browser: &[u8], proven: bool, now: Timestamp) -> Result<Option<SignIn>, sqlx::Error> {
    const SQL: &str = "SELECT id, browser, email, account, onward, tries, proven FROM sign_ins
        WHERE browser = $1 AND expires > $2 AND proven = $3";
    on!(db, |p| sqlx::query_as(SQL).bind(browser).bind(now.as_second()).bind(proven).fetch_optional(p).await)
}

/// Tries a code (its hash): counts the try first, so that many at once get no more of them. Gives whether it is the
/// right one, and how many tries are left.
pub async fn try_code(db: &Db, id: Uuid, code: &[u8]) -> Result<(bool, i64), sqlx::Error> {
    in_transaction!(db, |tx| {
        let row: Option<(Option<Vec<u8>>, i64)> =
            sqlx::query_as("UPDATE sign_ins SET tries = tries + 1 WHERE id = $1 AND tries < $2 RETURNING code, tries")
                .bind(id)
                .bind(TRIES_MOST)
                .fetch_optional(&mut **tx)
                .await?;
        Ok(match row {
            Some((kept, tries)) => (kept.is_some_and(|kept| kept == code), TRIES_MOST - tries),
            None => (false, 0),
        })
    })
}

/// Uses a request up: gives whether it was still there. Two at once, and one of them gets `false`.
pub async fn use_up(db: &Db, id: Uuid) -> Result<bool, sqlx::Error> {
    in_transaction!(db, |tx| {
        let gone = sqlx::query("DELETE FROM sign_ins WHERE id = $1").bind(id).execute(&mut **tx).await?;
        Ok(gone.rows_affected() == 1)
    })
}

/// The address is theirs; what is left is an account. Gives whether the request was still there. A link without a
/// browser of its own is bound to this one.
pub async fn prove(db: &Db, id: Uuid, browser: &[u8], now: Timestamp) -> Result<bool, sqlx::Error> {
    in_transaction!(db, |tx| {
        let proven =
            sqlx::query("UPDATE sign_ins SET proven = TRUE, browser = $2, expires = $3 WHERE id = $1 AND NOT proven")
                .bind(id)
                .bind(browser)
                .bind(now.as_second() + 4 * HOLDS_SECONDS)
                .execute(&mut **tx)
                .await?;
        Ok(proven.rows_affected() == 1)
    })
}

/// Gives an account the roles to which its address was invited. The audit list says so.
pub async fn take_up_invitations(db: &Db, account: Uuid, email: &str, now: Timestamp) -> Result<usize, sqlx::Error> {
    let any: i64 = on!(db, |p| {
        sqlx::query_scalar("SELECT COUNT(*) FROM invitations WHERE email = $1").bind(email).fetch_one(p).await
    })?;
    if any == 0 {
        return Ok(0);
    }
    in_transaction!(db, |tx| {
        let rows: Vec<(String, String, Option<Uuid>)> =
            sqlx::query_as("DELETE FROM invitations WHERE email = $1 AND expires > $2 RETURNING role, scope, given_by")
                .bind(email)
                .bind(now.as_second())
                .fetch_all(&mut **tx)
                .await?;
        let held: Vec<String> =
            sqlx::query_scalar("SELECT role FROM grants WHERE account = $1").bind(account).fetch_all(&mut **tx).await?;
        let mut held: Vec<Role> = held.iter().filter_map(|word| Role::from_word(word)).collect();
        let mut taken = 0;
        for (role, scope, by) in &rows {
            let Some(role) = Role::from_word(role) else { continue };
            if held.iter().any(|held| !go_together(*held, role)) {
                continue;
            }
            held.push(role);
            give_role!(tx, account, role, scope, *by, now);
            hand_over_counter!(tx, scope);
            let details = serde_json::json!({ "role": role.as_str() });
            audit!(tx, now, *by, "role-accepted", scope, account, details);
            taken += 1;
        }
        Ok(taken)
    })
}
