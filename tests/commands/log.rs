//! `log`: the decision log, narrowed by a filter, with the history of each agreement.

use predicates::prelude::*;
use rstest::rstest;

use crate::house::House;
use crate::shelf::{day, house};

/// What a command prints on standard output.
fn printed(house: &House, args: &[&str]) -> String {
    let ended = house.run(args).success();
    String::from_utf8(ended.get_output().stdout.clone()).unwrap()
}

/// The sentences that `log` lists, in their order.
fn sentences(house: &House, args: &[&str]) -> Vec<String> {
    let args: Vec<&str> = ["log", "--json"].iter().chain(args).copied().collect();
    let listed = house.json(&args);
    let texts = listed["agreements"].as_array().unwrap().iter();
    texts
        .map(|a| a["text"].as_str().unwrap().to_owned())
        .collect()
}

const CALLS: &str = "Sales calls a lead within one day.";
const FORM: &str = "Ben puts two questions on the form.";
const LICENCES: &str = "Licences are bought.";
const PUMP: &str = "The bare pump keeps its price.";

#[test]
fn every_agreement_is_listed_in_its_latest_version_under_team_and_point() {
    let listed = printed(&house(), &["log"]);
    let head: Vec<&str> = listed.lines().take(5).collect();
    assert_eq!(
        head[..4],
        [
            "North",
            "",
            "Funnel management",
            "  1.1  Sales calls a lead within one day."
        ]
    );
    assert!(
        head[4].starts_with("       rule · agreed · sales: Ana de Vries · review "),
        "{listed}"
    );
    assert!(listed.contains("(3 days ago)\n       since "), "{listed}");
    assert!(
        listed.contains(" · First steps · first step · amended once\n"),
        "{listed}"
    );
    assert!(
        listed.contains("action · done · marketing: Ben\n"),
        "{listed}"
    );
    assert!(listed.contains(" · First steps · kept\n"), "{listed}");
    assert!(listed.contains("needs management\n"), "{listed}");
    assert!(
        !listed.contains("within two days"),
        "an old version is history"
    );
}

#[test]
fn the_log_speaks_dutch() {
    let listed = printed(&house(), &["--lang", "nl", "log"]);
    assert!(
        listed.contains("regel · afgesproken · sales: Ana de Vries · terugblik "),
        "{listed}"
    );
    assert!(listed.contains("(3 dagen geleden)"), "{listed}");
    assert!(
        listed.contains(" · eerste stap · één keer gewijzigd\n"),
        "{listed}"
    );
    assert!(
        listed.contains("actie · gedaan · marketing: Ben\n"),
        "{listed}"
    );
}

#[rstest]
#[case(&[], &[CALLS, FORM, LICENCES, PUMP])]
#[case(&["team:south"], &[PUMP])]
#[case(&["--team", "south"], &[PUMP])]
#[case(&["-team:south", "state:open"], &[CALLS, LICENCES])]
#[case(&["niet", "team:south", "stand:open"], &[CALLS, LICENCES])]
#[case(&["owner:Ana de Vries"], &[CALLS])]
#[case(&["--owner", "ben"], &[FORM])]
#[case(&["--state", "voorstel"], &[LICENCES])]
#[case(&["--point", "Funnel", "--state", "done"], &[FORM])]
#[case(&["within two days"], &[CALLS])]
#[case(&["review:overdue"], &[CALLS])]
#[case(&["due:<2w"], &[LICENCES])]
#[case(&["is:amended needs:management"], &[])]
#[case(&["verdict:kept,partly"], &[FORM])]
fn the_log_is_narrowed_by_words_and_flags(#[case] args: &[&str], #[case] found: &[&str]) {
    assert_eq!(sentences(&house(), args), found);
}

#[test]
fn a_number_or_a_flag_shows_the_whole_history() {
    let house = house();
    let told = printed(&house, &["log", "1.1", "team:north"]);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], "North · Funnel management · 1.1");
    for line in [
        "    there: Ana de Vries, Ben",
        "    1.1, agreed: Sales calls a lead within two days.",
        "    why: Leads went cold.",
        "    changed, now 1.1: Sales calls a lead within [-two days-] {+one day+}.",
        "    also changed: owner of marketing",
    ] {
        assert!(lines.contains(&line), "{line}:\n{told}");
    }
    let dutch = printed(&house, &["--lang", "nl", "log", "form", "--history"]);
    for line in [
        "    1.2, afgesproken: Ben puts two questions on the form.",
        "    nagekomen",
        "    gemeten: all forms",
        "    waarom: It took an afternoon.",
    ] {
        assert!(dutch.lines().any(|told| told == line), "{line}:\n{dutch}");
    }
}

