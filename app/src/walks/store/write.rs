//! Writing walks: what an import brings, and what a coordinator does.

use super::super::{
    map::{Bounds, matching},
    walk::{Body, Closed, Draft, State, Summary},
};
use super::ground;
use crate::{db::Db, in_transaction, on, raise_revision, revision::EVERYWHERE, text};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// What an import is told to look at around a walk, in metres.
const AROUND: f64 = 120.0;

/// What became of the walks of one import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// Titles of those that somebody corrected here, and that were therefore left as they are.
    pub corrected: Vec<String>,
}

/// A body with all that is worked out from it, as a row holds it.
struct Row {
    body: Body,
    summary: Summary,
    cells: Vec<i64>,
}

impl Row {
    /// Looks at the ground under the walk first.
    async fn of(db: &Db, body: &Body, from_the_ground: bool) -> Result<Self, sqlx::Error> {
        let mut body = body.clone();
        let bounds = Bounds::around(&body.points).map(|b| b.with_margin(AROUND));
        if let Some(bounds) = bounds.filter(|_| from_the_ground) {
            matching::complete(&mut body, &ground::within(db, &bounds).await?);
        }
        let cells = bounds.and_then(|b| b.cells(ground::CELLS_MOST)).unwrap_or_default();
        Ok(Self { summary: Summary::of(&body), body, cells })
    }
}

/// Raises what must be raised when the walks of a neighbourhood change: all pages show the door to them, or do not.
macro_rules! changed {
    ($tx:expr, $before:expr, $place:expr) => {{
        if count!($tx, $place) != $before {
            raise_revision!($tx, EVERYWHERE);
        }
        raise_revision!($tx, $place);
    }};
}

/// How many walks of a neighbourhood everybody sees.
macro_rules! count {
    ($tx:expr, $place:expr) => {{
        let count: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM walks WHERE neighbourhood = $1 AND state = 'published'")
                .bind($place)
                .fetch_one(&mut **$tx)
                .await?;
        count
    }};
}

/// Writes drafts in one transaction: new ones are added as `state`, those with a known UID updated where they differ,
/// and what somebody corrected here is left alone. `source` says where they come from.
pub async fn save(
    db: &Db,
    drafts: &[Draft],
    source: &str,
    state: State,
    now: Timestamp,
) -> Result<Saved, sqlx::Error> {
    let second = now.as_second();
    let mut rows = Vec::with_capacity(drafts.len());
    for draft in drafts {
        rows.push(Row::of(db, &draft.body, true).await?);
    }
    in_transaction!(db, |tx| {
        let mut saved = Saved::default();
        let places: BTreeSet<&str> = drafts.iter().map(|d| d.neighbourhood.as_str()).collect();
        let mut slugs: HashMap<&str, HashSet<String>> = HashMap::new();
        let mut known: HashMap<(&str, String), (Uuid, String, bool)> = HashMap::new();
        let mut before: HashMap<&str, i64> = HashMap::new();
        for place in &places {
            before.insert(place, count!(tx, *place));
            let found: Vec<(Uuid, String, Option<String>, Option<String>, bool)> =
                sqlx::query_as("SELECT id, slug, uid, fingerprint, corrected FROM walks WHERE neighbourhood = $1")
                    .bind(*place)
                    .fetch_all(&mut **tx)
                    .await?;
            for (id, slug, uid, print, corrected) in found {
                slugs.entry(place).or_default().insert(slug);
                if let Some(uid) = uid {
                    known.insert((place, uid), (id, print.unwrap_or_default(), corrected));
                }
            }
        }
        let mut touched: BTreeSet<&str> = BTreeSet::new();
        for (draft, row) in drafts.iter().zip(&rows) {
            let place = draft.neighbourhood.as_str();
            // Of what it became on the ground: another extract may have changed it.
            let print = fingerprint(&row.body);
            match draft.uid.as_ref().and_then(|uid| known.get(&(place, uid.clone())).cloned()) {
                Some((_, _, true)) => saved.corrected.push(row.body.title.clone()),
                Some((_, old, _)) if old == print => saved.unchanged += 1,
                Some((id, _, _)) => {
                    sqlx::query(
                        "UPDATE walks SET summary = $2, body = $3, cells = $4, updated = $5, source = $6,
                         fingerprint = $7 WHERE id = $1",
                    )
                    .bind(id)
                    .bind(Json(&row.summary))
                    .bind(Json(&row.body))
                    .bind(Json(&row.cells))
                    .bind(second)
                    .bind(source)
                    .bind(&print)
                    .execute(&mut **tx)
                    .await?;
                    saved.updated += 1;
                    touched.insert(place);
                }
                None => {
                    let slug = free(slugs.entry(place).or_default(), &row.body.title);
                    let id = Uuid::now_v7();
                    sqlx::query(
                        "INSERT INTO walks (id, neighbourhood, slug, state, summary, body, corrected, cells, created,
                         updated, source, uid, fingerprint)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12)",
                    )
                    .bind(id)
                    .bind(place)
                    .bind(slug)
                    .bind(state.as_str())
                    .bind(Json(&row.summary))
                    .bind(Json(&row.body))
                    .bind(false)
                    .bind(Json(&row.cells))
                    .bind(second)
                    .bind(source)
                    .bind(&draft.uid)
                    .bind(&print)
                    .execute(&mut **tx)
                    .await?;
                    saved.added += 1;
                    if let Some(uid) = &draft.uid {
                        known.insert((place, uid.clone()), (id, print, false));
                    }
                    touched.insert(place);
                }
            }
        }
        for place in touched {
            changed!(tx, before.get(place).copied().unwrap_or_default(), place);
        }
        Ok(saved)
    })
}

