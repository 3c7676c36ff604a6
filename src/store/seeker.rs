//! Answers what somebody types into a search, key by key, on a thread of its own. It keeps what was typed into all sessions in
//! memory, answers while that is still being read, and notices what changes in the folder. It writes nothing.

use std::collections::HashMap;
use std::ffi::OsString;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::crew;
use super::fault::Fault;
use super::folder::{Folder, Name};
use super::haystack::{Haystack, Sheaf, Spots};
use super::library::Library;
use super::reader::Reader;
use super::shelf::Shelf;
use super::stock;
use super::straw::Straw;
use super::sweep::{Find, Finds, For};
use super::tails::Tails;
use crate::domain::narrow::{Known, Narrow};
use crate::domain::query::{About, Query};
use crate::domain::search::Words;
use crate::domain::series::Whereabouts;
use crate::domain::sought::Sought;

/// How many places are shown at most.
const SHOWN: usize = 40;

/// How many files are read before somebody who types is looked after.
const BATCH: usize = 256;

/// How often the folder is looked at for changes while nobody types.
const ROUND: Duration = Duration::from_secs(2);

/// What was found for a text that somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was typed.
    pub asked: String,
    /// The best places, best first.
    pub finds: Vec<Find>,
    /// How many there are, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted.
    pub more: bool,
    /// Whether nothing holds the words as they were typed, and these are near them.
    pub near: bool,
    /// What keeps places back that hold the words.
    pub kept_back: Option<KeptBack>,
    /// Number of files that are still to be read; with the next part of them the answer is given anew.
    pub left: usize,
    /// Why the library cannot be read.
    pub fault: Option<Fault>,
}

/// What keeps places back that hold the words, when none is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBack {
    /// They do not fit the fields that were asked for.
    Unfit,
    /// The fields ask for what all sessions say together, which is still to be read.
    Unread,
}

impl Answer {
    /// Nothing was found for this.
    fn none(asked: &str) -> Self {
        Self {
            asked: asked.to_owned(),
            finds: Vec::new(),
            total: 0,
            more: false,
            near: false,
            kept_back: None,
            left: 0,
            fault: None,
        }
    }
}

/// What somebody has typed so far, and what the fields in it are asked of.
#[derive(Debug)]
pub struct Question {
    /// What was typed.
    pub typed: String,
    /// Today.
    pub today: Date,
    /// What all sessions say together, once that was read.
    pub shelf: Option<Arc<Shelf>>,
}

/// The thread. Dropped, it ends as soon as it sees that.
#[derive(Debug)]
pub struct Seeker {
    outbox: Sender<Question>,
    ended: Arc<AtomicBool>,
}

impl Seeker {
    /// Starts to read what was typed into the sessions; `tell` is called on the thread with each answer.
    pub fn start(library: Library, tell: impl Fn(Answer) + Send + 'static) -> Self {
        let (outbox, inbox) = channel();
        let ended = Arc::new(AtomicBool::new(false));
        let clerk = Clerk {
            library,
            tell,
            ended: Arc::clone(&ended),
            tails: Tails::default(),
            haystack: Haystack::default(),
            asked: None,
            whereabouts: None,
            left: 0,
        };
        thread::spawn(move || clerk.run(&inbox));
        Self { outbox, ended }
    }

    /// Asks for words and nothing else.
    pub fn ask(&self, typed: &str) {
        self.ask_of(Question {
            typed: typed.to_owned(),
            today: Date::default(),
            shelf: None,
        });
    }

    /// Asks for what somebody has typed so far. Of several questions that wait only the last is answered.
    pub fn ask_of(&self, question: Question) {
        let _ended = self.outbox.send(question);
    }
}

impl Drop for Seeker {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
    }
}

/// What lives on the thread.
struct Clerk<T> {
    library: Library,
    tell: T,
    ended: Arc<AtomicBool>,
    tails: Tails,
    haystack: Haystack,
    asked: Option<Question>,
    /// Where each agreement stands in what all sessions say together, once somebody has asked for it.
    whereabouts: Option<(Arc<Shelf>, Whereabouts)>,
    left: usize,
}

