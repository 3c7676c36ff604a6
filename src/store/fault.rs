//! What can go wrong with files, as values: a key of `faults.ftl`, a hint, and what to fill in. Not the sentences.

use std::io;
use std::path::{Path, PathBuf};

use super::broken::Broken;
use super::lock::Holder;

/// Why the system refused a file or folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No space, or no quota, is left.
    Full,
    /// The file would be larger than the system lets this program make it.
    TooLarge,
    /// The disk can only be read.
    ReadOnlyDisk,
    /// This user may not.
    Forbidden,
    /// It is not there.
    Gone,
    /// A file stands where a folder should be.
    NotAFolder,
    /// It is a link that leads to itself.
    Circle,
    /// It, or something on the way to it, is a link to what is not there: a disk that is not connected, say.
    Dangling,
    /// Something else, in the words of the system.
    Other(String),
}

impl From<&io::Error> for Why {
    fn from(error: &io::Error) -> Self {
        #[cfg(unix)]
        if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
            return Self::Circle;
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::FileTooLarge => Self::TooLarge,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            io::ErrorKind::PermissionDenied => Self::Forbidden,
            io::ErrorKind::NotFound => Self::Gone,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl Why {
    /// Why the system refused this path: looks there for what its error does not say.
    fn at(path: &Path, error: &io::Error) -> Self {
        match Self::from(error) {
            Self::Gone if leads_nowhere(path) => Self::Dangling,
            why => why,
        }
    }
}

/// Whether a path, or something on the way to it, is a link to what is not there.
pub(super) fn leads_nowhere(path: &Path) -> bool {
    let there = |path: &&Path| path.symlink_metadata().is_ok();
    let last = path.ancestors().find(there);
    last.is_some_and(|last| last.is_symlink() && last.metadata().is_err())
}

/// Why something could not be done.
///
/// `Display` is for a log; users read the text of [`Fault::key`] with [`Fault::values`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The system names no home folder, and no other was given.
    #[error("no home folder")]
    NoHome,
    /// A file or folder could not be read.
    #[error("{path}: not read: {why:?}")]
    Unread {
        /// Which.
        path: PathBuf,
        /// Why.
        why: Why,
    },
    /// A file or folder could not be written; what was there is unharmed.
    #[error("{path}: not written: {why:?}")]
    Unwritten {
        /// Which.
        path: PathBuf,
        /// Why.
        why: Why,
    },
    /// It is a folder, a pipe or a device.
    #[error("{path}: not a regular file")]
    NotAFile {
        /// Which.
        path: PathBuf,
    },
    /// It is larger than any session could be.
    #[error("{path}: {megabytes} MB is too large")]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// Its size in megabytes, rounded up.
        megabytes: u64,
    },
    /// There is nothing in it.
    #[error("{path}: empty")]
    Empty {
        /// Which.
        path: PathBuf,
    },
    /// A newer program wrote it; it is left as it is.
    #[error("{path}: format {format} is newer than {known}")]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its format.
        format: u64,
        /// The newest format that this program reads.
        known: u32,
    },
    /// Its text is not what it should be, at a line and column.
    #[error("{0}")]
    Broken(Box<Broken>),
    /// No session goes by these words.
    #[error("no session {words:?}")]
    NoSuchSession {
        /// What was asked for.
        words: String,
    },
    /// Several sessions go by these words.
    #[error("{words:?} may be {found:?}")]
    Several {
        /// What was asked for.
        words: String,
        /// The file names without `.ron`, each with team and title.
        found: Vec<String>,
    },
    /// No agenda goes by this name.
    #[error("no agenda {name:?}")]
    NoSuchAgenda {
        /// What was asked for.
        name: String,
        /// The ids that there are.
        known: Vec<String>,
    },
    /// Somebody else took the seat of the writer.
    #[error("{path}: held by {holder:?}")]
    Held {
        /// The session.
        path: PathBuf,
        /// Who.
        holder: Holder,
    },
    /// The session is only looked at, or none is open.
    #[error("not open for writing")]
    NotOurs,
    /// A new file would come in the place of an old one.
    #[error("{path}: exists")]
    Exists {
        /// The old one.
        path: PathBuf,
    },
}

impl Fault {
    /// Turns an error of the system at reading into a fault.
    pub(crate) fn unread(path: &Path, error: &io::Error) -> Self {
        Self::Unread {
            path: path.to_owned(),
            why: Why::at(path, error),
        }
    }

    /// Turns an error of the system at writing into a fault.
    pub(crate) fn unwritten(path: &Path, error: &io::Error) -> Self {
        Self::Unwritten {
            path: path.to_owned(),
            why: Why::at(path, error),
        }
    }

