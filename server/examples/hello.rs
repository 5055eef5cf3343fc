//! The least that axum can do, on one thread: what `make bench` holds the pages against.
//!
//!     hello 127.0.0.1:3001

use axum::{Router, routing::get, serve::ListenerExt};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:3001".to_owned());
    let listener = TcpListener::bind(address).await?.tap_io(|io| _ = io.set_nodelay(true));
    axum::serve(listener, Router::new().route("/", get(async || "hello"))).await
}
