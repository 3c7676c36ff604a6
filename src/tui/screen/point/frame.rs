//! The first step: the question, why it matters, and what goes wrong in practice.

use ratatui::style::Modifier;

use crate::domain::agenda::Point;
use crate::tui::scene::Scene;
use crate::tui::theme::{Role, Sign};
use crate::tui::widget::paint::Pen;

/// Draws the question and what is known of it.
pub fn draw(scene: Scene<'_>, point: &Point, pen: &mut Pen<'_>) {
    pen.air(16);
    pen.text(
        &point.question,
        4,
        scene.style(Role::Heading).add_modifier(Modifier::BOLD),
    );
    pen.skip(1);
    pen.air(24);
    for why in &point.why {
        let lead = format!("{} ", scene.sign(Sign::Dot));
        pen.led(
            &lead,
            4,
            why,
            scene.style(Role::Quiet),
            scene.style(Role::Text),
        );
        pen.air(20);
    }
}
