//! Shares work among a few threads. What the work is, is not known here.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

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

fn threads() -> usize {
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
        }
    }
}
