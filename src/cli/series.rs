//! `series`: lists the series, or the sessions of one; renames, merges and splits. What would change is shown first, and done
//! only with `--write`.

use std::io;
use std::path::PathBuf;

use jiff::civil::Date;
use serde_json::{Value, json};
use uuid::Uuid;

use super::args;
use super::ending::{Status, Trouble, tell_fault};
use super::log::{broken_documents, tell_what_is_wrong, trouble_documents};
use super::new::name;
use super::paper::Paper;
use super::pick;
use super::setting::Setting;
use super::table::{Fit, Table};
use crate::domain::series::rework::{Change, Plan, Refusal};
use crate::domain::series::{Chronicle, Meeting, Series};
use crate::store::rework::{NotAll, carry_out};
use crate::store::{self, Fault, Library, Shelf};

/// Carries out one of the commands.
pub fn run(
    setting: &Setting,
    command: &args::Series,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let library = setting.library()?;
    let shelf = library.shelf()?;
    let chronicle = &shelf.chronicle;
    let one = |name: &str| pick::one_series(chronicle, name, &setting.locale);
    let (plan, write) = match command {
        args::Series::List { name } => return list(setting, &shelf, name.as_deref(), paper),
        args::Series::Rename { name, new, write } => {
            let new = self::name(setting, "NEW", new)?;
            (chronicle.rename(one(name)?, &new), *write)
        }
        args::Series::Merge { name, into, write } => {
            (chronicle.merge(one(name)?, one(into)?), *write)
        }
        args::Series::Split {
            session,
            new,
            write,
        } => {
            let new = self::name(setting, "NEW", new)?;
            (
                chronicle.split(meeting(&library, chronicle, session)?, &new),
                *write,
            )
        }
    };
    let plan = plan.map_err(|refusal| refused(&refusal, setting))?;
    rework(setting, &shelf, &plan, write, paper)
}

/// The place of the session that goes by these words.
fn meeting(library: &Library, chronicle: &Chronicle, words: &str) -> Result<usize, Trouble> {
    let id = store::read_session(&library.find(words)?)?.id;
    chronicle.place(id).ok_or_else(|| {
        Trouble::from(Fault::NoSuchSession {
            words: words.to_owned(),
        })
    })
}

fn refused(refusal: &Refusal, setting: &Setting) -> Trouble {
    let (key, hint, other) = match refusal {
        Refusal::Taken(other) => ("cli-series-taken", "cli-series-taken-hint", other.clone()),
        Refusal::SameName => (
            "cli-series-same-name",
            "cli-series-same-name-hint",
            String::new(),
        ),
        Refusal::SameSeries => ("cli-series-same", "cli-series-same-hint", String::new()),
        Refusal::First => ("cli-series-first", "cli-series-first-hint", String::new()),
    };
    Trouble::misuse(&setting.locale, key, hint, &[("name", other)])
}

/// Shows what changes, and changes it when that is asked for.
fn rework(
    setting: &Setting,
    shelf: &Shelf,
    plan: &Plan,
    write: bool,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let locale = &setting.locale;
    if !plan.unread.is_empty() {
        let names = plan
            .unread
            .iter()
            .map(|at| shelf.chronicle.unread()[*at].name.as_str());
        let files = [("files", names.collect::<Vec<_>>().join(", "))];
        return Err(Trouble::told(
            Status::Failed,
            locale.tell("cli-series-unread", &files),
            Some(locale.text("cli-series-unread-hint")),
        ));
    }
    let changes: Vec<(PathBuf, Change)> = plan
        .changes
        .iter()
        .filter_map(|change| Some((shelf.paths.get(&change.session)?.clone(), change.clone())))
        .collect();
    if write {
        carry_out(&changes).map_err(|fault| not_all(&fault, &changes, setting))?;
    }
    if setting.json {
        paper.json(&plan_document(shelf, plan, &changes, write))?;
    } else {
        print(setting, shelf, plan, write, paper)?;
    }
    Ok(Status::Done)
}

/// Says what stood in the way, and how far it went.
fn not_all(fault: &NotAll, changes: &[(PathBuf, Change)], setting: &Setting) -> Trouble {
    let locale = &setting.locale;
    match fault {
        NotAll::None(faults) => {
            let mut err = io::stderr().lock();
            for fault in faults {
                // Nobody is left to tell when standard error is gone.
                drop(tell_fault(fault, locale, &mut err));
            }
            let held = faults
                .iter()
                .any(|fault| matches!(fault, Fault::Held { .. }));
            let status = if held {
                Status::OpenElsewhere
            } else {
                Status::Failed
            };
            Trouble::told(status, locale.text("cli-series-none-changed"), None)
        }
        NotAll::Some(done, fault) => {
            drop(tell_fault(fault, locale, &mut io::stderr().lock()));
            let values = [
                ("done", done.to_string()),
                ("all", changes.len().to_string()),
            ];
            Trouble::told(
                Status::Failed,
                locale.tell("cli-series-some-changed", &values),
                Some(locale.text("cli-series-some-changed-hint")),
            )
        }
    }
}

fn print(
    setting: &Setting,
    shelf: &Shelf,
    plan: &Plan,
    write: bool,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    let locale = &setting.locale;
    if plan.changes.is_empty() {
        return paper.line(&locale.text("cli-series-nothing"));
    }
    let count = ("count", plan.changes.len().to_string());
    let key = if write {
        "cli-series-changed"
    } else {
        "cli-series-would-change"
    };
    paper.heading(&locale.tell(key, &[count]))?;
    for change in &plan.changes {
        let Some(place) = shelf.chronicle.place(change.session) else {
            continue;
        };
        let meeting = &shelf.chronicle.meetings()[place];
        paper.block("  ", &told(change, meeting, setting))?;
    }
    if let Some(name) = &plan.joins {
        let key = if write {
            "cli-series-joined"
        } else {
            "cli-series-joins"
        };
        paper.line(&locale.tell(key, &[("name", name.clone())]))?;
    }
    if !write {
        paper.gap()?;
        paper.line(&locale.text("cli-nothing-written"))?;
    }
    Ok(())
}

/// One change in words: the session, and what it gets.
fn told(change: &Change, meeting: &Meeting, setting: &Setting) -> String {
    let locale = &setting.locale;
    let mut parts = vec![locale.short_day(meeting.date)];
    if !meeting.title.is_empty() {
        parts.push(meeting.title.clone());
    }
    if let Some(team) = &change.team {
        let values = [("old", meeting.team.clone()), ("new", team.clone())];
        parts.push(locale.tell("cli-series-team", &values));
    }
    if change.unfollow {
        parts.push(locale.text("cli-series-unfollow"));
    }
    parts.join(" · ")
}

fn plan_document(
    shelf: &Shelf,
    plan: &Plan,
    changes: &[(PathBuf, Change)],
    written: bool,
) -> Value {
    let changes = changes.iter().map(|(path, change)| {
        let meeting = shelf.chronicle.place(change.session);
        let meeting = meeting.map(|place| &shelf.chronicle.meetings()[place]);
        json!({
            "session": change.session.to_string(),
            "file": path.to_string_lossy(),
            "title": meeting.map(|meeting| meeting.title.as_str()),
            "old_team": meeting.map(|meeting| meeting.team.as_str()),
            "new_team": change.team,
            "unfollow": change.unfollow,
        })
    });
    json!({
        "changes": changes.collect::<Vec<_>>(),
        "unchanged": plan.unchanged,
        "joins": plan.joins,
        "written": written,
    })
}

/// Lists the series, or the sessions of one.
fn list(
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
    tell_what_is_wrong(shelf, setting)?;
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
