//! Concerns as the inbox reads them from the database, for a member of their team and for nobody else.

pub mod reads;

use super::Seen;
use crate::{
    audit,
    concerns::{
        retention::{self, USUAL_DAYS, erase_concern, kept_days},
        sending::week_of,
        teams::Tandem,
    },
    db::Db,
    in_transaction, on,
};
use jiff::{Timestamp, civil::Date};
use sqlx::FromRow;
use uuid::Uuid;

/// One line of the list.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    pub id: Uuid,
    /// Official code.
    pub neighbourhood: String,
    pub epoch: i64,
    /// Days since 1970, as all of these.
    pub week: i64,
    pub status: i64,
    pub look_again: Option<i64>,
    pub closed_week: Option<i64>,
    /// So many days its municipality keeps it after that.
    pub kept: i64,
    pub headline: Vec<u8>,
    pub answer: Option<i64>,
    pub entries: i64,
    /// The newest entry says how the matter stands.
    pub last_epoch: Option<i64>,
    pub last: Option<Vec<u8>>,
}

/// The concerns of a team that are open, or those that are closed; by week, and within it in no order.
pub async fn list(db: &Db, by: &Tandem, closed: bool) -> Result<Vec<Line>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT c.id, c.neighbourhood, c.epoch, c.week, c.status, c.look_again, c.closed_week, c.headline, ",
        kept_days!("$3"),
        " AS kept, c.answer, (SELECT COUNT(*) FROM concern_entry n WHERE n.concern = c.id) AS entries,
            e.epoch AS last_epoch, e.sealed AS last
        FROM concern c LEFT JOIN concern_entry e ON e.concern = c.id
            AND e.number = (SELECT MAX(m.number) FROM concern_entry m WHERE m.concern = c.id)
        LEFT JOIN neighbourhoods b ON b.code = c.neighbourhood LEFT JOIN municipalities m ON m.nis = b.municipality
        WHERE c.team = $1 AND (c.status = 3) = $2 ORDER BY c.week, c.id"
    );
    on!(db, |p| sqlx::query_as(SQL).bind(by.team()).bind(closed).bind(USUAL_DAYS).fetch_all(p).await)
}

/// How many closed concerns of a team go within the days of the warning.
pub async fn going(db: &Db, by: &Tandem, today: Date) -> Result<i64, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT c.closed_week, ",
        kept_days!("$2"),
        " FROM concern c
        LEFT JOIN neighbourhoods b ON b.code = c.neighbourhood LEFT JOIN municipalities m ON m.nis = b.municipality
        WHERE c.team = $1 AND c.status = 3"
    );
    let closed: Vec<(Option<i64>, i64)> =
        on!(db, |p| sqlx::query_as(SQL).bind(by.team()).bind(USUAL_DAYS).fetch_all(p).await)?;
    Ok(closed.into_iter().filter(|(week, days)| retention::warning(*week, *days, today).is_some()).count() as i64)
}

/// A body, and everything that was added to it.
#[derive(Clone, Debug)]
pub struct Whole {
    pub neighbourhood: String,
    pub epoch: i64,
    pub status: i64,
    pub look_again: Option<i64>,
    pub answer: Option<i64>,
    pub body: Vec<u8>,
    /// Epoch, and what was sealed to it.
    pub entries: Vec<(i64, Vec<u8>)>,
}

#[derive(FromRow)]
struct BodyRow {
    neighbourhood: String,
    epoch: i64,
    status: i64,
    look_again: Option<i64>,
    answer: Option<i64>,
    body: Vec<u8>,
}

/// Hands a body out, and writes down who asked for it: both, or neither.
pub async fn open(db: &Db, by: &Tandem, id: Uuid, now: Timestamp) -> Result<Option<Whole>, sqlx::Error> {
    // Both of a tandem can open something in the same moment: the second takes the next line.
    for _ in 0..8 {
        match try_open(db, by, id, now).await {
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {}
            other => return other,
        }
    }
    Err(sqlx::Error::PoolTimedOut)
}

