//! Who does what in a municipality: given and taken by its administrators, and written down.

use crate::{
    add_account, audit,
    db::Db,
    first_press, give_role, hand_over_counter, in_transaction, make_card, on,
    people::{
        Administrator, Grant, Role,
        roles::go_together,
        store::{Newcomer, at_counter::NewCard},
    },
    send_mail, text,
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// So long an invitation holds, in seconds: a month.
pub const INVITED_SECONDS: i64 = 30 * 86_400;

/// Somebody with what they do here.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: Uuid,
    pub name: String,
    pub email: Option<String>,
    pub at_counter: bool,
    pub grants: Vec<Grant>,
}

/// Everybody with a role in this municipality, by name.
pub async fn people(db: &Db, by: &Administrator) -> Result<Vec<Person>, sqlx::Error> {
    const SQL: &str =
        "SELECT a.id, a.name, a.email, a.at_counter, g.role, g.scope FROM grants g JOIN accounts a ON a.id = g.account
        WHERE g.scope = $1 OR g.scope IN (SELECT n.code FROM neighbourhoods n WHERE n.municipality = $1)
        ORDER BY a.id, g.role, g.scope";
    let nis = &by.municipality().nis;
    let rows: Vec<(Uuid, String, Option<String>, bool, String, String)> =
        on!(db, |p| sqlx::query_as(SQL).bind(nis).fetch_all(p).await)?;
    let mut people: Vec<Person> = Vec::new();
    for (id, name, email, at_counter, role, scope) in rows {
        let Some(role) = Role::from_word(&role) else { continue };
        match people.last_mut().filter(|person| person.id == id) {
            Some(person) => person.grants.push(Grant { role, scope }),
            None => people.push(Person { id, name, email, at_counter, grants: vec![Grant { role, scope }] }),
        }
    }
    people.sort_by_cached_key(|person| text::fold(&person.name));
    Ok(people)
}

/// An invitation that nobody took up yet.
#[derive(Clone, Debug, FromRow)]
pub struct Invitation {
    pub id: Uuid,
    pub email: String,
    pub role: String,
    pub scope: String,
}

/// The open invitations of this municipality.
pub async fn invitations(db: &Db, by: &Administrator, now: Timestamp) -> Result<Vec<Invitation>, sqlx::Error> {
    const SQL: &str = "SELECT id, email, role, scope FROM invitations WHERE expires > $2
        AND (scope = $1 OR scope IN (SELECT n.code FROM neighbourhoods n WHERE n.municipality = $1)) ORDER BY email, role";
    let nis = &by.municipality().nis;
    on!(db, |p| sqlx::query_as(SQL).bind(nis).bind(now.as_second()).fetch_all(p).await)
}

/// What became of giving or taking.
#[derive(Debug, PartialEq, Eq)]
pub enum Done {
    Yes,
    /// It waits until the person signs in.
    Invited,
    /// A second press of the same form.
    Before(String),
    /// Not of this municipality, or not there.
    NotTheirs,
    /// Nobody is both.
    Clash,
    /// There must always be one.
    LastAdministrator,
}

/// What is given, and where.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    pub role: Role,
    pub scope: &'a str,
}

/// A message to send with it.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    pub subject: &'a str,
    pub body: &'a str,
}

