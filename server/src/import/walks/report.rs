//! What the command says when it is done.

use super::shown;
use app::walks::store::write::Saved;
use std::{fmt, path::Path};

/// Most lines that are named; the others are counted.
const NAMED_MOST: usize = 200;

/// What an import of walks did.
#[derive(Clone, Debug, Default)]
pub struct WalkReport {
    pub saved: Saved,
    /// How many things lie on the map now; nothing where no file held any.
    pub features: Option<usize>,
    /// How many walks changed because the ground under them did.
    pub looked_again: usize,
    /// What stayed out, a line each.
    pub refused: Vec<String>,
    /// What else there is to say, a line each.
    pub notes: Vec<String>,
}

impl WalkReport {
    pub fn refuse(&mut self, file: &Path, why: &str) {
        self.refused.push(format!("{}: {}", shown(file), super::super::clean::line(why)));
    }
}

impl fmt::Display for WalkReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Saved { added, updated, unchanged, corrected } = &self.saved;
        write!(f, "{added} new, {updated} changed, {unchanged} unchanged, {} refused", self.refused.len())?;
        if let Some(features) = self.features {
            write!(f, "\n{features} things on the map, {} walks changed by it", self.looked_again)?;
        }
        for title in corrected {
            write!(f, "\n\"{title}\" was corrected here: it stays as it is")?;
        }
        let lines: Vec<&String> = self.refused.iter().chain(&self.notes).collect();
        for line in lines.iter().take(NAMED_MOST) {
            write!(f, "\n{line}")?;
        }
        match lines.len().saturating_sub(NAMED_MOST) {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    }
}
