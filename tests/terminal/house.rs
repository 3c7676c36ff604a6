//! A house of its own for every test: data and configuration in a temporary folder, and sessions to begin with.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use handshake::domain::agenda::Language;
use handshake::domain::session::{Place, Session, Step};
use handshake::store::{self, Library, demo};
use jiff::civil::date;
use tempfile::TempDir;

/// The id of the point at which [`House::with_session`] stands.
pub const POINT: &str = "funnel";

/// A temporary folder in which `handshake` runs.
pub struct House {
    folder: TempDir,
}

impl House {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A house with one open session, at the step in which a group talks.
    pub fn with_session() -> Self {
        let house = Self::new();
        house.library().create(&talk(Language::En)).unwrap();
        house
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    pub fn library(&self) -> Library {
        Library::at(self.data())
    }

    /// The file of the only session.
    pub fn file(&self) -> PathBuf {
        let listing = self.library().list().unwrap();
        assert_eq!(listing.entries.len(), 1, "{listing:?}");
        listing.entries[0].path.clone()
    }

    /// The only session, as the disk has it.
    pub fn saved(&self) -> Session {
        store::read_session(&self.file()).unwrap()
    }

    /// Environment of everything that runs here.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        let text = |path: PathBuf| path.to_string_lossy().into_owned();
        vec![
            ("HANDSHAKE_DATA", text(self.data())),
            ("HANDSHAKE_CONFIG", text(self.root().join("config"))),
            ("HOME", text(self.root().to_owned())),
            ("TERM", "xterm-256color".into()),
            ("LANG", "C.UTF-8".into()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
        ]
    }

    /// Runs a command that prints.
    pub fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_handshake"));
        command.args(args).env_clear().envs(self.variables());
        command.output().unwrap()
    }
}

/// A session of the made-up team that has begun to talk about its first point; it is the same on every day.
pub fn talk(language: Language) -> Session {
    let mut session = demo::sessions(language, date(2026, 12, 3)).remove(2);
    session.drafts.clear();
    session.place = Place::Point {
        point: POINT.into(),
        step: Step::Discuss,
    };
    session
}

/// Whether something that was typed is in a session: as a note, or as the text that was being typed.
///
/// White space at its end does not count: a pseudo-terminal that is taken away types a line end before it goes.
pub fn holds(session: &Session, text: &str) -> bool {
    let notes = session.minutes.points.iter().flat_map(|point| &point.notes);
    let notes = notes.map(|note| &note.text);
    let mut texts = notes.chain(session.drafts.iter().map(|draft| &draft.text));
    texts.any(|known| known.trim_end() == text)
}
