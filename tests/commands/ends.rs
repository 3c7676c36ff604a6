//! How it ends when a library is not what it should be: what happened, where, what to do next, in both languages; and whatever can
//! be read is answered all the same.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Output, Stdio};

use handshake::domain::agreement::{Agreement, Kind};
use handshake::domain::lookback::Judgement;
use handshake::domain::session::Session;
use handshake::store::Library;
use jiff::ToSpan;
use predicates::prelude::*;
use rstest::rstest;

use crate::house::House;
use crate::shelf::{self, day};
use crate::team::{Meets, agreed, link, session};

/// The commands that read the whole library.
const READING: &[&[&str]] = &[
    &["list"],
    &["log"],
    &["log", "--history"],
    &["due"],
    &["due", "--check"],
    &["search", "calls"],
    &["trends"],
    &["changes", "--since", "1y"],
    &["series", "list"],
    &["check"],
];

/// A house in which these sessions are.
fn housing(sessions: impl IntoIterator<Item = Session>) -> House {
    let house = House::new();
    let library = Library::at(house.root().join("data"));
    for session in sessions {
        library.create(&session).unwrap();
    }
    house
}

/// What stands in the place of the folder of the sessions.
fn a_file(house: &House) {
    fs::create_dir(house.root().join("data")).unwrap();
    fs::write(house.sessions(), "minutes").unwrap();
}

fn a_file_on_the_way(house: &House) {
    fs::write(house.root().join("data"), "minutes").unwrap();
}

fn a_link_to_itself(house: &House) {
    fs::create_dir(house.root().join("data")).unwrap();
    symlink("sessions", house.sessions()).unwrap();
}

fn a_disk_that_is_not_connected(house: &House) {
    fs::create_dir(house.root().join("data")).unwrap();
    symlink("/nowhere/sessions", house.sessions()).unwrap();
}

fn a_disk_on_the_way_that_is_not_connected(house: &House) {
    symlink("/nowhere", house.root().join("data")).unwrap();
}

#[rstest]
#[case(a_file, "is a file and not a folder", "een bestand en geen map")]
#[case(
    a_file_on_the_way,
    "is a file and not a folder",
    "een bestand en geen map"
)]
#[case(a_link_to_itself, "a link that leads to itself", "naar zichzelf leidt")]
#[case(
    a_disk_that_is_not_connected,
    "leads to something that is not there",
    "naar iets wat er niet is"
)]
#[case(
    a_disk_on_the_way_that_is_not_connected,
    "leads to something that is not there",
    "naar iets wat er niet is"
)]
fn a_library_that_is_no_folder_is_told_with_its_place_and_what_to_do(
    #[case] make: fn(&House),
    #[case] english: &str,
    #[case] dutch: &str,
) {
    let house = House::new();
    make(&house);
    let place = house.sessions().to_string_lossy().into_owned();
    for (language, told) in [("en", english), ("nl", dutch)] {
        for args in READING {
            let args = [&["--lang", language], *args].concat();
            house.run(&args).code(1).stdout("").stderr(
                predicate::str::starts_with(format!("error: {place} "))
                    .and(predicate::str::contains(told))
                    .and(predicate::str::contains("\nhint: "))
                    .and(predicate::str::contains("--data")),
            );
        }
        // Nor is anything made there, in words that a person understands.
        let args = ["--lang", language, "new", "--team", "North"];
        house.run(&args).code(1).stdout("").stderr(
            predicate::str::starts_with(format!("error: {place} "))
                .and(predicate::str::contains("\nhint: "))
                .and(predicate::str::contains("os error").not()),
        );
    }
}

/// Says why a test shows nothing on this machine.
#[expect(clippy::print_stderr, reason = "the test harness collects it")]
fn skip(why: &str) {
    eprintln!("skipped: {why}");
}

/// Runs the program as a user who may read nothing that is not for everybody; `None` where nobody can become one.
fn as_nobody(house: &House, args: &[&str]) -> Option<Output> {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::process::CommandExt;
    if fs::metadata(house.root()).unwrap().uid() != 0 {
        // Whoever is no root may not read either what has no leave to be read.
        return house.command(args).output().ok();
    }
    let program = house.root().join("handshake");
    if !program.exists() {
        // Not by this process: a test beside it that starts a program would inherit the file open for writing, and keep it busy.
        let copied = Command::new("cp")
            .arg(env!("CARGO_BIN_EXE_handshake"))
            .arg(&program)
            .status();
        assert!(copied.unwrap().success());
        for open in [house.root(), &house.root().join("data"), &program] {
            fs::set_permissions(open, fs::Permissions::from_mode(0o755)).unwrap();
        }
    }
    let ended = Command::new(&program)
        .args(args)
        .env_clear()
        .env("HANDSHAKE_DATA", house.root().join("data"))
        .env("HANDSHAKE_CONFIG", house.root().join("config"))
        .env("HANDSHAKE_CACHE", house.root().join("cache"))
        .uid(54_321)
        .output();
    if ended.is_err() {
        skip("this computer lets nobody become another user");
    }
    ended.ok()
}

