//! Searches the files of a library for words: reads each, looks at its raw bytes, and parses only where the words stand. It finds
//! exactly what parsing everything would find. How well a hit fits is the business of `domain::search`.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use memchr::memchr;
use memchr::memmem::Finder;
use uuid::Uuid;

use super::crew;
use super::fault::Fault;
use super::folder::{Folder, Name};
use super::library::Unreadable;
use super::literals::{Literals, without_escapes};
use super::reader::Reader;
use super::tails::Tails;
use crate::domain::fold::{fold_bytes_into, fold_into};
use crate::domain::narrow::{Narrow, Place, Thing};
use crate::domain::query::OfSession;
use crate::domain::search::{Hit, Words, hits};
use crate::domain::session::Session;

/// A session in which words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub path: PathBuf,
    /// The id of the session.
    pub id: Uuid,
    /// Whose meeting it was.
    pub team: String,
    /// What it is called.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
}

/// A passage in which words were found, and its session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// The session.
    pub source: Arc<Source>,
    /// The title of the point at which the passage stands.
    pub point: Option<String>,
    /// The number that the room calls the agreement by, where it is one.
    pub number: Option<String>,
    /// The passage.
    pub hit: Hit,
}

impl Find {
    /// Best first, then newest first, then in the order of the session.
    fn order(&self, other: &Self) -> Ordering {
        let key = |find: &Self| (find.hit.score, find.source.date, find.source.id);
        let by_name =
            || (&self.source.path, self.hit.place).cmp(&(&other.source.path, other.hit.place));
        key(other).cmp(&key(self)).then_with(by_name)
    }
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finds {
    /// The best, as many as were asked for, the best first; of equals the newest.
    pub finds: Vec<Find>,
    /// How many there are in all.
    pub total: usize,
    /// How many more hold the words but do not fit the fields that were asked for.
    pub beside: usize,
    /// The files that may hold the words but could not be read, by name.
    pub broken: Vec<Unreadable>,
    /// Whether nothing holds the words as they were typed, and these are near them.
    pub near: bool,
}

impl Finds {
    /// Adds what a session holds, but keeps no more than the best.
    pub(super) fn add(&mut self, path: &Path, session: &Session, for_what: For<'_>, most: usize) {
        let mut hits = hits(session, for_what.words);
        let all = hits.len();
        narrow(session, for_what.narrow, &mut hits);
        self.beside += all - hits.len();
        if hits.is_empty() {
            return;
        }
        self.total += hits.len();
        let source = Arc::new(Source {
            path: path.to_owned(),
            id: session.id,
            team: session.team.clone(),
            title: session.title.clone(),
            date: session.date,
        });
        self.finds.extend(hits.into_iter().map(|hit| {
            Find {
                source: Arc::clone(&source),
                point: hit
                    .point
                    .as_deref()
                    .map(|id| session.title_of(id).to_owned()),
                number: hit.id.and_then(|id| session.number_of(id)),
                hit,
            }
        }));
        if self.finds.len() > most.saturating_mul(2).saturating_add(SLACK) {
            self.keep(most);
        }
    }

    /// Puts everything in order, and keeps no more than the best.
    pub(super) fn keep(&mut self, most: usize) {
        self.finds.sort_by(Find::order);
        self.finds.truncate(most);
        self.broken.sort_by(|a, b| a.path.cmp(&b.path));
    }

    pub(super) fn append(&mut self, mut other: Self) {
        self.finds.append(&mut other.finds);
        self.broken.append(&mut other.broken);
        self.total += other.total;
        self.beside += other.beside;
    }
}

/// What is looked for.
#[derive(Clone, Copy)]
pub struct For<'a> {
    /// The words.
    pub words: &'a Words,
    /// The fields that narrow what is found.
    pub narrow: &'a Narrow<'a>,
}

/// Takes out what is not meant.
fn narrow(session: &Session, narrow: &Narrow<'_>, hits: &mut Vec<Hit>) {
    if narrow.is_empty() || hits.is_empty() {
        return;
    }
    if narrow.asks_session() && !narrow.lets_session(&OfSession::read(session)) {
        return hits.clear();
    }
    hits.retain(|hit| {
        let point = hit.point.as_deref();
        narrow.lets(&Place {
            session: session.id,
            point: point.map(|id| (id, session.title_of(id))),
            thing: Thing::of(session, hit.sort, hit.id),
        })
    });
}

/// How many finds may wait beyond twice the number that is kept, so that they are not sorted too often.
const SLACK: usize = 256;

