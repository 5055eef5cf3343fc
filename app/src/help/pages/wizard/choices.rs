//! What the two choices of a new note mean: what somebody wants to do, and who may see it.

use super::fields;
use crate::{
    help::{PostKind, Reach, Words},
    i18n::{HelpTexts, fill},
    neighbourhoods::Neighbourhood,
    people::sent::Fields,
};

/// What somebody can want to do.
const DOES: [&str; 3] = ["vraag", "ander", "aanbod"];
/// Who may see it, and whether a name stands with it.
const SEES: [&str; 4] = ["buurt", "buurt-zonder-naam", "gemeente", "gemeente-zonder-naam"];

/// To ask or to offer, and whether it is for somebody else: who chooses that, says that they agree.
pub fn does(wat: &str) -> Option<(PostKind, bool)> {
    match wat {
        "vraag" => Some((PostKind::Request, false)),
        "ander" => Some((PostKind::Request, true)),
        "aanbod" => Some((PostKind::Offer, false)),
        _ => None,
    }
}

/// On whose boards it hangs, and whether it hangs there as "een buur".
pub fn sees(wie: &str) -> Option<(Reach, bool)> {
    let (reach, nameless) = match wie.strip_suffix("-zonder-naam") {
        Some(reach) => (reach, true),
        None => (wie, false),
    };
    Reach::from_slug(reach).map(|reach| (reach, nameless))
}

/// What the answers come to: the kind, whether it is for somebody else, and the words. `None` where one is still open.
pub fn note(answers: &Fields) -> Option<(PostKind, bool, Words)> {
    let (kind, for_other) = does(answers.get("wat"))?;
    let (reach, nameless) = sees(answers.get("wie"))?;
    let answers = answers.clone().with("zien", reach.slug()).with("naam", if nameless { "nee" } else { "ja" });
    Some((kind, for_other, fields::words(&answers)?))
}

/// The choices of the first question, in words.
pub fn to_do(t: &HelpTexts) -> [(String, String); DOES.len()] {
    DOES.map(|wat| {
        let words = match does(wat) {
            Some((PostKind::Offer, _)) => t.i_offer,
            Some((PostKind::Request, true)) => t.i_ask_for,
            _ => t.i_ask,
        };
        (wat.to_owned(), words.to_owned())
    })
}

/// The choices of the last question, in words.
pub fn to_see(t: &HelpTexts, place: &Neighbourhood, name: &str) -> [(String, String); SEES.len()] {
    SEES.map(|wie| {
        let words = match sees(wie) {
            Some((Reach::Municipality, false)) => t.sees_all,
            Some((Reach::Municipality, true)) => t.sees_all_nameless,
            Some((Reach::Neighbourhood, true)) => t.sees_own_nameless,
            _ => t.sees_own,
        };
        let municipality = place.municipality.name.as_str();
        (wie.to_owned(), fill(words, &[("place", &place.name), ("municipality", municipality), ("name", name)]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_choice_is_one_kind_of_note() {
        use {PostKind::*, Reach::*};
        assert_eq!(DOES.map(does), [Some((Request, false)), Some((Request, true)), Some((Offer, false))]);
        assert_eq!(
            SEES.map(sees),
            [
                Some((Neighbourhood, false)),
                Some((Neighbourhood, true)),
                Some((Municipality, false)),
                Some((Municipality, true)),
            ]
        );
        for other in ["", "zonder-naam", "-zonder-naam", "overal", "buurt-zonder-naam-zonder-naam", "BUURT"] {
            assert_eq!((does(other), sees(other)), (None, None), "{other}");
        }
    }

    #[test]
    fn the_choices_have_words_of_their_own() {
        for lang in crate::i18n::Lang::ALL {
            let t = HelpTexts::of(lang);
            let mut words: Vec<_> = to_do(t).into_iter().map(|(_, words)| words).collect();
            words.extend([t.sees_own, t.sees_own_nameless, t.sees_all, t.sees_all_nameless].map(str::to_owned));
            let all = words.len();
            words.sort();
            words.dedup();
            assert_eq!(words.len(), all);
        }
    }

    #[test]
    fn a_note_is_what_was_chosen_and_not_what_an_older_form_asked() {
        let answers = Fields::default()
            .with("rubriek", "dieren")
            .with("titel", "Wie wandelt met de hond?")
            .with("wanneer", "nu")
            .with("soort", "aanbod")
            .with("zien", "gemeente")
            .with("naam", "ja")
            .with("voor", "ander");
        assert_eq!(note(&answers), None, "its open questions are asked again");
        for wat in DOES {
            for wie in SEES {
                let (kind, for_other, words) = note(&answers.clone().with("wat", wat).with("wie", wie)).unwrap();
                assert_eq!((does(wat), sees(wie)), (Some((kind, for_other)), Some((words.reach, words.nameless))));
            }
        }
        assert_eq!(note(&answers.with("wat", "ander").with("wie", "overal")), None);
    }
}
