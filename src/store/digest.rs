//! The form in which the cache keeps what lists and series need of a session: short, quick to read, with texts that are borrowed
//! from what was read. What a series needs is `Meeting`; this is only how it is written down.
//!
//! Each type is taken apart and put together field by field: what is added to an agreement is kept too, or does not compile.

mod agreement;
mod archive;
mod head;
mod plain;

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::agreement::{Agreement, Kind, Standing};
use crate::domain::lookback::{Judgement, Link, Sequel, Verdict};
use crate::domain::minutes::{Fate, Parked, ParkedBefore};
use crate::domain::people::Side;
use crate::domain::series::{Brief, Late, Meeting, Recorded, Source, Spoken};
use agreement::KeptAgreement;
use plain::{bytes, day, maybe_day};

pub use archive::Archive;
pub use head::Head;

/// The form of a meeting, in bytes; empty when there is no memory for it.
pub fn keep(meeting: &Meeting) -> Vec<u8> {
    let people: Vec<(&str, Side)> = meeting
        .people
        .iter()
        .map(|(name, side)| (name.as_str(), *side))
        .collect();
    let people = postcard::to_allocvec(&people).unwrap_or_default();
    let agreements = meeting.agreements.iter();
    let agreements = agreements.map(|recorded| {
        postcard::to_allocvec(&KeptAgreement::of(&recorded.agreement)).unwrap_or_default()
    });
    let agreements: Vec<Vec<u8>> = agreements.collect();
    postcard::to_allocvec(&Kept::of(meeting, &people, &agreements)).unwrap_or_default()
}

/// A meeting, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept<'a> {
    #[serde(with = "bytes")]
    id: Uuid,
    team: &'a str,
    title: &'a str,
    #[serde(with = "day")]
    date: Date,
    follows: Option<Uuid>,
    closed: bool,
    /// People with their sides, to be read when they are asked for.
    people: &'a [u8],
    #[serde(borrow)]
    points: Vec<KeptPoint<'a>>,
    #[serde(borrow)]
    agreements: Vec<KeptRecorded<'a>>,
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
struct KeptRecorded<'a> {
    point: usize,
    number: &'a str,
    first_step: bool,
    #[serde(with = "bytes")]
    id: Uuid,
    kind: Kind,
    state: Standing,
    #[serde(with = "maybe_day")]
    due: Option<Date>,
    #[serde(with = "maybe_day")]
    review: Option<Date>,
    supersedes: Option<Link>,
    /// The agreement, to be read when it is asked for.
    agreement: &'a [u8],
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
    /// The form of a meeting, whose people and agreements were written before.
    fn of(meeting: &'a Meeting, people: &'a [u8], written: &'a [Vec<u8>]) -> Self {
        let Meeting {
            id,
            team,
            title,
            date,
            follows,
            closed,
            people: _,
            points,
            agreements,
            verdicts,
            parked,
        } = meeting;
        let agreements = agreements.iter().zip(written);
        let agreements = agreements.map(|(recorded, written)| KeptRecorded::of(recorded, written));
        Self {
            id: *id,
            team,
            title,
            date: *date,
            follows: *follows,
            closed: *closed,
            people,
            points: points.iter().map(KeptPoint::of).collect(),
            agreements: agreements.collect(),
            verdicts: verdicts.iter().map(KeptVerdict::of).collect(),
            parked: parked.iter().map(KeptParked::of).collect(),
        }
    }

    /// The meeting, whose people and agreements stay in the archive until they are asked for.
    fn meeting(self, archive: &Arc<Archive>) -> Option<Meeting> {
        let agreements = self.agreements.into_iter();
        let agreements = agreements.map(|recorded| recorded.recorded(archive));
        let people: Arc<dyn Source<Vec<(String, Side)>>> = Arc::clone(archive) as _;
        Some(Meeting {
            id: self.id,
            team: self.team.to_owned(),
            title: self.title.to_owned(),
            date: self.date,
            follows: self.follows,
            closed: self.closed,
            people: Late::kept(people, archive.place(self.people)?),
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

impl<'a> KeptRecorded<'a> {
    fn of(recorded: &'a Recorded, written: &'a [u8]) -> Self {
        let Recorded {
            point,
            number,
            first_step,
            brief,
            agreement: _,
        } = recorded;
        let Brief {
            id,
            kind,
            state,
            due,
            review,
            supersedes,
        } = brief;
        Self {
            point: *point,
            number,
            first_step: *first_step,
            id: *id,
            kind: *kind,
            state: *state,
            due: *due,
            review: *review,
            supersedes: *supersedes,
            agreement: written,
        }
    }

    fn recorded(self, archive: &Arc<Archive>) -> Option<Recorded> {
        let source: Arc<dyn Source<Agreement>> = Arc::clone(archive) as _;
        Some(Recorded {
            point: self.point,
            number: self.number.to_owned(),
            first_step: self.first_step,
            brief: Brief {
                id: self.id,
                kind: self.kind,
                state: self.state,
                due: self.due,
                review: self.review,
                supersedes: self.supersedes,
            },
            agreement: Late::kept(source, archive.place(self.agreement)?),
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
