//! What a list of many sessions has to know of one: who, when, what was agreed and what became of it, how far the sides were apart,
//! how long it took. Not the rest of what was said: that is read from the session itself.
//!
//! A digest borrows its texts, from a session or from a cache, and can be written and read again as it is.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agenda::Language;
use super::agreement::{Agreement, Kind, Standing};
use super::lookback::{Judgement, Link, Sequel, Verdict};
use super::minutes::{Fate, Parked, ParkedBefore, PointMinutes, Progress};
use super::people::{Person, Side};
use super::rating::{Round, average};
use super::session::Session;

/// What a list shows of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head<'a> {
    /// The id of the session.
    #[serde(with = "bytes")]
    pub id: Uuid,
    /// Whose meeting it is.
    pub team: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// The day of the meeting.
    #[serde(with = "day")]
    pub date: Date,
    /// The language of the meeting.
    pub language: Language,
    /// The id of the session that it follows.
    pub follows: Option<Uuid>,
    /// Number of points on the agenda of the day.
    pub points: usize,
    /// How many of those are settled.
    pub settled: usize,
    /// Number of agreements that were not dropped.
    pub agreements: usize,
    /// The day on which it was closed.
    #[serde(with = "maybe_day")]
    pub closed: Option<Date>,
    /// When the group meets again.
    #[serde(with = "maybe_day")]
    pub next_meeting: Option<Date>,
}

/// A session, as far as many are looked at together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Digest<'a> {
    /// What a list shows of it.
    #[serde(borrow)]
    pub head: Head<'a>,
    /// Who sat at the table.
    #[serde(borrow)]
    pub people: Vec<Attendee<'a>>,
    /// Its points, in the order of the minutes.
    #[serde(borrow)]
    pub points: Vec<PointDigest<'a>>,
    /// Its agreements, in the order of the minutes; the dropped ones too.
    #[serde(borrow)]
    pub agreements: Vec<Brief<'a>>,
    /// What it said of agreements of earlier sessions.
    #[serde(borrow)]
    pub lookback: Vec<VerdictDigest<'a>>,
    /// Its parked items.
    #[serde(borrow)]
    pub parked: Vec<ParkedDigest<'a>>,
}

/// Somebody at the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee<'a> {
    /// The name.
    pub name: &'a str,
    /// The side.
    pub side: Side,
}

/// What became of a point, without what was said there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PointDigest<'a> {
    /// Its id in the agenda.
    pub id: &'a str,
    /// Its title there, or its id when the agenda no longer has it.
    pub title: &'a str,
    /// Whether it was on the agenda of the day.
    pub today: bool,
    /// How far it came.
    pub state: Progress,
    /// Minutes that it had.
    pub planned: u32,
    /// Seconds that it took.
    pub spent: u32,
    /// What each side showed in the rounds that both rated and the room saw, oldest first.
    pub ratings: Vec<Means>,
}

impl PointDigest<'_> {
    /// Average of marketing less that of sales in the last round, from −4 to 4.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        self.ratings.last().map(Means::gap)
    }
}

/// The averages of both sides in one round.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Means {
    /// Of sales, 1 to 5.
    pub sales: f64,
    /// Of marketing, 1 to 5.
    pub marketing: f64,
}

impl Means {
    fn of(round: &Round) -> Option<Self> {
        Some(Self {
            sales: average(&round.sales)?,
            marketing: average(&round.marketing)?,
        })
    }

    /// Average of marketing less that of sales, as [`Round::gap`] has it.
    #[must_use]
    pub fn gap(&self) -> f64 {
        self.marketing - self.sales
    }
}

