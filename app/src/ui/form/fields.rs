//! What was sent with a form.

use crate::text;
use uuid::Uuid;

/// Most fields of one form: more than the longest has, a walk with all that stands along it.
const FIELDS_MOST: usize = 3_000;
/// The field that holds the number of a form.
pub const NUMBER: &str = "formulier";
/// The field that says which account typed a form.
pub const WHO: &str = "wie-typte";

/// What was sent with a form, in its order: cleaned of what cannot be seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded` (URL Standard § 5.1).
    pub fn parse(body: &[u8]) -> Self {
        let read = form_urlencoded::parse(body).take(FIELDS_MOST);
        Self(read.map(|(name, value)| (name.into_owned(), text::clean(&value))).collect())
    }

    /// The same, to be read again.
    pub fn encode(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// The value of a field, without space around it; empty where it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim())
    }

    /// The value of a field that was filled in.
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// Every value under one name: of boxes that were ticked.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.trim())
    }

    /// Whether a field was sent at all: a box that was ticked, a button that was pressed.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// How many were sent.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Puts a value in the place of those under this name.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(n, _)| n != name);
        self.0.push((name.to_owned(), value.into()));
    }

    /// Takes away what was sent under this name.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(n, _)| n != name);
    }

    /// The same fields with this one.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    /// The same fields with one more under this name: of boxes that are ticked.
    pub fn and(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.to_owned(), value.into()));
        self
    }

    /// The number that the form carries; a new one where it carries none that can be read.
    pub fn number(&self) -> Uuid {
        self.get(NUMBER).parse().unwrap_or_else(|_| Uuid::new_v4())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_cleaned_and_read_again() {
        let fields = Fields::parse("tekst=haag%E2%80%AE%20&dag=ma&dag=di&leeg=".as_bytes());
        assert_eq!(fields.get("tekst"), "haag");
        assert_eq!(fields.all("dag").collect::<Vec<_>>(), ["ma", "di"]);
        assert_eq!((fields.filled("leeg"), fields.has("leeg"), fields.has("geen")), (None, true, false));
        assert_eq!(Fields::parse(fields.encode().as_bytes()), fields);
        assert!(Fields::parse("a=1&".repeat(10_000).as_bytes()).0.len() <= FIELDS_MOST);
    }

    #[test]
    fn two_forms_without_a_number_are_never_taken_for_one() {
        for plain in ["tekst=haag", "tekst=haag&formulier=", "tekst=haag&formulier=0"] {
            let fields = Fields::parse(plain.as_bytes());
            assert_ne!(fields.number(), fields.number(), "{plain}");
            assert!(!fields.number().is_nil(), "{plain}");
        }
    }
}
