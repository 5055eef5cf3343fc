//! Pages kept in memory: served as they are until something they show changes, or time makes them wrong.

use super::House;
use app::activities::{Details, Draft, Length, Schedule, State, store::write};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use jiff::civil::date;

fn coffee(neighbourhood: &str) -> Draft {
    Draft {
        neighbourhood: neighbourhood.to_owned(),
        details: Details { title: "Koffie van de cache".to_owned(), ..Details::default() },
        description: String::new(),
        schedule: Schedule::once(date(2026, 11, 24).at(15, 0, 0, 0), Length::Minutes(60)),
        state: State::Planned,
        uid: Some("koffie".to_owned()),
    }
}

#[tokio::test]
async fn a_write_is_seen_as_soon_as_the_revision_is_followed() {
    let house = House::with_example().await;
    assert!(!house.get("/hamont-lo").await.body.contains("Koffie van de cache"));
    let elsewhere = house.get("/dadizele").await;
    write::save(&house.app.db, &[coffee("72037W04")], None, None, house.app.clock.now()).await.unwrap();
    assert!(!house.get("/hamont-lo").await.body.contains("Koffie van de cache"), "kept until the revision is read");
    assert_eq!(house.cache.follow().await.unwrap(), ["72037W04"]);
    assert!(house.get("/hamont-lo").await.body.contains("Koffie van de cache"));
    assert_eq!(house.get("/dadizele").await.header("etag"), elsewhere.header("etag"));
    assert!(house.cache.follow().await.unwrap().is_empty());
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_again() {
    let house = House::with_example().await;
    let first = house.get("/hamont-lo").await;
    let tag = first.header("etag").to_owned();
    let again = Request::get("/hamont-lo").header("if-none-match", &tag).body(Body::empty()).unwrap();
    let answer = house.send(again).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    assert_eq!(answer.header("etag"), tag);
    let other = Request::get("/hamont-lo").header("if-none-match", "\"anders\"").body(Body::empty()).unwrap();
    assert_eq!(house.send(other).await.status, StatusCode::OK);
}

#[tokio::test]
async fn each_gets_the_form_it_can_unpack() {
    let house = House::with_example().await;
    for (accepts, coding) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", "")]
    {
        let request = Request::get("/hamont-lo").header("accept-encoding", accepts).body(Body::empty()).unwrap();
        let answer = house.send(request).await;
        assert_eq!(answer.header("content-encoding"), coding, "{accepts}");
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn only_the_one_way_to_write_an_address_is_kept() {
    let house = House::with_example().await;
    for address in [
        "/hamont-lo?x=1",
        "/hamont-lo/activiteiten?avond=ja&gratis=ja",
        "/hamont-lo/activiteiten?zoek=soep",
        "/?zoek=pelt",
    ] {
        assert_eq!(house.get(address).await.header("etag"), "", "{address}");
    }
    assert_ne!(house.get("/hamont-lo/activiteiten?gratis=ja&avond=ja").await.header("etag"), "");
}

#[tokio::test]
async fn a_page_is_right_until_the_next_start_or_end_it_shows() {
    use app::{activities::pages::right_until, activities::store, clock};
    let house = House::with_example().await;
    let now = house.app.clock.local();
    let listed =
        store::list(&house.app.db, "72037W04", now.timestamp(), clock::midnight(date(2026, 11, 25))).await.unwrap();
    let until = right_until(&now, &listed);
    let first = listed.iter().flat_map(|l| [l.starts, l.ends]).filter(|t| *t > now.timestamp()).min().unwrap();
    assert_eq!(until, first);
    assert_eq!(right_until(&now, []), clock::midnight(date(2026, 11, 25)));
}
