//! Addresses of before: on posters, on the fridge, in somebody's calendar. They lead to where the thing is now.

use super::Atlas;
use crate::{db::Db, on, ui::Visit};

/// Where an address of before leads today, as a path without language; `None` where nothing was there before either.
pub async fn onward(visit: &Visit) -> Result<Option<String>, sqlx::Error> {
    let atlas = visit.app.atlas();
    let parts: Vec<&str> = visit.path.trim_matches('/').split('/').collect();
    // The pages of the desk have the neighbourhood in second place.
    let at = usize::from(parts[0] == "beheer");
    let Some(place) = parts.get(at).filter(|p| !p.is_empty() && p.len() <= 200) else { return Ok(None) };
    if let (Some(&"activiteiten"), Some(activity)) = (parts.get(at + 1), parts.get(at + 2))
        && activity.len() <= 200
        && let Some((code, slug)) = activity_at(&visit.app.db, place, activity).await?
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

/// The neighbourhood (its code) and the address of an activity that was once at this one.
async fn activity_at(db: &Db, place: &str, activity: &str) -> Result<Option<(String, String)>, sqlx::Error> {
    const SQL: &str = "SELECT a.neighbourhood, a.slug FROM old_addresses o JOIN activities a ON a.id = o.target
        WHERE o.place = $1 AND o.activity = $2";
    on!(db, |p| sqlx::query_as(SQL).bind(place).bind(activity).fetch_optional(p).await)
}
