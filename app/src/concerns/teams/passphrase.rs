//! The words of a passphrase. People do not choose: six are drawn, each as likely as the next.

use std::sync::LazyLock;

/// Words of a passphrase.
pub const DRAWN: u32 = 6;

/// Short, plain, Dutch: easy to write down and to say.
pub static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("words.txt").lines().collect());

/// How much there is to guess, in whole bits.
pub fn bits() -> u32 {
    (f64::from(DRAWN) * (WORDS.len() as f64).log2()) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_words_are_many_distinct_short_and_plain() {
        assert!(WORDS.len() >= 1_296, "{}", WORDS.len());
        assert_eq!(WORDS.iter().collect::<BTreeSet<_>>().len(), WORDS.len(), "each is there once");
        for word in WORDS.iter() {
            assert!((3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn six_of_them_are_more_than_sixty_bits() {
        assert!(bits() >= 62, "{}", bits());
    }
}
