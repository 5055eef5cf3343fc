//! Neighbourhoods from GeoJSON (RFC 7946) and postcodes from CSV: the map that a municipality or province publishes.

use super::{
    clean,
    outline::Outline,
    reading::{AtSource, Skipped},
};
use anyhow::{Context, bail};
use app::neighbourhoods::store::Incoming;
use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor},
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashSet},
    fmt,
};

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
    let (kind, Some(Features(mut map))) = (file.kind, file.features) else {
        bail!("this is no GeoJSON FeatureCollection")
    };
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
    let cells = |line: &str| -> Vec<String> {
        line.split(divider).map(|c| c.trim().trim_matches('"').trim().to_owned()).collect()
    };
    let heading: Vec<String> = cells(heading).iter().map(|h| h.to_lowercase()).collect();
    let column = |name: &str| {
        heading
            .iter()
            .position(|h| h == name)
            .with_context(|| format!("line 1: the file with postcodes has no column {name}"))
    };
    let (nis, postcode) = (column("nis")?, column("postcode")?);
    let mut found = Postcodes::new();
    for (index, line) in lines {
        let cells = cells(line);
        // A name may hold the divider: the code comes first and the postcode last, whatever stands between.
        let shifted = cells.len().saturating_sub(heading.len());
        let code = cells.get(nis).filter(|c| c.len() == 5 && digits(c));
        let post =
            cells.get(if postcode > nis { postcode + shifted } else { postcode }).filter(|c| c.len() == 4 && digits(c));
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
                if codes.insert(n.code.clone()) {
                    Ok(n)
                } else {
                    Err(format!("another feature has the code {} too", n.code))
                }
            });
            match taken {
                Ok(neighbourhood) => map.incoming.push(neighbourhood),
                Err(why) => map.skipped.push(Skipped {
                    line: 0,
                    title,
                    why: format!("feature {number}: {why}"),
                    source: AtSource::Nameless,
                }),
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
mod tests;
