//! One meeting: an agenda copied in, people, minutes, clock, place. What is saved is exactly this.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agenda::{Agenda, Language, Point};
use super::agreement::Agreement;
use super::clock::{Clock, TimeBox};
use super::draft::{Draft, Purpose};
use super::lookback::time_for;
use super::minutes::{Minutes, PointMinutes, Progress};
use super::people::{Person, Side};
use super::schedule::fit;

/// The newest format of a session file that this program reads and writes.
pub const SESSION_FORMAT: u32 = 1;

/// How many first steps are advised at most: "step by step" (domain.md).
pub const FIRST_STEPS: usize = 3;

/// One of the four steps in which a point is walked.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Step {
    /// The question, and what goes wrong in practice.
    #[default]
    Frame,
    /// Each side rates the statement.
    Rate,
    /// Bottlenecks, ideas, solutions.
    Discuss,
    /// Agreements.
    Agree,
}

impl Step {
    /// Every step, in the order in which they are taken.
    pub const ALL: [Self; 4] = [Self::Frame, Self::Rate, Self::Discuss, Self::Agree];
}

/// Where the group is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Place {
    /// The facilitator prepares the session.
    #[default]
    Preparing,
    /// The group opens the meeting.
    Opening,
    /// The group looks back at what it agreed before.
    LookBack,
    /// The group is at a point.
    Point {
        /// The id of the point.
        point: String,
        /// The step within it.
        step: Step,
    },
    /// The group reads back and closes.
    Closing,
}

/// One meeting of a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The format of the file, [`SESSION_FORMAT`].
    pub format: u32,
    /// Never changes.
    pub id: Uuid,
    /// Whose meeting it is.
    pub team: String,
    /// What it is called.
    pub title: String,
    /// The day of the meeting.
    pub date: Date,
    /// The language of the meeting.
    pub language: Language,
    /// The id of the session of the same team that it follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Uuid>,
    /// Whether the team wants its ratings kept with names.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub named_ratings: bool,
    /// Where the group is.
    #[serde(default)]
    pub place: Place,
    /// Who sits at the table.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Planned and spent time.
    pub clock: Clock,
    /// What was said and agreed.
    pub minutes: Minutes,
    /// What is being typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<Draft>,
    /// The agenda as it was when the session was made.
    pub agenda: Arc<Agenda>,
}

impl Session {
    /// A session that is still to be prepared: every point of the agenda, in its order and with its minutes.
    #[must_use]
    pub fn new(id: Uuid, date: Date, agenda: Arc<Agenda>) -> Self {
        let mut session = Self {
            format: SESSION_FORMAT,
            id,
            team: String::new(),
            title: String::new(),
            date,
            language: agenda.language,
            follows: None,
            named_ratings: false,
            place: Place::Preparing,
            people: Vec::new(),
            clock: Clock::default(),
            minutes: Minutes::default(),
            drafts: Vec::new(),
            agenda: Arc::clone(&agenda),
        };
        session.take_agenda(agenda);
        session
    }

    /// Puts another agenda in the place of the present one; what was said at a point that it lacks stays, off today's list.
    pub fn take_agenda(&mut self, agenda: Arc<Agenda>) {
        self.language = agenda.language;
        let mut old = std::mem::take(&mut self.minutes.points);
        for point in &agenda.points {
            let known = old.iter().position(|minutes| minutes.point == point.id);
            let minutes = known.map_or_else(
                || PointMinutes::blank(point.id.clone()),
                |found| old.remove(found),
            );
            self.minutes.points.push(minutes);
        }
        old.retain(|minutes| *minutes != PointMinutes::blank(minutes.point.clone()));
        for minutes in &mut old {
            minutes.today = false;
        }
        self.minutes.points.append(&mut old);
        self.agenda = agenda;
        self.refit();
    }

