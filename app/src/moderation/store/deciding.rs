//! Writing decisions to the queue: each inside a transaction of whoever decides, and each looks at the version.

/// Decides inside a transaction of ours, unless somebody else was first or it is another version: gives whether it
/// was decided now.
#[macro_export]
macro_rules! decide {
    ($tx:expr, $item:expr, $version:expr, $decision:expr, $reason:expr, $by:expr, $before:expr, $now:expr) => {{
        let decision: $crate::moderation::Decision = $decision;
        let done = sqlx::query(
            "UPDATE queue SET decision = $3, reason = $4, decided_by = $5, decided_at = $6, before = $7,
             version = version + 1 WHERE id = $1 AND version = $2 AND decided_at IS NULL",
        )
        .bind($item)
        .bind($version)
        .bind(decision.as_str())
        .bind($reason)
        .bind($by)
        .bind($now.as_second())
        .bind(sqlx::types::Json($before))
        .execute(&mut **$tx)
        .await?;
        done.rows_affected() == 1
    }};
}

/// Notes that a coordinator decides about something that did not wait, inside the transaction that decides about it.
#[macro_export]
macro_rules! look {
    ($tx:expr, $item:expr) => {{
        let item: &$crate::moderation::store::Item = $item;
        sqlx::query(
            "INSERT INTO queue (id, neighbourhood, kind, about, subject, author, words, at)
             VALUES ($1, $2, $3, $4, $5, $6, '', $7)",
        )
        .bind(item.id)
        .bind(&item.neighbourhood)
        .bind(item.kind.as_str())
        .bind(item.about.as_str())
        .bind(item.subject)
        .bind(item.author)
        .bind(item.at)
        .execute(&mut **$tx)
        .await?;
    }};
}

/// Puts an item back among what waits, inside a transaction of ours, unless it is another version by now. The other
/// reports that were answered with it wait again as well.
#[macro_export]
macro_rules! reopen {
    ($tx:expr, $item:expr, $subject:expr, $version:expr) => {{
        let done = sqlx::query(
            "UPDATE queue SET decision = NULL, reason = '', decided_by = NULL, decided_at = NULL, before = NULL,
             version = version + 1 WHERE id = $1 AND version = $2 AND decided_at IS NOT NULL",
        )
        .bind($item)
        .bind($version)
        .execute(&mut **$tx)
        .await?;
        let done = done.rows_affected() == 1;
        if done {
            sqlx::query(
                "UPDATE queue SET decision = NULL, reason = '', decided_by = NULL, decided_at = NULL, before = NULL,
                 version = version + 1 WHERE subject = $1 AND before = $2",
            )
            .bind($subject)
            .bind(sqlx::types::Json($crate::moderation::store::with($item)))
            .execute(&mut **$tx)
            .await?;
        }
        done
    }};
}

/// Answers the other reports on the same thing with the same decision, inside a transaction of ours.
#[macro_export]
macro_rules! decide_with {
    ($tx:expr, $item:expr, $subject:expr, $decision:expr, $by:expr, $now:expr) => {{
        let decision: $crate::moderation::Decision = $decision;
        sqlx::query(
            "UPDATE queue SET decision = $3, decided_by = $4, decided_at = $5, before = $6, version = version + 1
             WHERE subject = $2 AND kind = 'report' AND decided_at IS NULL AND id <> $1",
        )
        .bind($item)
        .bind($subject)
        .bind(decision.as_str())
        .bind($by)
        .bind($now.as_second())
        .bind(sqlx::types::Json($crate::moderation::store::with($item)))
        .execute(&mut **$tx)
        .await?;
    }};
}
