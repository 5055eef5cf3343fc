//! The audit list: what was done with rights, by whom and when; never what people wrote.

use crate::{db::Db, on, people::Administrator};
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// One thing that was done.
#[derive(Clone, Debug, FromRow)]
pub struct Entry {
    pub id: Uuid,
    /// Seconds since 1970.
    pub at: i64,
    /// Who did it; `None` from the command line.
    pub actor: Option<Uuid>,
    /// Their name, while they have an account.
    pub actor_name: Option<String>,
    pub action: String,
    pub scope: String,
    pub subject: String,
    pub details: Json<serde_json::Value>,
}

/// Writes one line inside a transaction of ours: the list and what it tells of are written together, or not at all.
#[macro_export]
macro_rules! audit {
    ($tx:expr, $now:expr, $actor:expr, $action:expr, $scope:expr, $subject:expr, $details:expr) => {{
        let actor: Option<uuid::Uuid> = $actor;
        let details: serde_json::Value = $details;
        sqlx::query(
            "INSERT INTO audit (id, at, actor, action, scope, subject, details) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(uuid::Uuid::now_v7())
        .bind($now.as_second())
        .bind(actor)
        .bind($action)
        .bind($scope)
        .bind($subject.to_string())
        .bind(sqlx::types::Json(details))
        .execute(&mut **$tx)
        .await?;
    }};
}

/// What was done in one scope, the newest first, at most 200; `before` pages on (seconds since 1970).
pub async fn of_scope(db: &Db, scope: &str, before: i64) -> Result<Vec<Entry>, sqlx::Error> {
    const SQL: &str = "SELECT e.id, e.at, e.actor, a.name AS actor_name, e.action, e.scope, e.subject, e.details
        FROM audit e LEFT JOIN accounts a ON a.id = e.actor
        WHERE e.scope = $1 AND e.at < $2 ORDER BY e.at DESC, e.id DESC LIMIT 200";
    on!(db, |p| sqlx::query_as(SQL).bind(scope).bind(before).fetch_all(p).await)
}

/// Most entries of a page.
pub const PAGE_MOST: usize = 100;

/// What was done in a municipality and its neighbourhoods, the newest first; `before` pages on.
pub async fn of_municipality(db: &Db, by: &Administrator, before: Option<Uuid>) -> Result<Vec<Entry>, sqlx::Error> {
    const SQL: &str = "SELECT e.id, e.at, e.actor, a.name AS actor_name, e.action, e.scope, e.subject, e.details
        FROM audit e LEFT JOIN accounts a ON a.id = e.actor
        WHERE (e.scope = $1 OR e.scope IN (SELECT n.code FROM neighbourhoods n WHERE n.municipality = $1)) AND e.id < $2
        ORDER BY e.id DESC LIMIT 100";
    let (nis, before) = (&by.municipality().nis, before.unwrap_or(Uuid::max()));
    on!(db, |p| sqlx::query_as(SQL).bind(nis).bind(before).fetch_all(p).await)
}
