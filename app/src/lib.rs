//! Keuvel: what people see, and what is true about it. Here is the map of the house: its rooms. The table of its
//! addresses is in `routes.rs`.

#![recursion_limit = "256"]

pub mod activities;
#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
pub mod concerns;
#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod directory;
#[cfg(feature = "ssr")]
pub mod help;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod moderation;
#[cfg(feature = "ssr")]
pub mod neighbourhoods;
#[cfg(feature = "ssr")]
pub mod notices;
pub mod offline;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod privacy;
pub mod problem;
#[cfg(feature = "ssr")]
pub mod revision;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
mod state;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod walks;

#[cfg(feature = "ssr")]
pub use routes::{Route, TABLE, Who, routes};
#[cfg(feature = "ssr")]
pub use state::App;

/// Starts the reactive system in the browser; the islands on the page are then brought to life one by one.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
