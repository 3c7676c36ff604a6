//! `trends`: how a series goes: the gap and the minutes of each point from meeting to meeting, and the promises that were kept;
//! as bars, or with `--numbers` as a table.

use std::io;

use serde_json::{Value, json};

use super::args;
use super::ending::{Status, Trouble};
use super::log::{broken_documents, tell_what_is_wrong, trouble_documents};
use super::paper::Paper;
use super::pick;
use super::setting::Setting;
use super::table::{Fit, Table};
use crate::domain::query::{Field, Query, Subject, Word};
use crate::domain::series::{Chronicle, Mark, PointTrend, Promises, Series, Trends};
use crate::locale::Locale;
use crate::store::Shelf;
use crate::tui::terminal::speaks_unicode;

/// How wide the longest bar is.
const WIDEST: u32 = 20;

/// How wide a gap of a whole step of the scale is drawn; the widest gap is four steps.
const STEP: f64 = 5.0;

/// Tells how each series goes.
pub fn run(
    setting: &Setting,
    args: &args::Trends,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let shelf = setting.library()?.shelf()?;
    let chronicle = &shelf.chronicle;
    let wanted: Vec<usize> = match &args.team {
        Some(name) => pick::series(chronicle, name, &setting.locale)?,
        None => (0..chronicle.series().len()).collect(),
    };
    let mut found: Vec<(&Series, Trends)> = wanted
        .into_iter()
        .map(|place| &chronicle.series()[place])
        .map(|series| (series, chronicle.trends(series)))
        .collect();
    if let Some(point) = &args.point {
        let query = Query::default()
            .and(Field::Point, point)
            .unwrap_or_default();
        for (_, trends) in &mut found {
            trends
                .points
                .retain(|trend| query.matches(&OfPoint(trend), setting.today));
        }
    }
    if setting.json {
        let series = found
            .iter()
            .map(|(series, trends)| document(chronicle, series, trends));
        paper.json(&json!({
            "series": series.collect::<Vec<_>>(),
            "troubles": trouble_documents(&shelf, setting),
            "broken": broken_documents(&shelf.broken, setting),
        }))?;
    } else {
        print(&shelf, &found, args.numbers, setting, paper)?;
    }
    tell_what_is_wrong(&shelf, setting)?;
    Ok(Status::Done)
}

/// A point, as a query asks for it.
struct OfPoint<'a>(&'a PointTrend);

impl Subject for OfPoint<'_> {
    fn texts(&self, _: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn names(&self, _: Field, _: &mut dyn FnMut(&str) -> bool) -> bool {
        false
    }

    fn point(&self) -> Option<(&str, &str)> {
        Some((&self.0.point, &self.0.title))
    }

    fn day(&self, _: Field) -> Option<jiff::civil::Date> {
        None
    }

    fn is(&self, _: Field, _: Word, _: jiff::civil::Date) -> bool {
        false
    }
}

fn print(
    shelf: &Shelf,
    found: &[(&Series, Trends)],
    numbers: bool,
    setting: &Setting,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    let told =
        |(_, trends): &&(&Series, Trends)| !trends.points.is_empty() || !trends.promises.is_empty();
    let told: Vec<_> = found.iter().filter(told).collect();
    if told.is_empty() {
        return paper.line(&setting.locale.text("cli-trends-none"));
    }
    for (index, (series, trends)) in told.into_iter().enumerate() {
        if index > 0 {
            paper.gap()?;
            paper.gap()?;
        }
        paper.heading(&series.name)?;
        let mut page = Page {
            chronicle: &shelf.chronicle,
            trends,
            locale: &setting.locale,
            signs: Signs::new(speaks_unicode()),
            paper,
        };
        if numbers {
            page.numbers()?;
        } else {
            page.bars()?;
        }
    }
    Ok(())
}

/// What bars are drawn with.
#[derive(Debug, Clone, Copy)]
struct Signs {
    full: &'static str,
    empty: &'static str,
    mark: &'static str,
}

