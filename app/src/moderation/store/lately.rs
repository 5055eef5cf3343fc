//! What somebody decided a moment ago, and can still take back.

use super::{Item, Part, ROW, Row};
use crate::{db::Db, moderation::decision::UNDO_SECONDS, on, people::Desk};
use jiff::Timestamp;
use sqlx::QueryBuilder;

/// The decisions of this coordinator that can still be taken back, the newest first. Of reports that were answered
/// together, the one that was looked at.
pub async fn lately(db: &Db, desk: &Desk, now: Timestamp) -> Result<Vec<Item>, sqlx::Error> {
    let part = Part::default();
    let codes = part.codes(desk);
    let rows: Vec<Row> = on!(db, |p| {
        let mut query = QueryBuilder::new(ROW);
        query.push("WHERE q.neighbourhood IN (");
        let mut list = query.separated(", ");
        for code in &codes {
            list.push_bind(*code);
        }
        query.push(") AND q.decided_at > ").push_bind(now.as_second() - UNDO_SECONDS);
        query.push(" AND q.decided_by = ").push_bind(desk.member().account.id);
        query.push(" ORDER BY q.decided_at DESC, q.id DESC");
        query.build_query_as().fetch_all(p).await
    })?;
    let alone = |item: &Item| {
        let before = item.decided.as_ref().and_then(|decided| decided.before.as_ref());
        before.is_none_or(|before| before.get("with").is_none())
    };
    Ok(rows.into_iter().filter_map(Row::read).filter(alone).collect())
}
