//! An import larger than one statement holds, and what search engines are told of it, on both engines.
#![cfg(feature = "ssr")]

mod engines;

use app::{
    activities::{
        Details, Draft, Length, Schedule, State,
        store::{self, write},
    },
    clock,
    db::Db,
    neighbourhoods::store::{Incoming, save},
};
use jiff::{Timestamp, ToSpan, civil::date};

#[tokio::test]
async fn a_large_import_comes_in_whole_or_not_at_all_on_sqlite() {
    engines::on_sqlite(large).await;
}

#[tokio::test]
async fn a_large_import_comes_in_whole_or_not_at_all_on_postgresql() {
    engines::on_postgres(large).await;
}

#[tokio::test]
async fn the_sitemap_asks_for_its_own_part_on_sqlite() {
    engines::on_sqlite(addresses).await;
}

#[tokio::test]
async fn the_sitemap_asks_for_its_own_part_on_postgresql() {
    engines::on_postgres(addresses).await;
}

const HERE: &str = "72037W04";
const THERE: &str = "72037W05";

fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

async fn places(db: &Db) {
    let place = |code: &str, name: &str| Incoming {
        code: code.into(),
        name: name.into(),
        nis: "72037".into(),
        municipality: "Hamont-Achel".into(),
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: 51.2,
        lon: 5.5,
        outline: None,
    };
    save(db, &[place(HERE, "Hamont-Lo"), place(THERE, "Achel")]).await.unwrap();
}

/// Every day an hour, so many days from the 23rd of November.
fn daily(place: &str, uid: &str, days: i64) -> Draft {
    let mut schedule = Schedule::once(date(2026, 11, 23).at(14, 0, 0, 0), Length::Minutes(60));
    schedule.rule = Some(format!("FREQ=DAILY;COUNT={days}"));
    Draft {
        neighbourhood: place.into(),
        details: Details { title: uid.into(), lang: "nl".into(), ..Details::default() },
        description: String::new(),
        schedule,
        state: State::Planned,
        uid: Some(uid.into()),
    }
}

/// How many occurrences lists find in a month of a neighbourhood.
async fn listed(db: &Db, place: &str) -> usize {
    let until = clock::midnight(date(2026, 12, 23));
    store::list(db, place, now(), until).await.unwrap().len()
}

async fn large(db: Db) {
    places(&db).await;
    // 97 does not divide a thousand: rows are written in the middle of an activity, and the last ones at the end.
    let drafts: Vec<Draft> = (0..15).map(|i| daily(HERE, &format!("dagelijks-{i}"), 97)).collect();
    let nowhere = daily("99999W99", "nergens", 1);
    let half = [drafts.as_slice(), &[nowhere]].concat();
    assert!(write::save(&db, &half, Some("test"), None, now()).await.is_err());
    assert_eq!(listed(&db, HERE).await, 0, "what was written before the refusal is gone");

    let saved = write::save(&db, &drafts, Some("test"), None, now()).await.unwrap();
    assert_eq!(saved.added, 15);
    assert_eq!(listed(&db, HERE).await, 15 * 30);
    let whole =
        store::list(&db, HERE, clock::midnight(date(2027, 2, 1)), clock::midnight(date(2027, 3, 1))).await.unwrap();
    assert_eq!(whole.len(), 15 * 27, "97 days end on the 27th of February");

    // The same UID twice: the last one counts, and nothing of the first is left.
    let twice = [daily(THERE, "koffie", 20), daily(THERE, "koffie", 3)];
    let saved = write::save(&db, &twice, Some("test"), None, now()).await.unwrap();
    assert_eq!((saved.added, saved.updated), (1, 1));
    assert_eq!(listed(&db, THERE).await, 3);
    let saved = write::save(&db, &twice[1..], Some("test"), None, now()).await.unwrap();
    assert_eq!(saved.unchanged, 1);
}

async fn addresses(db: Db) {
    places(&db).await;
    let mut over = daily(HERE, "voorbij", 1);
    over.schedule.start = over.schedule.start.saturating_sub(3.days());
    let drafts = [daily(THERE, "soep", 2), daily(HERE, "koffie", 2), over, daily(HERE, "dans", 400)];
    write::save(&db, &drafts, None, None, now()).await.unwrap();
    let found = async |places: &[&str], most: i64| {
        let found = store::addresses(&db, places, now(), most).await.unwrap();
        found.into_iter().map(|(place, slug, changed)| (place, slug, changed == now().as_second())).collect::<Vec<_>>()
    };
    let row = |place: &str, slug: &str| (place.to_owned(), slug.to_owned(), true);
    assert_eq!(found(&[HERE], 9).await, [row(HERE, "dans"), row(HERE, "koffie")]);
    assert_eq!(found(&[THERE, HERE], 9).await, [row(HERE, "dans"), row(HERE, "koffie"), row(THERE, "soep")]);
    assert_eq!(found(&[THERE, HERE], 2).await.len(), 2);
    assert_eq!(found(&[], 9).await, []);
}
