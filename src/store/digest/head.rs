//! What the cache keeps for a list: one short head per session.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::plain::{bytes, day, maybe_day};
use crate::domain::agenda::Language;
use crate::store::library::Entry;

/// What a list shows of a session.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Head<'a> {
    #[serde(with = "bytes")]
    pub id: Uuid,
    team: &'a str,
    title: &'a str,
    #[serde(with = "day")]
    date: Date,
    language: Language,
    points: usize,
    settled: usize,
    agreements: usize,
    closed: bool,
    #[serde(with = "maybe_day")]
    next_meeting: Option<Date>,
}

impl<'a> Head<'a> {
    /// The head of what a list shows.
    pub fn of(entry: &'a Entry) -> Self {
        let Entry {
            path: _,
            id,
            team,
            title,
            date,
            language,
            points,
            settled,
            agreements,
            closed,
            next_meeting,
            copy: _,
        } = entry;
        Self {
            id: *id,
            team,
            title,
            date: *date,
            language: *language,
            points: *points,
            settled: *settled,
            agreements: *agreements,
            closed: *closed,
            next_meeting: *next_meeting,
        }
    }

    /// What lists are sorted by, the newest being the greatest.
    pub const fn order(&self) -> (Date, Uuid) {
        (self.date, self.id)
    }

    /// What a list shows of the session in this file.
    pub fn entry(&self, path: std::path::PathBuf) -> Entry {
        Entry {
            copy: false,
            path,
            id: self.id,
            team: self.team.to_owned(),
            title: self.title.to_owned(),
            date: self.date,
            language: self.language,
            points: self.points,
            settled: self.settled,
            agreements: self.agreements,
            closed: self.closed,
            next_meeting: self.next_meeting,
        }
    }
}
