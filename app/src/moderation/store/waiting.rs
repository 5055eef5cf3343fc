//! What waits for a coordinator: the oldest first, by page, and how much of it there is.

use super::{Item, ROW, Row};
use crate::{db::Db, moderation::Kind, on, people::Desk};
use sqlx::{FromRow, QueryBuilder};
use uuid::Uuid;

/// Most items on one page of the queue.
pub const PAGE: usize = 25;

/// Of several reports on one thing the oldest stands for all of them: one look answers them together.
const ONE_OF_EACH: &str = " AND (q.kind <> 'report' OR NOT EXISTS (SELECT 1 FROM queue o WHERE o.subject = q.subject
    AND o.kind = 'report' AND o.decided_at IS NULL AND (o.at < q.at OR (o.at = q.at AND o.id < q.id))))";

/// Which part of the queue somebody looks at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    pub kind: Option<Kind>,
    /// Official code; without it all neighbourhoods of the desk.
    pub place: Option<String>,
}

impl Part {
    pub(super) fn codes<'a>(&'a self, desk: &'a Desk) -> Vec<&'a str> {
        let all = desk.places().iter().map(|p| p.code.as_str());
        all.filter(|code| self.place.as_deref().is_none_or(|place| place == *code)).collect()
    }
}

/// Puts `q.decided_at IS NULL AND q.neighbourhood IN (…)` and the kind into a query.
macro_rules! waiting_here {
    ($query:expr, $codes:expr, $kind:expr) => {{
        $query.push("WHERE q.decided_at IS NULL AND q.neighbourhood IN (");
        let mut list = $query.separated(", ");
        for code in $codes {
            list.push_bind(*code);
        }
        $query.push(")").push(ONE_OF_EACH);
        if let Some(kind) = $kind {
            $query.push(" AND q.kind = ").push_bind(kind.as_str());
        }
    }};
}

/// What waits, the oldest first, at most `most`: what comes after `after` (when it came in, and its id), else from
/// the beginning.
pub async fn waiting(
    db: &Db,
    desk: &Desk,
    part: &Part,
    after: Option<(i64, Uuid)>,
    most: usize,
) -> Result<Vec<Item>, sqlx::Error> {
    let codes = part.codes(desk);
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    // Which ones, an index alone says; only those are read.
    let rows: Vec<Row> = on!(db, |p| {
        let mut query = QueryBuilder::new(ROW);
        query.push("JOIN (SELECT q.id AS which FROM queue q ");
        waiting_here!(query, &codes, part.kind);
        if let Some((at, id)) = after {
            query.push(" AND (q.at > ").push_bind(at).push(" OR (q.at = ").push_bind(at);
            query.push(" AND q.id > ").push_bind(id).push("))");
        }
        query.push(" ORDER BY q.at, q.id LIMIT ").push_bind(most as i64);
        query.push(") w ON w.which = q.id ORDER BY q.at, q.id");
        query.build_query_as().fetch_all(p).await
    })?;
    Ok(rows.into_iter().filter_map(Row::read).collect())
}

/// The one to look at after this one: the next by age, else the oldest that is left.
pub async fn next(db: &Db, desk: &Desk, part: &Part, item: &Item) -> Result<Option<Uuid>, sqlx::Error> {
    let after = waiting(db, desk, part, Some((item.at, item.id)), 1).await?;
    let found = match after.into_iter().next() {
        Some(next) => Some(next),
        None => waiting(db, desk, part, None, 2).await?.into_iter().find(|first| first.id != item.id),
    };
    Ok(found.map(|next| next.id))
}

/// How much of one kind waits in one neighbourhood, and since when the oldest of it does.
#[derive(Clone, Debug, PartialEq, FromRow)]
pub struct Count {
    /// Official code.
    pub neighbourhood: String,
    pub kind: String,
    pub items: i64,
    /// Seconds since 1970.
    pub oldest: i64,
}

/// How much waits, by neighbourhood and kind.
pub async fn counts(db: &Db, desk: &Desk) -> Result<Vec<Count>, sqlx::Error> {
    let part = Part::default();
    let (codes, kind) = (part.codes(desk), None::<Kind>);
    on!(db, |p| {
        let mut query =
            QueryBuilder::new("SELECT q.neighbourhood, q.kind, COUNT(*) AS items, MIN(q.at) AS oldest FROM queue q ");
        waiting_here!(query, &codes, kind);
        query.push(" GROUP BY q.neighbourhood, q.kind ORDER BY q.neighbourhood, q.kind");
        query.build_query_as().fetch_all(p).await
    })
}
