//! The worksheet of a point as a table of texts: the columns of the agenda that hold anything, and behind them those that only its
//! rows still have.

use super::Facts;
use crate::domain::minutes::PointMinutes;
use crate::domain::worksheet::Value;

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
        let mut columns: Vec<(&str, &str)> = Vec::new();
        let known = self.session.point(&minutes.point);
        for column in known.iter().flat_map(|point| &point.worksheet) {
            columns.push((&column.id, &column.title));
        }
        let cells = || minutes.sheet.iter().flat_map(|row| &row.cells);
        for cell in cells() {
            if !columns.iter().any(|(id, _)| *id == cell.column) {
                columns.push((&cell.column, &cell.column));
            }
        }
        columns.retain(|(id, _)| cells().any(|cell| cell.column == *id));
        let rows = minutes.sheet.iter().filter(|row| !row.cells.is_empty());
        let rows: Vec<Vec<String>> = rows
            .map(|row| {
                let texts = columns.iter().map(|(id, _)| row.value(id));
                texts
                    .map(|value| value.map_or_else(String::new, |value| self.cell(value)))
                    .collect()
            })
            .collect();
        let titles = columns.iter().map(|(_, title)| (*title).to_owned());
        (!rows.is_empty()).then(|| Sheet {
            titles: titles.collect(),
            rows,
        })
    }

    fn cell(&self, value: &Value) -> String {
        match value {
            Value::Text(text) | Value::Choice(text) | Value::Person(text) => text.trim().to_owned(),
            Value::Number(amount) => self.locale.amount(amount),
            Value::Duration(length) => self.locale.length_of_time(length),
            Value::Date(day) => self.locale.short_day(*day),
            Value::Score(score) => score.to_string(),
        }
    }
}
