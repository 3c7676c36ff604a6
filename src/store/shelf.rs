//! Reads every session of a library for what they say together. Of a file that cannot be read it tells what can be told of it
//! without reading it as a session: a newer program still writes id, team and day where they always stood.

use std::path::{Path, PathBuf};

use foldhash::{HashMap, HashMapExt as _};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::domain::series::{Chronicle, Unread};

use super::catalogue;
use super::copies;
use super::crew::Crew;
use super::fault::Fault;
use super::file;
use super::folder::Folder;
use super::library::{Library, Unreadable};
use super::scan::Places;
use super::stock::Placed;

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
            None => (Placed::default(), Vec::new()),
        };
        broken.sort_by(|a, b| a.path.cmp(&b.path));
        let Placed {
            mut meetings,
            mut paths,
        } = read;
        let mut first: HashMap<Uuid, usize> = HashMap::with_capacity(meetings.len());
        for (at, meeting) in meetings.iter().enumerate() {
            let known = first.entry(meeting.id).or_insert(at);
            // The version that a session is known by counts, not its copies.
            let rank = |at: usize| copies::rank(&paths[at], meeting.id);
            if *known != at && rank(at) < rank(*known) {
                *known = at;
            }
        }
        if first.len() < meetings.len() {
            let ids: Vec<Uuid> = meetings.iter().map(|meeting| meeting.id).collect();
            let mut places = ids.iter().enumerate();
            meetings.retain(|_| places.next().is_some_and(|(at, id)| first[id] == at));
            let mut places = ids.iter().enumerate();
            paths.retain(|_| places.next().is_some_and(|(at, id)| first[id] == at));
        }
        let ids = meetings.iter().map(|meeting| meeting.id);
        let paths = ids.zip(paths).collect();
        let unread = broken.iter().map(glance);
        Ok(Shelf {
            chronicle: Chronicle::shared(meetings, unread.collect(), &Crew),
            paths,
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
