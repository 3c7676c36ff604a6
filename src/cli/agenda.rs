//! `agenda list/show/new/check`: what there is to be discussed. Agendas of a user are read and never rewritten.

use std::path::Path;

use serde_json::{Value, json};

use super::args::Agenda as Asked;
use super::check;
use super::ending::{Status, Trouble, tell_fault};
use super::paper::Paper;
use super::setting::Setting;
use super::table::{Fit, Table};
use crate::domain::agenda::{Point, Span};
use crate::store::agendas::{self, Offer, Origin};
use crate::store::handout;

/// Before what belongs to a point.
const INDENT: &str = "   ";

/// Carries out what is asked about agendas.
pub fn run(setting: &Setting, asked: &Asked, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    match asked {
        Asked::List => list(setting, paper),
        Asked::Show { agenda } => show(setting, agenda, paper),
        Asked::New { file } => new(setting, file.as_deref(), paper),
        Asked::Check { files } => check::agendas(setting, files, paper),
    }
}

fn list(setting: &Setting, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let (offers, broken) = agendas::all(setting.config.as_deref());
    if setting.json {
        let agendas: Vec<Value> = offers.iter().map(summary).collect();
        paper.json(&json!({ "agendas": agendas }))?;
    } else {
        paper.table(&table(&offers, setting))?;
    }
    let mut err = std::io::stderr().lock();
    for own in &broken {
        tell_fault(&own.fault, &setting.locale, &mut err)?;
    }
    Ok(Status::Done)
}

fn table(offers: &[Offer], setting: &Setting) -> Table {
    let locale = &setting.locale;
    let column = |key: &str, fit| (locale.text(key), fit);
    let mut table = Table::new([
        column("cli-column-agenda", Fit::Left),
        column("cli-column-language", Fit::Left),
        column("cli-column-title", Fit::Flexible),
        column("cli-column-points", Fit::Right),
        column("cli-column-length", Fit::Right),
        column("cli-column-file", Fit::Left),
    ]);
    for Offer { agenda, origin } in offers {
        table.row([
            agenda.id.clone(),
            locale.language_name(agenda.language),
            agenda.title.clone(),
            agenda.points.len().to_string(),
            locale.length(agenda.minutes()),
            match origin {
                Origin::Shipped => String::new(),
                Origin::File(path) => path.to_string_lossy().into_owned(),
            },
        ]);
    }
    table
}

fn summary(offer: &Offer) -> Value {
    let Offer { agenda, origin } = offer;
    let file = match origin {
        Origin::Shipped => None,
        Origin::File(path) => Some(path.to_string_lossy()),
    };
    let points: Vec<&str> = agenda
        .points
        .iter()
        .map(|point| point.id.as_str())
        .collect();
    json!({
        "id": agenda.id,
        "language": agenda.language.code(),
        "title": agenda.title,
        "about": agenda.about,
        "minutes": agenda.minutes(),
        "points": points,
        "file": file,
    })
}

fn show(setting: &Setting, name: &str, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let agenda = agendas::find(name, setting.locale.language(), setting.config.as_deref())?;
    if setting.json {
        let document = serde_json::to_value(&agenda).map_err(std::io::Error::from)?;
        paper.json(&document)?;
        return Ok(Status::Done);
    }
    let locale = &setting.locale;
    paper.heading(&agenda.title)?;
    paper.line(&format!(
        "{} · {} · {}",
        agenda.id,
        locale.language_name(agenda.language),
        locale.length(agenda.minutes())
    ))?;
    paper.block("", &agenda.about)?;
    question(setting, "cli-check-in", &agenda.check_in, paper)?;
    for (index, point) in agenda.points.iter().enumerate() {
        paper.gap()?;
        paper.heading(&format!(
            "{}  {} · {} · {}",
            index + 1,
            point.title,
            point.id,
            locale.length(point.minutes)
        ))?;
        show_point(setting, point, paper)?;
    }
    question(setting, "cli-check-out", &agenda.check_out, paper)?;
    Ok(Status::Done)
}

/// Prints the question of check-in or check-out, where the agenda has one.
fn question(
    setting: &Setting,
    key: &str,
    question: &str,
    paper: &mut Paper<'_>,
) -> Result<(), Trouble> {
    if !question.is_empty() {
        let text = [("text", question.to_owned())];
        paper.gap()?;
        paper.block("", &setting.locale.tell(key, &text))?;
    }
    Ok(())
}

fn show_point(setting: &Setting, point: &Point, paper: &mut Paper<'_>) -> Result<(), Trouble> {
    let locale = &setting.locale;
    paper.block(INDENT, &point.question)?;
    for line in &point.why {
        paper.block("   - ", line)?;
    }
    paper.block(
        INDENT,
        &locale.tell("cli-statement", &[("text", point.statement.clone())]),
    )?;
    for starter in &point.starters {
        paper.block(
            &format!("{INDENT}{}: ", locale.kind(starter.kind)),
            &starter.text,
        )?;
    }
    let (key, count) = match point.review {
        Span::Weeks(weeks) => ("cli-review-weeks", weeks),
        Span::Months(months) => ("cli-review-months", months),
    };
    paper.block(INDENT, &locale.say(key, &[("count", count.into())]))?;
    Ok(())
}

/// Writes the starter, never over something that exists.
fn new(setting: &Setting, file: Option<&Path>, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let starter = agendas::starter(setting.locale.language());
    if file == Some(Path::new("-")) {
        paper.bytes(starter.as_bytes())?;
        return Ok(Status::Done);
    }
    let path = match (file, &setting.config) {
        (Some(file), _) => file.to_owned(),
        (None, Some(config)) => config.join("agendas").join("my-agenda.ron"),
        (None, None) => {
            return Err(Trouble::misuse(
                &setting.locale,
                "cli-no-config",
                "cli-no-config-hint",
                &[],
            ));
        }
    };
    handout::write_new(&path, starter.as_bytes())?;
    tell_made(setting, &path, paper)?;
    Ok(Status::Done)
}

/// Says which file was made.
pub fn tell_made(setting: &Setting, path: &Path, paper: &mut Paper<'_>) -> std::io::Result<()> {
    let file = path.to_string_lossy();
    if setting.json {
        paper.json(&json!({ "file": file }))
    } else {
        paper.line(&file)
    }
}
