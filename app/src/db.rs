//! One handle on two engines: SQLite inside the program, or PostgreSQL beside it.

mod readers;

use readers::Readers;
use sqlx::{
    PgPool, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{str::FromStr, time::Duration};

/// How long a writer waits for another one before it says so.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many questions SQLite answers at once.
const READERS: usize = 4;

/// The database. Cloning it is cheap.
#[derive(Clone, Debug)]
pub enum Db {
    Sqlite {
        /// One connection: SQLite has one writer, and waiting in our own queue is fairer than in its lock.
        write: SqlitePool,
        /// Several, read-only.
        read: Readers,
    },
    Postgres(PgPool),
}

/// Why the database could not be opened, in words for whoever runs the server.
#[derive(Debug)]
pub enum OpenError {
    /// The address names no engine we know.
    Address(String),
    /// The tables were made by a newer Keuvel: an older one must not touch them.
    Newer,
    /// The file can be read but not written.
    ReadOnly,
    /// Anything else the engine says.
    Engine(String),
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Address(_) => f.write_str("KEUVEL_DATABASE_URL must begin with sqlite: or postgres:"),
            Self::Newer => f.write_str(
                "this database was made by a newer version of Keuvel. Install that version, or restore a backup made by this one",
            ),
            Self::ReadOnly => f.write_str("the database file cannot be written: check its owner, its folder and the disk"),
            Self::Engine(what) => write!(f, "the database cannot be opened: {what}"),
        }
    }
}
impl std::error::Error for OpenError {}

impl Db {
    /// Opens the database and brings its tables up to date.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        let db = if address.starts_with("sqlite:") {
            Self::open_sqlite(address).await?
        } else if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            let options = PgConnectOptions::from_str(address).map_err(engine)?;
            // On a disk without a head a row elsewhere costs as much as the next one: PostgreSQL then reads a page of a list
            // in the order of its index, and no more than the page.
            let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(PATIENCE).after_connect(|conn, _| {
                Box::pin(async move { sqlx::query("SET random_page_cost = 1.1").execute(conn).await.map(|_| ()) })
            });
            Self::Postgres(pool.connect_with(options).await.map_err(engine)?)
        } else {
            return Err(OpenError::Address(address.to_owned()));
        };
        db.migrate().await?;
        Ok(db)
    }

    async fn open_sqlite(address: &str) -> Result<Self, OpenError> {
        let options = SqliteConnectOptions::from_str(address)
            .map_err(engine)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .pragma("secure_delete", "ON")
            // For each of the five connections: the pages of a busy neighbourhood, and a server that stays small.
            .pragma("cache_size", "-4000");
        let write = SqlitePoolOptions::new().max_connections(1).acquire_timeout(PATIENCE).test_before_acquire(false);
        let write = write.connect_with(options.clone()).await.map_err(engine)?;
        // Not mapped into memory: each connection would count the whole file as its own, and a disk that fails would
        // end the program instead of the question.
        let read = Readers::new(options.pragma("query_only", "ON"), READERS);
        Ok(Self::Sqlite { write, read })
    }

    async fn migrate(&self) -> Result<(), OpenError> {
        let done = match self {
            Self::Sqlite { write, .. } => sqlx::migrate!("migrations/sqlite").run(write).await,
            Self::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await,
        };
        done.map_err(|error| match error {
            sqlx::migrate::MigrateError::VersionMissing(_) => OpenError::Newer,
            other => engine(other),
        })
    }

    /// The engine's name, for people.
    pub fn engine(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }

    /// Answers when the database answers.
    pub async fn ping(&self) -> Result<(), sqlx::Error> {
        crate::on!(self, |p| sqlx::query("SELECT 1").execute(p).await.map(|_| ()))
    }

    /// What is noted under a name.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, sqlx::Error> {
        const SQL: &str = "SELECT value FROM settings WHERE name = $1";
        crate::on!(self, |p| sqlx::query_scalar(SQL).bind(name).fetch_optional(p).await)
    }

    /// Notes something under a name, in the place of what stood there.
    pub async fn note(&self, name: &str, value: &str) -> Result<(), sqlx::Error> {
        const SQL: &str = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        crate::in_transaction!(self, |tx| {
            sqlx::query(SQL).bind(name).bind(value).execute(&mut **tx).await?;
            Ok(())
        })
    }

    /// Puts all that is in the log of SQLite into its file, and empties the log: what was deleted is then in neither
    /// (`secure_delete` has been on since the file was made). Somebody who reads at that moment delays it; after a few
    /// tries it is left to the next time, and the log says so. PostgreSQL has its own ways: see docs.
    pub async fn empty_log(&self) -> Result<(), sqlx::Error> {
        let Self::Sqlite { write, .. } = self else { return Ok(()) };
        for _ in 0..40 {
            let (busy, ..): (i64, i64, i64) =
                sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(write).await?;
            if busy == 0 {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        tracing::warn!("the log of the database could not be emptied: it is done at the next chance");
        Ok(())
    }

    /// Puts all that is in the log of SQLite into its file, and closes.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

fn engine(error: impl std::fmt::Display) -> OpenError {
    let words = error.to_string();
    if words.contains("readonly") || words.contains("read-only") {
        OpenError::ReadOnly
    } else {
        OpenError::Engine(words)
    }
}

/// Whether trying again later can help: locked, full, read-only, or away.
pub fn passes_by_itself(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => true,
        sqlx::Error::Database(e) => match e.code().as_deref() {
            // PostgreSQL (SQLSTATE): no resources, intervention of the operator, serialisation, connection lost.
            Some(code) if code.len() == 5 => ["53", "57", "40", "08"].contains(&&code[..2]) || code == "25006",
            // SQLite, primary codes: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.
            Some(code) => code.parse::<i32>().is_ok_and(|c| [5, 6, 8, 10, 13, 14].contains(&(c & 0xff))),
            None => false,
        },
        _ => false,
    }
}

/// Runs the same body on either engine, reading: `on!(db, |p| sqlx::query_as(SQL).bind(id).fetch_all(p).await)`.
#[macro_export]
macro_rules! on {
    ($db:expr, |$p:ident| $body:expr) => {
        match $db {
            $crate::db::Db::Sqlite { read: $p, .. } => $body,
            $crate::db::Db::Postgres($p) => $body,
        }
    };
}

/// Runs the same body on either engine inside one transaction, and commits when it is `Ok`:
/// `in_transaction!(db, |tx| { sqlx::query(SQL).execute(&mut **tx).await?; Ok(()) })`.
#[macro_export]
macro_rules! in_transaction {
    ($db:expr, |$tx:ident| $body:expr) => {
        match $db {
            // A deferred transaction that turns into a writer is refused at once when another one writes.
            $crate::db::Db::Sqlite { write, .. } => {
                let mut transaction = write.begin_with("BEGIN IMMEDIATE").await?;
                let $tx = &mut transaction;
                let done: Result<_, sqlx::Error> = async { $body }.await;
                let value = done?;
                transaction.commit().await?;
                Ok::<_, sqlx::Error>(value)
            }
            $crate::db::Db::Postgres(pool) => {
                let mut transaction = pool.begin().await?;
                let $tx = &mut transaction;
                let done: Result<_, sqlx::Error> = async { $body }.await;
                let value = done?;
                transaction.commit().await?;
                Ok::<_, sqlx::Error>(value)
            }
        }
    };
}
