//! Walks in the database: SQL, and only here.

use super::{
    geo::Point,
    summary::Summary,
    walk::{Body, Closed, State, Walk},
};
use crate::{db::Db, on};
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// Raises what must be raised when the walks of a neighbourhood change: all pages show the door to them, or do not.
macro_rules! changed {
    ($tx:expr, $before:expr, $place:expr) => {{
        if count!($tx, $place) != $before {
            raise_revision!($tx, EVERYWHERE);
        }
        raise_revision!($tx, $place);
    }};
}

/// How many walks of a neighbourhood everybody sees.
macro_rules! count {
    ($tx:expr, $place:expr) => {{
        let count: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM walks WHERE neighbourhood = $1 AND state = 'published'")
                .bind($place)
                .fetch_one(&mut **$tx)
                .await?;
        count
    }};
}

pub mod desk;
pub mod ground;
mod row;
mod standing;
pub mod write;

/// A walk as lists show it.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Official code of its neighbourhood.
    pub neighbourhood: String,
    pub slug: String,
    pub summary: Summary,
    pub closed: Option<Closed>,
}

#[derive(FromRow)]
struct ListedRow {
    neighbourhood: String,
    slug: String,
    summary: Json<Summary>,
    closed: Option<Json<Closed>>,
}

impl From<ListedRow> for Listed {
    fn from(row: ListedRow) -> Self {
        Self {
            neighbourhood: row.neighbourhood,
            slug: row.slug,
            summary: row.summary.0,
            closed: row.closed.map(|c| c.0),
        }
    }
}

/// Most walks that one list shows of a neighbourhood. Stands in the SQL as well: SQLite prepares a statement anew at
/// each run whose LIMIT is a parameter.
pub const LIST_MOST: usize = 200;

/// The published walks of a neighbourhood, by title.
pub async fn list(db: &Db, neighbourhood: &str) -> Result<Vec<Listed>, sqlx::Error> {
    const SQL: &str = "SELECT neighbourhood, slug, summary, closed FROM walks
        WHERE neighbourhood = $1 AND state = 'published' ORDER BY slug LIMIT 200";
    let rows: Vec<ListedRow> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)?;
    Ok(rows.into_iter().map(Listed::from).collect())
}

#[derive(FromRow)]
struct WalkRow {
    id: Uuid,
    neighbourhood: String,
    slug: String,
    state: String,
    body: Json<Body>,
    closed: Option<Json<Closed>>,
    corrected: bool,
    created: i64,
    updated: i64,
    uid: Option<String>,
}

impl From<WalkRow> for Walk {
    fn from(row: WalkRow) -> Self {
        Self {
            id: row.id,
            neighbourhood: row.neighbourhood,
            slug: row.slug,
            body: row.body.0,
            state: State::from_word(&row.state),
            closed: row.closed.map(|c| c.0),
            created: row.created,
            updated: row.updated,
            corrected: row.corrected,
            uid: row.uid,
        }
    }
}

/// The walk with this address, in whatever state.
pub async fn by_slug(db: &Db, neighbourhood: &str, slug: &str) -> Result<Option<Walk>, sqlx::Error> {
    const SQL: &str = "SELECT id, neighbourhood, slug, state, body, closed, corrected, created, updated, uid
        FROM walks WHERE neighbourhood = $1 AND slug = $2";
    let row: Option<WalkRow> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).bind(slug).fetch_optional(p).await)?;
    Ok(row.map(Walk::from))
}

/// The walk with this id, in whatever state.
pub async fn by_id(db: &Db, id: Uuid) -> Result<Option<Walk>, sqlx::Error> {
    const SQL: &str = "SELECT id, neighbourhood, slug, state, body, closed, corrected, created, updated, uid
        FROM walks WHERE id = $1";
    let row: Option<WalkRow> = on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_optional(p).await)?;
    Ok(row.map(Walk::from))
}

/// All walks of a neighbourhood with their states, the newest change first: for whoever looks after them.
pub async fn all(db: &Db, neighbourhood: &str) -> Result<Vec<(Uuid, State, Listed)>, sqlx::Error> {
    const SQL: &str = "SELECT id, state, neighbourhood, slug, summary, closed FROM walks
        WHERE neighbourhood = $1 ORDER BY updated DESC, slug LIMIT 500";
    type Row = (Uuid, String, String, String, Json<Summary>, Option<Json<Closed>>);
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)?;
    let all = rows.into_iter().map(|(id, state, neighbourhood, slug, summary, closed)| {
        let listed = Listed { neighbourhood, slug, summary: summary.0, closed: closed.map(|c| c.0) };
        (id, State::from_word(&state), listed)
    });
    Ok(all.collect())
}

/// Addresses and titles of the published walks in a neighbourhood: to offer the nearest ones to who mistyped.
pub async fn titles(db: &Db, neighbourhood: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    Ok(list(db, neighbourhood).await?.into_iter().map(|l| (l.slug, l.summary.title)).collect())
}

/// The addresses in a neighbourhood, with seconds since 1970 of the last change: for the sitemap.
pub async fn addresses(db: &Db, neighbourhood: &str) -> Result<Vec<(String, i64)>, sqlx::Error> {
    const SQL: &str =
        "SELECT slug, updated FROM walks WHERE neighbourhood = $1 AND state = 'published' ORDER BY slug LIMIT 200";
    on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)
}

/// The names under which imported walks of a neighbourhood are known, with where each begins.
pub async fn starts(db: &Db, neighbourhood: &str) -> Result<Vec<(String, Point)>, sqlx::Error> {
    const SQL: &str = "SELECT uid, summary FROM walks WHERE neighbourhood = $1 AND uid IS NOT NULL";
    let rows: Vec<(String, Json<Summary>)> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)?;
    Ok(rows.into_iter().map(|(uid, summary)| (uid, summary.0.point)).collect())
}
