//! Writes a file that is given to people and not kept by the store: a report, the starter of an agenda.

use std::io;
use std::path::Path;

use super::fault::Fault;
use super::file;

/// Writes a file whole or not at all; over an existing one only when `over` says so, and never over what is no regular file.
///
/// # Errors
/// [`Fault::Exists`], [`Fault::NotAFile`], or [`Fault::Unwritten`]; what was there is unharmed.
pub fn write(path: &Path, bytes: &[u8], over: bool) -> Result<(), Fault> {
    let unwritten = |error: &io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Fault::Exists {
            path: path.to_owned(),
        },
        _ => Fault::unwritten(path, error),
    };
    let target = std::path::absolute(path).map_err(|error| unwritten(&error))?;
    let written = match target.metadata() {
        Ok(_) if !over => Err(io::ErrorKind::AlreadyExists.into()),
        Ok(old) if !old.is_file() => {
            return Err(Fault::NotAFile {
                path: path.to_owned(),
            });
        }
        // Through a link to the file itself: replacing the link would leave the old text where it points.
        Ok(_) => target
            .canonicalize()
            .and_then(|target| file::replace(&target, bytes, &mut Vec::new())),
        Err(_) => file::create(&target, bytes, &mut Vec::new()),
    };
    written.map_err(|error| unwritten(&error))
}

/// The same for a new file in a folder that need not exist yet.
///
/// # Errors
/// The faults of [`write()`].
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        file::make_folder(folder).map_err(|error| Fault::unwritten(folder, &error))?;
    }
    write(path, bytes, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_replaced_only_when_that_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.md");
        write(&path, b"one", false).unwrap();
        assert_eq!(
            write(&path, b"two", false),
            Err(Fault::Exists { path: path.clone() })
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        write(&path, b"two", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
    }

    #[test]
    fn what_is_no_regular_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let fault = write(folder.path(), b"one", true);
        assert!(matches!(fault, Err(Fault::NotAFile { .. })), "{fault:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_linked_file_is_replaced_where_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        std::fs::write(&file, "one").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, b"two", true).unwrap();
        assert!(link.is_symlink());
        assert_eq!(std::fs::read(&file).unwrap(), b"two");
    }
}
