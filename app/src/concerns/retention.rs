//! How long a concern is kept: so many days after it was closed, as the municipality chose. Then its row goes, and what
//! was noted with it; a hash of its id stays, so that a late repeat is answered as the first time.

use super::sending::days_since_1970;
use crate::{audit, db::Db, in_transaction, on, people::Administrator, raise_revision};
use jiff::{Timestamp, civil::Date};
use sqlx::FromRow;
use uuid::Uuid;

/// So many days where a municipality chose nothing.
pub const USUAL_DAYS: i64 = 90;
/// What a municipality may choose.
pub const DAYS: std::ops::RangeInclusive<i64> = 30..=730;
/// So many days before it goes, whoever follows it up is warned.
pub const WARNING_DAYS: i64 = 14;
/// Under this name stands the last night on which this was done: several servers do it once.
const NIGHT: &str = "concerns-retention";

/// The first day on which it is gone, in days since 1970. Of its closing only the week is known: the whole week counts.
pub fn goes_on(closed_week: i64, days: i64) -> i64 {
    closed_week + 7 + days
}

/// Days left to a closed concern; `Some` only from the warning on.
pub fn warning(closed_week: Option<i64>, days: i64, today: Date) -> Option<i64> {
    let left = goes_on(closed_week?, days) - days_since_1970(today);
    (left <= WARNING_DAYS).then_some(left.max(0))
}

/// SQL: so many days a concern `c` of a municipality `m` is kept after closing; a parameter holds the usual number. Never
/// longer than its sender was told: a choice made later holds for what comes after it, where it is for longer.
macro_rules! kept_days {
    ($usual:literal) => {
        concat!(
            "CASE WHEN c.days < COALESCE(m.concern_days, ",
            $usual,
            ") THEN c.days ELSE COALESCE(m.concern_days, ",
            $usual,
            ") END"
        )
    };
}
pub(super) use kept_days;

/// Deletes a concern with what was noted with it, and keeps the hash of its id, inside a transaction of ours.
macro_rules! erase_concern {
    ($tx:expr, $id:expr) => {{
        sqlx::query("INSERT INTO concern_gone (hash) VALUES ($1) ON CONFLICT (hash) DO NOTHING")
            .bind($crate::concerns::sending::tombstone($id))
            .execute(&mut **$tx)
            .await?;
        sqlx::query("DELETE FROM concern WHERE id = $1").bind($id).execute(&mut **$tx).await?;
    }};
}
pub(super) use erase_concern;

#[derive(FromRow)]
struct Closed {
    id: Uuid,
    closed_week: i64,
    days: i64,
}

/// Deletes what had its time. Gives how many; nothing where another server did it tonight already.
pub async fn run(db: &Db, today: Date) -> Result<usize, sqlx::Error> {
    let day = days_since_1970(today);
    let gone = in_transaction!(db, |tx| {
        // The row is locked until all is done: who comes second finds the night of today there.
        let first = sqlx::query(
            "INSERT INTO settings (name, value) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE settings.value <> excluded.value",
        )
        .bind(NIGHT)
        .bind(day.to_string())
        .execute(&mut **tx)
        .await?;
        if first.rows_affected() == 0 {
            return Ok(0);
        }
        // What lies in a mailbox that nobody can open any more goes as if it was closed on the day that team ended.
        let closed: Vec<Closed> = sqlx::query_as(concat!(
            "SELECT c.id, COALESCE(c.closed_week, t.ended) AS closed_week, ",
            kept_days!("$1"),
            " AS days
             FROM concern c JOIN team t ON t.id = c.team
             LEFT JOIN neighbourhoods n ON n.code = c.neighbourhood
             LEFT JOIN municipalities m ON m.nis = n.municipality
             WHERE (c.status = 3 AND c.closed_week IS NOT NULL) OR t.ended IS NOT NULL"
        ))
        .bind(USUAL_DAYS)
        .fetch_all(&mut **tx)
        .await?;
        let over: Vec<Uuid> =
            closed.into_iter().filter(|c| goes_on(c.closed_week, c.days) <= day).map(|c| c.id).collect();
        for id in &over {
            erase_concern!(tx, *id);
        }
        Ok(over.len())
    })?;
    // Each night, whether something went or not: the night before may have been too busy for it.
    db.empty_log().await?;
    Ok(gone)
}

/// How long a municipality (NIS code) keeps a concern after closing, in days.
pub async fn days(db: &Db, municipality: &str) -> Result<i64, sqlx::Error> {
    const SQL: &str = "SELECT concern_days FROM municipalities WHERE nis = $1";
    let days: Option<Option<i64>> = on!(db, |p| sqlx::query_scalar(SQL).bind(municipality).fetch_optional(p).await)?;
    Ok(days.flatten().unwrap_or(USUAL_DAYS))
}

/// The municipality chooses another number of days; noted in the list of who did what.
pub async fn choose(db: &Db, by: &Administrator, days: i64, now: Timestamp) -> Result<(), sqlx::Error> {
    let nis = &by.municipality().nis;
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE municipalities SET concern_days = $2 WHERE nis = $1")
            .bind(nis)
            .bind(days)
            .execute(&mut **tx)
            .await?;
        audit!(tx, now, Some(by.member().account.id), "concern-days", nis, nis, serde_json::json!({ "days": days }));
        // The form says how long, in each of its neighbourhoods.
        for place in by.places() {
            raise_revision!(tx, &place.code);
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::concerns::sending::{day_of, week_of};
    use jiff::civil::date;

    #[test]
    fn a_closed_concern_is_kept_for_its_days_after_the_week_of_closing() {
        // Closed on a Wednesday: of that the week is known.
        let week = week_of(date(2026, 8, 19));
        assert_eq!(day_of(goes_on(week, 90)), date(2026, 11, 22));
        assert_eq!(warning(Some(week), 90, date(2026, 11, 7)), None);
        assert_eq!(warning(Some(week), 90, date(2026, 11, 8)), Some(14));
        assert_eq!(warning(Some(week), 90, date(2026, 11, 25)), Some(0));
        assert_eq!(warning(None, 90, date(2030, 1, 1)), None, "what is open stays");
    }
}
