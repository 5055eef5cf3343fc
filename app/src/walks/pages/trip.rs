//! A walk for search engines: schema.org `TouristTrip`, as JSON-LD.

use crate::{
    i18n::walks::WalkTexts,
    text,
    walks::{Facts, Line, StopKind, Walk, stops::Passing},
};
use serde_json::{Value, json};

/// Longest description, in characters: the page has the whole of it already.
const DESCRIPTION_MOST: usize = 300;
/// Most points of the line: search engines want its shape.
const POINTS_MOST: usize = 200;

/// The trip as JSON, for a `script` element of type `application/ld+json`. `url` is the page's whole address. A closed
/// path is no public place (`publicAccess`), and the description begins with that and the reason.
pub fn json_ld(
    t: &WalkTexts,
    walk: &Walk,
    line: &Line,
    facts: &Facts,
    along: &[Passing],
    url: &str,
    municipality: &str,
) -> String {
    let body = &walk.body;
    let closed = walk.closed.as_ref().map(|c| format!("{}: {}", t.closed, c.reason));
    let story = body.story.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = closed.into_iter().chain(Some(story).filter(|s| !s.is_empty())).collect::<Vec<_>>().join(" ");
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
    if walk.closed.is_some() {
        place["publicAccess"] = json!(false);
    }
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
    use crate::{
        i18n::Lang,
        walks::{Body, Closed, Point, State, Stop},
    };
    use uuid::Uuid;

    fn walk(body: Body, closed: Option<Closed>) -> Walk {
        let (id, neighbourhood, slug) = (Uuid::nil(), "72037W04".into(), "het-lo".into());
        let (state, created, updated) = (State::Published, 0, 0);
        Walk { id, neighbourhood, slug, body, state, closed, created, updated, corrected: false, uid: None }
    }

    fn trip(walk: &Walk) -> Value {
        let line = walk.body.line();
        let (facts, along) = (Facts::of(&walk.body, &line), walk.body.along(&line));
        let (t, url) = (WalkTexts::of(Lang::Nl), "https://keuvel.example/x");
        serde_json::from_str(&json_ld(t, walk, &line, &facts, &along, url, "Hamont-Achel")).unwrap()
    }

    #[test]
    fn a_closed_path_says_so_with_the_reason() {
        let points = vec![Point::new(51.0, 5.0), Point::new(51.01, 5.0)];
        let body = Body { story: "Langs het veld.".into(), points, ..Body::default() };
        let open = trip(&walk(body.clone(), None));
        assert_eq!(
            (open["description"].as_str(), open["itinerary"].get("publicAccess")),
            (Some("Langs het veld."), None)
        );
        let closed = Closed { reason: "Boom op het pad.".into(), since: 0 };
        let closed = trip(&walk(body, Some(closed)));
        assert_eq!(closed["description"], "Afgesloten: Boom op het pad. Langs het veld.");
        assert_eq!(closed["itinerary"]["publicAccess"], false);
    }

    #[test]
    fn a_trip_has_its_shape_and_hostile_strings_stay_strings() {
        let body = Body {
            title: "\"}</script><script>alert(1)</script>".into(),
            points: (0..1_000).map(|i| Point::new(51.0 + f64::from(i) * 1e-5, 5.0)).collect(),
            stops: vec![Stop::new(StopKind::Bench, Point::new(51.001, 5.0))],
            ..Body::default()
        };
        let walk = walk(body, None);
        let trip = trip(&walk);
        assert_eq!(trip["name"], walk.body.title);
        assert!(trip["itinerary"]["geo"]["line"].as_str().unwrap().split(' ').count() <= POINTS_MOST + 1);
        assert_eq!(trip["itinerary"]["amenityFeature"][0]["value"], 1);
        assert!(trip.get("description").is_none());
    }
}
