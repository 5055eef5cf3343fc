//! What stands on a board: the posts of the neighbourhood, and those of its neighbours that reach this far. What a caring
//! neighbour offers is not on it while they take a pause: nobody asks, and nobody waits for an answer.

use super::{Row, post_columns};
use crate::{
    db::Db,
    help::{Category, Post, PostKind},
    on,
    people::store::pauses::{self, takes_a_pause},
};
use jiff::Timestamp;
use std::ops::Range;

pub mod cards;

/// What somebody wants to see of a board.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    pub kind: Option<PostKind>,
    pub category: Option<Category>,
}

impl Asked {
    /// An empty word asks for all: one text of SQL for every way to ask.
    fn words(&self) -> (&'static str, &'static str) {
        (self.kind.map_or("", PostKind::as_str), self.category.map_or("", Category::as_str))
    }
}

/// SQL: these columns of the posts on the board of a neighbourhood (`$1`, its code) at a moment (`$2`), of a kind (`$3`)
/// and a category (`$4`), read with this join: of itself alone (`own`), or of its neighbours as well (`all`); `away` says
/// which they are. Two questions in one, because each of them has an index of its own: a board does not look at every post
/// of its municipality. `$some` says how many of each, in which order.
macro_rules! on_the_board {
    (own, $columns:expr, $join:literal, $some:expr) => {
        concat!(
            "SELECT ", $columns, ", 0 AS away FROM posts p ", $join, " WHERE p.neighbourhood = $1 AND ",
            on_the_board!(), $some
        )
    };
    (all, $columns:expr, $join:literal, $some:expr) => {
        concat!(
            "SELECT * FROM (", on_the_board!(own, $columns, $join, $some),
            ") own UNION ALL SELECT * FROM (SELECT ", $columns, ", 1 AS away FROM posts p ", $join,
            " WHERE p.reach = 'municipality' AND p.neighbourhood IN (SELECT o.code FROM neighbourhoods n
                JOIN neighbourhoods o ON o.municipality = n.municipality AND o.code <> n.code WHERE n.code = $1) AND ",
            on_the_board!(), $some, ") near"
        )
    };
    () => {
        concat!(
            "p.state = 'open' AND p.ends > $2 AND p.hidden = FALSE AND NOT (p.kind = 'offer' AND ",
            takes_a_pause!("p.author", "$2"),
            ") AND ($3 = '' OR p.kind = $3) AND ($4 = '' OR p.category = $4)"
        )
    };
}
use on_the_board;

/// Some of the posts on the board of a neighbourhood (its code), counted from 0: its own first, then those of its
/// neighbours; the newest first.
pub async fn posts(
    db: &Db,
    neighbourhood: &str,
    asked: Asked,
    which: Range<i64>,
    now: Timestamp,
) -> Result<Vec<Post>, sqlx::Error> {
    const SQL: &str = concat!(
        on_the_board!(all, post_columns!(), "LEFT JOIN accounts a ON a.id = p.author", ""),
        " ORDER BY away, published DESC, id DESC LIMIT $5 OFFSET $6"
    );
    let (kind, category) = asked.words();
    let rows: Vec<Row> = on!(db, |p| {
        sqlx::query_as(SQL)
            .bind(neighbourhood)
            .bind(now.as_second())
            .bind(kind)
            .bind(category)
            .bind(which.end - which.start)
            .bind(which.start)
            .fetch_all(p)
            .await
    })?;
    Ok(rows.into_iter().map(Post::from).collect())
}

/// How many posts such a board holds, and when the first of them ends (seconds since 1970).
pub async fn count(
    db: &Db,
    neighbourhood: &str,
    asked: Asked,
    now: Timestamp,
) -> Result<(i64, Option<i64>), sqlx::Error> {
    const SQL: &str = concat!("SELECT COUNT(*), MIN(b.ends) FROM (", on_the_board!(all, "p.ends", "", ""), ") b");
    let (kind, category) = asked.words();
    on!(db, |p| {
        sqlx::query_as(SQL).bind(neighbourhood).bind(now.as_second()).bind(kind).bind(category).fetch_one(p).await
    })
}

/// Whether a post is an offer of somebody who takes a pause.
pub async fn rests(db: &Db, post: &Post, now: Timestamp) -> Result<bool, sqlx::Error> {
    match post.author {
        Some(author) if post.kind == PostKind::Offer => Ok(pauses::of(db, author, now).await?.is_some()),
        _ => Ok(false),
    }
}
