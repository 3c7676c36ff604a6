//! What saving promises, seen from outside: modes, links, locks, conflicts, full disks, and kills at any moment.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use handshake::domain::agenda::Language;
use handshake::domain::minutes::{Note, NoteKind};
use handshake::domain::session::{Place, Session};
use handshake::store::worker::{Job, News, Worker};
use handshake::store::{Access, Fault, Library, Opened, Why, agendas, read_session};
use jiff::civil::date;
use uuid::Uuid;

/// Longer than anything takes; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

fn session(team: &str) -> Session {
    let agenda = agendas::find("first-steps", Language::En, None).unwrap();
    let mut session = Session::new(Uuid::now_v7(), date(2026, 12, 3), Arc::new(agenda));
    session.team = team.into();
    session
}

/// A worker, and what it tells.
struct Office {
    worker: Worker,
    news: Receiver<News>,
    revision: u64,
}

impl Office {
    fn at(root: &Path) -> Self {
        let (tell, news) = channel();
        let worker = Worker::start(Library::at(root.to_owned()), move |heard| {
            drop(tell.send(heard));
        });
        Self {
            worker,
            news,
            revision: 0,
        }
    }

    fn next(&self) -> News {
        self.news.recv_timeout(PATIENCE).expect("news")
    }

    fn open(&self, path: &Path) -> Opened {
        self.worker.send(Job::Open(path.to_owned()));
        match self.next() {
            News::Opened(opened) => *opened,
            other => panic!("{other:?}"),
        }
    }

    fn send(&mut self, session: &Session) {
        self.revision += 1;
        let session = Arc::new(session.clone());
        self.worker.send(Job::Save(session, self.revision));
    }

    /// Saves, and gives the path; anything but `Saved` fails the test.
    fn save(&mut self, session: &Session) -> PathBuf {
        self.send(session);
        match self.next() {
            News::Saved { revision, path } if revision == self.revision => path,
            other => panic!("{other:?}"),
        }
    }

    /// Saves, and gives the fault.
    fn fail(&mut self, session: &Session) -> Fault {
        self.send(session);
        match self.next() {
            News::NotSaved { revision, fault } if revision == self.revision => fault,
            other => panic!("{other:?}"),
        }
    }
}

/// A new session in a new folder, saved once by a worker that has the seat.
fn begun() -> (tempfile::TempDir, Office, Session, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::at(&folder.path().join("data"));
    let session = session("North");
    office.worker.send(Job::Create);
    let path = office.save(&session);
    (folder, office, session, path)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// The names in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Says why a test shows nothing on this machine.
#[expect(clippy::print_stderr, reason = "the test harness collects it")]
fn skip(why: &str) {
    eprintln!("skipped: {why}");
}

#[test]
fn only_the_user_can_read_what_is_saved() {
    let (folder, _office, saved, path) = begun();
    assert_eq!(read_session(&path), Ok(saved));
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(&folder.path().join("data")), 0o700);
    for name in names(path.parent().unwrap()) {
        assert_eq!(mode(&path.with_file_name(name)), 0o600);
    }
}

#[test]
fn the_mode_of_an_old_file_is_kept() {
    let (_folder, mut office, mut session, path) = begun();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    session.title = "Again".into();
    office.save(&session);
    assert_eq!(mode(&path), 0o640);
    assert_eq!(read_session(&path).unwrap().title, "Again");
}

#[test]
fn a_link_to_a_session_stays_a_link() {
    let (folder, office, mut session, path) = begun();
    drop(office);
    let link = folder.path().join("link.ron");
    symlink(&path, &link).unwrap();
    let mut office = Office::at(folder.path());
    let opened = office.open(&link);
    assert_eq!(opened.access, Access::Writer);
    session.title = "Through the link".into();
    office.save(&session);
    assert!(link.is_symlink());
    assert_eq!(read_session(&path), Ok(session));
}

