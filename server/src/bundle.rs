//! What a device keeps of one neighbourhood for when it is without network: the coming fourteen days in one answer, the
//! walks in another.

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

/// Largest bundle on the wire, in bytes (brotli): of days, and of walks with their maps.
const DAYS_MOST: usize = 150_000;
const WALKS_MOST: usize = 2_000_000;
/// So many pages are sent in any case.
const LEAST: usize = 8;

/// `GET /hamont-lo/offline.json`: pairs of address and page. What does not fit is left out, the furthest days first.
pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    let addresses = offline::addresses(&visit, &slug).await;
    answer(&visit, &slug, addresses, DAYS_MOST).await
}

/// `GET /hamont-lo/wandelingen/offline.json`: the same of the walks, the shortest first. What does not fit is left out.
pub async fn walks(visit: Visit, Path(slug): Path<String>) -> Response {
    let addresses = offline::walk_addresses(&visit, &slug).await;
    answer(&visit, &slug, addresses, WALKS_MOST).await
}

async fn answer(visit: &Visit, slug: &str, addresses: Result<Vec<String>, Problem>, most: usize) -> Response {
    let made = async { bundle(visit, slug, addresses?, most).await };
    made.await.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn bundle(visit: &Visit, slug: &str, addresses: Vec<String>, most: usize) -> Result<Response, Problem> {
    let place = visit.neighbourhood(slug)?;
    let mut pages: Vec<(String, String)> = Vec::new();
    let mut until = jiff::Timestamp::MAX;
    for address in addresses {
        if let Some((page, keep)) = render(&visit.app, &address).await {
            until = until.min(keep.map_or(jiff::Timestamp::MAX, |k| k.until));
            pages.push((address, page));
        }
    }
    let whole = pages.len();
    let mut json = to_json(&pages);
    while cache::brotli(json.as_bytes()).len() > most && pages.len() > LEAST {
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
