//! Draws the goals that both sides share.

use ratatui::text::Line;
use uuid::Uuid;

use crate::domain::session::Session;
use crate::tui::scene::Scene;
use crate::tui::theme::Role;
use crate::tui::widget::paint::{Pen, blocks, led_lines};

/// Draws the goals, the chosen one among them.
pub fn draw(scene: Scene<'_>, session: &Session, chosen: Option<Uuid>, pen: &mut Pen<'_>) {
    pen.text(&scene.text("goals-question"), 2, scene.style(Role::Heading));
    let goals = &session.minutes.opening.goals;
    if goals.is_empty() || pen.left() > 10 {
        pen.text(&scene.text("goals-how"), 2, scene.style(Role::Quiet));
    }
    pen.skip(1);
    let columns = pen.columns();
    let air = usize::from(pen.left()) > 3 * goals.len();
    let lines: Vec<Vec<Line<'static>>> = goals
        .iter()
        .enumerate()
        .map(|(place, goal)| {
            let here = Some(goal.id) == chosen;
            let role = if here { Role::Selection } else { Role::Text };
            let lead = format!("{:>2}  ", place + 1);
            let (quiet, style) = (scene.style(Role::Quiet), scene.style(role));
            let mut lines = led_lines(&lead, 2, &goal.text, quiet, style, columns);
            if air {
                lines.push(Line::default());
            }
            lines
        })
        .collect();
    let here = goals.iter().position(|goal| Some(goal.id) == chosen);
    blocks(&lines, here.unwrap_or(goals.len().saturating_sub(1)), pen);
}