#[test]
fn a_script_gets_versions_verdicts_and_changed_words() {
    let house = house();
    let listed = house.json(&["log", "calls", "--history", "--json"]);
    let calls = &listed["agreements"][0];
    assert_eq!(calls["state"], "agreed");
    assert_eq!(calls["kind"], "rule");
    assert_eq!(calls["overdue"], true);
    assert_eq!(calls["first_step"], true);
    assert_eq!(calls["review"], day(jiff::Span::new().days(-3)).to_string());
    assert_eq!(calls["born"]["title"], "First steps");
    assert_eq!(calls["born"]["people"][0]["side"], "sales");
    assert_eq!(calls["versions"].as_array().unwrap().len(), 2);
    let words = &calls["history"][2]["words"];
    assert_eq!(words[1], serde_json::json!(["gone", "two days"]));
    assert_eq!(words[2], serde_json::json!(["new", "one day"]));
    let form = &house.json(&["log", "form", "--json"])["agreements"][0];
    assert_eq!(form["verdicts"][0]["judgement"], "kept");
    assert_eq!(form["history"], serde_json::Value::Null, "only when asked");
}

#[test]
fn what_cannot_be_read_or_found_is_told_beside_the_rest() {
    let house = house();
    house.put(
        "2026-01-01-north-99999999.ron",
        "(format: 99, team: \"North\")",
    );
    house
        .run(&["log"])
        .success()
        .stdout(predicate::str::contains(PUMP))
        .stderr(
            predicate::str::contains("note: “Meeting 4” of ")
                .and(predicate::str::contains(
                    "judges an agreement in a session that is not here",
                ))
                .and(predicate::str::contains("99999999.ron")),
        );
    house
        .run(&["log", "team:north"])
        .success()
        .stderr(predicate::str::contains("note:").not());
    let listed = house.json(&["log", "--json"]);
    assert_eq!(listed["troubles"][0]["what"], "judges-gone");
    assert_eq!(listed["broken"].as_array().unwrap().len(), 1);
}

#[test]
fn a_clash_is_named_with_both_agreements() {
    use crate::team::{Meets, agreed, link, session};
    use handshake::domain::agreement::Kind;
    let house = house();
    let library = handshake::store::Library::at(house.root().join("data"));
    let other = agreed(50, "Sales calls a lead within an hour.", Kind::Rule);
    let session = session(5, crate::shelf::today()).amends(other, link(1, 10));
    library.create(&session).unwrap();
    let listed = printed(&house, &["log", "is:clash"]);
    let flat = listed.split_whitespace().collect::<Vec<_>>().join(" ");
    let named = "! Clash: 1.1 of “First steps” of ";
    assert_eq!(flat.matches(named).count(), 2, "{listed}");
    assert!(
        flat.contains("was taken further more than once: “Looking back” of "),
        "{listed}"
    );
    assert!(flat.contains("“Meeting 5” of "), "{listed}");
    let ids = &house.json(&["log", "is:clash", "--json"])["agreements"][0]["clash"];
    assert_eq!(ids.as_array().unwrap().len(), 2);
}

#[rstest]
#[case("en", &["log", "stat:agreed"], "error: the filter has no field “stat”\nstat:agreed\n^^^^\nhint: did you mean state:?\n")]
#[case("nl", &["log", "x", "stand:agred"], "error: ‘agred’ kan niet bij stand:\nx stand:agred\n        ^^^^^\nhint: bedoel je agreed?\n")]
#[case("en", &["due", "--state", "fine"], "error: “fine” is no value of state:\nfine\n^^^^\nhint: choose from open, agreed, on-trial, proposed, done, dropped\n")]
#[case("nl", &["due", "klaar:ooit"], "error: ‘ooit’ is geen tijd die klaar: kent\nklaar:ooit\n      ^^^^\nhint: zoals 2w, <2w, >2027-01-01, 2027-01, volgende-maand, 2027-01..2027-03\n")]
fn a_filter_that_says_nothing_is_marked_where_it_does(
    #[case] language: &str,
    #[case] args: &[&str],
    #[case] told: &str,
) {
    let args: Vec<&str> = ["--lang", language].iter().chain(args).copied().collect();
    House::new()
        .run(&args)
        .code(2)
        .stdout("")
        .stderr(told.to_owned());
}

#[test]
fn an_empty_log_and_an_empty_search_say_so() {
    House::new()
        .run(&["log"])
        .success()
        .stdout("There are no agreements yet.\n");
    house()
        .run(&["log", "zzz"])
        .success()
        .stdout("No agreement matches.\n");
    let help = House::new().run(&["log", "-h"]).success();
    let help = String::from_utf8(help.get_output().stdout.clone()).unwrap();
    assert!(help.starts_with("The decision log"), "{help}");
}
