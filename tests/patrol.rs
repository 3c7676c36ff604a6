//! The list while the program runs: long ones come in parts, and files that come, go, change or arrive by halves show by themselves.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../benches/library/mod.rs"]
mod library;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use handshake::store::worker::{Job, News, Worker};
use handshake::store::{Fault, Library, Listing, Why, file_name, session_text};
use tempfile::TempDir;

/// Longer than anything takes; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(30);

/// A worker, its library, and what it tells.
struct Office {
    folder: TempDir,
    worker: Worker,
    news: Receiver<News>,
}

impl Office {
    fn with(count: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sessions")).unwrap();
        for session in library::sessions(11).take(count) {
            let path = folder.path().join("sessions").join(file_name(&session));
            fs::write(path, session_text(&session).unwrap()).unwrap();
        }
        Self::at(folder)
    }

    fn at(folder: TempDir) -> Self {
        let (tell, news) = channel();
        let library =
            Library::at(folder.path().to_owned()).cached_in(Some(folder.path().join("cache")));
        let worker = Worker::start(library, move |told| drop(tell.send(told)));
        worker.send(Job::List);
        Self {
            folder,
            worker,
            news,
        }
    }

    fn sessions(&self) -> PathBuf {
        self.folder.path().join("sessions")
    }

    fn next(&self) -> News {
        self.news.recv_timeout(PATIENCE).expect("news")
    }

    /// The next whole list.
    fn listed(&self) -> Listing {
        loop {
            match self.next() {
                News::Listed(listing) => return listing,
                News::PartListed { .. } => {}
                other => panic!("{other:?}"),
            }
        }
    }

    /// The list as soon as it is so; whatever is told before is passed.
    fn listed_when(&self, wanted: impl Fn(&Listing) -> bool) -> Listing {
        loop {
            let listing = self.listed();
            if wanted(&listing) {
                return listing;
            }
        }
    }

    fn unlisted(&self) -> Fault {
        match self.next() {
            News::NotListed(fault) => fault,
            other => panic!("{other:?}"),
        }
    }

    fn plain(&self) -> Listing {
        Library::at(self.folder.path().to_owned()).list().unwrap()
    }
}

#[test]
fn a_long_list_comes_in_parts_and_then_as_a_whole() {
    let office = Office::with(700);
    let mut parts = Listing::default();
    let whole = loop {
        match office.next() {
            News::PartListed { entries, left } => {
                assert!(left > 0);
                parts.extend(entries, left);
            }
            News::Listed(listing) => break listing,
            other => panic!("{other:?}"),
        }
    };
    assert!(
        parts.entries.len() >= 64,
        "a page at least comes before the end"
    );
    assert!(
        parts
            .entries
            .iter()
            .all(|entry| whole.entries.contains(entry))
    );
    assert_eq!(whole, office.plain());
    // The next start finds it in the cache, and tells its first page first as well.
    let again = Office::at(office.folder);
    match again.next() {
        News::PartListed { entries, left } => assert_eq!((entries.len(), left), (64, 636)),
        other => panic!("{other:?}"),
    }
    assert_eq!(again.listed(), whole);
}

#[test]
fn files_that_come_and_go_and_change_show_by_themselves() {
    let office = Office::with(3);
    assert_eq!(office.listed().entries.len(), 3);
    let new = library::sessions(12).next().unwrap();
    let path = office.sessions().join(file_name(&new));
    fs::write(&path, session_text(&new).unwrap()).unwrap();
    assert_eq!(
        office.listed_when(|listing| listing.entries.len() == 4),
        office.plain()
    );
    let text = session_text(&new)
        .unwrap()
        .replace(&new.team, "Changed in place");
    fs::write(&path, text).unwrap();
    let changed = |listing: &Listing| {
        listing
            .entries
            .iter()
            .any(|entry| entry.team == "Changed in place")
    };
    office.listed_when(changed);
    fs::remove_file(&path).unwrap();
    assert_eq!(
        office.listed_when(|listing| listing.entries.len() == 3),
        office.plain()
    );
    fs::remove_dir_all(office.sessions()).unwrap();
    assert_eq!(office.listed(), Listing::default());
}

