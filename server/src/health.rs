//! For whoever watches the server: it lives, and it can work.

use app::App;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};
use std::{sync::Arc, time::Duration};

/// Answers as long as the process answers.
pub async fn live() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "live\n")
}

/// Answers when the database answers within two seconds.
pub async fn ready(State(app): State<Arc<App>>) -> impl IntoResponse {
    let answered = tokio::time::timeout(Duration::from_secs(2), app.db.ping()).await;
    let (status, words) = match answered {
        Ok(Ok(())) => (StatusCode::OK, "ready\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    };
    (status, [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_TYPE, "text/plain; charset=utf-8")], words)
}
