//! The filled rows of a point's worksheet: typed cells by the columns of the agenda. Not what a column is (that is `agenda`), and
//! not how a cell is typed or said in a language (that is the locale's).

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::agenda::{Column, ColumnKind, Point};
use super::amount::{Amount, Length};

/// The lowest and the highest judgement of a [`ColumnKind::Score`].
pub const SCORES: std::ops::RangeInclusive<u8> = 1..=5;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Any text, and whatever its column could not hold when the agenda changed.
    Text(String),
    /// A number with its unit.
    Number(Amount),
    /// A length of time.
    Duration(Length),
    /// A day.
    Date(Date),
    /// One of the answers of the column.
    Choice(String),
    /// Somebody at the table, or a role.
    Person(String),
    /// A judgement from 1 to 5.
    Score(u8),
}

/// One filled cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The id of its column.
    pub column: String,
    /// What stands in it.
    pub value: Value,
}

/// One row; a cell that is empty is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Never changes; a row that a follow-up session takes over keeps it.
    pub id: Uuid,
    /// The filled cells, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// Where a cell is or would be: a row that nobody has filled in yet has an id, but is in no sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spot {
    /// The id of the point.
    pub point: String,
    /// The id of the row.
    pub row: Uuid,
    /// The id of the column.
    pub column: String,
}

impl Row {
    /// A row in which nothing stands yet.
    #[must_use]
    pub const fn blank(id: Uuid) -> Self {
        Self {
            id,
            cells: Vec::new(),
        }
    }

    /// What stands in a column.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&Value> {
        let cell = self.cells.iter().find(|cell| cell.column == column)?;
        Some(&cell.value)
    }

    /// The judgement in a column, where it is one on the scale.
    #[must_use]
    pub fn score(&self, column: &str) -> Option<u8> {
        match self.value(column) {
            Some(&Value::Score(score)) if SCORES.contains(&score) => Some(score),
            _ => None,
        }
    }

    /// Puts a value into a column, or takes it out; the cells stay in the order of the columns.
    pub fn put(&mut self, columns: &[Column], column: &str, value: Option<Value>) {
        self.cells.retain(|cell| cell.column != column);
        let Some(value) = value else {
            return;
        };
        let place = |id: &str| columns.iter().position(|column| column.id == id);
        let here = place(column).unwrap_or(usize::MAX);
        let before = |cell: &Cell| place(&cell.column).unwrap_or(usize::MAX) <= here;
        let at = self.cells.partition_point(before);
        let column = column.to_owned();
        self.cells.insert(at, Cell { column, value });
    }
}

/// The columns of a point's sheet: those of the agenda, and behind them those that only its rows still have.
///
/// When another agenda leaves a column out, what stands in it stays to be read and changed, as text under the id.
#[must_use]
pub fn columns(point: Option<&Point>, rows: &[Row]) -> Vec<Column> {
    let mut columns = point.map_or_else(Vec::new, |point| point.worksheet.clone());
    for cell in rows.iter().flat_map(|row| &row.cells) {
        if !columns.iter().any(|column| column.id == cell.column) {
            columns.push(Column {
                id: cell.column.clone(),
                title: cell.column.clone(),
                kind: ColumnKind::Text,
            });
        }
    }
    columns
}

/// The rows with which a follow-up session begins: those in which something stands, with their ids, in their order.
///
/// The ids tell later how a row has changed from session to session.
#[must_use]
pub fn carried(rows: &[Row]) -> Vec<Row> {
    let mut known = HashSet::new();
    let filled = rows.iter().filter(|row| !row.cells.is_empty());
    filled.filter(|row| known.insert(row.id)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(id: &str, kind: ColumnKind) -> Column {
        Column {
            id: id.into(),
            title: id.to_uppercase(),
            kind,
        }
    }

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn ids(row: &Row) -> Vec<&str> {
        row.cells.iter().map(|cell| cell.column.as_str()).collect()
    }

    #[test]
    fn cells_stand_in_the_order_of_the_columns_whatever_is_filled_first() {
        let columns = ["a", "b", "c"].map(|id| column(id, ColumnKind::Text));
        let mut row = Row::blank(Uuid::nil());
        for id in ["gone", "c", "a", "b"] {
            row.put(&columns, id, Some(text(id)));
        }
        assert_eq!(ids(&row), ["a", "b", "c", "gone"]);
        row.put(&columns, "b", Some(text("other")));
        assert_eq!(ids(&row), ["a", "b", "c", "gone"]);
        assert_eq!(row.value("b"), Some(&text("other")));
        row.put(&columns, "a", None);
        assert_eq!(ids(&row), ["b", "c", "gone"]);
    }

    #[test]
    fn a_judgement_beyond_the_scale_counts_as_none() {
        let columns = [column("us", ColumnKind::Score)];
        let mut row = Row::blank(Uuid::nil());
        assert_eq!(row.score("us"), None);
        for (value, score) in [(5, Some(5)), (1, Some(1)), (0, None), (9, None)] {
            row.put(&columns, "us", Some(Value::Score(value)));
            assert_eq!(row.score("us"), score);
        }
        row.put(&columns, "us", Some(text("5")));
        assert_eq!(row.score("us"), None);
    }

    #[test]
    fn a_column_that_the_agenda_lost_keeps_its_cells_in_sight() {
        let mut row = Row::blank(Uuid::nil());
        row.put(&[], "they-better", Some(text("speed")));
        let kept = columns(None, &[row]);
        assert_eq!(kept.len(), 1);
        assert_eq!(
            (kept[0].id.as_str(), &kept[0].kind),
            ("they-better", &ColumnKind::Text)
        );
    }

    #[test]
    fn a_follow_up_takes_over_the_filled_rows_with_their_ids() {
        let mut first = Row::blank(Uuid::from_u128(1));
        first.put(&[], "a", Some(text("one")));
        let mut third = Row::blank(Uuid::from_u128(3));
        third.put(&[], "a", Some(text("three")));
        let blank = Row::blank(Uuid::from_u128(2));
        let rows = [first.clone(), blank, third.clone(), first.clone()];
        assert_eq!(carried(&rows), [first, third]);
        assert_eq!(carried(&[]), []);
    }
}
