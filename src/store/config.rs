//! What a user chose for every session: `CONFIG/config.ron`. Not where files stand (that is `paths`).

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::domain::agenda::Language;

use super::fault::Fault;
use super::{file, text};

/// The choices; what is not chosen is left to the system.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The language of the screens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The theme of the screens, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Whether the bell of the terminal rings at the end of a stage.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bell: bool,
}

impl Config {
    /// Reads the choices from this folder; without a file nothing is chosen.
    ///
    /// # Errors
    /// What is wrong with the file, with line and column.
    pub fn read(folder: &Path) -> Result<Self, Fault> {
        let path = folder.join("config.ron");
        match file::read(&path) {
            Ok(contents) => text::parse(&path, &contents.text),
            Err(Fault::Unread {
                why: super::Why::Gone,
                ..
            }) => Ok(Self::default()),
            Err(fault) => Err(fault),
        }
    }

    /// Writes the choices to this folder. A file that could not be read is never written over: call this only after `read`.
    ///
    /// # Errors
    /// Why the disk refuses it; the old choices then stand.
    pub fn write(&self, folder: &Path) -> Result<(), Fault> {
        let path = folder.join("config.ron");
        let text = text::write(self)?;
        // A dotfile that is a link stays a link.
        let path = path.canonicalize().unwrap_or(path);
        file::make_folder(folder)
            .and_then(|()| file::replace(&path, text.as_bytes(), &mut Vec::new()))
            .map_err(|error| Fault::unwritten(&path, &error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_come_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("new");
        assert_eq!(Config::read(&folder), Ok(Config::default()));
        let chosen = Config {
            language: Some(Language::Nl),
            theme: Some("light".into()),
            bell: true,
        };
        chosen.write(&folder).unwrap();
        assert_eq!(Config::read(&folder), Ok(chosen));
    }

    #[test]
    fn a_broken_choice_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("config.ron"), "(\n    langage: nl,\n)").unwrap();
        let fault = Config::read(folder.path()).unwrap_err();
        assert_eq!(fault.key(), "broken-unknown-field");
        assert_eq!((fault.line(), fault.column()), (Some(2), Some(5)));
        assert!(fault.values().contains(&("guess", "language".to_owned())));
    }
}