/// Gives a task by e-mail address: at once to who has an account, else when they sign in.
pub async fn give(
    db: &Db,
    by: &Administrator,
    email: &str,
    task: Task<'_>,
    words: Words<'_>,
    (form, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Done, sqlx::Error> {
    let (actor, Task { role, scope }) = (by.member().account.id, task);
    if !by.holds(scope) {
        return Ok(Done::NotTheirs);
    }
    let details = serde_json::json!({ "role": role.as_str() });
    in_transaction!(db, |tx| {
        let account: Option<Uuid> = sqlx::query_scalar("SELECT id FROM accounts WHERE email = $1")
            .bind(email)
            .fetch_optional(&mut **tx)
            .await?;
        if let Some(account) = account {
            let held: Vec<String> = sqlx::query_scalar("SELECT role FROM grants WHERE account = $1")
                .bind(account)
                .fetch_all(&mut **tx)
                .await?;
            if held.iter().filter_map(|word| Role::from_word(word)).any(|held| !go_together(held, role)) {
                return Ok(Done::Clash);
            }
        }
        if let Some(led) = first_press!(tx, form, result, now) {
            return Ok(Done::Before(led));
        }
        send_mail!(tx, email, words.subject, words.body, None, now);
        match account {
            Some(account) => {
                give_role!(tx, account, role, scope, Some(actor), now);
                hand_over_counter!(tx, scope);
                audit!(tx, now, Some(actor), "role-given", scope, account, details);
                Ok(Done::Yes)
            }
            None => {
                let id = Uuid::now_v7();
                sqlx::query(
                    "INSERT INTO invitations (id, email, role, scope, given_by, expires) VALUES ($1, $2, $3, $4, $5, $6)
                     ON CONFLICT (email, role, scope) DO UPDATE SET expires = excluded.expires, given_by = excluded.given_by",
                )
                .bind(id)
                .bind(email)
                .bind(role.as_str())
                .bind(scope)
                .bind(actor)
                .bind(now.as_second() + INVITED_SECONDS)
                .execute(&mut **tx)
                .await?;
                audit!(tx, now, Some(actor), "invited", scope, id, details);
                Ok(Done::Invited)
            }
        }
    })
}

/// Gives a task with a card, to somebody without an e-mail address who is not known here yet.
pub async fn give_with_card(
    db: &Db,
    by: &Administrator,
    new: &Newcomer<'_>,
    task: Task<'_>,
    card: &NewCard,
    (form, result): (Uuid, &str),
    now: Timestamp,
) -> Result<Done, sqlx::Error> {
    let (actor, Task { role, scope }) = (by.member().account.id, task);
    if !by.holds(scope) || !by.holds(new.neighbourhood) {
        return Ok(Done::NotTheirs);
    }
    let details = serde_json::json!({ "role": role.as_str() });
    in_transaction!(db, |tx| {
        if let Some(led) = first_press!(tx, form, result, now) {
            return Ok(Done::Before(led));
        }
        let account = add_account!(tx, *new, now);
        audit!(tx, now, Some(actor), "registered", new.neighbourhood, account, serde_json::json!({}));
        give_role!(tx, account, role, scope, Some(actor), now);
        hand_over_counter!(tx, scope);
        audit!(tx, now, Some(actor), "role-given", scope, account, details);
        make_card!(tx, card.id, account, &card.code, actor, scope, now);
        Ok(Done::Yes)
    })
}

/// Takes a task away. At least one administrator stays.
pub async fn take(
    db: &Db,
    by: &Administrator,
    account: Uuid,
    task: Task<'_>,
    now: Timestamp,
) -> Result<Done, sqlx::Error> {
    let (actor, Task { role, scope }) = (by.member().account.id, task);
    if !by.holds(scope) {
        return Ok(Done::NotTheirs);
    }
    in_transaction!(db, |tx| {
        if role == Role::Administrator {
            // Two who take each other's at once: the second one waits here, and then sees that one is left.
            sqlx::query("UPDATE grants SET given = given WHERE role = $1 AND scope = $2")
                .bind(role.as_str())
                .bind(scope)
                .execute(&mut **tx)
                .await?;
            let others: i64 =
                sqlx::query_scalar("SELECT COUNT(*) FROM grants WHERE role = $1 AND scope = $2 AND account <> $3")
                    .bind(role.as_str())
                    .bind(scope)
                    .bind(account)
                    .fetch_one(&mut **tx)
                    .await?;
            if others == 0 {
                return Ok(Done::LastAdministrator);
            }
        }
        let gone = sqlx::query("DELETE FROM grants WHERE account = $1 AND role = $2 AND scope = $3")
            .bind(account)
            .bind(role.as_str())
            .bind(scope)
            .execute(&mut **tx)
            .await?;
        // Pressed twice it is gone all the same.
        if gone.rows_affected() == 1 {
            let details = serde_json::json!({ "role": role.as_str() });
            audit!(tx, now, Some(actor), "role-taken", scope, account, details);
            // What was the coordinator's at the counter is from now on of who still coordinates there.
            hand_over_counter!(tx, scope);
        }
        Ok(Done::Yes)
    })
}

/// Withdraws an invitation.
pub async fn withdraw(db: &Db, by: &Administrator, id: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    let (actor, nis) = (by.member().account.id, &by.municipality().nis);
    in_transaction!(db, |tx| {
        let scope: Option<String> = sqlx::query_scalar(
            "DELETE FROM invitations WHERE id = $1
                AND (scope = $2 OR scope IN (SELECT n.code FROM neighbourhoods n WHERE n.municipality = $2)) RETURNING scope",
        )
        .bind(id)
        .bind(nis)
        .fetch_optional(&mut **tx)
        .await?;
        if let Some(scope) = scope {
            audit!(tx, now, Some(actor), "invitation-withdrawn", scope, id, serde_json::json!({}));
        }
        Ok(())
    })
}

/// Removes the passkeys of somebody with a role here, for who lost their device; and signs them out everywhere.
pub async fn forget_keys(db: &Db, by: &Administrator, account: Uuid, now: Timestamp) -> Result<Done, sqlx::Error> {
    let here = people(db, by).await?;
    if !here.iter().any(|person| person.id == account) {
        return Ok(Done::NotTheirs);
    }
    let (actor, nis) = (by.member().account.id, &by.municipality().nis);
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM passkeys WHERE account = $1").bind(account).execute(&mut **tx).await?;
        sqlx::query("DELETE FROM sessions WHERE account = $1").bind(account).execute(&mut **tx).await?;
        audit!(tx, now, Some(actor), "passkeys-forgotten", nis, account, serde_json::json!({}));
        Ok(Done::Yes)
    })
}
