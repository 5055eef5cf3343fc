//! Reads a text as a stranger would say it aloud: look-alike letters are the letters they look like, signs for digits
//! are digits, numbers in words are numbers, and what cannot be seen is not there.

use super::numbers;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word, a number, or what stands between.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    pub sort: Sort,
    /// Folded: small letters without accents, digits as 0 to 9.
    pub text: String,
    /// Where it stands in the text, in bytes.
    pub start: usize,
    pub end: usize,
    /// It began with a capital.
    pub capital: bool,
    /// Its digits: of a number, and of a number in words.
    pub digits: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Word,
    Number,
    Between,
}

impl Token {
    pub fn is_word(&self, of: &[&str]) -> bool {
        self.sort == Sort::Word && of.contains(&self.text.as_str())
    }

    /// White space alone.
    pub fn is_space(&self) -> bool {
        self.sort == Sort::Between && self.text.trim().is_empty()
    }

    /// A number written in digits.
    pub fn is_number(&self) -> bool {
        self.sort == Sort::Number
    }
}

/// The text in pieces.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (start, c) in text.char_indices() {
        if is_unseen(c) {
            continue;
        }
        let end = start + c.len_utf8();
        for plain in plain(c) {
            let sort = if plain.is_ascii_digit() {
                Sort::Number
            } else if plain.is_alphabetic() {
                Sort::Word
            } else {
                Sort::Between
            };
            match tokens.last_mut().filter(|last| last.sort == sort) {
                Some(last) => {
                    last.text.push(plain);
                    last.end = end;
                }
                None => {
                    let capital = c.is_uppercase();
                    tokens.push(Token { sort, text: plain.to_string(), start, end, capital, digits: None });
                }
            }
        }
    }
    let mut tokens = spelled(letters_for_digits(tokens));
    for token in &mut tokens {
        token.digits = match token.sort {
            Sort::Number => Some(token.text.clone()),
            Sort::Word => numbers::in_words(&token.text),
            Sort::Between => None,
        };
    }
    tokens
}

/// Marks that join, cover or vary a letter, and the rim of a key.
fn is_unseen(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{20e3}' | '\u{feff}' | '\u{34f}' | '\u{3164}' | '\u{e0000}'..='\u{e0fff}')
}

/// The plain letters and digits that a sign stands for.
fn plain(c: char) -> impl Iterator<Item = char> {
    let digit = digit(c).map(|d| char::from(b'0' + d));
    let letter = digit.is_none().then_some(c).into_iter().nfkd().filter(|c| !is_combining_mark(*c));
    digit.into_iter().chain(letter).map(look_alike).flat_map(char::to_lowercase).map(look_alike)
}

/// The value of a sign for a digit, in whatever script (Unicode: Nd, and circled digits).
fn digit(c: char) -> Option<u8> {
    const ZEROS: [u32; 22] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0x1810, 0xff10, 0x1d7ce, 0x1fbf0,
    ];
    let code = c as u32;
    let from = |zero: u32| code.checked_sub(zero).filter(|d| *d < 10).map(|d| d as u8);
    if (0x1d7ce..0x1d800).contains(&code) {
        return Some(((code - 0x1d7ce) % 10) as u8);
    }
    match c {
        '⓪' | '⓿' | '🄋' | '🄌' => Some(0),
        '①'..='⑨' => Some((code - 0x2460) as u8 + 1),
        '⓵'..='⓽' => Some((code - 0x24f5) as u8 + 1),
        '❶'..='❾' => Some((code - 0x2776) as u8 + 1),
        '➀'..='➈' => Some((code - 0x2780) as u8 + 1),
        '➊'..='➒' => Some((code - 0x278a) as u8 + 1),
        _ => ZEROS.into_iter().find_map(from),
    }
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn look_alike(c: char) -> char {
    match c {
        'а' | 'А' | 'α' | 'Α' => 'a',
        'В' | 'Β' => 'b',
        'с' | 'С' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'Е' | 'ё' | 'Ε' | 'ҽ' => 'e',
        'ɡ' => 'g',
        'һ' | 'Н' | 'Η' => 'h',
        'і' | 'І' | 'ι' | 'Ι' | 'ı' => 'i',
        'ј' | 'Ј' => 'j',
        'к' | 'К' | 'κ' | 'Κ' => 'k',
        'ӏ' | 'Ӏ' => 'l',
        'М' | 'Μ' => 'm',
        'ո' | 'Ν' => 'n',
        'о' | 'О' | 'ο' | 'Ο' | 'օ' | 'σ' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' | 'Ѕ' => 's',
        'Т' | 'т' | 'τ' | 'Τ' => 't',
        'υ' | 'ս' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ѡ' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        'у' | 'У' | 'γ' | 'Υ' => 'y',
        'Ζ' => 'z',
        'ø' => 'o',
        '@' | '＠' => '@',
        c => c,
    }
}

