//! Walks by requests: the pages, their door, filters, and what stands on them in each language.

use super::House;
use app::walks::{Facts, store};
use axum::http::StatusCode;

const LO: &str = "72037W04";
const WALK: &str = "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo";

#[tokio::test]
async fn every_page_of_a_walk_is_there_in_every_language() {
    let house = House::with_example().await;
    for prefix in ["", "/fr", "/en"] {
        for path in ["/hamont-lo/wandelingen", WALK, &format!("{WALK}/blad")] {
            let answer = house.get(&format!("{prefix}{path}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{prefix}{path}");
            assert!(answer.body.contains("href=\"tel:"), "{prefix}{path}: a phone number on every page");
            assert!(!answer.header("etag").is_empty(), "{prefix}{path} is kept");
        }
    }
}

#[tokio::test]
async fn the_example_has_at_least_eight_walks_over_the_four_municipalities() {
    let house = House::with_example().await;
    let (mut walks, mut municipalities) = (0, std::collections::BTreeSet::new());
    for place in house.app.atlas().all().iter().filter(|p| p.walks > 0) {
        municipalities.insert(place.municipality.nis.clone());
        for listed in store::list(&house.app.db, &place.code).await.unwrap() {
            walks += 1;
            assert!(listed.summary.benches >= 5, "{}: benches", listed.slug);
            assert!(listed.summary.example);
            let page = house.get(&format!("/{}/wandelingen/{}", place.slug, listed.slug)).await;
            assert!(page.body.contains("Voorbeeld: deze kaart is verzonnen."), "{}", listed.slug);
            assert!(
                !page.body.contains("de kaart is hier niet volledig"),
                "{}: all its ways are on the map",
                listed.slug
            );
            assert!(page.body.contains("Samen op deze wandeling"), "{}: its meeting moment", listed.slug);
            let svg = page.body.split("<svg id=\"kaart\"").nth(1).unwrap().split("</svg>").next().unwrap();
            let packed = crate::cache::brotli(svg.as_bytes()).len();
            assert!(packed <= 60_000, "{}: {packed}", listed.slug);
        }
    }
    assert!(walks >= 8, "{walks}");
    assert_eq!(municipalities.len(), 4);
}

#[tokio::test]
async fn the_walk_on_the_lo_never_goes_more_than_250_metres_without_a_bench() {
    let house = House::with_example().await;
    let walk = store::by_slug(&house.app.db, LO, "kuieren-en-keuvelen-op-het-lo").await.unwrap().unwrap();
    let facts = Facts::of(&walk.body, &walk.body.line());
    assert!(facts.round && facts.longest.metres <= 250.0, "{facts:?}");
    let list = house.get("/hamont-lo/wandelingen?bank=250").await.body;
    assert!(list.contains("Kuieren en keuvelen op het Lo"));
}

#[tokio::test]
async fn the_door_is_there_where_there_are_walks() {
    let house = House::with_example().await;
    let front = house.get("/hamont-lo").await.body;
    assert_eq!(front.matches("href=\"/hamont-lo/wandelingen\"").count(), 2, "in the bar and on the page");
    assert!(front.contains("2 wandelingen met banken"));
    assert!(!house.get("/molenhoek").await.body.contains("/molenhoek/wandelingen"));
    let empty = house.get("/molenhoek/wandelingen").await;
    assert!(empty.body.contains("Hier zijn nog geen wandelingen."));
    let around = house.get("/molenhoek/wandelingen?ernaast=ja").await;
    assert!(around.body.contains("Zaterdagstapje door het dorp"), "the one of the next neighbourhood");
    assert!(around.header("etag").is_empty(), "what shows others is made anew");
}

#[tokio::test]
async fn filters_narrow_and_nonsense_is_said() {
    let house = House::with_example().await;
    let short = house.get("/hamont-lo/wandelingen?lengte=kort").await.body;
    assert!(short.contains("Klein toertje") && !short.contains("Kuieren en keuvelen op het Lo"));
    let none = house.get("/hamont-lo/wandelingen?lengte=lang").await.body;
    assert!(none.contains("We vinden geen wandeling die bij je keuze past."));
    let odd = house.get("/hamont-lo/wandelingen?lengte=eindeloos&%00=x").await;
    assert_eq!(odd.status, StatusCode::OK);
    assert!(odd.body.contains("hebben het overgeslagen"));
}

#[tokio::test]
async fn a_walk_says_what_somebody_wants_to_know() {
    let house = House::with_example().await;
    let page = house.get(WALK).await.body;
    for words in [
        "2,8 kilometer",
        "rondwandeling",
        "1 uur",
        "14 banken",
        "De langste weg zonder bank:",
        "Zonder trap",
        "gaat met een rollator",
        "keer oversteken",
        "Grote Baan",
        "Zaal De Link",
        "volgende bank:",
        "Naast de moestuinen.",
        "van de start tot 650 meter: asfalt",
        "van 650 meter tot 1,7 kilometer: fijn grind",
        "van 2,4 kilometer tot het einde: asfalt",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains("\"@type\":\"TouristTrip\"") && !page.contains("publicAccess"));
    for file in ["route.gpx", "route.geojson"] {
        assert!(page.contains(&format!("href=\"{WALK}/{file}\"")), "{file}");
    }
    for (prefix, ways) in [("", ["Links", "Omlaag"]), ("/fr", ["Gauche", "Bas"]), ("/en", ["Left", "Down"])] {
        let page = house.get(&format!("{prefix}{WALK}")).await.body;
        for way in ways {
            assert!(page.contains(&format!("</span> {way}</span></button>")), "{prefix} {way}");
        }
    }
    for (prefix, straight) in [("", "in vogelvlucht"), ("/fr", "à vol d’oiseau"), ("/en", "in a straight line")] {
        assert!(house.get(&format!("{prefix}/hamont-lo/wandelingen")).await.body.contains(straight), "{prefix}");
    }
    // The canonical meeting moment is there, with its next date.
    assert!(page.contains("/hamont-lo/activiteiten/kuieren-en-keuvelen-op-het-lo?dag="));
}

#[tokio::test]
async fn a_closed_path_shows_loudly_everywhere() {
    let house = House::with_example().await;
    let ria = house.ria().await;
    house.correct(&ria, "kuieren-en-keuvelen-op-het-lo", "doe=sluit&reden=Er+ligt+een+%3Cboom%3E+op+het+pad.").await;
    house.cache.follow().await.unwrap();
    for path in ["/hamont-lo/wandelingen", WALK, &format!("{WALK}/blad")] {
        let page = house.get(path).await.body;
        assert!(page.contains("class=\"stamp\">Afgesloten"), "{path}");
        assert!(page.contains("Er ligt een &lt;boom&gt; op het pad."), "{path}");
    }
    // Search engines hear it too.
    let page = house.get(WALK).await.body;
    assert!(
        page.contains("\"publicAccess\":false") && page.contains("\"description\":\"Afgesloten: Er ligt een"),
        "{page}"
    );
    let gpx = house.get(&format!("{WALK}/route.gpx")).await.body;
    assert!(gpx.contains("<cmt>Afgesloten: Er ligt een &lt;boom&gt; op het pad."), "{gpx}");
}

#[tokio::test]
async fn a_mistyped_walk_gets_the_nearest_names() {
    let house = House::with_example().await;
    let answer = house.get("/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-loo").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains(&format!("href=\"{WALK}\"")));
    assert!(answer.body.contains("Deze wandeling vinden we niet"));
    for end in ["route.gpx", "route.geojson", "blad"] {
        assert_eq!(house.get(&format!("/hamont-lo/wandelingen/xyz/{end}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_get_the_line() {
    let house = House::with_example().await;
    let gpx = house.get(&format!("{WALK}/route.gpx")).await;
    assert_eq!(gpx.header("content-type"), "application/gpx+xml");
    assert_eq!(gpx.header("content-disposition"), "inline; filename=\"kuieren-en-keuvelen-op-het-lo.gpx\"");
    assert_eq!(gpx.body.matches("<type>bench</type>").count(), 14);
    // Every one of them is what the schema asks for, in each language.
    let mut held = 0;
    for place in house.app.atlas().all().iter().filter(|p| p.walks > 0) {
        for listed in store::list(&house.app.db, &place.code).await.unwrap() {
            for prefix in ["", "/fr", "/en"] {
                let path = format!("{prefix}/{}/wandelingen/{}/route.gpx", place.slug, listed.slug);
                let xml = house.get(&path).await.body;
                assert_eq!(crate::feeds::walks::schema::check(&xml), Ok(()), "{path}");
                // Another reader finds the same line, and each place once.
                let read = gpx::read(xml.as_bytes()).unwrap();
                let body = store::by_slug(&house.app.db, &place.code, &listed.slug).await.unwrap().unwrap().body;
                let theirs = read.tracks[0].segments[0].points.iter().map(|p| (p.point().y(), p.point().x()));
                let ours = body.points.iter().map(|p| p.rounded()).map(|p| (p.lat, p.lon));
                assert!(theirs.eq(ours), "{path}");
                assert_eq!(read.tracks[0].name.as_deref(), Some(body.title.as_str()), "{path}");
                assert_eq!(read.waypoints.len(), body.stops.len(), "{path}");
                held += 1;
            }
        }
    }
    assert!(held >= 30, "{held}");
    let json = house.get(&format!("{WALK}/route.geojson")).await;
    assert_eq!(json.header("content-type"), "application/geo+json");
    assert!(json.body.contains("\"LineString\""));
    assert!(house.get("/sitemap.xml").await.body.contains(&format!("/fr{WALK}</loc>")));
}

#[tokio::test]
async fn the_walks_of_a_neighbourhood_go_along_in_a_bundle() {
    let house = House::with_example().await;
    let answer = house.get("/hamont-lo/wandelingen/offline.json").await;
    let pages: Vec<(String, String)> = serde_json::from_str(&answer.body).unwrap();
    let addresses: Vec<&str> = pages.iter().map(|(a, _)| a.as_str()).collect();
    assert_eq!(addresses[0], "/hamont-lo/wandelingen");
    assert!(addresses.contains(&WALK));
    assert!(pages.iter().all(|(_, page)| page.contains("</html>")));
    let packed = crate::cache::brotli(answer.body.as_bytes()).len();
    assert!(packed <= 2_000_000, "{packed}");
    assert_eq!(house.get("/molenhoek/wandelingen/offline.json").await.body, "[]");
}

#[tokio::test]
async fn without_a_map_nobody_knows_which_roads_are_crossed() {
    let house = House::with_example().await;
    let ria = house.ria().await;
    let gpx = "<gpx version=\"1.1\"><trk><name>Ver weg</name><trkseg><trkpt lat=\"50.9\" lon=\"5.3\"/>\
        <trkpt lat=\"50.905\" lon=\"5.3\"/><trkpt lat=\"50.9\" lon=\"5.3\"/></trkseg></trk></gpx>";
    super::walks_desk::send(&house, &ria, "ver.gpx", gpx).await;
    house.correct(&ria, "ver-weg", "doe=publiceer").await;
    for (prefix, unknown, none, back) in [
        (
            "",
            "Dat weten we niet: de kaart is hier niet volledig",
            "een om over te steken",
            "heen en terug langs dezelfde weg",
        ),
        ("/fr", "Nous ne le savons pas", "ucune à traverser", "aller-retour par le même chemin"),
        ("/en", "We do not know", "one to cross", "there and back the same way"),
    ] {
        let page = house.get(&format!("{prefix}/hamont-lo/wandelingen/ver-weg")).await.body;
        assert!(page.contains(unknown) && !page.contains(none), "{prefix}: {page}");
        assert!(page.contains(back), "{prefix}");
        let sheet = house.get(&format!("{prefix}/hamont-lo/wandelingen/ver-weg/blad")).await.body;
        assert!(sheet.contains(back) && !sheet.contains(none), "{prefix}");
    }
    let list = house.get("/hamont-lo/wandelingen").await.body;
    let card = list.split("Ver weg").nth(1).and_then(|rest| rest.split("</article>").next()).unwrap();
    assert!(card.contains("geen bank") && !card.contains("rondwandeling"), "{card}");
}
