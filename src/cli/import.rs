//! `import FILE --team NAME`: old agreements from a list or a table. What would be made is shown first, and made only with
//! `--write`; when anything stands in the way, nothing is.

use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::args::Import;
use super::ending::{Status, Trouble};
use super::list::day;
use super::new::{AGENDA, agenda, name, person};
use super::paper::Paper;
use super::setting::Setting;
use crate::domain::fold::same;
use crate::domain::ids::Ids;
use crate::domain::import::{self, Brought, Column, Fault, Form, Sheet, Wish, Wrong};
use crate::domain::people::Side;
use crate::domain::series::{Chronicle, Meeting};
use crate::domain::session::Session;
use crate::locale::{Locale, display};
use crate::store::{self, handin};

/// Before what belongs to a point.
const INDENT: &str = "  ";

/// The largest text that is read from standard input, in bytes.
const LIMIT: u64 = 64 << 20;

/// Shows what the file brings, or makes a session of it.
pub fn run(setting: &Setting, args: &Import, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let (text, form) = text(setting, &args.file)?;
    let sheet = match import::read(&text, form, &args.skip) {
        Ok(sheet) => sheet,
        Err(faults) => return refuse(setting, args, &faults, paper),
    };
    let brought = match bring(setting, args, &sheet)? {
        Ok(brought) => brought,
        Err(faults) => return refuse(setting, args, &faults, paper),
    };
    let library = setting.library()?;
    if let Some(known) = brought_before(&library.shelf()?.chronicle, &brought.session) {
        let session = [("session", setting.locale.meeting(&known))];
        return Err(Trouble::told(
            Status::Failed,
            setting.locale.tell("cli-import-again", &session),
            Some(setting.locale.text("cli-import-again-hint")),
        ));
    }
    let file = args
        .write
        .then(|| library.create(&brought.session))
        .transpose()?;
    let file = file.map(|path| path.to_string_lossy().into_owned());
    if setting.json {
        paper.json(&document(&brought, &sheet, file.as_deref()))?;
    } else {
        print(setting, &brought, &sheet, file.as_deref(), paper)?;
    }
    Ok(Status::Done)
}

/// The text and its form; `-` is standard input.
fn text(setting: &Setting, path: &Path) -> Result<(String, Form), Trouble> {
    if path.as_os_str() != "-" {
        let text = handin::read(path).map_err(|fault| match fault {
            // What to do about such a file among the sessions does not hold for this one.
            store::Fault::NotAFile { .. } | store::Fault::TooLarge { .. } => {
                let message = setting.locale.tell(fault.key(), &fault.values());
                Trouble::told(Status::Failed, message, None)
            }
            fault => fault.into(),
        })?;
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        let form = Form::of_extension(&extension).unwrap_or_else(|| Form::of_text(&text));
        return Ok((text, form));
    }
    let mut text = String::new();
    let read = io::stdin().lock().take(LIMIT).read_to_string(&mut text);
    read.map_err(|error| {
        let why = [("why", error.to_string())];
        Trouble::told(
            Status::Failed,
            setting.locale.tell("cli-import-input", &why),
            None,
        )
    })?;
    let form = Form::of_text(&text);
    Ok((text, form))
}

/// The session that the sheet makes with what the other arguments say.
fn bring(
    setting: &Setting,
    args: &Import,
    sheet: &Sheet,
) -> Result<Result<Brought, Vec<Fault>>, Trouble> {
    let locale = &setting.locale;
    let date = args
        .date
        .as_deref()
        .map(|text| day(setting, text))
        .transpose()?;
    let title = match &args.title {
        Some(title) => name(setting, "--title", title)?,
        None => locale.text("cli-import-title"),
    };
    let people = args.people.iter().map(|line| person(setting, line));
    let people: Vec<(String, String, Side)> = people.collect::<Result<_, Trouble>>()?;
    let wish = Wish {
        team: name(setting, "--team", &args.team)?,
        title,
        date,
        today: setting.today,
        agenda: Arc::new(agenda(setting, args.agenda.as_deref().unwrap_or(AGENDA))?),
        point: args.point.clone(),
        sides: people
            .iter()
            .map(|(name, _, side)| (name.clone(), *side))
            .collect(),
        read_day: &|text, from| locale.read_day(text, from),
        read_amount: &|text| locale.read_amount(text).ok(),
    };
    let mut ids = Ids::new(Uuid::now_v7().as_u64_pair().1);
    let now = u64::try_from(Timestamp::now().as_millisecond()).unwrap_or(0);
    Ok(import::session(sheet, &wish, &mut || ids.next(now)))
}

