//! Somebody who signed in: as little as there must be. Rules for names and addresses.

use crate::i18n::Lang;
use uuid::Uuid;

/// Longest name, in characters.
pub const NAME_MOST: usize = 40;
/// Longest e-mail address, in bytes (RFC 5321 § 4.5.3.1.3).
pub const EMAIL_MOST: usize = 254;
pub use super::browser::SESSION_DAYS;
/// So long a passkey vouches for who it is, in seconds: a day at the desk.
pub const STRONG_SECONDS: i64 = 12 * 3_600;

/// A person.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub id: Uuid,
    pub name: String,
    /// Official code.
    pub neighbourhood: String,
    pub email: Option<String>,
    pub lang: Lang,
    /// Kinds of message somebody does not want.
    pub muted: Vec<String>,
    /// Registered by a coordinator at the counter.
    pub at_counter: bool,
    /// Seconds since 1970.
    pub created: i64,
}

/// One device on which somebody is signed in.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub id: Uuid,
    pub device: String,
    /// Seconds since 1970.
    pub created: i64,
    /// Days since 1970.
    pub seen: i64,
    /// Seconds since 1970: until then a passkey vouches.
    pub strong_until: i64,
}

/// A name as it is kept: one line, no address in it, not too long. `None` where nothing is left.
pub fn name(typed: &str) -> Option<String> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let sound = !line.is_empty()
        && line.chars().count() <= NAME_MOST
        && line.chars().any(char::is_alphabetic)
        && !line.contains(['@', '<', '>', '/', '\\']);
    sound.then_some(line)
}

/// A mark of an account for its own browser: it says which account typed a form, and opens nothing.
pub fn mark(account: Uuid) -> String {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    use sha2::{Digest, Sha256};
    let hash = Sha256::new().chain_update(b"keuvel wie").chain_update(account.as_bytes()).finalize();
    BASE64_URL_SAFE_NO_PAD.encode(&hash[..16])
}

/// The key that a session has for something of its own: nothing in the database gives it.
pub fn seal_key(session: &str, of: Uuid) -> String {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    use sha2::{Digest, Sha256};
    let hash = Sha256::new().chain_update(b"keuvel zegel").chain_update(session).chain_update(of.as_bytes()).finalize();
    BASE64_URL_SAFE_NO_PAD.encode(hash)
}

/// An e-mail address as it is kept and compared: lower case. `None` where no message could arrive.
///
/// The shape alone is looked at; whether it is theirs, the code that is sent there tells.
pub fn email(typed: &str) -> Option<String> {
    let address = typed.trim().to_lowercase();
    let (user, domain) = address.rsplit_once('@')?;
    let sound = address.len() <= EMAIL_MOST
        && address.is_ascii()
        && !user.is_empty()
        && user.len() <= 64
        && !user.starts_with('.')
        && !user.ends_with('.')
        && !user.contains("..")
        && user.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b))
        && domain.contains('.')
        && domain.split('.').all(|part| {
            !part.is_empty()
                && part.len() <= 63
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
    sound.then_some(address)
}

/// What a browser calls itself, in two words a person knows: "Chrome, Android". Nothing more of it is kept.
pub fn device(user_agent: &str) -> String {
    let first = |of: &[(&str, &'static str)]| of.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, n)| *n);
    let browser = first(&[
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_line_of_ones_choice() {
        assert_eq!(name("  Maria \n van  't Lo ").as_deref(), Some("Maria van 't Lo"));
        assert_eq!(name("مريم").as_deref(), Some("مريم"));
        for odd in ["", "   ", "123", "maria@example.be", "<b>", &"a".repeat(41)] {
            assert_eq!(name(odd), None, "{odd}");
        }
    }

    #[test]
    fn an_address_is_one_that_mail_can_reach() {
        assert_eq!(email(" Maria.Claes+lo@Example.BE ").as_deref(), Some("maria.claes+lo@example.be"));
        let odd = [
            "",
            "maria",
            "maria@",
            "@example.be",
            "a b@example.be",
            "a@example",
            "a@-x.be",
            "a..b@x.be",
            "a@x.be\r\nBcc: b@x.be",
        ];
        for odd in odd {
            assert_eq!(email(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_device_has_a_name_that_people_know() {
        let phone = "Mozilla/5.0 (Linux; Android 13; SM-A145R) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
        assert_eq!(device(phone), "Chrome, Android");
        assert_eq!(device("curl/8"), "");
    }
}
