//! Neighbourhoods that change: renamed, merged, split. What is printed on paper leads on: an address that was given is
//! never given to another. Knows the tables of every room in which a neighbourhood is named; a test finds the one that
//! was forgotten.

use super::super::{Neighbourhood, choose_slug};
use crate::{audit, db::Db, give_role, in_transaction, people::Administrator, raise_revision, revision::EVERYWHERE};
use jiff::Timestamp;
use serde_json::json;
use std::collections::HashSet;
use uuid::Uuid;

/// Longest official code.
const CODE_MOST: usize = 20;

/// Tables whose column `neighbourhood` simply names another one after a merge.
macro_rules! simply_moved {
    ($tx:expr, $from:expr, $into:expr) => {
        for sql in [
            "UPDATE accounts SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE conversations SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE notices SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE posts SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE queue SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE occurrences SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE old_addresses SET neighbourhood = $2 WHERE neighbourhood = $1",
            "UPDATE audit SET scope = $2 WHERE scope = $1",
        ] {
            sqlx::query(sql).bind($from).bind($into).execute(&mut **$tx).await?;
        }
    };
}

/// Every address that leads, or led, to a neighbourhood, inside a transaction of ours.
macro_rules! addresses_of {
    ($tx:expr, $code:expr) => {{
        let slugs: Vec<String> = sqlx::query_scalar(
            "SELECT slug FROM neighbourhoods WHERE code = $1 OR merged_into = $1
             UNION SELECT place FROM old_addresses WHERE neighbourhood = $1 AND activity = ''",
        )
        .bind($code)
        .fetch_all(&mut **$tx)
        .await?;
        slugs
    }};
}

/// The addresses that no neighbourhood but this one may get.
macro_rules! taken_by_others {
    ($tx:expr, $code:expr) => {{
        let slugs: Vec<String> = sqlx::query_scalar(
            "SELECT slug FROM neighbourhoods WHERE code <> $1
             UNION SELECT place FROM old_addresses WHERE neighbourhood <> $1 AND activity = ''",
        )
        .bind($code)
        .fetch_all(&mut **$tx)
        .await?;
        slugs.into_iter().collect::<HashSet<String>>()
    }};
}

/// Moves activities to another neighbourhood; on a collision they get a number, and where they were leads on.
macro_rules! move_activities {
    ($tx:expr, $rows:expr, $old:expr, $into:expr) => {{
        let (old, into): (&[String], &str) = ($old, $into);
        let there: Vec<(Uuid, String, Option<String>)> =
            sqlx::query_as("SELECT id, slug, uid FROM activities WHERE neighbourhood = $1")
                .bind(into)
                .fetch_all(&mut **$tx)
                .await?;
        let promised: Vec<String> = sqlx::query_scalar(
            "SELECT activity FROM old_addresses WHERE activity <> ''
             AND place = (SELECT slug FROM neighbourhoods WHERE code = $1)",
        )
        .bind(into)
        .fetch_all(&mut **$tx)
        .await?;
        let mut taken: HashSet<String> = there.iter().map(|(_, slug, _)| slug.clone()).chain(promised).collect();
        let rows: Vec<(Uuid, String, Option<String>)> = $rows;
        for (id, slug, uid) in rows {
            // The same event of the same source was in both: it is one now.
            let twin = uid.as_ref().and_then(|uid| there.iter().find(|(_, _, other)| other.as_ref() == Some(uid)));
            let target = match twin {
                Some((twin, _, _)) => {
                    sqlx::query(
                        "UPDATE registrations SET activity = $2 WHERE activity = $1 AND NOT EXISTS (
                            SELECT 1 FROM registrations o WHERE o.activity = $2 AND o.original = registrations.original
                              AND o.account = registrations.account)",
                    )
                    .bind(id)
                    .bind(twin)
                    .execute(&mut **$tx)
                    .await?;
                    sqlx::query("UPDATE old_addresses SET target = $2 WHERE target = $1")
                        .bind(id)
                        .bind(twin)
                        .execute(&mut **$tx)
                        .await?;
                    sqlx::query("UPDATE queue SET subject = $2 WHERE subject = $1")
                        .bind(id)
                        .bind(twin)
                        .execute(&mut **$tx)
                        .await?;
                    sqlx::query("DELETE FROM activities WHERE id = $1").bind(id).execute(&mut **$tx).await?;
                    *twin
                }
                None => {
                    let mut free = slug.clone();
                    let mut number = 2;
                    while !taken.insert(free.clone()) {
                        free = format!("{slug}-{number}");
                        number += 1;
                    }
                    sqlx::query("UPDATE activities SET neighbourhood = $2, slug = $3 WHERE id = $1")
                        .bind(id)
                        .bind(into)
                        .bind(&free)
                        .execute(&mut **$tx)
                        .await?;
                    sqlx::query("UPDATE occurrences SET neighbourhood = $2 WHERE activity = $1")
                        .bind(id)
                        .bind(into)
                        .execute(&mut **$tx)
                        .await?;
                    id
                }
            };
            for place in old {
                sqlx::query(
                    "INSERT INTO old_addresses (place, activity, neighbourhood, target) VALUES ($1, $2, $3, $4)
                     ON CONFLICT DO NOTHING",
                )
                .bind(place)
                .bind(&slug)
                .bind(into)
                .bind(target)
                .execute(&mut **$tx)
                .await?;
            }
        }
    }};
}

