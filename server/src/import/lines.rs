//! Content lines (RFC 5545 § 3.1): unfolded, decoded and taken apart, each with its place in the file.

use std::{borrow::Cow, iter};

/// Longest property name that counts as one, in bytes.
const NAME_MOST: usize = 64;

/// Parameters: names with their values.
pub type Params = Vec<(String, Vec<String>)>;

/// One content line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Of the first of its lines in the file, from 1.
    pub number: usize,
    /// In upper case.
    pub name: String,
    /// Names in upper case; values without their quotes, RFC 6868 undone.
    pub params: Params,
    /// As it stands in the file: [`text`] takes the escapes out.
    pub value: String,
}

impl Line {
    /// Takes an unfolded line apart; `None` when it is none.
    pub fn parse(number: usize, source: &str) -> Option<Self> {
        let end = source.find([';', ':'])?;
        let name = source[..end].trim();
        let legal = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        if name.is_empty() || name.len() > NAME_MOST || !name.chars().all(legal) {
            return None;
        }
        let (params, value) = params(&source[end..])?;
        Some(Self { number, name: name.to_ascii_uppercase(), params, value: value.to_owned() })
    }

    /// The first value of a parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(n, _)| n == name).and_then(|(_, values)| values.first()).map(String::as_str)
    }

    /// The value as TEXT (§ 3.3.11).
    pub fn text(&self) -> String {
        text(&self.value)
    }
}

/// The parameters, and what stands behind their colon.
fn params(source: &str) -> Option<(Params, &str)> {
    let mut found = Vec::new();
    let mut rest = source;
    loop {
        if let Some(value) = rest.strip_prefix(':') {
            return Some((found, value));
        }
        rest = rest.strip_prefix(';')?;
        let end = rest.find(['=', ';', ':'])?;
        let name = rest[..end].trim().to_ascii_uppercase();
        rest = &rest[end..];
        let mut values = Vec::new();
        while let Some(after) = rest.strip_prefix(if values.is_empty() { '=' } else { ',' }) {
            let (value, left) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => after.split_at(after.find([',', ';', ':'])?),
            };
            values.push(circumflexes(value));
            rest = left;
        }
        found.push((name, values));
    }
}

/// RFC 6868: what cannot stand between quotes is written with a circumflex.
fn circumflexes(value: &str) -> String {
    if !value.contains('^') {
        return value.to_owned();
    }
    unescaped(value, |pair| match pair {
        ('^', 'n') => Some('\n'),
        ('^', '^') => Some('^'),
        ('^', '\'') => Some('"'),
        _ => None,
    })
}

/// A TEXT value without its escapes. A backslash that escapes nothing stays.
pub fn text(value: &str) -> String {
    unescaped(value, |pair| match pair {
        ('\\', 'n' | 'N') => Some('\n'),
        ('\\', escaped @ ('\\' | ';' | ',' | ':' | '"')) => Some(escaped),
        _ => None,
    })
}

/// Each pair of characters that means one is that one; whatever means nothing stays.
fn unescaped(value: &str, meant: impl Fn((char, char)) -> Option<char>) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        let one = chars.peek().and_then(|next| meant((c, *next)));
        if one.is_some() {
            chars.next();
        }
        plain.push(one.unwrap_or(c));
    }
    plain
}

/// Divides a list at the commas that are not escaped, escapes left in.
pub fn list(value: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut began, mut escaped) = (0, false);
    for (at, c) in value.char_indices() {
        match c {
            '\\' => escaped = !escaped,
            ',' if !escaped => {
                items.push(&value[began..at]);
                began = at + 1;
            }
            _ => escaped = false,
        }
    }
    items.push(&value[began..]);
    items
}