#[test]
fn saving_leaves_nothing_but_the_session_and_its_lock() {
    let (_folder, mut office, mut session, path) = begun();
    for round in 0..20 {
        session.title = round.to_string();
        office.send(&session);
    }
    assert!(office.worker.flush(PATIENCE));
    assert_eq!(read_session(&path).unwrap().title, "19");
    let name = path.file_name().unwrap().to_str().unwrap();
    assert_eq!(
        names(path.parent().unwrap()),
        [name.to_owned(), format!("{name}.lock")]
    );
}

#[test]
fn a_save_that_changes_nothing_does_not_touch_the_file() {
    let (_folder, mut office, session, path) = begun();
    let before = fs::metadata(&path).unwrap();
    office.save(&session);
    let after = fs::metadata(&path).unwrap();
    assert_eq!(
        (before.ino(), before.modified().unwrap()),
        (after.ino(), after.modified().unwrap())
    );
}

#[test]
fn while_it_is_prepared_a_new_file_is_called_after_its_team() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::at(folder.path());
    let mut session = session("");
    office.worker.send(Job::Create);
    let first = office.save(&session);
    session.team = "Région Sud".into();
    let second = office.save(&session);
    let name = second.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("2026-12-03-region-sud-"), "{name}");
    assert!(!first.exists());
    assert_eq!(
        names(second.parent().unwrap()),
        [name.to_owned(), format!("{name}.lock")]
    );
    // Once the meeting has begun the name stays, and so it does for who opens the file later.
    session.place = Place::Closing;
    session.team = "Nord".into();
    assert_eq!(office.save(&session), second);
    office.open(&second);
    session.place = Place::Preparing;
    assert_eq!(office.save(&session), second);
}

