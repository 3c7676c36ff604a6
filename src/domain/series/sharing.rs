//! Who does the work of a large library. Where several can work at once is known to whoever keeps it, not here.

use std::ops::Range;

/// Does a piece of work that falls into independent parts.
pub trait Sharing {
    /// Has the parts from 0 to `count` worked on, some at a time, and returns what they gave, in order.
    fn share<T: Send>(&self, count: usize, work: impl Fn(Range<usize>) -> Vec<T> + Sync) -> Vec<T>;
}

/// One after the other.
#[derive(Debug, Clone, Copy)]
pub struct Alone;

impl Sharing for Alone {
    fn share<T: Send>(&self, count: usize, work: impl Fn(Range<usize>) -> Vec<T> + Sync) -> Vec<T> {
        work(0..count)
    }
}
