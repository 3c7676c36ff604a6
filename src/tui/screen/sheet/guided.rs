//! A row that is asked cell by cell: the title of the column as large as the window allows, an example, and what the row holds so far.

use ratatui::text::Line;

use crate::domain::agenda::Column;
use crate::domain::session::Session;
use crate::domain::worksheet::Spot;
use crate::tui::scene::Scene;
use crate::tui::subject::cell;
use crate::tui::theme::Role;
use crate::tui::widget::large;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::grid::Grid;

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
    let style = scene.style(Role::Heading);
    if !(scene.look().unicode && large::text(&column.title, 4, room, style, pen)) {
        pen.text(&column.title, 4, style);
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
        let more = scene.sign(crate::tui::theme::Sign::More);
        let title = wrap::cut(title, wide, more);
        let pad = " ".repeat(wide + 2 - wrap::width(&title).min(wide));
        let room = pen.columns().saturating_sub(wide + 6);
        pen.line(&Line::from(vec![
            scene.span(&format!("    {title}{pad}"), Role::Quiet),
            scene.span(&wrap::cut(cell, room, more), Role::Text),
        ]));
    }
}
