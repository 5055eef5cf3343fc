//! GPX 1.0 and 1.1 (topografix.com): tracks, routes and places. Times, heights and extensions are not asked for.

use super::xml::{Attributes, Piece, Xml};
use anyhow::{bail, ensure};
use app::walks::Point;
use std::io::BufRead;

/// Most points in one file.
const POINTS_MOST: usize = 3_000_000;
/// Most places in one file.
const PLACES_MOST: usize = 5_000;

/// What such a file holds.
#[derive(Debug, Default)]
pub struct Gpx {
    pub name: String,
    pub tracks: Vec<Track>,
    pub routes: Vec<Track>,
    pub places: Vec<Place>,
}

/// A track or a route.
#[derive(Debug, Default)]
pub struct Track {
    pub name: String,
    pub words: String,
    /// Where the recorder paused, a new one begins.
    pub segments: Vec<Vec<Point>>,
}

/// A place with a name (`wpt`).
#[derive(Debug, Default)]
pub struct Place {
    pub point: Point,
    pub name: String,
    pub words: String,
    pub symbol: String,
}

/// Reads a file to its end. Errors with the line.
pub fn read(source: impl BufRead) -> anyhow::Result<Gpx> {
    let mut xml = Xml::new(source);
    let mut gpx = Gpx::default();
    let mut points = 0;
    loop {
        match xml.next()? {
            Piece::Done => break,
            Piece::Begin(name, attributes) => match name.as_str() {
                "gpx" => {}
                _ if xml.path().next() != Some("gpx") => bail!("line {}: this is XML, but no GPX", xml.line()),
                "trk" => gpx.tracks.push(Track::default()),
                "rte" => gpx.routes.push(Track { segments: vec![Vec::new()], ..Track::default() }),
                "trkseg" => gpx.tracks.last_mut().into_iter().for_each(|t| t.segments.push(Vec::new())),
                "trkpt" | "rtept" => {
                    points += 1;
                    ensure!(points <= POINTS_MOST, "line {}: it has more than {POINTS_MOST} points", xml.line());
                    let point = point(&attributes, xml.line())?;
                    let line = if name == "trkpt" { &mut gpx.tracks } else { &mut gpx.routes };
                    match line.last_mut().and_then(|t| t.segments.last_mut()) {
                        Some(segment) => segment.push(point),
                        None => bail!("line {}: a point stands outside of its track", xml.line()),
                    }
                }
                "wpt" => {
                    ensure!(
                        gpx.places.len() < PLACES_MOST,
                        "line {}: it has more than {PLACES_MOST} places",
                        xml.line()
                    );
                    gpx.places.push(Place { point: point(&attributes, xml.line())?, ..Place::default() });
                }
                _ => {}
            },
            Piece::End(name, text) => said(&mut gpx, &xml, &name, text.trim()),
        }
    }
    Ok(gpx)
}

/// Names and words, by what they are of.
fn said<R: BufRead>(gpx: &mut Gpx, xml: &Xml<R>, name: &str, text: &str) {
    let parent = xml.path().next_back().unwrap_or_default();
    let text = || text.to_owned();
    match (parent, name) {
        // In GPX 1.0 the file's own name stands beside the tracks.
        ("metadata" | "gpx", "name") if gpx.name.is_empty() => gpx.name = text(),
        ("trk", "name") => gpx.tracks.last_mut().into_iter().for_each(|t| t.name = text()),
        ("trk", "desc") => gpx.tracks.last_mut().into_iter().for_each(|t| t.words = text()),
        ("rte", "name") => gpx.routes.last_mut().into_iter().for_each(|t| t.name = text()),
        ("rte", "desc") => gpx.routes.last_mut().into_iter().for_each(|t| t.words = text()),
        ("wpt", "name") => gpx.places.last_mut().into_iter().for_each(|p| p.name = text()),
        ("wpt", "desc") => gpx.places.last_mut().into_iter().for_each(|p| p.words = text()),
        ("wpt", "sym" | "type") => gpx.places.last_mut().into_iter().for_each(|p| p.symbol = text()),
        _ => {}
    }
}

fn point(attributes: &Attributes, line: usize) -> anyhow::Result<Point> {
    let read = |name: &str, most: f64| {
        let Some(text) = attributes.get(name) else { bail!("line {line}: a point has no {name}") };
        match text.trim().parse::<f64>() {
            Ok(degrees) if degrees.is_finite() && degrees.abs() <= most => Ok(degrees),
            Ok(degrees) if degrees.is_finite() => {
                bail!("line {line}: {name} {degrees} is beyond {most}: are latitude and longitude swapped?")
            }
            _ => bail!("line {line}: {name} is no number: {}", super::super::clean::quoted(text)),
        }
    };
    Ok(Point::new(read("lat", 90.0)?, read("lon", 180.0)?))
}
