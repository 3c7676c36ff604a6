//! What becomes of files that are not what they should be: told with their place, left as they are, and no harm to the others.

#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests")]

use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use handshake::domain::agenda::Language;
use handshake::domain::agreement::{Agreement, Kind};
use handshake::domain::draft::{Draft, Purpose, Slot};
use handshake::domain::minutes::{Fate, Note, NoteKind, Parked};
use handshake::domain::people::{Person, Side};
use handshake::domain::session::{Place, Session, Step};
use handshake::locale::{Locale, sources};
use handshake::store::{Fault, Library, agendas, check, read_session, session_text};
use jiff::civil::date;
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

fn session(team: &str) -> Session {
    let agenda = agendas::find("first-steps", Language::En, None).unwrap();
    let mut session = Session::new(Uuid::now_v7(), date(2026, 12, 3), Arc::new(agenda));
    session.team = team.into();
    session
}

/// A session in which every text is this one, and every kind of thing is there.
fn full(text: &str) -> Session {
    let mut session = session(text);
    let id = Uuid::now_v7();
    session.title = text.into();
    let person = Person::new(id, text.into(), Side::Marketing, text.into());
    session.people.push(person);
    session.place = Place::Point {
        point: session.agenda.points[0].id.clone(),
        step: Step::Agree,
    };
    let agreement = Agreement {
        sales_owner: Some(text.into()),
        due: Some(date(2027, 1, 31)),
        needs_management: true,
        reason: text.into(),
        ..Agreement::proposed(id, text.into(), Kind::Action)
    };
    let point = &mut session.minutes.points[0];
    point.agreements.push(agreement);
    for side in [None, Some(Side::Sales)] {
        let note = Note::new(id, NoteKind::Idea, side, text.into());
        point.notes.push(note);
    }
    session.minutes.parked.push(Parked {
        fate: Fate::Owned(text.into()),
        ..Parked::new(id, text.into(), None)
    });
    session.minutes.first_steps.push(id);
    session.minutes.closed = Some(date(2026, 12, 3));
    let purposes = [
        Purpose::NewParked(Some(text.into())),
        Purpose::NewParked(None),
        Purpose::Agreement(id, Slot::Reason),
        Purpose::Team,
        Purpose::NewNote {
            point: text.into(),
            kind: NoteKind::Bottleneck,
            side: None,
        },
    ];
    session.drafts.extend(purposes.map(|purpose| Draft {
        purpose,
        text: text.into(),
    }));
    session
}

/// What the user reads: `line:column sentence / hint`.
fn told(fault: &Fault, language: Language) -> String {
    let locale = Locale::new(language);
    let values = fault.values();
    let place = match (fault.line(), fault.column()) {
        (Some(line), Some(column)) => format!("{line}:{column} "),
        _ => String::new(),
    };
    let hint = fault.hint_key().map(|key| locale.tell(key, &values));
    let hint = hint.map_or(String::new(), |hint| format!(" / {hint}"));
    format!("{place}{}{hint}", locale.tell(fault.key(), &values))
}

