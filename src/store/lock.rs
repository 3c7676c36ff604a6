//! One writer per session: a lock on `NAME.lock` beside the file, with who holds it in it. Nothing of the session is read here.
//!
//! A lock on the session file itself would be lost at the first save, which puts another file in its place. The lock file is
//! never deleted while its session is there: whoever had just opened it would then hold a lock that nobody else sees.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::file;

/// Who has a session open, as far as the lock file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holder {
    /// The number of the process.
    pub process: Option<u32>,
    /// The name of the computer; may be empty.
    pub host: String,
    /// Since when, in the time of this computer.
    pub since: Option<DateTime>,
}

impl Holder {
    /// What `text` says; a file that was just being written may say little.
    fn read(text: &str) -> Self {
        let field = |name: &str| {
            let mut lines = text.lines();
            lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        let since = field("since").and_then(|since| since.parse::<Timestamp>().ok());
        Self {
            process: field("process").and_then(|process| process.parse().ok()),
            host: field("host").unwrap_or_default().chars().take(80).collect(),
            since: since.map(|since| TimeZone::system().to_datetime(since)),
        }
    }
}

/// The right to write a session, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub enum Asked {
    /// It is ours.
    Ours(Lock),
    /// Somebody else has it.
    Theirs(Holder),
    /// This file system knows no locks.
    Unknown,
}

/// Asks for the lock of a session, without waiting.
pub fn ask(session: &Path) -> io::Result<Asked> {
    let path = beside(session);
    if path.is_symlink() {
        // Ours is never a link: following it could empty a file that has nothing to do with us.
        return Ok(Asked::Unknown);
    }
    let mut file = file::private().read(true).create(true).open(&path)?;
    match file.try_lock() {
        Ok(()) => {
            // Who holds it is a courtesy: on a full disk the lock is good without.
            drop(sign(&mut file));
            Ok(Asked::Ours(Lock { path, file }))
        }
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            // On Windows a locked file cannot be read.
            drop(file.take(1_000).read_to_string(&mut text));
            Ok(Asked::Theirs(Holder::read(&text)))
        }
        Err(TryLockError::Error(_)) => Ok(Asked::Unknown),
    }
}

impl Lock {
    /// Whether the lock file is still the one that we hold; it is not when somebody cleared the folder away.
    #[cfg(unix)]
    pub fn stands(&self) -> bool {
        use std::os::unix::fs::MetadataExt;
        let same = |ours: std::fs::Metadata, there: std::fs::Metadata| {
            (ours.dev(), ours.ino()) == (there.dev(), there.ino())
        };
        match (self.file.metadata(), std::fs::metadata(&self.path)) {
            (Ok(ours), Ok(there)) => same(ours, there),
            _ => false,
        }
    }

    /// Whether the lock file is still there: Windows does not let anybody else remove it.
    #[cfg(not(unix))]
    pub fn stands(&self) -> bool {
        self.path.exists()
    }

    /// Gives the lock up and removes its file. Only for a session that is no longer there under its name.
    pub fn remove(self) {
        drop(self.file);
        drop(std::fs::remove_file(self.path));
    }
}

fn beside(session: &Path) -> PathBuf {
    let mut name = session.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    session.with_file_name(name)
}

fn sign(file: &mut File) -> io::Result<()> {
    let (process, host, now) = (std::process::id(), host(), Timestamp::now());
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "process {process}\nhost {host}\nsince {now:.0}")
}

#[cfg(unix)]
fn host() -> String {
    let system = rustix::system::uname();
    system.nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_was_first() {
        let folder = tempfile::tempdir().unwrap();
        let session = folder.path().join("x.ron");
        let before = Timestamp::now();
        let Ok(Asked::Ours(lock)) = ask(&session) else {
            panic!("the first gets it");
        };
        let Ok(Asked::Theirs(holder)) = ask(&session) else {
            panic!("the second does not");
        };
        assert_eq!(holder.process, Some(std::process::id()));
        assert_eq!(holder.host, host());
        let since = holder.since.unwrap();
        let since = since.to_zoned_datetime(TimeZone::system()).unwrap();
        assert!((since.timestamp().as_second() - before.as_second()).abs() < 60);
        drop(lock);
        assert!(matches!(ask(&session), Ok(Asked::Ours(_))));
    }

    #[test]
    fn a_lock_file_that_says_nothing_still_names_nobody_wrong() {
        assert_eq!(Holder::read(""), Holder::default());
        assert_eq!(
            Holder::read("process x\nhost\nsince now"),
            Holder::default()
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_lock_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let precious = folder.path().join("precious");
        std::fs::write(&precious, "keep me").unwrap();
        std::os::unix::fs::symlink(&precious, folder.path().join("x.ron.lock")).unwrap();
        assert!(matches!(
            ask(&folder.path().join("x.ron")),
            Ok(Asked::Unknown)
        ));
        assert_eq!(std::fs::read_to_string(precious).unwrap(), "keep me");
    }
}
