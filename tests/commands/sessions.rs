//! `new`, `list` and `show`: sessions come in by flags and go out as text and JSON.

use handshake::domain::agenda::Language;
use handshake::store::{Library, demo};
use rstest::rstest;

use crate::house::House;
use crate::told::{Tokens, full};
use predicates::prelude::*;
use serde_json::Value;

/// Makes one session and gives its id.
fn one_session(house: &House) -> String {
    let made = house.run(&[
        "new",
        "--team",
        "Élan Water",
        "--title",
        "What is a lead?",
        "--date",
        "2026-12-03",
        "--time",
        "13:30 2h",
        "--person",
        "Ana=sales",
        "--person",
        "Ben, content=marketing",
        "--points",
        "crm,funnel",
        "--json",
    ]);
    let made: Value = serde_json::from_slice(&made.success().get_output().stdout).unwrap();
    made["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_session_made_by_flags_is_listed_and_shown() {
    let house = House::new();
    let id = one_session(&house);
    house.run(&["list"]).success().stdout(
        predicate::str::contains("Thu 3 Dec 2026").and(predicate::str::contains("Élan Water")),
    );
    house.run(&["show", &id]).success().stdout(
        predicate::str::contains(
            "Élan Water · What is a lead?\nThursday 3 December 2026 · 13:30 · 2 h",
        )
        .and(predicate::str::contains("   Ben · marketing · content\n"))
        .and(predicate::str::contains("\n1  CRM"))
        .and(predicate::str::contains("\n2  Funnel"))
        .and(predicate::str::contains("\n3  ").not()),
    );
}

#[test]
fn a_session_can_be_made_in_dutch_for_tomorrow() {
    let house = House::new();
    house
        .run(&[
            "new",
            "--lang",
            "nl",
            "--team",
            "Élan Water",
            "--date",
            "morgen",
            "--agenda",
            "first-steps",
        ])
        .success();
    let listed = house.json(&["list", "--json"]);
    let tomorrow = jiff::ZonedDateTime::now().date().tomorrow().unwrap();
    assert_eq!(listed["sessions"][0]["language"], "nl");
    assert_eq!(listed["sessions"][0]["date"], tomorrow.to_string());
    assert_eq!(listed["sessions"][0]["points"], 3);
}

#[test]
fn a_list_is_narrowed_by_team_and_day() {
    let house = House::new();
    for (team, date) in [
        ("North", "2026-10-01"),
        ("North", "2026-11-05"),
        ("South", "2026-11-05"),
    ] {
        house
            .run(&["new", "--team", team, "--date", date])
            .success();
    }
    let count = |args: &[&str]| {
        let args: Vec<&str> = ["list", "--json"].iter().chain(args).copied().collect();
        house.json(&args)["sessions"].as_array().unwrap().len()
    };
    assert_eq!(count(&[]), 3);
    assert_eq!(count(&["--team", "nor"]), 2);
    assert_eq!(count(&["--since", "2026-10-02"]), 2);
    assert_eq!(count(&["--until", "1 oct 2026"]), 1);
    assert_eq!(count(&["--team", "north", "--since", "2026-11-01"]), 1);
    house
        .run(&["list", "--team", "west"])
        .success()
        .stdout("No session matches.\n");
}

#[test]
fn a_session_that_is_not_there_ends_with_3() {
    let house = House::new();
    house
        .run(&["export", "last", "--format", "md"])
        .code(3)
        .stdout("");
    house
        .run(&["show", "nothing"])
        .code(3)
        .stdout("")
        .stderr(predicate::str::starts_with("error: "));
}

#[test]
fn words_that_mean_several_sessions_end_with_3_and_name_them() {
    let house = House::new();
    for team in ["North", "North-East"] {
        house
            .run(&["new", "--team", team, "--date", "2026-11-05"])
            .success();
    }
    house
        .run(&["show", "north"])
        .code(3)
        .stderr(predicate::str::contains("North-East"));
}

#[test]
fn one_point_is_shown_by_id_number_or_title() {
    let house = House::new();
    one_session(&house);
    for words in ["funnel", "2", "Funnel"] {
        house
            .run(&["show", "last", "--point", words])
            .success()
            .stdout(predicate::str::starts_with("2  Funnel"));
    }
    house
        .run(&["show", "last", "--point", "marketing"])
        .code(2)
        .stderr(predicate::str::contains("hint: choose one of: crm, funnel"));
}

#[test]
fn a_day_without_a_year_is_looked_for_in_the_past_when_sessions_are_listed_since() {
    let house = House::new();
    let today = jiff::ZonedDateTime::now().date();
    let week_ago = today.checked_sub(jiff::Span::new().days(7)).unwrap();
    house
        .run(&["new", "--team", "North", "--date", &week_ago.to_string()])
        .success();
    let since = week_ago.strftime("%-d %b").to_string();
    let listed = house.json(&["list", "--since", &since, "--json"]);
    assert_eq!(listed["sessions"].as_array().unwrap().len(), 1, "{since}");
}

#[rstest]
fn the_demo_is_shown_whole(#[values(Language::En, Language::Nl)] language: Language) {
    let house = House::new();
    let library = Library::at(house.root().join("data"));
    let today = jiff::ZonedDateTime::now().date();
    let demo = demo::lay_out(&library, language, today).unwrap();
    let data = demo.root().to_str().unwrap();
    house.run(&["check", "--data", data]).success();
    for session in demo::sessions(language, today) {
        let id = session.id.to_string();
        let shown = house.run(&["show", &id, "--data", data]).success();
        let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown = flat(&shown);
        for (_, agreement) in session.minutes.agreements() {
            assert!(shown.contains(&flat(&agreement.text)), "{}", agreement.text);
        }
        for draft in &session.drafts {
            assert!(shown.contains(&flat(&draft.text)), "{}", draft.text);
        }
        for item in &session.minutes.parked {
            assert!(shown.contains(&flat(&item.text)), "{}", item.text);
        }
    }
}

#[test]
fn a_short_id_of_the_list_finds_its_session() {
    let house = House::new();
    let ids: Vec<String> = (0..5)
        .map(|number| {
            let made = house.json(&["new", "--team", &format!("Team {number}"), "--json"]);
            made["id"].as_str().unwrap().to_owned()
        })
        .collect();
    let listed = house.run(&["list"]).success();
    let listed = String::from_utf8(listed.get_output().stdout.clone()).unwrap();
    let mut found = 0;
    for line in listed.lines().skip(1) {
        let short = line.split_whitespace().last().unwrap();
        let shown = house.json(&["show", short, "--json"]);
        assert!(ids.contains(&shown["id"].as_str().unwrap().to_owned()));
        found += 1;
    }
    assert_eq!(found, ids.len());
}

/// A session with two agreements that the group holds itself to, one of them an action without a day.
fn untidy(house: &House) -> String {
    house
        .run(&["new", "--team", "North", "--date", "2026-12-03"])
        .success();
    let listed = house.json(&["list", "--json"]);
    let path = listed["sessions"][0]["file"].as_str().unwrap().to_owned();
    let text = std::fs::read_to_string(&path).unwrap();
    let agreement = r#"agreements: [
                    (id: "019b76da-a800-7000-8000-000000000001", text: "We list the leads", kind: Action, state: Agreed, one_sided: "a test"),
                    (id: "019b76da-a800-7000-8000-000000000002", text: "Sales calls", kind: Rule, state: Agreed, sales_commits: (what: "calls")),
                ],"#;
    let text = text.replacen(
        "point: \"funnel\",",
        &format!("point: \"funnel\",\n{agreement}"),
        2,
    );
    let funnel = text.rfind(agreement).unwrap();
    // The first of the two is the time box of the point.
    let text = if text.matches(agreement).count() == 2 {
        let first = text.find(agreement).unwrap();
        assert!(first < funnel);
        text.replacen(agreement, "", 1)
    } else {
        text
    };
    std::fs::write(&path, text).unwrap();
    path
}

