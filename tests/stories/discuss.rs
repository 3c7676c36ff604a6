//! Discussing: notes by kind and side, changed, removed, pasted.

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::domain::minutes::NoteKind;
use handshake::domain::people::Side;
use rstest::rstest;

use crate::stage::{Stage, said};

/// A session at the third step of the first point.
fn discussing(language: Language) -> Stage {
    let mut stage = Stage::begun(language);
    stage.keys("<Right><Right>");
    stage
}

fn notes(stage: &Stage) -> Vec<(NoteKind, Option<Side>, String)> {
    let notes = stage.point("funnel").notes.into_iter();
    notes
        .map(|note| (note.kind, note.side, note.text))
        .collect()
}

#[rstest]
fn notes_stand_in_the_column_of_their_side(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.assert_shows(said(
        language,
        "? Which leads do you leave",
        "? Welke leads laat je het",
    ));
    stage.keys("b<Tab>Too many leads<Enter>");
    stage.keys("<Tab><Shift+Tab>Weekly call<Enter><Enter>");
    stage.keys("i<Tab>Shared list<Enter><Enter>");
    stage.keys("s<Tab>One definition<Enter><Enter>n<Tab><Tab>Seen it<Enter><Enter>");
    let (sales, both, marketing) = (Some(Side::Sales), None, Some(Side::Marketing));
    assert_eq!(
        notes(&stage),
        [
            (NoteKind::Bottleneck, sales, "Too many leads".into()),
            (NoteKind::Idea, marketing, "Weekly call".into()),
            (NoteKind::Idea, both, "Shared list".into()),
            (NoteKind::Solution, sales, "One definition".into()),
            (NoteKind::Observation, both, "Seen it".into()),
        ]
    );
    let heads = match language {
        En => "S ■ Sales says                  Both                            M ● Marketing says",
        Nl => "S ■ Sales zegt                  Beide                           M ● Marketing zegt",
    };
    let mut expected = vec![heads.to_owned()];
    let signs: Vec<&str> = NoteKind::ALL
        .iter()
        .map(|&kind| stage.app.look.note_sign(kind))
        .collect();
    let row = |cells: [String; 3]| {
        let [left, middle, right] = cells;
        format!("{left:<32}{middle:<32}{right}")
            .trim_end()
            .to_owned()
    };
    expected.push(row([
        format!("{} Too many leads", signs[1]),
        format!("{} Shared list", signs[2]),
        format!("{} Weekly call", signs[2]),
    ]));
    expected.push(row([
        format!("{} One definition", signs[3]),
        format!("{} Seen it", signs[0]),
        String::new(),
    ]));
    assert_eq!(stage.from("S ■", 3), expected);
}

#[test]
fn a_note_is_changed_and_an_empty_one_is_refused() {
    let mut stage = discussing(En);
    stage.keys("nToo soon<Enter><Enter><Down>e<End>, often<Enter>");
    assert_eq!(notes(&stage)[0].2, "Too soon, often");
    stage.keys("e<Ctrl+w><Ctrl+w><Ctrl+w><Ctrl+w><Enter>");
    stage.assert_shows("! A note needs words. To remove it: Esc, then Del.");
    assert_eq!(notes(&stage)[0].2, "Too soon, often");
}

#[rstest]
fn a_removed_note_comes_back_with_undo(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.keys("nOne<Enter>Two<Enter><Enter><Down><Delete>");
    assert_eq!(notes(&stage).len(), 1);
    assert_eq!(
        stage.notice(),
        said(
            language,
            "Note removed. Press u to take that back.",
            "Notitie weggehaald. Met u komt ze terug.",
        )
    );
    stage.keys("u");
    let texts: Vec<String> = notes(&stage).into_iter().map(|note| note.2).collect();
    assert_eq!(texts, ["One", "Two"]);
}

#[test]
fn a_paste_keeps_its_lines_and_loses_what_a_terminal_would_obey() {
    let mut stage = discussing(En);
    stage.keys("n");
    stage.paste("first\r\nsecond\rthird\u{1b}[2J\u{7}\u{202e}");
    stage.keys("<Enter><Enter>");
    assert_eq!(notes(&stage)[0].2, "first\nsecond\nthird[2J");
}

#[test]
fn a_paste_without_a_question_is_a_note_and_fires_no_keys() {
    let mut stage = discussing(En);
    stage.paste("xxq Leads rot");
    stage.assert_shows("▏ xxq Leads rot");
    stage.keys("<Enter>");
    assert_eq!(notes(&stage)[0].2, "xxq Leads rot");
    assert!(!stage.ended);
}

#[test]
fn a_line_end_is_typed_with_alt_and_enter() {
    let mut stage = discussing(En);
    stage.keys("nOne<Alt+Enter>two<Ctrl+j>three<Enter>");
    assert_eq!(notes(&stage)[0].2, "One\ntwo\nthree");
}

#[rstest]
fn a_megabyte_is_refused_with_a_sentence_and_the_text_stays(#[values(En, Nl)] language: Language) {
    let mut stage = discussing(language);
    stage.keys("nkept");
    stage.paste(&"x".repeat(1_000_000));
    stage.assert_shows("▏ kept");
    stage.assert_shows(said(
        language,
        "! That would be 1000004 characters; a field takes 20000 at most.",
        "! Dat worden 1000004 tekens; in een veld passen er 20000.",
    ));
    stage.keys("<Enter>");
    assert_eq!(notes(&stage)[0].2, "kept");
}

#[test]
fn what_does_not_fit_says_how_much_stands_above() {
    let mut stage = discussing(En);
    stage.keys("n");
    for number in 1..=30 {
        stage.keys(&format!("note {number}<Enter>"));
    }
    stage.keys("<Enter>");
    stage.assert_shows("note 30");
    stage.assert_hides("note 1 ");
    stage.assert_shows(" above");
}
