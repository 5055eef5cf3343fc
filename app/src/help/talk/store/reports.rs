//! Reporting a message or a conversation; and what a coordinator sees of it: that message, and a few around it.

use super::{MessageRow, write::Sending};
use crate::{
    db::Db,
    enqueue, first_press,
    help::talk::{Conversation, Message},
    in_transaction,
    moderation::{About, Kind},
    on,
    people::{Coordinator, Member},
};
use uuid::Uuid;

/// So many messages before and after a reported one are seen with it.
const AROUND: i64 = 5;
/// So many messages of the other side can be chosen from.
const CHOICE: i64 = 20;

/// The newest messages of the other side, the newest first: those somebody can report.
pub async fn reportable(db: &Db, conversation: &Conversation) -> Result<Vec<Message>, sqlx::Error> {
    const SQL: &str = "SELECT m.id, m.voice, m.author, a.name, m.kind, m.words, m.at
        FROM messages m LEFT JOIN accounts a ON a.id = m.author
        WHERE m.conversation = $1 AND m.voice = $2 AND m.kind IN ('text', 'thanks') AND m.author IS NOT NULL
        ORDER BY m.id DESC LIMIT $3";
    let rows: Vec<MessageRow> = on!(db, |p| {
        sqlx::query_as(SQL)
            .bind(conversation.id)
            .bind(conversation.side.other().as_str())
            .bind(CHOICE)
            .fetch_all(p)
            .await
    })?;
    Ok(rows.into_iter().filter_map(MessageRow::read).collect())
}

/// Puts a report in the queue of the neighbourhood's coordinators: of one message of the other side, or of the whole
/// conversation, which its newest message stands for. The same report twice is one. `false` where there is nothing
/// like that to report.
pub async fn report(
    db: &Db,
    member: &Member,
    conversation: &Conversation,
    message: Option<Uuid>,
    sending: Sending<'_>,
) -> Result<bool, sqlx::Error> {
    const ONE: &str = "SELECT id, author FROM messages WHERE conversation = $1 AND id = $2 AND voice = $3";
    // The newest of the other side; where they never wrote, the newest of all. A thank-you stays between the two.
    const NEWEST: &str = "SELECT id, author FROM messages WHERE conversation = $1 AND kind <> 'thanks'
        ORDER BY CASE WHEN voice = $2 AND kind = 'text' THEN 0 ELSE 1 END, id DESC LIMIT 1";
    let me = member.account.id;
    let theirs = conversation.side.other().as_str();
    let result = format!("/mijn/gesprekken/{}", conversation.id);
    in_transaction!(db, |tx| {
        let query = match message {
            Some(message) => sqlx::query_as(ONE).bind(conversation.id).bind(message).bind(theirs),
            None => sqlx::query_as(NEWEST).bind(conversation.id).bind(theirs),
        };
        let found: Option<(Uuid, Option<Uuid>)> = query.fetch_optional(&mut **tx).await?;
        let Some((subject, author)) = found else { return Ok(false) };
        if first_press!(tx, sending.press(), &result, sending.now).is_some() {
            return Ok(true);
        }
        let waiting: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM queue WHERE subject = $1 AND reporter = $2 AND decided_at IS NULL AND words = $3",
        )
        .bind(subject)
        .bind(me)
        .bind(sending.words)
        .fetch_one(&mut **tx)
        .await?;
        if waiting == 0 {
            // Who is told of the decision is who wrote it, never who reported.
            let author = author.filter(|author| *author != me);
            let place = &conversation.neighbourhood;
            enqueue!(tx, place, Kind::Report, About::Message, subject, author, Some(me), sending.words, sending.now);
        }
        Ok(true)
    })
}

/// A reported message with those around it, for a coordinator of its neighbourhood.
#[derive(Clone, Debug)]
pub struct Around {
    pub conversation: Uuid,
    /// What the conversation is about.
    pub title: String,
    /// The oldest first.
    pub messages: Vec<Message>,
}

/// What a coordinator sees of a reported message: nothing where nobody reported it, or somewhere else.
pub async fn around(db: &Db, of: &Coordinator, message: Uuid) -> Result<Option<Around>, sqlx::Error> {
    const WHERE: &str = "SELECT c.id, c.title FROM messages m JOIN conversations c ON c.id = m.conversation
        WHERE m.id = $1 AND c.neighbourhood = $2
            AND EXISTS (SELECT 1 FROM queue q WHERE q.subject = m.id AND q.about = 'message' AND q.kind = 'report')";
    const BEFORE: &str = "SELECT m.id, m.voice, m.author, a.name, m.kind, m.words, m.at
        FROM messages m LEFT JOIN accounts a ON a.id = m.author
        WHERE m.conversation = $1 AND m.id <= $2 AND (m.kind <> 'thanks' OR m.id = $2) ORDER BY m.id DESC LIMIT $3";
    const AFTER: &str = "SELECT m.id, m.voice, m.author, a.name, m.kind, m.words, m.at
        FROM messages m LEFT JOIN accounts a ON a.id = m.author
        WHERE m.conversation = $1 AND m.id > $2 AND m.kind <> 'thanks' ORDER BY m.id LIMIT $3";
    let found: Option<(Uuid, String)> =
        on!(db, |p| sqlx::query_as(WHERE).bind(message).bind(&of.place().code).fetch_optional(p).await)?;
    let Some((conversation, title)) = found else { return Ok(None) };
    let before: Vec<MessageRow> =
        on!(db, |p| { sqlx::query_as(BEFORE).bind(conversation).bind(message).bind(AROUND + 1).fetch_all(p).await })?;
    let after: Vec<MessageRow> =
        on!(db, |p| { sqlx::query_as(AFTER).bind(conversation).bind(message).bind(AROUND).fetch_all(p).await })?;
    let messages = before.into_iter().rev().chain(after).filter_map(MessageRow::read).collect();
    Ok(Some(Around { conversation, title, messages }))
}

/// Takes the words of a reported message away, inside a transaction of whoever decides on it. Gives the kind and the
/// words it had, for putting them back; `None` where there is no such message, or where it was done before.
#[macro_export]
macro_rules! remove_message {
    ($tx:expr, $id:expr) => {{
        let id: uuid::Uuid = $id;
        let had: Option<(String, String)> =
            sqlx::query_as("SELECT kind, words FROM messages WHERE id = $1 AND kind IN ('text', 'thanks')")
                .bind(id)
                .fetch_optional(&mut **$tx)
                .await?;
        if had.is_some() {
            sqlx::query("UPDATE messages SET kind = 'removed', words = '' WHERE id = $1")
                .bind(id)
                .execute(&mut **$tx)
                .await?;
        }
        had
    }};
}

/// Puts the words of a message back that [`remove_message!`] took away.
#[macro_export]
macro_rules! put_message_back {
    ($tx:expr, $id:expr, $kind:expr, $words:expr) => {{
        sqlx::query("UPDATE messages SET kind = $2, words = $3 WHERE id = $1 AND kind = 'removed'")
            .bind($id)
            .bind($kind)
            .bind($words)
            .execute(&mut **$tx)
            .await?;
    }};
}
