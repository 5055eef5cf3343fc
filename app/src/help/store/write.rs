//! Changes to posts, each inside a transaction of whoever decides on it. All of them look at the version: who comes
//! second with the same one changes nothing, and is told.

use super::super::Words;
use uuid::Uuid;

/// A post as it is written for the first time.
#[derive(Clone, Debug)]
pub struct New<'a> {
    pub id: Uuid,
    /// Official code.
    pub neighbourhood: &'a str,
    pub author: Uuid,
    /// The coordinator at the counter.
    pub posted_by: Option<Uuid>,
    pub kind: super::super::PostKind,
    pub words: &'a Words,
    pub for_other: bool,
    /// On the board at once: a coordinator wrote it.
    pub open: bool,
}

/// Writes a post inside a transaction of ours. Whoever calls it puts it in the queue, unless it is open already.
#[macro_export]
macro_rules! add_post {
    ($tx:expr, $new:expr, $now:expr) => {{
        let (new, now): (&$crate::help::store::write::New<'_>, jiff::Timestamp) = (&$new, $now);
        let second = now.as_second();
        sqlx::query(
            "INSERT INTO posts (id, neighbourhood, author, posted_by, kind, category, title, body, availability, reach,
                nameless, for_other, lang, state, created, updated, published, ends)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16, $17)",
        )
        .bind(new.id)
        .bind(new.neighbourhood)
        .bind(new.author)
        .bind(new.posted_by)
        .bind(new.kind.as_str())
        .bind(new.words.category.as_str())
        .bind(&new.words.title)
        .bind(&new.words.body)
        .bind(&new.words.availability)
        .bind(new.words.reach.as_str())
        .bind(new.words.nameless)
        .bind(new.for_other)
        .bind(&new.words.lang)
        .bind(if new.open { "open" } else { "waiting" })
        .bind(second)
        .bind(new.open.then_some(second))
        .bind(second + $crate::help::STANDS_DAYS * 86_400)
        .execute(&mut **$tx)
        .await?;
        if new.open {
            $crate::raise_boards!(tx = $tx, new.id);
        }
    }};
}

/// Says that the boards on which a post stands, or stood, changed: its neighbourhood's, and those of the whole
/// municipality where it reaches that far.
#[macro_export]
macro_rules! raise_boards {
    (tx = $tx:expr, $id:expr) => {{
        // An edit can widen or narrow its reach: the municipality is asked whenever it may be concerned.
        let codes: Vec<String> = sqlx::query_scalar(
            "SELECT o.code FROM posts p JOIN neighbourhoods n ON n.code = p.neighbourhood
             JOIN neighbourhoods o ON o.municipality = n.municipality
             WHERE p.id = $1 ORDER BY o.code",
        )
        .bind($id)
        .fetch_all(&mut **$tx)
        .await?;
        for code in codes {
            $crate::raise_revision!($tx, code);
        }
    }};
}

/// Gives a post another state: `true` when it was done, `false` when somebody else was first, or when it may not
/// become that ([`PostState::may_become`](crate::help::PostState::may_become)).
#[macro_export]
macro_rules! set_state {
    ($tx:expr, $id:expr, $version:expr, $to:expr, $now:expr) => {
        $crate::move_post!($tx, $id, $version, $to, $now, |from, to| from.may_become(to))
    };
}

/// Takes a coordinator's decision back: the post is again as it was before.
#[macro_export]
macro_rules! put_back {
    ($tx:expr, $id:expr, $version:expr, $to:expr, $now:expr) => {
        $crate::move_post!($tx, $id, $version, $to, $now, |from, to| from.may_go_back_to(to))
    };
}

/// What [`set_state!`] and [`put_back!`] have in common.
#[macro_export]
macro_rules! move_post {
    ($tx:expr, $id:expr, $version:expr, $to:expr, $now:expr, |$a:ident, $b:ident| $may:expr) => {{
        let (id, version, $b): (uuid::Uuid, i64, $crate::help::PostState) = ($id, $version, $to);
        let second: i64 = $now.as_second();
        let found: Option<String> = sqlx::query_scalar("SELECT state FROM posts WHERE id = $1 AND version = $2")
            .bind(id)
            .bind(version)
            .fetch_optional(&mut **$tx)
            .await?;
        let from = found.and_then(|word| $crate::help::PostState::from_word(&word));
        let may = from.is_some_and(|$a| $may);
        let opens = $b == $crate::help::PostState::Open;
        // From its first time on the board it has its sixty days.
        let done = may
            && sqlx::query(
                "UPDATE posts SET state = $3, updated = $4, version = version + 1,
                    ends = CASE WHEN $5 AND published IS NULL THEN $6 ELSE ends END,
                    published = CASE WHEN $5 AND published IS NULL THEN $4 ELSE published END
                 WHERE id = $1 AND version = $2",
            )
            .bind(id)
            .bind(version)
            .bind($b.as_str())
            .bind(second)
            .bind(opens)
            .bind(second + $crate::help::STANDS_DAYS * 86_400)
            .execute(&mut **$tx)
            .await?
            .rows_affected()
                == 1;
        if done {
            $crate::raise_boards!(tx = $tx, id);
        }
        done
    }};
}

/// Hides a post that two people reported, or shows it again. Whatever its version: safety does not wait. Gives whether
/// there is such a post.
#[macro_export]
macro_rules! hide {
    ($tx:expr, $id:expr, $hidden:expr, $now:expr) => {{
        let (id, hidden): (uuid::Uuid, bool) = ($id, $hidden);
        let done = sqlx::query("UPDATE posts SET hidden = $2, updated = $3, version = version + 1 WHERE id = $1")
            .bind(id)
            .bind(hidden)
            .bind($now.as_second())
            .execute(&mut **$tx)
            .await?
            .rows_affected()
            == 1;
        if done {
            $crate::raise_boards!(tx = $tx, id);
        }
        done
    }};
}

/// Lets a post stand for another sixty days; only what is on the board, or was until its days were over. Gives whether
/// it was done.
#[macro_export]
macro_rules! extend_post {
    ($tx:expr, $id:expr, $now:expr) => {{
        let id: uuid::Uuid = $id;
        let second: i64 = $now.as_second();
        let done = sqlx::query(
            "UPDATE posts SET ends = $2, reminded = NULL, version = version + 1 WHERE id = $1 AND state = 'open'",
        )
        .bind(id)
        .bind(second + $crate::help::STANDS_DAYS * 86_400)
        .execute(&mut **$tx)
        .await?
        .rows_affected()
            == 1;
        if done {
            $crate::raise_boards!(tx = $tx, id);
        }
        done
    }};
}

/// Takes what waits for a coordinator out of the queue: its author took it back. Reports stay.
#[macro_export]
macro_rules! leave_queue {
    ($tx:expr, $id:expr) => {{
        sqlx::query(
            "DELETE FROM queue WHERE subject = $1 AND about = 'post' AND kind IN ('post', 'edit') AND decided_at IS NULL",
        )
        .bind($id)
        .execute(&mut **$tx)
        .await?;
    }};
}
