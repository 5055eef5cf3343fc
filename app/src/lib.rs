//! Keuvel: what people see, and what is true about it. Here is the map of the house: its rooms, and the table of
//! its addresses.

#![recursion_limit = "256"]

pub mod activities;
#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod neighbourhoods;
#[cfg(feature = "ssr")]
pub mod offline;
#[cfg(feature = "ssr")]
pub mod people;
pub mod problem;
#[cfg(feature = "ssr")]
pub mod revision;
#[cfg(feature = "ssr")]
mod state;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
pub mod ui;

#[cfg(feature = "ssr")]
pub use state::App;

/// Every address that gives a page, without its language. Printed on paper: they stay.
#[cfg(feature = "ssr")]
pub fn routes() -> axum::Router<std::sync::Arc<App>> {
    use activities::pages::{detail, front, kept, list, week};
    use axum::routing::get;
    axum::Router::new()
        .route("/", get(neighbourhoods::pages::choose).post(neighbourhoods::pages::chosen))
        .route("/bewaard", get(kept::get))
        .route("/offline", get(offline::get))
        .route("/{neighbourhood}", get(front::get))
        .route("/{neighbourhood}/activiteiten", get(list::get))
        .route("/{neighbourhood}/activiteiten/{activity}", get(detail::get))
        .route("/{neighbourhood}/weekprogramma", get(week::get))
        .route("/{neighbourhood}/wie-is-wie", get(people::pages::get))
        .route("/{neighbourhood}/qr.svg", get(neighbourhoods::pages::code))
}

/// Starts the reactive system in the browser; the islands on the page are then brought to life one by one.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
