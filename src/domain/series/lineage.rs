//! Which agreement took the place of which. Said twice, by the new version (`supersedes`) and by the verdict on the old one
//! (`Amend`); either is enough. Circles are cut where they are oldest.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};
use uuid::Uuid;

use super::order::why_gone;
use super::{At, Chronicle, Given, Gone, Judged, Sharing, Trouble};
use crate::domain::lookback::{Link, Sequel};

/// The versions before and after each agreement, and what was said of it.
#[derive(Debug, Default)]
pub(super) struct Lineage {
    /// For each meeting the number of agreements in those before it.
    first: Vec<usize>,
    /// For each agreement, the oldest meeting first, its place in `ties` and one more; most stand alone, and have 0.
    tied: Vec<usize>,
    ties: Vec<Tie>,
    /// The verdicts that say something, by what they are about, oldest first.
    judged: Vec<Judged>,
    pub(super) troubles: Vec<Trouble>,
}

/// What an agreement has to do with other sessions.
#[derive(Debug, Default)]
pub(super) struct Tie {
    /// The versions whose place it took.
    pub(super) before: Vec<At>,
    /// The versions that took its place.
    pub(super) after: Vec<At>,
    /// The places in [`Lineage::judged`] of the verdicts on it.
    judged: Range<usize>,
    /// The place in [`Chronicle::troubles`] of the clash about it.
    pub(super) clash: Option<usize>,
}

impl Lineage {
    pub(super) fn of(chronicle: &Chronicle, sharing: &impl Sharing) -> Self {
        let ids = Ids::of(chronicle, sharing);
        let mut lineage = Self {
            tied: vec![0; ids.all.len()],
            ..Self::default()
        };
        // To find what a link names takes longest, and none waits for another.
        let taken = sharing.share(chronicle.meetings.len(), |range| {
            let named = everything(chronicle, range).filter_map(|at| {
                let link = chronicle.recorded(at).brief.supersedes.as_deref()?;
                Some((at, *link, ids.place(chronicle, link)))
            });
            named.collect()
        });
        let about = sharing.share(chronicle.meetings.len(), |range| {
            let verdicts = given(chronicle, range);
            verdicts
                .map(|verdict| About::of(chronicle, &ids, &verdict))
                .collect()
        });
        lineage.first = ids.first;
        lineage.read_agreements(chronicle, taken);
        lineage.read_verdicts(chronicle, &about);
        lineage.cut_circles(chronicle);
        lineage.find_clashes(chronicle, &about);
        lineage
    }

    /// What an agreement has to do with other sessions; `None` for one that stands alone.
    pub(super) fn tie(&self, at: At) -> Option<&Tie> {
        let tied = self.tied[self.first[at.meeting] + at.agreement];
        self.ties.get(tied.checked_sub(1)?)
    }

    /// The verdicts on an agreement that say something, oldest first.
    pub(super) fn judged(&self, tie: &Tie) -> &[Judged] {
        &self.judged[tie.judged.clone()]
    }

    fn tie_mut(&mut self, at: At) -> &mut Tie {
        let tied = &mut self.tied[self.first[at.meeting] + at.agreement];
        if *tied == 0 {
            self.ties.push(Tie::default());
            *tied = self.ties.len();
        }
        &mut self.ties[*tied - 1]
    }

    /// The versions whose place this one took.
    pub(super) fn before(&self, at: At) -> &[At] {
        self.tie(at).map_or(&[], |tie| &tie.before)
    }

    fn after(&self, at: At) -> &[At] {
        self.tie(at).map_or(&[], |tie| &tie.after)
    }

    fn join(&mut self, old: At, new: At) {
        let before = &mut self.tie_mut(new).before;
        if !before.contains(&old) {
            before.push(old);
            self.tie_mut(old).after.push(new);
        }
    }

    fn read_agreements(&mut self, chronicle: &Chronicle, named: Vec<(At, Link, Option<At>)>) {
        for (at, link, old) in named {
            match old {
                Some(old) => self.join(old, at),
                None => self.troubles.push(Trouble::SupersedesGone {
                    at,
                    link,
                    gone: gone(chronicle, &link),
                }),
            }
        }
    }

