//! How the notes look: what each side says in its own column, what both say in the middle, what matters most on top.

use std::cmp::Reverse;

use ratatui::text::{Line, Span};
use uuid::Uuid;

use crate::domain::agenda::Point;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{Note, NoteKind, PointMinutes};
use crate::domain::people::Side;
use crate::domain::session::Session;
use crate::tui::asking::Asking;
use crate::tui::scene::Scene;
use crate::tui::screen::list;
use crate::tui::subject::note;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::page::three_columns;
use crate::tui::widget::paint::{Pen, led_lines};

/// The columns from left to right; `None` is the middle, for both.
pub const COLUMNS: [Option<Side>; 3] = [Some(Side::Sales), None, Some(Side::Marketing)];

/// So many dots are shown one by one; more are a number.
const DOTS: u32 = 5;

/// The column of a note: whoever speaks for neither side speaks for both.
pub fn column(note: &Note) -> Option<Side> {
    note.side
        .filter(|side| matches!(side, Side::Sales | Side::Marketing))
}

/// Whether the notes are ranked by their dots: not while these are counted, since nothing may move under the count.
pub fn is_ranked(asking: Option<&Asking>) -> bool {
    !matches!(asking.and_then(Asking::purpose), Some(Purpose::Dots(_)))
}

/// The notes of a column: those with the most dots first, else as they were said.
pub fn in_order(notes: &[Note], side: Option<Side>, ranked: bool) -> Vec<&Note> {
    let here = notes.iter().filter(|note| column(note) == side);
    let mut here: Vec<&Note> = here.collect();
    if ranked {
        here.sort_by_key(|note| Reverse(note.dots));
    }
    here
}

/// Draws the three columns; while nothing was said at all, they show the questions that start the talk.
pub fn draw(
    scene: Scene<'_>,
    session: &Session,
    point: &Point,
    minutes: &PointMinutes,
    chosen: Option<Uuid>,
    pen: &mut Pen<'_>,
) {
    let area = pen.rest();
    let between = if area.width >= 90 { 4 } else { 2 };
    let fresh = minutes.notes.is_empty();
    let columns = COLUMNS.iter().zip(three_columns(area, between));
    let columns: Vec<_> = columns
        .map(|(&side, area)| {
            let width = usize::from(area.width);
            let (items, focus) = if fresh {
                (prompts(scene, point, side, width), 0)
            } else {
                let ranked = is_ranked(scene.app.asking.as_ref());
                let notes = in_order(&minutes.notes, side, ranked);
                let lines = notes.iter();
                let lines = lines.map(|note| note_lines(scene, session, note, chosen, width));
                (lines.collect(), focus(scene, &notes, chosen))
            };
            (side, area, items, focus)
        })
        .collect();
    // The heads stand apart from the notes where that pushes none of these out of sight.
    let lines = |items: &[Vec<Line<'_>>]| items.iter().map(Vec::len).sum::<usize>();
    let highest = columns.iter().map(|(_, _, items, _)| lines(items)).max();
    let apart = highest.unwrap_or(0) + 2 <= usize::from(area.height);
    for (side, column, items, focus) in columns {
        let mut pen = Pen::new(pen.buffer(), column);
        pen.line(&Line::from(head(scene, side)));
        pen.skip(u16::from(apart));
        list::fill(scene, &items, focus, &mut pen);
    }
}

/// Who says what stands in a column.
fn head(scene: Scene<'_>, side: Option<Side>) -> Span<'static> {
    match side {
        Some(Side::Sales) => scene.side(Side::Sales, &scene.text("discuss-sales")),
        Some(_) => scene.side(Side::Marketing, &scene.text("discuss-marketing")),
        None => scene.span(&scene.text("discuss-both"), Role::Heading),
    }
}

/// The questions that start the talk, for a side or for both.
fn prompts(
    scene: Scene<'_>,
    point: &Point,
    side: Option<Side>,
    columns: usize,
) -> Vec<Vec<Line<'static>>> {
    let prompts = match side {
        Some(Side::Sales) => &point.prompts.sales,
        Some(_) => &point.prompts.marketing,
        None => &point.prompts.all,
    };
    let quiet = scene.style(Role::Quiet);
    let lines = prompts.iter();
    lines
        .map(|prompt| led_lines("? ", 0, prompt, quiet, quiet, columns))
        .collect()
}

/// The note that must be in sight: the chosen one; else what was just said, or what matters most.
fn focus(scene: Scene<'_>, notes: &[&Note], chosen: Option<Uuid>) -> usize {
    let newest = notes.len().saturating_sub(1);
    let chosen = notes.iter().position(|note| Some(note.id) == chosen);
    let dotted = notes.iter().any(|note| note.dots > 0);
    let from_the_top = match scene.app.asking.as_ref().and_then(Asking::purpose) {
        None => dotted,
        Some(purpose) => matches!(purpose, Purpose::Dots(_)),
    };
    chosen.unwrap_or(if from_the_top { 0 } else { newest })
}

/// A note: its sign, its text, and quietly behind it the dots and what it has become.
fn note_lines(
    scene: Scene<'_>,
    session: &Session,
    note: &Note,
    chosen: Option<Uuid>,
    columns: usize,
) -> Vec<Line<'static>> {
    let here = Some(note.id) == chosen;
    let lead = format!("{} ", scene.look().note_sign(note.kind));
    let lead_role = match note.kind {
        NoteKind::Bottleneck => Role::Attention,
        NoteKind::Solution => Role::Good,
        NoteKind::Observation | NoteKind::Idea => {
            column(note).map_or(Role::Accent, Look::side_role)
        }
    };
    let role = if here { Role::Selection } else { Role::Text };
    let mut lines = led_lines(
        &lead,
        0,
        &note.text,
        scene.style(lead_role),
        scene.style(role),
        columns,
    );
    if note.dots > 0 {
        behind(
            &mut lines,
            scene.span(&dots(scene, note.dots), Role::Accent),
            columns,
        );
    }
    if let Some(what) = note::became(session, scene.locale(), note) {
        let what = format!("{} {what}", scene.sign(Sign::Leads));
        behind(&mut lines, scene.span(&what, Role::Quiet), columns);
    }
    lines
}

/// The dots of a note: "●●●", "● 12".
fn dots(scene: Scene<'_>, count: u32) -> String {
    let sign = scene.sign(Sign::Vote);
    if count > DOTS {
        return format!("{sign} {count}");
    }
    (0..count).map(|_| sign).collect()
}

/// Puts something behind the last line, or below it where it does not fit.
fn behind(lines: &mut Vec<Line<'static>>, span: Span<'static>, columns: usize) {
    match lines.last_mut() {
        Some(last) if last.width() + 2 + span.width() <= columns => {
            last.push_span("  ");
            last.push_span(span);
        }
        _ => lines.push(Line::from(vec!["  ".into(), span])),
    }
}
