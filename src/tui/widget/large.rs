//! Writes digits and names so large that a room can read them: each letter of many cells, as large as fits. Not for sentences.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use super::paint::Pen;

/// How large a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scale {
    pixels: PixelSize,
    /// Columns and rows of a letter, before it is stretched.
    letter: (u16, u16),
    /// Columns that each column of the letter becomes: a cell is twice as high as wide.
    stretch: u16,
}

/// From the largest to the smallest.
const SCALES: [Scale; 4] = [
    Scale {
        pixels: PixelSize::Full,
        letter: (8, 8),
        stretch: 2,
    },
    Scale {
        pixels: PixelSize::Full,
        letter: (8, 8),
        stretch: 1,
    },
    Scale {
        pixels: PixelSize::HalfHeight,
        letter: (8, 4),
        stretch: 1,
    },
    Scale {
        pixels: PixelSize::Quadrant,
        letter: (4, 4),
        stretch: 1,
    },
];

/// More letters fit no window in any size.
const MOST_LETTERS: usize = 40;

/// Room for a large text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Columns to the left of it.
    pub indent: u16,
    /// The most columns that it may take.
    pub columns: u16,
    /// The most rows that it may take.
    pub rows: u16,
}

/// The size that a text gets in a room, in columns and rows; `None` when it does not fit, or has a letter that the font lacks.
///
/// Terminals without Unicode have whole blocks only, which any sign can stand for.
#[must_use]
pub fn size(text: &str, room: Room, unicode: bool) -> Option<(u16, u16)> {
    let (scale, columns) = choose(text, room, unicode)?;
    Some((columns, scale.letter.1))
}

fn choose(text: &str, room: Room, unicode: bool) -> Option<(Scale, u16)> {
    let letters = text.chars().count();
    if !(1..=MOST_LETTERS).contains(&letters) || !text.chars().all(is_known) {
        return None;
    }
    SCALES.into_iter().find_map(|scale| {
        let whole = matches!(scale.pixels, PixelSize::Full);
        // The last column of a letter is air.
        let widths = text.chars().map(|c| advance(c, scale.letter.0));
        let columns = (widths.sum::<u16>() - 1) * scale.stretch;
        let fits = columns <= room.columns && scale.letter.1 <= room.rows;
        (fits && (unicode || whole)).then_some((scale, columns))
    })
}

/// Columns that a letter takes: a point or a colon between digits is narrow, else it tears a number apart.
const fn advance(c: char, letter: u16) -> u16 {
    match c {
        '.' | ',' | ':' => (letter * 5).div_ceil(8),
        _ => letter,
    }
}

/// Whether the font has a letter. It draws nothing, in silence, for others.
fn is_known(c: char) -> bool {
    c == ' ' || c.is_ascii_graphic() || ('\u{c0}'..='\u{ff}').contains(&c)
}

/// Writes a text where the pen stands and moves the pen below it; says whether it could be written.
pub fn draw(text: &str, style: Style, room: Room, block: &str, pen: &mut Pen<'_>) -> bool {
    let unicode = block == "█";
    let Some((scale, columns)) = choose(text, room, unicode) else {
        return false;
    };
    let rows = scale.letter.1;
    let drawn = draw_letters(text, scale);
    let area = pen.rest();
    let target = Rect {
        x: area.x.saturating_add(room.indent),
        width: columns,
        height: rows,
        ..area
    }
    .intersection(area);
    let buffer = pen.buffer();
    for position in target.positions() {
        let from = (
            (position.x - target.x) / scale.stretch,
            position.y - target.y,
        );
        let symbol = drawn[from].symbol();
        let symbol = if symbol == "█" { block } else { symbol };
        buffer[position].set_symbol(symbol).set_style(style);
    }
    pen.skip(rows);
    true
}

/// The letters beside each other, before they are stretched.
fn draw_letters(text: &str, scale: Scale) -> Buffer {
    let (width, rows) = scale.letter;
    let most = u16::try_from(MOST_LETTERS).unwrap_or(u16::MAX);
    let mut drawn = Buffer::empty(Rect::new(0, 0, width * most, rows));
    let mut x = 0;
    for c in text.chars() {
        let advance = advance(c, width);
        BigText::builder()
            .pixel_size(scale.pixels)
            .lines(vec![c.to_string().into()])
            .build()
            .render(Rect::new(x, 0, advance, rows), &mut drawn);
        x += advance;
    }
    drawn
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const fn room(columns: u16, rows: u16) -> Room {
        Room {
            indent: 0,
            columns,
            rows,
        }
    }

    /// Four letters of eight columns and a colon of five are 37, less the last that is air; twice that when they are stretched.
    #[rstest]
    #[case("12:41", room(72, 10), true, Some((72, 8)))]
    #[case("12:41", room(71, 10), true, Some((36, 8)))]
    #[case("12:41", room(71, 7), true, Some((36, 4)))]
    #[case("12:41", room(35, 7), true, Some((18, 4)))]
    #[case("12:41", room(35, 7), false, None)]
    #[case("12:41", room(17, 9), true, None)]
    #[case("12:41", room(78, 3), true, None)]
    #[case("Łukasz", room(200, 20), true, None)]
    #[case("", room(200, 20), true, None)]
    fn a_text_is_as_large_as_its_room(
        #[case] text: &str,
        #[case] room: Room,
        #[case] unicode: bool,
        #[case] expected: Option<(u16, u16)>,
    ) {
        assert_eq!(size(text, room, unicode), expected);
    }

    #[test]
    fn every_letter_that_counts_as_known_is_drawn() {
        let known = ('!'..='~').chain('\u{c0}'..='\u{ff}');
        for c in known {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 8));
            let mut pen = Pen::new(&mut buffer, Rect::new(0, 0, 8, 8));
            assert!(draw(
                &c.to_string(),
                Style::new(),
                room(8, 8),
                "#",
                &mut pen
            ));
            let drawn = buffer.content.iter().any(|cell| cell.symbol() == "#");
            assert!(drawn, "{c} is not in the font");
        }
    }

    #[test]
    fn a_digit_is_drawn_with_the_block_that_the_terminal_has() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 20, 8));
        let mut pen = Pen::new(&mut buffer, Rect::new(0, 0, 20, 8));
        assert!(draw("1", Style::new(), room(20, 8), "#", &mut pen));
        let row: String = (0..14).map(|x| buffer[(x, 0)].symbol()).collect();
        assert_eq!(row.trim_end(), "    ####");
    }
}