    fn read_verdicts(&mut self, chronicle: &Chronicle, about: &[About]) {
        let all = 0..chronicle.meetings.len();
        for ((meeting, verdict, given), about) in given(chronicle, all).zip(about) {
            let Some(of) = about.of else {
                self.troubles.push(Trouble::JudgesGone {
                    meeting,
                    link: given.of,
                    gone: gone(chronicle, &given.of),
                });
                continue;
            };
            if given.judgement.is_some() || given.sequel.is_some() {
                self.judged.push(Judged {
                    meeting,
                    verdict,
                    of,
                });
            }
            let Some(Sequel::Amend(new)) = given.sequel else {
                continue;
            };
            match about.new {
                Some(new) => self.join(of, new),
                None => self.troubles.push(Trouble::AmendsGone { meeting, of, new }),
            }
        }
        self.sort_judged();
    }

    fn sort_judged(&mut self) {
        let mut judged = std::mem::take(&mut self.judged);
        judged.sort_by_key(|judged| judged.of);
        let mut from = 0;
        for same in judged.chunk_by(|a, b| a.of == b.of) {
            self.tie_mut(same[0].of).judged = from..from + same.len();
            from += same.len();
        }
        self.judged = judged;
    }

    /// Takes versions away whose turn has come, the oldest first, until only circles are left; then cuts one and goes on.
    fn cut_circles(&mut self, chronicle: &Chronicle) {
        let mut left: HashMap<At, usize> = HashMap::new();
        let mut ready = Vec::new();
        for at in everything(chronicle, 0..chronicle.meetings.len()) {
            match self.tie(at) {
                Some(tie) if !tie.before.is_empty() => drop(left.insert(at, tie.before.len())),
                Some(tie) if !tie.after.is_empty() => ready.push(at),
                _ => {}
            }
        }
        loop {
            while let Some(at) = ready.pop() {
                for next in self.after(at) {
                    if let Some(count) = left.get_mut(next) {
                        *count -= 1;
                        if *count == 0 {
                            left.remove(next);
                            ready.push(*next);
                        }
                    }
                }
            }
            let Some(from) = left.keys().min().copied() else {
                return;
            };
            let first = self.earliest_in_circle(from, &left);
            self.troubles.push(Trouble::SupersedesCircle { at: first });
            for old in std::mem::take(&mut self.tie_mut(first).before) {
                self.tie_mut(old).after.retain(|new| *new != first);
            }
            left.remove(&first);
            ready.push(first);
        }
    }

    /// The earliest version of the circle into which one runs from here, going back in time.
    fn earliest_in_circle(&self, from: At, left: &HashMap<At, usize>) -> At {
        let step = |at: At| {
            let before = self.before(at).iter();
            before.filter(|old| left.contains_key(old)).min().copied()
        };
        let mut seen = std::collections::HashSet::new();
        let mut at = from;
        while seen.insert(at) {
            at = step(at).unwrap_or(at);
        }
        let mut earliest = at;
        let mut next = step(at).unwrap_or(at);
        while next != at {
            earliest = earliest.min(next);
            next = step(next).unwrap_or(at);
        }
        earliest
    }

    /// An agreement that several sessions took further: two new versions, or a new version and a later word about the old one.
    fn find_clashes(&mut self, chronicle: &Chronicle, about: &[About]) {
        let all = 0..chronicle.meetings.len();
        let mut by: HashMap<At, Vec<usize>> = HashMap::new();
        for old in everything(chronicle, all.clone()) {
            let new = self.after(old);
            if !new.is_empty() {
                by.insert(old, new.iter().map(|at| at.meeting).collect());
            }
        }
        for ((here, _, given), about) in given(chronicle, all).zip(about) {
            let Some(amenders) = about.of.and_then(|of| by.get_mut(&of)) else {
                continue;
            };
            let later = amenders.iter().min().is_some_and(|first| here > *first);
            let ends = match given.sequel {
                Some(Sequel::Drop) => true,
                Some(Sequel::Renew(_)) => later,
                Some(Sequel::Amend(_)) | None => false,
            };
            if ends && !amenders.contains(&here) {
                amenders.push(here);
            }
        }
        let mut clashes: Vec<(At, Vec<usize>)> = by.into_iter().collect();
        clashes.sort_unstable();
        for (of, mut by) in clashes {
            by.sort_unstable();
            by.dedup();
            if by.len() > 1 {
                // The troubles of the order of sessions come first in the whole list.
                let place = chronicle.troubles.len() + self.troubles.len();
                self.tie_mut(of).clash = Some(place);
                self.troubles.push(Trouble::Clash { of, by });
            }
        }
    }
}

