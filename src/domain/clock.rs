//! Time: the boxes of the points, and what was spent in them, in breaks, before and after. It never asks what time it is. Not how
//! time is divided and when the meeting will end: that is `schedule`.

use std::time::Duration;

use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

/// A moment, as somebody with a clock saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Time since the program started, by a clock that never goes back.
    pub running: Duration,
    /// The time on the wall, which may be set back.
    pub wall: DateTime,
    /// Milliseconds since 1970-01-01 UTC, for ids.
    pub unix_millis: u64,
}

/// Planned and spent time of one session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// When the meeting starts, if that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Time>,
    /// Minutes that the group has, if that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<u32>,
    /// Minutes for the opening.
    pub opening: u32,
    /// Minutes for looking back at earlier agreements; 0 in a meeting that has none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub look_back: u32,
    /// Minutes for the closing.
    pub closing: u32,
    /// Spent in looking back, in seconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub look_back_spent: u32,
    /// Spent in the opening, in seconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub opening_spent: u32,
    /// Spent in the closing, in seconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub closing_spent: u32,
    /// Spent in breaks, in seconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub breaks_spent: u32,
    /// The break that the group takes now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_break: Option<Break>,
    /// One box per point, also for the points that are not walked today.
    pub boxes: Vec<TimeBox>,
}

/// A break that is not over yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// When it began, by the clock on the wall: only ever shown, since that clock may be set back.
    pub since: Time,
    /// How long it has taken so far, in seconds.
    #[serde(default)]
    pub spent: u32,
}

/// What the time of a meeting is spent on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    /// The opening.
    Opening,
    /// Looking back at earlier agreements.
    LookBack,
    /// The point with this id.
    Point(String),
    /// The closing.
    Closing,
    /// A break.
    Break,
}

/// What a group can add to a box that runs over, by a show of thumbs: each time about half of the time before, in minutes.
pub const EXTENSIONS: [u32; 3] = [5, 2, 1];

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_zero(value: &u32) -> bool {
    *value == 0
}

/// Planned and spent time of one point.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeBox {
    /// The id of the point.
    pub point: String,
    /// Planned, in minutes; stays as it was when the meeting began.
    pub planned: u32,
    /// What it has instead since the group spread what was left of the meeting, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_to: Option<u32>,
    /// What the group added while it was at the point, in minutes: one entry for each time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<u32>,
    /// Spent, in seconds.
    #[serde(default)]
    pub spent: u32,
}

impl TimeBox {
    /// Minutes that the point has: planned, or what it was cut to, and what was added.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.cut_to
            .unwrap_or(self.planned)
            .saturating_add(self.added())
    }

    /// Minutes that the group added.
    #[must_use]
    pub fn added(&self) -> u32 {
        let added = self.extensions.iter().copied();
        added.fold(0, u32::saturating_add)
    }

    /// What the group can add next, in minutes; `None` when it has added all of [`EXTENSIONS`].
    #[must_use]
    pub fn next_extension(&self) -> Option<u32> {
        EXTENSIONS.get(self.extensions.len()).copied()
    }

    /// Seconds that are left; negative when the point runs over.
    #[must_use]
    pub fn left(&self) -> i64 {
        i64::from(self.minutes()) * 60 - i64::from(self.spent)
    }
}

impl Clock {
    /// The box of one point.
    #[must_use]
    pub fn time_box(&self, point: &str) -> Option<&TimeBox> {
        self.boxes.iter().find(|time_box| time_box.point == point)
    }

    /// The boxes as they are planned, with nothing spent.
    #[must_use]
    pub fn plan(&self) -> Vec<TimeBox> {
        let unspent = |time_box: &TimeBox| TimeBox {
            spent: 0,
            ..time_box.clone()
        };
        self.boxes.iter().map(unspent).collect()
    }

    /// Puts another plan in the place of the present one; what was spent stays.
    pub fn take_plan(&mut self, plan: Vec<TimeBox>) {
        let spent = std::mem::replace(&mut self.boxes, plan);
        for old in spent.into_iter().filter(|old| old.spent > 0) {
            match self.boxes.iter_mut().find(|new| new.point == old.point) {
                Some(new) => new.spent = old.spent,
                None => self.boxes.push(old),
            }
        }
    }

