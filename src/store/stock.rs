//! The files of a folder beside what the cache knows of them: which are as they were, which have to be read, and what is in those.
//! In which order they are looked at is the business of `catalogue`, how the cache is written that of `index`.

use std::borrow::Cow;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use foldhash::{HashMap, HashMapExt as _};

use super::crew;
use super::digest::{Archive, Head, keep};
use super::fault::Fault;
use super::file;
use super::folder::{Folder, Name, Seen};
use super::index::{self, Cache, Stored};
use super::library::{Entry, Unreadable};
use super::reader::Reader;
use super::tails::Tails;
use crate::domain::series::Meeting;

/// The cache is written anew once one in so many sessions had to be read: reading a few again is less than writing all.
const SHARE: usize = 200;

/// Where digests are kept, and of which files.
#[derive(Debug)]
pub struct Keeping {
    /// The file of the cache, if there is to be one.
    pub path: Option<PathBuf>,
    /// How long a file has to be at rest before it counts as known.
    pub rest: Duration,
}

impl Keeping {
    /// Whether there is a place for a cache.
    pub fn is_possible(&self) -> bool {
        let folder = self.path.as_deref().and_then(Path::parent);
        folder.is_some_and(|folder| file::make_folder(folder).is_ok())
    }

    /// The cache, if there is a sound one.
    pub fn open(&self) -> Option<Cache> {
        Cache::open(self.path.as_deref()?)
    }
}

/// What is wanted of sessions that have to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The form of the meeting.
    pub kept: bool,
    /// How long a file has to be at rest before it counts as known.
    pub rest: Duration,
}

/// A session that had to be read.
pub struct Fresh {
    name: Name,
    /// The version that was read, if it is to be kept.
    seen: Option<Seen>,
    pub entry: Entry,
    /// In which batch of digests its own is, and where.
    batch: usize,
    kept: Range<usize>,
}

/// What one thread makes of the files that it reads.
struct Desk<'a> {
    reader: Reader<'a>,
    /// The place of its digests among all batches.
    batch: usize,
    digests: Vec<u8>,
    fresh: Vec<Fresh>,
    broken: Vec<(Name, Unreadable)>,
}

/// A folder beside its cache.
pub struct Stock<'a> {
    folder: &'a Folder,
    tails: Tails,
    known: HashMap<&'a str, &'a Stored<'a>>,
    /// The sessions whose file is as the cache has it.
    pub same: Vec<(Name, &'a Stored<'a>)>,
    /// The files that have to be read.
    pub changed: Vec<Name>,
    /// The sessions that had to be read.
    pub fresh: Vec<Fresh>,
    /// The digests of those, as the threads wrote them.
    batches: Vec<Vec<u8>>,
    pub broken: Vec<(Name, Unreadable)>,
}

/// A file of a folder, and what it is.
#[derive(Debug)]
pub struct Found {
    /// Its name.
    pub name: Name,
    /// The version, if it was at rest.
    pub seen: Option<Seen>,
    /// The session in it, or why there is none.
    pub what: Result<Entry, Fault>,
}

/// Whether a file was at rest for so long that its next change will show.
pub fn is_settled(seen: &Seen, rest: Duration) -> bool {
    seen.is_settled(now(), rest)
}

/// Whether a file has not changed for so long that it is as whoever wrote it wants it to be.
pub fn at_rest(seen: &Seen) -> bool {
    seen.is_settled(now(), ARRIVAL)
}

/// How long the parts of a file that is being copied may be apart.
const ARRIVAL: Duration = Duration::from_secs(3);

/// Meetings, and the file of each.
#[derive(Default)]
pub struct Placed {
    pub meetings: Vec<Meeting>,
    pub paths: Vec<PathBuf>,
}

impl Placed {
    fn with_capacity(count: usize) -> Self {
        Self {
            meetings: Vec::with_capacity(count),
            paths: Vec::with_capacity(count),
        }
    }

    fn push(&mut self, path: PathBuf, meeting: Meeting) {
        self.paths.push(path);
        self.meetings.push(meeting);
    }

