//! Changes to the words of a post: they wait beside what is on the board until a coordinator looked. Each looks at the
//! version, inside a transaction of whoever decides.

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
