//! Nothing that was typed is lost: drafts, a killed program, a disk that fails.

use std::fs;

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::mark;
use handshake::domain::minutes::NoteKind;
use handshake::locale::is_shown;
use handshake::store::worker::News;
use handshake::tui::app::{Effect, Msg, Saving};
use proptest::prelude::*;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use rstest::rstest;

use crate::stage::{Stage, said};

#[rstest]
fn esc_keeps_what_was_typed_and_brings_it_back_when_asked_again(
    #[values(
        ("<Right><Right>n", "Half a note", "n"),
        ("a", "Half an agreement", "a"),
        ("<Right><Enter>", "4 4", "<Enter>"),
        ("p", "Half a thing", "p"),
        ("aOne list<Enter><Esc>y", "Half a reason", "y"),
        ("aOne list<Enter><Esc>d", "next mo", "d"),
        ("ocn", "next mo", "n"),
        ("ocm", "An", "m"),
        ("oc<Left>v", "3 5", "v"),
    )]
    story: (&str, &str, &str),
) {
    let (way, typed, again) = story;
    let mut stage = Stage::begun(En);
    stage.keys(way);
    stage.keys(typed);
    stage.keys("<Esc>");
    assert!(stage.app.asking.is_none());
    assert_eq!(stage.file().drafts[0].text, typed);
    stage.keys(again);
    // Hands that are called out come back masked.
    let shown = if typed == "4 4" { "■ ■" } else { typed };
    stage.assert_shows(&format!("▏ {shown}"));
    // It is the text itself, to go on with.
    stage.keys(" more<Esc>");
    assert_eq!(stage.file().drafts[0].text, format!("{typed} more"));
}

#[rstest]
fn a_killed_program_offers_the_half_typed_text_again(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    stage.keys("<Right><Right>b<Tab>Too many lea");
    let mut again = stage.start_again();
    assert_eq!(
        again.notice(),
        said(
            language,
            "This was being typed when the session was last open.",
            "Dit werd getypt toen de sessie het laatst openstond.",
        )
    );
    again.assert_shows(said(language, "bottleneck, sales", "knelpunt, sales"));
    again.assert_shows("▏ Too many lea");
    again.keys("ds<Enter>");
    let session = again.file();
    assert_eq!(session.drafts, []);
    assert_eq!(session.minutes.points[0].notes[0].text, "Too many leads");
}

#[test]
fn a_form_that_was_left_is_taken_up_where_the_words_stand() {
    let mut stage = Stage::preparing(En);
    stage.keys("Noordzee<Esc>");
    stage.assert_shows("(no name yet)");
    stage.keys("<Enter>");
    stage.assert_shows("▏ Noordzee");
    stage.keys(" Pompen<Enter>");
    assert_eq!(stage.file().team, "Noordzee Pompen");
}

#[test]
fn the_place_is_part_of_what_is_saved() {
    let mut stage = Stage::begun(En);
    stage.keys("<PageDown><Right><Right>");
    let again = stage.start_again();
    again.assert_shows("DISCUSS");
    again.assert_shows("2 of 7");
}

/// A disk that fails: a file stands where the folder of the sessions is to be.
fn failing(language: Language) -> Stage {
    let mut stage = Stage::empty(language);
    fs::write(stage.folder().join("sessions"), "in the way").unwrap();
    stage.keys("<Enter>Noordzee");
    stage
}

#[rstest]
fn a_disk_that_fails_is_said_plainly_and_quit_is_refused(#[values(En, Nl)] language: Language) {
    let mut stage = failing(language);
    stage.assert_shows(said(language, "! not saved", "! niet bewaard"));
    assert!(stage.notice().starts_with("! "));
    stage.keys("<Ctrl+q>");
    assert!(!stage.ended);
    stage.assert_shows(said(
        language,
        "The last words are not on the disk yet.",
        "De laatste woorden staan nog niet op de schijf.",
    ));
    stage.keys("<Esc><Ctrl+c>");
    assert!(!stage.ended);
    stage.keys("Q");
    assert!(stage.ended);
}

#[rstest]
fn a_session_that_is_not_saved_stays_open(#[values(En, Nl)] language: Language) {
    let mut stage = failing(language);
    stage.keys("<Esc>");
    stage.assert_says(said(
        language,
        "so it stays open.",
        "Daarom blijft ze open.",
    ));
    // Here a capital Q does not end anything.
    stage.keys("Q");
    assert!(!stage.ended);
    stage.keys("<Enter>");
    stage.assert_shows("Noordzee");
}

