//! Changes several sessions in one go: every one is opened, and with it locked, before the first is changed. Which sessions and
//! how is decided in the domain.

use std::path::{Path, PathBuf};

use crate::domain::series::rework::Change;
use crate::domain::session::Session;

use super::fault::Fault;
use super::seat::{self, Access, Seat, Taken};

/// Why not all of the sessions were changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAll {
    /// These cannot be changed, so none was.
    None(Vec<Fault>),
    /// So many were; the next one could not be saved. Each file is whole, old or new.
    Some(usize, Box<Fault>),
}

/// Carries changes out, each in its file, in this order.
///
/// # Errors
/// [`NotAll`] says what stands in the way and how far it went.
pub fn carry_out(changes: &[(PathBuf, Change)]) -> Result<(), NotAll> {
    let mut seats = Vec::new();
    let mut faults = Vec::new();
    for (path, change) in changes {
        match take(path, change) {
            Ok(taken) => seats.push(taken),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(NotAll::None(faults));
    }
    for (done, (seat, session)) in seats.iter_mut().enumerate() {
        let saved = seat.save(session);
        saved.map_err(|fault| NotAll::Some(done, Box::new(fault)))?;
    }
    Ok(())
}

/// The seat of a session, and the session as it is to be.
fn take(path: &Path, change: &Change) -> Result<(Seat, Session), Fault> {
    let (opened, taken) = seat::open(path)?;
    let mut session = opened.session;
    // Somebody may have put another session there since the plan was made.
    if session.id != change.session {
        return Err(Fault::NoSuchSession {
            words: change.session.to_string(),
        });
    }
    match (taken, opened.access) {
        (Taken::Seat(seat), _) => {
            change.apply(&mut session);
            Ok((seat, session))
        }
        (Taken::Look(_), Access::Held(holder)) => Err(Fault::Held {
            path: opened.path,
            holder,
        }),
        (Taken::Look(_), Access::ReadOnly(why)) => Err(Fault::Unwritten {
            path: opened.path,
            why,
        }),
        (Taken::Look(_), _) => Err(Fault::NotOurs),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::domain::agenda::Language;
    use crate::store::lock::{self, Asked};
    use crate::store::{Library, agendas, read_session};

    /// A library of three sessions of North, and the changes that make them Noord.
    fn north(library: &Library) -> Vec<(PathBuf, Change)> {
        let agenda = agendas::find("first-steps", Language::En, None).unwrap();
        let agenda = Arc::new(agenda);
        (1..=3)
            .map(|number| {
                let id = Uuid::from_u128(number);
                let mut session = Session::new(id, date(2026, 12, 3), Arc::clone(&agenda));
                session.team = "North".into();
                let change = Change {
                    session: id,
                    team: Some("Noord".into()),
                    unfollow: false,
                };
                (library.create(&session).unwrap(), change)
            })
            .collect()
    }

    fn teams(changes: &[(PathBuf, Change)]) -> Vec<String> {
        let sessions = changes.iter().map(|(path, _)| read_session(path));
        sessions
            .map(|session| session.map_or_else(|_| "?".into(), |session| session.team))
            .collect()
    }

    #[test]
    fn all_are_changed_and_doing_it_again_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().to_owned());
        let changes = north(&library);
        carry_out(&changes).unwrap();
        assert_eq!(teams(&changes), ["Noord"; 3]);
        let before = std::fs::read(&changes[0].0).unwrap();
        carry_out(&changes).unwrap();
        assert_eq!(std::fs::read(&changes[0].0).unwrap(), before);
    }

    #[test]
    fn none_is_changed_when_one_is_open_elsewhere_and_one_broken() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().to_owned());
        let changes = north(&library);
        let Ok(Asked::Ours(held)) = lock::ask(&changes[1].0) else {
            panic!("nobody holds it yet");
        };
        std::fs::write(&changes[2].0, "(format: 99)").unwrap();
        let Err(NotAll::None(faults)) = carry_out(&changes) else {
            panic!("it is refused");
        };
        assert!(
            matches!(faults[..], [Fault::Held { .. }, Fault::Newer { .. }]),
            "{faults:?}"
        );
        assert_eq!(teams(&changes), ["North", "North", "?"]);
        drop(held);
    }

    #[test]
    fn another_session_in_the_place_of_one_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().to_owned());
        let mut changes = north(&library);
        changes[0].1.session = Uuid::from_u128(9);
        let fault = carry_out(&changes).unwrap_err();
        assert!(matches!(fault, NotAll::None(_)));
        assert_eq!(teams(&changes), ["North"; 3]);
    }
}
