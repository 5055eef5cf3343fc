//! What residents say is wrong on a walk, on its way into the queue.

use super::reports::Noted;
use crate::{
    db::Db,
    enqueue, first_press, in_transaction,
    moderation::{About, Kind, fault::Fault},
    people::Member,
    walks::Walk,
};
use jiff::Timestamp;
use uuid::Uuid;

/// Puts it in the queue. Who is signed in is told what was decided. The same again from the same person, while nobody
/// looked, is there once; so is the same from somebody unknown who adds no word.
pub async fn report(
    db: &Db,
    who: Option<&Member>,
    walk: &Walk,
    fault: &Fault<'_>,
    form: Uuid,
    now: Timestamp,
) -> Result<Noted, sqlx::Error> {
    let account = who.map(|who| who.account.id);
    in_transaction!(db, |tx| {
        if first_press!(tx, form, "", now).is_some() {
            return Ok(Noted::Before);
        }
        // Two at once: the second waits here until the first is written.
        sqlx::query("UPDATE walks SET updated = updated WHERE id = $1").bind(walk.id).execute(&mut **tx).await?;
        let open: Vec<(Option<Uuid>, String)> = sqlx::query_as(
            "SELECT author, words FROM queue WHERE subject = $1 AND kind = 'fault' AND decided_at IS NULL",
        )
        .bind(walk.id)
        .fetch_all(&mut **tx)
        .await?;
        let again = open.iter().any(|(author, words)| {
            let same = Fault::read(words).is_some_and(|f| f.is_same(fault) || f == *fault);
            same && if account.is_some() { *author == account } else { fault.words.is_empty() }
        });
        if again {
            return Ok(Noted::Before);
        }
        let (place, words) = (walk.neighbourhood.as_str(), fault.kept());
        enqueue!(tx, place, Kind::Fault, About::Walk, walk.id, account, account, words, now);
        Ok(Noted::Now)
    })
}
