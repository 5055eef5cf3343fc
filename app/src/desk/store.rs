//! Deciding: the queue, what it is about, the message to its author and the audit list
//! change together, or not at all.

use crate::{
    apply_edit, audit, break_bench, close_walk,
    db::Db,
    decide, decide_with, drop_edit, first_press,
    help::{PostState, Words},
    hide, in_transaction, look,
    moderation::{
        About, Decision, Kind,
        decision::UNDO_SECONDS,
        store::{Item, Waiting, with},
    },
    people::Coordinator,
    remove_message, send_mail, set_state, touch_walk,
    walks::{Closed, Point},
};
use effect::{Effect, effect};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

mod effect;

pub mod doubts;
pub mod faults;
pub mod reports;
pub mod titles;
pub mod undo;

pub use undo::{Undone, undo};

/// A decision as a coordinator sent it.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    pub item: &'a Item,
    /// The version of the item that they saw.
    pub version: i64,
    /// The version of what it is about that they saw.
    pub subject_version: i64,
    pub decision: Decision,
    /// What the author is told, in their language.
    pub reason: &'a str,
    /// The number of the form.
    pub form: Uuid,
    /// Where it leads.
    pub onward: &'a str,
    /// The message to the author: address, subject and text.
    pub mail: Option<Mail>,
    /// What changes about a walk.
    pub walk: Option<&'a WalkChange>,
    /// Other reports of the same, which this one answers as well, each with the message to who sent it.
    pub others: Vec<(Waiting, Option<Mail>)>,
}

/// A message: address, subject and text.
pub type Mail = (String, &'static str, String);

/// What a decision changes about a walk.
#[derive(Clone, Debug, PartialEq)]
pub enum WalkChange {
    /// Nobody can sit on the bench that stands there.
    Broken(Point),
    Closed(Closed),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Done,
    /// The second press of the same button: the first one led here.
    Again(String),
    /// Somebody else decided first, or what it is about has changed since they looked: nothing was written.
    Stale,
}

/// What taking a decision back puts back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Before {
    /// The version of the post after the decision; without it the post was left alone.
    pub version: Option<i64>,
    /// The state it had.
    pub state: Option<PostState>,
    /// It was hidden.
    pub hidden: bool,
    /// The words it had.
    pub words: Option<Words>,
    /// The change that waited.
    pub edit: Option<Words>,
    /// Kind and words of the message that was taken away.
    pub message: Option<(String, String)>,
    /// Where the bench stands that was whole.
    pub bench: Option<Point>,
    /// How the path of a walk was.
    pub path: Option<Path>,
}

/// How the path of a walk was: closed, or not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Path {
    pub closed: Option<Closed>,
}

/// The topic of the message about a decision.
fn topic(item: Uuid) -> String {
    format!("besluit {item}")
}

/// Locks what a decision is about, and looks whether it is still as it was: `None` where it is not. Gives, of a post,
/// its state and whether it is hidden. Whoever writes to a post locks it before the queue: so must this.
macro_rules! lock_subject {
    ($tx:expr, $item:expr, $version:expr) => {
        match $item.about {
            About::Post => sqlx::query_as::<_, (String, bool)>(
                "UPDATE posts SET version = version WHERE id = $1 AND version = $2 RETURNING state, hidden",
            )
            .bind($item.subject)
            .bind($version)
            .fetch_optional(&mut **$tx)
            .await?
            .and_then(|(state, hidden)| Some((PostState::from_word(&state)?, hidden))),
            // What is no longer there has no state: it can be taken out of the queue.
            About::Walk if $version != 0 => sqlx::query_scalar::<_, i64>(
                "UPDATE walks SET updated = updated WHERE id = $1 AND updated = $2 RETURNING updated",
            )
            .bind($item.subject)
            .bind($version)
            .fetch_optional(&mut **$tx)
            .await?
            .map(|_| (PostState::Open, false)),
            _ => Some((PostState::Open, false)),
        }
    };
}

/// Ends a transaction that came too late, so that nothing of it stays, the number of the form included.
const STALE: sqlx::Error = sqlx::Error::RowNotFound;

use lock_subject;

/// Decides. What it changes is seen at once; the author is told when it can no longer be taken back.
pub async fn decide(db: &Db, who: &Coordinator, asked: &Asked<'_>, now: Timestamp) -> Result<Outcome, sqlx::Error> {
    match try_to_decide(db, who, asked, now).await {
        Err(sqlx::Error::RowNotFound) => Ok(Outcome::Stale),
        other => other,
    }
}

