//! Addresses of before: on posters, on the fridge, in somebody's calendar. They lead to where the thing is now.

use super::Atlas;
use crate::{db::Db, on, ui::Visit};

/// Rooms whose things have addresses of their own, and where those of before are.
const ROOMS: [(&str, &str); 2] = [
    (
        "activiteiten",
        "SELECT a.neighbourhood, a.slug FROM old_addresses o JOIN activities a ON a.id = o.target
         WHERE o.place = $1 AND o.activity = $2 AND a.audience IS NULL",
    ),
    (
        "wandelingen",
        "SELECT w.neighbourhood, w.slug FROM old_walks o JOIN walks w ON w.id = o.target
         WHERE o.place = $1 AND o.walk = $2",
    ),
];

/// Where an address of before leads today, as a path without language; `None` where nothing was there before either.
pub async fn onward(visit: &Visit) -> Result<Option<String>, sqlx::Error> {
    let atlas = visit.app.atlas();
    let parts: Vec<&str> = visit.path.trim_matches('/').split('/').collect();
    // The pages of the desk have the neighbourhood in second place.
    let at = usize::from(parts[0] == "beheer");
    let Some(place) = parts.get(at).filter(|p| !p.is_empty() && p.len() <= 200) else { return Ok(None) };
    if let (Some(room), Some(part)) = (parts.get(at + 1), parts.get(at + 2))
        && let Some(sql) = ROOMS.iter().find(|(word, _)| word == room).map(|(_, sql)| *sql)
        && part.len() <= 200
        && let Some((code, slug)) = once(&visit.app.db, sql, place, part).await?
        && let Some(now) = atlas.by_code(&code)
    {
        let moved = with(&with(&parts, at, &now.slug), at + 2, &slug);
        return Ok(Some(path(&moved)).filter(|to| *to != visit.path));
    }
    Ok(moved(&atlas, place).map(|slug| path(&with(&parts, at, &slug))))
}

fn moved(atlas: &Atlas, place: &str) -> Option<String> {
    match atlas.by_slug(place) {
        Some(_) => None,
        None => atlas.once_at(place).map(|now| now.slug.clone()),
    }
}

fn with<'a>(parts: &[&'a str], at: usize, part: &'a str) -> Vec<&'a str> {
    let mut parts = parts.to_vec();
    parts[at] = part;
    parts
}

fn path(parts: &[&str]) -> String {
    format!("/{}", parts.join("/"))
}

/// The neighbourhood (its code) and the address today of what was once at this one.
async fn once(db: &Db, sql: &'static str, place: &str, part: &str) -> Result<Option<(String, String)>, sqlx::Error> {
    on!(db, |p| sqlx::query_as(sql).bind(place).bind(part).fetch_optional(p).await)
}
