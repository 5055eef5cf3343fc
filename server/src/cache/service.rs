//! Stands before the router: answers from memory what it can, and keeps what may be kept of the rest.

use super::{Entry, PageCache};
use app::ui::page::Keep;
use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
    response::Response,
};
use http_body_util::BodyExt;
use std::{
    convert::Infallible,
    future::Future,
    pin::Pin,
    sync::{Arc, atomic::Ordering},
    task::{Context, Poll},
};
use tower::Service;

/// Largest page that is kept, in bytes.
const PAGE_MOST: usize = 4 * 1024 * 1024;

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
            let small = plain.len() <= PAGE_MOST;
            let entry = Arc::new(Entry::new(keep, parts.headers, plain));
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
