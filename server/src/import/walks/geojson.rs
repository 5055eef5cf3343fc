//! Lines from GeoJSON (RFC 7946): LineString and MultiLineString, with the name and words of their properties.

use super::gpx::Track;
use anyhow::{bail, ensure};
use app::walks::Point;
use serde_json::Value;

/// Most points in one file.
const POINTS_MOST: usize = 3_000_000;

/// Reads the lines of a file. Errors, with the line where there is one, when it is none.
pub fn read(bytes: &[u8]) -> anyhow::Result<Vec<Track>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let file: Value = match serde_json::from_slice(bytes) {
        Ok(file) => file,
        Err(e) => bail!("line {}: this is no GeoJSON: {}", e.line(), super::super::clean::quoted(&e.to_string())),
    };
    let mut found = Vec::new();
    match file["type"].as_str() {
        Some("FeatureCollection") => {
            let Some(features) = file["features"].as_array() else { bail!("this FeatureCollection has no features") };
            for (i, feature) in features.iter().enumerate() {
                take(feature, &mut found).map_err(|e| anyhow::anyhow!("feature {}: {e}", i + 1))?;
            }
        }
        Some(_) => take(&file, &mut found)?,
        None => bail!("this is JSON, but no GeoJSON: it has no type"),
    }
    let points: usize = found.iter().flat_map(|t| &t.segments).map(Vec::len).sum();
    ensure!(points <= POINTS_MOST, "it has more than {POINTS_MOST} points");
    Ok(found)
}

fn take(value: &Value, found: &mut Vec<Track>) -> anyhow::Result<()> {
    let (geometry, properties) =
        if value["type"] == "Feature" { (&value["geometry"], &value["properties"]) } else { (value, &Value::Null) };
    let segments = match geometry["type"].as_str() {
        Some("LineString") => vec![line(&geometry["coordinates"])?],
        Some("MultiLineString") => {
            let Some(lines) = geometry["coordinates"].as_array() else { bail!("its coordinates are no lines") };
            lines.iter().map(line).collect::<anyhow::Result<_>>()?
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

fn line(coordinates: &Value) -> anyhow::Result<Vec<Point>> {
    let Some(positions) = coordinates.as_array() else { bail!("its coordinates are no line") };
    let read = |position: &Value| {
        let at = |i: usize| position.get(i).and_then(Value::as_f64);
        match (at(1), at(0)) {
            (Some(lat), Some(lon)) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => Ok(Point::new(lat, lon)),
            (Some(lat), Some(lon)) => bail!("{lon}, {lat} is no position in degrees of WGS 84"),
            _ => bail!("one of its positions is none"),
        }
    };
    positions.iter().map(read).collect()
}
