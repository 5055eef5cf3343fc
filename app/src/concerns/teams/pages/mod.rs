//! The pages of a team's keys, and what their script says and hears.

pub mod keys;
pub mod state;
pub mod steps;
pub mod written;
