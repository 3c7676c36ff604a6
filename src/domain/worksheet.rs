//! The filled rows of a point's worksheet: typed cells by the columns of the agenda. Not what a column is (that is `agenda`).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::amount::{Amount, Length};

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

impl Row {
    /// What stands in a column.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&Value> {
        let cell = self.cells.iter().find(|cell| cell.column == column)?;
        Some(&cell.value)
    }
}
