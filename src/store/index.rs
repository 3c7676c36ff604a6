//! A cache of the digests of a library, in one file that can be thrown away at any time: whatever is wrong with it costs time and
//! nothing else. What is in the folder now, and which digests still hold, is the business of `catalogue`.
//!
//! The file is a header, the heads of all sessions, and their digests. Each of the three has a sum that shows any damage. It is
//! replaced as a whole, so that two programs can use it at once: the last one wins, and the other reads a few sessions again.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::digest::Head;
use super::file;
use super::folder::Seen;

/// What the file begins with.
const MAGIC: u64 = u64::from_le_bytes(*b"handshk\n");

/// Numbers in the header: magic, kind, lengths and sums of both parts, sum of the header.
const NUMBERS: usize = 7;

/// Bytes of the header.
const HEADER: usize = NUMBERS * 8;

/// The largest part of a cache that is read, in bytes.
const MOST: u64 = 1 << 30;

/// Tells one layout of the file from another: it changes with any line of what is written, so that nobody has to think of it.
const KIND: u64 = {
    let sources: [&[u8]; 11] = [
        include_bytes!("index.rs"),
        include_bytes!("folder.rs"),
        include_bytes!("digest.rs"),
        include_bytes!("library.rs"),
        include_bytes!("../domain/series/meeting.rs"),
        include_bytes!("../domain/amount.rs"),
        include_bytes!("../domain/agreement.rs"),
        include_bytes!("../domain/lookback.rs"),
        include_bytes!("../domain/minutes.rs"),
        include_bytes!("../domain/people.rs"),
        include_bytes!("../../Cargo.lock"),
    ];
    let mut sum = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < sources.len() {
        sum = const_sum(sources[at], sum);
        at += 1;
    }
    sum
};

/// FNV-1a over every byte, while the program is compiled.
const fn const_sum(bytes: &[u8], mut sum: u64) -> u64 {
    let mut at = 0;
    while at < bytes.len() {
        sum = (sum ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    sum
}

/// One session of the cache.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Stored<'a> {
    /// The name of its file.
    pub name: &'a str,
    /// Which version of the file it was.
    pub seen: Seen,
    /// Where its digest begins among the digests, in bytes.
    pub start: u64,
    /// The length of its digest in bytes.
    pub length: u64,
    /// What a list shows of it.
    #[serde(borrow)]
    pub head: Head<'a>,
}

/// Where the cache of a library stands: in this folder, under a name that is made of the library's own place.
pub fn path(cache: &Path, sessions: &Path) -> PathBuf {
    let place = sessions
        .canonicalize()
        .unwrap_or_else(|_| sessions.to_owned());
    let name = sum(place.as_os_str().as_encoded_bytes());
    cache.join(format!("digests-{name:016x}.bin"))
}

/// A cache that was found sound, as far as it was read.
pub struct Cache {
    file: File,
    heads: Vec<u8>,
    bodies: u64,
    bodies_sum: u64,
}

impl Cache {
    /// Reads the header and the heads; `None` when there is no cache, or none of ours, or it is damaged.
    pub fn open(path: &Path) -> Option<Self> {
        // A pipe under this name must not keep anybody waiting.
        if !fs::metadata(path).ok()?.is_file() {
            return None;
        }
        let mut file = File::open(path).ok()?;
        let mut header = [0; HEADER];
        file.read_exact(&mut header).ok()?;
        let (numbers, _) = header.as_chunks::<8>();
        let number = |at: usize| {
            numbers
                .get(at)
                .map_or(0, |bytes| u64::from_le_bytes(*bytes))
        };
        let whole = sum(&header[..HEADER - 8]) == number(6);
        let (heads, bodies) = (number(2), number(4));
        let most = heads.max(bodies) <= MOST;
        if !whole || number(0) != MAGIC || number(1) != KIND || !most {
            return None;
        }
        if file.metadata().ok()?.len() != HEADER as u64 + heads + bodies {
            return None;
        }
        let heads = read_part(&file, heads, number(3))?;
        Some(Self {
            file,
            heads,
            bodies,
            bodies_sum: number(5),
        })
    }

    /// The sessions in it.
    pub fn stored(&self) -> Option<Vec<Stored<'_>>> {
        let (count, mut rest) = postcard::take_from_bytes::<usize>(&self.heads).ok()?;
        let mut all = Vec::with_capacity(count.min(self.heads.len()));
        for _ in 0..count {
            let (stored, after) = postcard::take_from_bytes::<Stored<'_>>(rest).ok()?;
            let end = stored.start.checked_add(stored.length)?;
            if end > self.bodies {
                return None;
            }
            all.push(stored);
            rest = after;
        }
        Some(all)
    }

    /// Reads the digests.
    pub fn bodies(&self) -> Option<Vec<u8>> {
        let mut file = &self.file;
        let start = HEADER + self.heads.len();
        file.seek(SeekFrom::Start(start as u64)).ok()?;
        read_part(file, self.bodies, self.bodies_sum)
    }
}

