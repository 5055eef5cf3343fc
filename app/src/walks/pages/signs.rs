//! The signs on the map and in the list beside it: each stands next to its word.

use crate::walks::StopKind;
use leptos::prelude::*;

/// The drawings, each around the origin and 22 units wide.
pub const DEFS: &str = "<defs>\
    <g id=\"i-bench\" class=\"sign\"><rect x=\"-11\" y=\"-11\" width=\"22\" height=\"22\" rx=\"5\"/><path d=\"M-6-6H6M-6-2H6M-8 2H8M-6 2v6M6 2v6M-4-6v8M4-6v8\"/></g>\
    <g id=\"i-toilet\" class=\"sign\"><rect x=\"-11\" y=\"-11\" width=\"22\" height=\"22\" rx=\"5\"/><path d=\"M-8-4l2 8 2-6 2 6 2-8M8-3a4 4 0 1 0 0 6\"/></g>\
    <g id=\"i-drinks\" class=\"sign\"><rect x=\"-11\" y=\"-11\" width=\"22\" height=\"22\" rx=\"5\"/><path d=\"M-7-5H4v7q0 4-5 4h-1q-5 0-5-4zM4-3h4v4H4\"/></g>\
    <g id=\"i-pharmacy\" class=\"sign\"><rect x=\"-11\" y=\"-11\" width=\"22\" height=\"22\" rx=\"5\"/><path d=\"M0-7V7M-7 0H7\"/></g>\
    <g id=\"i-shelter\" class=\"sign\"><rect x=\"-11\" y=\"-11\" width=\"22\" height=\"22\" rx=\"5\"/><path d=\"M-8-1l8-6 8 6M-5-1v8M5-1v8\"/></g>\
    <g id=\"i-sight\" class=\"sign\"><circle r=\"11\"/><path d=\"M-8 0q8-9 16 0-8 9-16 0zM-1 0h2\"/></g>\
    <g id=\"i-crossing\" class=\"sign\"><rect x=\"-11\" y=\"-11\" width=\"22\" height=\"22\" rx=\"5\"/><path d=\"M-7-6V6M-2-6V6M3-6V6M8-6V6\"/></g>\
    <g id=\"i-start\" class=\"sign\"><circle r=\"11\"/><path d=\"M-4 8V-7l10 4-10 4\"/></g>\
    <g id=\"i-end\" class=\"sign\"><circle r=\"11\"/><path d=\"M-5-5H5V5H-5z\"/></g></defs>";

/// The sign of a thing in a list.
pub fn of(kind: StopKind) -> AnyView {
    named(kind.as_str())
}

/// The sign with this name.
pub fn named(name: &str) -> AnyView {
    view! { <svg class="icon" viewBox="-12 -12 24 24" aria-hidden="true"><use href=format!("#i-{name}") /></svg> }
        .into_any()
}
