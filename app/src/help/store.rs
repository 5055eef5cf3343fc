//! Posts in the database. Every change raises the version: two people never decide on the same words.

use super::{Category, Post, PostKind, PostState, Reach, Words};
use crate::{db::Db, in_transaction, on, raise_boards};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// So long a note is kept that is no longer on the board, in seconds: a year, as the page about privacy says.
const KEPT: i64 = 365 * 86_400;

pub mod board;
pub mod counter;
pub mod drafts;
pub mod edits;
pub mod write;

#[derive(FromRow)]
pub(super) struct Row {
    id: Uuid,
    neighbourhood: String,
    author: Option<Uuid>,
    author_name: Option<String>,
    posted_by: Option<Uuid>,
    kind: String,
    category: String,
    title: String,
    body: String,
    availability: String,
    reach: String,
    nameless: bool,
    for_other: bool,
    lang: String,
    state: String,
    hidden: bool,
    pending: Option<Json<Words>>,
    created: i64,
    updated: i64,
    published: Option<i64>,
    ends: i64,
    reminded: Option<i64>,
    version: i64,
}

impl From<Row> for Post {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            neighbourhood: row.neighbourhood,
            author: row.author,
            author_name: row.author_name,
            posted_by: row.posted_by,
            // A word that this program does not know was written by a newer one: it is shown as little as can be.
            kind: PostKind::from_word(&row.kind).unwrap_or(PostKind::Request),
            words: Words {
                category: Category::from_word(&row.category).unwrap_or(Category::Other),
                title: row.title,
                body: row.body,
                availability: row.availability,
                reach: Reach::from_word(&row.reach).unwrap_or(Reach::Neighbourhood),
                nameless: row.nameless,
                lang: row.lang,
            },
            for_other: row.for_other,
            state: PostState::from_word(&row.state).unwrap_or(PostState::Locked),
            hidden: row.hidden,
            pending: row.pending.map(|Json(words)| words),
            created: row.created,
            updated: row.updated,
            published: row.published,
            ends: row.ends,
            reminded: row.reminded,
            version: row.version,
        }
    }
}

/// The columns of a [`Row`]: of `posts p` and the account `a` of its author.
macro_rules! post_columns {
    () => {
        "p.id AS id, p.neighbourhood, p.author, a.name AS author_name, p.posted_by, p.kind, p.category, p.title, p.body,
         p.availability, p.reach, p.nameless, p.for_other, p.lang, p.state, p.hidden, p.pending, p.created, p.updated,
         p.published AS published, p.ends, p.reminded, p.version"
    };
}
use post_columns;

/// The same, with what they are read from.
macro_rules! select_posts {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            $crate::help::store::post_columns!(),
            " FROM posts p LEFT JOIN accounts a ON a.id = p.author ",
            $rest
        )
    };
}

/// One post, however it stands.
pub async fn post(db: &Db, id: Uuid) -> Result<Option<Post>, sqlx::Error> {
    const SQL: &str = select_posts!("WHERE p.id = $1");
    let row: Option<Row> = on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_optional(p).await)?;
    Ok(row.map(Post::from))
}

/// The posts of one account, the newest first; all of them.
pub async fn of_author(db: &Db, author: Uuid) -> Result<Vec<Post>, sqlx::Error> {
    const SQL: &str = select_posts!("WHERE p.author = $1 ORDER BY p.id DESC");
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(author).fetch_all(p).await)?;
    Ok(rows.into_iter().map(Post::from).collect())
}

/// What a coordinator said about a post, and when: the last decision about it. Its author hears of it once it can no
/// longer be taken back.
pub async fn last_decision(db: &Db, post: Uuid) -> Result<Option<(String, i64)>, sqlx::Error> {
    const SQL: &str = "SELECT reason, decided_at FROM queue
        WHERE subject = $1 AND about = 'post' AND decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC LIMIT 1";
    on!(db, |p| sqlx::query_as(SQL).bind(post).fetch_optional(p).await)
}

/// Where the form with this number led, if it was sent.
pub async fn sent(db: &Db, form: Uuid) -> Result<Option<String>, sqlx::Error> {
    const SQL: &str = "SELECT result FROM submissions WHERE id = $1";
    on!(db, |p| sqlx::query_scalar(SQL).bind(form).fetch_optional(p).await)
}

/// Lets a note stand until `ends` where it would end before `near` (seconds since 1970): the example is there on any
/// day.
pub async fn let_stand(db: &Db, id: Uuid, ends: i64, near: i64) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        let moved = sqlx::query("UPDATE posts SET ends = $2 WHERE id = $1 AND state = 'open' AND ends < $3")
            .bind(id)
            .bind(ends)
            .bind(near)
            .execute(&mut **tx)
            .await?
            .rows_affected();
        if moved > 0 {
            raise_boards!(tx = tx, id);
        }
        Ok(())
    })
}

/// Forgets what has had its time: notes a year after they left the board, and drafts that nobody came back to.
pub async fn forget_the_old(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query(
            "DELETE FROM posts WHERE (state = 'open' AND ends < $1) OR (state NOT IN ('open', 'waiting') AND updated < $1)",
        )
        .bind(now.as_second() - KEPT)
        .execute(&mut **tx)
        .await?;
        Ok(())
    })?;
    drafts::forget_the_old(db, now).await
}
