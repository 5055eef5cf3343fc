//! One server a SQLite file: a second one would keep old pages and double the nightly work. PostgreSQL is for many.

use anyhow::{Context, bail};
use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

/// Held as long as the server runs; the operating system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock(#[allow(dead_code)] File);

/// Takes the lock beside a database file.
pub fn take(database: &Path) -> anyhow::Result<Lock> {
    let mut name = database.as_os_str().to_owned();
    name.push(".lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&name)
        .with_context(|| format!("cannot write beside {}", database.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => bail!(
            "another Keuvel already serves {}. For several servers at once use PostgreSQL (KEUVEL_DATABASE_URL)",
            database.display()
        ),
        Err(TryLockError::Error(error)) => Err(error).context("cannot lock the database file"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_second_server_on_the_same_file_is_refused() {
        let file = std::env::temp_dir().join(format!("keuvel-lock-{}.db", uuid::Uuid::new_v4()));
        let first = super::take(&file).unwrap();
        assert!(super::take(&file).unwrap_err().to_string().contains("already serves"));
        drop(first);
        super::take(&file).unwrap();
    }
}
