//! Which walk is which: the same file again is the same walk, another file of that name is another walk.

use super::Raw;
use app::{
    db::Db,
    walks::{Point, store},
};
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

/// Walks of one name whose starts are further apart are two walks, in metres.
const ELSEWHERE: f64 = 1_000.0;

/// The names that are known, by neighbourhood.
#[derive(Default)]
pub struct Names {
    known: HashMap<String, HashMap<String, Point>>,
    /// What this import brought already: name, and the line as it is kept.
    brought: HashMap<(String, String), Vec<Point>>,
    lines: HashSet<(String, String)>,
}

impl Names {
    /// Reads the names of a neighbourhood, once.
    pub async fn know(&mut self, db: &Db, neighbourhood: &str) -> Result<(), sqlx::Error> {
        if !self.known.contains_key(neighbourhood) {
            let starts = store::starts(db, neighbourhood).await?;
            self.known.insert(neighbourhood.to_owned(), starts.into_iter().collect());
        }
        Ok(())
    }

    /// The name under which a walk is kept, and what there is to say about that; or why it stays out.
    pub fn name(&mut self, raw: &Raw, file: &Path, neighbourhood: &str) -> Result<(String, Option<String>), String> {
        let start = raw.body.points.first().copied().unwrap_or_default();
        let file = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let mut name = if raw.known_everywhere {
            raw.name.clone()
        } else {
            super::super::clean::uid(&format!("{file}#{}", raw.name)).unwrap_or_default()
        };
        let mut note = None;
        let known = self.known.get(neighbourhood);
        if let Some(before) = known.and_then(|k| k.get(&name)).filter(|_| !raw.known_everywhere)
            && before.metres_to(start) > ELSEWHERE
        {
            name = format!("{name}@{:.3},{:.3}", start.lat, start.lon);
            note = Some("another walk has this file name already: it is kept as one of its own".to_owned());
        }
        let key = |name: &str| (neighbourhood.to_owned(), name.to_owned());
        let rounded: Vec<Point> = raw.body.points.iter().map(|p| p.rounded()).collect();
        let mut number = 1;
        let base = name.clone();
        while let Some(line) = self.brought.get(&key(&name)) {
            if *line == rounded {
                return Err("the same walk is among these files twice".to_owned());
            }
            number += 1;
            name = format!("{base}~{number}");
            note = Some("two of these files have the same name: both are kept".to_owned());
        }
        let shape = rounded.iter().map(|p| format!("{} {}", p.lat, p.lon)).collect::<Vec<_>>().join(",");
        if !self.lines.insert((neighbourhood.to_owned(), shape)) {
            return Err("the same line is among these files twice".to_owned());
        }
        self.brought.insert(key(&name), rounded);
        Ok((name, note))
    }
}
