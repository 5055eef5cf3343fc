//! The list of who opened which body, as the database holds it.

use crate::{concerns::teams::Tandem, db::Db, on, people::Administrator};
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

/// The list of a team, the first line first: a browser follows it to its end.
pub async fn of_team(db: &Db, by: &Tandem) -> Result<Vec<Line>, sqlx::Error> {
    const SQL: &str = "SELECT r.team, r.number, r.concern, r.reader, a.name, r.at, r.hash FROM concern_read r
        LEFT JOIN member_key k ON k.verify = r.reader LEFT JOIN accounts a ON a.id = k.account
        WHERE r.team = $1 ORDER BY r.number";
    on!(db, |p| sqlx::query_as(SQL).bind(by.team()).fetch_all(p).await)
}

/// The newest 500 lines of the teams of a municipality, for its administrator.
pub async fn of_municipality(db: &Db, by: &Administrator) -> Result<Vec<Line>, sqlx::Error> {
    const SQL: &str = "SELECT r.team, r.number, r.concern, r.reader, a.name, r.at, r.hash FROM concern_read r
        LEFT JOIN member_key k ON k.verify = r.reader LEFT JOIN accounts a ON a.id = k.account
        WHERE r.team IN (SELECT t.team FROM team_neighbourhood t JOIN neighbourhoods n ON n.code = t.neighbourhood
            WHERE n.municipality = $1) ORDER BY r.at DESC, r.number DESC LIMIT 500";
    on!(db, |p| sqlx::query_as(SQL).bind(&by.municipality().nis).fetch_all(p).await)
}