/// An agreement, without what only somebody reads who opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief<'a> {
    /// Its id.
    #[serde(with = "bytes")]
    pub id: Uuid,
    /// The place of its point among the points of the session, counted from 0.
    pub point: usize,
    /// Its place at the point, counted from 0.
    pub place: usize,
    /// The sentence.
    pub text: &'a str,
    /// Definition, rule or action.
    pub kind: Kind,
    /// How firm it was at the end of the session.
    pub state: Standing,
    /// Who of sales sees to it.
    pub sales_owner: Option<&'a str>,
    /// Who of marketing sees to it.
    pub marketing_owner: Option<&'a str>,
    /// The day by which an action is done.
    #[serde(with = "maybe_day")]
    pub due: Option<Date>,
    /// The day on which the group looks at it again.
    #[serde(with = "maybe_day")]
    pub review: Option<Date>,
    /// The day from which it holds.
    #[serde(with = "maybe_day")]
    pub valid_from: Option<Date>,
    /// The day on which it was decided.
    #[serde(with = "maybe_day")]
    pub decided: Option<Date>,
    /// Whether it needs a decision of management.
    pub needs_management: bool,
    /// Whether it is one of the first steps.
    pub first_step: bool,
    /// The segment that it is for; empty for all.
    pub segment: &'a str,
    /// The agreement of an earlier session whose place it takes.
    pub supersedes: Option<Link>,
}

impl Brief<'_> {
    /// The number that the room calls it by: point and place in it, "2.1".
    #[must_use]
    pub fn number(&self) -> String {
        format!("{}.{}", self.point + 1, self.place + 1)
    }

    /// The owner on one side; `None` for a side that has no owner.
    #[must_use]
    pub const fn owner(&self, side: Side) -> Option<&str> {
        match side {
            Side::Sales => self.sales_owner,
            Side::Marketing => self.marketing_owner,
            Side::Management | Side::Other => None,
        }
    }
}

/// What a session said of one earlier agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictDigest<'a> {
    /// Which agreement.
    pub of: Link,
    /// Whether it was kept.
    pub judgement: Option<Judgement>,
    /// The value that was measured; may be empty.
    pub measured: &'a str,
    /// Why; may be empty.
    pub why: &'a str,
    /// What comes of it.
    pub sequel: Option<Sequel>,
}

/// A parked item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParkedDigest<'a> {
    /// Its id.
    #[serde(with = "bytes")]
    pub id: Uuid,
    /// As it was said.
    pub text: &'a str,
    /// The id of the point at which it came up.
    pub point: Option<&'a str>,
    /// Who takes it further.
    pub owner: Option<&'a str>,
    /// Whether nobody will.
    pub dropped: bool,
    /// The day by which whoever has it is done.
    #[serde(with = "maybe_day")]
    pub due: Option<Date>,
    /// The item that it carries on.
    pub from: Option<ParkedBefore>,
}

impl<'a> Head<'a> {
    /// What a list shows of this session.
    #[must_use]
    pub fn of(session: &'a Session) -> Self {
        Self {
            id: session.id,
            team: &session.team,
            title: &session.title,
            date: session.date,
            language: session.language,
            follows: session.follows,
            points: session.today().count(),
            settled: session.settled(),
            agreements: session.standing().count(),
            closed: session.minutes.closed,
            next_meeting: session.minutes.next_meeting,
        }
    }
}

impl<'a> Digest<'a> {
    /// The digest of this session.
    #[must_use]
    pub fn of(session: &'a Session) -> Self {
        let minutes = &session.minutes;
        let attendee = |person: &'a Person| Attendee {
            name: &person.name,
            side: person.side,
        };
        let points = minutes.points.iter().enumerate();
        let agreements = points.flat_map(|(point, at)| {
            let agreements = at.agreements.iter().enumerate();
            agreements.map(move |(place, agreement)| brief(session, agreement, point, place))
        });
        Self {
            head: Head::of(session),
            people: session.people.iter().map(attendee).collect(),
            points: minutes.points.iter().map(|at| point(session, at)).collect(),
            agreements: agreements.collect(),
            lookback: minutes.lookback.iter().map(verdict).collect(),
            parked: minutes.parked.iter().map(parked).collect(),
        }
    }

    /// The point of an agreement of this session.
    #[must_use]
    pub fn point_of(&self, agreement: &Brief<'_>) -> Option<&PointDigest<'a>> {
        self.points.get(agreement.point)
    }
}

