//! Prepares the meeting that follows another: people, agenda, what is still open, what was parked, the worksheets. Not the
//! looking back itself.

use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Chronicle, Entry};
use crate::domain::agreement::Kind;
use crate::domain::lookback::{Verdict, time_for};
use crate::domain::minutes::{Fate, Parked, ParkedBefore, PointMinutes};
use crate::domain::people::Person;
use crate::domain::session::Session;
use crate::domain::worksheet::carried;

impl Chronicle {
    /// The open agreements of the series of a session in the order in which a meeting on `day` looks back at them: due reviews
    /// first, then actions, then the rest; in each the earliest day first. Each is a verdict that waits.
    #[must_use]
    pub fn to_look_back(&self, session: Uuid, day: Date) -> Vec<Verdict> {
        let Some(series) = self.place(session).map(|meeting| self.series_of[meeting]) else {
            return Vec::new();
        };
        let mut open: Vec<Entry<'_>> = self
            .entries()
            .filter(|entry| entry.line().series == series && entry.line().state.is_open())
            .collect();
        open.sort_by_key(|entry| {
            let line = entry.line();
            let review_due = line.review.is_some_and(|review| review <= day);
            let action = entry.agreement().kind == Kind::Action;
            let turn = match (review_due, action) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            };
            (turn, line.next_day().is_none(), line.next_day())
        });
        let verdicts = open.iter().map(|entry| {
            let of = self.link(entry.line().latest());
            Verdict::waiting(of, entry.agreement().text.clone())
        });
        verdicts.collect()
    }
}

/// The session that follows `previous`, to be prepared: who was there, its agenda and the time for it, the rows of its worksheets
/// and what was parked and not dropped. `open` are the agreements to look back at, in their order; each waits for a verdict.
///
/// The `previous` session stays as it is. `next` makes ids for what is new; people and rows keep theirs.
#[must_use]
pub fn follow_up(
    previous: &Session,
    open: &[Verdict],
    date: Date,
    next: &mut impl FnMut() -> Uuid,
) -> Session {
    let mut session = Session::new(next(), date, Arc::clone(&previous.agenda));
    session.team.clone_from(&previous.team);
    session.title.clone_from(&previous.agenda.title);
    session.language = previous.language;
    session.named_ratings = previous.named_ratings;
    session.follows = Some(previous.id);
    session.people = previous.people.iter().map(again).collect();
    session.clock.start = previous.clock.start;
    session.clock.available = previous.clock.available;
    let points = previous.minutes.points.iter();
    session.minutes.points = points
        .filter(|minutes| {
            minutes.today || !minutes.sheet.is_empty() || session.point(&minutes.point).is_some()
        })
        .map(|minutes| PointMinutes {
            today: minutes.today,
            sheet: carried(&minutes.sheet),
            ..PointMinutes::blank(minutes.point.clone())
        })
        .collect();
    session.minutes.lookback = open.to_vec();
    if !open.is_empty() {
        session.clock.look_back = time_for(open.len());
    }
    let parked = previous.minutes.parked.iter();
    session.minutes.parked = parked
        .filter(|item| item.fate != Fate::Dropped)
        .map(|item| Parked {
            id: next(),
            from: Some(ParkedBefore {
                session: previous.id,
                item: item.id,
            }),
            ..item.clone()
        })
        .collect();
    session.refit();
    session
}

/// Somebody who was there, as they come in again.
fn again(person: &Person) -> Person {
    Person {
        left: false,
        ..person.clone()
    }
}
