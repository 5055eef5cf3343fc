//! The counter in the database: who may be posted for there, who posted, and who takes over when a coordinator goes.

use crate::{db::Db, on};
use uuid::Uuid;

/// Who was registered at the counter of a neighbourhood: for whom a coordinator can post.
pub async fn registered(db: &Db, neighbourhood: &str) -> Result<Vec<(Uuid, String)>, sqlx::Error> {
    const SQL: &str = "SELECT id, name FROM accounts WHERE neighbourhood = $1 AND at_counter = TRUE ORDER BY name, id";
    on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)
}

/// The neighbourhood (its code) of a note that this account posted at the counter.
pub async fn posted_there(db: &Db, post: Uuid, account: Uuid) -> Result<Option<String>, sqlx::Error> {
    const SQL: &str = "SELECT neighbourhood FROM posts WHERE id = $1 AND posted_by = $2";
    on!(db, |p| sqlx::query_scalar(SQL).bind(post).bind(account).fetch_optional(p).await)
}

/// The name of somebody who reads answers themselves: with an e-mail address of their own, or a card that works.
pub async fn reads(db: &Db, account: Uuid) -> Result<Option<String>, sqlx::Error> {
    const SQL: &str = "SELECT a.name FROM accounts a WHERE a.id = $1
        AND (a.email IS NOT NULL OR EXISTS (SELECT 1 FROM cards c WHERE c.account = a.id AND c.blocked IS NULL))";
    on!(db, |p| sqlx::query_scalar(SQL).bind(account).fetch_optional(p).await)
}

/// Who coordinates a neighbourhood: the one who was asked for, where they still do, else who does longest.
pub async fn coordinator(
    db: &Db,
    neighbourhood: &str,
    wanted: Option<Uuid>,
) -> Result<Option<(Uuid, String)>, sqlx::Error> {
    const SQL: &str = "SELECT a.id, a.name FROM neighbourhoods n
        JOIN grants g ON g.role = 'coordinator' AND g.scope IN (n.code, n.municipality)
        JOIN accounts a ON a.id = g.account
        WHERE n.code = $1
        ORDER BY CASE WHEN a.id = $2 THEN 0 ELSE 1 END, CASE WHEN g.scope = n.code THEN 0 ELSE 1 END, g.given, a.id
        LIMIT 1";
    on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).bind(wanted).fetch_optional(p).await)
}

/// Whether `$account` coordinates the neighbourhood with the code `$place`.
#[macro_export]
macro_rules! coordinates {
    ($account:literal, $place:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM neighbourhoods hn
                JOIN grants hg ON hg.role = 'coordinator' AND hg.scope IN (hn.code, hn.municipality)
                WHERE hn.code = ",
            $place,
            " AND hg.account = ",
            $account,
            ")"
        )
    };
}

/// Gives what stands at the counters of a scope (a neighbourhood or a municipality) to who coordinates there now, where
/// the one who had it no longer does: notes, what their author is told, and conversations. Inside the transaction in
/// which somebody gets or loses the role. Where nobody coordinates it waits for who will, and nobody reads it.
#[macro_export]
macro_rules! hand_over_counter {
    ($tx:expr, $scope:expr) => {{
        let scope: &str = $scope;
        for sql in [
            concat!(
                "UPDATE posts SET
                    author = CASE WHEN author = posted_by THEN ",
                $crate::next_at_counter!("posts.neighbourhood"),
                " ELSE author END,
                    posted_by = ",
                $crate::next_at_counter!("posts.neighbourhood"),
                " WHERE posted_by IS NOT NULL AND ",
                $crate::counters_of!("posts.neighbourhood"),
                " AND NOT ",
                $crate::coordinates!("posts.posted_by", "posts.neighbourhood"),
                " AND ",
                $crate::next_at_counter!("posts.neighbourhood"),
                " IS NOT NULL"
            ),
            concat!(
                "UPDATE queue SET author = (SELECT p.posted_by FROM posts p WHERE p.id = queue.subject)
                 WHERE about = 'post' AND author IS NOT NULL AND ",
                $crate::counters_of!("queue.neighbourhood"),
                " AND EXISTS (SELECT 1 FROM posts p WHERE p.id = queue.subject AND p.posted_by IS NOT NULL
                    AND queue.author <> p.posted_by AND (p.author IS NULL OR queue.author <> p.author))"
            ),
            concat!(
                "UPDATE sides SET unread = CASE WHEN closed IS NULL THEN TRUE ELSE unread END, notified = NULL, account = ",
                $crate::next_to_talk!(),
                " WHERE side = 'author' AND account IS NOT NULL AND conversation IN (SELECT c.id FROM conversations c
                    WHERE c.stands_in = TRUE AND ",
                $crate::counters_of!("c.neighbourhood"),
                " AND NOT ",
                $crate::coordinates!("sides.account", "c.neighbourhood"),
                ") AND ",
                $crate::next_to_talk!(),
                " IS NOT NULL"
            ),
        ] {
            sqlx::query(sql).bind(scope).execute(&mut **$tx).await?;
        }
    }};
}

/// The neighbourhoods of the scope `$1`.
#[macro_export]
macro_rules! counters_of {
    ($place:literal) => {
        concat!($place, " IN (SELECT sn.code FROM neighbourhoods sn WHERE sn.code = $1 OR sn.municipality = $1)")
    };
}

/// Who takes over a note: who coordinates its neighbourhood longest.
#[macro_export]
macro_rules! next_at_counter {
    ($place:literal) => {
        concat!(
            "(SELECT g.account FROM neighbourhoods n
                JOIN grants g ON g.role = 'coordinator' AND g.scope IN (n.code, n.municipality)
                WHERE n.code = ",
            $place,
            " ORDER BY CASE WHEN g.scope = n.code THEN 0 ELSE 1 END, g.given, g.account LIMIT 1)"
        )
    };
}

/// Who takes over a conversation: the same, and never the one with whom they would talk.
#[macro_export]
macro_rules! next_to_talk {
    () => {
        "(SELECT g.account FROM conversations nc JOIN neighbourhoods n ON n.code = nc.neighbourhood
            JOIN grants g ON g.role = 'coordinator' AND g.scope IN (n.code, n.municipality)
            WHERE nc.id = sides.conversation AND (nc.answerer IS NULL OR g.account <> nc.answerer)
            ORDER BY CASE WHEN g.scope = n.code THEN 0 ELSE 1 END, g.given, g.account LIMIT 1)"
    };
}