    /// The key of its sentence in `faults.ftl`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoHome => "fault-no-home",
            Self::Unread { why, .. } => match why {
                Why::Forbidden => "fault-read-forbidden",
                Why::Gone => "fault-read-gone",
                Why::NotAFolder => "fault-read-not-a-folder",
                Why::Circle => "fault-read-circle",
                Why::Dangling => "fault-read-dangling",
                _ => "fault-read-other",
            },
            Self::Unwritten { why, .. } => match why {
                Why::Full => "fault-write-full",
                Why::TooLarge => "fault-write-too-large",
                Why::ReadOnlyDisk => "fault-write-read-only",
                Why::Forbidden => "fault-write-forbidden",
                Why::Gone => "fault-write-gone",
                Why::NotAFolder => "fault-write-not-a-folder",
                Why::Circle => "fault-write-circle",
                Why::Dangling => "fault-write-dangling",
                Why::Other(_) => "fault-write-other",
            },
            Self::NotAFile { .. } => "fault-not-a-file",
            Self::TooLarge { .. } => "fault-too-large",
            Self::Empty { .. } => "fault-empty",
            Self::Newer { .. } => "fault-newer",
            Self::Broken(broken) => broken.key,
            Self::NoSuchSession { .. } => "fault-no-such-session",
            Self::Several { .. } => "fault-several",
            Self::NoSuchAgenda { .. } => "fault-no-such-agenda",
            Self::Held { .. } => "fault-held",
            Self::NotOurs => "fault-not-ours",
            Self::Exists { .. } => "fault-exists",
        }
    }

    /// The key of the sentence that says what to do next, where there is one.
    #[must_use]
    pub fn hint_key(&self) -> Option<&'static str> {
        match self {
            Self::NoHome => Some("fault-no-home-hint"),
            Self::Unread { why, .. } => match why {
                Why::NotAFolder | Why::Circle => Some("fault-read-folder-hint"),
                Why::Forbidden => Some("fault-read-forbidden-hint"),
                Why::Dangling => Some("fault-dangling-hint"),
                _ => None,
            },
            Self::Unwritten { why, .. } => match why {
                Why::Full => Some("fault-write-full-hint"),
                Why::Dangling => Some("fault-dangling-hint"),
                Why::Other(_) => None,
                _ => Some("fault-write-hint"),
            },
            Self::NotAFile { .. } | Self::TooLarge { .. } => Some("fault-not-a-session-hint"),
            Self::Empty { .. } => Some("fault-empty-hint"),
            Self::Newer { .. } => Some("fault-newer-hint"),
            Self::Broken(broken) => broken.hint,
            Self::NoSuchSession { .. } => Some("fault-no-such-session-hint"),
            Self::Several { .. } => Some("fault-several-hint"),
            Self::NoSuchAgenda { .. } => Some("fault-no-such-agenda-hint"),
            Self::Held { .. } | Self::NotOurs => Some("fault-held-hint"),
            Self::Exists { .. } => Some("fault-exists-hint"),
        }
    }

    /// What to fill in, in the sentence and in the hint alike.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        let mut values = Vec::new();
        if let Some(path) = self.path() {
            values.push(("path", path.display().to_string()));
        }
        match self {
            Self::Unread { why, .. } | Self::Unwritten { why, .. } => {
                if let Why::Other(words) = why {
                    values.push(("why", words.clone()));
                }
            }
            Self::TooLarge { megabytes, .. } => values.push(("megabytes", megabytes.to_string())),
            Self::Newer { format, known, .. } => {
                values.push(("format", format.to_string()));
                values.push(("known", known.to_string()));
            }
            Self::Broken(broken) => values.extend(broken.values()),
            Self::NoSuchSession { words } => values.push(("words", words.clone())),
            Self::Several { words, found } => {
                values.push(("words", words.clone()));
                values.push(("found", found.join("; ")));
            }
            Self::NoSuchAgenda { name, known } => {
                values.push(("name", name.clone()));
                values.push(("known", known.join(", ")));
            }
            Self::Held { holder, .. } => {
                let process = holder.process.map(|process| process.to_string());
                values.push(("process", process.unwrap_or_else(|| "?".to_owned())));
                values.push(("host", holder.host.clone()));
            }
            Self::NoHome
            | Self::NotAFile { .. }
            | Self::Empty { .. }
            | Self::NotOurs
            | Self::Exists { .. } => {}
        }
        values
    }

    /// The line of the file with what is wrong in it underlined, without colour, where that is known.
    #[must_use]
    pub fn snippet(&self) -> Option<String> {
        match self {
            Self::Broken(broken) => Some(broken.snippet.clone()),
            _ => None,
        }
    }

    /// The file or folder that it is about.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Unread { path, .. }
            | Self::Unwritten { path, .. }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Empty { path }
            | Self::Newer { path, .. }
            | Self::Held { path, .. }
            | Self::Exists { path } => Some(path),
            Self::Broken(broken) => Some(&broken.path),
            Self::NoHome
            | Self::NotOurs
            | Self::NoSuchSession { .. }
            | Self::Several { .. }
            | Self::NoSuchAgenda { .. } => None,
        }
    }

    /// The line, counted from 1, where that is known.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Broken(broken) => Some(broken.line),
            _ => None,
        }
    }

    /// The column in characters, counted from 1, where that is known.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        match self {
            Self::Broken(broken) => Some(broken.column),
            _ => None,
        }
    }
}
