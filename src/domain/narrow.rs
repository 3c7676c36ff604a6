//! Which of the places where words were found are meant: the fields that somebody typed into a search, asked of the session, the
//! point and the agreement to which a place belongs. Not how words are found.
//!
//! What is asked of a session is asked of the one in which the words stand, and so is the point. What is asked of an agreement is
//! asked of its line in the decision log, as it stands now: an old wording of what was dropped since is dropped.

use jiff::civil::Date;
use uuid::Uuid;

use super::lookback::Link;
use super::passages::Sort;
use super::query::{About, Field, OfSession, Query, Subject, Word};
use super::series::due::ParkedEntry;
use super::series::{Chronicle, Whereabouts};
use super::session::Session;

/// What is known of all sessions, where agreements are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// What they say together.
    pub chronicle: &'a Chronicle,
    /// Where each agreement stands in it.
    pub whereabouts: &'a Whereabouts,
}

/// The fields that a place has to fit.
#[derive(Debug, Clone, Default)]
pub struct Narrow<'a> {
    session: Query,
    point: Query,
    agreement: Query,
    known: Option<Known<'a>>,
    today: Date,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// An agreement, or what was said of one.
    Agreement(Link),
    /// An item of the parking lot.
    Parked(Uuid),
    /// Something else.
    Other,
}

/// A place where words stand.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The id of the session.
    pub session: Uuid,
    /// The id and the title of the point.
    pub point: Option<(&'a str, &'a str)>,
    /// What stands there.
    pub thing: Thing,
}

impl Thing {
    /// What a passage of a session is.
    #[must_use]
    pub fn of(session: &Session, sort: Sort, id: Option<Uuid>) -> Self {
        let thing = id.and_then(|id| match sort {
            Sort::Agreement => Some(Self::Agreement(Link {
                session: session.id,
                agreement: id,
            })),
            Sort::Verdict => {
                let mut verdicts = session.minutes.lookback.iter();
                let verdict = verdicts.find(|verdict| verdict.of.agreement == id)?;
                Some(Self::Agreement(verdict.of))
            }
            Sort::Parked => Some(Self::Parked(id)),
            _ => None,
        });
        thing.unwrap_or(Self::Other)
    }
}

impl<'a> Narrow<'a> {
    /// These terms, of which those without a field are left out. Without what is `known`, no place fits where agreements are asked for.
    #[must_use]
    pub fn new(filter: &Query, known: Option<Known<'a>>, today: Date) -> Self {
        Self {
            session: filter.about(&[About::Session]),
            point: filter.about(&[About::Point]),
            agreement: filter.about(&[About::Agreement]),
            known,
            today,
        }
    }

    /// Whether every place fits.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.session.is_empty() && self.point.is_empty() && self.agreement.is_empty()
    }

    /// Whether what all sessions say together has to be known first.
    #[must_use]
    pub const fn waits(&self) -> bool {
        !self.agreement.is_empty() && self.known.is_none()
    }

    /// Whether anything is asked of the session.
    #[must_use]
    pub const fn asks_session(&self) -> bool {
        !self.session.is_empty()
    }

    /// Whether a session is meant.
    #[must_use]
    pub fn lets_session(&self, session: &OfSession<'_>) -> bool {
        self.session.matches(session, self.today)
    }

    /// Whether a place in a session that is meant is meant itself.
    #[must_use]
    pub fn lets(&self, place: &Place<'_>) -> bool {
        let at = At { point: place.point };
        self.point.matches(&at, self.today) && (self.agreement.is_empty() || self.fits(place))
    }

    fn fits(&self, place: &Place<'_>) -> bool {
        let Some(known) = self.known else {
            return false;
        };
        let fits = match place.thing {
            Thing::Agreement(link) => {
                let mut lines = known.whereabouts.entries(known.chronicle, link).peekable();
                let there = lines.peek().is_some();
                there.then(|| lines.any(|entry| self.agreement.matches(&entry, self.today)))
            }
            Thing::Parked(id) => parked(known.chronicle, place.session, id)
                .map(|entry| self.agreement.matches(&entry, self.today)),
            Thing::Other => None,
        };
        // What is left out are agreements: a note stays where those that were dropped are not wanted.
        fits.unwrap_or_else(|| self.agreement.matches(&At { point: None }, self.today))
    }
}

fn parked(chronicle: &Chronicle, session: Uuid, id: Uuid) -> Option<ParkedEntry<'_>> {
    let meeting = &chronicle.meetings()[chronicle.place(session)?];
    let left = meeting.parked.iter().find(|left| left.id == id)?;
    let item = &left.item;
    Some(ParkedEntry { meeting, item })
}

impl<'a> OfSession<'a> {
    /// What a query asks of a session that was read.
    #[must_use]
    pub fn read(session: &'a Session) -> Self {
        Self {
            id: session.id,
            team: &session.team,
            title: &session.title,
            date: session.date,
            written: &[],
            people: session.people.iter().map(|p| p.name.as_str()).collect(),
        }
    }
}

/// What is known of a place that is no agreement: its point.
struct At<'a> {
    point: Option<(&'a str, &'a str)>,
}

impl Subject for At<'_> {
    fn texts(&self, _: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn names(&self, _: Field, _: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn point(&self) -> Option<(&str, &str)> {
        self.point
    }

    fn day(&self, _: Field) -> Option<Date> {
        None
    }

    fn is(&self, _: Field, _: Word, _: Date) -> bool {
        false
    }
}
