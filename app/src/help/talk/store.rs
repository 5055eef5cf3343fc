//! Conversations in the database: reading them. Each function asks for who reads, and gives what is theirs alone.

use super::{Conversation, Half, Kind, Message, Side, Voice};
use crate::{coordinates, db::Db, has_side, help::UNDO_SECONDS, in_transaction, on, people::Member};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

pub mod begin;
pub mod desk;
pub mod limbo;
pub mod reports;
pub mod steps;
pub mod tips;
pub mod upkeep;
pub mod write;

/// So many conversations stand on one page.
pub const PAGE: i64 = 30;
/// So many messages stand on one page.
pub const MESSAGES_PAGE: i64 = 100;

#[derive(FromRow)]
pub(super) struct Row {
    id: Uuid,
    post: Option<Uuid>,
    title: String,
    kind: String,
    neighbourhood: String,
    stands_in: bool,
    latest: i64,
    side: String,
    my_account: Option<Uuid>,
    my_name: Option<String>,
    my_nameless: bool,
    my_closed: bool,
    my_asked: bool,
    my_unread: bool,
    my_thanks: bool,
    my_block: bool,
    their_account: Option<Uuid>,
    their_name: Option<String>,
    their_nameless: bool,
    their_closed: bool,
    their_asked: bool,
    their_thanks: bool,
    their_block: bool,
}

impl From<Row> for Conversation {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            post: row.post,
            title: row.title,
            about_request: row.kind == "request",
            neighbourhood: row.neighbourhood,
            stands_in: row.stands_in,
            latest: row.latest,
            side: Side::from_word(&row.side).unwrap_or(Side::Answerer),
            mine: Half {
                account: row.my_account,
                real_name: row.my_name,
                nameless: row.my_nameless,
                closed: row.my_closed,
                asked: row.my_asked,
                blocks: row.my_block,
                thanked: row.my_thanks,
                unread: row.my_unread,
            },
            theirs: Half {
                account: row.their_account,
                real_name: row.their_name,
                nameless: row.their_nameless,
                closed: row.their_closed,
                asked: row.their_asked,
                blocks: row.their_block,
                thanked: row.their_thanks,
                unread: false,
            },
        }
    }
}

/// The columns of a [`Row`]: a conversation `c`, seen from the side `m`; the other one is `o`.
macro_rules! select_conversations {
    ($($rest:tt)+) => {
        concat!(
            "SELECT c.id, c.post, c.title, c.kind, c.neighbourhood, c.stands_in, c.latest, m.side,
                m.account AS my_account, ma.name AS my_name, m.nameless AS my_nameless,
                (m.closed IS NOT NULL) AS my_closed, (m.asked IS NOT NULL) AS my_asked, m.unread AS my_unread,
                EXISTS (SELECT 1 FROM messages t WHERE t.conversation = c.id AND t.voice = m.side AND t.kind = 'thanks')
                    AS my_thanks,
                EXISTS (SELECT 1 FROM blocks b WHERE b.account = m.account AND b.other = o.account) AS my_block,
                o.account AS their_account, oa.name AS their_name, o.nameless AS their_nameless,
                (o.closed IS NOT NULL) AS their_closed, (o.asked IS NOT NULL) AS their_asked,
                EXISTS (SELECT 1 FROM messages t WHERE t.conversation = c.id AND t.voice = o.side AND t.kind = 'thanks')
                    AS their_thanks,
                EXISTS (SELECT 1 FROM blocks b WHERE b.account = o.account AND b.other = m.account) AS their_block
             FROM sides m JOIN conversations c ON c.id = m.conversation
                JOIN sides o ON o.conversation = m.conversation AND o.side <> m.side
                LEFT JOIN accounts ma ON ma.id = m.account LEFT JOIN accounts oa ON oa.id = o.account ",
            $($rest)+
        )
    };
}
pub(super) use select_conversations;

/// One conversation of somebody; `None` where it is not theirs.
pub async fn one(db: &Db, member: &Member, id: Uuid) -> Result<Option<Conversation>, sqlx::Error> {
    const SQL: &str = select_conversations!("WHERE m.conversation = $1 AND m.account = $2");
    let row: Option<Row> = on!(db, |p| sqlx::query_as(SQL).bind(id).bind(member.account.id).fetch_optional(p).await)?;
    Ok(row.map(Conversation::from))
}

/// The conversations of somebody on one page (from 0), the newest first, and whether older ones follow.
pub async fn mine(db: &Db, member: &Member, page: i64) -> Result<(Vec<Conversation>, bool), sqlx::Error> {
    const SQL: &str = select_conversations!(
        "WHERE m.account = $1 AND ",
        has_side!("m", "$1"),
        " ORDER BY c.latest DESC, c.id DESC LIMIT $2 OFFSET $3"
    );
    let mut rows: Vec<Row> = on!(db, |p| {
        sqlx::query_as(SQL)
            .bind(member.account.id)
            .bind(PAGE + 1)
            .bind(page.clamp(0, 1_000_000) * PAGE)
            .fetch_all(p)
            .await
    })?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    Ok((rows.into_iter().map(Conversation::from).collect(), more))
}

