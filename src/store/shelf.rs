//! Reads every session of a library for what they say together. Of a file that cannot be read it tells what can be told of it
//! without reading it as a session: a newer program still writes id, team and day where they always stood.

use std::collections::hash_map::Entry::{Occupied, Vacant};
use std::path::{Path, PathBuf};

use foldhash::{HashMap, HashMapExt as _};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::domain::series::{Chronicle, Meeting, Unread};

use super::catalogue;
use super::copies;
use super::crew::Crew;
use super::fault::Fault;
use super::file;
use super::folder::Folder;
use super::library::{Library, Unreadable};
use super::scan::Places;

/// What the sessions of a library say together, and where each of them is.
#[derive(Debug, Default)]
pub struct Shelf {
    /// What they say.
    pub chronicle: Chronicle,
    /// The file of each session; of several with one id the one that is not a copy.
    pub paths: HashMap<Uuid, PathBuf>,
    /// The files that could not be read, in the order of [`Chronicle::unread`].
    pub broken: Vec<Unreadable>,
}

impl Library {
    /// Reads every session for what they say together.
    ///
    /// # Errors
    /// [`Fault::Unread`] when there is a folder that cannot be read.
    pub fn shelf(&self) -> Result<Shelf, Fault> {
        let (read, mut broken) = match Folder::open(&self.sessions())? {
            Some(folder) => catalogue::meetings(&folder, &self.keeping())?,
            None => (Vec::new(), Vec::new()),
        };
        broken.sort_by(|a, b| a.path.cmp(&b.path));
        let mut paths = HashMap::with_capacity(read.len());
        let mut meetings: Vec<Meeting> = Vec::with_capacity(read.len());
        for (path, meeting) in read {
            match paths.entry(meeting.id) {
                Vacant(free) => {
                    free.insert((path, meetings.len()));
                    meetings.push(meeting);
                }
                // The version that a session is known by counts, not its copies.
                Occupied(mut known) => {
                    let (other, place) = known.get_mut();
                    if copies::rank(&path, meeting.id) < copies::rank(other, meeting.id) {
                        *other = path;
                        meetings[*place] = meeting;
                    }
                }
            }
        }
        let paths = paths.into_iter().map(|(id, (path, _))| (id, path));
        let unread = broken.iter().map(glance);
        Ok(Shelf {
            chronicle: Chronicle::shared(meetings, unread.collect(), &Crew),
            paths: paths.collect(),
            broken,
        })
    }
}

/// What can be told of a file that is no session that we read.
fn glance(broken: &Unreadable) -> Unread {
    let name = broken.path.file_name().unwrap_or_default();
    let mut unread = Unread {
        name: name.to_string_lossy().into_owned(),
        newer: matches!(broken.fault, Fault::Newer { .. }),
        ..Unread::default()
    };
    if let Some(text) = text(&broken.path, &broken.fault) {
        let places = Places::of(&text);
        unread.id = value(&text, &places, "id");
        unread.team = value(&text, &places, "team");
        unread.title = value(&text, &places, "title");
        unread.date = value(&text, &places, "date");
    }
    unread
}

/// The text of a file whose text is not at fault for not being read.
fn text(path: &Path, fault: &Fault) -> Option<String> {
    let readable = matches!(fault, Fault::Newer { .. } | Fault::Broken(_));
    let contents = readable.then(|| file::read(path).ok())?;
    contents.map(|contents| contents.text)
}

fn value<T: DeserializeOwned>(text: &str, places: &Places, path: &str) -> Option<T> {
    let range = places.get(path)?;
    ron::from_str(text.get(range)?).ok()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::domain::agenda::Language;
    use crate::domain::session::Session;
    use crate::store::{agendas, session_text};

    #[test]
    fn a_newer_and_a_broken_file_still_say_whose_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().to_owned());
        let agenda = agendas::find("first-steps", Language::En, None).unwrap();
        let mut session = Session::new(Uuid::from_u128(7), date(2026, 12, 3), Arc::new(agenda));
        session.team = "N\"oord".into();
        library.create(&session).unwrap();
        let text = session_text(&session).unwrap();
        let newer = text.replacen("format: 1", "format: 99", 1);
        std::fs::write(library.sessions().join("a-newer.ron"), newer).unwrap();
        let cut = &text[..text.len() / 2];
        std::fs::write(library.sessions().join("b-broken.ron"), cut).unwrap();
        std::fs::write(library.sessions().join("c-empty.ron"), "").unwrap();
        let shelf = library.shelf().unwrap();
        assert_eq!(shelf.chronicle.meetings().len(), 1);
        assert_eq!(shelf.paths.len(), 1);
        let unread = shelf.chronicle.unread();
        assert_eq!(
            unread[0],
            Unread {
                name: "a-newer.ron".into(),
                newer: true,
                id: Some(session.id),
                team: Some("N\"oord".into()),
                title: Some(String::new()),
                date: Some(session.date),
            }
        );
        assert_eq!((unread[1].newer, unread[1].id), (false, Some(session.id)));
        assert_eq!(unread[2].id, None);
        assert_eq!(shelf.chronicle.series()[0].unread, [0, 1]);
    }

    #[test]
    fn a_copy_does_not_speak_for_its_session() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().to_owned());
        let agenda = agendas::find("first-steps", Language::En, None).unwrap();
        let mut session = Session::new(Uuid::from_u128(7), date(2026, 12, 3), Arc::new(agenda));
        let path = library.create(&session).unwrap();
        session.title = "copy".into();
        let copy = library.sessions().join("2026-12-03 (conflicted copy).ron");
        std::fs::write(&copy, session_text(&session).unwrap()).unwrap();
        let shelf = library.shelf().unwrap();
        assert_eq!(shelf.chronicle.meetings()[0].title, "");
        assert_eq!(shelf.paths[&session.id], path);
    }
}
