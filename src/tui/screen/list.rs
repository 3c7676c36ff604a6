//! What fits of something longer than its room: around what must be in sight, with a sign of how much is left out.

use std::ops::Range;

use ratatui::text::Line;

use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;

/// Writes what fits of a list of items around the one in `focus`; says how many are left out above and below.
pub fn fill(scene: Scene<'_>, items: &[Vec<Line<'static>>], focus: usize, pen: &mut Pen<'_>) {
    let rows = usize::from(pen.left());
    let lines: usize = items.iter().map(Vec::len).sum();
    // A row of air between two items, where all of them fit with it.
    let air = rows + 1 >= lines + items.len();
    let (first, end) = if lines > rows {
        around(items, focus.min(items.len().saturating_sub(1)), rows)
    } else {
        (0, items.len())
    };
    if first > 0 {
        left_out(scene, "list-above", first, pen);
    }
    let below = items.len() - end;
    for (number, item) in items[first..end].iter().enumerate() {
        pen.skip(u16::from(air && number > 0));
        let room = usize::from(pen.left()).saturating_sub(usize::from(below > 0));
        for line in item.iter().take(room) {
            pen.line(line);
        }
    }
    if below > 0 {
        left_out(scene, "list-below", below, pen);
    }
}

/// The items that fit into so many rows: the one in focus first, then those before it, then those behind.
///
/// A row is kept for each sign that items are left out.
fn around(items: &[Vec<Line<'static>>], focus: usize, rows: usize) -> (usize, usize) {
    let height = |range: Range<usize>| items[range].iter().map(Vec::len).sum::<usize>();
    let fits = |first: usize, end: usize| {
        let signs = usize::from(first > 0) + usize::from(end < items.len());
        height(first..end) + signs <= rows
    };
    let mut first = focus;
    let mut end = (focus + 1).min(items.len());
    while first > 0 && fits(first - 1, end) {
        first -= 1;
    }
    while end < items.len() && fits(first, end + 1) {
        end += 1;
    }
    (first, end)
}

fn left_out(scene: Scene<'_>, key: &str, count: usize, pen: &mut Pen<'_>) {
    let text = scene.locale().say(key, &[("count", count.into())]);
    let text = format!("{} {text}", scene.sign(Sign::More));
    pen.line(&Line::from(scene.span(&text, Role::Quiet)));
}

/// Writes what fits of these lines so that those in `focus` are in sight; a sign stands where lines are left out.
pub fn window(scene: Scene<'_>, lines: &[Line<'static>], focus: Range<usize>, pen: &mut Pen<'_>) {
    let rows = usize::from(pen.left());
    let first = if lines.len() <= rows {
        0
    } else {
        // A row below the focus for the sign, and never beyond the last line.
        let last = focus.end.saturating_add(1).min(lines.len());
        let first = last.saturating_sub(rows);
        first.min(focus.start.saturating_sub(1))
    };
    let end = lines.len().min(first + rows);
    for (number, line) in lines.iter().enumerate().take(end).skip(first) {
        let more = number == first && first > 0 || number + 1 == end && end < lines.len();
        // The sign takes the place of a line; what is in focus is never that line where there is room for it.
        if more && rows > 2 {
            pen.line(&Line::from(scene.span(scene.sign(Sign::More), Role::Quiet)));
        } else {
            pen.line(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn items(heights: &[usize]) -> Vec<Vec<Line<'static>>> {
        heights
            .iter()
            .map(|rows| vec![Line::default(); *rows])
            .collect()
    }

    #[test]
    fn what_is_in_focus_comes_first_then_what_stands_before_it() {
        // Of six rows one is for the sign above and one for the sign below.
        assert_eq!(around(&items(&[2, 2, 2, 2, 2]), 2, 6), (1, 3));
        assert_eq!(around(&items(&[2, 2, 2, 2, 2]), 4, 6), (3, 5));
        assert_eq!(around(&items(&[2, 2, 2, 2, 2]), 0, 6), (0, 2));
        assert_eq!(around(&items(&[9]), 0, 3), (0, 1));
        assert_eq!(around(&[], 0, 3), (0, 0));
    }

    proptest! {
        #[test]
        fn the_focus_is_always_among_what_is_shown(
            heights in prop::collection::vec(1usize..6, 1..20), focus in 0usize..20, rows in 0usize..30,
        ) {
            let focus = focus.min(heights.len() - 1);
            let (first, end) = around(&items(&heights), focus, rows);
            prop_assert!(first <= focus && focus < end && end <= heights.len());
            let signs = usize::from(first > 0) + usize::from(end < heights.len());
            let shown: usize = heights[first..end].iter().sum();
            prop_assert!(end - first == 1 || shown + signs <= rows);
        }
    }
}