/// The last key and Esc come together: the disk fails after Esc was pressed.
#[test]
fn a_save_that_fails_while_one_leaves_keeps_the_session() {
    let mut stage = Stage::begun(En);
    stage.keys("<Right><Right>n");
    fs::remove_dir_all(stage.folder().join("sessions")).unwrap();
    fs::write(stage.folder().join("sessions"), "in the way").unwrap();
    stage.keys("kept<Enter><Enter><Esc>");
    stage.assert_says("so it stays open.");
    let session = stage.app.session().unwrap();
    assert_eq!(session.minutes.points[0].notes[0].text, "kept");
}

#[test]
fn a_disk_that_works_again_is_believed() {
    let mut stage = failing(En);
    fs::remove_file(stage.folder().join("sessions")).unwrap();
    stage.hear_until(|news| matches!(news, News::Saved { .. }));
    assert!(matches!(stage.app.saving, Saving::Saved(_)));
    stage.assert_shows("saved 13:00");
    assert_eq!(stage.file().drafts[0].text, "Noordzee");
    stage.keys("<Ctrl+q>");
    assert!(stage.ended);
}

#[test]
fn somebody_elses_version_is_kept_and_told() {
    let mut stage = Stage::begun(En);
    let theirs = stage.text().replace("Kick-off", "Theirs");
    fs::write(stage.path(), theirs).unwrap();
    stage.keys("x");
    stage.assert_says("Both versions are kept.");
    stage.keys("<Enter>");
    assert_eq!(stage.file().title, "Kick-off");
    let names: Vec<String> = fs::read_dir(stage.folder().join("sessions"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .filter(|text| text.contains("Theirs"))
        .collect();
    assert_eq!(names.len(), 1);
}

/// What a field makes of a text: one kind of line end, no tabs, and nothing that a terminal would obey.
fn cleaned(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = text.replace('\t', " ");
    let kept = kept
        .chars()
        .filter(|&c| c == '\n' || is_shown(c) || c > '\u{2000}');
    kept.collect::<String>().trim().to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_typed_comes_back_from_the_file(
        note in r"\PC{1,20}", agreement in r"(\PC|[\t\r\n]){1,40}", parked in "(?s).{1,40}", draft in "(?s).{1,40}",
    ) {
        let mut stage = Stage::begun(Nl);
        stage.keys("<Right><Right>n");
        for character in note.chars() {
            stage.press(character);
        }
        stage.enter_and_leave();
        stage.keys("p");
        stage.paste(&parked);
        stage.enter_and_leave();
        stage.keys("a");
        stage.paste(&agreement);
        stage.enter_and_leave();
        stage.keys("p");
        stage.paste(&draft);
        stage.keys("<Esc>");
        // `file` compares all of the file with all that is on the screens.
        let session = stage.file();
        let again = stage.start_again();
        prop_assert_eq!(&again.file(), &session);
        let notes: Vec<&str> = session.minutes.points[0].notes.iter().map(|note| note.text.as_str()).collect();
        let expected = cleaned(&note);
        // A mark says what a note is, and stands in its kind and side.
        let expected = mark::read(&expected, NoteKind::default(), None).text;
        prop_assert_eq!(notes, if expected.is_empty() { vec![] } else { vec![expected] });
    }
}

/// The disk says nothing at all: whoever presses Esc a second time is told what holds things up.
#[rstest]
fn a_disk_that_hangs_is_told_at_the_second_esc(#[values(En, Nl)] language: Language) {
    let mut stage = Stage::begun(language);
    let mut press = |code: KeyCode| {
        let now = stage.app.now;
        stage.app.update(Msg::Key(KeyEvent::from(code)), now)
    };
    assert!(matches!(press(KeyCode::Char('x'))[..], [Effect::Save(..)]));
    assert_eq!(press(KeyCode::Esc), []);
    assert_eq!(press(KeyCode::Esc), []);
    stage.assert_says(said(
        language,
        "The disk has not answered yet.",
        "De schijf heeft nog niet geantwoord.",
    ));
    assert!(stage.app.session().is_some());
}
