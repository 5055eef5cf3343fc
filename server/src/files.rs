//! The built files: hashed ones are kept for ever, each with its compressed form beside it.

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use std::path::Path;
use tower_http::services::{ServeDir, ServeFile};

/// `/pkg`, `/icons` and the manifest.
pub fn router(site: &Path) -> Router {
    let hashed = ServeDir::new(site.join("pkg")).precompressed_br().precompressed_gzip();
    let icons = ServeDir::new(site.join("icons"));
    let manifest = ServeFile::new_with_mime(site.join("manifest.webmanifest"), &MANIFEST);
    Router::new()
        .nest_service("/pkg", hashed)
        .layer(middleware::from_fn(for_ever))
        .nest_service("/icons", icons)
        .route_service("/manifest.webmanifest", manifest)
        .layer(middleware::from_fn(a_day))
}

static MANIFEST: std::sync::LazyLock<mime::Mime> =
    std::sync::LazyLock::new(|| "application/manifest+json".parse().unwrap_or(mime::APPLICATION_JSON));

async fn for_ever(request: Request, next: Next) -> Response {
    keep(next.run(request).await, "public, max-age=31536000, immutable")
}

async fn a_day(request: Request, next: Next) -> Response {
    keep(next.run(request).await, "public, max-age=86400")
}

fn keep(mut response: Response, how: &'static str) -> Response {
    if response.status().is_success() {
        response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(how));
    }
    response
}
