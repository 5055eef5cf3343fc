//! Numbers in words: "nul vier zeven", "zevenenveertig", "septante-huit", "forty".

const UNITS: &[(&str, u8)] = &[
    // Dutch
    ("nul", 0),
    ("zero", 0),
    ("een", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    // French
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    // English
    ("oh", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
];

const LARGER: &[(&str, u8)] = &[
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

/// Tens: a number may follow in the same word ("twenty-one"), in Dutch it goes before ("eenentwintig").
const TENS: &[(&str, u8)] = &[
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
    ("vingt", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("octante", 80),
    ("nonante", 90),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// The digits of a word that is a number, or several numbers written as one: "nulvier" is "04". `None` for any other.
pub fn in_words(word: &str) -> Option<String> {
    // The longest of them is shorter than this; a longer word is no number that anybody says.
    if word.len() > 80 {
        return None;
    }
    let mut digits = String::new();
    let mut rest = word;
    while !rest.is_empty() {
        let (value, used) = first(rest)?;
        digits.push_str(&value.to_string());
        rest = &rest[used..];
    }
    (!digits.is_empty()).then_some(digits)
}

/// The number at the beginning, the longest one, and how many bytes it takes.
fn first(word: &str) -> Option<(u8, usize)> {
    let units = UNITS.iter().filter(|(unit, _)| word.starts_with(unit));
    // "zevenenveertig": the unit, "en", the tens.
    let dutch = units.clone().flat_map(|(unit, one)| {
        let rest = word[unit.len()..].strip_prefix("en");
        TENS.iter().filter_map(move |(ten, tens)| {
            rest.filter(|rest| rest.starts_with(ten)).map(|_| (tens + one, unit.len() + 2 + ten.len()))
        })
    });
    let whole = [UNITS, LARGER, TENS].into_iter().flatten().filter(|(name, _)| word.starts_with(name));
    dutch.chain(whole.map(|(name, value)| (*value, name.len()))).max_by_key(|(_, used)| *used)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_are_numbers() {
        for (word, digits) in [
            ("nul", "0"),
            ("zevenenveertig", "47"),
            ("achtentachtig", "88"),
            ("achttien", "18"),
            ("nulvierzeven", "047"),
            ("septante", "70"),
            ("twelve", "12"),
        ] {
            assert_eq!(in_words(word).as_deref(), Some(digits), "{word}");
        }
        for word in ["", "eend", "vierkant", "achter", "tiener", "neufs", "twaalfde", "onzeker", "sixpack"] {
            assert_eq!(in_words(word), None, "{word}");
        }
    }
}
