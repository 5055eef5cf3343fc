//! The pages of the desk, one a file.

pub mod decided;
pub mod fault;
pub mod item;
pub mod look;
pub mod queue;
pub mod report;
pub mod start;
pub mod verdict;
