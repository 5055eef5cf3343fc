//! Teams, their members' keys and their mailboxes in the database: public parts, and private parts nobody here opens.

pub mod change;
pub mod keys;
pub mod known;

use super::{Mailbox, members_from_bytes, sealed_name};
use crate::{db::Db, on};
use sqlx::FromRow;
use uuid::Uuid;
use vault::{Refused, chain::Epoch, keys::MailboxPublic};

pub use keys::{Key, own_key};

#[derive(FromRow)]
struct EpochRow {
    number: i64,
    mailbox: Vec<u8>,
    members: Vec<u8>,
    before: Vec<u8>,
    signer: Vec<u8>,
    signature: Vec<u8>,
}

/// What stands in the table is no key: somebody wrote there without us.
fn malformed(refused: Refused) -> sqlx::Error {
    sqlx::Error::Decode(Box::new(refused))
}

fn exactly<const N: usize>(bytes: &[u8]) -> Result<[u8; N], sqlx::Error> {
    bytes.try_into().map_err(|_| malformed(Refused::Malformed))
}

impl EpochRow {
    fn of(self, team: Uuid) -> Result<Epoch, sqlx::Error> {
        Ok(Epoch {
            team: sealed_name(team),
            number: u64::try_from(self.number).map_err(|_| malformed(Refused::Malformed))?,
            mailbox: MailboxPublic(exactly(&self.mailbox)?),
            members: members_from_bytes(&self.members).map_err(malformed)?,
            before: exactly(&self.before)?,
            signer: exactly(&self.signer)?,
            signature: exactly(&self.signature)?,
        })
    }
}

/// The first and the newest epoch of a team: all that most who come have to see.
pub async fn ends(db: &Db, team: Uuid) -> Result<Option<[Epoch; 2]>, sqlx::Error> {
    const SQL: &str = "SELECT number, mailbox, members, before, signer, signature FROM epoch
        WHERE team = $1 AND number IN (1, (SELECT MAX(number) FROM epoch WHERE team = $1)) ORDER BY number";
    let rows: Vec<EpochRow> = on!(db, |p| sqlx::query_as(SQL).bind(team).fetch_all(p).await)?;
    let mut epochs = rows.into_iter().map(|row| row.of(team)).collect::<Result<Vec<_>, _>>()?.into_iter();
    let Some(first) = epochs.next() else { return Ok(None) };
    let newest = epochs.next().unwrap_or_else(|| first.clone());
    Ok(Some([first, newest]))
}

/// The epochs of a team, the first one first.
pub async fn chain(db: &Db, team: Uuid) -> Result<Vec<Epoch>, sqlx::Error> {
    const SQL: &str =
        "SELECT number, mailbox, members, before, signer, signature FROM epoch WHERE team = $1 ORDER BY number";
    let rows: Vec<EpochRow> = on!(db, |p| sqlx::query_as(SQL).bind(team).fetch_all(p).await)?;
    rows.into_iter().map(|row| row.of(team)).collect()
}

/// A neighbourhood of a team. What was sealed for one that is now part of another keeps its code.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Place {
    pub code: String,
    pub name: String,
    /// The neighbourhood that it is part of now, by its code: itself, as a rule.
    pub now: String,
}

/// The neighbourhoods of a team; none where it ended.
pub async fn places(db: &Db, team: Uuid) -> Result<Vec<Place>, sqlx::Error> {
    const SQL: &str = "SELECT p.code, p.name, COALESCE(p.merged_into, p.code) AS now FROM team_neighbourhood n
        JOIN neighbourhoods p ON p.code = n.neighbourhood WHERE n.team = $1 ORDER BY p.code";
    on!(db, |p| sqlx::query_as(SQL).bind(team).fetch_all(p).await)
}

/// The teams that read what came in for a neighbourhood (official code), or for one that is part of it now.
pub async fn teams_of(db: &Db, neighbourhood: &str) -> Result<Vec<Uuid>, sqlx::Error> {
    const SQL: &str = "SELECT DISTINCT t.id FROM team_neighbourhood n JOIN team t ON t.id = n.team
        JOIN neighbourhoods p ON p.code = n.neighbourhood
        WHERE COALESCE(p.merged_into, p.code) = $1 AND t.ended IS NULL ORDER BY t.id";
    on!(db, |p| sqlx::query_scalar(SQL).bind(neighbourhood).fetch_all(p).await)
}

/// The team of a neighbourhood (official code).
pub async fn team_of(db: &Db, neighbourhood: &str) -> Result<Option<Uuid>, sqlx::Error> {
    const SQL: &str = "SELECT t.id FROM team_neighbourhood n JOIN team t ON t.id = n.team
        WHERE n.neighbourhood = $1 AND t.ended IS NULL";
    on!(db, |p| sqlx::query_scalar(SQL).bind(neighbourhood).fetch_optional(p).await)
}

/// Where concerns of a neighbourhood (official code) go; nowhere as long as no regisseur made keys for it.
pub async fn mailbox(db: &Db, neighbourhood: &str) -> Result<Option<Mailbox>, sqlx::Error> {
    let Some(team) = team_of(db, neighbourhood).await? else { return Ok(None) };
    let Some([first, last]) = ends(db, team).await? else { return Ok(None) };
    Ok(Some(Mailbox { team, epoch: last.number, public: last.mailbox.0, fingerprint: first.fingerprint() }))
}