#[test]
fn the_second_window_is_told_who_writes_and_follows() {
    let (folder, mut office, mut session, path) = begun();
    let mut second = Office::at(folder.path());
    let Access::Held(holder) = second.open(&path).access else {
        panic!("two writers");
    };
    assert_eq!(holder.process, Some(std::process::id()));
    assert!(holder.since.is_some());
    session.title = "Seen from the other window".into();
    office.save(&session);
    loop {
        match second.next() {
            News::Followed(seen) if *seen == session => break,
            News::Followed(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(second.fail(&session), Fault::NotOurs);
    drop(office);
    assert_eq!(second.open(&path).access, Access::Writer);
}

#[test]
fn a_change_by_somebody_else_is_kept_beside_ours() {
    let (_folder, mut office, mut session, path) = begun();
    let theirs = fs::read_to_string(&path)
        .unwrap()
        .replace("North", "Theirs");
    fs::write(&path, &theirs).unwrap();
    session.title = "Ours".into();
    office.send(&session);
    let News::Conflict { other } = office.next() else {
        panic!("nobody noticed");
    };
    assert!(matches!(office.next(), News::Saved { .. }));
    assert_eq!(fs::read_to_string(&other).unwrap(), theirs);
    assert_eq!(read_session(&path).unwrap(), session);
    let stem = path.file_stem().unwrap().to_str().unwrap();
    assert_eq!(
        other.file_name().unwrap().to_str().unwrap(),
        format!("{stem} (other version 1).ron")
    );
    // The next one gets the next number, and a save without a stranger in between says nothing.
    fs::write(&path, theirs.replace("Theirs", "Once more")).unwrap();
    session.title = "Ours again".into();
    office.send(&session);
    let News::Conflict { other } = office.next() else {
        panic!("nobody noticed");
    };
    assert!(other.to_str().unwrap().ends_with("(other version 2).ron"));
    assert!(matches!(office.next(), News::Saved { .. }));
    session.title = "Alone".into();
    office.save(&session);
}

#[test]
fn both_versions_of_a_conflict_are_listed_and_ours_is_found() {
    let (folder, mut office, mut session, path) = begun();
    let theirs = fs::read_to_string(&path)
        .unwrap()
        .replace("North", "Theirs");
    fs::write(&path, theirs).unwrap();
    session.title = "Ours".into();
    office.send(&session);
    assert!(office.worker.flush(PATIENCE));
    let library = Library::at(folder.path().join("data"));
    let listing = library.list().unwrap();
    let copies = listing.entries.iter().filter(|entry| entry.copy).count();
    assert_eq!((listing.entries.len(), copies), (2, 1));
    let found = library.find(&session.id.to_string()).unwrap();
    assert_eq!(found.canonicalize().unwrap(), path);
}

#[test]
fn a_file_that_was_only_touched_is_no_conflict() {
    let (_folder, mut office, mut session, path) = begun();
    let text = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(&path, text).unwrap();
    session.title = "On we go".into();
    office.save(&session);
    assert_eq!(read_session(&path), Ok(session));
}

#[test]
fn a_folder_that_was_removed_is_made_again() {
    let (folder, mut office, mut session, path) = begun();
    fs::remove_dir_all(path.parent().unwrap()).unwrap();
    session.title = "Still here".into();
    assert_eq!(office.save(&session), path);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(read_session(&path), Ok(session));
    let other = Office::at(folder.path());
    assert!(matches!(other.open(&path).access, Access::Held(_)));
}

#[test]
fn a_file_in_the_place_of_the_folder_is_told_and_saving_goes_on_when_it_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::write(&data, "in the way").unwrap();
    let mut office = Office::at(&data);
    office.worker.send(Job::Create);
    let fault = office.fail(&session("North"));
    assert_eq!(fault.key(), "fault-write-not-a-folder");
    assert!(!office.worker.flush(PATIENCE));
    assert_eq!(fs::read_to_string(&data).unwrap(), "in the way");
    fs::remove_file(&data).unwrap();
    // Without another change: the worker tries again by itself.
    let saved = std::iter::repeat_with(|| office.next()).find_map(|news| match news {
        News::Saved { path, .. } => Some(path),
        _ => None,
    });
    assert_eq!(read_session(&saved.unwrap()).unwrap().team, "North");
}

#[test]
fn a_session_that_may_not_be_written_is_looked_at() {
    let (folder, office, _session, path) = begun();
    drop(office);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    let office = Office::at(folder.path());
    assert_eq!(office.open(&path).access, Access::ReadOnly(Why::Forbidden));
}

#[test]
fn a_folder_that_may_not_be_written_is_looked_at_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let path = library.create(&session("North")).unwrap();
    let Some(_locked) = Immutable::folder(&library.sessions()) else {
        return skip("this user may write everywhere, and chattr does not work here");
    };
    let mut office = Office::at(library.root());
    assert_eq!(office.open(&path).access, Access::ReadOnly(Why::Forbidden));
    office.worker.send(Job::Create);
    let fault = office.fail(&session("South"));
    assert_eq!(fault.key(), "fault-write-forbidden");
}

/// A folder in which nobody can write until this is dropped.
struct Immutable(PathBuf);

impl Immutable {
    fn folder(folder: &Path) -> Option<Self> {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o500)).unwrap();
        let held = Self(folder.to_owned());
        let probe = folder.join("probe");
        if fs::write(&probe, "").is_err() {
            return Some(held);
        }
        fs::remove_file(probe).unwrap();
        run("chattr", &["+i", folder.to_str()?]).then_some(held)
    }
}

impl Drop for Immutable {
    fn drop(&mut self) {
        run("chattr", &["-i", self.0.to_str().unwrap()]);
        fs::set_permissions(&self.0, fs::Permissions::from_mode(0o700)).unwrap();
    }
}

/// Whether a program could be run and was content.
fn run(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// A disk of 64 kB, while it lives.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().to_str()?;
        run("mount", &["-t", "tmpfs", "-o", "size=64k", "tmpfs", place]).then_some(())?;
        Some(Self(folder))
    }

    fn remount(&self, option: &str) -> bool {
        let place = self.0.path().to_str().unwrap();
        run("mount", &["-o", &format!("remount,{option}"), place])
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        run("umount", &["-l", self.0.path().to_str().unwrap()]);
    }
}

