//! Notices in the database.

use super::{Notice, READ_DAYS};
use crate::{audit, db::Db, first_press, in_transaction, on, people::Coordinator, raise_revision};
use jiff::Timestamp;
use serde_json::json;
use sqlx::FromRow;
use uuid::Uuid;
use vault::notes::Theme;

#[derive(FromRow)]
struct Row {
    id: Uuid,
    title: String,
    body: String,
    lang: String,
    theme: Option<String>,
    created: i64,
    updated: i64,
    until: i64,
    version: i64,
}

impl From<Row> for Notice {
    fn from(row: Row) -> Self {
        let Row { id, title, body, lang, theme, created, updated, until, version } = row;
        let theme = theme.as_deref().and_then(Theme::from_word);
        Self { id, title, body, lang, theme, created, updated, until, version }
    }
}

/// The notices of a neighbourhood that can be read, the newest first.
pub async fn newest(db: &Db, neighbourhood: &str, now: Timestamp) -> Result<Vec<Notice>, sqlx::Error> {
    const SQL: &str = "SELECT id, title, body, lang, theme, created, updated, until, version FROM notices
        WHERE neighbourhood = $1 AND created > $2 ORDER BY created DESC, id DESC LIMIT 100";
    let since = now.as_second() - READ_DAYS * 86_400;
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).bind(since).fetch_all(p).await)?;
    Ok(rows.into_iter().map(Notice::from).collect())
}

/// One notice of the coordinator's neighbourhood.
pub async fn notice(db: &Db, by: &Coordinator, id: Uuid) -> Result<Option<Notice>, sqlx::Error> {
    const SQL: &str = "SELECT id, title, body, lang, theme, created, updated, until, version FROM notices
        WHERE id = $1 AND neighbourhood = $2";
    let row: Option<Row> = on!(db, |p| sqlx::query_as(SQL).bind(id).bind(&by.place().code).fetch_optional(p).await)?;
    Ok(row.map(Notice::from))
}

/// What somebody wants to say.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    pub title: &'a str,
    pub body: &'a str,
    pub lang: &'a str,
    pub theme: Option<Theme>,
    /// Seconds since 1970.
    pub until: i64,
}

/// Publishes a notice; a form that is pressed twice counts once.
pub async fn publish(
    db: &Db,
    by: &Coordinator,
    words: &Words<'_>,
    number: Uuid,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    let place = &by.place().code;
    in_transaction!(db, |tx| {
        if first_press!(tx, number, "", now).is_some() {
            return Ok(());
        }
        let id = Uuid::now_v7();
        sqlx::query(
            "INSERT INTO notices (id, neighbourhood, title, body, lang, created, updated, until, theme)
             VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
        )
        .bind(id)
        .bind(place)
        .bind(words.title)
        .bind(words.body)
        .bind(words.lang)
        .bind(now.as_second())
        .bind(words.until)
        .bind(words.theme.map(Theme::word))
        .execute(&mut **tx)
        .await?;
        audit!(tx, now, Some(by.member().account.id), "notice-published", place, id, json!({}));
        raise_revision!(tx, place);
        Ok(())
    })
}

/// Changes a notice that still has this version. Gives whether it had.
pub async fn change(
    db: &Db,
    by: &Coordinator,
    (id, version): (Uuid, i64),
    words: &Words<'_>,
    number: Uuid,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    let place = &by.place().code;
    in_transaction!(db, |tx| {
        if first_press!(tx, number, "", now).is_some() {
            return Ok(true);
        }
        let written = sqlx::query(
            "UPDATE notices SET title = $4, body = $5, lang = $6, until = $7, updated = $8, theme = $9, version = version + 1
             WHERE id = $1 AND neighbourhood = $2 AND version = $3",
        )
        .bind(id)
        .bind(place)
        .bind(version)
        .bind(words.title)
        .bind(words.body)
        .bind(words.lang)
        .bind(words.until)
        .bind(now.as_second())
        .bind(words.theme.map(Theme::word))
        .execute(&mut **tx)
        .await?;
        if written.rows_affected() == 0 {
            sqlx::query("DELETE FROM submissions WHERE id = $1").bind(number).execute(&mut **tx).await?;
            return Ok(false);
        }
        audit!(tx, now, Some(by.member().account.id), "notice-changed", place, id, json!({}));
        raise_revision!(tx, place);
        Ok(true)
    })
}

/// Takes a notice away.
pub async fn take_away(db: &Db, by: &Coordinator, id: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    let place = &by.place().code;
    in_transaction!(db, |tx| {
        let gone = sqlx::query("DELETE FROM notices WHERE id = $1 AND neighbourhood = $2")
            .bind(id)
            .bind(place)
            .execute(&mut **tx)
            .await?;
        if gone.rows_affected() > 0 {
            audit!(tx, now, Some(by.member().account.id), "notice-removed", place, id, json!({}));
            raise_revision!(tx, place);
        }
        Ok(())
    })
}
