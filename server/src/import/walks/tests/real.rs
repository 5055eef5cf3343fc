//! Tracks and maps as they are out there.

use super::*;
use geographiclib_rs::{Geodesic, InverseGeodesic};
use std::time::{Duration, Instant};

/// The folder of real data beside the project, where it is there.
fn data(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/walks")).join(folder);
    if !path.is_dir() {
        eprintln!("skipped: no shared/data");
        return None;
    }
    Some(path)
}

fn files(folder: &str) -> Vec<PathBuf> {
    let Some(path) = data(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = std::fs::read_dir(path).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    files
}

#[tokio::test]
async fn every_real_track_comes_in_or_is_refused_in_one_line() {
    for path in files("gpx") {
        let house = House::with_example().await;
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match import(&house, &[path], &options(&house)).await {
            Ok(report) => assert!(report.saved.added >= 1 && report.refused.is_empty(), "{name}: {report}"),
            Err(error) => {
                let error = error.to_string();
                assert_eq!(error.lines().count(), 1, "{name}: {error}");
                let without_points = ["empty_name_tag.gpx", "wahoo_example.gpx", "wikipedia_example.gpx"];
                assert!(without_points.contains(&name.as_str()), "{name}: {error}");
            }
        }
    }
}

#[tokio::test]
async fn the_length_of_every_real_track_is_what_another_library_measures() {
    let wgs84 = Geodesic::wgs84();
    for path in files("gpx") {
        let gpx = gpx::read(BufReader::new(File::open(&path).unwrap())).unwrap();
        for track in gpx.tracks.iter().chain(&gpx.routes) {
            let points: Vec<_> = track.segments.iter().flatten().collect();
            let theirs: f64 = points
                .windows(2)
                .map(|p| {
                    let metres: f64 = wgs84.inverse(p[0].lat, p[0].lon, p[1].lat, p[1].lon);
                    metres
                })
                .sum();
            let ours = app::walks::Line::new(points.into_iter().copied()).length();
            assert!((ours - theirs).abs() <= 0.001 * theirs, "{}: {ours} {theirs}", path.display());
        }
    }
}

#[tokio::test]
async fn wechelderzande_comes_in_with_its_routes_and_draws() {
    let Some(folder) = data("osm") else { return };
    let house = House::with_example().await;
    let begun = Instant::now();
    let report = import(&house, &[folder.join("wechelderzande.osm")], &options(&house)).await.unwrap();
    // Not the release; it takes a good part of a second there.
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    assert!(report.features.is_some_and(|n| n > 2_000), "{report}");
    assert!(report.saved.added >= 8, "{report}");
    let page = house.get("/hamont-lo/wandelingen/van-knooppunt-42-naar-78").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("class=\"house\"") && page.body.contains("© OpenStreetMap-bijdragers"));
    assert!(every_map_is_light(&house).await >= 8);
}

/// Looks at the map of each walk, and gives how many there are.
async fn every_map_is_light(house: &House) -> usize {
    let walks = store::list(&house.app.db, "72037W04").await.unwrap();
    for walk in &walks {
        let page = house.get(&format!("/hamont-lo/wandelingen/{}", walk.slug)).await.body;
        let svg = page.split("<svg id=\"kaart\"").nth(1).unwrap().split("</svg>").next().unwrap();
        assert!(svg.contains("class=\"walk\""), "{}", walk.slug);
        let packed = crate::cache::brotli(svg.as_bytes()).len();
        assert!(packed <= 60_000, "{}: {packed} bytes", walk.slug);
    }
    walks.len()
}

#[tokio::test]
async fn the_benches_of_sandweiler_stand_on_a_walk_past_them() {
    let Some(folder) = data("osm") else { return };
    let house = House::with_example().await;
    let report = import(&house, &[folder.join("sandweiler-benches.osm")], &options(&house)).await.unwrap();
    assert!(report.saved.added >= 1, "{report}");
    let bounds = app::walks::map::Bounds { south: 49.59, west: 6.18, north: 49.64, east: 6.26 };
    let features = store::ground::within(&house.app.db, &bounds).await.unwrap();
    let benches: Vec<_> = features.iter().filter(|f| f.kind == app::walks::map::Kind::Bench).collect();
    assert_eq!(benches.len(), 7);
    // A walk from bench to bench meets all seven.
    let mut places: Vec<(f64, f64)> = benches.iter().map(|b| (b.parts[0][0].lat, b.parts[0][0].lon)).collect();
    places.sort_by(|a, b| a.1.total_cmp(&b.1));
    let gpx = file("banken.gpx", track("Langs de banken", &places).as_bytes());
    import(&house, &[gpx], &options(&house)).await.unwrap();
    let walk = store::by_slug(&house.app.db, "72037W04", "langs-de-banken").await.unwrap().unwrap();
    assert_eq!(Facts::of(&walk.body, &walk.body.line()).benches, 7);
    assert!(walk.body.stops.iter().any(|s| s.bench.seats == Some(4) && s.bench.back == Some(true)));
    // Every walk that came in draws, with its benches, and its map is light enough.
    let page = house.get("/hamont-lo/wandelingen/langs-de-banken").await;
    assert_eq!(page.body.matches("href=\"#i-bench\"/></g>").count(), 7);
    every_map_is_light(&house).await;
}
