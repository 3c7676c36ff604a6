//! Digests as they were read from the cache: what is seldom asked for is made from here when it is.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use uuid::Uuid;

use super::Kept;
use super::agreement::KeptAgreement;
use crate::domain::agreement::{Agreement, Kind};
use crate::domain::people::Side;
use crate::domain::series::{Meeting, Source};

/// Meetings as they are kept, one behind the other: what is seldom asked for is made from here when it is.
#[derive(Debug)]
pub struct Archive {
    bytes: Vec<u8>,
}

impl Archive {
    /// An archive of these bytes.
    pub fn of(bytes: Vec<u8>) -> Arc<Self> {
        Arc::new(Self { bytes })
    }

    /// All of it.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The meeting that is kept from here to there.
    pub fn meeting(self: &Arc<Self>, kept: Range<usize>) -> Option<Meeting> {
        let kept: Kept<'_> = postcard::from_bytes(self.bytes.get(kept)?).ok()?;
        kept.meeting(self)
    }

    /// Where a part of the archive stands in it.
    pub(super) fn place(&self, part: &[u8]) -> Option<Range<u32>> {
        let start = part
            .as_ptr()
            .addr()
            .checked_sub(self.bytes.as_ptr().addr())?;
        let end = start.checked_add(part.len())?;
        Some(u32::try_from(start).ok()?..u32::try_from(end).ok()?)
    }

    fn read<'a, T: Deserialize<'a>>(&'a self, kept: Range<usize>) -> Option<T> {
        postcard::from_bytes(self.bytes.get(kept)?).ok()
    }
}

impl Source<Agreement> for Archive {
    fn make(&self, kept: Range<usize>) -> Agreement {
        let kept = self.read(kept).and_then(KeptAgreement::agreement);
        // What the sums of the cache let through was written by this very program.
        kept.unwrap_or_else(|| Agreement::proposed(Uuid::nil(), String::new(), Kind::Rule))
    }
}

impl Source<Vec<(String, Side)>> for Archive {
    fn make(&self, kept: Range<usize>) -> Vec<(String, Side)> {
        let kept: Option<Vec<(&str, Side)>> = self.read(kept);
        let people = kept.into_iter().flatten();
        people.map(|(name, side)| (name.to_owned(), side)).collect()
    }
}
