//! Walks at the desk: a coordinator sends a file, corrects, publishes, closes and hides; nobody else does.

use super::{Answer, House, Visitor};
use app::{
    people::Role,
    walks::{State, StopKind, store},
};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

const DESK: &str = "/beheer/hamont-lo/wandelingen";
const GPX: &str = "<gpx version=\"1.1\"><trk><name>Langs het veld</name><trkseg><trkpt lat=\"51.2251\" lon=\"5.5352\"/>\
    <trkpt lat=\"51.2301\" lon=\"5.5352\"/></trkseg></trk></gpx>";

const SWAPPED: &str = "<gpx><trk><trkseg><trkpt lat=\"5.5352\" lon=\"51.2251\"/><trkpt lat=\"5.5352\" lon=\"51.2271\"/></trkseg></trk></gpx>";

pub async fn send(house: &House, who: &Visitor, name: &str, content: &str) -> Answer {
    let body = format!(
        "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n{content}\r\n--grens--\r\n"
    );
    let request = Request::post(format!("{DESK}/bestand"))
        .header("content-type", "multipart/form-data; boundary=grens")
        .header("cookie", &who.cookie)
        .body(Body::from(body));
    house.send(request.unwrap()).await
}

impl House {
    /// Corrects a walk of Hamont-Lo as its form has it, with some fields otherwise.
    pub async fn correct(&self, who: &Visitor, slug: &str, fields: &str) {
        let edit = format!("{DESK}/{slug}");
        let page = self.open(who, &edit).await;
        let walk = store::by_slug(&self.app.db, "72037W04", slug).await.unwrap().unwrap();
        let mut all = format!("naam={}&stand={}", walk.body.title.replace(' ', "+"), page.field("stand"));
        let stops = walk.body.stops.iter().filter(|s| s.kind != StopKind::Crossing);
        for (i, stop) in stops.enumerate() {
            let (n, at) = (i + 1, format!("{}, {}", stop.point.lat, stop.point.lon).replace(' ', "+"));
            let broken = if stop.bench.broken { "&zit-{n}=stuk" } else { "" };
            all += &format!("&plek-{n}={at}&soort-{n}={}{}", stop.kind.as_str(), broken.replace("{n}", &n.to_string()));
        }
        let sent = self.post(who, &edit, &format!("{all}&rijen=50&{fields}")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        self.cache.follow().await.unwrap();
    }
}

#[tokio::test]
async fn a_coordinator_sends_corrects_publishes_closes_and_hides() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    assert!(house.open(&ria, DESK).await.body.contains("Kuieren en keuvelen op het Lo"));
    let sent = send(&house, &ria, "veld.gpx", GPX).await;
    let edit = format!("{DESK}/langs-het-veld");
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, format!("{edit}?gelezen=ja").as_str()));
    let read = async || store::by_slug(&house.app.db, "72037W04", "langs-het-veld").await.unwrap().unwrap();
    assert_eq!(read().await.state, State::Draft);
    assert!(house.open(&ria, &edit).await.body.contains("Waar begint ze?"));
    assert_eq!(house.get("/hamont-lo/wandelingen/langs-het-veld").await.status, StatusCode::NOT_FOUND);

    let wrong = "naam=&rijen=3&plek-1=9999&soort-1=bench&doe=publiceer";
    let refused = house.post(&ria, &edit, wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("<title>Fout: ") && refused.body.contains("value=\"9999\""));
    assert!(refused.body.contains("Plek 1: de wandeling is maar 556 meter lang."));

    // Its file says no language: it is the one of who sends it, until they choose.
    assert!(house.open(&ria, &edit).await.body.contains("<option value=\"nl\" selected"));
    assert_eq!(read().await.body.lang, "nl");
    let stand = async || format!("&stand={}", house.open(&ria, &edit).await.field("stand"));
    let fields = "naam=Langs+het+veld&taal=fr&verhaal=Met+koeien.&start=De+Link&rollator=ja&rijen=3\
        &plek-1=200&soort-1=bench&zit-1=leuning%2C+3&zin-1=Onder+de+linde.&doe=publiceer";
    let numbered = format!("{fields}&formulier={}", uuid::Uuid::new_v4());
    let late = house.post(&ria, &edit, &format!("{numbered}&stand=7")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.body.contains("is intussen veranderd") && late.body.contains("value=\"Langs het veld\""));
    assert_eq!(read().await.state, State::Draft);
    // The same form, pressed once more on what is there now: it is written, and its first pressing counts for nothing.
    let done = house.post(&ria, &edit, &(numbered + &stand().await)).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, format!("{edit}?bewaard=ja").as_str()));
    let walk = read().await;
    assert_eq!((walk.state, walk.body.walker), (State::Published, Some(true)));
    let benches: Vec<_> = walk.body.stops.iter().filter(|s| s.kind == StopKind::Bench).collect();
    assert_eq!((benches.len(), benches[0].bench.seats), (1, Some(3)));
    house.cache.follow().await.unwrap();
    let page = house.get("/hamont-lo/wandelingen/langs-het-veld").await;
    assert!(page.body.contains("Met koeien.") && page.body.contains("Onder de linde."));
    assert!(page.body.contains("<h1 lang=\"fr\">Langs het veld</h1>"));

    let silent = house.post(&ria, &edit, &(fields.replace("publiceer", "sluit") + &stand().await)).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a closed path says why");
    house.post(&ria, &edit, &(fields.replace("publiceer", "sluit&reden=Boom+op+het+pad") + &stand().await)).await;
    house.cache.follow().await.unwrap();
    assert!(house.get("/hamont-lo/wandelingen").await.body.contains("Boom op het pad"));
    house.post(&ria, &edit, &(fields.replace("publiceer", "verberg") + &stand().await)).await;
    house.cache.follow().await.unwrap();
    assert_eq!(house.get("/hamont-lo/wandelingen/langs-het-veld").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_why_on_the_same_page() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    for (name, content, says) in [
        ("kapot.gpx", "<gpx><trk>", "regel 1: het bestand stopt te vroeg: &lt;trk&gt; heeft geen einde."),
        ("foto.gpx", "JFIF", "regel 1: dit is geen GPX en geen GeoJSON."),
        ("foto.gpx", "\u{fffd}", "regel 1: dit is geen GPX en geen GeoJSON."),
        ("zip.gpx", "PK\u{3}\u{4}", "dit is een zip-bestand: pak het eerst uit."),
        ("kaart.osm", "<osm version=\"0.6\"></osm>", "wie de server beheert, kan het binnenbrengen."),
        ("om.gpx", SWAPPED, "Kruis dan “omgekeerd” aan en stuur het opnieuw."),
        ("", "", "Kies eerst een bestand."),
    ] {
        let answer = send(&house, &ria, name, content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.body.contains(says), "{name}: {}", answer.body);
    }
}

