//! Time: the boxes of the points, what was spent in them, and when the meeting will end. It never asks what time it is.

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
    /// Whether the group takes a break now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_break: bool,
    /// One box per point, also for the points that are not walked today.
    pub boxes: Vec<TimeBox>,
}

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
    /// Planned, in minutes.
    pub planned: u32,
    /// What the group added while it was at the point, in minutes: one entry for each time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<u32>,
    /// Spent, in seconds.
    #[serde(default)]
    pub spent: u32,
}

impl TimeBox {
    /// Minutes that the point has: planned and added.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let added = self.extensions.iter().copied();
        added.fold(self.planned, u32::saturating_add)
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

/// Divides `available` minutes over shares in proportion to `wanted`.
///
/// Every share is a multiple of five minutes when each can have ten, else of one minute; each has at least one minute, and
/// the shares never add up to more than `available` unless there are more shares than minutes. A time that is long enough is
/// not stretched: the shares are then as `wanted`.
#[must_use]
pub fn fit(available: u32, wanted: &[u32]) -> Vec<u32> {
    let total: u32 = wanted.iter().sum();
    if total <= available || total == 0 {
        return wanted.to_vec();
    }
    let count = u32::try_from(wanted.len()).unwrap_or(u32::MAX);
    let unit = if available / count >= 10 { 5 } else { 1 };
    let mut shares: Vec<u32> = wanted
        .iter()
        .map(|&minutes| {
            let exact = u64::from(minutes) * u64::from(available) / u64::from(total);
            let units = u32::try_from(exact).unwrap_or(u32::MAX) / unit;
            units.max(1) * unit
        })
        .collect();
    // What rounding left over goes, a unit at a time, to whoever lacks most; what it took too much comes from the largest.
    while shares.iter().sum::<u32>() + unit <= available {
        let lacking = |i: &usize| i64::from(wanted[*i]) - i64::from(shares[*i]);
        let Some(poorest) = (0..shares.len()).max_by_key(lacking) else {
            break;
        };
        shares[poorest] += unit;
    }
    while shares.iter().sum::<u32>() > available {
        match shares.iter_mut().max() {
            Some(largest) if *largest > unit => *largest -= unit,
            _ => break,
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::long_enough(240, &[20, 30, 30], &[20, 30, 30])]
    #[case::half(40, &[20, 30, 30], &[10, 15, 15])]
    #[case::tight(7, &[20, 30, 30], &[1, 3, 3])]
    #[case::none(60, &[], &[])]
    fn boxes_fit_the_time_available(
        #[case] available: u32,
        #[case] wanted: &[u32],
        #[case] shares: &[u32],
    ) {
        assert_eq!(fit(available, wanted), shares);
    }

    proptest::proptest! {
        #[test]
        fn boxes_never_add_up_to_more_than_there_is(available in 10u32..600, wanted in proptest::collection::vec(1u32..120, 1..10)) {
            let shares = fit(available, &wanted);
            proptest::prop_assert!(shares.iter().sum::<u32>() <= available);
            proptest::prop_assert!(shares.iter().all(|&share| share > 0));
        }
    }

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
}
