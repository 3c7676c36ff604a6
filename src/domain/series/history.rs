//! The whole history of an agreement, sentence by sentence: made, judged, changed, with the words that changed.

use super::lineage::place;
use super::words::{Piece, compare};
use super::{At, Chronicle, Entry, Judged, Line, Meeting, Recorded};
use crate::domain::agreement::Agreement;
use crate::domain::lookback::Link;

/// Something that happened to an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// It was made.
    Made(At),
    /// A later session judged it.
    Judged(Judged),
    /// A new version took the place of an earlier one.
    Amended {
        /// The new version.
        at: At,
        /// The one before it.
        from: At,
        /// The sentence, with what is gone and what is new.
        words: Vec<Piece>,
        /// What changed beside the sentence.
        also: Vec<Also>,
    },
}

/// A part of an agreement, beside its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Also {
    /// Definition, rule or action.
    Kind,
    /// The owner of sales.
    SalesOwner,
    /// The owner of marketing.
    MarketingOwner,
    /// What sales promises.
    SalesCommits,
    /// What marketing promises.
    MarketingCommits,
    /// How the group sees whether it works, with baseline and target.
    Measure,
    /// The day by which it is to be done.
    Due,
    /// What happens when it is not kept.
    IfMissed,
    /// For whom it is.
    Segment,
}

impl Entry<'_> {
    /// What happened to it, oldest first; a verdict comes before the change that it led to.
    #[must_use]
    pub fn history(&self) -> Vec<Event> {
        events(self.chronicle(), self.line())
    }
}

impl Chronicle {
    /// The version that a link names, with its meeting.
    #[must_use]
    pub fn version(&self, of: Link) -> Option<(&Meeting, &Recorded)> {
        let at = place(self, &of)?;
        Some((&self.meetings[at.meeting], self.recorded(at)))
    }

    /// What later sessions made of a version: their verdicts on it, and what took its place; oldest first.
    #[must_use]
    pub fn aftermath(&self, of: Link) -> Vec<Event> {
        let Some(at) = place(self, &of) else {
            return Vec::new();
        };
        let is_of = |event: &Event| match event {
            Event::Made(_) => false,
            Event::Judged(judged) => judged.of == at,
            Event::Amended { from, .. } => *from == at,
        };
        // Where two sessions took it further it is in a line of each, with its verdicts.
        let lines = self.lines.iter();
        let lines = lines.filter(|line| line.versions().contains(&at));
        let mut found: Vec<Event> = Vec::new();
        for event in lines.flat_map(|line| events(self, line)).filter(is_of) {
            if !found.contains(&event) {
                found.push(event);
            }
        }
        found.sort_by_key(Event::meeting);
        found
    }
}

fn events(chronicle: &Chronicle, line: &Line) -> Vec<Event> {
    let mut events: Vec<((usize, u8, usize), Event)> = Vec::new();
    for (&at, from) in line.versions().iter().zip(line.forerunners()) {
        let event = from.map_or(Event::Made(at), |from| amended(chronicle, from, at));
        events.push(((at.meeting, 1, at.agreement), event));
    }
    for &judged in line.judged() {
        events.push(((judged.meeting, 0, judged.verdict), Event::Judged(judged)));
    }
    events.sort_by_key(|(order, _)| *order);
    events.into_iter().map(|(_, event)| event).collect()
}

fn amended(chronicle: &Chronicle, from: At, at: At) -> Event {
    let (old, new) = (
        &chronicle.recorded(from).agreement,
        &chronicle.recorded(at).agreement,
    );
    Event::Amended {
        at,
        from,
        words: compare(&old.text, &new.text),
        also: also(old, new),
    }
}

fn also(old: &Agreement, new: &Agreement) -> Vec<Also> {
    let changed = [
        (Also::Kind, old.kind != new.kind),
        (Also::SalesOwner, old.sales_owner != new.sales_owner),
        (
            Also::MarketingOwner,
            old.marketing_owner != new.marketing_owner,
        ),
        (Also::SalesCommits, old.sales_commits != new.sales_commits),
        (
            Also::MarketingCommits,
            old.marketing_commits != new.marketing_commits,
        ),
        (Also::Measure, old.measure != new.measure),
        (Also::Due, old.due != new.due),
        (Also::IfMissed, old.if_missed != new.if_missed),
        (Also::Segment, old.segment != new.segment),
    ];
    let changed = changed.into_iter().filter(|(_, changed)| *changed);
    changed.map(|(part, _)| part).collect()
}
