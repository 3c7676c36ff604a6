//! The only place that touches the disk. What a session means is not decided here (that is `domain`), nor in which words a
//! fault is told (that is `locale`): a [`Fault`] carries a key and values.
//!
//! A session is written by one `worker`, which holds the `lock`, and replaced as a whole (`file`); it is read through
//! `migrate`, which looks at the format number before anything else.

pub mod agendas;
mod broken;
mod catalogue;
mod check;
pub mod combine;
mod config;
mod copies;
mod crew;
pub mod demo;
mod digest;
mod earlier;
mod fault;
mod file;
mod find;
mod folder;
pub mod handin;
pub mod handout;
mod haystack;
mod index;
pub mod librarian;
mod library;
mod literals;
mod lock;
mod migrate;
mod paths;
mod patrol;
mod reader;
pub mod rework;
mod scan;
mod seat;
pub mod seeker;
mod shelf;
mod stock;
mod straw;
mod sum;
mod sweep;
mod swift;
mod tails;
mod text;
pub mod wall;
pub mod worker;

pub use broken::Broken;
pub use check::check;
pub use config::Config;
pub use crew::Crew;
pub use earlier::earlier;
pub use fault::{Fault, Why};
pub use library::{Entry, Library, Listing, Unreadable};
pub use lock::Holder;
pub use paths::file_name;
pub use paths::{cache as cache_folder, config as config_folder};
pub use seat::{Access, Opened};
pub use shelf::Shelf;
pub use sweep::{Find, Finds, Source};

use std::path::Path;

use crate::domain::session::Session;

/// Reads a session without opening it for writing.
///
/// # Errors
/// A [`Fault`] says why there is nothing to read, or where the file is broken. The file stays as it is.
pub fn read_session(path: &Path) -> Result<Session, Fault> {
    parse_session(path, &file::read(path)?.text)
}

/// Reads the text of a session file; `path` is only named in what is wrong with it.
///
/// # Errors
/// A [`Fault`] says where the text is broken.
pub fn parse_session(path: &Path, text: &str) -> Result<Session, Fault> {
    migrate::session(path, text)
}

/// The text of a session file: what a save writes.
///
/// # Errors
/// [`Fault::Unwritten`] for a session that RON cannot express; none is known.
pub fn session_text(session: &Session) -> Result<String, Fault> {
    text::write(session)
}
