//! Sums that show damage, much faster than a disk reads. Not against whoever would deceive: what they guard can be thrown away.

/// A number that differs for any two texts of the same length that differ within eight bytes, and most likely for all others.
pub fn sum(bytes: &[u8]) -> u64 {
    let mut sum = Sum::new();
    sum.add(bytes);
    sum.end()
}

/// The sum of a text that comes in pieces.
pub struct Sum {
    lanes: [u64; 4],
    /// What came since the last whole block.
    held: Vec<u8>,
    length: u64,
}

/// Bytes that are added at once: eight to each lane.
const BLOCK: usize = 32;

impl Sum {
    /// The sum of nothing yet.
    pub const fn new() -> Self {
        Self {
            lanes: [1, 2, 3, 4],
            held: Vec::new(),
            length: 0,
        }
    }

    /// Adds a piece.
    pub fn add(&mut self, mut bytes: &[u8]) {
        self.length += bytes.len() as u64;
        if !self.held.is_empty() {
            let (first, rest) = bytes.split_at(bytes.len().min(BLOCK - self.held.len()));
            self.held.extend_from_slice(first);
            bytes = rest;
            if self.held.len() < BLOCK {
                return;
            }
            let held = std::mem::take(&mut self.held);
            self.add_blocks(&held);
        }
        let whole = bytes.len() - bytes.len() % BLOCK;
        self.add_blocks(&bytes[..whole]);
        self.held.extend_from_slice(&bytes[whole..]);
    }

    /// Adds whole blocks.
    fn add_blocks(&mut self, bytes: &[u8]) {
        let mut lanes = self.lanes;
        let (words, _) = bytes.as_chunks::<8>();
        let (blocks, _) = words.as_chunks::<4>();
        // Four at a time, since none waits for another.
        for block in blocks {
            lanes[0] = step(lanes[0], u64::from_le_bytes(block[0]));
            lanes[1] = step(lanes[1], u64::from_le_bytes(block[1]));
            lanes[2] = step(lanes[2], u64::from_le_bytes(block[2]));
            lanes[3] = step(lanes[3], u64::from_le_bytes(block[3]));
        }
        self.lanes = lanes;
    }

    /// The sum of all pieces.
    pub fn end(self) -> u64 {
        let mut lanes = self.lanes;
        for part in self.held.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            lanes[0] = step(lanes[0], u64::from_le_bytes(word));
        }
        let all = lanes.into_iter().fold(self.length, step);
        all ^ (all >> 32)
    }
}

const fn step(lane: u64, word: u64) -> u64 {
    /// An odd number without a pattern: the golden ratio in 64 bits.
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    (lane ^ word).wrapping_mul(MIX).rotate_left(29)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_text_in_pieces_has_the_sum_of_the_whole(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300), cuts in proptest::collection::vec(0_usize..300, 0..6)) {
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (bytes.len() + 1)).collect();
            cuts.sort_unstable();
            let mut pieces = Sum::new();
            let mut from = 0;
            for cut in cuts {
                pieces.add(&bytes[from..cut]);
                from = cut;
            }
            pieces.add(&bytes[from..]);
            proptest::prop_assert_eq!(pieces.end(), sum(&bytes));
        }

        #[test]
        fn any_damaged_byte_shows(bytes in proptest::collection::vec(proptest::num::u8::ANY, 1..200), at in 0_usize..200, by in 1_u8..) {
            let mut damaged = bytes.clone();
            let at = at % damaged.len();
            damaged[at] ^= by;
            proptest::prop_assert_ne!(sum(&bytes), sum(&damaged));
            damaged = bytes.clone();
            damaged.push(0);
            proptest::prop_assert_ne!(sum(&bytes), sum(&damaged));
        }
    }
}
