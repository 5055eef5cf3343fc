//! Tables of themes in the database: written once, never changed.

use super::Quarter;
use crate::{audit, concerns::teams::Tandem, db::Db, in_transaction, on};
use jiff::Timestamp;
use serde_json::json;
use sqlx::types::Json;
use vault::small::Row;

/// Publishes the tables of a quarter, by the official code of the neighbourhood. One that is there stays as it is.
/// Gives how many are new.
pub async fn publish(
    db: &Db,
    by: &Tandem,
    quarter: Quarter,
    tables: &[(String, Vec<Row>)],
    now: Timestamp,
) -> Result<u64, sqlx::Error> {
    let quarter = quarter.to_string();
    in_transaction!(db, |tx| {
        let mut new = 0;
        for (place, rows) in tables {
            let written = sqlx::query(
                "INSERT INTO theme_table (neighbourhood, quarter, rows, published) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (neighbourhood, quarter) DO NOTHING",
            )
            .bind(place)
            .bind(&quarter)
            .bind(Json(rows))
            .bind(now.as_second().div_euclid(86_400))
            .execute(&mut **tx)
            .await?;
            if written.rows_affected() == 1 {
                let actor = by.regie().member().account.id;
                audit!(tx, now, Some(actor), "themes-published", place, &quarter, json!({}));
            }
            new += written.rows_affected();
        }
        Ok(new)
    })
}

/// The tables of a neighbourhood, the newest quarter first.
pub async fn of_place(db: &Db, place: &str) -> Result<Vec<(String, Vec<Row>)>, sqlx::Error> {
    const SQL: &str = "SELECT quarter, rows FROM theme_table WHERE neighbourhood = $1 ORDER BY quarter DESC";
    let rows: Vec<(String, Json<Vec<Row>>)> = on!(db, |p| sqlx::query_as(SQL).bind(place).fetch_all(p).await)?;
    Ok(rows.into_iter().map(|(quarter, rows)| (quarter, rows.0)).collect())
}
