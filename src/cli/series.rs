//! `series`: lists the series, or the sessions of one; renames, merges and splits. What would change is shown first, and done
//! only with `--write`.

mod list;

use std::io;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::args;
use super::ending::{Status, Trouble, tell_fault};
use super::new::name;
use super::paper::Paper;
use super::pick;
use super::setting::Setting;
use crate::domain::series::rework::{Change, Plan, Refusal};
use crate::domain::series::{Chronicle, Meeting};
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
        args::Series::List { name } => return list::list(setting, &shelf, name.as_deref(), paper),
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
    let placed = plan.changes.iter().filter_map(|change| {
        let place = shelf.chronicle.place(change.session)?;
        Some((place, change))
    });
    let mut placed: Vec<(usize, &Change)> = placed.collect();
    placed.sort_by_key(|(place, _)| *place);
    for (place, change) in placed {
        let meeting = &shelf.chronicle.meetings()[place];
        paper.facts("  ", &told(change, meeting, setting))?;
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
fn told(change: &Change, meeting: &Meeting, setting: &Setting) -> Vec<String> {
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
    parts
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
