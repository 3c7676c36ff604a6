//! Lists and tables among other text. A heading that names a point holds for what stands under it; what belongs to an item is
//! said behind it in parentheses, `(sales: Ana, review: 1 June 2027)`, or under it. Not all of Markdown: what people type in minutes.

use super::columns::{Column, heads};
use super::{Fault, Row, Sheet, Wrong};

/// The agreements of a text.
pub(super) fn read(text: &str, skip: &[String]) -> Result<Sheet, Vec<Fault>> {
    let mut reader = Reader {
        skip,
        sheet: Sheet::default(),
        faults: Vec::new(),
        heading: None,
        table: None,
        item: None,
        sentence: None,
        fenced: false,
    };
    let lines: Vec<&str> = text.lines().collect();
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1).copied().unwrap_or_default();
        reader.line(index + 1, line, next);
    }
    if reader.faults.is_empty() {
        Ok(reader.sheet)
    } else {
        Err(reader.faults)
    }
}

struct Reader<'a> {
    skip: &'a [String],
    sheet: Sheet,
    faults: Vec<Fault>,
    /// The heading above, which may name a point.
    heading: Option<String>,
    /// The columns of the table in which we are.
    table: Option<Vec<Option<Column>>>,
    /// How far the item in which we are is indented.
    item: Option<usize>,
    /// What that item says so far, while its sentence may still go on.
    sentence: Option<String>,
    /// Whether we are in a block of code.
    fenced: bool,
}

impl Reader<'_> {
    fn line(&mut self, number: usize, line: &str, next: &str) {
        let text = line.trim();
        if text.starts_with("```") || text.starts_with("~~~") {
            self.fenced = !self.fenced;
        }
        if self.fenced {
            self.end();
            self.sheet.left_out.push(number);
        } else if text.is_empty() {
            // A blank line ends a table, and an item only when what follows is not indented.
            self.table = None;
        } else if is_row(text) {
            self.item = None;
            self.row(number, text, next);
        } else {
            self.table = None;
            self.other(number, line, text);
        }
    }

    fn end(&mut self) {
        self.table = None;
        self.item = None;
    }

    fn other(&mut self, number: usize, line: &str, text: &str) {
        let indent = line.len() - line.trim_start().len();
        let inside = self.item.is_some_and(|item| indent > item + 1);
        if let Some(heading) = text.strip_prefix('#') {
            self.end();
            let heading = heading.trim_matches(|c: char| c == '#' || c.is_whitespace());
            self.heading = Some(heading.to_owned());
        } else if inside {
            match (bullet(text), self.sentence.take()) {
                (None, Some(begun)) if pair(text).is_none() => {
                    self.go_on(format!("{begun} {text}"));
                }
                (said, _) => self.detail(said.unwrap_or(text)),
            }
        } else if let Some(said) = bullet(text) {
            self.item = Some(indent);
            self.sentence = Some(said.to_owned());
            self.push(number, item(said));
        } else {
            self.end();
            self.sheet.left_out.push(number);
        }
    }

    /// A row of a table; the first one names the columns, and a line of dashes follows it.
    fn row(&mut self, number: usize, text: &str, next: &str) {
        let cells = cells(text);
        let Some(columns) = &self.table else {
            if !is_rule(next.trim()) {
                self.sheet.left_out.push(number);
                return;
            }
            let headings: Vec<&str> = cells.iter().map(String::as_str).collect();
            match heads(&headings, self.skip, number) {
                Ok(columns) => self.table = Some(columns),
                Err(faults) => {
                    self.faults.extend(faults);
                    // Its rows are passed over: one fault for each of them would say nothing new.
                    self.table = Some(Vec::new());
                }
            }
            return;
        };
        if is_rule(text) || columns.is_empty() {
            return;
        }
        if cells
            .iter()
            .skip(columns.len())
            .any(|cell| !cell.is_empty())
        {
            let wrong = Wrong::TooManyCells;
            self.faults.push(Fault {
                line: number,
                wrong,
            });
            return;
        }
        let filled = columns
            .iter()
            .zip(cells)
            .filter(|(_, cell)| !cell.is_empty());
        let cells: Vec<(Column, String)> = filled
            .filter_map(|(column, cell)| Some(((*column)?, cell)))
            .collect();
        self.push(number, cells);
    }

    /// A sentence that goes on: the item is read anew.
    fn go_on(&mut self, said: String) {
        if let Some(row) = self.sheet.rows.last_mut() {
            row.cells = item(&said);
        }
        self.sentence = Some(said);
    }

    fn push(&mut self, line: usize, cells: Vec<(Column, String)>) {
        let heading = self.heading.clone();
        self.sheet.rows.push(Row {
            line,
            cells,
            heading,
        });
    }

    /// What stands under an item: a part that it names, or else a reason.
    fn detail(&mut self, said: &str) {
        let Some(row) = self.sheet.rows.last_mut() else {
            return;
        };
        let (column, value) = pair(said).unwrap_or((Column::Reason, said.to_owned()));
        match row.cells.iter_mut().find(|(known, _)| *known == column) {
            Some((Column::Reason, old)) => {
                old.push(' ');
                old.push_str(&value);
            }
            Some((_, old)) => *old = value,
            None => row.cells.push((column, value)),
        }
    }
}

