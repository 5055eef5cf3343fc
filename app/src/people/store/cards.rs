//! Cards in the database: made by a coordinator, used by whoever holds one and knows its number.

use crate::{
    audit,
    db::Db,
    in_transaction, on,
    people::{Coordinator, card::wait_after},
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// A card, without what opens it.
#[derive(Clone, Debug, FromRow)]
pub struct Card {
    pub id: Uuid,
    pub account: Uuid,
    /// A number was chosen.
    pub chosen: bool,
    /// Seconds since 1970: until then no number is looked at.
    pub wait_until: i64,
    pub made: i64,
    /// Seconds since 1970.
    pub blocked: Option<i64>,
}

/// The card with this code (its hash).
pub async fn by_code(db: &Db, code: &[u8]) -> Result<Option<Card>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, account, pin IS NOT NULL AS chosen, wait_until, made, blocked FROM cards WHERE code = $1";
    on!(db, |p| sqlx::query_as(SQL).bind(code).fetch_optional(p).await)
}

/// One card.
pub async fn card(db: &Db, id: Uuid) -> Result<Option<Card>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, account, pin IS NOT NULL AS chosen, wait_until, made, blocked FROM cards WHERE id = $1";
    on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_optional(p).await)
}

/// The cards of somebody, the newest first.
pub async fn of_account(db: &Db, account: Uuid) -> Result<Vec<Card>, sqlx::Error> {
    const SQL: &str = "SELECT id, account, pin IS NOT NULL AS chosen, wait_until, made, blocked FROM cards
        WHERE account = $1 ORDER BY made DESC, id DESC";
    on!(db, |p| sqlx::query_as(SQL).bind(account).fetch_all(p).await)
}

/// Keeps the number that somebody chose (Argon2id). `false`: somebody else chose one first, or it was blocked.
pub async fn choose_pin(db: &Db, id: Uuid, pin: &str) -> Result<bool, sqlx::Error> {
    in_transaction!(db, |tx| {
        let chosen = sqlx::query(
            "UPDATE cards SET pin = $2, tries = 0, wait_until = 0 WHERE id = $1 AND pin IS NULL AND blocked IS NULL",
        )
        .bind(id)
        .bind(pin)
        .execute(&mut **tx)
        .await?;
        Ok(chosen.rows_affected() == 1)
    })
}

/// What a try may look at.
#[derive(Debug)]
pub enum Try {
    /// The number as it is kept.
    Look(String),
    /// Wait so many seconds first.
    Wait(i64),
    /// Blocked in the meantime, or no number was chosen.
    Gone,
}

/// Begins a try: counts it as a mistake before anything is looked at, so that many at once get no more of them.
pub async fn begin_try(db: &Db, id: Uuid, now: Timestamp) -> Result<Try, sqlx::Error> {
    let second = now.as_second();
    in_transaction!(db, |tx| {
        let row: Option<(Option<String>, i64)> = sqlx::query_as(
            "UPDATE cards SET tries = tries + 1 WHERE id = $1 AND wait_until <= $2 AND blocked IS NULL
             RETURNING pin, tries",
        )
        .bind(id)
        .bind(second)
        .fetch_optional(&mut **tx)
        .await?;
        Ok(match row {
            Some((Some(pin), tries)) => {
                sqlx::query("UPDATE cards SET wait_until = $2 WHERE id = $1")
                    .bind(id)
                    .bind(second + wait_after(tries))
                    .execute(&mut **tx)
                    .await?;
                Try::Look(pin)
            }
            Some((None, _)) => Try::Gone,
            None => {
                let until: Option<i64> =
                    sqlx::query_scalar("SELECT wait_until FROM cards WHERE id = $1 AND blocked IS NULL")
                        .bind(id)
                        .fetch_optional(&mut **tx)
                        .await?;
                until.map_or(Try::Gone, |until| Try::Wait((until - second).max(1)))
            }
        })
    })
}

/// It was the right number: the mistakes before it are forgotten.
pub async fn end_try(db: &Db, id: Uuid) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE cards SET tries = 0, wait_until = 0 WHERE id = $1").bind(id).execute(&mut **tx).await?;
        Ok(())
    })
}

/// Makes a card inside a transaction of ours; whatever card the account had stops working. The audit list says so.
#[macro_export]
macro_rules! make_card {
    ($tx:expr, $id:expr, $account:expr, $code:expr, $by:expr, $scope:expr, $now:expr) => {{
        let (id, account, by): (uuid::Uuid, uuid::Uuid, uuid::Uuid) = ($id, $account, $by);
        let second = $now.as_second();
        sqlx::query("UPDATE cards SET blocked = $2 WHERE account = $1 AND blocked IS NULL")
            .bind(account)
            .bind(second)
            .execute(&mut **$tx)
            .await?;
        sqlx::query("INSERT INTO cards (id, account, code, made_by, made) VALUES ($1, $2, $3, $4, $5)")
            .bind(id)
            .bind(account)
            .bind($code)
            .bind(by)
            .bind(second)
            .execute(&mut **$tx)
            .await?;
        $crate::audit!($tx, $now, Some(by), "card-made", $scope, account, serde_json::json!({}));
    }};
}

/// Blocks a card of somebody whom this coordinator registered, and ends what it opened. `false`: not theirs.
pub async fn block(db: &Db, desk: &Coordinator, id: Uuid, now: Timestamp) -> Result<bool, sqlx::Error> {
    let (by, scope) = (desk.member().account.id, desk.place().code.as_str());
    in_transaction!(db, |tx| {
        let account: Option<Uuid> = sqlx::query_scalar(
            "UPDATE cards SET blocked = $3 WHERE id = $1 AND blocked IS NULL
                AND account IN (SELECT a.id FROM accounts a WHERE a.neighbourhood = $2 AND a.at_counter)
             RETURNING account",
        )
        .bind(id)
        .bind(scope)
        .bind(now.as_second())
        .fetch_optional(&mut **tx)
        .await?;
        if let Some(account) = account {
            sqlx::query("DELETE FROM sessions WHERE account = $1").bind(account).execute(&mut **tx).await?;
            audit!(tx, now, Some(by), "card-blocked", scope, account, serde_json::json!({}));
        }
        Ok(account.is_some())
    })
}
