//! The table of occurrences, which lists read: worked out for the days they reach, and again as those days move on.

use super::super::{AHEAD_DAYS, BEHIND_DAYS, Occurrence, Schedule, State};
use crate::{clock, db::Db, in_transaction, on};
use jiff::{Timestamp, ToSpan, civil::Date};
use sqlx::types::Json;
use uuid::Uuid;

/// Rows in one INSERT: 8 values each, under the 32,766 that SQLite binds.
pub(super) const ROWS: usize = 1_000;
/// The setting that says until which day occurrences are worked out.
pub(super) const HORIZON: &str = "occurrences-until";

/// Inserts rows that are not there yet, on either engine, and empties the list of them.
macro_rules! insert_occurrences {
    ($tx:expr, $rows:expr) => {
        for chunk in $rows.chunks($crate::activities::store::occurrences::ROWS) {
            let mut query = sqlx::QueryBuilder::new(
                "INSERT INTO occurrences (neighbourhood, starts, activity, original, status, ends, all_day, note) ",
            );
            query.push_values(chunk, |mut row, r| {
                let o = &r.occurrence;
                let note = (o.note != Default::default()).then_some(sqlx::types::Json(&o.note));
                row.push_bind(r.neighbourhood).push_bind(o.starts.as_second()).push_bind(r.activity);
                row.push_bind(o.original.as_second()).push_bind(o.status.as_str()).push_bind(o.ends.as_second());
                row.push_bind(o.all_day).push_bind(note);
            });
            query.push(" ON CONFLICT DO NOTHING");
            query.build().execute(&mut **$tx).await?;
        }
        $rows.clear();
    };
}
pub(super) use insert_occurrences;

/// The time for which occurrences are in the table, inside a transaction of ours.
macro_rules! days_kept {
    ($tx:expr, $today:expr) => {{
        use $crate::activities::store::occurrences::{HORIZON, window};
        let horizon: Option<String> = sqlx::query_scalar("SELECT value FROM settings WHERE name = $1")
            .bind(HORIZON)
            .fetch_optional(&mut **$tx)
            .await?;
        let (first, last) = window($today);
        let last = horizon.as_ref().and_then(|h| h.parse().ok()).unwrap_or(last);
        if horizon.is_none() {
            sqlx::query("INSERT INTO settings (name, value) VALUES ($1, $2)")
                .bind(HORIZON)
                .bind(last.to_string())
                .execute(&mut **$tx)
                .await?;
        }
        ($crate::clock::midnight(first), $crate::clock::midnight(last))
    }};
}
pub(super) use days_kept;

/// The days for which occurrences are kept in the table: first, and the day after the last.
pub fn window(today: Date) -> (Date, Date) {
    (today.saturating_sub(BEHIND_DAYS.days()), today.saturating_add(AHEAD_DAYS.days()))
}

/// Works out the days that came into reach since the last time, and forgets what is long over.
///
/// Running it twice, or on two servers at once, does no harm. Gives the number of activities looked at.
pub async fn extend(db: &Db, now: Timestamp) -> Result<usize, sqlx::Error> {
    let (first, last) = window(clock::local(now).date());
    let horizon = db.setting(HORIZON).await?;
    let Some(done) = horizon.and_then(|h| h.parse::<Date>().ok()) else { return Ok(0) };
    let (old, from, until) = (clock::midnight(first), clock::midnight(done), clock::midnight(last));
    let mut looked_at = 0;
    if done < last {
        let mut after = Uuid::nil();
        loop {
            let batch: Vec<(Uuid, String, Json<Schedule>, Json<State>)> = on!(db, |p| {
                sqlx::query_as(
                    "SELECT id, neighbourhood, schedule, state FROM activities WHERE id > $1 ORDER BY id LIMIT 500",
                )
                .bind(after)
                .fetch_all(p)
                .await
            })?;
            let Some(newest) = batch.last() else { break };
            after = newest.0;
            looked_at += batch.len();
            in_transaction!(db, |tx| {
                let mut rows = Vec::new();
                for (id, place, schedule, state) in &batch {
                    rows.extend(Row::all(*id, place, schedule, state, (from, until)));
                    if rows.len() >= ROWS {
                        insert_occurrences!(tx, rows);
                    }
                }
                insert_occurrences!(tx, rows);
                Ok(())
            })?;
        }
    }
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM occurrences WHERE ends < $1").bind(old.as_second()).execute(&mut **tx).await?;
        sqlx::query("UPDATE settings SET value = $2 WHERE name = $1 AND value < $2")
            .bind(HORIZON)
            .bind(last.to_string())
            .execute(&mut **tx)
            .await?;
        Ok(())
    })?;
    Ok(looked_at)
}

/// Works out all occurrences anew, as after a restore: they are in no backup.
pub async fn work_out_all(db: &Db, now: Timestamp) -> Result<usize, sqlx::Error> {
    let (first, _) = window(clock::local(now).date());
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM occurrences").execute(&mut **tx).await?;
        sqlx::query(
            "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(HORIZON)
        .bind(first.to_string())
        .execute(&mut **tx)
        .await?;
        Ok(())
    })?;
    extend(db, now).await
}

/// One row of the table.
pub(super) struct Row<'a> {
    pub activity: Uuid,
    pub neighbourhood: &'a str,
    pub occurrence: Occurrence,
}

impl<'a> Row<'a> {
    pub fn all(
        id: Uuid,
        place: &'a str,
        schedule: &Schedule,
        state: &State,
        (from, until): (Timestamp, Timestamp),
    ) -> impl Iterator<Item = Self> + use<'a> {
        // A schedule is checked before it is saved: one that fails here was damaged by hand and shows nothing.
        let found = schedule.occurrences(state, from, until).unwrap_or_default();
        found.into_iter().map(move |occurrence| Self { activity: id, neighbourhood: place, occurrence })
    }
}
