//! `check`: whether files of sessions and agendas are sound. What is not is shown with its place; nothing is changed.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::ending::{Status, Trouble, tell_fault};
use super::paper::Paper;
use super::setting::Setting;
use crate::store::agendas::{self, Origin};
use crate::store::{self, Fault};

/// Checks these files; without any, every session of the library and each of the user's own agendas.
pub fn run(setting: &Setting, files: &[PathBuf], paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let mut files = files.to_vec();
    if files.is_empty() {
        let listing = setting.library()?.list()?;
        files.extend(listing.entries.into_iter().map(|entry| entry.path));
        files.extend(listing.broken.into_iter().map(|broken| broken.path));
        files.extend(own_agendas(setting));
    }
    let found: Vec<Vec<Fault>> = files.iter().map(|file| store::check(file)).collect();
    report(setting, &found, paper)
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
    report(setting, &found, paper)
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

/// Tells what was found in each file, and how many are sound.
fn report(
    setting: &Setting,
    found: &[Vec<Fault>],
    paper: &mut Paper<'_>,
) -> Result<Status, Trouble> {
    let locale = &setting.locale;
    let unsound = found.iter().filter(|faults| !faults.is_empty()).count();
    let faults = found.iter().flatten();
    if setting.json {
        let findings: Vec<Value> = faults.map(|fault| finding(fault, setting)).collect();
        paper.json(&json!({ "checked": found.len(), "findings": findings }))?;
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
    }
    Ok(if unsound == 0 {
        Status::Done
    } else {
        Status::Failed
    })
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
