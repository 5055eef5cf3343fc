//! What coordinators read of conversations: those in which one of the two asked for them, and nothing else.

use super::{Row, said, select_conversations, write::Sending};
use crate::{
    add_message,
    db::Db,
    first_press,
    help::talk::{Conversation, Kind, Message, Side, Voice},
    in_transaction, on,
    people::Coordinator,
    tell_side,
};
use uuid::Uuid;

/// The conversations of the neighbourhood in which a coordinator was asked to join, the newest first: one page, and
/// whether older ones follow. Seen from the side of the post's author.
pub async fn asked(db: &Db, of: &Coordinator, page: i64) -> Result<(Vec<Conversation>, bool), sqlx::Error> {
    const SQL: &str = select_conversations!(
        "WHERE c.neighbourhood = $1 AND m.side = 'author' AND (m.asked IS NOT NULL OR o.asked IS NOT NULL)
         ORDER BY c.latest DESC, c.id DESC LIMIT $2 OFFSET $3"
    );
    let mut rows: Vec<Row> = on!(db, |p| {
        sqlx::query_as(SQL)
            .bind(&of.place().code)
            .bind(super::PAGE + 1)
            .bind(page.clamp(0, 1_000_000) * super::PAGE)
            .fetch_all(p)
            .await
    })?;
    let more = rows.len() > super::PAGE as usize;
    rows.truncate(super::PAGE as usize);
    Ok((rows.into_iter().map(Conversation::from).collect(), more))
}

/// How many conversations of a neighbourhood (its code) have a coordinator asked to join.
pub async fn count(db: &Db, neighbourhood: &str) -> Result<i64, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(DISTINCT c.id) FROM conversations c JOIN sides s ON s.conversation = c.id
        WHERE c.neighbourhood = $1 AND s.asked IS NOT NULL";
    on!(db, |p| sqlx::query_scalar(SQL).bind(neighbourhood).fetch_one(p).await)
}

/// One of them; `None` where nobody asked for the coordinators of this neighbourhood.
pub async fn one(db: &Db, of: &Coordinator, id: Uuid) -> Result<Option<Conversation>, sqlx::Error> {
    const SQL: &str = select_conversations!(
        "WHERE m.conversation = $1 AND c.neighbourhood = $2 AND m.side = 'author'
            AND (m.asked IS NOT NULL OR o.asked IS NOT NULL)"
    );
    let row: Option<Row> = on!(db, |p| sqlx::query_as(SQL).bind(id).bind(&of.place().code).fetch_optional(p).await)?;
    Ok(row.map(Conversation::from))
}

/// What was said in it; thank-yous are seen by the two alone.
pub async fn messages(
    db: &Db,
    of: &Coordinator,
    id: Uuid,
    before: Option<Uuid>,
) -> Result<(Vec<Message>, bool), sqlx::Error> {
    match one(db, of, id).await? {
        Some(_) => said(db, id, before, false).await,
        None => Ok((Vec::new(), false)),
    }
}

/// A coordinator who was asked to join writes to both. `false` where nobody asks for them any more.
pub async fn write(db: &Db, of: &Coordinator, id: Uuid, sending: Sending<'_>) -> Result<bool, sqlx::Error> {
    const ASKED: &str = "SELECT COUNT(*) FROM sides s JOIN conversations c ON c.id = s.conversation
        WHERE s.conversation = $1 AND c.neighbourhood = $2 AND s.asked IS NOT NULL";
    let result = format!("/beheer/{}/gesprekken/{id}", of.place().slug);
    in_transaction!(db, |tx| {
        let asked: i64 = sqlx::query_scalar(ASKED).bind(id).bind(&of.place().code).fetch_one(&mut **tx).await?;
        if asked == 0 {
            return Ok(false);
        }
        if first_press!(tx, sending.press(), &result, sending.now).is_some() {
            return Ok(true);
        }
        let me = of.member().account.id;
        add_message!(tx, id, Voice::Coordinator, me, Kind::Text, sending.words, sending.now);
        for side in [Side::Author, Side::Answerer] {
            tell_side!(tx, id, side, sending.house, sending.now);
        }
        Ok(true)
    })
}

/// The neighbourhood (its code) of a conversation in which this account stands in for who asked at the counter.
pub async fn stood_in_there(db: &Db, conversation: Uuid, account: Uuid) -> Result<Option<String>, sqlx::Error> {
    const SQL: &str = "SELECT c.neighbourhood FROM conversations c JOIN sides s ON s.conversation = c.id
        WHERE c.id = $1 AND c.stands_in = TRUE AND s.side = 'author' AND s.account = $2";
    on!(db, |p| sqlx::query_scalar(SQL).bind(conversation).bind(account).fetch_optional(p).await)
}
