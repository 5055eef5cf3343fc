//! The service worker, written from the list of what was built; and the script that starts it.

use app::{
    App,
    i18n::Lang,
    ui::assets::{BOOT, BOOT_PATH, KEYS, OUTBOX, OUTBOX_PATH},
};
use axum::{extract::State, http::header, response::IntoResponse};
use serde_json::json;
use std::sync::Arc;

const SCRIPT: &str = include_str!("service_worker.js");
/// The part of it that keeps forms and sends them later.
const WAITING: &str = include_str!("service_worker_outbox.js");

/// `GET /sw.js`: never kept by anybody, so that a new version is seen at the next opening.
pub async fn get(State(app): State<Arc<App>>) -> impl IntoResponse {
    let assets = &app.assets;
    let copy: serde_json::Map<_, _> =
        Lang::ALL.map(|l| (l.tag().to_owned(), json!(l.texts().copy_of))).into_iter().collect();
    let settings = json!({
        "version": assets.version,
        "css": assets.css,
        "js": assets.js,
        "wasm": assets.wasm,
        "boot": *BOOT_PATH,
        "also": ["/icons/bench.svg", "/manifest.webmanifest", *OUTBOX_PATH],
        "shells": Lang::ALL.map(|l| [l.href("/offline"), l.href("/bewaard")]).concat(),
        "copy": copy,
    });
    let script = format!("const built = {settings};\n{SCRIPT}\n{WAITING}");
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], script)
}

/// The starting script, under the hash of what is in it.
pub async fn boot() -> impl IntoResponse {
    for_ever(BOOT)
}

/// The script of passkeys, likewise.
pub async fn keys() -> impl IntoResponse {
    for_ever(KEYS)
}

/// What waits on the device, likewise.
pub async fn outbox() -> impl IntoResponse {
    for_ever(OUTBOX)
}

fn for_ever(script: &'static str) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, script)
}
