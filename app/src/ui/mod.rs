//! What every page is made of: the document around it, the frame, cards, icons.

pub mod assets;
pub mod cards;
pub mod document;
pub mod find;
pub mod form;
pub mod frame;
pub mod icons;
pub mod page;
pub mod problems;

pub use page::{Page, Visit};
