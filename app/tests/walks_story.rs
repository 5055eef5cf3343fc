//! The story of walks on both engines: imported, looked at again when the ground changes, corrected, published, closed
//! and hidden.
#![cfg(feature = "ssr")]

mod engines;

use app::{
    App,
    clock::Clock,
    db::Db,
    give_role,
    i18n::Lang,
    neighbourhoods::store::{Incoming, atlas, save as save_places},
    on,
    people::{
        Coordinator, Desk, Role,
        handles::Handle,
        secrets,
        store::{self as people, Newcomer},
    },
    revision::{self, EVERYWHERE},
    ui::assets::Assets,
    walks::{
        Body, Closed, Draft, Facts, Point, State, Stop, StopKind, Walk,
        geo::Plane,
        map::{About, Bounds, Feature, Kind},
        store::{
            self,
            desk::{self, Also, Correction},
            ground, write,
        },
    },
};
use axum::http::Request;
use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

const LO: &str = "72037W04";
const CENTRE: &str = "72037W03";
const ORIGIN: Point = Point::new(51.2251, 5.5352);

#[tokio::test]
async fn the_story_on_sqlite() {
    engines::on_sqlite(story).await;
}

#[tokio::test]
async fn the_story_on_postgresql() {
    engines::on_postgres(story).await;
}

fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().unwrap()
}

fn at(x: f64, y: f64) -> Point {
    Plane::around(ORIGIN).point(x, y)
}

fn draft(uid: &str, title: &str) -> Draft {
    let body = Body { title: title.into(), points: vec![at(0.0, 0.0), at(600.0, 0.0)], ..Body::default() };
    Draft { neighbourhood: LO.into(), body, uid: Some(uid.into()) }
}

fn bench(id: &str, x: f64) -> Feature {
    Feature {
        id: format!("osm:node/{id}"),
        kind: Kind::Bench,
        name: String::new(),
        parts: vec![vec![at(x, 5.0)]],
        about: About::default(),
    }
}

async fn changed_since(db: &Db, before: i64) -> Vec<String> {
    let mut scopes: Vec<String> =
        revision::since(db, before).await.unwrap().into_iter().map(|(scope, _)| scope).collect();
    scopes.sort();
    scopes
}

/// A coordinator of both neighbourhoods.
async fn coordinator(db: &Db) -> Desk {
    let assets =
        Assets::named(["a.css", "a.js", "a.wasm"].map(Into::into), ["vault.wasm", "regie.wasm"].map(Into::into));
    let app = Arc::new(App::new(db.clone(), Clock::Fixed(now()), assets, "http://localhost:3000", "1700"));
    app.reload_atlas().await.unwrap();
    let new = Newcomer { name: "Ria", neighbourhood: LO, email: None, lang: Lang::Nl, at_counter: false };
    let account = people::add(db, &new, now()).await.unwrap();
    let given: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            give_role!(tx, account, &Role::Coordinator, "72037", None, now());
            Ok(())
        })
    }
    .await;
    given.unwrap();
    let token = secrets::token();
    people::begin_session(db, account, &secrets::hash(&token), None, "Test", true, now()).await.unwrap();
    let request = Request::get("/").header("cookie", format!("keuvel-sessie={token}")).body(()).unwrap();
    let (mut parts, ()) = request.into_parts();
    <Desk as Handle>::of(&mut parts, &app).await.unwrap()
}

/// Corrects a walk as it stands now.
async fn correct(db: &Db, by: &Coordinator, walk: &Walk, body: &Body, also: Option<Also>) -> bool {
    let also = also.into_iter().collect();
    let correction = Correction { walk, body: body.clone(), also, number: Uuid::new_v4() };
    desk::correct(db, by, &correction, now()).await.unwrap()
}

async fn deeds(db: &Db) -> Vec<String> {
    const SQL: &str = "SELECT action FROM audit WHERE action LIKE 'walk-%' ORDER BY id";
    on!(db, |p| sqlx::query_scalar(SQL).fetch_all(p).await).unwrap()
}

