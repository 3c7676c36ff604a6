//! What a window takes in and shows, without a terminal: keys by their names, and the drawn screen as lines.

use handshake::tui::app::App;
use handshake::tui::scene;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

/// The key with the name that the table of keys gives it: `Enter`, `Ctrl+z`, `Shift+Tab`, `a`.
pub fn key(name: &str) -> KeyEvent {
    let mut held = KeyModifiers::NONE;
    let mut rest = name;
    for (prefix, modifier) in [
        ("Ctrl+", KeyModifiers::CONTROL),
        ("Alt+", KeyModifiers::ALT),
        ("Shift+", KeyModifiers::SHIFT),
    ] {
        if let Some(after) = rest.strip_prefix(prefix).filter(|after| !after.is_empty()) {
            held |= modifier;
            rest = after;
        }
    }
    let code = match rest {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" if held.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        "Tab" => KeyCode::Tab,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "Delete" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        other => named(other),
    };
    KeyEvent::new(code, held)
}

/// A key of the keyboard's upper row, or one character.
fn named(name: &str) -> KeyCode {
    let number = name
        .strip_prefix('F')
        .and_then(|number| number.parse().ok());
    let mut characters = name.chars();
    match (number, characters.next(), characters.next()) {
        (Some(number), ..) => KeyCode::F(number),
        (None, Some(character), None) => KeyCode::Char(character),
        _ => panic!("no key is called {name}"),
    }
}

/// The screen of these columns and rows, as it is drawn now.
pub fn drawn(app: &App, columns: u16, rows: u16) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    scene::draw(app, &mut buffer);
    buffer
}

/// The lines of a drawn screen, without the blanks at their ends.
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    let line = |y| {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            // What a wide character covers was not drawn.
            x += u16::try_from(symbol.width()).unwrap_or(1).max(1);
        }
        line.truncate(line.trim_end().len());
        line
    };
    (area.top()..area.bottom()).map(line).collect()
}
