//! A table as a spreadsheet writes it. The sign between cells is the one that the first row has most of.

use csv::{ReaderBuilder, StringRecord};

use super::columns::heads;
use super::{Fault, Row, Sheet, Wrong};

/// The rows of a table, whose first row names the columns.
pub(super) fn read(text: &str, skip: &[String]) -> Result<Sheet, Vec<Fault>> {
    // Excel says in a line of its own what stands between the cells.
    let (sign, text, before) = match text.strip_prefix("sep=") {
        Some(rest) => {
            let (sign, rest) = rest.split_once('\n').unwrap_or((rest, ""));
            (sign.bytes().next(), rest, 1)
        }
        None => (None, text, 0),
    };
    let sign = sign.unwrap_or_else(|| commonest(text));
    let mut reader = ReaderBuilder::new()
        .delimiter(sign)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Lines {
        text,
        byte: 0,
        line: 1,
    };
    let mut heads_found = None;
    let mut sheet = Sheet::default();
    let mut faults = Vec::new();
    for record in reader.records() {
        // The text is UTF-8 and the rows may have any length, so there is nothing else to go wrong.
        let Ok(record) = record else { continue };
        let line = before + lines.at(record.position().map_or(0, csv::Position::byte));
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(heads) = &heads_found else {
            let headings: Vec<&str> = record.iter().collect();
            heads_found = Some(heads(&headings, skip, line)?);
            continue;
        };
        match row(&record, heads, line) {
            Ok(row) => sheet.rows.push(row),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() {
        Ok(sheet)
    } else {
        Err(faults)
    }
}

/// Counts lines as people do. The reader counts a row with the line end before it, where that is `\r\n`.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of the row that begins at this byte or behind the line ends there; later rows are asked for later.
    fn at(&mut self, byte: u64) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        while bytes.get(end).is_some_and(|b| matches!(b, b'\r' | b'\n')) {
            end += 1;
        }
        let passed = self.text.get(self.byte..end).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.byte = self.byte.max(end);
        self.line
    }
}

fn row(record: &StringRecord, heads: &[Option<super::Column>], line: usize) -> Result<Row, Fault> {
    let beyond = record
        .iter()
        .skip(heads.len())
        .any(|cell| !cell.trim().is_empty());
    if beyond {
        let wrong = Wrong::TooManyCells;
        return Err(Fault { line, wrong });
    }
    let cells = heads.iter().zip(record.iter());
    let cells = cells.filter_map(|(column, cell)| Some(((*column)?, harmless(cell))));
    Ok(Row {
        line,
        cells: cells.filter(|(_, cell)| !cell.is_empty()).collect(),
        heading: None,
    })
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn harmless(cell: &str) -> String {
    let cell = cell.trim();
    let bare = cell.strip_prefix('\'');
    let guarded = bare.filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    guarded.unwrap_or(cell).to_owned()
}

/// What stands between the cells of the first row: a comma, a semicolon or a tab.
fn commonest(text: &str) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                let found = counts.iter_mut().find(|(sign, _)| *sign == byte);
                if let Some((_, count)) = found {
                    *count += 1;
                }
            }
        }
    }
    // The first of equals: a comma when there is none at all.
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(sign, _)| *sign)
}
