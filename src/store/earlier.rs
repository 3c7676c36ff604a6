//! Finds the sessions that one looks back at: beside its file, by the ends of their names. Not a chain of them, and not a series.

use std::path::Path;

use uuid::Uuid;

use super::{paths, read_session};
use crate::domain::session::Session;

/// The sessions that a session follows, judges agreements of, or takes the place of agreements of, as far as their files lie
/// beside its own under their own names and can be read.
///
/// It reads those files and no others, so that it costs the same in a library of ten thousand.
#[must_use]
pub fn earlier(path: &Path, session: &Session) -> Vec<Session> {
    let wanted = wanted(session);
    let folder = path.parent().filter(|_| !wanted.is_empty());
    let Some(Ok(entries)) = folder.map(std::fs::read_dir) else {
        return Vec::new();
    };
    let mut found: Vec<Session> = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        let new = |id: &&Uuid| !found.iter().any(|session| session.id == **id);
        let named = wanted.iter().filter(new);
        if named.into_iter().any(|id| paths::is_own_name(&path, *id))
            && let Ok(session) = read_session(&path)
            && wanted.contains(&session.id)
        {
            found.push(session);
        }
    }
    found
}

/// The ids of the sessions that a session names.
fn wanted(session: &Session) -> Vec<Uuid> {
    let minutes = &session.minutes;
    let verdicts = minutes.lookback.iter().map(|verdict| verdict.of.session);
    let replaced = minutes.agreements().filter_map(|(_, a)| a.supersedes);
    let all = session.follows.into_iter().chain(verdicts);
    let mut ids: Vec<Uuid> = all.chain(replaced.map(|link| link.session)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.retain(|id| *id != session.id);
    ids
}
