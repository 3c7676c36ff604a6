//! `import`: old agreements from a list or a table, shown first, made when asked, or refused line by line.

use handshake::store::{Library, read_session};
use predicates::prelude::*;
use rstest::rstest;

use crate::house::House;

const TABLE: &str = "\
Afspraak;Punt;Sales;Marketing;Klaar op;Afgesproken op\r\n\
Sales belt binnen twee dagen.;Funnel;Ana;Ben;;3 maart 2026\r\n\
Ben ruimt de velden op.;crm;;Ben;1-5-2026;\r\n";

const LIST: &str = "\
# Minutes

Present: everybody.

## Target groups
- Water boards only. (sales: Ana, first step: yes)
- [x] One page per segment.
  - owner: Ben
";

fn write(house: &House, name: &str, text: impl AsRef<[u8]>) {
    std::fs::write(house.root().join(name), text).unwrap();
}

#[test]
fn a_table_is_shown_first_and_starts_the_series_when_asked() {
    let house = House::new();
    write(&house, "oud.csv", TABLE);
    let args = ["--lang", "nl", "import", "oud.csv", "--team", "Noord"];
    let shown = house.run(&args).success();
    let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
    assert_eq!(
        shown.lines().collect::<Vec<_>>(),
        [
            "2 afspraken van Noord, dinsdag 3 maart 2026",
            "",
            "Funnelmanagement",
            "  1.1  Sales belt binnen twee dagen.",
            "       regel · afgesproken · sales: Ana · marketing: Ben · terugblik wo 3 jun 2026 · regel 2",
            "",
            "CRM: vullen en benutten",
            "  3.1  Ben ruimt de velden op.",
            "       actie · afgesproken · marketing: Ben · klaar op vr 1 mei 2026 · terugblik wo 3 jun 2026 ·",
            "       regel 3",
            "",
            "Mensen: Ana (sales), Ben (marketing)",
            "Er is nog niets geschreven; met --write gebeurt het.",
        ],
        "{shown}"
    );
    assert!(!house.sessions().exists(), "nothing is made yet");
    let made = house.run(&[&args[..], &["--write"]].concat()).success();
    let made = String::from_utf8(made.get_output().stdout.clone()).unwrap();
    let session = read_session(made.lines().last().unwrap().as_ref()).unwrap();
    assert_eq!(
        (session.team.as_str(), session.title.as_str()),
        ("Noord", "Eerdere afspraken")
    );
    assert!(session.minutes.closed.is_some());
    house.run(&["check"]).success();
    let due = house.json(&["due", "--json"]);
    assert_eq!(due["overdue"].as_array().unwrap().len(), 2);
    let next = house.json(&["new", "--follows", "last", "--json"]);
    let next = read_session(next["file"].as_str().unwrap().as_ref()).unwrap();
    assert_eq!(
        next.minutes.lookback.len(),
        2,
        "the series goes on from there"
    );
}

#[test]
fn a_list_is_read_with_its_headings_and_what_is_left_out_is_said() {
    let house = House::new();
    write(&house, "old.md", LIST);
    let args = [
        "import",
        "old.md",
        "--team",
        "North",
        "--person",
        "Ben=marketing",
        "--date",
        "2026-03-03",
    ];
    house.run(&args).success().stdout(
        predicate::str::contains(
            "rule · agreed · sales: Ana · review Wed 3 Jun 2026 · first step · line 6\n",
        )
        .and(predicate::str::contains(
            "rule · done · marketing: Ben · line 7\n",
        ))
        .and(predicate::str::contains(
            "it stands in no list or table: line 3\n",
        )),
    );
    let brought = house.json(&[&args[..], &["--json", "--write"]].concat());
    assert_eq!(brought["agreements"][0]["line"], 6);
    assert_eq!(brought["left_out_lines"], serde_json::json!([3]));
    let log = house.json(&["log", "is:first-step", "--json"]);
    assert_eq!(log["agreements"][0]["text"], "Water boards only.");
    let judged = house.json(&["log", "verdict:kept", "--json"]);
    assert_eq!(judged["agreements"][0]["text"], "One page per segment.");
}

#[test]
fn standard_input_is_read_as_well() {
    let house = House::new();
    house
        .command(&["import", "-", "--team", "North", "--point", "crm", "--json"])
        .write_stdin("- Five fields after a visit.\n")
        .assert()
        .success()
        .stdout(predicate::str::contains("Five fields after a visit."));
    house
        .command(&["import", "-", "--team", "North"])
        .write_stdin(&b"\xff\xfe"[..])
        .assert()
        .code(1)
        .stderr(predicate::str::starts_with(
            "error: standard input could not be read: ",
        ));
}

