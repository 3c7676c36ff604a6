//! However the program ends, the terminal is as it was and everything that was typed is on the disk.

use std::time::{Duration, Instant};

use rstest::rstest;
use rustix::process::Signal;

use crate::house::{House, holds};
use crate::terminal::{Start, Terminal};

/// What is typed before the end.
const TYPED: &str = "half a sentence";

/// A session in which somebody is typing a note.
fn typing(house: &House, start: &Start<'_>) -> Terminal {
    let mut terminal = Terminal::start(house, start);
    terminal.until("Marketing says");
    terminal.press("n", "s! words");
    terminal.press(TYPED, TYPED);
    terminal
}

const OPEN: Start<'_> = Start {
    args: &["open"],
    variables: &[],
    size: (80, 24),
    controlling: true,
};

#[rstest]
#[case::term(Signal::TERM)]
#[case::hang_up(Signal::HUP)]
#[case::interrupt(Signal::INT)]
#[case::quit(Signal::QUIT)]
fn a_signal_ends_it_with_everything_saved_and_the_terminal_restored(#[case] signal: Signal) {
    let house = House::with_session();
    let mut terminal = typing(&house, &OPEN);
    assert!(!terminal.is_restored());
    terminal.signal(signal);
    let status = terminal.end();
    assert_eq!(status.exit_code(), 128 + signal.as_raw().unsigned_abs());
    assert!(terminal.is_restored());
    assert!(holds(&house.saved(), TYPED));
}

#[cfg(debug_assertions)]
#[test]
fn a_panic_saves_restores_and_names_the_file() {
    let house = House::with_session();
    let start = Start {
        variables: &[("HANDSHAKE_PANIC_KEY", "F12")],
        ..OPEN
    };
    let mut terminal = typing(&house, &start);
    terminal.send("\u{1b}[24~");
    let status = terminal.end();
    assert_eq!(status.exit_code(), 101);
    assert!(terminal.is_restored());
    assert!(holds(&house.saved(), TYPED));
    let told = terminal.text().replace('\n', "");
    let file = house.file();
    let name = file.file_name().unwrap().to_string_lossy();
    assert!(told.contains(&*name), "{told}");
    assert!(
        told.contains("Everything that was typed is saved"),
        "{told}"
    );
}

#[rstest]
#[case::ctrl_c("\u{3}")]
#[case::ctrl_q("\u{11}")]
fn the_keys_that_quit_end_it_cleanly(#[case] key: &str) {
    let house = House::with_session();
    let mut terminal = typing(&house, &OPEN);
    terminal.send(key);
    assert_eq!(terminal.end().exit_code(), 0);
    assert!(terminal.is_restored());
    assert!(holds(&house.saved(), TYPED));
    assert_eq!(
        terminal.text().trim(),
        "",
        "it says nothing when all is well"
    );
}

#[rstest]
#[case::with_a_hang_up(true)]
#[case::without_one(false)]
fn a_terminal_that_is_gone_ends_it_with_everything_saved(#[case] controlling: bool) {
    let house = House::with_session();
    let terminal = typing(
        &house,
        &Start {
            controlling,
            ..OPEN
        },
    );
    let begun = Instant::now();
    terminal.hang_up();
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(holds(&house.saved(), TYPED));
}

#[test]
fn a_terminal_that_is_gone_ends_a_screen_that_draws_nothing_by_itself() {
    let house = House::new();
    let start = Start {
        controlling: false,
        ..Start::default()
    };
    let mut terminal = Terminal::start(&house, &start);
    terminal.until("prepare your first session");
    terminal.hang_up();
}
