//! Draws the one line that somebody types on a screen outside of a session, with a number at its right. Not the questions of a
//! session: those are `question`.

use std::ops::Range;

use ratatui::layout::Position;
use ratatui::style::Stylize;
use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::field::Field;
use crate::tui::widget::paint::Pen;
use crate::tui::widget::wrap;

/// Columns before the text.
const EDGE: usize = 2;

/// Draws the line, scrolled to its cursor, with a part of it marked as wrong; says where the cursor stands.
pub fn line(
    scene: Scene<'_>,
    field: &Field,
    wrong: Option<Range<usize>>,
    count: &str,
    pen: &mut Pen<'_>,
) -> Position {
    let area = pen.rest();
    let room = pen.columns().saturating_sub(EDGE + wrap::width(count) + 3);
    let (text, cursor) = (field.text(), field.cursor());
    let from = scrolled(&text[..cursor], room.max(1));
    let wrong = wrong.unwrap_or(text.len()..text.len());
    let begin = wrong.start.clamp(from, text.len());
    let end = wrong.end.clamp(begin, text.len());
    pen.line(&Line::from(vec![
        scene.span(&format!("{} ", scene.sign(Sign::Bar)), Role::Accent),
        scene.span(&text[from..begin], Role::Text),
        scene.span(&text[begin..end], Role::Attention).underlined(),
        scene.span(&text[end..], Role::Text),
    ]));
    if !count.is_empty() {
        pen.right(&Line::from(scene.span(&format!("   {count}"), Role::Quiet)));
    }
    let column = EDGE + wrap::width(&text[from..cursor]);
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    Position {
        x: area.x.saturating_add(column),
        y: area.y,
    }
}

/// The byte from which a text before the cursor is shown, so that it fits.
fn scrolled(before: &str, room: usize) -> usize {
    let mut left = wrap::width(before);
    for (at, grapheme) in before.grapheme_indices(true) {
        if left < room {
            return at;
        }
        left = left.saturating_sub(wrap::width(grapheme));
    }
    if left < room { 0 } else { before.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_scrolled_so_that_its_end_is_in_sight() {
        assert_eq!(scrolled("short", 10), 0);
        assert_eq!(scrolled("0123456789", 5), 6);
        assert_eq!(scrolled("日本語", 3), 6);
        assert_eq!(scrolled("", 1), 0);
    }
}
