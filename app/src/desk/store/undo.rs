//! Taking a decision back: all is as it was, the message to the author is withdrawn, and the audit list says so.

use super::{Before, STALE, lock_subject, topic};
use crate::{
    audit, break_bench, close_walk,
    db::Db,
    help::PostState,
    hide, in_transaction, keep_edit,
    moderation::{About, Kind, decision::UNDO_SECONDS, store::Item},
    move_post,
    people::Coordinator,
    put_back, put_message_back, reopen, set_words, touch_walk,
};
use jiff::Timestamp;

/// What came of taking a decision back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    Done,
    /// The ten minutes are over, or somebody else took it back.
    TooLate,
    /// What it is about has changed since then.
    Changed,
}

/// Takes a decision back: all is as it was, and nobody is told.
pub async fn undo(db: &Db, who: &Coordinator, item: &Item, now: Timestamp) -> Result<Undone, sqlx::Error> {
    match try_to_undo(db, who, item, now).await {
        Err(sqlx::Error::RowNotFound) => Ok(Undone::Changed),
        other => other,
    }
}

async fn try_to_undo(db: &Db, who: &Coordinator, item: &Item, now: Timestamp) -> Result<Undone, sqlx::Error> {
    let Some(decided) = item.decided.as_ref().filter(|d| now.as_second() < d.at + UNDO_SECONDS) else {
        return Ok(Undone::TooLate);
    };
    let before: Before = decided.before.clone().and_then(|b| serde_json::from_value(b).ok()).unwrap_or_default();
    let (id, actor) = (item.subject, who.member().account.id);
    in_transaction!(db, |tx| {
        if let Some(version) = before.version
            && lock_subject!(tx, item, version).is_none()
        {
            return Err(STALE);
        }
        if !reopen!(tx, item.id, id, item.version) {
            return Ok(Undone::TooLate);
        }
        // It did not wait before.
        if item.kind == Kind::Look {
            sqlx::query("DELETE FROM queue WHERE id = $1").bind(item.id).execute(&mut **tx).await?;
        }
        if let Some(version) = before.version {
            let mut done = true;
            match (&before.state, &before.words, &before.edit) {
                // A refusal that was opened after all goes back to what its author read.
                (Some(state), _, _) if item.kind == Kind::Answer => {
                    done = move_post!(tx, id, version, *state, now, |_from, _to| true);
                }
                (Some(state), _, _) => done = put_back!(tx, id, version, *state, now),
                (None, Some(words), edit) => done = set_words!(tx, id, version, words, edit.as_ref(), now),
                (None, None, Some(edit)) => done = keep_edit!(tx, id, version, edit, now),
                (None, None, None) => {}
            }
            if before.hidden {
                done = done && hide!(tx, id, true, now);
            }
            if !done {
                return Err(STALE);
            }
        }
        if let (About::Walk, Some(version)) = (item.about, before.version) {
            if touch_walk!(tx, id, version, now).is_none() {
                return Err(STALE);
            }
            if let Some(at) = before.bench {
                break_bench!(tx, id, at, false);
            }
            if let Some(path) = &before.path {
                close_walk!(tx, id, path.closed.as_ref());
            }
        }
        if let Some((kind, words)) = &before.message {
            put_message_back!(tx, id, kind, words);
        }
        sqlx::query("DELETE FROM mails WHERE topic = $1").bind(topic(item.id)).execute(&mut **tx).await?;
        let details = serde_json::json!({
            "item": item.id, "kind": item.kind.as_str(), "about": item.about.as_str(), "decision": decided.decision.as_str(),
        });
        audit!(tx, now, Some(actor), "decision-undone", &item.neighbourhood, id, details);
        Ok(Undone::Done)
    })
}
