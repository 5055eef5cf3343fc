//! Numbers of bank accounts (ISO 13616), of payment cards (ISO/IEC 7812), and of the national register.

use super::{
    Kind, Span,
    read::{Sort, Token},
    span,
};

/// The length of an account number, by its country: those that are seen here.
const LENGTHS: &[(&str, usize)] = &[
    ("be", 16),
    ("nl", 18),
    ("fr", 27),
    ("de", 22),
    ("lu", 20),
    ("gb", 22),
    ("es", 24),
    ("it", 27),
    ("pt", 25),
    ("pl", 28),
    ("ro", 24),
    ("bg", 22),
    ("ie", 22),
    ("at", 20),
    ("ch", 21),
    ("tr", 26),
    ("lt", 20),
    ("ma", 28),
    ("gr", 27),
    ("cz", 24),
    ("sk", 24),
    ("hu", 28),
    ("se", 24),
    ("dk", 18),
    ("fi", 18),
    ("no", 15),
    ("ua", 29),
];
/// Longest piece of signs within one number, in characters.
const GAP_MOST: usize = 4;

pub fn find(tokens: &[Token]) -> Vec<(Span, Kind)> {
    let mut found: Vec<(Span, Kind)> = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        match iban(tokens, i).map(|last| (last, Kind::Account)).or_else(|| digits_alone(tokens, i)) {
            Some((last, kind)) => {
                found.push((span(tokens, i, last), kind));
                i = last + 1;
            }
            None => i += 1,
        }
    }
    found
}

/// The letters and digits from here on, with signs left out, and the last token of each: until one of them cannot
/// belong to a number.
fn compact(tokens: &[Token], first: usize, letters: bool) -> Vec<(String, usize)> {
    let mut parts = Vec::new();
    let mut length = 0;
    for (i, token) in tokens.iter().enumerate().skip(first) {
        match token.sort {
            Sort::Between if token.text.chars().count() <= GAP_MOST => continue,
            Sort::Word if letters && token.digits.is_none() && token.text.len() <= 4 && token.text.is_ascii() => {
                parts.push((token.text.clone(), i));
            }
            _ => match &token.digits {
                Some(digits) => parts.push((digits.clone(), i)),
                None => break,
            },
        }
        length += parts.last().map_or(0, |(text, _)| text.len());
        if length > 34 {
            break;
        }
    }
    parts
}

/// The last token of an account number that begins here with its country: "BE71 0961 2345 6769", "B E 7 1 …".
fn iban(tokens: &[Token], first: usize) -> Option<usize> {
    let head = &tokens[first];
    if head.sort != Sort::Word || head.text.len() > 2 || !head.text.is_ascii() {
        return None;
    }
    let parts = compact(tokens, first, true);
    let mut whole = String::new();
    for (text, last) in parts {
        whole.push_str(&text);
        let Some((country, rest)) = whole.split_at_checked(2) else { continue };
        let length = LENGTHS.iter().find(|(code, _)| *code == country).map(|(_, length)| *length)?;
        if whole.len() < length {
            continue;
        }
        let digits = rest.bytes().filter(u8::is_ascii_digit).count();
        // A Belgian number is known by its length alone: one digit typed wrong gives as much away.
        let sound = if country == "be" { digits == 14 } else { is_sound(&whole) };
        return (whole.len() == length && sound && rest.starts_with(|c: char| c.is_ascii_digit())).then_some(last);
    }
    None
}

/// ISO 7064, MOD 97-10.
fn is_sound(iban: &str) -> bool {
    let (head, tail) = iban.split_at(4);
    let rest = tail.bytes().chain(head.bytes()).try_fold(0_u32, |rest, b| match b {
        b'0'..=b'9' => Some((rest * 10 + u32::from(b - b'0')) % 97),
        b'a'..=b'z' => Some((rest * 100 + u32::from(b - b'a') + 10) % 97),
        _ => None,
    });
    rest == Some(1)
}

/// Numbers that are known by their digits and how they are checked.
fn digits_alone(tokens: &[Token], first: usize) -> Option<(usize, Kind)> {
    if !tokens[first].is_number() {
        return None;
    }
    let mut whole = String::new();
    for (text, last) in compact(tokens, first, false) {
        whole.push_str(&text);
        let ends = tokens.get(last + 1).is_none_or(|next| next.sort != Sort::Number);
        let value = || whole.parse::<u64>().unwrap_or_default();
        let kind = match whole.len() {
            11 if ends && is_register(value(), &whole) => Some(Kind::Register),
            // The Belgian number of before 2008: 3, 7 and 2 digits.
            12 => {
                let (number, check) = (value() / 100, value() % 100);
                let rest = if number % 97 == 0 { 97 } else { number % 97 };
                let shaped = is_shaped(tokens, first, &[3, 7, 2]);
                (rest == check && shaped).then_some(Kind::Account)
            }
            16 if luhn(&whole) => Some(Kind::Account),
            _ => None,
        };
        if let Some(kind) = kind {
            return Some((last, kind));
        }
    }
    None
}

/// A number of the national register: a day of birth, a number of the day, and 97 less the rest.
fn is_register(value: u64, whole: &str) -> bool {
    let month: u32 = whole[2..4].parse().unwrap_or(99);
    let day: u32 = whole[4..6].parse().unwrap_or(99);
    let (number, check) = (value / 100, value % 100);
    let sound = |number: u64| 97 - number % 97 == check;
    // Who was born from 2000 on has a 2 ahead of it when it is checked.
    month <= 12 && day <= 31 && (sound(number) || sound(number + 2_000_000_000))
}

/// Whether the numbers from here on have these widths.
fn is_shaped(tokens: &[Token], first: usize, widths: &[usize]) -> bool {
    let numbers = tokens[first..].iter().filter(|t| t.is_number()).take(widths.len());
    numbers.map(|t| t.text.len()).eq(widths.iter().copied())
}

/// ISO/IEC 7812-1, annex B.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let digit = u32::from(b - b'0') * (1 + (i as u32 & 1));
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10) && sum > 0
}
