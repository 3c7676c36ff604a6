//! Where the output goes: pipes that close, disks that are full, terminals that obey what they are sent.

use std::fs::File;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use handshake::domain::agreement::{Agreement, Kind};
use handshake::domain::lookback::Judgement;
use handshake::domain::minutes::{Fate, Parked};
use handshake::domain::people::{Person, Side};
use handshake::store::Library;
use jiff::ToSpan;

use crate::house::House;
use crate::shelf::day;
use crate::team::{Meets, agreed, id, link, session};

const PRINTING: &[&[&str]] = &[
    &["list"],
    &["list", "--json"],
    &["show", "last"],
    &["show", "last", "--json"],
    &["log"],
    &["log", "--history"],
    &["log", "--json"],
    &["due"],
    &["due", "--json"],
    &["trends"],
    &["trends", "--json"],
    &["changes", "--since", "last"],
    &["changes", "--since", "1y", "--json"],
    &["series", "list"],
    &["series", "list", "north"],
    &["series", "rename", "north", "Noord"],
    &["series", "list", "--json"],
    &["check"],
    &["agenda", "list"],
    &["agenda", "show", "alignment"],
    &["agenda", "new", "-"],
    &["export", "last", "--format", "md"],
    &["export", "last", "--format", "json"],
    &["completions", "bash"],
    &["man"],
    &["--help"],
    &["show", "--help"],
    &["--version"],
];

/// Runs a command that prints to `stdout`.
fn print_to(house: &House, args: &[&str], stdout: impl Into<Stdio>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_handshake"))
        .args(args)
        .env("LC_ALL", "C")
        .env("HANDSHAKE_DATA", house.root().join("data"))
        .env("HANDSHAKE_CONFIG", house.root().join("config"))
        .stdin(Stdio::null())
        .stdout(stdout)
        .stderr(Stdio::piped())
        .output()
        .unwrap()
}

fn house_with_a_session() -> House {
    let house = House::new();
    house.run(&["new", "--team", "North"]).success();
    house
}

#[test]
fn a_reader_that_went_away_is_no_failure() {
    let house = house_with_a_session();
    for args in PRINTING {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ended = print_to(&house, args, writer);
        let told = String::from_utf8_lossy(&ended.stderr);
        assert_eq!((ended.status.code(), &*told), (Some(0), ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure_that_is_told() {
    let house = house_with_a_session();
    for args in PRINTING {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let ended = print_to(&house, args, full);
        let told = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(1), "{args:?}: {told}");
        assert!(
            told.starts_with("error: what was printed could not be written: "),
            "{args:?}: {told}"
        );
    }
}

#[test]
fn what_is_piped_has_no_colour() {
    let house = house_with_a_session();
    for args in PRINTING {
        let ended = print_to(&house, args, Stdio::piped());
        assert!(!ended.stdout.contains(&0x1b), "{args:?}");
    }
}

#[test]
fn control_characters_of_a_file_never_reach_the_terminal() {
    let house = house_with_a_session();
    let path = house.json(&["list", "--json"])["sessions"][0]["file"].clone();
    let path = path.as_str().unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let evil = r"North \u{1b}]0;owned\u{7}\u{9b}2J\u{202e}";
    std::fs::write(path, text.replacen("\"North\"", &format!("\"{evil}\""), 1)).unwrap();
    for args in [
        &["list"][..],
        &["list", "--json"],
        &["show", "last"],
        &["show", "last", "--json"],
    ] {
        let shown = house.run(args).success();
        let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
        let obeyed = |c: &char| (c.is_control() && *c != '\n') || *c == '\u{202e}';
        assert_eq!(shown.chars().find(obeyed), None, "{args:?}: {shown}");
        assert!(shown.contains("owned"), "{args:?}: {shown}");
    }
    let team = &house.json(&["list", "--json"])["sessions"][0]["team"];
    assert_eq!(
        team, "North \u{1b}]0;owned\u{7}\u{9b}2J\u{202e}",
        "a script gets what is stored"
    );
}

/// What a terminal would obey, in every text that the commands of coming back print.
const EVIL: &str = "x\u{1b}]0;owned\u{7}\u{9b}2J\u{202e}y";

/// A series of which every text is evil, and two sessions clash.
fn evil_house() -> House {
    let house = House::new();
    let evil = || EVIL.to_owned();
    let first = session(1, day((-2).months()))
        .rates(&[1], &[5])
        .with(|s| {
            s.team = evil();
            s.title = evil();
            s.people
                .push(Person::new(id(9), evil(), Side::Sales, String::new()));
            Arc::make_mut(&mut s.agenda).points[0].title = evil();
            s.clock.spend("funnel", 600);
        })
        .agrees(Agreement {
            sales_owner: Some(evil()),
            review: Some(day((-1).days())),
            reason: evil(),
            ..agreed(10, EVIL, Kind::Rule)
        });
    let second = session(2, day((-1).months()))
        .follows(1)
        .rates(&[2], &[2])
        .amends(agreed(20, &format!("{EVIL} z"), Kind::Rule), link(1, 10))
        .judges(link(8, 80), None, None)
        .with(|s| {
            s.team = evil();
            s.title = evil();
            s.minutes.lookback[0].judgement = Some(Judgement::Partly);
            s.minutes.lookback[0].measured = evil();
            s.minutes.lookback[0].why = evil();
            s.minutes.parked.push(Parked {
                due: Some(day(1.days())),
                fate: Fate::Owned(evil()),
                ..Parked::new(id(81), evil(), None)
            });
        });
    let third = session(3, day((-1).days())).amends(agreed(30, EVIL, Kind::Rule), link(1, 10));
    let library = Library::at(house.root().join("data"));
    for session in [first, second, third] {
        library.create(&session).unwrap();
    }
    house
}

#[test]
fn nothing_that_a_series_says_is_obeyed_by_a_terminal() {
    let house = evil_house();
    for args in [
        &["log"][..],
        &["log", "--history"],
        &["log", "--json"],
        &["due"],
        &["due", "--json"],
        &["trends"],
        &["trends", "--numbers"],
        &["changes", "--since", "1y"],
        &["changes", "--since", "1y", "--json"],
        &["series", "list"],
        &["series", "list", "owned"],
        &["series", "rename", "owned", "Noord"],
        &["series", "list", "--json"],
    ] {
        let shown = house.run(args).success();
        for stream in [&shown.get_output().stdout, &shown.get_output().stderr] {
            let shown = String::from_utf8(stream.clone()).unwrap();
            let obeyed = |c: &char| (c.is_control() && *c != '\n') || *c == '\u{202e}';
            assert_eq!(shown.chars().find(obeyed), None, "{args:?}: {shown}");
        }
        let out = String::from_utf8_lossy(&shown.get_output().stdout).into_owned();
        assert!(out.contains("owned"), "{args:?}: {out}");
    }
    for args in [
        ["log", "owner:\u{1b}[2J\u{9b}x,"],
        ["changes", "--since=\u{1b}[2J"],
    ] {
        let told = house.run(&args).failure();
        let told = String::from_utf8(told.get_output().stderr.clone()).unwrap();
        assert!(!told.contains(['\u{1b}', '\u{9b}']), "{told}");
    }
}
