//! A folder of sessions as the system shows it: its names, the stamps of its files, their bytes. What stands in a file is not
//! known here.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::fault::{Fault, leads_nowhere};

/// A name in the folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The name itself.
    pub name: OsString,
    /// Whether the system said along with the name that it is a regular file. A link to one is none.
    pub file: bool,
}

/// What the system says of a version of a file. As long as it says the same the file is the same, but for one that changes within
/// the same tick of the clock: see [`Seen::is_settled`].
///
/// Unlike a `Stamp` it holds the moment of the last change to anything about the file, which no program can set back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its length in bytes.
    pub length: u64,
    /// When its text was last changed, in nanoseconds since 1970.
    changed: i64,
    /// When anything about it was last changed, in nanoseconds since 1970; 0 where the system does not tell.
    touched: i64,
    /// Which file of its disk it is; 0 where the system does not tell.
    identity: u64,
}

impl Seen {
    /// Whether the file was at rest for so long at this moment (since 1970), so that a later change shows.
    pub fn is_settled(&self, now: Duration, rest: Duration) -> bool {
        let nanos = |time: Duration| i64::try_from(time.as_nanos()).unwrap_or(i64::MAX);
        let latest = nanos(now).saturating_sub(nanos(rest));
        self.changed <= latest && self.touched <= latest
    }
}

/// A folder that is open, so that its files are found without walking there again each time.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    #[cfg(unix)]
    handle: rustix::fd::OwnedFd,
}

impl Folder {
    /// Opens a folder; `None` when there is none.
    ///
    /// # Errors
    /// [`Fault::Unread`] when there is something that cannot be read as a folder.
    pub fn open(path: &Path) -> Result<Option<Self>, Fault> {
        match Self::try_open(path) {
            Ok(folder) => Ok(Some(folder)),
            // A link to a disk that is not connected is no empty library.
            Err(error) if error.kind() == io::ErrorKind::NotFound && !leads_nowhere(path) => {
                Ok(None)
            }
            Err(error) => Err(Fault::unread(path, &error)),
        }
    }

    /// The path of a file in it.
    pub fn path_of(&self, name: &OsStr) -> PathBuf {
        self.path.join(name)
    }

    /// Every name that a session may have: it ends in `.ron` and is not hidden. In the order of the system.
    ///
    /// # Errors
    /// [`Fault::Unread`] when the folder cannot be read to its end.
    pub fn names(&self) -> Result<Vec<Name>, Fault> {
        self.try_names()
            .map_err(|error| Fault::unread(&self.path, &error))
    }

    /// Opens a file.
    ///
    /// # Errors
    /// Those of the system, and [`io::ErrorKind::InvalidInput`] for what is no regular file.
    pub fn file(&self, name: &Name) -> io::Result<File> {
        if !name.file && !self.is_file(&name.name)? {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        self.open_file(&name.name)
    }
}

/// Whether a session may have this name.
fn may_be_session(name: &[u8]) -> bool {
    name.ends_with(b".ron") && !name.starts_with(b".")
}

#[cfg(unix)]
impl Folder {
    fn try_open(path: &Path) -> io::Result<Self> {
        use rustix::fs::{Mode, OFlags};
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let handle = rustix::fs::open(path, flags, Mode::empty())?;
        Ok(Self {
            path: path.to_owned(),
            handle,
        })
    }

    fn try_names(&self) -> io::Result<Vec<Name>> {
        use std::os::unix::ffi::OsStrExt;
        let mut names = Vec::new();
        for entry in rustix::fs::Dir::read_from(&self.handle)? {
            let entry = entry?;
            let name = entry.file_name().to_bytes();
            if may_be_session(name) {
                names.push(Name {
                    name: OsStr::from_bytes(name).to_owned(),
                    file: entry.file_type().is_file(),
                });
            }
        }
        Ok(names)
    }

