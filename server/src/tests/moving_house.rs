//! Backup and restore: from one engine to the other and back, nothing is lost.

use super::{House, regie::people::envelope, scratch};
use crate::{
    backup::{self, tables},
    config::Database,
};
use app::{db::Db, on, walks::store as walks};
use flate2::read::GzDecoder;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use uuid::Uuid;

fn at(address: String) -> Database {
    Database { database_url: address, clock: Some("2026-11-24T10:00[Europe/Brussels]".to_owned()) }
}

async fn everything(db: &Db) -> Vec<String> {
    let mut all = Vec::new();
    for sql in [
        "SELECT nis || name || CAST(postcodes AS TEXT) FROM municipalities ORDER BY nis",
        "SELECT code || slug || name FROM neighbourhoods ORDER BY code",
        "SELECT neighbourhood || name || words FROM faces ORDER BY neighbourhood, id",
        "SELECT slug || description || search || uid FROM activities ORDER BY neighbourhood, slug",
        "SELECT CAST(cell AS TEXT) || features FROM map_cells ORDER BY cell",
        "SELECT neighbourhood || CAST(starts AS TEXT) || CAST(ends AS TEXT) || status FROM occurrences ORDER BY neighbourhood, starts, ends, status",
    ] {
        let rows: Vec<String> = on!(db, |p| sqlx::query_scalar(sql).fetch_all(p).await).unwrap();
        all.extend(rows.into_iter().map(|r| r.replace("\", \"", "\",\"")));
    }
    for (table, columns) in tables::tables() {
        // What an engine gives as text, of a kind that both have.
        for (column, _) in columns.iter().filter(|(_, holds)| matches!(holds, tables::Holds::Text)) {
            let sql = format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL");
            let rows: Vec<String> =
                on!(db, |p| sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(p).await).unwrap();
            all.extend(rows.into_iter().map(|value| format!("{table}.{column} {value}")));
        }
    }
    // The engines write JSON in their own order: walks are compared as they are read.
    for place in walked(db).await {
        for (id, ..) in walks::all(db, &place).await.unwrap() {
            all.push(format!("{:?}", walks::by_id(db, id).await.unwrap()));
        }
    }
    all.sort();
    all
}

async fn walked(db: &Db) -> Vec<String> {
    on!(db, |p| sqlx::query_scalar("SELECT DISTINCT neighbourhood FROM walks").fetch_all(p).await).unwrap()
}

/// The first difference alone: all of it would fill the screen.
fn assert_same(found: &[String], before: &[String]) {
    assert_eq!(found.len(), before.len());
    for (found, before) in found.iter().zip(before) {
        assert_eq!(found, before);
    }
}

#[tokio::test]
async fn a_backup_is_whole_on_either_engine() {
    let house = with_people().await;
    let before = everything(&house.app.db).await;
    let first = at(format!("sqlite:{}", house.file.display()));
    let file = scratch("backup");
    backup::write(&first, &file).await.unwrap();
    assert!(backup::write(&first, &file).await.unwrap_err().to_string().contains("exists already"));
    assert!(backup::restore(&first, &file).await.unwrap_err().to_string().contains("not empty"));

    let other = scratch("db");
    let second = at(format!("sqlite:{}", other.display()));
    backup::restore(&second, &file).await.unwrap();
    assert_same(&everything(&second.open().await.unwrap()).await, &before);

    let Ok(server) = std::env::var("KEUVEL_TEST_POSTGRES") else {
        eprintln!("skipped on PostgreSQL: no KEUVEL_TEST_POSTGRES");
        return;
    };
    let name = format!("moved_{}", Uuid::new_v4().simple());
    let pool = sqlx::PgPool::connect(&format!("{server}/postgres")).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&pool).await.unwrap();
    let third = at(format!("{server}/{name}"));
    backup::restore(&third, &file).await.unwrap();
    assert_same(&everything(&third.open().await.unwrap()).await, &before);
    let back = scratch("backup");
    backup::write(&third, &back).await.unwrap();
    let fourth = at(format!("sqlite:{}", scratch("db").display()));
    backup::restore(&fourth, &back).await.unwrap();
    assert_same(&everything(&fourth.open().await.unwrap()).await, &before);
}

