//! All neighbourhoods at hand: read once, and again when something about them changes. Some 2,767 of them fit in
//! two megabytes, and every page needs one.

use super::{
    Municipality, Neighbourhood,
    search::{HITS_MOST, Looks, QUERY_MOST},
};
use crate::text;
use std::{collections::HashMap, sync::Arc};

/// The neighbourhoods, by address and by code.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    all: Vec<Arc<Neighbourhood>>,
    looks: Vec<Looks>,
    by_slug: HashMap<String, usize>,
    by_code: HashMap<String, usize>,
    /// Addresses of before, each with the code of where it leads.
    old: HashMap<String, String>,
    /// Codes of what became a part of another one.
    merged: HashMap<String, String>,
}

impl Atlas {
    pub fn new(neighbourhoods: Vec<Neighbourhood>) -> Self {
        let all: Vec<_> = neighbourhoods.into_iter().map(Arc::new).collect();
        Self {
            looks: all.iter().map(|n| Looks::of(n)).collect(),
            by_slug: all.iter().enumerate().map(|(i, n)| (n.slug.clone(), i)).collect(),
            by_code: all.iter().enumerate().map(|(i, n)| (n.code.clone(), i)).collect(),
            all,
            old: HashMap::new(),
            merged: HashMap::new(),
        }
    }

    /// The same, knowing where addresses of before lead, and what became of codes that were merged.
    pub fn knowing(mut self, old: HashMap<String, String>, merged: HashMap<String, String>) -> Self {
        self.old = old;
        self.merged = merged;
        self
    }

    /// All of them, by municipality and name.
    pub fn all(&self) -> &[Arc<Neighbourhood>] {
        &self.all
    }

    /// The one at this address.
    pub fn by_slug(&self, slug: &str) -> Option<Arc<Neighbourhood>> {
        self.by_slug.get(slug).map(|i| self.all[*i].clone())
    }

    /// The one that was at this address before it was renamed or merged.
    pub fn once_at(&self, slug: &str) -> Option<Arc<Neighbourhood>> {
        self.by_code(self.old.get(slug)?)
    }

    /// The one at this address, now or before.
    pub fn at(&self, slug: &str) -> Option<Arc<Neighbourhood>> {
        self.by_slug(slug).or_else(|| self.once_at(slug))
    }

    /// The one with this official code, or what it became a part of.
    pub fn by_code(&self, code: &str) -> Option<Arc<Neighbourhood>> {
        let now = self.merged.get(code).map_or(code, String::as_str);
        self.by_code.get(now).map(|i| self.all[*i].clone())
    }

    /// Whether its municipality has another one.
    pub fn has_neighbours(&self, one: &Neighbourhood) -> bool {
        // By municipality: they stand beside each other.
        let beside = |i: usize| self.all.get(i).is_some_and(|n| n.municipality.nis == one.municipality.nis);
        let here = self.by_code.get(&one.code);
        here.is_some_and(|i| beside(i + 1) || i.checked_sub(1).is_some_and(beside))
    }

    /// The ones somebody may mean, nearest first, at most [`HITS_MOST`].
    pub fn search(&self, query: &str) -> Vec<Arc<Neighbourhood>> {
        let words = text::words(text::cut(query, QUERY_MOST).0);
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(u32, usize)> =
            self.looks.iter().enumerate().filter_map(|(i, looks)| Some((looks.distance(&words)?, i))).collect();
        hits.sort_unstable();
        hits.iter().take(HITS_MOST).map(|(_, i)| self.all[*i].clone()).collect()
    }

    /// The ones with an address nearest to a mistyped one.
    pub fn nearest(&self, slug: &str, most: usize) -> Vec<Arc<Neighbourhood>> {
        let mut hits = self.search(&slug.replace('-', " "));
        if hits.is_empty() {
            let typed = text::slug(slug);
            let alike = |n: &Arc<Neighbourhood>| (strsim::jaro_winkler(&typed, &n.slug) * 1000.0) as u32;
            let mut ranked: Vec<_> =
                self.all.iter().map(|n| (alike(n), n)).filter(|(score, _)| *score >= 800).collect();
            ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
            hits = ranked.into_iter().map(|(_, n)| n.clone()).collect();
        }
        hits.truncate(most);
        hits
    }

    /// The municipalities with their neighbourhoods, both by name.
    pub fn municipalities(&self) -> Vec<(Arc<Municipality>, Vec<Arc<Neighbourhood>>)> {
        let mut found: Vec<(Arc<Municipality>, Vec<Arc<Neighbourhood>>)> = Vec::new();
        for neighbourhood in &self.all {
            match found.last_mut().filter(|(m, _)| m.nis == neighbourhood.municipality.nis) {
                Some((_, list)) => list.push(neighbourhood.clone()),
                None => found.push((neighbourhood.municipality.clone(), vec![neighbourhood.clone()])),
            }
        }
        found
    }
}
