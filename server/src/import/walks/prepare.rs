//! From a file's points to a walk: joined, checked, thinned out; and what there is to say about that.

use super::{
    Found, Raw,
    gpx::{Gpx, Place, Track},
};
use crate::import::clean;
use anyhow::bail;
use app::{
    text,
    walks::{
        Body, POINTS_MOST, Point, Stop, StopKind,
        file::{GAPS, OUTSIDE, ROUTES, SIMPLIFIED, Said},
        geo::Plane,
        simplify,
        walk::Start,
    },
};
use std::path::Path;

/// A pause of the recorder so long is said, in metres.
const PAUSE: f64 = 200.0;
/// Thinned out as if bends smaller than this were none, in square metres.
const BEND: f64 = 4.0;

/// The walks of a GPX file: its tracks, or its routes where it has none.
pub fn gpx(gpx: Gpx, file: &Path, swapped: bool) -> anyhow::Result<Found> {
    let has_points = |tracks: &[Track]| tracks.iter().any(|t| t.segments.iter().any(|s| !s.is_empty()));
    let (tracks, left) = if has_points(&gpx.tracks) { (gpx.tracks, gpx.routes) } else { (gpx.routes, Vec::new()) };
    let left = left.iter().filter(|r| r.segments.iter().any(|s| s.len() > 1)).count();
    let mut found = walks(tracks, &gpx.name, file, swapped)?;
    if left > 0 {
        found.notes.push(Said::note(ROUTES, &[left]));
    }
    for raw in &mut found.walks {
        let line = raw.body.line();
        let stops = gpx.places.iter().map(|p| stop(p, swapped));
        let near = stops.filter(|s| !line.passages(s.point, s.kind.reach()).is_empty());
        raw.body.stops.extend(near.collect::<Vec<_>>());
    }
    Ok(found)
}

/// The walks of a file of lines.
pub fn lines(tracks: Vec<Track>, file: &Path, swapped: bool) -> anyhow::Result<Found> {
    walks(tracks, "", file, swapped)
}

fn walks(tracks: Vec<Track>, name: &str, file: &Path, swapped: bool) -> anyhow::Result<Found> {
    let mut found = Found::default();
    let mut refused = Vec::new();
    let several = tracks.len() > 1;
    for (i, track) in tracks.into_iter().enumerate() {
        let stem = file.file_stem().map(|s| s.to_string_lossy().replace(['-', '_'], " ")).unwrap_or_default();
        let own = [track.name.as_str(), if several { "" } else { name }, &stem];
        let title = own.into_iter().find_map(clean::some_line).unwrap_or_else(|| "Wandeling".to_owned());
        let mut notes = Vec::new();
        match points(track.segments, swapped, &mut notes) {
            Ok(points) => {
                let body = Body {
                    title: title.clone(),
                    lang: "nl".to_owned(),
                    story: clean::paragraphs(&track.words),
                    start: Start::default(),
                    points,
                    ..Body::default()
                };
                found.walks.push(Raw { body, name: format!("{}", i + 1), known_everywhere: false });
            }
            Err(why) => refused.push(why.of_walk(&title)),
        }
        found.notes.extend(notes.into_iter().map(|note: Said| note.of_walk(&title)));
    }
    match (found.walks.is_empty(), refused.len()) {
        (true, 0) => bail!(Said::new(|t| t.no_track)),
        (true, 1) => bail!(refused.remove(0)),
        (true, n) => bail!(refused.remove(0).first_of(n)),
        (false, _) => found.notes.append(&mut refused),
    }
    Ok(found)
}

/// The points of a line, in the right order of latitude and longitude.
fn points(segments: Vec<Vec<Point>>, swapped: bool, notes: &mut Vec<Said>) -> Result<Vec<Point>, Said> {
    let turn = |p: Point| if swapped { Point::new(p.lon, p.lat) } else { p };
    let mut points: Vec<Point> = Vec::new();
    let mut pauses = 0;
    for segment in segments {
        let mut segment = segment.into_iter().map(turn).peekable();
        if let (Some(last), Some(first)) = (points.last(), segment.peek()) {
            pauses += usize::from(last.metres_to(*first) > PAUSE);
        }
        points.extend(segment);
    }
    points.dedup();
    match points.len() {
        0 => return Err(Said::new(|t| t.no_points)),
        1 => return Err(Said::new(|t| t.one_point)),
        _ => {}
    }
    if points.iter().any(|p| p.lat.abs() > 90.0) {
        return Err(Said::new(|t| t.swapped_wrong));
    }
    let here = points[0].is_in_belgium();
    if !here && Point::new(points[0].lon, points[0].lat).is_in_belgium() {
        // Whoever ticked the box already is not asked to tick it.
        return Err(Said::new(if swapped { |t| t.swapped_needless } else { |t| t.swapped }));
    }
    if !here {
        notes.push(Said::note(OUTSIDE, &[]));
    }
    if pauses > 0 {
        notes.push(Said::note(GAPS, &[pauses, PAUSE as usize]));
    }
    if points.len() > POINTS_MOST {
        let many = points.len();
        points = thinned(&points);
        notes.push(Said::note(SIMPLIFIED, &[many, points.len()]));
    }
    Ok(points)
}

fn thinned(points: &[Point]) -> Vec<Point> {
    let plane = Plane::around(points[0]);
    let flat: Vec<(f64, f64)> = points.iter().map(|p| plane.xy(*p)).collect();
    simplify::kept(&flat, BEND, POINTS_MOST).into_iter().map(|i| points[i]).collect()
}

/// What a place along the way is, by the words that its maker used.
fn stop(place: &Place, swapped: bool) -> Stop {
    let words = text::words(&format!("{} {}", place.symbol, place.name));
    let has = |any: &[&str]| words.iter().any(|w| any.iter().any(|a| w == a || (a.len() > 4 && w.starts_with(a))));
    let kind = match () {
        () if has(&["bench", "bank", "zitbank"]) => StopKind::Bench,
        () if has(&["toilet", "restroom", "wc"]) => StopKind::Toilet,
        () if has(&["cafe", "bar", "pub", "restaurant", "koffie", "drinking"]) => StopKind::Drinks,
        () if has(&["pharmacy", "apotheek"]) => StopKind::Pharmacy,
        () if has(&["shelter", "schuil"]) => StopKind::Shelter,
        () => StopKind::Sight,
    };
    let point = if swapped { Point::new(place.point.lon, place.point.lat) } else { place.point };
    Stop { name: clean::some_line(&place.name), words: clean::some_line(&place.words), ..Stop::new(kind, point) }
}
