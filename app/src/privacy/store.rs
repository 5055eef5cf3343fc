//! Who is responsible, in the words of each municipality.

use crate::{audit, db::Db, in_transaction, on, people::Administrator, raise_revision, revision::EVERYWHERE};
use jiff::Timestamp;
use sqlx::FromRow;

/// Words of a municipality.
#[derive(Debug, Default, FromRow)]
pub struct Told {
    /// Whose they are.
    pub name: String,
    pub words: String,
    /// BCP 47; empty where nobody said.
    pub lang: String,
}

/// What the municipalities wrote, by name. One that wrote nothing is left out.
pub async fn all(db: &Db) -> Result<Vec<Told>, sqlx::Error> {
    const SQL: &str = "SELECT name, privacy AS words, COALESCE(privacy_lang, '') AS lang FROM municipalities
        WHERE privacy IS NOT NULL ORDER BY name, nis";
    on!(db, |p| sqlx::query_as(SQL).fetch_all(p).await)
}

/// What one municipality wrote.
pub async fn of(db: &Db, by: &Administrator) -> Result<Told, sqlx::Error> {
    const SQL: &str = "SELECT name, COALESCE(privacy, '') AS words, COALESCE(privacy_lang, '') AS lang
        FROM municipalities WHERE nis = $1";
    let nis = &by.municipality().nis;
    let told: Option<Told> = on!(db, |p| sqlx::query_as(SQL).bind(nis).fetch_optional(p).await)?;
    Ok(told.unwrap_or_default())
}

/// The municipality writes other words; none take them away. That it did stands in the list of who did what.
pub async fn write(
    db: &Db,
    by: &Administrator,
    (words, lang): (&str, &str),
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    let nis = &by.municipality().nis;
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE municipalities SET privacy = $2, privacy_lang = $3 WHERE nis = $1")
            .bind(nis)
            .bind(Some(words).filter(|words| !words.is_empty()))
            .bind(Some(lang).filter(|_| !words.is_empty()))
            .execute(&mut **tx)
            .await?;
        audit!(tx, now, Some(by.member().account.id), "privacy-words", nis, nis, serde_json::json!({}));
        raise_revision!(tx, EVERYWHERE);
        Ok(())
    })
}
