//! Two versions of one session, as a sync program leaves them: seen side by side, and merged with one key.

use std::fs;

use handshake::domain::agenda::Language;
use handshake::domain::agenda::Language::{En, Nl};
use handshake::domain::minutes::{Note, NoteKind};
use handshake::domain::people::Side;
use handshake::domain::session::Session;
use handshake::store::session_text;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use rstest::rstest;

use crate::comeback::{NOTE, id, three_meetings};
use crate::stage::{Stage, said};
use crate::window;

/// What a sync program calls the version of another machine.
const COPY: &str = "Autumn (conflicted copy 2026-09-25).ron";

/// The last of three meetings, another version of it beside its file; `change` makes that.
fn with_copy(language: Language, change: impl FnOnce(&mut Session)) -> Stage {
    let sessions = three_meetings(language);
    let mut stage = Stage::after(language, &sessions);
    let mut other = sessions[2].clone();
    change(&mut other);
    let path = stage.folder().join("sessions").join(COPY);
    fs::write(path, session_text(&other).unwrap()).unwrap();
    stage.list();
    stage
}

/// On another machine the agreement was worded otherwise and given a day, and a note was typed.
fn differs(other: &mut Session) {
    let note = Note::new(
        id(71),
        NoteKind::Idea,
        Some(Side::Sales),
        "A list each Monday".into(),
    );
    other.minutes.points[2].notes.push(note);
    let agreement = &mut other.minutes.points[2].agreements[0];
    agreement.text = agreement
        .text
        .replace("month", "week")
        .replace("maand", "week");
    agreement.review = None;
}

#[rstest]
fn both_versions_stand_side_by_side_and_the_words_that_differ_are_marked(
    #[values(En, Nl)] language: Language,
) {
    let mut stage = with_copy(language, differs);
    stage.assert_shows(said(language, "! other version", "! andere versie"));
    stage.keys("<Down>");
    stage.assert_shows(said(language, "Enter compare", "Enter versies vergelijken"));
    stage.keys("<Enter><Down>");
    stage.assert_shows(said(
        language,
        "2 files hold this session, and 3 things differ.",
        "2 bestanden bevatten deze sessie, en er verschillen 3 dingen.",
    ));
    let english = [
        "    1  2026-09-24-noordzee-pompen-00000003        2  Autumn (conflicted copy 2026-09-25)",
        "  CRM: filling it and using it · idea · only in one                          version 2 is kept",
        "    –                                             A list each Monday",
        "› CRM: filling it and using it · agreement 3.1 · text                            both are kept",
        "    Marketing tells each month what came of the   Marketing tells each week what came of the",
        "    leads.                                        leads.",
        "  CRM: filling it and using it · agreement 3.1 · review                      version 1 is kept",
        "    Mon 1 Feb 2027                                –",
    ];
    let dutch = [
        "    1  2026-09-24-noordzee-pompen-00000003        2  Autumn (conflicted copy 2026-09-25)",
        "  CRM: vullen en benutten · idee · maar in één                                 versie 2 blijft",
        "    –                                             A list each Monday",
        "› CRM: vullen en benutten · afspraak 3.1 · tekst                                 beide blijven",
        "    Marketing vertelt elke maand wat er van de    Marketing vertelt elke week wat er van de",
        "    leads kwam.                                   leads kwam.",
        "  CRM: vullen en benutten · afspraak 3.1 · terugblik                           versie 1 blijft",
        "    ma 1 feb 2027                                 –",
    ];
    let expected = if language == En { english } else { dutch };
    assert_eq!(stage.from("1  2026", 8), expected);
    // No colour is needed to see what differs.
    let buffer = window::drawn(&stage.app, 100, 30);
    let underlined: String = buffer
        .content
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED))
        .map(Cell::symbol)
        .collect();
    assert_eq!(underlined, said(language, "monthweek", "maandweek"));
    // Esc leaves everything as it was.
    let before = stage.files();
    stage.keys("<Esc>");
    stage.assert_shows(said(
        language,
        "› Noordzee Pompen · Autumn",
        "› Noordzee Pompen · Najaar",
    ));
    assert_eq!(stage.files(), before);
}

#[rstest]
fn one_key_merges_them_and_nothing_of_either_is_lost(#[values(En, Nl)] language: Language) {
    let mut stage = with_copy(language, differs);
    let before = stage.files();
    stage.keys("<Down><Enter>m");
    stage.assert_shows(said(
        language,
        "✓ Merged. The other file is now in",
        "✓ Samengevoegd. Het andere bestand staat nu in",
    ));
    let after = stage.files();
    assert_eq!(after.len(), before.len() - 1);
    let moved = fs::read_to_string(stage.folder().join("aside").join(COPY)).unwrap();
    let copy = before.iter().find(|(name, _)| name == COPY).unwrap();
    assert_eq!(moved, copy.1, "the other version is kept as it was");
    // Enter opens the session at what differed: here a note that only the other version had.
    stage.keys("<Enter>");
    stage.assert_shows("› A list each Monday");
    let session = stage.file();
    assert_eq!(session.id, id(3));
    let text = &session.minutes.agreement(id(NOTE)).unwrap().text;
    assert!(
        text.contains(said(language, "each month", "elke maand")),
        "{text}"
    );
    assert!(
        text.contains(said(language, "each week", "elke week")),
        "{text}"
    );
    // The list has one of them left.
    stage.keys("<Esc><Esc>");
    assert!(!stage.shows(said(language, "other version", "andere versie")));
}

#[test]
fn versions_that_say_the_same_are_said_to_and_one_is_moved_aside() {
    let mut stage = with_copy(En, |_| {});
    stage.keys("<Down><Enter>");
    stage.assert_shows("2 files hold this session, and they say the same.");
    stage.keys("m");
    stage.assert_shows("✓ Merged.");
    let session = three_meetings(En).remove(2);
    let text = session_text(&session).unwrap();
    assert!(stage.files().iter().any(|(_, file)| *file == text));
}

#[test]
fn a_session_that_somebody_writes_is_not_merged() {
    let mut writer = with_copy(En, differs);
    writer.keys("<Enter>");
    let mut reader = writer.another_window();
    reader.keys("<Esc>");
    let before = reader.files();
    reader.keys("<Down><Enter>m");
    reader.assert_shows("is open in");
    assert_eq!(reader.files(), before);
    // Once the other window is closed, the same key does it.
    writer.keys("<Esc>");
    reader.keys("<Esc>m");
    reader.assert_shows("✓ Merged.");
}

#[test]
fn a_version_that_cannot_be_read_is_told_of() {
    let mut stage = with_copy(En, differs);
    fs::write(
        stage.folder().join("sessions").join(COPY),
        "(format: 1, id: ",
    )
    .unwrap();
    stage.keys("<Down><Enter>");
    stage.assert_shows("! The file breaks off in the middle.");
    stage.keys("m<Enter>");
    stage.assert_shows("! The file breaks off in the middle.");
}
