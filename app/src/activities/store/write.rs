//! Writing activities: what one import, or one person, brings, in one transaction.

use super::{
    super::{Audience, Draft, Schedule, State, ours::Ours},
    occurrences::{ROWS, Row, days_kept, insert_occurrences},
    taken::Taken,
};
use crate::{clock, db::Db, in_transaction, raise_revision, text};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use sqlx::{FromRow, types::Json};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// What became of the drafts of one import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// No longer at the source, and therefore cancelled.
    pub withdrawn: usize,
}

/// What a neighbourhood has already.
#[derive(FromRow)]
struct There {
    id: Uuid,
    slug: String,
    uid: Option<String>,
    fingerprint: Option<String>,
    sequence: i64,
    ours: Option<Json<Ours>>,
}

/// An activity that an import knows again.
#[derive(Clone)]
struct Known {
    id: Uuid,
    print: String,
    sequence: i64,
    ours: Ours,
}

/// Neighbourhoods that were merged or split: code, what it became a part of, what it was a part of.
struct Families<'a>(&'a [(String, Option<String>, Option<String>)]);

impl<'a> Families<'a> {
    /// Where what belongs to a neighbourhood is now: first what it is today, then what was split off it.
    fn of(&self, code: &'a str) -> Vec<&'a str> {
        let mut now = code;
        // A chain of merges is short; a circle cannot be made, and would end here.
        for _ in 0..16 {
            match self.0.iter().find(|(c, into, _)| c == now && into.is_some()) {
                Some((_, Some(into), _)) => now = into,
                _ => break,
            }
        }
        let mut family = vec![now];
        let parts = self
            .0
            .iter()
            .filter(|(_, into, from)| into.is_none() && from.as_deref().is_some_and(|f| f == now || f == code));
        family.extend(parts.map(|(code, _, _)| code.as_str()));
        family
    }
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
    save_for(db, drafts, (source, complete), &|_| Audience::Everybody, now).await
}

/// The same, where some of what is new is not for everybody: `audience` says so of a UID. What is there already keeps the
/// audience that was chosen for it, whatever comes.
pub async fn save_for(
    db: &Db,
    drafts: &[Draft],
    (source, complete): (Option<&str>, Option<&str>),
    audience: &(dyn Fn(&str) -> Audience + Sync),
    now: Timestamp,
) -> Result<Saved, sqlx::Error> {
    let second = now.as_second();
    in_transaction!(db, |tx| {
        let mut saved = Saved::default();
        let changed: Vec<(String, Option<String>, Option<String>)> = sqlx::query_as(
            "SELECT code, merged_into, split_from FROM neighbourhoods WHERE merged_into IS NOT NULL OR split_from IS NOT NULL",
        )
        .fetch_all(&mut **tx)
        .await?;
        let families = Families(&changed);
        let places: BTreeSet<&str> = drafts.iter().flat_map(|d| families.of(&d.neighbourhood)).collect();
        let mut taken: HashMap<&str, Taken> = HashMap::new();
        let mut known: HashMap<(&str, String), Known> = HashMap::new();
        for place in &places {
            let rows: Vec<There> = sqlx::query_as(
                "SELECT id, slug, uid, fingerprint, sequence, ours FROM activities WHERE neighbourhood = $1",
            )
            .bind(*place)
            .fetch_all(&mut **tx)
            .await?;
            let old: Vec<String> = sqlx::query_scalar(
                "SELECT activity FROM old_addresses WHERE place = (SELECT slug FROM neighbourhoods WHERE code = $1)",
            )
            .bind(*place)
            .fetch_all(&mut **tx)
            .await?;
            let slugs = taken.entry(place).or_default();
            slugs.slugs.extend(old);
            for there in rows {
                slugs.slugs.insert(there.slug);
                if let Some(uid) = there.uid {
                    let (print, ours) =
                        (there.fingerprint.unwrap_or_default(), there.ours.map(|o| o.0).unwrap_or_default());
                    known.insert((place, uid), Known { id: there.id, print, sequence: there.sequence, ours });
                }
            }
        }
        let days = days_kept!(tx, clock::local(now).date());
        // Written each time there are enough for one statement: a large import does not fit in memory.
        let mut rows: Vec<Row> = Vec::new();
        let mut touched: BTreeSet<&str> = BTreeSet::new();
        for draft in drafts {
            // What was merged goes to what it became; what went along when a part was split off is found there.
            let family = families.of(&draft.neighbourhood);
            let found = draft.uid.as_ref().and_then(|uid| {
                family.iter().find_map(|place| Some((*place, known.get(&(*place, uid.clone())).cloned()?)))
            });
            let place = found.as_ref().map_or(family[0], |(place, _)| *place);
            let print = fingerprint(draft);
            let search = search_text(draft);
            let (mut schedule, mut state) = (draft.schedule.clone(), draft.state.clone());
            let ours = found.as_ref().map(|(_, known)| known.ours.clone()).unwrap_or_default();
            ours.lay_over(&mut schedule, &mut state);
            let (id, sequence) = match found {
                Some((_, Known { print: old, .. })) if old == print => {
                    saved.unchanged += 1;
                    continue;
                }
                Some((_, Known { id, sequence, .. })) => {
                    sqlx::query(
                        "UPDATE activities SET details = $2, description = $3, schedule = $4, state = $5, search = $6,
                         sequence = $7, updated = $8, fingerprint = $9, source = $10 WHERE id = $1",
                    )
                    .bind(id)
                    .bind(Json(&draft.details))
                    .bind(&draft.description)
                    .bind(Json(&schedule))
                    .bind(Json(&state))
                    .bind(search)
                    .bind(sequence + 1)
                    .bind(second)
                    .bind(&print)
                    .bind(source)
                    .execute(&mut **tx)
                    .await?;
                    sqlx::query("DELETE FROM occurrences WHERE activity = $1").bind(id).execute(&mut **tx).await?;
                    // The same UID twice in one import: what waits to be written is of the first.
                    rows.retain(|row| row.activity != id);
                    saved.updated += 1;
                    (id, sequence + 1)
                }
                None => {
                    let id = Uuid::now_v7();
                    let slug = taken.entry(place).or_default().free(&draft.details.title, draft.details.kind.slug());
                    sqlx::query(
                        "INSERT INTO activities (id, neighbourhood, slug, details, description, schedule, state, search,
                         sequence, created, updated, source, uid, fingerprint, audience)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $9, $10, $11, $12, $13)",
                    )
                    .bind(id)
                    .bind(place)
                    .bind(slug)
                    .bind(Json(&draft.details))
                    .bind(&draft.description)
                    .bind(Json(&schedule))
                    .bind(Json(&state))
                    .bind(search)
                    .bind(second)
                    .bind(source)
                    .bind(&draft.uid)
                    .bind(&print)
                    .bind(audience(draft.uid.as_deref().unwrap_or_default()).as_word())
                    .execute(&mut **tx)
                    .await?;
                    saved.added += 1;
                    (id, 0)
                }
            };
            if let Some(uid) = &draft.uid {
                known.insert((place, uid.clone()), Known { id, print, sequence, ours });
            }
            touched.insert(place);
            rows.extend(Row::all(id, place, &schedule, &state, days));
            if rows.len() >= ROWS {
                insert_occurrences!(tx, rows);
            }
        }
        insert_occurrences!(tx, rows);
        if let (Some(source), Some(gone)) = (source, complete) {
            let present: HashSet<&str> = drafts.iter().filter_map(|d| d.uid.as_deref()).collect();
            for place in &places {
                let there: Vec<(Uuid, String, Json<State>, Json<Schedule>)> = sqlx::query_as(
                    "SELECT id, uid, state, schedule FROM activities WHERE neighbourhood = $1 AND source = $2 AND uid IS NOT NULL
                     AND id IN (SELECT activity FROM occurrences WHERE neighbourhood = $1 AND ends > $3)",
                )
                .bind(*place)
                .bind(source)
                .bind(second)
                .fetch_all(&mut **tx)
                .await?;
                for (id, uid, state, schedule) in there {
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
                    rows.extend(Row::all(id, place, &schedule, &state, days));
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

fn fingerprint(draft: &Draft) -> String {
    let json = serde_json::to_vec(draft).unwrap_or_default();
    Sha256::digest(json).iter().map(|b| format!("{b:02x}")).collect()
}

/// What a search looks through. A space on either side of each word, and nothing that means anything to LIKE.
pub(super) fn search_text(draft: &Draft) -> String {
    let d = &draft.details;
    let parts = [&d.title, &draft.description, &d.place.name, d.place.address.as_ref().unwrap_or(&d.place.name)];
    let kind = d.kind.slug().replace('-', " ");
    parts.iter().map(|p| p.as_str()).chain([kind.as_str()]).flat_map(text::words).collect::<Vec<_>>().join(" ")
}