#[tokio::test]
async fn what_is_worth_a_word_about_a_file_is_said_in_each_language() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    let far = "<gpx><trk><name>Ver</name><trkseg><trkpt lat=\"37.79\" lon=\"-122.45\"/><trkpt lat=\"37.80\" lon=\"-122.45\"/>\
        </trkseg></trk><trk><name>Nog een</name><trkseg><trkpt lat=\"51.2251\" lon=\"5.5352\"/><trkpt lat=\"51.2301\" lon=\"5.5352\"/>\
        </trkseg></trk><trk><trkseg><trkpt lat=\"51.2\" lon=\"5.5\"/></trkseg></trk></gpx>";
    let sent = send(&house, &ria, "ver.gpx", far).await;
    let at = sent.header("location");
    assert_eq!(at, format!("{DESK}/ver?gelezen=buiten.weg-1.meer-2"));
    let page = house.open(&ria, at).await.body;
    for words in
        ["De wandeling staat in het klad.", "het ligt buiten België", "er stonden 2 wandelingen in", "(1 niet)"]
    {
        assert!(page.contains(words), "{words}");
    }
    let page = house.open(&ria, &format!("/fr{at}")).await.body;
    assert!(page.contains("il est hors de Belgique") && !page.contains("België"));
}

#[tokio::test]
async fn nobody_else_sends_or_corrects() {
    let house = House::with_example().await;
    let jos = house.visitor("Jos", &[]).await;
    let greet = house.visitor("Greet", &[(Role::Coordinator, "72037W03")]).await;
    for who in [&jos, &greet] {
        assert_eq!(send(&house, who, "veld.gpx", GPX).await.status, StatusCode::FORBIDDEN);
        assert_eq!(house.open(who, DESK).await.status, StatusCode::FORBIDDEN);
        let edit = format!("{DESK}/kuieren-en-keuvelen-op-het-lo");
        assert_eq!(house.post(who, &edit, "naam=Weg&rijen=3&doe=verberg").await.status, StatusCode::FORBIDDEN);
    }
    assert!(store::by_slug(&house.app.db, "72037W04", "langs-het-veld").await.unwrap().is_none());
    assert_eq!(house.get("/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_reason_that_was_typed_is_kept_or_asked_about() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    let slug = "kuieren-en-keuvelen-op-het-lo";
    let edit = format!("{DESK}/{slug}");
    let read = async || store::by_slug(&house.app.db, "72037W04", slug).await.unwrap().unwrap();
    let press = async |doe: &str, reason: &str| {
        let stand = house.open(&ria, &edit).await.field("stand").to_owned();
        let fields = format!("naam=Kuieren&stand={stand}&rijen=3&doe={doe}&reden={}", reason.replace(' ', "+"));
        house.post(&ria, &edit, &fields).await
    };
    // An open path: the reason comes back, and what to do with it.
    for doe in ["bewaar", "publiceer", "verberg", "open"] {
        let asked = press(doe, "Boom op het pad").await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{doe}");
        assert!(
            asked.body.contains("value=\"Boom op het pad\"")
                && asked.body.contains("Bij een open pad hoort geen reden.")
        );
    }
    assert_eq!(press("bewaar", "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(press("sluit", "Boom op het pad").await.status, StatusCode::SEE_OTHER);
    let since = read().await.closed.unwrap().since;
    // A closed one: every button that saves keeps what the reason became.
    for (doe, reason) in [("bewaar", "Boom, tot vrijdag"), ("sluit", "Boom, tot maandag"), ("verberg", "Boom, tot mei")]
    {
        assert_eq!(press(doe, reason).await.status, StatusCode::SEE_OTHER, "{doe}");
        let closed = read().await.closed.unwrap();
        assert_eq!((closed.reason.as_str(), closed.since), (reason, since), "{doe}");
    }
    assert_eq!(read().await.state, State::Hidden);
    let silent = press("publiceer", "").await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a closed path says why");
    assert_eq!(press("open", "Boom, tot juni").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(press("open", "Boom, tot mei").await.status, StatusCode::SEE_OTHER);
    assert_eq!(read().await.closed, None);
}

#[tokio::test]
async fn a_draft_can_be_thrown_away_once_that_is_sure() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    send(&house, &ria, "veld.gpx", GPX).await;
    let edit = format!("{DESK}/langs-het-veld");
    let there = async |slug: &str| store::by_slug(&house.app.db, "72037W04", slug).await.unwrap().is_some();
    let stand = house.open(&ria, &edit).await.field("stand").to_owned();
    let asked = house.post(&ria, &edit, &format!("naam=&stand={stand}&rijen=3&doe=verwijder")).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("href=\"#zeker\"") && there("langs-het-veld").await);
    let late = house.post(&ria, &edit, "naam=&stand=7&rijen=3&doe=verwijder&zeker=ja").await;
    assert!(late.body.contains("is intussen veranderd") && there("langs-het-veld").await);
    for _ in 0..2 {
        let gone = house.post(&ria, &edit, &format!("naam=&stand={stand}&rijen=3&doe=verwijder&zeker=ja")).await;
        assert_eq!((gone.status, gone.header("location")), (StatusCode::SEE_OTHER, format!("{DESK}?weg=ja").as_str()));
    }
    assert!(!there("langs-het-veld").await);
    assert!(house.open(&ria, &format!("{DESK}?weg=ja")).await.body.contains("Het klad is weg."));
    // What everybody saw is hidden, never thrown away.
    let public = format!("{DESK}/kuieren-en-keuvelen-op-het-lo");
    let page = house.open(&ria, &public).await;
    assert!(!page.body.contains("value=\"verwijder\""));
    let fields = format!("naam=Weg&stand={}&rijen=3&doe=verwijder&zeker=ja", page.field("stand"));
    assert_eq!(house.post(&ria, &public, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(there("kuieren-en-keuvelen-op-het-lo").await);
}

#[tokio::test]
async fn whoever_ticked_the_box_already_is_told_to_leave_it() {
    let house = House::with_example().await;
    let ria = house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await;
    let ticked = format!("{GPX}\r\n--grens\r\nContent-Disposition: form-data; name=\"omgekeerd\"\r\n\r\nja");
    let answer = send(&house, &ria, "veld.gpx", &ticked).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Laat “omgekeerd” leeg en stuur het opnieuw."), "{}", answer.body);
    assert!(!answer.body.contains("Kruis dan"));
}
