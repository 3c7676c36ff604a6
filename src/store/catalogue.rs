//! The sessions of a library as they are now: from the cache where a file is as it was, else from the file itself. With and without
//! a cache the answer is the same. How the cache is written is the business of `index`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::crew;
use super::digest::{Head, Kept};
use super::fault::Fault;
use super::folder::{Folder, Name, Seen};
use super::index::{self, Cache, Stored};
use super::library::{Entry, Listing, Unreadable};
use super::reader::Reader;
use super::tails::Tails;
use crate::domain::series::Meeting;

/// The cache is written anew once one in so many sessions had to be read: reading a few again is less than writing all.
const SHARE: usize = 200;

/// Where digests are kept, and of which files.
#[derive(Debug)]
pub struct Keeping {
    /// The file of the cache.
    pub path: PathBuf,
    /// How long a file has to be at rest before it is kept.
    pub rest: Duration,
}

/// What is wanted of sessions that have to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wanted {
    /// The meeting itself.
    meeting: bool,
    /// Its form for the cache, if its file was at rest for so long.
    kept: Option<Duration>,
}

/// A session that had to be read.
struct Fresh {
    name: Name,
    /// The version that was read, if it is to be kept.
    seen: Option<Seen>,
    entry: Entry,
    meeting: Option<Meeting>,
    kept: Vec<u8>,
}

/// A folder beside its cache.
struct Stock<'a> {
    /// The sessions whose file is as the cache has it.
    same: Vec<(Name, Stored<'a>)>,
    /// The files that have to be read.
    changed: Vec<Name>,
    /// The sessions that had to be read.
    fresh: Vec<Fresh>,
    broken: Vec<Unreadable>,
}

/// The list of a folder.
pub fn listing(folder: &Folder, cache: Option<&Keeping>) -> Result<Listing, Fault> {
    let names = folder.names()?;
    let opened = cache.and_then(|cache| Cache::open(&cache.path));
    let stored = opened.as_ref().and_then(Cache::stored).unwrap_or_default();
    let mut stock = Stock::take(folder, names, &stored);
    let wanted = Wanted {
        meeting: false,
        kept: cache.map(|cache| cache.rest),
    };
    stock.read(folder, wanted);
    if let Some(cache) = cache.filter(|_| stock.is_worth_writing(stored.len())) {
        let bodies = match &opened {
            Some(opened) if !stock.same.is_empty() => opened.bodies(),
            _ => Some(Vec::new()),
        };
        if let Some(bodies) = bodies {
            stock.write(&cache.path, &bodies);
        }
    }
    let mut listing = Listing {
        entries: Vec::with_capacity(stock.same.len() + stock.fresh.len()),
        broken: stock.broken,
    };
    let same = stock.same.iter();
    let same = same.map(|(name, stored)| stored.head.entry(folder.path_of(&name.name)));
    listing.entries.extend(same);
    let fresh = stock.fresh.into_iter().map(|fresh| fresh.entry);
    listing.entries.extend(fresh);
    listing.sort();
    Ok(listing)
}

/// A meeting and its file.
pub type Placed = (PathBuf, Meeting);

/// The meetings of a folder in no particular order, and what could not be read.
pub fn meetings(
    folder: &Folder,
    cache: Option<&Keeping>,
) -> Result<(Vec<Placed>, Vec<Unreadable>), Fault> {
    let names = folder.names()?;
    let opened = cache.and_then(|cache| Cache::open(&cache.path));
    // Heads without digests are worth nothing here.
    let bodies = opened.as_ref().and_then(Cache::bodies);
    let stored = opened.as_ref().filter(|_| bodies.is_some());
    let stored = stored.and_then(Cache::stored).unwrap_or_default();
    let bodies = bodies.unwrap_or_default();
    let mut stock = Stock::take(folder, names, &stored);
    let mut meetings = stock.unpack(folder, &bodies);
    let wanted = Wanted {
        meeting: true,
        kept: cache.map(|cache| cache.rest),
    };
    stock.read(folder, wanted);
    if let Some(cache) = cache.filter(|_| stock.is_worth_writing(stored.len())) {
        stock.write(&cache.path, &bodies);
    }
    let fresh = stock.fresh.into_iter();
    meetings.extend(fresh.filter_map(|fresh| Some((fresh.entry.path, fresh.meeting?))));
    Ok((meetings, stock.broken))
}

/// Where a digest stands among those of the cache.
fn span(stored: &Stored<'_>) -> (usize, usize) {
    // A part of a cache that does not fit into memory is not read.
    let number = |n: u64| usize::try_from(n).unwrap_or(0);
    let start = number(stored.start);
    (start, start + number(stored.length))
}

