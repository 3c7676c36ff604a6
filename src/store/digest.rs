//! The form in which the cache keeps what lists and series need of a session: short, quick to read, with texts that are borrowed
//! from what was read. What a series needs is `Meeting`; this is only how it is written down.
//!
//! Each type is taken apart and put together field by field: what is added to an agreement is kept too, or does not compile.

mod agreement;
mod plain;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::library::Entry;
use crate::domain::agenda::Language;
use crate::domain::lookback::{Judgement, Link, Sequel, Verdict};
use crate::domain::minutes::{Fate, Parked, ParkedBefore};
use crate::domain::people::Side;
use crate::domain::series::{Meeting, Spoken};
use agreement::KeptAgreement;
use plain::{bytes, day, maybe_day};

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

/// A meeting, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept<'a> {
    #[serde(with = "bytes")]
    id: Uuid,
    team: &'a str,
    title: &'a str,
    #[serde(with = "day")]
    date: Date,
    follows: Option<Uuid>,
    closed: bool,
    #[serde(borrow)]
    people: Vec<(&'a str, Side)>,
    #[serde(borrow)]
    points: Vec<KeptPoint<'a>>,
    #[serde(borrow)]
    agreements: Vec<KeptAgreement<'a>>,
    #[serde(borrow)]
    verdicts: Vec<KeptVerdict<'a>>,
    #[serde(borrow)]
    parked: Vec<KeptParked<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptPoint<'a> {
    point: &'a str,
    title: &'a str,
    today: bool,
    gaps: Vec<f64>,
    planned: u32,
    spent: u32,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptVerdict<'a> {
    of: Link,
    sentence: &'a str,
    judgement: Option<Judgement>,
    measured: &'a str,
    why: &'a str,
    sequel: Option<Sequel>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptParked<'a> {
    #[serde(with = "bytes")]
    id: Uuid,
    text: &'a str,
    point: Option<&'a str>,
    fate: KeptFate<'a>,
    #[serde(with = "maybe_day")]
    due: Option<Date>,
    from: Option<ParkedBefore>,
}

#[derive(Debug, Serialize, Deserialize)]
enum KeptFate<'a> {
    Open,
    Owned(&'a str),
    Dropped,
}

impl<'a> Kept<'a> {
    /// The form of a meeting.
    pub fn of(meeting: &'a Meeting) -> Self {
        let Meeting {
            id,
            team,
            title,
            date,
            follows,
            closed,
            people,
            points,
            agreements,
            verdicts,
            parked,
        } = meeting;
        let people = people.iter().map(|(name, side)| (name.as_str(), *side));
        Self {
            id: *id,
            team,
            title,
            date: *date,
            follows: *follows,
            closed: *closed,
            people: people.collect(),
            points: points.iter().map(KeptPoint::of).collect(),
            agreements: agreements.iter().map(KeptAgreement::of).collect(),
            verdicts: verdicts.iter().map(KeptVerdict::of).collect(),
            parked: parked.iter().map(KeptParked::of).collect(),
        }
    }

    /// The meeting; `None` when a number in it is none.
    pub fn meeting(self) -> Option<Meeting> {
        let people = self.people.into_iter();
        let agreements = self.agreements.into_iter().map(KeptAgreement::recorded);
        Some(Meeting {
            id: self.id,
            team: self.team.to_owned(),
            title: self.title.to_owned(),
            date: self.date,
            follows: self.follows,
            closed: self.closed,
            people: people.map(|(name, side)| (name.to_owned(), side)).collect(),
            points: self.points.into_iter().map(KeptPoint::spoken).collect(),
            agreements: agreements.collect::<Option<_>>()?,
            verdicts: self
                .verdicts
                .into_iter()
                .map(KeptVerdict::verdict)
                .collect(),
            parked: self.parked.into_iter().map(KeptParked::parked).collect(),
        })
    }
}

impl<'a> KeptPoint<'a> {
    fn of(spoken: &'a Spoken) -> Self {
        let Spoken {
            point,
            title,
            today,
            gaps,
            planned,
            spent,
        } = spoken;
        Self {
            point,
            title,
            today: *today,
            gaps: gaps.clone(),
            planned: *planned,
            spent: *spent,
        }
    }

    fn spoken(self) -> Spoken {
        Spoken {
            point: self.point.to_owned(),
            title: self.title.to_owned(),
            today: self.today,
            gaps: self.gaps,
            planned: self.planned,
            spent: self.spent,
        }
    }
}

impl<'a> KeptVerdict<'a> {
    fn of(verdict: &'a Verdict) -> Self {
        let Verdict {
            of,
            sentence,
            judgement,
            measured,
            why,
            sequel,
        } = verdict;
        Self {
            of: *of,
            sentence,
            judgement: *judgement,
            measured,
            why,
            sequel: *sequel,
        }
    }

    fn verdict(self) -> Verdict {
        Verdict {
            of: self.of,
            sentence: self.sentence.to_owned(),
            judgement: self.judgement,
            measured: self.measured.to_owned(),
            why: self.why.to_owned(),
            sequel: self.sequel,
        }
    }
}

impl<'a> KeptParked<'a> {
    fn of(parked: &'a Parked) -> Self {
        let Parked {
            id,
            text,
            point,
            fate,
            due,
            from,
        } = parked;
        Self {
            id: *id,
            text,
            point: point.as_deref(),
            fate: match fate {
                Fate::Open => KeptFate::Open,
                Fate::Owned(name) => KeptFate::Owned(name),
                Fate::Dropped => KeptFate::Dropped,
            },
            due: *due,
            from: *from,
        }
    }

    fn parked(self) -> Parked {
        Parked {
            id: self.id,
            text: self.text.to_owned(),
            point: self.point.map(str::to_owned),
            fate: match self.fate {
                KeptFate::Open => Fate::Open,
                KeptFate::Owned(name) => Fate::Owned(name.to_owned()),
                KeptFate::Dropped => Fate::Dropped,
            },
            due: self.due,
            from: self.from,
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
