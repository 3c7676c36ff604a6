//! The cache of digests: with it and without it the answer is the same, whatever happens to the sessions or to the cache.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../benches/library/mod.rs"]
mod library;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use handshake::domain::series::{Meeting, Unread};
use handshake::domain::session::Session;
use handshake::store::{Library, Listing, Unreadable, file_name, session_text};
use library::Chance;
use proptest::prelude::*;
use tempfile::TempDir;

/// A library that keeps a cache beside it.
struct Shelf {
    folder: TempDir,
    /// What the cache was at times, as a backup brings it back.
    backups: Vec<Vec<u8>>,
    /// Sessions that somebody moved elsewhere, with their names.
    elsewhere: Vec<String>,
}

/// Everything that a library says.
#[derive(Debug, PartialEq)]
struct Answer {
    listing: Listing,
    meetings: Vec<Meeting>,
    unread: Vec<Unread>,
    broken: Vec<Unreadable>,
    paths: Vec<(uuid::Uuid, PathBuf)>,
}

impl Answer {
    fn of(library: &Library) -> Self {
        let shelf = library.shelf().unwrap();
        let mut paths: Vec<_> = shelf.paths.into_iter().collect();
        paths.sort();
        Self {
            listing: library.list().unwrap(),
            meetings: shelf.chronicle.meetings().to_vec(),
            unread: shelf.chronicle.unread().to_vec(),
            broken: shelf.broken,
            paths,
        }
    }
}

impl Shelf {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sessions")).unwrap();
        fs::create_dir(folder.path().join("elsewhere")).unwrap();
        Self {
            folder,
            backups: Vec::new(),
            elsewhere: Vec::new(),
        }
    }

    fn filled(seed: u64, count: usize) -> Self {
        let shelf = Self::new();
        for session in library::sessions(seed).take(count) {
            shelf.put(
                &file_name(&session),
                session_text(&session).unwrap().as_bytes(),
            );
        }
        shelf
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("sessions").join(name)
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        // The clock of a disk ticks a few hundred times a second: a version that looks like the one before is no version of its own.
        let before = look(&path);
        loop {
            fs::write(&path, bytes).unwrap();
            if look(&path) != before {
                return;
            }
        }
    }

    /// What stands in a file, which may break off within a letter.
    fn text(&self, name: &str) -> String {
        String::from_utf8_lossy(&fs::read(self.path(name)).unwrap()).into_owned()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join("sessions")).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn cache(&self) -> PathBuf {
        self.folder.path().join("cache")
    }

    /// The file of the cache, if there is one.
    fn cache_file(&self) -> Option<PathBuf> {
        let mut entries = fs::read_dir(self.cache())
            .ok()?
            .map(|entry| entry.unwrap().path());
        let file = entries.next()?;
        assert_eq!(
            entries.next(),
            None,
            "one library has one cache, and nothing is left beside it"
        );
        Some(file)
    }

    fn plain(&self) -> Library {
        Library::at(self.folder.path().to_owned())
    }

    fn cached(&self) -> Library {
        self.plain()
            .cached_in(Some(self.cache()))
            .resting(Duration::ZERO)
    }

    #[track_caller]
    fn assert_same(&self) {
        assert_eq!(Answer::of(&self.cached()), Answer::of(&self.plain()));
    }
}

/// What tells one version of a file from another.
fn look(path: &Path) -> Option<(u64, Option<SystemTime>, i64, i64, u64)> {
    let seen = fs::metadata(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some((
            seen.len(),
            seen.modified().ok(),
            seen.ctime(),
            seen.ctime_nsec(),
            seen.ino(),
        ))
    }
    #[cfg(not(unix))]
    Some((seen.len(), seen.modified().ok(), 0, 0, 0))
}

