//! The list of who opened which body, as the database holds it.

use crate::{
    concerns::{sending::days_since_1970, teams::Tandem},
    db::Db,
    in_transaction, on,
    people::Administrator,
};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

/// One line: somebody opened a body.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    pub team: Uuid,
    pub number: i64,
    pub concern: Uuid,
    /// What she signs with.
    pub reader: Vec<u8>,
    /// Her name, while she has an account.
    pub name: Option<String>,
    /// Seconds since 1970.
    pub at: i64,
    pub hash: Vec<u8>,
}

/// Adds a line to the list, inside the transaction that hands the body out.
macro_rules! write_down {
    ($tx:expr, $by:expr, $concern:expr, $now:expr) => {{
        let (team, reader) = ($by.team(), $by.key().public.verify);
        let last: Option<(i64, Vec<u8>)> =
            sqlx::query_as("SELECT number, hash FROM concern_read WHERE team = $1 ORDER BY number DESC LIMIT 1")
                .bind(team)
                .fetch_optional(&mut **$tx)
                .await?;
        let (number, before) = match last {
            Some((number, hash)) => (number + 1, <[u8; 32]>::try_from(hash.as_slice()).unwrap_or_default()),
            None => (1, [0; 32]),
        };
        let read = vault::reads::Read {
            team: $crate::concerns::teams::sealed_name(team),
            number: number.unsigned_abs(),
            concern: *$concern.as_bytes(),
            reader,
            at: $now.as_second(),
        };
        sqlx::query(
            "INSERT INTO concern_read (team, number, concern, reader, at, hash) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(team)
        .bind(number)
        .bind($concern)
        .bind(&reader[..])
        .bind(read.at)
        .bind(&read.hash(&before)[..])
        .execute(&mut **$tx)
        .await?;
    }};
}
pub(super) use write_down;

/// The list of a team from a line on (counted from 1), the first line first: a browser follows it to its end.
pub async fn of_team(db: &Db, by: &Tandem, from: i64) -> Result<Vec<Line>, sqlx::Error> {
    const SQL: &str = "SELECT r.team, r.number, r.concern, r.reader, a.name, r.at, r.hash FROM concern_read r
        LEFT JOIN member_key k ON k.verify = r.reader LEFT JOIN accounts a ON a.id = k.account
        WHERE r.team = $1 AND r.number >= $2 ORDER BY r.number";
    on!(db, |p| sqlx::query_as(SQL).bind(by.team()).bind(from).fetch_all(p).await)
}

/// Forgets the lists of teams that ended so long ago that the audit list says nothing of them any more. The list of a
/// team that goes on stays whole: a line that was taken out could not be told from one that somebody hid.
pub async fn forget_the_old(db: &Db, today: Date) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM concern_read WHERE team IN (SELECT id FROM team WHERE ended < $1)")
            .bind(days_since_1970(today) - ENDED_DAYS)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// So long the list of a team is kept after its end, in days: as long as the audit list says that it ended.
const ENDED_DAYS: i64 = 731;
/// So many lines an administrator sees at once.
pub const LINES_MOST: usize = 500;

/// The newest lines of the teams of a municipality, for its administrator: of those that ended as well, as long as the
/// audit list says that they did. What a team did is not gone with it.
pub async fn of_municipality(db: &Db, by: &Administrator) -> Result<Vec<Line>, sqlx::Error> {
    const TEAMS: &str =
        "SELECT DISTINCT t.team FROM team_neighbourhood t JOIN neighbourhoods n ON n.code = t.neighbourhood
        WHERE n.municipality = $1";
    const ENDED: &str = "SELECT DISTINCT e.subject FROM audit e JOIN neighbourhoods n ON n.code = e.scope
        WHERE e.action = 'team-ended' AND n.municipality = $1";
    const SQL: &str = "SELECT r.team, r.number, r.concern, r.reader, a.name, r.at, r.hash FROM concern_read r
        LEFT JOIN member_key k ON k.verify = r.reader LEFT JOIN accounts a ON a.id = k.account
        WHERE r.team = $1 ORDER BY r.number DESC LIMIT $2";
    let nis = &by.municipality().nis;
    let mut teams: Vec<Uuid> = on!(db, |p| sqlx::query_scalar(TEAMS).bind(nis).fetch_all(p).await)?;
    // Its id stands there as text, which the two engines do not compare alike.
    let ended: Vec<String> = on!(db, |p| sqlx::query_scalar(ENDED).bind(nis).fetch_all(p).await)?;
    teams.extend(ended.iter().filter_map(|team| team.parse::<Uuid>().ok()));
    teams.sort_unstable();
    teams.dedup();
    let mut lines: Vec<Line> = Vec::new();
    for team in teams {
        let of_it: Vec<Line> = on!(db, |p| sqlx::query_as(SQL).bind(team).bind(LINES_MOST as i64).fetch_all(p).await)?;
        lines.extend(of_it);
    }
    lines.sort_by_key(|line| std::cmp::Reverse((line.at, line.number)));
    lines.truncate(LINES_MOST);
    Ok(lines)
}
