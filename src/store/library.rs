//! The folder of sessions: which there are, and new ones. Not the session that is open (that is the worker's seat).

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::agenda::Language;
use crate::domain::narrow::Narrow;
use crate::domain::search::Words;
use crate::domain::session::Session;

use super::catalogue;
use super::copies;
use super::fault::Fault;
use super::folder::Folder;
use super::index;
use super::stock::{Found, Keeping};
use super::sweep::{self, Finds, For};
use super::{file, find, paths, session_text};

/// A data folder, with the sessions in `sessions/*.ron`, and the folder in which digests of them may be cached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    root: PathBuf,
    cache: Option<PathBuf>,
    rest: Duration,
}

/// How long a file has to be at rest before what was read of it is kept: on the coarsest clock of a file system that is in use,
/// that of FAT, another change within two seconds would not show; and another second for the computer that it stands on.
const REST: Duration = Duration::from_secs(3);

/// What a list shows of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The file.
    pub path: PathBuf,
    /// The id of the session; a copy of a file has the same.
    pub id: Uuid,
    /// Whose meeting it is.
    pub team: String,
    /// What it is called.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The language of the meeting.
    pub language: Language,
    /// Number of points on today's agenda.
    pub points: usize,
    /// How many of those are settled.
    pub settled: usize,
    /// Number of agreements that were not dropped.
    pub agreements: usize,
    /// Whether the session was closed.
    pub closed: bool,
    /// When the group meets again.
    pub next_meeting: Option<Date>,
    /// Whether it is a second version of a session, as a sync program or a conflict leaves it.
    pub copy: bool,
}

impl Entry {
    pub(super) fn of(path: PathBuf, session: Session) -> Self {
        Self {
            copy: false,
            path,
            id: session.id,
            date: session.date,
            language: session.language,
            points: session.today().count(),
            settled: session.settled(),
            agreements: session.standing().count(),
            closed: session.minutes.closed.is_some(),
            next_meeting: session.minutes.next_meeting,
            team: session.team,
            title: session.title,
        }
    }
}

/// A file of the folder that could not be read as a session, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub fault: Fault,
}

/// What is in the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The sessions: newest date first, then the newest id; a second version stands below the one that counts.
    pub entries: Vec<Entry>,
    /// The files that could not be read, by name.
    pub broken: Vec<Unreadable>,
    /// Number of files that are still to be looked at, while a long list is read.
    pub left: usize,
}

impl Listing {
    /// Takes in what was found in one more file.
    pub(super) fn take(&mut self, folder: &Folder, found: Found) {
        match found.what {
            Ok(entry) => self.entries.push(entry),
            Err(fault) => self.broken.push(Unreadable {
                path: folder.path_of(&found.name.name),
                fault,
            }),
        }
    }

    /// Takes in the sessions of one more part of a long list.
    pub fn extend(&mut self, entries: Vec<Entry>, left: usize) {
        self.entries.extend(entries);
        self.left = left;
        self.sort();
    }

    /// Puts everything in order, and finds out which are second versions of a session.
    pub(super) fn sort(&mut self) {
        copies::mark(&mut self.entries);
        self.entries
            .sort_by(|a, b| (b.date, b.id, a.copy, &a.path).cmp(&(a.date, a.id, b.copy, &b.path)));
        self.broken.sort_by(|a, b| a.path.cmp(&b.path));
    }
}

impl Library {
    /// The library in this folder, which need not exist yet.
    #[must_use]
    pub const fn at(root: PathBuf) -> Self {
        Self {
            root,
            cache: None,
            rest: REST,
        }
    }

    /// The same library, with this folder to keep digests in; without one each session is read each time.
    #[must_use]
    pub fn cached_in(self, cache: Option<PathBuf>) -> Self {
        Self { cache, ..self }
    }

    /// The same library, where a file counts as at rest after this time instead of three seconds: for a disk whose clock is known
    /// to be finer.
    #[must_use]
    pub fn resting(self, rest: Duration) -> Self {
        Self { rest, ..self }
    }

    /// The library that the flag names, else `HANDSHAKE_DATA`, else the platform.
    ///
    /// # Errors
    /// [`Fault::NoHome`] when nothing names one.
    pub fn locate(flag: Option<PathBuf>) -> Result<Self, Fault> {
        paths::data(flag).map(Self::at)
    }

    /// The data folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the sessions.
    #[must_use]
    pub fn sessions(&self) -> PathBuf {
        self.root.join("sessions")
    }

    /// The library of the practice sessions, which never mix with real ones.
    #[must_use]
    pub fn demo(&self) -> Self {
        Self {
            root: self.root.join("demo"),
            ..self.clone()
        }
    }

    /// Every session, and every file that should be one; a folder that does not exist is an empty library.
    ///
    /// # Errors
    /// [`Fault::Unread`] when there is a folder that cannot be read.
    pub fn list(&self) -> Result<Listing, Fault> {
        match Folder::open(&self.sessions())? {
            Some(folder) => catalogue::listing(&folder, &self.keeping()),
            None => Ok(Listing::default()),
        }
    }

    /// What is kept of the sessions, and where.
    pub(super) fn keeping(&self) -> Keeping {
        let cache = self.cache.as_deref();
        Keeping {
            path: cache.map(|cache| index::path(cache, &self.sessions())),
            rest: self.rest,
        }
    }

    /// Where the words stand in what people typed: so many of the best, best first; see [`Finds`].
    ///
    /// # Errors
    /// [`Fault::Unread`] when there is a folder that cannot be read.
    pub fn search(&self, words: &Words, most: usize) -> Result<Finds, Fault> {
        self.search_narrowed(words, &Narrow::default(), most)
    }

    /// The same, of the places only that `narrow` lets through.
    ///
    /// # Errors
    /// [`Fault::Unread`] when there is a folder that cannot be read.
    pub fn search_narrowed(
        &self,
        words: &Words,
        narrow: &Narrow<'_>,
        most: usize,
    ) -> Result<Finds, Fault> {
        match Folder::open(&self.sessions())? {
            Some(folder) => sweep::search(&folder, For { words, narrow }, most),
            None => Ok(Finds::default()),
        }
    }

    /// The file of the session that goes by these words: `last`, an id or its beginning, the beginning of a file name, a part
    /// of team or title whatever the case, or a path.
    ///
    /// # Errors
    /// [`Fault::NoSuchSession`], or [`Fault::Several`] when the words do not choose.
    pub fn find(&self, words: &str) -> Result<PathBuf, Fault> {
        find::session(&self.list()?, words)
    }

    /// Writes a new session to a file of its own, and says which.
    ///
    /// # Errors
    /// [`Fault::Exists`] when that session was written before, [`Fault::Unwritten`] when the disk refuses it.
    pub fn create(&self, session: &Session) -> Result<PathBuf, Fault> {
        let text = session_text(session)?;
        let folder = self.sessions();
        file::make_folder(&folder).map_err(|error| Fault::unwritten(&folder, &error))?;
        let path = folder.join(paths::file_name(session));
        match file::create(&path, text.as_bytes(), &mut Vec::new()) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(Fault::Exists { path })
            }
            Err(error) => Err(Fault::unwritten(&path, &error)),
            Ok(()) => Ok(path),
        }
    }
}
