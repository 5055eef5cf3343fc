//! Teams that are founded and go on: the server checks what it can see. The signature, the next number, and that only
//! regisseurs of the team's neighbourhoods are in it.

use super::{
    super::{follows, members_to_bytes, sealed_name, store},
    known,
};
use crate::{audit, concerns::teams::handle::Tandem, db::Db, in_transaction, people::Regie, raise_revision};
use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;
use vault::{chain::Epoch, keys::MemberPublic};

/// A mailbox sealed to a member: HPKE's key and tag, and 32 bytes.
pub const SEAL: usize = 32 + 32 + 16;

/// The private part of the mailbox of an epoch, for a member (by what they sign with).
#[derive(Clone, Debug)]
pub struct Seal {
    pub number: u64,
    pub verify: [u8; 32],
    pub sealed: Vec<u8>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    Yes,
    /// Another epoch, or another team, was first.
    TooLate,
    /// A signature, a number, a member or a seal that cannot be.
    Unsound,
}

/// Writes an epoch and its seals; an epoch that another one was first with breaks off.
macro_rules! insert_epoch {
    ($tx:expr, $team:expr, $epoch:expr, $seals:expr) => {{
        let number = i64::try_from($epoch.number).map_err(|_| sqlx::Error::RowNotFound)?;
        let written = sqlx::query(
            "INSERT INTO epoch (team, number, mailbox, members, before, signer, signature)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (team, number) DO NOTHING",
        )
        .bind($team)
        .bind(number)
        .bind(&$epoch.mailbox.0[..])
        .bind(members_to_bytes(&$epoch.members))
        .bind(&$epoch.before[..])
        .bind(&$epoch.signer[..])
        .bind(&$epoch.signature[..])
        .execute(&mut **$tx)
        .await?;
        if written.rows_affected() == 0 {
            return Err(sqlx::Error::RowNotFound);
        }
        for seal in $seals {
            let number = i64::try_from(seal.number).map_err(|_| sqlx::Error::RowNotFound)?;
            sqlx::query(
                "INSERT INTO epoch_seal (team, number, member, sealed)
                 SELECT $1, $2, id, $4 FROM member_key WHERE verify = $3",
            )
            .bind($team)
            .bind(number)
            .bind(&seal.verify[..])
            .bind(&seal.sealed)
            .execute(&mut **$tx)
            .await?;
        }
    }};
}

/// What a first epoch is founded for.
#[derive(Clone, Copy, Debug)]
pub struct Founded<'a> {
    pub team: Uuid,
    /// Official codes.
    pub places: &'a [String],
    /// Ends the teams that these neighbourhoods have: nobody can open their mailboxes any more. Else one that has a
    /// team is not taken.
    pub in_place_of: bool,
}

/// Founds a team with its first epoch, of which the founder is the only member.
pub async fn found(
    db: &Db,
    by: &Regie,
    what: Founded<'_>,
    epoch: &Epoch,
    seals: &[Seal],
    now: Timestamp,
) -> Result<Done, sqlx::Error> {
    let Founded { team, places, in_place_of } = what;
    let account = by.member().account.id;
    let Some(key) = store::own_key(db, account).await? else { return Ok(Done::Unsound) };
    let alone = epoch.members == [key.public] && epoch.team == sealed_name(team);
    let mine = matches!(seals, [one] if one.number == 1 && one.verify == key.public.verify && one.sealed.len() == SEAL);
    if !alone || !mine || follows(&[], epoch).is_err() || places.is_empty() || !places.iter().all(|p| by.has(p)) {
        return Ok(Done::Unsound);
    }
    let today = now.as_second().div_euclid(86_400);
    // In a block of its own: what breaks off leaves the block and not the function.
    let written = async {
        in_transaction!(db, |tx| {
            let mut ended = Vec::new();
            for place in places {
                let there: Option<Uuid> =
                    sqlx::query_scalar("SELECT team FROM team_neighbourhood WHERE neighbourhood = $1")
                        .bind(place)
                        .fetch_optional(&mut **tx)
                        .await?;
                match there {
                    Some(_) if !in_place_of => return Err(sqlx::Error::RowNotFound),
                    Some(old) if !ended.contains(&old) => ended.push(old),
                    _ => {}
                }
            }
            for old in ended {
                let all: Vec<String> = sqlx::query_scalar(
                    "SELECT DISTINCT COALESCE(p.merged_into, p.code) FROM team_neighbourhood n
                        JOIN neighbourhoods p ON p.code = n.neighbourhood WHERE n.team = $1",
                )
                .bind(old)
                .fetch_all(&mut **tx)
                .await?;
                // A team ends as a whole: none of its neighbourhoods is left without a mailbox.
                if !all.iter().all(|code| places.contains(code)) {
                    return Err(sqlx::Error::RowNotFound);
                }
                sqlx::query("DELETE FROM team_neighbourhood WHERE team = $1").bind(old).execute(&mut **tx).await?;
                sqlx::query("DELETE FROM epoch_seal WHERE team = $1").bind(old).execute(&mut **tx).await?;
                sqlx::query("UPDATE team SET ended = $2 WHERE id = $1")
                    .bind(old)
                    .bind(today)
                    .execute(&mut **tx)
                    .await?;
                for place in &all {
                    audit!(tx, now, Some(account), "team-ended", place, old, json!({}));
                }
            }
            sqlx::query("INSERT INTO team (id, founded) VALUES ($1, $2)")
                .bind(team)
                .bind(today)
                .execute(&mut **tx)
                .await?;
            for place in places {
                sqlx::query("INSERT INTO team_neighbourhood (neighbourhood, team) VALUES ($1, $2)")
                    .bind(place)
                    .bind(team)
                    .execute(&mut **tx)
                    .await?;
                audit!(tx, now, Some(account), "team-founded", place, team, json!({}));
            }
            insert_epoch!(tx, team, epoch, seals);
            // The form shows the mailbox.
            for place in places {
                raise_revision!(tx, place);
            }
            Ok(())
        })
    };
    settled(written.await)
}

