//! The pages of the themes: one to read, one to count.

pub mod count;
pub mod read;
