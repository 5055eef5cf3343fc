//! Finding a neighbourhood by what somebody of 78 types: half a name, a typing error, a postcode.

use super::Neighbourhood;
use crate::text;

/// Most hits that are shown.
pub const HITS_MOST: usize = 24;
/// Longest text looked for, in characters.
pub const QUERY_MOST: usize = 60;

/// What is compared of one neighbourhood: folded once, looked at often.
#[derive(Clone, Debug)]
pub struct Looks {
    name: Vec<String>,
    municipality: Vec<String>,
    postcodes: Vec<String>,
    /// The name without anything between its words: "hamontlo".
    whole: String,
}

impl Looks {
    pub fn of(neighbourhood: &Neighbourhood) -> Self {
        let name = text::words(&neighbourhood.name);
        Self {
            whole: name.concat(),
            name,
            municipality: text::words(&neighbourhood.municipality.name),
            postcodes: neighbourhood.municipality.postcodes.clone(),
        }
    }

    /// How far this is from what was typed; `None` where it is something else. Smaller is nearer.
    pub fn distance(&self, words: &[String]) -> Option<u32> {
        let typed = words.concat();
        if typed == self.whole {
            return Some(0);
        }
        // Every word must be found somewhere; what stands in the name counts more than the municipality.
        let each: Option<u32> = words.iter().map(|w| self.word(w)).sum();
        let whole = near(&typed, &self.whole).map(|d| d + 1);
        each.map(|d| d + 1).into_iter().chain(whole).min()
    }

    fn word(&self, word: &str) -> Option<u32> {
        if word.chars().all(|c| c.is_ascii_digit()) && word.len() >= 2 {
            return self.postcodes.iter().any(|p| p.starts_with(word)).then_some(2);
        }
        let name = self.name.iter().filter_map(|n| near(word, n)).min();
        let municipality = self.municipality.iter().filter_map(|m| near(word, m)).min().map(|d| d + 2);
        name.into_iter().chain(municipality).min()
    }
}

/// How far a typed word is from a word of ours, typing not yet finished.
fn near(typed: &str, ours: &str) -> Option<u32> {
    if typed == ours {
        return Some(0);
    }
    if ours.starts_with(typed) {
        return Some(1);
    }
    let length = typed.chars().count();
    if length >= 4 && ours.contains(typed) {
        return Some(3);
    }
    let slips = match length {
        0..=3 => return None,
        4..=6 => 1,
        _ => 2,
    };
    // Against as much of our word as was typed, so that half a word with a slip in it is found as well.
    let start: String = ours.chars().take(length).collect();
    let distance = strsim::osa_distance(typed, ours).min(strsim::osa_distance(typed, &start) + 1);
    (distance <= slips).then_some(4 + distance as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Lang,
        neighbourhoods::{Atlas, Municipality},
    };
    use std::sync::Arc;

    fn atlas() -> Atlas {
        let place = |code: &str, name: &str, municipality: &str, postcodes: &[&str]| Neighbourhood {
            code: code.into(),
            name: name.into(),
            slug: text::slug(name),
            municipality: Arc::new(Municipality {
                nis: code[..5].into(),
                name: municipality.into(),
                postcodes: postcodes.iter().map(|p| (*p).into()).collect(),
                languages: vec![Lang::Nl],
            }),
            lat: 51.0,
            lon: 5.0,
            faces: Vec::new(),
            walks: 0,
        };
        Atlas::new(vec![
            place("72037W04", "Hamont-Lo", "Hamont-Achel", &["3930"]),
            place("72037W03", "Hamont-Centrum", "Hamont-Achel", &["3930"]),
            place("36012W03", "Slijpskapelle", "Moorslede", &["8890"]),
            place("72043W06", "Neerpelt-Centrum", "Pelt", &["3900", "3910"]),
            place("11001W01", "'t Heiken", "Aartselaar", &["2630"]),
            place("12025W01", "Café-wijk", "Mechelen", &["2800"]),
        ])
    }

    fn first(query: &str) -> Option<String> {
        atlas().search(query).first().map(|n| n.name.clone())
    }

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for query in ["Hamont-Lo", "hamont lo", "HAMONTLO", "Hamont Lo ", "hamnot-lo", "lo hamont", "Hammont-Lo"] {
            assert_eq!(first(query).as_deref(), Some("Hamont-Lo"), "{query}");
        }
        assert_eq!(first("slypskapelle").as_deref(), Some("Slijpskapelle"));
        assert_eq!(first("slijps").as_deref(), Some("Slijpskapelle"));
        assert_eq!(first("cafe wijk").as_deref(), Some("Café-wijk"));
        assert_eq!(first("t heiken").as_deref(), Some("'t Heiken"));
    }

    #[test]
    fn a_postcode_or_a_municipality_finds_all_of_it() {
        assert_eq!(atlas().search("3930").len(), 2);
        assert_eq!(first("3910").as_deref(), Some("Neerpelt-Centrum"));
        assert_eq!(first("moorslede").as_deref(), Some("Slijpskapelle"));
        assert_eq!(first("8890 Moorslede").as_deref(), Some("Slijpskapelle"));
    }

    #[test]
    fn something_else_is_not_found() {
        for query in ["", "  ", "xyz", "New York", "9999", "<script>"] {
            assert_eq!(first(query), None, "{query}");
        }
    }
}