#[test]
fn a_full_disk_is_told_and_the_old_version_stands_until_there_is_room() {
    let Some(disk) = SmallDisk::new() else {
        return skip("no small disk could be mounted");
    };
    let mut office = Office::at(disk.0.path());
    let mut session = session("North");
    office.worker.send(Job::Create);
    let path = office.save(&session);
    let old = session.clone();
    let note = Note::new(Uuid::now_v7(), NoteKind::Idea, None, "x".repeat(60_000));
    session.minutes.points[0].notes.push(note);
    for _ in 0..3 {
        let fault = office.fail(&session);
        assert_eq!(fault.key(), "fault-write-full");
        assert_eq!(read_session(&path).as_ref(), Ok(&old));
        // Each try takes its temporary away again.
        assert_eq!(names(path.parent().unwrap()).len(), 2);
    }
    assert!(disk.remount("size=1m"));
    assert_eq!(office.save(&session), path);
    assert_eq!(read_session(&path), Ok(session));
}

#[test]
fn a_disk_that_became_read_only_is_told() {
    let Some(disk) = SmallDisk::new() else {
        return skip("no small disk could be mounted");
    };
    let library = Library::at(disk.0.path().to_owned());
    let path = library.create(&session("North")).unwrap();
    assert!(disk.remount("ro"));
    let fault = library.create(&session("South")).unwrap_err();
    assert_eq!(fault.key(), "fault-write-read-only");
    let office = Office::at(disk.0.path());
    assert_eq!(
        office.open(&path).access,
        Access::ReadOnly(Why::ReadOnlyDisk)
    );
}

/// Names the folder in which a child of a test works.
const FOLDER: &str = "HANDSHAKE_TEST_FOLDER";

/// This test program, running one of its ignored tests in a folder; `before` stands before it on the command line.
fn child(name: &str, folder: &Path, before: &[&str]) -> Command {
    let program = std::env::current_exe().unwrap();
    let mut command = match before {
        [] => Command::new(program),
        [first, rest @ ..] => {
            let mut command = Command::new(first);
            command.args(rest).arg(program);
            command
        }
    };
    command
        .args(["--exact", name, "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// Tells the test that started this child how far it is, on a line of its own whatever the test harness wrote.
fn say(words: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{words}").unwrap();
    out.flush().unwrap();
}

/// The lines that a child says, as they come.
fn heard(child: &mut Child) -> impl Iterator<Item = String> + use<> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let ours = |line: &String| line.starts_with("saved") || line.starts_with("fault-");
    lines.map_while(Result::ok).filter(ours)
}

/// In a child: the session of the folder that it was given, open for writing.
fn given() -> Option<(Office, Session)> {
    let library = Library::at(std::env::var_os(FOLDER)?.into());
    let office = Office::at(library.root());
    let opened = office.open(&library.find("last").unwrap());
    Some((office, opened.session))
}

#[test]
#[ignore = "the child of another test"]
fn child_saves_for_ever() {
    let Some((mut office, mut session)) = given() else {
        return;
    };
    for round in 1_u64.. {
        session.title = round.to_string();
        office.save(&session);
        say(&format!("saved {round}"));
    }
}

#[test]
fn a_kill_while_saving_loses_nothing_that_was_called_saved() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let path = library.create(&session("North")).unwrap();
    for wanted in [1, 2, 3, 5, 8, 13, 21, 34] {
        let mut child = child("child_saves_for_ever", folder.path(), &[])
            .spawn()
            .unwrap();
        let saved = heard(&mut child).find(|line| *line == format!("saved {wanted}"));
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(saved.is_some());
        let title = read_session(&path).unwrap().title;
        assert!(title.parse::<u64>().unwrap() >= wanted, "{title}");
    }
    // Whoever writes next cleans up.
    let office = Office::at(folder.path());
    assert_eq!(office.open(&path).access, Access::Writer);
    assert_eq!(names(&library.sessions()).len(), 2);
}

#[test]
#[ignore = "the child of another test"]
fn child_saves_once() {
    let Some((mut office, mut session)) = given() else {
        return;
    };
    session.title = "New".into();
    office.send(&session);
    loop {
        match office.next() {
            News::Saved { .. } => return say("saved"),
            News::NotSaved { fault, .. } => say(fault.key()),
            other => panic!("{other:?}"),
        }
    }
}

/// Saves once in a child that `strace` disturbs so; gives what it said, the title in the file and the number of files then.
fn disturbed(how: &str) -> (Vec<String>, String, usize) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let mut session = session("North");
    session.title = "Old".into();
    let path = library.create(&session).unwrap();
    let inject = format!("inject={how}");
    let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &inject];
    let mut child = child("child_saves_once", folder.path(), &strace)
        .spawn()
        .unwrap();
    let said = heard(&mut child).collect();
    child.wait().unwrap();
    let title = read_session(&path).unwrap().title;
    let office = Office::at(folder.path());
    assert_eq!(office.open(&path).access, Access::Writer);
    (said, title, names(&library.sessions()).len())
}

