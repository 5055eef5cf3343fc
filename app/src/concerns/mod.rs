//! *Doorgeven*: what somebody noticed about a person, sealed on the way to the only people who can read it.

pub mod inbox;
pub mod teams;
pub mod wire;
