//! A clock that a test sets: half a day goes by in the time that it takes to write a line.

use std::fs;
use std::path::PathBuf;

use handshake::tui::clock::CLOCK_FILE;
use jiff::SignedDuration;
use jiff::civil::{DateTime, date};

use crate::house::House;

/// The clock of a house.
pub struct ScriptedClock {
    file: PathBuf,
    now: DateTime,
}

impl ScriptedClock {
    /// A clock that stands at one in the afternoon of a Thursday.
    pub fn of(house: &House) -> Self {
        let clock = Self {
            file: house.root().join("clock"),
            now: date(2026, 12, 3).at(13, 0, 0, 0),
        };
        clock.show();
        clock
    }

    /// The variable that makes the program look at it.
    pub fn variable(&self) -> (&'static str, String) {
        (CLOCK_FILE, self.file.to_string_lossy().into_owned())
    }

    pub fn pass(&mut self, seconds: i64) {
        self.now += SignedDuration::from_secs(seconds);
        self.show();
    }

    /// Replaces the file whole: the program may be reading it.
    fn show(&self) {
        let new = self.file.with_extension("new");
        fs::write(&new, self.now.to_string()).unwrap();
        fs::rename(&new, &self.file).unwrap();
    }
}

#[test]
fn the_time_of_a_point_follows_the_clock_on_the_wall() {
    use crate::terminal::{Start, Terminal};

    let house = House::with_session();
    let mut clock = ScriptedClock::of(&house);
    let (name, file) = clock.variable();
    let start = Start {
        args: &["open", "last"],
        variables: &[(name, &file)],
        ..Start::default()
    };
    let mut terminal = Terminal::start(&house, &start);
    terminal.until("26:00 of 30");
    clock.pass(3 * 60);
    // Ctrl+L draws anew, and every key tells the time.
    terminal.press("\u{c}", "29:00 of 30");
    clock.pass(6 * 60);
    terminal.press("\u{c}", "+05:00 over");
    terminal.send("\u{11}");
    terminal.end();
    let spent = house
        .saved()
        .clock
        .time_box(crate::house::POINT)
        .unwrap()
        .spent;
    assert_eq!(spent, (26 + 3 + 6) * 60);
}

/// Off by default; the configuration or a key switches it on.
#[test]
fn the_bell_of_the_terminal_rings_at_the_end_of_a_stage() {
    use crate::terminal::{Start, Terminal};

    let house = House::with_session();
    let config = house.root().join("config");
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("config.ron"), "(bell: true)").unwrap();
    let mut clock = ScriptedClock::of(&house);
    let (name, file) = clock.variable();
    let start = Start {
        args: &["open", "last"],
        variables: &[(name, &file)],
        ..Start::default()
    };
    let mut terminal = Terminal::start(&house, &start);
    terminal.until("26:00 of 30");
    terminal.press("T", "stage 1 of 3");
    let rung = |terminal: &Terminal| terminal.raw.split(|&byte| byte == 7).count() - 1;
    clock.pass(119);
    terminal.press("\u{c}", "left");
    assert_eq!(rung(&terminal), 0);
    clock.pass(2);
    terminal.press("\u{c}", "over");
    terminal.wait("rings", |terminal| rung(terminal) == 1);
    // Switched off it is quiet, and stays so the next time.
    terminal.press("b", "The bell is off.");
    terminal.send("\u{11}");
    terminal.end();
    assert_eq!(
        fs::read_to_string(config.join("config.ron")).unwrap(),
        "()\n"
    );
}
