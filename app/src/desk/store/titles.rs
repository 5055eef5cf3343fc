//! The titles of what waits, for a page of the queue: two questions, however long the page is.

use crate::{
    activities::{Activity, Details, store::manage},
    db::Db,
    moderation::{About, store::Item},
    on,
    people::Coordinator,
    walks::summary::Summary,
};
use sqlx::{QueryBuilder, types::Json};
use std::collections::HashMap;
use uuid::Uuid;

/// Titles by the id of what they belong to.
pub async fn of(db: &Db, items: &[Item]) -> Result<HashMap<Uuid, String>, sqlx::Error> {
    let ids = |about: About| -> Vec<Uuid> { items.iter().filter(|i| i.about == about).map(|i| i.subject).collect() };
    let mut titles = HashMap::new();
    let posts = ids(About::Post);
    if !posts.is_empty() {
        let rows: Vec<(Uuid, String)> = on!(db, |p| {
            let mut query = QueryBuilder::new("SELECT id, title FROM posts WHERE id IN (");
            let mut list = query.separated(", ");
            for id in &posts {
                list.push_bind(*id);
            }
            query.push(")");
            query.build_query_as().fetch_all(p).await
        })?;
        titles.extend(rows);
    }
    let messages = ids(About::Message);
    if !messages.is_empty() {
        let rows: Vec<(Uuid, String)> = on!(db, |p| {
            let mut query = QueryBuilder::new(
                "SELECT m.id, c.title FROM messages m JOIN conversations c ON c.id = m.conversation WHERE m.id IN (",
            );
            let mut list = query.separated(", ");
            for id in &messages {
                list.push_bind(*id);
            }
            query.push(")");
            query.build_query_as().fetch_all(p).await
        })?;
        titles.extend(rows);
    }
    let activities = ids(About::Activity);
    if !activities.is_empty() {
        let rows: Vec<(Uuid, Json<Details>)> = on!(db, |p| {
            let mut query = QueryBuilder::new("SELECT id, details FROM activities WHERE id IN (");
            let mut list = query.separated(", ");
            for id in &activities {
                list.push_bind(*id);
            }
            query.push(")");
            query.build_query_as().fetch_all(p).await
        })?;
        titles.extend(rows.into_iter().map(|(id, details)| (id, details.0.title)));
    }
    let walks = ids(About::Walk);
    if !walks.is_empty() {
        let rows: Vec<(Uuid, Json<Summary>)> = on!(db, |p| {
            let mut query = QueryBuilder::new("SELECT id, summary FROM walks WHERE id IN (");
            let mut list = query.separated(", ");
            for id in &walks {
                list.push_bind(*id);
            }
            query.push(")");
            query.build_query_as().fetch_all(p).await
        })?;
        titles.extend(rows.into_iter().map(|(id, summary)| (id, summary.0.title)));
    }
    Ok(titles)
}

/// The activity with this id, of the coordinator's neighbourhood.
pub async fn activity(db: &Db, by: &Coordinator, id: Uuid) -> Result<Option<Activity>, sqlx::Error> {
    const SQL: &str = "SELECT neighbourhood, slug FROM activities WHERE id = $1";
    let found: Option<(String, String)> = on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_optional(p).await)?;
    match found {
        Some((place, slug)) if place == by.place().code => {
            Ok(manage::activity(db, by, &slug).await?.map(|managed| managed.activity))
        }
        _ => Ok(None),
    }
}
