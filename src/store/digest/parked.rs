//! The form in which the cache keeps an item of the parking lot.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::plain::{bytes, maybe_day};
use crate::domain::minutes::{Fate, Parked, ParkedBefore};

/// An item of the parking lot, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptParked<'a> {
    left: KeptLeft,
    text: &'a str,
    point: Option<&'a str>,
    owner: Option<&'a str>,
}

/// What is read of it before its words.
#[derive(Debug, Serialize, Deserialize)]
struct KeptLeft {
    #[serde(with = "bytes")]
    id: Uuid,
    dropped: bool,
    #[serde(with = "maybe_day")]
    due: Option<Date>,
    from: Option<ParkedBefore>,
}

impl<'a> KeptParked<'a> {
    /// The form of an item.
    pub fn of(parked: &'a Parked) -> Self {
        let Parked {
            id,
            text,
            point,
            fate,
            due,
            from,
        } = parked;
        let (dropped, owner) = match fate {
            Fate::Open => (false, None),
            Fate::Owned(name) => (false, Some(name.as_str())),
            Fate::Dropped => (true, None),
        };
        Self {
            left: KeptLeft {
                id: *id,
                dropped,
                due: *due,
                from: *from,
            },
            text,
            point: point.as_deref(),
            owner,
        }
    }

    /// Of an item that is kept in these bytes: its id, whether it was dropped, its day, and the one that it was before.
    pub fn left(kept: &[u8]) -> Option<(Uuid, bool, Option<Date>, Option<ParkedBefore>)> {
        let (left, _) = postcard::take_from_bytes::<KeptLeft>(kept).ok()?;
        Some((left.id, left.dropped, left.due, left.from))
    }

    pub fn parked(self) -> Parked {
        Parked {
            id: self.left.id,
            text: self.text.to_owned(),
            point: self.point.map(str::to_owned),
            fate: match self.owner {
                Some(name) => Fate::Owned(name.to_owned()),
                None if self.left.dropped => Fate::Dropped,
                None => Fate::Open,
            },
            due: self.left.due,
            from: self.left.from,
        }
    }
}
