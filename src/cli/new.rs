//! `new --team …`: makes a session without a screen. Without a team, `screen` opens the one that prepares it.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

use super::args::New;
use super::ending::{Status, Trouble};
use super::list::day;
use super::paper::Paper;
use super::pick;
use super::setting::Setting;
use crate::domain::ids::Ids;
use crate::domain::people::{Person, PersonFault, quick_person};
use crate::domain::session::Session;
use crate::locale::display;
use crate::store::agendas;

/// The agenda when none is named.
pub const AGENDA: &str = "alignment";

/// Makes the session, and prints its id and where it is.
pub fn run(setting: &Setting, args: &New, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let session = prepare(setting, args)?;
    let path = setting.library()?.create(&session)?;
    if setting.json {
        let file = path.to_string_lossy();
        paper.json(&json!({ "id": session.id.to_string(), "file": file }))?;
    } else {
        paper.line(&session.id.to_string())?;
        paper.line(&path.to_string_lossy())?;
    }
    Ok(Status::Done)
}

/// The session that the arguments describe, before it is anywhere.
fn prepare(setting: &Setting, args: &New) -> Result<Session, Trouble> {
    let locale = &setting.locale;
    let agenda = args.agenda.as_deref().unwrap_or(AGENDA);
    let agenda = agendas::find(agenda, locale.language(), setting.config.as_deref())?;
    let mut ids = Ids::new(Uuid::now_v7().as_u64_pair().1);
    let now = u64::try_from(Timestamp::now().as_millisecond()).unwrap_or(0);
    let date = args
        .date
        .as_deref()
        .map_or(Ok(setting.today), |text| day(setting, text))?;
    let mut session = Session::new(ids.next(now), date, Arc::new(agenda));
    session.team = name(setting, "--team", args.team.as_deref().unwrap_or_default())?;
    session.title = match &args.title {
        Some(title) => name(setting, "--title", title)?,
        None => session.agenda.title.clone(),
    };
    for line in &args.people {
        let (name, function, side) = person(setting, line)?;
        let person = Person::new(ids.next(now), name, side, function);
        session.people.push(person);
    }
    choose(&mut session, &args.points, setting)?;
    if let Some(text) = &args.time {
        let plan = locale.read_time(text).ok_or_else(|| {
            let given = [("given", text.clone())];
            Trouble::misuse(locale, "cli-no-time", "cli-no-time-hint", &given)
        })?;
        session.clock.start = plan.start;
        session.clock.available = plan.minutes;
    }
    session.refit();
    Ok(session)
}

/// A name without anything that a terminal would obey, and not empty.
fn name(setting: &Setting, option: &str, text: &str) -> Result<String, Trouble> {
    let text = text.trim();
    let key = if text.is_empty() {
        "cli-name-empty"
    } else if display(text) == text {
        return Ok(text.to_owned());
    } else {
        "cli-name-control"
    };
    let values = [
        ("option", option.to_owned()),
        ("given", display(text).into_owned()),
    ];
    Err(Trouble::misuse(
        &setting.locale,
        key,
        "cli-name-hint",
        &values,
    ))
}

fn person(
    setting: &Setting,
    line: &str,
) -> Result<(String, String, crate::domain::people::Side), Trouble> {
    let line = name(setting, "--person", line)?;
    quick_person(&line).map_err(|fault| {
        let key = match fault {
            PersonFault::NoName => "cli-person-no-name",
            PersonFault::NoSide => "cli-person-no-side",
        };
        Trouble::misuse(
            &setting.locale,
            key,
            "cli-person-hint",
            &[("given", line.clone())],
        )
    })
}

/// Puts these points on today's list, in this order; without any, all of the agenda.
fn choose(session: &mut Session, points: &[String], setting: &Setting) -> Result<(), Trouble> {
    if points.is_empty() {
        return Ok(());
    }
    let mut rest = std::mem::take(&mut session.minutes.points);
    for wanted in points.iter().map(|point| point.trim()) {
        let Some(at) = rest.iter().position(|minutes| minutes.point == wanted) else {
            let ids: Vec<&str> = session
                .agenda
                .points
                .iter()
                .map(|point| point.id.as_str())
                .collect();
            return Err(if session.minutes.point(wanted).is_some() {
                let given = [("given", wanted.to_owned())];
                Trouble::misuse(
                    &setting.locale,
                    "cli-point-twice",
                    "cli-point-twice-hint",
                    &given,
                )
            } else {
                pick::no_point(wanted, &ids, &setting.locale)
            });
        };
        session.minutes.points.push(rest.remove(at));
    }
    for minutes in &mut rest {
        minutes.today = false;
    }
    session.minutes.points.append(&mut rest);
    Ok(())
}
