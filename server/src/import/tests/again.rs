//! The same source again and again: nothing twice, what changed changed, what is gone cancelled.

use super::*;
use app::activities::State;

#[tokio::test]
async fn a_second_import_adds_nothing_and_a_changed_event_is_changed() {
    let house = House::new().await;
    let both = calendar(&(event("a", "Soep", "") + &event("b", "Wandeling", "")));
    assert_eq!(counts(&house.import(&both).await.unwrap()), [2, 0, 0, 0, 0]);
    assert_eq!(counts(&house.import(&both).await.unwrap()), [0, 0, 2, 0, 0]);
    let changed =
        calendar(&(event("a", "Soep en brood", "SEQUENCE:3|") + &event("b", "Wandeling", "STATUS:CANCELLED|")));
    assert_eq!(counts(&house.import(&changed).await.unwrap()), [0, 2, 0, 0, 0]);
    let all = house.all("72037W04").await;
    assert_eq!(all.iter().map(|a| a.details.title.as_str()).collect::<Vec<_>>(), ["Soep en brood", "Wandeling"]);
    assert_eq!(all[1].state, State::Cancelled { reason: None });
}

#[tokio::test]
async fn what_is_gone_from_a_complete_source_is_cancelled() {
    let house = House::new().await;
    let both = calendar(&(event("a", "Soep", "") + &event("b", "Wandeling", "")));
    house.import(&both).await.unwrap();
    let one = calendar(&event("a", "Soep", ""));
    assert_eq!(counts(&house.import(&one).await.unwrap()), [0, 0, 1, 0, 0]);
    let report = house.import_with(&one, Some("72037W04"), true).await.unwrap();
    assert_eq!(counts(&report), [0, 0, 1, 1, 0]);
    assert_eq!(house.all("72037W04").await[1].state, State::Cancelled { reason: Some(WITHDRAWN.to_owned()) });
    assert_eq!(counts(&house.import(&both).await.unwrap()), [0, 1, 1, 0, 0]);
}

#[tokio::test]
async fn what_could_not_be_read_is_never_called_gone() {
    let house = House::new().await;
    house
        .import(&calendar(&(event("a", "Soep", "") + &event("b", "Wandeling", "") + &event("c", "Babbel", ""))))
        .await
        .unwrap();
    let text = event("a", "Soep", "") + &event("b", "Wandeling", "RRULE:rommel|");
    let report = house.import_with(&calendar(&text), Some("72037W04"), true).await.unwrap();
    assert_eq!(counts(&report), [0, 0, 1, 0, 1]);
    assert!(report.to_string().contains("nothing was cancelled"), "{report}");
    let mut cut = calendar(&event("a", "Soep", ""));
    cut.truncate(cut.len() - "END:VCALENDAR|\n".len());
    assert_eq!(counts(&house.import_with(&cut, Some("72037W04"), true).await.unwrap()), [0, 0, 1, 0, 0]);
    // A new event that cannot be read says nothing about the old ones; a private one is gone on purpose.
    let text = event("a", "Soep", "")
        + &event("new", "Wandeling", "RRULE:rommel|")
        + &event("b", "Wandeling", "CLASS:PRIVATE|");
    assert_eq!(counts(&house.import_with(&calendar(&text), Some("72037W04"), true).await.unwrap()), [0, 0, 1, 2, 2]);
}

#[tokio::test]
async fn an_event_that_is_deleted_at_its_source_is_cancelled_where_it_was() {
    let house = House::new().await;
    let event = |status: &str| {
        format!(
            r#"{{"@id": "https://io.example.org/event/1", "name": {{"nl": "Soep"}}, 
            "startDate": "2026-12-10T14:00:00+01:00", "workflowStatus": "{status}",
            "location": {{"address": {{"postalCode": "3717", "addressLocality": "Herstappe"}}}}}}"#
        )
    };
    let unknown = house.import_with(event("DELETED").as_bytes(), None, false).await.unwrap_err();
    assert_eq!(unknown, "line 1: \"Soep\": it was deleted in UiTdatabank");
    assert_eq!(counts(&house.import_with(event("APPROVED").as_bytes(), None, false).await.unwrap()), [1, 0, 0, 0, 0]);
    assert_eq!(counts(&house.import_with(event("DELETED").as_bytes(), None, false).await.unwrap()), [0, 1, 0, 0, 0]);
    assert_eq!(house.all("73028W01").await[0].state, State::Cancelled { reason: Some(WITHDRAWN.to_owned()) });
}

#[tokio::test]
async fn each_event_goes_where_it_is_and_leaves_word_where_it_was() {
    let house = House::new().await;
    let at = |place: &str| calendar(&event("a", "Soep", place));
    assert_eq!(counts(&house.import_with(&at("GEO:51.2535;5.4801|"), None, false).await.unwrap()), [1, 0, 0, 0, 0]);
    assert_eq!(house.all("72037W01").await.len(), 1);
    // Without a place it stays where it was.
    assert_eq!(counts(&house.import_with(&at(""), None, false).await.unwrap()), [0, 1, 0, 0, 0]);
    assert_eq!(
        counts(&house.import_with(&at("LOCATION:Dorp 1\\, 3717 Herstappe|"), None, false).await.unwrap()),
        [1, 1, 0, 0, 0]
    );
    assert_eq!(
        house.all("72037W01").await[0].state,
        State::Cancelled { reason: Some("Gaat nu door in een andere buurt: Herstappe.".to_owned()) }
    );
    assert_eq!(house.all("73028W01").await[0].state, State::Planned);
    assert_eq!(
        counts(&house.import_with(&at("LOCATION:Dorp 1\\, 3717 Herstappe|"), None, false).await.unwrap()),
        [0, 0, 2, 0, 0]
    );
}

#[tokio::test]
async fn what_lies_nowhere_asks_for_a_neighbourhood() {
    let house = House::new().await;
    let nowhere = house.import_with(&calendar(&event("a", "Soep", "")), None, false).await.unwrap_err();
    assert_eq!(nowhere, "none of the events lies in a neighbourhood that we know: say which one with --neighbourhood");
    let text = event("a", "Soep", "") + &event("b", "Babbel", "LOCATION:3717 Herstappe|");
    let report = house.import_with(&calendar(&text), None, false).await.unwrap();
    assert_eq!(
        report.to_string(),
        "1 new, 0 changed, 0 unchanged, 0 cancelled, 1 skipped\n\
        line 3: \"Soep\": it lies in no neighbourhood that we know: say which one with --neighbourhood"
    );
    let unknown = house.import_with(&calendar(&text), Some("<x>"), false).await.unwrap_err();
    assert_eq!(unknown, "there is no neighbourhood with the code <x>");
}

#[tokio::test]
async fn a_map_comes_in_with_its_postcodes() {
    let house = House::new().await;
    let map = include_bytes!("samples/map.json");
    let report = super::neighbourhoods(&house.db, map, Some(b"nis,postcode\n72043,3900\n")).await.unwrap();
    assert_eq!(report.to_string(), "1 new, 0 updated, 1 skipped\nfeature 2: it has no code");
    let atlas = store::atlas(&house.db).await.unwrap();
    assert_eq!(atlas.by_code("72043W01").unwrap().municipality.postcodes, ["3900"]);
    let again = super::neighbourhoods(&house.db, map, None).await.unwrap();
    assert_eq!((again.added, again.known), (0, 1));
}