/// The ids of all agreements, side by side: a link is found among them without a look at the agreements themselves.
struct Ids {
    /// For each meeting the number of agreements in those before it.
    first: Vec<usize>,
    all: Vec<Uuid>,
}

impl Ids {
    fn of(chronicle: &Chronicle, sharing: &impl Sharing) -> Self {
        let mut count = 0;
        let first = chronicle.meetings.iter().map(|meeting| {
            let first = count;
            count += meeting.agreements.len();
            first
        });
        let first = first.collect();
        let all = sharing.share(chronicle.meetings.len(), |range| {
            let agreements = chronicle.meetings[range].iter();
            let agreements = agreements.flat_map(|meeting| &meeting.agreements);
            agreements.map(|recorded| recorded.brief.id).collect()
        });
        Self { first, all }
    }

    /// The agreement that a link names, as [`place`] finds it.
    fn place(&self, chronicle: &Chronicle, link: &Link) -> Option<At> {
        let meeting = chronicle.place(link.session)?;
        let next = self.first.get(meeting + 1);
        let end = next.copied().unwrap_or(self.all.len());
        let mut ids = self.all[self.first[meeting]..end].iter();
        let agreement = ids.position(|id| *id == link.agreement)?;
        Some(At { meeting, agreement })
    }
}

/// What a verdict is about.
struct About {
    /// The version that was judged; `None` for one that is gone.
    of: Option<At>,
    /// The version that took its place.
    new: Option<At>,
}

impl About {
    fn of(chronicle: &Chronicle, ids: &Ids, (meeting, _, given): &(usize, usize, &Given)) -> Self {
        let new = match given.sequel {
            Some(Sequel::Amend(agreement)) => Some(Link {
                session: chronicle.meetings[*meeting].id,
                agreement,
            }),
            _ => None,
        };
        Self {
            of: ids.place(chronicle, &given.of),
            new: new.and_then(|link| ids.place(chronicle, &link)),
        }
    }
}

/// Every verdict of some meetings with the place of its meeting and its own place there.
fn given(
    chronicle: &Chronicle,
    meetings: Range<usize>,
) -> impl Iterator<Item = (usize, usize, &Given)> {
    let meetings = meetings.map(|meeting| (meeting, &chronicle.meetings[meeting]));
    meetings.flat_map(|(meeting, held)| {
        let verdicts = held.verdicts.iter().enumerate();
        verdicts.map(move |(place, given)| (meeting, place, given))
    })
}

/// The agreement that a link names; of two with one id the first, as everywhere.
pub(super) fn place(chronicle: &Chronicle, link: &Link) -> Option<At> {
    let meeting = chronicle.place(link.session)?;
    let mut agreements = chronicle.meetings[meeting].agreements.iter();
    let agreement = agreements.position(|known| known.brief.id == link.agreement)?;
    Some(At { meeting, agreement })
}

/// The places of all agreements of some meetings, the oldest meeting first.
fn everything(chronicle: &Chronicle, meetings: Range<usize>) -> impl Iterator<Item = At> + '_ {
    meetings.flat_map(|meeting| {
        let count = chronicle.meetings[meeting].agreements.len();
        (0..count).map(move |agreement| At { meeting, agreement })
    })
}

/// Why the agreement that a link names is not found.
fn gone(chronicle: &Chronicle, link: &Link) -> Gone {
    match chronicle.place(link.session) {
        Some(_) => Gone::Agreement,
        None => why_gone(link.session, &chronicle.unread),
    }
}
