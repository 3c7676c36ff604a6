//! One agreement in its latest version, with everything that led to it: how firm it is now, when it is due, how it was judged.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use jiff::civil::Date;

use super::lineage::{Lineage, place};
use super::{At, Brief, Chronicle, Trouble};
use crate::domain::agreement::{Kind, Standing};
use crate::domain::lookback::{Judgement, Sequel, Verdict};

/// How firm an agreement is now, after all verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Said, not yet consented to.
    Proposed,
    /// Both sides consent.
    Agreed,
    /// Until the review.
    OnTrial,
    /// An action that was kept.
    Done,
    /// It holds no longer.
    Dropped,
}

impl State {
    /// Whether somebody still has to do something, or to keep to it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Agreed | Self::OnTrial)
    }
}

/// A verdict that says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The place of the meeting that judged.
    pub meeting: usize,
    /// The place of the verdict in [`Meeting::verdicts`](super::Meeting::verdicts).
    pub verdict: usize,
    /// The version that was judged.
    pub of: At,
}

/// One agreement in its latest version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The place of the series of its latest version.
    pub series: usize,
    /// Its versions, oldest first; never empty. Two agreements that became one are both among them.
    pub versions: Vec<At>,
    /// For each version the one whose place it took, if it took one.
    pub forerunners: Vec<Option<At>>,
    /// The verdicts on any of them, oldest first.
    pub judged: Vec<Judged>,
    /// How firm it is now.
    pub state: State,
    /// The day by which it is to be done, while it is open.
    pub due: Option<Date>,
    /// The day on which it is looked at again, while it is open.
    pub review: Option<Date>,
    /// The place in [`Chronicle::troubles`] of the clash in which it is.
    pub clash: Option<usize>,
}

impl Line {
    /// Its latest version.
    #[must_use]
    pub fn latest(&self) -> At {
        self.versions[self.versions.len() - 1]
    }

    /// Its first version.
    #[must_use]
    pub fn born(&self) -> At {
        self.versions[0]
    }

    /// The earlier of the days on which something is due.
    #[must_use]
    pub fn next_day(&self) -> Option<Date> {
        self.due.into_iter().chain(self.review).min()
    }
}

/// Writes the lines of a chronicle, of some series at a time.
pub(super) struct Writer<'a> {
    chronicle: &'a Chronicle,
    lineage: &'a Lineage,
    judged: HashMap<At, Vec<Judged>>,
    clashes: HashMap<At, usize>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(chronicle: &'a Chronicle, lineage: &'a Lineage) -> Self {
        Self {
            chronicle,
            lineage,
            judged: verdicts(chronicle),
            clashes: clashes(chronicle.troubles.len(), lineage),
        }
    }

    /// Every agreement of these series in its latest version, by series, point and age.
    pub(super) fn lines(&self, series: Range<usize>) -> Vec<Line> {
        let mut all = Vec::new();
        for place in series {
            let from = all.len();
            for &meeting in &self.chronicle.series[place].meetings {
                for agreement in 0..self.chronicle.meetings[meeting].agreements.len() {
                    let at = At { meeting, agreement };
                    if self.lineage.after(at).is_empty() {
                        all.push(self.line(at));
                    }
                }
            }
            let order = point_order(self.chronicle, place);
            // Computed once for each line: looking a point up takes longer than comparing.
            all[from..].sort_by_cached_key(|line| {
                let latest = line.latest();
                let point = self.chronicle.recorded(latest).point;
                let point = &self.chronicle.meetings[latest.meeting].points[point].point;
                let point = order.iter().position(|known| known == point);
                (point, line.born(), latest)
            });
        }
        all
    }

    fn line(&self, latest: At) -> Line {
        let (chronicle, lineage) = (self.chronicle, self.lineage);
        let mut versions = vec![latest];
        let mut seen = HashSet::new();
        let mut next = 0;
        while let Some(at) = versions.get(next) {
            next += 1;
            for old in lineage.before(*at) {
                if *old != latest && seen.insert(*old) {
                    versions.push(*old);
                }
            }
        }
        // A session may amend one that comes later in the order; the latest version stays the last all the same.
        versions.sort_by_key(|at| (*at == latest, *at));
        let forerunners = versions.iter().map(|at| {
            let before = lineage.before(*at);
            let named = chronicle.recorded(*at).brief.supersedes;
            let named = named.and_then(|link| place(chronicle, &link));
            named
                .filter(|old| before.contains(old))
                .or_else(|| before.first().copied())
        });
        let forerunners = forerunners.collect();
        let of = |at: &At| self.judged.get(at).into_iter().flatten().copied();
        let mut verdicts: Vec<Judged> = versions.iter().flat_map(of).collect();
        verdicts.sort_by_key(|judged| (judged.meeting, judged.verdict));
        let agreement = &chronicle.recorded(latest).brief;
        let words = of(&latest).map(|judged| {
            let meeting = &chronicle.meetings[judged.meeting];
            (meeting.date, &meeting.verdicts[judged.verdict])
        });
        let now = Now::of(agreement, words);
        Line {
            series: chronicle.series_of[latest.meeting],
            clash: versions
                .iter()
                .rev()
                .find_map(|at| self.clashes.get(at).copied()),
            versions,
            forerunners,
            judged: verdicts,
            due: now.due.filter(|_| now.state.is_open()),
            review: now.review.filter(|_| now.state.is_open()),
            state: now.state,
        }
    }
}

