//! Maps and postcodes, good and bad.

use super::*;
use serde_json::json;

fn feature(code: &str, name: &str) -> Value {
    json!({"type": "Feature", "properties": {"code": code, "name": name, "municipality": "Pelt", "nis": "72043"},
        "geometry": {"type": "Polygon", "coordinates": [[[5, 51], [6, 51, 7], [6, 52], [5, 51]]]}})
}

#[test]
fn good_features_come_in_and_bad_ones_are_named() {
    let file = json!({"type": "FeatureCollection", "features": [feature("72043W01", "Boseind"),
        feature("72043W01", "Weer"),
        feature("", "Leeg"), {"type": "Feature"}, 3, feature("72043W02", "He\u{202e}rent")]});
    let codes = postcodes(b"nis;municipality;postcode\r\n72043;Pelt;3900\r\n72043;\"Pelt\";3910\r\n").unwrap();
    let map = read(file.to_string().as_bytes(), &codes).unwrap();
    let names: Vec<_> = map.incoming.iter().map(|n| (n.code.as_str(), n.name.as_str())).collect();
    assert_eq!(names, [("72043W01", "Boseind"), ("72043W02", "Herent")]);
    assert_eq!(map.incoming[0].postcodes, ["3900", "3910"]);
    assert!(
        (51.3..51.4).contains(&map.incoming[0].lat)
            && !map.incoming[0].outline.as_deref().unwrap_or_default().contains('7')
    );
    let why: Vec<_> = map.skipped.iter().map(ToString::to_string).collect();
    assert_eq!(
        why,
        [
            "\"Weer\": feature 2: another feature has the code 72043W01 too",
            "\"Leeg\": feature 3: it has no code",
            "feature 4: it has no code",
            "feature 5: it has no code"
        ]
    );
}

#[test]
fn a_file_that_is_no_map_is_refused_in_one_line() {
    for (file, why) in [
        ("", "line 1: this is no GeoJSON"),
        ("{\n\"type\": }", "line 2: this is no GeoJSON"),
        ("[]", "this is no GeoJSON"),
        ("{\"type\": \"Feature\"}", "this is no GeoJSON FeatureCollection"),
        ("{\"type\": \"FeatureCollection\", \"features\": []}", "there are no features in it"),
        (
            "{\"type\": \"FeatureCollection\", \"features\": [{}]}",
            "none of its 1 features can be used; the first: feature 1: it has no code",
        ),
    ] {
        let refused = read(file.as_bytes(), &Postcodes::new()).map(|_| ()).unwrap_err().to_string();
        assert!(refused.contains(why) && !refused.contains('\n'), "{file}: {refused}");
    }
}

#[test]
fn postcodes_that_are_none_are_refused_with_their_line() {
    assert!(postcodes(b"").is_err());
    assert!(postcodes(b"a,b\n").unwrap_err().to_string().contains("no column nis"));
    assert!(postcodes(b"nis,postcode\n72043,3900\n72043,x\n").unwrap_err().to_string().starts_with("line 3:"));
    assert_eq!(
        postcodes(b"nis,municipality,postcode\n72043,\"Pelt, aan de Dommel\",3900\n").unwrap()["72043"],
        ["3900"]
    );
}
