//! Accounts, sessions and rights in the database.

use super::{
    Account, Grant, Role, Session,
    account::{SESSION_DAYS, STRONG_SECONDS},
};
use crate::{db::Db, i18n::Lang, in_transaction, on};
use jiff::Timestamp;
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

pub mod at_counter;
pub mod audit;
pub mod cards;
pub mod ceremonies;
pub mod own;
pub mod own_data;
pub mod passkeys;
pub mod pauses;
pub mod roles;
pub mod sign_in;

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

#[derive(FromRow)]
struct SessionRow {
    session: Uuid,
    device: String,
    begun: i64,
    seen: i64,
    strong_until: i64,
    #[sqlx(flatten)]
    account: AccountRow,
}

/// Who is behind this token (its hash); nobody where the session ended. Notes the day, and no hour.
pub async fn session(db: &Db, token: &[u8], now: Timestamp) -> Result<Option<(Account, Session)>, sqlx::Error> {
    const SQL: &str = "SELECT s.id AS session, s.device, s.created AS begun, s.seen, s.strong_until,
            a.id, a.name, a.neighbourhood, a.email, a.lang, a.muted, a.at_counter, a.created
        FROM sessions s JOIN accounts a ON a.id = s.account WHERE s.token = $1 AND s.seen > $2";
    let today = now.as_second().div_euclid(DAY);
    let row: Option<SessionRow> =
        on!(db, |p| sqlx::query_as(SQL).bind(token).bind(today - SESSION_DAYS).fetch_optional(p).await)?;
    let Some(row) = row else { return Ok(None) };
    let session = Session {
        id: row.session,
        device: row.device,
        created: row.begun,
        seen: row.seen,
        strong_until: row.strong_until,
    };
    let account = Account::from(row.account);
    if session.seen < today {
        in_transaction!(db, |tx| {
            sqlx::query("UPDATE sessions SET seen = $2 WHERE id = $1")
                .bind(session.id)
                .bind(today)
                .execute(&mut **tx)
                .await?;
            sqlx::query("UPDATE accounts SET seen = $2 WHERE id = $1")
                .bind(account.id)
                .bind(today)
                .execute(&mut **tx)
                .await?;
            Ok(())
        })?;
    }
    Ok(Some((account, session)))
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

/// Begins a session for who proved who they are, in the place of one that this device had. `token` is a hash.
pub async fn begin_session(
    db: &Db,
    account: Uuid,
    token: &[u8],
    old: Option<&[u8]>,
    device: &str,
    strong: bool,
    now: Timestamp,
) -> Result<Uuid, sqlx::Error> {
    let id = Uuid::new_v4();
    in_transaction!(db, |tx| {
        if let Some(old) = old {
            sqlx::query("DELETE FROM sessions WHERE token = $1").bind(old).execute(&mut **tx).await?;
        }
        sqlx::query(
            "INSERT INTO sessions (id, account, token, device, created, seen, strong_until)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(account)
        .bind(token)
        .bind(device)
        .bind(now.as_second())
        .bind(now.as_second().div_euclid(DAY))
        .bind(if strong { now.as_second() + STRONG_SECONDS } else { 0 })
        .execute(&mut **tx)
        .await?;
        Ok(())
    })?;
    Ok(id)
}

/// A passkey vouched for who uses this session.
pub async fn strengthen(db: &Db, session: Uuid, now: Timestamp) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("UPDATE sessions SET strong_until = $2 WHERE id = $1")
            .bind(session)
            .bind(now.as_second() + STRONG_SECONDS)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// The devices on which somebody is signed in, the newest first.
pub async fn sessions(db: &Db, account: Uuid, now: Timestamp) -> Result<Vec<Session>, sqlx::Error> {
    const SQL: &str = "SELECT id, device, created, seen, strong_until FROM sessions
        WHERE account = $1 AND seen > $2 ORDER BY created DESC";
    let last = now.as_second().div_euclid(DAY) - SESSION_DAYS;
    let rows: Vec<(Uuid, String, i64, i64, i64)> =
        on!(db, |p| sqlx::query_as(SQL).bind(account).bind(last).fetch_all(p).await)?;
    let read = |(id, device, created, seen, strong_until)| Session { id, device, created, seen, strong_until };
    Ok(rows.into_iter().map(read).collect())
}

/// Ends one session of somebody, or all of them.
pub async fn end_sessions(db: &Db, account: Uuid, session: Option<Uuid>) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        match session {
            Some(id) => {
                sqlx::query("DELETE FROM sessions WHERE account = $1 AND id = $2")
                    .bind(account)
                    .bind(id)
                    .execute(&mut **tx)
                    .await?
            }
            None => sqlx::query("DELETE FROM sessions WHERE account = $1").bind(account).execute(&mut **tx).await?,
        };
        Ok(())
    })
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

/// Keeps what somebody typed, sealed, until then.
pub async fn keep_form(db: &Db, id: &[u8], path: &str, sealed: &[u8], expires: i64) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("INSERT INTO kept_forms (id, path, sealed, expires) VALUES ($1, $2, $3, $4)")
            .bind(id)
            .bind(path)
            .bind(sealed)
            .bind(expires)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
}

/// What is kept for the form at this path.
pub async fn kept_form(db: &Db, id: &[u8], path: &str, now: i64) -> Result<Option<Vec<u8>>, sqlx::Error> {
    const SQL: &str = "SELECT sealed FROM kept_forms WHERE id = $1 AND path = $2 AND expires > $3";
    on!(db, |p| sqlx::query_scalar(SQL).bind(id).bind(path).bind(now).fetch_optional(p).await)
}

/// It was sent after all. What is kept for another form stays: signing in is a form as well.
pub async fn forget_form(db: &Db, id: &[u8], path: &str) -> Result<(), sqlx::Error> {
    in_transaction!(db, |tx| {
        sqlx::query("DELETE FROM kept_forms WHERE id = $1 AND path = $2")
            .bind(id)
            .bind(path)
            .execute(&mut **tx)
            .await?;
        Ok(())
    })
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
