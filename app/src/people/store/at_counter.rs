//! Those who were registered at the counter, in the database: seen by the coordinators of their neighbourhood alone.

use crate::{
    add_account, audit,
    db::Db,
    i18n::Lang,
    in_transaction, make_card, on,
    people::{Coordinator, Role, store::Newcomer},
    text,
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// Somebody who was registered at the counter.
#[derive(Clone, Debug, FromRow)]
pub struct Person {
    pub id: Uuid,
    pub name: String,
    /// Their card that works, if there is one.
    pub card: Option<Uuid>,
    /// A number was chosen for it.
    pub chosen: bool,
    /// Seconds since 1970.
    pub made: Option<i64>,
    /// They added an e-mail address themselves: nobody makes them another way in.
    pub own_way: bool,
}

/// The people of this neighbourhood who were registered at the counter, by name.
pub async fn people(db: &Db, desk: &Coordinator) -> Result<Vec<Person>, sqlx::Error> {
    const SQL: &str = "SELECT a.id, a.name, c.id AS card, c.pin IS NOT NULL AS chosen, c.made,
            a.email IS NOT NULL AS own_way
        FROM accounts a LEFT JOIN cards c ON c.account = a.id AND c.blocked IS NULL
        WHERE a.neighbourhood = $1 AND a.at_counter ORDER BY a.id";
    let mut people: Vec<Person> = on!(db, |p| sqlx::query_as(SQL).bind(&desk.place().code).fetch_all(p).await)?;
    people.sort_by_cached_key(|person| text::fold(&person.name));
    Ok(people)
}

/// One of them; nobody who is not of this neighbourhood, or has an account of their own making.
pub async fn person(db: &Db, desk: &Coordinator, id: Uuid) -> Result<Option<Person>, sqlx::Error> {
    const SQL: &str = "SELECT a.id, a.name, c.id AS card, c.pin IS NOT NULL AS chosen, c.made,
            a.email IS NOT NULL AS own_way
        FROM accounts a LEFT JOIN cards c ON c.account = a.id AND c.blocked IS NULL
        WHERE a.id = $1 AND a.neighbourhood = $2 AND a.at_counter";
    on!(db, |p| sqlx::query_as(SQL).bind(id).bind(&desk.place().code).fetch_optional(p).await)
}

/// A card to make: its id, and the hash of its code.
#[derive(Clone, Debug)]
pub struct NewCard {
    pub id: Uuid,
    pub code: Vec<u8>,
}

/// Registers somebody, with a card where one is made. Gives where a first press of the same form led.
pub async fn register(
    db: &Db,
    desk: &Coordinator,
    (name, lang): (&str, Lang),
    card: Option<&NewCard>,
    (form, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Option<String>, sqlx::Error> {
    let (by, scope) = (desk.member().account.id, desk.place().code.as_str());
    let new = Newcomer { name, neighbourhood: scope, email: None, lang, at_counter: true };
    in_transaction!(db, |tx| {
        if let Some(led) = crate::first_press!(tx, form, result, now) {
            return Ok(Some(led));
        }
        let account = add_account!(tx, new, now);
        audit!(tx, now, Some(by), "registered", scope, account, serde_json::json!({}));
        if let Some(card) = card {
            make_card!(tx, card.id, account, &card.code, by, scope, now);
        }
        Ok(None)
    })
}

/// What became of a wish for a new card.
#[derive(Debug, PartialEq, Eq)]
pub enum Made {
    Yes,
    /// A first press made one already, and led there.
    Before(String),
    /// Not of this neighbourhood, not registered at the counter, with an address of their own, or with a role: a card must not lead to its rights.
    NotTheirs,
}

/// Makes a new card for somebody; the old one stops working, and what it opened is closed.
pub async fn new_card(
    db: &Db,
    desk: &Coordinator,
    account: Uuid,
    card: &NewCard,
    (form, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Made, sqlx::Error> {
    const MINE: &str = "SELECT COUNT(*) FROM accounts a WHERE a.id = $1 AND a.neighbourhood = $2 AND a.at_counter
        AND a.email IS NULL AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.account = a.id AND g.role IN ($3, $4, $5))";
    let (by, scope) = (desk.member().account.id, desk.place().code.as_str());
    in_transaction!(db, |tx| {
        if let Some(led) = crate::first_press!(tx, form, result, now) {
            return Ok(Made::Before(led));
        }
        let mine: i64 = sqlx::query_scalar(MINE)
            .bind(account)
            .bind(scope)
            .bind(Role::Coordinator.as_str())
            .bind(Role::Regisseur.as_str())
            .bind(Role::Administrator.as_str())
            .fetch_one(&mut **tx)
            .await?;
        if mine == 0 {
            return Ok(Made::NotTheirs);
        }
        sqlx::query("DELETE FROM sessions WHERE account = $1").bind(account).execute(&mut **tx).await?;
        make_card!(tx, card.id, account, &card.code, by, scope, now);
        Ok(Made::Yes)
    })
}
