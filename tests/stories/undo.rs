//! Undo and redo of everything that the group said or agreed.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::session::Session;
use rstest::rstest;

use crate::stage::{Stage, said};

/// What undo is about: everything but clock, place and drafts.
fn said_and_agreed(session: &Session) -> String {
    format!(
        "{} {} {} {:?} {:?} {:?} {}",
        session.team,
        session.title,
        session.date,
        session.language,
        session.people,
        session.minutes,
        session.agenda.id
    )
}

/// The deed as the notice names it, the way to it, and the keys that do it and nothing else.
const DEEDS: &[(&str, &str, &str, &str)] = &[
    ("note", "notitie", "<Right><Right>n", "Too soon<Enter><Esc>"),
    (
        "note",
        "notitie",
        "<Right><Right>nToo soon<Enter><Enter><Down>",
        "<Delete>",
    ),
    ("rating", "stemronde", "<Right><Enter>", "4 4<Enter><Esc>"),
    (
        "rating",
        "stemronde",
        "<Right><Enter>4 4<Enter>3<Enter>",
        "<Enter>",
    ),
    ("agreement", "afspraak", "a", "One list<Enter><Esc>"),
    (
        "agreement",
        "afspraak",
        "aOne list<Enter><Esc>c<Enter><Enter><Enter><Enter><Enter><Enter>",
        "<Enter><Esc>",
    ),
    (
        "agreement",
        "afspraak",
        "aOne list<Enter><Esc>s",
        "cleans it<Enter><Esc>",
    ),
    (
        "agreement",
        "afspraak",
        "aOne list<Enter><Esc>nThe list<Enter>",
        "35 %<Enter><Esc>",
    ),
    ("agreement", "afspraak", "aOne list<Enter><Esc>", "<Delete>"),
    (
        "agreement",
        "afspraak",
        "aOne list<Enter><Esc>S",
        "ana<Enter>",
    ),
    ("agreement", "afspraak", "aOne list<Enter><Esc>", "g"),
    (
        "first steps",
        "eerste stappen",
        "aOne list<Enter><Esc>",
        "f",
    ),
    ("parking lot", "parkeerplaats", "p", "Utrecht<Enter>"),
    (
        "parking lot",
        "parkeerplaats",
        "pUtrecht<Enter>oc<Enter>",
        "ana<Enter><Esc>",
    ),
    (
        "next meeting",
        "volgende bijeenkomst",
        "ocn",
        "12 jan<Enter>",
    ),
    (
        "parking lot",
        "parkeerplaats",
        "pUtrecht<Enter>oc<Enter>ana<Enter>",
        "12 jan<Enter>",
    ),
    (
        "parking lot",
        "parkeerplaats",
        "pUtrecht<Enter>oc<Enter><Esc>",
        "x",
    ),
    ("speaking order", "spreekvolgorde", "<PageUp>", "r"),
    (
        "words for each other",
        "woorden voor elkaar",
        "<PageUp><Enter>",
        "cowboys<Enter><Esc>",
    ),
    (
        "words for each other",
        "woorden voor elkaar",
        "<PageUp><Enter>cowboys<Enter>brave<Enter><Esc><Enter>",
        "-",
    ),
    (
        "words for each other",
        "woorden voor elkaar",
        "<PageUp><Enter>cowboys<Enter>brave<Enter><Esc><Down>",
        "<Delete>",
    ),
    (
        "shared goals",
        "gezamenlijke doelen",
        "<PageUp>",
        "gMore orders<Enter><Esc>",
    ),
    (
        "shared goals",
        "gezamenlijke doelen",
        "<PageUp>gMore orders<Enter><Esc><Up>",
        "<Delete>",
    ),
    ("revenue team", "revenueteam", "ocm", "ana<Enter><Esc>"),
    ("revenue team", "revenueteam", "ocf", "weekly<Enter>"),
    ("check-out", "check-out", "ocv", "4 5<Enter><Esc>"),
    ("check-out", "check-out", "ocl", "useful<Enter><Esc>"),
    (
        "closing",
        "afsluiting",
        "oc<Right><Right><Right><Right>",
        "<Enter>",
    ),
];

