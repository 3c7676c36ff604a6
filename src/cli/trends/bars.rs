//! Draws a series in bars: gaps, minutes, promises kept. Each bar has its number beside it.

use std::io;

use super::super::paper::Paper;
use super::minutes;
use crate::domain::series::{Chronicle, PointTrend, Promises, Trends};
use crate::locale::Locale;

/// How wide the longest bar is.
const WIDEST: u32 = 20;

/// How wide a gap of a whole step of the scale is drawn; the widest gap is four steps.
const STEP: f64 = 5.0;

/// What bars are drawn with.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    full: &'static str,
    empty: &'static str,
    mark: &'static str,
}

impl Signs {
    /// In Unicode, or in ASCII alone.
    pub const fn new(unicode: bool) -> Self {
        if unicode {
            Self {
                full: "█",
                empty: "░",
                mark: "│",
            }
        } else {
            Self {
                full: "#",
                empty: ".",
                mark: "|",
            }
        }
    }

    /// So much of a whole; what goes beyond it stands behind a mark.
    fn bar(self, part: u32, whole: u32) -> String {
        let full = |count: u32| self.full.repeat(count as usize);
        if part > whole {
            return format!("{}{}{}", full(whole), self.mark, full(part - whole));
        }
        format!(
            "{}{}",
            full(part),
            self.empty.repeat((whole - part) as usize)
        )
    }

    /// The same, as wide as the widest that can be.
    fn padded(self, part: u32, whole: u32) -> String {
        Self::pad(&self.bar(part, whole))
    }

    /// So much, without a whole.
    fn plain(self, part: u32) -> String {
        Self::pad(&self.full.repeat(part as usize))
    }

    fn pad(bar: &str) -> String {
        let width = bar.chars().count();
        let blank = (WIDEST as usize + 1).saturating_sub(width);
        format!("{bar}{}", " ".repeat(blank))
    }
}

/// One series on its way to the paper.
pub struct Page<'a, 'b> {
    pub chronicle: &'a Chronicle,
    pub trends: &'a Trends,
    pub locale: &'a Locale,
    pub signs: Signs,
    pub paper: &'a mut Paper<'b>,
}

impl Page<'_, '_> {
    pub fn bars(&mut self) -> io::Result<()> {
        let trends = self.trends;
        if trends
            .points
            .iter()
            .any(|trend| trend.gaps().next().is_some())
        {
            self.section("cli-trends-gaps")?;
            for trend in &trends.points {
                self.gaps(trend)?;
            }
        }
        if trends
            .points
            .iter()
            .any(|trend| trend.marks.iter().any(|mark| mark.spent > 0))
        {
            self.section("cli-trends-minutes")?;
            for trend in &trends.points {
                self.minutes(trend)?;
            }
        }
        if !trends.promises.is_empty() {
            self.section("cli-trends-promises")?;
            for promises in &trends.promises {
                self.promises(promises)?;
            }
        }
        Ok(())
    }

    fn section(&mut self, key: &str) -> io::Result<()> {
        self.paper.gap()?;
        self.paper.heading(&self.locale.text(key))
    }

    /// The day of a meeting, in a column of its own.
    fn day(&self, meeting: usize) -> String {
        format!(
            "    {:<16}",
            self.locale
                .short_day(self.chronicle.meetings()[meeting].date)
        )
    }

    fn gaps(&mut self, trend: &PointTrend) -> io::Result<()> {
        if trend.gaps().next().is_none() {
            return Ok(());
        }
        self.paper.line(&format!("  {}", trend.title))?;
        let mut first: Option<f64> = None;
        for (meeting, gap) in trend.gaps() {
            let words = self.gap_words(gap, first);
            first = first.or(Some(gap));
            let bar = self.signs.plain(cells(gap.abs() * STEP));
            let number = self.locale.number(gap.abs(), 1);
            let lead = format!("{} {bar} {number}  ", self.day(meeting));
            self.paper.block(&lead, &words)?;
        }
        Ok(())
    }

