//! The voice of the neighbourhood in the database.

use super::{KEPT_DAYS, Voice};
use crate::{
    concerns::sending::{day_of, days_since_1970},
    db::Db,
    in_transaction, on,
    people::handles::Regieteam,
};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

#[derive(FromRow)]
struct Row {
    id: Uuid,
    neighbourhood: String,
    day: i64,
    body: String,
    lang: String,
    name: Option<String>,
    reach: Option<String>,
    done: Option<i64>,
}

impl From<Row> for Voice {
    fn from(row: Row) -> Self {
        let Row { id, neighbourhood, day, body, lang, name, reach, done } = row;
        Self { id, neighbourhood, day: day_of(day), body, lang, name, reach, done: done.map(day_of) }
    }
}

/// Takes a message in, under the number of its form: sent twice, it is there once.
pub async fn add(db: &Db, voice: &Voice) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query(
            "INSERT INTO voice (id, neighbourhood, day, body, lang, name, reach) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (id) DO NOTHING",
        )
        .bind(voice.id)
        .bind(&voice.neighbourhood)
        .bind(days_since_1970(voice.day))
        .bind(&voice.body)
        .bind(&voice.lang)
        .bind(&voice.name)
        .bind(&voice.reach)
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}

/// Whether a message under this number is there already.
pub async fn is_there(db: &Db, id: Uuid) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT id FROM voice WHERE id = $1";
    let found: Option<Uuid> = on!(db, |p| sqlx::query_scalar(SQL).bind(id).fetch_optional(p).await)?;
    Ok(found.is_some())
}

/// The messages of the regieteam's neighbourhood, the newest first.
pub async fn list(db: &Db, by: &Regieteam) -> Result<Vec<Voice>, sqlx::Error> {
    const SQL: &str = "SELECT id, neighbourhood, day, body, lang, name, reach, done FROM voice
        WHERE neighbourhood = $1 ORDER BY day DESC, id LIMIT 500";
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(&by.place().code).fetch_all(p).await)?;
    Ok(rows.into_iter().map(Voice::from).collect())
}

/// The regieteam looked at a message of its neighbourhood, or has to look once more.
pub async fn mark(db: &Db, by: &Regieteam, id: Uuid, done: Option<Date>) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE voice SET done = $3 WHERE id = $1 AND neighbourhood = $2")
            .bind(id)
            .bind(&by.place().code)
            .bind(done.map(days_since_1970))
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// Forgets what is older than its time.
pub async fn forget_the_old(db: &Db, today: Date) -> Result<(), sqlx::Error> {
    let before = days_since_1970(today) - KEPT_DAYS;
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM voice WHERE day < $1").bind(before).execute(&mut **tx).await?;
        Ok(())
    })
}
