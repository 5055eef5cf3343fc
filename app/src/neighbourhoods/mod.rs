//! Where: municipalities and their neighbourhoods (*wijken*), found by name, municipality or postcode.

pub mod atlas;
pub mod old;
pub mod pages;
pub mod qr;
pub mod search;
pub mod store;

pub use atlas::Atlas;

use crate::{i18n::Lang, people::Face};
use std::sync::Arc;

/// A municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct Municipality {
    /// Official NIS code.
    pub nis: String,
    pub name: String,
    pub postcodes: Vec<String>,
    /// The languages it has switched on, Dutch always among them.
    pub languages: Vec<Lang>,
}

/// A neighbourhood, with who can be called there.
#[derive(Clone, Debug)]
pub struct Neighbourhood {
    /// Official code, such as 72037W04.
    pub code: String,
    pub name: String,
    /// Its address: `/hamont-lo`.
    pub slug: String,
    pub municipality: Arc<Municipality>,
    /// WGS 84 degrees.
    pub lat: f64,
    pub lon: f64,
    /// The visible faces, in the order of the page.
    pub faces: Vec<Face>,
    /// How many walks everybody sees there.
    pub walks: usize,
}

impl Neighbourhood {
    /// Who answers the phone: the coordinator first, else a regisseur.
    pub fn phone(&self) -> Option<(&str, &str)> {
        use crate::people::FaceRole::{Coordinator, Regisseur};
        [Coordinator, Regisseur].iter().find_map(|role| {
            let mut faces = self.faces.iter().filter(|f| f.role == *role);
            faces.find_map(|f| Some((f.name.as_str(), f.phone.as_deref()?)))
        })
    }

    /// The regisseur, where one can be called.
    pub fn regisseur(&self) -> Option<(&str, &str)> {
        let mut faces = self.faces.iter().filter(|f| f.role == crate::people::FaceRole::Regisseur);
        faces.find_map(|f| Some((f.name.as_str(), f.phone.as_deref()?)))
    }
}

/// Words that can never be the address of a neighbourhood: each is, or may become, a page of its own.
pub const RESERVED: [&str; 43] = [
    "aanmelden",
    "afgemeld",
    "activiteiten",
    "afmelden",
    "agenda",
    "api",
    "assets",
    "beheer",
    "bewaard",
    "doorgeven",
    "en",
    "fr",
    "favicon",
    "gemeente",
    "health",
    "help",
    "helpen",
    "hulp",
    "icons",
    "kaart",
    "manifest",
    "metrics",
    "mijn",
    "nl",
    "offline",
    "over",
    "pkg",
    "privacy",
    "regie",
    "regieteam",
    "robots",
    "signalen",
    "sitemap",
    "sociale-kaart",
    "static",
    "sw",
    "toegankelijkheid",
    "wandelingen",
    "wachtrij",
    "weekprogramma",
    "wie-is-wie",
    "zoek",
    "zoeken",
];

/// The address of a new neighbourhood: its name; on a collision with the municipality's; then with the code.
pub fn choose_slug(name: &str, municipality: &str, code: &str, taken: impl Fn(&str) -> bool) -> String {
    let own = crate::text::slug(name);
    let with_municipality = crate::text::slug(&format!("{name} {municipality}"));
    let with_code = crate::text::slug(&format!("{name} {code}"));
    let free = |slug: &String| !slug.is_empty() && !RESERVED.contains(&slug.as_str()) && !taken(slug);
    [own, with_municipality, with_code].into_iter().find(free).unwrap_or_else(|| crate::text::slug(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_given_once_and_is_no_page_of_ours() {
        let taken = |s: &str| s == "centrum" || s == "centrum-pelt";
        assert_eq!(choose_slug("Hamont-Lo", "Hamont-Achel", "72037W04", taken), "hamont-lo");
        assert_eq!(choose_slug("Centrum", "Geel", "13008W01", taken), "centrum-geel");
        assert_eq!(choose_slug("Centrum", "Pelt", "72043W11", taken), "centrum-72043w11");
        assert_eq!(choose_slug("Kaart", "Brasschaat", "11008W01", taken), "kaart-brasschaat");
        assert_eq!(choose_slug("…", "…", "11008W01", taken), "11008w01");
    }
}
