//! The inbox: its page, what its script says and hears, and the list of who read.

pub mod page;
pub mod parts;
pub mod reading;
pub mod said;
pub mod ways;