/// Something that happens to a library: a save, a sync program, somebody with an editor.
#[expect(
    clippy::too_many_lines,
    reason = "one thing that happens after the other"
)]
fn happen(shelf: &mut Shelf, chance: &mut Chance, spare: &mut impl Iterator<Item = Session>) {
    let names = shelf.names();
    let name = if names.is_empty() {
        None
    } else {
        Some(chance.of(&names).clone())
    };
    match (chance.below(16), name) {
        (0 | 1, _) | (_, None) => {
            let session = spare.next().unwrap();
            shelf.put(
                &file_name(&session),
                session_text(&session).unwrap().as_bytes(),
            );
        }
        (2, Some(name)) => {
            // Another letter, the same length, and the old time of the last change.
            let path = shelf.path(&name);
            let old = fs::metadata(&path).unwrap().modified().unwrap();
            let text = shelf.text(&name);
            let letter = *chance.of(&["e", "a", "o"]);
            shelf.put(&name, text.replacen(letter, "x", 3).as_bytes());
            if cfg!(unix) {
                fs::File::options()
                    .write(true)
                    .open(&path)
                    .unwrap()
                    .set_modified(old)
                    .unwrap();
            }
        }
        (3, Some(name)) => {
            // As the program itself saves: another file takes the place.
            let text = shelf.text(&name);
            let other = shelf.path(".new.tmp");
            fs::write(&other, text.replacen("team: \"", "team: \"New ", 1)).unwrap();
            fs::rename(other, shelf.path(&name)).unwrap();
        }
        (4, Some(name)) => fs::remove_file(shelf.path(&name)).unwrap(),
        (5, Some(name)) => {
            // Half of it has arrived.
            let bytes = fs::read(shelf.path(&name)).unwrap();
            shelf.put(&name, &bytes[..chance.below(bytes.len().max(1))]);
        }
        (6, Some(name)) => {
            let stem = name.trim_end_matches(".ron");
            fs::copy(
                shelf.path(&name),
                shelf.path(&format!("{stem} (conflicted copy).ron")),
            )
            .unwrap();
        }
        (7, Some(name)) => {
            let other = chance.of(&names).clone();
            fs::rename(shelf.path(&name), shelf.path(&other)).unwrap();
        }
        (8, Some(name)) => {
            let text = shelf.text(&name);
            shelf.put(&name, text.replacen("format: 1", "format: 2", 1).as_bytes());
        }
        (9, Some(_)) => shelf.put("notes.ron", b"(format: 1, id: \"none\")"),
        (10, Some(name)) => {
            let other = format!("renamed-{}.ron", chance.below(1_000));
            fs::rename(shelf.path(&name), shelf.path(&other)).unwrap();
        }
        (11, Some(name)) => {
            // Away, file and all, to come back as it was.
            let there = shelf.folder.path().join("elsewhere").join(&name);
            fs::rename(shelf.path(&name), there).unwrap();
            shelf.elsewhere.push(name);
        }
        (12, Some(_)) => {
            // Back, in the place of whatever has that name now.
            if let Some(name) = shelf.elsewhere.pop() {
                let there = shelf.folder.path().join("elsewhere").join(&name);
                fs::rename(there, shelf.path(&name)).unwrap();
            }
        }
        (13, Some(name)) => {
            // The copy of a sync program in which somebody worked on: the same session, other words.
            let text = shelf.text(&name);
            let stem = name.trim_end_matches(".ron");
            let other = text.replacen("title: \"", "title: \"Other ", 1);
            let copy = format!("{stem}.sync-conflict-20261203-101500-ABCDEFG.ron");
            shelf.put(&copy, other.as_bytes());
        }
        (14, Some(name)) => {
            // Two files change places.
            let other = chance.of(&names).clone();
            let between = shelf.path(".between");
            fs::rename(shelf.path(&name), &between).unwrap();
            if other != name {
                fs::rename(shelf.path(&other), shelf.path(&name)).unwrap();
            }
            fs::rename(between, shelf.path(&other)).unwrap();
        }
        (_, Some(name)) => {
            // A newer program takes the session over, or gives it back.
            let text = shelf.text(&name);
            let newer = text.replacen("format: 1,", "format: 3,", 1);
            let older = text.replacen("format: 3,", "format: 1,", 1);
            let text = if newer == text { older } else { newer };
            shelf.put(&name, text.as_bytes());
        }
    }
}