impl Signs {
    const fn new(unicode: bool) -> Self {
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
struct Page<'a, 'b> {
    chronicle: &'a Chronicle,
    trends: &'a Trends,
    locale: &'a Locale,
    signs: Signs,
    paper: &'a mut Paper<'b>,
}

impl Page<'_, '_> {
    fn bars(&mut self) -> io::Result<()> {
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
            let line = format!("{} {bar} {number}  {words}", self.day(meeting));
            self.paper.line(&line)?;
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
        let line = format!("{} {bar} {}", self.day(promises.meeting), words.join(", "));
        self.paper.line(&line)
    }

    fn numbers(&mut self) -> io::Result<()> {
        let heads = [
            ("cli-column-point", Fit::Flexible),
            ("cli-column-date", Fit::Left),
            ("cli-column-gap-before", Fit::Right),
            ("cli-column-gap", Fit::Right),
            ("cli-column-planned", Fit::Right),
            ("cli-column-spent", Fit::Right),
        ];
        let mut table = Table::new(heads.map(|(key, fit)| (self.locale.text(key), fit)));
        let gap = |gap: Option<f64>| gap.map_or_else(String::new, |gap| self.locale.number(gap, 1));
        for trend in &self.trends.points {
            for mark in &trend.marks {
                let date = self.chronicle.meetings()[mark.meeting].date;
                table.row([
                    trend.title.clone(),
                    self.locale.short_day(date),
                    gap(mark.before),
                    gap(mark.gap),
                    mark.planned.to_string(),
                    minutes(mark).to_string(),
                ]);
            }
        }
        self.paper.gap()?;
        if !self.trends.points.is_empty() {
            self.paper.table(&table)?;
        }
        if self.trends.promises.is_empty() {
            return Ok(());
        }
        let heads = [
            ("cli-column-date", Fit::Left),
            ("cli-column-kept", Fit::Right),
            ("cli-column-partly", Fit::Right),
            ("cli-column-not-kept", Fit::Right),
            ("cli-column-not-needed", Fit::Right),
            ("cli-column-share", Fit::Right),
        ];
        let mut table = Table::new(heads.map(|(key, fit)| (self.locale.text(key), fit)));
        for promises in &self.trends.promises {
            let share = promises
                .share()
                .map(|share| self.locale.number(share * 100.0, 0));
            table.row([
                self.locale
                    .short_day(self.chronicle.meetings()[promises.meeting].date),
                promises.kept.to_string(),
                promises.partly.to_string(),
                promises.not_kept.to_string(),
                promises.no_longer_needed.to_string(),
                share.map_or_else(String::new, |share| format!("{share} %")),
            ]);
        }
        if !self.trends.points.is_empty() {
            self.paper.gap()?;
        }
        self.paper.table(&table)
    }
}

/// Minutes that were spent, rounded.
const fn minutes(mark: &Mark) -> u32 {
    mark.spent.saturating_add(30) / 60
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

/// How a series goes, with the names that scripts rely on.
fn document(chronicle: &Chronicle, series: &Series, trends: &Trends) -> Value {
    let meeting = |place: usize| &chronicle.meetings()[place];
    let sessions = series.meetings.iter().map(|&place| {
        json!({
            "id": meeting(place).id.to_string(),
            "title": meeting(place).title,
            "date": meeting(place).date.to_string(),
        })
    });
    let points = trends.points.iter().map(|trend| {
        let marks = trend.marks.iter().map(|mark| {
            json!({
                "session": meeting(mark.meeting).id.to_string(),
                "date": meeting(mark.meeting).date.to_string(),
                "gap_before": mark.before,
                "gap": mark.gap,
                "planned_minutes": mark.planned,
                "spent_minutes": minutes(mark),
            })
        });
        json!({
            "point": trend.point,
            "title": trend.title,
            "closer_by": trend.closer_by(),
            "meetings": marks.collect::<Vec<_>>(),
        })
    });
    let promises = trends.promises.iter().map(|promises| {
        json!({
            "session": meeting(promises.meeting).id.to_string(),
            "date": meeting(promises.meeting).date.to_string(),
            "kept": promises.kept,
            "partly": promises.partly,
            "not_kept": promises.not_kept,
            "no_longer_needed": promises.no_longer_needed,
            "share": promises.share(),
        })
    });
    json!({
        "team": series.name,
        "sessions": sessions.collect::<Vec<_>>(),
        "points": points.collect::<Vec<_>>(),
        "promises": promises.collect::<Vec<_>>(),
    })
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
