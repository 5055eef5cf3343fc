//! Neighbourhoods that change: renamed, merged, split. What is printed on paper leads on: an address that was given is
//! never given to another. Knows the tables of every room in which a neighbourhood is named; a test finds the one that
//! was forgotten.

mod moves;
mod split;

pub use split::split;

use super::super::{Neighbourhood, choose_slug};
use crate::{audit, db::Db, in_transaction, people::Administrator, raise_revision, revision::EVERYWHERE};
use jiff::Timestamp;
use moves::{addresses_of, move_activities, move_walks, simply_moved, taken_by_others};
use serde_json::json;
use uuid::Uuid;

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
        move_walks!(tx, from, &old, into);
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
