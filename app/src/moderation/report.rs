//! Reporting something: a reason from a few, and a word of one's own.

/// So many different people hide a post until somebody looked.
pub const HIDE_AFTER: i64 = 2;
/// Longest words of who reports, in characters.
pub const WORDS_MOST: usize = 500;

/// Why somebody reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Somebody's data stand in it.
    Private,
    Hurtful,
    /// Advertising, or worse.
    Scam,
    /// It is not right, or no longer.
    NotTrue,
    Other,
}

impl Reason {
    pub const ALL: [Self; 5] = [Self::Private, Self::Hurtful, Self::Scam, Self::NotTrue, Self::Other];

    /// The word in a form and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Private => "gegevens",
            Self::Hurtful => "kwetsend",
            Self::Scam => "bedrog",
            Self::NotTrue => "klopt-niet",
            Self::Other => "anders",
        }
    }

    /// The reason with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == word)
    }
}

/// What is kept in the queue: the reason's word on the first line, the person's own after it.
pub fn kept(reason: Reason, words: &str) -> String {
    format!("{}\n{}", reason.as_str(), words.trim())
}

/// The reason, where there is one, and the words.
pub fn read(kept: &str) -> (Option<Reason>, &str) {
    let (first, rest) = kept.split_once('\n').unwrap_or((kept, ""));
    match Reason::from_word(first.trim()) {
        Some(reason) => (Some(reason), rest.trim()),
        None => (None, kept.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reason_and_words_are_read_back() {
        for reason in Reason::ALL {
            assert_eq!(read(&kept(reason, " Dit\nkan niet. ")), (Some(reason), "Dit\nkan niet."));
            assert_eq!(read(&kept(reason, "")), (Some(reason), ""));
        }
        assert_eq!(read("Hij scheldt."), (None, "Hij scheldt."), "from who gives no reason");
    }
}
