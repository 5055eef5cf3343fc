//! What people see of *het kleine helpen*.

pub mod act;
pub mod board;
pub mod card;
pub mod counter;
pub mod edit;
mod fields;
pub mod mine;
pub mod note;
pub mod sheet;
pub mod wizard;
