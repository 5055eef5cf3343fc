//! "Even pauze": caring neighbours who are left in peace, because they said so. Their own to begin and to end; written in no
//! list of who did what.

use crate::{
    db::Db,
    in_transaction, on,
    people::{Coordinator, handles::Caring},
    raise_boards_of, raise_revision, text,
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// SQL: whether an account (a column) takes a pause at a moment (a parameter, in seconds since 1970).
macro_rules! takes_a_pause {
    ($account:literal, $now:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM pauses z WHERE z.account = ",
            $account,
            " AND (z.until IS NULL OR z.until > ",
            $now,
            "))"
        )
    };
}
pub(crate) use takes_a_pause;

/// Somebody is left in peace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Exclusive; `None`: until they say otherwise.
    pub until: Option<Timestamp>,
}

fn pause(until: Option<i64>) -> Pause {
    Pause { until: until.and_then(|second| Timestamp::from_second(second).ok()) }
}

/// The pause of an account, while it lasts.
pub async fn of(db: &Db, account: Uuid, now: Timestamp) -> Result<Option<Pause>, sqlx::Error> {
    const SQL: &str = "SELECT until FROM pauses WHERE account = $1 AND (until IS NULL OR until > $2)";
    let found: Option<(Option<i64>,)> =
        on!(db, |p| sqlx::query_as(SQL).bind(account).bind(now.as_second()).fetch_optional(p).await)?;
    Ok(found.map(|(until,)| pause(until)))
}

/// Begins a pause, or gives the one there is another end.
pub async fn begin(db: &Db, by: &Caring, pause: Pause) -> Result<(), sqlx::Error> {
    let account = by.member().account.id;
    in_transaction!(db, |tx| {
        sqlx::query(
            "INSERT INTO pauses (account, until) VALUES ($1, $2)
             ON CONFLICT (account) DO UPDATE SET until = excluded.until",
        )
        .bind(account)
        .bind(pause.until.map(Timestamp::as_second))
        .execute(&mut **tx)
        .await?;
        // What they offer leaves the board.
        raise_boards_of!(tx, account);
        Ok(())
    })
}

/// Ends it.
pub async fn end(db: &Db, by: &Caring) -> Result<(), sqlx::Error> {
    let account = by.member().account.id;
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM pauses WHERE account = $1").bind(account).execute(&mut **tx).await?;
        raise_boards_of!(tx, account);
        Ok(())
    })
}

/// A caring neighbour, as a coordinator of the neighbourhood sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    pub name: String,
    pub pause: Option<Pause>,
}

#[derive(FromRow)]
struct Row {
    name: String,
    paused: bool,
    until: Option<i64>,
}

/// The caring neighbours of a neighbourhood by name, each with their pause.
pub async fn neighbours(db: &Db, desk: &Coordinator, now: Timestamp) -> Result<Vec<Neighbour>, sqlx::Error> {
    const SQL: &str = "SELECT a.name, z.account IS NOT NULL AS paused, z.until FROM accounts a
        LEFT JOIN pauses z ON z.account = a.id AND (z.until IS NULL OR z.until > $3)
        WHERE a.id IN (SELECT g.account FROM grants g WHERE g.role = 'caring-neighbour' AND g.scope IN ($1, $2))
        ORDER BY a.id";
    let place = desk.place();
    let rows: Vec<Row> = on!(db, |p| {
        sqlx::query_as(SQL).bind(&place.code).bind(&place.municipality.nis).bind(now.as_second()).fetch_all(p).await
    })?;
    let read = |row: Row| Neighbour { name: row.name, pause: row.paused.then(|| pause(row.until)) };
    let mut found: Vec<Neighbour> = rows.into_iter().map(read).collect();
    found.sort_by_cached_key(|one| text::fold(&one.name));
    Ok(found)
}

/// Forgets pauses that are over, and those of who is a caring neighbour no longer.
pub async fn forget_the_old(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query(
            "DELETE FROM pauses WHERE until <= $1
                OR account NOT IN (SELECT account FROM grants WHERE role = 'caring-neighbour')",
        )
        .bind(now.as_second())
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
