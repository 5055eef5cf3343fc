//! Where somebody lives: a street with the number of a house, in Dutch, French and English. A street alone may be said.

use super::{
    Kind, Span,
    read::{Sort, Token},
    span,
};

/// Ends of the name of a street that are hardly anything else.
const STREETS: &[&str] = &["straat", "laan", "steenweg", "dreef", "plein", "stwg", "kaai", "singel", "gracht", "wegel"];
/// Ends that are often something else: the name must begin with a capital.
const PERHAPS: &[&str] = &[
    "weg", "lei", "baan", "pad", "hof", "dijk", "berg", "veld", "park", "markt", "ring", "str", "hoek", "heide",
    "dries", "plaats", "steeg", "wijk",
];
/// French words for a street, ahead of its name.
const RUES: &[&str] = &["rue", "avenue", "boulevard", "chaussee", "impasse", "allee", "dreve", "quai", "bd", "chee"];
/// Those that are often something else.
const RUES_PERHAPS: &[&str] = &["place", "route", "chemin", "square", "clos", "sentier", "av", "venelle", "cour"];
/// English words for a street, behind its name.
const ROADS: &[&str] = &["street", "road", "avenue", "lane", "drive", "boulevard", "square", "st", "rd", "ave"];
/// What is counted: a number ahead of one of these is no house.
const COUNTED: &[&str] = &[
    "uur",
    "u",
    "h",
    "min",
    "minuten",
    "minuut",
    "dag",
    "dagen",
    "week",
    "weken",
    "maand",
    "maanden",
    "jaar",
    "jaren",
    "keer",
    "maal",
    "x",
    "ste",
    "de",
    "e",
    "euro",
    "eur",
    "km",
    "m",
    "meter",
    "cm",
    "kg",
    "g",
    "gram",
    "l",
    "liter",
    "zakken",
    "zak",
    "stuks",
    "personen",
    "mensen",
    "kinderen",
    "honden",
    "hond",
    "katten",
    "huizen",
    "bomen",
    "heures",
    "heure",
    "minutes",
    "minute",
    "jour",
    "jours",
    "semaine",
    "semaines",
    "mois",
    "ans",
    "an",
    "fois",
    "euros",
    "personnes",
    "personne",
    "enfants",
    "metres",
    "kilos",
    "sacs",
    "chiens",
    "chats",
    "hours",
    "hour",
    "day",
    "days",
    "weeks",
    "months",
    "years",
    "times",
    "people",
    "persons",
    "children",
    "metres",
    "am",
    "pm",
    "dogs",
    "cats",
    "bags",
    "of",
    "tot",
    "a",
    "ou",
    "or",
    "to",
    "en",
    "et",
    "and",
];
/// What may stand between a street and its number.
const NUMBER_WORDS: &[&str] = &["nr", "nummer", "no", "n", "numero", "number", "huisnummer", "num"];
/// What says that a place to live follows.
const LIVES: &[&str] =
    &["woon", "woont", "wonen", "adres", "habite", "habitons", "adresse", "live", "lives", "address"];
/// English words that stand between a number and a street that is no address.
const NO_NAME: &[&str] = &["down", "the", "along", "of", "in", "on", "and", "up", "from", "across", "my", "our"];

pub fn find(tokens: &[Token]) -> Vec<(Span, Kind)> {
    let mut found = Vec::new();
    for i in 0..tokens.len() {
        if tokens[i].sort != Sort::Word {
            continue;
        }
        let ends = dutch(tokens, i).or_else(|| french(tokens, i)).or_else(|| lives(tokens, i));
        if let Some(last) = ends {
            found.push((span(tokens, i, last), Kind::Address));
        } else if let Some(first) = number_first(tokens, i) {
            found.push((span(tokens, first, i), Kind::Address));
        }
    }
    found
}

/// The number of a house right behind this token: its place. Signs, "nr." and "nummer" may stand between.
fn house(tokens: &[Token], after: usize, gap: &[char]) -> Option<usize> {
    let mut i = after + 1;
    while let Some(token) = tokens.get(i) {
        match token.sort {
            Sort::Between if token.text.chars().count() <= 4 && token.text.chars().all(|c| gap.contains(&c)) => i += 1,
            Sort::Word if token.is_word(NUMBER_WORDS) => i += 1,
            _ => return is_house(tokens, i).then_some(i),
        }
    }
    None
}

/// A number of one to four digits that does not count anything. "Een" is too often an article.
fn is_house(tokens: &[Token], i: usize) -> bool {
    let token = &tokens[i];
    let Some(digits) = &token.digits else { return false };
    let sound = digits.len() <= 4 && !digits.starts_with('0') && !token.is_word(&["een", "un", "une", "one"]);
    let hour = tokens.get(i + 1).is_some_and(|t| t.text.starts_with(':') || t.text.contains(['€', '%']));
    let decimal = tokens.get(i + 1).is_some_and(|t| t.text == "." || t.text == ",")
        && tokens.get(i + 2).is_some_and(Token::is_number);
    let counted = tokens
        .get(i + 1)
        .is_some_and(|next| next.sort == Sort::Word && COUNTED.contains(&next.text.as_str()) && next.text.len() > 1)
        || tokens.get(i + 1).is_some_and(Token::is_space) && tokens.get(i + 2).is_some_and(|t| t.is_word(COUNTED));
    sound && !hour && !decimal && !counted
}

