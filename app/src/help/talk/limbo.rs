//! Nobody in limbo: which offers fit a request that nobody answered. By category, then by how near, then by the days
//! both speak of.

use crate::text;
use uuid::Uuid;

/// What of a post says whether it fits another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    pub id: Uuid,
    pub category: String,
    /// Official code.
    pub neighbourhood: String,
    /// NIS code.
    pub municipality: String,
    /// Also for who lives elsewhere in the municipality.
    pub whole_municipality: bool,
    /// When somebody can, in words.
    pub availability: String,
}

/// How well an offer fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    pub offer: Uuid,
    pub same_neighbourhood: bool,
    /// What both say of when they can, as the offer writes it.
    pub shared: Vec<String>,
}

/// At most so many are shown: a choice, not a search.
pub const SHOWN_MOST: usize = 5;

/// The offers that fit a request, the best first. Offers come the newest first, and stay so where they fit as well.
pub fn fitting(request: &Wish, offers: &[Wish]) -> Vec<Fit> {
    let mut found: Vec<Fit> = offers.iter().filter_map(|offer| fit(request, offer)).collect();
    found.sort_by_key(|fit| (!fit.same_neighbourhood, std::cmp::Reverse(fit.shared.len())));
    found.truncate(SHOWN_MOST);
    found
}

fn fit(request: &Wish, offer: &Wish) -> Option<Fit> {
    let same_neighbourhood = request.neighbourhood == offer.neighbourhood;
    // Whoever offers says how far they go; a request further off does not reach them.
    let near = same_neighbourhood || (offer.whole_municipality && request.municipality == offer.municipality);
    if request.category != offer.category || !near {
        return None;
    }
    let asked: Vec<String> = times(&request.availability).into_iter().map(|(_, stem)| stem).collect();
    let always = asked.iter().any(|stem| is_always(stem));
    let mut shared = Vec::new();
    for (word, stem) in times(&offer.availability) {
        if (always || is_always(&stem) || asked.contains(&stem)) && !shared.contains(&word) {
            shared.push(word);
        }
    }
    Some(Fit { offer: offer.id, same_neighbourhood, shared })
}

/// The words of an availability that say when, each with its stem.
fn times(availability: &str) -> Vec<(String, String)> {
    let says_when = |word: &String| !LITTLE.contains(&word.as_str());
    text::words(availability).into_iter().filter(says_when).map(|word| (word.clone(), stem(&word))).collect()
}

/// Words of three languages that say nothing of when.
const LITTLE: [&str; 58] = [
    "aan", "af", "als", "bij", "ben", "dan", "dat", "de", "den", "die", "een", "en", "er", "het", "iets", "ik", "in",
    "is", "ja", "kan", "liefst", "maar", "meestal", "met", "mij", "na", "niet", "nog", "of", "om", "op", "s", "t",
    "te", "tot", "uur", "van", "voor", "vrij", "wel", "au", "d", "et", "je", "l", "la", "le", "les", "ou", "un", "a",
    "and", "at", "i", "on", "or", "the", "m",
];

fn is_always(stem: &str) -> bool {
    matches!(stem, "altijd" | "elk" | "elke" | "toujour" | "alway" | "flexibel")
}

/// The same day in its several shapes: "maandagen", "'s maandags", "avonden".
fn stem(word: &str) -> String {
    let short = match word {
        "ma" => "maandag",
        "di" => "dinsdag",
        "wo" | "woe" => "woensdag",
        "do" => "donderdag",
        "vr" => "vrijdag",
        "za" => "zaterdag",
        "zo" => "zondag",
        "vm" => "voormiddag",
        "nm" => "namiddag",
        "weekends" | "weekeinde" => "weekend",
        other => other,
    };
    let letters = short.chars().count();
    for end in ["en", "s", "e"] {
        if letters > end.len() + 3
            && let Some(stem) = short.strip_suffix(end)
        {
            return stem.to_owned();
        }
    }
    short.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(n: u128, category: &str, place: &str, whole: bool, when: &str) -> Wish {
        Wish {
            id: Uuid::from_u128(n),
            category: category.into(),
            neighbourhood: place.into(),
            municipality: place[..5].into(),
            whole_municipality: whole,
            availability: when.into(),
        }
    }

    fn ids(fits: &[Fit]) -> Vec<u128> {
        fits.iter().map(|f| f.offer.as_u128()).collect()
    }

    #[test]
    fn an_offer_of_another_kind_or_out_of_reach_does_not_fit() {
        let request = wish(0, "tuin", "72037W04", false, "in de voormiddag");
        let offers = [
            wish(1, "dieren", "72037W04", true, "voormiddag"),
            wish(2, "tuin", "72037W05", false, "voormiddag"),
            wish(3, "tuin", "72043W01", true, "voormiddag"),
            wish(4, "tuin", "72037W05", true, "zaterdag"),
            wish(5, "tuin", "72037W04", false, ""),
        ];
        assert_eq!(ids(&fitting(&request, &offers)), [5, 4]);
    }

    #[test]
    fn the_nearest_come_first_then_who_can_on_the_same_days() {
        let request = wish(0, "tuin", "72037W04", false, "Maandag of dinsdag, liefst in de voormiddag");
        let offers = [
            wish(1, "tuin", "72037W05", true, "maandag, dinsdag, voormiddag"),
            wish(2, "tuin", "72037W04", false, "in het weekend"),
            wish(3, "tuin", "72037W04", false, "'s maandags en op dinsdagvoormiddag"),
            wish(4, "tuin", "72037W04", false, "dinsdagen, voormiddagen"),
        ];
        let fits = fitting(&request, &offers);
        assert_eq!(ids(&fits), [4, 3, 2, 1]);
        assert_eq!(fits[0].shared, ["dinsdagen", "voormiddagen"]);
        assert_eq!(fits[1].shared, ["maandags"]);
    }

    #[test]
    fn little_words_are_no_agreement_and_always_is() {
        let request = wish(0, "tuin", "72037W04", false, "Ik kan op zaterdag in de namiddag");
        let offers = [
            wish(1, "tuin", "72037W04", false, "Ik kan op vrijdag in de avond"),
            wish(2, "tuin", "72037W04", false, "Altijd"),
        ];
        let fits = fitting(&request, &offers);
        assert_eq!(ids(&fits), [2, 1]);
        assert!(fits[1].shared.is_empty());
    }

    #[test]
    fn no_more_are_shown_than_somebody_can_choose_from() {
        let request = wish(0, "tuin", "72037W04", false, "");
        let offers: Vec<Wish> = (1..100).map(|n| wish(n, "tuin", "72037W04", false, "")).collect();
        assert_eq!(ids(&fitting(&request, &offers)), [1, 2, 3, 4, 5], "the newest of those that fit as well");
    }
}
