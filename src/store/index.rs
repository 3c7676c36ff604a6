//! A cache of the digests of a library, in one file that can be thrown away at any time: whatever is wrong with it costs time and
//! nothing else. What is in the folder now, and which digests still hold, is the business of `catalogue`.
//!
//! The file is a header, the first page of a list, the heads of all sessions, and their digests. Each has a sum that shows any damage.
//! It is replaced as a whole, so that two programs can use it at once: the last one wins, and the other reads a few sessions again.

use std::cmp::Reverse;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::digest::Head;
use super::file;
use super::folder::{Name, Seen};
use super::sum::{Sum, sum};

/// What the file begins with.
const MAGIC: u64 = u64::from_le_bytes(*b"handshk\n");

/// Numbers in the header: magic, kind, number of sessions, lengths and sums of three parts, sum of the header.
const NUMBERS: usize = 10;

/// How many sessions the first page has: more than a window shows.
const PAGE: usize = 64;

/// Bytes of the header.
const HEADER: usize = NUMBERS * 8;

/// The largest part of a cache that is read, in bytes.
const MOST: u64 = 1 << 30;

/// Tells one layout of the file from another: it changes with any line of what is written, so that nobody has to think of it.
const KIND: u64 = {
    let sources: [&[u8]; 19] = [
        include_bytes!("index.rs"),
        include_bytes!("folder.rs"),
        include_bytes!("digest.rs"),
        include_bytes!("digest/agreement.rs"),
        include_bytes!("digest/archive.rs"),
        include_bytes!("digest/head.rs"),
        include_bytes!("digest/parked.rs"),
        include_bytes!("digest/topics.rs"),
        include_bytes!("digest/verdict.rs"),
        include_bytes!("digest/plain.rs"),
        include_bytes!("library.rs"),
        include_bytes!("sum.rs"),
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

impl Stored<'_> {
    /// The name of its file.
    pub fn named(&self) -> Name {
        Name {
            name: self.name.into(),
            file: false,
        }
    }
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
    /// Number of sessions in it.
    pub count: usize,
    page: Vec<u8>,
    parts: [Part; 3],
}

/// Where a part of the file stands.
#[derive(Clone, Copy)]
struct Part {
    start: u64,
    length: u64,
    sum: u64,
}

impl Cache {
    /// Reads the header and the first page; `None` when there is no cache, or none of ours, or it is damaged.
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
        let whole = sum(&header[..HEADER - 8]) == number(NUMBERS - 1);
        if !whole || number(0) != MAGIC || number(1) != KIND {
            return None;
        }
        let mut start = HEADER as u64;
        let mut parts = [Part {
            start: 0,
            length: 0,
            sum: 0,
        }; 3];
        for (at, part) in parts.iter_mut().enumerate() {
            *part = Part {
                start,
                length: number(3 + 2 * at),
                sum: number(4 + 2 * at),
            };
            start = start
                .checked_add(part.length)
                .filter(|_| part.length <= MOST)?;
        }
        if file.metadata().ok()?.len() != start {
            return None;
        }
        let page = read_part(&file, parts[0])?;
        Some(Self {
            file,
            count: usize::try_from(number(2)).ok()?,
            page,
            parts,
        })
    }

    /// The sessions of the first page, the newest first.
    pub fn page(&self) -> Option<Vec<Stored<'_>>> {
        self.stored(&self.page)
    }

    /// Reads the heads of all sessions, for [`Cache::stored`].
    pub fn heads(&self) -> Option<Vec<u8>> {
        read_part(&self.file, self.parts[1])
    }

    /// The sessions in a part of this cache.
    pub fn stored<'a>(&self, bytes: &'a [u8]) -> Option<Vec<Stored<'a>>> {
        let (count, mut rest) = postcard::take_from_bytes::<usize>(bytes).ok()?;
        let mut all = Vec::with_capacity(count.min(bytes.len()));
        for _ in 0..count {
            let (stored, after) = postcard::take_from_bytes::<Stored<'_>>(rest).ok()?;
            let end = stored.start.checked_add(stored.length)?;
            if end > self.parts[2].length {
                return None;
            }
            all.push(stored);
            rest = after;
        }
        Some(all)
    }

    /// Reads the digests.
    pub fn bodies(&self) -> Option<Vec<u8>> {
        read_part(&self.file, self.parts[2])
    }
}

