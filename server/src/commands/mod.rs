//! `keuvel import`: reads a source, brings it in, and prints what became of it.

pub mod user;

use crate::{config::Database, import};
use anyhow::Context;
use app::{
    neighbourhoods::{Atlas, store},
    text,
};
use std::path::{Path, PathBuf};

/// Largest file with neighbourhoods, in bytes.
const MAP_MOST: usize = 50_000_000;

/// `keuvel import activities`.
pub async fn import_activities(
    database: &Database,
    source: &str,
    neighbourhood: Option<&str>,
    complete: bool,
) -> anyhow::Result<()> {
    let bytes = import::fetch::read(source)?;
    let db = database.open().await?;
    let atlas = store::atlas(&db).await?;
    let neighbourhood = neighbourhood.map(|n| code(&atlas, n)).transpose()?;
    let options = import::Options { source: source.to_owned(), neighbourhood, complete, now: database.clock()?.now() };
    let report = import::activities(&db, &atlas, &bytes, options).await.with_context(|| source.to_owned())?;
    println!("{report}");
    db.close().await;
    Ok(())
}

/// `keuvel import directory`.
pub async fn import_directory(
    database: &Database,
    file: &Path,
    areas: &[String],
    complete: bool,
) -> anyhow::Result<()> {
    let bytes = import::fetch::read(&file.to_string_lossy())?;
    let db = database.open().await?;
    let atlas = store::atlas(&db).await?;
    let areas = import::directory::areas(&areas.join("|"), &atlas)?;
    // A file keeps its name from one import to the next, wherever it lies.
    let source = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let now = database.clock()?.now();
    let report = import::directory(&db, &atlas, &bytes, &areas, (&source, complete), now).await;
    println!("{}", report.with_context(|| file.display().to_string())?);
    db.close().await;
    Ok(())
}

/// The code of the neighbourhood that somebody names by its address or its code.
fn code(atlas: &Atlas, named: &str) -> anyhow::Result<String> {
    let found = atlas.at(&text::slug(named)).or_else(|| atlas.by_code(named));
    found.map(|n| n.code.clone()).with_context(|| {
        let near: Vec<String> = atlas.nearest(named, 3).iter().map(|n| n.slug.clone()).collect();
        let near = if near.is_empty() { String::new() } else { format!("; did you mean {}?", near.join(", ")) };
        format!("there is no neighbourhood {named}{near}")
    })
}

/// `keuvel import neighbourhoods`.
pub async fn import_neighbourhoods(database: &Database, file: &Path, postcodes: Option<&Path>) -> anyhow::Result<()> {
    let bytes = import::fetch::read_up_to(&file.to_string_lossy(), MAP_MOST)?;
    let postcodes = postcodes.map(|p| import::fetch::read_up_to(&p.to_string_lossy(), MAP_MOST)).transpose()?;
    let db = database.open().await?;
    let report = import::neighbourhoods(&db, &bytes, postcodes.as_deref()).await?;
    println!("{report}");
    db.close().await;
    Ok(())
}

/// `keuvel import walks`.
pub async fn import_walks(
    database: &Database,
    files: &[PathBuf],
    neighbourhood: Option<&str>,
    swapped: bool,
    as_drafts: bool,
) -> anyhow::Result<()> {
    let db = database.open().await?;
    let atlas = store::atlas(&db).await?;
    let neighbourhood = neighbourhood.map(|n| code(&atlas, n)).transpose()?;
    let options = import::WalkOptions { neighbourhood, swapped, as_drafts, now: database.clock()?.now() };
    let report = import::walks(&db, &atlas, files, &options).await?;
    println!("{report}");
    db.close().await;
    Ok(())
}
