//! What was typed into all sessions of a library, folded and kept in memory, so that a search shows its result with each key. The
//! texts as they were typed are read from the files again, and only of what is shown.

use std::collections::HashSet;
use std::ffi::OsString;
use std::hash::{BuildHasherDefault, Hasher};

use jiff::civil::Date;
use uuid::Uuid;

use super::crew;
use super::folder::Seen;
use crate::domain::fold::fold_into;
use crate::domain::passages::passages;
use crate::domain::search::{Words, fit, weight};
use crate::domain::session::Session;

/// What begins a passage: no folded text holds it.
const PASSAGE: char = '\u{2}';

/// How many sessions are searched together.
const BUNDLE: usize = 256;

/// After so many places in a bundle the others are not judged any more: whoever finds so much types on.
const ENOUGH: usize = 250;

/// One session, folded.
#[derive(Debug)]
pub struct Straw {
    /// The name of its file.
    pub name: OsString,
    /// The version of the file, if it was at rest.
    pub seen: Option<Seen>,
    date: Date,
    id: Uuid,
    /// The passages of the session, the head first. Each begins with [`PASSAGE`] and a letter for its weight; each line ends with a
    /// line break.
    text: Box<str>,
}

impl Straw {
    /// Folds a session.
    pub fn new(name: OsString, seen: Option<Seen>, session: &Session) -> Self {
        let mut text = String::new();
        for passage in passages(session) {
            text.push(PASSAGE);
            text.push(letter(weight(passage.sort)));
            for line in &passage.lines {
                fold_into(&line.text, &mut text);
                text.push('\n');
            }
        }
        Self {
            name,
            seen,
            date: session.date,
            id: session.id,
            text: text.into_boxed_str(),
        }
    }
}

/// A weight as a capital, which no folded text holds either.
fn letter(weight: u32) -> char {
    let place = u8::try_from(weight / 5).unwrap_or(25).min(25);
    char::from(b'A' + place)
}

/// A place that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The place of the session in the haystack.
    pub straw: usize,
    /// The place of the passage in its session.
    pub passage: usize,
    score: u32,
    date: Date,
    id: Uuid,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spots {
    /// The best, as many as were asked for, the best first; of equals the newest.
    pub best: Vec<Spot>,
    /// How many there are, as far as they were counted.
    pub total: usize,
    /// Whether there are more than were counted.
    pub more: bool,
}

/// What was typed into all sessions.
#[derive(Debug, Default)]
pub struct Haystack {
    /// The sessions.
    pub straws: Vec<Straw>,
    words: Vocabulary,
}

impl Haystack {
    /// Where the words stand.
    pub fn search(&self, words: &Words, most: usize) -> Spots {
        let bundles: Vec<(usize, &[Straw])> = (0..)
            .step_by(BUNDLE)
            .zip(self.straws.chunks(BUNDLE))
            .collect();
        let found = crew::share_singly(&bundles, Spots::default, |found, (first, straws)| {
            let before = found.total;
            for (at, straw) in (*first..).zip(*straws) {
                if found.total - before >= ENOUGH {
                    found.more = true;
                    break;
                }
                in_straw(straw, at, words, found);
            }
        });
        let mut all = Spots::default();
        for mut found in found {
            all.best.append(&mut found.best);
            all.total += found.total;
            all.more |= found.more;
        }
        let key = |spot: &Spot| (spot.score, spot.date, spot.id);
        all.best
            .sort_by(|a, b| key(b).cmp(&key(a)).then(a.passage.cmp(&b.passage)));
        all.best.truncate(most);
        all
    }

    /// Adds sessions, and the words in them.
    pub fn add(&mut self, sheaf: Sheaf) {
        self.straws.extend(sheaf.straws);
        if self.words.is_empty() {
            self.words = sheaf.words;
        } else {
            self.words.extend(sheaf.words);
        }
    }

    /// Every word that is or was in any of the sessions, without numbers.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }
}

/// Words, each once.
type Vocabulary = HashSet<Box<str>, BuildHasherDefault<Quick>>;

/// Sessions that are to be added to a haystack, as one thread makes them.
#[derive(Debug, Default)]
pub struct Sheaf {
    straws: Vec<Straw>,
    words: Vocabulary,
}

impl Sheaf {
    /// Adds one session.
    pub fn add(&mut self, straw: Straw) {
        // A capital is the weight of a passage.
        let words = straw
            .text
            .split(|c: char| !c.is_alphanumeric() || c.is_ascii_uppercase());
        for word in words {
            let long = word.len() >= 3 && !word.bytes().any(|byte| byte.is_ascii_digit());
            if long && !self.words.contains(word) {
                self.words.insert(word.into());
            }
        }
        self.straws.push(straw);
    }
}

/// A quick way to tell words apart (FNV-1a, eight bytes at a time). Whoever types words into their own sessions attacks nobody.
#[derive(Debug, Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.0 = (self.0 ^ u64::from_le_bytes(word))
                .wrapping_mul(0x9e37_79b9_7f4a_7c15)
                .rotate_left(23);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Finds the passages of one session that fit.
fn in_straw(straw: &Straw, at: usize, words: &Words, found: &mut Spots) {
    let terms = words.terms();
    if !terms.iter().all(|term| term.is_in(straw.text.as_bytes())) {
        return;
    }
    let mut head: Vec<&str> = Vec::new();
    for (place, text) in straw.text.split(PASSAGE).skip(1).enumerate() {
        let weight = text
            .bytes()
            .next()
            .map_or(0, |letter| u32::from(letter - b'A') * 5);
        let lines = text.get(1..).unwrap_or_default();
        if place == 0 {
            head = lines.lines().collect();
        }
        if !terms.iter().any(|term| term.is_in(lines.as_bytes())) {
            continue;
        }
        if let Some(fit) = fit(words, &head, lines.lines(), weight) {
            found.total += 1;
            found.best.push(Spot {
                straw: at,
                passage: place,
                score: fit.score,
                date: straw.date,
                id: straw.id,
            });
        }
    }
}
