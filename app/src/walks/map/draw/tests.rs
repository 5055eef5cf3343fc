//! Maps, looked at as text.

use super::*;
use crate::walks::{
    geo::{Plane, Point},
    map::About,
    stops::{Stop, StopKind, in_order},
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
fn however_much_there_is_of_it_a_whole_drawing_has_an_end() {
    // A walk of 5,000 points that turn and turn, a thousand benches and toilets along it, in a town of 6,000 short
    // streets.
    let zigzag = |i: usize| {
        let (x, y) = ((i % 100) as f64 * 30.0, (i / 100) as f64 * 60.0);
        at(if (i / 100).is_multiple_of(2) { x } else { 2_970.0 - x }, y + (i % 2) as f64 * 25.0)
    };
    let line = Line::new((0..5_000).map(zigzag));
    let kinds = [StopKind::Bench, StopKind::Toilet];
    let stops: Vec<Stop> = (0..1_000).map(|i| Stop::new(kinds[i % 2], zigzag(i * 5))).collect();
    let street = |i: usize| {
        let (x, y) = ((i % 60) as f64 * 50.0, (i / 60) as f64 * 30.0);
        let name = if i < 300 { format!("Straat {i}") } else { String::new() };
        feature(&format!("osm:way/{i}"), Kind::Street, &name, &[(x, y), (x + 30.0, y + 9.0)])
    };
    let features: Vec<Feature> = (0..6_000).map(street).collect();
    let drawing = map(&line, &in_order(&line, &stops), &features, "Kaart").unwrap().svg;
    assert!(drawing.len() <= DRAWING_MOST, "{}", drawing.len());
    assert!(drawing.contains("#i-toilet") && drawing.contains("#i-bench"), "both kinds are there");
    assert!(drawing.matches("class=\"mark\"").count() > 100);
}

#[test]
fn as_long_as_there_is_room_every_sign_is_drawn() {
    let line = line();
    let stops: Vec<Stop> = (0..200).map(|i| Stop::new(StopKind::Bench, at(f64::from(i) * 2.0, 1.0))).collect();
    let drawing = map(&line, &in_order(&line, &stops), &[], "Kaart").unwrap().svg;
    assert_eq!(drawing.matches("#i-bench").count(), 200);
}

#[test]
fn path_data_is_short_and_right() {
    let mut d = String::new();
    push(&mut d, &[(10.4, 20.0), (15.0, 14.0), (15.2, 14.1), (8.0, 20.0), (10.0, 20.0)], true);
    assert_eq!(d, "M10 20l5-6-7 6z");
}
