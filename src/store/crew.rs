//! Shares work among a few threads. What the work is, is not known here.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::domain::series::Sharing;

/// How many pieces a thread takes at once: enough that threads seldom meet, few enough that all end together.
const HANDFUL: usize = 16;

/// The most threads: a disk does not get faster by more.
const MOST: usize = 8;

/// Does `work` on each of the items, on as many threads as the computer has and the work is worth.
///
/// Each thread begins with a desk of its own; the desks are returned in no particular order.
pub fn share<'a, T: Sync, D: Send>(
    items: &'a [T],
    desk: impl Fn() -> D + Sync,
    work: impl Fn(&mut D, &'a T) + Sync,
) -> Vec<D> {
    share_by(HANDFUL, items, desk, work)
}

/// The same for items of which each is work enough to be taken alone.
pub fn share_singly<'a, T: Sync, D: Send>(
    items: &'a [T],
    desk: impl Fn() -> D + Sync,
    work: impl Fn(&mut D, &'a T) + Sync,
) -> Vec<D> {
    share_by(1, items, desk, work)
}

/// As many threads as the computer has.
pub struct Crew;

/// How many bundles each thread gets of a piece of work: the last ones make up for those that took long.
const BUNDLES: usize = 8;

impl Sharing for Crew {
    fn share<T: Send>(&self, count: usize, work: impl Fn(Range<usize>) -> Vec<T> + Sync) -> Vec<T> {
        let size = count.div_ceil(BUNDLES * threads()).max(HANDFUL);
        let bundles = (0..count).step_by(size);
        let bundles: Vec<Range<usize>> = bundles.map(|from| from..count.min(from + size)).collect();
        let desks = share_singly(&bundles, Vec::new, |done, bundle| {
            done.push((bundle.start, work(bundle.clone())));
        });
        let mut done: Vec<(usize, Vec<T>)> = desks.into_iter().flatten().collect();
        done.sort_unstable_by_key(|(from, _)| *from);
        let mut all = Vec::with_capacity(done.iter().map(|(_, part)| part.len()).sum());
        for (_, mut part) in done {
            all.append(&mut part);
        }
        all
    }
}

fn share_by<'a, T: Sync, D: Send>(
    handful: usize,
    items: &'a [T],
    desk: impl Fn() -> D + Sync,
    work: impl Fn(&mut D, &'a T) + Sync,
) -> Vec<D> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut desk = desk();
        loop {
            let from = next.fetch_add(handful, Ordering::Relaxed);
            let Some(rest) = items.get(from..).filter(|rest| !rest.is_empty()) else {
                return desk;
            };
            for item in &rest[..handful.min(rest.len())] {
                work(&mut desk, item);
            }
        }
    };
    let threads = threads().min(items.len().div_ceil(handful)).max(1);
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
        let mut desks = vec![run()];
        for other in others {
            match other.join() {
                Ok(desk) => desks.push(desk),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        desks
    })
}

/// As many as the computer has, but for [`MOST`]; asked once, since that takes longer than starting a thread.
fn threads() -> usize {
    static KNOWN: OnceLock<usize> = OnceLock::new();
    *KNOWN.get_or_init(count)
}

fn count() -> usize {
    thread::available_parallelism()
        .map_or(2, NonZeroUsize::get)
        .min(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_worked_on_once() {
        for count in [0, 1, 15, 16, 17, 1000] {
            let items: Vec<usize> = (0..count).collect();
            for desks in [
                share(&items, Vec::new, |done, item| done.push(*item)),
                share_singly(&items, Vec::new, |done, item| done.push(*item)),
            ] {
                let mut done: Vec<usize> = desks.into_iter().flatten().collect();
                done.sort_unstable();
                assert_eq!(done, items);
            }
            let twice = |range: Range<usize>| range.map(|item| 2 * item).collect();
            let expected: Vec<usize> = items.iter().map(|item| 2 * item).collect();
            assert_eq!(Crew.share(count, twice), expected);
        }
    }
}