#[rstest]
fn every_deed_is_undone_and_done_again(#[values(En, Nl)] language: Language) {
    for (english, dutch, way, deed) in DEEDS {
        let mut stage = Stage::begun(language);
        stage.keys(way);
        let before = said_and_agreed(&stage.file());
        stage.keys(deed);
        let after = said_and_agreed(&stage.file());
        assert_ne!(before, after, "{way}{deed}");
        stage.keys("u");
        assert_eq!(
            stage.notice(),
            match language {
                En => format!("Undone: {english}."),
                Nl => format!("Ongedaan gemaakt: {dutch}."),
            },
            "{way}{deed}"
        );
        assert_eq!(said_and_agreed(&stage.file()), before, "{way}{deed}");
        stage.keys("U");
        assert_eq!(
            stage.notice(),
            match language {
                En => format!("Done again: {english}."),
                Nl => format!("Opnieuw gedaan: {dutch}."),
            }
        );
        assert_eq!(said_and_agreed(&stage.file()), after, "{way}{deed}");
    }
}

#[test]
fn what_was_prepared_is_undone_from_the_form() {
    let mut stage = Stage::preparing(En);
    stage.keys("Team<Enter><Enter>tomorrow<Enter><Right><Enter><Right><Enter>Ana s<Enter><Enter>");
    stage.keys("<Space><Shift+Down>");
    let names = |stage: &Stage| -> Vec<String> {
        let session = stage.file();
        session.today().map(|point| point.point.clone()).collect()
    };
    assert_eq!(names(&stage), ["crm", "competition"]);
    stage.keys("u");
    stage.keys("<Ctrl+z>");
    assert_eq!(names(&stage), ["funnel", "crm", "competition"]);
    stage.keys("u");
    assert_eq!(stage.file().people, []);
    stage.keys("u");
    assert_eq!(stage.file().agenda.id, "alignment");
    stage.keys("u");
    assert_eq!(stage.file().language, En);
    stage.keys("u");
    assert_eq!(stage.file().date, jiff::civil::date(2026, 12, 3));
    stage.keys("u");
    assert_eq!(stage.file().team, "");
    stage.keys("<Ctrl+y><Ctrl+y><Ctrl+y>");
    let session = stage.file();
    assert_eq!((session.team.as_str(), session.language), ("Team", Nl));
}

#[rstest]
fn with_nothing_done_there_is_nothing_to_undo(#[values(En, Nl)] language: Language) {
    let stage = Stage::begun(language);
    let mut again = stage.start_again();
    again.keys("u");
    assert_eq!(
        again.notice(),
        said(
            language,
            "There is nothing more to take back.",
            "Er is niets meer om terug te draaien.",
        )
    );
    again.keys("U");
    assert_eq!(
        again.notice(),
        said(
            language,
            "There is nothing more to do again.",
            "Er is niets meer om opnieuw te doen.",
        )
    );
}

#[test]
fn undo_leaves_the_clock_and_the_place_alone() {
    let mut stage = Stage::begun(En);
    stage.keys("aOne list<Enter><Esc><Enter>");
    stage.pass(std::time::Duration::from_secs(45));
    stage.keys("uu");
    let session = stage.file();
    assert_eq!(session.minutes.points[0].agreements, []);
    assert_eq!(session.clock.time_box("target-groups").unwrap().spent, 45);
    stage.assert_shows("2 of 7");
}

#[test]
fn the_time_that_was_planned_is_undone_with_its_boxes() {
    let mut stage = Stage::preparing(En);
    stage.keys("Team<Enter><Enter><Enter><Enter><Enter><Enter><Enter>");
    let minutes = |stage: &Stage| -> u32 {
        let boxes = stage.file().clock.boxes;
        boxes.iter().map(|time_box| time_box.planned).sum()
    };
    let whole = minutes(&stage);
    stage.keys("2 h<Enter>");
    assert!(minutes(&stage) < whole);
    stage.keys("<Ctrl+z>");
    assert_eq!(minutes(&stage), whole);
    assert_eq!(stage.file().clock.available, None);
}
