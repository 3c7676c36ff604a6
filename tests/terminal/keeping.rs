//! Nothing that was typed is lost: not when the program is killed, not on a full disk, not in a burst.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use handshake::domain::session::Session;
use rustix::process::Signal;

use crate::house::{House, POINT, holds};
use crate::terminal::Terminal;

/// A twentieth of a second: what was on the screen for so long survives everything.
const PROMISED: Duration = Duration::from_millis(50);

/// What the screen shows, without what only lays it out.
fn letters(screen: &str) -> String {
    screen.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[test]
fn a_thousand_typed_characters_survive_a_kill_a_twentieth_of_a_second_later() {
    let house = House::with_session();
    let mut terminal = Terminal::open(&house, &["open"]);
    terminal.press("n", "s! words");
    // Each word is another, so that the end of the text can be told from all that came before.
    let words = (0..).map(|number| format!("word{number} "));
    let text: String = words.take(200).collect();
    let text = &text[..1000];
    for (place, character) in text.char_indices() {
        terminal.send(&character.to_string());
        if character != ' ' {
            let tail = letters(&text[place.saturating_sub(12)..=place]);
            terminal.wait("shows what was typed", |terminal| {
                letters(&terminal.text()).contains(&tail)
            });
        }
    }
    terminal.read_until(Instant::now() + PROMISED);
    terminal.signal(Signal::KILL);
    terminal.end();

    let session = house.saved();
    let drafts: Vec<&str> = session.drafts.iter().map(|d| d.text.as_str()).collect();
    assert_eq!(drafts, [text]);
    let mut terminal = Terminal::open(&house, &["open"]);
    terminal.until("This was being typed when the session was last open.");
    assert!(letters(&terminal.text()).contains(&letters(&text[950..])));
}

#[test]
fn keys_that_are_typed_before_the_session_is_open_go_to_it() {
    let house = House::with_session();
    let mut terminal = Terminal::open(&house, &["open"]);
    // On the list of sessions this letter would begin another session.
    terminal.send("n");
    terminal.until("s! words");
    terminal.press("typed ahead", "typed ahead");
    terminal.wait("is saved", |_| holds(&house.saved(), "typed ahead"));
}

#[test]
fn a_burst_of_characters_fires_no_keys_and_becomes_a_note() {
    let house = House::with_session();
    let mut terminal = Terminal::open(&house, &["open"]);
    terminal.until("Marketing says");
    // On their own these letters would quit, park, skip, undo, and make an agreement.
    terminal.send("qpxua\rapples and pears\rquestions\rlast line");
    terminal.until("last line");
    terminal.press("\r", "done with notes");
    let burst = "qpxua\napples and pears\nquestions\nlast line";
    let notes = |session: &Session| {
        let minutes = session.minutes.point(POINT).unwrap();
        minutes.notes.last().unwrap().text.clone()
    };
    // Before it is a note it is saved as a draft.
    terminal.wait("is saved", |_| notes(&house.saved()) == burst);
    let session = house.saved();
    assert_eq!(notes(&session), burst);
    let before = crate::house::talk(session.language);
    assert_eq!(session.minutes.parked, before.minutes.parked);
    assert_eq!(
        session.minutes.agreements().count(),
        before.minutes.agreements().count()
    );
}

/// A file system with room for a few sessions only; it goes with the value.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None` where this user may not mount one.
    fn mount(folder: PathBuf) -> Option<Self> {
        fs::create_dir_all(&folder).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=512k", "tmpfs"]);
        let mounted = mount.arg(&folder).output();
        mounted
            .is_ok_and(|done| done.status.success())
            .then_some(Self(folder))
    }

    /// Takes all the room that is left, and gives it back when the file is removed.
    fn fill(&self) -> PathBuf {
        let path = self.0.join("filling");
        let mut file = fs::File::create(&path).unwrap();
        while file.write_all(&[b'x'; 512]).is_ok() {}
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _gone = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

#[test]
fn a_full_disk_is_told_and_everything_is_saved_when_there_is_room_again() {
    let house = House::new();
    let Some(disk) = SmallDisk::mount(house.data()) else {
        let why = "skipped: only a user who may mount a file system can fill a disk";
        writeln!(std::io::stderr(), "{why}").unwrap();
        return;
    };
    let session = crate::house::talk(handshake::domain::agenda::Language::En);
    house.library().create(&session).unwrap();
    let mut terminal = Terminal::open(&house, &["open"]);
    terminal.press("n", "s! words");
    terminal.send("before");
    terminal.until("before");
    terminal.wait("is saved", |_| holds(&house.saved(), "before"));
    let filling = disk.fill();
    terminal.send(" and while it is full");
    terminal.until("not saved");
    terminal.until("The disk is full");
    terminal.send(" still");
    terminal.until("it is full still");
    // The old version stands unharmed, and the program does not go over words that are not on the disk.
    assert!(holds(&house.saved(), "before"));
    terminal.press("\u{11}", "The last words are not on the disk yet.");
    terminal.send("\u{1b}");
    terminal.until_gone("The last words are not on the disk yet.");
    fs::remove_file(filling).unwrap();
    let text = "before and while it is full still";
    terminal.wait("is saved", |_| holds(&house.saved(), text));
    terminal.until_gone("not saved");
    terminal.send("\u{11}");
    assert_eq!(terminal.end().exit_code(), 0);
    let left: Vec<String> = fs::read_dir(house.library().sessions())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains(".tmp") || name.starts_with('.'))
        .collect();
    assert_eq!(left, [""; 0], "nothing half-written stays behind");
}
