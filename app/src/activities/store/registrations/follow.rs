//! What happens to an activity is brought to whoever registered: whoever changed it, a coordinator or an import. Each
//! registration notes what its person was told; where that is no longer true, they are told anew, once.

use super::moves::{locked, move_up, tell};
use crate::{activities::registration::KEPT_DAYS, db::Db, i18n::Lang, in_transaction, on, raise_revision};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The kind of message that people can mute.
const MUTED: &str = "activiteiten";
/// So many activities are looked at in one go.
const MOST: i64 = 200;

/// Somebody who registered, with how to tell them.
#[derive(Clone, Debug, FromRow)]
pub(in crate::activities::store) struct Person {
    pub id: Uuid,
    pub original: i64,
    pub people: i64,
    pub knows: String,
    pub email: Option<String>,
    pub lang: Option<String>,
    pub muted: Option<Json<Vec<String>>>,
}

impl Person {
    /// Where a message reaches them, and in which language; nowhere without an address, or where they want none.
    pub fn address(&self) -> Option<(&str, Lang)> {
        let muted = self.muted.as_ref().is_some_and(|kinds| kinds.0.iter().any(|kind| kind == MUTED));
        let lang = Lang::from_tag(self.lang.as_deref().unwrap_or_default());
        self.email.as_deref().filter(|_| !muted).map(|email| (email, lang))
    }
}

/// Brings what changed to who registered; gives how many activities were looked at. May run on several servers at once,
/// and after each change: a second time finds nothing to do.
pub async fn follow(db: &Db, public_url: &str, now: Timestamp) -> Result<usize, sqlx::Error> {
    const SQL: &str = "SELECT DISTINCT r.activity FROM registrations r JOIN activities a ON a.id = r.activity
        WHERE r.sequence <> a.sequence AND r.ends > $1 LIMIT $2";
    let changed: Vec<Uuid> = on!(db, |p| sqlx::query_scalar(SQL).bind(now.as_second()).bind(MOST).fetch_all(p).await)?;
    for id in &changed {
        in_transaction!(db, |tx| {
            let Some(activity) = locked!(tx, id) else { return Ok(()) };
            let people: Vec<Person> = sqlx::query_as(
                "SELECT r.id, r.original, r.people, r.knows, a.email, a.lang, a.muted
                 FROM registrations r LEFT JOIN accounts a ON a.id = r.account
                 WHERE r.activity = $1 AND r.sequence <> $2 AND r.ends > $3 ORDER BY r.id",
            )
            .bind(activity.id)
            .bind(activity.sequence)
            .bind(now.as_second())
            .fetch_all(&mut **tx)
            .await?;
            let mut dates = BTreeSet::new();
            for person in &people {
                let original = Timestamp::from_second(person.original).unwrap_or(Timestamp::MAX);
                let date = activity.date(original);
                let known = activity.known(date.as_ref());
                // Without a date it keeps the one it had, and the end of that.
                let (original, ends) = date
                    .as_ref()
                    .map_or((person.original, None), |date| (date.original.as_second(), Some(date.ends.as_second())));
                // Two dates of one person that became one: each stays where it was.
                sqlx::query(
                    "UPDATE registrations SET original = $2 WHERE id = $1 AND NOT EXISTS (
                        SELECT 1 FROM registrations o WHERE o.activity = $3 AND o.original = $2 AND o.id <> $1
                          AND o.account = registrations.account)",
                )
                .bind(person.id)
                .bind(original)
                .bind(activity.id)
                .execute(&mut **tx)
                .await?;
                sqlx::query(
                    "UPDATE registrations SET ends = COALESCE($2, ends), knows = $3, sequence = $4 WHERE id = $1",
                )
                .bind(person.id)
                .bind(ends)
                .bind(&known)
                .bind(activity.sequence)
                .execute(&mut **tx)
                .await?;
                if known != person.knows {
                    tell!(tx, person, public_url, now);
                }
                if date.is_some_and(|d| d.status.takes_place() && d.starts > now) {
                    dates.insert(original);
                }
            }
            // There may be more places than before.
            if activity.details.registers_here() {
                for original in dates {
                    move_up!(tx, &activity, original, public_url, now);
                }
            }
            raise_revision!(tx, &activity.neighbourhood);
            Ok(())
        })?;
    }
    Ok(changed.len())
}

/// The work of the night: deletes what is long over, and gives places that came free in another way (somebody left
/// Keuvel) to who waits.
pub async fn forget_the_old(db: &Db, public_url: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM registrations WHERE ends < $1")
            .bind(now.as_second() - KEPT_DAYS * 86_400)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })?;
    const SQL: &str = "SELECT DISTINCT activity, original FROM registrations WHERE waiting AND ends > $1";
    let waiting: Vec<(Uuid, i64)> = on!(db, |p| sqlx::query_as(SQL).bind(now.as_second()).fetch_all(p).await)?;
    for (id, original) in waiting {
        in_transaction!(db, |tx| {
            let Some(activity) = locked!(tx, id) else { return Ok(()) };
            let date = activity.date(Timestamp::from_second(original).unwrap_or(Timestamp::MAX));
            if date.is_some_and(|d| d.status.takes_place() && d.starts > now) {
                move_up!(tx, &activity, original, public_url, now);
                raise_revision!(tx, &activity.neighbourhood);
            }
            Ok(())
        })?;
    }
    Ok(())
}
