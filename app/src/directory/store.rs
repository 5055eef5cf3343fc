//! The sociale kaart in the database.

use super::{Category, Details, EVERYWHERE, Service};
use crate::{db::Db, in_transaction, neighbourhoods::Neighbourhood, on, raise_revision, revision, text};
use jiff::{Timestamp, civil::Date};
use sqlx::{FromRow, types::Json};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Most words of a search that count.
pub const WORDS_MOST: usize = 6;
/// Most services that one page shows. Stands in the SQL as well.
pub const LIST_MOST: usize = 400;

#[derive(FromRow)]
struct Row {
    id: Uuid,
    slug: String,
    organisation: String,
    name: String,
    categories: Json<Vec<String>>,
    details: Json<Details>,
    checked: Option<String>,
}

impl From<Row> for Service {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            slug: row.slug,
            organisation: row.organisation,
            name: row.name,
            categories: row.categories.0.iter().filter_map(|c| Category::from_slug(c)).collect(),
            details: row.details.0,
            checked: row.checked.and_then(|day| day.parse().ok()),
        }
    }
}

/// The services for who lives here in which every one of these folded words is found, by name.
pub async fn search(db: &Db, place: &Neighbourhood, words: &[String]) -> Result<Vec<Service>, sqlx::Error> {
    const SQL: &str = "SELECT s.id, s.slug, o.name AS organisation, s.name, s.categories, s.details, s.checked
        FROM services s JOIN organisations o ON o.id = s.organisation
        WHERE s.id IN (SELECT service FROM service_areas WHERE area IN ($1, $2, $3))
          AND s.search LIKE $4 AND s.search LIKE $5 AND s.search LIKE $6
          AND s.search LIKE $7 AND s.search LIKE $8 AND s.search LIKE $9
        ORDER BY s.name, s.slug LIMIT 400";
    // The words are letters and digits alone: nothing in them means anything to LIKE.
    let like = |i: usize| words.get(i).map_or_else(|| "%".to_owned(), |word| format!("%{word}%"));
    let rows: Vec<Row> = on!(db, |p| {
        let mut query = sqlx::query_as(SQL).bind(&place.code).bind(&place.municipality.nis).bind(EVERYWHERE);
        for i in 0..WORDS_MOST {
            query = query.bind(like(i));
        }
        query.fetch_all(p).await
    })?;
    Ok(rows.into_iter().map(Service::from).collect())
}

/// The service with this address, where it is there for who lives here.
pub async fn by_slug(db: &Db, place: &Neighbourhood, slug: &str) -> Result<Option<Service>, sqlx::Error> {
    const SQL: &str = "SELECT s.id, s.slug, o.name AS organisation, s.name, s.categories, s.details, s.checked
        FROM services s JOIN organisations o ON o.id = s.organisation
        WHERE s.slug = $1 AND s.id IN (SELECT service FROM service_areas WHERE area IN ($2, $3, $4))";
    let row: Option<Row> = on!(db, |p| {
        let query = sqlx::query_as(SQL).bind(slug).bind(&place.code).bind(&place.municipality.nis);
        query.bind(EVERYWHERE).fetch_optional(p).await
    })?;
    Ok(row.map(Service::from))
}

/// Whether there is anything at all for who lives here.
pub async fn any(db: &Db, place: &Neighbourhood) -> Result<bool, sqlx::Error> {
    const SQL: &str =
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM service_areas WHERE area IN ($1, $2, $3) LIMIT 1) AS found";
    let found: i64 = on!(db, |p| {
        sqlx::query_scalar(SQL).bind(&place.code).bind(&place.municipality.nis).bind(EVERYWHERE).fetch_one(p).await
    })?;
    Ok(found > 0)
}

/// A service as an import brings it.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Its id at the source; the same again is the same service.
    pub key: String,
    pub organisation: String,
    pub name: String,
    pub categories: Vec<Category>,
    pub details: Details,
    /// Codes of neighbourhoods, NIS codes of municipalities, or `*`.
    pub areas: Vec<String>,
    pub checked: Option<Date>,
}

/// What became of the services of one import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    pub added: usize,
    pub updated: usize,
    /// No longer in the file, and therefore gone.
    pub removed: usize,
}

