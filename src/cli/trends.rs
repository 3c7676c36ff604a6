//! `trends`: how a series goes: the gap and the minutes of each point from meeting to meeting, and the promises that were kept;
//! as bars, or with `--numbers` as a table.

mod bars;
mod numbers;

use std::io;

use serde_json::{Value, json};

use bars::{Page, Signs};

use super::args;
use super::ending::{Status, Trouble};
use super::log::{broken_documents, tell_what_is_wrong, trouble_documents};
use super::paper::Paper;
use super::pick;
use super::setting::Setting;
use crate::domain::query::{Field, Query, Subject, Word};
use crate::domain::series::{Chronicle, Mark, PointTrend, Series, Trends};
use crate::store::Shelf;
use crate::tui::terminal::speaks_unicode;

/// Tells how each series goes.
pub fn run(
    setting: &Setting,
    args: &args::Trends,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let shelf = setting.shelf()?;
    let chronicle = &shelf.chronicle;
    let wanted: Vec<usize> = match &args.team {
        Some(name) => pick::series(chronicle, name, &setting.locale)?,
        None => (0..chronicle.series().len()).collect(),
    };
    let mut found: Vec<(&Series, Trends)> = wanted
        .iter()
        .map(|place| &chronicle.series()[*place])
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
            "troubles": trouble_documents(shelf, setting),
            "broken": broken_documents(&shelf.broken, setting),
        }))?;
    } else {
        print(shelf, &found, args.numbers, setting, paper)?;
    }
    tell_what_is_wrong(shelf, &wanted.into_iter().collect(), setting, paper)?;
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

/// Minutes that were spent, rounded.
const fn minutes(mark: &Mark) -> u32 {
    mark.spent.saturating_add(30) / 60
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
