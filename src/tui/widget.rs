//! Pieces that several screens draw with. They draw what they are given and know no session.

pub mod digits;
pub mod field;
pub mod large;
pub mod page;
pub mod paint;
pub mod sentence;
pub mod wrap;
