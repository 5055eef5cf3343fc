//! The queue in the database.

/// Puts something in the queue inside a transaction of ours, so that it waits there exactly when it was written.
/// `$author` is told of the decision; `$reporter` and `$words` belong to a report, `$words` also to an import.
#[macro_export]
macro_rules! enqueue {
    ($tx:expr, $place:expr, $kind:expr, $about:expr, $subject:expr, $author:expr, $reporter:expr, $words:expr, $now:expr) => {{
        let (kind, about): ($crate::moderation::Kind, $crate::moderation::About) = ($kind, $about);
        let (author, reporter): (Option<uuid::Uuid>, Option<uuid::Uuid>) = ($author, $reporter);
        sqlx::query(
            "INSERT INTO queue (id, neighbourhood, kind, about, subject, author, reporter, words, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(uuid::Uuid::now_v7())
        .bind($place)
        .bind(kind.as_str())
        .bind(about.as_str())
        .bind($subject)
        .bind(author)
        .bind(reporter)
        .bind($words)
        .bind($now.as_second())
        .execute(&mut **$tx)
        .await?;
    }};
}
