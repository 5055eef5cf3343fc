//! Walks from files: what comes in, and one clear line for whatever does not.

use super::*;
use crate::tests::{House, scratch};
use app::walks::{Facts, Stop, StopKind, store};

mod hostile;
mod real;

/// A file of this name with this in it, in a folder of its own.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = scratch("walks");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path
}

fn options(house: &House) -> WalkOptions {
    let neighbourhood = Some("72037W04".to_owned());
    WalkOptions { neighbourhood, swapped: false, as_drafts: false, now: house.app.clock.now() }
}

async fn import(house: &House, files: &[PathBuf], options: &WalkOptions) -> anyhow::Result<WalkReport> {
    walks(&house.app.db, &house.app.atlas(), files, options).await
}

/// A track through places given as latitude and longitude.
fn track(name: &str, places: &[(f64, f64)]) -> String {
    let points: String = places.iter().map(|(lat, lon)| format!("<trkpt lat=\"{lat}\" lon=\"{lon}\"/>\n")).collect();
    format!(
        "<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n\
         <trk><name>{name}</name><trkseg>\n{points}</trkseg></trk></gpx>"
    )
}

const LO: [(f64, f64); 3] = [(51.2251, 5.5352), (51.2271, 5.5352), (51.2271, 5.5402)];

/// A village of one street with two benches, and a route of two ways through it.
const VILLAGE: &str = "<?xml version=\"1.0\"?>\n<osm version=\"0.6\"><bounds minlat=\"51.2\" minlon=\"5.5\" maxlat=\"51.25\" maxlon=\"5.6\"/>
<node id=\"1\" lat=\"51.2251\" lon=\"5.5352\"/><node id=\"2\" lat=\"51.2271\" lon=\"5.5352\"/><node id=\"3\" lat=\"51.2271\" lon=\"5.5402\"/>
<node id=\"4\" lat=\"51.2261\" lon=\"5.53525\"><tag k=\"amenity\" v=\"bench\"/><tag k=\"backrest\" v=\"yes\"/><tag k=\"seats\" v=\"3\"/></node>
<node id=\"5\" lat=\"51.2261\" lon=\"5.5362\"><tag k=\"amenity\" v=\"bench\"/></node>
<way id=\"10\"><nd ref=\"1\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"residential\"/><tag k=\"name\" v=\"Lostraat\"/></way>
<way id=\"11\"><nd ref=\"3\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"path\"/><tag k=\"surface\" v=\"ground\"/></way>
<relation id=\"20\"><member type=\"way\" ref=\"10\" role=\"\"/><member type=\"way\" ref=\"11\" role=\"\"/>
<tag k=\"type\" v=\"route\"/><tag k=\"route\" v=\"foot\"/><tag k=\"note\" v=\"41-75\"/></relation></osm>";

#[tokio::test]
async fn a_route_of_openstreetmap_comes_with_its_benches_and_what_lies_underfoot() {
    let house = House::with_example().await;
    let report = import(&house, &[file("dorp.osm", VILLAGE.as_bytes())], &options(&house)).await.unwrap();
    assert_eq!((report.saved.added, report.features), (1, Some(4)));
    let walk = store::by_slug(&house.app.db, "72037W04", "van-knooppunt-41-naar-75").await.unwrap().unwrap();
    let line = walk.body.line();
    assert!((line.length() - 571.6).abs() < 1.0, "{}", line.length());
    let facts = Facts::of(&walk.body, &line);
    assert_eq!(facts.benches, 1, "the other one stands 70 m away");
    assert_eq!(walk.body.stops[0].bench.seats, Some(3));
    assert!((facts.paved.paved - 222.0).abs() < 15.0 && facts.paved.unknown < 1.0, "{:?}", facts.paved);
}

#[tokio::test]
async fn a_track_learns_from_a_map_that_comes_later() {
    let house = House::with_example().await;
    let gpx = file("lo.gpx", track("Langs het Lo", &LO).as_bytes());
    let report = import(&house, std::slice::from_ref(&gpx), &options(&house)).await.unwrap();
    assert_eq!(report.saved.added, 1);
    let read = async || store::by_slug(&house.app.db, "72037W04", "langs-het-lo").await.unwrap().unwrap();
    let before = read().await;
    assert!(before.body.stops.iter().all(|s| s.kind != StopKind::Bench));
    let map = file("dorp.osm", VILLAGE.as_bytes());
    let report = import(&house, &[map], &options(&house)).await.unwrap();
    assert!(report.looked_again >= 1);
    assert_eq!(read().await.body.stops.iter().filter(|s| s.kind == StopKind::Bench).count(), 1);
    // The same track again is the same walk.
    let report = import(&house, &[gpx], &options(&house)).await.unwrap();
    assert_eq!((report.saved.added, report.saved.updated, report.saved.unchanged), (0, 0, 1), "{report}");
}

#[tokio::test]
async fn two_files_of_one_name_are_two_walks() {
    let house = House::with_example().await;
    let other = [(51.2251, 5.5352), (51.2231, 5.5352)];
    let far = [(51.2651, 5.5352), (51.2671, 5.5352)];
    let (one, two) =
        (file("route.gpx", track("Een", &LO).as_bytes()), file("route.gpx", track("Twee", &other).as_bytes()));
    let report = import(&house, &[one.clone(), two], &options(&house)).await.unwrap();
    assert_eq!(report.saved.added, 2);
    assert!(report.to_string().contains("two of these files have the same name: both are kept"), "{report}");
    let three = file("route.gpx", track("Drie", &far).as_bytes());
    let report = import(&house, &[three], &options(&house)).await.unwrap();
    assert_eq!(report.saved.added, 1, "{report}");
    assert!(report.to_string().contains("another walk has this file name already"));
    // The same one twice is once.
    let report = import(&house, &[one.clone(), one], &options(&house)).await.unwrap();
    assert_eq!((report.saved.added, report.saved.unchanged, report.refused.len()), (0, 1, 1), "{report}");
}

