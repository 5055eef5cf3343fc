//! Content lines: what may stand in one, and where it is folded (RFC 5545 § 3.1).

/// Most octets of a line, without its CRLF.
const OCTETS: usize = 75;

/// A calendar as it grows, line by line.
#[derive(Debug, Default)]
pub struct Lines {
    text: String,
}

impl Lines {
    /// A property whose value is no TEXT: a date, a number, a rule, an address. Control characters are left out.
    pub fn put(&mut self, name: &str, value: &str) {
        self.line(name.chars().chain([':']).chain(value.chars().filter(|c| !c.is_control())));
    }

    /// A property with a TEXT value (RFC 5545 § 3.3.11). An empty one is not written.
    pub fn text(&mut self, name: &str, value: &str) {
        let escaped = escape(value);
        if !escaped.is_empty() {
            self.line(name.chars().chain([':']).chain(escaped.chars()));
        }
    }

    /// Lines that were written before, or elsewhere.
    pub fn append(&mut self, others: &Lines) {
        self.text.push_str(&others.text);
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub fn finish(self) -> String {
        self.text
    }

    fn line(&mut self, characters: impl Iterator<Item = char>) {
        let mut octets = 0;
        for c in characters {
            if octets + c.len_utf8() > OCTETS {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(c);
            octets += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text in which nothing can end the line or the value. A tab stays; other control characters are in no TEXT.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.trim().replace("\r\n", "\n").chars() {
        match c {
            '\\' => escaped.push_str("\\\\"),
            ';' => escaped.push_str("\\;"),
            ',' => escaped.push_str("\\,"),
            // Some programs divide lines at every one of these.
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(c),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// The LANGUAGE parameter (RFC 5545 § 3.2.10); nothing for Dutch, the language of the house, and for what is no tag.
pub fn language(tag: &str) -> String {
    let legal = tag.len() <= 35 && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if legal && !tag.is_empty() && tag != "nl" { format!(";LANGUAGE={tag}") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, value: &str) -> String {
        let mut lines = Lines::default();
        lines.text(name, value);
        lines.finish()
    }

    #[test]
    fn a_long_line_is_folded_at_75_octets_and_never_within_a_character() {
        for long in ["a".repeat(400), "é".repeat(300), "€".repeat(200), "a😀".repeat(100), "\\;,\n".repeat(80)] {
            let folded = written("DESCRIPTION", &long);
            assert!(folded.ends_with("\r\n"));
            let lines: Vec<&str> = folded.trim_end_matches("\r\n").split("\r\n").collect();
            assert!(lines.len() > 4);
            assert!(lines.iter().all(|line| line.len() <= 75), "{folded}");
            assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
            assert_eq!(folded.replace("\r\n ", ""), format!("DESCRIPTION:{}\r\n", escape(&long)));
        }
    }

    #[test]
    fn a_line_of_exactly_75_octets_stays_one_line() {
        assert_eq!(written("SUMMARY", &"a".repeat(67)).matches("\r\n").count(), 1);
        assert_eq!(written("SUMMARY", &"a".repeat(68)).matches("\r\n").count(), 2);
    }

    #[test]
    fn a_text_cannot_end_its_line_or_its_value() {
        let hostile = "Soep; brood, \\ kaas\r\nEND:VEVENT\rX\u{2028}Y\u{0}\u{1b}Z\ttab";
        assert_eq!(escape(hostile), "Soep\\; brood\\, \\\\ kaas\\nEND:VEVENT\\nX\\nYZ\ttab");
        assert_eq!(written("SUMMARY", " \r\n "), "");
    }

    #[test]
    fn an_address_cannot_end_its_line() {
        let mut lines = Lines::default();
        lines.put("URL", "https://keuvel.example/\r\nATTACH:x");
        assert_eq!(lines.finish(), "URL:https://keuvel.example/ATTACH:x\r\n");
    }

    #[test]
    fn a_language_is_a_tag_or_nothing() {
        assert_eq!(language("fr"), ";LANGUAGE=fr");
        assert_eq!(language("ar-Latn"), ";LANGUAGE=ar-Latn");
        for none in ["nl", "", "fr:BEGIN", "fr;X=1", "f\"r", &"x".repeat(36)] {
            assert_eq!(language(none), "");
        }
    }
}
