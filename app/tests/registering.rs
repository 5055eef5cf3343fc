//! Chairs are never given twice, on either engine: many people at once, people who leave, places that come and go.
#![cfg(feature = "ssr")]

mod engines;

use app::{
    App,
    activities::{
        Activity, Details, Draft, Length, RegistrationNeed, Schedule, State,
        registration::moment_of,
        store::{
            self,
            registrations::{self, Canceller, Registered, Who, Wish},
            write,
        },
    },
    clock::Clock,
    db::Db,
    i18n::Lang,
    neighbourhoods::store::{Incoming, save},
    on,
    people::{
        Member,
        handles::Handle,
        secrets,
        store::{self as people, Newcomer},
    },
    ui::assets::Assets,
};
use axum::http::Request;
use jiff::{Timestamp, civil::date};
use std::sync::Arc;
use uuid::Uuid;

const CODE: &str = "72037W04";
const URL: &str = "http://localhost:3000";

fn now() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

fn original() -> Timestamp {
    moment_of("2026-12-01T1400").unwrap()
}

/// A lunch every Tuesday, for ten.
fn lunch(hour: i8, places: i64) -> Draft {
    let mut details = Details { title: "Buurtrestaurant".to_owned(), ..Details::default() };
    details.registration.need = RegistrationNeed::Keuvel;
    details.registration.places = Some(places);
    let mut schedule = Schedule::once(date(2026, 12, 1).at(hour, 0, 0, 0), Length::Minutes(120));
    schedule.rule = Some("FREQ=WEEKLY".to_owned());
    let uid = Some("lunch".to_owned());
    Draft { neighbourhood: CODE.into(), details, description: String::new(), schedule, state: State::Planned, uid }
}

async fn house(db: &Db) -> Arc<App> {
    let lo = Incoming {
        code: CODE.into(),
        name: "Hamont-Lo".into(),
        nis: "72037".into(),
        municipality: "Hamont-Achel".into(),
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: 51.2,
        lon: 5.5,
        outline: None,
    };
    save(db, &[lo]).await.unwrap();
    write::save(db, &[lunch(14, 10)], Some("test"), None, now()).await.unwrap();
    let assets =
        Assets::named(["a.css", "a.js", "a.wasm"].map(Into::into), ["vault.wasm", "regie.wasm"].map(Into::into));
    let app = Arc::new(App::new(db.clone(), Clock::Fixed(now()), assets, URL, "1700"));
    app.reload_atlas().await.unwrap();
    app
}

async fn member(app: &Arc<App>, n: usize) -> Member {
    let email = format!("buur{n}@example.be");
    let new = Newcomer { name: "Buur", neighbourhood: CODE, email: Some(&email), lang: Lang::Nl, at_counter: false };
    let account = people::add(&app.db, &new, now()).await.unwrap();
    let token = secrets::token();
    let hash = secrets::hash(&token);
    people::begin_session(&app.db, account, &hash, None, "Test", false, now()).await.unwrap();
    let request = Request::get("/").header("cookie", format!("keuvel-sessie={token}")).body(()).unwrap();
    let (mut parts, ()) = request.into_parts();
    Member::of(&mut parts, app).await.unwrap()
}

async fn activity(db: &Db) -> Activity {
    store::by_slug(db, CODE, "buurtrestaurant").await.unwrap().unwrap()
}

async fn comes(db: &Db, who: &Member, id: Uuid, people: i64) -> Registered {
    let wish = Wish { activity: id, original: original(), people, words: "", number: Uuid::new_v4() };
    registrations::register(db, Who::Member(who), wish, now()).await.unwrap()
}

/// The people with a place, and those who wait.
async fn counts(db: &Db) -> (i64, i64) {
    const SQL: &str = "SELECT CAST(COALESCE(SUM(CASE WHEN waiting THEN 0 ELSE people END), 0) AS BIGINT),
        CAST(COALESCE(SUM(CASE WHEN waiting THEN people ELSE 0 END), 0) AS BIGINT) FROM registrations";
    on!(db, |p| sqlx::query_as(SQL).fetch_one(p).await).unwrap()
}