/// The meeting of the same team that has all of these sentences already.
fn brought_before(chronicle: &Chronicle, session: &Session) -> Option<Meeting> {
    let new: Vec<&str> = session
        .minutes
        .agreements()
        .map(|(_, a)| a.text.as_str())
        .collect();
    let has_all = |meeting: &&Meeting| {
        let known = |text: &&str| {
            meeting
                .agreements
                .iter()
                .any(|known| known.agreement.text == **text)
        };
        same(&meeting.team, &session.team) && new.iter().all(known)
    };
    chronicle.meetings().iter().find(has_all).cloned()
}

/// Tells everything that stands in the way, line by line; nothing is made.
fn refuse(
    setting: &Setting,
    args: &Import,
    faults: &[Fault],
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let locale = &setting.locale;
    if setting.json {
        let errors = faults
            .iter()
            .map(|fault| json!({ "line": fault.line, "what": said(&fault.wrong, locale) }));
        paper.json(&json!({ "written": false, "errors": errors.collect::<Vec<_>>() }))?;
        return Ok(Status::Failed);
    }
    let values = [
        ("count", faults.len().to_string()),
        ("file", args.file.display().to_string()),
    ];
    let mut message = locale.tell("cli-import-faults", &values);
    for fault in faults {
        let values = [
            ("line", fault.line.to_string()),
            ("what", said(&fault.wrong, locale)),
        ];
        message.push_str("\n  ");
        message.push_str(&locale.tell("cli-import-line", &values));
    }
    let hint = faults.first().map(|fault| hint(&fault.wrong, locale));
    Err(Trouble::told(Status::Failed, message, hint))
}

/// What stands in the way, as the end of a line.
fn said(wrong: &Wrong, locale: &Locale) -> String {
    let given = |text: &str| [("given", text.to_owned())];
    let mean = |sentence: String, meant: Option<&str>| match meant {
        None => sentence,
        Some(guess) => {
            let guess = locale.tell("query-mean", &[("guess", guess.to_owned())]);
            format!("{sentence}; {guess}")
        }
    };
    match wrong {
        Wrong::Nothing => locale.text("cli-import-nothing"),
        Wrong::NoTextColumn => locale.text("cli-import-no-text-column"),
        Wrong::NoSuchColumn { given: name, meant } => {
            mean(locale.tell("cli-import-no-column", &given(name)), *meant)
        }
        Wrong::ColumnTwice(name) => locale.tell("cli-import-column-twice", &given(name)),
        Wrong::TooManyCells => locale.text("cli-import-too-many"),
        Wrong::NoText => locale.text("cli-import-no-text"),
        Wrong::NoPoint => locale.text("cli-import-no-point"),
        Wrong::NoSuchPoint { given: name, meant } => {
            mean(locale.tell("cli-no-point", &given(name)), meant.as_deref())
        }
        Wrong::NoKind(text) => locale.tell("cli-import-no-kind", &given(text)),
        Wrong::NoState(text) => locale.tell("cli-import-no-state", &given(text)),
        Wrong::NoDay(text) => locale.tell("cli-no-day", &given(text)),
        Wrong::NoAmount(text) => locale.tell("cli-import-no-amount", &given(text)),
        Wrong::NoAnswer(text) => locale.tell("cli-import-no-answer", &given(text)),
        Wrong::NoSide(text) => locale.tell("cli-import-no-side", &given(text)),
    }
}

/// What to do about the first thing that stands in the way.
fn hint(wrong: &Wrong, locale: &Locale) -> String {
    match wrong {
        Wrong::Nothing => locale.text("cli-import-nothing-hint"),
        Wrong::NoTextColumn | Wrong::NoSuchColumn { .. } | Wrong::ColumnTwice(_) => {
            let names = Column::names().map(|names| names[locale.language() as usize]);
            let names: Vec<&str> = names.collect();
            locale.tell("cli-import-columns-hint", &[("columns", names.join(", "))])
        }
        Wrong::NoPoint | Wrong::NoSuchPoint { .. } => locale.text("cli-import-point-hint"),
        Wrong::NoSide(_) => locale.text("cli-import-side-hint"),
        Wrong::NoDay(_) => locale.text("cli-no-day-hint"),
        Wrong::TooManyCells => locale.text("cli-import-cells-hint"),
        _ => locale.text("cli-import-hint"),
    }
}

