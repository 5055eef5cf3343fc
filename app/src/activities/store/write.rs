//! Writing activities, and working out the occurrences that lists read.

use super::super::{AHEAD_DAYS, Activity, BEHIND_DAYS, Draft, Occurrence, Schedule, State};
use crate::{clock, db::Db, in_transaction, on, raise_revision, text};
use jiff::{Timestamp, ToSpan, civil::Date};
use sha2::{Digest, Sha256};
use sqlx::{QueryBuilder, types::Json};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// Rows in one INSERT: 8 values each, under the 32,766 that SQLite binds.
const ROWS: usize = 1_000;
/// The setting that says until which day occurrences are worked out.
const HORIZON: &str = "occurrences-until";

/// Inserts rows that are not there yet, on either engine.
macro_rules! insert_occurrences {
    ($tx:expr, $rows:expr) => {
        for chunk in $rows.chunks(ROWS) {
            let mut query = QueryBuilder::new(
                "INSERT INTO occurrences (neighbourhood, starts, activity, original, status, ends, all_day, note) ",
            );
            query.push_values(chunk, |mut row, r| {
                let o = &r.occurrence;
                let note = (o.note != Default::default()).then_some(Json(&o.note));
                row.push_bind(&r.neighbourhood).push_bind(o.starts.as_second()).push_bind(r.activity);
                row.push_bind(o.original.as_second()).push_bind(o.status.as_str()).push_bind(o.ends.as_second());
                row.push_bind(o.all_day).push_bind(note);
            });
            query.push(" ON CONFLICT DO NOTHING");
            query.build().execute(&mut **$tx).await?;
        }
    };
}

/// What became of the drafts of one import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// No longer at the source, and therefore cancelled.
    pub withdrawn: usize,
}

/// The days for which occurrences are kept in the table: first, and the day after the last.
pub fn window(today: Date) -> (Date, Date) {
    (today.saturating_sub(BEHIND_DAYS.days()), today.saturating_add(AHEAD_DAYS.days()))
}

/// Writes drafts in one transaction: new ones are added, those with a known UID updated where they differ.
///
/// `source` says where they come from. With `complete`, coming activities of that source and neighbourhood that are
/// not among the drafts are cancelled, with `gone` as the reason.
pub async fn save(
    db: &Db,
    drafts: &[Draft],
    source: Option<&str>,
    complete: Option<&str>,
    now: Timestamp,
) -> Result<Saved, sqlx::Error> {
    let today = clock::local(now).date();
    let second = now.as_second();
    in_transaction!(db, |tx| {
        let mut saved = Saved::default();
        let places: BTreeSet<&str> = drafts.iter().map(|d| d.neighbourhood.as_str()).collect();
        let mut taken: HashMap<&str, Taken> = HashMap::new();
        let mut known: HashMap<(&str, String), (Uuid, String, i64)> = HashMap::new();
        for place in &places {
            let rows: Vec<(Uuid, String, Option<String>, Option<String>, i64)> =
                sqlx::query_as("SELECT id, slug, uid, fingerprint, sequence FROM activities WHERE neighbourhood = $1")
                    .bind(*place)
                    .fetch_all(&mut **tx)
                    .await?;
            let slugs = taken.entry(place).or_default();
            for (id, slug, uid, fingerprint, sequence) in rows {
                slugs.slugs.insert(slug);
                if let Some(uid) = uid {
                    known.insert((place, uid), (id, fingerprint.unwrap_or_default(), sequence));
                }
            }
        }
        let horizon: Option<String> = sqlx::query_scalar("SELECT value FROM settings WHERE name = $1")
            .bind(HORIZON)
            .fetch_optional(&mut **tx)
            .await?;
        let (first, last) = window(today);
        let last = horizon.as_ref().and_then(|h| h.parse().ok()).unwrap_or(last);
        if horizon.is_none() {
            sqlx::query("INSERT INTO settings (name, value) VALUES ($1, $2)")
                .bind(HORIZON)
                .bind(last.to_string())
                .execute(&mut **tx)
                .await?;
        }
        let (from, until) = (clock::midnight(first), clock::midnight(last));
        let mut rows = Vec::new();
        let mut touched: BTreeSet<&str> = BTreeSet::new();
        for draft in drafts {
            let place = draft.neighbourhood.as_str();
            let print = fingerprint(draft);
            let found = draft.uid.as_ref().and_then(|uid| known.get(&(place, uid.clone())).cloned());
            let search = search_text(draft);
            let id = match found {
                Some((_, old, _)) if old == print => {
                    saved.unchanged += 1;
                    continue;
                }
                Some((id, _, sequence)) => {
                    sqlx::query(
                        "UPDATE activities SET details = $2, description = $3, schedule = $4, state = $5, search = $6,
                         sequence = $7, updated = $8, fingerprint = $9, source = $10 WHERE id = $1",
                    )
                    .bind(id)
                    .bind(Json(&draft.details))
                    .bind(&draft.description)
                    .bind(Json(&draft.schedule))
                    .bind(Json(&draft.state))
                    .bind(search)
                    .bind(sequence + 1)
                    .bind(second)
                    .bind(&print)
                    .bind(source)
                    .execute(&mut **tx)
                    .await?;
                    sqlx::query("DELETE FROM occurrences WHERE activity = $1").bind(id).execute(&mut **tx).await?;
                    saved.updated += 1;
                    id
                }
                None => {
                    let id = Uuid::now_v7();
                    let slug = taken.entry(place).or_default().free(&draft.details.title, draft.details.kind.slug());
                    sqlx::query(
                        "INSERT INTO activities (id, neighbourhood, slug, details, description, schedule, state, search,
                         sequence, created, updated, source, uid, fingerprint)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $9, $10, $11, $12)",
                    )
                    .bind(id)
                    .bind(place)
                    .bind(slug)
                    .bind(Json(&draft.details))
                    .bind(&draft.description)
                    .bind(Json(&draft.schedule))
                    .bind(Json(&draft.state))
                    .bind(search)
                    .bind(second)
                    .bind(source)
                    .bind(&draft.uid)
                    .bind(&print)
                    .execute(&mut **tx)
                    .await?;
                    saved.added += 1;
                    if let Some(uid) = &draft.uid {
                        known.insert((place, uid.clone()), (id, print, 0));
                    }
                    id
                }
            };
            touched.insert(place);
            rows.extend(Row::all(id, place, &draft.schedule, &draft.state, from, until));
        }
        insert_occurrences!(tx, rows);
        if let (Some(source), Some(gone)) = (source, complete) {
            let present: HashSet<&str> = drafts.iter().filter_map(|d| d.uid.as_deref()).collect();
            for place in &places {
                let rows: Vec<(Uuid, String, Json<State>, Json<Schedule>)> = sqlx::query_as(
                    "SELECT id, uid, state, schedule FROM activities WHERE neighbourhood = $1 AND source = $2 AND uid IS NOT NULL
                     AND id IN (SELECT activity FROM occurrences WHERE neighbourhood = $1 AND ends > $3)",
                )
                .bind(*place)
                .bind(source)
                .bind(second)
                .fetch_all(&mut **tx)
                .await?;
                for (id, uid, state, schedule) in rows {
                    if present.contains(uid.as_str()) || state.0 != State::Planned {
                        continue;
                    }
                    let state = State::Cancelled { reason: Some(gone.to_owned()) };
                    sqlx::query(
                        "UPDATE activities SET state = $2, sequence = sequence + 1, updated = $3, fingerprint = '' WHERE id = $1",
                    )
                    .bind(id)
                    .bind(Json(&state))
                    .bind(second)
                    .execute(&mut **tx)
                    .await?;
                    sqlx::query("DELETE FROM occurrences WHERE activity = $1").bind(id).execute(&mut **tx).await?;
                    let rows = Row::all(id, place, &schedule, &state, from, until);
                    insert_occurrences!(tx, rows);
                    saved.withdrawn += 1;
                    touched.insert(place);
                }
            }
        }
        for place in touched {
            raise_revision!(tx, place);
        }
        Ok(saved)
    })
}

