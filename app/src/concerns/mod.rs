//! *Doorgeven*: what somebody noticed about a person, sealed on the way to the only people who can read it.

pub mod cards;
pub mod form;
pub mod inbox;
pub mod keeping;
mod limit;
pub mod mine;
pub mod reminders;
pub mod retention;
pub mod scripts;
pub mod send;
pub mod sending;
pub mod store;
pub mod teams;
pub mod themes;
pub mod voice;
pub mod wire;
