//! A command line that asks for what cannot be: status 2, one error, one hint, nothing made.

use crate::house::House;
use predicates::prelude::*;
use rstest::rstest;

#[rstest]
#[case::no_such_command(&["lits"], "there is no command “lits”", "did you mean list?")]
#[case::no_such_option(&["list", "--tema", "x"], "there is no option --tema", "did you mean --team?")]
#[case::no_value(&["list", "--team"], "--team <NAME> needs a value", "")]
#[case::missing(&["show"], "<SESSION> is missing", "handshake show --help")]
#[case::no_such_language(&["list", "--lang", "de"], "“de” is no value for --lang <LANGUAGE>", "choose one of: en, nl")]
#[case::a_word_too_many(&["keys", "all"], "“all” is one word too many", "")]
#[case::title_without_team(&["new", "--title", "x"], "--team <NAME> is missing", "")]
#[case::no_day(&["new", "--team", "x", "--date", "30 feb"], "“30 feb” is no day", "next week")]
#[case::no_day_in_list(&["list", "--since", "soon"], "“soon” is no day", "next week")]
#[case::no_time(&["new", "--team", "x", "--time", "late"], "“late” is no time", "13:30")]
#[case::no_point(&["new", "--team", "x", "--points", "funel"], "there is no point “funel”", "funnel, target-groups, crm")]
#[case::point_twice(&["new", "--team", "x", "--points", "crm,crm"], "the point “crm” is named twice", "")]
#[case::no_side(&["new", "--team", "x", "--person", "Ana"], "“Ana” does not end in a side", "=sales")]
#[case::no_name(&["new", "--team", "x", "--person", "=sales"], "“=sales” has a side but no name", "=sales")]
#[case::no_agenda(&["new", "--team", "x", "--agenda", "aligment"], "aligment", "alignment")]
#[case::no_form(&["export", "last", "--format", "docx"], "“docx”", "md, json")]
#[case::empty_team(&["new", "--team", " "], "--team is empty", "")]
#[case::escape_in_team(&["new", "--team", "a\u{1b}[2Jb"], "--team holds a character that cannot be shown: a�[2Jb", "")]
#[case::direction_in_person(&["new", "--team", "x", "--person", "A\u{202e}na=sales"], "--person holds a character", "")]
fn wrong_use_ends_with_2_one_error_and_a_hint(
    #[case] args: &[&str],
    #[case] error: &str,
    #[case] hint: &str,
) {
    let house = House::new();
    let ended = house.run(args).code(2).stdout("");
    let told = String::from_utf8(ended.get_output().stderr.clone()).unwrap();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 2, "{told}");
    assert!(
        lines[0].starts_with("error: ") && lines[0].contains(error),
        "{told}"
    );
    assert!(
        lines[1].starts_with("hint: ") && lines[1].contains(hint),
        "{told}"
    );
    assert!(!house.sessions().exists(), "nothing is made by wrong use");
}

#[test]
fn wrong_use_is_told_in_dutch_as_well() {
    let house = House::new();
    house
        .run(&["--lang", "nl", "lits"])
        .code(2)
        .stderr("error: de opdracht ‘lits’ bestaat niet\nhint: bedoel je list?\n");
    house
        .run(&["new", "--team", "x", "--date", "30 feb", "--lang=nl"])
        .code(2)
        .stderr(predicate::str::starts_with(
            "error: ‘30 feb’ is geen dag die ik ken\n",
        ));
}

#[rstest]
#[case(&[])]
#[case(&["open"])]
#[case(&["new"])]
#[case(&["demo"])]
fn without_a_terminal_a_screen_is_refused_in_one_line(#[case] args: &[&str]) {
    let house = House::new();
    house.run(args).code(2).stdout("").stderr(
        predicate::str::starts_with("error: the screens need a terminal, and this is none\nhint: ")
            .and(predicate::function(|told: &str| told.lines().count() == 2)),
    );
    assert!(!house.root().join("data").exists(), "nothing is made");
}
