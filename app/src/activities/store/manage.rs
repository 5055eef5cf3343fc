//! Activities as coordinators write them. Each change names the version it was made on: of two at once, the second is
//! told. What was done stands in the audit list; what was written does not.

use super::{
    super::{Activity, Audience, Card, Draft, ours::Ours},
    ActivityRow,
    occurrences::{Row, days_kept, insert_occurrences},
    taken::Taken,
    write::search_text,
};
use crate::{
    audit, clock,
    db::Db,
    first_press, in_transaction,
    neighbourhoods::Neighbourhood,
    on,
    people::{Administrator, Coordinator},
    raise_revision,
};
use jiff::Timestamp;
use serde_json::{Value, json};
use sqlx::{FromRow, types::Json};
use uuid::Uuid;

/// Most activities that the desk lists.
pub const LIST_MOST: i64 = 500;

/// An activity as the desk sees it.
#[derive(Clone, Debug)]
pub struct Managed {
    pub activity: Activity,
    /// Where it is imported from; `None` for what was written here.
    pub source: Option<String>,
    pub ours: Ours,
    /// Somebody registered for a date of it.
    pub registered: bool,
}

impl Managed {
    /// Whether there is a list of who comes: also where one no longer registers here.
    pub fn has_list(&self) -> bool {
        self.registered || self.activity.details.registers_here()
    }

    /// Whether another program brings it.
    pub fn is_imported(&self) -> bool {
        self.source.is_some()
    }
}

#[derive(FromRow)]
struct ManagedRow {
    #[sqlx(flatten)]
    activity: ActivityRow,
    source: Option<String>,
    ours: Option<Json<Ours>>,
    registered: i64,
}

/// The activity with this address in the coordinator's neighbourhood.
pub async fn activity(db: &Db, by: &Coordinator, slug: &str) -> Result<Option<Managed>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated,
            uid, audience, source, ours,
            (SELECT COUNT(*) FROM registrations r WHERE r.activity = activities.id) AS registered
        FROM activities WHERE neighbourhood = $1 AND slug = $2";
    let row: Option<ManagedRow> =
        on!(db, |p| sqlx::query_as(SQL).bind(&by.place().code).bind(slug).fetch_optional(p).await)?;
    Ok(row.map(|row| Managed {
        activity: row.activity.into(),
        source: row.source,
        ours: row.ours.map(|o| o.0).unwrap_or_default(),
        registered: row.registered > 0,
    }))
}

/// Activities with something to come, the last changed first, whoever they are for.
pub async fn coming(db: &Db, by: &Coordinator, now: Timestamp) -> Result<Vec<Activity>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid, audience
        FROM activities WHERE id IN (SELECT activity FROM occurrences WHERE neighbourhood = $1 AND ends > $2)
        ORDER BY updated DESC, slug LIMIT $3";
    let rows: Vec<ActivityRow> = on!(db, |p| {
        sqlx::query_as(SQL).bind(&by.place().code).bind(now.as_second()).bind(LIST_MOST).fetch_all(p).await
    })?;
    Ok(rows.into_iter().map(Activity::from).collect())
}

/// Ids and titles of all activities of a neighbourhood, by address, at most [`CHOICE_MOST`](super::CHOICE_MOST): for who
/// divides it and must say where each goes.
pub async fn to_divide(db: &Db, _: &Administrator, neighbourhood: &str) -> Result<Vec<(Uuid, String)>, sqlx::Error> {
    const SQL: &str = "SELECT id, details FROM activities WHERE neighbourhood = $1 ORDER BY slug LIMIT 1000";
    let rows: Vec<(Uuid, Json<Card>)> = on!(db, |p| sqlx::query_as(SQL).bind(neighbourhood).fetch_all(p).await)?;
    Ok(rows.into_iter().map(|(id, details)| (id, details.0.title)).collect())
}

/// Activities without anything to come, the last changed first: to copy from.
pub async fn over(db: &Db, by: &Coordinator, now: Timestamp) -> Result<Vec<Activity>, sqlx::Error> {
    const SQL: &str =
        "SELECT id, neighbourhood, slug, details, description, schedule, state, sequence, created, updated, uid, audience
        FROM activities a WHERE neighbourhood = $1
          AND NOT EXISTS (SELECT 1 FROM occurrences o WHERE o.activity = a.id AND o.ends > $2)
        ORDER BY updated DESC, slug LIMIT $3";
    let rows: Vec<ActivityRow> = on!(db, |p| {
        sqlx::query_as(SQL).bind(&by.place().code).bind(now.as_second()).bind(LIST_MOST).fetch_all(p).await
    })?;
    Ok(rows.into_iter().map(Activity::from).collect())
}

/// Where the desk has an activity.
pub fn address(place: &Neighbourhood, slug: &str) -> String {
    format!("/beheer/{}/activiteiten/{slug}", place.slug)
}

