//! Those who were registered at the counters of a municipality, as its administrators see them: they give them roles,
//! and make or block the card of who has one. A coordinator makes no card that leads to a role.

use crate::{
    audit,
    db::Db,
    first_press, give_role, hand_over_counter, in_transaction, make_card, on,
    people::{
        Administrator, Role,
        roles::go_together,
        store::{
            at_counter::{Made, NewCard, Person},
            roles::{Done, Task},
        },
    },
    text,
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// Somebody of the counter, with where they live.
#[derive(Clone, Debug, FromRow)]
pub struct Holder {
    #[sqlx(flatten)]
    pub person: Person,
    /// Official code.
    pub neighbourhood: String,
}

/// Everybody who was registered at a counter of this municipality, by name.
pub async fn people(db: &Db, by: &Administrator) -> Result<Vec<Holder>, sqlx::Error> {
    const SQL: &str = "SELECT a.id, a.name, c.id AS card, c.pin IS NOT NULL AS chosen, c.made,
            a.email IS NOT NULL AS own_way, a.neighbourhood
        FROM accounts a JOIN neighbourhoods n ON n.code = a.neighbourhood
        LEFT JOIN cards c ON c.account = a.id AND c.blocked IS NULL
        WHERE n.municipality = $1 AND a.at_counter = TRUE ORDER BY a.id";
    let mut people: Vec<Holder> = on!(db, |p| sqlx::query_as(SQL).bind(&by.municipality().nis).fetch_all(p).await)?;
    people.sort_by_cached_key(|holder| text::fold(&holder.person.name));
    Ok(people)
}

/// One of them; nobody of another municipality, and nobody who signed up alone.
pub async fn one(db: &Db, by: &Administrator, id: Uuid) -> Result<Option<Holder>, sqlx::Error> {
    const SQL: &str = "SELECT a.id, a.name, c.id AS card, c.pin IS NOT NULL AS chosen, c.made,
            a.email IS NOT NULL AS own_way, a.neighbourhood
        FROM accounts a JOIN neighbourhoods n ON n.code = a.neighbourhood
        LEFT JOIN cards c ON c.account = a.id AND c.blocked IS NULL
        WHERE a.id = $1 AND n.municipality = $2 AND a.at_counter = TRUE";
    on!(db, |p| sqlx::query_as(SQL).bind(id).bind(&by.municipality().nis).fetch_optional(p).await)
}

/// Gives a task to the account that somebody has.
pub async fn give(
    db: &Db,
    by: &Administrator,
    to: &Holder,
    task: Task<'_>,
    (form, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Done, sqlx::Error> {
    let (actor, account, Task { role, scope }) = (by.member().account.id, to.person.id, task);
    if !by.holds(scope) {
        return Ok(Done::NotTheirs);
    }
    in_transaction!(db, |tx| {
        let held: Vec<String> =
            sqlx::query_scalar("SELECT role FROM grants WHERE account = $1").bind(account).fetch_all(&mut **tx).await?;
        if held.iter().filter_map(|word| Role::from_word(word)).any(|held| !go_together(held, role)) {
            return Ok(Done::Clash);
        }
        if let Some(led) = first_press!(tx, form, result, now) {
            return Ok(Done::Before(led));
        }
        give_role!(tx, account, role, scope, Some(actor), now);
        hand_over_counter!(tx, scope);
        audit!(tx, now, Some(actor), "role-given", scope, account, serde_json::json!({ "role": role.as_str() }));
        Ok(Done::Yes)
    })
}

/// Makes a new card; the old one stops working, and what it opened is closed. Not for who has an e-mail address: nobody
/// makes them another way in.
pub async fn new_card(
    db: &Db,
    by: &Administrator,
    of: &Holder,
    card: &NewCard,
    (form, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Made, sqlx::Error> {
    const WITHOUT: &str = "SELECT COUNT(*) FROM accounts WHERE id = $1 AND at_counter = TRUE AND email IS NULL";
    let (actor, account, scope) = (by.member().account.id, of.person.id, of.neighbourhood.as_str());
    in_transaction!(db, |tx| {
        if let Some(led) = first_press!(tx, form, result, now) {
            return Ok(Made::Before(led));
        }
        let without: i64 = sqlx::query_scalar(WITHOUT).bind(account).fetch_one(&mut **tx).await?;
        if without == 0 {
            return Ok(Made::NotTheirs);
        }
        sqlx::query("DELETE FROM sessions WHERE account = $1").bind(account).execute(&mut **tx).await?;
        make_card!(tx, card.id, account, &card.code, actor, scope, now);
        Ok(Made::Yes)
    })
}

/// Blocks the card of somebody, and ends what it opened. Pressed twice it is blocked all the same.
pub async fn block(db: &Db, by: &Administrator, of: &Holder, now: Timestamp) -> Result<(), sqlx::Error> {
    let (actor, account) = (by.member().account.id, of.person.id);
    in_transaction!(db, |tx| {
        let blocked = sqlx::query("UPDATE cards SET blocked = $2 WHERE account = $1 AND blocked IS NULL")
            .bind(account)
            .bind(now.as_second())
            .execute(&mut **tx)
            .await?;
        if blocked.rows_affected() > 0 {
            sqlx::query("DELETE FROM sessions WHERE account = $1").bind(account).execute(&mut **tx).await?;
            audit!(tx, now, Some(actor), "card-blocked", &of.neighbourhood, account, serde_json::json!({}));
        }
        Ok(())
    })
}
