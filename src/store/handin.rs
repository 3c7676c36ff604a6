//! Reads a text that somebody brings along, such as a list of old agreements. Not a session, and never rewritten.

use std::path::Path;

use super::fault::Fault;
use super::file;

/// The text of a file.
///
/// # Errors
/// Why it cannot be read, or where it is no text.
pub fn read(path: &Path) -> Result<String, Fault> {
    match file::read(path) {
        Ok(contents) => Ok(contents.text),
        // That nothing is in it is for the reader of the text to say.
        Err(Fault::Empty { .. }) => Ok(String::new()),
        Err(fault) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_without_its_mark_and_a_folder_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        std::fs::write(&path, "\u{feff}Agreement\n").unwrap();
        assert_eq!(read(&path).unwrap(), "Agreement\n");
        std::fs::write(&path, "").unwrap();
        assert_eq!(read(&path).unwrap(), "");
        assert!(matches!(read(folder.path()), Err(Fault::NotAFile { .. })));
        std::fs::write(&path, b"caf\xe9").unwrap();
        assert!(matches!(read(&path), Err(Fault::Broken(_))));
    }
}
