//! `keuvel backup` and `keuvel restore`: everything in one file that either engine reads.
//!
//! The file is gzip (RFC 1952) of lines of JSON: first what it is, then `["table", {row}]`. Occurrences are not in
//! it: they are worked out again.

use crate::config::Database;
use anyhow::{Context, bail, ensure};
use app::{activities::store::occurrences, db::Db, on};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use std::{
    fs::{self, OpenOptions},
    io::{BufRead, BufReader, Write},
    path::Path,
};

pub(crate) mod tables;

use tables::{Holds, Table, tables};

/// The shape of the file: raised when a table changes. What an older one lacks is left empty.
const FORMAT: i64 = 5;

/// Writes the backup beside its name first: half a file never has the name of a whole one.
pub async fn write(database: &Database, file: &Path) -> anyhow::Result<()> {
    ensure!(!file.exists(), "{} exists already", file.display());
    let db = database.open().await?;
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let out = OpenOptions::new().write(true).create(true).truncate(true).open(&unfinished)?;
    let mut out = GzEncoder::new(out, Compression::default());
    let head = json!({ "keuvel": FORMAT, "made": database.clock()?.now().to_string() });
    writeln!(out, "{head}")?;
    let rows = match &db {
        Db::Sqlite { write, .. } => {
            // Begun without asking to write: the server goes on writing meanwhile.
            let mut tx = write.begin().await?;
            let mut count = 0;
            for table in tables() {
                let rows: Vec<String> =
                    sqlx::query_scalar(AssertSqlSafe(select(&table, true))).fetch_all(&mut *tx).await?;
                count += put(&mut out, table.0, &rows)?;
            }
            count
        }
        Db::Postgres(pool) => {
            // One moment for all tables.
            let mut tx = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
            let mut count = 0;
            for table in tables() {
                let rows: Vec<String> =
                    sqlx::query_scalar(AssertSqlSafe(select(&table, false))).fetch_all(&mut *tx).await?;
                count += put(&mut out, table.0, &rows)?;
            }
            count
        }
    };
    out.finish()?.sync_all()?;
    fs::rename(&unfinished, file)?;
    println!("{rows} rows in {}", file.display());
    db.close().await;
    Ok(())
}

fn put(out: &mut impl Write, table: &str, rows: &[String]) -> anyhow::Result<usize> {
    for row in rows {
        writeln!(out, "[\"{table}\",{row}]")?;
    }
    Ok(rows.len())
}

/// Rows as JSON objects, in the words of the engine.
fn select((table, columns): &Table, sqlite: bool) -> String {
    let fields: Vec<String> = columns
        .iter()
        .map(|(name, holds)| match (holds, sqlite) {
            (Holds::Json, true) => format!("'{name}', json({name})"),
            (Holds::Truth, true) => format!("'{name}', json(CASE WHEN {name} THEN 'true' ELSE 'false' END)"),
            // Of nothing SQLite gives the hexadecimal digits of an empty value.
            (Holds::Uuid | Holds::Bytes, true) => {
                format!("'{name}', CASE WHEN {name} IS NULL THEN NULL ELSE lower(hex({name})) END")
            }
            (Holds::Uuid, false) => format!("'{name}', replace({name}::text, '-', '')"),
            (Holds::Bytes, false) => format!("'{name}', encode({name}, 'hex')"),
            _ => format!("'{name}', {name}"),
        })
        .collect();
    let fields = fields.join(", ");
    // In which order concerns came in is nobody's business: they stand in the order of their random keys.
    let order = match columns.first() {
        Some((key, _)) if table.starts_with("concern") => format!(" ORDER BY {key}"),
        _ => String::new(),
    };
    if sqlite {
        format!("SELECT json_object({fields}) FROM {table}{order}")
    } else {
        format!("SELECT json_build_object({fields})::text FROM {table}{order}")
    }
}

