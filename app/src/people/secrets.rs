//! Secrets: made at random, kept as a hash, told apart in constant time where it matters.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// What is printed on cards: no letter or digit that looks like another one.
const LEGIBLE: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters on a card: 49 bits.
const CARD_LETTERS: usize = 10;

/// Random bytes from the operating system.
///
/// # Panics
/// Where the operating system has no randomness: then nothing here can be safe.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A token of 256 bits, as it stands in a cookie or a link.
pub fn token() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(random::<32>())
}

/// What is kept of a token.
pub fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

/// What is kept of a short code: bound to the browser that asked, so that it is of no use elsewhere.
pub fn hash_of_code(browser: &[u8], code: &str) -> Vec<u8> {
    Sha256::new().chain_update(browser).chain_update(code).finalize().to_vec()
}

/// A random number below `most`, each as likely as the others.
fn below(most: u32) -> u32 {
    let fair = u32::MAX - u32::MAX % most;
    loop {
        let drawn = u32::from_le_bytes(random());
        if drawn < fair {
            return drawn % most;
        }
    }
}

/// Six digits to type over.
pub fn six_digits() -> String {
    format!("{:06}", below(1_000_000))
}

/// The code of a card, as it is printed: `XXXXX-XXXXX`.
pub fn card_code() -> String {
    let mut code: String = (0..CARD_LETTERS).map(|_| LEGIBLE[below(LEGIBLE.len() as u32) as usize] as char).collect();
    code.insert(CARD_LETTERS / 2, '-');
    code
}

/// A card's code as somebody typed it: spaces, hyphens and small letters forgiven, and what looks alike read as the
/// one that is printed. `None` where it cannot be one.
pub fn read_card_code(typed: &str) -> Option<String> {
    let mut letters = String::new();
    for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '.') {
        let c = match c.to_ascii_uppercase() {
            'O' => 'Q',
            'U' => 'V',
            'L' | 'I' | '1' => 'J',
            c => c,
        };
        letters.push(c);
    }
    let sound = letters.len() == CARD_LETTERS && letters.bytes().all(|b| LEGIBLE.contains(&b));
    sound.then(|| format!("{}-{}", &letters[..CARD_LETTERS / 2], &letters[CARD_LETTERS / 2..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_code_is_read_however_it_is_typed() {
        let code = card_code();
        assert_eq!(read_card_code(&code).as_ref(), Some(&code));
        let loose = format!(" {} ", code.to_lowercase().replace('-', " "));
        assert_eq!(read_card_code(&loose), Some(code));
        assert_eq!(read_card_code("ABCDE"), None);
        assert_eq!(read_card_code("ABCDE-ABCD0"), None, "a nought is on no card");
        assert_eq!(read_card_code("ééééé-ééééé"), None);
    }

    #[test]
    fn codes_and_tokens_are_as_long_as_they_say_and_never_twice_the_same() {
        assert_eq!(six_digits().len(), 6);
        assert_eq!(token().len(), 43);
        assert_ne!(token(), token());
        assert_ne!(hash_of_code(b"this", "123456"), hash_of_code(b"that", "123456"));
    }
}
