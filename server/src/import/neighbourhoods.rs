//! Neighbourhoods from GeoJSON (RFC 7946) and postcodes from CSV: the map that a municipality or province publishes.

use super::{clean, outline::Outline, reading::{AtSource, Skipped}};
use anyhow::{Context, bail};
use app::neighbourhoods::store::Incoming;
use serde::{Deserialize, Deserializer, de::{SeqAccess, Visitor}};
use serde_json::Value;
use std::{collections::{BTreeMap, HashSet}, fmt};

/// Largest file, in bytes: all of Flanders in fine outlines.
pub const BYTES_MOST: usize = 50_000_000;

/// What such a file gave.
#[derive(Debug, Default)]
pub struct Map {
    pub incoming: Vec<Incoming>,
    pub skipped: Vec<Skipped>,
}

/// Postcodes by NIS code.
pub type Postcodes = BTreeMap<String, Vec<String>>;

/// Reads a FeatureCollection whose features have `code`, `name`, `municipality` and `nis`. Errors, with the line where
/// there is one, when it is none or none of its features can be used.
pub fn read(bytes: &[u8], postcodes: &Postcodes) -> anyhow::Result<Map> {
    if bytes.len() > BYTES_MOST {
        bail!("the file is larger than {} MB", BYTES_MOST / 1_000_000);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let file: File = match serde_json::from_slice(bytes) {
        Ok(file) => file,
        Err(e) => bail!("line {}: this is no GeoJSON: {}", e.line(), clean::quoted(&e.to_string())),
    };
    let (kind, Some(Features(mut map))) = (file.kind, file.features) else { bail!("this is no GeoJSON FeatureCollection") };
    if kind.as_deref() != Some("FeatureCollection") {
        bail!("this is no GeoJSON FeatureCollection");
    }
    for neighbourhood in &mut map.incoming {
        neighbourhood.postcodes = postcodes.get(&neighbourhood.nis).cloned().unwrap_or_default();
    }
    match (map.incoming.is_empty(), map.skipped.first()) {
        (true, Some(first)) => bail!("none of its {} features can be used; the first: {first}", map.skipped.len()),
        (true, None) => bail!("there are no features in it"),
        (false, _) => Ok(map),
    }
}

/// Reads postcodes: a heading with `nis` and `postcode`, then a line each. A NIS code may stand there more than once.
pub fn postcodes(bytes: &[u8]) -> anyhow::Result<Postcodes> {
    let text = super::lines::decoded(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (_, heading) = lines.next().context("the file with postcodes is empty")?;
    let divider = [';', '\t', ','].into_iter().find(|d| heading.contains(*d)).unwrap_or(',');
    let cells = |line: &str| -> Vec<String> { line.split(divider).map(|c| c.trim().trim_matches('"').trim().to_owned()).collect() };
    let heading: Vec<String> = cells(heading).iter().map(|h| h.to_lowercase()).collect();
    let column = |name: &str| heading.iter().position(|h| h == name).with_context(|| format!("line 1: the file with postcodes has no column {name}"));
    let (nis, postcode) = (column("nis")?, column("postcode")?);
    let mut found = Postcodes::new();
    for (index, line) in lines {
        let cells = cells(line);
        // A name may hold the divider: the code comes first and the postcode last, whatever stands between.
        let shifted = cells.len().saturating_sub(heading.len());
        let code = cells.get(nis).filter(|c| c.len() == 5 && digits(c));
        let post = cells.get(if postcode > nis { postcode + shifted } else { postcode }).filter(|c| c.len() == 4 && digits(c));
        let (Some(code), Some(post)) = (code, post) else {
            bail!("line {}: no NIS code and postcode here: {}", index + 1, clean::quoted(line))
        };
        let known = found.entry(code.clone()).or_default();
        if !known.contains(post) {
            known.push(post.clone());
        }
    }
    Ok(found)
}

fn digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

#[derive(Deserialize)]
struct File {
    #[serde(rename = "type")]
    kind: Option<String>,
    features: Option<Features>,
}

/// The features, taken in one by one: only one of them stands in memory as JSON at a time.
struct Features(Map);

impl<'de> Deserialize<'de> for Features {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(OneByOne)
    }
}

struct OneByOne;

impl<'de> Visitor<'de> for OneByOne {
    type Value = Features;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Features, A::Error> {
        let (mut map, mut codes, mut number) = (Map::default(), HashSet::new(), 0);
        while let Some(feature) = list.next_element::<Value>()? {
            number += 1;
            let title = property(&feature, "name").unwrap_or_default();
            let taken = incoming(&feature).and_then(|n| {
                if codes.insert(n.code.clone()) { Ok(n) } else { Err(format!("another feature has the code {} too", n.code)) }
            });
            match taken {
                Ok(neighbourhood) => map.incoming.push(neighbourhood),
                Err(why) => map.skipped.push(Skipped { line: 0, title, why: format!("feature {number}: {why}"), source: AtSource::Nameless }),
            }
        }
        Ok(Features(map))
    }
}

/// A property as one line of text; codes are numbers to some.
fn property(feature: &Value, name: &str) -> Option<String> {
    match feature.get("properties")?.get(name)? {
        Value::String(text) => clean::some_line(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn incoming(feature: &Value) -> Result<Incoming, String> {
    let needed = |name: &str| property(feature, name).ok_or_else(|| format!("it has no {name}"));
    let (code, name, municipality, nis) = (needed("code")?, needed("name")?, needed("municipality")?, needed("nis")?);
    if code.len() > 20 || !code.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(format!("its code is none: {}", clean::quoted(&code)));
    }
    if nis.len() != 5 || !digits(&nis) {
        return Err(format!("its nis is no NIS code: {}", clean::quoted(&nis)));
    }
    let outline = Outline::read(feature.get("geometry").filter(|g| !g.is_null()).ok_or("it has no geometry")?)?;
    let (lat, lon) = outline.middle();
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Ok(Incoming {
        code,
        name,
        nis,
        municipality,
        postcodes: Vec::new(),
        languages: Vec::new(),
        lat: round(lat),
        lon: round(lon),
        outline: Some(outline.to_geojson()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn feature(code: &str, name: &str) -> Value {
        json!({"type": "Feature", "properties": {"code": code, "name": name, "municipality": "Pelt", "nis": "72043"},
            "geometry": {"type": "Polygon", "coordinates": [[[5.0, 51.0], [6.0, 51.0, 7.0], [6.0, 52.0], [5.0, 51.0]]]}})
    }

    #[test]
    fn good_features_come_in_and_bad_ones_are_named() {
        let file = json!({"type": "FeatureCollection", "features": [feature("72043W01", "Boseind"), feature("72043W01", "Weer"),
            feature("", "Leeg"), {"type": "Feature"}, 3, feature("72043W02", "He\u{202e}rent")]});
        let codes = postcodes(b"nis;municipality;postcode\r\n72043;Pelt;3900\r\n72043;\"Pelt\";3910\r\n").unwrap();
        let map = read(file.to_string().as_bytes(), &codes).unwrap();
        let names: Vec<_> = map.incoming.iter().map(|n| (n.code.as_str(), n.name.as_str())).collect();
        assert_eq!(names, [("72043W01", "Boseind"), ("72043W02", "Herent")]);
        assert_eq!(map.incoming[0].postcodes, ["3900", "3910"]);
        assert!((51.3..51.4).contains(&map.incoming[0].lat) && !map.incoming[0].outline.as_deref().unwrap_or_default().contains('7'));
        let why: Vec<_> = map.skipped.iter().map(ToString::to_string).collect();
        assert_eq!(why, ["\"Weer\": feature 2: another feature has the code 72043W01 too", "\"Leeg\": feature 3: it has no code",
            "feature 4: it has no code", "feature 5: it has no code"]);
    }

    #[test]
    fn a_file_that_is_no_map_is_refused_in_one_line() {
        for (file, why) in [
            ("", "line 1: this is no GeoJSON"),
            ("{\n\"type\": }", "line 2: this is no GeoJSON"),
            ("[]", "this is no GeoJSON"),
            ("{\"type\": \"Feature\"}", "this is no GeoJSON FeatureCollection"),
            ("{\"type\": \"FeatureCollection\", \"features\": []}", "there are no features in it"),
            ("{\"type\": \"FeatureCollection\", \"features\": [{}]}", "none of its 1 features can be used; the first: feature 1: it has no code"),
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
        assert_eq!(postcodes(b"nis,municipality,postcode\n72043,\"Pelt, aan de Dommel\",3900\n").unwrap()["72043"], ["3900"]);
    }
}