/// Reads a backup into an empty database: all of it, or nothing.
pub async fn restore(database: &Database, file: &Path) -> anyhow::Result<()> {
    let input = fs::File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut lines = BufReader::new(GzDecoder::new(input)).lines();
    let head = lines.next().context("the file is empty")?.context("this is no backup of Keuvel")?;
    let head: Value = serde_json::from_str(&head).context("this is no backup of Keuvel")?;
    match head["keuvel"].as_i64() {
        Some(1..=FORMAT) => {}
        Some(newer) if newer > FORMAT => bail!("this backup was made by a newer version of Keuvel"),
        _ => bail!("this is no backup of Keuvel"),
    }
    let db = database.open().await?;
    let filled: i64 = on!(&db, |p| sqlx::query_scalar("SELECT COUNT(*) FROM municipalities").fetch_one(p).await)?;
    ensure!(filled == 0, "the database is not empty: a backup goes into an empty one only");
    let mut rows = Vec::new();
    for (i, line) in lines.enumerate() {
        let line = line.context("the file is damaged or cut off")?;
        let (table, row): (String, Value) =
            serde_json::from_str(&line).with_context(|| format!("line {} is damaged", i + 2))?;
        rows.push((table, row));
    }
    let count = rows.len();
    fill(&db, rows).await?;
    occurrences::work_out_all(&db, database.clock()?.now()).await?;
    println!("{count} rows restored into {}", db.engine());
    db.close().await;
    Ok(())
}

async fn fill(db: &Db, rows: Vec<(String, Value)>) -> anyhow::Result<()> {
    let sqlite = matches!(db, Db::Sqlite { .. });
    let statements: Vec<(&str, String)> = tables().map(|t| (t.0, insert(&t, sqlite))).collect();
    let statement = |table: &str| statements.iter().find(|(name, _)| *name == table).map(|(_, sql)| sql.clone());
    let known = rows.iter().all(|(table, _)| statement(table).is_some());
    ensure!(known, "the file holds a table that this version does not know");
    app::in_transaction!(db, |tx| {
        for (table, row) in &rows {
            let Some(sql) = statement(table) else { continue };
            sqlx::query(AssertSqlSafe(sql)).bind(row.to_string()).execute(&mut **tx).await?;
        }
        app::raise_revision!(tx, app::revision::EVERYWHERE);
        Ok(())
    })?;
    Ok(())
}

/// One row from its JSON, as the first parameter.
fn insert((table, columns): &Table, sqlite: bool) -> String {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let values: Vec<String> = columns
        .iter()
        .map(|(name, holds)| match (holds, sqlite) {
            (Holds::Uuid | Holds::Bytes, true) => format!("unhex($1 ->> '{name}')"),
            (Holds::Json, true) => format!("NULLIF($1 -> '{name}', 'null')"),
            // A yes or no that an older file lacks is a no.
            (Holds::Truth, true) => format!("COALESCE($1 ->> '{name}', 0)"),
            (_, true) => format!("$1 ->> '{name}'"),
            (Holds::Uuid, false) => format!("($1::jsonb ->> '{name}')::uuid"),
            (Holds::Bytes, false) => format!("decode($1::jsonb ->> '{name}', 'hex')"),
            (Holds::Json, false) => format!("NULLIF($1::jsonb -> '{name}', 'null'::jsonb)"),
            (Holds::Number, false) => format!("($1::jsonb ->> '{name}')::numeric"),
            (Holds::Truth, false) => format!("COALESCE(($1::jsonb ->> '{name}')::boolean, FALSE)"),
            (Holds::Text, false) => format!("$1::jsonb ->> '{name}'"),
        })
        .collect();
    // Settings that the tables came with give way.
    let conflict = if *table == "settings" { " ON CONFLICT (name) DO UPDATE SET value = excluded.value" } else { "" };
    format!("INSERT INTO {table} ({}) VALUES ({}){conflict}", names.join(", "), values.join(", "))
}