/// Works out the days that came into reach since the last time, and forgets what is long over.
///
/// Running it twice, or on two servers at once, does no harm. Gives the number of activities looked at.
pub async fn extend(db: &Db, now: Timestamp) -> Result<usize, sqlx::Error> {
    let (first, last) = window(clock::local(now).date());
    let horizon: Option<String> = on!(db, |p| {
        sqlx::query_scalar("SELECT value FROM settings WHERE name = $1").bind(HORIZON).fetch_optional(p).await
    })?;
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
            let rows: Vec<Row> =
                batch.iter().flat_map(|(id, place, s, state)| Row::all(*id, place, s, state, from, until)).collect();
            in_transaction!(db, |tx| {
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
        sqlx::query("DELETE FROM settings WHERE name = $1").bind(HORIZON).execute(&mut **tx).await?;
        sqlx::query("INSERT INTO settings (name, value) VALUES ($1, $2)")
            .bind(HORIZON)
            .bind(first.to_string())
            .execute(&mut **tx)
            .await?;
        Ok(())
    })?;
    extend(db, now).await
}

/// The occurrences of one activity, worked out now and not from the table.
pub fn occurrences_of(activity: &Activity, from: Timestamp, until: Timestamp) -> Vec<Occurrence> {
    activity.schedule.occurrences(&activity.state, from, until).unwrap_or_default()
}

/// One row of the table of occurrences.
struct Row {
    activity: Uuid,
    neighbourhood: String,
    occurrence: Occurrence,
}

impl Row {
    fn all(id: Uuid, place: &str, schedule: &Schedule, state: &State, from: Timestamp, until: Timestamp) -> Vec<Self> {
        // A schedule is checked before it is saved: one that fails here was damaged by hand and shows nothing.
        let found = schedule.occurrences(state, from, until).unwrap_or_default();
        let row = |occurrence| Self { activity: id, neighbourhood: place.to_owned(), occurrence };
        found.into_iter().map(row).collect()
    }
}

/// The addresses a neighbourhood has given away.
#[derive(Default)]
struct Taken {
    slugs: HashSet<String>,
    /// How far the numbers of a title have come: 20,000 equal titles must not be tried one by one.
    numbers: HashMap<String, usize>,
}

impl Taken {
    fn free(&mut self, title: &str, kind: &str) -> String {
        let mut base = text::slug(title);
        if base.is_empty() {
            base = kind.to_owned();
        }
        let number = self.numbers.entry(base.clone()).or_insert(1);
        loop {
            let slug = if *number == 1 { base.clone() } else { format!("{base}-{number}") };
            *number += 1;
            if self.slugs.insert(slug.clone()) {
                return slug;
            }
        }
    }
}

fn fingerprint(draft: &Draft) -> String {
    let json = serde_json::to_vec(draft).unwrap_or_default();
    Sha256::digest(json).iter().map(|b| format!("{b:02x}")).collect()
}

/// What a search looks through. A space on either side of each word, and nothing that means anything to LIKE.
fn search_text(draft: &Draft) -> String {
    let d = &draft.details;
    let parts = [&d.title, &draft.description, &d.place.name, d.place.address.as_ref().unwrap_or(&d.place.name)];
    let kind = d.kind.slug().replace('-', " ");
    parts.iter().map(|p| p.as_str()).chain([kind.as_str()]).flat_map(text::words).collect::<Vec<_>>().join(" ")
}
