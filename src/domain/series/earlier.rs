//! What a session looks back at: the agreements of its series as they stood before it, each with why it is looked at. What the
//! session itself says of them does not count here; that is in its own minutes.

use std::collections::HashSet;

use uuid::Uuid;

use super::order::why_gone;
use super::{Chronicle, Entry, Gone};
use crate::domain::agreement::Kind;
use crate::domain::fold::key;
use crate::domain::lookback::Link;
use crate::domain::session::Session;

/// Why an agreement is looked at, in the order in which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Turn {
    /// Its review is due.
    Review,
    /// It is an action that nobody called done.
    Action,
    /// It holds.
    Rest,
}

impl Turn {
    /// Every turn, the first one first.
    pub const ALL: [Self; 3] = [Self::Review, Self::Action, Self::Rest];
}

/// An agreement that a session looks back at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The version that the verdict is about.
    pub of: Link,
    /// Why it is looked at.
    pub turn: Turn,
    /// Its place in [`Chronicle::lines`]; `None` where its session is not at hand.
    pub line: Option<usize>,
}

/// The sessions of a series that were before another.
#[derive(Debug, Clone, Default)]
pub struct Earlier {
    chronicle: Chronicle,
}

impl Earlier {
    /// What a library knows of the sessions before this one: those that it follows, else those of its team that have an earlier
    /// date.
    #[must_use]
    pub fn than(session: &Session, library: &Chronicle) -> Self {
        let Some(series) = series_of(session, library) else {
            return Self::default();
        };
        let forerunners = forerunners(session, library);
        let before = |at: &usize| {
            let meeting = &library.meetings[*at];
            let earlier = (meeting.date, meeting.id) < (session.date, session.id);
            meeting.id != session.id
                && (forerunners.contains(&meeting.id)
                    || earlier && !comes_after(*at, session.id, library))
        };
        let meetings = library.series[series].meetings.iter().copied();
        let meetings = meetings
            .filter(before)
            .map(|at| library.meetings[at].clone());
        Self {
            chronicle: Chronicle::of(meetings.collect(), library.unread.clone()),
        }
    }

    /// What those sessions say together.
    #[must_use]
    pub const fn chronicle(&self) -> &Chronicle {
        &self.chronicle
    }

    /// The agreements that the session looks back at: reviews that are due, open actions, the rest; first in the order of its
    /// minutes, where it has them already. Of one that is not found its minutes must tell the sentence.
    ///
    /// A session that is closed looks at what it looked at.
    #[must_use]
    pub fn items(&self, session: &Session) -> Vec<Item> {
        let mut seen = HashSet::new();
        let mut items = Vec::new();
        let last = self.chronicle.meetings.last().map(|meeting| meeting.id);
        let open = last.filter(|_| session.minutes.closed.is_none());
        let open = open.map(|last| self.chronicle.to_look_back(last, session.date));
        // An imported session calls its own agreements done; that is no looking back.
        let asked = session.minutes.lookback.iter();
        let asked = asked.filter(|verdict| verdict.of.session != session.id);
        for verdict in asked.chain(open.iter().flatten()) {
            let found = self.line(verdict.of);
            let told = found.is_ok() || !verdict.sentence.is_empty();
            // Two versions of one agreement are one to look at.
            if told && found.map_or(true, |line| seen.insert(line)) {
                items.push(Item {
                    of: verdict.of,
                    turn: self.turn(found.ok(), session),
                    line: found.ok(),
                });
            }
        }
        items.sort_by_key(|item| item.turn);
        items
    }

    /// Why something that the session looks back at is not found: the session that it follows, else the first agreement of which
    /// nothing is known but its id.
    #[must_use]
    pub fn lost(&self, session: &Session) -> Option<Gone> {
        let chronicle = &self.chronicle;
        let follows = session.follows.filter(|id| chronicle.place(*id).is_none());
        let follows = follows.map(|id| why_gone(id, &chronicle.unread));
        follows.or_else(|| {
            let verdicts = session.minutes.lookback.iter();
            let others = verdicts.filter(|verdict| verdict.of.session != session.id);
            let mut unknown = others.filter(|verdict| verdict.sentence.is_empty());
            unknown.find_map(|verdict| self.line(verdict.of).err())
        })
    }

    /// What an item is about.
    #[must_use]
    pub fn entry(&self, item: &Item) -> Option<Entry<'_>> {
        self.chronicle.entry(item.line?)
    }

    /// The agreement that a link names, in its latest version before the session.
    #[must_use]
    pub fn entry_of(&self, of: Link) -> Option<Entry<'_>> {
        self.chronicle.entry(self.line(of).ok()?)
    }

    /// The line of an agreement, whichever of its versions the link names.
    fn line(&self, of: Link) -> Result<usize, Gone> {
        let chronicle = &self.chronicle;
        let Some(meeting) = chronicle.place(of.session) else {
            return Err(why_gone(of.session, &chronicle.unread));
        };
        let version = |line: &super::Line| {
            let mut versions = line.versions().iter();
            versions.any(|at| at.meeting == meeting && chronicle.link(*at) == of)
        };
        chronicle
            .lines
            .iter()
            .position(version)
            .ok_or(Gone::Agreement)
    }

    fn turn(&self, line: Option<usize>, session: &Session) -> Turn {
        let Some(line) = line.map(|line| &self.chronicle.lines[line]) else {
            return Turn::Rest;
        };
        let agreement = &self.chronicle.recorded(line.latest()).agreement;
        if line.review.is_some_and(|review| review <= session.date) {
            Turn::Review
        } else if agreement.kind == Kind::Action {
            Turn::Action
        } else {
            Turn::Rest
        }
    }
}

/// The series of a session: that of what it follows, else that of its team. Its own file may be older than what is typed now.
fn series_of(session: &Session, library: &Chronicle) -> Option<usize> {
    let follows = session.follows.and_then(|id| library.place(id));
    let place = follows.or_else(|| library.place(session.id));
    let team = key(&session.team);
    let by_name = || {
        let named = |series: &super::Series| !team.is_empty() && key(&series.name) == team;
        library.series.iter().position(named)
    };
    match place {
        Some(at) if follows.is_some() || key(&library.meetings[at].team) == team => {
            Some(library.series_of[at])
        }
        _ => by_name(),
    }
}

/// The sessions that one follows, at once or by way of others.
fn forerunners(session: &Session, library: &Chronicle) -> HashSet<Uuid> {
    let mut found = HashSet::new();
    let mut next = session.follows;
    while let Some(id) = next.filter(|id| *id != session.id && found.insert(*id)) {
        let at = library.place(id);
        next = at.and_then(|at| library.meetings[at].follows);
    }
    found
}

/// Whether a meeting follows a session, at once or by way of others.
fn comes_after(at: usize, session: Uuid, library: &Chronicle) -> bool {
    let mut seen = HashSet::new();
    let mut next = library.meetings[at].follows;
    while let Some(id) = next.filter(|id| seen.insert(*id)) {
        if id == session {
            return true;
        }
        next = library
            .place(id)
            .and_then(|at| library.meetings[at].follows);
    }
    false
}