impl<'a> Stock<'a> {
    /// Compares every file with what the cache knows of it.
    fn take(folder: &Folder, names: Vec<Name>, stored: &[Stored<'a>]) -> Self {
        let known: HashMap<&str, &Stored<'a>> =
            stored.iter().map(|stored| (stored.name, stored)).collect();
        let same = |name: &Name| {
            let stored = *known.get(name.name.to_str()?)?;
            let seen = folder.seen(&name.name).ok()?;
            (seen == stored.seen).then_some(*stored)
        };
        let places: Vec<usize> = (0..names.len()).collect();
        let found = crew::share(&places, Vec::new, |found, at| {
            if let Some(stored) = same(&names[*at]) {
                found.push((*at, stored));
            }
        });
        let mut found: Vec<(usize, Stored<'a>)> = found.into_iter().flatten().collect();
        found.sort_unstable_by_key(|(at, _)| *at);
        let mut found = found.into_iter().peekable();
        let mut stock = Self {
            same: Vec::with_capacity(found.len()),
            changed: Vec::new(),
            fresh: Vec::new(),
            broken: Vec::new(),
        };
        for (at, name) in names.into_iter().enumerate() {
            match found.next_if(|(found, _)| *found == at) {
                Some((_, stored)) => stock.same.push((name, stored)),
                None => stock.changed.push(name),
            }
        }
        stock
    }

    /// The meetings that the cache has; a file whose meeting it does not have after all counts as changed.
    fn unpack(&mut self, folder: &Folder, bodies: &[u8]) -> Vec<Placed> {
        let unpack = |stored: &Stored<'_>| {
            let (start, end) = span(stored);
            let kept: Kept<'_> = postcard::from_bytes(bodies.get(start..end)?).ok()?;
            kept.meeting()
        };
        let desk = || (Vec::new(), Vec::new());
        let desks = crew::share(
            &self.same,
            desk,
            |(meetings, lacking), (name, stored)| match unpack(stored) {
                Some(meeting) => meetings.push((folder.path_of(&name.name), meeting)),
                None => lacking.push(name.clone()),
            },
        );
        let mut all = Vec::with_capacity(self.same.len());
        for (mut meetings, lacking) in desks {
            all.append(&mut meetings);
            self.same.retain(|(name, _)| !lacking.contains(name));
            self.changed.extend(lacking);
        }
        all
    }

    /// Reads the files that have to be read.
    fn read(&mut self, folder: &Folder, wanted: Wanted) {
        let tails = Tails::default();
        let desk = || (Reader::new(folder, &tails), Vec::new(), Vec::new());
        let desks = crew::share(&self.changed, desk, |(reader, fresh, broken), name| {
            let seen = reader.load_seen(name);
            let path = folder.path_of(&name.name);
            match reader.session(&path) {
                Ok(session) => {
                    let meeting = Meeting::from(&session);
                    let settled =
                        |seen: &Seen| wanted.kept.is_some_and(|rest| seen.is_settled(now(), rest));
                    let seen = seen.filter(settled);
                    let kept = seen.map(|_| postcard::to_allocvec(&Kept::of(&meeting)));
                    fresh.push(Fresh {
                        name: name.clone(),
                        seen,
                        entry: Entry::of(path, session),
                        // Memory is the only thing that it could lack.
                        kept: kept.and_then(Result::ok).unwrap_or_default(),
                        meeting: wanted.meeting.then_some(meeting),
                    });
                }
                Err(fault) => broken.push(Unreadable { path, fault }),
            }
        });
        for (_, mut fresh, mut broken) in desks {
            self.fresh.append(&mut fresh);
            self.broken.append(&mut broken);
        }
    }

    /// Whether so much had to be read, or so much is gone, that the cache is better written anew.
    fn is_worth_writing(&self, stored: usize) -> bool {
        let settled = self.fresh.iter().filter(|fresh| fresh.seen.is_some());
        let settled = settled.count();
        let all = self.same.len() + settled;
        settled > all / SHARE || stored > 2 * all + SHARE
    }

    /// Writes the cache anew. When that fails there is no cache, or an old one, and nobody needs to know.
    fn write(&self, cache: &Path, bodies: &[u8]) {
        let old = self.same.iter().map(|(_, stored)| {
            let (start, end) = span(stored);
            (*stored, &bodies[start..end])
        });
        let fresh = self.fresh.iter().filter_map(|fresh| {
            let stored = Stored {
                name: fresh.name.name.to_str()?,
                seen: fresh.seen?,
                start: 0,
                length: 0,
                head: Head::of(&fresh.entry),
            };
            Some((stored, fresh.kept.as_slice()))
        });
        let all: Vec<(Stored<'_>, &[u8])> = old.chain(fresh).collect();
        drop(index::write(cache, all.into_iter()));
    }
}

/// The time since 1970.
fn now() -> Duration {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.unwrap_or_default()
}
