//! `list` and `search` take the filter language: what it narrows, and what it says where it does not understand.

use std::collections::BTreeSet;

use handshake::store::{file_name, session_text};
use predicates::prelude::*;
use rstest::rstest;

use crate::house::House;
use crate::shelf::{house, today};

#[path = "../../benches/library/mod.rs"]
mod library;

/// The titles that `list` shows, in their order.
fn titles(house: &House, args: &[&str]) -> Vec<String> {
    let args: Vec<&str> = ["list", "--json"].iter().chain(args).copied().collect();
    let listed = house.json(&args);
    let sessions = listed["sessions"].as_array().unwrap().iter();
    sessions
        .map(|session| session["title"].as_str().unwrap().to_owned())
        .collect()
}

/// The texts that `search` finds, in their order.
fn texts(house: &House, args: &[&str]) -> Vec<String> {
    let args: Vec<&str> = ["search", "--json"].iter().chain(args).copied().collect();
    let found = house.json(&args);
    let finds = found["finds"].as_array().unwrap().iter();
    finds
        .map(|find| find["text"].as_str().unwrap().to_owned())
        .collect()
}

const FIRST: &str = "First steps";
const SECOND: &str = "Looking back";
const THIRD: &str = "Meeting 3";
const SOUTH: &str = "Meeting 4";

#[rstest]
#[case(&[], &[THIRD, SOUTH, SECOND, FIRST])]
#[case(&["team:south"], &[SOUTH])]
#[case(&["-team:south", "date:<-1m"], &[SECOND, FIRST])]
#[case(&["not", "team:south", "--until", "yesterday"], &[SECOND, FIRST])]
#[case(&["session:\"first steps\""], &[FIRST])]
#[case(&["who:ana"], &[FIRST])]
#[case(&["wie:Ana de Vries"], &[FIRST])]
#[case(&["ben"], &[FIRST])]
#[case(&["looking"], &[SECOND])]
#[case(&["-looking", "-south"], &[THIRD, FIRST])]
#[case(&["state:done"], &[FIRST])]
#[case(&["owner:ana"], &[SECOND, FIRST])]
#[case(&["eigenaar:Ana de Vries", "-looking"], &[FIRST])]
#[case(&["owner:ana state:done"], &[])]
#[case(&["owner:ana", "who:ben"], &[FIRST])]
#[case(&["review:overdue"], &[SECOND, FIRST])]
#[case(&["nodig:directie"], &[SECOND])]
#[case(&["point:funnel"], &[SOUTH, SECOND, FIRST])]
#[case(&["point:funnel", "--team", "north"], &[SECOND, FIRST])]
#[case(&["is:parked"], &[THIRD])]
#[case(&["is:geparkeerd", "eigenaar:ana"], &[])]
fn the_list_is_narrowed_by_words_fields_and_flags(#[case] args: &[&str], #[case] found: &[&str]) {
    assert_eq!(titles(&house(), args), found);
}

#[test]
fn the_list_finds_a_day_as_it_shows_it() {
    let house = house();
    let day = today().to_string();
    assert_eq!(titles(&house, &[day.as_str()]), [THIRD]);
    let listed = house.run(&["--lang", "nl", "list"]).success();
    let listed = String::from_utf8(listed.get_output().stdout.clone()).unwrap();
    let shown = listed.lines().find(|line| line.contains(THIRD)).unwrap();
    let shown = shown.split("  ").next().unwrap().trim();
    let narrowed = ["--lang", "nl", "list", shown];
    house
        .run(&narrowed)
        .success()
        .stdout(predicate::str::contains(THIRD).and(predicate::str::contains(FIRST).not()));
    house
        .run(&["list", "zzz"])
        .success()
        .stdout("No session matches.\n");
}

/// What may be asked of agreements.
const OF_AGREEMENTS: [&str; 22] = [
    "state:open",
    "stand:afgesproken",
    "state:done,dropped",
    "-state:open",
    "kind:rule",
    "soort:actie side:sales",
    "owner:none",
    "-owner:none",
    "side:both",
    "due:overdue",
    "due:>2021",
    "review:<2023 kind:definition",
    "verdict:kept,partly",
    "oordeel:geen is:open",
    "is:first-step",
    "is:amended -is:clash",
    "is:renewed",
    "needs:management",
    "has:reason -has:reservations",
    "number:1.1",
    "point:funnel",
    "-punt:funnel stand:open",
];

