//! Who comes to which date. Everything that gives or takes places first locks the activity's row, so that two at once
//! never get the same chair, on either engine.

mod follow;
mod lists;
mod moves;

pub use follow::{follow, forget_the_old};
pub use lists::{Mine, OnList, mine, of_account_and_date, of_date, places};

use moves::{locked, move_up, places_of};

use crate::{
    audit,
    db::Db,
    first_press, in_transaction,
    people::{Coordinator, Member},
    raise_revision,
};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

/// Who is registered, and by whom.
#[derive(Clone, Copy, Debug)]
pub enum Who<'a> {
    /// Themselves.
    Member(&'a Member),
    /// Somebody at the counter, by name.
    Counter { by: &'a Coordinator, name: &'a str, phone: &'a str },
}

impl Who<'_> {
    fn account(self) -> Option<Uuid> {
        match self {
            Self::Member(member) => Some(member.account.id),
            Self::Counter { .. } => None,
        }
    }
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registered {
    Place,
    Waiting,
    /// They were there already.
    Already,
    /// It is closed, off, or not for registering.
    Closed,
    /// The activity just changed and its registrations do not know yet: look at those first, then again.
    Unsettled,
}

/// What somebody asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    pub activity: Uuid,
    /// The date, by when the rule says it starts.
    pub original: Timestamp,
    pub people: i64,
    /// For the cook.
    pub words: &'a str,
    /// Of the form: pressed twice, it counts once.
    pub number: Uuid,
}

/// Registers, in a place or on the waiting list: decided where nobody else can come between.
pub async fn register(db: &Db, who: Who<'_>, wish: Wish<'_>, now: Timestamp) -> Result<Registered, sqlx::Error> {
    let original = wish.original.as_second();
    in_transaction!(db, |tx| {
        let Some(activity) = locked!(tx, wish.activity) else { return Ok(Registered::Closed) };
        if let Who::Counter { by, .. } = who
            && by.place().code != activity.neighbourhood
        {
            return Ok(Registered::Closed);
        }
        if first_press!(tx, wish.number, "", now).is_some() {
            return Ok(Registered::Already);
        }
        let unsettled: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM registrations WHERE activity = $1 AND sequence <> $2 AND ends > $3",
        )
        .bind(activity.id)
        .bind(activity.sequence)
        .bind(now.as_second())
        .fetch_one(&mut **tx)
        .await?;
        let there: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM registrations WHERE activity = $1 AND original = $2 AND account = $3",
        )
        .bind(activity.id)
        .bind(original)
        .bind(who.account())
        .fetch_one(&mut **tx)
        .await?;
        let date = activity.date(wish.original).filter(|d| d.original == wish.original);
        // At the counter somebody can still be let in when registering has ended: until it begins.
        let open = |date: &crate::activities::Occurrence| match who {
            Who::Member(_) => activity.is_open(date, now),
            Who::Counter { .. } => activity.details.registers_here() && date.status.takes_place() && now < date.ends,
        };
        let refused = if unsettled > 0 {
            Some(Registered::Unsettled)
        } else if there > 0 {
            Some(Registered::Already)
        } else if !date.as_ref().is_some_and(open) {
            Some(Registered::Closed)
        } else {
            None
        };
        let (None, Some(date)) = (refused, date) else {
            sqlx::query("DELETE FROM submissions WHERE id = $1").bind(wish.number).execute(&mut **tx).await?;
            return Ok(refused.unwrap_or(Registered::Closed));
        };
        let waiting = !places_of!(tx, &activity, original).fit(wish.people);
        let (name, phone, by) = match who {
            Who::Member(_) => ("", "", None),
            Who::Counter { by, name, phone } => (name, phone, Some(by.member().account.id)),
        };
        let id = Uuid::now_v7();
        sqlx::query(
            "INSERT INTO registrations (id, activity, original, account, name, phone, made_by, people, words, waiting, at,
             ends, knows, sequence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        )
        .bind(id)
        .bind(activity.id)
        .bind(original)
        .bind(who.account())
        .bind(name)
        .bind(phone)
        .bind(by)
        .bind(wish.people)
        .bind(wish.words)
        .bind(waiting)
        .bind(now.as_second())
        .bind(date.ends.as_second())
        .bind(activity.known(Some(&date)))
        .bind(activity.sequence)
        .execute(&mut **tx)
        .await?;
        if by.is_some() {
            audit!(tx, now, by, "registration-made", &activity.neighbourhood, id, json!({}));
        }
        raise_revision!(tx, &activity.neighbourhood);
        Ok(if waiting { Registered::Waiting } else { Registered::Place })
    })
}

/// Who takes a registration away: whose it is, or a coordinator of where it is.
#[derive(Clone, Copy, Debug)]
pub enum Canceller<'a> {
    Member(&'a Member),
    Coordinator(&'a Coordinator),
}

/// Takes a registration away; whoever waits moves up and is told. Gives whether it was there.
pub async fn cancel(
    db: &Db,
    who: Canceller<'_>,
    id: Uuid,
    public_url: &str,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    in_transaction!(db, |tx| {
        let found: Option<(Uuid, Option<Uuid>)> =
            sqlx::query_as("SELECT activity, account FROM registrations WHERE id = $1")
                .bind(id)
                .fetch_optional(&mut **tx)
                .await?;
        let Some((activity, account)) = found else { return Ok(false) };
        let Some(activity) = locked!(tx, activity) else { return Ok(false) };
        let allowed = match who {
            Canceller::Member(member) => account == Some(member.account.id),
            Canceller::Coordinator(by) => by.place().code == activity.neighbourhood,
        };
        if !allowed {
            return Ok(false);
        }
        let original: Option<i64> = sqlx::query_scalar("DELETE FROM registrations WHERE id = $1 RETURNING original")
            .bind(id)
            .fetch_optional(&mut **tx)
            .await?;
        let Some(original) = original else { return Ok(false) };
        move_up!(tx, &activity, original, public_url, now);
        if let Canceller::Coordinator(by) = who {
            let actor = Some(by.member().account.id);
            audit!(tx, now, actor, "registration-cancelled", &activity.neighbourhood, id, json!({}));
        }
        raise_revision!(tx, &activity.neighbourhood);
        Ok(true)
    })
}

/// Takes away everything somebody registered for, before they leave Keuvel: whoever waits moves up at once.
pub async fn leave(db: &Db, member: &Member, public_url: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    for mine in mine(db, member).await? {
        cancel(db, Canceller::Member(member), mine.id, public_url, now).await?;
    }
    Ok(())
}

/// Somebody was called, or called back.
pub async fn called(db: &Db, by: &Coordinator, id: Uuid) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query(
            "UPDATE registrations SET to_call = FALSE WHERE id = $1
             AND activity IN (SELECT id FROM activities WHERE neighbourhood = $2)",
        )
        .bind(id)
        .bind(&by.place().code)
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
