//! `check`: whether files of sessions and agendas are sound. What is not is shown with its place; nothing is changed. Of a session
//! that is named it also says what the checks across the points found: advice, which does not change how the command ends.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::ending::{Status, Trouble, tell_fault, unless_gone};
use super::paper::Paper;
use super::setting::Setting;
use crate::domain::checks::checks;
use crate::domain::session::Session;
use crate::report::checks::{data, place, sentence};
use crate::store::agendas::{self, Origin};
use crate::store::{self, Fault};

/// Checks these sessions or files; without any, every session of the library and each of the user's own agendas.
pub fn run(setting: &Setting, files: &[PathBuf], paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let named = !files.is_empty();
    let mut files = files
        .iter()
        .map(|file| meant(setting, file))
        .collect::<Result<Vec<PathBuf>, Trouble>>()?;
    if !named {
        let listing = setting.library()?.list()?;
        files.extend(listing.entries.into_iter().map(|entry| entry.path));
        files.extend(listing.broken.into_iter().map(|broken| broken.path));
        files.extend(own_agendas(setting));
    }
    let found: Vec<Vec<Fault>> = files.iter().map(|file| store::check(file)).collect();
    let sound = files.into_iter().zip(&found).filter(|_| named);
    let sound = sound.filter(|(_, faults)| faults.is_empty());
    // An agenda is no session, and has nothing that could be advised on.
    let sessions: Vec<(PathBuf, Session)> = sound
        .filter_map(|(file, _)| {
            store::read_session(&file)
                .ok()
                .map(|session| (file, session))
        })
        .collect();
    report(setting, &found, &sessions, paper)
}

/// The file that somebody names: itself where it is one or looks like one, else that of the session of this name.
fn meant(setting: &Setting, file: &Path) -> Result<PathBuf, Trouble> {
    let words = file.to_string_lossy();
    let looks_so = words.ends_with(".ron") || words.contains(std::path::is_separator);
    if looks_so || file.symlink_metadata().is_ok() {
        return Ok(file.to_owned());
    }
    Ok(setting.library()?.find(&words)?)
}

/// Checks these agendas; without any, each of the user's own.
pub fn agendas(
    setting: &Setting,
    files: &[PathBuf],
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let mut files = files.to_vec();
    if files.is_empty() {
        files = own_agendas(setting);
    }
    let check = |file: &PathBuf| agendas::read(file).err().into_iter().collect();
    let found: Vec<Vec<Fault>> = files.iter().map(check).collect();
    report(setting, &found, &[], paper)
}

fn own_agendas(setting: &Setting) -> Vec<PathBuf> {
    let (offers, broken) = agendas::all(setting.config.as_deref());
    let sound = offers.into_iter().filter_map(|offer| match offer.origin {
        Origin::File(path) => Some(path),
        Origin::Shipped => None,
    });
    sound
        .chain(broken.into_iter().map(|broken| broken.path))
        .collect()
}

/// Tells what was found, and whether all files are sound; that does not depend on who reads it.
fn report(
    setting: &Setting,
    found: &[Vec<Fault>],
    sessions: &[(PathBuf, Session)],
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    unless_gone(tell(setting, found, sessions, paper))?;
    Ok(if found.iter().all(Vec::is_empty) {
        Status::Done
    } else {
        Status::Failed
    })
}

/// Tells what was found in each file, how many are sound, and what is advised of these sessions.
fn tell(
    setting: &Setting,
    found: &[Vec<Fault>],
    sessions: &[(PathBuf, Session)],
    paper: &mut Paper<'_>,
) -> Result<(), Trouble> {
    let locale = &setting.locale;
    let unsound = found.iter().filter(|faults| !faults.is_empty()).count();
    let faults = found.iter().flatten();
    if setting.json {
        let findings: Vec<Value> = faults.map(|fault| finding(fault, setting)).collect();
        let advice: Vec<Value> = sessions
            .iter()
            .flat_map(|(file, session)| {
                let found = checks(session).into_iter();
                found.map(|finding| {
                    let mut advice = data(&finding, session, locale);
                    advice["file"] = json!(file.to_string_lossy());
                    advice["session"] = json!(session.id);
                    advice
                })
            })
            .collect();
        let document = json!({ "checked": found.len(), "findings": findings, "advice": advice });
        paper.json(&document)?;
    } else {
        for fault in faults {
            tell_fault(fault, locale, paper.writer())?;
            paper.gap()?;
        }
        let key = if unsound == 0 {
            "cli-check-sound"
        } else {
            "cli-check-found"
        };
        let values = [("count", found.len().into()), ("found", unsound.into())];
        paper.line(&locale.say(key, &values))?;
        for (_, session) in sessions {
            advise(setting, session, paper)?;
        }
    }
    Ok(())
}

/// Prints what the checks across the points of a session found.
fn advise(setting: &Setting, session: &Session, paper: &mut Paper<'_>) -> Result<(), Trouble> {
    let locale = &setting.locale;
    let found = checks(session);
    if found.is_empty() {
        return Ok(());
    }
    paper.gap()?;
    let title = match session.title.trim() {
        "" => session.team.clone(),
        title => title.to_owned(),
    };
    paper.heading(&locale.tell("check-advice", &[("title", title)]))?;
    for finding in found {
        let place = place(&finding, session, locale);
        let sentence = sentence(&finding, session, locale);
        paper.hanging("   ", &format!("{place}: {sentence}"))?;
    }
    Ok(())
}

/// What was found, with the names that scripts rely on.
fn finding(fault: &Fault, setting: &Setting) -> Value {
    let locale = &setting.locale;
    json!({
        "file": fault.path().map(|path| path.to_string_lossy().into_owned()),
        "line": fault.line(),
        "column": fault.column(),
        "what": locale.tell(fault.key(), &fault.values()),
        "hint": fault.hint_key().map(|hint| locale.tell(hint, &fault.values())),
    })
}
