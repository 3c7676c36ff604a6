//! A sentence over several lines, in the largest letters that the room for it allows. Not for one number or name (`large`), and not
//! for text that is edited.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

use crate::locale::display;

use super::paint::Pen;
use super::wrap;

/// The most lines that are made of the same length.
const BALANCED: usize = 12;

/// Rows of a large letter of either width.
pub const HIGH: u16 = 4;

/// How a sentence is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    /// On one line, in letters of eight by four cells.
    Wide,
    /// In letters of four by four cells, with so many rows of air between the lines.
    Large(u16),
    /// In common letters with an empty row between the lines.
    Spaced,
    /// In common letters.
    Common,
}

impl Size {
    /// Columns of one letter.
    const fn letter(self) -> usize {
        match self {
            Self::Wide => 8,
            Self::Large(_) => 4,
            Self::Spaced | Self::Common => 1,
        }
    }

    /// Empty rows between two lines.
    const fn air(self) -> u16 {
        match self {
            Self::Large(air) => air,
            Self::Spaced => 1,
            Self::Wide | Self::Common => 0,
        }
    }

    /// How the letters are made of blocks; `None` for those of the terminal.
    const fn blocks(self) -> Option<PixelSize> {
        match self {
            Self::Wide => Some(PixelSize::HalfHeight),
            Self::Large(_) => Some(PixelSize::Quadrant),
            Self::Spaced | Self::Common => None,
        }
    }
}

/// Writes a sentence `indent` columns in, as large as it fits into `rows` rows; `glyphs` says whether the terminal shows block
/// elements. A sentence that does not fit at all is cut.
pub fn draw(text: &str, indent: u16, rows: u16, glyphs: bool, style: Style, pen: &mut Pen<'_>) {
    let rows = rows.min(pen.left());
    let text = plain(&display(text));
    let columns = pen.columns().saturating_sub(indent.into()).max(1);
    let size = size(&text, columns, rows, glyphs);
    let lines = balanced(&text, (columns / size.letter()).max(1));
    for (number, range) in lines.into_iter().enumerate() {
        let words = text[range].trim_end();
        if number > 0 {
            pen.skip(size.air());
        }
        if let Some(blocks) = size.blocks() {
            glyph_line(words, indent, blocks, style, pen);
        } else {
            let line = format!("{}{words}", " ".repeat(indent.into()));
            pen.line(&Line::styled(line, style));
        }
    }
}

/// The lines of a text, as few as in so many columns but of about the same length: no word is left alone on the last.
fn balanced(text: &str, columns: usize) -> Vec<Range<usize>> {
    let lines = wrap::lines(text, columns);
    // A page of text is not read as a sentence, and trying every width of it would take its time.
    if lines.len() > BALANCED {
        return lines;
    }
    let narrower = (1..columns).rev().map(|narrow| wrap::lines(text, narrow));
    let same = narrower.take_while(|narrow| narrow.len() == lines.len());
    same.last().unwrap_or(lines)
}

fn glyph_line(words: &str, indent: u16, blocks: PixelSize, style: Style, pen: &mut Pen<'_>) {
    let area = pen.rest();
    let area = Rect {
        x: area.x.saturating_add(indent),
        width: area.width.saturating_sub(indent),
        height: area.height.min(HIGH),
        ..area
    };
    BigText::builder()
        .pixel_size(blocks)
        .style(style)
        .lines(vec![words.into()])
        .build()
        .render(area.intersection(pen.rest()), pen.buffer());
    pen.skip(HIGH);
}

/// The largest size in which a text fits.
fn size(text: &str, columns: usize, rows: u16, glyphs: bool) -> Size {
    let sizes = [
        Size::Wide,
        Size::Large(1),
        Size::Large(0),
        Size::Spaced,
        Size::Common,
    ];
    let fits = |size: &Size| {
        let letters = (columns / size.letter()).max(1);
        let lines = u16::try_from(wrap::lines(text, letters).len()).unwrap_or(u16::MAX);
        if size.blocks().is_none() {
            return lines.saturating_mul(1 + size.air()) <= rows.saturating_add(size.air());
        }
        let drawn = glyphs && text.chars().all(is_drawn);
        let whole = text.split(' ').all(|word| word.chars().count() <= letters);
        let high = lines.saturating_mul(HIGH + size.air());
        let on_lines = *size != Size::Wide || lines == 1;
        drawn && whole && on_lines && high <= rows.saturating_add(size.air())
    };
    sizes.into_iter().find(fits).unwrap_or(Size::Common)
}

/// Whether the large letters have this one; the others would be left out without a word.
const fn is_drawn(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{ff}')
}

/// The text on one line, with the signs that no keyboard has replaced by those that every font has.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '‘' | '’' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            '–' | '—' => plain.push('-'),
            '…' => plain.push_str("..."),
            c if c.is_whitespace() => plain.push(' '),
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::one_word("soft", 40, 4, true, Size::Wide)]
    #[case::two_lines("soft words", 40, 9, true, Size::Large(1))]
    #[case::two_tight_lines("soft and kind", 40, 8, true, Size::Large(0))]
    #[case::no_room("soft and kind", 40, 7, true, Size::Spaced)]
    #[case::no_air("soft and kind words", 10, 2, true, Size::Common)]
    #[case::no_glyphs("soft", 40, 4, false, Size::Spaced)]
    #[case::not_in_the_font("мягко", 80, 9, true, Size::Spaced)]
    #[case::a_word_that_would_break("accountability", 40, 9, true, Size::Spaced)]
    fn a_sentence_is_as_large_as_it_fits(
        #[case] text: &str,
        #[case] columns: usize,
        #[case] rows: u16,
        #[case] glyphs: bool,
        #[case] expected: Size,
    ) {
        assert_eq!(size(text, columns, rows, glyphs), expected);
    }

    #[test]
    fn the_lines_of_a_sentence_are_about_as_long_as_each_other() {
        let text = "the bare pump is not offered to them";
        let lines = |columns| -> Vec<&str> {
            let ranges = balanced(text, columns).into_iter();
            ranges.map(|range| &text[range]).collect()
        };
        assert_eq!(lines(32), ["the bare pump is ", "not offered to them"]);
        assert_eq!(lines(80), [text]);
    }

    #[test]
    fn a_sentence_stays_in_its_area_whatever_its_size() {
        for (width, height) in [(0, 0), (1, 1), (3, 9), (40, 2), (200, 9)] {
            let area = Rect::new(0, 0, width, height);
            let mut buffer = Buffer::empty(area);
            let mut pen = Pen::new(&mut buffer, area);
            let style = Style::new();
            draw("What do “both” sides want…", 2, 9, true, style, &mut pen);
        }
    }
}
