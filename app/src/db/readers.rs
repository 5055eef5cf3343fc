//! The connections that read SQLite. A pool of sqlx asks a connection how it does each time it comes back, which is two
//! more turns between threads for every page; a file inside this process needs no such question.

use super::PATIENCE;
use futures_util::{
    StreamExt, TryFutureExt, TryStreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use sqlx::{
    ConnectOptions, Connection, Describe, Either, Error, Execute, Executor, SqlStr, Sqlite,
    sqlite::{SqliteConnectOptions, SqliteConnection, SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo},
};
use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

/// Several connections, opened when they are first needed. Cloning is cheap.
#[derive(Clone)]
pub struct Readers(Arc<Inner>);

struct Inner {
    options: SqliteConnectOptions,
    /// The one that came back last is on top: what it knows is still at hand.
    free: Mutex<Vec<SqliteConnection>>,
    places: Semaphore,
}

/// A connection that comes back by itself, unless something went wrong with it.
struct Reader<'r> {
    home: &'r Inner,
    connection: Option<SqliteConnection>,
    _place: SemaphorePermit<'r>,
}

impl Readers {
    /// At most so many at once; who comes later waits.
    pub fn new(options: SqliteConnectOptions, most: usize) -> Self {
        Self(Arc::new(Inner { options, free: Mutex::default(), places: Semaphore::new(most) }))
    }

    /// Runs one question. When the person goes away in the middle of it, its connection answers the next one all the
    /// same: the thread of the connection sees that nobody listens, and stops.
    async fn ask<T>(&self, question: impl AsyncFnOnce(&mut SqliteConnection) -> Result<T, Error>) -> Result<T, Error> {
        let home = &*self.0;
        let place = timeout(PATIENCE, home.places.acquire()).await;
        let place = place.map_err(|_| Error::PoolTimedOut)?.map_err(|_| Error::PoolClosed)?;
        let free = home.free().pop();
        let connection = match free {
            Some(connection) => connection,
            None => home.options.connect().await?,
        };
        let mut reader = Reader { home, connection: Some(connection), _place: place };
        let Some(connection) = &mut reader.connection else { return Err(Error::WorkerCrashed) };
        let answer = question(connection).await;
        if answer.is_err() {
            reader.connection = None;
        }
        answer
    }

    /// Closes what is open; questions after this one are refused.
    pub async fn close(&self) {
        self.0.places.close();
        let open = std::mem::take(&mut *self.0.free());
        for connection in open {
            // Nothing was written through it: what it says at the end changes nothing.
            let _ = connection.close().await;
        }
    }
}

impl Inner {
    fn free(&self) -> std::sync::MutexGuard<'_, Vec<SqliteConnection>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        self.home.free().extend(self.connection.take());
    }
}

impl fmt::Debug for Readers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Readers")
    }
}

impl<'p> Executor<'p> for &'p Readers {
    type Database = Sqlite;

    fn fetch_many<'e, 'q: 'e, E>(self, query: E) -> BoxStream<'e, Result<Either<SqliteQueryResult, SqliteRow>, Error>>
    where
        'p: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        // Every question of ours has a LIMIT: the rows are read at once, and the connection is free for the next.
        let rows = self.ask(async |c| c.fetch_many(query).try_collect::<Vec<_>>().await);
        rows.map_ok(|rows| stream::iter(rows).map(Ok)).try_flatten_stream().boxed()
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<SqliteRow>, Error>>
    where
        'p: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        Box::pin(self.ask(async |c| c.fetch_optional(query).await))
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [SqliteTypeInfo],
    ) -> BoxFuture<'e, Result<SqliteStatement, Error>>
    where
        'p: 'e,
    {
        Box::pin(self.ask(async |c| c.prepare_with(sql, parameters).await))
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<Describe<Sqlite>, Error>>
    where
        'p: 'e,
    {
        Box::pin(self.ask(async |c| c.describe(sql).await))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::query_scalar;
    use std::time::Duration;

    const ENDLESS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";

    #[tokio::test]
    async fn who_goes_away_in_the_middle_takes_no_connection_along() {
        let readers = Readers::new(SqliteConnectOptions::new().in_memory(true), 1);
        let asked = query_scalar::<_, i64>(ENDLESS).fetch_all(&readers);
        assert!(timeout(Duration::from_millis(50), asked).await.is_err());
        let next = query_scalar("SELECT 2").fetch_one(&readers);
        assert_eq!(timeout(Duration::from_secs(2), next).await.unwrap().ok(), Some(2_i64));
        assert_eq!(readers.0.free().len(), 1, "the same connection");
    }

    #[tokio::test]
    async fn a_connection_that_failed_does_not_come_back() {
        let readers = Readers::new(SqliteConnectOptions::new().in_memory(true), 1);
        assert!(query_scalar::<_, i64>("SELECT x FROM nothing").fetch_all(&readers).await.is_err());
        assert!(readers.0.free().is_empty());
        assert_eq!(query_scalar("SELECT 2").fetch_one(&readers).await.ok(), Some(2_i64));
    }

    #[tokio::test]
    async fn a_closed_house_answers_no_questions() {
        let readers = Readers::new(SqliteConnectOptions::new().in_memory(true), 1);
        readers.close().await;
        assert!(matches!(query_scalar::<_, i64>("SELECT 2").fetch_one(&readers).await, Err(Error::PoolClosed)));
    }
}
