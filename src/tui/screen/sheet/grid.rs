//! A sheet in words: titles and cells as they are read, and the cell that the keys act on. What it looks like is `table` or `card`.

use crate::domain::agenda::{Column, Point};
use crate::domain::worksheet::Row;
use crate::locale::{Locale, display};

/// A sheet in words.
#[derive(Debug)]
pub struct Grid {
    /// The titles of the columns.
    pub titles: Vec<String>,
    /// The cells of each row, empty where nothing stands.
    pub rows: Vec<Vec<String>>,
    /// The row and column that the keys act on.
    pub chosen: Option<(usize, usize)>,
    /// Whether it only shows how a row could look.
    pub example: bool,
}

impl Grid {
    /// The filled rows of a sheet.
    #[must_use]
    pub fn of(locale: &Locale, columns: &[Column], rows: &[Row]) -> Self {
        let cell = |row: &Row, column: &Column| {
            let value = row.value(&column.id);
            value.map_or_else(String::new, |value| shown(&locale.cell(value)))
        };
        let rows = rows.iter();
        Self {
            titles: titles(columns),
            rows: rows
                .map(|row| columns.iter().map(|column| cell(row, column)).collect())
                .collect(),
            chosen: None,
            example: false,
        }
    }

    /// The example row of a point.
    #[must_use]
    pub fn example(locale: &Locale, point: &Point) -> Self {
        let cells = point.worksheet.iter().zip(&point.example);
        let cells = cells.map(|(column, text)| shown(&locale.example_cell(&column.kind, text)));
        Self {
            titles: titles(&point.worksheet),
            rows: vec![cells.collect()],
            chosen: None,
            example: true,
        }
    }

    /// Points at a cell; the row behind the last one appears, to be filled in.
    pub fn choose(&mut self, row: usize, column: usize) {
        if row >= self.rows.len() {
            self.rows.push(vec![String::new(); self.titles.len()]);
        }
        let row = row.min(self.rows.len() - 1);
        self.chosen = Some((row, column.min(self.titles.len().saturating_sub(1))));
    }

    /// The row that must be in sight: the chosen one, else the newest.
    #[must_use]
    pub fn focus(&self) -> usize {
        let newest = self.rows.len().saturating_sub(1);
        self.chosen.map_or(newest, |(row, _)| row)
    }

    /// Whether the keys act on this cell.
    #[must_use]
    pub fn is_chosen(&self, row: usize, column: usize) -> bool {
        self.chosen == Some((row, column))
    }
}

fn titles(columns: &[Column]) -> Vec<String> {
    columns.iter().map(|column| shown(&column.title)).collect()
}

/// A cell is one paragraph on the screen, whatever line ends a file holds.
fn shown(text: &str) -> String {
    display(text).replace(['\n', '\t'], " ")
}
