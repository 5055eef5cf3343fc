//! Rendered pages in memory: answered before anything else of the server is asked.
//!
//! A page is kept under its one canonical address with its compressed forms. It is forgotten when something of its
//! scope changes (the revision), and when time makes it wrong.

mod entry;
mod service;

pub use {
    entry::{accepts, brotli, packed},
    service::Cached,
};

use app::{
    App,
    revision::{self, EVERYWHERE},
};
use entry::Entry;
use quick_cache::{Weighter, sync::Cache};
use std::{
    collections::HashMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};

#[derive(Clone)]
struct Weight;

impl Weighter<Box<str>, Arc<Entry>> for Weight {
    fn weight(&self, key: &Box<str>, entry: &Arc<Entry>) -> u64 {
        // The compressed forms come to about half as much again.
        (key.len() + entry.plain.len() * 3 / 2 + 2_048) as u64
    }
}

/// The pages kept by this server.
pub struct PageCache {
    app: Arc<App>,
    pages: Option<Cache<Box<str>, Arc<Entry>, Weight>>,
    /// The newest revision this server knows of.
    seen: AtomicI64,
    /// The revision at which each scope changed last.
    changed: RwLock<HashMap<String, i64>>,
    hits: metrics::Counter,
    misses: metrics::Counter,
}

impl PageCache {
    /// `megabytes` 0 keeps nothing.
    pub fn new(app: Arc<App>, megabytes: u64) -> Self {
        let bytes = megabytes * 1024 * 1024;
        Self {
            app,
            pages: (megabytes > 0).then(|| Cache::with_weighter((bytes / 24_000) as usize, bytes, Weight)),
            seen: AtomicI64::new(0),
            changed: RwLock::default(),
            hits: metrics::counter!("keuvel_pages_total", "from" => "memory"),
            misses: metrics::counter!("keuvel_pages_total", "from" => "rendered"),
        }
    }

    /// Asks the database what changed, and forgets the pages that show it. Gives the scopes that changed.
    pub async fn follow(&self) -> Result<Vec<String>, sqlx::Error> {
        let seen = self.seen.load(Ordering::Acquire);
        if seen == 0 {
            self.seen.store(revision::newest(&self.app.db).await?, Ordering::Release);
            return Ok(Vec::new());
        }
        let news = revision::since(&self.app.db, seen).await?;
        let Some((_, newest)) = news.last() else { return Ok(Vec::new()) };
        if news.iter().any(|(scope, _)| scope == EVERYWHERE) {
            self.app.reload_atlas().await?;
        }
        {
            let mut changed = self.changed.write().unwrap_or_else(PoisonError::into_inner);
            changed.extend(news.iter().cloned());
        }
        self.seen.store(*newest, Ordering::Release);
        if let Some(pages) = &self.pages {
            // What shows something of everywhere is right only as long as nothing changes at all of that kind.
            let all = news.iter().any(|(scope, _)| scope == EVERYWHERE);
            pages.retain(|_, entry| !all && !news.iter().any(|(scope, _)| *scope == entry.keep.scope));
        }
        Ok(news.into_iter().map(|(scope, _)| scope).collect())
    }

    fn get(&self, address: &str) -> Option<Arc<Entry>> {
        let entry = self.pages.as_ref()?.get(address)?;
        (self.app.clock.now() < entry.keep.until).then_some(entry)
    }

    /// Keeps a page that was begun when the database stood at `begun`, unless it changed in the meantime.
    fn put(&self, address: &str, entry: Arc<Entry>, begun: i64) {
        let Some(pages) = &self.pages else { return };
        let changed = self.changed.read().unwrap_or_else(PoisonError::into_inner);
        let stale =
            [entry.keep.scope.as_str(), EVERYWHERE].iter().any(|s| changed.get(*s).is_some_and(|at| *at > begun));
        if !stale {
            pages.insert(address.into(), entry);
        }
    }
}
