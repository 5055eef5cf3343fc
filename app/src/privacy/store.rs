//! Who is responsible, in the words of each municipality.

use crate::{audit, db::Db, in_transaction, on, people::Administrator, raise_revision, revision::EVERYWHERE};
use jiff::Timestamp;

/// What the municipalities wrote, with their names, by name. One that wrote nothing is left out.
pub async fn all(db: &Db) -> Result<Vec<(String, String)>, sqlx::Error> {
    const SQL: &str = "SELECT name, privacy FROM municipalities WHERE privacy IS NOT NULL ORDER BY name, nis";
    on!(db, |p| sqlx::query_as(SQL).fetch_all(p).await)
}

/// What one municipality wrote.
pub async fn of(db: &Db, by: &Administrator) -> Result<String, sqlx::Error> {
    const SQL: &str = "SELECT privacy FROM municipalities WHERE nis = $1";
    let nis = &by.municipality().nis;
    let words: Option<Option<String>> = on!(db, |p| sqlx::query_scalar(SQL).bind(nis).fetch_optional(p).await)?;
    Ok(words.flatten().unwrap_or_default())
}

/// The municipality writes other words; none take them away. That it did stands in the list of who did what.
pub async fn write(db: &Db, by: &Administrator, words: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    let nis = &by.municipality().nis;
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE municipalities SET privacy = $2 WHERE nis = $1")
            .bind(nis)
            .bind(Some(words).filter(|words| !words.is_empty()))
            .execute(&mut **tx)
            .await?;
        audit!(tx, now, Some(by.member().account.id), "privacy-words", nis, nis, serde_json::json!({}));
        raise_revision!(tx, EVERYWHERE);
        Ok(())
    })
}
