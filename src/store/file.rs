//! Reads a file with care, and replaces one as a whole: a temporary beside it, fsync, rename, fsync of the folder.
//! What stands in it is not known here.
//!
//! `atomic-write-file` does the same, but leaves its temporary behind when the fsync fails (each try on a full disk would then
//! make the disk fuller), and does not say which file it wrote.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use uuid::Uuid;

use super::broken::Broken;
use super::fault::Fault;

/// The largest file that is read, in bytes; a session of a long day is a thousandth of it.
pub const LIMIT: u64 = 64 << 20;

/// What tells one version of a file from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    changed: Option<SystemTime>,
    identity: u64,
}

impl Stamp {
    fn new(metadata: &fs::Metadata) -> Self {
        Self {
            length: metadata.len(),
            changed: metadata.modified().ok(),
            identity: identity(metadata),
        }
    }

    /// The stamp of what a path leads to.
    pub fn of(path: &Path) -> io::Result<Self> {
        Ok(Self::new(&fs::metadata(path)?))
    }
}

#[cfg(unix)]
fn identity(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn identity(_: &fs::Metadata) -> u64 {
    0
}

/// A file as it was read.
#[derive(Debug)]
pub struct Contents {
    /// Its text, without a byte order mark.
    pub text: String,
    /// Which version it was.
    pub stamp: Stamp,
}

/// Reads a regular file of reasonable size that holds UTF-8.
pub fn read(path: &Path) -> Result<Contents, Fault> {
    let unread = |error: io::Error| Fault::unread(path, &error);
    // Looked at before it is opened: opening a pipe would wait for its writer.
    let metadata = fs::metadata(path).map_err(unread)?;
    if !metadata.is_file() {
        return Err(Fault::NotAFile {
            path: path.to_owned(),
        });
    }
    let file = File::open(path).map_err(unread)?;
    let stamp = Stamp::new(&file.metadata().map_err(unread)?);
    let mut bytes = Vec::new();
    if stamp.length <= LIMIT {
        bytes.reserve_exact(usize::try_from(stamp.length).unwrap_or(0) + 1);
        let mut file = file.take(LIMIT + 1);
        file.read_to_end(&mut bytes).map_err(unread)?;
    }
    let size = stamp.length.max(bytes.len() as u64);
    if size > LIMIT {
        return Err(Fault::TooLarge {
            path: path.to_owned(),
            megabytes: size.div_ceil(1 << 20),
        });
    }
    let text = String::from_utf8(bytes).map_err(|error| not_text(path, error.as_bytes()))?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(bare) => bare.to_owned(),
        None => text,
    };
    if text.trim().is_empty() {
        return Err(Fault::Empty {
            path: path.to_owned(),
        });
    }
    Ok(Contents { text, stamp })
}

/// The fault of a file that is no UTF-8, at its first wrong byte.
fn not_text(path: &Path, bytes: &[u8]) -> Fault {
    let good = bytes.utf8_chunks().next().map_or(0, |c| c.valid().len());
    let text = String::from_utf8_lossy(bytes);
    Broken::at(
        path,
        &text,
        good..good + 3,
        "broken-not-text",
        Some("broken-not-text-hint"),
    )
    .into()
}

/// Makes a folder, and those around it, that only this user can enter.
pub fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| match error.kind() {
        // That something stands there says less than what it is.
        io::ErrorKind::AlreadyExists => {
            let looked = fs::metadata(path);
            looked
                .err()
                .unwrap_or_else(|| io::ErrorKind::NotADirectory.into())
        }
        _ => error,
    })
}

/// Options to open a file that only this user can read, if it is made.
pub fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A file that is being written beside the one whose place it takes; it is removed unless it takes it.
struct Temporary {
    file: File,
    path: PathBuf,
}

impl Temporary {
    /// Writes the bytes and waits until the disk has them.
    fn write(beside: &Path, bytes: &[u8]) -> io::Result<Self> {
        outlive_limits();
        let path = beside.with_file_name(temporary_name(beside));
        let file = private().create_new(true).open(&path)?;
        let mut temporary = Self { file, path };
        if let Ok(old) = fs::metadata(beside) {
            temporary.take_after(&old)?;
        }
        temporary.file.write_all(bytes)?;
        temporary.file.sync_all()?;
        Ok(temporary)
    }

