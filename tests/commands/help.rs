//! `--help`, `completions` and `man`, in the language of the user.

use crate::house::House;
use predicates::prelude::*;

#[test]
fn the_system_decides_the_language_when_nothing_else_does() {
    let house = House::new();
    let mut command = house.command(&["list"]);
    command
        .env("LANG", "nl_NL.UTF-8")
        .env("LC_ALL", "nl_NL.UTF-8");
    command
        .assert()
        .success()
        .stdout(predicate::str::starts_with("Er staan nog geen sessies in "));
}

#[test]
fn help_is_there_in_both_languages() {
    let house = House::new();
    house
        .run(&["--help"])
        .success()
        .stdout(predicate::str::contains("Usage: handshake"));
    house
        .run(&["show", "--help", "--lang", "nl"])
        .success()
        .stdout(predicate::str::contains(
            "Gebruik: handshake show [OPTIES] <SESSIE>",
        ));
    let version = format!("handshake {}\n", env!("CARGO_PKG_VERSION"));
    house.run(&["--version"]).success().stdout(version);
}

#[test]
fn completions_and_the_manual_page_are_printed() {
    let house = House::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        house
            .run(&["completions", shell])
            .success()
            .stdout(predicate::str::contains("handshake"));
    }
    house.run(&["man", "--lang", "nl"]).success().stdout(
        predicate::str::contains(".SH \"OPDRACHTEN\"")
            .and(predicate::str::contains(".SS \"handshake agenda new\"")),
    );
}

#[test]
fn the_configuration_decides_the_language_and_an_option_overrules_it() {
    let house = House::new();
    let config = house.root().join("config");
    std::fs::create_dir_all(&config).unwrap();
    std::fs::write(config.join("config.ron"), "(language: nl)").unwrap();
    house
        .run(&["list"])
        .success()
        .stdout(predicate::str::starts_with("Er staan nog geen sessies in "));
    house
        .run(&["list", "--lang", "en"])
        .success()
        .stdout(predicate::str::starts_with("There are no sessions yet in "));
}

#[test]
fn a_broken_configuration_is_told_and_stops_nobody() {
    let house = House::new();
    let config = house.root().join("config");
    std::fs::create_dir_all(&config).unwrap();
    std::fs::write(config.join("config.ron"), "(langage: nl)").unwrap();
    house
        .run(&["list"])
        .success()
        .stdout(predicate::str::starts_with("There are no sessions yet in "))
        .stderr(predicate::str::contains("config.ron").and(predicate::str::contains("langage")));
}

#[test]
fn the_readme_names_every_command() {
    let readme = include_str!("../../README.md");
    let help = House::new().run(&["--help"]).success();
    let help = String::from_utf8(help.get_output().stdout.clone()).unwrap();
    let commands = help.split("Commands:\n").nth(1).unwrap();
    let names = commands
        .lines()
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    let missing: Vec<&str> = names
        .filter(|name| {
            !readme.contains(&format!("| `{name}")) && !readme.contains(&format!("`{name}`"))
        })
        .collect();
    assert!(missing.is_empty(), "the README lacks {missing:?}");
}
