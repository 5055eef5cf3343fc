//! What the command says when it is done.

use super::reading::Skipped;
use app::{activities::store::write::Saved, directory};
use std::fmt;

/// Most skipped events that are named; the others are counted.
const NAMED_MOST: usize = 200;

/// What an import of activities did.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub saved: Saved,
    /// By their lines in the file.
    pub skipped: Vec<Skipped>,
    /// What else there is to say, a line each.
    pub notes: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Saved { added, updated, unchanged, withdrawn } = self.saved;
        let skipped = self.skipped.len();
        write!(f, "{added} new, {updated} changed, {unchanged} unchanged, {withdrawn} cancelled, {skipped} skipped")?;
        named(f, &self.skipped)?;
        self.notes.iter().try_for_each(|note| write!(f, "\n{note}"))
    }
}

/// What an import of neighbourhoods did.
#[derive(Clone, Debug, Default)]
pub struct MapReport {
    pub added: usize,
    pub known: usize,
    pub skipped: Vec<Skipped>,
}

impl fmt::Display for MapReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} new, {} updated, {} skipped", self.added, self.known, self.skipped.len())?;
        named(f, &self.skipped)
    }
}

/// What an import of the sociale kaart did.
#[derive(Clone, Debug, Default)]
pub struct DirectoryReport {
    pub saved: directory::store::Saved,
    pub skipped: Vec<Skipped>,
    /// What else there is to say, a line each.
    pub notes: Vec<String>,
}

impl fmt::Display for DirectoryReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let directory::store::Saved { added, updated, removed } = self.saved;
        write!(f, "{added} new, {updated} updated, {removed} removed, {} skipped", self.skipped.len())?;
        named(f, &self.skipped)?;
        self.notes.iter().try_for_each(|note| write!(f, "\n{note}"))
    }
}

fn named(f: &mut fmt::Formatter<'_>, skipped: &[Skipped]) -> fmt::Result {
    for one in skipped.iter().take(NAMED_MOST) {
        write!(f, "\n{one}")?;
    }
    match skipped.len().saturating_sub(NAMED_MOST) {
        0 => Ok(()),
        more => write!(f, "\nand {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::reading::AtSource;

    #[test]
    fn a_report_counts_first_and_then_names() {
        let one = |line| Skipped {
            line,
            title: "Soep".to_owned(),
            why: "it has no start (DTSTART)".to_owned(),
            source: AtSource::Gone,
        };
        let saved = Saved { added: 3, updated: 2, unchanged: 1, withdrawn: 4 };
        let mut report = Report { saved, skipped: vec![one(12)], notes: vec!["line 1: BEGIN has no END".to_owned()] };
        assert_eq!(
            report.to_string(),
            "3 new, 2 changed, 1 unchanged, 4 cancelled, 1 skipped\nline 12: \"Soep\": it has no start \
                (DTSTART)\nline 1: BEGIN has no END"
        );
        report.skipped = (0..450).map(one).collect();
        let text = report.to_string();
        assert_eq!(text.lines().count(), 203);
        assert_eq!(text.lines().nth(201), Some("and 250 more"));
    }
}
