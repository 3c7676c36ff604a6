//! `trends` and `changes`: how a series goes, and what changed since.

use predicates::prelude::*;
use rstest::rstest;
use serde_json::Value;

use crate::house::House;
use crate::shelf::{day, house};
use jiff::ToSpan;

/// What a command prints on standard output, in a terminal that knows more than ASCII.
fn printed(house: &House, args: &[&str]) -> Vec<String> {
    let ended = house
        .command(args)
        .env("LANG", "C.UTF-8")
        .assert()
        .success();
    let told = String::from_utf8(ended.get_output().stdout.clone()).unwrap();
    told.lines().map(str::to_owned).collect()
}

#[test]
fn gaps_minutes_and_promises_are_drawn() {
    let told = printed(&house(), &["trends", "--team", "north"]);
    assert_eq!(
        told[..4],
        [
            "North",
            "",
            "Gap between the sides, 0 to 4",
            "  Funnel management"
        ]
    );
    assert!(
        told[4].ends_with("██████████            2.0  marketing is surer"),
        "{told:#?}"
    );
    assert!(
        told[5].ends_with("0.0  both alike, 2.0 closer than at first"),
        "{told:#?}"
    );
    assert_eq!(
        told[4].find("2.0").map(|at| told[4][..at].chars().count()),
        told[5].find("0.0")
    );
    assert_eq!(told[7], "Minutes spent");
    assert!(
        told[9].ends_with("████████████████████  25 of 25 min"),
        "{told:#?}"
    );
    assert_eq!(told[11], "Promises kept");
    assert!(
        told[12].ends_with("████████████████████  1 of 1 kept (100 %)"),
        "{told:#?}"
    );
}

#[test]
fn without_unicode_bars_are_drawn_in_ascii_and_numbers_need_no_bars() {
    let house = house();
    let ended = house.run(&["--lang", "nl", "trends"]).success();
    let told = String::from_utf8(ended.get_output().stdout.clone()).unwrap();
    assert!(
        told.contains("##########            2,0  marketing is zekerder\n"),
        "{told}"
    );
    assert!(told.is_ascii(), "{told}");
    let told = printed(&house, &["trends", "--numbers"]);
    assert_eq!(
        told[2].split_whitespace().collect::<Vec<_>>().join(" "),
        "Point Date Before the talk Gap Planned Spent"
    );
    assert!(told[3].ends_with("2.0       25     25"), "{told:#?}");
    assert!(
        told.last()
            .unwrap()
            .ends_with("1       0         0           0  100 %"),
        "{told:#?}"
    );
}

#[test]
fn a_script_gets_the_numbers() {
    let house = house();
    let trends = house.json(&["trends", "--team", "north", "--json"]);
    let north = &trends["series"][0];
    assert_eq!(north["sessions"].as_array().unwrap().len(), 3);
    let funnel = &north["points"][0];
    assert_eq!(
        (&funnel["point"], &funnel["closer_by"]),
        (&"funnel".into(), &2.0.into())
    );
    assert_eq!(funnel["meetings"][0]["gap"], 2.0);
    assert_eq!(funnel["meetings"][0]["gap_before"], Value::Null);
    assert_eq!(funnel["meetings"][0]["spent_minutes"], 25);
    assert_eq!(north["promises"][0]["share"], 1.0);
    let other = house.json(&["trends", "--point", "crm", "--json"]);
    assert_eq!(other["series"][0]["points"], serde_json::json!([]));
}

#[test]
fn a_series_that_is_not_there_ends_with_3_and_nothing_to_draw_is_said() {
    house()
        .run(&["trends", "--team", "west"])
        .code(3)
        .stdout("")
        .stderr("error: there is no series “west”\nhint: choose one of: North, South\n");
    House::new()
        .run(&["trends"])
        .success()
        .stdout("Nothing was rated, timed or judged yet.\n");
}

#[test]
fn what_changed_since_a_session_is_told_of_its_series() {
    let told = printed(&house(), &["changes", "--since", "First steps"]);
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    assert!(told[0].starts_with("Since “First steps” of "), "{told:#?}");
    for lines in [
        &["New (1)", "  1.2  Licences are bought."][..],
        &[
            "Amended (1)",
            "  1.1  Sales calls a lead within [-two days-] {+one day+}.",
        ],
        &["Kept (1)", "  1.2  Ben puts two questions on the form."],
        &["Gaps (1)", "  Funnel management: from 2.0 to 0.0, closed"],
    ] {
        assert!(
            told.windows(2).any(|pair| pair == lines),
            "{lines:?} in {told:#?}"
        );
    }
    assert!(
        !told.join("\n").contains("bare pump"),
        "that is another series"
    );
}

#[rstest]
#[case("2m")]
#[case("yesterday")]
fn what_changed_since_a_day_is_told_of_every_series(#[case] since: &str) {
    let house = house();
    let changes = house.json(&["changes", "--since", since, "--json"]);
    let new = changes["new"].as_array().unwrap();
    let south = new.iter().filter(|new| new["team"] == "South").count();
    assert_eq!(south, usize::from(since == "2m"));
    assert_eq!(changes["gaps"][0]["course"], "closed");
    assert_eq!(changes["judged"], serde_json::json!([]));
    let from = if since == "2m" {
        (-2).months()
    } else {
        (-1).days()
    };
    assert_eq!(changes["since"]["date"], day(from).to_string());
}

#[test]
fn changes_are_narrowed_and_told_in_dutch() {
    let house = house();
    let changes = house.json(&[
        "changes",
        "--since",
        "1y",
        "-team:south",
        "is:amended",
        "--json",
    ]);
    assert_eq!(changes["new"].as_array().unwrap().len(), 1);
    assert_eq!(changes["gaps"], serde_json::json!([]));
    let told = printed(
        &house,
        &[
            "--lang",
            "nl",
            "changes",
            "--since",
            "Looking back",
            "team:zuid",
        ],
    );
    assert!(told[0].starts_with("Sinds ‘Looking back’ van "), "{told:?}");
    assert_eq!(told[1], "Er is niets veranderd.");
}

#[test]
fn since_when_must_be_something() {
    house()
        .run(&["changes", "--since", "soonish"])
        .code(3)
        .stderr(predicate::str::contains("“soonish”"));
    house()
        .run(&["changes"])
        .code(2)
        .stderr(predicate::str::contains("--since"));
}