#[test]
fn a_file_that_is_broken_does_not_hide_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    assert_eq!(library.list().unwrap().entries, []);
    let good = [session("North"), session("South")].map(|s| library.create(&s).unwrap());
    let at = |name: &str| library.sessions().join(name);
    let text = fs::read_to_string(&good[0]).unwrap();
    fs::write(at("1-empty.ron"), "\n \n").unwrap();
    // Cut behind a line, so that no text is left open.
    let half = text[..text.len() / 2].rfind('\n').unwrap();
    fs::write(at("2-half.ron"), &text[..half]).unwrap();
    fs::write(at("3-foreign.ron"), "Dear diary,\n").unwrap();
    fs::write(
        at("4-newer.ron"),
        "(format: 99, shape: ~~~ of things to come",
    )
    .unwrap();
    fs::write(at("5-bytes.ron"), b"(format: 1,\n  id: \"\xff\xfe\"").unwrap();
    fs::create_dir(at("6-folder.ron")).unwrap();
    fs::write(at("7-older.ron"), "(format: 0)").unwrap();
    fs::write(at("8-agenda.ron"), agendas::starter(Language::En)).unwrap();
    fs::write(at(".hidden.ron"), "x").unwrap();
    fs::write(at("notes.txt"), "x").unwrap();
    let large = fs::File::create(at("9-large.ron")).unwrap();
    large.set_len(1 << 30).unwrap();
    let listing = library.list().unwrap();
    assert_eq!(listing.entries.len(), 2);
    let keys: Vec<(&str, &str)> = listing
        .broken
        .iter()
        .map(|broken| {
            (
                broken.path.file_name().unwrap().to_str().unwrap(),
                broken.fault.key(),
            )
        })
        .collect();
    assert_eq!(
        keys,
        [
            ("1-empty.ron", "fault-empty"),
            ("2-half.ron", "broken-ends"),
            ("3-foreign.ron", "broken-no-format"),
            ("4-newer.ron", "fault-newer"),
            ("5-bytes.ron", "broken-not-text"),
            ("6-folder.ron", "fault-not-a-file"),
            ("7-older.ron", "broken-format"),
            ("8-agenda.ron", "broken-other"),
            ("9-large.ron", "fault-too-large"),
        ]
    );
    for broken in &listing.broken {
        for language in Language::ALL {
            let told = told(&broken.fault, language);
            assert!(
                !told.contains(['{', '}']) && !told.contains("fault-"),
                "{told}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_called_like_a_session_does_not_make_anybody_wait() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let good = library.create(&session("North")).unwrap();
    let pipe = library.sessions().join("pipe.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let listing = library.list().unwrap();
    assert_eq!(listing.entries[0].path, good);
    assert_eq!(listing.broken[0].fault, Fault::NotAFile { path: pipe });
}

#[test]
fn a_byte_order_mark_and_foreign_line_endings_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let session = session("North");
    let text = session_text(&session).unwrap();
    fs::write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    assert_eq!(read_session(&path), Ok(session));
}

#[test]
fn no_beginning_of_a_session_is_taken_for_a_session() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let mut short = session("Nørth \"x\" #");
    let small = agendas::check_text(Path::new("x"), agendas::starter(Language::En));
    short.take_agenda(Arc::new(small.unwrap()));
    let text = session_text(&short).unwrap();
    let whole = text.trim_end().len();
    for end in (0..whole).filter(|end| text.is_char_boundary(*end)) {
        fs::write(&path, &text[..end]).unwrap();
        let fault = read_session(&path).expect_err(&text[..end]);
        assert!(end == 0 || fault.line().is_some(), "{fault:?}");
    }
    fs::write(&path, &text[..whole]).unwrap();
    assert_eq!(read_session(&path), Ok(short));
}

#[test]
fn a_session_with_escape_characters_comes_back_as_it_was_and_is_shown_without() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let evil = full("\u{1b}[2J\u{1b}]0;x\u{7} \u{202e}evil\r\n\"#");
    let path = library.create(&evil).unwrap();
    assert_eq!(read_session(&path).as_ref(), Ok(&evil));
    let bytes = fs::read_to_string(&path).unwrap();
    assert!(!bytes.contains(['\u{1b}', '\u{7}', '\r', '\u{202e}']));
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(
        name.bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)),
        "{name}"
    );
    let twin = Session {
        id: Uuid::now_v7(),
        ..evil
    };
    library.create(&twin).unwrap();
    let fault = library.find("evil").unwrap_err();
    assert!(matches!(fault, Fault::Several { .. }));
    assert!(!told(&fault, Language::En).contains(|c: char| c.is_control()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_saved_is_what_is_loaded(text in "(?s).{0,40}|[\"#\\\\\r\n\t'\u{0}\u{1b}\u{202e}\u{feff}é👩a]{0,20}|\\PC{0,20}") {
        static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());
        let library = Library::at(FOLDER.path().to_owned());
        let session = full(&text);
        let path = library.create(&session).unwrap();
        let loaded = read_session(&path).unwrap();
        fs::remove_file(&path).unwrap();
        prop_assert_eq!(&loaded, &session);
        prop_assert_eq!(session_text(&loaded), session_text(&session));
    }

    #[test]
    fn a_file_that_was_damaged_anywhere_never_panics(at in 0_usize..20_000, with in any::<u8>()) {
        static TEXT: LazyLock<String> = LazyLock::new(|| session_text(&full("North")).unwrap());
        static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());
        let mut bytes = TEXT.clone().into_bytes();
        let at = at % bytes.len();
        bytes[at] = with;
        let path = FOLDER.path().join("x.ron");
        fs::write(&path, bytes).unwrap();
        for fault in check(&path) {
            prop_assert!(!told(&fault, Language::Nl).is_empty());
        }
    }
}

