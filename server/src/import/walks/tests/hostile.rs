//! Files that somebody got wrong, or wrote to do harm.

use super::*;

async fn refused(name: &str, content: &[u8]) -> String {
    let house = House::with_example().await;
    let error = import(&house, &[file(name, content)], &options(&house)).await.unwrap_err().to_string();
    assert_eq!(error.lines().count(), 1, "{error}");
    error.split_once(&format!("{name}: ")).unwrap_or_else(|| panic!("{error}")).1.to_owned()
}

#[tokio::test]
async fn each_bad_file_gets_one_clear_line() {
    let one = track("Eén", &[(51.2251, 5.5352), (51.2251, 5.5352)]);
    let swapped = track("Omgekeerd", &[(5.5352, 51.2251), (5.5352, 51.2271)]);
    let nan = track("NaN", &LO).replace("lat=\"51.2271\"", "lat=\"NaN\"");
    let endless = track("Eindeloos", &LO).replace("lon=\"5.5402\"", "lon=\"inf\"");
    let broken = track("Kapot", &LO).replace("</trkseg>", "");
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [\n<!ENTITY a \"lol\">\n<!ENTITY b \"&a;&a;&a;&a;\">\n]>\n\
        <gpx><trk><name>&b;</name></trk></gpx>";
    for (name, content, says) in [
        ("leeg.gpx", &b""[..], "the file is empty"),
        ("een.gpx", one.as_bytes(), "\"Eén\": it has only one point: a walk needs two"),
        ("om.gpx", swapped.as_bytes(), "\"Omgekeerd\": latitude and longitude look swapped"),
        ("nan.gpx", nan.as_bytes(), "line 5: lat is no number: NaN"),
        ("inf.gpx", endless.as_bytes(), "line 6: lon is no number: inf"),
        (
            "nan.json",
            b"{\"type\":\"LineString\",\n\"coordinates\":[[5.5,NaN],[5.6,51.2]]}",
            "line 2: this is no GeoJSON",
        ),
        (
            "inf.json",
            b"{\"type\":\"LineString\",\"coordinates\":[[5.5,1e999],[5.6,51.2]]}",
            "line 1: this is no GeoJSON",
        ),
        ("kapot.gpx", broken.as_bytes(), "line 7: the XML is broken"),
        ("half.gpx", &track("Half", &LO).as_bytes()[..150], "line 4: "),
        ("bom.gpx", bomb.as_bytes(), "line 5: it defines entities of its own"),
        ("zip.gpx", b"PK\x03\x04rommel", "this is a ZIP"),
        ("tekst.gpx", b"hallo", "line 1: this is neither GPX"),
        ("web.gpx", b"<html><body>Inloggen</body></html>", "line 1: this is XML, but neither"),
        ("niets.gpx", b"<gpx version=\"1.1\"></gpx>", "there is no track, route or line in it"),
        (
            "ver.gpx",
            b"<gpx><trk><trkseg><trkpt lat=\"95\" lon=\"5\"/></trkseg></trk></gpx>",
            "line 1: lat 95 is beyond 90",
        ),
        ("k.json", b"{\n\"type\": \"FeatureCollection\",\n\"features\": [}", "line 3: this is no GeoJSON"),
        (
            "p.json",
            b"{\"type\":\"LineString\",\"coordinates\":[[150000,200000],[1,2]]}",
            "150000, 200000 is no position",
        ),
        ("n.osm", b"<osm>\n<node id=\"1\" lat=\"x\" lon=\"5\"/></osm>", "line 2: lat is missing or no number"),
    ] {
        let error = refused(name, content).await;
        assert!(error.to_lowercase().starts_with(&says.to_lowercase()), "{name}: {error}");
    }
}

#[tokio::test]
async fn one_bad_file_does_not_keep_the_others_out() {
    let house = House::with_example().await;
    let files = [file("kapot.gpx", b"<gpx><trk>"), file("goed.gpx", track("Goed", &LO).as_bytes())];
    let report = import(&house, &files, &options(&house)).await.unwrap();
    assert_eq!((report.saved.added, report.refused.len()), (1, 1));
    let missing = import(&house, &[PathBuf::from("/niet/daar.gpx")], &options(&house)).await.unwrap_err();
    assert!(missing.to_string().ends_with("there is no such file"));
}

#[tokio::test]
async fn swapped_the_right_way_round_comes_in() {
    let house = House::with_example().await;
    let swapped = track("Omgekeerd", &[(5.5352, 51.2251), (5.5352, 51.2271)]);
    let right = WalkOptions { swapped: true, ..options(&house) };
    let report = import(&house, &[file("om.gpx", swapped.as_bytes())], &right).await.unwrap();
    assert_eq!(report.saved.added, 1);
    let walk = store::by_slug(&house.app.db, "72037W04", "omgekeerd").await.unwrap().unwrap();
    assert!(walk.body.points[0].is_in_belgium());
}

#[tokio::test]
async fn far_away_is_taken_and_said_and_without_a_neighbourhood_refused() {
    let house = House::with_example().await;
    let far = file("ver.gpx", track("Ver", &[(37.79, -122.45), (37.80, -122.45)]).as_bytes());
    let report = import(&house, std::slice::from_ref(&far), &options(&house)).await.unwrap();
    assert!(report.to_string().contains("\"Ver\": it lies outside Belgium"), "{report}");
    let nowhere = WalkOptions { neighbourhood: None, ..options(&house) };
    let error = import(&house, &[far], &nowhere).await.unwrap_err().to_string();
    assert!(error.contains("it begins in no neighbourhood that we know: say which one with --neighbourhood"));
    // One that lies in a neighbourhood finds it.
    let near = file("hier.gpx", track("Hier", &LO).as_bytes());
    import(&house, &[near], &nowhere).await.unwrap();
    assert!(store::by_slug(&house.app.db, "72037W04", "hier").await.unwrap().is_some());
}

#[tokio::test]
async fn a_million_points_are_simplified_and_said() {
    let house = House::with_example().await;
    let mut gpx = String::from("<gpx version=\"1.0\"><trk><name>Lang</name><trkseg>");
    for i in 0..1_000_000 {
        let i = f64::from(i);
        gpx.push_str(&format!(
            "<trkpt lat=\"{:.7}\" lon=\"{:.7}\"><time>1969-07-20T20:17:00Z</time></trkpt>\n",
            51.2251 + i * 1e-7,
            5.5352 + (i / 20_000.0).sin() * 0.003
        ));
    }
    gpx.push_str("</trkseg></trk></gpx>");
    let report = import(&house, &[file("lang.gpx", gpx.as_bytes())], &options(&house)).await.unwrap();
    assert!(report.to_string().contains("it had 1000000 points: it was simplified to "), "{report}");
    let walk = store::by_slug(&house.app.db, "72037W04", "lang").await.unwrap().unwrap();
    assert!(walk.body.points.len() <= app::walks::POINTS_MOST);
    assert!(walk.body.line().length() > 11_000.0);
}

#[tokio::test]
async fn hostile_words_are_words() {
    let house = House::with_example().await;
    let evil = "&lt;script&gt;alert(1)&lt;/script&gt;\u{202e}";
    let gpx = track(evil, &LO).replacen("<trkseg>", "<desc>&lt;img src=x onerror=alert(1)&gt;</desc><trkseg>", 1);
    import(&house, &[file("boos.gpx", gpx.as_bytes())], &options(&house)).await.unwrap();
    let list = house.get("/hamont-lo/wandelingen").await.body;
    assert!(list.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !list.contains("<script>alert"));
    let page = house.get("/hamont-lo/wandelingen/script-alert-1-script").await;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("<img") && !page.body.contains('\u{202e}') && !page.body.contains("<script>alert"));
}

#[tokio::test]
async fn whatever_stands_there_for_time_or_height_is_let_be() {
    let house = House::with_example().await;
    let odd = ["1969-07-20T20:17:00Z", "-0044-03-15T12:00:00Z", "0001-01-01", "NaN", "", "gisteren"];
    let mut gpx = String::from(
        "<gpx version=\"1.1\"><metadata><time>1901-12-13T20:45:51Z</time></metadata><trk><name>Oud</name><trkseg>",
    );
    for (i, time) in odd.into_iter().enumerate() {
        let lat = 51.2251 + i as f64 * 0.001;
        gpx += &format!("<trkpt lat=\"{lat:.4}\" lon=\"5.5352\"><ele>{time}</ele><time>{time}</time></trkpt>");
    }
    gpx += "</trkseg></trk></gpx>";
    let report = import(&house, &[file("oud.gpx", gpx.as_bytes())], &options(&house)).await.unwrap();
    assert_eq!((report.saved.added, report.refused.len(), report.notes.len()), (1, 0, 0), "{report}");
    let walk = store::by_slug(&house.app.db, "72037W04", "oud").await.unwrap().unwrap();
    assert_eq!(walk.body.points.len(), odd.len());
    assert!(walk.body.line().length() > 500.0);
}
