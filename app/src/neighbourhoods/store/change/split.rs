//! One neighbourhood that becomes two.

use super::moves::{move_activities, taken_by_others};
use crate::{
    audit,
    db::Db,
    give_role, in_transaction,
    neighbourhoods::{Neighbourhood, choose_slug},
    people::{Administrator, Role},
    raise_revision,
    revision::EVERYWHERE,
};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

/// Longest official code.
const CODE_MOST: usize = 20;

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
            let Some(role) = Role::from_word(role) else { continue };
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