#[test]
fn a_session_file_reads_like_minutes() {
    let text = session_text(&session("North")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("("));
    assert_eq!(lines.next(), Some("    format: 1,"));
    assert!(lines.any(|line| line == "    team: \"North\","));
    assert!(text.ends_with("\n)\n"));
    assert!(!text.contains("Some(") && !text.contains("\\'"));
}

#[test]
fn a_new_session_never_takes_the_place_of_an_old_file() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    let session = session("North");
    let path = library.create(&session).unwrap();
    fs::write(&path, "precious").unwrap();
    assert_eq!(
        library.create(&session),
        Err(Fault::Exists { path: path.clone() })
    );
    assert_eq!(fs::read_to_string(path).unwrap(), "precious");
}

#[test]
fn a_session_is_found_by_what_people_call_it() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path().to_owned());
    assert_eq!(
        library.find("last").unwrap_err().key(),
        "fault-no-such-session"
    );
    let mut first = session("Sales North");
    first.date = date(2026, 11, 1);
    first.title = "Kick-off / spring".into();
    let first_path = library.create(&first).unwrap();
    let mut second = session("Sales South");
    second.title = "Follow-up".into();
    let second_path = library.create(&second).unwrap();
    let broken = library.sessions().join("damaged-thing.ron");
    fs::write(&broken, "(").unwrap();
    let found = |words: &str| library.find(words);
    assert_eq!(found("last").as_ref(), Ok(&second_path));
    assert_eq!(found(&first.id.to_string()).as_ref(), Ok(&first_path));
    assert_eq!(
        found(&first.id.simple().to_string()[..18]).is_ok(),
        first.id.simple().to_string()[..18] != second.id.simple().to_string()[..18]
    );
    assert_eq!(found("2026-11").as_ref(), Ok(&first_path));
    assert_eq!(found("NORTH").as_ref(), Ok(&first_path));
    assert_eq!(found("off / spr").as_ref(), Ok(&first_path));
    assert_eq!(found("follow").as_ref(), Ok(&second_path));
    assert_eq!(found("damaged").as_ref(), Ok(&broken));
    assert_eq!(
        found(first_path.to_str().unwrap()).as_ref(),
        Ok(&first_path)
    );
    let several = found("sales").unwrap_err();
    assert!(matches!(&several, Fault::Several { found, .. } if found.len() == 2));
    for words in ["nothing", "", " ", "../x.ron", "/etc/none.ron", "z/../"] {
        assert_eq!(
            found(words).unwrap_err().key(),
            "fault-no-such-session",
            "{words:?}"
        );
    }
}

/// A sound agenda after one change of its text, as `check` tells it in English.
fn changed(from: &str, to: &str) -> (Fault, String) {
    let text = agendas::starter(Language::En);
    assert!(text.contains(from), "{from}");
    let text = text.replacen(from, to, 1);
    let fault = agendas::check_text(Path::new("own.ron"), &text).unwrap_err();
    let told = told(&fault, Language::En);
    (fault, told)
}

/// What the carets of a snippet point at.
fn underlined(fault: &Fault) -> String {
    let snippet = fault.snippet().unwrap();
    let lines: Vec<&str> = snippet.lines().collect();
    let at = lines.iter().position(|line| line.contains('^')).unwrap();
    let start = lines[at].find('^').unwrap();
    let length = lines[at].matches('^').count();
    lines[at - 1].chars().skip(start).take(length).collect()
}