fn read_part(mut file: &File, length: u64, wanted: u64) -> Option<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(length).ok()?];
    file.read_exact(&mut bytes).ok()?;
    (sum(&bytes) == wanted).then_some(bytes)
}

/// Puts a new cache in the place of the old one. `sessions` come with their digests, in any order.
///
/// # Errors
/// Those of the disk; the old cache then still stands, or there is none.
pub fn write<'a>(
    path: &Path,
    sessions: impl ExactSizeIterator<Item = (Stored<'a>, &'a [u8])>,
) -> io::Result<()> {
    let unwritten = |_| io::Error::from(io::ErrorKind::InvalidData);
    let mut heads = postcard::to_allocvec(&sessions.len()).map_err(unwritten)?;
    let mut bodies = Vec::new();
    for (stored, body) in sessions {
        let stored = Stored {
            start: bodies.len() as u64,
            length: body.len() as u64,
            ..stored
        };
        bodies.extend_from_slice(body);
        heads = postcard::to_extend(&stored, heads).map_err(unwritten)?;
    }
    let mut header = Vec::with_capacity(HEADER);
    let numbers = [
        MAGIC,
        KIND,
        heads.len() as u64,
        sum(&heads),
        bodies.len() as u64,
        sum(&bodies),
    ];
    for number in numbers {
        header.extend(number.to_le_bytes());
    }
    header.extend(sum(&header).to_le_bytes());
    replace(path, &[&header, &heads, &bodies])
}

/// Replaces a file as a whole, without waiting for the disk: after a power cut the sums show what is missing.
fn replace(path: &Path, parts: &[&[u8]]) -> io::Result<()> {
    file::make_folder(path.parent().unwrap_or(Path::new(".")))?;
    file::clean(path);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let chance = Uuid::now_v7().as_u64_pair().1;
    let temporary = path.with_file_name(format!(".{name}.{chance:016x}.tmp"));
    let write = || {
        let mut file = file::private().create_new(true).open(&temporary)?;
        parts.iter().try_for_each(|part| file.write_all(part))?;
        drop(file);
        fs::rename(&temporary, path)
    };
    write().inspect_err(|_| drop(fs::remove_file(&temporary)))
}

/// A number that differs for any two texts of the same length that differ within eight bytes, and most likely for all others.
fn sum(bytes: &[u8]) -> u64 {
    /// An odd number without a pattern: the golden ratio in 64 bits.
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut lanes = [1_u64, 2, 3, 4];
    let step = |lane: u64, word: u64| (lane ^ word).wrapping_mul(MIX).rotate_left(29);
    let (blocks, rest) = bytes.as_chunks::<32>();
    for block in blocks {
        let (words, _) = block.as_chunks::<8>();
        for (lane, word) in lanes.iter_mut().zip(words) {
            *lane = step(*lane, u64::from_le_bytes(*word));
        }
    }
    for part in rest.chunks(8) {
        let mut word = [0; 8];
        word[..part.len()].copy_from_slice(part);
        lanes[0] = step(lanes[0], u64::from_le_bytes(word));
    }
    let mut all = bytes.len() as u64;
    for lane in lanes {
        all = step(all, lane);
    }
    all ^ (all >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
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
