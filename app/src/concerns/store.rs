//! Concerns in the database: how they arrive, and what their senders may hear.

use super::{
    retention::USUAL_DAYS,
    sending::{Arriving, FixedAnswer, Status, days_since_1970, tombstone, week_of},
};
use crate::{count_referral, db::Db, in_transaction, on, people::secrets};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

/// Whether there is somebody who can open what was sealed to an epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Epoch {
    /// There is.
    Alive,
    /// Not any more, or not for this neighbourhood: call.
    Dead,
    /// There never was such an epoch.
    Unknown,
}

/// Looks up an epoch of a team, for a neighbourhood (official code).
pub async fn epoch(db: &Db, arriving: &Arriving) -> Result<Epoch, sqlx::Error> {
    const SQL: &str = "SELECT t.ended, n.team FROM epoch e JOIN team t ON t.id = e.team
        LEFT JOIN team_neighbourhood n ON n.team = t.id AND n.neighbourhood = $3
        WHERE e.team = $1 AND e.number = $2";
    let Ok(number) = i64::try_from(arriving.epoch) else { return Ok(Epoch::Unknown) };
    let found: Option<(Option<i64>, Option<Uuid>)> = on!(db, |p| {
        let found = sqlx::query_as(SQL).bind(arriving.team).bind(number).bind(&arriving.neighbourhood);
        found.fetch_optional(p).await
    })?;
    Ok(match found {
        None => Epoch::Unknown,
        Some((None, Some(_))) => Epoch::Alive,
        Some(_) => Epoch::Dead,
    })
}

/// What became of a concern that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is safe on the disk.
    Now,
    /// It was already.
    Before,
    /// Something else came under this id; the first is kept.
    Conflict,
    /// Its referral card does not work, or has brought enough for today.
    Card,
}

#[derive(FromRow)]
struct There {
    team: Uuid,
    neighbourhood: String,
    epoch: i64,
    headline: Vec<u8>,
    body: Vec<u8>,
    receipt: Vec<u8>,
}

impl There {
    fn is(&self, arriving: &Arriving) -> bool {
        self.team == arriving.team
            && self.neighbourhood == arriving.neighbourhood
            && u64::try_from(self.epoch).is_ok_and(|epoch| epoch == arriving.epoch)
            && self.headline == arriving.headline.0
            && self.body == arriving.body.0
            && self.receipt == arriving.receipt.0
    }
}

/// What is known of a concern under this id, without writing.
pub async fn known(db: &Db, arriving: &Arriving) -> Result<Option<Received>, sqlx::Error> {
    const SQL: &str = "SELECT team, neighbourhood, epoch, headline, body, receipt FROM concern WHERE id = $1";
    let there: Option<There> = on!(db, |p| sqlx::query_as(SQL).bind(arriving.id).fetch_optional(p).await)?;
    if let Some(there) = there {
        return Ok(Some(if there.is(arriving) { Received::Before } else { Received::Conflict }));
    }
    const GONE: &str = "SELECT 1 FROM concern_gone WHERE hash = $1";
    let hash = tombstone(arriving.id);
    let gone: Option<i32> = on!(db, |p| sqlx::query_scalar(GONE).bind(hash).fetch_optional(p).await)?;
    Ok(gone.map(|_| Received::Before))
}

/// Takes a concern in; what is answered after this is on the disk.
pub async fn receive(db: &Db, arriving: &Arriving, today: Date) -> Result<Received, sqlx::Error> {
    let (day, week) = (days_since_1970(today), week_of(today));
    let card = arriving.card.as_deref().map(|code| secrets::read_card_code(code).map(|code| secrets::hash(&code)));
    let card = match card {
        Some(None) => return Ok(Received::Card),
        Some(Some(code)) => Some(code),
        None => None,
    };
    let postgres = matches!(db, Db::Postgres(_));
    let hash = tombstone(arriving.id);
    let inserted = in_transaction!(db, |tx| {
        if postgres {
            // SQLite is always asked for it (`synchronous = FULL`); a PostgreSQL can be set otherwise.
            sqlx::query("SET LOCAL synchronous_commit TO on").execute(&mut **tx).await?;
        }
        let done = sqlx::query(
            "INSERT INTO concern (id, team, neighbourhood, epoch, week, status, headline, body, receipt, days)
             SELECT $1, $2, $3, $4, $5, 0, $6, $7, $8, COALESCE((SELECT m.concern_days FROM municipalities m
                JOIN neighbourhoods n ON n.municipality = m.nis WHERE n.code = $3), $10)
             WHERE NOT EXISTS (SELECT 1 FROM concern_gone WHERE hash = $9)
             ON CONFLICT (id) DO NOTHING",
        )
        .bind(arriving.id)
        .bind(arriving.team)
        .bind(&arriving.neighbourhood)
        .bind(arriving.epoch as i64)
        .bind(week)
        .bind(&arriving.headline.0)
        .bind(&arriving.body.0)
        .bind(&arriving.receipt.0)
        .bind(&hash)
        .bind(USUAL_DAYS)
        .execute(&mut **tx)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(Some(false));
        }
        if let Some(code) = &card
            && !count_referral!(tx, code, day)
        {
            // Neither counted nor kept: the row of a moment ago goes with it.
            sqlx::query("DELETE FROM concern WHERE id = $1").bind(arriving.id).execute(&mut **tx).await?;
            return Ok(None);
        }
        Ok(Some(true))
    })?;
    match inserted {
        Some(true) => return Ok(Received::Now),
        None => return Ok(Received::Card),
        Some(false) => {}
    }
    // Two tabs at once: the other one was first.
    Ok(known(db, arriving).await?.unwrap_or(Received::Conflict))
}

/// What the sender of a concern may hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    Stands(Status, Option<FixedAnswer>),
    /// Nobody can open it any more: its team lost its keys.
    Dead,
    /// It was dealt with, and is deleted.
    Gone,
    /// It never came here, or this is not the secret of its sender.
    Nothing,
}

/// How far a concern is, for who has the secret whose hash this is.
pub async fn heard(db: &Db, id: Uuid, receipt: &[u8]) -> Result<Heard, sqlx::Error> {
    const SQL: &str = "SELECT c.status, c.answer, t.ended FROM concern c JOIN team t ON t.id = c.team
        WHERE c.id = $1 AND c.receipt = $2";
    let found: Option<(i64, Option<i64>, Option<i64>)> =
        on!(db, |p| sqlx::query_as(SQL).bind(id).bind(receipt).fetch_optional(p).await)?;
    if let Some((status, answer, ended)) = found {
        if ended.is_some() && Status::from_number(status) != Status::Closed {
            return Ok(Heard::Dead);
        }
        return Ok(Heard::Stands(Status::from_number(status), answer.and_then(FixedAnswer::from_number)));
    }
    const GONE: &str = "SELECT 1 FROM concern_gone WHERE hash = $1";
    let hash = tombstone(id);
    let gone: Option<i32> = on!(db, |p| sqlx::query_scalar(GONE).bind(hash).fetch_optional(p).await)?;
    Ok(if gone.is_some() { Heard::Gone } else { Heard::Nothing })
}
