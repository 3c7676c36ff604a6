//! One agreement in its latest version, with everything that led to it: how firm it is now, when it is due, how it was judged.

use std::collections::HashSet;
use std::ops::Range;

use jiff::civil::Date;

use super::lineage::{Lineage, Tie, place};
use super::{At, Brief, Chronicle, Given, Topic};
use crate::domain::agreement::{Kind, Standing};
use crate::domain::lookback::{Judgement, Sequel};

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
    /// How firm it is now.
    pub state: State,
    /// The day by which it is to be done, while it is open.
    pub due: Option<Date>,
    /// The day on which it is looked at again, while it is open.
    pub review: Option<Date>,
    latest: At,
    /// Most agreements have none.
    past: Option<Box<Past>>,
}

/// What other sessions have to do with an agreement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Past {
    /// Its versions, where there are several.
    versions: Vec<At>,
    /// For each of them the one whose place it took.
    forerunners: Vec<Option<At>>,
    judged: Vec<Judged>,
    clash: Option<usize>,
}

impl Line {
    /// Its versions, oldest first; never empty. Two agreements that became one are both among them.
    #[must_use]
    pub fn versions(&self) -> &[At] {
        match &self.past {
            Some(past) if !past.versions.is_empty() => &past.versions,
            _ => std::slice::from_ref(&self.latest),
        }
    }

    /// For each version the one whose place it took, if it took one.
    #[must_use]
    pub fn forerunners(&self) -> &[Option<At>] {
        match &self.past {
            Some(past) if !past.versions.is_empty() => &past.forerunners,
            _ => &[None],
        }
    }

    /// The verdicts on any of them, oldest first.
    #[must_use]
    pub fn judged(&self) -> &[Judged] {
        self.past.as_ref().map_or(&[], |past| &past.judged)
    }

    /// The place in [`Chronicle::troubles`] of the clash in which it is.
    #[must_use]
    pub fn clash(&self) -> Option<usize> {
        self.past.as_ref()?.clash
    }

    /// Its latest version.
    #[must_use]
    pub const fn latest(&self) -> At {
        self.latest
    }

    /// Its first version.
    #[must_use]
    pub fn born(&self) -> At {
        self.versions()[0]
    }

    /// The earlier of the days on which something is due.
    #[must_use]
    pub fn next_day(&self) -> Option<Date> {
        self.due.into_iter().chain(self.review).min()
    }
}

/// Every agreement of some series in its latest version, by series, point and age.
pub(super) fn lines(chronicle: &Chronicle, lineage: &Lineage, series: Range<usize>) -> Vec<Line> {
    let mut all = Vec::new();
    let mut by_point: Vec<Vec<Line>> = Vec::new();
    for series in &chronicle.series[series] {
        let mut order = Order::default();
        // The order of points is that of the last meeting, then what only earlier ones had.
        for &meeting in series.meetings.iter().rev() {
            order.learn(&chronicle.meetings[meeting].topics);
        }
        by_point.resize_with(order.points.len().max(by_point.len()), Vec::new);
        for &meeting in &series.meetings {
            let held = &chronicle.meetings[meeting];
            order.learn(&held.topics);
            for (agreement, recorded) in held.agreements.iter().enumerate() {
                let line = line(At { meeting, agreement }, chronicle, lineage);
                let place = order.ranks[usize::from(recorded.point)];
                by_point[place].extend(line);
            }
        }
        for lines in &mut by_point {
            // Only what was amended is older than its latest version.
            let age = |line: &Line| (line.born(), line.latest());
            if !lines.is_sorted_by_key(age) {
                lines.sort_by_key(age);
            }
            all.append(lines);
        }
    }
    all
}

/// The order of the points of a series, as far as its meetings were looked at.
#[derive(Default)]
struct Order<'a> {
    points: Vec<&'a str>,
    /// The points of the meeting that was looked at last.
    topics: &'a [Topic],
    /// Their places among all points.
    ranks: Vec<usize>,
}

impl<'a> Order<'a> {
    fn learn(&mut self, topics: &'a [Topic]) {
        // Most meetings of a series walk the same points.
        if std::ptr::eq(topics, self.topics) {
            return;
        }
        let points = &mut self.points;
        let ranks = topics.iter().map(|topic| {
            let known = points.iter().position(|point| *point == topic.point);
            known.unwrap_or_else(|| {
                points.push(&topic.point);
                points.len() - 1
            })
        });
        self.ranks = ranks.collect();
        self.topics = topics;
    }
}

/// The line of an agreement, if this is its latest version.
fn line(latest: At, chronicle: &Chronicle, lineage: &Lineage) -> Option<Line> {
    let tie = lineage.tie(latest);
    if tie.is_some_and(|tie| !tie.after.is_empty()) {
        return None;
    }
    let judged = tie.map_or(&[][..], |tie| lineage.judged(tie));
    let words = judged.iter().map(|judged| {
        let meeting = &chronicle.meetings[judged.meeting];
        (meeting.date, &meeting.verdicts[judged.verdict])
    });
    let now = Now::of(&chronicle.recorded(latest).brief, words);
    Some(Line {
        series: chronicle.series_of[latest.meeting],
        state: now.state,
        due: now.due.filter(|_| now.state.is_open()),
        review: now.review.filter(|_| now.state.is_open()),
        latest,
        past: tie.map(|tie| Box::new(past(latest, tie, chronicle, lineage))),
    })
}

fn past(latest: At, tie: &Tie, chronicle: &Chronicle, lineage: &Lineage) -> Past {
    if tie.before.is_empty() {
        return Past {
            judged: lineage.judged(tie).to_vec(),
            clash: tie.clash,
            ..Past::default()
        };
    }
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
        let named = chronicle.recorded(*at).brief.supersedes.as_deref();
        let named = named.and_then(|link| place(chronicle, link));
        named
            .filter(|old| before.contains(old))
            .or_else(|| before.first().copied())
    });
    let ties = || versions.iter().filter_map(|at| lineage.tie(*at));
    let mut judged: Vec<Judged> = ties()
        .flat_map(|tie| lineage.judged(tie))
        .copied()
        .collect();
    judged.sort_by_key(|judged| (judged.meeting, judged.verdict));
    let clash = ties().rev().find_map(|tie| tie.clash);
    Past {
        forerunners: forerunners.collect(),
        judged,
        clash,
        versions,
    }
}

/// Where an agreement stands after some verdicts.
struct Now {
    state: State,
    due: Option<Date>,
    review: Option<Date>,
}

impl Now {
    /// Each verdict with the day of its meeting, oldest first.
    fn of<'a>(agreement: &Brief, verdicts: impl Iterator<Item = (Date, &'a Given)>) -> Self {
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
