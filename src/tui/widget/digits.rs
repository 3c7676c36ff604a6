//! Writes a length of time as digits: what is left, what was spent, what runs over.

/// How a time is written while it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Second by second: "12:41".
    Seconds,
    /// Minute by minute, for those whom moving digits disturb, and the last minute in quarters: "13", "0:45".
    Minutes,
}

/// Time that is left, in seconds; what runs over counts on behind a plus sign: "+02:10".
#[must_use]
pub fn left(seconds: i64, pace: Pace) -> String {
    let over = u64::try_from(-seconds).unwrap_or(0);
    let left = u64::try_from(seconds).unwrap_or(0);
    match pace {
        Pace::Seconds if over > 0 => format!("+{}", digits(over)),
        Pace::Seconds => digits(left),
        Pace::Minutes if over > 0 => format!("+{}", (over / 60).max(1)),
        Pace::Minutes if (1..=45).contains(&left) => format!("0:{:02}", left.div_ceil(15) * 15),
        Pace::Minutes => left.div_ceil(60).to_string(),
    }
}

/// Time that was spent, in seconds: "12:41", or "12".
#[must_use]
pub fn spent(seconds: u32, pace: Pace) -> String {
    match pace {
        Pace::Seconds => digits(u64::from(seconds)),
        Pace::Minutes => (seconds / 60).to_string(),
    }
}

/// Minutes and seconds, with as many minutes as it takes.
fn digits(seconds: u64) -> String {
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// How many of `cells` are full when so much is spent of so much; whole cells, and quarters of the bar where nothing is to move.
#[must_use]
pub fn full(spent: u64, whole: u64, cells: usize, pace: Pace) -> usize {
    let whole = whole.max(1);
    let spent = spent.min(whole);
    let cells_wide = u64::try_from(cells).unwrap_or(u64::MAX);
    let full = match pace {
        Pace::Seconds => spent.saturating_mul(cells_wide) / whole,
        Pace::Minutes => (spent * 4 / whole).saturating_mul(cells_wide) / 4,
    };
    usize::try_from(full).unwrap_or(cells).min(cells)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(761, "12:41", "13")]
    #[case(60, "01:00", "1")]
    #[case(59, "00:59", "1")]
    #[case(45, "00:45", "0:45")]
    #[case(1, "00:01", "0:15")]
    #[case(0, "00:00", "0")]
    #[case(-1, "+00:01", "+1")]
    #[case(-130, "+02:10", "+2")]
    #[case(-6000, "+100:00", "+100")]
    fn what_is_left_runs_down_and_then_counts_on(
        #[case] seconds: i64,
        #[case] by_seconds: &str,
        #[case] by_minutes: &str,
    ) {
        assert_eq!(left(seconds, Pace::Seconds), by_seconds);
        assert_eq!(left(seconds, Pace::Minutes), by_minutes);
    }

    #[test]
    fn a_bar_is_full_when_everything_is_spent_and_never_more() {
        assert_eq!(full(0, 100, 14, Pace::Seconds), 0);
        assert_eq!(full(50, 100, 14, Pace::Seconds), 7);
        assert_eq!(full(500, 100, 14, Pace::Seconds), 14);
        assert_eq!(full(1, 0, 14, Pace::Seconds), 14);
        assert_eq!(full(74, 100, 16, Pace::Minutes), 8);
    }
}
