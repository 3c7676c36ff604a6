//! The session that is open: who may write it, which version we know, and how it is saved. Not when (that is the worker).

use std::io;
use std::path::{Path, PathBuf};

use crate::domain::session::{Place, Session};

use super::fault::{Fault, Why};
use super::file::{self, Stamp};
use super::library::Library;
use super::lock::{self, Asked, Holder, Lock};
use super::{migrate, paths, session_text};

/// What may be done with an open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// It is ours to write.
    Writer,
    /// It is ours to write, but this file system cannot keep others from doing so as well.
    Unguarded,
    /// Somebody else writes it; we look on.
    Held(Holder),
    /// Nobody writes it, but we may not; we look on.
    ReadOnly(Why),
    /// We only want to look on.
    Looking,
}

impl Access {
    /// Whether changes can be saved.
    #[must_use]
    pub const fn writes(&self) -> bool {
        matches!(self, Self::Writer | Self::Unguarded)
    }
}

/// A session that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// The file itself, where the path that was given is a link.
    pub path: PathBuf,
    /// What may be done with it.
    pub access: Access,
}

/// What an open session leaves us with.
#[derive(Debug)]
pub enum Taken {
    /// We write it.
    Seat(Seat),
    /// We look on.
    Look(Look),
}

/// Opens a session: to write if that can be, else to look on.
pub fn open(path: &Path) -> Result<(Opened, Taken), Fault> {
    // Once, here: saving through a link would put a file in the place of the link.
    let canonical = path.canonicalize();
    let path = canonical.map_err(|error| Fault::unread(path, &error))?;
    // A file that is no session gets no lock beside it.
    let (contents, session) = read(&path)?;
    let (access, lock) = access(&path);
    if !access.writes() {
        return Ok(look(path, contents.stamp, session, access));
    }
    if lock.is_some() {
        file::clean(&path);
    }
    // Read again: before the lock was ours somebody may have saved.
    let (contents, session) = read(&path)?;
    let seat = Seat {
        lock,
        known: vec![contents.stamp],
        text: Some(contents.text),
        synced: true,
        aside: Vec::new(),
        new: false,
        path: path.clone(),
    };
    let opened = Opened {
        session,
        path,
        access,
    };
    Ok((opened, Taken::Seat(seat)))
}

/// Opens a session to look at it only; whoever writes it is not disturbed.
///
/// # Errors
/// Why there is nothing to read, or where the file is broken.
pub fn look_at(path: &Path) -> Result<(Opened, Taken), Fault> {
    let (contents, session) = read(path)?;
    let path = path.to_owned();
    Ok(look(path, contents.stamp, session, Access::Looking))
}

fn read(path: &Path) -> Result<(file::Contents, Session), Fault> {
    let contents = file::read(path)?;
    let session = migrate::session(path, &contents.text)?;
    Ok((contents, session))
}

fn look(path: PathBuf, seen: Stamp, session: Session, access: Access) -> (Opened, Taken) {
    let look = Look {
        path: path.clone(),
        seen,
    };
    let opened = Opened {
        session,
        path,
        access,
    };
    (opened, Taken::Look(look))
}

/// What may be done with the file, and the lock where there is one.
fn access(path: &Path) -> (Access, Option<Lock>) {
    let locked_up = |metadata: std::fs::Metadata| metadata.permissions().readonly();
    if path.metadata().is_ok_and(locked_up) {
        return (Access::ReadOnly(Why::Forbidden), None);
    }
    match lock::ask(path) {
        Ok(Asked::Ours(lock)) => (Access::Writer, Some(lock)),
        Ok(Asked::Theirs(holder)) => (Access::Held(holder), None),
        Ok(Asked::Unknown) => (Access::Unguarded, None),
        Err(error) => match Why::from(&error) {
            why @ (Why::Forbidden | Why::ReadOnlyDisk) => (Access::ReadOnly(why), None),
            // No lock file could be made, so nobody has one; a full disk is told when it comes to saving.
            _ => (Access::Unguarded, None),
        },
    }
}

/// A session that somebody else writes.
#[derive(Debug)]
pub struct Look {
    path: PathBuf,
    /// The version that was read last.
    seen: Stamp,
}

impl Look {
    /// The session, if it changed since the last time.
    pub fn again(&mut self) -> Option<Session> {
        let now = Stamp::of(&self.path).ok()?;
        if self.seen == now {
            return None;
        }
        let contents = file::read(&self.path).ok()?;
        self.seen = contents.stamp;
        migrate::session(&self.path, &contents.text).ok()
    }
}

