//! A walk for other programs: GPX 1.1 (topografix.com/GPX/1/1) and GeoJSON (RFC 7946).

use super::xml::escape;
use app::{
    i18n::walks::WalkTexts,
    walks::{
        Bench, Facts, Stop, StopKind, Walk,
        pages::{standing::Standing, words},
        stops::Passing,
    },
};
use serde_json::{Value, json};
use std::fmt::Write;

/// The walk as one track, with what stands along it as places. `url` is the whole address of its page.
pub fn gpx(t: &WalkTexts, walk: &Walk, url: &str) -> String {
    let body = &walk.body;
    let line = body.line();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Keuvel\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\">\n",
    );
    let (title, url) = (escape(&body.title), escape(url));
    // Writing to a String cannot fail.
    let _ = writeln!(xml, "<metadata><name>{title}</name><link href=\"{url}\"/></metadata>");
    for passing in once_each(&body.along(&line)) {
        let stop = passing.stop;
        let (lat, lon) = (number(stop.point.lat), number(stop.point.lon));
        let name = escape(stop.name.as_deref().unwrap_or(t.stop(stop.kind)));
        let _ = write!(xml, "<wpt lat=\"{lat}\" lon=\"{lon}\"><name>{name}</name>");
        let broken = if stop.seats_somebody() || stop.kind != StopKind::Bench { "" } else { t.broken };
        let whole = Stop { bench: Bench { broken: false, ..stop.bench.clone() }, ..stop.clone() };
        describe(&mut xml, broken, &said(t, &whole));
        let _ = writeln!(xml, "<type>{}</type></wpt>", stop.kind.as_str());
    }
    let _ = write!(xml, "<trk><name>{title}</name>");
    describe(&mut xml, &Standing::of(walk, &line).words(t), &body.story);
    let _ = writeln!(xml, "<link href=\"{url}\"/><trkseg>");
    for point in line.points() {
        let _ = writeln!(xml, "<trkpt lat=\"{}\" lon=\"{}\"/>", number(point.lat), number(point.lon));
    }
    xml.push_str("</trkseg></trk>\n</gpx>\n");
    xml
}

/// What must be known today stands apart from what stays so: whoever reads the file in keeps the second.
fn describe(xml: &mut String, today: &str, always: &str) {
    for (element, words) in [("cmt", today), ("desc", always)] {
        if !words.is_empty() {
            let _ = write!(xml, "<{element}>{}</{element}>", escape(words));
        }
    }
}

/// The walk as a line, with what stands along it as points.
pub fn geojson(t: &WalkTexts, walk: &Walk, url: &str) -> String {
    let body = &walk.body;
    let line = body.line();
    let facts = Facts::of(body, &line);
    let position = |p: &app::walks::Point| json!([p.rounded().lon, p.rounded().lat]);
    let mut features = vec![json!({
        "type": "Feature",
        "geometry": { "type": "LineString", "coordinates": line.points().iter().map(position).collect::<Vec<Value>>() },
        "properties": {
            "name": body.title,
            "description": body.story,
            "url": url,
            "metres": facts.length.round(),
            "round": facts.round,
            "metres_without_bench": facts.longest.metres.round(),
            "closed": walk.closed.as_ref().map(|c| c.reason.clone()),
        },
    })];
    features.extend(once_each(&body.along(&line)).map(|passing| {
        let stop = passing.stop;
        json!({
            "type": "Feature",
            "geometry": { "type": "Point", "coordinates": position(&stop.point) },
            "properties": {
                "kind": stop.kind.as_str(),
                "name": stop.name.as_deref().unwrap_or(t.stop(stop.kind)),
                "description": said(t, stop),
                "metres_from_start": passing.passage.at.round(),
            },
        })
    }));
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

/// What stands along it, where it is passed first.
fn once_each<'a, 'b>(along: &'b [Passing<'a>]) -> impl Iterator<Item = &'b Passing<'a>> {
    let first = |i: usize| !along[..i].iter().any(|p| std::ptr::eq(p.stop, along[i].stop));
    (0..along.len()).filter(move |i| first(*i)).map(|i| &along[i])
}

fn said(t: &WalkTexts, stop: &Stop) -> String {
    let own = stop.words.iter().cloned();
    words::bench(t, stop).into_iter().chain(own).collect::<Vec<_>>().join(", ")
}

