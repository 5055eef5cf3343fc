//! What an import is not sure of goes before a coordinator: once, and nothing else does.

use super::*;

impl House {
    /// What waits in the queues, by neighbourhood, title and doubt.
    async fn doubts(&self) -> Vec<(String, String, String)> {
        app::on!(&self.db, |p| {
            sqlx::query_as(
                "SELECT q.neighbourhood, a.slug, q.words FROM queue q JOIN activities a ON a.id = q.subject
                 WHERE q.kind = 'import' AND q.about = 'activity' ORDER BY q.neighbourhood, a.slug, q.words",
            )
            .fetch_all(p)
            .await
        })
        .unwrap()
    }
}

fn doubt(place: &str, slug: &str, words: &str) -> (String, String, String) {
    (place.to_owned(), slug.to_owned(), words.to_owned())
}

#[tokio::test]
async fn bait_comes_before_a_coordinator_once() {
    let house = House::new().await;
    let file = calendar(&(event("a", "Soep", "") + &event("b", "Koffie en crypto", "")));
    let report = house.import(&file).await.unwrap();
    assert!(report.to_string().contains("1 put before the coordinators"), "{report}");
    assert_eq!(house.doubts().await, [doubt("72037W04", "koffie-en-crypto", "odd")]);
    let again = house.import(&file).await.unwrap();
    assert!(!again.to_string().contains("coordinators"), "{again}");
    assert_eq!(house.doubts().await.len(), 1, "nobody is asked twice");
}

#[tokio::test]
async fn a_place_that_is_far_from_every_neighbourhood_is_asked_about() {
    let house = House::new().await;
    // Some 2.9 km south of the middle of Hamont-Lo, and in its midst.
    let file =
        calendar(&(event("far", "Wandeling", "GEO:51.2240;5.5470|") + &event("near", "Soep", "GEO:51.2501;5.5471|")));
    house.import_with(&file, None, false).await.unwrap();
    let doubts = house.doubts().await;
    assert_eq!(doubts.len(), 1, "{doubts:?}");
    assert_eq!((doubts[0].0.as_str(), doubts[0].1.as_str()), ("72037W04", "wandeling"));
    assert!(doubts[0].2.starts_with("far 28"), "{}", doubts[0].2);
    let house = House::new().await;
    house.import_with(&file, Some("72037W04"), false).await.unwrap();
    assert_eq!(house.doubts().await, [], "who says where it is, is not asked");
}

#[tokio::test]
async fn half_an_agenda_that_is_gone_at_once_is_asked_about() {
    let house = House::new().await;
    let agenda = |n: std::ops::Range<usize>| {
        calendar(&n.map(|i| event(&format!("e{i}"), &format!("Soep {i}"), "")).collect::<String>())
    };
    house.import(&agenda(0..12)).await.unwrap();
    house.import_with(&agenda(0..9), Some("72037W04"), true).await.unwrap();
    assert_eq!(house.doubts().await, [], "three of twelve happen");
    let options = Options {
        source: "test".to_owned(),
        neighbourhood: Some("72037W04".to_owned()),
        complete: true,
        now: now().checked_add(jiff::SignedDuration::from_hours(24)).unwrap(),
    };
    let report = activities(&house.db, &house.atlas, &agenda(0..2), options).await.unwrap();
    assert_eq!(report.saved.withdrawn, 7, "the day after");
    assert_eq!(house.doubts().await, [doubt("72037W04", "soep-2", "gone 7 9")]);
}

#[tokio::test]
async fn a_flood_of_bait_is_counted_and_does_not_drown_the_queue() {
    let house = House::new().await;
    let file = calendar(&(0..130).map(|i| event(&format!("e{i}"), &format!("Casino {i}"), "")).collect::<String>());
    let report = house.import(&file).await.unwrap();
    assert!(report.to_string().contains("100 put before the coordinators, who are asked to look; 30 more"), "{report}");
    assert_eq!(house.doubts().await.len(), 100);
}
