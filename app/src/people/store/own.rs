//! What somebody changes about themselves, and leaving.

use crate::{
    db::Db,
    first_press, forget_talk, forget_words, hand_over_counter,
    i18n::Lang,
    in_transaction, on,
    people::{Member, Role},
    raise_revision, send_mail,
};
use jiff::Timestamp;
use sqlx::types::Json;

/// What can be changed in one form.
#[derive(Clone, Debug)]
pub struct Own<'a> {
    pub name: &'a str,
    /// Official code.
    pub neighbourhood: &'a str,
    pub lang: Lang,
    /// Kinds of message that are not wanted.
    pub muted: &'a [String],
}

/// Says that the boards on which somebody's name stands changed: of all neighbourhoods of the municipality, a post can
/// reach that far.
#[macro_export]
macro_rules! raise_boards_of {
    ($tx:expr, $account:expr) => {{
        let codes: Vec<String> = sqlx::query_scalar(
            "SELECT o.code FROM neighbourhoods o WHERE o.municipality IN (SELECT n.municipality
                FROM posts p JOIN neighbourhoods n ON n.code = p.neighbourhood WHERE p.author = $1)
             ORDER BY o.code",
        )
        .bind($account)
        .fetch_all(&mut **$tx)
        .await?;
        for code in codes {
            raise_revision!($tx, code);
        }
    }};
}

/// Keeps what was changed. Gives where a first press of the same form led.
pub async fn change(
    db: &Db,
    member: &Member,
    own: &Own<'_>,
    (form, result): (uuid::Uuid, &str),
    now: Timestamp,
) -> Result<Option<String>, sqlx::Error> {
    let account = &member.account;
    in_transaction!(db, |tx| {
        if let Some(led) = first_press!(tx, form, result, now) {
            return Ok(Some(led));
        }
        sqlx::query("UPDATE accounts SET name = $2, neighbourhood = $3, lang = $4, muted = $5 WHERE id = $1")
            .bind(account.id)
            .bind(own.name)
            .bind(own.neighbourhood)
            .bind(own.lang.tag())
            .bind(Json(own.muted))
            .execute(&mut **tx)
            .await?;
        if own.name != account.name {
            raise_boards_of!(tx, account.id);
        }
        Ok(None)
    })
}

/// Puts an address that was proven in the place of the old one, which is told. `false`: it is somebody else's way in.
pub async fn change_email(
    db: &Db,
    member: &Member,
    email: &str,
    (subject, body): (&str, &str),
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    let account = &member.account;
    in_transaction!(db, |tx| {
        let changed = sqlx::query(
            "UPDATE accounts SET email = $2
             WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM accounts o WHERE o.email = $2 AND o.id <> $1)",
        )
        .bind(account.id)
        .bind(email)
        .execute(&mut **tx)
        .await?;
        let changed = changed.rows_affected() == 1;
        if let Some(old) = account.email.as_deref().filter(|old| changed && *old != email) {
            sqlx::query("DELETE FROM sign_ins WHERE email = $1").bind(old).execute(&mut **tx).await?;
            send_mail!(tx, old, subject, body, None, now);
        }
        Ok(changed)
    })
}

/// The municipalities that would be left without an administrator if somebody left.
pub async fn alone_in(db: &Db, member: &Member) -> Result<Vec<String>, sqlx::Error> {
    const SQL: &str = "SELECT g.scope FROM grants g WHERE g.account = $1 AND g.role = $2
        AND NOT EXISTS (SELECT 1 FROM grants o WHERE o.role = g.role AND o.scope = g.scope AND o.account <> g.account)";
    let role = Role::Administrator.as_str();
    on!(db, |p| sqlx::query_scalar(SQL).bind(member.account.id).bind(role).fetch_all(p).await)
}

/// Takes an account away with all that is its own. What stood on the board is from then on of "een buur"; what nobody
/// had seen yet goes along; in conversations the other keeps their half; of what they
/// reported, the reason stays.
pub async fn leave(db: &Db, member: &Member, now: Timestamp) -> Result<(), sqlx::Error> {
    let account = &member.account;
    in_transaction!(db, |tx| {
        raise_boards_of!(tx, account.id);
        // What stands at a counter is not theirs to take along.
        let counters: Vec<String> =
            sqlx::query_scalar("DELETE FROM grants WHERE account = $1 AND role = 'coordinator' RETURNING scope")
                .bind(account.id)
                .fetch_all(&mut **tx)
                .await?;
        for scope in counters {
            hand_over_counter!(tx, &scope);
        }
        forget_talk!(tx, account.id, now);
        forget_words!(tx, account.id);
        for sql in [
            "DELETE FROM queue WHERE decision IS NULL AND subject IN
                (SELECT id FROM posts WHERE author = $1 AND published IS NULL)",
            "DELETE FROM posts WHERE author = $1 AND published IS NULL",
            // Of a regisseur's keys the public parts stay, without her: by them the others read what she signed. What her
            // words, or her recovery sheet, could still open does not.
            "DELETE FROM epoch_seal WHERE member IN (SELECT id FROM member_key WHERE account = $1)",
            "UPDATE member_key SET wrapped = NULL, recovery = NULL WHERE account = $1",
            "DELETE FROM accounts WHERE id = $1",
        ] {
            sqlx::query(sql).bind(account.id).execute(&mut **tx).await?;
        }
        if let Some(email) = &account.email {
            for sql in [
                "DELETE FROM mails WHERE address = $1",
                "DELETE FROM invitations WHERE email = $1",
                "DELETE FROM sign_ins WHERE email = $1",
            ] {
                sqlx::query(sql).bind(email).execute(&mut **tx).await?;
            }
        }
        Ok(())
    })
}
