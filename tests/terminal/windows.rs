//! Windows of every size, and the way through the practice sessions.

use crate::house::House;
use crate::terminal::Terminal;

#[test]
fn a_window_that_becomes_tiny_and_large_again_shows_everything_again() {
    let house = House::with_session();
    let mut terminal = Terminal::open(&house, &["open"]);
    terminal.until("Marketing says");
    terminal.resize((20, 5));
    terminal.until("60×18");
    terminal.resize((1, 1));
    terminal.wait("is empty or one letter", |terminal| {
        terminal.text().trim().chars().count() <= 1
    });
    terminal.resize((120, 40));
    terminal.until("Marketing says");
    terminal.resize((80, 24));
    terminal.until("Marketing says");
    terminal.send("\u{11}");
    assert_eq!(terminal.end().exit_code(), 0);
}

#[test]
fn the_practice_sessions_open_from_home_and_never_mix_with_real_ones() {
    let house = House::new();
    let mut terminal = Terminal::open(&house, &[]);
    terminal.until("prepare your first session");
    terminal.press("d", "practice sessions");
    terminal.until("(demo)");
    terminal.press("\r", "Competition through");
    terminal.send("\u{3}");
    assert_eq!(terminal.end().exit_code(), 0);
    assert_eq!(house.library().list().unwrap().entries.len(), 0);
    assert_eq!(house.library().demo().list().unwrap().entries.len(), 3);
}
