//! The coordinators' desk: what waits, and deciding about it. This room knows the other areas: it shows and changes
//! what they hold, each by its own rules.

mod office;
pub mod pages;
mod said;
pub mod store;
mod subject;

pub use office::Office;
pub use subject::Subject;
