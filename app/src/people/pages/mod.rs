//! What people see of people: the visible faces, signing in, and what is somebody's own.

pub mod faces;
pub mod mine;
pub mod sign_in;
