//! Ends by force, a signal or a panic: the last words are saved and the terminal is given back before anything else.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::domain::agenda::Language;
use crate::locale::{Locale, display};
use crate::store::worker::Flusher;

use super::{Wake, terminal};

/// How long a signal or a panic waits for the last words to reach the disk.
pub const LAST_WORDS: Duration = Duration::from_secs(5);

/// Heeds signals: those that end the program save first.
///
/// # Errors
/// When signals cannot be caught.
pub fn signals(wake: Sender<Wake>, flusher: Flusher) -> io::Result<()> {
    terminal::heed_signals(wake, move || {
        let _best_effort = flusher.flush(LAST_WORDS);
    })
}

/// The last version that was handed to the disk, and its file.
pub type SavedAt = Arc<Mutex<Option<PathBuf>>>;

/// Before anything else a panic saves and gives the terminal back; then it says where the session is.
///
/// A panic of another thread says nothing: the screen lives on under it.
pub fn guard_panics(flusher: &Flusher, saved_at: &SavedAt, language: Language) {
    let (flusher, saved_at) = (flusher.clone(), Arc::clone(saved_at));
    let drawing = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() != drawing {
            return;
        }
        let _best_effort = flusher.flush(LAST_WORDS);
        terminal::restore();
        let locale = Locale::new(language);
        let path = saved_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let path = path.map(|path| display(&path.to_string_lossy()).into_owned());
        let text = match path {
            Some(path) => locale.say("panic-saved", &[("path", path.into())]),
            None => locale.text("panic-nothing-open"),
        };
        // The terminal may be gone: an error here must not become a second panic.
        let _gone = io::Write::write_fmt(&mut io::stderr(), format_args!("{text}\n\n{panic}\n"));
    }));
}
