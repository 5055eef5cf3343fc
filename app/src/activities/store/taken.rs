//! Which address a new activity gets: made of its title, given once, never given to another.

use crate::text;
use std::collections::{HashMap, HashSet};

/// A word that is a page of the desk beside those of the activities.
const RESERVED: &str = "nieuw";

/// The addresses a neighbourhood has given away.
#[derive(Default)]
pub(super) struct Taken {
    pub slugs: HashSet<String>,
    /// How far the numbers of a title have come: 20,000 equal titles must not be tried one by one.
    numbers: HashMap<String, usize>,
}

impl Taken {
    /// The next free address for a title; for one without letters, made of its kind.
    pub fn free(&mut self, title: &str, kind: &str) -> String {
        let mut base = text::slug(title);
        if base.is_empty() {
            base = kind.to_owned();
        }
        let number = self.numbers.entry(base.clone()).or_insert(1);
        loop {
            let slug = if *number == 1 { base.clone() } else { format!("{base}-{number}") };
            *number += 1;
            if slug != RESERVED && self.slugs.insert(slug.clone()) {
                return slug;
            }
        }
    }
}