/// The letters O and l that stand against a digit are the digits they look like: "O478", "0478 l2".
fn letters_for_digits(tokens: Vec<Token>) -> Vec<Token> {
    let mut joined: Vec<Token> = Vec::with_capacity(tokens.len());
    for (i, token) in tokens.iter().enumerate() {
        let mut token = token.clone();
        let touches = |other: Option<&Token>| other.is_some_and(Token::is_number);
        let before = touches(i.checked_sub(1).and_then(|i| tokens.get(i)));
        let looks = token.sort == Sort::Word && token.text.chars().all(|c| matches!(c, 'o' | 'l' | 'i'));
        // "12l" are litres: what stands behind the last digit is a unit.
        if looks && touches(tokens.get(i + 1)) || looks && before && token.text.contains('o') {
            token.text = token.text.replace('o', "0").replace(['l', 'i'], "1");
            token.sort = Sort::Number;
        }
        match joined.last_mut().filter(|last| last.sort == Sort::Number && token.sort == Sort::Number) {
            Some(last) => {
                last.text.push_str(&token.text);
                last.end = token.end;
            }
            None => joined.push(token),
        }
    }
    joined
}

/// Letters one by one, three or more, are the word they spell: "n u l", "K-e-r-k-s-t-r-a-a-t".
fn spelled(tokens: Vec<Token>) -> Vec<Token> {
    let single = |t: &Token| t.sort == Sort::Word && t.text.chars().count() == 1;
    let thin = |t: &Token| t.sort == Sort::Between && t.text.chars().count() <= 3;
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut i = 0;
    while i < tokens.len() {
        let mut last = i;
        while single(&tokens[last])
            && tokens.get(last + 1).is_some_and(thin)
            && tokens.get(last + 2).is_some_and(single)
        {
            last += 2;
        }
        if last < i + 4 {
            out.push(tokens[i].clone());
            i += 1;
            continue;
        }
        let text = tokens[i..=last].iter().step_by(2).map(|t| t.text.as_str()).collect();
        out.push(Token { text, end: tokens[last].end, ..tokens[i].clone() });
        i = last + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        tokens(text).into_iter().filter(|t| t.sort != Sort::Between).map(|t| t.digits.unwrap_or(t.text)).collect()
    }

    #[test]
    fn what_looks_the_same_reads_the_same() {
        assert_eq!(read("０４７８ ①② ٣٤ 𝟓𝟔"), ["0478", "12", "34", "56"]);
        assert_eq!(read("0️⃣4️⃣7️⃣8️⃣"), ["0478"]);
        assert_eq!(read("04\u{200b}78\u{2060}12"), ["047812"]);
        assert_eq!(read("Кеrкstrаat"), ["kerkstraat"]);
        assert_eq!(read("O478 l2 3O"), ["0478", "12", "30"]);
        assert_eq!(read("K e r k s t r a a t 5"), ["kerkstraat", "5"]);
    }

    #[test]
    fn litres_and_words_stay_what_they_are() {
        assert_eq!(read("12l melk, 3 i's"), ["12", "l", "melk", "3", "i", "s"]);
        assert_eq!(read("drie of vier zakken"), ["3", "of", "4", "zakken"]);
    }

    #[test]
    fn a_token_knows_where_it_stood() {
        let text = "é 0\u{200b}4 ok";
        let number = tokens(text).into_iter().find(Token::is_number).unwrap();
        assert_eq!(&text[number.start..number.end], "0\u{200b}4");
    }
}
