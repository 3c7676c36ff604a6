//! Makes the ids of everything that is recorded: UUID v7, which sort by the moment of making.

use uuid::{Builder, Uuid};

/// A maker of ids that needs no clock and no source of chance of its own, so that a test can repeat itself.
#[derive(Debug, Clone)]
pub struct Ids {
    seed: u64,
    count: u16,
}

impl Ids {
    /// A maker whose ids depend on `seed` and on the times that it is given.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { seed, count: 0 }
    }

    /// The next id for something made `millis` milliseconds after 1970-01-01 UTC.
    ///
    /// Ids of one millisecond sort in the order of making, up to 65,536 of them.
    pub fn next(&mut self, millis: u64) -> Uuid {
        self.count = self.count.wrapping_add(1);
        let word = self.draw();
        let mut bytes = [0; 10];
        // The version takes four bits of the first byte, so the counter is spread over bytes 0 to 2.
        let count = self.count.to_be_bytes();
        bytes[0] = count[0] >> 4;
        bytes[1] = (count[0] << 4) | (count[1] >> 4);
        bytes[2] = (count[1] & 0x0f) << 2;
        bytes[3..].copy_from_slice(&word.to_be_bytes()[..7]);
        Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }

    /// Puts items into an order that chance decides; each order is as likely as any other.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        // Fisher and Yates: the last place takes any of the items before it or itself, then the place before it.
        for place in (1..items.len()).rev() {
            let among = u64::try_from(place + 1).unwrap_or(u64::MAX);
            // For the few people at a table the rest of this division favours nobody that one could notice.
            let chosen = usize::try_from(self.draw() % among).unwrap_or(0);
            items.swap(place, chosen);
        }
    }

    /// The next well-mixed word: splitmix64, by S. Vigna (public domain).
    const fn draw(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.seed;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_version_7_and_sort_in_the_order_of_making() {
        let mut ids = Ids::new(7);
        let made: Vec<Uuid> = (0..500).map(|i| ids.next(1_000 + i / 200)).collect();
        assert!(made.iter().all(|id| id.get_version_num() == 7));
        assert!(made.is_sorted());
    }

    #[test]
    fn a_shuffle_keeps_everybody_and_repeats_itself_for_the_same_seed() {
        let shuffled = |seed| {
            let mut items = [1, 2, 3, 4, 5, 6];
            Ids::new(seed).shuffle(&mut items);
            items
        };
        assert_eq!(shuffled(7), shuffled(7));
        assert_ne!(shuffled(7), shuffled(8));
        let mut sorted = shuffled(7);
        sorted.sort_unstable();
        assert_eq!(sorted, [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn everybody_comes_first_about_as_often() {
        let mut ids = Ids::new(1);
        let mut first = [0; 4];
        for _ in 0..4_000 {
            let mut items = [0, 1, 2, 3];
            ids.shuffle(&mut items);
            first[items[0]] += 1;
        }
        // Each is expected 1,000 times; 100 away is more than three times the usual deviation of 27.
        assert!(
            first.iter().all(|&times| (900..=1_100).contains(&times)),
            "{first:?}"
        );
    }

    #[test]
    fn two_makers_of_one_moment_make_different_ids() {
        assert_ne!(Ids::new(1).next(5), Ids::new(2).next(5));
    }
}
