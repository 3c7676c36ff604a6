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