/// Looks again at the ground under the walks on these cells; what somebody corrected here stays. Gives how many changed.
pub async fn look_again(db: &Db, cells: &[i64], now: Timestamp) -> Result<usize, sqlx::Error> {
    const SQL: &str = "SELECT id, neighbourhood, body, cells, fingerprint FROM walks
        WHERE corrected = $1 AND id > $2 ORDER BY id LIMIT 200";
    type Found = (Uuid, String, Json<Body>, Json<Vec<i64>>, Option<String>);
    let wanted: HashSet<i64> = cells.iter().copied().collect();
    let (mut after, mut changed) = (Uuid::nil(), 0);
    loop {
        let batch: Vec<Found> = on!(db, |p| sqlx::query_as(SQL).bind(false).bind(after).fetch_all(p).await)?;
        let Some(last) = batch.last() else { return Ok(changed) };
        after = last.0;
        for (id, place, body, cells, old) in &batch {
            if !cells.iter().any(|c| wanted.contains(c)) {
                continue;
            }
            let row = Row::of(db, body, true).await?;
            let print = fingerprint(&row.body);
            let same = old.as_ref() == Some(&print);
            changed += usize::from(!same);
            in_transaction!(db, |tx| {
                if !same {
                    sqlx::query(
                        "UPDATE walks SET summary = $2, body = $3, fingerprint = $4, updated = $5 WHERE id = $1",
                    )
                    .bind(id)
                    .bind(Json(&row.summary))
                    .bind(Json(&row.body))
                    .bind(&print)
                    .bind(now.as_second())
                    .execute(&mut **tx)
                    .await?;
                }
                // The map under it changed in any case.
                raise_revision!(tx, place);
                Ok(())
            })?;
        }
    }
}

/// Keeps what somebody writes: a new walk as a draft, or a correction of one that is there, in the state that it has.
/// Gives its id. Nothing is taken from the ground any more: whoever corrects knows better.
pub async fn save_draft(db: &Db, id: Option<Uuid>, draft: &Draft, now: Timestamp) -> Result<Uuid, sqlx::Error> {
    let row = Row::of(db, &draft.body, id.is_none()).await?;
    let second = now.as_second();
    in_transaction!(db, |tx| {
        let place = draft.neighbourhood.as_str();
        if let Some(id) = id {
            let done = sqlx::query(
                "UPDATE walks SET summary = $3, body = $4, cells = $5, corrected = $6, updated = $7
                 WHERE id = $1 AND neighbourhood = $2",
            )
            .bind(id)
            .bind(place)
            .bind(Json(&row.summary))
            .bind(Json(&row.body))
            .bind(Json(&row.cells))
            .bind(true)
            .bind(second)
            .execute(&mut **tx)
            .await?;
            // Of another neighbourhood, or removed in the meantime.
            if done.rows_affected() == 0 {
                return Err(sqlx::Error::RowNotFound);
            }
            raise_revision!(tx, place);
            return Ok(id);
        }
        let taken: Vec<String> = sqlx::query_scalar("SELECT slug FROM walks WHERE neighbourhood = $1")
            .bind(place)
            .fetch_all(&mut **tx)
            .await?;
        let id = Uuid::now_v7();
        sqlx::query(
            "INSERT INTO walks (id, neighbourhood, slug, state, summary, body, corrected, cells, created, updated, uid)
             VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $8, $9)",
        )
        .bind(id)
        .bind(place)
        .bind(free(&mut taken.into_iter().collect(), &row.body.title))
        .bind(Json(&row.summary))
        .bind(Json(&row.body))
        .bind(true)
        .bind(Json(&row.cells))
        .bind(second)
        .bind(&draft.uid)
        .execute(&mut **tx)
        .await?;
        Ok(id)
    })
}

/// Everybody sees it from now on.
pub async fn publish(db: &Db, id: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    put_in_state(db, id, State::Published, now).await
}

/// Nobody sees it from now on; its address stays its own.
pub async fn hide(db: &Db, id: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    put_in_state(db, id, State::Hidden, now).await
}

async fn put_in_state(db: &Db, id: Uuid, state: State, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        let place: String =
            sqlx::query_scalar("SELECT neighbourhood FROM walks WHERE id = $1").bind(id).fetch_one(&mut **tx).await?;
        let before = count!(tx, &place);
        sqlx::query("UPDATE walks SET state = $2, updated = $3 WHERE id = $1")
            .bind(id)
            .bind(state.as_str())
            .bind(now.as_second())
            .execute(&mut **tx)
            .await?;
        changed!(tx, before, &place);
        Ok(())
    })
}

/// Says loudly that the path cannot be walked, or that it can again.
pub async fn close(db: &Db, id: Uuid, closed: Option<&Closed>, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        let place: String =
            sqlx::query_scalar("UPDATE walks SET closed = $2, updated = $3 WHERE id = $1 RETURNING neighbourhood")
                .bind(id)
                .bind(closed.map(Json))
                .bind(now.as_second())
                .fetch_one(&mut **tx)
                .await?;
        raise_revision!(tx, &place);
        Ok(())
    })
}

fn fingerprint(body: &Body) -> String {
    let json = serde_json::to_vec(body).unwrap_or_default();
    Sha256::digest(json).iter().map(|b| format!("{b:02x}")).collect()
}

/// An address that is free: the title's, with a number where it is taken.
fn free(taken: &mut HashSet<String>, title: &str) -> String {
    let base = Some(text::slug(title)).filter(|s| !s.is_empty()).unwrap_or_else(|| "wandeling".to_owned());
    let mut number = 1;
    loop {
        let slug = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        if taken.insert(slug.clone()) {
            return slug;
        }
        number += 1;
    }
}
