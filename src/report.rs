//! Turns a session into a document, one file per format. Which session and where to is the caller's business.

pub mod checks;
pub mod facts;
mod json;
pub mod map;
mod markdown;

use std::io;

use crate::domain::session::Session;
use crate::locale::Locale;

/// What a document is about.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The session.
    pub session: &'a Session,
    /// Sessions that it looks back at, as far as somebody has them; in any order.
    pub earlier: &'a [Session],
}

impl<'a> Subject<'a> {
    /// A session by itself.
    #[must_use]
    pub const fn alone(session: &'a Session) -> Self {
        Self {
            session,
            earlier: &[],
        }
    }
}

/// A kind of document.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// The name on the command line: `md`.
    pub name: &'static str,
    /// What a file's name ends in, without the dot.
    pub extension: &'static str,
    /// Writes one whole document; it ends with a newline.
    ///
    /// # Errors
    /// What the writer answers. A document holds nothing that a terminal would obey.
    pub write: fn(&Subject<'_>, &Locale, &mut dyn io::Write) -> io::Result<()>,
}

/// Every format, in the order in which they are offered.
pub const FORMATS: &[Format] = &[
    Format {
        name: "md",
        extension: "md",
        write: markdown::write,
    },
    Format {
        name: "json",
        extension: "json",
        write: json::write,
    },
];

/// The format with this name.
#[must_use]
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
