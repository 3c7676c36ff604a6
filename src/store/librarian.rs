//! The thread that reads the library for the screens: what its sessions say together, a session that another one is to follow, the
//! versions of one that are to be compared. It writes nothing but the cache, so that saving never waits for it (that is the `worker`). Searching is the `seeker`'s.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::domain::query::Known;
use crate::domain::session::Session;

use super::combine::{self, Combined};
use super::fault::Fault;
use super::library::Library;
use super::read_session;
use super::shelf::Shelf;

/// Something to look up.
#[derive(Debug)]
pub enum Ask {
    /// What all sessions say together.
    Shelf,
    /// A session that another one is to follow.
    Read(PathBuf),
    /// How the versions of one session differ that stand in these files.
    Compare(Vec<PathBuf>),
}

/// What was found.
#[derive(Debug)]
pub enum Told {
    /// What all sessions say together.
    Shelf {
        /// What they say.
        read: Arc<Shelf>,
        /// The names in it that a filter can be completed with.
        known: Arc<Known>,
    },
    /// The session that another one is to follow.
    Read(Box<Session>),
    /// How the versions of one session differ, or why that cannot be said.
    Compared {
        /// The files that were to be compared.
        files: Vec<PathBuf>,
        /// The versions, and what they make together.
        combined: Result<Box<Combined>, Fault>,
    },
    /// Why something cannot be read.
    Unread(Fault),
}

/// The thread. Dropped, it ends after what it is at; nobody waits for that.
#[derive(Debug)]
pub struct Librarian {
    outbox: Sender<Ask>,
    ended: Arc<AtomicBool>,
}

impl Librarian {
    /// Starts the thread; `tell` is called on it.
    ///
    /// # Panics
    /// When the system has no room for one more thread.
    pub fn start(library: Library, tell: impl Fn(Told) + Send + 'static) -> Self {
        let (outbox, inbox) = channel();
        let ended = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&ended);
        // What was read of a library that nobody looks at any more is not told.
        let tell = move |told| {
            if !over.load(Ordering::Relaxed) {
                tell(told);
            }
        };
        thread::spawn(move || serve(&library, &inbox, tell));
        Self { outbox, ended }
    }

    /// Gives the thread something to look up; never waits.
    pub fn ask(&self, ask: Ask) {
        // A thread that has ended tells nothing more.
        drop(self.outbox.send(ask));
    }
}

impl Drop for Librarian {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

fn serve(library: &Library, inbox: &Receiver<Ask>, tell: impl Fn(Told)) {
    while let Ok(first) = inbox.recv() {
        let mut waiting = vec![first];
        waiting.extend(inbox.try_iter());
        for ask in newest(waiting) {
            tell(look_up(library, ask));
        }
    }
}

/// What still has to be answered: the whole library is read once for all who ask for it, and after what somebody waits for.
fn newest(waiting: Vec<Ask>) -> Vec<Ask> {
    let is_shelf = |ask: &Ask| matches!(ask, Ask::Shelf);
    let (mut shelf, mut rest): (Vec<_>, Vec<_>) = waiting.into_iter().partition(is_shelf);
    shelf.truncate(1);
    rest.append(&mut shelf);
    rest
}

fn look_up(library: &Library, ask: Ask) -> Told {
    match ask {
        Ask::Shelf => match library.shelf() {
            Ok(shelf) => {
                let known = Arc::new(shelf.chronicle.known());
                let read = Arc::new(shelf);
                Told::Shelf { read, known }
            }
            Err(fault) => Told::Unread(fault),
        },
        Ask::Read(path) => match read_session(&path) {
            Ok(session) => Told::Read(Box::new(session)),
            Err(fault) => Told::Unread(fault),
        },
        Ask::Compare(files) => {
            let combined = combine::combine(&files).map(Box::new);
            Told::Compared { files, combined }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_library_is_read_once_and_last() {
        let left = newest(vec![Ask::Shelf, Ask::Read("a.ron".into()), Ask::Shelf]);
        assert!(
            matches!(left.as_slice(), [Ask::Read(_), Ask::Shelf]),
            "{left:?}"
        );
    }
}
