//! What stands inside the envelopes of a concern: JSON that the page writes and the inbox reads. Defined once, so that
//! nothing is sealed that cannot be read later.

use crate::Refused;
use serde::{Deserialize, Serialize};

/// The only version there is.
pub const VERSION: u8 = 1;

/// What the inbox list shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headline {
    pub v: u8,
    pub kind: Kind,
    pub urgency: Urgency,
    pub consent: Consent,
}

/// Who passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A caring neighbour.
    Neighbour,
    /// Somebody about themselves.
    #[serde(rename = "self")]
    Oneself,
    /// Anybody else, about somebody.
    Resident,
    /// A practice, with a referral card.
    Card,
}

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Urgency {
    Today,
    Week,
    Calm,
}

/// What the person it is about knows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Consent {
    /// Knows, and agrees.
    Agrees,
    /// Knows; was not asked whether they agree.
    Knows,
    /// Does not know.
    Unknown,
    /// Knows, and would rather not.
    Refuses,
    /// Does not know or agree, and is in danger.
    Danger,
}

impl Consent {
    /// Whether a name or an address may be sealed.
    pub fn names(self) -> bool {
        !matches!(self, Self::Unknown | Self::Refuses)
    }
}

/// Everything else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub v: u8,
    pub noticed: Vec<Noticed>,
    pub text: String,
    pub person: Person,
    pub wishes: String,
    /// What they would like to do for others.
    pub offers: String,
    pub sender: Sender,
    /// The referral card it came with.
    pub card: Option<String>,
}

/// What is going on, from practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Noticed {
    Loneliness,
    Health,
    Household,
    Money,
    Housing,
    InformalCare,
    Safety,
    Other,
}

/// Whom it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub name: String,
    pub place: String,
    pub reach: String,
}

/// Who passes it on, as far as they want to be known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sender {
    pub name: String,
    pub reach: String,
    pub may_contact: bool,
}

/// A headline that was opened: anybody can seal anything, so it is read here and nowhere else.
pub fn headline(text: &[u8]) -> Result<Headline, Refused> {
    let headline: Headline = serde_json::from_slice(text).map_err(|_| Refused::Malformed)?;
    if headline.v == VERSION { Ok(headline) } else { Err(Refused::Malformed) }
}

/// A body that was opened.
pub fn body(text: &[u8]) -> Result<Body, Refused> {
    let body: Body = serde_json::from_slice(text).map_err(|_| Refused::Malformed)?;
    if body.v == VERSION { Ok(body) } else { Err(Refused::Malformed) }
}

/// Whether this is what the inbox can read; and that no name goes along of somebody who does not agree.
pub fn check(headline: &str, body: &str) -> Result<(), Refused> {
    let (headline, body) = (self::headline(headline.as_bytes())?, self::body(body.as_bytes())?);
    let named = body.person != Person::default();
    if named && !headline.consent.names() { Err(Refused::Malformed) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = r#"{"v":1,"noticed":["loneliness","informal-care"],"text":"Ze komt niet meer buiten.",
        "person":{"name":"Maria","place":"","reach":""},"wishes":"","offers":"Kan goed breien.",
        "sender":{"name":"","reach":"","may_contact":false},"card":null}"#;

    fn headline(consent: &str) -> String {
        format!(r#"{{"v":1,"kind":"neighbour","urgency":"week","consent":"{consent}"}}"#)
    }

    #[test]
    fn without_agreement_no_name_is_sealed() {
        for (consent, named) in
            [("agrees", true), ("knows", true), ("danger", true), ("unknown", false), ("refuses", false)]
        {
            assert_eq!(check(&headline(consent), BODY).is_ok(), named, "{consent}");
            let nameless = BODY.replace("Maria", "");
            assert_eq!(check(&headline(consent), &nameless), Ok(()), "{consent}");
        }
    }

    #[test]
    fn what_the_inbox_cannot_read_is_not_sealed() {
        let known = headline("agrees");
        for body in ["{}", &BODY.replace("\"v\":1", "\"v\":2"), &BODY.replace("loneliness", "weather")] {
            assert_eq!(check(&known, body), Err(Refused::Malformed));
        }
        assert_eq!(check(&known.replace("week", "soon"), BODY), Err(Refused::Malformed));
    }
}