async fn story(db: Db) {
    let db = &db;
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
    save_places(db, &[place(LO, "Hamont-Lo"), place(CENTRE, "Hamont-Centrum")]).await.unwrap();

    // The first walks show a door on every page; the same again changes nothing.
    let before = revision::newest(db).await.unwrap();
    let drafts = [draft("a", "Langs het Lo"), draft("b", "Langs het Lo")];
    let saved = write::save(db, &drafts, "import", State::Published, now()).await.unwrap();
    assert_eq!((saved.added, saved.updated, saved.unchanged), (2, 0, 0));
    assert_eq!(changed_since(db, before).await, [EVERYWHERE, LO]);
    assert_eq!(atlas(db).await.unwrap().by_code(LO).unwrap().walks, 2);
    let before = revision::newest(db).await.unwrap();
    let saved = write::save(db, &drafts, "import", State::Published, now()).await.unwrap();
    assert_eq!((saved.added, saved.updated, saved.unchanged), (0, 0, 2));
    assert!(changed_since(db, before).await.is_empty());
    let slugs: Vec<String> = store::list(db, LO).await.unwrap().into_iter().map(|l| l.slug).collect();
    assert_eq!(slugs, ["langs-het-lo", "langs-het-lo-2"]);
    assert!(store::list(db, CENTRE).await.unwrap().is_empty());

    // A map comes with three benches: the walks on it know them, and their pages are made anew.
    let nowhere = Bounds { south: 0.0, west: 0.0, north: 0.0, east: 0.0 };
    let benches = vec![bench("1", 100.0), bench("2", 300.0), bench("3", 60_000.0)];
    let cells = ground::save(db, benches.clone(), &nowhere).await.unwrap();
    assert_eq!(write::look_again(db, &cells, now()).await.unwrap(), 2);
    assert_eq!(changed_since(db, before).await, [LO]);
    let walk = store::by_slug(db, LO, "langs-het-lo").await.unwrap().unwrap();
    assert_eq!(Facts::of(&walk.body, &walk.body.line()).benches, 2);
    assert_eq!(store::list(db, LO).await.unwrap()[0].summary.benches, 2);
    assert!(ground::save(db, benches, &nowhere).await.unwrap().is_empty(), "the same map again changes nothing");
    let around = Bounds::around(&[ORIGIN]).unwrap().with_margin(500.0);
    assert_eq!(ground::within(db, &around).await.unwrap().len(), 2);

    // An extract that reaches all around replaces what was there: one bench is gone.
    let wide = Bounds::around(&[ORIGIN]).unwrap().with_margin(5_000.0);
    let cells = ground::save(db, vec![bench("2", 300.0)], &wide).await.unwrap();
    write::look_again(db, &cells, now()).await.unwrap();
    let walk = store::by_slug(db, LO, "langs-het-lo").await.unwrap().unwrap();
    assert_eq!(Facts::of(&walk.body, &walk.body.line()).benches, 1);

    // Corrected here: an import leaves it alone, and a map says only what nobody said.
    let mut body = walk.body.clone();
    body.story = "Met een bank van Jos.".into();
    body.stops.push(Stop::new(StopKind::Bench, at(500.0, 3.0)));
    body.stops.retain(|s| s.source.is_none());
    let ria = coordinator(db).await;
    let (of_lo, of_centre) = (ria.of(LO).unwrap(), ria.of(CENTRE).unwrap());
    assert!(correct(db, &of_lo, &walk, &body, None).await);
    assert!(!correct(db, &of_lo, &walk, &body, Some(Also::Hide)).await, "of two at once, the second is told");
    let saved = write::save(db, &drafts, "import", State::Published, now()).await.unwrap();
    assert_eq!(saved.corrected, ["Langs het Lo"]);
    let cells = ground::save(db, vec![bench("9", 200.0), bench("2", 301.0)], &nowhere).await.unwrap();
    write::look_again(db, &cells, now()).await.unwrap();
    let walk = store::by_id(db, walk.id).await.unwrap().unwrap();
    assert_eq!(
        (walk.body.story.as_str(), walk.state, walk.corrected),
        ("Met een bank van Jos.", State::Published, true)
    );
    let sources =
        |walk: &Walk| walk.body.stops.iter().map(|s| s.source.clone().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(sources(&walk), ["", "osm:node/9"], "the bench that they took away does not come back");

    // A bench is broken, by a decision at the desk: neither a map nor the file mends it, and both go on about the rest.
    let other = store::by_slug(db, LO, "langs-het-lo-2").await.unwrap().unwrap();
    let broken = other.body.stops.iter().find(|s| s.source.as_deref() == Some("osm:node/9")).unwrap().point;
    let decided: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            assert!(app::touch_walk!(tx, other.id, other.updated, now()).is_some());
            assert!(app::break_bench!(tx, other.id, broken, true));
            Ok(())
        })
    }
    .await;
    decided.unwrap();
    let cells = ground::save(db, vec![bench("9", 201.0), bench("10", 400.0)], &nowhere).await.unwrap();
    write::look_again(db, &cells, now()).await.unwrap();
    let mut newer = draft("b", "Langs het Lo, verlegd");
    newer.body.points.push(at(650.0, 0.0));
    let saved = write::save(db, &[newer], "import", State::Published, now()).await.unwrap();
    assert_eq!((saved.updated, saved.corrected.len()), (1, 0));
    let other = store::by_id(db, other.id).await.unwrap().unwrap();
    let benches = |walk: &Walk| walk.body.stops.iter().map(|s| (s.source.clone(), s.bench.broken)).collect::<Vec<_>>();
    let mut there = benches(&other);
    there.sort();
    let named = |id: &str| Some(format!("osm:node/{id}"));
    assert_eq!(there, [(named("10"), false), (named("2"), false), (named("9"), true)]);
    assert_eq!((other.body.title.as_str(), other.body.points.len()), ("Langs het Lo, verlegd", 3));
    // Nobody corrects the walk of another neighbourhood.
    assert!(!correct(db, &of_centre, &walk, &walk.body, Some(Also::Hide)).await);

    // A new one is a draft until it is published, and gone from the lists once it is hidden.
    let before = revision::newest(db).await.unwrap();
    let body = draft("", "Rond de wal").body;
    assert_eq!(
        desk::add(db, &of_centre, &[body.clone(), body], now()).await.unwrap(),
        ["rond-de-wal", "rond-de-wal-2"]
    );
    assert!(store::list(db, CENTRE).await.unwrap().is_empty());
    let read = async || store::by_slug(db, CENTRE, "rond-de-wal").await.unwrap().unwrap();
    let new = read().await;
    assert_eq!(new.state, State::Draft);
    assert!(changed_since(db, before).await.is_empty(), "nobody sees a draft");
    assert!(correct(db, &of_centre, &new, &new.body, Some(Also::Publish)).await);
    assert_eq!(store::list(db, CENTRE).await.unwrap().len(), 1);
    assert_eq!(changed_since(db, before).await, [EVERYWHERE, CENTRE]);
    let new = read().await;
    assert!(correct(db, &of_centre, &new, &new.body, Some(Also::Hide)).await);
    assert!(store::list(db, CENTRE).await.unwrap().is_empty());
    assert_eq!(atlas(db).await.unwrap().by_code(CENTRE).unwrap().walks, 0);
    assert_eq!(read().await.state, State::Hidden);

    // Nobody has changed the other one: a map that comes later is put into it.
    let draft_of = async || store::by_slug(db, CENTRE, "rond-de-wal-2").await.unwrap().unwrap();
    let before = draft_of().await;
    assert!(!before.corrected);
    let cells = ground::save(db, vec![bench("11", 450.0)], &nowhere).await.unwrap();
    write::look_again(db, &cells, now()).await.unwrap();
    assert!(draft_of().await.body.stops.iter().any(|s| s.source.as_deref() == Some("osm:node/11")));

    // A path is closed and opened again.
    let closed = Closed { reason: "Er ligt een boom op het pad.".into(), since: now().as_second() };
    let walk = store::by_id(db, walk.id).await.unwrap().unwrap();
    assert!(correct(db, &of_lo, &walk, &walk.body, Some(Also::Close(closed.clone()))).await);
    let walk = store::by_id(db, walk.id).await.unwrap().unwrap();
    assert_eq!(walk.closed, Some(closed));
    assert!(store::list(db, LO).await.unwrap()[0].closed.is_some());
    let longer = Closed { reason: "Er ligt een boom op het pad, tot mei.".into(), since: now().as_second() };
    assert!(correct(db, &of_lo, &walk, &walk.body, Some(Also::Close(longer.clone()))).await);
    let walk = store::by_id(db, walk.id).await.unwrap().unwrap();
    assert_eq!(walk.closed, Some(longer), "for another reason");
    assert!(correct(db, &of_lo, &walk, &walk.body, Some(Also::Open)).await);
    assert_eq!(store::by_id(db, walk.id).await.unwrap().unwrap().closed, None);

    // A draft is thrown away by whoever looks after it; what everybody saw is not, nor what an import would bring back.
    let body = Body { title: "Vergissing".into(), ..draft("x", "").body };
    desk::add(db, &of_centre, &[body], now()).await.unwrap();
    let wrong = store::by_slug(db, CENTRE, "vergissing").await.unwrap().unwrap();
    assert!(!desk::remove(db, &of_lo, &wrong, now()).await.unwrap());
    assert!(!desk::remove(db, &of_centre, &Walk { updated: wrong.updated - 1, ..wrong.clone() }, now()).await.unwrap());
    assert!(desk::remove(db, &of_centre, &wrong, now()).await.unwrap());
    assert!(store::by_slug(db, CENTRE, "vergissing").await.unwrap().is_none());
    assert!(!desk::remove(db, &of_centre, &read().await, now()).await.unwrap());
    let all =
        ["corrected", "added", "added", "published", "hidden", "closed", "corrected", "opened", "added", "removed"];
    assert_eq!(deeds(db).await, all.map(|deed| format!("walk-{deed}")), "who did what stands in the audit list");

    // A refused write leaves nothing behind.
    let orphan = Draft { neighbourhood: "99999W99".into(), ..draft("c", "Nergens") };
    assert!(write::save(db, &[draft("d", "Half"), orphan], "import", State::Published, now()).await.is_err());
    assert!(store::by_slug(db, LO, "half").await.unwrap().is_none());
}
