//! Where the output goes: pipes that close, disks that are full, terminals that obey what they are sent.

use std::fs::File;
use std::process::{Command, Output, Stdio};

use crate::house::House;

const PRINTING: &[&[&str]] = &[
    &["list"],
    &["list", "--json"],
    &["show", "last"],
    &["show", "last", "--json"],
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
