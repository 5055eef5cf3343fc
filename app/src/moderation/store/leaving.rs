//! What stays in the queue of somebody who leaves: that something was reported and why, for who must still look. No word
//! of theirs.

/// Takes somebody's words out of the queue, inside the transaction that deletes their account and before it does.
#[macro_export]
macro_rules! forget_words {
    ($tx:expr, $account:expr) => {{
        let account: uuid::Uuid = $account;
        // An answer that nobody read has nobody left to hear of it.
        sqlx::query("DELETE FROM queue WHERE author = $1 AND kind = 'answer' AND decided_at IS NULL")
            .bind(account)
            .execute(&mut **$tx)
            .await?;
        let theirs: Vec<(uuid::Uuid, String, String)> = sqlx::query_as(
            "SELECT id, kind, words FROM queue WHERE words <> ''
                AND (reporter = $1 OR (author = $1 AND kind IN ('answer', 'fault')))",
        )
        .bind(account)
        .fetch_all(&mut **$tx)
        .await?;
        for (id, kind, words) in theirs {
            sqlx::query("UPDATE queue SET words = $2 WHERE id = $1")
                .bind(id)
                .bind($crate::moderation::store::without_words(&kind, &words))
                .execute(&mut **$tx)
                .await?;
        }
    }};
}