    /// Divides the time available over opening, today's points and closing; keeps what was spent.
    pub fn refit(&mut self) {
        let looks_back = self.clock.look_back > 0;
        let mut wanted = vec![self.agenda.opening];
        if looks_back {
            wanted.push(time_for(self.minutes.lookback.len()));
        }
        wanted.extend(self.today().map(|minutes| {
            self.agenda
                .point(&minutes.point)
                .map_or(5, |point| point.minutes)
        }));
        wanted.push(self.agenda.closing);
        let total = wanted.iter().sum();
        let shares = fit(self.clock.available.unwrap_or(total), &wanted);
        let before = 1 + usize::from(looks_back);
        let boxes = self.today().zip(shares[before..].iter().copied());
        let boxes = boxes.map(|(minutes, planned)| {
            let known = self.clock.time_box(&minutes.point);
            TimeBox {
                point: minutes.point.clone(),
                planned,
                cut_to: None,
                extensions: known.map_or_else(Vec::new, |b| b.extensions.clone()),
                spent: 0,
            }
        });
        let plan = boxes.collect();
        self.clock.take_plan(plan);
        self.clock.opening = shares[0];
        if looks_back {
            self.clock.look_back = shares[1];
        }
        self.clock.closing = *shares.last().unwrap_or(&0);
    }

    /// Who of a side rates and votes: neither those who look on nor those who have left.
    pub fn raters(&self, side: Side) -> impl Iterator<Item = &Person> {
        let counts = move |person: &&Person| person.side == side && person.counts();
        self.people.iter().filter(counts)
    }

    /// The minutes of the points of today, in the order in which they are walked.
    #[must_use]
    pub fn today(&self) -> impl DoubleEndedIterator<Item = &PointMinutes> {
        self.minutes.points.iter().filter(|minutes| minutes.today)
    }

    /// What the agenda says of a point.
    #[must_use]
    pub fn point(&self, id: &str) -> Option<&Point> {
        self.agenda.point(id)
    }

    /// The title of a point, or its id when the agenda no longer has it.
    #[must_use]
    pub fn title_of<'a>(&'a self, id: &'a str) -> &'a str {
        self.point(id).map_or(id, |point| &point.title)
    }

    /// The id of today's point that comes after this one.
    #[must_use]
    pub fn after(&self, id: &str) -> Option<&str> {
        self.neighbour(id, 1)
    }

    /// The id of today's point that comes before this one.
    #[must_use]
    pub fn before(&self, id: &str) -> Option<&str> {
        self.neighbour(id, -1)
    }

    fn neighbour(&self, id: &str, by: isize) -> Option<&str> {
        let today: Vec<&str> = self.today().map(|minutes| minutes.point.as_str()).collect();
        let here = today.iter().position(|&point| point == id)?;
        today.get(here.checked_add_signed(by)?).copied()
    }

    /// Number of today's points that are settled.
    #[must_use]
    pub fn settled(&self) -> usize {
        self.today()
            .filter(|minutes| minutes.state == Progress::Settled)
            .count()
    }

    /// Every agreement that was not dropped, with the minutes of its point.
    pub fn standing(&self) -> impl Iterator<Item = (&PointMinutes, &Agreement)> {
        self.minutes.points.iter().flat_map(|minutes| {
            minutes
                .standing()
                .map(move |agreement| (minutes, agreement))
        })
    }

    /// The same in the order in which they are read back: what is no longer on the agenda comes last.
    #[must_use]
    pub fn read_back(&self) -> Vec<(&PointMinutes, &Agreement)> {
        let mut agreements: Vec<_> = self.standing().collect();
        // A stable sort: within each half they stay in the order of the session.
        agreements.sort_by_key(|(minutes, _)| !minutes.today);
        agreements
    }

    /// The number that the room calls an agreement by: point and place in it, "2.1".
    #[must_use]
    pub fn number_of(&self, agreement: Uuid) -> Option<String> {
        self.minutes
            .points
            .iter()
            .enumerate()
            .find_map(|(p, minutes)| {
                let a = minutes.agreements.iter().position(|a| a.id == agreement)?;
                Some(format!("{}.{}", p + 1, a + 1))
            })
    }

    /// The text that was typed for a purpose but not yet entered.
    #[must_use]
    pub fn draft(&self, purpose: &Purpose) -> Option<&Draft> {
        self.drafts
            .iter()
            .find(|draft| draft.purpose.same_question(purpose))
    }
}