/// People with all that is theirs.
async fn with_people() -> House {
    use app::people::Role;
    let house = House::with_example().await;
    let desk = house.visitor("Els", &[(Role::Coordinator, "72037W04"), (Role::Administrator, "72037")]).await;
    let registered = house.post(&desk, "/beheer/hamont-lo/mensen/nieuw", "naam=Maria&taal=fr&kaart=ja").await;
    assert_eq!(registered.status.as_u16(), 303);
    let invited =
        house.post(&desk, "/beheer/gemeente/72037/uitnodigen", "rol=regisseur&waar=72037W04&email=rik%40example.be");
    assert_eq!(invited.await.status.as_u16(), 303);
    house
}

#[tokio::test]
async fn every_table_is_in_a_backup_or_left_out_on_purpose() {
    let house = House::on("2026-11-24T10:00[Europe/Brussels]", false).await;
    const NAMES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '!_%' ESCAPE '!'";
    let Db::Sqlite { read, .. } = &house.app.db else { unreachable!() };
    let names: Vec<String> = sqlx::query_scalar(NAMES).fetch_all(read).await.unwrap();
    for name in names.iter().filter(|name| !tables::LEFT_OUT.contains(&name.as_str())) {
        let found = tables::tables().find(|(table, _)| table == name);
        let (_, columns) = found.unwrap_or_else(|| panic!("{name} is in no backup"));
        let mut written: Vec<String> = columns.iter().map(|(column, _)| (*column).to_owned()).collect();
        let sql = format!("SELECT name FROM pragma_table_info('{name}')");
        let mut there: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(read).await.unwrap();
        written.sort();
        there.sort();
        assert_eq!(written, there, "{name}");
    }
}

/// The lines of a new backup.
async fn lines(house: &House) -> Vec<String> {
    let file = scratch("backup");
    backup::write(&at(format!("sqlite:{}", house.file.display())), &file).await.unwrap();
    let read = BufReader::new(GzDecoder::new(std::fs::File::open(file).unwrap()));
    read.lines().map(Result::unwrap).collect()
}

#[tokio::test]
async fn a_backup_holds_no_signal_that_had_its_time_and_tells_not_in_which_order_they_came() {
    let house = House::with_example().await;
    let els = house.regisseur("Els").await;
    let team = house.team(&els).await;
    let mut left = Vec::new();
    for _ in 0..12 {
        left.push(house.sealed(team, 1, "72037W04").await);
    }
    let gone = house.sealed(team, 1, "72037W04").await;
    let noted = json!({ "number": 0, "epoch": 1, "sealed": envelope(), "status": 3 });
    let answer = house.tell(&els.who, &format!("/regie/{team}/signalen/{gone}"), noted).await;
    assert_eq!(answer.status.as_u16(), 200);
    let canary = "ab".repeat(32);
    house.sql(&format!("UPDATE concern SET body = x'{canary}', closed_week = 0 WHERE id = x'{}'", gone.simple())).await;
    house.sql(&format!("UPDATE concern_entry SET sealed = x'{canary}'")).await;
    let holds = |lines: &[String]| lines.iter().filter(|line| line.contains(&canary)).count();
    assert_eq!(holds(&lines(&house).await), 2, "until then it is there, with what was noted");
    let today = house.app.clock.local().date();
    assert_eq!(app::concerns::retention::run(&house.app.db, today).await.unwrap(), 1);
    let after = lines(&house).await;
    assert_eq!(holds(&after), 0);
    let ids = after.iter().filter_map(|line| line.strip_prefix("[\"concern\",")).map(|line| {
        let row: Value = serde_json::from_str(line.trim_end_matches(']')).unwrap();
        row["id"].as_str().unwrap().parse::<Uuid>().unwrap()
    });
    left.sort_unstable();
    assert_eq!(ids.collect::<Vec<_>>(), left);
}

#[tokio::test]
async fn a_damaged_backup_is_refused_whole() {
    let house = House::with_example().await;
    let file = scratch("backup");
    backup::write(&at(format!("sqlite:{}", house.file.display())), &file).await.unwrap();
    let bytes = std::fs::read(&file).unwrap();
    for (what, bytes) in
        [("cut off", &bytes[..bytes.len() / 2]), ("something else", b"hallo".as_slice()), ("empty", b"".as_slice())]
    {
        let damaged = scratch("backup");
        std::fs::write(&damaged, bytes).unwrap();
        let database = scratch("db");
        let target = at(format!("sqlite:{}", database.display()));
        assert!(backup::restore(&target, &damaged).await.is_err(), "{what}");
        let rows: i64 =
            on!(&target.open().await.unwrap(), |p| sqlx::query_scalar("SELECT COUNT(*) FROM municipalities")
                .fetch_one(p)
                .await)
            .unwrap();
        assert_eq!(rows, 0, "{what}: all of it, or nothing");
    }
}
