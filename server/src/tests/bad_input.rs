//! Whatever is asked, a page in plain words with the way out comes back, and never a stack trace.

use super::House;
use app::activities::{
    Change, Contact, Details, Draft, Length, Place, Price, Registration, Schedule, State, store::write,
};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use jiff::civil::date;

#[tokio::test]
async fn a_mistyped_address_gets_the_nearest_names() {
    let house = House::with_example().await;
    let answer = house.get("/hamont-loo").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("href=\"/hamont-lo\""));
    let answer = house.get("/hamont-lo/activiteiten/buurtrestaurant-buurtelur").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("href=\"/hamont-lo/activiteiten/buurtrestaurant-buurteluur\""));
    let answer = house.get("/fr/nergens-te-vinden-xyz").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("href=\"/fr?kies=ja\""));
    for address in ["/hamont-lo/bestaat-niet", "/a/b/c/d", "/pkg/niets.css", "/.git/config", "/wp-login.php"] {
        let answer = house.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.body.contains("<h1>"), "{address}");
    }
}

#[tokio::test]
async fn nonsense_in_a_filter_is_left_out_and_said() {
    let house = House::with_example().await;
    let sound = house.get("/hamont-lo/activiteiten").await;
    let odd = house.get("/hamont-lo/activiteiten?wanneer=gisteren&soort=%00&kleur=%F0%9F%98%80").await;
    assert_eq!(odd.status, StatusCode::OK);
    assert!(odd.body.contains("hebben het overgeslagen"));
    assert!(!sound.body.contains("hebben het overgeslagen"));
    let long = house.get(&format!("/hamont-lo/activiteiten?zoek={}", "soep+".repeat(1_000))).await;
    assert_eq!(long.status, StatusCode::OK);
    assert!(long.body.contains("de eerste 80 tekens"));
    for address in ["/hamont-lo/weekprogramma?week=ooit", "/hamont-lo/activiteiten/buurtrestaurant-buurteluur?dag=99"] {
        assert!(house.get(address).await.body.contains("hebben het overgeslagen"), "{address}");
    }
}

#[tokio::test]
async fn a_search_forgives_accents_and_case() {
    let house = House::with_example().await;
    for words in ["CAFE+dialoog", "café+DIALOOG", "lozenweg+veilig"] {
        let answer = house.get(&format!("/hamont-lo/activiteiten?zoek={words}")).await;
        assert!(answer.body.contains("Café dialoog"), "{words}");
    }
    let none = house.get("/hamont-lo/activiteiten?zoek=onderzeeboot").await;
    assert!(none.body.contains("We vinden niets"));
}

#[tokio::test]
async fn a_past_activity_is_still_readable_and_says_so() {
    let house = House::with_example().await;
    let mut over = hostile("Herfstwandeling");
    over.schedule = Schedule::once(date(2026, 10, 3).at(14, 0, 0, 0), Length::Minutes(90));
    write::save(&house.app.db, &[over], None, None, house.app.clock.now()).await.unwrap();
    let answer = house.get("/hamont-lo/activiteiten/herfstwandeling").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("Deze activiteit is voorbij.") && answer.body.contains("zaterdag 3 oktober"));
}