/// "Kerkstraat 12", "Grote Baan, nr. 7".
fn dutch(tokens: &[Token], i: usize) -> Option<usize> {
    let token = &tokens[i];
    let longer = |of: &&&str| token.text.len() > of.len() && token.text.ends_with(**of);
    // "In onze straat 3 honden": the bare word is no name, unless another one stands ahead of it.
    let named = STREETS.iter().any(|end| longer(&end))
        || token.capital && PERHAPS.iter().any(|end| longer(&end))
        || token.capital && follows_a_name(tokens, i) && STREETS.iter().chain(PERHAPS).any(|end| *end == token.text);
    if !named || token.is_word(&["onderweg", "halfweg", "speelplein", "speelstraat", "voetbalplein", "kermisplein"]) {
        return None;
    }
    house(tokens, i, &[' ', ',', '.', '\n', '°', 'º', ':', '-', '\u{a0}'])
}

/// "Grote Baan", "Oude Markt": a word with a capital just ahead.
fn follows_a_name(tokens: &[Token], i: usize) -> bool {
    let Some(before) = i.checked_sub(2) else { return false };
    tokens[i - 1].is_space() && tokens[before].sort == Sort::Word && tokens[before].capital
}

/// "rue de la Station 12".
fn french(tokens: &[Token], i: usize) -> Option<usize> {
    let strong = tokens[i].is_word(RUES);
    if !strong && !tokens[i].is_word(RUES_PERHAPS) {
        return None;
    }
    let mut words = 0;
    let mut named = strong;
    for (at, token) in tokens.iter().enumerate().skip(i + 1) {
        match token.sort {
            Sort::Between
                if token.text.contains(['.', '!', '?', ';', '\n', ':']) && !(token.text == ". " && words == 0) =>
            {
                return None;
            }
            Sort::Between => {}
            _ if words > 0 && named && is_house(tokens, at) => return Some(at),
            Sort::Number => return None,
            Sort::Word => {
                words += 1;
                named |= token.capital;
                if words > 6 || token.is_word(&["pour", "avec", "est", "depuis", "a", "dans"]) {
                    return None;
                }
            }
        }
    }
    None
}

/// "12 rue de la Station", "12, Church Street": where the number stands.
fn number_first(tokens: &[Token], i: usize) -> Option<usize> {
    if tokens[i].is_word(RUES)
        || tokens[i].is_word(RUES_PERHAPS)
            && next_word(tokens, i).is_some_and(|t| t.capital || t.is_word(&["de", "du", "des"]))
    {
        let gap = tokens.get(i.checked_sub(1)?)?;
        let number = i.checked_sub(2)?;
        let near = gap.sort == Sort::Between && gap.text.chars().all(|c| matches!(c, ' ' | ',' | '\u{a0}'));
        let plain = tokens[number].is_number() || tokens[number].digits.is_some();
        let digits = tokens[number].digits.as_deref().map_or(0, str::len);
        if near && plain && (1..=4).contains(&digits) && !tokens[number].is_word(&["un", "une"]) {
            return Some(number);
        }
    }
    if tokens[i].is_word(ROADS) {
        // The number, one to three words, the word for a street.
        let mut words = 0;
        for at in (0..i).rev() {
            match tokens[at].sort {
                Sort::Between if !tokens[at].text.chars().all(|c| matches!(c, ' ' | ',' | '.' | '\'' | '’')) => {
                    return None;
                }
                Sort::Between => {}
                _ if words > 0 && tokens[at].is_number() => return is_house(tokens, at).then_some(at),
                _ => {
                    words += 1;
                    if words > 3 || tokens[at].is_word(NO_NAME) {
                        return None;
                    }
                }
            }
        }
    }
    None
}

fn next_word(tokens: &[Token], i: usize) -> Option<&Token> {
    tokens[i + 1..].iter().find(|t| t.sort != Sort::Between)
}

/// "Ik woon op het Lo 12": a name with a capital and a number, soon after a word for living somewhere.
fn lives(tokens: &[Token], i: usize) -> Option<usize> {
    if !tokens[i].is_word(LIVES) {
        return None;
    }
    for (at, token) in tokens.iter().enumerate().skip(i + 1).take(14) {
        match token.sort {
            Sort::Between if token.text.contains(['.', '!', '?', ';', '\n']) => return None,
            Sort::Word if token.capital && token.digits.is_none() => {
                if let Some(last) = house(tokens, at, &[' ', '\u{a0}']) {
                    return Some(last);
                }
            }
            _ => {}
        }
    }
    None
}
