//! The worksheet of a point as a table of texts: the columns of the agenda that hold anything, and behind them those that only its
//! rows still have.

use super::Facts;
use crate::domain::minutes::PointMinutes;
use crate::domain::worksheet::columns;

/// A filled worksheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The titles of the columns.
    pub titles: Vec<String>,
    /// The rows, each with one text per column; empty where nothing stands.
    pub rows: Vec<Vec<String>>,
}

impl Facts<'_> {
    /// The worksheet of a point, without columns and rows in which nothing stands; `None` when nothing does.
    #[must_use]
    pub fn sheet(&self, minutes: &PointMinutes) -> Option<Sheet> {
        let mut columns = columns(self.session.point(&minutes.point), &minutes.sheet);
        let cells = || minutes.sheet.iter().flat_map(|row| &row.cells);
        columns.retain(|column| cells().any(|cell| cell.column == column.id));
        let rows = minutes.sheet.iter().filter(|row| !row.cells.is_empty());
        let rows: Vec<Vec<String>> = rows
            .map(|row| {
                let texts = columns.iter().map(|column| row.value(&column.id));
                texts
                    .map(|value| value.map_or_else(String::new, |value| self.locale.cell(value)))
                    .collect()
            })
            .collect();
        let titles = columns.into_iter().map(|column| column.title);
        (!rows.is_empty()).then(|| Sheet {
            titles: titles.collect(),
            rows,
        })
    }
}