/// Gives a neighbourhood another name, and the address that goes with it; the old one leads on. Gives its address.
pub async fn rename(
    db: &Db,
    by: &Administrator,
    place: &Neighbourhood,
    name: &str,
    now: Timestamp,
) -> Result<String, sqlx::Error> {
    in_transaction!(db, |tx| {
        let old: String =
            sqlx::query_scalar("UPDATE neighbourhoods SET name = $2, named_here = TRUE WHERE code = $1 RETURNING slug")
                .bind(&place.code)
                .bind(name)
                .fetch_one(&mut **tx)
                .await?;
        let taken = taken_by_others!(tx, &place.code);
        let slug = choose_slug(name, &by.municipality().name, &place.code, |s| taken.contains(s));
        if slug != old {
            sqlx::query("DELETE FROM old_addresses WHERE place = $1 AND activity = ''")
                .bind(&slug)
                .execute(&mut **tx)
                .await?;
            sqlx::query("UPDATE neighbourhoods SET slug = $2 WHERE code = $1")
                .bind(&place.code)
                .bind(&slug)
                .execute(&mut **tx)
                .await?;
            sqlx::query("INSERT INTO old_addresses (place, activity, neighbourhood) VALUES ($1, '', $2)")
                .bind(&old)
                .bind(&place.code)
                .execute(&mut **tx)
                .await?;
        }
        let actor = Some(by.member().account.id);
        audit!(tx, now, actor, "neighbourhood-renamed", &place.code, &place.code, json!({ "from": old, "to": slug }));
        raise_revision!(tx, EVERYWHERE);
        Ok(slug)
    })
}

/// Makes one neighbourhood a part of another: everything that is there moves, every address leads on. Both are of the
/// administrator's municipality. Gives whether both were still there.
pub async fn merge(
    db: &Db,
    by: &Administrator,
    from: &Neighbourhood,
    into: &Neighbourhood,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    if from.code == into.code || !by.holds(&from.code) || !by.holds(&into.code) {
        return Ok(false);
    }
    let (from, into) = (from.code.as_str(), into.code.as_str());
    in_transaction!(db, |tx| {
        // In one order, so that two merges at once wait for each other and do not stop each other.
        let mut there = 0;
        for code in [from.min(into), from.max(into)] {
            let locked = sqlx::query("UPDATE neighbourhoods SET name = name WHERE code = $1 AND merged_into IS NULL")
                .bind(code)
                .execute(&mut **tx)
                .await?;
            there += locked.rows_affected();
        }
        if there < 2 {
            return Ok(false);
        }
        let old = addresses_of!(tx, from);
        let rows: Vec<(Uuid, String, Option<String>)> =
            sqlx::query_as("SELECT id, slug, uid FROM activities WHERE neighbourhood = $1 ORDER BY id")
                .bind(from)
                .fetch_all(&mut **tx)
                .await?;
        let moved = rows.len();
        move_activities!(tx, rows, &old, into);
        // Faces keep their order, behind those that are there.
        let last: i64 = sqlx::query_scalar("SELECT COALESCE(MAX(id), -1) FROM faces WHERE neighbourhood = $1")
            .bind(into)
            .fetch_one(&mut **tx)
            .await?;
        sqlx::query("UPDATE faces SET id = id + $3, neighbourhood = $2 WHERE neighbourhood = $1")
            .bind(from)
            .bind(into)
            .bind(last + 1)
            .execute(&mut **tx)
            .await?;
        simply_moved!(tx, from, into);
        sqlx::query(
            "INSERT INTO grants (account, role, scope, given_by, given)
             SELECT account, role, $2, given_by, given FROM grants WHERE scope = $1 ON CONFLICT DO NOTHING",
        )
        .bind(from)
        .bind(into)
        .execute(&mut **tx)
        .await?;
        sqlx::query("DELETE FROM grants WHERE scope = $1").bind(from).execute(&mut **tx).await?;
        sqlx::query(
            "UPDATE invitations SET scope = $2 WHERE scope = $1 AND NOT EXISTS (
                SELECT 1 FROM invitations o WHERE o.scope = $2 AND o.email = invitations.email
                  AND o.role = invitations.role)",
        )
        .bind(from)
        .bind(into)
        .execute(&mut **tx)
        .await?;
        sqlx::query("DELETE FROM invitations WHERE scope = $1").bind(from).execute(&mut **tx).await?;
        sqlx::query(
            "INSERT INTO service_areas (area, service) SELECT $2, service FROM service_areas WHERE area = $1
             ON CONFLICT DO NOTHING",
        )
        .bind(from)
        .bind(into)
        .execute(&mut **tx)
        .await?;
        sqlx::query("DELETE FROM service_areas WHERE area = $1").bind(from).execute(&mut **tx).await?;
        sqlx::query("UPDATE neighbourhoods SET split_from = NULL WHERE code = $2 AND split_from = $1")
            .bind(from)
            .bind(into)
            .execute(&mut **tx)
            .await?;
        sqlx::query("UPDATE neighbourhoods SET split_from = $2 WHERE split_from = $1")
            .bind(from)
            .bind(into)
            .execute(&mut **tx)
            .await?;
        sqlx::query("UPDATE neighbourhoods SET merged_into = $2 WHERE code = $1 OR merged_into = $1")
            .bind(from)
            .bind(into)
            .execute(&mut **tx)
            .await?;
        let actor = Some(by.member().account.id);
        audit!(tx, now, actor, "neighbourhood-merged", into, from, json!({ "activities": moved }));
        raise_revision!(tx, EVERYWHERE);
        raise_revision!(tx, from);
        raise_revision!(tx, into);
        Ok(true)
    })
}