/// Something that happens to the cache.
fn damage(shelf: &mut Shelf, chance: &mut Chance) {
    let Some(file) = shelf.cache_file() else {
        return;
    };
    let mut bytes = fs::read(&file).unwrap();
    match chance.below(10) {
        0 => fs::remove_file(&file).unwrap(),
        1 => fs::remove_dir_all(shelf.cache()).unwrap(),
        2 => {
            bytes.truncate(chance.below(bytes.len() + 1));
            fs::write(&file, bytes).unwrap();
        }
        3 => {
            bytes.extend(vec![7; 1 + chance.below(100)]);
            fs::write(&file, bytes).unwrap();
        }
        4 => {
            for _ in 0..=chance.below(4) {
                let at = chance.below(bytes.len().max(1));
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
            fs::write(&file, bytes).unwrap();
        }
        5 => fs::write(&file, vec![0; bytes.len()]).unwrap(),
        6 => shelf.backups.push(bytes),
        7 => {
            // Sound in itself, and of a time when the library was another.
            if !shelf.backups.is_empty() {
                fs::write(&file, chance.of(&shelf.backups)).unwrap();
            }
        }
        8 => {
            // Sound in itself, and of another library.
            let other = Shelf::filled(chance.next() % 1_000, 3);
            Answer::of(&other.cached());
            fs::copy(other.cache_file().unwrap(), &file).unwrap();
        }
        _ => {
            // The beginning of the one, the end of another.
            let keep = chance.below(bytes.len().max(1));
            bytes[..keep].reverse();
            fs::write(&file, bytes).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn with_and_without_a_cache_the_answer_is_the_same(seed in 0_u64..10_000) {
        let mut chance = Chance::new(seed);
        let mut spare = library::sessions(seed);
        let mut shelf = Shelf::filled(seed + 1, chance.below(8));
        for _ in 0..16 {
            match chance.below(4) {
                0 => damage(&mut shelf, &mut chance),
                _ => happen(&mut shelf, &mut chance, &mut spare),
            }
            // Now and then several things happen before somebody looks.
            if chance.happens(75) {
                shelf.assert_same();
            }
        }
        shelf.assert_same();
    }
}

#[test]
fn a_file_that_has_just_changed_is_not_trusted_yet() {
    let shelf = Shelf::filled(1, 3);
    let careful = || shelf.plain().cached_in(Some(shelf.cache()));
    let before = careful().list().unwrap();
    let name = shelf.names().remove(0);
    let text = fs::read_to_string(shelf.path(&name)).unwrap();
    let team = &before
        .entries
        .iter()
        .find(|entry| entry.path.ends_with(&name))
        .unwrap()
        .team;
    let other: String = team.chars().rev().collect();
    // At once: on this disk nothing may tell the two versions apart.
    fs::write(shelf.path(&name), text.replace(team.as_str(), &other)).unwrap();
    let after = careful().list().unwrap();
    assert!(after.entries.iter().any(|entry| entry.team == other));
}

#[test]
fn what_is_kept_is_not_read_again_and_a_change_costs_its_own_reading() {
    let shelf = Shelf::filled(2, 6);
    assert_eq!(shelf.cached().list().unwrap().entries.len(), 6);
    let kept = fs::read(shelf.cache_file().unwrap()).unwrap();
    let name = shelf.names().remove(2);
    let entries = shelf.cached().list().unwrap().entries;
    let team = entries
        .iter()
        .find(|entry| entry.path.ends_with(&name))
        .unwrap()
        .team
        .clone();
    assert_eq!(
        fs::read(shelf.cache_file().unwrap()).unwrap(),
        kept,
        "nothing new to keep"
    );
    let text = fs::read_to_string(shelf.path(&name)).unwrap();
    shelf.put(&name, text.replace(&team, "Elsewhere").as_bytes());
    shelf.assert_same();
    assert_ne!(fs::read(shelf.cache_file().unwrap()).unwrap(), kept);
}

#[test]
fn a_cache_that_cannot_be_kept_costs_nothing_but_time() {
    let shelf = Shelf::filled(3, 2);
    let wanted = Answer::of(&shelf.plain());
    fs::write(shelf.folder.path().join("file"), "x").unwrap();
    for nowhere in ["file", "file/below", "missing/below"] {
        let library = shelf
            .plain()
            .cached_in(Some(shelf.folder.path().join(nowhere)));
        assert_eq!(Answer::of(&library), wanted, "{nowhere}");
    }
    // A folder where the cache should be.
    shelf.assert_same();
    let file = shelf.cache_file().unwrap();
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    shelf.assert_same();
}

#[cfg(unix)]
#[test]
fn the_cache_is_for_nobody_else_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let shelf = Shelf::filled(4, 2);
    shelf.assert_same();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&shelf.cache_file().unwrap()), 0o600);
    assert_eq!(mode(&shelf.cache()), 0o700);
}

#[test]
fn many_at_once_use_one_cache() {
    let shelf = Shelf::filled(5, 40);
    let wanted = Answer::of(&shelf.plain());
    std::thread::scope(|scope| {
        for number in 0..4 {
            let (shelf, wanted) = (&shelf, &wanted);
            scope.spawn(move || {
                for round in 0..6 {
                    if (number + round) % 3 == 0 {
                        drop(fs::remove_dir_all(shelf.cache()));
                    }
                    assert_eq!(Answer::of(&shelf.cached()), *wanted);
                }
            });
        }
    });
}

/// Whatever they read and keep while the folder changes under them, none of it is believed afterwards.
#[test]
fn two_programs_read_and_keep_while_a_third_changes_the_library() {
    for seed in 0..4 {
        let mut shelf = Shelf::filled(seed, 12);
        let mut chance = Chance::new(seed);
        let mut spare = library::sessions(seed + 100);
        let readers = [shelf.cached(), shelf.cached()];
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for reader in &readers {
                let stop = &stop;
                scope.spawn(move || {
                    while !stop.load(Ordering::Relaxed) {
                        // A file may vanish between its name and its text: that is told, and never ends the program.
                        drop(reader.list());
                        drop(reader.shelf());
                    }
                });
            }
            for _ in 0..40 {
                happen(&mut shelf, &mut chance, &mut spare);
            }
            stop.store(true, Ordering::Relaxed);
        });
        shelf.assert_same();
    }
}
