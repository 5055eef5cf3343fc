//! Texts as people type them: compared without regard to case, accents and punctuation.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case, without accents, ligatures taken apart: what searching compares.
pub fn fold(text: &str) -> String {
    // Most texts have no accent at all.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
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

/// What somebody typed, without what cannot be seen and what turns the reading order around (UTR #36): control
/// characters, zero-width ones, marks of direction. Composed (NFC), line ends as `\n`. The joiners that some scripts and
/// signs need stay between two letters or signs.
pub fn clean(typed: &str) -> String {
    let mut clean = String::with_capacity(typed.len());
    let mut before = ' ';
    let mut letters = typed.nfc().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' if letters.peek() == Some(&'\n') => continue,
            '\r' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\n' | '\t' => clean.push(c),
            '\u{200c}' | '\u{200d}' => {
                let joins = !before.is_whitespace() && letters.peek().is_some_and(|next| !next.is_whitespace());
                if !joins || before == c {
                    continue;
                }
                clean.push(c);
            }
            c if c.is_control() || is_unseen(c) => continue,
            c => clean.push(c),
        }
        before = c;
    }
    clean
}

fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A day as a browser sends it (2026-12-03), or as people type it (3/12/2026).
pub fn day(typed: &str) -> Option<jiff::civil::Date> {
    if let Ok(day) = typed.parse::<jiff::civil::Date>() {
        return Some(day);
    }
    let parts: Vec<&str> = typed.split(['/', '-', '.', ' ']).filter(|p| !p.is_empty()).collect();
    let [day, month, year] = parts[..] else { return None };
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    jiff::civil::Date::new(year, month, day).ok().filter(|d| d.year() > 1_900)
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
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(clean("haag\u{202e}snoeien\u{200b}\u{feff}\0"), "haagsnoeien");
        assert_eq!(clean("een\r\ntwee\rdrie"), "een\ntwee\ndrie");
        assert_eq!(clean("e\u{301}"), "é");
        assert_eq!(clean("👩\u{200d}🌾 \u{200d} می\u{200c}خواهم"), "👩\u{200d}🌾  می\u{200c}خواهم");
    }

    #[test]
    fn cutting_never_splits_a_character() {
        assert_eq!(cut("ééé", 2), ("éé", true));
        assert_eq!(cut("éé", 2), ("éé", false));
    }
}
