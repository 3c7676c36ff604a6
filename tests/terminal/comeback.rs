//! A team comes back and looks at what it agreed; in the middle of the new sentence the program is killed.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use handshake::domain::agenda::Language;
use handshake::domain::lookback::{Judgement, Sequel};
use handshake::store::{demo, read_session};
use jiff::civil::date;
use rustix::process::Signal;

use crate::house::House;
use crate::terminal::Terminal;

/// A twentieth of a second: what was on the screen for so long survives everything.
const PROMISED: Duration = Duration::from_millis(50);

/// The files of the sessions, each with what stands in it.
fn files(house: &House) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = house.library().list().unwrap().entries;
    let mut files: Vec<_> = entries
        .into_iter()
        .map(|entry| (entry.path.clone(), fs::read(entry.path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_kill_in_the_middle_of_an_amendment_costs_nothing_and_touches_no_earlier_file() {
    let house = House::new();
    for session in demo::sessions(Language::En, date(2026, 12, 3)) {
        house.library().create(&session).unwrap();
    }
    let before = files(&house);
    let mut terminal = Terminal::open(&house, &[]);
    // The list may come after the first picture, and the key acts on what it shows.
    terminal.until("8 agreements");
    terminal.press("f", "Follows");
    terminal.press("\x02", "CHECK-IN");
    terminal.press("x", "Were they kept?");
    // The first is kept in part, and gets another sentence.
    terminal.press("2", "1 partly");
    terminal.press("\x1b[A", "look at it");
    terminal.press("a", "The new version");
    for character in " Also on Fridays".chars() {
        terminal.send(&character.to_string());
    }
    terminal.until("Also on Fridays");
    terminal.read_until(Instant::now() + PROMISED);
    terminal.signal(Signal::KILL);
    terminal.end();

    let after = files(&house);
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|file| after.contains(file)));
    let new = after.iter().find(|file| !before.contains(file)).unwrap();
    let path = new.0.to_str().unwrap();
    let mut terminal = Terminal::open(&house, &["open", path]);
    terminal.until("The new version");
    terminal.until("Also on Fridays");
    // The earlier sessions are read by then.
    terminal.until("LOOK BACK 1 of");
    terminal.press("\r", "amended, now");
    terminal.wait("is saved", |_| {
        let session = read_session(&new.0).unwrap();
        session.drafts.is_empty() && session.minutes.agreements().count() == 1
    });
    let session = read_session(&new.0).unwrap();
    let (_, amended) = session.minutes.agreements().next().unwrap();
    let of = amended.supersedes.unwrap();
    let given = session.minutes.verdict(of).unwrap();
    assert_eq!(amended.text, format!("{} Also on Fridays", given.sentence));
    assert_eq!(given.judgement, Some(Judgement::Partly));
    assert_eq!(given.sequel, Some(Sequel::Amend(amended.id)));
    terminal.send("\x11");
    terminal.end();
    let after = files(&house);
    assert!(before.iter().all(|file| after.contains(file)));
    // The log has the new sentence in the place of the old one.
    let log = house.run(&["log", "--history", "Also on Fridays"]);
    let log = String::from_utf8(log.stdout).unwrap();
    assert!(log.contains("{+ Also on Fridays+}"), "{log}");
    assert!(log.contains("partly kept"), "{log}");
}