/// Whether programs can be disturbed on this machine.
fn strace_works() -> bool {
    run("strace", &["-qq", "-o", "/dev/null", "true"])
}

#[test]
fn a_kill_between_any_two_steps_leaves_the_old_or_the_new_file() {
    if !strace_works() {
        return skip("strace does not work here");
    }
    // The second fsync is that of the folder, after the rename.
    for (how, title) in [
        ("fsync:signal=SIGKILL:when=1", "Old"),
        (
            "rename,renameat,renameat2:error=EIO:signal=SIGKILL:when=1",
            "Old",
        ),
        ("fsync:signal=SIGKILL:when=2", "New"),
    ] {
        let (said, found, files) = disturbed(how);
        assert!(said.is_empty(), "{how}: {said:?}");
        assert_eq!((found.as_str(), files), (title, 2), "{how}");
    }
}

#[test]
fn a_step_that_fails_is_never_called_saved_and_all_is_done_anew() {
    if !strace_works() {
        return skip("strace does not work here");
    }
    for (how, key) in [
        ("fsync:error=EIO:when=1", "fault-write-other"),
        ("fsync:error=EIO:when=2", "fault-write-other"),
        (
            "rename,renameat,renameat2:error=EACCES:when=1",
            "fault-write-forbidden",
        ),
    ] {
        let (said, title, files) = disturbed(how);
        assert_eq!(said, [key, "saved"], "{how}");
        assert_eq!((title.as_str(), files), ("New", 2), "{how}");
    }
}

#[test]
#[ignore = "the child of another test"]
fn child_saves_too_much() {
    let Some((mut office, mut session)) = given() else {
        return;
    };
    session.title = "x".repeat(200_000);
    say(office.fail(&session).key());
    session.title = "short".into();
    office.save(&session);
    say("saved");
}

#[test]
fn a_limit_on_file_sizes_is_told_and_does_not_kill() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let path = library.create(&session("North")).unwrap();
    let shell = ["sh", "-c", "ulimit -f 128; exec \"$0\" \"$@\""];
    let mut child = child("child_saves_too_much", folder.path(), &shell)
        .spawn()
        .unwrap();
    let said: Vec<String> = heard(&mut child).collect();
    child.wait().unwrap();
    assert_eq!(said, ["fault-write-too-large", "saved"]);
    assert_eq!(read_session(&path).unwrap().title, "short");
}

#[test]
fn saves_go_on_while_a_list_is_made_and_the_newest_wins() {
    let (_folder, mut office, mut session, _path) = begun();
    office.worker.send(Job::List);
    for round in 0..50 {
        session.title = round.to_string();
        office.send(&session);
    }
    let (mut saved, mut listed) = (Vec::new(), None);
    while listed.is_none() || saved.last() != Some(&office.revision) {
        match office.next() {
            News::Saved { revision, .. } => saved.push(revision),
            News::Listed(listing) => listed = Some(listing),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(listed.unwrap().entries.len(), 1);
    assert!(saved.is_sorted());
}

#[test]
fn the_end_of_the_worker_saves_what_was_sent() {
    let (_folder, mut office, mut session, path) = begun();
    session.title = "Last words".into();
    office.send(&session);
    drop(office);
    assert_eq!(read_session(&path), Ok(session));
}
