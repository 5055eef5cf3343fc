//! Answering a post: the beginning of a conversation. One for each pair and post; a second answer leads to the first.

use super::write::Sending;
use crate::{
    add_message,
    db::Db,
    first_press,
    help::{
        Post, PostKind,
        pages::card,
        store::counter,
        talk::{Conversation, Kind, Side, Voice, store},
    },
    in_transaction, on,
    people::{Member, store::pauses::takes_a_pause},
    tell_side,
};
use uuid::Uuid;

const BLOCKS: &str = "SELECT COUNT(*) FROM blocks
    WHERE (account = $1 AND other = $2) OR (account = $2 AND other = $1)";

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It stands in this conversation.
    There(Uuid),
    /// It was sent before, and led there.
    Before(String),
    /// The two talk already, and nothing more can be written there.
    Walled(Uuid),
    /// The post is no longer on the board.
    Gone,
    /// It is their own post.
    Own,
    /// One of the two blocked the other, or nobody is there to answer.
    Unwanted,
}

/// Who answers for a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    pub account: Uuid,
    pub name: String,
    /// A coordinator, for who asked at the counter.
    pub stands_in: bool,
}

/// Who answers for a post: its author. For who asked at the counter and has no way to read an answer, the coordinator who
/// posted it, or who coordinates there now. `None` where nobody is there any more.
pub async fn who_answers(db: &Db, post: &Post) -> Result<Option<Answers>, sqlx::Error> {
    const SQL: &str = "SELECT name FROM accounts WHERE id = $1";
    // A coordinator who wrote for somebody unknown is the author of the note, and there for the counter all the same.
    let author = post.author.filter(|author| Some(*author) != post.posted_by);
    if let (Some(author), Some(_)) = (author, post.posted_by)
        && let Some(name) = counter::reads(db, author).await?
    {
        return Ok(Some(Answers { account: author, name, stands_in: false }));
    }
    if post.posted_by.is_some()
        && let Some((account, name)) = counter::coordinator(db, &post.neighbourhood, post.posted_by).await?
    {
        return Ok(Some(Answers { account, name, stands_in: true }));
    }
    let Some(account) = author else { return Ok(None) };
    let name: Option<String> = on!(db, |p| sqlx::query_scalar(SQL).bind(account).fetch_optional(p).await)?;
    Ok(name.map(|name| Answers { account, name, stands_in: false }))
}

/// The conversation that somebody has about a post which they answered.
pub async fn answered(db: &Db, member: &Member, post: Uuid) -> Result<Option<Uuid>, sqlx::Error> {
    const SQL: &str = "SELECT id FROM conversations WHERE post = $1 AND answerer = $2";
    on!(db, |p| sqlx::query_scalar(SQL).bind(post).bind(member.account.id).fetch_optional(p).await)
}

/// Whether one of two people blocked the other.
pub async fn apart(db: &Db, one: Uuid, other: Uuid) -> Result<bool, sqlx::Error> {
    let blocks: i64 = on!(db, |p| sqlx::query_scalar(BLOCKS).bind(one).bind(other).fetch_one(p).await)?;
    Ok(blocks > 0)
}

/// Answers a post: begins the conversation, or goes on with the one there is.
pub async fn answer(db: &Db, member: &Member, post: &Post, sending: Sending<'_>) -> Result<Begun, sqlx::Error> {
    const SQL: &str = store::select_conversations!("WHERE c.post = $1 AND c.answerer = $2 AND m.side = 'answerer'");
    let me = member.account.id;
    let Some(answers) = who_answers(db, post).await? else { return Ok(Begun::Unwanted) };
    if answers.account == me || post.author == Some(me) {
        return Ok(Begun::Own);
    }
    // As the board shows them: a name that is a way to reach somebody stands there neither.
    let nameless = !answers.stands_in && card::name(post).is_none();
    let new = Uuid::now_v7();
    let Sending { words, house, now, .. } = sending;
    in_transaction!(db, |tx| {
        let known: Option<store::Row> = sqlx::query_as(SQL).bind(post.id).bind(me).fetch_optional(&mut **tx).await?;
        let known = known.map(Conversation::from);
        let id = match &known {
            Some(conversation) if conversation.wall().is_some() => return Ok(Begun::Walled(conversation.id)),
            Some(conversation) => conversation.id,
            None => {
                let open: Option<Uuid> = sqlx::query_scalar(concat!(
                    "SELECT id FROM posts p WHERE id = $1 AND state = 'open' AND hidden = FALSE AND ends > $2
                        AND NOT (kind = 'offer' AND ",
                    takes_a_pause!("p.author", "$2"),
                    ")"
                ))
                .bind(post.id)
                .bind(now.as_second())
                .fetch_optional(&mut **tx)
                .await?;
                if open.is_none() {
                    return Ok(Begun::Gone);
                }
                let blocks: i64 =
                    sqlx::query_scalar(BLOCKS).bind(me).bind(answers.account).fetch_one(&mut **tx).await?;
                if blocks > 0 {
                    return Ok(Begun::Unwanted);
                }
                let added = sqlx::query(
                    "INSERT INTO conversations (id, post, answerer, title, kind, neighbourhood, stands_in, created, latest)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT (post, answerer) DO NOTHING",
                )
                .bind(new)
                .bind(post.id)
                .bind(me)
                .bind(&post.words.title)
                .bind(if post.kind == PostKind::Request { "request" } else { "offer" })
                .bind(&post.neighbourhood)
                .bind(answers.stands_in)
                .bind(now.as_second())
                .execute(&mut **tx)
                .await?;
                // Another tab was first, a moment ago: its conversation it is.
                if added.rows_affected() == 0 {
                    sqlx::query_scalar("SELECT id FROM conversations WHERE post = $1 AND answerer = $2")
                        .bind(post.id)
                        .bind(me)
                        .fetch_one(&mut **tx)
                        .await?
                } else {
                    for (side, account, nameless) in
                        [(Side::Author, answers.account, nameless), (Side::Answerer, me, false)]
                    {
                        sqlx::query(
                            "INSERT INTO sides (conversation, side, account, nameless) VALUES ($1, $2, $3, $4)",
                        )
                        .bind(new)
                        .bind(side.as_str())
                        .bind(account)
                        .bind(nameless)
                        .execute(&mut **tx)
                        .await?;
                    }
                    new
                }
            }
        };
        let result = format!("/mijn/gesprekken/{id}");
        if let Some(before) = first_press!(tx, sending.press(), &result, now) {
            return Ok(Begun::Before(before));
        }
        add_message!(tx, id, Voice::Of(Side::Answerer), me, Kind::Text, words, now);
        tell_side!(tx, id, Side::Author, house, now);
        Ok(Begun::There(id))
    })
}
