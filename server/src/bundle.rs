//! The coming fourteen days of one neighbourhood in one answer, for a device that will be without network.

use crate::{cache, router};
use app::{
    App, offline,
    problem::Problem,
    ui::{Visit, page::Keep},
};
use axum::{
    body::Body,
    extract::{Path, Request},
    http::{HeaderValue, header},
    response::Response,
};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;

/// Largest bundle on the wire, in bytes (brotli).
const MOST: usize = 150_000;

/// `GET /hamont-lo/offline.json`: pairs of address and page. What does not fit is left out, the furthest days first.
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    match bundle(&visit, &slug).await {
        Ok(response) => response,
        Err(problem) => visit.answer(Err(problem)),
    }
}

async fn bundle(visit: &Visit, slug: &str) -> Result<Response, Problem> {
    let place = visit.neighbourhood(slug)?;
    let mut pages: Vec<(String, String)> = Vec::new();
    let mut until = jiff::Timestamp::MAX;
    for address in offline::addresses(visit, slug).await? {
        if let Some((page, keep)) = render(&visit.app, &address).await {
            until = until.min(keep.map_or(jiff::Timestamp::MAX, |k| k.until));
            pages.push((address, page));
        }
    }
    let whole = pages.len();
    let mut json = to_json(&pages);
    while cache::brotli(json.as_bytes()).len() > MOST && pages.len() > 8 {
        pages.truncate(pages.len() * 7 / 8);
        json = to_json(&pages);
    }
    if pages.len() < whole {
        tracing::info!(neighbourhood = place.slug, left_out = whole - pages.len(), "the offline bundle is full");
    }
    let mut response = Response::new(Body::from(json));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.extensions_mut().insert(Keep { scope: place.code.clone(), until });
    Ok(response)
}

fn to_json(pages: &[(String, String)]) -> String {
    serde_json::to_string(pages).unwrap_or_default()
}

/// The page at one of our own addresses, as everybody gets it.
async fn render(app: &Arc<App>, address: &str) -> Option<(String, Option<Keep>)> {
    let request = Request::get(address).body(Body::empty()).ok()?;
    let response = router::pages(app.clone()).oneshot(request).await.ok()?;
    if !response.status().is_success() {
        return None;
    }
    let keep = response.extensions().get::<Keep>().cloned();
    let body = response.into_body().collect().await.ok()?.to_bytes();
    Some((String::from_utf8(body.to_vec()).ok()?, keep))
}
