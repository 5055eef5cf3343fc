//! Texts as people type them: compared without regard to case, accents and punctuation.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, without accents, ligatures taken apart: what searching compares.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            c => folded.push(c),
        }
    }
    folded
}

/// The folded words of a text; what is neither letter nor digit divides them.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// A name as it stands in an address: `Slijpskapelle (Noord)` becomes `slijpskapelle-noord`.
///
/// Only `a-z`, `0-9` and single hyphens; at most 80 bytes, cut between words; empty where nothing is left.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in fold(name).replace('\'', "").split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
        if slug.is_empty() {
            slug.extend(word.chars().take(80));
        } else if slug.len() + 1 + word.len() <= 80 {
            slug.push('-');
            slug.push_str(word);
        } else {
            break;
        }
    }
    slug
}

/// The first `most` characters, and whether something was cut.
pub fn cut(text: &str, most: usize) -> (&str, bool) {
    match text.char_indices().nth(most) {
        Some((at, _)) => (&text[..at], true),
        None => (text, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(fold("Café DIALOOG, Œuvre"), "cafe dialoog, oeuvre");
        assert_eq!(words("'t Heiken–Noord"), ["t", "heiken", "noord"]);
    }

    #[test]
    fn a_slug_is_short_and_plain() {
        assert_eq!(slug("'t Heiken"), "t-heiken");
        assert_eq!(
            slug("Café dialoog: hoe maken we de Lozenweg veilig?"),
            "cafe-dialoog-hoe-maken-we-de-lozenweg-veilig"
        );
        assert_eq!(slug("مقهى"), "");
        assert!(slug(&"lang ".repeat(100)).len() <= 80);
        assert!(slug(&"é".repeat(300)).len() <= 80);
    }

    #[test]
    fn cutting_never_splits_a_character() {
        assert_eq!(cut("ééé", 2), ("éé", true));
        assert_eq!(cut("éé", 2), ("éé", false));
    }
}
