//! What is meant for caring neighbours: read with the handle of who is one, or works with them, and in no other way.

use super::ActivityRow;
use crate::{activities::Activity, db::Db, on, people::handles::Circle};
use jiff::Timestamp;
use sqlx::QueryBuilder;

/// Most activities that are listed: a neighbourhood has a handful.
pub const LIST_MOST: usize = 100;

/// The activities for caring neighbours that have a date after `from`, in the neighbourhoods of who asks; at most
/// [`LIST_MOST`].
pub async fn coming(db: &Db, by: &Circle, from: Timestamp) -> Result<Vec<Activity>, sqlx::Error> {
    let rows: Vec<ActivityRow> = on!(db, |p| {
        let mut query = QueryBuilder::new(
            "SELECT id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid,
                audience
             FROM activities WHERE audience IS NOT NULL AND neighbourhood IN (",
        );
        let mut codes = query.separated(", ");
        for place in by.places() {
            codes.push_bind(place.code.as_str());
        }
        query.push(") AND id IN (SELECT activity FROM occurrences WHERE ends > ").push_bind(from.as_second());
        query.push(") ORDER BY neighbourhood, slug LIMIT ").push_bind(LIST_MOST as i64);
        query.build_query_as().fetch_all(p).await
    })?;
    Ok(rows.into_iter().map(Activity::from).collect())
}

/// The activity for caring neighbours with this address; nothing where who asks is not of the circle of that
/// neighbourhood (official code), and nothing that is for everybody.
pub async fn by_slug(db: &Db, by: &Circle, neighbourhood: &str, slug: &str) -> Result<Option<Activity>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid, audience
        FROM activities WHERE neighbourhood = $1 AND slug = $2 AND audience IS NOT NULL";
    if !by.has(neighbourhood) {
        return Ok(None);
    }
    let row: Option<ActivityRow> =
        on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).bind(slug).fetch_optional(p).await)?;
    Ok(row.map(Activity::from))
}
