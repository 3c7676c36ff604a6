//! `export`: the report of a session, in one of the forms that `report` knows; never over an existing file unasked.

use std::path::Path;

use super::agenda::tell_made;
use super::args::Export;
use super::ending::{Status, Trouble};
use super::paper::Paper;
use super::setting::Setting;
use crate::domain::session::Session;
use crate::locale::Locale;
use crate::report::{FORMATS, Subject};
use crate::store::{self, handout};

/// Writes the report.
pub fn run(setting: &Setting, args: &Export, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let format = FORMATS
        .iter()
        .find(|format| format.name == args.format)
        .ok_or_else(|| {
            let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
            let values = [
                ("given", args.format.clone()),
                ("choices", names.join(", ")),
            ];
            Trouble::misuse(&setting.locale, "cli-no-format", "cli-choose", &values)
        })?;
    let path = setting.library()?.find(&args.session)?;
    let session = store::read_session(&path)?;
    let mut report = Vec::new();
    let earlier = store::earlier(&path, &session);
    let subject = Subject {
        session: &session,
        earlier: &earlier,
    };
    (format.write)(&subject, &speaker(&session, setting), &mut report)?;
    match args.output.as_deref() {
        Some(file) if file != Path::new("-") => {
            handout::write(file, &report, args.force)?;
            tell_made(setting, file, paper)?;
        }
        _ => paper.bytes(&report)?,
    }
    Ok(Status::Done)
}

/// The language of a report: the one that was asked for, else that of the meeting.
fn speaker(session: &Session, setting: &Setting) -> Locale {
    Locale::new(setting.asked.unwrap_or(session.language))
}
