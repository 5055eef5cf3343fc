//! What somebody sends in the browser as a walk, and got wrong, or means harm with: each says what it is, and nothing of
//! it stays; what can be used comes in, and what was done with it is said.

use super::{House, Visitor, walks_desk::send};
use app::{
    people::Role,
    walks::{POINTS_MOST, Walk, store},
};
use axum::http::StatusCode;

const DESK: &str = "/beheer/hamont-lo/wandelingen";
const LO: &[(f64, f64)] = &[(51.2251, 5.5352), (51.2271, 5.5352), (51.2271, 5.5402)];

fn track(name: &str, places: &[(f64, f64)]) -> String {
    let points: String = places.iter().map(|(lat, lon)| format!("<trkpt lat=\"{lat}\" lon=\"{lon}\"/>\n")).collect();
    format!(
        "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\"><trk><name>{name}</name><trkseg>\n{points}</trkseg></trk></gpx>"
    )
}

async fn ria(house: &House) -> Visitor {
    house.visitor("Ria", &[(Role::Coordinator, "72037W04")]).await
}

async fn walk(house: &House, slug: &str) -> Option<Walk> {
    store::by_slug(&house.app.db, "72037W04", slug).await.unwrap()
}

async fn many(house: &House) -> usize {
    app::on!(&house.app.db, |p| sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM walks").fetch_one(p).await).unwrap()
        as usize
}

#[tokio::test]
async fn what_cannot_be_used_is_said_and_leaves_nothing_behind() {
    let house = House::with_example().await;
    let ria = ria(&house).await;
    let before = many(&house).await;
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [\n<!ENTITY a \"lol\">\n<!ENTITY b \"&a;&a;&a;&a;\">\n]>\n\
        <gpx><trk><name>&b;</name></trk></gpx>";
    let outside = "<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<gpx><trk><name>&x;</name></trk></gpx>";
    let own = track("&lol;", LO);
    let nan = track("NaN", LO).replace("lat=\"51.2271\"", "lat=\"NaN\"");
    let broken = track("Kapot", LO).replace("</trkseg>", "");
    let far = track("Ver", &[(95.0, 5.5), (95.1, 5.5)]);
    for (name, content, says) in [
        (
            "een.gpx",
            track("Een", &LO[..1]).as_str(),
            "“Een”: er staat maar één punt in: een wandeling heeft er twee nodig",
        ),
        ("twee.gpx", &track("Twee", &[LO[0], LO[0]]), "“Twee”: er staat maar één punt in"),
        ("nan.gpx", &nan, "regel 4: lat is geen getal: NaN"),
        ("ver.gpx", &far, "regel 3: lat 95 is meer dan 90: staan breedte en lengte omgekeerd?"),
        ("kapot.gpx", &broken, "regel 6: de XML is kapot"),
        ("bom.gpx", bomb, "regel 5: het maakt eigen entiteiten"),
        ("buiten.gpx", outside, "regel 2: het maakt eigen entiteiten"),
        ("eigen.gpx", &own, "regel 2: het gebruikt een eigen entiteit"),
        ("zip.gpx", "PK\u{3}\u{4}rommel", "dit is een zip-bestand: pak het eerst uit"),
        ("leeg.gpx", "", "het bestand is leeg"),
    ] {
        let answer = send(&house, &ria, name, content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.body.contains(says), "{name}: {}", answer.body);
        assert!(!answer.body.contains("root:"), "{name}");
    }
    assert_eq!(many(&house).await, before);
}

#[tokio::test]
async fn a_long_track_is_simplified_and_that_is_said() {
    let house = House::with_example().await;
    let ria = ria(&house).await;
    let long = |many: u32| -> Vec<(f64, f64)> {
        let place = |i| (51.2251 + f64::from(i) * 1e-6, 5.5352 + (f64::from(i) / 2_000.0).sin() * 0.003);
        (0..many).map(place).map(|(lat, lon)| ((lat * 1e7).round() / 1e7, (lon * 1e7).round() / 1e7)).collect()
    };
    let sent = send(&house, &ria, "lang.gpx", &track("Lang", &long(100_000))).await;
    let kept = walk(&house, "lang").await.unwrap().body;
    assert!(kept.points.len() <= POINTS_MOST && kept.line().length() > 11_000.0);
    let page = house.open(&ria, sent.header("location")).await.body;
    let says = format!("het had 100000 punten: we vereenvoudigden het tot {}", kept.points.len());
    assert!(page.contains(&says), "{says}");
    // A million are more than any form may hold: that is said too.
    let answer = send(&house, &ria, "langer.gpx", &track("Langer", &long(1_000_000))).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("het bestand is groter dan 20 MB"), "{}", answer.body);
    assert!(walk(&house, "langer").await.is_none());
}

#[tokio::test]
async fn swapped_it_is_asked_about_and_comes_in_the_right_way_round() {
    let house = House::with_example().await;
    let ria = ria(&house).await;
    let swapped = track("Omgekeerd", &[(5.5352, 51.2251), (5.5352, 51.2271)]);
    let asked = send(&house, &ria, "om.gpx", &swapped).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("breedte en lengte lijken omgekeerd te staan"), "{}", asked.body);
    assert!(walk(&house, "omgekeerd").await.is_none());
    let ticked = format!("{swapped}\r\n--grens\r\nContent-Disposition: form-data; name=\"omgekeerd\"\r\n\r\nja");
    assert_eq!(send(&house, &ria, "om.gpx", &ticked).await.status, StatusCode::SEE_OTHER);
    assert!(walk(&house, "omgekeerd").await.unwrap().body.points.iter().all(|p| p.is_in_belgium()));
}

#[tokio::test]
async fn old_times_are_let_be_and_the_same_name_twice_is_two_drafts() {
    let house = House::with_example().await;
    let ria = ria(&house).await;
    let odd = "<ele>NaN</ele><time>1969-07-20T20:17:00Z</time></trkpt>";
    let old = track("Oud", LO).replace("/>\n", &format!(">{odd}\n"));
    for (slug, places) in [("oud", old.as_str()), ("oud-2", &track("Oud", &LO[..2]))] {
        let sent = send(&house, &ria, "route.gpx", places).await;
        assert_eq!(sent.header("location"), format!("{DESK}/{slug}?gelezen=ja"));
    }
    assert_eq!(walk(&house, "oud").await.unwrap().body.points.len(), 3);
    assert_eq!(walk(&house, "oud-2").await.unwrap().body.points.len(), 2);
}
