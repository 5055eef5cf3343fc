//! What people see of people: the visible faces, signing in, and what is somebody's own.

pub mod at_counter;
pub mod card_sheet;
pub mod cards;
pub mod faces;
pub mod key_ceremonies;
pub mod keys;
pub mod mine;
pub mod municipality;
mod role_words;
pub mod sign_in;

use crate::{i18n::PeopleTexts, people::sent::Fields};
