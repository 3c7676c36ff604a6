//! What the screens want done outside, and how it is carried out: the disk, the agendas, the configuration.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use crate::domain::agenda::Language;
use crate::domain::session::Session;
use crate::store::librarian::{Ask, Librarian};
use crate::store::seeker::{Question, Seeker};
use crate::store::worker::{Flusher, Job, Worker};
use crate::store::{Config, Fault, Library, agendas, demo};

use super::Wake;
use super::app::{App, Msg};
use super::clock::Clock;
use super::earlier::Together;
use super::news::fault_text;
use super::theme::Theme;

/// Something to do outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the list of sessions.
    List,
    /// Read what all sessions say together.
    ReadTogether,
    /// Look for these words in all sessions, as they were typed.
    Search(String),
    /// Nobody searches any more: let go of what was read for it.
    EndSearch,
    /// Open a session.
    Open {
        /// Its file.
        path: PathBuf,
        /// Whether it is only looked at.
        read_only: bool,
    },
    /// Read a session, to prepare the one that follows it.
    Follow(PathBuf),
    /// Compare the versions of a session that stand in these files.
    Compare(Vec<PathBuf>),
    /// Merge them into the first of these files.
    Merge(Vec<PathBuf>),
    /// Take a seat for a new session.
    Create,
    /// Save this version of the session.
    Save(Arc<Session>, u64),
    /// Finish saving, and let the session go.
    Leave,
    /// Read the agendas.
    Agendas,
    /// Go to the practice sessions.
    Demo,
    /// Keep the theme for the next time.
    Keep(Theme),
    /// Keep whether the bell rings.
    KeepBell(bool),
    /// Ring the bell of the terminal.
    Ring,
    /// Draw everything anew.
    Redraw,
    /// End the program.
    Quit,
}

/// The hands of the program: what it holds to act on the world.
#[derive(Debug)]
pub struct Hands {
    library: Library,
    config_folder: Option<PathBuf>,
    language: Language,
    worker: Worker,
    librarian: Librarian,
    /// Reads while somebody searches.
    seeker: Option<Seeker>,
    wake: Sender<Wake>,
    clock: Clock,
}

impl Hands {
    /// Starts the worker of a library.
    #[must_use]
    pub fn new(
        library: Library,
        config_folder: Option<PathBuf>,
        language: Language,
        wake: Sender<Wake>,
        clock: Clock,
    ) -> Self {
        let (worker, librarian) = start(&library, &wake);
        Self {
            library,
            config_folder,
            language,
            worker,
            librarian,
            seeker: None,
            wake,
            clock,
        }
    }

    /// Something that waits until everything that was handed over is on the disk, from any thread.
    #[must_use]
    pub fn flusher(&self) -> Flusher {
        self.worker.flusher()
    }

    /// Carries out one effect; what the screens are to know of it comes back as a message.
    pub fn carry_out(&mut self, effect: Effect, app: &mut App) -> Option<Msg> {
        match effect {
            Effect::List => self.worker.send(Job::List),
            Effect::Open {
                path,
                read_only: false,
            } => self.worker.send(Job::Open(path)),
            Effect::Open {
                path,
                read_only: true,
            } => self.worker.send(Job::Look(path)),
            Effect::Follow(path) => self.librarian.ask(Ask::Read(path)),
            Effect::ReadTogether => self.librarian.ask(Ask::Shelf),
            Effect::Search(words) => self.search(words, app),
            Effect::EndSearch => self.seeker = None,
            Effect::Compare(files) => self.librarian.ask(Ask::Compare(files)),
            Effect::Merge(files) => self.worker.send(Job::Merge(files)),
            Effect::Create => self.worker.send(Job::Create),
            Effect::Save(session, revision) => self.worker.send(Job::Save(session, revision)),
            Effect::Leave => self.worker.send(Job::Leave),
            Effect::Agendas => return Some(self.agendas(app)),
            Effect::Demo => return self.practise(app),
            Effect::Keep(theme) => {
                let kept = self.choose(|config| config.theme = Some(theme.name().to_owned()));
                return kept
                    .err()
                    .map(|fault| Msg::Trouble(fault_text(&fault, &app.locale)));
            }
            Effect::KeepBell(rings) => {
                let kept = self.choose(|config| config.bell = rings);
                return kept
                    .err()
                    .map(|fault| Msg::Trouble(fault_text(&fault, &app.locale)));
            }
            // The loop itself ends, redraws and rings.
            Effect::Redraw | Effect::Ring | Effect::Quit => {}
        }
        None
    }

    /// Looks for words; the first begin to read the sessions.
    fn search(&mut self, typed: String, app: &App) {
        let (library, wake) = (&self.library, &self.wake);
        let seeker = self.seeker.get_or_insert_with(|| {
            let wake = wake.clone();
            Seeker::start(library.clone(), move |answer| {
                let _ended = wake.send(Wake::Found(Box::new(answer)));
            })
        });
        seeker.ask_of(Question {
            typed,
            today: app.now.wall.date(),
            shelf: app.together.shelf.clone(),
        });
    }

    /// Keeps a choice for the next time. A configuration that cannot be read is not written over.
    fn choose(&self, choice: impl FnOnce(&mut Config)) -> Result<(), Fault> {
        let Some(folder) = &self.config_folder else {
            return Ok(());
        };
        let mut config = Config::read(folder)?;
        choice(&mut config);
        config.write(folder)
    }

    /// The agendas of both languages; a broken file of the user's is told of, and the others are offered.
    fn agendas(&self, app: &mut App) -> Msg {
        let (offers, broken) = agendas::all(self.config_folder.as_deref());
        if let Some(first) = broken.first() {
            let text = fault_text(&first.fault, &app.locale);
            app.dialog = Some(super::dialog::Dialog::trouble(text));
        }
        Msg::Agendas(offers.into_iter().map(|offer| offer.agenda).collect())
    }

    /// Goes to the practice sessions, which never mix with real ones.
    fn practise(&mut self, app: &mut App) -> Option<Msg> {
        if app.practice {
            return None;
        }
        let today = self.clock.now().wall.date();
        let library = match demo::lay_out(&self.library, self.language, today) {
            Ok(library) => library,
            Err(fault) => return Some(Msg::Trouble(fault_text(&fault, &app.locale))),
        };
        app.practice = true;
        app.listing = None;
        app.together = Together::default();
        (self.worker, self.librarian) = start(&library, &self.wake);
        self.seeker = None;
        self.library = library;
        self.worker.send(Job::List);
        None
    }
}

fn start(library: &Library, wake: &Sender<Wake>) -> (Worker, Librarian) {
    let (of_worker, of_librarian) = (wake.clone(), wake.clone());
    // When the loop has ended nobody is left to be told.
    let worker = Worker::start(library.clone(), move |news| {
        let _ended = of_worker.send(Wake::Disk(news));
    });
    let librarian = Librarian::start(library.clone(), move |told| {
        let _ended = of_librarian.send(Wake::Told(told));
    });
    (worker, librarian)
}
