//! Digests as they were read from the cache: what is seldom asked for is made from here when it is.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use uuid::Uuid;

use super::agreement::KeptAgreement;
use super::parked::KeptParked;
use super::topics::{KeptSpoken, KeptTopic};
use super::verdict::KeptVerdict;
use super::{Kept, KeptRecorded};
use crate::domain::agreement::{Agreement, Kind};
use crate::domain::lookback::{Link, Verdict};
use crate::domain::minutes::Parked;
use crate::domain::people::Side;
use crate::domain::series::{Gist, Given, Late, Left, Meeting, Recorded, Source, Spoken, Topic};

/// How many agendas a clerk remembers: more than teams use at one time.
const AGENDAS: usize = 8;

/// Meetings as they are kept, one behind the other.
#[derive(Debug)]
pub struct Archive {
    bytes: Vec<u8>,
}

/// Makes the meetings of an archive. Each thread has its own, so that they do not count the same references.
pub struct Clerk {
    drawer: Arc<Drawer>,
    /// The points of the meetings of late, as they are kept: most walk the same ones.
    agendas: Vec<(Range<usize>, Arc<[Topic]>)>,
}

/// What a clerk makes parts from.
struct Drawer(Arc<Archive>);

impl Archive {
    /// An archive of these bytes.
    pub fn of(bytes: Vec<u8>) -> Arc<Self> {
        Arc::new(Self { bytes })
    }

    /// All of it.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Somebody to make its meetings.
    pub fn clerk(self: &Arc<Self>) -> Clerk {
        Clerk {
            drawer: Arc::new(Drawer(Arc::clone(self))),
            agendas: Vec::new(),
        }
    }

    /// Where a part of the archive stands in it.
    fn place(&self, part: &[u8]) -> Option<Range<usize>> {
        let start = part
            .as_ptr()
            .addr()
            .checked_sub(self.bytes.as_ptr().addr())?;
        Some(start..start.checked_add(part.len())?)
    }

    fn read<'a, T: Deserialize<'a>>(&'a self, kept: Range<usize>) -> Option<T> {
        postcard::from_bytes(self.bytes.get(kept)?).ok()
    }
}

impl Clerk {
    /// The meeting that is kept from here to there.
    pub fn meeting(&mut self, kept: Range<usize>) -> Option<Meeting> {
        let drawer = Arc::clone(&self.drawer);
        let kept: Kept<'_> = drawer.0.read(kept)?;
        Some(Meeting {
            id: kept.id,
            team: kept.team.to_owned(),
            title: kept.title.to_owned(),
            date: kept.date,
            follows: kept.follows,
            closed: kept.closed,
            topics: self.topics(kept.topics)?,
            people: drawer.late(kept.people)?,
            spoken: drawer.late(kept.spoken)?,
            agreements: all(kept.agreements, |kept| drawer.recorded(&kept))?,
            verdicts: all(kept.verdicts, |kept| drawer.given(kept))?,
            parked: all(kept.parked, |kept| drawer.left(kept))?,
        })
    }

    /// The points of a meeting; the same ones as those of an earlier meeting that had the same.
    fn topics(&mut self, kept: &[u8]) -> Option<Arc<[Topic]>> {
        let archive = &self.drawer.0;
        let known = self.agendas.iter();
        let mut known = known.filter(|(place, _)| archive.bytes.get(place.clone()) == Some(kept));
        if let Some((_, topics)) = known.next() {
            return Some(Arc::clone(topics));
        }
        let place = archive.place(kept)?;
        let topics: Vec<KeptTopic<'_>> = archive.read(place.clone())?;
        let topics: Arc<[Topic]> = topics.into_iter().map(KeptTopic::topic).collect();
        self.agendas.truncate(AGENDAS - 1);
        self.agendas.insert(0, (place, Arc::clone(&topics)));
        Some(topics)
    }
}

impl Drawer {
    fn late<T>(self: &Arc<Self>, kept: &[u8]) -> Option<Late<T>>
    where
        Self: Source<T>,
        T: 'static,
    {
        let place = self.0.place(kept)?;
        let place = u32::try_from(place.start).ok()?..u32::try_from(place.end).ok()?;
        Some(Late::kept(Arc::clone(self) as _, place))
    }

    fn recorded(self: &Arc<Self>, kept: &KeptRecorded<'_>) -> Option<Recorded> {
        Some(Recorded {
            point: kept.point,
            place: kept.place,
            first_step: kept.first_step,
            brief: KeptAgreement::brief(kept.agreement)?,
            agreement: self.late(kept.agreement)?,
        })
    }

    fn given(self: &Arc<Self>, kept: &[u8]) -> Option<Given> {
        let (of, judgement, sequel) = KeptVerdict::given(kept)?;
        Some(Given {
            of,
            judgement,
            sequel,
            verdict: self.late(kept)?,
        })
    }

    fn left(self: &Arc<Self>, kept: &[u8]) -> Option<Left> {
        let (id, dropped, due, from) = KeptParked::left(kept)?;
        Some(Left {
            id,
            dropped,
            due,
            from,
            item: self.late(kept)?,
        })
    }
}

/// All parts, or none when one is missing.
fn all<A, B>(kept: Vec<A>, make: impl Fn(A) -> Option<B>) -> Option<Vec<B>> {
    let mut parts = Vec::with_capacity(kept.len());
    for part in kept {
        parts.push(make(part)?);
    }
    Some(parts)
}

// What the sums of the cache let through was written by this very program: the parts below are always found.

impl Source<Agreement> for Drawer {
    fn make(&self, kept: Range<usize>) -> Agreement {
        let kept = self.0.read(kept).and_then(KeptAgreement::agreement);
        kept.unwrap_or_else(|| Agreement::proposed(Uuid::nil(), String::new(), Kind::Rule))
    }

    fn gist(&self, kept: Range<usize>) -> Option<Gist> {
        KeptAgreement::gist(self.0.bytes.get(kept)?)
    }

    fn says(&self, kept: Range<usize>, found: &mut dyn FnMut(&str) -> bool) -> Option<bool> {
        KeptAgreement::says(self.0.bytes.get(kept)?, found)
    }
}

impl Source<Verdict> for Drawer {
    fn make(&self, kept: Range<usize>) -> Verdict {
        let none = Link {
            session: Uuid::nil(),
            agreement: Uuid::nil(),
        };
        let kept = self.0.read(kept).map(KeptVerdict::verdict);
        kept.unwrap_or_else(|| Verdict::waiting(none, String::new()))
    }
}

impl Source<Parked> for Drawer {
    fn make(&self, kept: Range<usize>) -> Parked {
        let kept = self.0.read(kept).map(KeptParked::parked);
        kept.unwrap_or_else(|| Parked::new(Uuid::nil(), String::new(), None))
    }
}

impl Source<Vec<Spoken>> for Drawer {
    fn make(&self, kept: Range<usize>) -> Vec<Spoken> {
        let kept: Option<Vec<KeptSpoken>> = self.0.read(kept);
        let spoken = kept.into_iter().flatten();
        spoken.map(KeptSpoken::spoken).collect()
    }
}

impl Source<Vec<(String, Side)>> for Drawer {
    fn make(&self, kept: Range<usize>) -> Vec<(String, Side)> {
        let kept: Option<Vec<(&str, Side)>> = self.0.read(kept);
        let people = kept.into_iter().flatten();
        people.map(|(name, side)| (name.to_owned(), side)).collect()
    }
}
