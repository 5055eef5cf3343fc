//! The example municipalities: four pilots with 27 neighbourhoods, living around today for ever.

mod content;
mod help;
mod today;
mod walks;

use crate::{config::Database, import};
use anyhow::bail;
use app::{
    activities::{Audience, store::write},
    clock::Clock,
    db::Db,
    neighbourhoods::store::{self, Incoming},
};
use content::Municipality;

const FILES: [&str; 4] = [
    include_str!("hamont-achel.toml"),
    include_str!("pelt.toml"),
    include_str!("deerlijk.toml"),
    include_str!("moorslede.toml"),
];
/// The sociale kaart of the four.
const DIRECTORY: &str = include_str!("directory.csv");
/// The setting that says this database holds the example.
const SETTING: &str = "example";
/// The source of the example's activities.
const SOURCE: &str = "example";

/// `keuvel demo`.
pub async fn run(database: &Database) -> anyhow::Result<()> {
    let db = database.open().await?;
    let clock = database.clock()?;
    if is_example(&db).await? {
        refresh(&db, &clock).await?;
        println!("The example is there already; it was brought up to today.");
        return Ok(());
    }
    if !store::atlas(&db).await?.all().is_empty() {
        bail!("the database already holds neighbourhoods: the example goes into an empty one only");
    }
    let (places, activities) = fill(&db, &clock).await?;
    let walks = store::atlas(&db).await?.all().iter().map(|n| n.walks).sum::<usize>();
    println!("Keuvel now has {places} example neighbourhoods with {activities} activities and {walks} walks.");
    db.close().await;
    Ok(())
}

/// Fills an empty database; gives the numbers of neighbourhoods and activities.
pub async fn fill(db: &Db, clock: &Clock) -> anyhow::Result<(usize, usize)> {
    let municipalities = content::read(&FILES)?;
    let incoming: Vec<Incoming> = municipalities.iter().flat_map(Municipality::neighbourhoods).collect();
    store::save(db, &incoming).await?;
    for municipality in &municipalities {
        for (code, faces) in municipality.faces() {
            store::save_faces(db, &code, &faces).await?;
        }
    }
    db.note(SETTING, "yes").await?;
    let atlas = store::atlas(db).await?;
    import::directory(db, &atlas, DIRECTORY.as_bytes(), &[], (SOURCE, false), clock.now()).await?;
    help::fill(db, clock).await?;
    let saved = write_activities(db, clock, &municipalities).await?;
    walks::fill(db, clock).await?;
    Ok((incoming.len(), saved.added))
}

/// Moves what happens to single dates of the example along with the days. Does nothing in a real database.
pub async fn refresh(db: &Db, clock: &Clock) -> Result<(), sqlx::Error> {
    if is_example(db).await? {
        let municipalities = content::read(&FILES).unwrap_or_default();
        write_activities(db, clock, &municipalities).await?;
        help::refresh(db, clock).await?;
    }
    Ok(())
}

async fn write_activities(db: &Db, clock: &Clock, all: &[Municipality]) -> Result<write::Saved, sqlx::Error> {
    let drafts: Vec<_> = all.iter().flat_map(|m| m.drafts(clock)).collect();
    let closed: Vec<String> = all.iter().flat_map(Municipality::for_caring_neighbours).collect();
    // Never there for everybody, not for a moment: what is new and closed comes with its audience.
    write::save_for(
        db,
        &drafts,
        (Some(SOURCE), None),
        &|uid| {
            if closed.iter().any(|c| c == uid) { Audience::CaringNeighbours } else { Audience::Everybody }
        },
        clock.now(),
    )
    .await
}

async fn is_example(db: &Db) -> Result<bool, sqlx::Error> {
    Ok(db.setting(SETTING).await?.is_some())
}
