//! What happens by itself: asking whether a post may stay, ending those that nobody kept, forgetting old conversations.
//! Several servers may do all of this at once: each row is taken by one of them.

use crate::{
    coordinates,
    db::Db,
    help::{
        PostState,
        talk::{RETENTION_SECONDS, letters},
    },
    in_transaction, on,
    people::store::pauses::takes_a_pause,
    send_mail, set_state,
};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// Posts that end within so many seconds are asked after: seven days.
pub const ASKED_BEFORE: i64 = 7 * 86_400;
/// So long after its end a post can still be kept with one press, in seconds: thirty days. Then it is over.
pub const GRACE: i64 = 30 * 86_400;
/// So many posts are taken at once.
const CHUNK: i64 = 200;
/// Reminders; somebody may want none of them.
pub const MUTED_KIND: &str = "herinneringen";

#[derive(FromRow)]
struct Ending {
    id: Uuid,
    email: Option<String>,
    lang: Option<String>,
    muted: Option<Json<Vec<String>>>,
}

/// Asks those whose posts end within a week whether they may stay: one message a post, and another one only after it
/// was kept for longer. Gives how many posts were asked after. Messages go out at `due`.
pub async fn remind(db: &Db, house: &str, now: Timestamp, due: Timestamp) -> Result<usize, sqlx::Error> {
    // A reminder of before the last week belongs to an earlier end.
    // Who takes a pause is not asked after what they offer.
    // Who has no address of their own is spoken for by the coordinator who posted it at the counter, as long as they are
    // one. Where nobody coordinates it waits, and whoever comes next is asked.
    const SOON: &str = concat!(
        "SELECT p.id, a.email, a.lang, a.muted FROM posts p
        LEFT JOIN accounts w ON w.id = p.author
        LEFT JOIN accounts a ON a.id = CASE WHEN w.email IS NULL THEN p.posted_by ELSE w.id END
        WHERE p.state = 'open' AND p.ends > $1 AND p.ends <= $2 AND (p.reminded IS NULL OR p.reminded < p.ends - $3)
            AND NOT (p.kind = 'offer' AND ",
        takes_a_pause!("p.author", "$1"),
        ") AND NOT (p.posted_by IS NOT NULL AND (w.email IS NULL OR w.id = p.posted_by) AND NOT ",
        coordinates!("p.posted_by", "p.neighbourhood"),
        ") ORDER BY p.id LIMIT $4"
    );
    let second = now.as_second();
    let mut asked = 0;
    loop {
        let posts: Vec<Ending> = on!(db, |p| {
            sqlx::query_as(SOON)
                .bind(second)
                .bind(second + ASKED_BEFORE)
                .bind(ASKED_BEFORE)
                .bind(CHUNK)
                .fetch_all(p)
                .await
        })?;
        let last = (posts.len() as i64) < CHUNK;
        for post in posts {
            let lang = crate::i18n::Lang::from_tag(post.lang.as_deref().unwrap_or_default());
            let muted = post.muted.map(|Json(muted)| muted).unwrap_or_default();
            let reader = letters::Reader { email: post.email, lang, muted };
            let taken = in_transaction!(db, |tx| {
                let taken = sqlx::query(
                    "UPDATE posts SET reminded = $2 WHERE id = $1 AND state = 'open'
                        AND (reminded IS NULL OR reminded < ends - $3)",
                )
                .bind(post.id)
                .bind(second)
                .bind(ASKED_BEFORE)
                .execute(&mut **tx)
                .await?
                .rows_affected()
                    == 1;
                if let Some(address) = reader.address(MUTED_KIND).filter(|_| taken) {
                    let path = format!("/mijn/helpen/{}", post.id);
                    let (subject, body) = letters::letter(letters::About::Stay, lang, house, &path);
                    let topic = format!("stay:{}", post.id.simple());
                    send_mail!(tx, address, subject, body, Some(topic.as_str()), due);
                }
                Ok(taken)
            })?;
            asked += usize::from(taken);
        }
        if last {
            return Ok(asked);
        }
    }
}

/// The posts of somebody that end within a week, or left the board lately: they can be kept with one press.
pub async fn ending(db: &Db, author: Uuid, now: Timestamp) -> Result<Vec<(Uuid, String, i64)>, sqlx::Error> {
    const SOON: &str = concat!(
        "SELECT p.id, p.title, p.ends FROM posts p WHERE p.author = $4 AND p.state = 'open' AND p.ends > $2
            AND p.ends <= $3 AND NOT (p.kind = 'offer' AND ",
        takes_a_pause!("p.author", "$1"),
        ") AND (p.posted_by IS NULL OR p.posted_by <> p.author OR ",
        coordinates!("p.author", "p.neighbourhood"),
        ") ORDER BY p.ends, p.id"
    );
    let second = now.as_second();
    on!(db, |p| {
        sqlx::query_as(SOON)
            .bind(second)
            .bind(second - GRACE)
            .bind(second + ASKED_BEFORE)
            .bind(author)
            .fetch_all(p)
            .await
    })
}

/// Ends the posts that left the board a while ago: from then on they come back through a coordinator. Gives how many.
pub async fn end_posts(db: &Db, now: Timestamp) -> Result<usize, sqlx::Error> {
    const OVER: &str = "SELECT id, version FROM posts WHERE state = 'open' AND ends <= $1 ORDER BY id LIMIT $2";
    let mut ended = 0;
    loop {
        let posts: Vec<(Uuid, i64)> =
            on!(db, |p| { sqlx::query_as(OVER).bind(now.as_second() - GRACE).bind(CHUNK).fetch_all(p).await })?;
        let last = (posts.len() as i64) < CHUNK;
        let mut done = 0;
        for (id, version) in posts {
            let taken = in_transaction!(db, |tx| Ok(set_state!(tx, id, version, PostState::Ended, now)))?;
            done += usize::from(taken);
        }
        ended += done;
        // Others may be doing the same: what they took is theirs.
        if last || done == 0 {
            return Ok(ended);
        }
    }
}

/// Deletes conversations that were closed a year ago, and those whose two sides have left; empties what is left of the
/// words of who left.
pub async fn forget_the_old(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM conversations WHERE id IN (SELECT conversation FROM sides WHERE closed <= $1)")
            .bind(now.as_second() - RETENTION_SECONDS)
            .execute(&mut **tx)
            .await?;
        sqlx::query(
            "DELETE FROM conversations WHERE id NOT IN (SELECT conversation FROM sides WHERE account IS NOT NULL)",
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query("UPDATE messages SET words = '' WHERE author IS NULL AND words <> ''").execute(&mut **tx).await?;
        Ok(())
    })
}

/// Takes somebody's words out of all conversations, inside the transaction that deletes their account and before it
/// does. The other's half stays; their conversations are closed, and are deleted after a year.
#[macro_export]
macro_rules! forget_talk {
    ($tx:expr, $account:expr, $now:expr) => {{
        let (account, second): (uuid::Uuid, i64) = ($account, $now.as_second());
        sqlx::query("UPDATE messages SET words = '', author = NULL WHERE author = $1")
            .bind(account)
            .execute(&mut **$tx)
            .await?;
        sqlx::query("UPDATE sides SET closed = COALESCE(closed, $2), asked = NULL, account = NULL WHERE account = $1")
            .bind(account)
            .bind(second)
            .execute(&mut **$tx)
            .await?;
        sqlx::query("UPDATE conversations SET answerer = NULL WHERE answerer = $1")
            .bind(account)
            .execute(&mut **$tx)
            .await?;
    }};
}