/// Adds services and updates the known ones, in one transaction. With `complete`, what came from this source before
/// and is not among them goes.
pub async fn save(
    db: &Db,
    incoming: &[Incoming],
    source: &str,
    complete: bool,
    now: Timestamp,
) -> Result<Saved, sqlx::Error> {
    in_transaction!(db, |tx| {
        let rows: Vec<(Uuid, String, String, String)> =
            sqlx::query_as("SELECT id, key, slug, source FROM services").fetch_all(&mut **tx).await?;
        let mut slugs: HashSet<String> = rows.iter().map(|(_, _, slug, _)| slug.clone()).collect();
        let known: HashMap<&str, Uuid> = rows.iter().map(|(id, key, _, _)| (key.as_str(), *id)).collect();
        let mut saved = Saved::default();
        for service in incoming {
            let organisation: Uuid = sqlx::query_scalar(
                "INSERT INTO organisations (id, key, name) VALUES ($1, $2, $3)
                 ON CONFLICT (key) DO UPDATE SET name = excluded.name RETURNING id",
            )
            .bind(Uuid::now_v7())
            .bind(text::fold(&service.organisation))
            .bind(&service.organisation)
            .fetch_one(&mut **tx)
            .await?;
            let found = known.get(service.key.as_str());
            let id = found.copied().unwrap_or_else(Uuid::now_v7);
            let sql = if found.is_some() {
                saved.updated += 1;
                "UPDATE services SET organisation = $2, name = $3, categories = $4, details = $5, search = $6,
                 checked = $7, source = $8, updated = $9 WHERE id = $1"
            } else {
                saved.added += 1;
                "INSERT INTO services (id, organisation, name, categories, details, search, checked, source, updated, key, slug)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
            };
            let categories: Vec<&str> = service.categories.iter().map(|c| c.slug()).collect();
            let mut query = sqlx::query(sql)
                .bind(id)
                .bind(organisation)
                .bind(&service.name)
                .bind(Json(categories))
                .bind(Json(&service.details))
                .bind(search_text(service))
                .bind(service.checked.map(|day| day.to_string()))
                .bind(source)
                .bind(now.as_second());
            if found.is_none() {
                query = query.bind(&service.key).bind(free(&mut slugs, service));
            }
            query.execute(&mut **tx).await?;
            sqlx::query("DELETE FROM service_areas WHERE service = $1").bind(id).execute(&mut **tx).await?;
            for area in &service.areas {
                sqlx::query("INSERT INTO service_areas (area, service) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                    .bind(area)
                    .bind(id)
                    .execute(&mut **tx)
                    .await?;
            }
        }
        if complete {
            let present: HashSet<&str> = incoming.iter().map(|s| s.key.as_str()).collect();
            for (id, _, _, _) in
                rows.iter().filter(|(_, key, _, from)| from == source && !present.contains(key.as_str()))
            {
                sqlx::query("DELETE FROM services WHERE id = $1").bind(id).execute(&mut **tx).await?;
                saved.removed += 1;
            }
            sqlx::query("DELETE FROM organisations WHERE id NOT IN (SELECT organisation FROM services)")
                .execute(&mut **tx)
                .await?;
        }
        raise_revision!(tx, revision::EVERYWHERE);
        Ok(saved)
    })
}

fn free(slugs: &mut HashSet<String>, service: &Incoming) -> String {
    let own = text::slug(&service.name);
    let with = text::slug(&format!("{} {}", service.name, service.organisation));
    let tries = [own, with.clone()].into_iter().chain((2..).map(|n| format!("{with}-{n}")));
    for slug in tries {
        if slug.starts_with(|c: char| c.is_ascii_alphanumeric()) && slugs.insert(slug.clone()) {
            return slug;
        }
    }
    service.key.clone()
}

/// What a search looks through: the service's own words, and those by which people look for its categories.
fn search_text(service: &Incoming) -> String {
    let d = &service.details;
    let own = [&service.name, &service.organisation, &d.description];
    let more = [&d.who_for, &d.address].into_iter().filter_map(Option::as_ref);
    let mut words: Vec<String> = own.into_iter().chain(more).flat_map(|part| text::words(part)).collect();
    words.extend(service.categories.iter().flat_map(|c| [c.slug(), c.looked_for_as()]).flat_map(text::words));
    words.join(" ")
}
