//! `merge`: what differs between the versions of a session that stand in several files, side by side; with `--write` they become one.
//! What the merged session is, is decided in the domain.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::ending::{Status, Trouble};
use super::paper::Paper;
use super::setting::Setting;
use super::table::{Fit, Table};
use crate::domain::merge::{Difference, Fact, Kept};
use crate::locale::Locale;
use crate::store::combine::{self, Combined};

/// Before what belongs to a place.
const INDENT: &str = "   ";

/// Shows what differs between the versions of a session, or which sessions have several; with `write` brings them together.
pub fn run(
    setting: &Setting,
    session: Option<&str>,
    write: bool,
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let library = setting.library()?;
    let Some(words) = session else {
        return list(setting, paper);
    };
    let files = library.versions(words)?;
    let aside = library.aside();
    let (combined, moved) = if write && files.len() > 1 {
        let (combined, moved) = combine::write(&files, &aside)?;
        (combined, Some(moved))
    } else {
        (combine::combine(&files)?, None)
    };
    if setting.json {
        paper.json(&document(&combined, moved.as_deref(), setting))?;
        return Ok(Status::Done);
    }
    let locale = &setting.locale;
    if combined.copies.is_empty() {
        let path = [("path", shown(&combined.path))];
        paper.line(&locale.tell("cli-merge-one", &path))?;
        return Ok(Status::Done);
    }
    Page {
        combined: &combined,
        locale,
        paper,
    }
    .print()?;
    paper.gap()?;
    if let Some(moved) = moved {
        let path = [("path", shown(&combined.path))];
        paper.line(&locale.tell("cli-merge-written", &path))?;
        for path in moved {
            paper.line(&locale.tell("cli-merge-moved", &[("path", shown(&path))]))?;
        }
    } else {
        let values = [
            ("count", combined.copies.len().to_string()),
            ("folder", shown(&aside)),
        ];
        paper.block("", &locale.tell("cli-merge-not-written", &values))?;
    }
    Ok(Status::Done)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Lists the sessions that stand in more than one file.
fn list(setting: &Setting, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let locale = &setting.locale;
    let conflicts = setting.library()?.conflicts()?;
    if setting.json {
        let sessions = conflicts.iter().map(|(entry, files)| {
            json!({
                "id": entry.id.to_string(),
                "team": entry.team,
                "title": entry.title,
                "date": entry.date.to_string(),
                "files": names(files),
            })
        });
        paper.json(&json!({ "sessions": sessions.collect::<Vec<Value>>() }))?;
        return Ok(Status::Done);
    }
    if conflicts.is_empty() {
        paper.line(&locale.text("cli-merge-none"))?;
        return Ok(Status::Done);
    }
    let column = |key: &str, fit| (locale.text(key), fit);
    let mut table = Table::new([
        column("cli-column-date", Fit::Left),
        // One column for both: the whole id, by which a session is named, needs the room.
        column("cli-column-team", Fit::Flexible),
        column("cli-column-file", Fit::Right),
        column("cli-column-session", Fit::Left),
    ]);
    for (entry, files) in &conflicts {
        let count = [("count", files.len().to_string())];
        table.row([
            locale.short_day(entry.date),
            [entry.team.as_str(), &entry.title].join(" · "),
            locale.tell("cli-merge-files", &count),
            entry.id.to_string(),
        ]);
    }
    paper.table(&table)?;
    paper.gap()?;
    paper.block("", &locale.text("cli-merge-hint"))?;
    Ok(Status::Done)
}

fn names(files: &[PathBuf]) -> Vec<String> {
    files.iter().map(|path| shown(path)).collect()
}

/// The differences on their way to the paper.
struct Page<'a, 'b> {
    combined: &'a Combined,
    locale: &'a Locale,
    paper: &'a mut Paper<'b>,
}

impl Page<'_, '_> {
    fn print(&mut self) -> std::io::Result<()> {
        let session = &self.combined.session;
        let facts = [
            session.team.clone(),
            session.title.clone(),
            self.locale.short_day(session.date),
        ];
        let facts: Vec<String> = facts
            .into_iter()
            .filter(|fact| !fact.trim().is_empty())
            .collect();
        self.paper.heading(&facts.join(" · "))?;
        let copies = self.combined.copies.iter().map(|(path, _)| path);
        for (number, path) in (1..).zip(std::iter::once(&self.combined.path).chain(copies)) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            self.paper.block(&format!("{INDENT}{number}  "), &name)?;
        }
        for (number, (_, differences)) in (2..).zip(&self.combined.copies) {
            self.paper.gap()?;
            if differences.is_empty() {
                self.paper.line(&self.locale.text("merge-same"))?;
            }
            differences
                .iter()
                .try_for_each(|difference| self.difference(number, difference))?;
        }
        Ok(())
    }

    /// One difference: where, what each version says, and what was kept.
    fn difference(&mut self, number: usize, difference: &Difference) -> std::io::Result<()> {
        let kept = self.locale.kept(difference.kept, number);
        let place = self.locale.difference(difference, &self.combined.session);
        self.paper.heading(&format!("{place}: {kept}"))?;
        for (number, fact) in [(1, &difference.one), (number, &difference.other)] {
            let said = self.locale.fact(fact);
            self.paper.block(&format!("{INDENT}{number}  "), &said)?;
        }
        Ok(())
    }
}

fn document(combined: &Combined, moved: Option<&[PathBuf]>, setting: &Setting) -> Value {
    let locale = &setting.locale;
    let copies = combined.copies.iter().map(|(path, differences)| {
        let differences = differences.iter().map(|difference| {
            json!({
                "place": locale.difference(difference, &combined.session),
                "point": difference.point,
                "id": difference.id.map(|id| id.to_string()),
                "one": value(&difference.one),
                "other": value(&difference.other),
                "kept": match difference.kept {
                    Kept::One => "one",
                    Kept::Other => "other",
                    Kept::Both => "both",
                },
            })
        });
        json!({ "file": shown(path), "differences": differences.collect::<Vec<Value>>() })
    });
    json!({
        "session": combined.session.id.to_string(),
        "file": shown(&combined.path),
        "copies": copies.collect::<Vec<Value>>(),
        "written": moved.is_some(),
        "moved": moved.map(names).unwrap_or_default(),
    })
}

/// What a version says, as it stands in a session file.
fn value(fact: &Fact) -> Value {
    match fact {
        Fact::Nothing => Value::Null,
        Fact::Text(text) => json!(text),
        Fact::Day(day) => json!(day.to_string()),
        Fact::Standing(standing) => json!(standing),
        Fact::Kind(kind) => json!(kind),
        Fact::Progress(progress) => json!(progress),
        Fact::Judgement(judgement) => json!(judgement),
        Fact::Count(count) => json!(count),
    }
}
