//! The feeds by requests: kinds, names, languages, and what is not there.

use crate::tests::House;
use app::{
    activities::{Details, Draft, Length, Schedule, State, store::write},
    neighbourhoods::store::{Incoming, save},
};
use axum::http::StatusCode;
use jiff::{ToSpan, civil::date};

const ACTIVITY: &str = "/hamont-lo/activiteiten/buurtrestaurant-buurteluur";

#[tokio::test]
async fn a_calendar_has_a_kind_and_a_name() {
    let house = House::with_example().await;
    for (address, name) in [
        ("/hamont-lo/agenda.ics".to_owned(), "hamont-lo.ics"),
        ("/fr/hamont-lo/agenda.ics".to_owned(), "hamont-lo.ics"),
        (format!("{ACTIVITY}/agenda.ics"), "buurtrestaurant-buurteluur.ics"),
    ] {
        let answer = house.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        assert_eq!(answer.header("content-disposition"), format!("inline; filename=\"{name}\""));
        let lang = if address.starts_with("/fr") { "fr" } else { "nl" };
        assert_eq!(answer.header("content-language"), lang);
        assert!(answer.body.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    }
}

#[tokio::test]
async fn every_date_in_a_list_can_be_put_in_a_calendar() {
    let house = House::with_example().await;
    let list = house.get("/hamont-lo/activiteiten?wanneer=maand").await.body;
    let dated = list.split("href=\"").filter_map(|h| h.split('"').next()).filter_map(|h| h.split_once("?dag="));
    let mut seen = 0;
    for (path, day) in dated.filter(|(path, _)| path.starts_with("/hamont-lo/activiteiten/")) {
        let address = format!("{path}/agenda.ics?dag={day}");
        let answer = house.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.body.matches("BEGIN:VEVENT").count(), 1, "{address}");
        assert!(!answer.body.contains("RRULE:FREQ=WEEKLY\r\n") && !answer.body.contains("RECURRENCE-ID"), "{address}");
        let name = path.rsplit('/').next().unwrap_or_default();
        assert_eq!(answer.header("content-disposition"), format!("inline; filename=\"{name}-{day}.ics\""));
        seen += 1;
    }
    assert!(seen > 10);
}

#[tokio::test]
async fn what_is_not_there_is_a_page_that_says_so() {
    let house = House::with_example().await;
    for address in [
        "/hamont-laag/agenda.ics",
        "/hamont-laag/agenda.atom",
        "/hamont-lo/activiteiten/bestaat-niet/agenda.ics",
        &format!("{ACTIVITY}/agenda.ics?dag=morgen"),
        &format!("{ACTIVITY}/agenda.ics?dag=1900-01-01"),
        &format!("{ACTIVITY}/agenda.ics?dag=9999-12-31"),
        "/sitemap-2.xml",
        "/sitemap-81.xml",
    ] {
        let answer = house.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.header("content-type").starts_with("text/html"), "{address}");
        assert!(answer.body.contains("<h1>"), "{address}");
    }
}

#[tokio::test]
async fn a_feed_in_a_language_that_is_not_switched_on_leads_to_the_dutch_one() {
    let house = House::with_example().await;
    let app::db::Db::Sqlite { write, .. } = &house.app.db else { unreachable!() };
    sqlx::query("UPDATE municipalities SET languages = '[\"nl\"]' WHERE nis = '72037'").execute(write).await.unwrap();
    house.app.reload_atlas().await.unwrap();
    let answer = house.get("/fr/hamont-lo/agenda.ics").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/hamont-lo/agenda.ics"));
    let answer = house.get(&format!("/fr{ACTIVITY}/agenda.ics?x=1")).await;
    assert_eq!(answer.header("location"), format!("{ACTIVITY}/agenda.ics?x=1"));
}

#[tokio::test]
async fn the_sitemap_knows_every_activity_and_robots_know_the_sitemap() {
    let house = House::with_example().await;
    let map = house.get("/sitemap.xml").await;
    assert_eq!(map.header("content-type"), "application/xml");
    assert!(map.body.contains(&format!("<loc>http://localhost:3000/fr{ACTIVITY}</loc>")));
    assert_eq!(map.body.matches("/hamont-lo/wie-is-wie</loc>").count(), 3);
    assert!(house.get("/robots.txt").await.body.ends_with("Sitemap: http://localhost:3000/sitemap.xml\n"));
}

#[tokio::test]
async fn many_neighbourhoods_are_divided_and_each_address_stands_in_one_part() {
    let house = House::with_example().await;
    let places: Vec<Incoming> = (0..60).map(place).collect();
    save(&house.app.db, &places).await.unwrap();
    house.app.reload_atlas().await.unwrap();
    let now = house.app.clock.now();
    let drafts: Vec<Draft> =
        places.iter().flat_map(|p| [draft(&p.code, "Koffie", 3), draft(&p.code, "Voorbij", -3)]).collect();
    write::save(&house.app.db, &drafts, None, None, now).await.unwrap();

    let index = house.get("/sitemap.xml").await.body;
    let parts: Vec<&str> =
        index.split("<loc>http://localhost:3000").skip(1).filter_map(|p| p.split('<').next()).collect();
    assert_eq!(parts, ["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml"]);
    assert_eq!(house.get("/sitemap-4.xml").await.status, StatusCode::NOT_FOUND);
    let (mut all, mut fronts) = (String::new(), Vec::new());
    for part in parts {
        let part = house.get(part).await.body;
        fronts.push(part.matches("/wie-is-wie</loc>").count());
        all.push_str(&part);
    }
    // Twenty-seven of the example and sixty more, forty in a part, in three languages.
    assert_eq!(fronts, [120, 120, 21]);
    for i in 0..60 {
        assert_eq!(all.matches(&format!("<loc>http://localhost:3000/proef-{i}/activiteiten/koffie</loc>")).count(), 1);
    }
    assert_eq!(all.matches(&format!("<loc>http://localhost:3000{ACTIVITY}</loc>")).count(), 1);
    assert!(!all.contains("voorbij"), "what is over is not for search engines");
}

fn place(i: usize) -> Incoming {
    Incoming {
        code: format!("99{i:03}W01"),
        name: format!("Proef {i}"),
        nis: "99000".into(),
        municipality: "Proefstad".into(),
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: 51.0,
        lon: 4.0,
        outline: None,
    }
}

/// One hour, so many days from the Tuesday of the house.
fn draft(place: &str, title: &str, days: i64) -> Draft {
    let start = date(2026, 11, 24).saturating_add(days.days()).at(14, 0, 0, 0);
    Draft {
        neighbourhood: place.into(),
        details: Details { title: title.into(), lang: "nl".into(), ..Details::default() },
        description: String::new(),
        schedule: Schedule::once(start, Length::Minutes(60)),
        state: State::Planned,
        uid: None,
    }
}
