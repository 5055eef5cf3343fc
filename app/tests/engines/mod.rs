//! A database of its own for one test, on either engine, that goes when the test ends.
//!
//! PostgreSQL is tried when `KEUVEL_TEST_POSTGRES` holds the address of a server on which databases may be made.

use app::db::Db;
use uuid::Uuid;

pub async fn on_sqlite(test: impl AsyncFnOnce(Db)) {
    let file = std::env::temp_dir().join(format!("keuvel-story-{}.db", Uuid::new_v4()));
    let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
    test(db.clone()).await;
    db.close().await;
    std::fs::remove_file(file).unwrap();
}

pub async fn on_postgres(test: impl AsyncFnOnce(Db)) {
    let Ok(server) = std::env::var("KEUVEL_TEST_POSTGRES") else {
        eprintln!("skipped: no KEUVEL_TEST_POSTGRES");
        return;
    };
    let name = format!("story_{}", Uuid::new_v4().simple());
    let pool = sqlx::PgPool::connect(&format!("{server}/postgres")).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&pool).await.unwrap();
    let db = Db::open(&format!("{server}/{name}")).await.unwrap();
    test(db.clone()).await;
    db.close().await;
}
