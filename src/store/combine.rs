//! Brings the versions of a session that stand in several files together again: reads them, and writes the merged one in the place
//! of the first. The others are moved aside, and none is ever deleted. What the merged one is, is decided in `domain::merge`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::fault::Fault;
use super::library::{Entry, Library};
use super::lock::{self, Asked};
use super::seat::{self, Access, Taken};
use super::{copies, file, read_session};
use crate::domain::merge::{Difference, merge};
use crate::domain::session::Session;

/// The versions of one session, and what they make together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combined {
    /// The file that the session is known by.
    pub path: PathBuf,
    /// Everything of all versions.
    pub session: Session,
    /// The other versions, and what differs in each from the merged ones before it.
    pub copies: Vec<(PathBuf, Vec<Difference>)>,
}

/// Where the other versions go, beside the folder of the sessions.
const ASIDE: &str = "aside";

impl Library {
    /// The folder to which the other versions are moved when several are merged.
    #[must_use]
    pub fn aside(&self) -> PathBuf {
        self.root().join(ASIDE)
    }

    /// The files of the session that goes by these words, the one that it is known by first; several only where there are copies.
    ///
    /// # Errors
    /// As [`Library::find`].
    pub fn versions(&self, words: &str) -> Result<Vec<PathBuf>, Fault> {
        let listing = self.list()?;
        let path = super::find::session(&listing, words)?;
        let found = listing.entries.iter().find(|entry| entry.path == path);
        Ok(match found {
            Some(entry) => files_of(&listing.entries, entry.id),
            None => vec![path],
        })
    }

    /// The files of every session that stands in more than one, each list as [`Library::versions`] gives it.
    ///
    /// # Errors
    /// [`Fault::Unread`] when there is a folder that cannot be read.
    pub fn conflicts(&self) -> Result<Vec<(Entry, Vec<PathBuf>)>, Fault> {
        let entries = self.list()?.entries;
        let copied: Vec<_> = entries
            .iter()
            .filter(|entry| entry.copy)
            .map(|entry| entry.id)
            .collect();
        let known = entries
            .iter()
            .filter(|entry| !entry.copy && copied.contains(&entry.id));
        Ok(known
            .map(|entry| (entry.clone(), files_of(&entries, entry.id)))
            .collect())
    }
}

/// The files of a session among these entries, the one that it is known by first.
#[must_use]
pub fn files_of(entries: &[Entry], id: Uuid) -> Vec<PathBuf> {
    let same = entries.iter().filter(|entry| entry.id == id);
    let mut files: Vec<PathBuf> = same.map(|entry| entry.path.clone()).collect();
    files.sort_by_cached_key(|path| copies::rank(path, id));
    files
}

/// Merges these versions of one session, without writing anything.
///
/// # Errors
/// Why one of them cannot be read.
pub fn combine(files: &[PathBuf]) -> Result<Combined, Fault> {
    let files = real_first(files);
    let (path, rest) = files.split_first().ok_or_else(nothing)?;
    let session = read_session(path)?;
    together(path, session, rest)
}

/// These files, of which the first is no link to another of them: what a link leads to must never be moved aside as its copy.
fn real_first(files: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = files.to_vec();
    let real = files.first().and_then(|first| first.canonicalize().ok());
    let is_real = |path: &PathBuf| !path.is_symlink() && path.canonicalize().ok() == real;
    if let Some(at) = files.iter().position(is_real) {
        files.swap(0, at);
    }
    files
}

fn together(path: &Path, session: Session, rest: &[PathBuf]) -> Result<Combined, Fault> {
    let mut combined = Combined {
        path: path.to_owned(),
        session,
        copies: Vec::new(),
    };
    for copy in rest {
        let other = read_session(copy)?;
        let merged = merge(&combined.session, &other);
        combined.session = merged.session;
        combined.copies.push((copy.clone(), merged.differences));
    }
    Ok(combined)
}

fn nothing() -> Fault {
    Fault::NoSuchSession {
        words: String::new(),
    }
}

/// Merges these versions, writes the result in the place of the first, and moves the others to this folder; says where each is now.
///
/// Every file is locked before anything is written, and read only then: nobody has it open, and nothing that was saved in the
/// meantime is lost.
///
/// # Errors
/// [`Fault::Held`] when somebody has one of them open; else why one cannot be read, written or moved. What was not moved yet still
/// stands where it stood, and merging again changes nothing.
pub fn write(files: &[PathBuf], aside: &Path) -> Result<(Combined, Vec<PathBuf>), Fault> {
    let files = real_first(files);
    let (path, rest) = files.split_first().ok_or_else(nothing)?;
    let (opened, taken) = seat::open(path)?;
    let mut seat = match taken {
        Taken::Seat(seat) => seat,
        Taken::Look(_) => return Err(refused(path, opened.access)),
    };
    let locks: Vec<Option<lock::Lock>> = rest
        .iter()
        .map(|copy| take(copy))
        .collect::<Result<_, _>>()?;
    let combined = together(&opened.path, opened.session, rest)?;
    seat.save(&combined.session)?;
    let mut moved = Vec::new();
    for (copy, lock) in rest.iter().zip(locks) {
        let done = move_aside(copy, aside);
        moved.push(done.map_err(|error| Fault::unwritten(copy, &error))?);
        if let Some(lock) = lock {
            lock.remove();
        }
    }
    Ok((combined, moved))
}

/// Why a session that was opened cannot be written.
fn refused(path: &Path, access: Access) -> Fault {
    let path = path.to_owned();
    match access {
        Access::Held(holder) => Fault::Held { path, holder },
        Access::ReadOnly(why) => Fault::Unwritten { path, why },
        Access::Writer | Access::Unguarded | Access::Looking => Fault::NotOurs,
    }
}

/// The lock of a copy, where the file system has locks.
fn take(copy: &Path) -> Result<Option<lock::Lock>, Fault> {
    match lock::ask(copy) {
        Ok(Asked::Ours(lock)) => Ok(Some(lock)),
        Ok(Asked::Theirs(holder)) => Err(Fault::Held {
            path: copy.to_owned(),
            holder,
        }),
        Ok(Asked::Unknown) => Ok(None),
        Err(error) => Err(Fault::unwritten(copy, &error)),
    }
}

/// Moves a file to another folder under a name that nothing else has there.
fn move_aside(copy: &Path, aside: &Path) -> io::Result<PathBuf> {
    file::make_folder(aside)?;
    let stem = copy.file_stem().unwrap_or_default().to_string_lossy();
    for number in 1_u32.. {
        let name = match number {
            1 => format!("{stem}.ron"),
            number => format!("{stem} ({number}).ron"),
        };
        let place = aside.join(name);
        match fs::hard_link(copy, &place) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            // A file system without hard links.
            Err(_) if place.exists() => continue,
            Err(_) => fs::rename(copy, &place)?,
            Ok(()) => fs::remove_file(copy)?,
        }
        return Ok(place);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