/// Publishes a new activity; gives its address. `number` is that of the form: pressed twice, it is there once.
pub async fn publish(
    db: &Db,
    by: &Coordinator,
    (draft, audience): (&Draft, Audience),
    number: Uuid,
    now: Timestamp,
) -> Result<String, sqlx::Error> {
    let place = by.place();
    in_transaction!(db, |tx| {
        // Two at once wait for each other here: both could otherwise find the same address free.
        sqlx::query("UPDATE neighbourhoods SET name = name WHERE code = $1")
            .bind(&place.code)
            .execute(&mut **tx)
            .await?;
        let slugs: Vec<String> = sqlx::query_scalar(
            "SELECT slug FROM activities WHERE neighbourhood = $1 UNION SELECT activity FROM old_addresses WHERE place = $2",
        )
        .bind(&place.code)
        .bind(&place.slug)
        .fetch_all(&mut **tx)
        .await?;
        let mut taken = Taken::default();
        taken.slugs.extend(slugs);
        let slug = taken.free(&draft.details.title, draft.details.kind.slug());
        if let Some(first) = first_press!(tx, number, &slug, now) {
            return Ok(first);
        }
        let id = Uuid::now_v7();
        sqlx::query(
            "INSERT INTO activities (id, neighbourhood, slug, details, description, schedule, state, search, sequence,
             created, updated, audience) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $9, $10)",
        )
        .bind(id)
        .bind(&place.code)
        .bind(&slug)
        .bind(Json(&draft.details))
        .bind(&draft.description)
        .bind(Json(&draft.schedule))
        .bind(Json(&draft.state))
        .bind(search_text(draft))
        .bind(now.as_second())
        .bind(audience.as_word())
        .execute(&mut **tx)
        .await?;
        let days = days_kept!(tx, clock::local(now).date());
        let mut rows: Vec<Row> = Row::all(id, &place.code, &draft.schedule, &draft.state, days).collect();
        insert_occurrences!(tx, rows);
        audit!(tx, now, Some(by.member().account.id), "activity-published", &place.code, id, json!({}));
        raise_revision!(tx, &place.code);
        Ok(slug)
    })
}

/// What was done to an activity, for the audit list.
#[derive(Clone, Debug)]
pub struct Deed {
    pub action: &'static str,
    pub details: Value,
}

impl Deed {
    pub fn new(action: &'static str) -> Self {
        Self { action, details: json!({}) }
    }

    /// To one date of it.
    pub fn of_date(action: &'static str, date: &str) -> Self {
        Self { action, details: json!({ "date": date }) }
    }
}

/// Writes a change that was made on the version `changed.sequence`. Gives whether it was still the newest one: if not,
/// nothing is written. A form that is pressed twice counts once.
pub async fn change(
    db: &Db,
    by: &Coordinator,
    changed: &Activity,
    ours: &Ours,
    number: Uuid,
    deed: Deed,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    let place = by.place();
    let draft = Draft {
        neighbourhood: place.code.clone(),
        details: changed.details.clone(),
        description: changed.description.clone(),
        schedule: changed.schedule.clone(),
        state: changed.state.clone(),
        uid: None,
    };
    in_transaction!(db, |tx| {
        if first_press!(tx, number, &changed.slug, now).is_some() {
            return Ok(true);
        }
        let written = sqlx::query(
            "UPDATE activities SET details = $4, description = $5, schedule = $6, state = $7, search = $8, ours = $9,
             sequence = sequence + 1, updated = $10, audience = $11 WHERE id = $1 AND neighbourhood = $2 AND sequence = $3",
        )
        .bind(changed.id)
        .bind(&place.code)
        .bind(changed.sequence)
        .bind(Json(&changed.details))
        .bind(&changed.description)
        .bind(Json(&changed.schedule))
        .bind(Json(&changed.state))
        .bind(search_text(&draft))
        .bind((!ours.is_empty()).then_some(Json(ours)))
        .bind(now.as_second())
        .bind(changed.audience.as_word())
        .execute(&mut **tx)
        .await?;
        if written.rows_affected() == 0 {
            // It was not sent: the same form may come again, on the newest version.
            sqlx::query("DELETE FROM submissions WHERE id = $1").bind(number).execute(&mut **tx).await?;
            return Ok(false);
        }
        sqlx::query("DELETE FROM occurrences WHERE activity = $1").bind(changed.id).execute(&mut **tx).await?;
        let days = days_kept!(tx, clock::local(now).date());
        let mut rows: Vec<Row> = Row::all(changed.id, &place.code, &changed.schedule, &changed.state, days).collect();
        insert_occurrences!(tx, rows);
        audit!(tx, now, Some(by.member().account.id), deed.action, &place.code, changed.id, deed.details);
        raise_revision!(tx, &place.code);
        Ok(true)
    })
}
