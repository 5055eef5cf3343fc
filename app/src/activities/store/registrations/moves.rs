//! The steps inside a transaction that gives or takes places: lock, count, move up, tell.

/// Locks an activity until the end of a transaction of ours, and gives it as it is.
macro_rules! locked {
    ($tx:expr, $id:expr) => {{
        let row: Option<$crate::activities::store::ActivityRow> = sqlx::query_as(
            "UPDATE activities SET sequence = sequence WHERE id = $1
             RETURNING id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid,
                 audience",
        )
        .bind($id)
        .fetch_optional(&mut **$tx)
        .await?;
        row.map($crate::activities::Activity::from)
    }};
}
pub(super) use locked;

/// How full a date is, inside a transaction of ours.
macro_rules! places_of {
    ($tx:expr, $activity:expr, $original:expr) => {{
        let activity: &$crate::activities::Activity = $activity;
        let taken: i64 = sqlx::query_scalar(
            "SELECT CAST(COALESCE(SUM(people), 0) AS BIGINT) FROM registrations
             WHERE activity = $1 AND original = $2 AND NOT waiting",
        )
        .bind(activity.id)
        .bind($original)
        .fetch_one(&mut **$tx)
        .await?;
        $crate::activities::registration::Places { most: activity.details.registration.places, taken }
    }};
}
pub(super) use places_of;

/// Tells somebody that something changed: by a message without content, or, where none reaches them, on the list of
/// whom to call. A message of before that did not go yet is not sent twice.
macro_rules! tell {
    ($tx:expr, $person:expr, $public_url:expr, $now:expr) => {{
        let person: &$crate::activities::store::registrations::follow::Person = $person;
        match person.address() {
            Some((address, lang)) => {
                let t = $crate::i18n::RegisterTexts::of(lang);
                let topic = format!("registration:{}", person.id);
                let link = format!("{}{}", $public_url, lang.href("/mijn/inschrijvingen"));
                let body = $crate::i18n::fill(t.mail_body, &[("link", &link)]);
                sqlx::query("DELETE FROM mails WHERE topic = $1 AND tries = 0")
                    .bind(&topic)
                    .execute(&mut **$tx)
                    .await?;
                $crate::send_mail!($tx, address, t.mail_subject, &body, Some(topic.as_str()), $now);
            }
            None => {
                sqlx::query("UPDATE registrations SET to_call = TRUE WHERE id = $1")
                    .bind(person.id)
                    .execute(&mut **$tx)
                    .await?;
            }
        }
    }};
}
pub(super) use tell;

/// Gives free places to who waits, and tells them.
macro_rules! move_up {
    ($tx:expr, $activity:expr, $original:expr, $public_url:expr, $now:expr) => {{
        let activity: &$crate::activities::Activity = $activity;
        let waiting: Vec<$crate::activities::store::registrations::follow::Person> = sqlx::query_as(
            "SELECT r.id, r.original, r.people, r.knows, a.email, a.lang, a.muted
             FROM registrations r LEFT JOIN accounts a ON a.id = r.account
             WHERE r.activity = $1 AND r.original = $2 AND r.waiting ORDER BY r.id",
        )
        .bind(activity.id)
        .bind($original)
        .fetch_all(&mut **$tx)
        .await?;
        if !waiting.is_empty() {
            let people: Vec<i64> = waiting.iter().map(|p| p.people).collect();
            let places = $crate::activities::store::registrations::moves::places_of!($tx, activity, $original);
            for i in $crate::activities::registration::moving_up(places, &people) {
                sqlx::query("UPDATE registrations SET waiting = FALSE WHERE id = $1")
                    .bind(waiting[i].id)
                    .execute(&mut **$tx)
                    .await?;
                $crate::activities::store::registrations::moves::tell!($tx, &waiting[i], $public_url, $now);
            }
        }
    }};
}
pub(super) use move_up;