/// Makes a new neighbourhood of a part of one: with its own name, the activities that were chosen, the same faces and
/// the same people at work. Gives its address; `None` where no code is left for it.
pub async fn split(
    db: &Db,
    by: &Administrator,
    from: &Neighbourhood,
    name: &str,
    chosen: &[Uuid],
    now: Timestamp,
) -> Result<Option<String>, sqlx::Error> {
    let code = &from.code;
    in_transaction!(db, |tx| {
        let (slug, root): (String, Option<String>) = sqlx::query_as(
            "UPDATE neighbourhoods SET name = name WHERE code = $1 AND merged_into IS NULL RETURNING slug, split_from",
        )
        .bind(code)
        .fetch_one(&mut **tx)
        .await?;
        let codes: Vec<String> = sqlx::query_scalar("SELECT code FROM neighbourhoods").fetch_all(&mut **tx).await?;
        let root = root.unwrap_or_else(|| code.clone());
        let free = ('B'..='Z').map(|letter| format!("{root}{letter}")).find(|c| !codes.contains(c));
        let Some(new) = free.filter(|c| c.len() <= CODE_MOST) else { return Ok(None) };
        let taken = taken_by_others!(tx, &new);
        let address = choose_slug(name, &by.municipality().name, &new, |s| taken.contains(s));
        sqlx::query(
            "INSERT INTO neighbourhoods (code, municipality, name, slug, lat, lon, named_here, split_from)
             SELECT $2, municipality, $3, $4, lat, lon, TRUE, $5 FROM neighbourhoods WHERE code = $1",
        )
        .bind(code)
        .bind(&new)
        .bind(name)
        .bind(&address)
        .bind(&root)
        .execute(&mut **tx)
        .await?;
        sqlx::query(
            "INSERT INTO faces (id, neighbourhood, role, name, phone, words)
             SELECT id, $2, role, name, phone, words FROM faces WHERE neighbourhood = $1",
        )
        .bind(code)
        .bind(&new)
        .execute(&mut **tx)
        .await?;
        sqlx::query("INSERT INTO service_areas (area, service) SELECT $2, service FROM service_areas WHERE area = $1")
            .bind(code)
            .bind(&new)
            .execute(&mut **tx)
            .await?;
        let roles: Vec<(Uuid, String)> =
            sqlx::query_as("SELECT account, role FROM grants WHERE scope = $1").bind(code).fetch_all(&mut **tx).await?;
        let actor = Some(by.member().account.id);
        for (account, role) in &roles {
            let Some(role) = crate::people::Role::from_word(role) else { continue };
            give_role!(tx, account, role, &new, actor, now);
        }
        let rows: Vec<(Uuid, String, Option<String>)> =
            sqlx::query_as("SELECT id, slug, uid FROM activities WHERE neighbourhood = $1 ORDER BY id")
                .bind(code)
                .fetch_all(&mut **tx)
                .await?;
        let rows: Vec<_> = rows.into_iter().filter(|(id, _, _)| chosen.contains(id)).collect();
        let moved = rows.len();
        move_activities!(tx, rows, std::slice::from_ref(&slug), &new);
        audit!(tx, now, actor, "neighbourhood-split", code, &new, json!({ "activities": moved }));
        raise_revision!(tx, EVERYWHERE);
        raise_revision!(tx, code);
        Ok(Some(address))
    })
}
