//! The one background thread that reads and writes files, so that the screen never waits. It decides when; `seat` knows how.
//!
//! Of several saves that wait only the newest is carried out. Lists are read by a thread of their own, the `patrol`. A save that failed is tried again with
//! the next change and every two seconds. Without anything to do the thread sleeps.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::domain::session::Session;

use super::combine::{self, Combined};
use super::fault::Fault;
use super::library::{Entry, Library, Listing};
use super::patrol::Patrol;
use super::seat::{self, Look, Opened, Seat, Taken};

/// How long a save that failed rests before it is tried again without a change.
pub const RETRY: Duration = Duration::from_secs(2);

/// How often a session that somebody else writes is looked at.
pub const LOOK: Duration = Duration::from_millis(220);

/// How long the end of the program waits for a save that is under way.
const LAST_SAVE: Duration = Duration::from_secs(5);

/// One of the ways to open a session.
type Opener = fn(&Path) -> Result<(Opened, Taken), Fault>;

/// Something to do.
#[derive(Debug)]
pub enum Job {
    /// Lists the sessions.
    List,
    /// Opens a session; the one that was open is left.
    Open(PathBuf),
    /// Opens a session to look at it only; the one that was open is left.
    Look(PathBuf),
    /// Takes the seat for a new session, whose file is made at the first save.
    Create,
    /// Saves the open session as it is at this revision.
    Save(Arc<Session>, u64),
    /// Leaves the open session, saved.
    Leave,
    /// Merges the versions of one session that stand in these files, the one that it is known by first. None of them is open.
    Merge(Vec<PathBuf>),
}

/// Something that was done, or could not be.
#[derive(Debug)]
pub enum News {
    /// What is in the library; told again whenever that changes while no session is open.
    Listed(Listing),
    /// A part of what is in a library with very many sessions, while the rest is being read.
    PartListed {
        /// Sessions that were not told before.
        entries: Vec<Entry>,
        /// Number of files that are still to be looked at.
        left: usize,
    },
    /// Why the library cannot be read.
    NotListed(Fault),
    /// The session that was asked for.
    Opened(Box<Opened>),
    /// Why it could not be opened.
    NotOpened(Fault),
    /// The disk has the session as it was at this revision.
    Saved {
        /// The revision.
        revision: u64,
        /// The file.
        path: PathBuf,
    },
    /// The disk does not have the session as it was at this revision, and why.
    NotSaved {
        /// The revision.
        revision: u64,
        /// Why.
        fault: Fault,
    },
    /// Somebody else changed the file: their version was kept under this name.
    Conflict {
        /// The file with their version.
        other: PathBuf,
    },
    /// Somebody else saved the session that we look at.
    Followed(Box<Session>),
    /// The versions of a session are one, and where the other files are now.
    Merged(Box<Combined>, Vec<PathBuf>),
    /// Why they are not.
    NotMerged(Fault),
}

#[derive(Debug)]
enum Message {
    Job(Job),
    Flush(Sender<bool>),
    Stop,
}

/// The thread. Dropped, it saves what is still to be saved and ends.
#[derive(Debug)]
pub struct Worker {
    outbox: Sender<Message>,
    ended: Receiver<()>,
}

/// Asks the worker from another thread whether everything is saved.
#[derive(Debug, Clone)]
pub struct Flusher {
    outbox: Sender<Message>,
}

impl Flusher {
    /// Waits until everything that was sent before is saved; `false` when that failed or took longer than `timeout`.
    #[must_use]
    pub fn flush(&self, timeout: Duration) -> bool {
        let (reply, answer) = channel();
        let sent = self.outbox.send(Message::Flush(reply));
        sent.is_ok() && answer.recv_timeout(timeout).unwrap_or(false)
    }
}

impl Worker {
    /// Starts the thread; `news` is called on it.
    ///
    /// # Panics
    /// When the system has no room for one more thread.
    pub fn start(library: Library, news: impl Fn(News) + Send + Sync + 'static) -> Self {
        let (outbox, inbox) = channel();
        let (alive, ended) = channel::<()>();
        let news = Arc::new(news);
        let patrol = {
            let news = Arc::clone(&news);
            Patrol::start(library.clone(), move |told| news(told))
        };
        let clerk = Clerk {
            library,
            patrol,
            news: move |told| news(told),
            inbox,
            chair: Chair::Empty,
            unsaved: None,
            retry: None,
        };
        thread::spawn(move || {
            clerk.run();
            drop(alive);
        });
        Self { outbox, ended }
    }

    /// Gives the thread something to do; never waits.
    pub fn send(&self, job: Job) {
        // A thread that has ended is noticed by `flush`.
        drop(self.outbox.send(Message::Job(job)));
    }

    /// A handle for other threads.
    #[must_use]
    pub fn flusher(&self) -> Flusher {
        Flusher {
            outbox: self.outbox.clone(),
        }
    }

    /// As [`Flusher::flush`].
    #[must_use]
    pub fn flush(&self, timeout: Duration) -> bool {
        self.flusher().flush(timeout)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        drop(self.outbox.send(Message::Stop));
        // A disk that hangs must not keep the program.
        let _ = self.ended.recv_timeout(LAST_SAVE);
    }
}

/// What the clerk sits at.
enum Chair {
    /// No session is open.
    Empty,
    /// A new session, not yet saved.
    New,
    /// A session that we write.
    Seat(Seat),
    /// A session that we look at, when we look again, and why we do not write it.
    Look(Look, Instant),
}

