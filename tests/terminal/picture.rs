//! The picture of the README: what the program shows at the Point screen, drawn from a pseudo-terminal as an SVG.
//!
//! The test holds the committed picture to what the program shows now. To draw it anew after a change of the screen:
//!
//! ```console
//! $ HANDSHAKE_PICTURE=new cargo test --test terminal picture
//! ```

use std::fmt::Write;
use std::path::Path;

use handshake::domain::agenda::Language;

use crate::clock::ScriptedClock;
use crate::house::{House, talk};
use crate::terminal::{Start, Terminal};

/// Columns and rows of the window.
const SIZE: (u16, u16) = (110, 27);

/// Width and height of a cell, in the units of the picture.
const CELL: (u16, u16) = (9, 20);

/// The colours of what the theme leaves to the terminal.
const INK: &str = "#d8dce2";
const GROUND: &str = "#16191d";

/// Where the picture stands.
fn path() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/picture.svg")
}

/// A run of cells that look the same.
#[derive(PartialEq, Eq)]
struct Look {
    ink: String,
    bold: bool,
}

fn look(cell: &vt100::Cell) -> Look {
    let ink = match cell.fgcolor() {
        vt100::Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        vt100::Color::Idx(_) | vt100::Color::Default => INK.to_owned(),
    };
    Look {
        ink,
        bold: cell.bold(),
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

/// One line of the picture: its words, each at its own column, so that no font can shift them.
fn line(screen: &vt100::Screen, row: u16, svg: &mut String) {
    let mut run: Option<(u16, Look, String)> = None;
    for column in 0..=SIZE.0 {
        let cell = screen.cell(row, column);
        let shown = cell.filter(|cell| !cell.contents().trim().is_empty());
        let now = shown.map(look);
        if let (Some((_, before, text)), Some(now), Some(cell)) = (&mut run, &now, shown)
            && before == now
        {
            text.push_str(cell.contents());
            continue;
        }
        if let Some((from, look, text)) = run.take() {
            word(row, from, column, &look, &text, svg);
        }
        run = now
            .zip(shown)
            .map(|(look, cell)| (column, look, cell.contents().to_owned()));
    }
}

fn word(row: u16, from: u16, to: u16, look: &Look, text: &str, svg: &mut String) {
    let weight = if look.bold {
        " font-weight=\"bold\""
    } else {
        ""
    };
    writeln!(
        svg,
        "<text x=\"{}\" y=\"{}\" textLength=\"{}\" fill=\"{}\"{weight}>{}</text>",
        (from + 1) * CELL.0,
        (row + 2) * CELL.1 - 5,
        (to - from) * CELL.0,
        look.ink,
        escaped(text)
    )
    .unwrap();
}

fn draw(screen: &vt100::Screen) -> String {
    let (width, height) = ((SIZE.0 + 2) * CELL.0, (SIZE.1 + 2) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"15\" role=\"img\">\n\
         <title>handshake at the first of seven points</title>\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"{GROUND}\"/>\n"
    );
    for row in 0..SIZE.1 {
        line(screen, row, &mut svg);
    }
    svg.push_str("</svg>\n");
    svg
}

/// The words of a picture, without the times: they run while it is drawn.
fn words(svg: &str) -> Vec<String> {
    let digitless = |text: &str| match text.split_once(':') {
        Some((hour, minute)) if (hour.to_owned() + minute).parse::<u32>().is_ok() => "00:00".into(),
        _ => text.to_owned(),
    };
    let texts = svg.lines().filter(|line| line.starts_with("<text"));
    texts
        .map(|line| digitless(line.trim_end_matches("</text>").rsplit('>').next().unwrap()))
        .collect()
}

#[test]
fn the_picture_of_the_readme_shows_what_the_program_shows() {
    let house = House::new();
    house.library().create(&talk(Language::En)).unwrap();
    // At another hour of its day the meeting would run late, and say so.
    let (name, file) = ScriptedClock::of(&house).variable();
    let start = Start {
        args: &["open"],
        variables: &[("COLORTERM", "truecolor"), (name, &file)],
        size: SIZE,
        ..Start::default()
    };
    let mut terminal = Terminal::start(&house, &start);
    terminal.until("Marketing says");
    terminal.until("all keys");
    let now = draw(terminal.screen());
    if std::env::var_os("HANDSHAKE_PICTURE").is_some() {
        std::fs::write(path(), &now).unwrap();
    }
    let committed = std::fs::read_to_string(path()).unwrap_or_default();
    assert_eq!(
        words(&committed),
        words(&now),
        "the picture is of another day: draw it anew with HANDSHAKE_PICTURE=new"
    );
}
