//! Lays out the three sessions of an invented team, to practise in: `agendas/demo.*.ron` tells what was said (`script`), and
//! `stage` makes real sessions of it. Days count from today; ids never change, so that a practised session is known again.

mod script;
mod stage;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Fault, Library, paths};
use crate::domain::agenda::Language;
use crate::domain::ids::Ids;
use crate::domain::session::Session;
use script::Script;

/// When the ids of the first session say that they were made: the first moment of 2026, whenever it is laid out.
const MADE: u64 = 1_767_225_600_000;

/// A day in milliseconds: sessions whose ids are days apart have short unique beginnings.
const DAY: u64 = 86_400_000;

/// Lays the demo out beside `library` in one language; what is there already stays, as far as somebody practised in it.
///
/// # Errors
/// The faults of listing and of writing sessions.
pub fn lay_out(library: &Library, language: Language, today: Date) -> Result<Library, Fault> {
    let demo = library.demo();
    let listing = demo.list()?;
    let known: Vec<Uuid> = listing.entries.iter().map(|entry| entry.id).collect();
    let broken = |session: &Session| {
        let mut files = listing.broken.iter().map(|file| &file.path);
        files.any(|path| paths::is_own_name(path, session.id))
    };
    for session in sessions(language, today) {
        if !known.contains(&session.id) && !broken(&session) {
            demo.create(&session)?;
        }
    }
    Ok(demo)
}

/// The three sessions, the oldest first; the last is still open.
///
/// # Panics
/// Never: what is embedded is sound, and a test reads all of it.
#[must_use]
pub fn sessions(language: Language, today: Date) -> Vec<Session> {
    let (text, first) = match language {
        Language::En => (include_str!("../../agendas/demo.en.ron"), MADE),
        Language::Nl => (include_str!("../../agendas/demo.nl.ron"), MADE + 100 * DAY),
    };
    let script: Script = ron::from_str(text).expect("the embedded script is sound");
    let mut ids = Ids::new(first);
    let mut sessions = Vec::new();
    for (meeting, day) in script.sessions.iter().zip(0..) {
        let made = first + day * DAY;
        let mut next = || ids.next(made);
        let session = stage::Stage {
            script: &script,
            before: &sessions,
            today,
            next: &mut next,
        }
        .session(meeting);
        sessions.push(session);
    }
    sessions
}
