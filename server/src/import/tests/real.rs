//! Calendars and maps as they are out there.

use super::*;

/// The folder of real data beside the project, where it is there.
fn data(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data")).join(folder);
    if !path.is_dir() {
        eprintln!("skipped: no shared/data");
        return None;
    }
    Some(path)
}

fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let Some(path) = data(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = std::fs::read_dir(path).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|f| (f.file_name().unwrap().to_string_lossy().into_owned(), fetch::read(f.to_str().unwrap()).unwrap()))
        .collect()
}

/// Which of the real files give nothing, and why.
const REFUSED: [(&str, &str); 6] = [
    ("057.ics", "line 1: it has no title (SUMMARY)"),
    ("095.ics", "line 19: it has no title (SUMMARY)"),
    (
        "117.ics",
        "none of the 4 events can be used; the first: line 5: \"Chinese New Year\": the recurrence rule has a part",
    ),
    ("255.ics", "line 21: \"sahaja <> frashed\": it has more than one recurrence rule (RRULE)"),
    (
        "event_with_dates.json",
        "line 1: \"Koran, kaliefen en kruistochten - De fundamenten van de islam\": it has several dates and does \
            not say which (subEvent)",
    ),
    (
        "event_with_incorrect_start_and_end_date_format.json",
        "line 1: \"Koran, kaliefen en kruistochten - De fundamenten van de islam\": its startDate is no date: 500 BC",
    ),
];

#[tokio::test]
async fn every_real_file_comes_in_or_is_refused_in_one_line() {
    for (name, bytes) in files("activities/ics").into_iter().chain(files("activities/uitdatabank")) {
        let house = House::new().await;
        let expected = REFUSED.iter().find(|(file, _)| *file == name).map(|(_, why)| *why);
        match (house.import(&bytes).await, expected) {
            (Err(why), Some(expected)) => assert!(why.starts_with(expected) && !why.contains('\n'), "{name}: {why}"),
            (Err(why), None) => panic!("{name}: {why}"),
            (Ok(report), _) => {
                assert!(report.saved.added > 0 && expected.is_none(), "{name}: {report}");
                let again = house.import(&bytes).await.unwrap();
                assert_eq!(counts(&again), [0, 0, report.saved.added, 0, report.skipped.len()], "{name}");
            }
        }
    }
}

#[tokio::test]
async fn bad_events_of_real_files_are_named() {
    for (file, counted, named) in [
        ("007.ics", [2, 0, 0, 0, 1], "line 47: \"Academic Time\": the recurrence rule is not of the form KEY=VALUE"),
        ("161.ics", [14, 0, 0, 0, 1], "line 182: \"Event\": its DTEND is no date: 20031114T18300"),
        (
            "223.ics",
            [36, 0, 0, 0, 1],
            "line 107: \"Destruction of the Ring\": its recurrence ends (UNTIL) before it begins",
        ),
    ] {
        let Some((_, bytes)) = files("activities/ics").into_iter().find(|(name, _)| name == file) else { return };
        let report = House::new().await.import(&bytes).await.unwrap();
        assert_eq!(counts(&report), counted, "{file}: {report}");
        assert!(report.to_string().contains(named), "{file}: {report}");
    }
}

#[test]
fn the_real_maps_are_read() {
    for (name, bytes) in data("neighbourhoods").map(|_| files_up_to_50_mb()).unwrap_or_default() {
        let map = super::super::neighbourhoods::read(&bytes, &Default::default()).unwrap();
        assert_eq!(
            (map.incoming.len(), map.skipped.len()),
            (if name.contains("pilot") { 27 } else { 2_767 }, 0),
            "{name}"
        );
        for n in &map.incoming {
            let outline =
                outline::Outline::read(&serde_json::from_str(n.outline.as_deref().unwrap()).unwrap()).unwrap();
            assert!(outline.contains((n.lat, n.lon)), "{} {}", n.code, n.name);
        }
    }
}

fn files_up_to_50_mb() -> Vec<(String, Vec<u8>)> {
    let path = data("neighbourhoods").unwrap();
    ["wijken-pilot.geojson", "wijken-vlaanderen.geojson"]
        .map(|name| (name.to_owned(), std::fs::read(path.join(name)).unwrap()))
        .into()
}