#[test]
fn a_library_that_may_not_be_read_is_told_with_what_to_do() {
    let house = shelf::house();
    let place = house.sessions().to_string_lossy().into_owned();
    fs::set_permissions(house.sessions(), fs::Permissions::from_mode(0o000)).unwrap();
    for (language, told) in [
        (
            "en",
            format!("error: You may not read {place}.\nhint: Ask "),
        ),
        (
            "nl",
            format!("error: Je mag {place} niet lezen.\nhint: Vraag "),
        ),
    ] {
        for args in READING {
            let args = [&["--lang", language], *args].concat();
            let Some(ended) = as_nobody(&house, &args) else {
                return;
            };
            let errors = String::from_utf8_lossy(&ended.stderr);
            assert!(errors.starts_with(&told), "{args:?}: {errors}");
            assert_eq!((ended.status.code(), &*ended.stdout), (Some(1), &b""[..]));
        }
    }
    fs::set_permissions(house.sessions(), fs::Permissions::from_mode(0o755)).unwrap();
    // Of sessions that may not be read it is not said that there are none.
    for entry in fs::read_dir(house.sessions()).unwrap() {
        fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(0o000)).unwrap();
    }
    for (args, told) in [
        (["--lang", "en", "list"], "can be read as a session.\n"),
        (["--lang", "nl", "list"], "is als sessie te lezen.\n"),
        (["--lang", "en", "log"], "No agreement can be read.\n"),
        (["--lang", "nl", "log"], "Er is geen afspraak te lezen.\n"),
    ] {
        let Some(ended) = as_nobody(&house, &args) else {
            return;
        };
        let printed = String::from_utf8_lossy(&ended.stdout);
        assert!(printed.ends_with(told), "{args:?}: {printed}");
        assert!(!ended.stderr.is_empty(), "{args:?}");
    }
}

/// Everything beside the sessions that has no business there.
fn litter(house: &House) {
    let at = |name: &str| house.sessions().join(name);
    symlink(".", at("loop")).unwrap();
    symlink("..", at("up.ron")).unwrap();
    symlink("itself.ron", at("itself.ron")).unwrap();
    symlink("there.ron", at("back.ron")).unwrap();
    symlink("back.ron", at("there.ron")).unwrap();
    symlink("/nowhere/x.ron", at("lost.ron")).unwrap();
    fs::create_dir(at("folder.ron")).unwrap();
    fs::write(at("nothing.ron"), "").unwrap();
    let whole = fs::read_dir(house.sessions()).unwrap().find_map(|entry| {
        let text = fs::read_to_string(entry.unwrap().path()).ok()?;
        text.starts_with("(\n    format").then_some(text)
    });
    let whole = whole.unwrap();
    fs::write(at("half.ron"), &whole[..whole.len() / 2]).unwrap();
    let mut pipes = Command::new("mkfifo");
    let made = pipes.args([at("pipe.ron"), at("pipe")]).status();
    assert!(made.unwrap().success());
}

#[rstest]
fn whatever_stands_between_the_sessions_they_are_answered_in_full(
    #[values("en", "nl")] language: &str,
) {
    let house = shelf::house();
    let printed = |house: &House, args: &[&str]| {
        let args = [&["--lang", language], args].concat();
        let ended = house.command(&args).output().unwrap();
        (
            String::from_utf8(ended.stdout).unwrap(),
            String::from_utf8(ended.stderr).unwrap(),
            ended.status.code(),
        )
    };
    let asked: Vec<&[&str]> = READING
        .iter()
        .copied()
        .filter(|args| args[0] != "check" && args[0] != "series")
        .collect();
    let clean: Vec<_> = asked.iter().map(|args| printed(&house, args)).collect();
    litter(&house);
    for (args, (wanted, _, status)) in asked.iter().zip(clean) {
        // With what was kept of the folder as it was, and then with what is kept of it as it is.
        for _ in 0..2 {
            let (told, errors, ended) = printed(&house, args);
            assert_eq!(told, wanted, "{args:?}");
            assert_eq!(ended, status, "{args:?}");
            for name in [
                "up", "itself", "back", "lost", "folder", "nothing", "half", "pipe",
            ] {
                let name = format!("{name}.ron");
                // Nothing can be found in an empty file, so a search passes it over.
                let passed = args[0] == "search" && name == "nothing.ron";
                assert_eq!(
                    errors.contains(&name),
                    !passed,
                    "{args:?}: {name}\n{errors}"
                );
            }
            assert!(!errors.contains("fault-"), "{errors}");
        }
    }
    let (told, _, ended) = printed(&house, &["check"]);
    assert_eq!(ended, Some(1));
    for told_of in [
        ("lost.ron", "is not there", "er niet is"),
        ("itself.ron", "leads to itself", "naar zichzelf leidt"),
        ("pipe.ron", "a pipe", "een pijp"),
    ] {
        let (name, english, dutch) = told_of;
        let said = if language == "en" { english } else { dutch };
        let line = told.lines().find(|line| line.contains(name));
        assert!(line.unwrap().contains(said), "{told}");
    }
}

