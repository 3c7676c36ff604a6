//! What changed since a session or a day: new, amended, judged, dropped, and gaps that closed or opened.

use jiff::civil::Date;

use super::{At, Chronicle, Entry, Event, State};
use crate::domain::lookback::Judgement;
use crate::domain::query::{Field, Query, Subject, Word};

/// From this difference of the averages on the sides are apart: a whole step of the scale from 1 to 5.
pub const APART: f64 = 1.0;

/// Where what changed begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// After this meeting of its series, by place in [`Chronicle::meetings`]; other series do not count.
    Meeting(usize),
    /// On this day, in every series.
    Day(Date),
}

/// What changed.
#[derive(Debug, Clone, Default)]
pub struct Changes<'a> {
    /// Agreements that were born since.
    pub new: Vec<Entry<'a>>,
    /// Agreements that a later version took the place of since, with the version that stood before.
    pub amended: Vec<(Entry<'a>, At)>,
    /// Agreements that were judged since, with the last judgement.
    pub judged: Vec<(Entry<'a>, Judgement)>,
    /// Agreements that hold no longer since.
    pub dropped: Vec<Entry<'a>>,
    /// Gaps that were rated before and since.
    pub gaps: Vec<GapChange>,
}

/// How a gap changed.
#[derive(Debug, Clone, PartialEq)]
pub struct GapChange {
    /// The place of the series.
    pub series: usize,
    /// The id of the point.
    pub point: String,
    /// Its title.
    pub title: String,
    /// The last gap before.
    pub before: f64,
    /// The last gap since.
    pub now: f64,
    /// What that means.
    pub course: Course,
}

/// What became of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Course {
    /// The sides were apart, and are no longer.
    Closed,
    /// The sides were together, and are no longer.
    Opened,
    /// Apart before and now, or together before and now.
    Stayed,
}

impl Chronicle {
    /// What changed since, of the agreements that the query lets through.
    #[must_use]
    pub fn changes(&self, since: Since, query: &Query, today: Date) -> Changes<'_> {
        let mut changes = Changes::default();
        for entry in self.entries() {
            let latest = entry.line().latest().meeting;
            if !self.counts(since, latest) || !query.matches(&entry, today) {
                continue;
            }
            let (old, new): (Vec<Event>, Vec<Event>) = entry
                .history()
                .into_iter()
                .partition(|event| !self.is_since(since, event.meeting()));
            let ended = new.iter().any(|event| matches!(event, Event::Judged(_)));
            let dropped = entry.line().state == State::Dropped;
            // What was proposed and dropped at one meeting is no news.
            if old.is_empty() && (ended || !dropped) {
                changes.new.push(entry);
            }
            let before = old.iter().rev().find_map(Event::version);
            let amended = new
                .iter()
                .any(|event| matches!(event, Event::Amended { .. }));
            if let Some(before) = before.filter(|_| amended) {
                changes.amended.push((entry, before));
            }
            let judged = new.iter().rev().find_map(|event| match event {
                Event::Judged(judged) => {
                    self.meetings[judged.meeting].verdicts[judged.verdict].judgement
                }
                _ => None,
            });
            if let Some(judged) = judged {
                changes.judged.push((entry, judged));
            }
            if dropped && (ended || amended) {
                changes.dropped.push(entry);
            }
        }
        changes.gaps = self.gap_changes(since, query, today);
        changes
    }

    /// Whether the series of a meeting counts.
    fn counts(&self, since: Since, meeting: usize) -> bool {
        match since {
            Since::Meeting(first) => self.series_of[first] == self.series_of[meeting],
            Since::Day(_) => true,
        }
    }

    fn is_since(&self, since: Since, meeting: usize) -> bool {
        match since {
            Since::Meeting(first) => meeting > first,
            Since::Day(day) => self.meetings[meeting].date >= day,
        }
    }

    fn gap_changes(&self, since: Since, query: &Query, today: Date) -> Vec<GapChange> {
        let mut found = Vec::new();
        for (place, series) in self.series.iter().enumerate() {
            if !self.counts(since, series.meetings[0]) {
                continue;
            }
            for trend in self.trends(series).points {
                let (old, new): (Vec<_>, Vec<_>) = trend
                    .gaps()
                    .partition(|(meeting, _)| !self.is_since(since, *meeting));
                let (Some((_, before)), Some((_, now))) = (old.last(), new.last()) else {
                    continue;
                };
                let gap = GapChange {
                    series: place,
                    before: *before,
                    now: *now,
                    course: course(*before, *now),
                    point: trend.point,
                    title: trend.title,
                };
                let subject = GapSubject {
                    gap: &gap,
                    team: &series.name,
                };
                if query.matches(&subject, today) {
                    found.push(gap);
                }
            }
        }
        found
    }
}

/// A gap as a query sees it: it has a team and a point, and nobody owns it.
struct GapSubject<'a> {
    gap: &'a GapChange,
    team: &'a str,
}

impl Subject for GapSubject<'_> {
    fn texts(&self, found: &mut dyn FnMut(&str) -> bool) -> bool {
        found(&self.gap.title)
    }

    fn names(&self, field: Field, found: &mut dyn FnMut(&str) -> bool) -> bool {
        field == Field::Team && found(self.team)
    }

    fn point(&self) -> Option<(&str, &str)> {
        Some((&self.gap.point, &self.gap.title))
    }

    fn day(&self, _: Field) -> Option<Date> {
        None
    }

    fn is(&self, _: Field, _: Word, _: Date) -> bool {
        false
    }
}

fn course(before: f64, now: f64) -> Course {
    match (before.abs() >= APART, now.abs() >= APART) {
        (true, false) => Course::Closed,
        (false, true) => Course::Opened,
        _ => Course::Stayed,
    }
}

impl Event {
    /// The place of the meeting at which it happened.
    #[must_use]
    pub const fn meeting(&self) -> usize {
        match self {
            Self::Made(at) | Self::Amended { at, .. } => at.meeting,
            Self::Judged(judged) => judged.meeting,
        }
    }

    /// The version that it made.
    #[must_use]
    pub const fn version(&self) -> Option<At> {
        match self {
            Self::Made(at) | Self::Amended { at, .. } => Some(*at),
            Self::Judged(_) => None,
        }
    }
}
