//! The form in which the cache keeps what lists and series need of a session: short, quick to read, with texts that are borrowed
//! from what was read. What a series needs is `Meeting`; this is only how it is written down.
//!
//! Each type is taken apart and put together field by field: what is added to an agreement is kept too, or does not compile. What a
//! series asks of every agreement, verdict and parked item stands before its words, and is read without them.

mod agreement;
mod archive;
mod head;
mod parked;
mod plain;
mod topics;
mod verdict;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::people::Side;
use crate::domain::series::{Meeting, Recorded};
use agreement::KeptAgreement;
use parked::KeptParked;
use plain::{bytes, day};
use topics::{KeptSpoken, KeptTopic};
use verdict::KeptVerdict;

pub use archive::Archive;
pub use head::Head;

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
    /// Its points, each a [`KeptTopic`].
    topics: &'a [u8],
    /// People with their sides, to be read when they are asked for.
    people: &'a [u8],
    /// What was said of each point, each a [`KeptSpoken`]; likewise.
    spoken: &'a [u8],
    #[serde(borrow)]
    agreements: Vec<KeptRecorded<'a>>,
    /// Each a [`KeptVerdict`].
    #[serde(borrow)]
    verdicts: Vec<&'a [u8]>,
    /// Each a [`KeptParked`].
    #[serde(borrow)]
    parked: Vec<&'a [u8]>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptRecorded<'a> {
    point: u16,
    place: u16,
    first_step: bool,
    /// A [`KeptAgreement`].
    agreement: &'a [u8],
}

/// The form of a meeting, in bytes; empty when there is no memory for it.
pub fn keep(meeting: &Meeting) -> Vec<u8> {
    let Meeting {
        id,
        team,
        title,
        date,
        follows,
        closed,
        people,
        topics,
        spoken,
        agreements,
        verdicts,
        parked,
    } = meeting;
    let people = people.iter().map(|(name, side)| (name.as_str(), *side));
    let written = |recorded: &Recorded| write(&KeptAgreement::of(&recorded.agreement));
    let agreements: Vec<_> = agreements.iter().map(|one| (one, written(one))).collect();
    let verdicts = verdicts.iter();
    let verdicts = verdicts.map(|given| write(&KeptVerdict::of(&given.verdict)));
    let verdicts: Vec<Vec<u8>> = verdicts.collect();
    let parked = parked.iter();
    let parked = parked.map(|left| write(&KeptParked::of(&left.item)));
    let parked: Vec<Vec<u8>> = parked.collect();
    let recorded = agreements.iter().map(|(recorded, agreement)| {
        let Recorded {
            point,
            place,
            first_step,
            brief: _,
            agreement: _,
        } = recorded;
        KeptRecorded {
            point: *point,
            place: *place,
            first_step: *first_step,
            agreement,
        }
    });
    write(&Kept {
        id: *id,
        team,
        title,
        date: *date,
        follows: *follows,
        closed: *closed,
        topics: &write(&topics.iter().map(KeptTopic::of).collect::<Vec<_>>()),
        people: &write(&people.collect::<Vec<(&str, Side)>>()),
        spoken: &write(&spoken.iter().map(KeptSpoken::of).collect::<Vec<_>>()),
        agreements: recorded.collect(),
        verdicts: verdicts.iter().map(Vec::as_slice).collect(),
        parked: parked.iter().map(Vec::as_slice).collect(),
    })
}

/// A part in bytes; empty when there is no memory for it.
fn write(part: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(part).unwrap_or_default()
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
