//! A row that is asked cell by cell: the title of the column as large as the window allows, an example, and what the row holds so far.

use ratatui::text::Line;

use crate::domain::agenda::Column;
use crate::domain::session::Session;
use crate::domain::worksheet::Spot;
use crate::tui::scene::Scene;
use crate::tui::subject::cell;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::large::{self, Room};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::grid::Grid;

/// Columns to the left of everything.
const INDENT: u16 = 4;

/// Columns and rows of a large letter.
const LETTER: u16 = 4;

/// The most lines of large letters: a longer title is read faster in small ones.
const MOST_LINES: usize = 3;

/// Rows that the example and what is filled in want below the large title.
const BELOW: u16 = 5;

/// Draws the question.
pub fn draw(
    scene: Scene<'_>,
    session: &Session,
    spot: &Spot,
    columns: &[Column],
    pen: &mut Pen<'_>,
) {
    let place = columns.iter().position(|column| column.id == spot.column);
    let column = cell::column(session, spot);
    // Near the field in which the answer is typed, and never so low that the row's cells have no room.
    let spare = pen
        .left()
        .saturating_sub(2 * BELOW + u16::try_from(columns.len()).unwrap_or(0));
    pen.skip(spare / 2);
    let room = pen.left().saturating_sub(BELOW);
    if !large_title(scene, &column.title, room, pen) {
        pen.text(&column.title, INDENT, scene.style(Role::Heading));
    }
    pen.air(14);
    let point = session.point(&spot.point);
    let example = point.and_then(|point| point.example.get(place?));
    if let Some(example) = example.filter(|example| !example.trim().is_empty()) {
        let example = scene.locale().example_cell(&column.kind, example);
        let values = [("example", example)];
        let text = scene.locale().tell("sheet-for-example", &values);
        pen.text(&text, 4, scene.style(Role::Quiet));
    }
    pen.skip(1);
    so_far(scene, session, spot, columns, pen);
}

/// Writes a title in large letters, over as many lines as it takes; says whether it could.
fn large_title(scene: Scene<'_>, title: &str, rows: u16, pen: &mut Pen<'_>) -> bool {
    let letters = pen.columns().saturating_sub(usize::from(INDENT)) / usize::from(LETTER);
    let lines = wrap::lines(title, letters);
    let lines: Vec<&str> = lines
        .into_iter()
        .map(|range| title[range].trim_end())
        .collect();
    // As wide as it is in the small letters, so that each line gets them: no line may shout above the other.
    let room = |line: &str| Room {
        indent: INDENT,
        columns: LETTER * u16::try_from(line.chars().count()).unwrap_or(0),
        rows: LETTER,
    };
    let widest = title.split(' ').map(wrap::width).max();
    let high = LETTER * u16::try_from(lines.len()).unwrap_or(u16::MAX / LETTER);
    let unicode = scene.look().unicode;
    let fits = |line: &&str| large::size(line, room(line), unicode).is_some();
    if widest > Some(letters) || lines.len() > MOST_LINES || high > rows || !lines.iter().all(fits)
    {
        return false;
    }
    let style = scene.style(Role::Heading);
    lines
        .iter()
        .all(|line| large::draw(line, style, room(line), scene.sign(Sign::Full), pen))
}

/// What stands in the row so far, a column a line.
fn so_far(scene: Scene<'_>, session: &Session, spot: &Spot, columns: &[Column], pen: &mut Pen<'_>) {
    let rows = cell::rows_of(session, &spot.point);
    let Some(row) = rows.iter().find(|row| row.id == spot.row) else {
        return;
    };
    let grid = Grid::of(scene.locale(), columns, std::slice::from_ref(row));
    let filled = grid.titles.iter().zip(&grid.rows[0]).zip(columns);
    let filled: Vec<_> = filled
        .filter(|((_, cell), column)| !cell.is_empty() && column.id != spot.column)
        .map(|(pair, _)| pair)
        .collect();
    let wide = filled.iter().map(|(title, _)| wrap::width(title)).max();
    let wide = wide.unwrap_or(0).min(pen.columns() * 2 / 5);
    // Where there is no room for all, the last ones: they were just said.
    let skip = filled.len().saturating_sub(usize::from(pen.left()));
    for (title, cell) in filled.into_iter().skip(skip) {
        let more = scene.sign(Sign::More);
        let title = wrap::cut(title, wide, more);
        let pad = " ".repeat(wide + 2 - wrap::width(&title).min(wide));
        let room = pen.columns().saturating_sub(wide + 6);
        pen.line(&Line::from(vec![
            scene.span(&format!("    {title}{pad}"), Role::Quiet),
            scene.span(&wrap::cut(cell, room, more), Role::Text),
        ]));
    }
}
