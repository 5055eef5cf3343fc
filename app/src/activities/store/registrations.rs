//! Who comes to which date. Everything that gives or takes places first locks the activity's row, so that two at once
//! never get the same chair, on either engine.

mod follow;
mod lists;

pub use follow::{follow, forget_the_old};
pub use lists::{Mine, OnList, mine, of_account_and_date, of_date, places, to_call};

use super::{
    super::{Activity, registration::Places},
    ActivityRow,
};
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

/// Locks an activity until the end of a transaction of ours, and gives it as it is.
macro_rules! locked {
    ($tx:expr, $id:expr) => {{
        let row: Option<$crate::activities::store::ActivityRow> = sqlx::query_as(
            "UPDATE activities SET sequence = sequence WHERE id = $1
             RETURNING id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid",
        )
        .bind($id)
        .fetch_optional(&mut **$tx)
        .await?;
        row.map($crate::activities::Activity::from)
    }};
}
pub(in crate::activities) use locked;

/// How full a date is, inside a transaction of ours.
macro_rules! places_of {
    ($tx:expr, $activity:expr, $original:expr) => {{
        let activity: &$crate::activities::Activity = $activity;
        let taken: i64 = sqlx::query_scalar(
            "SELECT CAST(COALESCE(SUM(people), 0) AS BIGINT) FROM registrations
             WHERE activity = $1 AND original = $2 AND NOT waiting",
        )
        .bind(activity.id)
        .bind($original)
        .fetch_one(&mut **$tx)
        .await?;
        Places { most: activity.details.registration.places, taken }
    }};
}
use places_of;

/// Tells somebody that something changed: by a message without content, or, where none reaches them, on the list of
/// whom to call. A message of before that did not go yet is not sent twice.
macro_rules! tell {
    ($tx:expr, $person:expr, $public_url:expr, $now:expr) => {{
        let person: &$crate::activities::store::registrations::follow::Person = $person;
        match person.address() {
            Some((address, lang)) => {
                let t = $crate::i18n::RegisterTexts::of(lang);
                let topic = format!("registration:{}", person.id);
                let link = format!("{}{}", $public_url, lang.href("/mijn/inschrijvingen"));
                let body = $crate::i18n::fill(t.mail_body, &[("link", &link)]);
                sqlx::query("DELETE FROM mails WHERE topic = $1 AND tries = 0")
                    .bind(&topic)
                    .execute(&mut **$tx)
                    .await?;
                $crate::send_mail!($tx, address, t.mail_subject, &body, Some(topic.as_str()), $now);
            }
            None => {
                sqlx::query("UPDATE registrations SET to_call = TRUE WHERE id = $1")
                    .bind(person.id)
                    .execute(&mut **$tx)
                    .await?;
            }
        }
    }};
}
use tell;

/// Gives free places to who waits, and tells them.
macro_rules! move_up {
    ($tx:expr, $activity:expr, $original:expr, $public_url:expr, $now:expr) => {{
        let activity: &$crate::activities::Activity = $activity;
        let waiting: Vec<$crate::activities::store::registrations::follow::Person> = sqlx::query_as(
            "SELECT r.id, r.original, r.people, r.knows, a.email, a.lang, a.muted
             FROM registrations r LEFT JOIN accounts a ON a.id = r.account
             WHERE r.activity = $1 AND r.original = $2 AND r.waiting ORDER BY r.id",
        )
        .bind(activity.id)
        .bind($original)
        .fetch_all(&mut **$tx)
        .await?;
        if !waiting.is_empty() {
            let people: Vec<i64> = waiting.iter().map(|p| p.people).collect();
            let places = places_of!($tx, activity, $original);
            for i in $crate::activities::registration::moving_up(places, &people) {
                sqlx::query("UPDATE registrations SET waiting = FALSE WHERE id = $1")
                    .bind(waiting[i].id)
                    .execute(&mut **$tx)
                    .await?;
                tell!($tx, &waiting[i], $public_url, $now);
            }
        }
    }};
}
use move_up;

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