async fn mails(db: &Db) -> Vec<String> {
    on!(db, |p| sqlx::query_scalar("SELECT address FROM mails ORDER BY address").fetch_all(p).await).unwrap()
}

async fn story(db: Db) {
    let app = house(&db).await;
    let id = activity(&db).await.id;
    let mut people = Vec::new();
    for n in 0..24 {
        people.push(member(&app, n).await);
    }
    // All of them at the same moment, alone or with somebody.
    let tasks: Vec<_> = people
        .iter()
        .enumerate()
        .map(|(n, who)| {
            let (db, who) = (db.clone(), who.clone());
            tokio::spawn(async move { comes(&db, &who, id, 1 + (n as i64 % 2)).await })
        })
        .collect();
    let mut got = Vec::new();
    for task in tasks {
        got.push(task.await.unwrap());
    }
    assert_eq!(counts(&db).await, (10, 26), "36 people want to come, 10 can");
    assert!(got.iter().all(|g| matches!(g, Registered::Place | Registered::Waiting)));
    assert_eq!(comes(&db, &people[0], id, 1).await, Registered::Already);

    // Somebody leaves: whoever waits and fits moves up, and hears of it.
    let seated = got.iter().position(|g| *g == Registered::Place).unwrap();
    let mine = registrations::mine(&db, &people[seated]).await.unwrap().remove(0);
    assert!(mine.waiting.is_none());
    let thief = (seated + 1) % people.len();
    let stolen = registrations::cancel(&db, Canceller::Member(&people[thief]), mine.id, URL, now()).await.unwrap();
    assert!(!stolen, "nobody cancels for somebody else");
    assert!(mails(&db).await.is_empty());
    assert!(registrations::cancel(&db, Canceller::Member(&people[seated]), mine.id, URL, now()).await.unwrap());
    assert_eq!(counts(&db).await.0, 10);
    assert!((1..=mine.people as usize).contains(&mails(&db).await.len()), "whoever moved up hears of it");

    // More places: the next time it is looked at, more of them come. Fewer places: nobody loses one.
    for (places, seats) in [(14, 14), (5, 14)] {
        write::save(&db, &[lunch(14, places)], Some("test"), None, now()).await.unwrap();
        assert_eq!(comes(&db, &people[seated], id, 1).await, Registered::Unsettled);
        registrations::follow(&db, URL, now()).await.unwrap();
        assert_eq!(counts(&db).await.0, seats, "{places} places");
    }
    assert_eq!(registrations::follow(&db, URL, now()).await.unwrap(), 0, "a second look finds nothing to do");

    // Another hour for good: who registered goes along, and everybody is told once.
    let told = mails(&db).await.len();
    write::save(&db, &[lunch(15, 5)], Some("test"), None, now()).await.unwrap();
    registrations::follow(&db, URL, now()).await.unwrap();
    let moved = registrations::mine(&db, &people[(seated + 2) % 24]).await.unwrap().remove(0);
    assert_eq!(moved.original, moment_of("2026-12-01T1500").unwrap());
    assert!(mails(&db).await.len() >= told);
    assert_eq!(mails(&db).await.len(), 23, "one message each: what waited to go is not sent twice");

    // Thirty days later nothing is left of it.
    let later = now().saturating_add(jiff::SignedDuration::from_hours(24 * 36)).unwrap();
    registrations::forget_the_old(&db, URL, later).await.unwrap();
    assert_eq!(counts(&db).await.0, 14, "not yet");
    let later = later.saturating_add(jiff::SignedDuration::from_hours(24 * 3)).unwrap();
    registrations::forget_the_old(&db, URL, later).await.unwrap();
    assert_eq!(counts(&db).await, (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_chair_is_given_twice_on_sqlite() {
    engines::on_sqlite(story).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_chair_is_given_twice_on_postgresql() {
    engines::on_postgres(story).await;
}
