//! A walk for search engines: schema.org `TouristTrip`, as JSON-LD.

use crate::{
    text,
    walks::{Body, Facts, Line, StopKind, stops::Passing},
};
use serde_json::{Value, json};

/// Longest description, in characters: the page has the whole of it already.
const DESCRIPTION_MOST: usize = 300;
/// Most points of the line: search engines want its shape.
const POINTS_MOST: usize = 200;

/// The trip as JSON, for a `script` element of type `application/ld+json`. `url` is the page's whole address.
pub fn json_ld(body: &Body, line: &Line, facts: &Facts, along: &[Passing], url: &str, municipality: &str) -> String {
    let words = body.story.split_whitespace().collect::<Vec<_>>().join(" ");
    let every = line.points().len().div_ceil(POINTS_MOST).max(1);
    let ends = line.points().last().into_iter();
    let shape: Vec<String> =
        line.points().iter().step_by(every).chain(ends).map(|p| format!("{:.5},{:.5}", p.lat, p.lon)).collect();
    let features: Vec<Value> = StopKind::ALL
        .into_iter()
        .filter(|kind| *kind != StopKind::Crossing)
        .filter_map(|kind| {
            let count = along.iter().filter(|p| p.stop.kind == kind).count();
            let value = json!({ "@type": "LocationFeatureSpecification", "name": kind.as_str(), "value": count });
            (count > 0).then_some(value)
        })
        .collect();
    let mut place = json!({
        "@type": "Place",
        "name": body.start.name,
        "address": { "@type": "PostalAddress", "addressLocality": municipality, "addressCountry": "BE" },
        "geo": { "@type": "GeoShape", "line": shape.join(" ") },
        "additionalProperty": {
            "@type": "PropertyValue", "name": "length", "value": facts.length.round(), "unitCode": "MTR"
        },
    });
    if !features.is_empty() {
        place["amenityFeature"] = json!(features);
    }
    let mut trip = json!({
        "@context": "https://schema.org",
        "@type": "TouristTrip",
        "name": body.title,
        "url": url,
        "itinerary": place,
    });
    if !words.is_empty() {
        trip["description"] = json!(text::cut(&words, DESCRIPTION_MOST).0);
    }
    trip.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::{Point, Stop};

    #[test]
    fn a_trip_has_its_shape_and_hostile_strings_stay_strings() {
        let body = Body {
            title: "\"}</script><script>alert(1)</script>".into(),
            points: (0..1_000).map(|i| Point::new(51.0 + f64::from(i) * 1e-5, 5.0)).collect(),
            stops: vec![Stop::new(StopKind::Bench, Point::new(51.001, 5.0))],
            ..Body::default()
        };
        let line = body.line();
        let (facts, along) = (Facts::of(&body, &line), body.along(&line));
        let trip = json_ld(&body, &line, &facts, &along, "https://keuvel.example/x", "Hamont-Achel");
        let trip: Value = serde_json::from_str(&trip).unwrap();
        assert_eq!(trip["name"], body.title);
        assert!(trip["itinerary"]["geo"]["line"].as_str().unwrap().split(' ').count() <= POINTS_MOST + 1);
        assert_eq!(trip["itinerary"]["amenityFeature"][0]["value"], 1);
        assert!(trip.get("description").is_none());
    }
}