#[rstest]
#[case(
    "en",
    "Check whether",
    "agreement 1.1: This action has no day by which it is done."
)]
#[case(
    "nl",
    "Controleer of",
    "afspraak 1.1: Deze actie heeft geen dag waarop ze klaar is."
)]
fn a_named_session_gets_advice_that_leaves_the_exit_status_alone(
    #[case] language: &str,
    #[case] help: &str,
    #[case] advice: &str,
) {
    let house = House::new();
    let path = untidy(&house);
    let said = predicate::str::contains(advice);
    for words in [path.as_str(), "last", "north"] {
        house
            .run(&["--lang", language, "check", words])
            .success()
            .stdout(said.clone());
    }
    house
        .run(&["--lang", language, "check"])
        .success()
        .stdout(said.not());
    house
        .run(&["--lang", language, "check", "--help"])
        .success()
        .stdout(predicate::str::contains(help));
    let found = house.json(&["--lang", language, "check", "last", "--json"]);
    assert_eq!(found["findings"].as_array().unwrap().len(), 0);
    let advice = found["advice"].as_array().unwrap();
    let kinds: Vec<_> = advice.iter().map(|a| a["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["no-date", "binds-not"]);
    assert_eq!(
        advice[0]["agreement"],
        "019b76da-a800-7000-8000-000000000001"
    );
    assert_eq!(advice[0]["point"], "funnel");
    house.run(&["check", "nobody"]).code(3);
}

#[rstest]
fn the_map_is_a_picture_and_data(#[values("en", "nl")] language: &str) {
    let house = House::new();
    untidy(&house);
    house
        .run(&["--lang", language, "map", "last"])
        .success()
        .stdout(
            predicate::str::contains("M ● Marketing")
                .and(predicate::str::contains("1.2  Sales calls")),
        );
    let map = house.json(&["--lang", language, "map", "last", "--json"]);
    let points = map["points"].as_array().unwrap();
    assert_eq!(points.len(), 7);
    assert_eq!(points[3]["point"], "funnel");
    assert_eq!(points[3]["agreements"], 2);
    house.run(&["map", "nobody"]).code(3);
}

#[rstest]
fn everything_that_was_recorded_is_shown(#[values("en", "nl")] language: &str) {
    let house = House::new();
    let mut tokens = Tokens::default();
    let session = full(&mut tokens);
    let path = house.put(
        "2026-12-03-full-00000001.ron",
        handshake::store::session_text(&session).unwrap().as_bytes(),
    );
    let shown = house
        .run(&["--lang", language, "show", path.to_str().unwrap()])
        .success();
    let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
    let missing: Vec<&String> = tokens
        .0
        .iter()
        .filter(|token| !shown.contains(*token))
        .collect();
    assert!(missing.is_empty(), "{missing:?} in {shown}");
    assert!(
        !shown.contains("report-") && !shown.contains("cli-"),
        "{shown}"
    );
    let one = house
        .run(&[
            "--lang",
            language,
            "show",
            path.to_str().unwrap(),
            "--point",
            "crm",
        ])
        .success();
    let one = String::from_utf8(one.get_output().stdout.clone()).unwrap();
    let sentence = &session.minutes.points[1].agreements[3].measure.what;
    assert!(one.contains(sentence), "{one}");
    let exported = house
        .run(&[
            "export",
            path.to_str().unwrap(),
            "--format",
            "md",
            "--lang",
            language,
        ])
        .success();
    let exported = String::from_utf8(exported.get_output().stdout.clone()).unwrap();
    assert!(tokens.0.iter().all(|token| exported.contains(token)));
}

/// The report and `show` know the words of an agreement that a session looks back at, when its file lies beside.
#[rstest]
#[case("en", "An agreement of an earlier session")]
#[case("nl", "Een afspraak uit een eerdere sessie")]
fn an_earlier_session_lends_its_words(#[case] language: &str, #[case] unknown: &str) {
    let house = House::new();
    let mut tokens = Tokens::default();
    let mut session = full(&mut tokens);
    let mut earlier = full(&mut tokens);
    earlier.id = uuid::Uuid::from_u128(5);
    earlier.minutes.points[0].agreements[0].id = uuid::Uuid::from_u128(6);
    "Sales calls every lead".clone_into(&mut earlier.minutes.points[0].agreements[0].text);
    session.follows = Some(earlier.id);
    let text = |session| handshake::store::session_text(session).unwrap();
    let path = house.put("2026-12-03-full-00000001.ron", text(&session).as_bytes());
    let asked = |command: &[&str]| {
        let args = [&["--lang", language], command].concat();
        let told = house.run(&args).success();
        String::from_utf8(told.get_output().stdout.clone()).unwrap()
    };
    let path = path.to_str().unwrap();
    for command in [&["show", path][..], &["export", path, "--format", "md"]] {
        let told = asked(command);
        assert!(told.contains(unknown), "{told}");
        assert!(!told.contains("“Sales calls every lead”"), "{told}");
    }
    house.put("2026-06-09-spring-00000005.ron", text(&earlier).as_bytes());
    for command in [&["show", path][..], &["export", path, "--format", "md"]] {
        let told = asked(command);
        assert!(!told.contains(unknown), "{told}");
        assert!(told.contains("“Sales calls every lead”"), "{told}");
    }
}
