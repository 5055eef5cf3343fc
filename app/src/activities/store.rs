//! Activities in the database: SQL, and only here. What is not for everybody is left out of all that is read here; who may
//! see it asks with a handle ([`circle`], [`manage`]).

use super::{Activity, Audience, Card, Details, Note, Schedule, State, Status};
use crate::{db::Db, on};
use jiff::Timestamp;
use sqlx::{ColumnIndex, Decode, FromRow, QueryBuilder, Row, Type, types::Json};
use std::collections::HashMap;
use uuid::Uuid;

pub mod circle;
pub mod manage;
pub mod occurrences;
pub mod registrations;
mod taken;
pub mod write;

/// One occurrence as lists show it.
#[derive(Clone, Debug)]
pub struct Listed {
    pub slug: String,
    pub card: Card,
    pub starts: Timestamp,
    /// Exclusive.
    pub ends: Timestamp,
    pub all_day: bool,
    pub status: Status,
    pub note: Note,
}

impl Listed {
    /// The title, for once another one perhaps.
    pub fn title(&self) -> &str {
        self.note.title.as_deref().unwrap_or(&self.card.title)
    }

    /// The place, for once another one perhaps.
    pub fn place(&self) -> &str {
        self.note.place.as_deref().unwrap_or(&self.card.place.name)
    }
}

/// Read by position: a look-up of each name in each row would take as long as the row.
impl<'r, R: Row> FromRow<'r, R> for Listed
where
    usize: ColumnIndex<R>,
    String: Decode<'r, R::Database> + Type<R::Database>,
    &'r str: Decode<'r, R::Database> + Type<R::Database>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    bool: Decode<'r, R::Database> + Type<R::Database>,
    Json<Card>: Decode<'r, R::Database> + Type<R::Database>,
    Json<Note>: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        Ok(Self {
            slug: row.try_get(0)?,
            card: row.try_get::<Json<Card>, _>(1)?.0,
            starts: seconds(row.try_get(2)?),
            ends: seconds(row.try_get(3)?),
            all_day: row.try_get(4)?,
            status: Status::from_word(row.try_get(5)?),
            note: row.try_get::<Option<Json<Note>>, _>(6)?.map(|n| n.0).unwrap_or_default(),
        })
    }
}

fn seconds(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
}

/// Most occurrences that one list shows; a neighbourhood with more must be narrowed down. Stands in the SQL as well:
/// SQLite prepares a statement anew at each run whose LIMIT is a parameter.
pub const LIST_MOST: usize = 600;

/// The occurrences of a neighbourhood that touch the time from `from` until `until`, by start.
pub async fn list(db: &Db, neighbourhood: &str, from: Timestamp, until: Timestamp) -> Result<Vec<Listed>, sqlx::Error> {
    const SQL: &str = "SELECT a.slug, a.details, o.starts, o.ends, o.all_day, o.status, o.note
        FROM occurrences o JOIN activities a ON a.id = o.activity
        WHERE o.neighbourhood = $1 AND o.starts < $3 AND o.ends > $2 AND a.audience IS NULL
        ORDER BY o.starts, o.activity LIMIT 600";
    on!(db, |p| {
        let query = sqlx::query_as(SQL).bind(neighbourhood).bind(from.as_second()).bind(until.as_second());
        query.fetch_all(p).await
    })
}

/// The same for activities in which every one of these folded words is found.
pub async fn search(
    db: &Db,
    neighbourhood: &str,
    from: Timestamp,
    until: Timestamp,
    words: &[String],
) -> Result<Vec<Listed>, sqlx::Error> {
    const SQL: &str = "SELECT a.slug, a.details, o.starts, o.ends, o.all_day, o.status, o.note
        FROM occurrences o JOIN activities a ON a.id = o.activity
        WHERE o.neighbourhood = $1 AND o.starts < $3 AND o.ends > $2 AND a.audience IS NULL
          AND a.search LIKE $4 AND a.search LIKE $5 AND a.search LIKE $6
          AND a.search LIKE $7 AND a.search LIKE $8 AND a.search LIKE $9
        ORDER BY o.starts, o.activity LIMIT 600";
    // The words are letters and digits alone: nothing in them means anything to LIKE.
    let like = |i: usize| words.get(i).map_or_else(|| "%".to_owned(), |word| format!("%{word}%"));
    on!(db, |p| {
        let mut query = sqlx::query_as(SQL).bind(neighbourhood).bind(from.as_second()).bind(until.as_second());
        for i in 0..super::filter::WORDS_MOST {
            query = query.bind(like(i));
        }
        query.fetch_all(p).await
    })
}

#[derive(FromRow)]
struct ActivityRow {
    id: Uuid,
    neighbourhood: String,
    slug: String,
    details: Json<Details>,
    description: String,
    schedule: Json<Schedule>,
    state: Json<State>,
    sequence: i64,
    created: i64,
    updated: i64,
    uid: Option<String>,
    audience: Option<String>,
}

