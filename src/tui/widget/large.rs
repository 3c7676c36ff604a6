//! Words in letters that the whole room can read, four cells high. Not digits of a clock, and not a text of any length: what does
//! not fit is for the caller to write small.

use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use super::paint::Pen;
use super::wrap;

/// Cells of a letter, across and down.
const LETTER: u16 = 4;

/// The most lines of large letters: a longer title is read faster in small ones.
const MOST_LINES: usize = 3;

/// Writes a text large, `indent` columns in and over at most `rows` rows; says whether it could.
///
/// It cannot where a word is wider than the pen's area, or a character has no large shape.
pub fn text(text: &str, indent: u16, rows: u16, style: Style, pen: &mut Pen<'_>) -> bool {
    let mut area = pen.rest();
    area.x = area.x.saturating_add(indent.min(area.width));
    area.width = area.width.saturating_sub(indent);
    let letters = usize::from(area.width / LETTER);
    let has_shape =
        |c: char| c == ' ' || c.is_ascii_graphic() || ('\u{a1}'..='\u{ff}').contains(&c);
    let widest = text.split(' ').map(wrap::width).max().unwrap_or(0);
    if text.is_empty() || widest > letters || !text.chars().all(has_shape) {
        return false;
    }
    let lines = wrap::lines(text, letters);
    let wanted = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_mul(LETTER);
    if lines.len() > MOST_LINES || wanted > rows.min(area.height) {
        return false;
    }
    area.height = wanted;
    let line = |range: std::ops::Range<usize>| Line::from(text[range].trim_end().to_owned());
    let lines: Vec<Line<'_>> = lines.into_iter().map(line).collect();
    BigText::builder()
        .pixel_size(PixelSize::Quadrant)
        .style(style)
        .lines(lines)
        .build()
        .render(area, pen.buffer());
    pen.skip(wanted);
    true
}
