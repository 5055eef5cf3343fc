//! What an event says beside its dates.

use super::*;

#[test]
fn the_card_comes_along() {
    let card = found(json!({
        "terms": [{"domain": "theme", "label": "Koken"}, {"domain": "eventtype", "label": "Cursus of workshop"}],
        "location": {"name": "De Kring", "address": {"fr": {"streetAddress": "Rue 1"},
            "nl": {"streetAddress": "Dorpsstraat 1", "postalCode": "3930", "addressLocality": "Achel"}},
                "geo": {"latitude": "51.25", "longitude": 5.48}},
        "priceInfo": [{"category": "tariff", "name": {"nl": "Kansentarief"}, "price": 1.5}, {"category": "base",
            "price": "10,50"}, {"category": "tariff", "name": {"nl": "Kinderen"}, "price": 0}],
        "contactPoint": {"phone": ["string", "011 12 34 56"], "email": ["x", "info@example.org"],
            "url": ["javascript:alert(1)"]},
        "bookingInfo": {"phone": "0470 12 34 56", "url": "https://example.org/", "urlLabel": {"nl": "Schrijf je in"}},
        "audience": {"audienceType": "members"}, "organizer": {"name": "Wijkcomité"},
        "description": {"nl": "<p>Soep</p><script>x</script>"}
    }));
    let d = &card.draft.details;
    assert_eq!(
        (d.kind, d.title.as_str(), d.lang.as_str(), card.draft.description.as_str()),
        (Kind::Leren, "Soep", "nl", "Soep")
    );
    assert_eq!(
        (d.place.name.as_str(), d.place.address.as_deref(), d.place.point),
        ("De Kring", Some("Dorpsstraat 1, 3930 Achel"), Some((51.25, 5.48)))
    );
    assert_eq!((d.price.cents, d.price.words.as_deref()), (Some(1050), Some("Kansentarief: € 1,50, Kinderen: gratis")));
    assert_eq!(
        (d.contact.phone.as_deref(), d.contact.email.as_deref(), d.contact.url.as_deref()),
        (Some("011 12 34 56"), Some("info@example.org"), Some("https://example.org/"))
    );
    assert_eq!(
        (d.registration.need, d.registration.words.as_deref()),
        (RegistrationNeed::Phone, Some("voor leden, 0470 12 34 56, Schrijf je in: https://example.org/"))
    );
    assert_eq!((d.organiser.as_deref(), card.locality.map(|l| l.name).as_deref()), (Some("Wijkcomité"), Some("Achel")));
    for place in [
        json!(null),
        json!({}),
        json!("x"),
        json!({"@id": "x"}),
        json!({"address": []}),
        json!({"geo": {"latitude": 900, "longitude": 0}}),
    ] {
        assert_eq!(found(json!({"location": place})).draft.details.place.point, None);
    }
}

#[test]
fn another_language_is_named() {
    let french = found(json!({"mainLanguage": "fr", "name": {"fr": "Soupe", "de": "Suppe"},
        "description": "Bonne soupe",
        "priceInfo": [{"category": "base", "price": 0}, {"category": "tariff", "name": {"fr": "Enfants"},
            "price": 0}]}))
    .draft
    .details;
    assert_eq!(
        (french.lang.as_str(), french.title.as_str(), french.price.words.as_deref()),
        ("fr", "Soupe", Some("Enfants: gratuit"))
    );
}

#[test]
fn a_withdrawn_event_is_marked() {
    for (status, why) in [
        ("DELETED", "it was deleted in UiTdatabank"),
        ("REJECTED", "it was rejected in UiTdatabank"),
        ("DRAFT", "it is a draft in UiTdatabank"),
    ] {
        assert_eq!(found(json!({"workflowStatus": status})).withdrawn, Some(why));
    }
    assert_eq!(found(json!({"workflowStatus": "APPROVED"})).withdrawn, None);
    assert_eq!(
        read_all(&json!({"@id": "x", "workflowStatus": "DELETED"})).skipped[0].why,
        "it was deleted in UiTdatabank"
    );
}
