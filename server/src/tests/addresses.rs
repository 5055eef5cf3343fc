//! Every address that is printed on paper gives what it promises, in each language.

use super::House;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

#[tokio::test]
async fn every_page_is_there_in_every_language() {
    let house = House::with_example().await;
    for prefix in ["", "/fr", "/en"] {
        for path in [
            "/?kies=ja",
            "/bewaard",
            "/offline",
            "/hamont-lo",
            "/hamont-lo/activiteiten",
            "/hamont-lo/weekprogramma",
            "/hamont-lo/berichten",
            "/hamont-lo/wie-is-wie",
            "/hamont-lo/activiteiten/buurtrestaurant-buurteluur",
        ] {
            // The front door has no slash of its own behind a language.
            let address =
                if prefix.is_empty() { path.to_owned() } else { format!("{prefix}{path}").replace("/?", "?") };
            let answer = house.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let lang = if prefix.is_empty() { "nl" } else { &prefix[1..] };
            assert!(answer.body.starts_with(&format!("<!DOCTYPE html><html lang=\"{lang}\">")), "{address}");
            assert!(answer.body.contains("href=\"tel:"), "{address}: a phone number on every page");
        }
    }
    assert_eq!(house.get("/fr").await.status, StatusCode::OK);
    for (address, leads_to) in [
        ("/fr/", "/fr"),
        ("/hamont-lo/", "/hamont-lo"),
        ("/fr/hamont-lo/activiteiten/?gratis=ja", "/fr/hamont-lo/activiteiten?gratis=ja"),
    ] {
        let answer = house.get(address).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, leads_to), "{address}");
    }
}

#[tokio::test]
async fn programs_get_what_they_ask_for() {
    let house = House::with_example().await;
    for (address, kind, holds) in [
        ("/hamont-lo/agenda.ics", "text/calendar", "BEGIN:VCALENDAR"),
        ("/hamont-lo/activiteiten/buurtrestaurant-buurteluur/agenda.ics", "text/calendar", "RRULE:"),
        ("/hamont-lo/agenda.atom", "application/atom+xml", "<feed"),
        ("/hamont-lo/qr.svg", "image/svg+xml", "<svg"),
        ("/hamont-lo/offline.json", "application/json", "[["),
        ("/sw.js", "text/javascript", "const built"),
        ("/sitemap.xml", "application/xml", "/hamont-lo"),
        ("/robots.txt", "text/plain", "Sitemap:"),
        ("/health/live", "text/plain", "live"),
        ("/health/ready", "text/plain", "ready"),
    ] {
        let answer = house.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(answer.header("content-type").starts_with(kind), "{address}: {}", answer.header("content-type"));
        assert!(answer.body.contains(holds), "{address}");
    }
}

#[tokio::test]
async fn the_chosen_neighbourhood_opens_at_the_front_door() {
    let house = House::with_example().await;
    let choose = Request::post("/fr").header("content-type", "application/x-www-form-urlencoded");
    let answer = house.send(choose.body(Body::from("buurt=hamont-lo")).unwrap()).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/hamont-lo"));
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    let open = |address: &str| Request::get(address).header("cookie", &cookie).body(Body::empty()).unwrap();
    let answer = house.send(open("/")).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/hamont-lo"));
    assert_eq!(house.send(open("/?kies=ja")).await.status, StatusCode::OK);
    // All other pages are byte for byte the same with the cookie and without.
    assert_eq!(house.send(open("/hamont-lo")).await.body, house.get("/hamont-lo").await.body);
}

#[tokio::test]
async fn a_language_that_is_not_switched_on_leads_to_the_dutch_page() {
    let house = House::with_example().await;
    let app::db::Db::Sqlite { write, .. } = &house.app.db else { unreachable!() };
    sqlx::query("UPDATE municipalities SET languages = '[\"nl\"]' WHERE nis = '72037'").execute(write).await.unwrap();
    house.app.reload_atlas().await.unwrap();
    let answer = house.get("/fr/hamont-lo/activiteiten?wanneer=maand").await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, "/hamont-lo/activiteiten?wanneer=maand")
    );
    let front = house.get("/hamont-lo").await.body;
    assert!(!front.contains("hreflang=\"fr\"") && !front.contains("class=\"languages\""), "no choice of one");
}

#[tokio::test]
async fn a_language_can_be_chosen_before_anything_else_is_read() {
    let house = House::with_example().await;
    for (address, french) in
        [("/hamont-lo", "/fr/hamont-lo"), ("/en/hamont-lo", "/fr/hamont-lo"), ("/?kies=ja", "/fr?kies=ja")]
    {
        let page = house.get(address).await.body;
        let main = page.split("<main").nth(1).unwrap_or_default();
        let before = main.split("<h1").next().unwrap_or_default();
        assert!(before.contains(&format!("<a href=\"{french}\" lang=\"fr\" hreflang=\"fr\"")), "{address}");
        assert_eq!(before.matches("aria-current").count(), 1, "{address}");
    }
}

#[tokio::test]
async fn one_date_of_an_activity_has_an_address() {
    let house = House::with_example().await;
    let list = house.get("/hamont-lo/activiteiten?wanneer=maand").await.body;
    let address =
        list.split("href=\"").find(|h| h.starts_with("/hamont-lo/activiteiten/") && h.contains("?dag=")).unwrap();
    let address = address.split('"').next().unwrap();
    let answer = house.get(address).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains(&format!("<link rel=\"canonical\" href=\"http://localhost:3000{address}\">")));
    let other = house.get("/hamont-lo/activiteiten/buurtrestaurant-buurteluur?dag=2026-11-25").await;
    assert!(other.body.contains("Op die dag is er geen."), "a day without it says so and shows the next");
}
