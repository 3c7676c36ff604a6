//! Rows in aligned columns that fit a width: the flexible columns give way first. Not where they are printed.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use super::paper::columns;
use crate::domain::series::Sharing;
use crate::locale::display;
use crate::store::Crew;

/// Blanks between two columns.
const GAP: usize = 2;

/// A flexible column stays at least this wide.
const NARROWEST: usize = 8;

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// As wide as its widest cell.
    Left,
    /// As wide as its widest cell, set to the right: numbers.
    Right,
    /// Cut with `…` when the row is too wide.
    Flexible,
}

/// Rows in aligned columns.
pub struct Table {
    fits: Vec<Fit>,
    rows: Vec<Vec<Cell>>,
    /// The width of the widest cell of each column.
    widest: Vec<usize>,
}

/// A text that is safe to show, and how many columns it takes.
pub struct Cell {
    text: String,
    width: usize,
}

impl Cell {
    /// A cell with this text.
    pub fn new(text: String) -> Self {
        let text = match display(&text) {
            Cow::Borrowed(_) => text,
            Cow::Owned(shown) => shown,
        };
        Self {
            width: columns(&text),
            text,
        }
    }
}

impl Table {
    /// A table with these headings.
    pub fn new(columns: impl IntoIterator<Item = (String, Fit)>) -> Self {
        let (heads, fits): (Vec<String>, Vec<Fit>) = columns.into_iter().unzip();
        let mut table = Self {
            widest: vec![0; fits.len()],
            fits,
            rows: Vec::new(),
        };
        table.row(heads);
        table
    }

    /// Adds a row; it has a cell for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows(vec![cells.into_iter().map(Cell::new).collect()]);
    }

    /// Adds rows that were made elsewhere; each has a cell for each column.
    pub fn rows(&mut self, rows: Vec<Vec<Cell>>) {
        for row in &rows {
            for (widest, cell) in self.widest.iter_mut().zip(row) {
                *widest = cell.width.max(*widest);
            }
        }
        self.rows.extend(rows);
    }

    /// The heading and the rows, each one line of at most `width` columns where the flexible ones can give way. They are safe to
    /// show.
    pub fn lines(&self, width: usize) -> Vec<String> {
        let widths = self.widths(width);
        Crew.share(self.rows.len(), |range| {
            let rows = self.rows[range].iter();
            rows.map(|row| self.line(row, &widths)).collect()
        })
    }

    fn line(&self, row: &[Cell], widths: &[usize]) -> String {
        let mut line = String::with_capacity(2 * widths.iter().sum::<usize>());
        let cells = row.iter().zip(widths).zip(&self.fits);
        for (at, ((cell, &width), &fit)) in cells.enumerate() {
            blanks(if at == 0 { 0 } else { GAP }, &mut line);
            set(cell, width, fit, &mut line);
        }
        line.truncate(line.trim_end().len());
        line
    }

    fn widths(&self, width: usize) -> Vec<usize> {
        let mut widths = self.widest.clone();
        let gaps = GAP * widths.len().saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > width {
            let flexible = (0..widths.len())
                .filter(|&column| self.fits[column] == Fit::Flexible && widths[column] > NARROWEST);
            let Some(widest) = flexible.max_by_key(|&column| widths[column]) else {
                break;
            };
            widths[widest] -= 1;
        }
        widths
    }
}

fn blanks(count: usize, line: &mut String) {
    const BLANKS: &str = "                                                                ";
    let mut left = count;
    while left > 0 {
        let some = left.min(BLANKS.len());
        line.push_str(&BLANKS[..some]);
        left -= some;
    }
}

/// Appends a cell in exactly `width` columns, cut with `…` when it is wider.
fn set(cell: &Cell, width: usize, fit: Fit, line: &mut String) {
    if cell.width > width {
        let (kept, columns) = beginning(&cell.text, width.saturating_sub(1));
        line.push_str(kept);
        line.push('…');
        blanks(width.saturating_sub(columns + 1), line);
        return;
    }
    let blank = width - cell.width;
    if fit == Fit::Right {
        blanks(blank, line);
    }
    line.push_str(&cell.text);
    if fit != Fit::Right {
        blanks(blank, line);
    }
}

/// As much of a text as fits into `width` columns, and how many it takes.
fn beginning(text: &str, width: usize) -> (&str, usize) {
    // What is shown of ASCII takes one column each, which need not be looked up.
    if let Some(kept) = text.get(..width).filter(|kept| kept.is_ascii()) {
        return (kept, width);
    }
    let mut taken = 0;
    for (at, c) in text.char_indices() {
        let wide = c.width().unwrap_or(0);
        if taken + wide > width {
            return (&text[..at], taken);
        }
        taken += wide;
    }
    (text, taken)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn table() -> Table {
        let mut table = Table::new([
            ("Date".into(), Fit::Left),
            ("Team".into(), Fit::Flexible),
            ("Points".into(), Fit::Right),
        ]);
        table.row(["3 dec".into(), "Élan".into(), "7".into()]);
        table.row(["12 dec".into(), "北京 water and dairy".into(), "12".into()]);
        table
    }

    #[test]
    fn columns_are_aligned_by_the_width_that_a_terminal_gives_a_character() {
        assert_eq!(
            table().lines(60),
            [
                "Date    Team                  Points",
                "3 dec   Élan                       7",
                "12 dec  北京 water and dairy      12",
            ]
        );
    }

    #[test]
    fn a_narrow_table_cuts_its_flexible_column() {
        let table = table();
        let lines = table.lines(26);
        assert_eq!(lines[2], "12 dec  北京 wate…      12");
        assert!(lines.iter().all(|line| line.width() <= 26));
    }
}