/// Finds words in the sessions of this folder; where nothing holds them as they were typed, those that are a few slips from them.
pub fn search(folder: &Folder, for_what: For<'_>, most: usize) -> Result<Finds, Fault> {
    let For { words, narrow } = for_what;
    if words.is_empty() {
        return Ok(Finds::default());
    }
    let names = folder.names()?;
    let tails = Tails::default();
    let exact = sweep(folder, &names, &tails, for_what, most);
    // Words that stand somewhere were typed well, even where nothing of it is meant.
    if exact.total + exact.beside > 0 {
        return Ok(exact);
    }
    let known = vocabulary(folder, &names, &tails);
    let Some(forgiving) = words.forgiving(known.iter().map(String::as_str)) else {
        return Ok(exact);
    };
    let words = &forgiving;
    let mut near = sweep(folder, &names, &tails, For { words, narrow }, most);
    near.near = near.total > 0;
    Ok(near)
}

/// Looks through all files with one set of words.
fn sweep(folder: &Folder, names: &[Name], tails: &Tails, for_what: For<'_>, most: usize) -> Finds {
    let desk = || {
        (
            Reader::new(folder, tails),
            Filter::new(for_what.words),
            Finds::default(),
        )
    };
    let desks = crew::share(names, desk, |(reader, filter, finds), name| {
        if reader.load(name) && !filter.lets(reader.body()) {
            return;
        }
        let path = folder.path_of(&name.name);
        match reader.session(&path) {
            Ok(session) => finds.add(&path, &session, for_what, most),
            Err(fault) => finds.broken.push(Unreadable { path, fault }),
        }
    });
    let mut all = Finds::default();
    for (_, _, finds) in desks {
        all.append(finds);
    }
    all.keep(most);
    all
}

/// Every word that was typed into any session, folded; without numbers, which are never near each other.
fn vocabulary(folder: &Folder, names: &[Name], tails: &Tails) -> HashSet<String> {
    let desk = || {
        (
            Reader::new(folder, tails),
            String::new(),
            HashSet::<String>::new(),
        )
    };
    let desks = crew::share(names, desk, |(reader, folded, known), name| {
        folded.clear();
        if !reader.load(name) || fold_literals(reader.body(), folded).is_none() {
            return;
        }
        for word in folded.split(|c: char| !c.is_alphanumeric()) {
            let plain = !word.bytes().any(|byte| byte.is_ascii_digit());
            if plain && word.len() >= 3 && !known.contains(word) {
                known.insert(word.to_owned());
            }
        }
    });
    let mut desks = desks.into_iter().map(|(_, _, known)| known);
    let mut all = desks.next().unwrap_or_default();
    for known in desks {
        all.extend(known);
    }
    all
}

/// Appends every text between quotes of a part of a file, folded, each followed by a line break; `None` when the file is broken.
fn fold_literals(body: &[u8], out: &mut String) -> Option<()> {
    for literal in Literals::of(std::str::from_utf8(body).ok()?) {
        fold_into(&literal?, out);
        out.push('\n');
    }
    Some(())
}

/// Lets through the files that may hold the words, by their raw bytes.
struct Filter<'a> {
    words: &'a Words,
    /// For each term, for each of its spellings: the words in it.
    single: Vec<Vec<Vec<Finder<'static>>>>,
    folded: Vec<u8>,
    unescaped: Vec<u8>,
    texts: String,
}

impl<'a> Filter<'a> {
    fn new(words: &'a Words) -> Self {
        Self {
            words,
            single: words.single(),
            folded: Vec::new(),
            unescaped: Vec::new(),
            texts: String::new(),
        }
    }

    /// Whether what stands between quotes in these bytes holds every term; of a file that is broken this is not known, so it may.
    fn lets(&mut self, body: &[u8]) -> bool {
        if !self.roughly(body) {
            return false;
        }
        self.texts.clear();
        match fold_literals(body, &mut self.texts) {
            Some(()) => self
                .words
                .terms()
                .iter()
                .all(|term| term.is_in(self.texts.as_bytes())),
            None => true,
        }
    }

    /// Whether the words of every term stand somewhere in the bytes, between quotes or not, as they are or as escapes.
    fn roughly(&mut self, body: &[u8]) -> bool {
        self.folded.clear();
        fold_bytes_into(body, &mut self.folded);
        if memchr(b'\\', body).is_some() {
            self.unescaped.clear();
            if !without_escapes(body, &mut self.unescaped) {
                return true;
            }
            self.folded.push(b'\n');
            fold_bytes_into(&self.unescaped, &mut self.folded);
        }
        let holds = |words: &Vec<Finder<'static>>| {
            words.iter().all(|word| word.find(&self.folded).is_some())
        };
        self.single
            .iter()
            .all(|spellings| spellings.iter().any(holds))
    }
}
