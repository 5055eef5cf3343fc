//! The example: enough of it, alive on any day.

use super::House;
use app::{
    activities::{Status, store},
    clock,
};
use jiff::ToSpan;
use std::collections::BTreeSet;

#[tokio::test]
async fn the_example_has_all_27_neighbourhoods_and_at_least_60_activities() {
    let house = House::with_example().await;
    let atlas = house.app.atlas();
    assert_eq!(atlas.all().len(), 27);
    let activities: i64 =
        app::on!(&house.app.db, |p| sqlx::query_scalar("SELECT COUNT(*) FROM activities").fetch_one(p).await).unwrap();
    assert!(activities >= 60, "{activities}");
    for place in atlas.all() {
        assert!(place.phone().is_some(), "{}: somebody to call", place.name);
        assert!(!store::titles(&house.app.db, &place.code).await.unwrap().is_empty(), "{}", place.name);
    }
}

#[tokio::test]
async fn the_example_lives_on_any_day() {
    for moment in [
        "2026-11-24T10:00[Europe/Brussels]",
        "2027-03-28T08:00[Europe/Brussels]",
        "2029-12-31T23:30[Europe/Brussels]",
        "2034-07-05T06:00[Europe/Brussels]",
    ] {
        let house = House::on(moment, true).await;
        let now = house.app.clock.now();
        let until = clock::midnight(house.app.clock.today().saturating_add(28.days()));
        let mut seen = BTreeSet::new();
        for place in house.app.atlas().all() {
            let listed = store::list(&house.app.db, &place.code, now, until).await.unwrap();
            assert!(!listed.is_empty(), "{moment}: {}", place.name);
            seen.extend(listed.iter().map(|l| l.status));
        }
        for status in [Status::Planned, Status::Cancelled, Status::MovedHere, Status::Changed, Status::Stopped] {
            assert!(seen.contains(&status), "{moment}: {status:?}");
        }
        let week = house.get("/hamont-lo").await.body;
        assert!(week.matches("<article").count() >= 5, "{moment}");
    }
}

#[tokio::test]
async fn filling_it_again_changes_nothing_the_same_week() {
    let house = House::with_example().await;
    let before = app::revision::newest(&house.app.db).await.unwrap();
    crate::demo::refresh(&house.app.db, &house.app.clock).await.unwrap();
    assert_eq!(app::revision::newest(&house.app.db).await.unwrap(), before);
}