/// What lives on the thread.
struct Clerk<N> {
    library: Library,
    news: N,
    inbox: Receiver<Message>,
    chair: Chair,
    unsaved: Option<(Arc<Session>, u64)>,
    retry: Option<Instant>,
    patrol: Patrol,
}

/// Why the clerk woke up.
enum Wake {
    Message(Message),
    Time,
    End,
}

impl<N: Fn(News)> Clerk<N> {
    fn run(mut self) {
        loop {
            match self.wait() {
                Wake::Message(message) => {
                    if !self.take_all(message) {
                        return;
                    }
                }
                Wake::Time => self.tick(),
                Wake::End => {
                    self.save();
                    return;
                }
            }
        }
    }

    /// Waits for a message, or until there is something to do without one.
    fn wait(&self) -> Wake {
        let look = match &self.chair {
            Chair::Look(_, at) => Some(*at),
            Chair::Empty | Chair::New | Chair::Seat(_) => None,
        };
        let Some(at) = [self.retry, look].into_iter().flatten().min() else {
            return self.inbox.recv().map_or(Wake::End, Wake::Message);
        };
        match self
            .inbox
            .recv_timeout(at.saturating_duration_since(Instant::now()))
        {
            Ok(message) => Wake::Message(message),
            Err(RecvTimeoutError::Timeout) => Wake::Time,
            Err(RecvTimeoutError::Disconnected) => Wake::End,
        }
    }

    /// Takes every message that waits, in order, but of saves in a row only the last; says whether to go on.
    fn take_all(&mut self, first: Message) -> bool {
        let mut next = Some(first);
        while let Some(message) = next {
            match message {
                Message::Job(Job::Save(session, revision)) => {
                    self.unsaved = Some((session, revision));
                }
                other => {
                    self.save();
                    if !self.take(other) {
                        return false;
                    }
                }
            }
            next = self.inbox.try_recv().ok();
        }
        self.save();
        true
    }

    fn take(&mut self, message: Message) -> bool {
        match message {
            Message::Job(Job::List) => self.patrol.list(),
            Message::Job(Job::Open(path)) => self.open(seat::open, &path),
            Message::Job(Job::Look(path)) => self.open(seat::look_at, &path),
            Message::Job(Job::Create) => self.sit(Chair::New),
            Message::Job(Job::Leave) => self.sit(Chair::Empty),
            Message::Job(Job::Merge(files)) => self.merge(&files),
            Message::Job(Job::Save(..)) => {}
            // Whoever asked may no longer wait.
            Message::Flush(reply) => drop(reply.send(self.unsaved.is_none())),
            Message::Stop => return false,
        }
        true
    }

    /// Does what time brings: another try to save, another look.
    fn tick(&mut self) {
        let now = Instant::now();
        if self.retry.is_some_and(|at| at <= now) {
            self.save();
        }
        if let Chair::Look(look, at) = &mut self.chair
            && *at <= now
        {
            *at = now + LOOK;
            if let Some(session) = look.again() {
                (self.news)(News::Followed(Box::new(session)));
            }
        }
    }

    /// Leaves one chair for another; what could not be saved at the first was told, and cannot be saved any more.
    fn sit(&mut self, chair: Chair) {
        if !matches!(chair, Chair::Empty) {
            self.patrol.rest();
        }
        self.unsaved = None;
        self.retry = None;
        self.chair = chair;
    }

    fn open(&mut self, open: Opener, path: &Path) {
        // First, so that a session can be opened again by who had it.
        self.sit(Chair::Empty);
        let opened = match open(path) {
            Ok((opened, taken)) => {
                self.sit(match taken {
                    Taken::Seat(seat) => Chair::Seat(seat),
                    Taken::Look(look) => Chair::Look(look, Instant::now() + LOOK),
                });
                News::Opened(Box::new(opened))
            }
            Err(fault) => News::NotOpened(fault),
        };
        (self.news)(opened);
    }

    /// Merges the versions of a session, and says what came of it.
    fn merge(&self, files: &[PathBuf]) {
        let merged = combine::write(files, &self.library.aside());
        (self.news)(match merged {
            Ok((combined, moved)) => News::Merged(Box::new(combined), moved),
            Err(fault) => News::NotMerged(fault),
        });
    }

    /// Saves what is not saved yet, and says what came of it.
    fn save(&mut self) {
        let Some((session, revision)) = self.unsaved.take() else {
            return;
        };
        let done = self.write(&session);
        if let Chair::Seat(seat) = &mut self.chair {
            for other in seat.take_aside() {
                (self.news)(News::Conflict { other });
            }
        }
        let news = match done {
            Ok(path) => {
                self.retry = None;
                News::Saved { revision, path }
            }
            Err(fault) => {
                // What is not ours to write will not be so in two seconds.
                if fault != Fault::NotOurs {
                    self.retry = Some(Instant::now() + RETRY);
                    self.unsaved = Some((session, revision));
                }
                News::NotSaved { revision, fault }
            }
        };
        (self.news)(news);
    }

    fn write(&mut self, session: &Session) -> Result<PathBuf, Fault> {
        if matches!(self.chair, Chair::New) {
            self.chair = Chair::Seat(Seat::new(&self.library, session)?);
        }
        match &mut self.chair {
            Chair::Seat(seat) => {
                seat.save(session)?;
                Ok(seat.path().to_owned())
            }
            Chair::Empty | Chair::New | Chair::Look(..) => Err(Fault::NotOurs),
        }
    }
}