    /// Takes the mode and, where this user may give them away, the owner and group of the old file.
    fn take_after(&self, old: &fs::Metadata) -> io::Result<()> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, fchown};
            let new = self.file.metadata()?;
            if (old.uid(), old.gid()) != (new.uid(), new.gid()) {
                let given = fchown(&self.file, Some(old.uid()), Some(old.gid()));
                given.or_else(|error| match error.kind() {
                    io::ErrorKind::PermissionDenied => Ok(()),
                    _ => Err(error),
                })?;
            }
        }
        self.file.set_permissions(old.permissions())
    }
}

/// Makes a file beyond the limit of this process an error that can be told; otherwise the system kills the process (SIGXFSZ).
fn outlive_limits() {
    #[cfg(unix)]
    {
        static ONCE: std::sync::Once = std::sync::Once::new();
        ONCE.call_once(|| {
            let seen = std::sync::Arc::default();
            // Where it cannot be caught we are as badly off as before.
            drop(signal_hook::flag::register(
                signal_hook::consts::SIGXFSZ,
                seen,
            ));
        });
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // After the rename there is nothing left under this name.
        drop(fs::remove_file(&self.path));
    }
}

/// `.NAME.0123456789abcdef.tmp`: random, so that nobody can lay a link in its way.
fn temporary_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let chance = Uuid::now_v7().as_u64_pair().1;
    format!(".{name}.{chance:016x}.tmp")
}

/// Removes what a crash left beside this file. To be called only by who holds the lock.
pub fn clean(path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let start = format!(".{name}.");
    let stale = |name: &str| {
        let middle = name.strip_prefix(&start)?.strip_suffix(".tmp")?;
        (middle.len() == 16 && middle.bytes().all(|b| b.is_ascii_hexdigit())).then_some(())
    };
    let entries = path.parent().and_then(|folder| fs::read_dir(folder).ok());
    for entry in entries.into_iter().flatten().flatten() {
        if entry.file_name().to_str().and_then(stale).is_some() {
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// Puts these bytes in the place of the file, whole or not at all, and waits until the disk has them.
///
/// `written` gets the stamp of the new version just before it takes the place, for a failure after that moment leaves it there.
pub fn replace(path: &Path, bytes: &[u8], written: &mut Vec<Stamp>) -> io::Result<()> {
    let temporary = Temporary::write(path, bytes)?;
    written.push(Stamp::new(&temporary.file.metadata()?));
    rename(&temporary.path, path)?;
    sync_folder(path)
}

/// Writes these bytes to a file that does not exist yet; [`io::ErrorKind::AlreadyExists`] when it does.
pub fn create(path: &Path, bytes: &[u8], written: &mut Vec<Stamp>) -> io::Result<()> {
    let temporary = Temporary::write(path, bytes)?;
    written.push(Stamp::new(&temporary.file.metadata()?));
    match fs::hard_link(&temporary.path, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        // A file system without hard links: take the name first, then put the whole file there.
        Err(_) => {
            private().create_new(true).open(path)?;
            rename(&temporary.path, path)?;
        }
        Ok(()) => fs::remove_file(&temporary.path)?,
    }
    sync_folder(path)
}

#[cfg(not(windows))]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// A virus scanner may hold the file for a moment: access denied (5) and sharing violation (32) are tried five times.
#[cfg(windows)]
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let mut pause = std::time::Duration::from_millis(10);
    for _ in 0..4 {
        match fs::rename(from, to) {
            Err(error) if matches!(error.raw_os_error(), Some(5 | 32)) => {
                std::thread::sleep(pause);
                pause *= 3;
            }
            done => return done,
        }
    }
    fs::rename(from, to)
}

/// Waits until the disk has the names of the folder in which this file stands.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    match File::open(folder)?.sync_all() {
        // Some file systems cannot do this, and then need not.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Gives the version that stands at `path` a second name beside it, which is returned; nothing is overwritten.
pub fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    for number in 1_u32.. {
        let other = path.with_file_name(format!("{stem} (other version {number}).ron"));
        let kept = fs::hard_link(path, &other).or_else(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Err(error),
            _ => create(&other, &fs::read(path)?, &mut Vec::new()),
        });
        match kept {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(other),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
