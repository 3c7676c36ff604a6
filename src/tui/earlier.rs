//! What all sessions say together, as far as the screens need it: read by the worker, kept here, and narrowed to what the open
//! session looks back at.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::lookback::Verdict;
use crate::domain::query::{Known, Query};
use crate::domain::series::due::{Duty, Soon};
use crate::domain::series::{Chronicle, Earlier};
use crate::domain::session::Place;
use crate::store::Shelf;
use crate::store::librarian::Told;

use super::app::{App, Effect};
use super::reach::Notice;
use super::screen::Screen;

/// What all sessions say together, as far as they were read.
#[derive(Debug, Default)]
pub struct Together {
    /// What they say, and where each of them is.
    pub shelf: Option<Arc<Shelf>>,
    /// The names in them that a filter can be completed with.
    pub known: Arc<Known>,
    /// What of them is due, in short.
    pub due: DueSoon,
}

impl Together {
    /// What they say, once they were read.
    #[must_use]
    pub fn chronicle(&self) -> Option<&Chronicle> {
        self.shelf.as_ref().map(|read| &read.chronicle)
    }
}

/// What is due, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DueSoon {
    /// How much is overdue, due this week, and later; in the order of [`Soon::ALL`].
    pub counts: [usize; 3],
    /// What is due of each session that has something open.
    pub sessions: HashMap<Uuid, SessionDue>,
}

/// What is due of the agreements whose latest version one session has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SessionDue {
    /// How many are overdue.
    pub overdue: usize,
    /// When the next one that is not is due.
    pub next: Option<Date>,
}

impl DueSoon {
    fn of(chronicle: &Chronicle, today: Date) -> Self {
        let mut found = Self::default();
        for due in chronicle.due(&Query::default(), today) {
            found.counts[due.soon as usize] += 1;
            let Duty::Agreement(entry) = due.duty else {
                continue;
            };
            let session = found.sessions.entry(entry.meeting().id).or_default();
            if due.soon == Soon::Overdue {
                session.overdue += 1;
            } else {
                // The earliest comes first.
                session.next = session.next.or(Some(due.day));
            }
        }
        found
    }
}

impl App {
    /// Takes in what was found in the library.
    pub(super) fn learn(&mut self, told: Told) -> Vec<Effect> {
        match told {
            Told::Shelf { read, known } => return self.take_shelf(read, known),
            Told::Read(previous) => return self.follow_up(&previous),
            Told::Compared { files, combined } => {
                if let Some(versions) = self.versions() {
                    versions.take(&files, combined);
                }
            }
            // Who is in a session can do without the others.
            Told::Unread(fault) if self.desk.is_none() => self.trouble(&fault),
            Told::Unread(_) => {}
        }
        Vec::new()
    }

    /// Takes in what all sessions say together.
    fn take_shelf(&mut self, read: Arc<Shelf>, known: Arc<Known>) -> Vec<Effect> {
        self.together = Together {
            due: DueSoon::of(&read.chronicle, self.now.wall.date()),
            shelf: Some(read),
            known,
        };
        let effects = self.refresh_outside();
        self.look_earlier();
        if let Screen::LookBack(_) = self.screen {
            return self.with_reach(|reach, screen| {
                if let Screen::LookBack(screen) = screen {
                    screen.renew(reach);
                }
            });
        }
        self.tell_what_waits();
        effects
    }

    /// Finds what the open session looks back at; its team may have another name than before.
    pub(super) fn look_earlier(&mut self) {
        let session = self.desk.as_ref().map(crate::domain::desk::Desk::session);
        self.earlier = match (session, self.together.chronicle()) {
            (Some(session), Some(all)) => Some(Earlier::than(session, all)),
            _ => None,
        };
    }

    /// The sessions are read when they are needed and nobody has read them yet.
    pub(super) fn wants_shelf(&self) -> Option<Effect> {
        self.together
            .shelf
            .is_none()
            .then_some(Effect::ReadTogether)
    }

    /// A group that began before the earlier sessions were read is told that something waits.
    fn tell_what_waits(&mut self) {
        let (Some(session), Some(earlier)) = (self.session(), &self.earlier) else {
            return;
        };
        let begun = matches!(session.place, Place::Point { .. }) && self.notice.is_none();
        let looked = session.minutes.lookback.iter().any(Verdict::is_given);
        let open = session.minutes.closed.is_none() && session.clock.look_back == 0;
        let count = earlier.items(session).len();
        if begun && open && !looked && count > 0 {
            let text = self
                .locale
                .say("notice-lookback-waits", &[("count", count.into())]);
            self.notice = Some(Notice {
                text,
                attention: false,
            });
        }
    }
}
