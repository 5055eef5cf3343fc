//! Texts of strangers, made fit to show: nothing invisible, nothing that turns the line around, nothing without end.

use app::{
    activities::{DESCRIPTION_MOST, LINE_MOST},
    text,
};

/// Longest UID kept as it is, in bytes; a longer one is kept as its SHA-256.
const UID_MOST: usize = 250;

/// One line: runs of white space become one space, at most [`LINE_MOST`] characters.
pub fn line(text: &str) -> String {
    let seen: String = text.chars().filter_map(visible).collect();
    bounded(&seen.split_whitespace().collect::<Vec<_>>().join(" "), LINE_MOST)
}

/// The same; `None` where nothing is left.
pub fn some_line(text: &str) -> Option<String> {
    Some(line(text)).filter(|l| !l.is_empty())
}

/// Paragraphs divided by one empty line, at most [`DESCRIPTION_MOST`] characters.
pub fn paragraphs(text: &str) -> String {
    let seen: String = text.replace("\r\n", "\n").chars().filter_map(visible).collect();
    let mut kept = String::with_capacity(seen.len());
    let mut empty = 0;
    for line in seen.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !kept.is_empty() {
            kept.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        kept.push_str(&line);
        empty = 0;
    }
    bounded(&kept, DESCRIPTION_MOST)
}

/// What somebody typed, as an error message may quote it: one line, at most 80 characters.
pub fn quoted(text: &str) -> String {
    bounded(&line(text), 80)
}

/// A language tag (BCP 47) where the text is one.
pub fn language(tag: &str) -> Option<String> {
    let tag = tag.trim();
    let parts: Vec<&str> = tag.split('-').collect();
    let plain = parts.iter().all(|p| (1..=8).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphanumeric()));
    let first = parts.first().filter(|p| (2..=3).contains(&p.len()) && p.chars().all(|c| c.is_ascii_alphabetic()));
    (plain && tag.len() <= 35 && first.is_some()).then(|| {
        let rest = parts.iter().skip(1).map(|p| (*p).to_owned());
        [first.map(|p| p.to_ascii_lowercase()).unwrap_or_default()]
            .into_iter()
            .chain(rest)
            .collect::<Vec<_>>()
            .join("-")
    })
}

/// An identity as it is kept: what is visible of it, or its SHA-256 where it is long.
pub fn uid(text: &str) -> Option<String> {
    let seen: String = text.chars().filter_map(visible).filter(|c| *c != '\n').collect();
    let seen = seen.trim();
    match seen.len() {
        0 => None,
        1..=UID_MOST => Some(seen.to_owned()),
        _ => Some(hash(&[seen])),
    }
}

/// The identity of something that has none: the SHA-256 of what it says.
pub fn hash(parts: &[&str]) -> String {
    use sha2::{Digest, Sha256};
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part.as_bytes());
    }
    let hex: String = sum.finalize().iter().map(|b| format!("{b:02x}")).collect();
    format!("sha256:{hex}")
}

/// An http or https address, as a browser would write it; nothing else and none with a password in it.
pub fn web_address(text: &str) -> Option<String> {
    let url = url::Url::parse(text.trim()).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|h| !h.is_empty());
    let plain = url.username().is_empty() && url.password().is_none();
    (web && plain && url.as_str().len() <= 1_000).then(|| url.into())
}

/// An address for mail, when it looks like one.
pub fn mail_address(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.get(..7).filter(|p| p.eq_ignore_ascii_case("mailto:")).map_or(text, |_| &text[7..]);
    let (who, host) = text.split_once('@')?;
    let legal = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let fine = !who.is_empty() && who.chars().all(legal) && host.contains('.') && text.len() <= 200;
    (fine && host.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')).then(|| text.to_owned())
}

/// A phone number that can be dialled, as it was written.
pub fn phone(text: &str) -> Option<String> {
    let number = line(text);
    (number.chars().count() <= 40 && app::activities::details::dialable(&number).is_some()).then_some(number)
}

/// A point on earth in WGS 84 degrees; 0, 0 is what programs write that know none.
pub fn point(lat: f64, lon: f64) -> Option<(f64, f64)> {
    let on_earth = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    (on_earth && (lat, lon) != (0.0, 0.0)).then_some((lat, lon))
}

fn bounded(text: &str, most: usize) -> String {
    if !text::cut(text, most).1 {
        return text.to_owned();
    }
    format!("{}…", text::cut(text, most - 1).0.trim_end())
}

/// What a character is on screen: all line ends alike, all spaces alike; `None` for what cannot be seen.
fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        c if c.is_control() => None,
        // Zero width, fillers, marks and overrides of direction, tags, what is no character at all.
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' => None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' => None,
        '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}' => None,
        c if (c as u32) & 0xfffe == 0xfffe => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(
            line("Kof\u{200b}fie\u{0} \u{202e}met\u{202c}\tRia\r\nen \u{2066}Jos\u{2069}\u{feff}"),
            "Koffie met Ria en Jos"
        );
        assert_eq!(line("\u{7}\u{1b}[31m"), "[31m");
        assert_eq!(some_line(" \u{200d}\n"), None);
        assert_eq!(line("مقهى ❤️"), "مقهى ❤️");
    }

    #[test]
    fn lines_and_descriptions_have_an_end() {
        assert_eq!(line(&"é".repeat(1_000)).chars().count(), LINE_MOST);
        assert!(line(&"é".repeat(1_000)).ends_with('…'));
        assert_eq!(paragraphs(&"woord ".repeat(10_000)).chars().count(), DESCRIPTION_MOST);
    }

    #[test]
    fn paragraphs_stay_and_gaps_close() {
        assert_eq!(paragraphs("\r\n een\r\n twee \u{2028}drie\n\n\n \nvier\n"), "een\ntwee\ndrie\n\nvier");
    }

    #[test]
    fn only_an_address_of_the_web_is_a_link() {
        assert_eq!(web_address(" https://example.org/a b ").as_deref(), Some("https://example.org/a%20b"));
        for bad in [
            "javascript:alert(1)",
            "www.example.org",
            "data:text/html,x",
            "http://",
            "https://a:b@example.org/",
            "file:///etc/passwd",
        ] {
            assert_eq!(web_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_phone_and_a_mail_address_look_like_one() {
        assert_eq!(phone("016 66 69 99").as_deref(), Some("016 66 69 99"));
        assert_eq!(phone("string"), None);
        assert_eq!(mail_address("MAILTO:info@example.org").as_deref(), Some("info@example.org"));
        for bad in ["info@", "@example.org", "a b@example.org", "x@y", "info@example.org\"><script>"] {
            assert_eq!(mail_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_language_is_a_tag_or_nothing() {
        assert_eq!(language("NL-be").as_deref(), Some("nl-be"));
        assert_eq!(language("en-US").as_deref(), Some("en-US"));
        for bad in ["", "n", "\"><script>", "nederlands", "nl--be", "nl_BE"] {
            assert_eq!(language(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_long_identity_is_kept_by_its_hash() {
        assert_eq!(uid(" a\0b@c ").as_deref(), Some("ab@c"));
        assert_eq!(uid("\u{200b}"), None);
        assert!(uid(&"x".repeat(3_000)).is_some_and(|u| u.len() == 71));
        assert_ne!(hash(&["a", "bc"]), hash(&["ab", "c"]));
    }
}