#[rstest]
#[case::unknown_field(
    "title: \"Our own",
    "titel: \"Our own",
    "titel",
    "There is no field “titel” here. / Did you mean title?"
)]
#[case::no_guess(
    "opening: 10,",
    "opening: 10, colour: 3,",
    "colour",
    "There is no field “colour” here. / What may stand here: format, id, language, title, about, opening, closing, check_in, check_out, points."
)]
#[case::unknown_word(
    "kind: Person",
    "kind: Persn",
    "Persn",
    "“Persn” cannot stand here. / Did you mean Person?"
)]
#[case::unknown_kind(
    "kind: Rule",
    "kind: Law",
    "Law",
    "“Law” cannot stand here. / What may stand here: Definition, Rule, Action."
)]
#[case::missing(
    "closing: 10,",
    "",
    "",
    "The field “closing” is missing in the group that ends here. / Add it: closing: …"
)]
#[case::twice(
    "opening: 10,",
    "opening: 10, opening: 11,",
    "opening",
    "The field “opening” stands here for the second time. / Keep one of the two."
)]
#[case::empty(
    "title: \"Handing over a lead\"",
    "title: \" \"",
    "\" \"",
    "This text is empty: “title”. / Write something here; the room will miss it."
)]
#[case::long(
    "short: \"Hand-over\"",
    "short: \"Handing it all over\"",
    "\"Handing it all over\"",
    "This short title has 19 characters; there is room for 14. / Shorten it; the full title stays as it is."
)]
#[case::minutes(
    "minutes: 30",
    "minutes: 1",
    "1",
    "A point cannot take one minute. / Choose 5 to 240 minutes."
)]
#[case::many_minutes(
    "minutes: 30",
    "minutes: 999",
    "999",
    "A point cannot take 999 minutes. / Choose 5 to 240 minutes."
)]
#[case::negative(
    "minutes: 30",
    "minutes: -30",
    "-30",
    "A whole number should stand here, such as 30."
)]
#[case::opening(
    "opening: 10",
    "opening: 600",
    "600",
    "Opening and closing cannot take 600 minutes. / Choose 240 minutes at most."
)]
#[case::id(
    "id: \"hand-over\"",
    "id: \"Hand Over\"",
    "\"Hand Over\"",
    "“Hand Over” cannot be an id. / Use small letters a-z, digits and dashes, 40 at most."
)]
#[case::column(
    "id: \"within\"",
    "id: \"stage\"",
    "\"stage\"",
    "“stage” is used twice. / Give one of the two another id."
)]
#[case::review(
    "review: Weeks(6)",
    "review: Weeks(0)",
    "Weeks(0)",
    "There is no such time for looking back. / Write Weeks(6) or Months(3), with a number from 1 to 120."
)]
#[case::cells(
    "\"Account manager\",",
    "",
    "",
    "The example has 2 cells, but the worksheet has 3 columns. / Give the example one text for each column, in the same order."
)]
#[case::no_quotes(
    "id: \"our-own\"",
    "id: our-own",
    "our",
    "A text between quotes should stand here. / Put quotes around it: \"like this\"."
)]
#[case::comma(
    "opening: 10,",
    "opening: 10",
    "closing",
    "A comma is missing here. / Look whether a quote, a comma or a bracket is missing here or just before."
)]
#[case::newer(
    "format: 1",
    "format: 7",
    "",
    "own.ron was written by a newer version of handshake (format 7; this one reads up to 1). / Install the newest version to open it. The file is left as it is."
)]
fn a_mistake_in_an_agenda_is_told_underlined_and_with_a_hint(
    #[case] from: &str,
    #[case] to: &str,
    #[case] mark: &str,
    #[case] sentence: &str,
) {
    let (fault, told) = changed(from, to);
    let without_place = match fault.line() {
        Some(line) => {
            let column = fault.column().unwrap();
            told.strip_prefix(&format!("{line}:{column} ")).unwrap()
        }
        None => &told,
    };
    assert_eq!(
        without_place,
        sentence,
        "{}",
        fault.snippet().unwrap_or_default()
    );
    if !mark.is_empty() {
        assert_eq!(underlined(&fault), mark, "{}", fault.snippet().unwrap());
    }
}

#[test]
fn an_agenda_without_points_and_one_with_a_point_twice_are_refused() {
    let head = "(format: 1, id: \"x\", language: nl, title: \"T\", about: \"A\", opening: 0, closing: 0,\n points: [";
    let empty = agendas::check_text(Path::new("own.ron"), &format!("{head}])")).unwrap_err();
    assert_eq!(
        (empty.key(), empty.line(), empty.column()),
        ("flaw-no-points", Some(2), Some(10))
    );
    assert_eq!(underlined(&empty), "[]");
    let text = agendas::starter(Language::Nl);
    let start = text.find("        (\n            // Elk punt").unwrap();
    let end = text.rfind("    ],\n)").unwrap();
    let twice = format!("{}{}", &text[..end], &text[start..]);
    let fault = agendas::check_text(Path::new("own.ron"), &twice).unwrap_err();
    assert_eq!(fault.key(), "flaw-twice");
    let line = fault.line().unwrap();
    assert_eq!(
        twice.lines().nth(line - 1).unwrap().trim(),
        "id: \"overdracht\","
    );
    assert_eq!(fault.column(), Some(17));
    assert!(line > 70);
}