    /// Adds time that was spent on a point, in seconds.
    pub fn spend(&mut self, point: &str, seconds: u32) {
        if let Some(time_box) = self.boxes.iter_mut().find(|b| b.point == point) {
            time_box.spent = time_box.spent.saturating_add(seconds);
        }
    }

    /// Adds time to what it was spent on, in seconds.
    pub fn book(&mut self, account: &Account, seconds: u32) {
        let spent = match account {
            Account::Point(point) => return self.spend(point, seconds),
            Account::Opening => &mut self.opening_spent,
            Account::LookBack => &mut self.look_back_spent,
            Account::Closing => &mut self.closing_spent,
            Account::Break => {
                if let Some(now) = &mut self.on_break {
                    now.spent = now.spent.saturating_add(seconds);
                }
                &mut self.breaks_spent
            }
        };
        *spent = spent.saturating_add(seconds);
    }

    /// Everything that was spent, breaks as well, in seconds.
    #[must_use]
    pub fn spent(&self) -> u32 {
        let apart = [
            self.opening_spent,
            self.look_back_spent,
            self.closing_spent,
            self.breaks_spent,
        ];
        let boxes = self.boxes.iter().map(|time_box| time_box.spent);
        apart.into_iter().chain(boxes).fold(0, u32::saturating_add)
    }

    /// Planned minutes of opening, looking back, the points that `walked` names, and closing.
    #[must_use]
    pub fn planned(&self, walked: &[&str]) -> u32 {
        let boxes = self.boxes.iter();
        let points: u32 = boxes
            .filter(|time_box| walked.contains(&time_box.point.as_str()))
            .map(|time_box| time_box.planned)
            .sum();
        self.opening + self.look_back + points + self.closing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_that_runs_over_has_less_than_nothing_left() {
        let mut clock = Clock {
            boxes: vec![TimeBox {
                point: "crm".into(),
                planned: 1,
                spent: 50,
                ..TimeBox::default()
            }],
            ..Clock::default()
        };
        clock.spend("crm", 140);
        assert_eq!(clock.time_box("crm").map(TimeBox::left), Some(-130));
    }

    /// 20 planned and 5 added are 25; cut to 12, the 5 that were added still count: 17.
    #[test]
    fn what_was_planned_stays_whatever_is_added_or_cut() {
        let mut time_box = TimeBox {
            planned: 20,
            extensions: vec![5],
            ..TimeBox::default()
        };
        assert_eq!(time_box.minutes(), 25);
        time_box.cut_to = Some(12);
        assert_eq!((time_box.planned, time_box.minutes()), (20, 17));
    }

    #[test]
    fn each_time_the_group_adds_about_half_of_the_time_before() {
        let mut time_box = TimeBox::default();
        while let Some(minutes) = time_box.next_extension() {
            time_box.extensions.push(minutes);
        }
        assert_eq!(time_box.extensions, [5, 2, 1]);
    }

    #[test]
    fn time_goes_to_what_it_was_spent_on() {
        let mut clock = Clock {
            boxes: vec![TimeBox {
                point: "crm".into(),
                ..TimeBox::default()
            }],
            on_break: Some(Break {
                since: jiff::civil::time(14, 10, 0, 0),
                spent: 5,
            }),
            breaks_spent: 600,
            ..Clock::default()
        };
        clock.book(&Account::Opening, 1);
        clock.book(&Account::Point("crm".into()), 2);
        clock.book(&Account::Closing, 3);
        clock.book(&Account::Break, 4);
        clock.book(&Account::Point("gone".into()), 1000);
        assert_eq!((clock.opening_spent, clock.closing_spent), (1, 3));
        assert_eq!(clock.boxes[0].spent, 2);
        assert_eq!(clock.breaks_spent, 604);
        assert_eq!(clock.on_break.map(|now| now.spent), Some(9));
        assert_eq!(clock.spent(), 1 + 2 + 3 + 604);
    }
}
