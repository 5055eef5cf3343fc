//! What an import is not sure of, put in the queue of the neighbourhood: each doubt about each activity once.

use crate::{
    activities::State,
    db::Db,
    enqueue, in_transaction,
    moderation::{About, Kind, doubt::Doubt},
    on,
};
use jiff::Timestamp;
use sqlx::types::Json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A doubt about what came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubtful {
    /// Official code.
    pub neighbourhood: String,
    /// The activity's UID at its source.
    pub uid: String,
    pub doubt: Doubt,
}

/// Puts doubts in the queue, unless the same was there before, decided or not; gives how many are new.
pub async fn put(db: &Db, doubts: &[Doubtful], now: Timestamp) -> Result<usize, sqlx::Error> {
    if doubts.is_empty() {
        return Ok(0);
    }
    in_transaction!(db, |tx| {
        let mut new = 0;
        for Doubtful { neighbourhood, uid, doubt } in doubts {
            let words = doubt.kept();
            let id: Option<Uuid> = sqlx::query_scalar(
                "SELECT a.id FROM activities a WHERE a.neighbourhood = $1 AND a.uid = $2 AND NOT EXISTS (
                    SELECT 1 FROM queue q WHERE q.subject = a.id AND q.kind = 'import' AND q.words = $3)",
            )
            .bind(neighbourhood)
            .bind(uid)
            .bind(&words)
            .fetch_optional(&mut **tx)
            .await?;
            let Some(id) = id else { continue };
            enqueue!(tx, neighbourhood, Kind::Import, About::Activity, id, None, None, &words, now);
            new += 1;
        }
        Ok(new)
    })
}

/// What an import cancelled at this moment because its source has it no longer, by neighbourhood: one of them (its
/// UID), how many, and of how many that were to come.
pub async fn gone(
    db: &Db,
    source: &str,
    reason: &str,
    now: Timestamp,
) -> Result<Vec<(String, String, usize, usize)>, sqlx::Error> {
    const SQL: &str = "SELECT neighbourhood, uid, state, updated FROM activities WHERE source = $1 AND uid IS NOT NULL
        AND id IN (SELECT activity FROM occurrences WHERE ends > $2) ORDER BY neighbourhood, id";
    let rows: Vec<(String, String, Json<State>, i64)> =
        on!(db, |p| sqlx::query_as(SQL).bind(source).bind(now.as_second()).fetch_all(p).await)?;
    let mut places: BTreeMap<String, (Option<String>, usize, usize)> = BTreeMap::new();
    for (place, uid, state, updated) in rows {
        let (first, gone, of) = places.entry(place).or_default();
        match state.0 {
            State::Cancelled { reason: Some(why) } if updated == now.as_second() && why == reason => {
                first.get_or_insert(uid);
                *gone += 1;
                *of += 1;
            }
            State::Planned => *of += 1,
            _ => {}
        }
    }
    Ok(places.into_iter().filter_map(|(place, (first, gone, of))| Some((place, first?, gone, of))).collect())
}
