//! What somebody says is wrong on a walk: a bench is broken, the path is closed, or something else.

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Bench,
    Path,
    Other,
}

impl What {
    pub const ALL: [Self; 3] = [Self::Bench, Self::Path, Self::Other];

    /// The word in a form and in the database; never changes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bench => "bank",
            Self::Path => "weg",
            Self::Other => "anders",
        }
    }

    /// What has this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|w| w.as_str() == word)
    }
}

/// A report of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault<'a> {
    pub what: What,
    /// Which bench, as the area of walks names it.
    pub bench: Option<&'a str>,
    /// In their own words.
    pub words: &'a str,
}

impl<'a> Fault<'a> {
    /// What is kept in the queue: what is wrong and which bench on the first line, their own words after it.
    pub fn kept(&self) -> String {
        let bench = self.bench.filter(|_| self.what == What::Bench).map(|b| format!(" {b}")).unwrap_or_default();
        format!("{}{bench}\n{}", self.what.as_str(), self.words.trim())
    }

    /// Reads what was kept.
    pub fn read(kept: &'a str) -> Option<Self> {
        let (first, words) = kept.split_once('\n').unwrap_or((kept, ""));
        let (word, bench) = first.split_once(' ').map_or((first, None), |(word, bench)| (word, Some(bench)));
        Some(Self { what: What::from_word(word)?, bench, words })
    }

    /// Whether one look answers both. What is in own words alone is looked at by itself.
    pub fn is_same(&self, other: &Self) -> bool {
        self.what != What::Other && (self.what, self.bench) == (other.what, other.bench)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        for fault in [
            Fault { what: What::Bench, bench: Some("51.2261000 5.5352500"), words: "Een lat\nis los." },
            Fault { what: What::Bench, bench: None, words: "" },
            Fault { what: What::Path, bench: None, words: "Modder." },
            Fault { what: What::Other, bench: None, words: "Een wesp" },
        ] {
            assert_eq!(Fault::read(&fault.kept()), Some(fault));
        }
        assert_eq!(Fault::read("raket 1\nhallo"), None);
    }

    #[test]
    fn one_look_answers_the_same_bench_and_no_other() {
        let bench = |bench, words| Fault { what: What::Bench, bench, words };
        assert!(bench(Some("1 2"), "los").is_same(&bench(Some("1 2"), "")));
        assert!(!bench(Some("1 2"), "").is_same(&bench(Some("1 3"), "")));
        let other = Fault { what: What::Other, bench: None, words: "" };
        assert!(!other.is_same(&other));
    }
}
