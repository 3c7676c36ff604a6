//! The digests of a library as it is now: from the cache where a file is as it was, else from the file itself. With and without
//! a cache the answer is the same. How the cache is written is the business of `index`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::civil::Date;
use uuid::Uuid;

use super::crew;
use super::fault::Fault;
use super::folder::{Folder, Name, Seen};
use super::index::{self, Cache, Stored};
use super::library::{Entry, Listing, Unreadable};
use super::reader::Reader;
use super::tails::Tails;
use crate::domain::digest::Digest;

/// The cache is written anew once one in so many sessions had to be read: reading a few again is less than writing all.
const SHARE: usize = 200;

/// The digests of a library, newest session first.
#[derive(Debug, Default)]
pub struct Catalogue {
    folder: PathBuf,
    bodies: Vec<u8>,
    fresh: Vec<Vec<u8>>,
    records: Vec<Record>,
    /// The files that could not be read as a session, by name.
    pub broken: Vec<Unreadable>,
}

/// One session of a catalogue.
#[derive(Debug)]
struct Record {
    name: std::ffi::OsString,
    date: Date,
    id: Uuid,
    body: Body,
}

/// Where a digest stands.
#[derive(Debug)]
enum Body {
    /// In the cache, from here to there.
    Cached(usize, usize),
    /// Among the fresh ones.
    Fresh(usize),
}

impl Catalogue {
    /// Number of sessions.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no session.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Each session's file and digest, newest date first, then the newest id.
    pub fn digests(&self) -> impl Iterator<Item = (PathBuf, Digest<'_>)> {
        self.records.iter().filter_map(|record| {
            let bytes = match record.body {
                Body::Cached(start, end) => &self.bodies[start..end],
                Body::Fresh(at) => &self.fresh[at],
            };
            // What the sums of the cache let through was written by this very program.
            let digest = postcard::from_bytes(bytes).ok()?;
            Some((self.folder.join(&record.name), digest))
        })
    }
}

/// A session that had to be read.
struct Fresh {
    name: Name,
    /// The version that was read, if a later change will show.
    seen: Option<Seen>,
    date: Date,
    id: Uuid,
    digest: Vec<u8>,
}

/// A folder beside its cache.
struct Stock<'a> {
    /// The sessions whose file is as the cache has it.
    same: Vec<(Name, Stored<'a>)>,
    /// The sessions that had to be read.
    fresh: Vec<Fresh>,
    broken: Vec<Unreadable>,
}

/// The list of a folder.
pub fn listing(folder: &Folder, cache: Option<&Path>) -> Result<Listing, Fault> {
    let names = folder.names()?;
    let opened = cache.and_then(Cache::open);
    let stored = opened.as_ref().and_then(Cache::stored).unwrap_or_default();
    let stock = take_stock(folder, names, &stored);
    let mut listing = Listing::default();
    for (name, stored) in &stock.same {
        let path = folder.path_of(&name.name);
        listing.entries.push(Entry::of(path, &stored.head));
    }
    for fresh in &stock.fresh {
        let path = folder.path_of(&fresh.name.name);
        if let Ok(digest) = postcard::from_bytes::<Digest<'_>>(&fresh.digest) {
            listing.entries.push(Entry::of(path, &digest.head));
        }
    }
    if let Some(cache) = cache.filter(|_| stock.is_worth_writing(stored.len())) {
        let bodies = match &opened {
            Some(opened) if !stock.same.is_empty() => opened.bodies(),
            _ => Some(Vec::new()),
        };
        if let Some(bodies) = bodies {
            stock.write(cache, &bodies);
        }
    }
    listing.broken = stock.broken;
    listing.sort();
    Ok(listing)
}

