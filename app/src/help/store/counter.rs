//! The counter in the database: who may be posted for there, who posted, and who takes over when a coordinator goes.

use crate::{db::Db, longest_coordinator, on};
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
    const SQL: &str = longest_coordinator!(
        "a.id, a.name",
        "JOIN accounts a ON a.id = g.account",
        "$1",
        "",
        "CASE WHEN g.account = $2 THEN 0 ELSE 1 END, "
    );
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

/// Whether `$account` may have the side `$side` of the conversation `c`: what a coordinator has there for the counter is
/// theirs as long as they are one.
#[macro_export]
macro_rules! has_side {
    ($side:literal, $account:literal) => {
        concat!(
            "(c.stands_in = FALSE OR ",
            $side,
            ".side <> 'author' OR ",
            $crate::coordinates!($account, "c.neighbourhood"),
            ")"
        )
    };
}

/// Gives what stands at the counters of a scope (a neighbourhood or a municipality) to who coordinates there now, where
/// the one who had it no longer does: notes, what their author is told, what was passed on for them, and conversations. Inside the transaction in
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
                "UPDATE passed_on SET asker_new = TRUE,
                    asker = (SELECT p.posted_by FROM posts p WHERE p.id = passed_on.request)
                 WHERE EXISTS (SELECT 1 FROM posts p WHERE p.id = passed_on.request AND p.posted_by IS NOT NULL AND ",
                $crate::counters_of!("p.neighbourhood"),
                " AND passed_on.asker <> p.posted_by AND (p.author IS NULL OR passed_on.asker <> p.author))"
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

/// Who coordinates the neighbourhood with the code `$place`, one row: its own coordinators before those of the whole
/// municipality, and of these who does it longest. `$and` leaves people out, `$first` puts somebody before all others.
#[macro_export]
macro_rules! longest_coordinator {
    ($columns:literal, $join:literal, $place:literal, $and:literal, $first:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM neighbourhoods n
                JOIN grants g ON g.role = 'coordinator' AND g.scope IN (n.code, n.municipality) ",
            $join,
            " WHERE n.code = ",
            $place,
            $and,
            " ORDER BY ",
            $first,
            "CASE WHEN g.scope = n.code THEN 0 ELSE 1 END, g.given, g.account LIMIT 1"
        )
    };
}

/// Who takes over a note: who coordinates its neighbourhood longest.
#[macro_export]
macro_rules! next_at_counter {
    ($place:literal) => {
        concat!("(", $crate::longest_coordinator!("g.account", "", $place, "", ""), ")")
    };
}

/// Who takes over a conversation: the same, and never the one with whom they would talk.
#[macro_export]
macro_rules! next_to_talk {
    () => {
        concat!(
            "(",
            $crate::longest_coordinator!(
                "g.account",
                "",
                "(SELECT nc.neighbourhood FROM conversations nc WHERE nc.id = sides.conversation)",
                " AND NOT EXISTS (SELECT 1 FROM conversations nc
                    WHERE nc.id = sides.conversation AND nc.answerer = g.account)",
                ""
            ),
            ")"
        )
    };
}
