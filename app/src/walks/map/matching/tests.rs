//! A made-up piece of ground, and what a walk learns from it.

use super::*;
use crate::walks::{Bench, Point, Stretch, Surface, geo::Plane, map::About};

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
    assert!(body.mapped);
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

#[test]
fn a_short_flight_of_steps_is_not_stepped_over() {
    // Three metres between two looks, which are ten apart.
    let way = |id: &str, kind, from: f64, to: f64| {
        let fit = About { step_free: (kind != Kind::Steps).then_some(true), ..About::default() };
        feature(id, kind, "", &[(from, 0.0), (to, 0.0)], fit)
    };
    let mut ground =
        vec![way("1", Kind::Path, 0.0, 241.0), way("2", Kind::Steps, 241.0, 244.0), way("3", Kind::Path, 244.0, 500.0)];
    let learn = |ground: &[Feature]| {
        let mut body = walk();
        complete(&mut body, ground);
        body.step_free
    };
    assert_eq!(learn(&ground), Some(false));
    // Steps beside the way, and steps that go off from it, are on nobody's way.
    ground[1] = way("2", Kind::Path, 241.0, 244.0);
    assert_eq!(learn(&ground), Some(true));
    ground.push(feature("4", Kind::Steps, "", &[(242.0, 0.0), (242.0, 12.0)], About::default()));
    ground.push(feature("5", Kind::Steps, "", &[(300.0, 6.0), (310.0, 6.0)], About::default()));
    assert_eq!(learn(&ground), Some(true));
}

#[test]
fn where_no_wheelchair_can_go_no_walker_goes() {
    let fit = |step_free| About { step_free, ..About::default() };
    let mut ground = vec![
        feature("1", Kind::Path, "", &[(0.0, 0.0), (241.0, 0.0)], fit(Some(true))),
        feature("2", Kind::Path, "", &[(241.0, 0.0), (245.0, 0.0)], fit(Some(false))),
        feature("3", Kind::Path, "", &[(245.0, 0.0), (500.0, 0.0)], fit(Some(true))),
    ];
    let mut body = walk();
    complete(&mut body, &ground);
    assert_eq!((body.step_free, body.walker), (None, Some(false)));
    // A newer map says otherwise.
    ground[1].about = fit(Some(true));
    complete(&mut body, &ground);
    assert_eq!((body.step_free, body.walker), (Some(true), None));
}

#[test]
fn a_newer_map_says_anew_what_nobody_said() {
    let whole = |kind, lit| {
        let about = About { step_free: Some(true), lit: Some(lit), ..About::default() };
        [feature("1", kind, "", &[(0.0, 0.0), (500.0, 0.0)], about)]
    };
    let mut body = walk();
    complete(&mut body, &whole(Kind::Path, true));
    assert_eq!((body.step_free, body.lit), (Some(true), Some(true)));
    let before = body.clone();
    complete(&mut body, &whole(Kind::Steps, false));
    assert_eq!((body.step_free, body.lit), (Some(false), Some(false)));
    complete(&mut body, &[]);
    assert_eq!((body.step_free, body.lit, body.mapped), (None, None, false));
    // Somebody who walks there knows better.
    let mut said = Body { lit: Some(false), ..before.clone() };
    said.note_changes(&before);
    complete(&mut said, &whole(Kind::Steps, true));
    assert_eq!((said.step_free, said.lit), (Some(false), Some(false)));
}

