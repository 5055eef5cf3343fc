//! Walking routes (*wandelingen*, kuieren): lines with benches, on a map that needs no network.

pub mod by_hand;
pub mod crossings;
pub mod facts;
pub mod file;
pub mod filter;
pub mod geo;
pub mod line;
pub mod map;
pub mod pages;
pub mod simplify;
pub mod stops;
pub mod store;
pub mod summary;
pub mod surface;
pub mod walk;

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