impl<T: Fn(Answer)> Clerk<T> {
    fn run(mut self, inbox: &Receiver<Question>) {
        self.read(inbox);
        let mut looked = Instant::now();
        while !self.has_ended() {
            match inbox.recv_timeout(ROUND) {
                Ok(asked) => {
                    self.asked = Some(inbox.try_iter().last().unwrap_or(asked));
                    self.answer();
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if looked.elapsed() >= ROUND {
                self.read(inbox);
                looked = Instant::now();
            }
        }
    }

    fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// Reads the files that are not as they were, newest names first, and answers in between.
    fn read(&mut self, inbox: &Receiver<Question>) {
        let folder = match Folder::open(&self.library.sessions()) {
            Ok(Some(folder)) => folder,
            Ok(None) => {
                self.haystack.straws.clear();
                return;
            }
            Err(fault) => return self.fail(fault),
        };
        let mut names = match folder.names() {
            Ok(names) => names,
            Err(fault) => return self.fail(fault),
        };
        names.sort_unstable_by(|a, b| b.cmp(a));
        let changed = self.forget(&folder, names);
        if changed.is_empty() {
            return;
        }
        let mut rest = changed.as_slice();
        while !rest.is_empty() && !self.has_ended() {
            let (batch, after) = rest.split_at(rest.len().min(BATCH));
            self.add(&folder, batch);
            rest = after;
            self.left = rest.len();
            if let Some(asked) = inbox.try_iter().last() {
                self.asked = Some(asked);
                self.answer();
            }
        }
        self.answer();
    }

    /// Forgets the sessions whose files went or changed; returns the files that are to be read.
    fn forget(&mut self, folder: &Folder, names: Vec<Name>) -> Vec<Name> {
        let straws = std::mem::take(&mut self.haystack.straws);
        let mut known: HashMap<OsString, Straw> = straws
            .into_iter()
            .map(|straw| (straw.name.clone(), straw))
            .collect();
        let mut changed = Vec::new();
        for name in names {
            let straw = known.remove(&name.name).filter(|straw| {
                let same = |seen| folder.seen(&name.name).is_ok_and(|now| now == seen);
                straw.seen.is_some_and(same)
            });
            match straw {
                Some(straw) => self.haystack.straws.push(straw),
                None => changed.push(name),
            }
        }
        changed
    }

    /// Adds the sessions in these files; what cannot be read has nothing that could be found.
    fn add(&mut self, folder: &Folder, names: &[Name]) {
        let rest = self.library.keeping().rest;
        let tails = &self.tails;
        let desk = || (Reader::new(folder, tails), Sheaf::default());
        let desks = crew::share(names, desk, |(reader, sheaf), name| {
            let seen = reader.load_seen(name);
            let seen = seen.filter(|seen| stock::is_settled(seen, rest));
            if let Ok(session) = reader.session(&folder.path_of(&name.name)) {
                sheaf.add(Straw::new(name.name.clone(), seen, &session));
            }
        });
        for (_, sheaf) in desks {
            self.haystack.add(sheaf);
        }
    }

    fn fail(&self, fault: Fault) {
        let asked = self.asked.as_ref().map(|asked| asked.typed.as_str());
        (self.tell)(Answer {
            fault: Some(fault),
            ..Answer::none(asked.unwrap_or_default())
        });
    }

    /// Answers what was asked last.
    fn answer(&mut self) {
        let Some(asked) = self.asked.take() else {
            return;
        };
        let (sought, _) = Sought::read_partly(&asked.typed);
        self.find_out(&asked, &sought.filter);
        let known = self.whereabouts.as_ref().map(|(shelf, whereabouts)| Known {
            chronicle: &shelf.chronicle,
            whereabouts,
        });
        let narrow = Narrow::new(&sought.filter, known, asked.today);
        let mut words = sought.words;
        let mut spots = Spots::default();
        let mut near = false;
        if !words.is_empty() && !narrow.waits() {
            spots = self.haystack.search(&words, &narrow, SHOWN);
            // What is not found yet may still be read.
            if spots.total == 0
                && !spots.beside
                && self.left == 0
                && let Some(forgiving) = words.forgiving(self.haystack.words())
            {
                words = forgiving;
                spots = self.haystack.search(&words, &narrow, SHOWN);
                near = spots.total > 0;
            }
        }
        let kept_back = match () {
            () if narrow.waits() => Some(KeptBack::Unread),
            () if spots.total == 0 && spots.beside => Some(KeptBack::Unfit),
            () => None,
        };
        (self.tell)(Answer {
            finds: self.show(&spots, &words),
            total: spots.total,
            more: spots.more,
            near,
            kept_back,
            left: self.left,
            ..Answer::none(&asked.typed)
        });
        self.asked = Some(asked);
    }

    /// Finds out where agreements stand, if they are asked for.
    fn find_out(&mut self, question: &Question, filter: &Query) {
        let Some(read) = &question.shelf else {
            self.whereabouts = None;
            return;
        };
        let known = self.whereabouts.as_ref();
        let same = known.is_some_and(|(known, _)| Arc::ptr_eq(known, read));
        if !same {
            let asks = !filter.about(&[About::Agreement]).is_empty();
            self.whereabouts = asks.then(|| (Arc::clone(read), Whereabouts::of(&read.chronicle)));
        }
    }

    /// Reads what is shown as it was typed. A file that has changed since shows what it holds now.
    fn show(&self, spots: &Spots, words: &Words) -> Vec<Find> {
        let Ok(Some(folder)) = Folder::open(&self.library.sessions()) else {
            return Vec::new();
        };
        let mut places: Vec<(usize, Vec<usize>)> = Vec::new();
        for (at, spot) in spots.best.iter().enumerate() {
            match places.iter_mut().find(|(straw, _)| *straw == spot.straw) {
                Some((_, spots)) => spots.push(at),
                None => places.push((spot.straw, vec![at])),
            }
        }
        let (haystack, tails) = (&self.haystack, &self.tails);
        let desk = || (Reader::new(&folder, tails), Vec::new());
        let desks = crew::share_singly(&places, desk, |(reader, shown), (straw, at)| {
            let name = Name {
                name: haystack.straws[*straw].name.clone(),
                file: false,
            };
            let path = folder.path_of(&name.name);
            reader.load(&name);
            let Ok(session) = reader.session(&path) else {
                return;
            };
            let mut finds = Finds::default();
            let narrow = &Narrow::default();
            finds.add(&path, &session, For { words, narrow }, usize::MAX);
            for at in at {
                let passage = spots.best[*at].passage;
                let find = finds.finds.iter().find(|find| find.hit.place == passage);
                shown.extend(find.map(|find| (*at, find.clone())));
            }
        });
        let mut shown: Vec<(usize, Find)> =
            desks.into_iter().flat_map(|(_, shown)| shown).collect();
        shown.sort_by_key(|(at, _)| *at);
        shown.into_iter().map(|(_, find)| find).collect()
    }
}
