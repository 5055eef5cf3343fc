//! The cookies of a browser: who is signed in, which browser asked, what was typed when a session ended.

use axum::http::{HeaderMap, HeaderValue, header};

/// A session that nobody used for so many days has ended.
pub const SESSION_DAYS: i64 = 180;

/// What a cookie is for. Its name begins with `__Host-` where the connection is safe (RFC 6265bis § 4.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// Who is signed in.
    Session,
    /// The browser that asked to sign in, or began a ceremony.
    Asking,
    /// The key of what was typed when a session had ended.
    Typed,
    /// A mark of the account that is signed in: a form carries it too, and is never sent by another one.
    Who,
}

impl Cookie {
    fn base(self) -> &'static str {
        match self {
            Self::Session => "keuvel-sessie",
            Self::Asking => "keuvel-vraag",
            Self::Typed => "keuvel-getypt",
            Self::Who => "keuvel-wie",
        }
    }

    fn seconds(self) -> i64 {
        match self {
            Self::Session | Self::Who => SESSION_DAYS * 86_400,
            Self::Asking | Self::Typed => 3_600,
        }
    }

    fn name(self, secure: bool) -> String {
        format!("{}{}", if secure { "__Host-" } else { "" }, self.base())
    }

    /// What the browser sent.
    pub fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let name = self.name(secure);
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|c| c.to_str().ok());
        cookies.flat_map(|c| c.split(';')).find_map(|c| {
            let (key, value) = c.trim().split_once('=')?;
            (key == name && (20..=64).contains(&value.len())).then(|| value.to_owned())
        })
    }

    /// The header that sets it; an empty value takes it away.
    pub fn write(self, value: &str, secure: bool) -> HeaderValue {
        let age = if value.is_empty() { 0 } else { self.seconds() };
        let name = self.name(secure);
        let mark = if secure { "; Secure" } else { "" };
        HeaderValue::from_str(&format!("{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{mark}"))
            .unwrap_or(HeaderValue::from_static(""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_read_back_as_it_was_written() {
        let token = crate::people::secrets::token();
        for secure in [false, true] {
            let written = Cookie::Session.write(&token, secure);
            let sent = written.to_str().unwrap().split(';').next().unwrap().to_owned();
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, format!("andere=1; {sent}").parse().unwrap());
            assert_eq!(Cookie::Session.read(&headers, secure).as_ref(), Some(&token));
            assert_eq!(Cookie::Session.read(&headers, !secure), None, "the safe name and the other are two cookies");
            assert_eq!(Cookie::Asking.read(&headers, secure), None);
        }
    }
}
