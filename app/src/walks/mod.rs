//! Walking routes (*wandelingen*, kuieren): lines with benches, on a map that needs no network.

#[cfg(feature = "ssr")]
pub mod crossings;
#[cfg(feature = "ssr")]
pub mod facts;
#[cfg(feature = "ssr")]
pub mod filter;
#[cfg(feature = "ssr")]
pub mod geo;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod line;
#[cfg(feature = "ssr")]
pub mod map;
#[cfg(feature = "hydrate")]
mod moving;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "hydrate")]
mod position;
#[cfg(feature = "ssr")]
pub mod simplify;
#[cfg(feature = "ssr")]
pub mod stops;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod summary;
#[cfg(feature = "ssr")]
pub mod surface;
#[cfg(feature = "ssr")]
pub mod walk;

#[cfg(feature = "ssr")]
pub use {
    facts::Facts,
    geo::Point,
    line::Line,
    stops::{Bench, Stop, StopKind},
    surface::{Stretch, Surface},
    walk::{Body, Closed, Draft, State, Walk},
};

/// Most points in one line; what has more is simplified, and that is said.
pub const POINTS_MOST: usize = 5_000;
/// Longest story kept, in characters.
pub const STORY_MOST: usize = 8_000;
/// Longest title, name or sentence, in characters.
pub const LINE_MOST: usize = 300;