/// How much waits for somebody: conversations with something new, and what a coordinator passed on. For who opens
/// *Mijn Keuvel*, above all for who has no e-mail address.
pub async fn waiting(db: &Db, account: Uuid) -> Result<i64, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT
        (SELECT COUNT(*) FROM sides s JOIN conversations c ON c.id = s.conversation
            WHERE s.account = $1 AND s.unread = TRUE AND ",
        has_side!("s", "$1"),
        ")
        + (SELECT COUNT(*) FROM passed_on w JOIN posts r ON r.id = w.request JOIN posts o ON o.id = w.offer
            WHERE ((w.asker = $1 AND w.asker_new = TRUE AND (r.posted_by IS NULL OR r.posted_by <> $1 OR ",
        coordinates!("$1", "r.neighbourhood"),
        ")) OR (w.offerer = $1 AND w.offerer_new = TRUE))
                AND r.state = 'open' AND o.state = 'open' AND r.hidden = FALSE AND o.hidden = FALSE)"
    );
    on!(db, |p| sqlx::query_scalar(SQL).bind(account).fetch_one(p).await)
}

#[derive(FromRow)]
struct MessageRow {
    id: Uuid,
    voice: String,
    author: Option<Uuid>,
    name: Option<String>,
    kind: String,
    words: String,
    at: i64,
}

impl MessageRow {
    fn read(self) -> Option<Message> {
        Some(Message {
            id: self.id,
            voice: Voice::from_word(&self.voice)?,
            gone: self.author.is_none(),
            real_name: self.name,
            kind: Kind::from_word(&self.kind)?,
            // Whoever left took their words along, also where the work of the night has not been here yet.
            words: if self.author.is_some() { self.words } else { String::new() },
            at: self.at,
        })
    }
}

/// What was said in a conversation, the oldest first: one page that ends before this message, or at the newest; and
/// whether there is more before it. Thank-yous are seen by the two alone.
async fn said(
    db: &Db,
    conversation: Uuid,
    before: Option<Uuid>,
    thanks: bool,
) -> Result<(Vec<Message>, bool), sqlx::Error> {
    const SQL: &str = "SELECT m.id, m.voice, m.author, a.name, m.kind, m.words, m.at
        FROM messages m LEFT JOIN accounts a ON a.id = m.author
        WHERE m.conversation = $1 AND (m.kind <> 'thanks' OR $2) AND m.id < $3
        ORDER BY m.id DESC LIMIT $4";
    let mut rows: Vec<MessageRow> = on!(db, |p| {
        sqlx::query_as(SQL)
            .bind(conversation)
            .bind(thanks)
            .bind(before.unwrap_or(Uuid::max()))
            .bind(MESSAGES_PAGE + 1)
            .fetch_all(p)
            .await
    })?;
    let more = rows.len() > MESSAGES_PAGE as usize;
    rows.truncate(MESSAGES_PAGE as usize);
    rows.reverse();
    Ok((rows.into_iter().filter_map(MessageRow::read).collect(), more))
}

/// What was said in a conversation of theirs. Their own words that a coordinator took away stand there for them as long
/// as that can be taken back: they are told afterwards.
pub async fn messages(
    db: &Db,
    conversation: &Conversation,
    before: Option<Uuid>,
    now: Timestamp,
) -> Result<(Vec<Message>, bool), sqlx::Error> {
    const TAKEN: &str = "SELECT q.subject, q.before FROM queue q JOIN messages m ON m.id = q.subject
        WHERE m.conversation = $1 AND m.author = $2 AND q.about = 'message' AND q.before IS NOT NULL
            AND q.decided_at > $3";
    let (mut messages, more) = said(db, conversation.id, before, true).await?;
    let mine = Voice::Of(conversation.side);
    if messages.iter().any(|m| m.kind == Kind::Removed && m.voice == mine) {
        let since = now.as_second() - UNDO_SECONDS;
        let taken: Vec<(Uuid, Json<serde_json::Value>)> = on!(db, |p| {
            sqlx::query_as(TAKEN).bind(conversation.id).bind(conversation.mine.account).bind(since).fetch_all(p).await
        })?;
        for (id, Json(kept)) in taken {
            let Some(message) = messages.iter_mut().find(|m| m.id == id && m.kind == Kind::Removed) else { continue };
            let had = |i: usize| kept.get("message").and_then(|had| had.get(i)).and_then(|word| word.as_str());
            if let (Some(kind), Some(words)) = (had(0).and_then(Kind::from_word), had(1)) {
                (message.kind, message.words) = (kind, words.to_owned());
            }
        }
    }
    Ok((messages, more))
}

/// Notes that somebody looked: what is new no longer is, and a message about it is withdrawn.
pub async fn looked(db: &Db, conversation: &Conversation) -> Result<(), sqlx::Error> {
    if !conversation.mine.unread {
        return Ok(());
    }
    let topic = super::letters::topic(conversation.id, conversation.side);
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE sides SET unread = FALSE, notified = NULL WHERE conversation = $1 AND side = $2")
            .bind(conversation.id)
            .bind(conversation.side.as_str())
            .execute(&mut **tx)
            .await?;
        sqlx::query("DELETE FROM mails WHERE topic = $1").bind(&topic).execute(&mut **tx).await?;
        Ok(())
    })
}