#[test]
fn half_of_a_new_version_does_not_take_the_place_of_the_old_one() {
    let office = Office::with(2);
    let before = office.listed();
    let chosen = &before.entries[0];
    let text = fs::read_to_string(&chosen.path).unwrap();
    let newer = text.replacen("title: \"", "title: \"The new one, ", 1);
    // What a sync program does that writes in place: first one half, later the other.
    fs::write(&chosen.path, &newer[..newer.len() / 2]).unwrap();
    let seen_half = library::sessions(13).next().unwrap();
    let other = office.sessions().join(file_name(&seen_half));
    fs::write(&other, session_text(&seen_half).unwrap()).unwrap();
    let meanwhile = office.listed_when(|listing| listing.entries.len() == 3);
    assert!(meanwhile.entries.contains(chosen), "{meanwhile:?}");
    assert_eq!(meanwhile.broken, []);
    fs::write(&chosen.path, &newer).unwrap();
    let whole = |listing: &Listing| {
        listing
            .entries
            .iter()
            .any(|entry| entry.title.starts_with("The new one"))
    };
    office.listed_when(whole);
    // A half that stays is told of.
    fs::write(&chosen.path, &newer[..newer.len() / 2]).unwrap();
    let broken = office.listed_when(|listing| !listing.broken.is_empty());
    assert_eq!(broken.broken[0].path, chosen.path);
}

#[test]
fn nothing_is_told_of_the_list_while_a_session_is_open() {
    let office = Office::with(2);
    let listing = office.listed();
    office
        .worker
        .send(Job::Open(listing.entries[0].path.clone()));
    assert!(matches!(office.next(), News::Opened(_)));
    fs::remove_file(&listing.entries[1].path).unwrap();
    office.worker.send(Job::Leave);
    office.worker.send(Job::List);
    assert_eq!(office.listed().entries.len(), 1);
}

fn broken_library(make: impl Fn(&Path)) -> Office {
    let folder = tempfile::tempdir().unwrap();
    make(&folder.path().join("sessions"));
    Office::at(folder)
}

#[test]
fn a_folder_that_is_none_is_told_once_with_the_reason() {
    let office = broken_library(|sessions| fs::write(sessions, "x").unwrap());
    assert!(matches!(
        office.unlisted(),
        Fault::Unread {
            why: Why::NotAFolder,
            ..
        }
    ));
    fs::remove_file(office.sessions()).unwrap();
    assert_eq!(office.listed(), Listing::default());
    let office = broken_library(|sessions| symlink("sessions", sessions).unwrap());
    assert!(matches!(
        office.unlisted(),
        Fault::Unread {
            why: Why::Circle,
            ..
        }
    ));
    let office = broken_library(|sessions| {
        fs::create_dir(sessions).unwrap();
        symlink("..", sessions.join("up.ron")).unwrap();
        symlink("self.ron", sessions.join("self.ron")).unwrap();
    });
    let listing = office.listed();
    assert_eq!((listing.entries.len(), listing.broken.len()), (0, 2));
}

/// Twenty thousand files of one session, and the end does not wait for any of them.
#[test]
fn a_folder_with_very_many_files_keeps_nobody_from_leaving() {
    let office = Office::with(1);
    let first = office.listed().entries[0].path.clone();
    for number in 0..20_000 {
        fs::hard_link(&first, office.sessions().join(format!("{number}.ron"))).unwrap();
    }
    let Office {
        folder,
        worker,
        news,
    } = office;
    worker.send(Job::List);
    assert!(worker.flush(PATIENCE));
    drop(worker);
    drop(news);
    assert!(folder.path().exists());
}
