//! Old agreements from a list or a table that a team brings along, so that its series can start with them. The text comes in as
//! it is, and a session goes out, or everything that stands in the way with its line. Not the reading of the file.

mod build;
pub mod columns;
mod csv;
mod markdown;
#[cfg(test)]
mod tests;

pub use build::{Brought, Wish, session};
pub use columns::Column;

/// What a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Rows of cells with a comma, a semicolon or a tab between; the first row names the columns.
    Csv,
    /// Lists and tables among other text; a heading names the point.
    Markdown,
}

impl Form {
    /// The form that the end of a file name stands for.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        match extension.to_ascii_lowercase().as_str() {
            "csv" | "tsv" => Some(Self::Csv),
            "md" | "markdown" | "mdown" | "txt" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// The form that a text seems to have, by its first line.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let first = text.lines().map(str::trim).find(|line| !line.is_empty());
        let marked = first.is_some_and(|line| {
            line.starts_with(['|', '-', '*', '+', '#', '>']) || markdown::numbered(line).is_some()
        });
        if marked { Self::Markdown } else { Self::Csv }
    }
}

/// One agreement as it was brought along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line of the text on which it begins, counted from 1.
    pub line: usize,
    /// What stands in the columns that are filled.
    pub cells: Vec<(Column, String)>,
    /// The heading under which it stands; it may name the point.
    pub heading: Option<String>,
}

impl Row {
    /// What stands in a column.
    #[must_use]
    pub fn cell(&self, column: Column) -> Option<&str> {
        let found = self.cells.iter().find(|(known, _)| *known == column);
        found.map(|(_, value)| value.as_str())
    }
}

/// What a text holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The agreements, in the order of the text.
    pub rows: Vec<Row>,
    /// The lines that are neither of a list nor of a table, counted from 1; blank ones do not count.
    pub left_out: Vec<usize>,
}

/// Something that stands in the way, and its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// What it is.
    pub wrong: Wrong,
}

/// What can stand in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// There is no agreement in it.
    Nothing,
    /// No column holds the agreements themselves.
    NoTextColumn,
    /// A column has a name that is not known.
    NoSuchColumn {
        /// Its name.
        given: String,
        /// The known name that differs least from it.
        meant: Option<&'static str>,
    },
    /// Two columns mean the same.
    ColumnTwice(String),
    /// A row has more cells than there are columns.
    TooManyCells,
    /// A row has no sentence.
    NoText,
    /// It is not said to which point an agreement belongs.
    NoPoint,
    /// No point goes by this name.
    NoSuchPoint {
        /// The name.
        given: String,
        /// The id of the point whose name differs least.
        meant: Option<String>,
    },
    /// It is no definition, rule or action.
    NoKind(String),
    /// It is no state that an agreement can be in.
    NoState(String),
    /// It is no day.
    NoDay(String),
    /// It is no number with a unit.
    NoAmount(String),
    /// It is neither yes nor no.
    NoAnswer(String),
    /// It is not said on which side somebody is.
    NoSide(String),
}

/// Reads a text; `skip` are the names of columns that are left out on purpose.
///
/// # Errors
/// Every [`Fault`] of its form; what stands in the cells is looked at by [`session`].
pub fn read(text: &str, form: Form, skip: &[String]) -> Result<Sheet, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let sheet = match form {
        Form::Csv => csv::read(text, skip)?,
        Form::Markdown => markdown::read(text, skip)?,
    };
    if sheet.rows.is_empty() {
        let wrong = Wrong::Nothing;
        return Err(vec![Fault { line: 1, wrong }]);
    }
    Ok(sheet)
}
