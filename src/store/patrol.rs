//! Keeps the list of a library as it is in the folder, on a thread of its own: reads it, tells the first page as soon as it has
//! it, and then looks again for files that came, went or changed. It writes no session, and saving never waits for it.

use std::collections::HashMap;
use std::ffi::OsString;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::catalogue::{self, Found};
use super::fault::{Fault, Why};
use super::folder::{Folder, Name, Seen};
use super::library::{Entry, Library, Listing, Unreadable};
use super::worker::News;

/// How often the folder is looked at, where that is quick: names that come or go show in the folder itself.
pub const PAUSE: Duration = Duration::from_millis(700);

/// How often each file is looked at while none comes or goes, where that is quick.
const ROUND: Duration = Duration::from_secs(3);

/// A look may take no more than this part of the time: on a slow network folder the pauses are longer.
const SHARE: u32 = 20;

/// What the thread is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Call {
    /// Tell the whole list, and keep looking.
    List,
    /// Look no more: nobody sees the list.
    Rest,
}

/// The thread. Dropped, it ends after the file at which it is; nobody waits for that.
#[derive(Debug)]
pub struct Patrol {
    outbox: Sender<Call>,
    ended: Arc<AtomicBool>,
}

impl Patrol {
    /// Starts the thread; `news` is called on it.
    pub fn start(library: Library, news: impl Fn(News) + Send + 'static) -> Self {
        let (outbox, inbox) = channel();
        let ended = Arc::new(AtomicBool::new(false));
        let guard = Guard {
            library,
            news,
            ended: Arc::clone(&ended),
            roll: None,
            round: None,
            told: None,
        };
        thread::spawn(move || guard.run(&inbox));
        Self { outbox, ended }
    }

    /// Has the whole list told, and from then on whatever changes in it.
    pub fn list(&self) {
        // A thread that has ended tells nothing more.
        let _ended = self.outbox.send(Call::List);
    }

    /// Nobody sees the list for a while.
    pub fn rest(&self) {
        let _ended = self.outbox.send(Call::Rest);
    }
}

