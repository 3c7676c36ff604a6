//! What can be asked of each subject: how it is asked, what is recorded, what helps, what becomes of the answer. One file per
//! subject; `asking` and `answer` only pass on.

pub mod agreement;
pub mod lookback;
pub mod verdict;
