//! The table of addresses that are no pages, and the layers around all of them.

use crate::{
    bundle,
    cache::{Cached, PageCache},
    feeds, files, health, layers, uploads, worker,
};
use app::{
    App,
    problem::Problem,
    ui::{Visit, page::redirect},
};
use axum::{Router, body::Body, http::StatusCode, middleware, response::Response, routing::get};
use std::{path::Path, sync::Arc, time::Duration};
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer, limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

/// Largest body of a form, in bytes.
const FORM_MOST: usize = 256 * 1024;
/// Longest time one answer may take.
const ANSWER_MOST: Duration = Duration::from_secs(30);

/// Everything this server answers, kept pages first.
pub fn service(app: Arc<App>, cache: Arc<PageCache>, site: &Path) -> Cached<Router> {
    Cached::new(cache, router(app, site))
}

fn router(app: Arc<App>, site: &Path) -> Router {
    let localized = || {
        app::routes()
            .route("/{neighbourhood}/offline.json", get(bundle::get))
            .route("/{neighbourhood}/wandelingen/offline.json", get(bundle::walks))
            .merge(feeds::of_neighbourhoods())
    };
    let files = files::router(site);
    let pages = Router::new()
        .merge(localized())
        .nest("/fr", localized())
        .nest("/en", localized())
        .route("/sw.js", get(worker::get))
        .route(&app::ui::assets::BOOT_PATH, get(worker::boot))
        .route(&app::ui::assets::KEYS_PATH, get(worker::keys))
        .route(&app::ui::assets::MAP_PATH, get(worker::map))
        .route(&app::ui::assets::OUTBOX_PATH, get(worker::outbox))
        .merge(worker::scripts())
        .merge(feeds::of_the_house())
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .fallback(not_found)
        .with_state(app.clone());
    let everything = files.merge(pages);
    // The first of a builder is the outermost. Put on one by one, each would be copied for each request.
    let around_forms = ServiceBuilder::new().layer(RequestBodyLimitLayer::new(FORM_MOST)).layer(layers::compression());
    let around_all = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(app.clone(), layers::around))
        .layer(CatchPanicLayer::custom(layers::panicked))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, ANSWER_MOST));
    everything.layer(around_forms).merge(uploads::router(app)).layer(around_all)
}

/// The pages alone, in each language: what a bundle is made of.
pub fn pages(app: Arc<App>) -> Router {
    let routes = app::routes();
    Router::new().merge(routes.clone()).nest("/fr", routes.clone()).nest("/en", routes).with_state(app)
}

async fn not_found(visit: Visit) -> Response<Body> {
    // A slash too many at the end is how people and programs write addresses.
    if visit.path.len() > 1 && visit.path.ends_with('/') {
        let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
        return redirect(&format!("{}{query}", visit.href(visit.path.trim_end_matches('/'))));
    }
    if visit.path == "/" {
        return redirect(&visit.href("/"));
    }
    // One part is the address of a neighbourhood, mistyped or of an old poster.
    let part = visit.path.trim_matches('/');
    let problem = if part.is_empty() || part.contains(['/', '.']) {
        Problem::NotFound
    } else {
        Problem::UnknownNeighbourhood(part.to_owned())
    };
    visit.answer(Err(problem))
}
