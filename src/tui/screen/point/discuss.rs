//! The third step: what each side says, in its own column, and what both say in the middle.

use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::agenda::Point;
use crate::domain::desk::Deed;
use crate::domain::draft::Purpose;
use crate::domain::minutes::{Note, NoteKind, PointMinutes};
use crate::domain::people::Side;
use crate::domain::session::Step;
use crate::tui::action::Discuss;
use crate::tui::asking::Question;
use crate::tui::reach::Reach;
use crate::tui::scene::Scene;
use crate::tui::theme::{Look, Role, Sign};
use crate::tui::widget::page::three_columns;
use crate::tui::widget::paint::{Pen, led_lines};

use super::{PointScreen, neighbour};

impl PointScreen {
    pub(super) fn discuss(&mut self, action: Discuss, reach: &mut Reach<'_>) {
        match action {
            Discuss::Note => self.note(NoteKind::Observation, reach),
            Discuss::Bottleneck => self.note(NoteKind::Bottleneck, reach),
            Discuss::Idea => self.note(NoteKind::Idea, reach),
            Discuss::Solution => self.note(NoteKind::Solution, reach),
            Discuss::Again => {
                self.step_to(Step::Rate, reach);
                self.rate(crate::tui::action::Rate::Again, reach);
            }
            Discuss::Up => self.choose_note(-1, reach),
            Discuss::Down => self.choose_note(1, reach),
            Discuss::Edit => {
                if let Some(id) = self.chosen {
                    reach.ask(Question::Text(Purpose::Note(id)));
                }
            }
            Discuss::Remove => {
                let Some(id) = self.chosen.take() else {
                    return;
                };
                let point = self.point.clone();
                reach.edit_point(&point, Deed::Note, |minutes| {
                    minutes.notes.retain(|note| note.id != id);
                });
                reach.say(reach.locale.text("notice-note-removed"));
            }
        }
    }

    pub(super) fn note(&self, kind: NoteKind, reach: &mut Reach<'_>) {
        let point = self.point.clone();
        let side = self.side;
        let mut purpose = Purpose::NewNote { point, kind, side };
        // A note that was left half typed is taken up as it was.
        if let Some(draft) = reach.desk.session().draft(&purpose) {
            purpose = draft.purpose.clone();
        }
        reach.guide(Question::Text(purpose));
    }

    fn choose_note(&mut self, by: isize, reach: &Reach<'_>) {
        let minutes = reach.desk.session().minutes.point(&self.point);
        // In the order in which they stand on the screen: column by column.
        let ids: Vec<Uuid> = COLUMNS
            .iter()
            .flat_map(|&side| {
                minutes
                    .into_iter()
                    .flat_map(move |m| m.notes.iter().filter(move |n| column(n) == side))
            })
            .map(|note| note.id)
            .collect();
        self.chosen = neighbour(&ids, self.chosen, by);
    }
}

/// The columns from left to right; `None` is the middle, for both.
const COLUMNS: [Option<Side>; 3] = [Some(Side::Sales), None, Some(Side::Marketing)];

/// The column of a note: whoever speaks for neither side speaks for both.
fn column(note: &Note) -> Option<Side> {
    note.side
        .filter(|side| matches!(side, Side::Sales | Side::Marketing))
}

/// Draws the three columns; a column in which nothing was said shows the questions that start the talk.
pub fn draw(
    scene: Scene<'_>,
    point: &Point,
    minutes: &PointMinutes,
    chosen: Option<Uuid>,
    pen: &mut Pen<'_>,
) {
    let area = pen.rest();
    let air = if area.width >= 90 { 4 } else { 2 };
    let fresh = minutes.notes.is_empty();
    for (side, column_area) in COLUMNS.into_iter().zip(three_columns(area, air)) {
        let mut pen = Pen::new(pen.buffer(), column_area);
        let title = match side {
            Some(Side::Sales) => scene.side(Side::Sales, &scene.text("discuss-sales")),
            Some(_) => scene.side(Side::Marketing, &scene.text("discuss-marketing")),
            None => scene.span(&scene.text("discuss-both"), Role::Heading),
        };
        pen.line(&Line::from(title));
        pen.air(9);
        if fresh {
            let prompts = match side {
                Some(Side::Sales) => &point.prompts.sales,
                Some(_) => &point.prompts.marketing,
                None => &point.prompts.all,
            };
            let quiet = scene.style(Role::Quiet);
            let lines = prompts
                .iter()
                .map(|prompt| led_lines("? ", 0, prompt, quiet, quiet, pen.columns()));
            fill(scene, &lines.collect::<Vec<_>>(), Some(0), &mut pen);
        } else {
            let notes: Vec<&Note> = minutes
                .notes
                .iter()
                .filter(|note| column(note) == side)
                .collect();
            let here = notes.iter().position(|note| Some(note.id) == chosen);
            let lines = notes
                .iter()
                .map(|note| note_lines(scene, note, chosen, pen.columns()))
                .collect::<Vec<_>>();
            fill(scene, &lines, here, &mut pen);
        }
    }
}

fn note_lines(
    scene: Scene<'_>,
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
    led_lines(
        &lead,
        0,
        &note.text,
        scene.style(lead_role),
        scene.style(role),
        columns,
    )
}

/// Writes what fits of a column: around the chosen one, else the newest; says how many are left out above or below.
fn fill(scene: Scene<'_>, items: &[Vec<Line<'static>>], chosen: Option<usize>, pen: &mut Pen<'_>) {
    let rows = usize::from(pen.left());
    let air = usize::from(rows >= 2 * items.iter().map(Vec::len).sum::<usize>());
    let height = |item: &Vec<Line<'static>>| item.len() + air;
    let total: usize = items.iter().map(height).sum();
    let mut first = 0;
    if total > rows {
        let last = chosen.unwrap_or(items.len().saturating_sub(1));
        let mut room = rows.saturating_sub(1);
        first = last;
        for (place, item) in items.iter().enumerate().take(last + 1).rev() {
            if height(item) > room {
                break;
            }
            room -= height(item);
            first = place;
        }
    }
    if first > 0 {
        let above = scene
            .locale()
            .say("discuss-above", &[("count", first.into())]);
        pen.line(&Line::from(scene.span(
            &format!("{} {above}", scene.sign(Sign::More)),
            Role::Quiet,
        )));
    }
    for item in items.iter().skip(first) {
        // Half a sentence helps nobody; a sign says that there is more.
        if item.len() > usize::from(pen.left()) && first + 1 < items.len() {
            pen.line(&Line::from(scene.span(scene.sign(Sign::More), Role::Quiet)));
            return;
        }
        for line in item {
            pen.line(line);
        }
        pen.skip(u16::try_from(air).unwrap_or(0));
    }
}
