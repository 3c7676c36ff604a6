//! A sheet that is too wide for a table: one row as a card, a column a line, and the other rows as a line each.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::tui::scene::Scene;
use crate::tui::screen::list;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::{Pen, led_lines};
use crate::tui::widget::wrap;

use super::grid::Grid;

/// Columns before a row: its number, and the sign of the chosen cell.
const LEAD: usize = 6;

/// No title takes more columns than this.
const WIDEST_TITLE: usize = 24;

/// Draws the rows, one of them in full.
pub fn draw(scene: Scene<'_>, grid: &Grid, pen: &mut Pen<'_>) {
    let mut lines = Vec::new();
    let mut focus = 0..0;
    let full = grid.focus();
    let roomy = usize::from(pen.left()) > grid.titles.len() + grid.rows.len() + 3;
    for (number, row) in grid.rows.iter().enumerate() {
        if number != full {
            lines.push(one_line(scene, number, row, pen.columns()));
            continue;
        }
        if roomy && number > 0 {
            lines.push(Line::default());
        }
        let begin = lines.len();
        let chosen = card(scene, grid, number, pen.columns(), &mut lines);
        focus = chosen.map_or(begin..begin + 1, |chosen| {
            begin + chosen.start..begin + chosen.end
        });
        if roomy && number + 1 < grid.rows.len() {
            lines.push(Line::default());
        }
    }
    list::window(scene, &lines, focus, pen);
}

/// A row as one line: its number and what stands in it, as far as that fits.
fn one_line(scene: Scene<'_>, number: usize, row: &[String], columns: usize) -> Line<'static> {
    let filled = row.iter().filter(|cell| !cell.is_empty());
    let filled: Vec<&str> = filled.map(String::as_str).collect();
    let room = columns.saturating_sub(LEAD);
    let text = wrap::cut(&filled.join(" · "), room, scene.sign(Sign::More));
    Line::from(vec![
        scene.span(&format!("{:>2}    ", number + 1), Role::Quiet),
        scene.span(&text, Role::Text),
    ])
}

/// A row in full; returns which of its lines are the chosen cell.
fn card(
    scene: Scene<'_>,
    grid: &Grid,
    number: usize,
    columns: usize,
    lines: &mut Vec<Line<'static>>,
) -> Option<Range<usize>> {
    let titles = grid.titles.iter().map(|title| wrap::width(title));
    let title = titles.max().unwrap_or(0).min(WIDEST_TITLE).min(columns / 3);
    let mut chosen = None;
    let begin = lines.len();
    for (column, (name, cell)) in grid.titles.iter().zip(&grid.rows[number]).enumerate() {
        let here = grid.is_chosen(number, column);
        let role = match (here, grid.example) {
            (true, _) => Role::Selection,
            (false, true) => Role::Quiet,
            (false, false) => Role::Text,
        };
        let number = if column == 0 && !grid.example {
            (number + 1).to_string()
        } else {
            String::new()
        };
        let pointer = if here { scene.sign(Sign::Pointer) } else { " " };
        let cell = if cell.is_empty() {
            scene.sign(Sign::Dot)
        } else {
            cell
        };
        let names = wrap::lines(name, title.max(1));
        let (quiet, style) = (scene.style(Role::Quiet), scene.style(role));
        let room = columns.saturating_sub(LEAD + title + 2);
        let values = led_lines("", 0, cell, style, style, room);
        let first = lines.len() - begin;
        for row in 0..names.len().max(values.len()) {
            let name = names
                .get(row)
                .map_or("", |range| name[range.clone()].trim_end());
            let pad = " ".repeat((title + 2).saturating_sub(wrap::width(name)));
            let lead = if row == 0 {
                format!("{number:>2}  ")
            } else {
                "    ".to_owned()
            };
            let sign = if row == 0 { pointer } else { " " };
            let mut line = Line::from(vec![
                scene.span(&lead, Role::Quiet),
                Span::styled(format!("{sign} "), style),
                Span::styled(format!("{name}{pad}"), quiet),
            ]);
            if let Some(value) = values.get(row) {
                line.spans.extend(value.spans.clone());
            }
            lines.push(line);
        }
        if here {
            chosen = Some(first..lines.len() - begin);
        }
    }
    chosen
}