impl Drop for Patrol {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

/// What is known of a file.
struct Known {
    /// The version, if it was at rest.
    seen: Option<Seen>,
    what: Result<Entry, Fault>,
}

/// What lives on the thread.
struct Guard<N> {
    library: Library,
    news: N,
    ended: Arc<AtomicBool>,
    /// What is known of each file, once all were looked at.
    roll: Option<HashMap<OsString, Known>>,
    /// The folder itself as it was when every file was looked at, and when that was.
    round: Option<(Seen, Instant)>,
    /// What was told last.
    told: Option<Result<Listing, Fault>>,
}

impl<N: Fn(News)> Guard<N> {
    fn run(mut self, inbox: &Receiver<Call>) {
        let mut pause = None;
        loop {
            let call = match pause {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(pause) => inbox.recv_timeout(pause),
            };
            let (call, asked) = match call {
                Ok(call) => (inbox.try_iter().last().unwrap_or(call), true),
                Err(RecvTimeoutError::Timeout) => (Call::List, false),
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if self.has_ended() {
                return;
            }
            if call == Call::Rest {
                pause = None;
                continue;
            }
            if asked {
                // Whoever comes back to the list is told all of it, however short the rest was.
                self.told = None;
                self.round = None;
            }
            let began = Instant::now();
            self.look(began);
            pause = Some(PAUSE.max(began.elapsed() * SHARE));
        }
    }

    fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// Looks at the folder, and tells what is new.
    fn look(&mut self, now: Instant) {
        let listed = match Folder::open(&self.library.sessions()) {
            Err(fault) => Err(fault),
            Ok(None) => {
                self.roll = None;
                Ok(Listing::default())
            }
            Ok(Some(folder)) => {
                if self.is_quiet(&folder, now) {
                    return;
                }
                let looked = match self.roll.take() {
                    None => self.read_all(&folder),
                    Some(roll) => self.read_changes(&folder, roll),
                };
                looked.map(|roll| {
                    let listing = list(&folder, &roll);
                    self.roll = Some(roll);
                    listing
                })
            }
        };
        if self.has_ended() || self.told.as_ref() == Some(&listed) {
            return;
        }
        self.told = Some(listed.clone());
        (self.news)(match listed {
            Ok(listing) => News::Listed(listing),
            Err(fault) => News::NotListed(fault),
        });
    }

    /// Whether no name came or went since every file was looked at a moment ago.
    fn is_quiet(&mut self, folder: &Folder, now: Instant) -> bool {
        let Ok(seen) = folder.seen_itself() else {
            return false;
        };
        let quiet = self.round.is_some_and(|(before, at)| {
            // A change within the same tick of the clock does not show.
            before == seen && catalogue::at_rest(&seen) && now.duration_since(at) < ROUND
        });
        if !quiet {
            self.round = Some((seen, now));
        }
        quiet
    }

    /// Looks at every file for the first time; of a long list the parts are told as they come.
    fn read_all(&self, folder: &Folder) -> Result<HashMap<OsString, Known>, Fault> {
        let mut roll = HashMap::new();
        catalogue::survey(folder, &self.library.keeping(), &mut |found, left| {
            if left > 0 {
                let entries = found.iter().filter_map(|found| found.what.clone().ok());
                (self.news)(News::PartListed {
                    entries: entries.collect(),
                    left,
                });
            }
            roll.extend(found.into_iter().map(known));
            !self.has_ended()
        })?;
        Ok(roll)
    }

    /// Reads the files that are not as they were.
    fn read_changes(
        &self,
        folder: &Folder,
        mut before: HashMap<OsString, Known>,
    ) -> Result<HashMap<OsString, Known>, Fault> {
        let names = folder.names()?;
        let mut roll = HashMap::with_capacity(names.len());
        let mut changed: Vec<(Name, Option<Known>)> = Vec::new();
        for name in names {
            let old = before.remove(&name.name);
            let seen = old.as_ref().and_then(|old| old.seen);
            let same =
                seen.is_some_and(|seen| folder.seen(&name.name).is_ok_and(|now| now == seen));
            match old {
                Some(old) if same => {
                    roll.insert(name.name, old);
                }
                old => changed.push((name, old)),
            }
        }
        let read: Vec<Name> = changed.iter().map(|(name, _)| name.clone()).collect();
        for found in catalogue::read(folder, read, &self.library.keeping()) {
            let (name, new) = known(found);
            roll.insert(name, new);
        }
        for (name, old) in changed {
            let arriving = roll
                .get(&name.name)
                .is_some_and(|new| is_arriving(folder, &name, new));
            match old {
                // Half of a new version has arrived: the old one holds until the other half has.
                Some(old) if arriving && old.what.is_ok() => {
                    roll.insert(name.name, Known { seen: None, ..old });
                }
                _ => {}
            }
        }
        Ok(roll)
    }
}

/// Whether a file is broken that was changed a moment ago: the rest of it may be on its way.
fn is_arriving(folder: &Folder, name: &Name, known: &Known) -> bool {
    let broken = matches!(known.what, Err(Fault::Broken(_) | Fault::Empty { .. }));
    broken
        && folder
            .seen(&name.name)
            .is_ok_and(|seen| !catalogue::at_rest(&seen))
}

fn known(found: Found) -> (OsString, Known) {
    let Found { name, seen, what } = found;
    (name.name, Known { seen, what })
}

/// The list of what is known. A file that went away between two looks is not spoken of.
fn list(folder: &Folder, roll: &HashMap<OsString, Known>) -> Listing {
    let mut listing = Listing::default();
    for (name, known) in roll {
        match &known.what {
            Ok(entry) => listing.entries.push(entry.clone()),
            Err(Fault::Unread { why: Why::Gone, .. }) => {}
            Err(fault) => listing.broken.push(Unreadable {
                path: folder.path_of(name),
                fault: fault.clone(),
            }),
        }
    }
    listing.sort();
    listing
}