#[tokio::test]
async fn hostile_text_in_every_field_is_shown_as_text() {
    let house = House::with_example().await;
    let evil = "\"'><script>alert(1)</script></title></textarea><img src=x onerror=alert(1)>&amp;\u{202e}";
    write::save(&house.app.db, &[hostile(evil)], None, None, house.app.clock.now()).await.unwrap();
    let slug = app::text::slug(evil);
    let detail = format!("/hamont-lo/activiteiten/{slug}");
    let addresses = [
        "/hamont-lo",
        "/hamont-lo/activiteiten?wanneer=maand",
        &detail,
        &format!("{detail}?dag=2026-11-24"),
        &format!("{detail}?dag=2026-12-01"),
        "/hamont-lo/weekprogramma",
        "/hamont-lo/activiteiten?zoek=script",
        "/hamont-lo/agenda.atom",
        "/fr/hamont-lo",
        "/hamont-lo/activiteiten?zoek=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/?zoek=%3Cscript%3Ealert(1)%3C/script%3E",
    ];
    for address in addresses {
        let answer = house.get(address).await;
        assert!(!answer.body.contains("<script>alert"), "{address}");
        assert!(!answer.body.contains("<img src=x"), "{address}");
        assert!(answer.status.as_u16() < 500, "{address}");
    }
    assert!(house.get(&detail).await.body.contains("&lt;script&gt;alert(1)"));
    // A card has it everywhere: the language twice, the reason, the title, the place, the price.
    let list = house.get("/hamont-lo/activiteiten?wanneer=vandaag").await.body;
    assert!(list.matches("&lt;script&gt;alert(1)").count() >= 6, "{list}");
    assert!(list.contains(r#" lang="&quot;&#39;&gt;&lt;script&gt;alert(1)"#), "{list}");
}

#[tokio::test]
async fn odd_requests_get_a_page() {
    let house = House::with_example().await;
    let form =
        |body: Body| Request::post("/").header("content-type", "application/x-www-form-urlencoded").body(body).unwrap();
    for (what, request, status) in [
        ("no such neighbourhood", form(Body::from("buurt=../../etc")), 404),
        ("another field", form(Body::from("wijk=hamont-lo")), 400),
        ("no form", Request::post("/").body(Body::from(vec![0xff; 64])).unwrap(), 400),
        ("too large", form(Body::from(vec![b'a'; 300 * 1024])), 400),
        ("a method nobody knows here", Request::delete("/hamont-lo").body(Body::empty()).unwrap(), 405),
    ] {
        let answer = house.send(request).await;
        let code = answer.status.as_u16();
        assert!(code == status || (what == "too large" && code == 413), "{what}: {code}");
        assert!(answer.body.contains("<h1>"), "{what}");
    }
}

#[tokio::test]
async fn a_database_that_is_away_gives_a_page_that_says_so() {
    let house = House::with_example().await;
    let warm = house.get("/hamont-lo").await;
    house.app.db.close().await;
    let answer = house.get("/hamont-lo/activiteiten").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.body.contains("Even geduld") && answer.header("retry-after") == "30");
    assert_eq!(house.get("/health/ready").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(house.get("/health/live").await.status, StatusCode::OK);
    assert_eq!(house.get("/hamont-lo").await.body, warm.body, "pages in memory are still served");
}

/// An activity with the same text in every field, every Tuesday, one of them cancelled and one moved.
fn hostile(text: &str) -> Draft {
    let some = || Some(text.to_owned());
    let mut schedule = Schedule::once(date(2026, 11, 3).at(14, 0, 0, 0), Length::Minutes(60));
    schedule.rule = Some("FREQ=WEEKLY".to_owned());
    let change = |day: i8, cancelled: bool, start| Change {
        original: date(2026, 11, day).at(14, 0, 0, 0),
        cancelled,
        start,
        length: None,
        title: some(),
        place: some(),
        reason: some(),
    };
    schedule.changes = vec![change(24, true, None)];
    Draft {
        neighbourhood: "72037W04".to_owned(),
        details: Details {
            title: text.to_owned(),
            lang: text.to_owned(),
            place: Place { name: text.to_owned(), address: some(), directions: some(), ..Place::default() },
            price: Price { cents: None, words: some() },
            registration: Registration { words: some(), ..Registration::default() },
            contact: Contact { name: some(), phone: some(), email: some(), url: some() },
            organiser: some(),
            languages: vec![text.to_owned()],
            transport: some(),
            ..Details::default()
        },
        description: format!("{text}\n\n{text}"),
        schedule,
        state: State::Planned,
        uid: some(),
    }
}