#[test]
fn check_tells_every_flaw_and_knows_sessions_from_agendas() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let keys = || -> Vec<&str> { check(&path).iter().map(Fault::key).collect() };
    let two = agendas::starter(Language::En)
        .replace("minutes: 30", "minutes: 3")
        .replace("\"hand-over\"", "\"\"");
    fs::write(&path, two).unwrap();
    assert_eq!(keys(), ["flaw-id", "flaw-minutes"]);
    let mut session = session("North");
    session.place = Place::Point {
        point: "gone".into(),
        step: Step::Rate,
    };
    fs::write(&path, session_text(&session).unwrap()).unwrap();
    assert_eq!(keys(), ["flaw-no-such-point"]);
    assert_eq!(underlined(&check(&path)[0]), "\"gone\"");
    session.place = Place::Closing;
    fs::write(&path, session_text(&session).unwrap()).unwrap();
    assert_eq!(keys(), [""; 0]);
}

#[test]
fn an_agenda_of_the_user_is_found_by_id_and_by_path_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("agendas/mine.ron");
    fs::create_dir(folder.path().join("agendas")).unwrap();
    let text = format!("// Mine\r\n{}", agendas::starter(Language::Nl));
    fs::write(&own, &text).unwrap();
    fs::write(folder.path().join("agendas/bad.ron"), "(format: 1,").unwrap();
    let config = Some(folder.path());
    let by_id = agendas::find("eigen-agenda", Language::En, config).unwrap();
    let by_path = agendas::find(own.to_str().unwrap(), Language::En, None).unwrap();
    assert_eq!(by_id, by_path);
    assert_eq!(fs::read_to_string(&own).unwrap(), text);
    let (offers, broken) = agendas::all(config);
    assert_eq!((offers.len(), broken.len()), (7, 1));
    assert_eq!(
        agendas::find("alignment", Language::Nl, config)
            .unwrap()
            .language,
        Language::Nl
    );
    assert!(
        agendas::find("bad", Language::Nl, config)
            .unwrap_err()
            .line()
            .is_some()
    );
    let none = agendas::find("nothing", Language::Nl, config).unwrap_err();
    assert!(told(&none, Language::En).contains("alignment, campaign, eigen-agenda, first-steps"));
}

/// The keys of the Fluent sources, and the variables that stand under each.
fn keys(language: Language) -> Vec<(String, Vec<String>)> {
    let mut keys: Vec<(String, Vec<String>)> = Vec::new();
    let lines = sources(language).iter().flat_map(|source| source.lines());
    for line in lines.filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
            keys.push((key.to_owned(), Vec::new()));
        }
        for part in line.split('$').skip(1) {
            let name: String = part
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            let variables = &mut keys.last_mut().unwrap().1;
            if !variables.contains(&name) {
                variables.push(name);
            }
        }
    }
    for (_, variables) in &mut keys {
        variables.sort();
    }
    keys.sort();
    keys
}

#[test]
fn both_languages_tell_the_same_faults_with_the_same_values() {
    assert_eq!(keys(Language::En), keys(Language::Nl));
}

#[test]
fn every_fault_that_the_store_can_tell_has_a_sentence() {
    let known: Vec<String> = keys(Language::En).into_iter().map(|(key, _)| key).collect();
    let mut used = 0;
    for file in ["fault", "broken", "check", "migrate", "file"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/store/{file}.rs"));
        let source = fs::read_to_string(path).unwrap();
        for word in source.split('"') {
            let ours = ["fault-", "broken-", "flaw-"]
                .iter()
                .any(|start| word.starts_with(start));
            if ours && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') {
                assert!(
                    known.iter().any(|key| key == word),
                    "{word} has no sentence"
                );
                used += 1;
            }
        }
    }
    assert!(used > 90, "{used}");
}
