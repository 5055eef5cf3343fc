//! The ground in the database: cells of the map, each with whatever touches it.

use super::super::map::{Bounds, Feature};
use crate::{db::Db, in_transaction, on};
use std::collections::{BTreeMap, HashSet};

/// A walk on more cells than these has no ground under it: it is hundreds of kilometres long.
pub const CELLS_MOST: usize = 400;

/// What lies within bounds, each thing once; nothing for bounds too wide to draw.
pub async fn within(db: &Db, bounds: &Bounds) -> Result<Vec<Feature>, sqlx::Error> {
    let Some(cells) = bounds.cells(CELLS_MOST) else { return Ok(Vec::new()) };
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for feature in read(db, &cells).await?.into_values().flatten() {
        let near = Bounds::around(feature.points()).is_some_and(|b| b.touches(bounds));
        if near && seen.insert(feature.id.clone()) {
            found.push(feature);
        }
    }
    Ok(found)
}

/// The cells that are there, by number.
async fn read(db: &Db, cells: &[i64]) -> Result<BTreeMap<i64, Vec<Feature>>, sqlx::Error> {
    const SQL: &str = "SELECT cell, features FROM map_cells WHERE cell >= $1 AND cell <= $2";
    let mut found = BTreeMap::new();
    // Cells beside each other have following numbers: a row of them is one question.
    for run in cells.chunk_by(|a, b| a + 1 == *b) {
        let (first, last) = (run[0], run[run.len() - 1]);
        let rows: Vec<(i64, String)> = on!(db, |p| sqlx::query_as(SQL).bind(first).bind(last).fetch_all(p).await)?;
        found.extend(rows.into_iter().map(|(cell, json)| (cell, serde_json::from_str(&json).unwrap_or_default())));
    }
    Ok(found)
}

/// Brings in an extract. A cell that lies wholly inside it is replaced; at its rim what is known stays, and what is
/// there again is replaced. Gives the cells that changed.
pub async fn save(db: &Db, features: Vec<Feature>, extract: &Bounds) -> Result<Vec<i64>, sqlx::Error> {
    let mut by_cell: BTreeMap<i64, Vec<Feature>> = BTreeMap::new();
    for feature in features {
        // What is wider than any walk (a province) is no ground.
        let bounds = Bounds::around(feature.points());
        let Some(cells) = bounds.and_then(|b| b.cells(CELLS_MOST)) else { continue };
        for cell in cells {
            by_cell.entry(cell).or_default().push(feature.clone());
        }
    }
    // Cells inside the extract that hold nothing any more.
    for cell in extract.cells(1_000_000).unwrap_or_default() {
        by_cell.entry(cell).or_default();
    }
    let cells: Vec<i64> = by_cell.keys().copied().collect();
    let mut known = read(db, &cells).await?;
    let mut rows: Vec<(i64, String)> = Vec::new();
    for (cell, mut new) in by_cell {
        let old = known.remove(&cell).unwrap_or_default();
        if !extract.contains(&Bounds::of_cell(cell)) {
            let ids: HashSet<String> = new.iter().map(|f| f.id.clone()).collect();
            new.extend(old.iter().filter(|f| !ids.contains(&f.id)).cloned());
        }
        new.sort_by(|a, b| a.id.cmp(&b.id));
        // As they are written: what is read back is rounded.
        let written = |features: &[Feature]| serde_json::to_string(features).unwrap_or_default();
        let json = written(&new);
        if json != written(&old) {
            rows.push((cell, json));
        }
    }
    in_transaction!(db, |tx| {
        for (cell, json) in &rows {
            sqlx::query(
                "INSERT INTO map_cells (cell, features) VALUES ($1, $2)
                 ON CONFLICT (cell) DO UPDATE SET features = excluded.features",
            )
            .bind(cell)
            .bind(json)
            .execute(&mut **tx)
            .await?;
        }
        sqlx::query("DELETE FROM map_cells WHERE features = '[]'").execute(&mut **tx).await?;
        Ok(())
    })?;
    Ok(rows.into_iter().map(|(cell, _)| cell).collect())
}
