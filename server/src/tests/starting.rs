//! A database that cannot be worked with is found at the start, in plain words.

use super::scratch;
use app::db::{Db, OpenError};

#[tokio::test]
async fn an_address_of_no_engine_is_refused() {
    assert!(matches!(Db::open("mysql://x").await, Err(OpenError::Address(_))));
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_not_touched() {
    let file = scratch("db");
    let address = format!("sqlite:{}", file.display());
    let db = Db::open(&address).await.unwrap();
    let Db::Sqlite { write, .. } = &db else { unreachable!() };
    sqlx::query("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, X'00', 0)")
        .execute(write)
        .await
        .unwrap();
    db.close().await;
    let refused = Db::open(&address).await.unwrap_err();
    assert!(matches!(refused, OpenError::Newer) && refused.to_string().contains("newer version"));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let file = scratch("db");
    std::fs::write(&file, "dit is geen databank ".repeat(100)).unwrap();
    assert!(Db::open(&format!("sqlite:{}", file.display())).await.is_err());
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("dit is geen"));
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_said() {
    let nowhere = scratch("folder").join("keuvel.db");
    assert!(matches!(
        Db::open(&format!("sqlite:{}", nowhere.display())).await,
        Err(OpenError::Engine(_) | OpenError::ReadOnly)
    ));
}
