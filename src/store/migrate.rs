//! The place of each older format: looks at the number, and reads the text as that format. Not the reading itself.
//!
//! A second format gets its own types here, its arm in the `match`, and a step that makes it into the next one.

use std::path::Path;

use crate::domain::agenda::{AGENDA_FORMAT, Agenda};
use crate::domain::session::{SESSION_FORMAT, Session};

use super::broken::Broken;
use super::fault::Fault;
use super::scan::{self, Format};
use super::{swift, text};

/// Reads the text of a session file of any format that is known.
pub fn session(path: &Path, text: &str) -> Result<Session, Fault> {
    match number(path, text, SESSION_FORMAT)? {
        SESSION_FORMAT => text::parse(path, text),
        _ => Err(unknown(path, text)),
    }
}

/// Reads the text of a session file of the newest format, if it is as this program writes it.
pub fn swiftly(text: &str) -> Option<Session> {
    match scan::format(text) {
        Format::Number(format, _) if format == u64::from(SESSION_FORMAT) => swift::read(text),
        _ => None,
    }
}

/// Reads the text of an agenda file of any format that is known.
pub fn agenda(path: &Path, text: &str) -> Result<Agenda, Fault> {
    match number(path, text, AGENDA_FORMAT)? {
        AGENDA_FORMAT => text::parse(path, text),
        _ => Err(unknown(path, text)),
    }
}

/// The format of a text, if it is none that only a later program knows.
fn number(path: &Path, text: &str, known: u32) -> Result<u32, Fault> {
    match scan::format(text) {
        Format::Number(format, _) => u32::try_from(format)
            .ok()
            .filter(|format| *format <= known)
            .ok_or_else(|| Fault::Newer {
                path: path.to_owned(),
                format,
                known,
            }),
        Format::Other(span) => Err(Broken::at(
            path,
            text,
            span,
            "broken-no-format",
            Some("broken-no-format-hint"),
        )
        .into()),
    }
}

fn unknown(path: &Path, text: &str) -> Fault {
    let span = match scan::format(text) {
        Format::Number(_, span) | Format::Other(span) => span,
    };
    Broken::at(
        path,
        text,
        span,
        "broken-format",
        Some("broken-no-format-hint"),
    )
    .into()
}