    /// What the system says of a file, or of what a link leads to.
    pub fn seen(&self, name: &OsStr) -> io::Result<Seen> {
        let stat = rustix::fs::statat(&self.handle, name, rustix::fs::AtFlags::empty())?;
        Ok(Seen::of_stat(&stat))
    }

    /// What the system says of the folder.
    pub fn seen_itself(&self) -> io::Result<Seen> {
        Ok(Seen::of_stat(&rustix::fs::fstat(&self.handle)?))
    }

    /// Opened so that a pipe which took the place of a file since keeps nobody waiting.
    fn open_file(&self, name: &OsStr) -> io::Result<File> {
        use rustix::fs::{Mode, OFlags};
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY;
        let file = rustix::fs::openat(&self.handle, name, flags, Mode::empty())?;
        Ok(File::from(file))
    }

    fn is_file(&self, name: &OsStr) -> io::Result<bool> {
        let seen = rustix::fs::statat(&self.handle, name, rustix::fs::AtFlags::empty())?;
        Ok(rustix::fs::FileType::from_raw_mode(seen.st_mode).is_file())
    }
}

#[cfg(not(unix))]
impl Folder {
    fn try_open(path: &Path) -> io::Result<Self> {
        std::fs::read_dir(path)?;
        Ok(Self {
            path: path.to_owned(),
        })
    }

    fn try_names(&self) -> io::Result<Vec<Name>> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&self.path)? {
            let entry = entry?;
            if may_be_session(entry.file_name().as_encoded_bytes()) {
                names.push(Name {
                    name: entry.file_name(),
                    file: entry.file_type().is_ok_and(|kind| kind.is_file()),
                });
            }
        }
        Ok(names)
    }

    /// What the system says of a file, or of what a link leads to.
    pub fn seen(&self, name: &OsStr) -> io::Result<Seen> {
        Ok(Seen::of_metadata(&std::fs::metadata(self.path_of(name))?))
    }

    /// What the system says of the folder.
    pub fn seen_itself(&self) -> io::Result<Seen> {
        Ok(Seen::of_metadata(&std::fs::metadata(&self.path)?))
    }

    fn open_file(&self, name: &OsStr) -> io::Result<File> {
        File::open(self.path_of(name))
    }

    fn is_file(&self, name: &OsStr) -> io::Result<bool> {
        Ok(std::fs::metadata(self.path_of(name))?.is_file())
    }
}

impl Seen {
    /// What the system says of an open file.
    pub fn of(file: &File) -> io::Result<Self> {
        #[cfg(unix)]
        return Ok(Self::of_stat(&rustix::fs::fstat(file)?));
        #[cfg(not(unix))]
        return Ok(Self::of_metadata(&file.metadata()?));
    }

    #[cfg(unix)]
    #[expect(
        clippy::useless_conversion,
        reason = "the types differ between systems"
    )]
    fn of_stat(stat: &rustix::fs::Stat) -> Self {
        let nanos =
            |seconds: i64, rest: i64| seconds.saturating_mul(1_000_000_000).saturating_add(rest);
        Self {
            length: u64::try_from(stat.st_size).unwrap_or(0),
            changed: nanos(
                stat.st_mtime.into(),
                i64::try_from(stat.st_mtime_nsec).unwrap_or(0),
            ),
            touched: nanos(
                stat.st_ctime.into(),
                i64::try_from(stat.st_ctime_nsec).unwrap_or(0),
            ),
            identity: stat.st_ino.into(),
        }
    }

    #[cfg(not(unix))]
    fn of_metadata(metadata: &std::fs::Metadata) -> Self {
        let since = |time: std::time::SystemTime| time.duration_since(std::time::UNIX_EPOCH).ok();
        let nanos = metadata.modified().ok().and_then(since);
        let nanos = nanos.and_then(|nanos| i64::try_from(nanos.as_nanos()).ok());
        Self {
            length: metadata.len(),
            changed: nanos.unwrap_or(0),
            touched: 0,
            identity: 0,
        }
    }
}