    /// Who is surer, and how the gap stands beside the first one.
    fn gap_words(&self, gap: f64, first: Option<f64>) -> String {
        let tenth = |gap: f64| (gap * 10.0).round();
        let mut words = vec![self.locale.text(match tenth(gap) {
            0.0 => "cli-trends-alike",
            above if above > 0.0 => "cli-trends-marketing-surer",
            _ => "cli-trends-sales-surer",
        })];
        if let Some(first) = first {
            let closer = tenth(first.abs()) - tenth(gap.abs());
            let by = [("by", self.locale.number(closer.abs() / 10.0, 1))];
            words.push(match closer {
                0.0 => self.locale.text("cli-trends-same"),
                above if above > 0.0 => self.locale.tell("cli-trends-closer", &by),
                _ => self.locale.tell("cli-trends-further", &by),
            });
        }
        words.join(", ")
    }

    fn minutes(&mut self, trend: &PointTrend) -> io::Result<()> {
        let longest = self.trends.points.iter().flat_map(|trend| &trend.marks);
        let longest = longest.map(|mark| minutes(mark).max(mark.planned)).max();
        let scale = f64::from(WIDEST) / f64::from(longest.unwrap_or(1).max(1));
        let kept = trend.marks.iter().filter(|mark| mark.spent > 0);
        for (index, mark) in kept.enumerate() {
            if index == 0 {
                self.paper.line(&format!("  {}", trend.title))?;
            }
            let drawn = |minutes: u32| cells(f64::from(minutes) * scale);
            let bar = self.signs.padded(drawn(minutes(mark)), drawn(mark.planned));
            let values = [
                ("spent", minutes(mark).to_string()),
                ("planned", mark.planned.to_string()),
            ];
            let words = self.locale.tell("cli-spent", &values);
            self.paper
                .line(&format!("{} {bar} {words}", self.day(mark.meeting)))?;
        }
        Ok(())
    }

    fn promises(&mut self, promises: &Promises) -> io::Result<()> {
        let width = f64::from(WIDEST);
        let bar = match promises.share() {
            Some(share) => self.signs.padded(cells(share * width), WIDEST),
            None => self.signs.plain(0),
        };
        let mut words = Vec::new();
        if let Some(share) = promises.share() {
            let all = promises.kept + promises.partly + promises.not_kept;
            let values = [
                ("kept", promises.kept.to_string()),
                ("all", all.to_string()),
                ("percent", self.locale.number(share * 100.0, 0)),
            ];
            words.push(self.locale.tell("cli-trends-share", &values));
        }
        for (key, count) in [
            ("cli-trends-partly", promises.partly),
            ("cli-trends-not-kept", promises.not_kept),
            ("cli-trends-not-needed", promises.no_longer_needed),
        ] {
            if count > 0 {
                words.push(self.locale.tell(key, &[("count", count.to_string())]));
            }
        }
        let lead = format!("{} {bar} ", self.day(promises.meeting));
        self.paper.block(&lead, &words.join(", "))
    }
}

/// A length in whole cells; a session of years does not draw beyond the paper.
fn cells(length: f64) -> u32 {
    let most = f64::from(2 * WIDEST);
    // Between nought and the most, so that nothing is cut off.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped"
    )]
    let cells = length.round().clamp(0.0, most) as u32;
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_what_is_spent_what_is_left_and_what_is_over() {
        let signs = Signs::new(false);
        assert_eq!(signs.bar(3, 5), "###..");
        assert_eq!(signs.bar(5, 5), "#####");
        assert_eq!(signs.bar(7, 5), "#####|##");
        assert_eq!(signs.bar(0, 0), "");
        assert_eq!(Signs::new(true).bar(1, 2), "█░");
    }

    #[test]
    fn a_bar_stays_on_the_paper() {
        assert_eq!(cells(1e12), 40);
        assert_eq!(cells(f64::NAN), 0);
        assert_eq!(cells(-3.0), 0);
        assert_eq!(cells(2.5), 3);
    }
}
