//! The agendas at the ends of session files. Many sessions have the same: whoever has read one knows the others by their bytes.
//! So the greater part of a file is neither parsed nor searched again. What a session is, is read elsewhere.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use memchr::memmem;
use serde::Deserialize;

use super::{swift, text};
use crate::domain::agenda::Agenda;

/// How the agenda, the last field of a session, begins in a file that this program wrote.
const START: &[u8] = b"\n    agenda: (";

/// The end of a file with an agenda that says nothing, to read what stands before an end that is known.
///
/// Its first quote is followed by a letter: if the place before it were inside of a text, that text would end there, and a letter
/// behind a text is no RON.
pub const STUB: &str = "\n    agenda: (format: 1, id: \"x\", language: en, title: \"\", about: \"\", opening: 0, closing: 0, points: []),\n)\n";

/// The most bytes of ends that are remembered, and the most ends.
const ROOM: usize = 16 << 20;
const MOST: usize = 512;

/// How many ends of the last files are tried before one is looked up.
const RECENT: usize = 8;

/// An end of a file that was read once.
#[derive(Debug)]
pub struct Tail {
    bytes: Box<[u8]>,
    /// The agenda in it.
    pub agenda: Arc<Agenda>,
}

/// The ends that are known, for several threads.
#[derive(Debug, Default)]
pub struct Tails {
    known: RwLock<Vec<Arc<Tail>>>,
}

/// The ends that one thread met last, the newest first.
#[derive(Debug, Default)]
pub struct Recent(Vec<Arc<Tail>>);

/// An agenda and nothing else, as it stands at the end of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Only {
    agenda: Agenda,
}

impl Tails {
    /// The end that a whole file has, if it is known or can be read; what stands before it is the rest of the session.
    ///
    /// Nothing that somebody typed into the session is in it, or else the file is no session: see [`STUB`] and [`read`].
    pub fn of(&self, file: &[u8], recent: &mut Recent) -> Option<Arc<Tail>> {
        let found = recent.0.iter().position(|tail| tail.ends(file));
        let tail = match found {
            Some(0) => return recent.0.first().cloned(),
            Some(at) => recent.0.remove(at),
            None => {
                let start = memmem::find(file, START)?;
                self.lookup(&file[start..])?
            }
        };
        recent.0.truncate(RECENT - 1);
        recent.0.insert(0, Arc::clone(&tail));
        Some(tail)
    }

    fn lookup(&self, end: &[u8]) -> Option<Arc<Tail>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(tail) = known.iter().find(|tail| *tail.bytes == *end) {
            return Some(Arc::clone(tail));
        }
        drop(known);
        let tail = Arc::new(read(end)?);
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let bytes: usize = known.iter().map(|tail| tail.bytes.len()).sum();
        if known.len() < MOST && bytes + end.len() <= ROOM {
            known.push(Arc::clone(&tail));
        }
        Some(tail)
    }
}

impl Tail {
    /// Its length in bytes.
    pub const fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether a file ends so.
    fn ends(&self, file: &[u8]) -> bool {
        let Some(start) = file.len().checked_sub(self.bytes.len()) else {
            return false;
        };
        // Most ends differ here already.
        file[start..].starts_with(START) && file[start..] == *self.bytes
    }
}

/// Reads the end of a file, if it is an agenda and the bracket that closes the session.
///
/// An end that could be the end of a raw text or of a comment is not taken: then what stands before it might begin one.
fn read(end: &[u8]) -> Option<Tail> {
    if memmem::find(end, b"\"#").is_some() || memmem::find(end, b"*/").is_some() {
        return None;
    }
    let whole = format!("({}", std::str::from_utf8(end).ok()?);
    let swift = swift::read(&whole);
    let only: Only = swift.or_else(|| text::parse(Path::new(""), &whole).ok())?;
    Some(Tail {
        bytes: end.into(),
        agenda: Arc::new(only.agenda),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::Language;
    use crate::domain::session::Session;
    use crate::store::{agendas, session_text};

    fn session(id: &str) -> Session {
        let agenda = agendas::find(id, Language::En, None).unwrap();
        Session::new(
            uuid::Uuid::nil(),
            jiff::civil::date(2026, 1, 5),
            Arc::new(agenda),
        )
    }

    #[test]
    fn the_end_of_a_file_is_its_agenda_and_is_read_once() {
        let tails = Tails::default();
        let mut recent = Recent::default();
        let mut session = session("first-steps");
        let one = session_text(&session).unwrap();
        session.team = "Another".into();
        let other = session_text(&session).unwrap();
        let first = tails.of(one.as_bytes(), &mut recent).unwrap();
        assert_eq!(first.agenda, session.agenda);
        let second = tails.of(other.as_bytes(), &mut recent).unwrap();
        let third = tails.of(other.as_bytes(), &mut Recent::default()).unwrap();
        assert!(Arc::ptr_eq(&first, &second) && Arc::ptr_eq(&first, &third));
        assert!(other[..other.len() - first.len()].ends_with("],\n    ),"));
    }

    #[test]
    fn an_agenda_within_a_text_is_none() {
        let tails = Tails::default();
        let mut session = session("first-steps");
        session.team = "\n    agenda: (format: 1".into();
        let text = session_text(&session).unwrap();
        assert!(tails.of(text.as_bytes(), &mut Recent::default()).is_none());
    }

    #[test]
    fn the_stub_is_an_agenda() {
        assert!(read(STUB.as_bytes()).is_some());
    }
}
