//! Rows in aligned columns that fit a width: the flexible columns give way first. Not where they are printed.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::locale::display;

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
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings.
    pub fn new(columns: impl IntoIterator<Item = (String, Fit)>) -> Self {
        let (heads, fits) = columns.into_iter().unzip();
        Self {
            fits,
            rows: vec![heads],
        }
    }

    /// Adds a row; it has a cell for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter().map(|cell| display(&cell).into_owned());
        self.rows.push(cells.collect());
    }

    /// The heading and the rows, each one line of at most `width` columns where the flexible ones can give way.
    pub fn lines(&self, width: usize) -> Vec<String> {
        let widths = self.widths(width);
        self.rows
            .iter()
            .map(|row| {
                let cells = row.iter().zip(&widths).zip(&self.fits);
                let line: Vec<String> = cells
                    .map(|((cell, &width), &fit)| set(cell, width, fit))
                    .collect();
                line.join(&" ".repeat(GAP)).trim_end().to_owned()
            })
            .collect()
    }

    fn widths(&self, width: usize) -> Vec<usize> {
        let widest = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        let mut widths: Vec<usize> = (0..self.fits.len()).map(widest).collect();
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

/// A cell in exactly `width` columns, cut with `…` when it is wider.
fn set(cell: &str, width: usize, fit: Fit) -> String {
    let cell = cut(cell, width);
    let blank = " ".repeat(width.saturating_sub(cell.width()));
    match fit {
        Fit::Right => format!("{blank}{cell}"),
        Fit::Left | Fit::Flexible => format!("{cell}{blank}"),
    }
}

/// A text in at most `width` columns.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut left = width.saturating_sub(1);
    let mut kept = String::new();
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        if wide > left {
            break;
        }
        left -= wide;
        kept.push(c);
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
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
        assert_eq!(table().lines(26)[2], "12 dec  北京 wate…      12");
        assert!(table().lines(26).iter().all(|line| line.width() <= 26));
    }
}
