//! A made-up piece of ground, and what a walk learns from it.

use super::*;
use crate::walks::map::About;
use crate::walks::stops::Bench;

const ORIGIN: Point = Point::new(51.2251, 5.5352);

fn at(x: f64, y: f64) -> Point {
    Plane::around(ORIGIN).point(x, y)
}

fn feature(id: &str, kind: Kind, name: &str, places: &[(f64, f64)], about: About) -> Feature {
    let points = places.iter().map(|(x, y)| at(*x, *y)).collect();
    Feature { id: format!("osm:{id}"), kind, name: name.into(), parts: vec![points], about }
}

/// A street of 300 m, then an earth path of 200 m, across a larger road.
fn ground() -> Vec<Feature> {
    let earth = About { surface: Some(Surface::Earth), ..About::default() };
    let wood = About { bench: Some(Bench { back: Some(true), ..Bench::default() }), ..About::default() };
    vec![
        feature("1", Kind::Street, "Lostraat", &[(0.0, 0.0), (300.0, 0.0)], About::default()),
        feature("2", Kind::Path, "", &[(300.0, 0.0), (500.0, 0.0)], earth),
        feature("3", Kind::Medium, "Lozenweg", &[(400.0, -300.0), (400.0, 0.0)], About::default()),
        feature("4", Kind::Medium, "Lozenweg", &[(400.0, 300.0), (400.0, 0.0)], About::default()),
        feature("5", Kind::Bench, "", &[(120.0, 6.0)], wood),
        feature("6", Kind::Bench, "", &[(120.0, 40.0)], About::default()),
        feature("7", Kind::Drinks, "De Lindeboom", &[(480.0, -20.0)], About::default()),
    ]
}

fn walk() -> Body {
    Body { points: vec![at(0.0, 1.0), at(500.0, 1.0)], ..Body::default() }
}

#[test]
fn a_walk_learns_what_is_beside_and_under_it() {
    let mut body = walk();
    complete(&mut body, &ground());
    let kinds: Vec<(StopKind, Option<&str>)> = body.stops.iter().map(|s| (s.kind, s.name.as_deref())).collect();
    assert_eq!(
        kinds,
        [(StopKind::Bench, None), (StopKind::Drinks, Some("De Lindeboom")), (StopKind::Crossing, Some("Lozenweg"))]
    );
    assert_eq!(body.stops[0].bench.back, Some(true));
    let line = body.line();
    let facts = crate::walks::Facts::of(&body, &line);
    // The road that is crossed is in two pieces that meet on the walk, and under ten metres of it.
    assert!((facts.paved.paved - 310.0).abs() < 21.0, "{:?}", facts.paved);
    assert!((facts.paved.unpaved - 190.0).abs() < 21.0 && facts.paved.unknown < 1.0, "{:?}", facts.paved);
    assert_eq!((body.step_free, body.lit), (None, None));
}

#[test]
fn what_somebody_wrote_stays_and_nothing_is_there_twice() {
    let mut body = walk();
    let mut theirs = Stop::new(StopKind::Bench, at(121.0, 5.0));
    theirs.words = Some("Onder de linde.".into());
    body.stops = vec![theirs.clone(), Stop::new(StopKind::Sight, at(50.0, 0.0))];
    body.stretches = vec![Stretch { from: 0.0, to: 500.0, surface: Surface::Grass }];
    body.stretches_said = true;
    complete(&mut body, &ground());
    let once = body.clone();
    complete(&mut body, &ground());
    assert_eq!(body, once, "twice is the same");
    let benches: Vec<&Stop> = body.stops.iter().filter(|s| s.kind == StopKind::Bench).collect();
    assert_eq!(benches, [&theirs]);
    assert_eq!(body.stretches.len(), 1);
}

#[test]
fn steps_on_the_way_are_said() {
    let mut ground = ground();
    ground[1].kind = Kind::Steps;
    let mut body = walk();
    complete(&mut body, &ground);
    assert_eq!(body.step_free, Some(false));
    let fit = About { step_free: Some(true), lit: Some(true), ..About::default() };
    let mut body = walk();
    complete(&mut body, &[feature("1", Kind::Street, "Lostraat", &[(0.0, 0.0), (500.0, 0.0)], fit)]);
    assert_eq!((body.step_free, body.lit), (Some(true), Some(true)));
}
