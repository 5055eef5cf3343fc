//! *Doorgeven*: what somebody noticed about a person, sealed on the way to the only people who can read it.

pub mod form;
pub mod inbox;
mod limit;
pub mod mine;
pub mod scripts;
pub mod send;
pub mod sending;
pub mod store;
pub mod teams;
pub mod themes;
pub mod voice;
pub mod wire;
