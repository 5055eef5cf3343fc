//! Reading registrations: one's own, and those of one date.

use crate::{
    activities::{Activity, registration::Places, store::ActivityRow},
    db::Db,
    on,
    people::{Coordinator, Member},
};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// How full a date is.
pub async fn places(db: &Db, activity: &Activity, original: Timestamp) -> Result<Places, sqlx::Error> {
    const SQL: &str = "SELECT CAST(COALESCE(SUM(people), 0) AS BIGINT) FROM registrations
        WHERE activity = $1 AND original = $2 AND NOT waiting";
    let taken: i64 =
        on!(db, |p| sqlx::query_scalar(SQL).bind(activity.id).bind(original.as_second()).fetch_one(p).await)?;
    Ok(Places { most: activity.details.registration.places, taken })
}

/// One's own registration.
#[derive(Clone, Debug)]
pub struct Mine {
    pub id: Uuid,
    /// By when the rule says it starts.
    pub original: Timestamp,
    pub people: i64,
    pub words: String,
    /// The place on the waiting list, from 1; `None` for who has a place.
    pub waiting: Option<i64>,
    pub activity: Activity,
}

#[derive(FromRow)]
struct MineRow {
    registration: Uuid,
    original: i64,
    people: i64,
    words: String,
    waiting: bool,
    ahead: i64,
    #[sqlx(flatten)]
    activity: ActivityRow,
}

impl From<MineRow> for Mine {
    fn from(row: MineRow) -> Self {
        Self {
            id: row.registration,
            original: Timestamp::from_second(row.original).unwrap_or(Timestamp::MAX),
            people: row.people,
            words: row.words,
            waiting: row.waiting.then_some(row.ahead),
            activity: row.activity.into(),
        }
    }
}

/// Everything somebody registered for and is not yet deleted, by date.
pub async fn mine(db: &Db, member: &Member) -> Result<Vec<Mine>, sqlx::Error> {
    const SQL: &str = "SELECT r.id AS registration, r.original, r.people, r.words, r.waiting,
            (SELECT COUNT(*) FROM registrations w WHERE w.activity = r.activity AND w.original = r.original
                AND w.waiting AND w.id <= r.id) AS ahead,
            a.id, a.neighbourhood, a.slug, a.details, a.description, a.schedule, a.state, a.sequence, a.created,
            a.updated, a.uid, a.audience
        FROM registrations r JOIN activities a ON a.id = r.activity WHERE r.account = $1 ORDER BY r.original, r.id";
    let rows: Vec<MineRow> = on!(db, |p| sqlx::query_as(SQL).bind(member.account.id).fetch_all(p).await)?;
    Ok(rows.into_iter().map(Mine::from).collect())
}

/// Somebody's registration for one date.
pub async fn of_account_and_date(
    db: &Db,
    member: &Member,
    activity: Uuid,
    original: Timestamp,
) -> Result<Option<Mine>, sqlx::Error> {
    Ok(mine(db, member).await?.into_iter().find(|m| m.activity.id == activity && m.original == original))
}

/// Somebody on the list of a date.
#[derive(Clone, Debug, FromRow)]
pub struct OnList {
    pub id: Uuid,
    /// The name of their account, or the one that was said at the counter.
    pub shown: String,
    pub phone: String,
    pub people: i64,
    pub words: String,
    pub waiting: bool,
    /// Registered at the counter.
    pub at_counter: bool,
    /// Something changed, and no message reaches them.
    pub to_call: bool,
    pub email: Option<String>,
    pub muted: Option<Json<Vec<String>>>,
}

/// Who comes to one date, and then who waits, in the order of coming.
pub async fn of_date(
    db: &Db,
    by: &Coordinator,
    activity: Uuid,
    original: Timestamp,
) -> Result<Vec<OnList>, sqlx::Error> {
    const SQL: &str = "SELECT r.id, COALESCE(a.name, r.name) AS shown, r.phone, r.people, r.words, r.waiting,
            r.account IS NULL AS at_counter, r.to_call, a.email, a.muted
        FROM registrations r LEFT JOIN accounts a ON a.id = r.account
        WHERE r.activity = $1 AND r.original = $2
          AND r.activity IN (SELECT id FROM activities WHERE neighbourhood = $3)
        ORDER BY r.waiting, r.id";
    on!(db, |p| {
        sqlx::query_as(SQL).bind(activity).bind(original.as_second()).bind(&by.place().code).fetch_all(p).await
    })
}
