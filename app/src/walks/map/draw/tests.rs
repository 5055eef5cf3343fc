//! Maps, looked at as text.

use super::*;
use crate::walks::{
    geo::{Plane, Point},
    map::About,
    stops::{Stop, in_order},
};

const ORIGIN: Point = Point::new(51.2251, 5.5352);

fn at(x: f64, y: f64) -> Point {
    Plane::around(ORIGIN).point(x, y)
}

fn line() -> Line {
    Line::new([at(0.0, 0.0), at(800.0, 0.0), at(800.0, 600.0)])
}

fn feature(id: &str, kind: Kind, name: &str, places: &[(f64, f64)]) -> Feature {
    let points = places.iter().map(|(x, y)| at(*x, *y)).collect();
    Feature { id: id.into(), kind, name: name.into(), parts: vec![points], about: About::default() }
}

#[test]
fn a_walk_without_ground_still_draws() {
    let line = line();
    let stops = [Stop::new(StopKind::Bench, at(400.0, 5.0)), Stop::new(StopKind::Crossing, at(800.0, 100.0))];
    let drawing = map(&line, &in_order(&line, &stops), &[], "Kaart van \"Het Lo\"").unwrap();
    assert!(drawing.svg.starts_with("<svg ") && drawing.svg.ends_with("</svg>"));
    assert!(drawing.svg.contains("aria-label=\"Kaart van &quot;Het Lo&quot;\""));
    assert_eq!(drawing.svg.matches("class=\"mark\"").count(), 3, "a bench, the start, and you; no crossing");
    assert!(drawing.svg.contains("data-stops=\"400\""));
    assert!(!drawing.of_osm && !drawing.made_up);
    assert!(map(&Line::default(), &[], &[], "").is_none());
}

#[test]
fn the_ground_is_drawn_by_kind_and_named() {
    let line = line();
    let features = [
        feature("osm:way/1", Kind::Street, "Lostraat", &[(-100.0, 450.0), (900.0, 450.0)]),
        feature("osm:way/2", Kind::Water, "", &[(100.0, 100.0), (300.0, 100.0), (300.0, 300.0), (100.0, 300.0)]),
        feature("osm:way/3", Kind::Building, "", &[(50.0, 50.0), (70.0, 50.0), (70.0, 70.0), (50.0, 70.0)]),
        feature("osm:way/4", Kind::Street, "<script>", &[(0.0, 300.0), (900.0, 300.0)]),
        feature("osm:way/5", Kind::Wood, "Ver weg", &[(90_000.0, 0.0), (90_100.0, 0.0), (90_100.0, 100.0)]),
    ];
    let drawing = map(&line, &[], &features, "Kaart").unwrap();
    for class in ["class=\"street\"", "class=\"street edge\"", "class=\"water\"", "class=\"house\"", ">Lostraat</text>"]
    {
        assert!(drawing.svg.contains(class), "{class}");
    }
    assert!(drawing.svg.contains("&lt;script&gt;") && !drawing.svg.contains("<script>"));
    assert!(!drawing.svg.contains("Ver weg") && drawing.of_osm && !drawing.made_up);
}

#[test]
fn a_map_never_grows_without_end() {
    let line = line();
    let row = |i: i32| {
        let (x, y) = (f64::from(i % 150) * 6.0 - 50.0, f64::from(i / 150) * 7.0 - 100.0);
        feature(
            &format!("voorbeeld:{i}"),
            Kind::Building,
            "",
            &[(x, y), (x + 5.0, y), (x + 5.0, y + 6.0), (x, y + 6.0)],
        )
    };
    let features: Vec<Feature> = (0..20_000).map(row).collect();
    let drawing = map(&line, &[], &features, "Kaart").unwrap();
    assert!(drawing.svg.len() < GROUND_MOST + 4_000, "{}", drawing.svg.len());
    assert!(drawing.made_up);
}

#[test]
fn path_data_is_short_and_right() {
    let mut d = String::new();
    push(&mut d, &[(10.4, 20.0), (15.0, 14.0), (15.2, 14.1), (8.0, 20.0), (10.0, 20.0)], true);
    assert_eq!(d, "M10 20l5-6-7 6z");
}