#[tokio::test]
async fn what_somebody_corrected_here_stays() {
    let house = House::with_example().await;
    let db = &house.app.db;
    let gpx = file("lo.gpx", track("Langs het Lo", &LO).as_bytes());
    import(&house, std::slice::from_ref(&gpx), &options(&house)).await.unwrap();
    let walk = store::by_slug(db, "72037W04", "langs-het-lo").await.unwrap().unwrap();
    house.correct(&house.ria().await, "langs-het-lo", "verhaal=Verbeterd.&doe=bewaar").await;
    let report = import(&house, &[gpx], &options(&house)).await.unwrap();
    assert_eq!(report.saved.corrected, ["Langs het Lo"]);
    assert_eq!(store::by_id(db, walk.id).await.unwrap().unwrap().body.story, "Verbeterd.");
}

#[tokio::test]
async fn places_beside_a_track_become_benches_and_sights() {
    let house = House::with_example().await;
    let places = "<wpt lat=\"51.2261\" lon=\"5.53525\"><name>Zitbank</name><sym>Bench</sym></wpt>\
        <wpt lat=\"51.2265\" lon=\"5.5360\"><name>De oude wilg</name><desc>Hol vanbinnen.</desc></wpt>\
        <wpt lat=\"51.3\" lon=\"5.6\"><name>Ver weg</name></wpt><trk>";
    let gpx = track("Met plaatsen", &LO).replacen("<trk>", places, 1);
    import(&house, &[file("p.gpx", gpx.as_bytes())], &options(&house)).await.unwrap();
    let walk = store::by_slug(&house.app.db, "72037W04", "met-plaatsen").await.unwrap().unwrap();
    let kinds: Vec<(StopKind, &str)> =
        walk.body.stops.iter().filter_map(|s| Some((s.kind, s.name.as_deref()?))).collect();
    assert!(kinds.contains(&(StopKind::Bench, "Zitbank")) && kinds.contains(&(StopKind::Sight, "De oude wilg")));
    assert!(!kinds.iter().any(|(_, name)| *name == "Ver weg"));
}

#[tokio::test]
async fn lines_of_geojson_come_in_and_drafts_are_seen_by_nobody() {
    let house = House::with_example().await;
    let json = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Lijn","description":"Een rustige lijn."},
         "geometry":{"type":"LineString","coordinates":[[5.5352,51.2251],[5.5352,51.2291,12.5]]}},
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[5.5,51.2]}}]}"#;
    let drafts = WalkOptions { as_drafts: true, ..options(&house) };
    let report = import(&house, &[file("lijn.geojson", json.as_bytes())], &drafts).await.unwrap();
    assert_eq!(report.saved.added, 1);
    let walk = store::by_slug(&house.app.db, "72037W04", "lijn").await.unwrap().unwrap();
    assert_eq!((walk.state, walk.body.story.as_str()), (State::Draft, "Een rustige lijn."));
    assert_eq!(house.get("/hamont-lo/wandelingen/lijn").await.status, 404);
    house.correct(&house.ria().await, "lijn", "doe=publiceer").await;
    house.cache.follow().await.unwrap();
    assert_eq!(house.get("/hamont-lo/wandelingen/lijn").await.status, 200);
}

#[tokio::test]
async fn a_walk_that_was_corrected_long_ago_learns_from_a_newer_map() {
    let house = House::with_example().await;
    let db = &house.app.db;
    let more =
        "<node id=\"7\" lat=\"51.2266\" lon=\"5.53525\"><tag k=\"amenity\" v=\"bench\"/></node>\n<way id=\"10\">";
    let old = VILLAGE.replacen("<way id=\"10\">", more, 1);
    let gpx = file("lo.gpx", track("Langs het Lo", &LO).as_bytes());
    for one in [gpx, file("dorp.osm", old.as_bytes())] {
        import(&house, &[one], &options(&house)).await.unwrap();
    }
    let read = async || store::by_slug(db, "72037W04", "langs-het-lo").await.unwrap().unwrap();
    // As such a walk stands in the database: what they wrote about one bench is not noted, all counts as theirs.
    let mut body = read().await.body;
    let by_source = |stops: &[Stop]| {
        let mut found: Vec<String> = stops.iter().filter_map(|s| s.source.clone()).collect();
        found.sort();
        found
    };
    assert_eq!(by_source(&body.stops), ["osm:node/4", "osm:node/7"]);
    body.stops
        .iter_mut()
        .filter(|s| s.source.as_deref() == Some("osm:node/7"))
        .for_each(|s| s.bench.shade = Some(true));
    body.by_hand = ["step-free", "walker", "lit", "stops"].map(str::to_owned).to_vec();
    let written: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            sqlx::query("UPDATE walks SET corrected = TRUE, body = $1 WHERE slug = 'langs-het-lo'")
                .bind(sqlx::types::Json(&body))
                .execute(&mut **tx)
                .await?;
            Ok(())
        })
    }
    .await;
    written.unwrap();
    // The newer map has neither of the two benches, and another one.
    let newer = VILLAGE.replacen("<node id=\"4\" lat=\"51.2261\"", "<node id=\"8\" lat=\"51.2257\"", 1);
    import(&house, &[file("dorp.osm", newer.as_bytes())], &options(&house)).await.unwrap();
    let now = read().await;
    assert_eq!(by_source(&now.body.stops), ["osm:node/7", "osm:node/8"]);
    assert!(now.corrected && now.body.stops.iter().any(|s| s.bench.shade == Some(true)));
    assert!(now.body.said("lit") && !now.body.said("stops"));
}