impl From<ActivityRow> for Activity {
    fn from(row: ActivityRow) -> Self {
        Self {
            id: row.id,
            neighbourhood: row.neighbourhood,
            slug: row.slug,
            details: row.details.0,
            description: row.description,
            schedule: row.schedule.0,
            state: row.state.0,
            sequence: row.sequence,
            created: row.created,
            updated: row.updated,
            uid: row.uid,
            audience: Audience::from_word(row.audience.as_deref()),
        }
    }
}

/// The activity with this address.
pub async fn by_slug(db: &Db, neighbourhood: &str, slug: &str) -> Result<Option<Activity>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid, audience
        FROM activities WHERE neighbourhood = $1 AND slug = $2 AND audience IS NULL";
    let row: Option<ActivityRow> =
        on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).bind(slug).fetch_optional(p).await)?;
    Ok(row.map(Activity::from))
}

/// The activities of a neighbourhood that have an occurrence after `from`, at most `most`: for feeds.
pub async fn current(db: &Db, neighbourhood: &str, from: Timestamp, most: i64) -> Result<Vec<Activity>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid, audience
        FROM activities WHERE audience IS NULL
          AND id IN (SELECT activity FROM occurrences WHERE neighbourhood = $1 AND ends > $2)
        ORDER BY updated DESC, slug LIMIT $3";
    let rows: Vec<ActivityRow> =
        on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).bind(from.as_second()).bind(most).fetch_all(p).await)?;
    Ok(rows.into_iter().map(Activity::from).collect())
}

/// Most activities that are shown to choose from. Stands in the SQL as well.
pub const CHOICE_MOST: usize = 1_000;

/// Ids and titles in a neighbourhood, by address, at most [`CHOICE_MOST`]: to choose from.
pub async fn ids(db: &Db, neighbourhood: &str) -> Result<Vec<(Uuid, String)>, sqlx::Error> {
    const SQL: &str = "SELECT id, details FROM activities
        WHERE neighbourhood = $1 AND audience IS NULL ORDER BY slug LIMIT 1000";
    let rows: Vec<(Uuid, Json<Card>)> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)?;
    Ok(rows.into_iter().map(|(id, details)| (id, details.0.title)).collect())
}

/// The next occurrence of an activity of this neighbourhood: what another area shows that knows only an id.
pub async fn next(
    db: &Db,
    activity: Uuid,
    neighbourhood: &str,
    from: Timestamp,
) -> Result<Option<Listed>, sqlx::Error> {
    const SQL: &str = "SELECT a.slug, a.details, o.starts, o.ends, o.all_day, o.status, o.note
        FROM occurrences o JOIN activities a ON a.id = o.activity
        WHERE o.activity = $1 AND o.neighbourhood = $2 AND o.ends > $3 AND a.audience IS NULL ORDER BY o.starts LIMIT 1";
    on!(db, |p| sqlx::query_as(SQL).bind(activity).bind(neighbourhood).bind(from.as_second()).fetch_optional(p).await)
}

/// Addresses and titles in a neighbourhood: to offer the nearest ones to who mistyped.
pub async fn titles(db: &Db, neighbourhood: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    const SQL: &str = "SELECT slug, details FROM activities
        WHERE neighbourhood = $1 AND audience IS NULL ORDER BY updated DESC LIMIT 500";
    let rows: Vec<(String, Json<Card>)> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)?;
    Ok(rows.into_iter().map(|(slug, details)| (slug, details.0.title)).collect())
}

/// The addresses in these neighbourhoods of what has an occurrence after `from`, by neighbourhood, with seconds since
/// 1970 of the last change, at most `most`: for the sitemap.
pub async fn addresses(
    db: &Db,
    neighbourhoods: &[&str],
    from: Timestamp,
    most: i64,
) -> Result<Vec<(String, String, i64)>, sqlx::Error> {
    if neighbourhoods.is_empty() {
        return Ok(Vec::new());
    }
    on!(db, |p| {
        // The names themselves, and not from one to another: engines sort letters in ways of their own.
        let mut query =
            QueryBuilder::new("SELECT neighbourhood, slug, updated FROM activities a WHERE neighbourhood IN (");
        let mut names = query.separated(", ");
        for name in neighbourhoods {
            names.push_bind(*name);
        }
        query.push(
            ") AND audience IS NULL AND EXISTS (SELECT 1 FROM occurrences o WHERE o.activity = a.id AND o.ends > ",
        );
        query.push_bind(from.as_second()).push(") ORDER BY neighbourhood, slug LIMIT ").push_bind(most);
        query.build_query_as().fetch_all(p).await
    })
}

/// The UIDs that came from a source, each with the neighbourhoods it came to: to know again what an import brings.
pub async fn of_source(db: &Db, source: &str) -> Result<HashMap<String, Vec<String>>, sqlx::Error> {
    const SQL: &str = "SELECT uid, neighbourhood FROM activities WHERE source = $1 AND uid IS NOT NULL";
    let rows: Vec<(String, String)> = on!(db, |p| sqlx::query_as(SQL).bind(source).fetch_all(p).await)?;
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for (uid, neighbourhood) in rows {
        found.entry(uid).or_default().push(neighbourhood);
    }
    Ok(found)
}
