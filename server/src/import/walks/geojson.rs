//! Lines from GeoJSON (RFC 7946): LineString and MultiLineString, with the name and words of their properties.

use super::gpx::Track;
use anyhow::{bail, ensure};
use app::walks::{Point, file::Said};
use serde_json::Value;

/// Most points in one file.
const POINTS_MOST: usize = 3_000_000;

/// Reads the lines of a file. Errors, with the line where there is one, when it is none.
pub fn read(bytes: &[u8]) -> anyhow::Result<Vec<Track>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let file: Value = match serde_json::from_slice(bytes) {
        Ok(file) => file,
        Err(e) => {
            bail!(Said::new(|t| t.no_geojson).at_line(e.line()).because(super::super::clean::quoted(&e.to_string())))
        }
    };
    let mut found = Vec::new();
    match file["type"].as_str() {
        Some("FeatureCollection") => {
            let Some(features) = file["features"].as_array() else { bail!(Said::new(|t| t.no_features)) };
            for (i, feature) in features.iter().enumerate() {
                take(feature, &mut found).map_err(|said| said.of_feature(i + 1))?;
            }
        }
        Some(_) => take(&file, &mut found)?,
        None => bail!(Said::new(|t| t.no_type)),
    }
    let points: usize = found.iter().flat_map(|t| &t.segments).map(Vec::len).sum();
    ensure!(points <= POINTS_MOST, Said::new(|t| t.points_most).with("n", POINTS_MOST));
    Ok(found)
}

fn take(value: &Value, found: &mut Vec<Track>) -> Result<(), Said> {
    let (geometry, properties) =
        if value["type"] == "Feature" { (&value["geometry"], &value["properties"]) } else { (value, &Value::Null) };
    let segments = match geometry["type"].as_str() {
        Some("LineString") => vec![line(&geometry["coordinates"])?],
        Some("MultiLineString") => {
            let Some(lines) = geometry["coordinates"].as_array() else { return Err(Said::new(|t| t.no_lines)) };
            lines.iter().map(line).collect::<Result<_, _>>()?
        }
        // Points and areas beside the lines are not asked for.
        _ => return Ok(()),
    };
    let text = |names: [&str; 3]| {
        names.into_iter().find_map(|n| properties[n].as_str()).map(str::to_owned).unwrap_or_default()
    };
    found.push(Track {
        name: text(["name", "naam", "title"]),
        words: text(["description", "desc", "omschrijving"]),
        segments,
    });
    Ok(())
}

fn line(coordinates: &Value) -> Result<Vec<Point>, Said> {
    let Some(positions) = coordinates.as_array() else { return Err(Said::new(|t| t.no_line)) };
    let read = |position: &Value| {
        let at = |i: usize| position.get(i).and_then(Value::as_f64);
        match (at(1), at(0)) {
            (Some(lat), Some(lon)) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => Ok(Point::new(lat, lon)),
            (Some(lat), Some(lon)) => Err(Said::new(|t| t.not_degrees).with("position", format!("{lon}, {lat}"))),
            _ => Err(Said::new(|t| t.no_position)),
        }
    };
    positions.iter().map(read).collect()
}
