//! What can be asked of each subject: how it is asked, what is recorded, what helps, what becomes of the answer. One file per
//! subject; the question itself, with its field and its keys, is `asking`.

pub mod cell;
pub mod note;
