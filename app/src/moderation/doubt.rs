//! What an import is not sure of: kept in the queue as a few words for programs, said to a coordinator in theirs.

use crate::text;

/// So far from the middle of a neighbourhood a place outside all outlines is doubtful, in metres.
pub const FAR: f64 = 2_000.0;
/// So many cancelled at once, and at least half of what was to come, look like a mistake at the source.
const GONE_LEAST: usize = 5;

/// Whether so many cancelled, of so many that were to come, look like a mistake at the source.
pub fn is_mass(gone: usize, of: usize) -> bool {
    gone >= GONE_LEAST && gone * 2 >= of
}

/// Whether a text looks like advertising or bait: a link for a title, letters of two alphabets in one word, a number
/// that costs money, or the words of those who sell luck.
pub fn is_odd(title: &str, description: &str) -> bool {
    const BAIT: [&str; 7] = ["bitcoin", "crypto", "cryptomunten", "casino", "viagra", "onlyfans", "gokkast"];
    let lower = title.to_lowercase();
    let linked = ["http:", "https:", "www."].iter().any(|mark| lower.contains(mark));
    let mixed = title.split_whitespace().any(is_mixed);
    let bait = text::words(title).iter().chain(&text::words(description)).any(|word| BAIT.contains(&word.as_str()));
    linked || mixed || bait || costs_money(title) || costs_money(description)
}

/// A word of Latin letters with Greek or Cyrillic ones in between: they look alike, and are not.
fn is_mixed(word: &str) -> bool {
    let foreign = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    word.chars().any(foreign) && word.chars().any(|c| c.is_ascii_alphabetic())
}

/// A number of the series 090x (numbering plan of the BIPT).
fn costs_money(words: &str) -> bool {
    let digits: String = words.chars().filter(|c| !matches!(c, ' ' | '.' | '/' | '-')).collect();
    let mut runs = digits.split(|c: char| !c.is_ascii_digit());
    runs.any(|run| run.len() == 9 && run.starts_with("090"))
}

/// A doubt about an activity that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its place lies in no outline: the nearest neighbourhood was taken, so many metres from its middle.
    Far(i64),
    /// Its text looks like advertising or bait.
    Odd,
    /// So many activities of one source were cancelled at once, of so many that were to come.
    Gone(usize, usize),
}

impl Doubt {
    /// As it is kept.
    pub fn kept(&self) -> String {
        match self {
            Self::Far(metres) => format!("far {metres}"),
            Self::Odd => "odd".to_owned(),
            Self::Gone(gone, of) => format!("gone {gone} {of}"),
        }
    }

    /// Read back; `None` for what no import of ours wrote.
    pub fn read(kept: &str) -> Option<Self> {
        let mut parts = kept.split(' ');
        match (parts.next()?, parts.next(), parts.next()) {
            ("far", Some(metres), None) => Some(Self::Far(metres.parse().ok()?)),
            ("odd", None, None) => Some(Self::Odd),
            ("gone", Some(gone), Some(of)) => Some(Self::Gone(gone.parse().ok()?, of.parse().ok()?)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bait_is_told_from_what_neighbours_write() {
        for bait in
            ["Win op www.goud.example", "Grаtis koffie", "Koffie en crypto", "Bel 0903 12 345", "Bel 0900/12.345"]
        {
            assert!(is_odd(bait, ""), "{bait}");
        }
        assert!(is_odd("Soep", "Schrijf in op 0905-12345"));
        for fine in ["Soep op dinsdag", "Κεφί: Griekse avond", "Café dialoog 3930", "Bel 011 09 03 12"] {
            assert!(!is_odd(fine, "Inschrijven op https://www.hamont-achel.be of 011 44 50 40."), "{fine}");
        }
    }

    #[test]
    fn a_few_cancellations_are_the_course_of_things() {
        assert!(is_mass(12, 14) && is_mass(5, 10));
        assert!(!is_mass(4, 4) && !is_mass(5, 11));
    }

    #[test]
    fn a_doubt_is_read_back() {
        for doubt in [Doubt::Far(3_200), Doubt::Odd, Doubt::Gone(12, 14)] {
            assert_eq!(Doubt::read(&doubt.kept()), Some(doubt));
        }
        for strange in ["", "far", "far x", "odd 1", "gone 1"] {
            assert_eq!(Doubt::read(strange), None, "{strange}");
        }
    }
}
