//! `due`: what is to be done or looked at: overdue, this week, later. With `--check` the exit status says whether anything is
//! overdue.

use std::io;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::args;
use super::ending::{Status, Trouble, unless_gone};
use super::filter;
use super::log::{agreement_document, broken_documents, tell_what_is_wrong, trouble_documents};
use super::paper::{Paper, Tint, columns};
use super::setting::Setting;
use super::table::{Cell, Fit, Table};
use crate::domain::series::due::{Due, Duty, ParkedEntry, Soon};
use crate::domain::series::{Chronicle, Entry, Sharing};
use crate::locale::Locale;
use crate::store::{Crew, Shelf};

/// Before a line of a section.
const INDENT: &str = "  ";

/// Lists what is due among the agreements that the filter lets through.
pub fn run(setting: &Setting, args: &args::Due, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let query = filter::query(&args.filter, &setting.locale)?;
    let shelf = setting.shelf()?;
    let due = shelf.chronicle.due(&query, setting.today);
    unless_gone(tell(shelf, &due, setting, paper).map_err(Trouble::from))?;
    let overdue = due.iter().any(|due| due.soon == Soon::Overdue);
    Ok(if args.check && overdue {
        Status::Failed
    } else {
        Status::Done
    })
}

/// Prints what is due, and then what is wrong with the files that it comes from.
fn tell(
    shelf: &Shelf,
    due: &[Due<'_>],
    setting: &Setting,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    if setting.json {
        paper.json(&document(shelf, due, setting))?;
    } else if due.is_empty() {
        paper.line(&setting.locale.text("cli-due-none"))?;
    } else {
        print(&shelf.chronicle, due, setting, paper)?;
    }
    let series = due.iter().map(|due| match &due.duty {
        Duty::Agreement(entry) => Some(entry.line().series),
        Duty::Parked(parked) => {
            let place = shelf.chronicle.place(parked.meeting.id);
            place.map(|place| shelf.chronicle.series_at(place))
        }
    });
    tell_what_is_wrong(shelf, &series.flatten().collect(), setting, paper)
}

fn print(
    chronicle: &Chronicle,
    due: &[Due<'_>],
    setting: &Setting,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    let several = chronicle.series().len() > 1;
    // One table for all, so that the columns stand under each other; its heading is left out, since each section has its own.
    if paper.width() < LEAST_FOR_TABLE {
        return blocks(due, several, setting, paper);
    }
    // Left to the end of the process, like all that was read.
    let table: &Table = Box::leak(Box::new(table(due, several, setting)));
    let mut lines = table
        .lines(paper.width().saturating_sub(INDENT.len()))
        .into_iter()
        .skip(1);
    let mut first = true;
    for soon in Soon::ALL {
        let count = due.iter().filter(|due| due.soon == soon).count();
        if count == 0 {
            continue;
        }
        if !std::mem::take(&mut first) {
            paper.gap()?;
        }
        heading(soon, count, setting, paper)?;
        for line in lines.by_ref().take(count) {
            paper.safe(INDENT, &line)?;
        }
    }
    Ok(())
}

/// Columns from which what is due is a table: in fewer of them its sentences are cut to a word or two.
const LEAST_FOR_TABLE: usize = 100;

fn heading(soon: Soon, count: usize, setting: &Setting, paper: &mut Paper<'_>) -> io::Result<()> {
    let (key, tint) = match soon {
        Soon::Overdue => ("cli-due-overdue", Tint::Attention),
        Soon::ThisWeek => ("cli-due-this-week", Tint::Plain),
        Soon::Later => ("cli-due-later", Tint::Quiet),
    };
    let values = [("count", count.to_string())];
    paper.tinted(&setting.locale.tell(key, &values), tint)
}

/// Each sentence whole behind its day, and the rest below it: for a narrow terminal.
fn blocks(
    found: &[Due<'_>],
    several: bool,
    setting: &Setting,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    let locale = &setting.locale;
    let days = found.iter().map(|due| columns(&locale.short_day(due.day)));
    let widest = days.max().unwrap_or(0);
    let indent = " ".repeat(INDENT.len() + widest + 2);
    let mut last = None;
    for due in found {
        if last != Some(due.soon) {
            if last.is_some() {
                paper.gap()?;
            }
            let count = found.iter().filter(|other| other.soon == due.soon).count();
            heading(due.soon, count, setting, paper)?;
            last = Some(due.soon);
        }
        let [day, away, what, text, who, team] = row(due, locale, setting.today);
        let pad = " ".repeat(widest + 2 - columns(&day));
        paper.block(&format!("{INDENT}{day}{pad}"), &text)?;
        let mut facts = vec![what, away, who];
        facts.extend(several.then_some(team));
        paper.facts(&indent, &facts)?;
    }
    Ok(())
}

fn table(found: &[Due<'_>], several: bool, setting: &Setting) -> Table {
    let fits = [
        Fit::Left,
        Fit::Left,
        Fit::Left,
        Fit::Flexible,
        Fit::Flexible,
        Fit::Flexible,
    ];
    let count = if several { 6 } else { 5 };
    let mut table = Table::new(fits.into_iter().take(count).map(|fit| (String::new(), fit)));
    let (language, today) = (setting.locale.language(), setting.today);
    table.rows(Crew.share(found.len(), |range| {
        let locale = Locale::new(language);
        let cells = |due| row(due, &locale, today).into_iter().take(count);
        let rows = found[range].iter();
        rows.map(|due| cells(due).map(Cell::new).collect())
            .collect()
    }));
    table
}

/// The day, how far away it is, what is due, its sentence, who sees to it, and whose it is.
fn row(due: &Due<'_>, locale: &Locale, today: Date) -> [String; 6] {
    let (what, text, who, team) = match &due.duty {
        Duty::Agreement(entry) => agreement(entry, due, locale),
        Duty::Parked(parked) => parked_item(parked, locale),
    };
    [
        locale.short_day(due.day),
        locale.away(due.day, today),
        what,
        text,
        who,
        team,
    ]
}

/// What is due, its sentence, who sees to it, and whose it is.
fn agreement(
    entry: &Entry<'_>,
    due: &Due<'_>,
    locale: &Locale,
) -> (String, String, String, String) {
    let key = if entry.line().due == Some(due.day) {
        "cli-due-action"
    } else {
        "cli-due-review"
    };
    let recorded = entry.recorded();
    let gist = recorded.agreement.gist();
    let owners: Vec<&str> = gist.owners().map(|(_, name)| name).collect();
    let who = if owners.is_empty() {
        locale.text("cli-due-nobody")
    } else {
        owners.join(", ")
    };
    let text = format!("{} {}", recorded.number(), gist.text);
    (locale.text(key), text, who, entry.series().name.clone())
}

fn parked_item(parked: &ParkedEntry<'_>, locale: &Locale) -> (String, String, String, String) {
    let who = parked.owner().map(str::to_owned);
    (
        locale.text("cli-due-parked"),
        parked.item.text.clone(),
        who.unwrap_or_else(|| locale.text("cli-due-nobody")),
        parked.meeting.team.clone(),
    )
}

/// What is due, with the names that scripts rely on.
fn document(shelf: &Shelf, due: &[Due<'_>], setting: &Setting) -> Value {
    let of = |wanted: Soon| -> Vec<Value> {
        let found = due.iter().filter(|due| due.soon == wanted);
        found.map(|due| duty_document(due, setting)).collect()
    };
    json!({
        "today": setting.today.to_string(),
        "overdue": of(Soon::Overdue),
        "this_week": of(Soon::ThisWeek),
        "later": of(Soon::Later),
        "troubles": trouble_documents(shelf, setting),
        "broken": broken_documents(&shelf.broken, setting),
    })
}

fn duty_document(due: &Due<'_>, setting: &Setting) -> Value {
    let mut document = match &due.duty {
        Duty::Agreement(entry) => {
            let mut document = agreement_document(entry, setting);
            let action = entry.line().due == Some(due.day);
            document["what"] = if action { "due" } else { "review" }.into();
            document
        }
        Duty::Parked(parked) => json!({
            "what": "parked",
            "id": parked.item.id.to_string(),
            "session": parked.meeting.id.to_string(),
            "team": parked.meeting.team,
            "point": parked.item.point,
            "text": parked.item.text,
            "owner": parked.owner(),
        }),
    };
    document["date"] = due.day.to_string().into();
    document
}
