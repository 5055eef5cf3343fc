//! Text inside XML (XML 1.0 § 2.2, § 2.4).

/// A text or attribute value in which nothing is markup, without the characters that XML forbids.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' => escaped.push(c),
            // Other controls, and the two that are no characters.
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_no_markup_and_has_no_forbidden_characters() {
        assert_eq!(escape("<a href=\"x\">R&D's</a>"), "&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;");
        assert_eq!(escape("]]>"), "]]&gt;");
        assert_eq!(escape("a\u{0}b\u{b}c\u{1b}d\u{fffe}e\u{ffff}f\r\ng\th"), "abcdef\ng\th");
        assert_eq!(escape("é😀"), "é😀");
    }
}
