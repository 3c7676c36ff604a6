//! A sheet as a table: each column as wide as its words need, each cell on as many lines as it takes. A sheet of which a word would
//! have to be cut, or a cell would grow too high, is no table; `card` shows it then.

use ratatui::text::{Line, Span};

use crate::tui::scene::Scene;
use crate::tui::screen::list;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

use super::grid::Grid;

/// Columns before the first column of the sheet: the number of a row, and the sign of the chosen cell.
pub const INDENT: u16 = 5;

const NUMBER: usize = INDENT as usize;

/// Columns between two columns of the sheet; the sign of the chosen cell stands there.
const GAP: usize = 2;

/// No column gets wider than this: a line that goes on and on is hard to read from afar.
const WIDEST: usize = 40;

/// A cell with more characters than this is no cell of a table.
const LONGEST: usize = 240;

/// The widths of the columns, where the sheet is a table in so many columns and rows of the screen.
#[must_use]
pub fn widths(grid: &Grid, columns: usize, rows: usize) -> Option<Vec<usize>> {
    let count = grid.titles.len();
    let cells = grid.rows.iter().flatten();
    if count == 0 || cells.clone().any(|cell| cell.len() > LONGEST) {
        return None;
    }
    let mut widths = vec![1; count];
    let mut most = vec![1; count];
    for line in std::iter::once(&grid.titles).chain(&grid.rows) {
        for (place, cell) in line.iter().enumerate().take(count) {
            let words = cell.split(' ').map(wrap::width).max();
            widths[place] = words.unwrap_or(0).max(widths[place]);
            most[place] = wrap::width(cell).max(most[place]);
        }
    }
    let room = columns.checked_sub(NUMBER + GAP * (count - 1))?;
    let mut left = room.checked_sub(widths.iter().sum())?;
    // What is left goes, column by column, to the one that would be the highest.
    while left > 0 {
        let open = (0..count).filter(|&c| widths[c] < most[c].min(WIDEST));
        let Some(highest) = open.max_by_key(|&c| most[c] * 100 / widths[c]) else {
            break;
        };
        widths[highest] += 1;
        left -= 1;
    }
    let highest = grid.rows.iter().map(|row| height(row, &widths)).max();
    let header = height(&grid.titles, &widths) + 1;
    // At least two rows in sight, or all of the only one.
    let wanted = highest.unwrap_or(0) * grid.rows.len().clamp(1, 2);
    (header + wanted <= rows).then_some(widths)
}

fn height(cells: &[String], widths: &[usize]) -> usize {
    let lines = cells.iter().zip(widths);
    let lines = lines.map(|(cell, width)| wrap::lines(cell, *width).len());
    lines.max().unwrap_or(1)
}

/// Draws the table: the titles, a rule, and the rows that fit.
pub fn draw(scene: Scene<'_>, grid: &Grid, widths: &[usize], pen: &mut Pen<'_>) {
    let heading = |_| (scene.style(Role::Quiet), " ".repeat(GAP));
    for line in lines(scene, &grid.titles, widths, None, heading) {
        pen.line(&line);
    }
    let wide = NUMBER + widths.iter().sum::<usize>() + GAP * (widths.len() - 1);
    let line = scene.sign(Sign::Rule).repeat(wide.saturating_sub(NUMBER));
    pen.line(&Line::from(vec![
        " ".repeat(NUMBER).into(),
        scene.span(&line, Role::Quiet),
    ]));
    let rows: Vec<Vec<Line<'static>>> = grid
        .rows
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let cell = |column| {
                if grid.is_chosen(number, column) {
                    let pointer = format!("{} ", scene.sign(Sign::Pointer));
                    (scene.style(Role::Selection), pointer)
                } else {
                    let role = if grid.example {
                        Role::Quiet
                    } else {
                        Role::Text
                    };
                    (scene.style(role), " ".repeat(GAP))
                }
            };
            let number = (!grid.example).then_some(number + 1);
            lines(scene, row, widths, number, cell)
        })
        .collect();
    list::fill(scene, &rows, grid.focus(), pen);
}

/// One row of the table, over as many lines as its highest cell takes.
fn lines(
    scene: Scene<'_>,
    cells: &[String],
    widths: &[usize],
    number: Option<usize>,
    style: impl Fn(usize) -> (ratatui::style::Style, String),
) -> Vec<Line<'static>> {
    let broken: Vec<_> = cells
        .iter()
        .zip(widths)
        .map(|(c, w)| wrap::lines(c, *w))
        .collect();
    let number = number.map_or_else(String::new, |number| number.to_string());
    (0..height(cells, widths))
        .map(|row| {
            let lead = if row == 0 { number.as_str() } else { "" };
            let mut line = Line::from(scene.span(&format!("{lead:>2} "), Role::Quiet));
            for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
                let (style, before) = style(column);
                let words = broken[column]
                    .get(row)
                    .map_or("", |range| &cell[range.clone()]);
                let words = words.trim_end();
                let words = if row == 0 && cell.is_empty() {
                    scene.sign(Sign::Dot)
                } else {
                    words
                };
                let first = if row == 0 { before } else { " ".repeat(GAP) };
                line.push_span(Span::styled(first, style));
                let pad = width.saturating_sub(wrap::width(words));
                line.push_span(Span::styled(words.to_owned(), style));
                line.push_span(" ".repeat(pad));
            }
            line
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(titles: &[&str], rows: &[&[&str]]) -> Grid {
        let words = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        Grid {
            titles: words(titles),
            rows: rows.iter().map(|row| words(row)).collect(),
            chosen: None,
            example: false,
        }
    }

    /// 5 columns for the number of a row and 2 between columns: of 40 are 33 left, of which the words take 6 and 13.
    #[test]
    fn a_column_is_as_wide_as_its_longest_word_and_the_rest_goes_where_it_is_needed() {
        let sheet = grid(
            &["Us", "Definition"],
            &[&["better", "asked for a quote, or organisations"]],
        );
        assert_eq!(widths(&sheet, 26, 9), Some(vec![6, 13]));
        // The second cell is 35 wide, and gets all that the first does not need.
        assert_eq!(widths(&sheet, 40, 9), Some(vec![6, 27]));
        assert_eq!(widths(&sheet, 100, 9), Some(vec![6, 35]));
    }

    #[test]
    fn a_sheet_of_which_a_word_would_be_cut_or_a_cell_grow_too_high_is_no_table() {
        let sheet = grid(&["Us", "Definition"], &[&["better", "organisations"]]);
        assert_eq!(widths(&sheet, 5 + 6 + 2 + 13 - 1, 9), None);
        assert!(widths(&sheet, 5 + 6 + 2 + 13, 9).is_some());
        let high = grid(&["A"], &[&["one two three four"]]);
        // Four words of a column five wide are four rows, below the title and the rule.
        assert!(widths(&high, 5 + 5, 6).is_some());
        assert_eq!(widths(&high, 5 + 5, 5), None);
        let page = "word ".repeat(60);
        assert_eq!(widths(&grid(&["A"], &[&[page.as_str()]]), 200, 60), None);
        assert_eq!(widths(&grid(&[], &[]), 80, 24), None);
    }
}
