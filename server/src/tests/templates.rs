//! Databases with the example in them, made once and copied for each house: filling one takes longer than most tests.

use super::{MOMENT, scratch};
use crate::demo;
use app::{clock::Clock, db::Db};
use tokio::sync::OnceCell;
use uuid::Uuid;

async fn filled(address: &str) {
    let db = Db::open(address).await.unwrap();
    let clock = Clock::Fixed(MOMENT.parse::<jiff::Zoned>().unwrap().timestamp());
    demo::fill(&db, &clock).await.unwrap();
    db.close().await;
}

/// A file of SQLite, as its bytes: no file stays behind.
pub async fn sqlite() -> &'static [u8] {
    static FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
    FILE.get_or_init(|| async {
        let file = scratch("db");
        filled(&format!("sqlite:{}", file.display())).await;
        // Closed, it is one file: nothing waits beside it any more.
        assert!(!file.with_extension("db-wal").exists());
        let bytes = std::fs::read(&file).unwrap();
        std::fs::remove_file(&file).unwrap();
        bytes
    })
    .await
}

/// The address of a new database on this server.
pub async fn postgres(server: &str) -> String {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let make = async |sql: String| {
        let pool = sqlx::PgPool::connect(&format!("{server}/postgres")).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&pool).await.unwrap();
        pool.close().await;
    };
    let template = TEMPLATE
        .get_or_init(|| async {
            let name = format!("template_{}", Uuid::new_v4().simple());
            make(format!("CREATE DATABASE {name}")).await;
            filled(&format!("{server}/{name}")).await;
            name
        })
        .await;
    let name = format!("house_{}", Uuid::new_v4().simple());
    make(format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    format!("{server}/{name}")
}
