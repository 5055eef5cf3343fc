//! A regisseur hears by e-mail that there is something: in the morning what is new or has to be looked at again, in the
//! afternoon what is still unread. At fixed hours, so that no mail tells when somebody passed something on; never what.

use super::sending::days_since_1970;
use crate::{
    db::Db,
    help::talk::letters::Reader,
    i18n::{InboxTexts, Lang, TalkTexts, fill},
    in_transaction, send_mail,
};
use jiff::Zoned;
use sqlx::{FromRow, types::Json};

/// The hours at which it is looked, by the clock of Brussels; after the last one nobody is disturbed any more.
const HOURS: [i8; 2] = [9, 14];
const LAST_HOUR: i8 = 20;
/// Under this name stands the newest look: several servers look once.
const LOOK: &str = "concerns-reminders";
/// Reminders; somebody may want none of them.
const MUTED: &str = "herinneringen";

/// The look that is due, as it is kept, and whether it is the first of the day; nothing outside the hours.
fn due(now: &Zoned) -> Option<(String, bool)> {
    let hour = HOURS.into_iter().rfind(|hour| now.hour() >= *hour).filter(|_| now.hour() < LAST_HOUR)?;
    Some((format!("{} {hour:02}", now.date()), hour == HOURS[0]))
}

#[derive(FromRow)]
struct Row {
    email: Option<String>,
    lang: Option<String>,
    muted: Option<Json<Vec<String>>>,
}

/// Tells the members of each team whose mailbox has something for them; `house` is where people reach this server. Gives
/// how many were told.
pub async fn run(db: &Db, house: &str, now: &Zoned) -> Result<usize, sqlx::Error> {
    let Some((look, first)) = due(now) else { return Ok(0) };
    // In the afternoon no day is due that was not due in the morning.
    let today = if first { days_since_1970(now.date()) } else { i64::MIN };
    in_transaction!(db, |tx| {
        let taken = sqlx::query(
            "INSERT INTO settings (name, value) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE settings.value < excluded.value",
        )
        .bind(LOOK)
        .bind(&look)
        .execute(&mut **tx)
        .await?;
        if taken.rows_affected() == 0 {
            return Ok(0);
        }
        let members: Vec<Row> = sqlx::query_as(
            "SELECT a.email, a.lang, a.muted FROM accounts a
             WHERE a.id IN (SELECT g.account FROM grants g WHERE g.role = 'regisseur')
               AND a.id IN (SELECT k.account FROM member_key k JOIN epoch_seal s ON s.member = k.id
                 WHERE k.wrapped IS NOT NULL AND s.number = (SELECT MAX(e.number) FROM epoch e WHERE e.team = s.team)
                   AND s.team IN (SELECT c.team FROM concern c
                     WHERE c.status = 0 OR (c.status < 3 AND c.look_again <= $1)))",
        )
        .bind(today)
        .fetch_all(&mut **tx)
        .await?;
        let mut told = 0;
        for Row { email, lang, muted } in members {
            let lang = Lang::from_tag(lang.as_deref().unwrap_or_default());
            let reader = Reader { email, lang, muted: muted.map(|kinds| kinds.0).unwrap_or_default() };
            let Some(address) = reader.address(MUTED) else { continue };
            let at = |path: &str| format!("{house}{}", lang.href(path));
            let words = InboxTexts::of(lang).mail;
            let body = fill(words, &[("link", &at("/regie")), ("mine", &at("/mijn"))]);
            send_mail!(tx, address, TalkTexts::of(lang).mail_subject, body, None, now.timestamp());
            told += 1;
        }
        Ok(told)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_looked_twice_a_day_and_nobody_is_woken() {
        let at = |moment: &str| due(&format!("{moment}[Europe/Brussels]").parse::<Zoned>().unwrap());
        assert_eq!(at("2026-11-24T08:59"), None);
        assert_eq!(at("2026-11-24T09:00"), Some(("2026-11-24 09".into(), true)));
        assert_eq!(at("2026-11-24T13:59"), Some(("2026-11-24 09".into(), true)));
        assert_eq!(at("2026-11-24T14:00"), Some(("2026-11-24 14".into(), false)));
        assert_eq!(at("2026-11-24T20:00"), None);
        assert!(at("2026-11-24T14:00").unwrap().0 < at("2026-11-25T09:00").unwrap().0, "they go on");
    }
}
