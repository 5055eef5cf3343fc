//! Accounts and rights in the database, and what every form and every night needs.

use super::{Account, Grant, Role, account::SESSION_DAYS};
use crate::{db::Db, i18n::Lang, in_transaction, on};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

pub mod at_counter;
pub mod audit;
pub mod cards;
pub mod ceremonies;
pub mod holders;
mod kept_forms;
pub mod own;
pub mod own_data;
pub mod passkeys;
pub mod pauses;
pub mod roles;
mod sessions;
pub mod sign_in;

pub use kept_forms::{Keep, forget_form, keep_form, kept_forms};
pub use sessions::{begin_session, end_sessions, session, sessions, strengthen};

const DAY: i64 = 86_400;

#[derive(FromRow)]
struct AccountRow {
    id: Uuid,
    name: String,
    neighbourhood: String,
    email: Option<String>,
    lang: String,
    muted: Json<Vec<String>>,
    at_counter: bool,
    created: i64,
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            neighbourhood: row.neighbourhood,
            email: row.email,
            lang: Lang::from_tag(&row.lang),
            muted: row.muted.0,
            at_counter: row.at_counter,
            created: row.created,
        }
    }
}

/// What somebody may do beyond a resident.
pub async fn grants(db: &Db, account: Uuid) -> Result<Vec<Grant>, sqlx::Error> {
    const SQL: &str = "SELECT role, scope FROM grants WHERE account = $1 ORDER BY role, scope";
    let rows: Vec<(String, String)> = on!(db, |p| sqlx::query_as(SQL).bind(account).fetch_all(p).await)?;
    let read = |(role, scope): (String, String)| Some(Grant { role: Role::from_word(&role)?, scope });
    Ok(rows.into_iter().filter_map(read).collect())
}

/// One account.
pub async fn account(db: &Db, id: Uuid) -> Result<Option<Account>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, name, neighbourhood, email, lang, muted, at_counter, created FROM accounts WHERE id = $1";
    let row: Option<AccountRow> = on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_optional(p).await)?;
    Ok(row.map(Account::from))
}

/// The account with this address, in lower case.
pub async fn by_email(db: &Db, email: &str) -> Result<Option<Account>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, name, neighbourhood, email, lang, muted, at_counter, created FROM accounts WHERE email = $1";
    let row: Option<AccountRow> = on!(db, |p| sqlx::query_as(SQL).bind(email).fetch_optional(p).await)?;
    Ok(row.map(Account::from))
}

/// Somebody new.
#[derive(Clone, Debug)]
pub struct Newcomer<'a> {
    pub name: &'a str,
    /// Official code.
    pub neighbourhood: &'a str,
    pub email: Option<&'a str>,
    pub lang: Lang,
    pub at_counter: bool,
}

/// Adds an account inside a transaction of ours; gives its id.
#[macro_export]
macro_rules! add_account {
    ($tx:expr, $new:expr, $now:expr) => {{
        let (new, now): (&$crate::people::store::Newcomer<'_>, jiff::Timestamp) = (&$new, $now);
        let id = uuid::Uuid::now_v7();
        sqlx::query(
            "INSERT INTO accounts (id, name, neighbourhood, email, lang, at_counter, created, seen)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(id)
        .bind(new.name)
        .bind(new.neighbourhood)
        .bind(new.email)
        .bind(new.lang.tag())
        .bind(new.at_counter)
        .bind(now.as_second())
        .bind(now.as_second().div_euclid(86_400))
        .execute(&mut **$tx)
        .await?;
        id
    }};
}

/// Adds an account; gives its id.
pub async fn add(db: &Db, new: &Newcomer<'_>, now: Timestamp) -> Result<Uuid, sqlx::Error> {
    in_transaction!(db, |tx| Ok(add_account!(tx, *new, now)))
}

/// Gives a role; once more changes nothing. Whoever writes the audit list does it in the same transaction.
#[macro_export]
macro_rules! give_role {
    ($tx:expr, $account:expr, $role:expr, $scope:expr, $by:expr, $now:expr) => {{
        let by: Option<uuid::Uuid> = $by;
        sqlx::query(
            "INSERT INTO grants (account, role, scope, given_by, given) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .bind($account)
        .bind($role.as_str())
        .bind($scope)
        .bind(by)
        .bind($now.as_second())
        .execute(&mut **$tx)
        .await?;
    }};
}

/// Notes a form by its number inside a transaction of ours. Gives where the first press led when this is the second:
/// then nothing may be written again.
#[macro_export]
macro_rules! first_press {
    ($tx:expr, $form:expr, $result:expr, $now:expr) => {{
        let (id, result): (uuid::Uuid, &str) = ($form, $result);
        let noted = sqlx::query("INSERT INTO submissions (id, result, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(id)
            .bind(result)
            .bind($now.as_second())
            .execute(&mut **$tx)
            .await?;
        match noted.rows_affected() {
            0 => {
                sqlx::query_scalar::<_, String>("SELECT result FROM submissions WHERE id = $1")
                    .bind(id)
                    .fetch_optional(&mut **$tx)
                    .await?
            }
            _ => None,
        }
    }};
}

/// Puts a message in the box of what goes out: inside a transaction of ours, so that it goes with what it tells of,
/// or not at all. `$topic` names what it is about: by it a message is withdrawn that is no longer true.
#[macro_export]
macro_rules! send_mail {
    ($tx:expr, $address:expr, $subject:expr, $body:expr, $topic:expr, $due:expr) => {{
        let topic: Option<&str> = $topic;
        let due: jiff::Timestamp = $due;
        sqlx::query("INSERT INTO mails (id, address, subject, body, topic, due) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(uuid::Uuid::now_v7())
            .bind($address)
            .bind($subject)
            .bind($body)
            .bind(topic)
            .bind(due.as_second())
            .execute(&mut **$tx)
            .await?;
    }};
}

/// Forgets what has had its time: sign-ins, kept forms, limits, numbers of forms, sessions long unused.
pub async fn forget_the_old(db: &Db, now: Timestamp) -> Result<(), sqlx::Error> {
    let second = now.as_second();
    in_transaction!(db, |tx| {
        for (sql, until) in [
            ("DELETE FROM sign_ins WHERE expires < $1", second),
            ("DELETE FROM kept_forms WHERE expires < $1", second),
            ("DELETE FROM ceremonies WHERE expires < $1", second),
            ("DELETE FROM invitations WHERE expires < $1", second),
            ("DELETE FROM limits WHERE until < $1", second),
            ("DELETE FROM audit WHERE at < $1", second - 730 * DAY),
            ("DELETE FROM submissions WHERE at < $1", second - 30 * DAY),
            ("DELETE FROM sessions WHERE seen < $1", second.div_euclid(DAY) - SESSION_DAYS),
        ] {
            sqlx::query(sql).bind(until).execute(&mut **tx).await?;
        }
        Ok(())
    })?;
    pauses::forget_the_old(db, now).await
}
