//! What a list reads of an activity. A list reads many, and most of what is written down about each stands on its own
//! page only: what is not named here is passed over, which makes a list a tenth cheaper.

use super::{Kind, Price, RegistrationNeed};
use serde::{Deserialize, de::IgnoredAny};

/// Some of [`super::Details`], under the same names.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Card {
    pub kind: Kind,
    pub title: String,
    /// Language of what was contributed, BCP 47.
    pub lang: String,
    pub place: Place,
    pub price: Price,
    pub registration: Registration,
    pub contact: Contact,
    /// Whether somebody can be brought.
    pub transport: Option<IgnoredAny>,
    pub regisseur_present: bool,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    pub name: String,
    pub step_free: Option<bool>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Registration {
    pub need: RegistrationNeed,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Contact {
    pub phone: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::super::Details;
    use super::*;

    #[test]
    fn a_card_reads_what_was_written_as_details() {
        let mut details =
            Details { kind: Kind::Leren, title: "Soep \"koken\"".into(), lang: "fr".into(), ..Default::default() };
        details.place.name = "De Kring".into();
        details.place.address = Some("Kerkstraat 1".into());
        details.place.step_free = Some(true);
        details.price.cents = Some(250);
        details.registration.need = RegistrationNeed::Phone;
        details.registration.places = Some(12);
        details.contact.name = Some("Ria".into());
        details.contact.phone = Some("011 00 00 10".into());
        details.transport = Some("de bus".into());
        details.regisseur_present = true;
        let card: Card = serde_json::from_str(&serde_json::to_string(&details).unwrap()).unwrap();
        assert_eq!((card.kind, card.title, card.lang), (details.kind, details.title, details.lang));
        assert_eq!((card.place.name, card.place.step_free), (details.place.name, details.place.step_free));
        assert_eq!((card.price, card.registration.need), (details.price, details.registration.need));
        assert_eq!(card.contact.phone, details.contact.phone);
        assert!(card.transport.is_some() && card.regisseur_present);
    }
}
