//! Merges two versions of one session, as a sync program leaves them: everything that either has is kept, by its id, and of a text
//! that differs both versions. There is no older version to compare with, so what was removed in one of them comes back.
//!
//! Where only one value can stand (a day, a state), the first version has its way, and what the other says is among the
//! differences. Each type is taken apart field by field: what is added to a session is merged too, or does not compile.

mod agreement;
mod difference;
mod items;
mod lists;

pub use difference::{Aspect, Difference, Fact, Kept};

use super::clock::{Clock, TimeBox};
use super::minutes::{Minutes, PointMinutes};
use super::opening::{Closing, Opening, RevenueTeam};
use super::passages::{Part, Sort};
use super::session::{Place, Session};

use difference::Pen;
use lists::{by_key, union};

/// Two versions in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The session with everything of both.
    pub session: Session,
    /// What differed, and what was kept.
    pub differences: Vec<Difference>,
}

/// Merges two versions of a session; the first is the one that is known by its name.
///
/// Merging one of the two into the result again changes nothing.
#[must_use]
pub fn merge(one: &Session, other: &Session) -> Merged {
    let mut pen = Pen::default();
    let session = session(&mut pen, one, other);
    Merged {
        session,
        differences: pen.differences,
    }
}

fn session(pen: &mut Pen, one: &Session, other: &Session) -> Session {
    let Session {
        format,
        id,
        team,
        title,
        date,
        language,
        follows,
        named_ratings,
        place,
        people,
        clock,
        minutes,
        drafts,
        agenda,
    } = one;
    pen.at(Sort::Head, None, None);
    let team = pen.name(Part::Team, team, &other.team);
    let title = pen.name(Part::Title, title, &other.title);
    let date = pen.pick(Aspect::Day, date, &other.date, |day| Fact::Day(*day));
    pen.detail(language, &other.language);
    pen.detail(named_ratings, &other.named_ratings);
    pen.pick(Aspect::Agenda, agenda, &other.agenda, |agenda| {
        Fact::Text(agenda.title.clone())
    });
    let follows = follows.or(other.follows);
    let clock = self::clock(pen, clock, &other.clock);
    let people = by_key(pen, people, &other.people, |p| p.id, items::person);
    let minutes = self::minutes(pen, minutes, &other.minutes);
    Session {
        format: *format,
        id: *id,
        team,
        title,
        date,
        language: *language,
        follows,
        named_ratings: *named_ratings || other.named_ratings,
        place: further(place, &other.place).clone(),
        people,
        clock,
        minutes,
        drafts: items::drafts(pen, drafts, &other.drafts),
        agenda: agenda.clone(),
    }
}

/// Where the group came furthest.
fn further<'a>(one: &'a Place, other: &'a Place) -> &'a Place {
    let rank = |place: &Place| match place {
        Place::Preparing => 0,
        Place::Opening => 1,
        Place::LookBack => 2,
        Place::Point { .. } => 3,
        Place::Closing => 4,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Time that was spent counts once: the longer of both is the one that saw more of it.
fn clock(pen: &mut Pen, one: &Clock, other: &Clock) -> Clock {
    let Clock {
        start,
        available,
        opening,
        look_back,
        closing,
        look_back_spent,
        opening_spent,
        closing_spent,
        breaks_spent,
        on_break,
        boxes,
    } = one;
    let plan = |clock: &Clock| (clock.start, clock.available, clock.opening, clock.closing);
    pen.detail(&plan(one), &plan(other));
    let boxes = by_key(
        pen,
        boxes,
        &other.boxes,
        |b| b.point.clone(),
        |_, one, other| {
            let TimeBox {
                point,
                planned,
                cut_to,
                extensions,
                spent,
            } = one;
            TimeBox {
                point: point.clone(),
                planned: *planned,
                cut_to: cut_to.or(other.cut_to),
                extensions: union(extensions, &other.extensions),
                spent: (*spent).max(other.spent),
            }
        },
    );
    Clock {
        start: start.or(other.start),
        available: available.or(other.available),
        opening: *opening,
        look_back: (*look_back).max(other.look_back),
        closing: *closing,
        look_back_spent: (*look_back_spent).max(other.look_back_spent),
        opening_spent: (*opening_spent).max(other.opening_spent),
        closing_spent: (*closing_spent).max(other.closing_spent),
        breaks_spent: (*breaks_spent).max(other.breaks_spent),
        on_break: *on_break,
        boxes,
    }
}

fn minutes(pen: &mut Pen, one: &Minutes, other: &Minutes) -> Minutes {
    let Minutes {
        opening,
        lookback,
        points,
        parked,
        first_steps,
        next_meeting,
        closing,
        closed,
    } = one;
    let opening = self::opening(pen, opening, &other.opening);
    let lookback = by_key(pen, lookback, &other.lookback, |v| v.of, items::verdict);
    let points = by_key(pen, points, &other.points, |p| p.point.clone(), point);
    let parked = by_key(pen, parked, &other.parked, |p| p.id, items::parked);
    pen.at(Sort::Head, None, None);
    let next_meeting = pen.day(Aspect::NextMeeting, *next_meeting, other.next_meeting);
    let closed = pen.day(Aspect::Closed, *closed, other.closed);
    Minutes {
        opening,
        lookback,
        points,
        parked,
        first_steps: union(first_steps, &other.first_steps),
        next_meeting,
        closing: self::closing(pen, closing, &other.closing),
        closed,
    }
}

fn opening(pen: &mut Pen, one: &Opening, other: &Opening) -> Opening {
    let Opening {
        order,
        words,
        goals,
    } = one;
    Opening {
        order: union(order, &other.order),
        words: by_key(pen, words, &other.words, |word| word.id, items::word),
        goals: by_key(pen, goals, &other.goals, |goal| goal.id, items::goal),
    }
}

fn closing(pen: &mut Pen, one: &Closing, other: &Closing) -> Closing {
    let Closing {
        words,
        revenue_team,
        worth,
        last_words,
    } = one;
    let RevenueTeam { members, rhythm } = revenue_team;
    let words = by_key(pen, words, &other.words, |word| word.id, items::word);
    pen.at(Sort::RevenueTeam, None, None);
    let rhythm = pen.name(Part::Rhythm, rhythm, &other.revenue_team.rhythm);
    Closing {
        words,
        revenue_team: RevenueTeam {
            members: union(members, &other.revenue_team.members),
            rhythm,
        },
        worth: union(worth, &other.worth),
        last_words: union(last_words, &other.last_words),
    }
}

fn point(pen: &mut Pen, one: &PointMinutes, other: &PointMinutes) -> PointMinutes {
    let PointMinutes {
        point,
        today,
        state,
        ratings,
        notes,
        sheet,
        agreements,
    } = one;
    pen.within(point, |pen| {
        pen.at(Sort::Head, Some(point), None);
        let state = pen.pick(Aspect::Progress, state, &other.state, |s| {
            Fact::Progress(*s)
        });
        pen.rounds(ratings, &other.ratings);
        PointMinutes {
            point: point.clone(),
            today: *today || other.today,
            state,
            ratings: union(ratings, &other.ratings),
            notes: by_key(pen, notes, &other.notes, |note| note.id, items::note),
            sheet: by_key(pen, sheet, &other.sheet, |row| row.id, items::row),
            agreements: by_key(
                pen,
                agreements,
                &other.agreements,
                |a| a.id,
                agreement::merge,
            ),
        }
    })
}