/// The unfolded lines of a file with their numbers. Lines end at CRLF, LF or CR; empty ones count but say nothing,
/// not even that a folded line has ended.
pub fn unfolded(bytes: &[u8]) -> impl Iterator<Item = (usize, String)> {
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut number = 0;
    let mut physical = iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.iter().position(|b| matches!(b, b'\r' | b'\n')).unwrap_or(rest.len());
        let line = &rest[..end];
        let crlf = rest[end..].starts_with(b"\r\n");
        rest = &rest[(end + if crlf { 2 } else { 1 }).min(rest.len())..];
        number += 1;
        Some((number, line))
    })
    .filter(|(_, line)| !line.is_empty())
    .peekable();
    iter::from_fn(move || {
        let (number, first) = physical.next()?;
        let mut whole = Cow::Borrowed(first);
        while let Some((_, more)) = physical.next_if(|(_, line)| matches!(line[0], b' ' | b'\t')) {
            // Folding may cut through a character: first join, then decode.
            whole.to_mut().extend_from_slice(&more[1..]);
        }
        Some((number, decoded(&whole)))
    })
}

/// UTF-8, or else what Windows and old mail programs mean by latin-1.
pub fn decoded(bytes: &[u8]) -> String {
    // The places 0x80 to 0x9f of windows-1252; where it has nothing, the control character of latin-1.
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes
            .iter()
            .map(|&b| if (0x80..0xa0).contains(&b) { HIGH[usize::from(b) - 0x80] } else { char::from(b) })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(usize, String)> {
        unfolded(bytes).collect()
    }

    fn owned(lines: &[(usize, &str)]) -> Vec<(usize, String)> {
        lines.iter().map(|(n, l)| (*n, (*l).to_owned())).collect()
    }

    #[test]
    fn lines_are_unfolded_whatever_ends_them() {
        let expected = owned(&[(1, "A:onetwothree"), (4, "B:four")]);
        for end in ["\r\n", "\n", "\r"] {
            assert_eq!(lines(["A:one", " two", "\tthree", "B:four", ""].join(end).as_bytes()), expected, "{end:?}");
        }
        assert_eq!(
            lines(b"PRODID\r\n :-//X\r\n\r\n \r\nVERSION:2.0"),
            owned(&[(1, "PRODID:-//X"), (5, "VERSION:2.0")])
        );
        assert_eq!(lines(b"A:one\n\n two\n\n\nB:x"), owned(&[(1, "A:onetwo"), (6, "B:x")]));
        assert_eq!(lines(b""), owned(&[]));
        assert_eq!(lines(b"\n\n\r\n"), owned(&[]));
        assert_eq!(lines(b"\xef\xbb\xbfA:x"), owned(&[(1, "A:x")]));
    }

    #[test]
    fn a_character_cut_in_two_by_folding_is_whole_again() {
        assert_eq!(lines(b"A:caf\xc3\r\n \xa9\r\n"), owned(&[(1, "A:café")]));
        assert_eq!(lines(b"A:caf\xe9 \x80 5\nB:caf\xc3\xa9"), owned(&[(1, "A:café € 5"), (2, "B:café")]));
    }

    #[test]
    fn a_line_is_taken_apart() {
        let line = Line::parse(3, "attendee;CN=\"Jan; de: \"\"\";x:y").map(|l| l.name);
        assert_eq!(line, None);
        let line = Line::parse(3, "DtStart;tzid=\"(UTC+01:00) Brussels, Paris\";X=a,\"b,c\",d^'e^n^^:2026:x").unwrap();
        assert_eq!((line.number, line.name.as_str(), line.value.as_str()), (3, "DTSTART", "2026:x"));
        assert_eq!(line.param("TZID"), Some("(UTC+01:00) Brussels, Paris"));
        assert_eq!(line.params[1].1, ["a", "b,c", "d\"e\n^"]);
        assert_eq!(Line::parse(1, "X;MEMBER=Alarm:a@b").unwrap().value, "a@b");
        assert_eq!(Line::parse(1, "SUMMARY;FLAG:x").unwrap().value, "x");
        for nonsense in ["", "no colon", ": x", "naïef:x", "A;B=\"open:x", "A;B", "<html>: x", "een zin: zo"] {
            assert_eq!(Line::parse(1, nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn escapes_are_taken_out_once() {
        assert_eq!(text(r"soep\, brood\; kaas\nen\N\\n C:\map \"), "soep, brood; kaas\nen\n\\n C:\\map \\");
        assert_eq!(list(r"Eten\, drinken,Buurt,"), [r"Eten\, drinken", "Buurt", ""]);
    }
}