#[test]
fn whatever_stands_in_the_way_is_told_by_line_and_nothing_is_made() {
    let house = House::new();
    write(
        &house,
        "old.csv",
        "Agreement,Point,Due,Owner\nA,funel,,\nB,crm,soon,Cas\n,crm,,\n",
    );
    let args = ["import", "old.csv", "--team", "North", "--write"];
    house.run(&args).code(1).stdout("").stderr(
        "error: old.csv cannot be imported because of 4 things; nothing was made\n  \
         line 2: there is no point “funel”; did you mean funnel?\n  \
         line 3: “soon” is no day that I know\n  \
         line 3: it is not said on which side “Cas” is\n  \
         line 4: the agreement is empty\n\
         hint: name the point in a column or a heading, or for all of them with --point\n",
    );
    let errors = house.json_of(&[&args[..], &["--json"]].concat(), 1);
    assert_eq!(errors["errors"][1]["line"], 3);
    assert_eq!(errors["written"], false);
    house
        .run(&[&["--lang", "nl"], &args[..]].concat())
        .code(1)
        .stderr(
            predicate::str::contains("regel 2: er is geen punt ‘funel’; bedoel je funnel?")
                .and(predicate::str::contains("regel 4: de afspraak is leeg")),
        );
    assert!(!house.sessions().exists());
}

#[rstest]
#[case(
    "x.csv",
    "Agreement,Oner\nA,Ana\n",
    "“Oner” is no column that I know; did you mean owner?",
    "the columns are agreement, point, "
)]
#[case("x.csv", "", "there is no agreement in it", "a table whose first row")]
#[case(
    "x.txt",
    "Just text.\n",
    "there is no agreement in it",
    "a list with an agreement"
)]
#[case(
    "x.md",
    "- A.\n",
    "it is not said to which point it belongs",
    "--point"
)]
#[case("x.csv", "caf\u{e9}", "“café” is no column", "--skip")]
fn what_is_no_list_is_refused(
    #[case] name: &str,
    #[case] text: &str,
    #[case] error: &str,
    #[case] hint: &str,
) {
    let house = House::new();
    write(&house, name, text);
    house
        .run(&["import", name, "--team", "North"])
        .code(1)
        .stdout("")
        .stderr(predicate::str::contains(error).and(predicate::str::contains(hint)));
}

#[test]
fn a_file_that_is_not_there_or_no_text_is_told() {
    let house = House::new();
    house
        .run(&["import", "gone.csv", "--team", "North"])
        .code(1)
        .stderr(predicate::str::contains("gone.csv"));
    house
        .run(&["import", ".", "--team", "North"])
        .code(1)
        .stderr(predicate::str::contains("is not a file"));
    write(&house, "old.csv", b"Agreement\ncaf\xe9\n");
    house
        .run(&["import", "old.csv", "--team", "North"])
        .code(1)
        .stderr(predicate::str::contains("Save it as UTF-8"));
    house
        .run(&["import", "old.csv"])
        .code(2)
        .stderr(predicate::str::contains("--team <NAME>"));
}

#[test]
fn columns_are_left_out_when_that_is_said_and_nothing_is_brought_twice() {
    let house = House::new();
    write(
        &house,
        "old.csv",
        "Agreement,Point,Remarks,Cost\nA.,crm,x,y\n",
    );
    let args = [
        "import",
        "old.csv",
        "--team",
        "North",
        "--skip",
        "remarks,COST",
        "--title",
        "Old",
        "--write",
    ];
    house.run(&args).success();
    house.run(&args).code(1).stderr(
        predicate::str::starts_with("error: all of it is in “Old” of ")
            .and(predicate::str::contains("nothing was made")),
    );
    let library = Library::at(house.root().join("data"));
    assert_eq!(library.list().unwrap().entries.len(), 1);
}

#[test]
fn what_a_terminal_would_obey_is_kept_and_not_sent() {
    let house = House::new();
    write(&house, "old.md", "- Ring \u{1b}[2J first. (point: crm)\n");
    let shown = house
        .run(&["import", "old.md", "--team", "North", "--write"])
        .success();
    let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
    assert!(!shown.contains('\u{1b}'), "{shown}");
    let log = house.json(&["log", "--json"]);
    assert_eq!(log["agreements"][0]["text"], "Ring \u{1b}[2J first.");
}
