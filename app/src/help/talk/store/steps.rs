//! What somebody does with a conversation besides writing: saying their name, asking the coordinator to join, closing,
//! blocking; and taking each of them back. Each asks how things stand first, so that a second press changes nothing.

use crate::{
    add_message,
    db::Db,
    help::talk::{Conversation, Kind, Voice, letters},
    in_transaction,
    neighbourhoods::Neighbourhood,
    on,
    people::Member,
    send_mail, tell_side,
};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    SayName,
    AskCoordinator,
    UnaskCoordinator,
    Close,
    Open,
    Block,
    Unblock,
}

impl Step {
    /// The word in its address; never changes.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Some(match slug {
            "naam" => Self::SayName,
            "coordinator" => Self::AskCoordinator,
            "coordinator-weg" => Self::UnaskCoordinator,
            "afsluiten" => Self::Close,
            "openen" => Self::Open,
            "blokkeren" => Self::Block,
            "deblokkeren" => Self::Unblock,
            _ => return None,
        })
    }

    /// Whether it would change anything.
    pub fn is_open_to(self, c: &Conversation) -> bool {
        let there = c.theirs.account.is_some();
        match self {
            Self::SayName => c.mine.nameless,
            Self::AskCoordinator => there && !c.mine.asked,
            Self::UnaskCoordinator => c.mine.asked,
            Self::Close => !c.mine.closed && there,
            Self::Open => c.mine.closed,
            Self::Block => there && !c.mine.blocks,
            Self::Unblock => there && c.mine.blocks,
        }
    }

    /// What is said of it in the conversation; nothing of a block.
    fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::SayName => Kind::Named,
            Self::AskCoordinator => Kind::CoordinatorAsked,
            Self::UnaskCoordinator => Kind::CoordinatorThanked,
            Self::Close => Kind::Closed,
            Self::Open => Kind::Opened,
            Self::Block | Self::Unblock => return None,
        })
    }
}

/// Takes a step. `shown` is the name by which they know the other one; empty where they know none.
pub async fn take(
    db: &Db,
    member: &Member,
    conversation: &Conversation,
    step: Step,
    place: Option<&Neighbourhood>,
    house: &str,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    let (id, me, second) = (conversation.id, member.account.id, now.as_second());
    let (side, other) = (conversation.side, conversation.theirs.account);
    let shown = conversation.theirs.name().unwrap_or_default();
    in_transaction!(db, |tx| {
        let done = match step {
            Step::Block | Step::Unblock => {
                let Some(other) = other else { return Ok(()) };
                let query = if step == Step::Block {
                    sqlx::query(
                        "INSERT INTO blocks (id, account, other, conversation, shown, title, at)
                         VALUES ($3, $1, $2, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
                    )
                    .bind(me)
                    .bind(other)
                    .bind(Uuid::now_v7())
                    .bind(id)
                    .bind(shown)
                    .bind(&conversation.title)
                    .bind(second)
                } else {
                    sqlx::query("DELETE FROM blocks WHERE account = $1 AND other = $2").bind(me).bind(other)
                };
                query.execute(&mut **tx).await?
            }
            _ => {
                let (sql, with_time) = match step {
                    Step::SayName => (
                        "UPDATE sides SET nameless = FALSE
                         WHERE conversation = $1 AND account = $2 AND nameless = TRUE",
                        false,
                    ),
                    Step::AskCoordinator => {
                        ("UPDATE sides SET asked = $3 WHERE conversation = $1 AND account = $2 AND asked IS NULL", true)
                    }
                    Step::UnaskCoordinator => (
                        "UPDATE sides SET asked = NULL
                         WHERE conversation = $1 AND account = $2 AND asked IS NOT NULL",
                        false,
                    ),
                    Step::Close => (
                        "UPDATE sides SET closed = $3 WHERE conversation = $1 AND account = $2 AND closed IS NULL",
                        true,
                    ),
                    _ => (
                        "UPDATE sides SET closed = NULL
                         WHERE conversation = $1 AND account = $2 AND closed IS NOT NULL",
                        false,
                    ),
                };
                let query = sqlx::query(sql).bind(id).bind(me);
                let query = if with_time { query.bind(second) } else { query };
                query.execute(&mut **tx).await?
            }
        };
        let Some(kind) = step.kind().filter(|_| done.rows_affected() == 1) else { return Ok(()) };
        add_message!(tx, id, Voice::Of(side), me, kind, "", now);
        tell_side!(tx, id, side.other(), house, now);
        if let Some(place) = place.filter(|_| step == Step::AskCoordinator) {
            let coordinators: Vec<(String, String, sqlx::types::Json<Vec<String>>)> = sqlx::query_as(
                "SELECT DISTINCT a.email, a.lang, a.muted FROM grants g JOIN accounts a ON a.id = g.account
                 WHERE g.role = 'coordinator' AND g.scope IN ($1, $2) AND a.email IS NOT NULL
                    AND a.id NOT IN (SELECT s.account FROM sides s WHERE s.conversation = $3 AND s.account IS NOT NULL)",
            )
            .bind(&place.code)
            .bind(&place.municipality.nis)
            .bind(id)
            .fetch_all(&mut **tx)
            .await?;
            for (email, lang, muted) in coordinators {
                let lang = crate::i18n::Lang::from_tag(&lang);
                let reader = letters::Reader { email: Some(email), lang, muted: muted.0 };
                let Some(address) = reader.for_messages() else { continue };
                let path = format!("/beheer/{}/gesprekken/{id}", place.slug);
                let (subject, body) = letters::letter(letters::About::Asked, lang, house, &path);
                send_mail!(tx, address, subject, body, None, now);
            }
        }
        Ok(())
    })
}

/// Somebody who was blocked, as who blocked them knew them.
#[derive(Clone, Debug, FromRow)]
pub struct Blocked {
    pub id: Uuid,
    /// Empty: somebody without a name.
    pub shown: String,
    /// What they talked about.
    pub title: String,
    /// Seconds since 1970.
    pub at: i64,
}

/// Whom somebody blocked, the newest first.
pub async fn blocked(db: &Db, member: &Member) -> Result<Vec<Blocked>, sqlx::Error> {
    const SQL: &str = "SELECT id, shown, title, at FROM blocks WHERE account = $1 ORDER BY id DESC";
    on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)
}

/// Takes a block back.
pub async fn unblock(db: &Db, member: &Member, block: Uuid) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM blocks WHERE id = $1 AND account = $2")
            .bind(block)
            .bind(member.account.id)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}
