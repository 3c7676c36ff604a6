//! `series list`: the series, or the sessions of one in order, with the files among them that cannot be read.

use std::io;

use jiff::civil::Date;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::ending::{Status, Trouble};
use super::super::log::{broken_documents, tell_what_is_wrong, trouble_documents};
use super::super::paper::Paper;
use super::super::pick;
use super::super::setting::Setting;
use super::super::table::{Fit, Table};
use crate::domain::series::{Chronicle, Series};
use crate::store::Shelf;

/// Lists the series, or the sessions of one.
pub fn list(
    setting: &Setting,
    shelf: &Shelf,
    name: Option<&str>,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let chronicle = &shelf.chronicle;
    let wanted = match name {
        Some(name) => pick::series(chronicle, name, &setting.locale)?,
        None => (0..chronicle.series().len()).collect(),
    };
    if setting.json {
        let series = wanted.iter().map(|at| document(shelf, *at, setting.today));
        paper.json(&json!({
            "series": series.collect::<Vec<_>>(),
            "troubles": trouble_documents(shelf, setting),
            "broken": broken_documents(&shelf.broken, setting),
        }))?;
    } else if wanted.is_empty() {
        paper.line(&setting.locale.text("cli-series-empty"))?;
    } else if name.is_some() {
        for (index, &at) in wanted.iter().enumerate() {
            if index > 0 {
                paper.gap()?;
            }
            sessions(setting, shelf, &chronicle.series()[at], paper)?;
        }
    } else {
        paper.table(&table(setting, shelf, &wanted))?;
    }
    tell_what_is_wrong(shelf, &wanted.into_iter().collect(), setting, paper)?;
    Ok(Status::Done)
}

/// How many agreements of a series are open, and how many of those are overdue.
fn counts(chronicle: &Chronicle, series: usize, today: Date) -> (usize, usize) {
    let open = chronicle.entries().filter(|entry| {
        let line = entry.line();
        line.series == series && line.state.is_open()
    });
    let overdue: Vec<bool> = open.map(|entry| entry.is_overdue(today)).collect();
    (overdue.len(), overdue.iter().filter(|late| **late).count())
}

fn table(setting: &Setting, shelf: &Shelf, wanted: &[usize]) -> Table {
    let locale = &setting.locale;
    let heads = [
        ("cli-column-team", Fit::Flexible),
        ("cli-column-sessions", Fit::Right),
        ("cli-column-first", Fit::Left),
        ("cli-column-last", Fit::Left),
        ("cli-column-open", Fit::Right),
        ("cli-column-overdue", Fit::Right),
        ("cli-column-unread", Fit::Right),
    ];
    let mut table = Table::new(heads.map(|(key, fit)| (locale.text(key), fit)));
    for &at in wanted {
        let series = &shelf.chronicle.series()[at];
        let day = |place: Option<&usize>| {
            let meeting = place.map(|at| &shelf.chronicle.meetings()[*at]);
            meeting.map_or_else(String::new, |meeting| locale.short_day(meeting.date))
        };
        let (open, overdue) = counts(&shelf.chronicle, at, setting.today);
        table.row([
            series.name.clone(),
            series.meetings.len().to_string(),
            day(series.meetings.first()),
            day(series.meetings.last()),
            open.to_string(),
            overdue.to_string(),
            series.unread.len().to_string(),
        ]);
    }
    table
}

/// A session of a series, or a file that seems to be one, as a list shows it.
struct Row {
    date: Option<Date>,
    title: String,
    state: String,
    id: String,
}

/// The end of an id, as the name of its file shows it; a session is found by it.
fn tail(id: Uuid) -> String {
    let id = id.simple().to_string();
    id[id.len() - 8..].to_owned()
}

/// The sessions of one series in order, with the files that cannot be read among them by date.
fn sessions(
    setting: &Setting,
    shelf: &Shelf,
    series: &Series,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    let locale = &setting.locale;
    let chronicle = &shelf.chronicle;
    let mut rows: Vec<Row> = series
        .meetings
        .iter()
        .map(|at| &chronicle.meetings()[*at])
        .map(|meeting| Row {
            date: Some(meeting.date),
            title: meeting.title.clone(),
            state: locale.text(if meeting.closed {
                "cli-closed"
            } else {
                "cli-open-still"
            }),
            id: tail(meeting.id),
        })
        .collect();
    for unread in series.unread.iter().map(|at| &chronicle.unread()[*at]) {
        let row = Row {
            date: unread.date,
            title: unread.title.clone().unwrap_or_default(),
            state: locale.text(if unread.newer {
                "cli-series-newer"
            } else {
                "cli-series-broken"
            }),
            id: unread.name.clone(),
        };
        let later = |other: &Row| unread.date.is_some() && other.date > unread.date;
        let place = rows.iter().position(later).unwrap_or(rows.len());
        rows.insert(place, row);
    }
    let heads = [
        ("cli-column-date", Fit::Left),
        ("cli-column-title", Fit::Flexible),
        ("cli-column-state", Fit::Left),
        ("cli-column-session", Fit::Left),
    ];
    let mut table = Table::new(heads.map(|(key, fit)| (locale.text(key), fit)));
    for row in rows {
        let date = row
            .date
            .map_or_else(|| "–".to_owned(), |day| locale.short_day(day));
        table.row([date, row.title, row.state, row.id]);
    }
    if !series.name.is_empty() {
        paper.heading(&series.name)?;
    }
    paper.table(&table)
}

fn document(shelf: &Shelf, at: usize, today: Date) -> Value {
    let chronicle = &shelf.chronicle;
    let series = &chronicle.series()[at];
    let (open, overdue) = counts(chronicle, at, today);
    let sessions = series.meetings.iter().map(|at| {
        let meeting = &chronicle.meetings()[*at];
        json!({
            "id": meeting.id.to_string(),
            "file": shelf.paths.get(&meeting.id).map(|path| path.to_string_lossy()),
            "team": meeting.team,
            "title": meeting.title,
            "date": meeting.date.to_string(),
            "follows": meeting.follows.map(|id| id.to_string()),
            "closed": meeting.closed,
        })
    });
    let unread = series.unread.iter().map(|at| {
        let unread = &chronicle.unread()[*at];
        json!({
            "file": unread.name,
            "newer": unread.newer,
            "title": unread.title,
            "date": unread.date.map(|day| day.to_string()),
        })
    });
    json!({
        "team": series.name,
        "open": open,
        "overdue": overdue,
        "sessions": sessions.collect::<Vec<_>>(),
        "unread": unread.collect::<Vec<_>>(),
    })
}