/// Degrees to the centimetre, without zeros at the end.
fn number(degrees: f64) -> String {
    let text = format!("{degrees:.7}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
pub mod schema;

#[cfg(test)]
mod tests {
    use super::*;
    use app::{
        i18n::Lang,
        walks::{Body, Closed, Point, State},
    };

    fn walk() -> Walk {
        let point = |i: i32| Point::new(51.2251 + f64::from(i) * 0.000_123_4, 5.5352 + f64::from(i % 7) * 0.000_031);
        let mut bench = Stop::new(StopKind::Bench, point(3));
        bench.words = Some("Naast de moestuinen <& de courgettes>.".into());
        bench.bench.seats = Some(3);
        Walk {
            id: uuid::Uuid::nil(),
            neighbourhood: "72037W04".into(),
            slug: "het-lo".into(),
            body: Body {
                title: "\"Kuieren\" & <keuvelen>".into(),
                story: "Een.\n\nTwee.".into(),
                points: (0..200).map(point).collect(),
                stops: vec![bench, Stop::new(StopKind::Toilet, point(100))],
                ..Body::default()
            },
            state: State::Published,
            closed: None,
            created: 0,
            updated: 0,
            corrected: false,
            uid: None,
        }
    }

    const URL: &str = "https://keuvel.example/hamont-lo/wandelingen/het-lo?a=1&b=2";

    #[test]
    fn another_programs_reader_finds_the_same_walk() {
        let walk = walk();
        let xml = gpx(WalkTexts::of(Lang::Nl), &walk, URL);
        assert_eq!(schema::check(&xml), Ok(()));
        let read = ::gpx::read(xml.as_bytes()).unwrap();
        assert_eq!(read.metadata.unwrap().name.as_deref(), Some(walk.body.title.as_str()));
        assert_eq!(read.tracks[0].name.as_deref(), Some(walk.body.title.as_str()));
        assert_eq!(read.tracks[0].links[0].href, URL);
        let points = &read.tracks[0].segments[0].points;
        assert_eq!(points.len(), walk.body.points.len());
        for (theirs, ours) in points.iter().zip(&walk.body.points) {
            let ours = ours.rounded();
            assert_eq!((theirs.point().y(), theirs.point().x()), (ours.lat, ours.lon));
        }
        assert_eq!(read.waypoints.len(), 2);
        assert_eq!(
            read.waypoints[0].description.as_deref(),
            Some("3 plaatsen, Naast de moestuinen <& de courgettes>.")
        );
        assert_eq!(read.waypoints[1].type_.as_deref(), Some("toilet"));
    }

    #[test]
    fn what_holds_today_is_not_in_the_story() {
        let mut walk = walk();
        walk.closed = Some(Closed { reason: "Boom op het pad.".into(), since: 0 });
        walk.body.stops[0].bench.broken = true;
        let xml = gpx(WalkTexts::of(Lang::Nl), &walk, URL);
        assert_eq!(schema::check(&xml), Ok(()));
        let read = ::gpx::read(xml.as_bytes()).unwrap();
        let (track, bench) = (&read.tracks[0], &read.waypoints[0]);
        assert_eq!(track.description.as_deref(), Some(walk.body.story.as_str()));
        let today = track.comment.as_deref().unwrap();
        assert!(today.contains("Boom op het pad.") && today.contains("stuk"), "{today}");
        assert!(bench.description.as_deref().unwrap().starts_with("3 plaatsen, "));
        assert_eq!(bench.comment.as_deref(), Some(WalkTexts::of(Lang::Nl).broken));
    }

    #[test]
    fn geojson_has_the_line_and_its_benches() {
        let walk = walk();
        let json: Value = serde_json::from_str(&geojson(WalkTexts::of(Lang::Fr), &walk, URL)).unwrap();
        let line = &json["features"][0];
        assert_eq!(line["geometry"]["coordinates"].as_array().unwrap().len(), 200);
        assert_eq!(line["geometry"]["coordinates"][0], json!([5.5352, 51.2251]));
        assert_eq!(json["features"][1]["properties"]["name"], "Banc");
        assert_eq!(json["features"].as_array().unwrap().len(), 3);
    }
}