/// What an item of a list says, in columns.
fn item(said: &str) -> Vec<(Column, String)> {
    let (done, said) = checkbox(said);
    let (text, mut cells) = parentheses(said);
    cells.insert(0, (Column::Text, text.to_owned()));
    if done && !cells.iter().any(|(column, _)| *column == Column::State) {
        cells.push((Column::State, "done".to_owned()));
    }
    cells
}

/// Whether a line is a row of a table.
fn is_row(text: &str) -> bool {
    text.starts_with('|') && text.len() > 1
}

/// Whether a line parts the headings of a table from its rows.
fn is_rule(text: &str) -> bool {
    let signs = |c: char| matches!(c, '|' | '-' | ':' | ' ');
    text.contains('-') && text.starts_with(['|', '-', ':']) && text.chars().all(signs)
}

/// The cells of a row; `\|` is a sign in a cell.
fn cells(text: &str) -> Vec<String> {
    let inner = text.strip_prefix('|').unwrap_or(text);
    let mut cells = vec![String::new()];
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        let cell = cells.last_mut();
        match (c, cell) {
            ('\\', Some(cell)) if chars.peek() == Some(&'|') => cell.extend(chars.next()),
            ('|', _) => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    // The sign at the end of a row closes it.
    if cells.last().is_some_and(|last| last.trim().is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// What an item of a list says, without its sign or number.
fn bullet(text: &str) -> Option<&str> {
    let sign = text.strip_prefix(['-', '*', '+', '•']);
    let said = sign.filter(|rest| rest.starts_with(char::is_whitespace));
    said.or_else(|| numbered(text)).map(str::trim)
}

/// What an item of a numbered list says: `1.`, `1)`, also `1.2`.
pub(super) fn numbered(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let number = &text[..end];
    let rest = &text[end..];
    let closed = number.ends_with('.') || number.contains('.') || rest.starts_with(')');
    let begins = number.starts_with(|c: char| c.is_ascii_digit()) && end <= 6 && closed;
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    (begins && rest.starts_with(char::is_whitespace)).then_some(rest)
}

/// Whether an item is ticked off, and what it says.
fn checkbox(said: &str) -> (bool, &str) {
    let ticked = |mark: &str| said.strip_prefix(mark).map(str::trim_start);
    if let Some(rest) = ticked("[x]").or_else(|| ticked("[X]")) {
        return (true, rest);
    }
    (false, ticked("[ ]").unwrap_or(said))
}

/// An item and what stands behind it in parentheses, if every part of that names a column.
fn parentheses(said: &str) -> (&str, Vec<(Column, String)>) {
    let plain = (said, Vec::new());
    let body = said.trim_end_matches('.').strip_suffix(')');
    let Some((before, inside)) = body.and_then(|body| body.rsplit_once('(')) else {
        return plain;
    };
    let mut cells: Vec<(Column, String)> = Vec::new();
    for part in inside.split([',', ';']) {
        match (pair(part), cells.last_mut()) {
            (Some(cell), _) => cells.push(cell),
            // A comma within a value: "sales: Ana de Vries, account manager".
            (None, Some((_, value))) => {
                value.push_str(", ");
                value.push_str(part.trim());
            }
            (None, None) => return plain,
        }
    }
    (before.trim(), cells)
}

/// `sales: Ana`, where the name is one of a column.
fn pair(part: &str) -> Option<(Column, String)> {
    let (name, value) = part.split_once(':')?;
    let column = Column::named(name)?;
    let value = value.trim();
    (!value.is_empty() && column != Column::Text).then(|| (column, value.to_owned()))
}
