//! What a series needs to know of one session. Not how the sessions go together.

use std::sync::Arc;

use jiff::civil::Date;
use uuid::Uuid;

use super::late::Late;
use crate::domain::agreement::{Agreement, Kind, Standing};
use crate::domain::lookback::{Judgement, Link, Sequel, Verdict};
use crate::domain::minutes::{Fate, Parked, ParkedBefore};
use crate::domain::people::Side;
use crate::domain::session::Session;

/// What a series needs to know of one session.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// The id of the session.
    pub id: Uuid,
    /// Whose meeting it was.
    pub team: String,
    /// What it is called.
    pub title: String,
    /// Its day.
    pub date: Date,
    /// The id of the session that it follows.
    pub follows: Option<Uuid>,
    /// Whether it was closed.
    pub closed: bool,
    /// Who was there.
    pub people: Late<Vec<(String, Side)>>,
    /// Its points, in the order in which they were walked; meetings with the same ones may share them.
    pub topics: Arc<[Topic]>,
    /// What was said of each of them.
    pub spoken: Late<Vec<Spoken>>,
    /// Everything that was proposed or agreed.
    pub agreements: Vec<Recorded>,
    /// What it said of earlier agreements.
    pub verdicts: Vec<Given>,
    /// Its parking lot.
    pub parked: Vec<Left>,
}

/// A point of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The id of the point.
    pub point: String,
    /// Its title in the agenda of the session.
    pub title: String,
}

/// What a series needs to know of one point at one meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// Whether it was on the agenda of the day.
    pub today: bool,
    /// The gap of each round that the room saw, oldest first; see [`gap`](crate::domain::rating::Round::gap).
    pub gaps: Vec<f64>,
    /// Planned, in minutes.
    pub planned: u32,
    /// Spent, in seconds.
    pub spent: u32,
}

/// An agreement as a meeting recorded it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The place of its point in [`Meeting::topics`].
    pub point: u16,
    /// Its place among the agreements of that point.
    pub place: u16,
    /// Whether it was one of the first steps.
    pub first_step: bool,
    /// What is asked of every agreement of a library.
    pub brief: Brief,
    /// The agreement.
    pub agreement: Late<Agreement>,
}

impl Recorded {
    /// The number by which the room calls it: "2.1".
    #[must_use]
    pub fn number(&self) -> String {
        format!("{}.{}", self.point + 1, self.place + 1)
    }
}

/// What a series asks of every agreement of a library, so that most need not be read for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Its id.
    pub id: Uuid,
    /// Definition, rule or action.
    pub kind: Kind,
    /// How firm it was when the session ended.
    pub state: Standing,
    /// The day by which it is done.
    pub due: Option<Date>,
    /// The day on which the group looks at it again.
    pub review: Option<Date>,
    /// The agreement whose place it takes.
    pub supersedes: Option<Box<Link>>,
}

impl Brief {
    /// What a series asks of this agreement.
    #[must_use]
    pub fn of(agreement: &Agreement) -> Self {
        Self {
            id: agreement.id,
            kind: agreement.kind,
            state: agreement.state,
            due: agreement.due,
            review: agreement.review,
            supersedes: agreement.supersedes.map(Box::new),
        }
    }
}

/// A verdict as a meeting gave it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The version that it is about.
    pub of: Link,
    /// Whether it was kept.
    pub judgement: Option<Judgement>,
    /// What is to become of it.
    pub sequel: Option<Sequel>,
    /// The verdict, with its words.
    pub verdict: Late<Verdict>,
}

impl From<&Verdict> for Given {
    fn from(verdict: &Verdict) -> Self {
        Self {
            of: verdict.of,
            judgement: verdict.judgement,
            sequel: verdict.sequel,
            verdict: Late::ready(verdict.clone()),
        }
    }
}

/// An item of the parking lot as a meeting left it.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// Its id.
    pub id: Uuid,
    /// Whether nobody wants it any more.
    pub dropped: bool,
    /// The day by which its owner comes back to it.
    pub due: Option<Date>,
    /// The item of an earlier session that it is.
    pub from: Option<ParkedBefore>,
    /// The item, with its words.
    pub item: Late<Parked>,
}

impl From<&Parked> for Left {
    fn from(item: &Parked) -> Self {
        Self {
            id: item.id,
            dropped: item.fate == Fate::Dropped,
            due: item.due,
            from: item.from,
            item: Late::ready(item.clone()),
        }
    }
}

/// A file of the library that could not be read as a session, with what can be told of it without reading it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unread {
    /// What the file is called.
    pub name: String,
    /// Whether a newer program wrote it; else it is broken.
    pub newer: bool,
    /// The id of the session, if it stands where it always did.
    pub id: Option<Uuid>,
    /// The team, likewise.
    pub team: Option<String>,
    /// The title, likewise.
    pub title: Option<String>,
    /// The day, likewise.
    pub date: Option<Date>,
}

impl From<&Session> for Meeting {
    fn from(session: &Session) -> Self {
        let minutes = &session.minutes;
        let topics = minutes.points.iter().map(|spoken| Topic {
            point: spoken.point.clone(),
            title: session.title_of(&spoken.point).to_owned(),
        });
        let spoken = minutes.points.iter().map(|spoken| {
            let time_box = session.clock.time_box(&spoken.point);
            let seen = spoken.ratings.iter().filter(|round| round.revealed);
            Spoken {
                today: spoken.today,
                gaps: seen.filter_map(crate::domain::rating::Round::gap).collect(),
                planned: time_box.map_or(0, |time_box| time_box.planned),
                spent: time_box.map_or(0, |time_box| time_box.spent),
            }
        });
        let agreements = minutes.points.iter().enumerate().flat_map(|(p, spoken)| {
            let numbered = spoken.agreements.iter().enumerate();
            numbered.map(move |(a, agreement)| Recorded {
                point: place(p),
                place: place(a),
                first_step: minutes.first_steps.contains(&agreement.id),
                brief: Brief::of(agreement),
                agreement: Late::ready(agreement.clone()),
            })
        });
        let people = session.people.iter();
        Self {
            id: session.id,
            team: session.team.clone(),
            title: session.title.clone(),
            date: session.date,
            follows: session.follows,
            closed: minutes.closed.is_some(),
            people: Late::ready(people.map(|p| (p.name.clone(), p.side)).collect()),
            topics: topics.collect(),
            spoken: Late::ready(spoken.collect()),
            agreements: agreements.collect(),
            verdicts: minutes.lookback.iter().map(Given::from).collect(),
            parked: minutes.parked.iter().map(Left::from).collect(),
        }
    }
}

/// A place as it is recorded; no meeting comes to so many points or agreements that it does not fit.
fn place(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
