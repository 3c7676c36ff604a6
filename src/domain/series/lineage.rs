//! Which agreement took the place of which. Said twice, by the new version (`supersedes`) and by the verdict on the old one
//! (`Amend`); either is enough. Circles are cut where they are oldest.

use std::collections::HashMap;

use super::order::why_gone;
use super::{At, Chronicle, Gone, Trouble};
use crate::domain::lookback::{Link, Sequel};

/// The versions before and after each agreement.
#[derive(Debug, Default)]
pub(super) struct Lineage {
    before: HashMap<At, Vec<At>>,
    after: HashMap<At, Vec<At>>,
    pub(super) troubles: Vec<Trouble>,
}

impl Lineage {
    pub(super) fn of(chronicle: &Chronicle) -> Self {
        let mut lineage = Self::default();
        lineage.read_agreements(chronicle);
        lineage.read_verdicts(chronicle);
        lineage.cut_circles();
        lineage.find_clashes(chronicle);
        lineage
    }

    /// The versions whose place this one took.
    pub(super) fn before(&self, at: At) -> &[At] {
        self.before.get(&at).map_or(&[], Vec::as_slice)
    }

    /// The versions that took the place of this one.
    pub(super) fn after(&self, at: At) -> &[At] {
        self.after.get(&at).map_or(&[], Vec::as_slice)
    }

    fn join(&mut self, old: At, new: At) {
        let before = self.before.entry(new).or_default();
        if !before.contains(&old) {
            before.push(old);
            self.after.entry(old).or_default().push(new);
        }
    }

    fn read_agreements(&mut self, chronicle: &Chronicle) {
        for at in everything(chronicle) {
            let Some(link) = chronicle.recorded(at).brief.supersedes else {
                continue;
            };
            match place(chronicle, &link) {
                Some(old) => self.join(old, at),
                None => self.troubles.push(Trouble::SupersedesGone {
                    at,
                    link,
                    gone: gone(chronicle, &link),
                }),
            }
        }
    }

    fn read_verdicts(&mut self, chronicle: &Chronicle) {
        for (here, meeting) in chronicle.meetings.iter().enumerate() {
            for verdict in &meeting.verdicts {
                let Some(of) = place(chronicle, &verdict.of) else {
                    self.troubles.push(Trouble::JudgesGone {
                        meeting: here,
                        link: verdict.of,
                        gone: gone(chronicle, &verdict.of),
                    });
                    continue;
                };
                let Some(Sequel::Amend(new)) = verdict.sequel else {
                    continue;
                };
                let link = Link {
                    session: meeting.id,
                    agreement: new,
                };
                match place(chronicle, &link) {
                    Some(new) => self.join(of, new),
                    None => self.troubles.push(Trouble::AmendsGone {
                        meeting: here,
                        of,
                        new,
                    }),
                }
            }
        }
    }

    /// Takes versions away whose turn has come, the oldest first, until only circles are left; then cuts one and goes on.
    fn cut_circles(&mut self) {
        let mut left: HashMap<At, usize> = HashMap::new();
        for (at, before) in &self.before {
            left.insert(*at, before.len());
        }
        // Most agreements have neither: only those with a version after them matter.
        let mut ready: Vec<At> = self.after.keys().copied().collect();
        ready.retain(|at| !left.contains_key(at));
        loop {
            while let Some(at) = ready.pop() {
                for next in self.after.get(&at).into_iter().flatten() {
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
            for old in self.before.remove(&first).unwrap_or_default() {
                if let Some(after) = self.after.get_mut(&old) {
                    after.retain(|new| *new != first);
                }
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
    fn find_clashes(&mut self, chronicle: &Chronicle) {
        let mut by: HashMap<At, Vec<usize>> = HashMap::new();
        for (old, new) in &self.after {
            if !new.is_empty() {
                by.insert(*old, new.iter().map(|at| at.meeting).collect());
            }
        }
        for (here, meeting) in chronicle.meetings.iter().enumerate() {
            for verdict in &meeting.verdicts {
                let Some(amenders) = place(chronicle, &verdict.of).and_then(|of| by.get_mut(&of))
                else {
                    continue;
                };
                let later = amenders.iter().min().is_some_and(|first| here > *first);
                let ends = match verdict.sequel {
                    Some(Sequel::Drop) => true,
                    Some(Sequel::Renew(_)) => later,
                    Some(Sequel::Amend(_)) | None => false,
                };
                if ends && !amenders.contains(&here) {
                    amenders.push(here);
                }
            }
        }
        let mut clashes: Vec<(At, Vec<usize>)> = by.into_iter().collect();
        clashes.sort_unstable();
        for (of, mut by) in clashes {
            by.sort_unstable();
            by.dedup();
            if by.len() > 1 {
                self.troubles.push(Trouble::Clash { of, by });
            }
        }
    }
}

/// The agreement that a link names; of two with one id the first, as everywhere.
pub(super) fn place(chronicle: &Chronicle, link: &Link) -> Option<At> {
    let meeting = chronicle.place(link.session)?;
    let mut agreements = chronicle.meetings[meeting].agreements.iter();
    let agreement = agreements.position(|known| known.brief.id == link.agreement)?;
    Some(At { meeting, agreement })
}

/// The places of all agreements, the oldest meeting first.
pub(super) fn everything(chronicle: &Chronicle) -> impl Iterator<Item = At> + '_ {
    let meetings = chronicle.meetings.iter().enumerate();
    meetings.flat_map(|(meeting, found)| {
        (0..found.agreements.len()).map(move |agreement| At { meeting, agreement })
    })
}

/// Why the agreement that a link names is not found.
fn gone(chronicle: &Chronicle, link: &Link) -> Gone {
    match chronicle.place(link.session) {
        Some(_) => Gone::Agreement,
        None => why_gone(link.session, &chronicle.unread),
    }
}
