//! How a series goes: the gap and the time of each point from meeting to meeting, and the share of promises that was kept.

use super::{Chronicle, Series};
use crate::domain::lookback::Judgement;

/// How a series goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Trends {
    /// Its points, in the order of the last meeting.
    pub points: Vec<PointTrend>,
    /// What became of promises, for each meeting that looked back.
    pub promises: Vec<Promises>,
}

/// How a point goes.
#[derive(Debug, Clone, PartialEq)]
pub struct PointTrend {
    /// The id of the point.
    pub point: String,
    /// Its title at the last meeting that had it.
    pub title: String,
    /// What each meeting says of it, oldest first; only those that rated it or spent time on it.
    pub marks: Vec<Mark>,
}

/// What one meeting says of a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The place of the meeting.
    pub meeting: usize,
    /// The gap of its first round, where it had more than one: before the talk.
    pub before: Option<f64>,
    /// The gap of its last round.
    pub gap: Option<f64>,
    /// Planned, in minutes.
    pub planned: u32,
    /// Spent, in seconds; 0 when nobody kept the time.
    pub spent: u32,
}

/// What became of promises, as one meeting judged them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promises {
    /// The place of the meeting.
    pub meeting: usize,
    /// How many were kept.
    pub kept: u32,
    /// How many were kept in part.
    pub partly: u32,
    /// How many were not kept.
    pub not_kept: u32,
    /// How many nobody needed any more; they count neither way.
    pub no_longer_needed: u32,
}

impl Promises {
    /// The share that was kept, from 0 to 1; `None` when nothing was to be kept.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        let all = self.kept + self.partly + self.not_kept;
        (all > 0).then(|| f64::from(self.kept) / f64::from(all))
    }
}

impl PointTrend {
    /// The marks that have a gap.
    #[must_use]
    pub fn gaps(&self) -> impl DoubleEndedIterator<Item = (usize, f64)> {
        self.marks
            .iter()
            .filter_map(|mark| Some((mark.meeting, mark.gap?)))
    }

    /// How much smaller the gap became from the first to the last meeting that rated it; negative when it grew.
    #[must_use]
    pub fn closer_by(&self) -> Option<f64> {
        let (first, start) = self.gaps().next()?;
        let (last, end) = self.gaps().next_back()?;
        (first != last).then(|| start.abs() - end.abs())
    }
}

impl Chronicle {
    /// How a series goes.
    #[must_use]
    pub fn trends(&self, series: &Series) -> Trends {
        let mut points: Vec<PointTrend> = Vec::new();
        for &meeting in series.meetings.iter().rev() {
            let held = &self.meetings[meeting];
            for (topic, spoken) in held.topics.iter().zip(&*held.spoken) {
                let found = points.iter().position(|trend| trend.point == topic.point);
                let place = found.unwrap_or_else(|| {
                    points.push(PointTrend {
                        point: topic.point.clone(),
                        title: topic.title.clone(),
                        marks: Vec::new(),
                    });
                    points.len() - 1
                });
                if !spoken.gaps.is_empty() || spoken.spent > 0 {
                    points[place].marks.push(Mark {
                        meeting,
                        before: spoken
                            .gaps
                            .first()
                            .copied()
                            .filter(|_| spoken.gaps.len() > 1),
                        gap: spoken.gaps.last().copied(),
                        planned: spoken.planned,
                        spent: spoken.spent,
                    });
                }
            }
        }
        points.retain(|trend| !trend.marks.is_empty());
        for trend in &mut points {
            trend.marks.reverse();
        }
        let promises = series
            .meetings
            .iter()
            .map(|&meeting| self.promises(meeting));
        Trends {
            points,
            promises: promises.flatten().collect(),
        }
    }

    /// How one meeting judged earlier promises; `None` when it judged none.
    fn promises(&self, meeting: usize) -> Option<Promises> {
        let mut promises = Promises {
            meeting,
            kept: 0,
            partly: 0,
            not_kept: 0,
            no_longer_needed: 0,
        };
        let verdicts = self.meetings[meeting].verdicts.iter();
        let mut any = false;
        for judgement in verdicts.filter_map(|verdict| verdict.judgement) {
            any = true;
            *match judgement {
                Judgement::Kept => &mut promises.kept,
                Judgement::Partly => &mut promises.partly,
                Judgement::NotKept => &mut promises.not_kept,
                Judgement::NoLongerNeeded => &mut promises.no_longer_needed,
            } += 1;
        }
        any.then_some(promises)
    }
}