/// Deletes a concern because the person it is about asked for it: the list of who did what says that it was done. `false`
/// where her team has no such concern.
pub async fn erase(db: &Db, by: &Tandem, id: Uuid, now: Timestamp) -> Result<bool, sqlx::Error> {
    let erased = in_transaction!(db, |tx| {
        let of: Option<String> = sqlx::query_scalar("SELECT neighbourhood FROM concern WHERE id = $1 AND team = $2")
            .bind(id)
            .bind(by.team())
            .fetch_optional(&mut **tx)
            .await?;
        let Some(neighbourhood) = of else { return Ok(false) };
        erase_concern!(tx, id);
        audit!(
            tx,
            now,
            Some(by.regie().member().account.id),
            "concern-erased",
            neighbourhood,
            id,
            serde_json::json!({})
        );
        Ok(true)
    })?;
    // Out of the log of the database as well, as after each night's deleting.
    if erased {
        db.empty_log().await?;
    }
    Ok(erased)
}

async fn try_open(db: &Db, by: &Tandem, id: Uuid, now: Timestamp) -> Result<Option<Whole>, sqlx::Error> {
    in_transaction!(db, |tx| {
        let found: Option<BodyRow> = sqlx::query_as(
            "SELECT neighbourhood, epoch, status, look_again, answer, body FROM concern WHERE id = $1 AND team = $2",
        )
        .bind(id)
        .bind(by.team())
        .fetch_optional(&mut **tx)
        .await?;
        let Some(row) = found else { return Ok(None) };
        let entries: Vec<(i64, Vec<u8>)> =
            sqlx::query_as("SELECT epoch, sealed FROM concern_entry WHERE concern = $1 ORDER BY number")
                .bind(id)
                .fetch_all(&mut **tx)
                .await?;
        reads::write_down!(tx, by, id, now);
        sqlx::query("UPDATE concern SET status = 1 WHERE id = $1 AND status = 0").bind(id).execute(&mut **tx).await?;
        let BodyRow { neighbourhood, epoch, status, look_again, answer, body } = row;
        Ok(Some(Whole { neighbourhood, epoch, status: status.max(1), look_again, answer, body, entries }))
    })
}

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    Yes,
    /// Somebody else wrote one in the meantime, or the team went on: hers would stand in the wrong place.
    TooLate,
    /// There is no such concern in her team.
    Nothing,
}

/// An entry as a browser made it.
#[derive(Clone, Debug)]
pub struct New {
    pub number: i64,
    pub epoch: i64,
    pub sealed: Vec<u8>,
}

/// Adds an entry, and what the server sees of it. Whatever is added to a closed concern lets its time begin again.
pub async fn add(db: &Db, by: &Tandem, id: Uuid, new: &New, seen: Seen, today: Date) -> Result<Added, sqlx::Error> {
    let week = week_of(today);
    // In a block of its own: what breaks off leaves the block and not the function.
    let added = async {
        in_transaction!(db, |tx| {
            let status: Option<i64> = sqlx::query_scalar("SELECT status FROM concern WHERE id = $1 AND team = $2")
                .bind(id)
                .bind(by.team())
                .fetch_optional(&mut **tx)
                .await?;
            if status.is_none() {
                return Ok(Added::Nothing);
            }
            let there: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM concern_entry WHERE concern = $1")
                .bind(id)
                .fetch_one(&mut **tx)
                .await?;
            let newest: Option<i64> = sqlx::query_scalar("SELECT MAX(number) FROM epoch WHERE team = $1")
                .bind(by.team())
                .fetch_one(&mut **tx)
                .await?;
            if there != new.number || newest != Some(new.epoch) {
                return Ok(Added::TooLate);
            }
            sqlx::query("INSERT INTO concern_entry (concern, number, epoch, sealed) VALUES ($1, $2, $3, $4)")
                .bind(id)
                .bind(new.number)
                .bind(new.epoch)
                .bind(&new.sealed)
                .execute(&mut **tx)
                .await?;
            sqlx::query(
                "UPDATE concern SET status = $2, look_again = $3, closed_week = $4, answer = COALESCE($5, answer)
             WHERE id = $1",
            )
            .bind(id)
            .bind(seen.status)
            .bind(seen.look_again)
            .bind((seen.status == 3).then_some(week))
            .bind(seen.answer)
            .execute(&mut **tx)
            .await?;
            Ok(Added::Yes)
        })
    };
    match added.await {
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(Added::TooLate),
        other => other,
    }
}
