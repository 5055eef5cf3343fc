//! What is wrong with a file that should hold a walk, and what is worth a word about one that does: told in the
//! language of whoever reads it. The command line reads English.

use crate::i18n::{Lang, fill, walk_files::WalkFileTexts};
use std::fmt;

/// Which text of the catalogue.
type Which = fn(&'static WalkFileTexts) -> &'static str;

/// What is taken and worth a word: the word of each in an address, its text, and which numbers stand in that.
type Note = (&'static str, Which, &'static [&'static str]);
pub const OUTSIDE: Note = ("buiten", |t| t.outside_belgium, &[]);
pub const GAPS: Note = ("gaten", |t| t.gaps, &["n", "metres"]);
pub const SIMPLIFIED: Note = ("punten", |t| t.simplified, &["n", "kept"]);
pub const ROUTES: Note = ("routes", |t| t.routes_left, &["n"]);
pub const SEVERAL: Note = ("meer", |t| t.several, &["n"]);
pub const LEFT_OUT: Note = ("weg", |t| t.left_out, &["n"]);
const NOTES: [Note; 6] = [OUTSIDE, GAPS, SIMPLIFIED, ROUTES, SEVERAL, LEFT_OUT];

/// One thing to say about a file, with what is filled in.
#[derive(Clone)]
pub struct Said {
    which: Which,
    values: Vec<(&'static str, String)>,
    /// Where in the file, from 1.
    line: Option<usize>,
    /// What stands around it, the innermost first.
    around: Vec<(Which, &'static str, String)>,
    /// What another library says of it, in English: for the command line alone.
    detail: Option<String>,
    /// How an address names it.
    code: Option<String>,
}

impl Said {
    /// One of the notes, with its numbers.
    pub fn note((word, which, names): Note, numbers: &[usize]) -> Self {
        let code = numbers.iter().fold(word.to_owned(), |code, number| format!("{code}-{number}"));
        let said = Self { code: Some(code), ..Self::new(which) };
        names.iter().zip(numbers).fold(said, |said, (name, number)| said.with(name, number))
    }

    /// How an address names it: a word and numbers. Nothing for what is no note.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The notes that an address names: whatever stands there, what is said is ours.
    pub fn of_codes(codes: &str) -> Vec<Self> {
        let read = |code: &str| {
            let mut parts = code.split('-');
            let word = parts.next()?;
            let note = NOTES.into_iter().find(|(w, ..)| *w == word)?;
            let numbers: Vec<usize> = parts.map(|n| n.parse().ok()).collect::<Option<_>>()?;
            (numbers.len() == note.2.len()).then(|| Self::note(note, &numbers))
        };
        codes.split('.').filter_map(read).take(NOTES.len()).collect()
    }

    pub fn new(which: Which) -> Self {
        Self { which, values: Vec::new(), line: None, around: Vec::new(), detail: None, code: None }
    }

    /// Fills in a place of the text.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    pub fn at_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// Of the walk with this title.
    pub fn of_walk(mut self, title: &str) -> Self {
        self.around.push((|t| t.of_walk, "title", title.to_owned()));
        self
    }

    /// Of the feature with this number.
    pub fn of_feature(mut self, number: usize) -> Self {
        self.around.push((|t| t.of_feature, "n", number.to_string()));
        self
    }

    /// The first of so many that all cannot be used.
    pub fn first_of(mut self, number: usize) -> Self {
        self.around.push((|t| t.none_usable, "n", number.to_string()));
        self
    }

    pub fn because(mut self, detail: impl ToString) -> Self {
        self.detail = Some(detail.to_string());
        self
    }

    /// In a language, without what other libraries say.
    pub fn words(&self, lang: Lang) -> String {
        self.put(lang, None)
    }

    fn put(&self, lang: Lang, detail: Option<&str>) -> String {
        let t = WalkFileTexts::of(lang);
        let values: Vec<(&str, &str)> = self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut words = fill((self.which)(t), &values);
        if let Some(detail) = detail {
            words = format!("{words}: {detail}");
        }
        if let Some(line) = self.line {
            words = fill(t.at_line, &[("line", &line.to_string()), ("what", &words)]);
        }
        for (which, name, value) in &self.around {
            words = fill(which(t), &[(name, value), ("what", &words)]);
        }
        words
    }
}

/// In English, with all that is known.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.put(Lang::En, self.detail.as_deref()))
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Said({self})")
    }
}

impl std::error::Error for Said {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reads_it_in_their_language_and_the_command_line_reads_more() {
        let said = Said::new(|t| t.broken_xml).at_line(7).because("expected </trkseg>");
        assert_eq!(said.to_string(), "line 7: the XML is broken: expected </trkseg>");
        assert_eq!(said.words(Lang::Nl), "regel 7: de XML is kapot");
        assert_eq!(said.words(Lang::Fr), "ligne 7 : le XML est mal formé");
        let notes = [Said::note(OUTSIDE, &[]), Said::note(SIMPLIFIED, &[1_000_000, 4_800])];
        let codes = notes.iter().filter_map(Said::code).collect::<Vec<_>>().join(".");
        assert_eq!(codes, "buiten.punten-1000000-4800");
        let again: Vec<String> = Said::of_codes(&codes).iter().map(|s| s.words(Lang::Nl)).collect();
        assert_eq!(again, ["het ligt buiten België", "het had 1000000 punten: we vereenvoudigden het tot 4800"]);
        assert!(Said::of_codes("gaten.gaten-x-3.punten-1.<script>").is_empty());
        let said = Said::new(|t| t.one_point).of_walk("Eén {title}");
        assert_eq!(said.words(Lang::Nl), "“Eén {title}”: er staat maar één punt in: een wandeling heeft er twee nodig");
    }
}
