//! `keuvel check`: looks whether everything is in order, and says what is not.

use crate::config::Serve;
use anyhow::bail;
use app::{db::Db, on, ui::assets::Assets};

/// Prints one line a thing looked at; errors when something is wrong.
pub async fn run(options: &Serve) -> anyhow::Result<()> {
    let mut wrong = 0;
    let mut say = |what: &str, found: Result<String, String>| match found {
        Ok(words) => println!("ok    {what}: {words}"),
        Err(words) => {
            wrong += 1;
            println!("wrong {what}: {words}");
        }
    };
    let site = options.site().and_then(|site| Ok(Assets::find(&site)?));
    say("built site", site.map(|a| format!("version {}", a.version)).map_err(|e| e.to_string()));
    say("clock", options.database.clock().map(|c| c.local().to_string()).map_err(|e| e.to_string()));
    match options.database.open().await {
        Err(error) => say("database", Err(error.to_string())),
        Ok(db) => {
            say("database", Ok(db.engine().to_owned()));
            say("integrity", integrity(&db).await);
            for (what, sql) in [
                ("neighbourhoods", "SELECT COUNT(*) FROM neighbourhoods"),
                ("activities", "SELECT COUNT(*) FROM activities"),
                ("occurrences", "SELECT COUNT(*) FROM occurrences"),
                ("walks", "SELECT COUNT(*) FROM walks"),
            ] {
                let counted: Result<i64, sqlx::Error> = on!(&db, |p| sqlx::query_scalar(sql).fetch_one(p).await);
                say(what, counted.map(|n| n.to_string()).map_err(|e| e.to_string()));
            }
            db.close().await;
        }
    }
    if wrong > 0 {
        bail!("{wrong} things are not in order");
    }
    Ok(())
}

/// The engine's own check of the file, and whether every row refers to one that is there.
async fn integrity(db: &Db) -> Result<String, String> {
    let Db::Sqlite { read, .. } = db else {
        return Ok("PostgreSQL watches over its own".to_owned());
    };
    let found: Vec<String> =
        sqlx::query_scalar("PRAGMA integrity_check(5)").fetch_all(read).await.map_err(|e| e.to_string())?;
    if found != ["ok"] {
        return Err(found.join("; "));
    }
    let lost = sqlx::query("PRAGMA foreign_key_check").fetch_all(read).await.map_err(|e| e.to_string())?;
    if lost.is_empty() {
        Ok("the file is whole".to_owned())
    } else {
        Err(format!("{} rows refer to nothing", lost.len()))
    }
}