#[test]
fn the_list_names_the_sessions_of_the_agreements_that_the_log_names() {
    let house = House::new();
    for session in library::sessions(77).take(30) {
        house.put(&file_name(&session), session_text(&session).unwrap());
    }
    let mut told = 0;
    for filter in OF_AGREEMENTS {
        let log = house.json(&["log", "--json", filter]);
        let agreements = log["agreements"].as_array().unwrap().iter();
        let versions = agreements.flat_map(|a| a["versions"].as_array().unwrap());
        let named: BTreeSet<&str> = versions
            .map(|version| version["session"].as_str().unwrap())
            .collect();
        let list = house.json(&["list", "--json", filter]);
        let sessions = list["sessions"].as_array().unwrap().iter();
        let listed: BTreeSet<&str> = sessions.map(|s| s["id"].as_str().unwrap()).collect();
        assert_eq!(listed, named, "{filter}");
        told += usize::from(!listed.is_empty() && listed.len() < 30);
    }
    assert!(told > 10, "{told} filters told sessions apart");
}

const CALLS: &str = "Sales calls a lead within one day.";
const CALLED: &str = "Sales calls a lead within two days.";

#[rstest]
#[case(&["calls"], &[CALLS, CALLED])]
#[case(&["calls", "state:agreed"], &[CALLS, CALLED])]
#[case(&["calls", "stand:vervallen"], &[])]
#[case(&["calls", "-state:dropped"], &[CALLS, CALLED])]
#[case(&["calls", "session:first"], &[CALLED])]
#[case(&["calls", "date:<-6m"], &[CALLED])]
#[case(&["calls", "who:ana"], &[CALLED])]
#[case(&["calls", "team:south"], &[])]
#[case(&["calls", "-one"], &[CALLED])]
#[case(&["calls", "-\"two days\""], &[CALLS])]
#[case(&["calls", "point:funnel", "eigenaar:Ana de Vries"], &[CALLS, CALLED])]
#[case(&["afternoon", "verdict:kept"], &["It took an afternoon."])]
#[case(&["afternoon", "verdict:partly"], &[])]
#[case(&["fair", "is:parked"], &["A new fair stand"])]
#[case(&["fair", "owner:ben"], &["A new fair stand"])]
#[case(&["fair", "state:done"], &[])]
#[case(&["fair", "point:funnel"], &[])]
#[case(&["not", "calls"], &[])]
#[case(&["\"calls\" \"state:agreed\""], &[])]
#[case(&["10:30"], &[])]
#[case(&["https://acme.example"], &[])]
fn a_search_is_narrowed_by_fields(#[case] args: &[&str], #[case] found: &[&str]) {
    let house = house();
    let found_texts = texts(&house, args);
    assert_eq!(found_texts, found);
    let words: Vec<&str> = args.iter().take(1).copied().collect();
    let all = texts(&house, &words);
    assert!(found_texts.iter().all(|text| all.contains(text)));
}

#[rstest]
#[case("en", &["search", "calls", "stat:agreed"], "error: the filter has no field “stat”\ncalls stat:agreed\n      ^^^^\nhint: did you mean state:?\n")]
#[case("nl", &["search", "-belt", "stand:agred"], "error: ‘agred’ kan niet bij stand:\n-belt stand:agred\n            ^^^^^\nhint: bedoel je agreed?\n")]
#[case("en", &["list", "-stat:agreed"], "error: the filter has no field “stat”\n-stat:agreed\n ^^^^\nhint: did you mean state:?\n")]
#[case("nl", &["list", "klaar:ooit"], "error: ‘ooit’ is geen tijd die klaar: kent\nklaar:ooit\n      ^^^^\nhint: zoals 2w, <2w, >2027-01-01, 2027-01, volgende-maand, 2027-01..2027-03\n")]
#[case("en", &["search", "owner:ana"], "error: there is no word to look for\nhint: add a word to look for; without one, handshake log owner:ana shows the agreements and handshake list owner:ana the sessions\n")]
#[case("nl", &["search", "eigenaar:ana"], "error: er is geen woord om te zoeken\nhint: voeg een woord toe; zonder woord toont handshake log eigenaar:ana de afspraken en handshake list eigenaar:ana de sessies\n")]
fn what_is_not_understood_is_marked(
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

#[rstest]
#[case(
    "en",
    "Nothing fits “calls state:dropped”. Without the fields it stands in 2 places.\n"
)]
#[case(
    "nl",
    "Niets past bij “calls state:dropped”. Zonder de velden staat het op 2 plaatsen.\n"
)]
fn whoever_narrows_too_much_is_told_what_there_is(#[case] language: &str, #[case] told: &str) {
    let house = house();
    house
        .run(&["--lang", language, "search", "calls", "state:dropped"])
        .success()
        .stdout(told.to_owned());
    let found = house.json(&["search", "calls", "state:dropped", "--json"]);
    assert_eq!(found["words"], "calls");
    assert_eq!(found["filter"], "state:dropped");
    assert_eq!(found["total"], 0);
    let plain = house.json(&["search", "calls", "--json"]);
    assert_eq!(plain["filter"], serde_json::Value::Null);
}

#[test]
fn a_slip_is_forgiven_within_what_fits() {
    let house = house();
    let found = house.json(&["search", "afternon", "verdict:kept", "--json"]);
    assert_eq!((&found["near"], &found["total"]), (&true.into(), &1.into()));
}
