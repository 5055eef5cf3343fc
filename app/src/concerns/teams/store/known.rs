//! Whose keys are whose, who could join a team, and which mailboxes are sealed to whom.

use super::exactly;
use crate::{db::Db, on, people::store::pauses::takes_a_pause};
use jiff::Timestamp;
use sqlx::FromRow;
use uuid::Uuid;
use vault::keys::{MailboxPublic, MemberPublic};

/// Keys, and whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub public: MemberPublic,
    /// Their name, while they have an account.
    pub name: Option<String>,
    /// A regisseur of the team's neighbourhoods today, with keys that can be opened: may be a member.
    pub able: bool,
}

#[derive(FromRow)]
struct Row {
    receive: Vec<u8>,
    verify: Vec<u8>,
    name: Option<String>,
    able: bool,
}

impl Row {
    fn read(self) -> Result<Known, sqlx::Error> {
        let public = MemberPublic { receive: MailboxPublic(exactly(&self.receive)?), verify: exactly(&self.verify)? };
        Ok(Known { public, name: self.name, able: self.able })
    }
}

/// Everybody whose keys can have to do with a team: who has a role there, and who was ever sealed to.
pub async fn of_team(db: &Db, team: Uuid) -> Result<Vec<Known>, sqlx::Error> {
    const SQL: &str =
        "SELECT k.receive, k.verify, a.name, (k.account IS NOT NULL AND k.wrapped IS NOT NULL AND k.account IN (
            SELECT g.account FROM grants g WHERE g.role = 'regisseur' AND (
                g.scope IN (SELECT COALESCE(p.merged_into, p.code) FROM neighbourhoods p
                    JOIN team_neighbourhood n ON n.neighbourhood = p.code WHERE n.team = $1)
                OR g.scope IN (SELECT p.municipality FROM neighbourhoods p
                    JOIN team_neighbourhood n ON n.neighbourhood = p.code WHERE n.team = $1))
            AND g.account NOT IN (SELECT o.account FROM grants o WHERE o.role = 'administrator'))) AS able
        FROM member_key k LEFT JOIN accounts a ON a.id = k.account ORDER BY k.made, k.id";
    let rows: Vec<Row> = on!(db, |p| sqlx::query_as(SQL).bind(team).fetch_all(p).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// The mailboxes of a team that are sealed to these keys: epoch, and what opens with them.
pub async fn seals(db: &Db, team: Uuid, member: Uuid) -> Result<Vec<(i64, Vec<u8>)>, sqlx::Error> {
    const SQL: &str = "SELECT number, sealed FROM epoch_seal WHERE team = $1 AND member = $2 ORDER BY number";
    on!(db, |p| sqlx::query_as(SQL).bind(team).bind(member).fetch_all(p).await)
}

/// The names of the caring neighbours of a team's neighbourhoods who do not take a pause.
pub async fn caring_neighbours(db: &Db, team: Uuid, now: Timestamp) -> Result<Vec<String>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT DISTINCT a.name FROM accounts a JOIN grants g ON g.account = a.id
        WHERE g.role = 'caring-neighbour' AND (
            g.scope IN (SELECT COALESCE(p.merged_into, p.code) FROM neighbourhoods p
                    JOIN team_neighbourhood n ON n.neighbourhood = p.code WHERE n.team = $1)
            OR g.scope IN (SELECT p.municipality FROM neighbourhoods p
                JOIN team_neighbourhood n ON n.neighbourhood = p.code WHERE n.team = $1))
            AND NOT ",
        takes_a_pause!("a.id", "$2"),
        "
        ORDER BY a.name"
    );
    on!(db, |p| sqlx::query_scalar(SQL).bind(team).bind(now.as_second()).fetch_all(p).await)
}
