//! `map`: the process map of a session: the picture as text, and each point in full below it.

use super::ending::{Status, Trouble};
use super::paper::Paper;
use super::setting::Setting;
use crate::report::map;
use crate::store;

/// Prints the map of a session.
pub fn run(setting: &Setting, words: &str, paper: &mut Paper<'_>) -> Result<Status, Trouble> {
    let path = setting.library()?.find(words)?;
    let session = store::read_session(&path)?;
    if setting.json {
        paper.json(&map::data(&session))?;
        return Ok(Status::Done);
    }
    let columns = paper.width();
    let mut rows = map::text(&session, &setting.locale, columns).into_iter();
    if let Some(title) = rows.next() {
        paper.heading(&title.line())?;
    }
    for row in rows {
        paper.line(&row.line())?;
    }
    Ok(Status::Done)
}
