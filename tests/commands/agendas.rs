//! `agenda` and agendas in files of the user.

use crate::house::House;
use predicates::prelude::*;

#[test]
fn the_agendas_are_listed_shown_and_begun() {
    let house = House::new();
    house
        .run(&["agenda", "list"])
        .success()
        .stdout(predicate::str::contains("first-steps"));
    let listed = house.json(&["agenda", "list", "--json"]);
    assert_eq!(listed["agendas"].as_array().unwrap().len(), 6);
    house
        .run(&["agenda", "show", "alignment", "--lang", "nl"])
        .success()
        .stdout(predicate::str::contains("\n1  Funnelmanagement · funnel"));
    for language in ["en", "nl"] {
        let file = format!("{language}.ron");
        house
            .run(&["agenda", "new", &file, "--lang", language])
            .success();
        house.run(&["agenda", "check", &file]).success();
        house.run(&["check", &file]).success();
        house
            .run(&["agenda", "new", &file])
            .code(1)
            .stderr(predicate::str::contains(&file));
    }
    house.run(&["agenda", "new"]).success();
    let own = house.json(&["agenda", "list", "--json"]);
    assert_eq!(own["agendas"].as_array().unwrap().len(), 7);
    assert!(house.root().join("config/agendas/my-agenda.ron").is_file());
}

#[test]
fn a_session_can_have_an_agenda_from_a_file() {
    let house = House::new();
    house.run(&["agenda", "new", "own.ron"]).success();
    house
        .run(&["new", "--team", "North", "--agenda", "own.ron"])
        .success();
    house
        .run(&["check"])
        .success()
        .stdout("One file checked, and it is sound.\n");
}

#[test]
fn an_agenda_with_an_unknown_field_is_refused_with_its_place() {
    let house = House::new();
    house.run(&["agenda", "new", "own.ron"]).success();
    let path = house.root().join("own.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("    about:", "    abuot:", 1)).unwrap();
    let before = std::fs::read(&path).unwrap();
    house.run(&["agenda", "check", "own.ron"]).code(1).stdout(
        predicate::str::contains("own.ron")
            .and(predicate::str::contains("abuot"))
            .and(predicate::str::contains("^")),
    );
    house
        .run(&["new", "--team", "North", "--agenda", "own.ron"])
        .code(1)
        .stdout("");
    let found = house.json_of(&["check", "own.ron", "--json"], 1);
    assert!(
        found["findings"][0]["line"].as_u64().unwrap() > 1,
        "{found}"
    );
    assert!(
        found["findings"][0]["column"].as_u64().unwrap() >= 1,
        "{found}"
    );
    assert_eq!(
        std::fs::read(&path).unwrap(),
        before,
        "a user's file is never rewritten"
    );
}

#[test]
fn the_questions_of_check_in_and_check_out_are_shown_and_checked() {
    let house = House::new();
    let shown = |language: &str| {
        let shown = house.run(&["agenda", "show", "first-steps", "--lang", language]);
        shown.success()
    };
    shown("en").stdout(
        predicate::str::contains("\nCheck-in: What do you hope we settle today?\n").and(
            predicate::str::ends_with("\nCheck-out: Which first step will you take yourself?\n"),
        ),
    );
    shown("nl").stdout(predicate::str::contains(
        "\nCheck-in: Wat wil je vandaag geregeld zien?\n",
    ));
    house
        .run(&["agenda", "new", "own.ron", "--lang", "en"])
        .success();
    let path = house.root().join("own.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let long = text.replacen("What will you do first?", &"Why? ".repeat(17), 1);
    std::fs::write(&path, long).unwrap();
    house.run(&["check", "own.ron"]).code(1).stdout(
        predicate::str::contains("This question has 85 characters; there is room for 80.")
            .and(predicate::str::contains("own.ron:26:16")),
    );
    // Without the questions it is sound: the program has its own.
    let asks = |line: &&str| line.trim_start().starts_with("check_");
    let without: Vec<&str> = text.lines().filter(|line| !asks(line)).collect();
    std::fs::write(&path, without.join("\n")).unwrap();
    house.run(&["check", "own.ron"]).success();
}
