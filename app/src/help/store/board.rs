//! What stands on a board: the posts of the neighbourhood, and those of its neighbours that reach this far. What a caring
//! neighbour offers is not on it while they take a pause: nobody asks, and nobody waits for an answer.

use super::{Row, select_posts};
use crate::{
    db::Db,
    help::{Category, Post, PostKind},
    on,
    people::store::pauses::{self, takes_a_pause},
};
use jiff::Timestamp;

/// What somebody wants to see of a board.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    pub kind: Option<PostKind>,
    pub category: Option<Category>,
    /// The posts of the neighbourhood itself alone.
    pub own_only: bool,
    pub skip: i64,
    pub most: i64,
}

/// The posts on the board of a neighbourhood (its code): its own first, then those of its neighbours; the newest first.
pub async fn posts(db: &Db, neighbourhood: &str, asked: Asked, now: Timestamp) -> Result<Vec<Post>, sqlx::Error> {
    // An empty word asks for all: one text for every way to ask.
    const SQL: &str = select_posts!(
        "WHERE p.neighbourhood IN (SELECT o.code FROM neighbourhoods n
                JOIN neighbourhoods o ON o.municipality = n.municipality WHERE n.code = $1)
            AND p.state = 'open' AND p.ends > $2 AND p.hidden = FALSE
            AND NOT (p.kind = 'offer' AND ",
        takes_a_pause!("p.author", "$2"),
        ")
            AND (p.neighbourhood = $1 OR (p.reach = 'municipality' AND $3 = ''))
            AND ($4 = '' OR p.kind = $4) AND ($5 = '' OR p.category = $5)
         ORDER BY CASE WHEN p.neighbourhood = $1 THEN 0 ELSE 1 END, p.published DESC, p.id DESC LIMIT $6 OFFSET $7"
    );
    let rows: Vec<Row> = on!(db, |p| {
        sqlx::query_as(SQL)
            .bind(neighbourhood)
            .bind(now.as_second())
            .bind(if asked.own_only { "own" } else { "" })
            .bind(asked.kind.map_or("", PostKind::as_str))
            .bind(asked.category.map_or("", Category::as_str))
            .bind(asked.most)
            .bind(asked.skip)
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
    const SQL: &str = concat!(
        "SELECT COUNT(*), MIN(p.ends) FROM posts p
         WHERE p.neighbourhood IN (SELECT o.code FROM neighbourhoods n
                JOIN neighbourhoods o ON o.municipality = n.municipality WHERE n.code = $1)
            AND p.state = 'open' AND p.ends > $2 AND p.hidden = FALSE
            AND NOT (p.kind = 'offer' AND ",
        takes_a_pause!("p.author", "$2"),
        ")
            AND (p.neighbourhood = $1 OR (p.reach = 'municipality' AND $3 = ''))
            AND ($4 = '' OR p.kind = $4) AND ($5 = '' OR p.category = $5)"
    );
    on!(db, |p| {
        sqlx::query_as(SQL)
            .bind(neighbourhood)
            .bind(now.as_second())
            .bind(if asked.own_only { "own" } else { "" })
            .bind(asked.kind.map_or("", PostKind::as_str))
            .bind(asked.category.map_or("", Category::as_str))
            .fetch_one(p)
            .await
    })
}

/// Whether a post is an offer of somebody who takes a pause.
pub async fn rests(db: &Db, post: &Post, now: Timestamp) -> Result<bool, sqlx::Error> {
    match post.author {
        Some(author) if post.kind == PostKind::Offer => Ok(pauses::of(db, author, now).await?.is_some()),
        _ => Ok(false),
    }
}
