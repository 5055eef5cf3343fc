//! Whole imports into a database: real files, hostile ones, and the same one again and again.

mod again;
mod doubtful;
mod hostile;
mod mutated;
mod real;

use super::*;
use app::neighbourhoods::store::Incoming;
use std::{
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A database of its own with three neighbourhoods, in a folder that goes when it goes.
struct House {
    db: Db,
    atlas: Atlas,
    folder: PathBuf,
}

impl House {
    async fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let folder = std::env::temp_dir().join(format!(
            "keuvel-import-{}-{}",
            std::process::id(),
            NUMBER.fetch_add(1, Ordering::Relaxed)
        ));
        std::fs::create_dir_all(&folder).unwrap();
        let db = Db::open(&format!("sqlite:{}", folder.join("keuvel.sqlite").display())).await.unwrap();
        let one = |code: &str, name: &str, nis: &str, municipality: &str, lat: f64, lon: f64| Incoming {
            code: code.to_owned(),
            name: name.to_owned(),
            nis: nis.to_owned(),
            municipality: municipality.to_owned(),
            postcodes: vec![if nis == "72037" { "3930" } else { "3717" }.to_owned()],
            languages: Vec::new(),
            lat,
            lon,
            outline: None,
        };
        let all = [
            one("72037W01", "Achel", "72037", "Hamont-Achel", 51.2535, 5.4800),
            one("72037W04", "Hamont-Lo", "72037", "Hamont-Achel", 51.2500, 5.5470),
            one("73028W01", "Herstappe", "73028", "Herstappe", 50.7260, 5.4260),
        ];
        store::save(&db, &all).await.unwrap();
        let atlas = store::atlas(&db).await.unwrap();
        Self { db, atlas, folder }
    }

    /// Imports into Hamont-Lo.
    async fn import(&self, bytes: &[u8]) -> Result<Report, String> {
        self.import_with(bytes, Some("72037W04"), false).await
    }

    async fn import_with(&self, bytes: &[u8], neighbourhood: Option<&str>, complete: bool) -> Result<Report, String> {
        let options = Options {
            source: "test".to_owned(),
            neighbourhood: neighbourhood.map(str::to_owned),
            complete,
            now: now(),
        };
        activities(&self.db, &self.atlas, bytes, options).await.map_err(|e| format!("{e:#}"))
    }

    /// Everything that is kept of a neighbourhood.
    async fn all(&self, neighbourhood: &str) -> Vec<app::activities::Activity> {
        let mut all = Vec::new();
        for (slug, _) in app::activities::store::titles(&self.db, neighbourhood).await.unwrap() {
            all.extend(app::activities::store::by_slug(&self.db, neighbourhood, &slug).await.unwrap());
        }
        all.sort_by(|a, b| a.uid.cmp(&b.uid));
        all
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn now() -> Timestamp {
    "2026-12-03T12:00:00Z".parse().unwrap()
}

/// The lines of a calendar, with `|` for their ends.
fn calendar(events: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR|VERSION:2.0|{events}END:VCALENDAR|").replace('|', "\r\n").into_bytes()
}

fn event(uid: &str, title: &str, more: &str) -> String {
    format!(
        "BEGIN:VEVENT|UID:{uid}|SUMMARY:{title}|DTSTART;TZID=Europe/Brussels:20261210T140000|DURATION:PT2H|\
            {more}END:VEVENT|"
    )
}

/// `new, changed, unchanged, cancelled, skipped`
fn counts(report: &Report) -> [usize; 5] {
    let s = report.saved;
    [s.added, s.updated, s.unchanged, s.withdrawn, report.skipped.len()]
}