/// As many as a folder for everything gathers; a test has time for a few thousand.
#[test]
fn very_many_files_that_are_no_sessions_do_not_hide_the_few_that_are() {
    let house = shelf::house();
    for number in 0..3_000 {
        fs::write(house.sessions().join(format!("{number}.ron")), "").unwrap();
        fs::write(house.sessions().join(format!("{number}.txt")), "x").unwrap();
    }
    for (language, more) in [
        ("en", "note: 2990 more files cannot be read; "),
        ("nl", "let op: Nog 2990 bestanden zijn niet te lezen; "),
    ] {
        for command in ["list", "log", "due", "trends"] {
            let ended = house.run(&["--lang", language, command]).success();
            let output = ended.get_output();
            let errors = String::from_utf8_lossy(&output.stderr);
            assert_eq!(errors.matches("error: ").count(), 10, "{command}");
            assert!(errors.contains(more), "{command}: {errors}");
            assert!(String::from_utf8_lossy(&output.stdout).contains("North"));
        }
    }
    // A script gets every one of them.
    let listed = house.json(&["list", "--json"]);
    assert_eq!(listed["sessions"].as_array().unwrap().len(), 4);
    assert_eq!(listed["broken"].as_array().unwrap().len(), 3_000);
}

/// A session that follows these, amends in these places, and says so in either way.
#[rstest]
#[case::gone(
    session(1, shelf::today()).follows(7).amends(agreed(10, "Calls.", Kind::Rule), link(7, 70)),
    &["follows-gone", "supersedes-gone", "judges-gone"],
    ["a session that is not here", "een sessie die er niet is"]
)]
#[case::itself(
    session(1, shelf::today()).follows(1).amends(agreed(10, "Calls.", Kind::Rule), link(1, 10)),
    &["follows-circle", "supersedes-circle"],
    ["itself", "zichzelf"]
)]
fn a_chain_that_leads_nowhere_is_named_and_its_agreement_is_there(
    #[case] session: Session,
    #[case] troubles: &[&str],
    #[case] told: [&str; 2],
) {
    let house = housing([session]);
    let listed = house.json(&["log", "--json"]);
    assert_eq!(listed["agreements"][0]["text"], "Calls.");
    let mut named: Vec<&str> = listed["troubles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|trouble| trouble["what"].as_str().unwrap())
        .collect();
    named.sort_unstable();
    let mut wanted = troubles.to_vec();
    wanted.sort_unstable();
    assert_eq!(named, wanted);
    for (language, told) in ["en", "nl"].into_iter().zip(told) {
        house
            .run(&["--lang", language, "log", "--history"])
            .success()
            .stdout(predicate::str::contains("Calls."))
            .stderr(predicate::str::contains(told));
        for args in READING {
            let args = [&["--lang", language], *args].concat();
            let ended = house.command(&args).output().unwrap();
            assert_eq!(ended.status.code(), Some(0), "{args:?}");
        }
    }
}

/// Three sessions in a circle, of which each follows and amends the one before.
#[test]
fn a_chain_in_a_circle_is_cut_once_and_every_session_is_listed() {
    let of = |number: u128, before: u128| {
        let text = format!("Calls, {number}.");
        session(number, day((-i64::try_from(number).unwrap()).days()))
            .follows(before)
            .amends(
                agreed(number * 10, &text, Kind::Rule),
                link(before, before * 10),
            )
    };
    let house = housing([of(1, 3), of(2, 1), of(3, 2)]);
    let listed = house.json(&["log", "--history", "--json"]);
    let agreements = listed["agreements"].as_array().unwrap();
    assert_eq!(agreements.len(), 1);
    assert_eq!(agreements[0]["versions"].as_array().unwrap().len(), 3);
    let troubles = listed["troubles"].as_array().unwrap();
    assert_eq!(troubles.len(), 2, "{troubles:#?}");
    assert_eq!(
        house.json(&["list", "--json"])["sessions"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

/// The first and the third meeting are there; the second is of a newer program.
#[rstest]
fn a_chain_goes_on_over_a_session_of_a_newer_program(#[values("en", "nl")] language: &str) {
    let first = session(1, day((-9).months())).agrees(agreed(10, "Calls in two days.", Kind::Rule));
    let second = session(2, day((-6).months()))
        .follows(1)
        .amends(agreed(20, "Calls in one day.", Kind::Rule), link(1, 10));
    let third = session(3, day((-3).months()))
        .follows(2)
        .judges(link(1, 10), Some(Judgement::Kept), None)
        .amends(
            Agreement {
                review: Some(day((-1).days())),
                ..agreed(30, "Calls in an hour.", Kind::Rule)
            },
            link(2, 20),
        );
    let house = housing([first, third]);
    let library = Library::at(house.root().join("data"));
    let path = library.create(&second).unwrap();
    let newer = fs::read_to_string(&path)
        .unwrap()
        .replacen("format: 1", "format: 2", 1)
        .replacen("lookback:", "looking_back:", 1);
    fs::write(&path, &newer).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    for args in READING {
        let args = [&["--lang", language], *args].concat();
        let ended = house.command(&args).output().unwrap();
        let errors = String::from_utf8_lossy(&ended.stderr);
        let printed = String::from_utf8_lossy(&ended.stdout);
        assert!(
            errors.contains(&name) || printed.contains(&name),
            "{args:?}: {errors}"
        );
    }
    // What the third amended stands on, and is due; the one series has all three.
    let due = house.json_of(&["due", "--check", "--json"], 1);
    assert_eq!(due["overdue"][0]["text"], "Calls in an hour.");
    let series = &house.json(&["series", "list", "--json"])["series"];
    assert_eq!(series.as_array().unwrap().len(), 1);
    assert_eq!(series[0]["unread"][0]["title"], "Meeting 2");
    assert_eq!(series[0]["unread"][0]["newer"], true);
    assert_eq!(fs::read_to_string(&path).unwrap(), newer, "left alone");
}

/// The two ends of a pipe whose reader is gone.
fn hung_up() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.into()
}

#[test]
fn a_reader_that_hangs_up_changes_nothing_about_what_is_overdue_or_broken() {
    let ended = |house: &House, args: &[&str]| {
        let ended = Command::new(env!("CARGO_BIN_EXE_handshake"))
            .args(args)
            .env("HANDSHAKE_DATA", house.root().join("data"))
            .env("HANDSHAKE_CONFIG", house.root().join("config"))
            .env("HANDSHAKE_CACHE", house.root().join("cache"))
            .stdout(hung_up())
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(told, "", "{args:?}");
        ended.status.code()
    };
    let house = shelf::house();
    for json in [&[][..], &["--json"]] {
        assert_eq!(ended(&house, &[&["due"], json].concat()), Some(0));
        assert_eq!(
            ended(&house, &[&["due", "--check"], json].concat()),
            Some(1)
        );
        let south = [&["due", "--check", "team:south"], json].concat();
        assert_eq!(ended(&house, &south), Some(0));
        assert_eq!(ended(&house, &[&["check"], json].concat()), Some(0));
    }
    house.put("nothing.ron", "");
    assert_eq!(ended(&house, &["check"]), Some(1));
}

/// A link and what it leads to are one file with two names, and merging must not take the file away.
#[test]
fn what_a_link_leads_to_is_never_moved_aside_as_a_copy() {
    let house = housing([session(1, shelf::today())]);
    let name = fs::read_dir(house.sessions()).unwrap().next().unwrap();
    let own = name.unwrap().path();
    let real = house.sessions().join("north (copy).ron");
    fs::rename(&own, &real).unwrap();
    symlink("north (copy).ron", &own).unwrap();
    let text = fs::read_to_string(&real).unwrap();
    house.run(&["merge", "north", "--write"]).success();
    assert_eq!(fs::read_to_string(&real).unwrap(), text);
    let listed = house.json(&["list", "--json"]);
    assert_eq!(listed["sessions"].as_array().unwrap().len(), 1);
    assert!(!own.is_symlink());
    house.run(&["merge"]).success();
}
