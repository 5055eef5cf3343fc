//! Keuvel without network: what a device keeps, what it fetches beforehand, and the page that says there is no network.

pub mod islands;
#[cfg(feature = "ssr")]
pub mod kept;
#[cfg(feature = "ssr")]
mod pages;

#[cfg(feature = "ssr")]
pub use pages::{DAYS, addresses, get, waiting, walk_addresses};
