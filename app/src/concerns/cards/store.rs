//! Practices, their cards and the counters by day, in the database.

use super::{CARDS_MOST, KEPT_DAYS};
use crate::{audit, concerns::sending::days_since_1970, db::Db, first_press, in_transaction, on, people::Coordinator};
use jiff::{Timestamp, civil::Date};
use serde_json::json;
use sqlx::FromRow;
use uuid::Uuid;

const SECONDS_A_DAY: i64 = 86_400;

/// A card as its coordinator sees it.
#[derive(Clone, Debug, PartialEq, FromRow)]
pub struct Card {
    pub id: Uuid,
    pub practice: Uuid,
    pub name: String,
    pub a_day: i64,
    /// Seconds since 1970.
    pub made: i64,
    pub revoked: Option<i64>,
    /// How many came with it.
    pub came: i64,
    /// How many of those were picked up.
    pub picked: i64,
}

/// A card that is made: for a new practice, or one more for one that is there.
#[derive(Clone, Debug)]
pub struct NewCard<'a> {
    pub id: Uuid,
    pub name: &'a str,
    pub a_day: i64,
    /// SHA-256 of the code, and of the report secret of the practice.
    pub code: Vec<u8>,
    pub report: Vec<u8>,
}

/// What came of making a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Made {
    Yes,
    /// The form was pressed twice: where the first one led.
    Before(String),
    /// So many work already: one must be revoked first.
    Full,
}

