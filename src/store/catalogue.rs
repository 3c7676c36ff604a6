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
    /// The file of the cache, if there is to be one.
    pub path: Option<PathBuf>,
    /// How long a file has to be at rest before it counts as known.
    pub rest: Duration,
}

impl Keeping {
    fn open(&self) -> Option<Cache> {
        Cache::open(self.path.as_deref()?)
    }
}

/// What is wanted of sessions that have to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wanted {
    /// The meeting itself.
    meeting: bool,
    /// Its form for the cache.
    kept: bool,
    /// How long a file has to be at rest before it counts as known.
    rest: Duration,
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
    folder: &'a Folder,
    tails: Tails,
    known: HashMap<&'a str, &'a Stored<'a>>,
    /// The sessions whose file is as the cache has it.
    same: Vec<(Name, Stored<'a>)>,
    /// The files that have to be read.
    changed: Vec<Name>,
    /// The sessions that had to be read.
    fresh: Vec<Fresh>,
    broken: Vec<(Name, Unreadable)>,
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

/// How many of the newest files are looked at before the others: more than a window shows.
const PAGE: usize = 64;

/// How many files are read before it is told what was found.
const BATCH: usize = 512;

/// Looks at every file of a folder, the newest names first. Tells now and then what was found since, with the number of files that
/// are left; whoever is told says whether to go on. In the end everything is told once.
///
/// # Errors
/// [`Fault::Unread`] when the folder cannot be read.
pub fn survey(
    folder: &Folder,
    keeping: &Keeping,
    tell: &mut dyn FnMut(Vec<Found>, usize) -> bool,
) -> Result<(), Fault> {
    let mut names = folder.names()?;
    names.sort_unstable_by(|a, b| b.cmp(a));
    let opened = keeping.open();
    let stored = opened.as_ref().and_then(Cache::stored);
    let stored = stored.unwrap_or_default();
    let mut stock = Stock::new(folder, &stored);
    let wanted = Wanted {
        meeting: false,
        kept: keeping.path.is_some(),
        rest: keeping.rest,
    };
    let rest = names.split_off(names.len().min(PAGE));
    let mut told = Told::default();
    stock.compare(names);
    stock.read(usize::MAX, wanted);
    if !tell(stock.found_since(&mut told), rest.len()) {
        return Ok(());
    }
    stock.compare(rest);
    while !stock.changed.is_empty() {
        let left = stock.changed.len();
        if !tell(stock.found_since(&mut told), left) {
            return Ok(());
        }
        stock.read(BATCH, wanted);
    }
    tell(stock.found_since(&mut told), 0);
    if let Some(cache) = keeping
        .path
        .as_deref()
        .filter(|_| stock.is_worth_writing(stored.len()))
    {
        let bodies = match &opened {
            Some(opened) if !stock.same.is_empty() => opened.bodies(),
            _ => Some(Vec::new()),
        };
        if let Some(bodies) = bodies {
            stock.write(cache, &bodies);
        }
    }
    Ok(())
}

/// Reads these files, and says what is in each.
pub fn read(folder: &Folder, names: Vec<Name>, keeping: &Keeping) -> Vec<Found> {
    let mut stock = Stock::new(folder, &[]);
    stock.changed = names;
    let wanted = Wanted {
        meeting: false,
        kept: false,
        rest: keeping.rest,
    };
    stock.read(usize::MAX, wanted);
    stock.found_since(&mut Told::default())
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

/// The list of a folder.
pub fn listing(folder: &Folder, keeping: &Keeping) -> Result<Listing, Fault> {
    let mut listing = Listing::default();
    survey(folder, keeping, &mut |found, _| {
        for found in found {
            listing.take(folder, found);
        }
        true
    })?;
    listing.sort();
    Ok(listing)
}

/// A meeting and its file.
pub type Placed = (PathBuf, Meeting);

/// The meetings of a folder in no particular order, and what could not be read.
pub fn meetings(
    folder: &Folder,
    keeping: &Keeping,
) -> Result<(Vec<Placed>, Vec<Unreadable>), Fault> {
    let names = folder.names()?;
    let opened = keeping.open();
    // Heads without digests are worth nothing here.
    let bodies = opened.as_ref().and_then(Cache::bodies);
    let stored = opened.as_ref().filter(|_| bodies.is_some());
    let stored = stored.and_then(Cache::stored).unwrap_or_default();
    let bodies = bodies.unwrap_or_default();
    let mut stock = Stock::new(folder, &stored);
    stock.compare(names);
    let mut meetings = stock.unpack(&bodies);
    let wanted = Wanted {
        meeting: true,
        kept: keeping.path.is_some(),
        rest: keeping.rest,
    };
    stock.read(usize::MAX, wanted);
    if let Some(cache) = keeping
        .path
        .as_deref()
        .filter(|_| stock.is_worth_writing(stored.len()))
    {
        stock.write(cache, &bodies);
    }
    let fresh = stock.fresh.into_iter();
    meetings.extend(fresh.filter_map(|fresh| Some((fresh.entry.path, fresh.meeting?))));
    let broken = stock.broken.into_iter().map(|(_, broken)| broken);
    Ok((meetings, broken.collect()))
}

/// How much of a stock was told.
#[derive(Default)]
struct Told {
    same: usize,
    fresh: usize,
    broken: usize,
}

/// Where a digest stands among those of the cache.
fn span(stored: &Stored<'_>) -> (usize, usize) {
    // A part of a cache that does not fit into memory is not read.
    let number = |n: u64| usize::try_from(n).unwrap_or(0);
    let start = number(stored.start);
    (start, start + number(stored.length))
}

impl<'a> Stock<'a> {
    fn new(folder: &'a Folder, stored: &'a [Stored<'a>]) -> Self {
        Self {
            folder,
            tails: Tails::default(),
            known: stored.iter().map(|stored| (stored.name, stored)).collect(),
            same: Vec::new(),
            changed: Vec::new(),
            fresh: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// Compares these files with what the cache knows of them.
    fn compare(&mut self, names: Vec<Name>) {
        let same = |name: &Name| {
            let stored = **self.known.get(name.name.to_str()?)?;
            let seen = self.folder.seen(&name.name).ok()?;
            (seen == stored.seen).then_some(stored)
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
        for (at, name) in names.into_iter().enumerate() {
            match found.next_if(|(found, _)| *found == at) {
                Some((_, stored)) => self.same.push((name, stored)),
                None => self.changed.push(name),
            }
        }
    }

    /// The meetings that the cache has; a file whose meeting it does not have after all counts as changed.
    fn unpack(&mut self, bodies: &[u8]) -> Vec<Placed> {
        let unpack = |stored: &Stored<'_>| {
            let (start, end) = span(stored);
            let kept: Kept<'_> = postcard::from_bytes(bodies.get(start..end)?).ok()?;
            kept.meeting()
        };
        let folder = self.folder;
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

    /// Reads so many of the files that have to be read.
    fn read(&mut self, most: usize, wanted: Wanted) {
        let rest = self.changed.split_off(self.changed.len().min(most));
        let names = std::mem::replace(&mut self.changed, rest);
        let (folder, tails) = (self.folder, &self.tails);
        let desk = || (Reader::new(folder, tails), Vec::new(), Vec::new());
        let desks = crew::share(&names, desk, |(reader, fresh, broken), name| {
            let seen = reader.load_seen(name);
            let path = folder.path_of(&name.name);
            match reader.session(&path) {
                Ok(session) => {
                    let meeting = Meeting::from(&session);
                    let seen = seen.filter(|seen| seen.is_settled(now(), wanted.rest));
                    let kept = seen.filter(|_| wanted.kept);
                    let kept = kept.map(|_| postcard::to_allocvec(&Kept::of(&meeting)));
                    fresh.push(Fresh {
                        name: name.clone(),
                        seen,
                        entry: Entry::of(path, session),
                        // Memory is the only thing that it could lack.
                        kept: kept.and_then(Result::ok).unwrap_or_default(),
                        meeting: wanted.meeting.then_some(meeting),
                    });
                }
                Err(fault) => broken.push((name.clone(), Unreadable { path, fault })),
            }
        });
        for (_, mut fresh, mut broken) in desks {
            self.fresh.append(&mut fresh);
            self.broken.append(&mut broken);
        }
    }

    /// What was found since it was last asked.
    fn found_since(&self, told: &mut Told) -> Vec<Found> {
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
