//! The story of walks on both engines: imported, looked at again when the ground changes, corrected, published, closed
//! and hidden.
#![cfg(feature = "ssr")]

mod engines;

use app::{
    db::Db,
    neighbourhoods::store::{Incoming, atlas, save as save_places},
    revision::{self, EVERYWHERE},
    walks::{
        Body, Closed, Draft, Facts, Point, State, Stop, StopKind,
        geo::Plane,
        map::{About, Bounds, Feature, Kind},
        store::{self, desk, ground, write},
    },
};
use jiff::Timestamp;

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

    // Corrected here: an import and a map leave it alone.
    let mut body = walk.body.clone();
    body.story = "Met een bank van Jos.".into();
    body.stops.push(Stop::new(StopKind::Bench, at(500.0, 3.0)));
    let correction = Draft { neighbourhood: LO.into(), body, uid: walk.uid.clone() };
    assert_eq!(desk::save_draft(db, Some(walk.id), &correction, now()).await.unwrap(), walk.id);
    let saved = write::save(db, &drafts, "import", State::Published, now()).await.unwrap();
    assert_eq!(saved.corrected, ["Langs het Lo"]);
    let cells = ground::save(db, vec![bench("9", 200.0)], &nowhere).await.unwrap();
    write::look_again(db, &cells, now()).await.unwrap();
    let walk = store::by_id(db, walk.id).await.unwrap().unwrap();
    assert_eq!(
        (walk.body.story.as_str(), walk.state, walk.corrected),
        ("Met een bank van Jos.", State::Published, true)
    );
    assert_eq!(Facts::of(&walk.body, &walk.body.line()).benches, 2);
    // Nobody corrects the walk of another neighbourhood.
    let elsewhere = Draft { neighbourhood: CENTRE.into(), ..correction.clone() };
    assert!(desk::save_draft(db, Some(walk.id), &elsewhere, now()).await.is_err());

    // A new one is a draft until it is published, and gone from the lists once it is hidden.
    let before = revision::newest(db).await.unwrap();
    let new = Draft { neighbourhood: CENTRE.into(), uid: None, ..draft("", "Rond de wal") };
    let id = desk::save_draft(db, None, &new, now()).await.unwrap();
    assert!(store::list(db, CENTRE).await.unwrap().is_empty());
    assert_eq!(store::all(db, CENTRE).await.unwrap()[0].1, State::Draft);
    assert!(changed_since(db, before).await.is_empty(), "nobody sees a draft");
    desk::publish(db, id, now()).await.unwrap();
    assert_eq!(store::list(db, CENTRE).await.unwrap().len(), 1);
    assert_eq!(changed_since(db, before).await, [EVERYWHERE, CENTRE]);
    desk::hide(db, id, now()).await.unwrap();
    assert!(store::list(db, CENTRE).await.unwrap().is_empty());
    assert_eq!(atlas(db).await.unwrap().by_code(CENTRE).unwrap().walks, 0);
    let hidden = store::by_slug(db, CENTRE, "rond-de-wal").await.unwrap().unwrap();
    assert_eq!(hidden.state, State::Hidden);

    // A path is closed and opened again.
    let closed = Closed { reason: "Er ligt een boom op het pad.".into(), since: now().as_second() };
    desk::close(db, walk.id, Some(&closed), now()).await.unwrap();
    assert_eq!(store::by_id(db, walk.id).await.unwrap().unwrap().closed, Some(closed));
    assert!(store::list(db, LO).await.unwrap()[0].closed.is_some());
    desk::close(db, walk.id, None, now()).await.unwrap();
    assert_eq!(store::by_id(db, walk.id).await.unwrap().unwrap().closed, None);

    // A refused write leaves nothing behind.
    let orphan = Draft { neighbourhood: "99999W99".into(), ..draft("c", "Nergens") };
    assert!(write::save(db, &[draft("d", "Half"), orphan], "import", State::Published, now()).await.is_err());
    assert!(store::by_slug(db, LO, "half").await.unwrap().is_none());
}
