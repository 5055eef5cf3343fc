//! What a card tells about an activity: kind, place, price, registration, people.

use serde::{Deserialize, Serialize};

/// The sorts of meeting moments, after product.md.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Eating together.
    Buurtrestaurant,
    /// A chat over coffee.
    Buurtbabbel,
    /// "Loop eens binnen": an open door.
    LoopBinnen,
    /// Talking about the neighbourhood.
    CafeDialoog,
    Speelstraat,
    SamenWandelen,
    Bewegen,
    Leren,
    Feest,
    #[default]
    IetsAnders,
}

impl Kind {
    /// All of them, in the order in which people choose.
    pub const ALL: [Self; 10] = [
        Self::Buurtrestaurant,
        Self::Buurtbabbel,
        Self::LoopBinnen,
        Self::CafeDialoog,
        Self::SamenWandelen,
        Self::Bewegen,
        Self::Leren,
        Self::Speelstraat,
        Self::Feest,
        Self::IetsAnders,
    ];

    /// The word in addresses; never changes.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Buurtrestaurant => "buurtrestaurant",
            Self::Buurtbabbel => "buurtbabbel",
            Self::LoopBinnen => "loop-binnen",
            Self::CafeDialoog => "cafe-dialoog",
            Self::Speelstraat => "speelstraat",
            Self::SamenWandelen => "samen-wandelen",
            Self::Bewegen => "bewegen",
            Self::Leren => "leren",
            Self::Feest => "feest",
            Self::IetsAnders => "iets-anders",
        }
    }

    /// The kind with this word.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.slug() == slug)
    }
}

/// Everything about an activity that does not hang on a date.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    pub kind: Kind,
    pub title: String,
    /// Language of what was contributed, BCP 47.
    pub lang: String,
    pub place: Place,
    #[serde(skip_serializing_if = "unsaid")]
    pub price: Price,
    #[serde(skip_serializing_if = "unsaid")]
    pub registration: Registration,
    #[serde(skip_serializing_if = "unsaid")]
    pub contact: Contact,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organiser: Option<String>,
    /// Languages spoken there, BCP 47.
    #[serde(skip_serializing_if = "unsaid")]
    pub languages: Vec<String>,
    /// How one can be brought, where transport is offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transport: Option<String>,
    /// "De regisseur is er ook".
    #[serde(skip_serializing_if = "unsaid")]
    pub regisseur_present: bool,
}

/// Whether nothing was said: it is not written down then, because each list reads it all again.
fn unsaid<T: Default + PartialEq>(said: &T) -> bool {
    *said == T::default()
}

/// Where.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// WGS 84 degrees, latitude then longitude.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<(f64, f64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directions: Option<String>,
    /// `None` where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_free: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adapted_toilet: Option<bool>,
}

/// What it costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Price {
    /// Euro cents; 0 is free; `None` where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cents: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// Whether one must say beforehand that one comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegistrationNeed {
    /// Nobody said.
    #[default]
    Unknown,
    None,
    Phone,
    /// Here: with one press, or at the counter.
    Keuvel,
    Full,
}

/// Registration, with whatever else there is to say about it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Registration {
    pub need: RegistrationNeed,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// How many people can come to one occurrence, where one registers here; `None` for no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub places: Option<i64>,
    /// So many hours before the start registering here ends; `None` at the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes: Option<i64>,
}

/// Who to call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// An http or https address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A phone number as a `tel:` link takes it (RFC 3966): digits and a leading plus; `None` where too few are left.
pub fn dialable(phone: &str) -> Option<String> {
    let digits: String = phone
        .trim()
        .char_indices()
        .filter(|(i, c)| c.is_ascii_digit() || (*i == 0 && *c == '+'))
        .map(|(_, c)| c)
        .collect();
    (digits.trim_start_matches('+').len() >= 3).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_again_by_its_word() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_slug(kind.slug()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.slug());
        }
    }

    #[test]
    fn a_number_can_be_dialled_or_is_no_number() {
        assert_eq!(dialable("+32 (11) 00-00.10").as_deref(), Some("+3211000010"));
        assert_eq!(dialable("112").as_deref(), Some("112"));
        assert_eq!(dialable("bel Ria"), None);
        assert_eq!(dialable("\"><script>"), None);
    }
}