fn print(
    setting: &Setting,
    brought: &Brought,
    sheet: &Sheet,
    file: Option<&str>,
    paper: &mut Paper<'_>,
) -> io::Result<()> {
    let (session, locale) = (&brought.session, &setting.locale);
    let values = [
        ("count", brought.lines.len().to_string()),
        ("team", session.team.clone()),
        ("day", locale.long_day(session.date)),
    ];
    paper.heading(&locale.tell("cli-import-head", &values))?;
    for minutes in session.today() {
        paper.gap()?;
        paper.heading(session.title_of(&minutes.point))?;
        for agreement in &minutes.agreements {
            let number = session.number_of(agreement.id).unwrap_or_default();
            let lead = format!("{INDENT}{number:<5}");
            paper.block(&lead, &agreement.text)?;
            let under = " ".repeat(lead.len());
            paper.facts(&under, &facts(brought, agreement.id, locale))?;
        }
    }
    paper.gap()?;
    if !session.people.is_empty() {
        let people = session.people.iter();
        let people = people.map(|p| format!("{} ({})", p.name, locale.side(p.side)));
        let people = [("people", people.collect::<Vec<_>>().join(", "))];
        paper.block("", &locale.tell("cli-import-people", &people))?;
    }
    if !sheet.left_out.is_empty() {
        let lines = [
            ("count", sheet.left_out.len().to_string()),
            ("lines", spans(&sheet.left_out)),
        ];
        paper.block("", &locale.tell("cli-import-left-out", &lines))?;
    }
    match file {
        None => paper.line(&locale.text("cli-nothing-written")),
        Some(file) => {
            paper.line(&session.id.to_string())?;
            paper.line(&display(file))
        }
    }
}

/// What is said of one agreement in the preview.
fn facts(brought: &Brought, id: Uuid, locale: &Locale) -> Vec<String> {
    let session = &brought.session;
    let Some(agreement) = session.minutes.agreement(id) else {
        return Vec::new();
    };
    let done = session
        .minutes
        .lookback
        .iter()
        .any(|verdict| verdict.of.agreement == id);
    let state = if done {
        locale.text("state-done")
    } else {
        locale.standing(agreement.state)
    };
    let mut facts = vec![locale.kind(agreement.kind), state];
    for side in [Side::Sales, Side::Marketing] {
        if let Some(name) = agreement.owner(side) {
            let values = [("side", locale.side(side)), ("name", name.to_owned())];
            facts.push(locale.tell("cli-log-owner", &values));
        }
    }
    for (key, day) in [("cli-due", agreement.due), ("cli-review", agreement.review)] {
        if let Some(day) = day {
            facts.push(locale.tell(key, &[("value", locale.short_day(day))]));
        }
    }
    if session.minutes.first_steps.contains(&id) {
        facts.push(locale.text("cli-log-first-step"));
    }
    if agreement.needs_management {
        facts.push(locale.text("cli-needs-management"));
    }
    let line = brought.lines.iter().find(|(known, _)| *known == id);
    facts.extend(
        line.map(|(_, line)| locale.tell("cli-import-at-line", &[("line", line.to_string())])),
    );
    facts
}

/// Numbers with what lies between two of them left out: `1–3, 7`.
fn spans(numbers: &[usize]) -> String {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for &number in numbers {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => spans.push((number, number)),
        }
    }
    let told = spans.iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    });
    told.collect::<Vec<_>>().join(", ")
}

/// What was brought, with the names that scripts rely on; the agreements are as in the session file.
fn document(brought: &Brought, sheet: &Sheet, file: Option<&str>) -> Value {
    let session = &brought.session;
    let agreements = session.minutes.agreements().map(|(minutes, agreement)| {
        let line = brought.lines.iter().find(|(id, _)| *id == agreement.id);
        json!({
            "line": line.map(|(_, line)| line),
            "point": minutes.point,
            "agreement": agreement,
        })
    });
    json!({
        "written": file.is_some(),
        "id": session.id.to_string(),
        "file": file,
        "team": session.team,
        "title": session.title,
        "date": session.date.to_string(),
        "agreements": agreements.collect::<Vec<_>>(),
        "left_out_lines": sheet.left_out,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_in_spans() {
        assert_eq!(spans(&[1, 2, 3, 7, 9, 10]), "1–3, 7, 9–10");
        assert_eq!(spans(&[]), "");
    }
}
