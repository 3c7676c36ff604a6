//! Files and folders that are not what they should be: the others still work, nothing is harmed, and the message says what to do.

use predicates::prelude::*;
use rstest::rstest;

use crate::house::House;

/// A session file that reads well, and what it is called.
fn sound(house: &House) -> (String, String) {
    house
        .run(&["new", "--team", "North", "--date", "2026-12-03"])
        .success();
    let listed = house.json(&["list", "--json"]);
    let path = listed["sessions"][0]["file"].as_str().unwrap().to_owned();
    (std::fs::read_to_string(&path).unwrap(), path)
}

/// Arguments with a language before them.
fn in_language<'a>(language: &'a str, args: &[&'a str]) -> Vec<&'a str> {
    [&["--lang", language], args].concat()
}

fn empty(_: &str) -> Vec<u8> {
    Vec::new()
}

fn truncated(text: &str) -> Vec<u8> {
    text.as_bytes()[..text.len() / 2].to_vec()
}

fn foreign(_: &str) -> Vec<u8> {
    b"PK\x03\x04 a spreadsheet, by mistake\x00\xff".to_vec()
}

fn of_the_future(text: &str) -> Vec<u8> {
    text.replacen("format: 1", "format: 99", 1).into_bytes()
}

fn of_another_kind(_: &str) -> Vec<u8> {
    b"(minutes: \"of the chess club\", id: 1)".to_vec()
}

#[rstest]
fn a_file_that_is_no_session_is_told_and_left_as_it_is_while_the_others_list(
    #[values(empty, truncated, foreign, of_the_future, of_another_kind)] spoil: fn(&str) -> Vec<u8>,
    #[values("en", "nl")] language: &str,
) {
    let house = House::new();
    let (text, _) = sound(&house);
    let spoilt = spoil(&text);
    let path = house.put("spoilt.ron", &spoilt);
    house
        .run(&in_language(language, &["list"]))
        .success()
        .stdout(predicate::str::contains("North"))
        .stderr(predicate::str::contains("error: ").and(predicate::str::contains("spoilt.ron")));
    let listed = house.json(&in_language(language, &["list", "--json"]));
    assert_eq!(listed["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(listed["broken"][0]["file"], path.to_str().unwrap());
    house
        .run(&in_language(language, &["check"]))
        .code(1)
        .stdout(
            predicate::str::contains("spoilt.ron").and(predicate::str::contains("fault-").not()),
        );
    let found = house.json_of(&in_language(language, &["check", "--json"]), 1);
    assert_eq!(found["checked"], 2);
    assert_eq!(found["findings"].as_array().unwrap().len(), 1);
    house
        .run(&in_language(language, &["show", path.to_str().unwrap()]))
        .code(1)
        .stdout("");
    assert_eq!(std::fs::read(&path).unwrap(), spoilt, "never written over");
}

#[test]
fn a_folder_that_is_called_like_a_session_does_not_stop_the_list() {
    let house = House::new();
    sound(&house);
    std::fs::create_dir(house.sessions().join("folder.ron")).unwrap();
    house
        .run(&["list"])
        .success()
        .stdout(predicate::str::contains("North"));
}

#[cfg(unix)]
#[test]
fn a_pipe_that_is_called_like_a_session_does_not_stop_the_list() {
    let house = House::new();
    sound(&house);
    let pipe = house.sessions().join("pipe.ron");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    house
        .run(&["list"])
        .success()
        .stdout(predicate::str::contains("North"));
    house
        .run(&["check", pipe.to_str().unwrap()])
        .code(1)
        .stdout(predicate::str::contains("pipe.ron"));
}

#[rstest]
fn a_data_folder_that_cannot_be_written_is_told(#[values("en", "nl")] language: &str) {
    let house = House::new();
    std::fs::write(house.root().join("data"), "a file, not a folder").unwrap();
    house
        .run(&["--lang", language, "new", "--team", "North"])
        .code(1)
        .stdout("")
        .stderr(
            predicate::str::starts_with("error: ").and(predicate::str::contains("fault-").not()),
        );
    assert_eq!(
        std::fs::read_to_string(house.root().join("data")).unwrap(),
        "a file, not a folder"
    );
}

/// Linux finds a home folder in the list of users as well, so this takes a user who is not on it; only root can become one.
#[cfg(target_os = "linux")]
#[test]
fn without_a_home_folder_the_message_names_the_option() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    if std::fs::metadata("/proc/self").unwrap().uid() != 0 {
        return;
    }
    let house = House::new();
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(house.root(), open.clone()).unwrap();
    let program = house.root().join("handshake");
    // Not by this process: a test beside it that starts a program would inherit the file open for writing, and keep it busy.
    let copied = std::process::Command::new("cp")
        .arg(env!("CARGO_BIN_EXE_handshake"))
        .arg(&program)
        .status();
    assert!(copied.unwrap().success());
    std::fs::set_permissions(&program, open).unwrap();
    for (language, args) in [("en", &["list"][..]), ("nl", &["new", "--team", "x"])] {
        let ended = std::process::Command::new(&program)
            .args(args)
            .args(["--lang", language])
            .env_clear()
            .uid(54_321)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(1), "{told}");
        assert!(
            told.starts_with("error: ") && told.contains("--data"),
            "{told}"
        );
        assert!(!told.contains("fault-"), "{told}");
    }
}

#[test]
fn a_report_is_never_written_over_an_existing_file_unasked() {
    let house = House::new();
    sound(&house);
    let report = house.root().join("report.md");
    let export = ["export", "last", "--format", "md", "-o", "report.md"];
    house.run(&export).success().stdout("report.md\n");
    assert!(std::fs::read_to_string(&report).unwrap().contains("North"));
    std::fs::write(&report, "mine").unwrap();
    house
        .run(&export)
        .code(1)
        .stderr(predicate::str::contains("report.md"));
    assert_eq!(std::fs::read_to_string(&report).unwrap(), "mine");
    house.run(&[&export[..], &["--force"]].concat()).success();
    assert!(std::fs::read_to_string(&report).unwrap().contains("North"));
}

#[test]
fn a_report_goes_to_standard_output_when_asked() {
    let house = House::new();
    sound(&house);
    for args in [
        &["export", "last", "--format", "json"][..],
        &["export", "last", "--format", "json", "-o", "-"],
    ] {
        let report = house.json(args);
        assert!(report.is_object(), "{report}");
    }
}