    pub fn append(&mut self, other: &mut Self) {
        self.meetings.append(&mut other.meetings);
        self.paths.append(&mut other.paths);
    }
}

/// How much of a stock was told.
#[derive(Default)]
pub struct Told {
    same: usize,
    fresh: usize,
    broken: usize,
}

/// Where a digest stands among those of the cache.
fn span(stored: &Stored<'_>) -> Range<usize> {
    // A part of a cache that does not fit into memory is not read.
    let number = |n: u64| usize::try_from(n).unwrap_or(0);
    let start = number(stored.start);
    start..start + number(stored.length)
}

impl<'a> Stock<'a> {
    pub fn new(folder: &'a Folder) -> Self {
        Self {
            folder,
            tails: Tails::default(),
            known: HashMap::new(),
            same: Vec::new(),
            changed: Vec::new(),
            fresh: Vec::new(),
            batches: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// Takes in what the cache knows.
    pub fn learn(&mut self, stored: &'a [Stored<'a>]) {
        self.known
            .extend(stored.iter().map(|stored| (stored.name, stored)));
    }

    /// Compares these files with what the cache knows of them.
    pub fn compare(&mut self, names: Vec<Name>) {
        let same = |name: &Name| {
            let stored: &'a Stored<'a> = self.known.get(name.name.to_str()?)?;
            let seen = self.folder.seen(&name.name).ok()?;
            (seen == stored.seen).then_some(stored)
        };
        let places: Vec<usize> = (0..names.len()).collect();
        let found = crew::share(&places, Vec::new, |found, at| {
            if let Some(stored) = same(&names[*at]) {
                found.push((*at, stored));
            }
        });
        let mut found: Vec<(usize, &'a Stored<'a>)> = found.into_iter().flatten().collect();
        found.sort_unstable_by_key(|(at, _)| *at);
        let mut found = found.into_iter().peekable();
        for (at, name) in names.into_iter().enumerate() {
            match found.next_if(|(found, _)| *found == at) {
                Some((_, stored)) => self.same.push((name, stored)),
                None => self.changed.push(name),
            }
        }
    }

    /// The meetings that the cache has; a file whose meeting it does not have after all counts as changed.
    pub fn unpack(&mut self, archive: &Arc<Archive>) -> Placed {
        let folder = self.folder;
        // Room for all on each desk, so that one can take in the others; room that nobody writes to costs nothing.
        let placed = || Placed::with_capacity(self.same.len());
        let desk = || (archive.clerk(), placed(), Vec::new());
        let desks = crew::share(&self.same, desk, |desk, (name, stored)| {
            let (clerk, placed, lacking) = desk;
            match clerk.meeting(span(stored)) {
                Some(meeting) => placed.push(folder.path_of(&name.name), meeting),
                None => lacking.push(name.clone()),
            }
        });
        let mut all = Placed::default();
        for (_, mut placed, lacking) in desks {
            if all.meetings.is_empty() {
                std::mem::swap(&mut all, &mut placed);
            }
            all.append(&mut placed);
            if !lacking.is_empty() {
                self.same.retain(|(name, _)| !lacking.contains(name));
                self.changed.extend(lacking);
            }
        }
        all
    }

    /// The meetings that had to be read; their digests are taken.
    pub fn unpack_fresh(&mut self) -> Placed {
        let archives = std::mem::take(&mut self.batches).into_iter();
        let archives: Vec<Arc<Archive>> = archives.map(Archive::of).collect();
        // Those of one batch follow each other.
        let batches = self.fresh.chunk_by(|a, b| a.batch == b.batch);
        let batches: Vec<&[Fresh]> = batches.collect();
        let desks = crew::share_singly(&batches, Placed::default, |placed, batch| {
            let mut clerk = archives[batch[0].batch].clerk();
            for fresh in *batch {
                if let Some(meeting) = clerk.meeting(fresh.kept.clone()) {
                    placed.push(fresh.entry.path.clone(), meeting);
                }
            }
        });
        let mut all = Placed::default();
        for mut placed in desks {
            all.append(&mut placed);
        }
        all
    }

    /// Reads so many of the files that have to be read.
    pub fn read(&mut self, most: usize, wanted: Wanted) {
        let rest = self.changed.split_off(self.changed.len().min(most));
        let names = std::mem::replace(&mut self.changed, rest);
        let (folder, tails) = (self.folder, &self.tails);
        let first = self.batches.len();
        let batch = AtomicUsize::new(first);
        let desk = || Desk {
            reader: Reader::new(folder, tails),
            batch: batch.fetch_add(1, Ordering::Relaxed),
            digests: Vec::new(),
            fresh: Vec::new(),
            broken: Vec::new(),
        };
        let mut desks = crew::share(&names, desk, |desk, name| {
            let Desk {
                reader,
                batch,
                digests,
                fresh,
                broken,
            } = desk;
            let seen = reader.load_seen(name);
            let path = folder.path_of(&name.name);
            match reader.session(&path) {
                Ok(session) => {
                    let start = digests.len();
                    if wanted.kept {
                        digests.extend(keep(&Meeting::from(&session)));
                    }
                    fresh.push(Fresh {
                        name: name.clone(),
                        seen: seen.filter(|seen| seen.is_settled(now(), wanted.rest)),
                        entry: Entry::of(path, session),
                        batch: *batch,
                        kept: start..digests.len(),
                    });
                }
                Err(fault) => broken.push((name.clone(), Unreadable { path, fault })),
            }
        });
        desks.sort_unstable_by_key(|desk| desk.batch);
        for mut desk in desks {
            desk.digests.shrink_to_fit();
            self.batches.push(desk.digests);
            self.fresh.append(&mut desk.fresh);
            self.broken.append(&mut desk.broken);
        }
    }

    /// What was found since it was last asked.
    pub fn found_since(&self, told: &mut Told) -> Vec<Found> {
        let same = self.same[told.same..].iter().map(|(name, stored)| Found {
            name: name.clone(),
            seen: Some(stored.seen),
            what: Ok(stored.head.entry(self.folder.path_of(&name.name))),
        });
        let fresh = self.fresh[told.fresh..].iter().map(|fresh| Found {
            name: fresh.name.clone(),
            seen: fresh.seen,
            what: Ok(fresh.entry.clone()),
        });
        let broken = self.broken[told.broken..].iter();
        let broken = broken.map(|(name, broken)| Found {
            name: name.clone(),
            seen: None,
            what: Err(broken.fault.clone()),
        });
        let found = same.chain(fresh).chain(broken).collect();
        *told = Told {
            same: self.same.len(),
            fresh: self.fresh.len(),
            broken: self.broken.len(),
        };
        found
    }

    /// Writes the cache anew if so much had to be read, or so much is gone, that this is worth while.
    ///
    /// When that fails there is no cache, or an old one, and nobody needs to know.
    pub fn keep<'b>(
        &self,
        keeping: &Keeping,
        stored: usize,
        bodies: impl FnOnce() -> Option<Cow<'b, [u8]>>,
    ) {
        let settled = self.fresh.iter().filter(|fresh| fresh.seen.is_some());
        let settled = settled.count();
        let all = self.same.len() + settled;
        let worth = settled > all / SHARE || stored > 2 * all + SHARE;
        let Some(path) = keeping.path.as_deref().filter(|_| worth) else {
            return;
        };
        let none = || Some(Cow::Borrowed(&[][..]));
        let bodies = if self.same.is_empty() {
            none()
        } else {
            bodies()
        };
        if let Some(bodies) = bodies {
            self.write(path, &bodies);
        }
    }

    fn write(&self, cache: &Path, bodies: &[u8]) {
        let old = self
            .same
            .iter()
            .map(|(_, stored)| (**stored, &bodies[span(stored)]));
        let fresh = self.fresh.iter().filter_map(|fresh| {
            let stored = Stored {
                name: fresh.name.name.to_str()?,
                seen: fresh.seen?,
                start: 0,
                length: 0,
                head: Head::of(&fresh.entry),
            };
            Some((stored, &self.batches[fresh.batch][fresh.kept.clone()]))
        });
        drop(index::write(cache, old.chain(fresh).collect()));
    }
}

/// The time since 1970.
fn now() -> Duration {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default()
}
