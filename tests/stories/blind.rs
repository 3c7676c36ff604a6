//! Votes are nobody's business before they are shown: the words of masked votes appear nowhere. Everything that the program draws,
//! keeps or writes while a round goes on is searched for them.

use std::fs;
use std::path::Path;

use handshake::domain::agenda::Language::{self, En, Nl};
use handshake::locale::Locale;
use handshake::report::{self, Subject};
use proptest::prelude::*;
use rstest::rstest;

use crate::stage::{EIGHT, Stage};

/// The names of those who vote: words that no text of ours has.
const NAMES: [&str; 4] = ["Xantippe s", "Ypsilantis s", "Quirinus m", "Wilhelmus m"];

/// Every file below a folder, as text.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let text = fs::read_to_string(&path).unwrap_or_default();
            found.push((path.display().to_string(), text));
        }
    }
    found
}

/// The part of a session's file that holds rounds and drafts.
fn ratings(text: &str) -> String {
    let from = text.find(" ratings: [").or_else(|| text.find(" drafts: ["));
    from.map_or_else(String::new, |from| text[from..].to_owned())
}

/// A report as somebody would export it at this moment.
fn report(stage: &Stage) -> String {
    let mut out = Vec::new();
    let format = report::FORMATS
        .iter()
        .find(|format| format.name == "md")
        .unwrap();
    let session = stage.file();
    (format.write)(
        &Subject::alone(&session),
        &Locale::new(session.language),
        &mut out,
    )
    .unwrap();
    String::from_utf8(out).unwrap()
}

/// Two rooms show different hands, as many of each side: until they are shown no screen of any size tells one room from the other.
#[rstest]
#[case::called_out("<Enter>", ["51", "25", "<Enter>", "4", "1", "<F1><Esc>", "<Esc>"], ["33", "33", "<Enter>", "2", "5", "<F1><Esc>", "<Esc>"])]
#[case::called_out_anew("<Enter>", ["44<Enter>", "22<Enter>", "s51", "<Enter>", "o", "<Esc>", "h<Esc>"], ["11<Enter>", "55<Enter>", "s33", "<Enter>", "o", "<Esc>", "h<Esc>"])]
#[case::with_the_keyboard("k", ["5", "1", "2", "<Backspace>", "4", "1", "<Esc>"], ["3", "3", "4", "<Backspace>", "1", "2", "<Esc>"])]
fn no_screen_tells_a_number_before_both_sides_have_shown(
    #[values(En, Nl)] language: Language,
    #[case] begin: &str,
    #[case] one: [&str; 7],
    #[case] other: [&str; 7],
) {
    let mut rooms = [(); 2].map(|()| Stage::rating(language, &NAMES));
    rooms[0].keys(begin);
    rooms[1].keys(begin);
    for keys in one.into_iter().zip(other) {
        rooms[0].keys(keys.0);
        rooms[1].keys(keys.1);
        for (columns, rows) in [(100, 30), (80, 24), (60, 18), (200, 50)] {
            let seen = rooms.each_mut().map(|room| {
                room.resize(columns, rows);
                room.lines()
            });
            assert_eq!(seen[0], seen[1], "after {keys:?}");
        }
    }
    // And the two were different all along.
    assert_ne!(
        rooms[0].point("funnel").ratings,
        rooms[1].point("funnel").ratings
    );
}

#[test]
fn no_name_stands_beside_a_hand_while_a_round_goes_on() {
    // Also for a team that wants names: before the hands are shown there are none.
    let mut stage = Stage::preparing(En);
    stage.keys("Team<Enter>Title<Enter><Enter><Enter><Enter>");
    for name in NAMES {
        stage.keys(&format!("{name}<Enter>"));
    }
    stage.keys("<Ctrl+r><Ctrl+b>x<Enter>k");
    let ids: Vec<String> = stage
        .file()
        .people
        .iter()
        .map(|person| person.id.to_string())
        .collect();
    for key in ["5", "1", "4"] {
        stage.keys(key);
        for (path, text) in files(stage.folder()) {
            let held = ratings(&text);
            assert!(!text.contains("by_name"), "{path}");
            for id in &ids {
                assert!(!held.contains(id), "{id} in {path}");
            }
            for name in NAMES {
                let name = name.split(' ').next().unwrap();
                assert!(!held.contains(name), "{name} in {path}");
            }
        }
    }
}

#[test]
fn a_call_out_that_is_being_typed_is_kept_without_its_order() {
    let mut stage = Stage::rating(En, &EIGHT);
    stage.keys("<Enter>5 1 4 2");
    assert_eq!(stage.file().drafts[0].text, "1 2 4 5");
    for (path, text) in files(stage.folder()) {
        assert!(!text.contains("5 1 4 2"), "{path}");
    }
    // After a kill the hands are there again, masked.
    let again = stage.start_again();
    assert_eq!(again.from("▏", 1), ["▏ ■ ■ ■ ■"]);
}

#[test]
fn a_report_of_a_round_that_goes_on_tells_no_hand() {
    let mut stage = Stage::rating(En, &EIGHT);
    stage.keys("<Enter>5125<Enter>41");
    let report = report(&stage);
    assert!(report.contains("**"), "the masked draft is in it");
    for hands in ["5125", "1 2 5 5", "1255", "14", "41", "3.3", "2.5"] {
        let said = report.lines().filter(|line| line.contains(hands));
        let said: Vec<&str> = said.filter(|line| !line.contains("2026")).collect();
        assert!(said.is_empty(), "{hands}: {said:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    /// Two rooms in which the same hands come in another order leave the same ratings behind, at every moment of asking.
    #[test]
    fn the_order_of_casting_leaves_no_trace(
        sales in prop::collection::vec(1u8..=5, 4),
        marketing in prop::collection::vec(1u8..=5, 4),
        turn in 1usize..4,
    ) {
        let cast = |sales: &[u8], marketing: &[u8]| {
            let mut stage = Stage::rating(En, &EIGHT);
            let keys: String = sales.iter().chain(marketing).map(u8::to_string).collect();
            stage.keys(&format!("k{keys}<Enter>"));
            let masked = (stage.file().minutes, stage.file().drafts, stage.lines());
            stage.keys("<Enter>");
            (masked, ratings(&stage.text()), stage.lines())
        };
        let mut turned = (sales.clone(), marketing.clone());
        turned.0.rotate_left(turn);
        turned.1.rotate_left(turn);
        prop_assert_eq!(cast(&sales, &marketing), cast(&turned.0, &turned.1));
    }
}
