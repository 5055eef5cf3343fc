//! Which kind of meeting moment something is, by the words that its maker used.

use app::{activities::Kind, text};

/// Words, and what they mean; those that end in `*` are beginnings. The first line that fits decides.
const WORDS: [(Kind, &str); 9] = [
    (Kind::Speelstraat, "speelstraat* leefstraat*"),
    (
        Kind::CafeDialoog,
        "dialoog* cafe-dialoog buurtgesprek* wijkgesprek* inspraak* burgerberaad bewonersoverleg wijkoverleg",
    ),
    (
        Kind::Buurtrestaurant,
        "restaurant* buurtrestaurant* resto eten etentje maaltijd* middagmaal soep* ontbijt* lunch* brunch* diner* \
            tafelen eetcafe* repas food",
    ),
    (Kind::SamenWandelen, "wandel* buurtwandel* kuier* promenade* randonnee* walk* hike* hiking"),
    (Kind::LoopBinnen, "inloop* inloophuis instuif opendeur* opendeurdag* permanentie*"),
    (
        Kind::Buurtbabbel,
        "babbel* buurtbabbel* koffie* praatcafe* praattafel* praatgroep* ontmoeting* kletsen causerie coffee",
    ),
    (
        Kind::Bewegen,
        "bewegen beweging sport* yoga* gym* turn* dans* fiets* zwem* petanque* tai pilates fitness loopgroep*",
    ),
    (
        Kind::Leren,
        "cursus* les lessen lessenreeks workshop* lezing* vorming* leren taal* infosessie* infoavond* infomoment* \
            opleiding* digi* computer* course* formation*",
    ),
    (
        Kind::Feest,
        "feest* buurtfeest* straatfeest* wijkfeest* kermis* party fuif festival* barbecue* bbq receptie* \
            nieuwjaarsdrink fete*",
    ),
];
/// The same for several words that stand together.
const TOGETHER: [(Kind, &[&str]); 5] = [
    (Kind::CafeDialoog, &["cafe", "dialoog"]),
    (Kind::LoopBinnen, &["loop", "binnen"]),
    (Kind::LoopBinnen, &["open", "deur"]),
    (Kind::Buurtbabbel, &["open", "koffie"]),
    (Kind::Buurtrestaurant, &["samen", "eten"]),
];

/// The kind that a text names, if it names one.
pub fn named(source: &str) -> Option<Kind> {
    let words = text::words(source);
    let has = |pattern: &str| match pattern.strip_suffix('*') {
        Some(start) => words.iter().any(|w| w.starts_with(start)),
        None => words.iter().any(|w| w == pattern),
    };
    let together = TOGETHER.iter().find(|(_, all)| all.iter().all(|w| has(w))).map(|(kind, _)| *kind);
    let single = || WORDS.iter().find(|(_, any)| any.split(' ').any(has)).map(|(kind, _)| *kind);
    together.or_else(single)
}

/// The kind that the first of these texts names, or something else.
pub fn of<'a>(sources: impl IntoIterator<Item = &'a str>) -> Kind {
    sources.into_iter().find_map(named).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_people_use_name_a_kind() {
        for (words, kind) in [
            ("Buurtrestaurant 't Hofke", Kind::Buurtrestaurant),
            ("Eten en drinken", Kind::Buurtrestaurant),
            ("Café dialoog: de Lozenweg", Kind::CafeDialoog),
            ("SAMEN WANDELEN", Kind::SamenWandelen),
            ("Loop eens binnen", Kind::LoopBinnen),
            ("Koffieklets", Kind::Buurtbabbel),
            ("Cursus of workshop", Kind::Leren),
            ("Sport en beweging", Kind::Bewegen),
            ("Kermis of feestelijkheid", Kind::Feest),
            ("Speelstraat", Kind::Speelstraat),
        ] {
            assert_eq!(named(words), Some(kind), "{words}");
        }
        for other in ["Concert", "Theatervoorstelling", "Repetitie", "", "Weekly Meeting"] {
            assert_eq!(named(other), None, "{other}");
        }
        assert_eq!(of(["Concert", "Soep op de stoep"]), Kind::Buurtrestaurant);
    }
}
