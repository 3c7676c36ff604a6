//! The sessions of a library as they are now: from the cache where a file is as it was, else from the file itself. With and without
//! a cache the answer is the same. How files are compared and read is the business of `stock`.

use std::collections::HashSet;
use std::ffi::OsString;
use std::panic::resume_unwind;
use std::thread;

use super::digest::Archive;
use super::fault::Fault;
use super::folder::{Folder, Name};
use super::index::{Cache, Stored};
use super::library::{Listing, Unreadable};
use super::stock::{Found, Keeping, Placed, Stock, Told, Wanted};

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
    let opened = keeping.open();
    let page = opened.as_ref().and_then(Cache::page).unwrap_or_default();
    let mut stock = Stock::new(folder);
    let mut told = Told::default();
    let count = opened.as_ref().map_or(0, |cache| cache.count);
    if count > page.len() {
        // The first page of the last time, before even the names are read: something to see is there at once.
        stock.learn(&page);
        stock.compare(page.iter().map(Stored::named).collect());
        stock.changed.clear();
        if !tell(stock.found_since(&mut told), count - page.len()) {
            return Ok(());
        }
    }
    let mut names = folder.names()?;
    let paged: HashSet<&OsString> = stock.same.iter().map(|(name, _)| &name.name).collect();
    names.retain(|name| !paged.contains(&name.name));
    let wanted = Wanted {
        kept: keeping.is_possible(),
        rest: keeping.rest,
    };
    let heads = opened.as_ref().and_then(Cache::heads).unwrap_or_default();
    let stored = opened.as_ref().and_then(|cache| cache.stored(&heads));
    let stored = stored.unwrap_or_default();
    stock.learn(&stored);
    if stock.same.is_empty() && names.len() > PAGE {
        // Names begin with the day.
        names.select_nth_unstable_by(PAGE, |a, b| b.cmp(a));
        let rest = names.split_off(PAGE);
        stock.compare(names);
        stock.read(usize::MAX, wanted);
        if !tell(stock.found_since(&mut told), rest.len()) {
            return Ok(());
        }
        names = rest;
    }
    names.sort_unstable_by(|a, b| b.cmp(a));
    stock.compare(names);
    while !stock.changed.is_empty() {
        let left = stock.changed.len();
        if left > BATCH && !tell(stock.found_since(&mut told), left) {
            return Ok(());
        }
        stock.read(BATCH, wanted);
    }
    tell(stock.found_since(&mut told), 0);
    stock.keep(keeping, stored.len(), || {
        Some(opened.as_ref()?.bodies()?.into())
    });
    Ok(())
}

/// Reads these files, and says what is in each.
pub fn read(folder: &Folder, names: Vec<Name>, keeping: &Keeping) -> Vec<Found> {
    let mut stock = Stock::new(folder);
    stock.changed = names;
    let wanted = Wanted {
        kept: false,
        rest: keeping.rest,
    };
    stock.read(usize::MAX, wanted);
    stock.found_since(&mut Told::default())
}

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

/// The meetings of a folder in no particular order, and what could not be read.
pub fn meetings(folder: &Folder, keeping: &Keeping) -> Result<(Placed, Vec<Unreadable>), Fault> {
    let opened = keeping.open();
    let heads = opened.as_ref().and_then(Cache::heads).unwrap_or_default();
    let stored = opened.as_ref().and_then(|cache| cache.stored(&heads));
    let stored = stored.unwrap_or_default();
    let mut stock = Stock::new(folder);
    stock.learn(&stored);
    // The digests are most of what is read: another thread does that while this one looks at the files.
    let (bodies, names) = thread::scope(|scope| {
        let bodies = scope.spawn(|| opened.as_ref().and_then(Cache::bodies));
        let names = folder.names().map(|names| stock.compare(names));
        (bodies.join(), names)
    });
    names?;
    let bodies = bodies.unwrap_or_else(|panic| resume_unwind(panic));
    let archive = Archive::of(bodies.unwrap_or_default());
    // Where the digests are damaged, every session is lacking, and is read.
    let mut meetings = stock.unpack(&archive);
    let wanted = Wanted {
        kept: true,
        rest: keeping.rest,
    };
    while !stock.changed.is_empty() {
        stock.read(BATCH, wanted);
    }
    stock.keep(keeping, stored.len(), || Some(archive.bytes().into()));
    meetings.append(&mut stock.unpack_fresh());
    let broken = stock.broken.into_iter().map(|(_, broken)| broken);
    Ok((meetings, broken.collect()))
}
