//! The *sociale kaart*: who helps with what, and how to reach them. Shaped after Open Referral HSDS: an organisation
//! offers services, at a place, by phone, at hours, in categories.

pub mod category;
pub mod hours;
pub mod pages;
pub mod store;

pub use category::Category;
pub use hours::Open;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest description, in characters.
pub const DESCRIPTION_MOST: usize = 2_000;
/// Longest single line, in characters.
pub const LINE_MOST: usize = 200;
/// The area of a service that is there for everybody.
pub const EVERYWHERE: &str = "*";

/// A service that people can turn to.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    pub id: Uuid,
    /// Its address within a neighbourhood's sociale kaart; unique, never changed.
    pub slug: String,
    pub organisation: String,
    pub name: String,
    /// The first one is where it stands in the list.
    pub categories: Vec<Category>,
    pub details: Details,
    /// The day on which somebody looked whether it is still right.
    pub checked: Option<jiff::civil::Date>,
}

/// What there is to know about a service.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    pub description: String,
    /// Language of what was contributed, BCP 47; Dutch where it is empty.
    pub lang: String,
    pub phones: Vec<Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// An http or https address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_free: Option<bool>,
    pub hours: Vec<Open>,
    /// Hours that could not be read as such, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_words: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who_for: Option<String>,
    /// Languages spoken there, BCP 47.
    pub languages: Vec<String>,
}

/// A number to call, and when to call it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Phone {
    pub number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