fn point<'a>(session: &'a Session, minutes: &'a PointMinutes) -> PointDigest<'a> {
    let time_box = session.clock.time_box(&minutes.point);
    let seen = minutes.ratings.iter().filter(|round| round.revealed);
    PointDigest {
        id: &minutes.point,
        title: session.title_of(&minutes.point),
        today: minutes.today,
        state: minutes.state,
        planned: time_box.map_or(0, super::clock::TimeBox::minutes),
        spent: time_box.map_or(0, |time_box| time_box.spent),
        ratings: seen.filter_map(Means::of).collect(),
    }
}

fn brief<'a>(session: &Session, agreement: &'a Agreement, point: usize, place: usize) -> Brief<'a> {
    Brief {
        id: agreement.id,
        point,
        place,
        text: &agreement.text,
        kind: agreement.kind,
        state: agreement.state,
        sales_owner: agreement.sales_owner.as_deref(),
        marketing_owner: agreement.marketing_owner.as_deref(),
        due: agreement.due,
        review: agreement.review,
        valid_from: agreement.valid_from,
        decided: agreement.decision.as_ref().map(|decision| decision.on),
        needs_management: agreement.needs_management,
        first_step: session.minutes.first_steps.contains(&agreement.id),
        segment: &agreement.segment,
        supersedes: agreement.supersedes,
    }
}

fn verdict(verdict: &Verdict) -> VerdictDigest<'_> {
    VerdictDigest {
        of: verdict.of,
        judgement: verdict.judgement,
        measured: &verdict.measured,
        why: &verdict.why,
        sequel: verdict.sequel,
    }
}

fn parked(item: &Parked) -> ParkedDigest<'_> {
    ParkedDigest {
        id: item.id,
        text: &item.text,
        point: item.point.as_deref(),
        owner: match &item.fate {
            Fate::Owned(name) => Some(name),
            Fate::Open | Fate::Dropped => None,
        },
        dropped: item.fate == Fate::Dropped,
        due: item.due,
        from: item.from,
    }
}

/// An id as its sixteen bytes: shorter, and read without looking at its letters.
mod bytes {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use uuid::Uuid;

    pub fn serialize<S: Serializer>(id: &Uuid, to: S) -> Result<S::Ok, S::Error> {
        id.as_bytes().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Uuid, D::Error> {
        <[u8; 16]>::deserialize(from).map(Uuid::from_bytes)
    }
}

/// A day as one number, which is read many times faster than its text.
mod day {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// The number of a day: year, month and day behind each other in binary; never 0.
    pub fn number(day: Date) -> u32 {
        let year = u32::try_from(i32::from(day.year()) + 10_000).unwrap_or(0);
        let [month, day] = [day.month(), day.day()].map(|part| u32::try_from(part).unwrap_or(0));
        (year << 9) | (month << 5) | day
    }

    /// The day of a number.
    pub fn of(number: u32) -> Option<Date> {
        let year = i32::try_from(number >> 9).ok()? - 10_000;
        let month = i8::try_from((number >> 5) & 15).ok()?;
        let day = i8::try_from(number & 31).ok()?;
        Date::new(i16::try_from(year).ok()?, month, day).ok()
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn serialize<S: Serializer>(day: &Date, to: S) -> Result<S::Ok, S::Error> {
        number(*day).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        of(u32::deserialize(from)?).ok_or_else(|| D::Error::custom("no day"))
    }
}

/// A day or none, as one number that is 0 for none.
mod maybe_day {
    use jiff::civil::Date;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::day;

    #[expect(
        clippy::ref_option,
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    pub fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map_or(0, day::number).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
        match u32::deserialize(from)? {
            0 => Ok(None),
            number => match day::of(number) {
                None => Err(D::Error::custom("no day")),
                day => Ok(day),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_day_comes_back_from_its_number(year in -9999_i16..=9999, month in 1_i8..=12, at in 1_i8..=28) {
            let date = jiff::civil::date(year, month, at);
            proptest::prop_assert_eq!(day::of(day::number(date)), Some(date));
            proptest::prop_assert!(day::number(date) > 0);
        }
    }
}
