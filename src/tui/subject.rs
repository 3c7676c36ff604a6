//! What can be asked of each subject: how it is asked, what is recorded, what helps, what becomes of the answer. One file per
//! subject; the generic matches in `answer`, `offered` and `screen/question` only pass on to them.

pub mod agreement;
pub mod cell;
pub mod closing;
pub mod lookback;
pub mod note;
pub mod opening;
pub mod rating;
pub mod verdict;
pub mod words;