/// The order of the points of a series: that of its last meeting, then what only earlier ones had.
fn point_order(chronicle: &Chronicle, series: usize) -> Vec<&str> {
    let mut order: Vec<&str> = Vec::new();
    for &meeting in chronicle.series[series].meetings.iter().rev() {
        for point in &chronicle.meetings[meeting].points {
            if !order.contains(&point.point.as_str()) {
                order.push(&point.point);
            }
        }
    }
    order
}

/// The verdicts that say something, by the version that they are about, oldest first.
fn verdicts(chronicle: &Chronicle) -> HashMap<At, Vec<Judged>> {
    let mut found: HashMap<At, Vec<Judged>> = HashMap::new();
    for (meeting, held) in chronicle.meetings.iter().enumerate() {
        for (which, verdict) in held.verdicts.iter().enumerate() {
            let says = verdict.judgement.is_some() || verdict.sequel.is_some();
            if let Some(of) = place(chronicle, &verdict.of).filter(|_| says) {
                found.entry(of).or_default().push(Judged {
                    meeting,
                    verdict: which,
                    of,
                });
            }
        }
    }
    found
}

/// The clash of each agreement about which there is one; `before` troubles come first in the whole list.
fn clashes(before: usize, lineage: &Lineage) -> HashMap<At, usize> {
    let troubles = lineage.troubles.iter().zip(before..);
    let of = |(trouble, place): (&Trouble, usize)| match trouble {
        Trouble::Clash { of, .. } => Some((*of, place)),
        _ => None,
    };
    troubles.filter_map(of).collect()
}

/// Where an agreement stands after some verdicts.
struct Now {
    state: State,
    due: Option<Date>,
    review: Option<Date>,
}

impl Now {
    /// Each verdict with the day of its meeting, oldest first.
    fn of<'a>(agreement: &Brief, verdicts: impl Iterator<Item = (Date, &'a Verdict)>) -> Self {
        let standing = match agreement.state {
            Standing::Proposed => State::Proposed,
            Standing::Agreed => State::Agreed,
            Standing::OnTrial => State::OnTrial,
            Standing::Dropped => State::Dropped,
        };
        let mut now = Self {
            state: standing,
            due: agreement.due,
            review: agreement.review,
        };
        let action = agreement.kind == Kind::Action;
        for (day, verdict) in verdicts {
            let kept = verdict.judgement == Some(Judgement::Kept);
            now.state = match (verdict.sequel, verdict.judgement) {
                (Some(Sequel::Renew(next)), _) => {
                    now.review = Some(next);
                    // What was to be done before the group looked at it has its new day now.
                    now.due = now.due.filter(|due| *due > day);
                    standing
                }
                (Some(Sequel::Drop), _) if !(kept && action) => State::Dropped,
                (_, Some(Judgement::Kept)) if action => State::Done,
                (None, Some(Judgement::NoLongerNeeded)) => State::Dropped,
                (_, Some(Judgement::Partly | Judgement::NotKept)) if now.state == State::Done => {
                    standing
                }
                _ => now.state,
            };
        }
        now
    }
}
