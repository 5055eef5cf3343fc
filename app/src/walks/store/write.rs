//! Walks that an import brings, and what becomes of them when the ground under them changes.

use super::{
    super::{
        by_hand::STOPS,
        map::matching,
        walk::{Body, Draft, State},
    },
    ground,
    row::{Row, around, free},
};
use crate::{db::Db, in_transaction, on, raise_revision, revision::EVERYWHERE};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// What is there already: id, address, name at the source, when it was changed last, and whether it was corrected here.
type There = (Uuid, String, Option<String>, i64, bool);

/// What became of the walks of one import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// Titles of those that somebody corrected here, and that were therefore left as they are.
    pub corrected: Vec<String>,
}

/// Writes drafts in one transaction: new ones are added as `state`, those with a known UID updated where they differ,
/// and what somebody corrected here is left alone: a bench that they found broken stays so, and a walk whose words or line
/// they corrected stays as a whole. `source` says where they come from.
pub async fn save(db: &Db, drafts: &[Draft], source: &str, state: State, now: Timestamp) -> Result<Saved, sqlx::Error> {
    let second = now.as_second();
    let mut rows = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let earlier = earlier(db, draft).await?;
        let mut body = draft.body.clone();
        earlier.iter().for_each(|(_, before)| body.keep_changes(before));
        rows.push((Row::of(db, &body, true).await?, earlier.map(|(updated, body)| (updated, fingerprint(&body)))));
    }
    in_transaction!(db, |tx| {
        let mut saved = Saved::default();
        let places: BTreeSet<&str> = drafts.iter().map(|d| d.neighbourhood.as_str()).collect();
        let mut slugs: HashMap<&str, HashSet<String>> = HashMap::new();
        let mut known: HashMap<(&str, String), (Uuid, i64, bool)> = HashMap::new();
        let mut before: HashMap<&str, i64> = HashMap::new();
        for place in &places {
            before.insert(place, count!(tx, *place));
            let found: Vec<There> =
                sqlx::query_as("SELECT id, slug, uid, updated, corrected FROM walks WHERE neighbourhood = $1")
                    .bind(*place)
                    .fetch_all(&mut **tx)
                    .await?;
            for (id, slug, uid, updated, corrected) in found {
                slugs.entry(place).or_default().insert(slug);
                if let Some(uid) = uid {
                    known.insert((place, uid), (id, updated, corrected));
                }
            }
        }
        let mut touched: BTreeSet<&str> = BTreeSet::new();
        for (draft, (row, earlier)) in drafts.iter().zip(&rows) {
            let place = draft.neighbourhood.as_str();
            // Of what it became on the ground: another extract may have changed it.
            let print = fingerprint(&row.body);
            match draft.uid.as_ref().and_then(|uid| known.get(&(place, uid.clone())).cloned()) {
                Some((_, _, true)) => saved.corrected.push(row.body.title.clone()),
                // Somebody changes it at this very moment: they come first.
                Some((_, updated, _)) if earlier.as_ref().is_none_or(|(seen, _)| *seen != updated) => {
                    saved.corrected.push(row.body.title.clone());
                }
                Some(_) if earlier.as_ref().is_some_and(|(_, old)| *old == print) => saved.unchanged += 1,
                Some((id, _, _)) => {
                    sqlx::query(
                        "UPDATE walks SET summary = $2, body = $3, cells = $4,
                         updated = CASE WHEN updated < $5 THEN $5 ELSE updated + 1 END, source = $6,
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
                        known.insert((place, uid.clone()), (id, second, false));
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

/// The walk that came in before under the same name: when it was changed last, and all that it says.
async fn earlier(db: &Db, draft: &Draft) -> Result<Option<(i64, Body)>, sqlx::Error> {
    const SQL: &str = "SELECT updated, body FROM walks WHERE neighbourhood = $1 AND uid = $2";
    let Some(uid) = &draft.uid else { return Ok(None) };
    let found: Option<(i64, Json<Body>)> =
        on!(db, |p| sqlx::query_as(SQL).bind(&draft.neighbourhood).bind(uid).fetch_optional(p).await)?;
    Ok(found.map(|(updated, body)| (updated, body.0)))
}

/// Before a newer map comes in: notes of the walks that were corrected before each thing was noted what somebody changed,
/// by the map that lies there now. Of what they look like nothing changes.
pub async fn settle(db: &Db) -> Result<(), sqlx::Error> {
    const ALL: &str = "SELECT id FROM walks WHERE corrected";
    const ONE: &str = "SELECT body, updated FROM walks WHERE id = $1";
    let all: Vec<Uuid> = on!(db, |p| sqlx::query_scalar(ALL).fetch_all(p).await)?;
    for id in all {
        let found: Option<(Json<Body>, i64)> = on!(db, |p| sqlx::query_as(ONE).bind(id).fetch_optional(p).await)?;
        let Some((Json(mut body), seen)) = found.filter(|(body, _)| body.said(STOPS)) else { continue };
        let Some(bounds) = around(&body) else { continue };
        matching::settle(&mut body, &ground::within(db, &bounds).await?);
        // Where somebody changed it in the meantime, the next map finds it.
        in_transaction!(db, |tx| {
            sqlx::query("UPDATE walks SET body = $2 WHERE id = $1 AND updated = $3")
                .bind(id)
                .bind(Json(&body))
                .bind(seen)
                .execute(&mut **tx)
                .await?;
            Ok(())
        })?;
    }
    Ok(())
}

/// Looks again at the ground under the walks on these cells; what somebody said or changed here stays. Gives how many
/// changed.
pub async fn look_again(db: &Db, cells: &[i64], now: Timestamp) -> Result<usize, sqlx::Error> {
    // Where all of them lie first: of most walks nothing more is read.
    const SQL: &str = "SELECT id, cells FROM walks WHERE id > $1 ORDER BY id LIMIT 1000";
    let wanted: HashSet<i64> = cells.iter().copied().collect();
    let (mut after, mut changed) = (Uuid::nil(), 0);
    loop {
        let batch: Vec<(Uuid, Json<Vec<i64>>)> = on!(db, |p| sqlx::query_as(SQL).bind(after).fetch_all(p).await)?;
        let Some(last) = batch.last() else { return Ok(changed) };
        after = last.0;
        for (id, cells) in &batch {
            if cells.iter().any(|c| wanted.contains(c)) && look_at(db, *id, now).await? {
                changed += 1;
            }
        }
    }
}

/// Whether the walk became another one.
async fn look_at(db: &Db, id: Uuid, now: Timestamp) -> Result<bool, sqlx::Error> {
    const SQL: &str = "SELECT neighbourhood, body, updated FROM walks WHERE id = $1";
    loop {
        let found: Option<(String, Json<Body>, i64)> =
            on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_optional(p).await)?;
        let Some((place, body, seen)) = found else { return Ok(false) };
        let row = Row::of(db, &body, true).await?;
        let print = fingerprint(&row.body);
        let same = fingerprint(&body) == print;
        let written = in_transaction!(db, |tx| {
            let mut written = true;
            if !same {
                let done = sqlx::query(
                    "UPDATE walks SET summary = $2, body = $3, fingerprint = $4,
                     updated = CASE WHEN updated < $5 THEN $5 ELSE updated + 1 END WHERE id = $1 AND updated = $6",
                )
                .bind(id)
                .bind(Json(&row.summary))
                .bind(Json(&row.body))
                .bind(&print)
                .bind(now.as_second())
                .bind(seen)
                .execute(&mut **tx)
                .await?;
                written = done.rows_affected() > 0;
            }
            // The map under it changed in any case.
            raise_revision!(tx, &place);
            Ok(written)
        })?;
        // Else somebody changed it in the meantime: it is looked at as they left it.
        if written {
            return Ok(!same);
        }
    }
}

fn fingerprint(body: &Body) -> String {
    let json = serde_json::to_vec(body).unwrap_or_default();
    Sha256::digest(json).iter().map(|b| format!("{b:02x}")).collect()
}
