//! The sociale kaart: found by the words people use, only for who lives there.

use super::House;

#[tokio::test]
async fn a_service_is_found_by_the_words_people_use() {
    let house = House::with_example().await;
    let all = house.get("/hamont-lo/sociale-kaart").await;
    assert_eq!(all.status.as_u16(), 200);
    assert!(all.body.contains("Warme maaltijden aan huis") && all.body.contains("href=\"tel:112\""));
    assert!(all.body.contains("maandag tot vrijdag"), "hours in words");
    // "kuisen" stands in no text of a service: it is how people look for the category.
    let found = house.get("/hamont-lo/sociale-kaart?zoek=KUISEN").await;
    assert!(found.body.contains("Poetshulp en klusjes") && !found.body.contains("Nederlands leren"));
    let none = house.get("/hamont-lo/sociale-kaart?zoek=onderzeeboot").await;
    assert!(none.body.contains("We vinden niets dat past") && none.body.contains("href=\"tel:"));
    let some = house.get("/fr/hamont-lo/sociale-kaart?soort=vervoer&kleur=rood").await;
    assert!(some.body.contains("Vervoer in Hamont-Achel") && some.body.contains("lang=\"nl\""));
    assert!(some.body.contains("Nous l’avons ignorée"));
}

#[tokio::test]
async fn a_service_of_another_municipality_is_not_on_the_map_of_this_one() {
    let house = House::with_example().await;
    assert_eq!(house.get("/hamont-lo/sociale-kaart/vervoer-in-hamont-achel").await.status.as_u16(), 200);
    let elsewhere = house.get("/hamont-lo/sociale-kaart/vervoer-in-pelt").await;
    assert_eq!(elsewhere.status.as_u16(), 404);
    assert!(elsewhere.body.contains("href=\"/hamont-lo/sociale-kaart\""));
}

#[tokio::test]
async fn the_front_page_and_the_bundle_lead_to_it() {
    let house = House::with_example().await;
    assert!(house.get("/hamont-lo").await.body.contains("href=\"/hamont-lo/sociale-kaart\""));
    assert!(house.get("/hamont-lo/offline.json").await.body.contains("[\"/hamont-lo/sociale-kaart\""));
}
