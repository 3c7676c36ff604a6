//! What can be asked of each subject: how it is asked, what is recorded, what helps, what becomes of the answer. One file per
//! subject; `answer`, `offered` and the screens' `question` only pass on.

pub mod closing;
pub mod opening;
pub mod rating;
pub mod words;
