//! The cells of a worksheet: asked one after the other or one by itself, typed by the kind of their column.

use jiff::civil::Date;

use crate::domain::agenda::{Column, ColumnKind};
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::session::Session;
use crate::domain::worksheet::{Row, Spot, Value, columns};
use crate::locale::{Locale, fitting};
use crate::tui::answer::Next;
use crate::tui::asking::Question;
use crate::tui::offered::completed;
use crate::tui::reach::Reach;

/// The columns of the sheet of a point.
#[must_use]
pub fn columns_of(session: &Session, point: &str) -> Vec<Column> {
    columns(session.point(point), rows_of(session, point))
}

/// The rows of the sheet of a point.
#[must_use]
pub fn rows_of<'a>(session: &'a Session, point: &str) -> &'a [Row] {
    let minutes = session.minutes.point(point);
    minutes.map_or(&[], |minutes| &minutes.sheet)
}

/// The column of a spot; one that is gone is asked for as text.
#[must_use]
pub fn column(session: &Session, spot: &Spot) -> Column {
    let mut columns = columns_of(session, &spot.point).into_iter();
    let named = columns.find(|column| column.id == spot.column);
    named.unwrap_or_else(|| Column {
        id: spot.column.clone(),
        title: spot.column.clone(),
        kind: ColumnKind::Text,
    })
}

/// The place of a row among those of its sheet; a row that is not there yet comes last.
#[must_use]
pub fn row_place(session: &Session, spot: &Spot) -> usize {
    let rows = rows_of(session, &spot.point);
    let place = rows.iter().position(|row| row.id == spot.row);
    place.unwrap_or(rows.len())
}

/// What is recorded in a cell, as its text to edit.
#[must_use]
pub fn recorded(session: &Session, locale: &Locale, spot: &Spot) -> String {
    let mut rows = rows_of(session, &spot.point).iter();
    let row = rows.find(|row| row.id == spot.row);
    let value = row.and_then(|row| row.value(&spot.column));
    value.map(|value| locale.cell(value)).unwrap_or_default()
}

/// Whether the cell holds a word or two that one rather types anew than edits.
#[must_use]
pub fn is_short(session: &Session, spot: &Spot) -> bool {
    column(session, spot).kind != ColumnKind::Text
}

/// What Enter does with an empty answer in a row that is asked through: in the first cell of a new row there is no other row.
#[must_use]
pub fn enter_empty(session: &Session, spot: &Spot) -> &'static str {
    let columns = columns_of(session, &spot.point);
    let first = columns
        .first()
        .is_some_and(|column| column.id == spot.column);
    let mut rows = rows_of(session, &spot.point).iter();
    if first && rows.all(|row| row.id != spot.row) {
        "enter-rows-done"
    } else {
        "enter-skip"
    }
}

/// What is asked: "Row 2 · Follow-up within"; in a row that is asked through, the title stands large above: "Row 2 · 5 of 7".
#[must_use]
pub fn label(session: &Session, locale: &Locale, spot: &Spot, guided: bool) -> String {
    let row = (row_place(session, spot) + 1).to_string();
    let columns = columns_of(session, &spot.point);
    let place = columns.iter().position(|column| column.id == spot.column);
    match place {
        Some(place) if guided => {
            let values = [
                ("row", row),
                ("number", (place + 1).to_string()),
                ("count", columns.len().to_string()),
            ];
            locale.tell("ask-cell-of-row", &values)
        }
        _ => {
            let title = column(session, spot).title;
            locale.tell("ask-cell", &[("row", row), ("column", title)])
        }
    }
}

/// What may be typed into the cell, or what the typed text would become.
#[must_use]
pub fn hint(session: &Session, locale: &Locale, spot: &Spot, typed: &str, today: Date) -> String {
    let typed = typed.trim();
    let becomes = |answer: &str| locale.tell("hint-cell-becomes", &[("answer", answer.to_owned())]);
    match column(session, spot).kind {
        ColumnKind::Text => locale.text("hint-cell-text"),
        ColumnKind::Number(unit) => locale.tell("hint-cell-number", &[("unit", unit)]),
        ColumnKind::Duration => locale.text("hint-cell-duration"),
        ColumnKind::Date => match locale.read_day(typed, today) {
            Some(day) if !typed.is_empty() => locale.long_day(day),
            _ => locale.text("hint-day"),
        },
        ColumnKind::Score => locale.text("hint-cell-score"),
        ColumnKind::Choice(answers) => match fitting(&answers, typed).as_slice() {
            [answer] if *answer != typed => becomes(answer),
            _ => answers.join(" · "),
        },
        ColumnKind::Person => match completed(typed, session) {
            Some(name) if name != typed => becomes(&name),
            _ => {
                let people = session.people.iter().map(|person| person.name.as_str());
                let names: Vec<&str> = people.collect();
                if names.is_empty() {
                    return locale.text("hint-cell-role");
                }
                locale.tell("hint-cell-person", &[("names", names.join(", "))])
            }
        },
    }
}

/// Takes what was typed into a cell; what is asked next is the next column of the row, then another row.
///
/// Nothing typed empties a cell that is asked by itself; in a row that is asked from column to column it only walks on.
///
/// # Errors
/// The sentence that says why the column cannot hold it.
pub fn take(spot: &Spot, text: &str, guided: bool, reach: &mut Reach<'_>) -> Result<Next, String> {
    let session = reach.desk.session();
    let columns = columns_of(session, &spot.point);
    let value = if text.is_empty() {
        None
    } else {
        Some(read(&column(session, spot).kind, text, reach)?)
    };
    if value.is_some() || !guided {
        put(spot, &columns, value, reach);
    }
    Ok(following(spot, &columns, reach))
}

fn read(kind: &ColumnKind, text: &str, reach: &Reach<'_>) -> Result<Value, String> {
    let named = match kind {
        ColumnKind::Person => completed(text, reach.desk.session()),
        _ => None,
    };
    let text = named.as_deref().unwrap_or(text);
    reach.locale.read_cell(kind, text, reach.today())
}

/// Puts a value into a cell or takes it out; a row appears with its first cell and goes with its last.
pub fn put(spot: &Spot, columns: &[Column], value: Option<Value>, reach: &mut Reach<'_>) {
    reach.edit_point(&spot.point, Deed::Sheet, |minutes| {
        let rows = &mut minutes.sheet;
        match rows.iter_mut().find(|row| row.id == spot.row) {
            Some(row) => row.put(columns, &spot.column, value),
            None if value.is_some() => {
                let mut row = Row::blank(spot.row);
                row.put(columns, &spot.column, value);
                rows.push(row);
            }
            None => {}
        }
        rows.retain(|row| !row.cells.is_empty());
    });
}

/// What follows a cell: the next column of its row; behind the last row the first column of a new one.
fn following(spot: &Spot, columns: &[Column], reach: &mut Reach<'_>) -> Next {
    let rows = rows_of(reach.desk.session(), &spot.point);
    let here = columns.iter().position(|column| column.id == spot.column)?;
    let known = rows.iter().position(|row| row.id == spot.row);
    let last = known.is_some_and(|place| place + 1 == rows.len());
    let (row, column) = match columns.get(here + 1) {
        // An empty first answer says that there is no other row.
        _ if known.is_none() && here == 0 => return None,
        Some(next) => (spot.row, next),
        None if last => (reach.id(), columns.first()?),
        None => return None,
    };
    Some(Question::Text(Purpose::Sheet(Spot {
        point: spot.point.clone(),
        row,
        column: column.id.clone(),
    })))
}