async fn try_to_decide(db: &Db, who: &Coordinator, asked: &Asked<'_>, now: Timestamp) -> Result<Outcome, sqlx::Error> {
    let (item, id, version) = (asked.item, asked.item.subject, asked.subject_version);
    let actor = who.member().account.id;
    let topic = topic(item.id);
    let told = Timestamp::from_second(now.as_second() + UNDO_SECONDS).unwrap_or(now);
    in_transaction!(db, |tx| {
        if let Some(onward) = first_press!(tx, asked.form, asked.onward, now) {
            return Ok(Outcome::Again(onward));
        }
        let Some((state, hidden)) = lock_subject!(tx, item, version) else { return Err(STALE) };
        let mut before = Before::default();
        if item.kind == Kind::Look {
            look!(tx, item);
        }
        if !decide!(tx, item.id, asked.version, asked.decision, asked.reason, actor, serde_json::Value::Null, now) {
            return Err(STALE);
        }
        let mut done = true;
        match effect(item, asked.decision) {
            Effect::None => {}
            Effect::State(to) => {
                let mut version = version;
                // What was refused is looked at anew, and then opened.
                if to == PostState::Open && matches!(state, PostState::Change | PostState::Refused) {
                    done = set_state!(tx, id, version, PostState::Waiting, now);
                    version += 1;
                }
                done = done && set_state!(tx, id, version, to, now);
                version += 1;
                if hidden {
                    hide!(tx, id, false, now);
                    version += 1;
                }
                before = Before { version: Some(version), state: Some(state), hidden, ..before };
            }
            Effect::Show if hidden => {
                done = hide!(tx, id, false, now);
                before = Before { version: Some(version + 1), hidden, ..before };
            }
            Effect::Show => {}
            Effect::ApplyEdit => match apply_edit!(tx, id, version, now) {
                Some((words, edit)) => {
                    before = Before { version: Some(version + 1), words: Some(words), edit: Some(edit), ..before };
                }
                None => done = false,
            },
            Effect::RemoveMessage => {
                before.message = remove_message!(tx, id);
                done = before.message.is_some();
            }
            Effect::BreakBench => match asked.walk {
                Some(WalkChange::Broken(at)) => {
                    before = Before { version: touch_walk!(tx, id, version, now), bench: Some(*at), ..before };
                    done = before.version.is_some() && break_bench!(tx, id, *at, true);
                }
                _ => done = false,
            },
            Effect::CloseWalk => match asked.walk {
                Some(WalkChange::Closed(closed)) => {
                    let was: Option<Option<sqlx::types::Json<Closed>>> =
                        sqlx::query_scalar("SELECT closed FROM walks WHERE id = $1")
                            .bind(id)
                            .fetch_optional(&mut **tx)
                            .await?;
                    let path = Path { closed: was.flatten().map(|closed| closed.0) };
                    before = Before { version: touch_walk!(tx, id, version, now), path: Some(path), ..before };
                    done = before.version.is_some();
                    close_walk!(tx, id, Some(closed));
                }
                _ => done = false,
            },
            Effect::DropEdit => match drop_edit!(tx, id, version, now) {
                Some(edit) => before = Before { version: Some(version + 1), edit: Some(edit), ..before },
                None => done = false,
            },
        }
        if !done {
            return Err(STALE);
        }
        sqlx::query("UPDATE queue SET before = $2 WHERE id = $1")
            .bind(item.id)
            .bind(sqlx::types::Json(&before))
            .execute(&mut **tx)
            .await?;
        if matches!(item.kind, Kind::Report | Kind::Look) {
            decide_with!(tx, item.id, id, asked.decision, actor, now);
        }
        let mut mails: Vec<&Mail> = asked.mail.iter().collect();
        for (other, mail) in &asked.others {
            if decide!(tx, other.id, other.version, asked.decision, "", actor, with(item.id), now) {
                mails.extend(mail);
            }
        }
        for (address, subject, body) in mails {
            send_mail!(tx, address, *subject, body, Some(topic.as_str()), told);
        }
        let details = serde_json::json!({
            "item": item.id, "kind": item.kind.as_str(), "about": item.about.as_str(), "decision": asked.decision.as_str(),
        });
        audit!(tx, now, Some(actor), "decided", &item.neighbourhood, id, details);
        Ok(Outcome::Done)
    })
}
