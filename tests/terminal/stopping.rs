//! The program is stopped and goes on, as the shell does with Ctrl+Z and `fg`.

#![cfg(target_os = "linux")]

use rustix::process::Signal;

use crate::house::House;
use crate::terminal::Terminal;

#[test]
fn a_stopped_program_gives_the_terminal_back_and_takes_it_again() {
    let house = House::with_session();
    let mut terminal = Terminal::open(&house, &["open"]);
    terminal.press("n", "s! words");
    terminal.press("before", "before");
    terminal.signal(Signal::TSTP);
    terminal.wait("is stopped", Terminal::is_stopped);
    terminal.wait("is restored", Terminal::is_restored);
    // What a shell writes meanwhile must not stay on the screen.
    terminal.signal(Signal::CONT);
    terminal.wait("has the screen again", |terminal| {
        terminal.screen().alternate_screen() && terminal.screen().bracketed_paste()
    });
    terminal.until("before");
    terminal.press(" and after", "before and after");
    terminal.send("\u{11}");
    assert_eq!(terminal.end().exit_code(), 0);
    assert!(terminal.is_restored());
}
