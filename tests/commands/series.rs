//! `series`: which there are, and renaming, merging and splitting them; `new --follows`: the next meeting of one.

use std::fs::File;

use handshake::store::{Library, read_session};
use jiff::ToSpan;
use predicates::prelude::*;
use rstest::rstest;

use crate::house::House;
use crate::shelf::{day, house, today};
use crate::team::{Meets, id, link, session};

/// The series by `series list`: name and number of sessions, the one that met last first.
fn shape(house: &House) -> Vec<(String, usize)> {
    let listed = house.json(&["series", "list", "--json"]);
    let series = listed["series"].as_array().unwrap().iter();
    series
        .map(|series| {
            let name = series["team"].as_str().unwrap().to_owned();
            (name, series["sessions"].as_array().unwrap().len())
        })
        .collect()
}

fn shaped(wanted: &[(&str, usize)]) -> Vec<(String, usize)> {
    wanted
        .iter()
        .map(|(name, count)| ((*name).to_owned(), *count))
        .collect()
}

/// Every session file and what is in it.
fn files(house: &House) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(house.sessions())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron"))
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn the_series_are_listed_and_one_with_its_sessions() {
    let house = house();
    let listed = house.run(&["series", "list"]).success();
    let listed = String::from_utf8(listed.get_output().stdout.clone()).unwrap();
    let flat: Vec<String> = listed
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(flat[0], "Team Sessions First Last Open Overdue Unreadable");
    assert!(
        flat[1].starts_with("North 3 ") && flat[1].ends_with(" 2 1 0"),
        "{listed}"
    );
    assert!(
        flat[2].starts_with("South 1 ") && flat[2].ends_with(" 1 0 0"),
        "{listed}"
    );
    house
        .run(&["--lang", "nl", "series", "list", "nor"])
        .success()
        .stdout(
            predicate::str::starts_with("North\n")
                .and(predicate::str::contains("Looking back  open")),
        );
    House::new()
        .run(&["series", "list"])
        .success()
        .stdout("There are no sessions yet.\n");
}

#[test]
fn a_newer_file_in_the_middle_of_a_series_is_listed_there_and_left_alone() {
    let house = house();
    let library = Library::at(house.root().join("data"));
    let path = library.create(&session(9, day((-7).months()))).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    let newer = text
        .replacen("format: 1", "format: 2", 1)
        .replacen("people:", "guests:", 1);
    std::fs::write(&path, &newer).unwrap();
    let listed = house.run(&["series", "list", "north"]).success();
    let listed = String::from_utf8(listed.get_output().stdout.clone()).unwrap();
    let row = |text: &str| listed.lines().position(|line| line.contains(text)).unwrap();
    assert_eq!(
        (row("First steps"), row("Meeting 9"), row("Looking back")),
        (2, 3, 4)
    );
    assert!(listed.lines().nth(3).unwrap().contains("newer: left alone"));
    let unread = &house.json(&["series", "list", "--json"])["series"][0]["unread"];
    assert_eq!(
        (&unread[0]["newer"], &unread[0]["title"]),
        (&true.into(), &"Meeting 9".into())
    );
    let before = files(&house);
    house
        .run(&["series", "rename", "north", "Noord", "--write"])
        .code(1)
        .stdout("")
        .stderr(
            predicate::str::contains("so nothing is changed: ").and(predicate::str::contains(
                path.file_name().unwrap().to_str().unwrap(),
            )),
        );
    assert_eq!(files(&house), before);
}