/// Reads a part, wherever others read at the same time.
fn read_part(file: &File, part: Part) -> Option<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(part.length).ok()?];
    read_at(file, &mut bytes, part.start).ok()?;
    (sum(&bytes) == part.sum).then_some(bytes)
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(windows)]
fn read_at(file: &File, mut bytes: &mut [u8], mut start: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        let count = std::os::windows::fs::FileExt::seek_read(file, bytes, start)?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        bytes = &mut bytes[count..];
        start += count as u64;
    }
    Ok(())
}

/// Puts a new cache in the place of the old one. `sessions` come with their digests, in any order.
///
/// # Errors
/// Those of the disk; the old cache then still stands, or there is none.
pub fn write(path: &Path, mut sessions: Vec<(Stored<'_>, &[u8])>) -> io::Result<()> {
    sessions.sort_unstable_by_key(|(stored, _)| Reverse(stored.head.order()));
    let mut length = 0;
    let placed = sessions.iter().map(|(stored, body)| {
        let start = length;
        length += body.len() as u64;
        Stored {
            start,
            length: body.len() as u64,
            ..*stored
        }
    });
    let placed: Vec<Stored<'_>> = placed.collect();
    let page = listed(&placed[..placed.len().min(PAGE)])?;
    let heads = listed(&placed)?;
    let mut bodies = Sum::new();
    for (_, body) in &sessions {
        bodies.add(body);
    }
    let mut header = Vec::with_capacity(HEADER);
    let mut numbers = vec![MAGIC, KIND, placed.len() as u64];
    numbers.extend(
        [&page, &heads]
            .iter()
            .flat_map(|part| [part.len() as u64, sum(part)]),
    );
    numbers.extend([length, bodies.end()]);
    for number in numbers {
        header.extend(number.to_le_bytes());
    }
    header.extend(sum(&header).to_le_bytes());
    let parts = [header.as_slice(), &page, &heads];
    let bodies = sessions.iter().map(|(_, body)| *body);
    replace(path, parts.into_iter().chain(bodies))
}

/// The sessions of a part of the cache, in bytes.
fn listed(sessions: &[Stored<'_>]) -> io::Result<Vec<u8>> {
    let unwritten = |_| io::Error::from(io::ErrorKind::InvalidData);
    let mut bytes = postcard::to_allocvec(&sessions.len()).map_err(unwritten)?;
    for stored in sessions {
        bytes = postcard::to_extend(stored, bytes).map_err(unwritten)?;
    }
    Ok(bytes)
}

/// Replaces a file as a whole, without waiting for the disk: after a power cut the sums show what is missing.
fn replace<'a>(path: &Path, parts: impl Iterator<Item = &'a [u8]>) -> io::Result<()> {
    file::make_folder(path.parent().unwrap_or(Path::new(".")))?;
    file::clean(path);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let chance = Uuid::now_v7().as_u64_pair().1;
    let temporary = path.with_file_name(format!(".{name}.{chance:016x}.tmp"));
    let written = write_new(&temporary, parts).and_then(|()| fs::rename(&temporary, path));
    written.inspect_err(|_| drop(fs::remove_file(&temporary)))
}

fn write_new<'a>(path: &Path, mut parts: impl Iterator<Item = &'a [u8]>) -> io::Result<()> {
    let file = file::private().create_new(true).open(path)?;
    let mut file = BufWriter::with_capacity(1 << 16, file);
    parts.try_for_each(|part| file.write_all(part))?;
    file.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sound_cache_of_another_version_is_none_of_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cache");
        write(&path, Vec::new()).unwrap();
        assert!(Cache::open(&path).is_some());
        let mut bytes = fs::read(&path).unwrap();
        bytes[8..16].copy_from_slice(&(KIND ^ 1).to_le_bytes());
        let of_header = sum(&bytes[..HEADER - 8]);
        bytes[HEADER - 8..HEADER].copy_from_slice(&of_header.to_le_bytes());
        fs::write(&path, bytes).unwrap();
        assert!(Cache::open(&path).is_none());
    }
}
