//! What was typed into all sessions of a library, folded and kept in memory, so that a search shows its result with each key. The
//! texts as they were typed are read from the files again, and only of what is shown.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use super::crew;
use super::straw::{Passages, Points, Straw, lines};
use crate::domain::narrow::Narrow;
use crate::domain::search::{Term, Words, fit};

/// How many sessions are searched together.
const BUNDLE: usize = 256;

/// After so many places in a bundle the others are not judged any more: whoever finds so much types on.
const ENOUGH: usize = 250;

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
    /// Whether places hold the words that do not fit the fields that were asked for.
    pub beside: bool,
}

/// What was typed into all sessions.
#[derive(Debug, Default)]
pub struct Haystack {
    /// The sessions.
    pub straws: Vec<Straw>,
    words: Vocabulary,
}

impl Haystack {
    /// Where the words stand, of what `narrow` lets through.
    pub fn search(&self, words: &Words, narrow: &Narrow<'_>, most: usize) -> Spots {
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
                in_straw(straw, at, words, narrow, found);
            }
        });
        let mut all = Spots::default();
        for mut found in found {
            all.best.append(&mut found.best);
            all.total += found.total;
            all.more |= found.more;
            all.beside |= found.beside;
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

/// How many agendas are remembered, so that their points are kept once: a team has few.
const AGENDAS: usize = 16;

/// Sessions that are to be added to a haystack, as one thread makes them.
#[derive(Debug, Default)]
pub struct Sheaf {
    straws: Vec<Straw>,
    /// The points of the agendas that were seen, each once.
    points: Vec<Arc<Points>>,
    words: Vocabulary,
}

impl Sheaf {
    /// Adds one session.
    pub fn add(&mut self, mut straw: Straw) {
        match self.points.iter().find(|known| **known == straw.points) {
            Some(known) => straw.points = Arc::clone(known),
            None if self.points.len() < AGENDAS => self.points.push(Arc::clone(&straw.points)),
            None => {}
        }
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
fn in_straw(straw: &Straw, at: usize, words: &Words, narrow: &Narrow<'_>, found: &mut Spots) {
    let terms = words.terms();
    if !terms.iter().all(|term| term.is_in(straw.text.as_bytes())) {
        return;
    }
    let session_is_meant = straw.is_meant(narrow);
    let mut passages = Passages::of(&straw.text);
    let head_text = Passages::of(&straw.text).next().unwrap_or_default();
    let head: Vec<&str> = lines(head_text).collect();
    // What the head does not hold a passage has to, and the longest is seldom there.
    let mut needed: Vec<&Term> = terms
        .iter()
        .filter(|term| !term.is_in(head_text.as_bytes()))
        .collect();
    needed.sort_by_key(|term| std::cmp::Reverse(term.text().len()));
    for place in 0.. {
        let Some(text) = passages.next() else {
            return;
        };
        let bytes = text.as_bytes();
        let may = if needed.is_empty() {
            terms.iter().any(|term| term.is_in(bytes))
        } else {
            needed.iter().all(|term| term.is_in(bytes))
        };
        if !may {
            continue;
        }
        let meant = session_is_meant && straw.has_meant(place, narrow);
        // Of what is not meant one place is enough to know that the words were typed well.
        if !meant && found.beside {
            continue;
        }
        let weight = text
            .bytes()
            .next()
            .map_or(0, |letter| u32::from(letter - b'A') * 5);
        if let Some(fit) = fit(words, &head, lines(text), weight) {
            if !meant {
                found.beside = true;
                continue;
            }
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