#[test]
fn benches_that_somebody_changed_stay_and_those_they_took_away_stay_away() {
    let bench = |id: &str, x| feature(id, Kind::Bench, "", &[(x, 5.0)], About::default());
    let mut before = walk();
    complete(&mut before, &[bench("1", 50.0), bench("2", 150.0), bench("3", 250.0)]);
    let mut body = before.clone();
    body.stops[0].words = Some("Onder de linde.".into());
    body.stops.remove(1);
    body.note_changes(&before);
    // The map loses the first, keeps the other two, and gets a fourth.
    complete(&mut body, &[bench("2", 150.0), bench("3", 250.0), bench("4", 350.0)]);
    let there: Vec<Option<&str>> = body.stops.iter().map(|s| s.source.as_deref()).collect();
    assert_eq!(there, [Some("osm:1"), Some("osm:3"), Some("osm:4")]);
    assert_eq!(body.stops[0].words.as_deref(), Some("Onder de linde."));
    // A bench that is broken stays so, until somebody says otherwise.
    assert!(body.break_bench(at(250.0, 5.0), true));
    complete(&mut body, &[bench("3", 250.0)]);
    assert_eq!(body.stops.iter().map(|s| s.bench.broken).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn no_road_is_crossed_only_where_the_map_shows_the_ways() {
    let path = |to| feature("1", Kind::Path, "", &[(0.0, 0.0), (to, 0.0)], About::default());
    let mapped = |ground: &[Feature]| {
        let mut body = walk();
        complete(&mut body, ground);
        body.mapped
    };
    assert!(!mapped(&[]));
    assert!(mapped(&[path(500.0)]) && mapped(&[path(410.0)]));
    assert!(!mapped(&[path(380.0)]), "of the rest nobody knows");
}

#[test]
fn a_road_that_changes_its_name_is_crossed_once() {
    let walk_over = |to: (f64, f64)| {
        let ground = [
            feature("1", Kind::Medium, "Lozenweg", &[(250.0, -300.0), (250.0, 0.0)], About::default()),
            feature("2", Kind::Major, "Grote Baan", &[to, (250.0, 0.0)], About::default()),
        ];
        let mut body = Body { points: vec![at(0.0, 0.0), at(250.0, 0.0), at(500.0, 0.0)], ..Body::default() };
        complete(&mut body, &ground);
        body.stops.into_iter().filter(|s| s.kind == StopKind::Crossing).count()
    };
    assert_eq!(walk_over((250.0, 300.0)), 1);
    assert_eq!(walk_over((400.0, 300.0)), 1, "it bends there");
    assert_eq!(walk_over((400.0, -300.0)), 0, "it comes back on the same side");
}

#[test]
fn of_a_walk_corrected_long_ago_only_what_somebody_changed_is_theirs() {
    let bench = |id: &str, x| feature(id, Kind::Bench, "", &[(x, 5.0)], About::default());
    let old = [bench("1", 50.0), bench("2", 150.0), bench("3", 250.0)];
    let mut body = walk();
    complete(&mut body, &old);
    body.stops[0].words = Some("Onder de linde.".into());
    body.stops.remove(1);
    body.stops.push(Stop::new(StopKind::Bench, at(450.0, 3.0)));
    body.note(LIT);
    body.note(STOPS);
    let before = body.clone();
    settle(&mut body, &old);
    assert_eq!((&body.stops, body.said(STOPS), body.said(LIT)), (&before.stops, false, true));
    // The newer map has neither of the first three, and a fourth; then the second is back.
    let sources = |body: &Body| body.stops.iter().map(|s| s.source.clone().unwrap_or_default()).collect::<Vec<_>>();
    complete(&mut body, &[bench("4", 350.0)]);
    assert_eq!(sources(&body), ["osm:1", "", "osm:4"]);
    assert_eq!(body.stops[0].words.as_deref(), Some("Onder de linde."));
    complete(&mut body, &[bench("1", 50.0), bench("2", 150.0), bench("4", 350.0)]);
    assert_eq!(sources(&body), ["osm:1", "", "osm:4"]);
    // Where no map lay, nothing was taken from one.
    let mut bare = Body { by_hand: vec![STOPS.into()], ..walk() };
    settle(&mut bare, &[]);
    complete(&mut bare, &old);
    assert_eq!(sources(&bare), ["osm:1", "osm:2", "osm:3"]);
}
