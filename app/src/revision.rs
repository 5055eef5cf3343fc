//! Which write came last: how servers know that a page they kept is of yesterday.

use crate::{db::Db, on};

/// The scope of what all neighbourhoods show: names, places, faces.
pub const EVERYWHERE: &str = "*";

/// Raises the revision of a scope inside a transaction of ours. The counter's row is locked until the commit, so
/// that revisions become visible in the order of their numbers.
#[macro_export]
macro_rules! raise_revision {
    ($tx:expr, $scope:expr) => {{
        let value: i64 = sqlx::query_scalar("UPDATE revision_counter SET value = value + 1 WHERE id = 1 RETURNING value")
            .fetch_one(&mut **$tx)
            .await?;
        sqlx::query(
            "INSERT INTO revisions (scope, value) VALUES ($1, $2) ON CONFLICT (scope) DO UPDATE SET value = excluded.value",
        )
        .bind($scope)
        .bind(value)
        .execute(&mut **$tx)
        .await?;
    }};
}

/// The newest revision of all.
pub async fn newest(db: &Db) -> Result<i64, sqlx::Error> {
    on!(db, |p| sqlx::query_scalar("SELECT value FROM revision_counter WHERE id = 1").fetch_one(p).await)
}

/// The scopes that changed after a revision, with theirs.
pub async fn since(db: &Db, value: i64) -> Result<Vec<(String, i64)>, sqlx::Error> {
    const SQL: &str = "SELECT scope, value FROM revisions WHERE value > $1 ORDER BY value";
    on!(db, |p| sqlx::query_as(SQL).bind(value).fetch_all(p).await)
}
