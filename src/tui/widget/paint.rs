//! A pen that writes downwards and never leaves its area, whatever its size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::wrap;
use crate::locale::display_lines;

/// Writes lines one below the other into an area.
#[derive(Debug)]
pub struct Pen<'a> {
    buffer: &'a mut Buffer,
    area: Rect,
    row: u16,
}

impl<'a> Pen<'a> {
    /// A pen at the top of an area; what the buffer lacks of the area is left out.
    #[must_use]
    pub fn new(buffer: &'a mut Buffer, area: Rect) -> Self {
        let area = area.intersection(buffer.area);
        Self {
            buffer,
            area,
            row: 0,
        }
    }

    /// Rows that are left below the pen.
    #[must_use]
    pub const fn left(&self) -> u16 {
        self.area.height.saturating_sub(self.row)
    }

    /// Columns that a line has.
    #[must_use]
    pub fn columns(&self) -> usize {
        usize::from(self.area.width)
    }

    /// The part of the area that the pen has not written.
    #[must_use]
    pub const fn rest(&self) -> Rect {
        Rect {
            x: self.area.x,
            y: self.area.y.saturating_add(self.row),
            width: self.area.width,
            height: self.left(),
        }
    }

    /// The buffer below the pen, for what draws itself.
    pub const fn buffer(&mut self) -> &mut Buffer {
        self.buffer
    }

    /// Leaves rows empty.
    pub const fn skip(&mut self, rows: u16) {
        self.row = self.row.saturating_add(rows);
    }

    /// Leaves a row empty where the area has at least `height` rows: air is the first thing that a small window loses.
    pub const fn air(&mut self, height: u16) {
        if self.area.height >= height {
            self.skip(1);
        }
    }

    /// Writes one line, cut at the edge.
    pub fn line(&mut self, line: &Line<'_>) {
        if self.left() > 0 {
            let row = self.area.y + self.row;
            self.buffer
                .set_line(self.area.x, row, line, self.area.width);
            self.row += 1;
        }
    }

    /// Writes one line that ends at the right edge, on the row above the pen.
    pub fn right(&mut self, line: &Line<'_>) {
        let width = u16::try_from(line.width())
            .unwrap_or(u16::MAX)
            .min(self.area.width);
        let row = self.area.y + self.row.saturating_sub(1);
        if row < self.area.bottom() {
            self.buffer
                .set_line(self.area.right() - width, row, line, width);
        }
    }

    /// Writes one line on the last row of the area, which the pen has no longer then.
    pub fn foot(&mut self, line: &Line<'_>) {
        if self.left() > 0 {
            self.area.height -= 1;
            let row = self.area.bottom();
            self.buffer
                .set_line(self.area.x, row, line, self.area.width);
        }
    }

    /// Writes a text over as many rows as it needs, `indent` columns in; returns how many rows were written.
    pub fn text(&mut self, text: &str, indent: u16, style: Style) -> u16 {
        self.led("", indent, text, style, style)
    }

    /// Writes a text behind a lead such as `! `, which stands on the first row only.
    pub fn led(
        &mut self,
        lead: &str,
        indent: u16,
        text: &str,
        lead_style: Style,
        style: Style,
    ) -> u16 {
        let before = self.row;
        for line in led_lines(lead, indent, text, lead_style, style, self.columns()) {
            self.line(&line);
        }
        self.row - before
    }

    /// Draws a rule over the whole width.
    pub fn rule(&mut self, sign: &str, style: Style) {
        let rule = sign.repeat(self.columns());
        self.line(&Line::styled(rule, style));
    }
}

/// A text behind a lead, broken into lines of `columns`; what a file may hold is made fit for the screen.
#[must_use]
pub fn led_lines(
    lead: &str,
    indent: u16,
    text: &str,
    lead_style: Style,
    style: Style,
    columns: usize,
) -> Vec<Line<'static>> {
    let text = display_lines(text);
    let lead_width = wrap::width(lead);
    let margin = usize::from(indent) + lead_width;
    let lines = wrap::lines(&text, columns.saturating_sub(margin).max(1));
    lines
        .into_iter()
        .enumerate()
        .map(|(number, range)| {
            let lead = if number == 0 {
                format!("{}{lead}", " ".repeat(usize::from(indent)))
            } else {
                " ".repeat(margin)
            };
            let words = text[range].trim_end_matches([' ', '\t']).to_owned();
            Line::from(vec![
                Span::styled(lead, lead_style),
                Span::styled(words, style),
            ])
        })
        .collect()
}

/// Writes blocks of lines so that the chosen one is among those that fit, and as many as possible before it.
pub fn blocks(blocks: &[Vec<Line<'static>>], chosen: usize, pen: &mut Pen<'_>) {
    let rows = usize::from(pen.left());
    let mut first = chosen.min(blocks.len().saturating_sub(1));
    let mut used = blocks.get(first).map_or(0, Vec::len);
    while first > 0 && used + blocks[first - 1].len() <= rows {
        first -= 1;
        used += blocks[first].len();
    }
    for line in blocks.iter().skip(first).flatten() {
        pen.line(line);
    }
}
