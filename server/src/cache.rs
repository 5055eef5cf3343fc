//! Rendered pages in memory: answered before anything else of the server is asked.
//!
//! A page is kept under its one canonical address with its compressed forms. It is forgotten when something of its
//! scope changes (the revision), and when time makes it wrong.

use app::{
    App,
    revision::{self, EVERYWHERE},
    ui::page::Keep,
};
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header},
    response::Response,
};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use http_body_util::BodyExt;
use quick_cache::{Weighter, sync::Cache};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    convert::Infallible,
    future::Future,
    io::Write,
    pin::Pin,
    sync::{
        Arc, OnceLock, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
    task::{Context, Poll},
};
use tower::Service;

/// Largest page that is kept, in bytes.
const PAGE_MOST: usize = 4 * 1024 * 1024;

/// One kept page.
struct Entry {
    keep: Keep,
    headers: HeaderMap,
    etag: HeaderValue,
    plain: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

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

impl Entry {
    fn answer(&self, request: &HeaderMap) -> Response {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = self.headers.clone();
        if request.get(header::IF_NONE_MATCH).is_some_and(|tags| names(tags, &self.etag)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_TYPE);
            return response;
        }
        let accepted = request.get(header::ACCEPT_ENCODING).and_then(|a| a.to_str().ok()).unwrap_or_default();
        let body = if accepts(accepted, "br") {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            self.brotli.get_or_init(|| brotli(&self.plain)).clone()
        } else if accepts(accepted, "gzip") {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            self.gzip.get_or_init(|| gzip(&self.plain)).clone()
        } else {
            self.plain.clone()
        };
        *response.body_mut() = Body::from(body);
        response
    }
}

/// Whether If-None-Match names this tag (RFC 9110 § 13.1.2, weak comparison).
fn names(tags: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(tags), Ok(etag)) = (tags.to_str(), etag.to_str()) else { return false };
    tags.split(',').any(|tag| tag.trim() == "*" || tag.trim().trim_start_matches("W/") == etag.trim_start_matches("W/"))
}

/// Whether Accept-Encoding allows a coding (RFC 9110 § 12.5.3).
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|part| {
        let mut part = part.split(';');
        let named = part.next().is_some_and(|name| name.trim().eq_ignore_ascii_case(coding));
        named && !part.any(|q| matches!(q.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

/// Packed with Brotli (RFC 7932).
pub fn brotli(plain: &[u8]) -> Bytes {
    let mut packed = Vec::new();
    // Large texts are packed a little less tightly: nobody should wait for it.
    let quality = if plain.len() > 200_000 { 5 } else { 9 };
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let _ = brotli::BrotliCompress(&mut &plain[..], &mut packed, &parameters);
    packed.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut packed = GzEncoder::new(Vec::new(), Compression::new(7));
    let done = packed.write_all(plain).and_then(|()| packed.finish());
    done.unwrap_or_default().into()
}

/// The service that answers from memory what it can.
#[derive(Clone)]
pub struct Cached<S> {
    cache: Arc<PageCache>,
    inner: S,
}

impl<S> Cached<S> {
    pub fn new(cache: Arc<PageCache>, inner: S) -> Self {
        Self { cache, inner }
    }
}

impl<S> Service<Request<Body>> for Cached<S>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let reads = matches!(*request.method(), Method::GET | Method::HEAD);
        if !reads || self.cache.pages.is_none() {
            let mut inner = self.inner.clone();
            return Box::pin(async move { inner.call(request).await });
        }
        let address = request.uri().path_and_query().map_or("/", |a| a.as_str());
        if let Some(entry) = self.cache.get(address) {
            self.cache.hits.increment(1);
            return Box::pin(std::future::ready(Ok(entry.answer(request.headers()))));
        }
        let (cache, mut inner, address) = (self.cache.clone(), self.inner.clone(), address.to_owned());
        let headers = request.headers().clone();
        let whole = request.method() == Method::GET;
        let begun = cache.seen.load(Ordering::Acquire);
        Box::pin(async move {
            let response = inner.call(request).await?;
            cache.misses.increment(1);
            let Some(keep) = response.extensions().get::<Keep>().cloned().filter(|_| whole) else {
                return Ok(response);
            };
            let (parts, body) = response.into_parts();
            let plain = match body.collect().await {
                Ok(body) => body.to_bytes(),
                Err(_) => return Ok(plain_error()),
            };
            let mut headers_kept = parts.headers;
            headers_kept.remove(header::CONTENT_LENGTH);
            let hash = Sha256::digest(&plain);
            let tag: String = hash.iter().take(12).map(|b| format!("{b:02x}")).collect();
            let etag = HeaderValue::from_str(&format!("W/\"{tag}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""));
            headers_kept.insert(header::ETAG, etag.clone());
            headers_kept.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
            let small = plain.len() <= PAGE_MOST;
            let entry = Arc::new(Entry {
                keep,
                headers: headers_kept,
                etag,
                plain,
                brotli: OnceLock::new(),
                gzip: OnceLock::new(),
            });
            let answer = entry.answer(&headers);
            if small {
                cache.put(&address, entry, begun);
            }
            Ok(answer)
        })
    }
}

fn plain_error() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