/// The digests of a folder.
pub fn catalogue(folder: &Folder, path: &Path, cache: Option<&Path>) -> Result<Catalogue, Fault> {
    let names = folder.names()?;
    let opened = cache.and_then(Cache::open);
    // Heads without digests are worth nothing here.
    let bodies = opened.as_ref().and_then(Cache::bodies);
    let stored = opened.as_ref().filter(|_| bodies.is_some());
    let stored = stored.and_then(Cache::stored).unwrap_or_default();
    let bodies = bodies.unwrap_or_default();
    let stock = take_stock(folder, names, &stored);
    if let Some(cache) = cache.filter(|_| stock.is_worth_writing(stored.len())) {
        stock.write(cache, &bodies);
    }
    let mut catalogue = Catalogue {
        folder: path.to_owned(),
        records: Vec::with_capacity(stock.same.len() + stock.fresh.len()),
        ..Catalogue::default()
    };
    for (name, stored) in stock.same {
        let (start, end) = span(&stored);
        catalogue.records.push(Record {
            name: name.name,
            date: stored.head.date,
            id: stored.head.id,
            body: Body::Cached(start, end),
        });
    }
    for fresh in stock.fresh {
        catalogue.records.push(Record {
            name: fresh.name.name,
            date: fresh.date,
            id: fresh.id,
            body: Body::Fresh(catalogue.fresh.len()),
        });
        catalogue.fresh.push(fresh.digest);
    }
    catalogue
        .records
        .sort_by(|a, b| (b.date, b.id, &a.name).cmp(&(a.date, a.id, &b.name)));
    catalogue.broken = stock.broken;
    catalogue.broken.sort_by(|a, b| a.path.cmp(&b.path));
    drop(stored);
    catalogue.bodies = bodies;
    Ok(catalogue)
}

/// Where a digest stands among those of the cache.
fn span(stored: &Stored<'_>) -> (usize, usize) {
    // A part of a cache that does not fit into memory is not read.
    let number = |n: u64| usize::try_from(n).unwrap_or(0);
    let start = number(stored.start);
    (start, start + number(stored.length))
}

impl Stock<'_> {
    /// Whether so much had to be read, or so much is gone, that the cache is better written anew.
    fn is_worth_writing(&self, stored: usize) -> bool {
        let settled = self
            .fresh
            .iter()
            .filter(|fresh| fresh.seen.is_some())
            .count();
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
            let digest: Digest<'_> = postcard::from_bytes(&fresh.digest).ok()?;
            let stored = Stored {
                name: fresh.name.name.to_str()?,
                seen: fresh.seen?,
                start: 0,
                length: 0,
                head: digest.head,
            };
            Some((stored, fresh.digest.as_slice()))
        });
        let all: Vec<(Stored<'_>, &[u8])> = old.chain(fresh).collect();
        drop(index::write(cache, all.into_iter()));
    }
}

/// Compares every file with what the cache knows of it, and reads those that differ.
fn take_stock<'a>(folder: &Folder, names: Vec<Name>, stored: &[Stored<'a>]) -> Stock<'a> {
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
    let mut stock = Stock {
        same: Vec::with_capacity(found.len()),
        fresh: Vec::new(),
        broken: Vec::new(),
    };
    let mut changed = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        match found.next_if(|(found, _)| *found == at) {
            Some((_, stored)) => stock.same.push((name, stored)),
            None => changed.push(name),
        }
    }
    read(folder, &changed, &mut stock);
    stock
}

/// Reads sessions and makes their digests.
fn read(folder: &Folder, names: &[Name], stock: &mut Stock<'_>) {
    let tails = Tails::default();
    let desk = || (Reader::new(folder, &tails), Vec::new(), Vec::new());
    let desks = crew::share(names, desk, |(reader, fresh, broken), name| {
        let seen = reader.load_seen(name);
        let path = folder.path_of(&name.name);
        match reader.session(&path) {
            Ok(session) => {
                let digest = Digest::of(&session);
                // Memory is the only thing that it could lack.
                let bytes = postcard::to_allocvec(&digest).unwrap_or_default();
                fresh.push(Fresh {
                    name: name.clone(),
                    seen: seen.filter(|seen| seen.is_settled(now())),
                    date: session.date,
                    id: session.id,
                    digest: bytes,
                });
            }
            Err(fault) => broken.push(Unreadable { path, fault }),
        }
    });
    for (_, mut fresh, mut broken) in desks {
        stock.fresh.append(&mut fresh);
        stock.broken.append(&mut broken);
    }
}

/// Nanoseconds since 1970.
fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
}
