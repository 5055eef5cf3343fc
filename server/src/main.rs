//! `keuvel`: the command line.

// What a command has to say it says on standard output; `app` has nothing to say there.
#![allow(clippy::print_stdout)]

mod backup;
mod bundle;
mod cache;
mod check;
mod client;
mod commands;
mod config;
mod demo;
mod feeds;
mod files;
mod health;
mod import;
mod jobs;
mod layers;
mod lock;
mod mail;
mod reminders;
mod router;
mod serve;
mod uploads;
mod worker;

#[cfg(test)]
mod tests;

use clap::{Parser, Subcommand};
use config::{Database, Serve};
use std::{path::PathBuf, process::ExitCode};

/// Rendering a page is thousands of small pieces of text: the system's allocator took a quarter of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Keuvel, the app of a caring neighbourhood.
#[derive(Parser)]
#[command(version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the app.
    Serve(Serve),
    /// Fill an empty database with four living example municipalities.
    Demo(Database),
    /// Bring in activities, neighbourhoods or walks; again and again without doubles.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Write everything into one file, on either engine, while the server runs.
    Backup {
        /// The file to write (gzip); it must not exist yet.
        file: PathBuf,
        #[command(flatten)]
        database: Database,
    },
    /// Read such a file into an empty database, on either engine.
    Restore {
        file: PathBuf,
        #[command(flatten)]
        database: Database,
    },
    /// People.
    User {
        #[command(subcommand)]
        what: User,
    },
    /// Look whether everything is in order.
    Check(Serve),
}

#[derive(Subcommand)]
enum Import {
    /// iCalendar, or JSON-LD of UiTdatabank: a file, or an http(s) address.
    Activities {
        source: String,
        /// Address (hamont-lo) or official code of the neighbourhood. Without it each event goes where its place lies.
        #[arg(long)]
        neighbourhood: Option<String>,
        /// The source holds everything: coming activities that are no longer in it are cancelled.
        #[arg(long)]
        complete: bool,
        #[command(flatten)]
        database: Database,
    },
    /// CSV of the sociale kaart: organisation, service, phone, hours and more (docs/data.md).
    Directory {
        file: PathBuf,
        /// Where its services are for: neighbourhood, municipality (name, NIS code, postcode) or "*" for everybody.
        /// A column areas says otherwise line by line.
        #[arg(long)]
        area: Vec<String>,
        /// The file holds everything: services from it that are no longer in it are removed.
        #[arg(long)]
        complete: bool,
        #[command(flatten)]
        database: Database,
    },
    /// GPX, GeoJSON, or an extract of OpenStreetMap (XML): walks, benches, and the map under them.
    Walks {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Address (hamont-lo) or official code of the neighbourhood. Without it each walk goes where it begins.
        #[arg(long)]
        neighbourhood: Option<String>,
        /// Latitude and longitude stand the other way round in these files.
        #[arg(long = "swap")]
        swapped: bool,
        /// Nobody sees them until a coordinator publishes them.
        #[arg(long = "draft")]
        as_drafts: bool,
        #[command(flatten)]
        database: Database,
    },
    /// GeoJSON with the properties code, name, municipality and nis.
    Neighbourhoods {
        file: PathBuf,
        /// CSV with the columns nis and postcode.
        #[arg(long)]
        postcodes: Option<PathBuf>,
        #[command(flatten)]
        database: Database,
    },
}

#[derive(Subcommand)]
enum User {
    /// Add somebody with a role, and print a link that signs them in once.
    Add(commands::user::Add),
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse().command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("keuvel: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(options) => serve::run(options).await,
        Command::Check(options) => check::run(&options).await,
        Command::Demo(database) => demo::run(&database).await,
        Command::User { what: User::Add(add) } => commands::user::add(&add).await,
        Command::Backup { file, database } => backup::write(&database, &file).await,
        Command::Restore { file, database } => backup::restore(&database, &file).await,
        Command::Import { what: Import::Activities { source, neighbourhood, complete, database } } => {
            commands::import_activities(&database, &source, neighbourhood.as_deref(), complete).await
        }
        Command::Import { what: Import::Directory { file, area, complete, database } } => {
            commands::import_directory(&database, &file, &area, complete).await
        }
        Command::Import { what: Import::Walks { files, neighbourhood, swapped, as_drafts, database } } => {
            commands::import_walks(&database, &files, neighbourhood.as_deref(), swapped, as_drafts).await
        }
        Command::Import { what: Import::Neighbourhoods { file, postcodes, database } } => {
            commands::import_neighbourhoods(&database, &file, postcodes.as_deref()).await
        }
    }
}