/// The place of the one who writes a session.
#[derive(Debug)]
pub struct Seat {
    path: PathBuf,
    lock: Option<Lock>,
    /// The versions that may stand there without anybody else having been there: after a failure it may be the old or the new.
    known: Vec<Stamp>,
    /// What we read or wrote last.
    text: Option<String>,
    /// Whether the disk is known to have it.
    synced: bool,
    /// Versions of others that were given another name and not yet told.
    aside: Vec<PathBuf>,
    /// Whether the session was made in this sitting, so that its file may still change its name.
    new: bool,
}

/// What stands in the place of the file.
enum There {
    Ours,
    Nothing,
    Other(Stamp),
}

impl Seat {
    /// Takes the seat for a session that has no file yet.
    pub fn new(library: &Library, session: &Session) -> Result<Self, Fault> {
        let folder = library.sessions();
        let made = file::make_folder(&folder).and_then(|()| folder.canonicalize());
        let folder = made.map_err(|error| Fault::unwritten(&folder, &error))?;
        let mut seat = Self {
            path: folder.join(paths::file_name(session)),
            lock: None,
            known: Vec::new(),
            text: None,
            synced: false,
            aside: Vec::new(),
            new: true,
        };
        seat.lock_again()?;
        Ok(seat)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The versions of others that were set aside since the last time.
    pub fn take_aside(&mut self) -> Vec<PathBuf> {
        std::mem::take(&mut self.aside)
    }

    /// Saves the session: afterwards the disk has it, or the old version still stands.
    pub fn save(&mut self, session: &Session) -> Result<(), Fault> {
        let text = session_text(session)?;
        self.follow_name(session);
        if !self.lock.as_ref().is_some_and(Lock::stands) {
            self.lock_again()?;
        }
        match self.there()? {
            There::Ours if self.synced && self.text.as_ref() == Some(&text) => return Ok(()),
            There::Ours | There::Nothing => {}
            There::Other(stamp) => self.set_aside(stamp)?,
        }
        self.synced = false;
        let done = file::replace(&self.path, text.as_bytes(), &mut self.known);
        done.map_err(|error| Fault::unwritten(&self.path, &error))?;
        self.known = self.known.pop().into_iter().collect();
        self.text = Some(text);
        self.synced = true;
        Ok(())
    }

    fn there(&mut self) -> Result<There, Fault> {
        match Stamp::of(&self.path) {
            Ok(stamp) if self.known.contains(&stamp) => Ok(There::Ours),
            Ok(stamp) => {
                // A sync program may have put back exactly what we wrote.
                let read = file::read(&self.path).ok();
                let same = read.is_some_and(|contents| Some(contents.text) == self.text);
                if same {
                    self.known.push(stamp);
                }
                Ok(if same {
                    There::Ours
                } else {
                    There::Other(stamp)
                })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(There::Nothing),
            Err(error) => Err(Fault::unwritten(&self.path, &error)),
        }
    }

    fn set_aside(&mut self, stamp: Stamp) -> Result<(), Fault> {
        let aside = file::set_aside(&self.path);
        let aside = aside.map_err(|error| Fault::unwritten(&self.path, &error))?;
        self.aside.push(aside);
        // From here on it may be replaced: should that fail, the next try need not set it aside once more.
        self.known.push(stamp);
        Ok(())
    }

    /// Takes the lock, in a folder that is made again if somebody removed it.
    fn lock_again(&mut self) -> Result<(), Fault> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        file::make_folder(folder).map_err(|error| Fault::unwritten(&self.path, &error))?;
        self.lock = None;
        match lock::ask(&self.path) {
            Ok(Asked::Ours(lock)) => {
                self.lock = Some(lock);
                Ok(())
            }
            Ok(Asked::Theirs(holder)) => Err(Fault::Held {
                path: self.path.clone(),
                holder,
            }),
            Ok(Asked::Unknown) => Ok(()),
            Err(error) => Err(Fault::unwritten(&self.path, &error)),
        }
    }

    /// While a new session is prepared its file is called after the team and date that it then has.
    ///
    /// A name that cannot be changed is no reason not to save.
    fn follow_name(&mut self, session: &Session) {
        let path = self.path.with_file_name(paths::file_name(session));
        if !self.new || session.place != Place::Preparing || path == self.path || path.exists() {
            return;
        }
        let Ok(Asked::Ours(lock)) = lock::ask(&path) else {
            return;
        };
        let moved = std::fs::rename(&self.path, &path);
        if moved.is_ok() || !self.path.exists() {
            self.path = path;
            if let Some(old) = self.lock.replace(lock) {
                old.remove();
            }
        } else {
            lock.remove();
        }
    }
}
