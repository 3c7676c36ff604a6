//! `new --team …` and `new --follows …`: make a session without a screen. Without either, `screen` opens the one that prepares it.

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
use crate::domain::agenda::Agenda;
use crate::domain::fold::same;
use crate::domain::ids::Ids;
use crate::domain::people::{Person, PersonFault, Side, quick_person};
use crate::domain::series::follow::follow_up;
use crate::domain::session::Session;
use crate::locale::display;
use crate::store::{self, agendas};

/// The agenda when none is named.
pub const AGENDA: &str = "alignment";

/// Makes the session, and prints its id and where it is.
pub fn run(setting: &Setting, args: &New, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let mut ids = Ids::new(Uuid::now_v7().as_u64_pair().1);
    let now = u64::try_from(Timestamp::now().as_millisecond()).unwrap_or(0);
    let mut next = || ids.next(now);
    let mut session = match &args.follows {
        None => blank(setting, args, &mut next)?,
        Some(words) => after(setting, args, words, &mut next)?,
    };
    prepare(&mut session, setting, args, &mut next)?;
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

/// A session of a team that has not met before, or wants to begin anew.
fn blank(
    setting: &Setting,
    args: &New,
    next: &mut impl FnMut() -> Uuid,
) -> Result<Session, Trouble> {
    let agenda = agenda(setting, args.agenda.as_deref().unwrap_or(AGENDA))?;
    let mut session = Session::new(next(), setting.today, Arc::new(agenda));
    session.title.clone_from(&session.agenda.title);
    Ok(session)
}

/// The session that follows another: people, agenda, what is open and was parked, the worksheets.
fn after(
    setting: &Setting,
    args: &New,
    words: &str,
    next: &mut impl FnMut() -> Uuid,
) -> Result<Session, Trouble> {
    let library = setting.library()?;
    let previous = store::read_session(&library.find(words)?)?;
    let planned = previous.minutes.next_meeting;
    let planned = planned.filter(|day| *day >= setting.today);
    let date = match &args.date {
        Some(text) => day(setting, text)?,
        None => planned.unwrap_or(setting.today),
    };
    let open = library.shelf()?.chronicle.to_look_back(previous.id, date);
    let mut session = follow_up(&previous, &open, date, next);
    if let Some(name) = &args.agenda {
        session.take_agenda(Arc::new(agenda(setting, name)?));
        session.title.clone_from(&session.agenda.title);
    }
    Ok(session)
}

/// The agenda that goes by a name, in the language of this run.
pub fn agenda(setting: &Setting, name: &str) -> Result<Agenda, Trouble> {
    let language = setting.locale.language();
    Ok(agendas::find(name, language, setting.config.as_deref())?)
}

/// Adds what the other arguments say.
fn prepare(
    session: &mut Session,
    setting: &Setting,
    args: &New,
    next: &mut impl FnMut() -> Uuid,
) -> Result<(), Trouble> {
    let locale = &setting.locale;
    if let Some(text) = &args.date {
        session.date = day(setting, text)?;
    }
    if let Some(team) = &args.team {
        session.team = name(setting, "--team", team)?;
    }
    if let Some(title) = &args.title {
        session.title = name(setting, "--title", title)?;
    }
    let known = session.people.len();
    for line in &args.people {
        let (name, function, side) = person(setting, line)?;
        // Who comes along from the session before is not two people.
        let mut before = session.people[..known].iter_mut();
        match before.find(|person| same(&person.name, &name)) {
            Some(person) => (person.side, person.function) = (side, function),
            None => session
                .people
                .push(Person::new(next(), name, side, function)),
        }
    }
    choose(session, &args.points, setting)?;
    if let Some(text) = &args.time {
        let plan = locale.read_time(text).ok_or_else(|| {
            let given = [("given", text.clone())];
            Trouble::misuse(locale, "cli-no-time", "cli-no-time-hint", &given)
        })?;
        session.clock.start = plan.start;
        session.clock.available = plan.minutes;
    }
    session.refit();
    Ok(())
}

/// A name without anything that a terminal would obey, and not empty.
pub fn name(setting: &Setting, option: &str, text: &str) -> Result<String, Trouble> {
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

/// Somebody in a quick line: name, function and side.
pub fn person(setting: &Setting, line: &str) -> Result<(String, String, Side), Trouble> {
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
    for minutes in &mut rest {
        minutes.today = true;
    }
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
