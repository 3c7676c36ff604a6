//! One session as a haystack keeps it: its passages, folded, and what a filter asks of the session and of each passage.

use std::ffi::OsString;
use std::sync::Arc;

use jiff::civil::Date;
use memchr::memchr;
use uuid::Uuid;

use super::folder::Seen;
use crate::domain::fold::fold_into;
use crate::domain::narrow::{Narrow, Place, Thing};
use crate::domain::passages::passages;
use crate::domain::query::OfSession;
use crate::domain::search::weight;
use crate::domain::session::Session;

/// What begins a passage: no folded text holds it.
const PASSAGE: char = '\u{2}';

/// One session, folded.
#[derive(Debug)]
pub struct Straw {
    /// The name of its file.
    pub name: OsString,
    /// The version of the file, if it was at rest.
    pub seen: Option<Seen>,
    /// Its day.
    pub date: Date,
    /// Its id.
    pub id: Uuid,
    /// The points of its agenda; sessions with the same ones share them.
    pub points: Arc<Points>,
    /// What a filter asks of it.
    label: Label,
    /// For each passage the place of its point in `points`; [`NOWHERE`] where it has none.
    at: Box<[u8]>,
    /// The passages that are agreements, verdicts or parked items, by their places.
    things: Box<[(u32, Thing)]>,
    /// The passages of the session, the head first. Each begins with [`PASSAGE`] and a letter for its weight; each line ends with a
    /// line break.
    pub text: Box<str>,
}

/// The points of an agenda: their ids and titles.
pub type Points = [(String, String)];

/// The point of a passage that has none; also of those beyond, which no meeting has.
const NOWHERE: u8 = u8::MAX;

/// Whose session it was, and who was there.
#[derive(Debug)]
struct Label {
    team: Box<str>,
    title: Box<str>,
    people: Box<[Box<str>]>,
}

impl Straw {
    /// Folds a session.
    pub fn new(name: OsString, seen: Option<Seen>, session: &Session) -> Self {
        let mut text = String::new();
        let titled = |id: &str| (id.to_owned(), session.title_of(id).to_owned());
        let points = session.minutes.points.iter();
        let mut points: Vec<(String, String)> =
            points.map(|spoken| titled(&spoken.point)).collect();
        let (mut at, mut things) = (Vec::new(), Vec::new());
        for (place, passage) in (0..).zip(passages(session)) {
            let point = passage.point.map(|id| {
                let known = points.iter().position(|(known, _)| known == id);
                known.unwrap_or_else(|| {
                    // What is parked may be of a point that the meeting no longer has.
                    points.push(titled(id));
                    points.len() - 1
                })
            });
            at.push(
                point
                    .and_then(|at| u8::try_from(at).ok())
                    .unwrap_or(NOWHERE),
            );
            let thing = Thing::of(session, passage.sort, passage.id);
            if thing != Thing::Other {
                things.push((place, thing));
            }
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
            points: points.into(),
            label: Label {
                team: session.team.as_str().into(),
                title: session.title.as_str().into(),
                people: session
                    .people
                    .iter()
                    .map(|p| p.name.as_str().into())
                    .collect(),
            },
            at: at.into(),
            things: things.into(),
            text: text.into_boxed_str(),
        }
    }
}

impl Straw {
    /// Whether the session is one that is meant.
    pub fn is_meant(&self, narrow: &Narrow<'_>) -> bool {
        !narrow.asks_session()
            || narrow.lets_session(&OfSession {
                id: self.id,
                team: &self.label.team,
                title: &self.label.title,
                date: self.date,
                written: &[],
                people: self.label.people.iter().map(|name| &**name).collect(),
            })
    }

    /// Whether a passage of a session that is meant is meant itself.
    pub fn has_meant(&self, passage: usize, narrow: &Narrow<'_>) -> bool {
        if narrow.is_empty() {
            return true;
        }
        let at = self.at.get(passage).map(|at| usize::from(*at));
        let point = at.and_then(|at| self.points.get(at));
        let thing = u32::try_from(passage).ok().and_then(|passage| {
            let place = self
                .things
                .binary_search_by_key(&passage, |(place, _)| *place);
            place.ok().map(|place| self.things[place].1)
        });
        narrow.lets(&Place {
            session: self.id,
            point: point.map(|(id, title)| (id.as_str(), title.as_str())),
            thing: thing.unwrap_or(Thing::Other),
        })
    }
}

/// A weight as a capital, which no folded text holds either.
fn letter(weight: u32) -> char {
    let place = u8::try_from(weight / 5).unwrap_or(25).min(25);
    char::from(b'A' + place)
}

/// The lines of a passage, without the letter of its weight.
pub fn lines(passage: &str) -> impl Iterator<Item = &str> {
    passage.get(1..).unwrap_or_default().lines()
}

/// The passages of a straw, each from its weight on.
pub struct Passages<'a> {
    rest: &'a str,
}

impl<'a> Passages<'a> {
    /// Of this text of a straw.
    pub fn of(text: &'a str) -> Self {
        Self {
            rest: text.get(PASSAGE.len_utf8()..).unwrap_or_default(),
        }
    }
}

impl<'a> Iterator for Passages<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr(PASSAGE as u8, self.rest.as_bytes()).unwrap_or(self.rest.len());
        let passage = &self.rest[..end];
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        Some(passage)
    }
}