/// The next epoch of a team: somebody came, or went. Who went is sealed to no more, and gets nothing from us.
pub async fn go_on(db: &Db, by: &Tandem, epoch: &Epoch, seals: &[Seal], now: Timestamp) -> Result<Done, sqlx::Error> {
    let (team, account) = (by.team(), by.regie().member().account.id);
    let chain = store::chain(db, team).await?;
    let Some(last) = chain.last() else { return Ok(Done::Unsound) };
    if epoch.number <= last.number && epoch.team == last.team {
        return Ok(Done::TooLate);
    }
    let able = known::of_team(db, team).await?;
    let own = by.key().public;
    let may = |member: &MemberPublic| able.iter().any(|k| k.able && k.public == *member);
    let members = follows(&chain, epoch).is_ok()
        && epoch.signer == own.verify
        && epoch.members.contains(&own)
        && epoch.members.iter().all(may);
    // One for each member, and for who is new also of the epochs before, each once.
    let mut pairs: Vec<(u64, [u8; 32])> = seals.iter().map(|s| (s.number, s.verify)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let is_member = |s: &Seal| epoch.members.iter().any(|m| m.verify == s.verify);
    let is_new = |s: &Seal| !last.members.iter().any(|m| m.verify == s.verify);
    let sound = pairs.len() == seals.len()
        && seals.iter().all(|s| s.sealed.len() == SEAL && is_member(s))
        && seals.iter().all(|s| s.number == epoch.number || (s.number < epoch.number && is_new(s)))
        && epoch.members.iter().all(|m| pairs.contains(&(epoch.number, m.verify)));
    if !members || !sound {
        return Ok(Done::Unsound);
    }
    let written = async {
        in_transaction!(db, |tx| {
            insert_epoch!(tx, team, epoch, seals);
            let gone: Vec<[u8; 32]> = last.members.iter().map(|m| m.verify).collect();
            for verify in gone.iter().filter(|verify| !epoch.members.iter().any(|m| m.verify == **verify)) {
                sqlx::query(
                "DELETE FROM epoch_seal WHERE team = $1 AND member IN (SELECT id FROM member_key WHERE verify = $2)",
            )
            .bind(team)
            .bind(&verify[..])
            .execute(&mut **tx)
            .await?;
            }
            let details = json!({ "epoch": epoch.number, "members": epoch.members.len() });
            for place in by.places() {
                audit!(tx, now, Some(account), "epoch-started", place, team, details.clone());
                // The form shows the mailbox.
                raise_revision!(tx, place);
            }
            Ok(())
        })
    };
    settled(written.await)
}

/// Nothing was written where somebody else was first.
fn settled(done: Result<(), sqlx::Error>) -> Result<Done, sqlx::Error> {
    match done {
        Ok(()) => Ok(Done::Yes),
        Err(sqlx::Error::RowNotFound) => Ok(Done::TooLate),
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(Done::TooLate),
        Err(error) => Err(error),
    }
}