#[rstest]
#[case::rename(&["rename", "north", "Noord"], &[("Noord", 3), ("South", 1)])]
#[case::merge(&["merge", "south", "--into", "north"], &[("North", 4)])]
#[case::split(&["split", "Looking back", "North-East"], &[("North-East", 2), ("South", 1), ("North", 1)])]
fn what_would_change_is_shown_first_and_done_when_asked(
    #[case] args: &[&str],
    #[case] wanted: &[(&str, usize)],
) {
    let house = house();
    let before = files(&house);
    let args: Vec<&str> = ["series"].iter().chain(args).copied().collect();
    house.run(&args).success().stdout(predicate::str::ends_with(
        "\nNothing is written yet; --write does it.\n",
    ));
    assert_eq!(files(&house), before);
    let write: Vec<&str> = args.iter().copied().chain(["--write", "--json"]).collect();
    let done = house.json(&write);
    assert_eq!(done["written"], true);
    assert_eq!(shape(&house), shaped(wanted));
    let names: Vec<String> = before.iter().map(|(name, _)| name.clone()).collect();
    let now: Vec<String> = files(&house).into_iter().map(|(name, _)| name).collect();
    assert_eq!(now, names, "files keep their names");
    house.run(&["check"]).success();
    assert_eq!(
        house.json(&["log", "is:amended", "--json"])["agreements"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_change_is_told_in_dutch() {
    house()
        .run(&["--lang", "nl", "series", "split", "Looking back", "South"])
        .success()
        .stdout(
            predicate::str::starts_with("2 sessies zouden veranderen:\n")
                .and(predicate::str::contains(
                    "team North wordt South · volgt niet meer op de sessie ervoor",
                ))
                .and(predicate::str::contains(
                    "De reeks South bestaat al; ze zouden er deel van worden.",
                )),
        );
}

#[rstest]
#[case(&["rename", "north", "south"], 2, "there is a series called South already", "handshake series merge")]
#[case(&["merge", "north", "--into", "north"], 2, "the same series", "handshake series list")]
#[case(&["split", "First steps", "East"], 2, "the first session", "handshake series rename")]
#[case(&["split", "Looking back", "NORTH"], 2, "have that name", "another name")]
#[case(&["rename", "west", "x"], 3, "there is no series “west”", "North, South")]
#[case(&["rename", "o", "x"], 3, "“o” may be several series", "North, South")]
#[case(&["rename", "north", " "], 2, "NEW is empty", "letters")]
#[case(&["split", "nothing", "x"], 3, "“nothing”", "handshake list")]
fn what_would_do_something_else_is_refused(
    #[case] args: &[&str],
    #[case] status: i32,
    #[case] error: &str,
    #[case] hint: &str,
) {
    let house = house();
    let before = files(&house);
    let args: Vec<&str> = ["series"]
        .iter()
        .chain(args)
        .chain(&["--write"])
        .copied()
        .collect();
    house
        .run(&args)
        .code(status)
        .stdout("")
        .stderr(predicate::str::contains(error).and(predicate::str::contains(hint)));
    assert_eq!(files(&house), before);
}

#[test]
fn nothing_is_changed_while_one_of_the_sessions_is_open_elsewhere() {
    let house = house();
    let before = files(&house);
    let held = before
        .iter()
        .find(|(name, _)| name.ends_with("00000002.ron"))
        .unwrap();
    let lock = File::create(format!("{}.lock", held.0)).unwrap();
    lock.try_lock().unwrap();
    house
        .run(&["series", "rename", "north", "Noord", "--write"])
        .code(4)
        .stdout("")
        .stderr(predicate::str::contains("error: nothing was changed\n"));
    assert_eq!(files(&house), before);
    drop(lock);
    house
        .run(&["series", "rename", "north", "Noord", "--write"])
        .success();
    assert_eq!(shape(&house)[0], ("Noord".to_owned(), 3));
    house
        .run(&["series", "rename", "Noord", "Noord", "--write"])
        .success()
        .stdout("Nothing is left to change.\n");
}

#[test]
fn the_next_meeting_takes_over_what_is_open() {
    let house = house();
    let made = house.json(&[
        "new",
        "--follows",
        "last",
        "--person",
        "Cas=other",
        "--title",
        "Spring",
        "--json",
    ]);
    let next = read_session(made["file"].as_str().unwrap().as_ref()).unwrap();
    assert_eq!(next.follows, Some(id(3)));
    assert_eq!(
        (next.team.as_str(), next.title.as_str()),
        ("North", "Spring")
    );
    assert_eq!(next.date, today());
    assert_eq!(next.people.len(), 1, "nobody was noted down last time");
    let waiting: Vec<_> = next
        .minutes
        .lookback
        .iter()
        .map(|verdict| verdict.of)
        .collect();
    assert_eq!(
        waiting,
        [link(2, 20), link(2, 21)],
        "the overdue review first"
    );
    assert_eq!(next.minutes.parked[0].text, "A new fair stand");
    let listed = house.json(&["series", "list", "north", "--json"]);
    assert_eq!(
        listed["series"][0]["sessions"][3]["follows"],
        id(3).to_string()
    );
    assert_eq!(
        house.json(&["due", "is:parked", "--json"])["later"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn the_next_meeting_is_on_the_day_that_was_set_and_may_differ() {
    let house = House::new();
    let library = Library::at(house.root().join("data"));
    let planned = day(3.weeks());
    let first = session(1, today()).with(|s| {
        s.minutes.next_meeting = Some(planned);
        s.people = vec![handshake::domain::people::Person::new(
            id(7),
            "Ana".into(),
            handshake::domain::people::Side::Sales,
            String::new(),
        )];
    });
    library.create(&first).unwrap();
    let made = house.json(&["new", "--follows", "last", "--json"]);
    let next = read_session(made["file"].as_str().unwrap().as_ref()).unwrap();
    assert_eq!(next.date, planned);
    let other = house.json(&[
        "new",
        "--follows",
        "Meeting 1",
        "--date",
        "tomorrow",
        "--agenda",
        "campaign",
        "--team",
        "Noord",
        "--person",
        "ana, boss=management",
        "--json",
    ]);
    let other = read_session(other["file"].as_str().unwrap().as_ref()).unwrap();
    assert_eq!(other.date, today().tomorrow().unwrap());
    assert_eq!(
        (other.agenda.id.as_str(), other.team.as_str()),
        ("campaign", "Noord")
    );
    assert_eq!(other.people.len(), 1);
    assert_eq!(
        (other.people[0].id, other.people[0].function.as_str()),
        (id(7), "boss")
    );
    house.run(&["check"]).success();
}
