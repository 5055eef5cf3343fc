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

/// Puts other words in the place of a post's own: what an author changes before anybody else saw it, and what taking
/// an approved change back puts back. Gives whether it was done.
#[macro_export]
macro_rules! set_words {
    ($tx:expr, $id:expr, $version:expr, $words:expr, $pending:expr, $now:expr) => {{
        let (id, version): (uuid::Uuid, i64) = ($id, $version);
        let words: &$crate::help::Words = $words;
        let pending: Option<&$crate::help::Words> = $pending;
        let done = sqlx::query(
            "UPDATE posts SET category = $3, title = $4, body = $5, availability = $6, reach = $7, nameless = $8,
                lang = $9, pending = $10, updated = $11, version = version + 1 WHERE id = $1 AND version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(words.category.as_str())
        .bind(&words.title)
        .bind(&words.body)
        .bind(&words.availability)
        .bind(words.reach.as_str())
        .bind(words.nameless)
        .bind(&words.lang)
        .bind(pending.map(sqlx::types::Json))
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

/// Lets a change wait beside the words that are on the board. Gives whether it was done.
#[macro_export]
macro_rules! keep_edit {
    ($tx:expr, $id:expr, $version:expr, $edit:expr, $now:expr) => {{
        let (id, version): (uuid::Uuid, i64) = ($id, $version);
        let edit: &$crate::help::Words = $edit;
        sqlx::query("UPDATE posts SET pending = $3, updated = $4, version = version + 1 WHERE id = $1 AND version = $2")
            .bind(id)
            .bind(version)
            .bind(sqlx::types::Json(edit))
            .bind($now.as_second())
            .execute(&mut **$tx)
            .await?
            .rows_affected()
            == 1
    }};
}

/// The words of a post and the change that waits beside them, where nobody touched them since this version.
#[macro_export]
macro_rules! words_and_edit {
    ($tx:expr, $id:expr, $version:expr) => {{
        let row: Option<(
            String,
            String,
            String,
            String,
            String,
            bool,
            String,
            Option<sqlx::types::Json<$crate::help::Words>>,
        )> = sqlx::query_as(
            "SELECT category, title, body, availability, reach, nameless, lang, pending FROM posts
             WHERE id = $1 AND version = $2",
        )
        .bind($id)
        .bind($version)
        .fetch_optional(&mut **$tx)
        .await?;
        row.and_then(|(category, title, body, availability, reach, nameless, lang, pending)| {
            let words = $crate::help::Words {
                category: $crate::help::Category::from_word(&category)?,
                title,
                body,
                availability,
                reach: $crate::help::Reach::from_word(&reach)?,
                nameless,
                lang,
            };
            Some((words, pending?.0))
        })
    }};
}

/// A coordinator agrees with a change: its words are on the board from now on. `Some((before, edit))` where it was
/// done, for taking it back with `set_words!(tx, id, version, &before, Some(&edit), now)`; `None` where somebody else
/// was first or no change waits.
#[macro_export]
macro_rules! apply_edit {
    ($tx:expr, $id:expr, $version:expr, $now:expr) => {{
        let (id, version): (uuid::Uuid, i64) = ($id, $version);
        match $crate::words_and_edit!($tx, id, version) {
            Some((before, edit)) => $crate::set_words!($tx, id, version, &edit, None, $now).then_some((before, edit)),
            None => None,
        }
    }};
}

/// A coordinator does not agree with a change: the words on the board stay. `Some(edit)` where it was done, for taking
/// it back with `keep_edit!`.
#[macro_export]
macro_rules! drop_edit {
    ($tx:expr, $id:expr, $version:expr, $now:expr) => {{
        let (id, version): (uuid::Uuid, i64) = ($id, $version);
        match $crate::words_and_edit!($tx, id, version) {
            Some((_, edit)) => {
                let done = sqlx::query(
                    "UPDATE posts SET pending = NULL, updated = $3, version = version + 1 WHERE id = $1 AND version = $2",
                )
                .bind(id)
                .bind(version)
                .bind($now.as_second())
                .execute(&mut **$tx)
                .await?
                .rows_affected()
                    == 1;
                done.then_some(edit)
            }
            None => None,
        }
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

/// Whether a change to a post waits for a coordinator already: then the newer words take its place in the queue.
#[macro_export]
macro_rules! edit_waits {
    ($tx:expr, $id:expr) => {{
        let waiting: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM queue WHERE subject = $1 AND about = 'post' AND kind = 'edit' AND decided_at IS NULL",
        )
        .bind($id)
        .fetch_one(&mut **$tx)
        .await?;
        waiting > 0
    }};
}
