//! Whatever keys a group presses while it looks back, in whatever order: its file tells one chain, which undo takes back to the
//! last link and redo brings back, and no earlier file is touched.

use std::collections::BTreeMap;

use handshake::domain::agenda::Language::En;
use handshake::domain::lookback::Link;
use handshake::domain::series::{Chronicle, Meeting};
use handshake::domain::session::Session;
use handshake::store::{Library, read_session};
use proptest::prelude::*;

use crate::comeback::three_meetings;
use crate::stage::Stage;

/// The keys of looking back, each with about as much weight as it has in a meeting.
const KEYS: &[&str] = &[
    "1", "2", "3", "4", "r", "a", "d", "m", "w", "u", "u", "U", "<Up>", "<Down>", "<Right>",
    "<Left>", "<Enter>",
];

/// What is done about a question that waits.
const ANSWERS: &[&str] = &["<Enter>", "<Enter>", "5<Enter>", "<Right><Enter>", "<Esc>"];

/// What is said when nothing is left to take back, or to do again.
const BACK: &str = "There is nothing more to take back.";
const AGAIN: &str = "There is nothing more to do again.";

/// A press in a look back, or the answer to what it asked.
#[derive(Debug, Clone)]
struct Press {
    key: &'static str,
    answer: &'static str,
}

fn press() -> impl Strategy<Value = Press> {
    let key = prop::sample::select(KEYS);
    let answer = prop::sample::select(ANSWERS);
    (key, answer).prop_map(|(key, answer)| Press { key, answer })
}

fn carry_out(stage: &mut Stage, press: &Press) {
    if stage.app.asking.is_some() {
        stage.keys(press.answer);
        return;
    }
    if !stage.shows("LOOK BACK") {
        // Somebody went on with the meeting, and now looks back once more.
        stage.keys("L");
    }
    stage.keys(press.key);
}

/// What sessions together say of each agreement, by its latest version.
fn told(chronicle: &Chronicle) -> BTreeMap<Link, String> {
    let entries = chronicle.entries().map(|entry| {
        let line = entry.line();
        let versions: Vec<Link> = line
            .versions()
            .iter()
            .map(|at| chronicle.link(*at))
            .collect();
        let verdicts: Vec<_> = entry.verdicts().map(|(_, verdict)| verdict).collect();
        let text = entry.agreement().text.clone();
        let days = (line.state, line.due, line.review);
        (
            chronicle.link(line.latest()),
            format!("{text} {versions:?} {verdicts:?} {days:?}"),
        )
    });
    entries.collect()
}

/// Each verdict that amends has its new version, and each new version its verdict.
fn assert_linked(session: &Session) {
    let new: BTreeMap<_, _> = session
        .minutes
        .agreements()
        .map(|(_, agreement)| (agreement.id, agreement.supersedes.unwrap()))
        .collect();
    let amended: BTreeMap<_, _> = session
        .minutes
        .lookback
        .iter()
        .filter_map(|verdict| Some((verdict.amendment()?, verdict.of)))
        .collect();
    assert_eq!(new, amended);
}

/// Presses a key until it has nothing more to do.
fn press_until(stage: &mut Stage, key: &str, done: &str) {
    for _ in 0..200 {
        stage.keys(key);
        if stage.notice() == done {
            return;
        }
    }
    panic!("{key} never ends");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_of_looking_back_tell_one_chain_that_undo_takes_back(
        presses in prop::collection::vec(press(), 1..30),
    ) {
        let mut stage = Stage::after(En, &three_meetings(En));
        let before = stage.files();
        stage.keys("f<Ctrl+b>x");
        for press in &presses {
            carry_out(&mut stage, press);
            assert_linked(&stage.file());
        }
        if stage.app.asking.is_some() {
            stage.keys("<Esc>");
        }
        // What was taken back last is done again first: it is what the last redo leads to.
        press_until(&mut stage, "U", AGAIN);
        let session = stage.file();
        let after = stage.files();
        prop_assert!(before.iter().all(|file| after.contains(file)));

        // What is on the screen and what is read back is one.
        let folder = stage.folder().join("sessions");
        let mut sessions: Vec<Session> = before
            .iter()
            .map(|(name, _)| read_session(&folder.join(name)).unwrap())
            .collect();
        sessions.push(session.clone());
        let meetings = sessions.iter().map(Meeting::from);
        let shown = Chronicle::of(meetings.collect(), Vec::new());
        let shelf = Library::at(stage.folder().to_owned()).shelf().unwrap();
        prop_assert_eq!(told(&shown), told(&shelf.chronicle));
        prop_assert!(shelf.chronicle.troubles().is_empty());

        // All of it back, and all of it again.
        press_until(&mut stage, "u", BACK);
        let undone = stage.file().minutes;
        prop_assert_eq!(undone.agreements().count(), 0);
        prop_assert!(undone.lookback.iter().all(|verdict| !verdict.is_given()));
        press_until(&mut stage, "U", AGAIN);
        prop_assert_eq!(stage.file().minutes, session.minutes);
    }
}
