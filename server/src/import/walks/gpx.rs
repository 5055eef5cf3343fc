//! GPX 1.0 and 1.1 (topografix.com): tracks, routes and places. Times, heights and extensions are not asked for.

use super::xml::{Attributes, Piece, Xml};
use anyhow::{bail, ensure};
use app::walks::{Point, file::Said};
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
                _ if xml.path().next() != Some("gpx") => bail!(Said::new(|t| t.no_gpx).at_line(xml.line())),
                "trk" => gpx.tracks.push(Track::default()),
                "rte" => gpx.routes.push(Track { segments: vec![Vec::new()], ..Track::default() }),
                "trkseg" => gpx.tracks.last_mut().into_iter().for_each(|t| t.segments.push(Vec::new())),
                "trkpt" | "rtept" => {
                    points += 1;
                    let many = || Said::new(|t| t.points_most).with("n", POINTS_MOST).at_line(xml.line());
                    ensure!(points <= POINTS_MOST, many());
                    let point = point(&attributes, xml.line())?;
                    let line = if name == "trkpt" { &mut gpx.tracks } else { &mut gpx.routes };
                    match line.last_mut().and_then(|t| t.segments.last_mut()) {
                        Some(segment) => segment.push(point),
                        None => bail!(Said::new(|t| t.outside_track).at_line(xml.line())),
                    }
                }
                "wpt" => {
                    let many = || Said::new(|t| t.places_most).with("n", PLACES_MOST).at_line(xml.line());
                    ensure!(gpx.places.len() < PLACES_MOST, many());
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
        let said = |said: Said| said.with("name", name).at_line(line);
        let Some(text) = attributes.get(name) else { bail!(said(Said::new(|t| t.point_lacks))) };
        match text.trim().parse::<f64>() {
            Ok(degrees) if degrees.is_finite() && degrees.abs() <= most => Ok(degrees),
            Ok(degrees) if degrees.is_finite() => {
                bail!(said(Said::new(|t| t.beyond).with("degrees", degrees).with("most", most)))
            }
            _ => bail!(said(Said::new(|t| t.no_number).with("text", super::super::clean::quoted(text)))),
        }
    };
    Ok(Point::new(read("lat", 90.0)?, read("lon", 180.0)?))
}