/// Makes a card with its practice.
pub async fn make(
    db: &Db,
    by: &Coordinator,
    card: &NewCard<'_>,
    (number, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Made, sqlx::Error> {
    match try_to_make(db, by, card, (number, result), now).await {
        Err(sqlx::Error::RowNotFound) => Ok(Made::Full),
        other => other.map(|before| before.map_or(Made::Yes, Made::Before)),
    }
}

async fn try_to_make(
    db: &Db,
    by: &Coordinator,
    card: &NewCard<'_>,
    (number, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Option<String>, sqlx::Error> {
    let place = &by.place().code;
    in_transaction!(db, |tx| {
        if let Some(before) = first_press!(tx, number, result, now) {
            return Ok(Some(before));
        }
        // Two at once wait for each other here: both could otherwise be the last that fits.
        sqlx::query("UPDATE neighbourhoods SET name = name WHERE code = $1").bind(place).execute(&mut **tx).await?;
        let working: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM referral_card c JOIN practice p ON p.id = c.practice
             WHERE p.neighbourhood = $1 AND c.revoked IS NULL",
        )
        .bind(place)
        .fetch_one(&mut **tx)
        .await?;
        if working >= CARDS_MOST as i64 {
            // Nothing of it stays, the number of the form included.
            return Err(sqlx::Error::RowNotFound);
        }
        let practice = Uuid::now_v7();
        sqlx::query("INSERT INTO practice (id, neighbourhood, name, report, made) VALUES ($1, $2, $3, $4, $5)")
            .bind(practice)
            .bind(place)
            .bind(card.name)
            .bind(&card.report)
            .bind(now.as_second())
            .execute(&mut **tx)
            .await?;
        sqlx::query("INSERT INTO referral_card (id, practice, code, a_day, made) VALUES ($1, $2, $3, $4, $5)")
            .bind(card.id)
            .bind(practice)
            .bind(&card.code)
            .bind(card.a_day)
            .bind(now.as_second())
            .execute(&mut **tx)
            .await?;
        audit!(tx, now, Some(by.member().account.id), "referral-card-made", place, card.id, json!({}));
        Ok(None)
    })
}

/// Cards of a neighbourhood with their counters.
macro_rules! cards {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.practice, p.name, c.a_day, c.made, c.revoked,
                CAST(COALESCE(SUM(d.came), 0) AS BIGINT) AS came, CAST(COALESCE(SUM(d.picked), 0) AS BIGINT) AS picked
             FROM referral_card c JOIN practice p ON p.id = c.practice LEFT JOIN referral_day d ON d.card = c.id
             WHERE p.neighbourhood = $1 ",
            $rest
        )
    };
}

/// The cards of the coordinator's neighbourhood, those that work first: all of them, and as many again that are revoked.
pub async fn list(db: &Db, by: &Coordinator) -> Result<Vec<Card>, sqlx::Error> {
    const SQL: &str = cards!(
        "GROUP BY c.id, c.practice, p.name, c.a_day, c.made, c.revoked
         ORDER BY CASE WHEN c.revoked IS NULL THEN 0 ELSE 1 END, p.name, c.made LIMIT $2"
    );
    let place = &by.place().code;
    on!(db, |p| sqlx::query_as(SQL).bind(place).bind(2 * CARDS_MOST as i64).fetch_all(p).await)
}

/// One card of the coordinator's neighbourhood.
pub async fn card(db: &Db, by: &Coordinator, id: Uuid) -> Result<Option<Card>, sqlx::Error> {
    const SQL: &str = cards!("AND c.id = $2 GROUP BY c.id, c.practice, p.name, c.a_day, c.made, c.revoked");
    let place = &by.place().code;
    on!(db, |p| sqlx::query_as(SQL).bind(place).bind(id).fetch_optional(p).await)
}

/// From now on nothing comes with this card. Gives whether it was one of this neighbourhood.
pub async fn revoke(db: &Db, by: &Coordinator, id: Uuid, now: Timestamp) -> Result<bool, sqlx::Error> {
    let place = &by.place().code;
    in_transaction!(db, |tx| {
        let done = sqlx::query(
            "UPDATE referral_card SET revoked = COALESCE(revoked, $3) WHERE id = $1
                AND practice IN (SELECT id FROM practice WHERE neighbourhood = $2)",
        )
        .bind(id)
        .bind(place)
        .bind(now.as_second())
        .execute(&mut **tx)
        .await?;
        if done.rows_affected() > 0 {
            audit!(tx, now, Some(by.member().account.id), "referral-card-revoked", place, id, json!({}));
        }
        Ok(done.rows_affected() > 0)
    })
}

/// Where a card works: the NIS code of its municipality. `None` for one that is revoked, or none at all.
pub async fn works_in(db: &Db, code: &[u8]) -> Result<Option<String>, sqlx::Error> {
    const SQL: &str = "SELECT n.municipality FROM referral_card c JOIN practice p ON p.id = c.practice
        JOIN neighbourhoods n ON n.code = p.neighbourhood WHERE c.code = $1 AND c.revoked IS NULL";
    on!(db, |p| sqlx::query_scalar(SQL).bind(code).fetch_optional(p).await)
}

/// What a practice may know of its cards.
#[derive(Clone, Debug, PartialEq, FromRow)]
pub struct Report {
    pub name: String,
    pub came: i64,
    pub picked: i64,
    pub revoked: bool,
}

/// The counters behind a report secret (its SHA-256); `since` in days since 1970.
pub async fn report(db: &Db, secret: &[u8], since: i64) -> Result<Option<Report>, sqlx::Error> {
    const SQL: &str = "SELECT p.name, CAST(COALESCE(SUM(d.came), 0) AS BIGINT) AS came,
            CAST(COALESCE(SUM(d.picked), 0) AS BIGINT) AS picked, COUNT(c.revoked) = COUNT(c.id) AS revoked
        FROM practice p JOIN referral_card c ON c.practice = p.id
        LEFT JOIN referral_day d ON d.card = c.id AND d.day >= $2
        WHERE p.report = $1 GROUP BY p.id, p.name";
    on!(db, |p| sqlx::query_as(SQL).bind(secret).bind(since).fetch_optional(p).await)
}

/// A regisseur of a team says that what came with a card was picked up; the card as it stands in the sealed body (SHA-256
/// of its code). Counts no more than came.
pub async fn picked_up(db: &Db, code: &[u8], today: Date) -> Result<(), sqlx::Error> {
    let day = days_since_1970(today);
    in_transaction!(db, |tx| {
        sqlx::query(
            "INSERT INTO referral_day (card, day, picked)
             SELECT c.id, $2, 1 FROM referral_card c WHERE c.code = $1
                AND (SELECT COALESCE(SUM(d.came) - SUM(d.picked), 0) FROM referral_day d WHERE d.card = c.id) > 0
             ON CONFLICT (card, day) DO UPDATE SET picked = referral_day.picked + 1",
        )
        .bind(code)
        .bind(day)
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}

/// Forgets the days that no report counts any more, and cards that were revoked so long ago; a practice goes with the last
/// of its cards.
pub async fn forget_the_old(db: &Db, today: Date) -> Result<(), sqlx::Error> {
    let before = days_since_1970(today) - KEPT_DAYS;
    in_transaction!(db, |tx| {
        for (sql, until) in [
            ("DELETE FROM referral_day WHERE day < $1", before),
            (
                "DELETE FROM referral_day WHERE card IN (SELECT id FROM referral_card WHERE revoked < $1)",
                before * SECONDS_A_DAY,
            ),
            ("DELETE FROM referral_card WHERE revoked < $1", before * SECONDS_A_DAY),
        ] {
            sqlx::query(sql).bind(until).execute(&mut **tx).await?;
        }
        sqlx::query(
            "DELETE FROM practice WHERE NOT EXISTS (SELECT 1 FROM referral_card c WHERE c.practice = practice.id)",
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}

/// Counts one more that comes with a card, on this day. Gives whether its limit allows it; nothing for a card that does
/// not work. In the transaction that takes the concern in: what is refused is not counted.
#[macro_export]
macro_rules! count_referral {
    ($tx:expr, $code:expr, $day:expr) => {{
        let counted = sqlx::query(
            "INSERT INTO referral_day (card, day, came)
             SELECT c.id, $2, 1 FROM referral_card c WHERE c.code = $1 AND c.revoked IS NULL
             ON CONFLICT (card, day) DO UPDATE SET came = referral_day.came + 1
                WHERE referral_day.came < (SELECT a_day FROM referral_card WHERE id = referral_day.card)",
        )
        .bind($code)
        .bind($day)
        .execute(&mut **$tx)
        .await?;
        counted.rows_affected() > 0
    }};
}
